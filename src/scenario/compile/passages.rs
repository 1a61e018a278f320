//! The scenes in the order of the file, then the events.

use super::{
    choices::{self, Way},
    facts,
    ground::{Ground, Path},
    roles,
};
use crate::scenario::{
    format,
    model::{Choice, Event, Pace, Passage, Then},
    script::Line,
};

/// Every passage.
pub(super) fn passages(ground: &mut Ground, standing: &[Choice]) -> Vec<Passage> {
    let written = ground.written;
    ground.ids("scenes", written.scenes.ids());
    ground.ids("events", written.events.ids());
    let count = written.scenes.len();
    let mut passages = Vec::with_capacity(count + written.events.len());
    for (place, (id, scene)) in written.scenes.iter().enumerate() {
        if ground.is_full() {
            return passages;
        }
        let next = (place + 1 < count).then_some(place + 1);
        passages.push(self::scene(ground, id, scene, next, standing));
    }
    for (id, event) in written.events.iter() {
        if ground.is_full() {
            break;
        }
        passages.push(self::event(ground, id, event));
    }
    passages
}

fn scene(
    ground: &mut Ground,
    id: &str,
    written: &format::Scene,
    next: Option<usize>,
    standing: &[Choice],
) -> Passage {
    let path = format_args!("scenes.{id}");
    let beside = if written.standing { standing } else { &[] };
    // What falls off the end of the file is found by `ways`.
    let next = next.map_or(Then::On, Then::Goto);
    Passage {
        id: id.into(),
        place: ground.text(format_args!("{path}.place"), &written.place),
        script: told(ground, path, &written.script),
        choices: choices::choices(
            ground,
            format_args!("{path}.choices"),
            &written.choices,
            beside,
            &Then::On,
        ),
        then: match &written.then {
            None => next,
            Some(then) => {
                let way = Way {
                    path: format_args!("{path}.then"),
                    on: &next,
                    toward: None,
                    can_attempt: false,
                    decided: false,
                    depth: 1,
                };
                choices::way(ground, &way, then)
            }
        },
        at_once: written.at_once,
        standing: written.standing,
        event: None,
        discuss: written
            .discuss
            .iter()
            .map(|prompt| prompt.trim().into())
            .collect(),
        facilitator: written
            .facilitator
            .as_deref()
            .unwrap_or_default()
            .trim()
            .into(),
        pace: written.pace,
        cards: roles::cards(ground, path, &written.cards),
        over: written.after.is_some(),
        after: written
            .after
            .as_deref()
            .map(|after| ground.text(format_args!("{path}.after"), after))
            .unwrap_or_default(),
    }
}

fn event(ground: &mut Ground, id: &str, written: &format::Event) -> Passage {
    let path = format_args!("events.{id}");
    let weight = ground.range(format_args!("{path}.weight"), written.weight, 1, 100);
    let when = written
        .when
        .as_deref()
        .map(|when| ground.condition(format_args!("{path}.when"), Some(when)));
    Passage {
        id: id.into(),
        place: written.place.as_deref().unwrap_or_default().trim().into(),
        script: told(ground, path, &written.script),
        choices: choices::choices(
            ground,
            format_args!("{path}.choices"),
            &written.choices,
            &[],
            &Then::On,
        ),
        then: Then::On,
        at_once: false,
        standing: false,
        event: Some(Event {
            when,
            weight,
            once: written.once,
            effects: facts::effects(ground, path, &written.effects, None),
            because: choices::because(ground, path, &written.because),
        }),
        discuss: Vec::new(),
        facilitator: String::new(),
        // What comes by itself brings no questions to talk about: a room votes on it and goes on.
        pace: Pace::Quick,
        cards: Vec::new(),
        over: false,
        after: String::new(),
    }
}

/// The script of a passage, which must have a line.
fn told(ground: &mut Ground, path: Path, written: &str) -> Vec<Line> {
    let path = format_args!("{path}.script");
    ground.told(path, written);
    ground.script(path, written)
}
