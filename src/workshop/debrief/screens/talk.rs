//! Prompts in words: where it was, and what is asked.

use super::{Shown, Speech, brief::brief, card};
use crate::{
    scenario::model::{PersonIndex, Standing},
    words::{debrief::place_of, names},
    workshop::{
        debrief::{
            divided::divided,
            prompts::{About, Kind, Prompt, discuss, prompts},
            shift::moved,
        },
        room::Room,
    },
};

/// So many prompts stand on the wall; more would be read and not talked about.
const SHOWN: usize = 4;

pub fn talk(room: &Room) -> Shown {
    let words = Speech::of(room);
    let prompts = prompts(room, &divided(room), &moved(room));
    Shown {
        heading: words.say("room-debrief-talk"),
        say: words.say("room-debrief-talk-how"),
        cards: prompts
            .iter()
            .take(SHOWN)
            .map(|prompt| {
                let (place, text) = asked(room, prompt);
                card(brief(&place, 70), text)
            })
            .collect(),
        tally: None,
    }
}

/// A prompt in words: where it was, and what is asked.
pub fn asked(room: &Room, prompt: &Prompt) -> (String, String) {
    let road = room.roads().get(prompt.road);
    let run = road.map_or(room.run(), |road| road.run());
    (place_of(run, prompt.turn), text(room, prompt))
}

fn text(room: &Room, prompt: &Prompt) -> String {
    let words = Speech::of(room);
    let scenario = room.run().scenario();
    let who = |who: PersonIndex| [("who", names::name_of(scenario, who))];
    let word = |key, promise: usize| {
        let promise = scenario.promises.get(promise);
        let to = promise.map_or(String::new(), |it| names::name_of(scenario, it.to));
        let what = promise.map_or(String::new(), |it| it.what.clone());
        words.with(key, &[("who", to), ("what", what)])
    };
    match prompt.about {
        About::Author(place) => {
            let asked = discuss(room, prompt.passage);
            asked.get(place).cloned().unwrap_or_default()
        }
        About::Divided => words.say("room-debrief-ask-divided"),
        About::Moved => words.say("room-debrief-ask-moved"),
        About::Overruled => words.say("room-debrief-ask-overruled"),
        About::Undecided => words.say("room-debrief-ask-undecided"),
        About::Broken(promise) => word("room-debrief-ask-broken", promise),
        About::Kept(promise) => word("room-debrief-ask-kept", promise),
        About::Refused(person) => words.with("room-debrief-ask-refused", &who(person)),
        About::Won(person) => words.with("room-debrief-ask-won", &who(person)),
        About::Left(person) => {
            let run = room.roads().get(prompt.road).map(|road| road.run());
            let left = run.is_some_and(|run| run.state().standing(person) == Standing::Resigned);
            let key = if left {
                "room-debrief-ask-left"
            } else {
                "room-debrief-ask-withdrawn"
            };
            words.with(key, &who(person))
        }
        About::Act(kind) => words.say(match kind {
            Kind::Quiet => "room-debrief-ask-quiet",
            Kind::Open => "room-debrief-ask-open",
            Kind::Asking => "room-debrief-ask-asking",
            Kind::Oneself => "room-debrief-ask-oneself",
            Kind::Giving => "room-debrief-ask-giving",
            Kind::Standing => "room-debrief-ask-standing",
            Kind::Above => "room-debrief-ask-above",
            Kind::No => "room-debrief-ask-no",
        }),
    }
}
