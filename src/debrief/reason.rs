//! Why the story ended as it did: the parts of the ending's own condition that held, traced to the turns that made them so.

use super::decisions;
use crate::{
    scenario::model::{Compare, Condition, Meter, Promised},
    simulation::{Event, Run},
};

/// A part of why a run ended as it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Something that was done or happened in this turn.
    Turn(u32),
    /// What was done in this turn opened a choice that ended it so.
    Opened(u32),
    /// A promise was kept or broken in this turn.
    Promise(usize, Promised, u32),
    /// A level was high enough (`true`) or low enough.
    Level(Meter, bool),
}

/// Why a run ended as it did, in the order in which it came about, levels last. Empty while it goes on, and where the ending
/// is the one that comes when no other does.
pub fn reasons(run: &Run) -> Vec<Reason> {
    let Some(ending) = run
        .ended()
        .and_then(|ending| run.scenario().endings.get(ending))
    else {
        return Vec::new();
    };
    let mut reasons = Vec::new();
    trace(run, &ending.when, &mut reasons);
    let mut opened = Vec::new();
    for decision in decisions(run) {
        if reasons.contains(&Reason::Turn(decision.turn)) {
            trace(run, &decision.choice.when, &mut opened);
        }
    }
    for reason in opened {
        if let Reason::Turn(turn) = reason
            && !reasons.contains(&reason)
        {
            reasons.push(Reason::Opened(turn));
        }
    }
    reasons.sort_by_key(|reason| match reason {
        Reason::Turn(turn) | Reason::Opened(turn) | Reason::Promise(_, _, turn) => *turn,
        Reason::Level(..) => u32::MAX,
    });
    reasons.dedup();
    reasons
}

fn trace(run: &Run, condition: &Condition, reasons: &mut Vec<Reason>) {
    if !run.state().holds(run.stage(), condition) {
        return;
    }
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                trace(run, part, reasons);
            }
        }
        Condition::Flag(flag) => reasons.extend(set(run, *flag).map(Reason::Turn)),
        Condition::Made(promise) => reasons.extend(
            became(run, *promise, Promised::Open)
                .map(|turn| Reason::Promise(*promise, Promised::Open, turn)),
        ),
        Condition::Promise(promise, promised) => reasons.extend(
            became(run, *promise, *promised).map(|turn| Reason::Promise(*promise, *promised, turn)),
        ),
        Condition::Visited(passage) => reasons.extend(
            run.events()
                .find(|(_, event)| matches!(event, Event::Entered(entered) if entered == passage))
                .map(|(turn, _)| Reason::Turn(turn)),
        ),
        Condition::Meter(meter, compare, _) => match compare {
            Compare::AtLeast => reasons.push(Reason::Level(*meter, true)),
            Compare::Below => reasons.push(Reason::Level(*meter, false)),
            Compare::Within(_) | Compare::Outside(_) => {}
        },
        // What did not happen has no turn, and the calendar is nobody's doing.
        _ => {}
    }
}

/// The last turn in which a flag was set.
fn set(run: &Run, flag: usize) -> Option<u32> {
    let at = |turn: u32| {
        run.state_after(turn)
            .and_then(|state| state.flags.get(flag).copied())
            .unwrap_or(false)
    };
    (1..=run.turn())
        .rev()
        .find(|turn| at(*turn) && !at(turn - 1))
}

fn became(run: &Run, promise: usize, promised: Promised) -> Option<u32> {
    run.events().find_map(|(turn, event)| match event {
        Event::Promised(of, state) if *of == promise && *state == promised => Some(turn),
        _ => None,
    })
}
