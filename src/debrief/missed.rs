//! The endings that did not come: what of their conditions was missing, and the door that led to them and was not taken.

use super::{decisions, settled::leads_to};
use crate::{
    scenario::model::{Choice, Compare, Condition, Effect},
    simulation::Run,
};

/// An ending that did not come.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// Which, by its place in the scenario.
    pub ending: usize,
    /// The parts of its condition that did not hold, flags apart: those have no words.
    pub lacking: Vec<Condition>,
    /// How many flags were missing.
    pub flags: usize,
    /// The last moment in which a choice lay open that could have led there, by its turn, and what its card says.
    pub door: Option<(u32, String)>,
}

/// The endings that did not come, the nearest first: to which a door stood open, then of which least was missing. Empty while
/// the run goes on.
pub fn missed(run: &Run) -> Vec<Missed> {
    let Some(ended) = run.ended() else {
        return Vec::new();
    };
    let mut missed: Vec<(i32, Missed)> = run
        .scenario()
        .endings
        .iter()
        .enumerate()
        // An ending that holds, too, would have been told if the one that came had not stood before it.
        .filter(|(place, ending)| *place != ended && !run.state().holds(run.stage(), &ending.when))
        .map(|(place, ending)| {
            let (mut lacking, mut flags, mut far) = (Vec::new(), Vec::new(), 0);
            lacks(run, &ending.when, &mut lacking, &mut flags, &mut far);
            let missed = Missed {
                ending: place,
                door: door(run, &flags),
                flags: flags.len(),
                lacking,
            };
            (far, missed)
        })
        .collect();
    missed.sort_by_key(|(far, missed)| {
        let open = missed.door.is_some();
        (!open, missed.flags + missed.lacking.len(), *far)
    });
    missed.into_iter().map(|(_, missed)| missed).collect()
}

/// The parts of a condition for want of which it does not hold. Of alternatives the first speaks for all.
fn lacks(
    run: &Run,
    condition: &Condition,
    lacking: &mut Vec<Condition>,
    flags: &mut Vec<Effect>,
    far: &mut i32,
) {
    if run.state().holds(run.stage(), condition) {
        return;
    }
    match condition {
        Condition::All(parts) => {
            for part in parts {
                lacks(run, part, lacking, flags, far);
            }
        }
        Condition::Any(parts) => {
            if let Some(part) = parts.first() {
                lacks(run, part, lacking, flags, far);
            }
        }
        Condition::Flag(flag) => flags.push(Effect::Flag(*flag, true)),
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Flag(flag) => flags.push(Effect::Flag(*flag, false)),
            _ => lacking.push(condition.clone()),
        },
        Condition::Meter(meter, compare, number) => {
            let level = run.state().level(run.scenario(), *meter);
            let wanted = *number;
            *far += match compare {
                Compare::AtLeast => wanted - level,
                Compare::Below => level - wanted,
                Compare::Within(_) | Compare::Outside(_) => (level - wanted).abs(),
            };
            lacking.push(condition.clone());
        }
        _ => lacking.push(condition.clone()),
    }
}

/// The last door that was open, was not taken, and can bring about one of these.
fn door(run: &Run, wanted: &[Effect]) -> Option<(u32, String)> {
    let brings = |choice: &Choice| {
        wanted
            .iter()
            .any(|effect| choice.effects.contains(effect) || leads_to(&choice.then, effect))
    };
    decisions(run).iter().rev().find_map(|decision| {
        let doors = decision.doors();
        let door = doors
            .iter()
            .find(|door| door.locked.is_none() && brings(door.choice))?;
        Some((decision.turn, door.choice.text.clone()))
    })
}
