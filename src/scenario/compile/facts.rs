//! What stories turn on besides levels: flags, promises, variants, and the effects that change things.

use super::ground::Ground;
use crate::scenario::{
    diagnostic::Code,
    effect::Amount,
    format,
    model::{Effect, Later, Promise, Variant, VariantOption},
};

/// Checks the flags.
pub(super) fn flags(ground: &mut Ground) {
    let written = ground.written;
    ground.ids("flags", written.flags.iter().map(String::as_str));
}

/// The promises.
pub(super) fn promises(ground: &mut Ground) -> Vec<Promise> {
    let written = ground.written;
    let format::Clock::Days { of, .. } = written.clock;
    ground.ids("promises", written.promises.ids());
    let promises = written.promises.iter().map(|(id, promise)| {
        let path = format!("promises.{id}");
        Promise {
            id: id.into(),
            to: ground
                .person(&format!("{path}.to"), &promise.to)
                .unwrap_or(0),
            what: ground.text(&format!("{path}.what"), &promise.what),
            due: promise
                .due
                .map(|due| ground.range(&format!("{path}.due"), due, 1, of.clamp(1, 60))),
        }
    });
    promises.collect()
}

/// The axes of variants.
pub(super) fn variants(ground: &mut Ground) -> Vec<Variant> {
    let written = ground.written;
    ground.ids("variants", written.variants.ids());
    let mut variants = Vec::new();
    for (id, options) in written.variants.iter() {
        let path = format!("variants.{id}");
        ground.ids(&path, options.ids());
        if options.is_empty() {
            ground.wrong(
                Code::E014,
                &path,
                "This variant has no options.",
                "Give it two or three, or take it out.",
            );
        }
        let mut read = Vec::new();
        for (option, written) in options.iter() {
            let path = format!("{path}.{option}");
            ground.ids(&format!("{path}.needs"), written.needs.ids());
            let mut needs = Vec::new();
            for (who, what) in written.needs.iter() {
                if let Some(person) = ground.person(&format!("{path}.needs.{who}"), who) {
                    needs.push((person, what.clone()));
                }
            }
            read.push(VariantOption {
                id: option.into(),
                note: written.note.as_deref().unwrap_or_default().trim().into(),
                needs,
                effects: effects(ground, &path, &written.effects),
            });
        }
        variants.push(Variant {
            id: id.into(),
            options: read,
        });
    }
    variants
}

/// The effects of something at a path.
pub(super) fn effects(ground: &mut Ground, path: &str, written: &[format::Effect]) -> Vec<Effect> {
    let mut effects = Vec::new();
    for (place, effect) in written.iter().enumerate() {
        if ground.is_full() {
            break;
        }
        effects.extend(self::effect(
            ground,
            &format!("{path}.effects.{place}"),
            effect,
        ));
    }
    effects
}

fn effect(ground: &mut Ground, path: &str, written: &format::Effect) -> Option<Effect> {
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
    };
    ground.named(path, found)
}

/// The events that something at a path plants.
pub(super) fn later(ground: &mut Ground, path: &str, written: &[format::Later]) -> Vec<Later> {
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
        let path = format!("{path}.later.{place}");
        if scenes.is_none() && days.is_none() {
            ground.wrong(
                Code::E013,
                &path,
                "When this happens is not said.",
                "Write `After(scenes: 2, …)` or `After(days: 1, …)`.",
            );
        }
        let scenes = scenes.map(|scenes| ground.range(&format!("{path}.scenes"), scenes, 1, 50));
        let days = days.map(|days| ground.range(&format!("{path}.days"), days, 1, 60));
        let event = ground.names.event(event);
        if let Some(event) = ground.named(&format!("{path}.event"), event) {
            planted.push(Later {
                scenes,
                days,
                event,
            });
        }
    }
    planted
}
