//! Why a condition can never hold: the part that fails, and what speaks against it.

use super::{Thing, World, asked, never};
use crate::scenario::{
    expression::written,
    model::{Compare, Condition},
};

/// Why a condition that can never hold cannot, as the end of a sentence that begins with "because".
pub(in crate::lint) fn why_never(world: &World, condition: &Condition) -> String {
    let show = |part: &Condition| written(world.scenario, part);
    let mut parts = Vec::new();
    flatten(condition, &mut parts);
    if let Some(part) = parts.iter().find(|part| never(world, part)) {
        return alone(world, part);
    }
    for (place, first) in parts.iter().enumerate() {
        for second in parts.iter().skip(place + 1) {
            let both = Condition::All(vec![(*first).clone(), (*second).clone()]);
            if never(world, &both) {
                return format!(
                    "`{}` and `{}` exclude each other",
                    show(first),
                    show(second)
                );
            }
        }
    }
    "its parts exclude each other".into()
}

/// The parts that must all hold.
fn flatten<'c>(condition: &'c Condition, parts: &mut Vec<&'c Condition>) {
    match condition {
        Condition::All(inner) => inner.iter().for_each(|part| flatten(part, parts)),
        other => parts.push(other),
    }
}

/// Why one part cannot hold by itself.
fn alone(world: &World, part: &Condition) -> String {
    let shown = written(world.scenario, part);
    let question = match part {
        Condition::Not(inner) => inner.as_ref(),
        other => other,
    };
    let thing = asked(world, question, true)
        .first()
        .map(|(thing, _)| *thing);
    match (question, thing) {
        (Condition::Day(..) | Condition::Left(..), _) => {
            let days = world.scenario.clock.of;
            let counted = if days == 1 {
                "1 day".to_owned()
            } else {
                format!("{days} days")
            };
            match world.takes {
                0 => format!("`{shown}` never holds in a story of {counted}"),
                takes => {
                    format!("`{shown}` never holds while {takes} of {counted} are left to spend")
                }
            }
        }
        (Condition::Visited(_), _) => format!("`{shown}` is asked within that very passage"),
        (Condition::Meter(_, compare, _), Some(Thing::Meter(meter))) if world.is_guessed(meter) => {
            let whole = matches!(
                meter,
                crate::scenario::model::Meter::Trust(_)
                    | crate::scenario::model::Meter::TrustBetween(..)
            );
            let steps = if whole || !matches!(compare, Compare::Within(_) | Compare::Outside(_)) {
                "never below 10 or above 90"
            } else {
                "only 10, 30, 50, 70 or 90"
            };
            format!(
                "`{shown}` asks for what a player cannot see: a choice opens by what they take `{}` to be, which is {steps}",
                world.scenario.meter_name(meter)
            )
        }
        (Condition::Any(_), _) if matches!(part, Condition::Any(_)) => {
            format!("no part of `{shown}` can hold")
        }
        _ => format!("`{shown}` cannot be"),
    }
}
