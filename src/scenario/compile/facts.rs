//! What stories turn on besides levels: flags, promises, confidences, variants, and the effects that change things.

use super::ground::{Ground, Path};
use crate::scenario::{
    diagnostic::Code,
    effect::Amount,
    format,
    model::{Effect, Held, Later, PersonIndex, Promise, Variant, VariantOption},
};

/// The flags, and the places of those that an earlier story may leave set.
pub(super) fn flags(ground: &mut Ground) -> (Vec<String>, Vec<usize>) {
    let written = ground.written;
    ground.ids("flags", written.flags.iter().map(String::as_str));
    ground.ids("remembers", written.remembers.iter().map(String::as_str));
    let flags = ground.names.flags.ids.iter().map(|&flag| flag.into());
    let remembers = written
        .remembers
        .iter()
        .filter_map(|flag| ground.names.flags.place(flag));
    (flags.collect(), remembers.collect())
}

/// What the player may hold: the promises, then the confidences.
pub(super) fn held(ground: &mut Ground) -> Vec<Promise> {
    let mut held = promises(ground);
    held.extend(confidences(ground));
    held
}

fn promises(ground: &mut Ground) -> Vec<Promise> {
    let written = ground.written;
    let format::Clock::Days { of, .. } = written.clock;
    ground.ids("promises", written.promises.ids());
    let promises = written.promises.iter().map(|(id, promise)| {
        let path = format_args!("promises.{id}");
        Promise {
            id: id.into(),
            kind: Held::Promise,
            to: ground
                .person(format_args!("{path}.to"), &promise.to)
                .unwrap_or(0),
            what: ground.text(format_args!("{path}.what"), &promise.what),
            due: promise
                .due
                .map(|due| ground.range(format_args!("{path}.due"), due, 1, of.clamp(1, 60))),
        }
    });
    promises.collect()
}

fn confidences(ground: &mut Ground) -> Vec<Promise> {
    let written = ground.written;
    let format::Clock::Days { of, .. } = written.clock;
    ground.ids("confidences", written.confidences.ids());
    let confidences = written.confidences.iter().map(|(id, confidence)| {
        let path = format_args!("confidences.{id}");
        Promise {
            id: id.into(),
            kind: Held::Confidence,
            to: ground
                .person(format_args!("{path}.of"), &confidence.of)
                .unwrap_or(0),
            what: ground.text(format_args!("{path}.what"), &confidence.what),
            due: confidence
                .until
                .map(|until| ground.range(format_args!("{path}.until"), until, 1, of.clamp(1, 60))),
        }
    });
    confidences.collect()
}

/// Warns of promises that nothing makes, and of confidences that nobody tells.
pub(super) fn unmade(ground: &mut Ground, held: &[Promise]) {
    for (place, promise) in held.iter().enumerate() {
        if ground.made.contains(&place) {
            continue;
        }
        let id = &promise.id;
        let (path, message, help) = match promise.kind {
            Held::Promise => (
                format!("promises.{id}"),
                "Nothing makes this promise.",
                format!("Make it by a choice: effects: [Promise(\"{id}\")]; or take it out."),
            ),
            Held::Confidence => (
                format!("confidences.{id}"),
                "Nobody tells the player this.",
                format!(
                    "Tell it by a choice or a scene: effects: [Confide(\"{id}\")]; or take it out."
                ),
            ),
        };
        ground.wrong(Code::W005, path, message, help);
    }
}

/// The axes of variants.
pub(super) fn variants(ground: &mut Ground) -> Vec<Variant> {
    let written = ground.written;
    ground.ids("variants", written.variants.ids());
    let mut variants = Vec::new();
    for (id, options) in written.variants.iter() {
        let path = format_args!("variants.{id}");
        ground.ids(path, options.ids());
        if options.is_empty() {
            ground.wrong(
                Code::E014,
                path,
                "This variant has no options.",
                "Give it two or three, or take it out.",
            );
        }
        let mut read = Vec::new();
        for (option, written) in options.iter() {
            let path = format_args!("{path}.{option}");
            ground.ids(format_args!("{path}.needs"), written.needs.ids());
            let mut needs = Vec::new();
            for (who, what) in written.needs.iter() {
                if let Some(person) = ground.person(format_args!("{path}.needs.{who}"), who) {
                    needs.push((person, what.clone()));
                }
            }
            read.push(VariantOption {
                id: option.into(),
                label: written.label.as_deref().unwrap_or_default().trim().into(),
                note: written.note.as_deref().unwrap_or_default().trim().into(),
                needs,
                effects: effects(ground, path, &written.effects, None),
            });
        }
        variants.push(Variant {
            id: id.into(),
            options: read,
        });
    }
    variants
}

/// The effects of something at a path that is done toward somebody, or toward nobody.
pub(super) fn effects(
    ground: &mut Ground,
    path: Path,
    written: &[format::Effect],
    toward: Option<PersonIndex>,
) -> Vec<Effect> {
    let mut effects = Vec::with_capacity(written.len());
    for (place, effect) in written.iter().enumerate() {
        if ground.is_full() {
            break;
        }
        effects.extend(self::effect(
            ground,
            format_args!("{path}.effects.{place}"),
            effect,
            toward,
        ));
    }
    effects
}

fn effect(
    ground: &mut Ground,
    path: Path,
    written: &format::Effect,
    toward: Option<PersonIndex>,
) -> Option<Effect> {
    use format::Effect as Typed;
    let names = &ground.names;
    let found = match written {
        Typed::Up(meter, amount) | Typed::Down(meter, amount) => {
            let sign = if matches!(written, Typed::Up(..)) {
                1
            } else {
                -1
            };
            let meter = names.meter(meter);
            if let Amount::By(points) = amount {
                ground.range(path, *points, 1, 100);
            }
            meter.map(|meter| Effect::Move(meter, sign * amount.hundredths()))
        }
        Typed::Set(flag) => names.flag(flag).map(|flag| Effect::Flag(flag, true)),
        Typed::Clear(flag) => names.flag(flag).map(|flag| Effect::Flag(flag, false)),
        Typed::Promise(promise) => names.promise(promise).map(Effect::Promise),
        Typed::Keep(promise) => names.promise(promise).map(Effect::Keep),
        Typed::Break(promise) => names.promise(promise).map(Effect::Break),
        Typed::Learn(person) => names.person(person).map(Effect::Learn),
        Typed::Confide(confidence) => names.confidence(confidence).map(Effect::Promise),
        Typed::Tell(confidence) => names.confidence(confidence).map(Effect::Tell),
        Typed::Release(confidence) => names.confidence(confidence).map(Effect::Keep),
        Typed::Open(window) => names
            .window(window)
            .map(|window| Effect::Window(window, true)),
        Typed::Close(window) => names
            .window(window)
            .map(|window| Effect::Window(window, false)),
    };
    let found = ground.named(path, found)?;
    match found {
        Effect::Promise(held) => {
            ground.made.insert(held);
        }
        Effect::Window(window, true) => {
            ground.opened.insert(window);
        }
        Effect::Tell(held) => passed_on(ground, path, held, toward),
        _ => {}
    }
    Some(found)
}

/// A confidence is passed on to whom a choice is toward, and that is not whom it came from.
fn passed_on(ground: &mut Ground, path: Path, held: usize, toward: Option<PersonIndex>) {
    let written = ground.written;
    let Some(toward) = toward else {
        let message = "To whom this is passed on is not said.";
        let help =
            "Only a choice can pass something on, to whom it is toward: add `toward: \"…\"`.";
        ground.wrong(Code::E025, path, message, help);
        return;
    };
    let place = held.saturating_sub(ground.names.promises.ids.len());
    let of = written
        .confidences
        .0
        .get(place)
        .map(|(_, confidence)| confidence.of.as_str());
    if of.is_some() && of == ground.names.people.id(toward) {
        let message = "This is passed on to whom it came from.";
        ground.wrong(
            Code::E025,
            path,
            message,
            "Turn the choice toward somebody else.",
        );
    }
}

/// The events that something at a path plants.
pub(super) fn later(ground: &mut Ground, path: Path, written: &[format::Later]) -> Vec<Later> {
    let mut planted = Vec::new();
    for (
        place,
        format::Later::After {
            scenes,
            days,
            event,
        },
    ) in written.iter().enumerate()
    {
        if ground.is_full() {
            break;
        }
        let path = format_args!("{path}.later.{place}");
        if scenes.is_none() && days.is_none() {
            ground.wrong(
                Code::E013,
                path,
                "When this happens is not said.",
                "Write `After(scenes: 2, …)` or `After(days: 1, …)`.",
            );
        }
        let scenes =
            scenes.map(|scenes| ground.range(format_args!("{path}.scenes"), scenes, 1, 50));
        let days = days.map(|days| ground.range(format_args!("{path}.days"), days, 1, 60));
        let event = ground.names.event(event);
        if let Some(event) = ground.named(format_args!("{path}.event"), event) {
            planted.push(Later {
                scenes,
                days,
                event,
            });
        }
    }
    planted
}
