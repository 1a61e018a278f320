//! Who settled the outcome: for every level, which part of its change from first to last is owed to which decision.
//!
//! A later change in the other direction first undoes what is newest, so what is left at the end are the changes that
//! lasted, and they sum exactly to the difference between the first level and the last. A change is credited to the
//! decision of its turn; a delayed one to the decision that planted it; one that no decision made (the days between, the
//! place itself) to nobody. What came about only by way of other people's moods is therefore nobody's here: it takes
//! replaying the rest to see that.

use super::decision::{Decision, decisions};
use crate::{
    scenario::{
        effect::POINT,
        model::{Effect, Meter, PassageIndex, Promised, Then},
    },
    simulation::{
        Event, Run,
        event::{Cause, Entry},
        rules::Does,
    },
};

/// A lasting change of a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// The turn of the decision that it is owed to; `None` if it is owed to none.
    pub owed: Option<u32>,
    /// The turn in which it came about.
    pub turn: u32,
    /// Why.
    pub cause: Cause,
    /// Which level; never [`Meter::Trust`], always its facets.
    pub meter: Meter,
    /// By how much, in hundredths; not zero.
    pub by: i32,
}

/// The moment it turned: the decision to which the largest part of the outcome is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turning {
    /// Its turn.
    pub turn: u32,
    /// Its part of all lasting change, in per cent.
    pub percent: u32,
    /// What it settled, the weightiest first; the facets of somebody's trust are one, their mean.
    pub settled: Vec<(Meter, i32)>,
}

/// A moment must stand out by this much over an even share to be called one.
const STANDS_OUT: (i64, i64) = (3, 2);
/// With fewer decisions nothing can stand out.
const FEWEST: usize = 3;

/// Every lasting change since the opening, in the order in which it came about.
pub fn lasting(run: &Run) -> Vec<Lasting> {
    lasting_until(run, run.turn())
}

/// The same, of what had lasted by the end of a turn.
pub fn lasting_until(run: &Run, until: u32) -> Vec<Lasting> {
    let decisions = decisions(run);
    let mut left: Vec<Lasting> = Vec::new();
    // How the story was dealt, and what was brought to it, is where it began.
    let moved = run.ledger().skip_while(|entry| entry.turn == 0);
    for entry in moved.take_while(|entry| entry.turn <= until) {
        let mut by = entry.after - entry.before;
        // A change back first undoes what is newest.
        for earlier in left.iter_mut().rev() {
            if by == 0 {
                break;
            }
            if earlier.meter == entry.meter && earlier.by.signum() == -by.signum() {
                let undone = by.abs().min(earlier.by.abs()) * by.signum();
                earlier.by += undone;
                by -= undone;
            }
        }
        left.retain(|lasting| lasting.by != 0);
        if by != 0 {
            left.push(Lasting {
                owed: owed(run, &decisions, entry),
                turn: entry.turn,
                cause: entry.cause,
                meter: entry.meter,
                by,
            });
        }
    }
    left
}

/// What a lasting change weighs in the outcome; nothing if it is no part of it. Three facets weigh as much as one level.
fn weight(lasting: &Lasting) -> i64 {
    let each = match lasting.meter {
        Meter::TrustFacet(..) => 1,
        Meter::Insight(_)
        | Meter::Pressure(_)
        | Meter::Ease(_)
        | Meter::TrustBetween(..)
        | Meter::TrustBetweenFacet(..) => 0,
        _ => 3,
    };
    i64::from(lasting.by.abs()) * each
}

/// How much of the outcome is owed to each decision, in the order of the decisions: turn and per cent of all lasting change.
pub fn shares(run: &Run) -> Vec<(u32, u32)> {
    let lasting = lasting(run);
    let total: i64 = lasting.iter().map(weight).sum();
    decisions(run)
        .iter()
        .map(|decision| {
            let own: i64 = lasting
                .iter()
                .filter(|lasting| lasting.owed == Some(decision.turn))
                .map(weight)
                .sum();
            (decision.turn, percent(own, total))
        })
        .collect()
}

/// The moment it turned; `None` while the run goes on, and where nothing stands out.
pub fn turning(run: &Run) -> Option<Turning> {
    run.ended()?;
    let shares = shares(run);
    let (turn, percent) = shares
        .iter()
        .copied()
        // Of equals the earliest: what came after it had to live with it.
        .min_by_key(|(turn, percent)| (std::cmp::Reverse(*percent), *turn))?;
    let all: i64 = shares.iter().map(|(_, percent)| i64::from(*percent)).sum();
    let count = i64::try_from(shares.len()).unwrap_or(i64::MAX);
    let stands_out = i64::from(percent) * count * STANDS_OUT.1 >= all * STANDS_OUT.0;
    if shares.len() < FEWEST || percent == 0 || !stands_out {
        return None;
    }
    Some(Turning {
        turn,
        percent,
        settled: settled(run, turn),
    })
}

/// What a decision settled, the weightiest first, in hundredths; changes of less than a point are left out.
pub fn settled(run: &Run, turn: u32) -> Vec<(Meter, i32)> {
    let mut settled: Vec<(Meter, i32)> = Vec::new();
    for lasting in lasting(run) {
        if lasting.owed != Some(turn) || weight(&lasting) == 0 {
            continue;
        }
        let (meter, by) = match lasting.meter {
            Meter::TrustFacet(who, _) => (Meter::Trust(who), lasting.by),
            meter => (meter, lasting.by * 3),
        };
        match settled.iter_mut().find(|(known, _)| *known == meter) {
            Some((_, sum)) => *sum += by,
            None => settled.push((meter, by)),
        }
    }
    for (_, by) in &mut settled {
        *by /= 3;
    }
    settled.retain(|(_, by)| by.abs() >= POINT);
    settled.sort_by_key(|(_, by)| std::cmp::Reverse(by.abs()));
    settled
}

/// The turn of the decision to which an entry is owed.
pub(super) fn owed(run: &Run, decisions: &[Decision], entry: &Entry) -> Option<u32> {
    let decided = |turn: u32| decisions.iter().find(|decision| decision.turn == turn);
    match entry.cause {
        Cause::Choice => Some(decided(entry.turn)?.turn),
        Cause::Rule(rule) => match run.rules().rules.get(rule)?.does {
            Does::Moves { .. } => Some(decided(entry.turn)?.turn),
            _ => None,
        },
        Cause::Event(_, planted) => Some(decided(planted?)?.turn),
        Cause::Promise(promise, _) => {
            let broken = run.events().any(|(turn, event)| {
                turn == entry.turn
                    && matches!(event, Event::Promised(of, Promised::Broken) if *of == promise)
            });
            match decided(entry.turn) {
                // Broken by the card that was taken, while another would not have.
                Some(decision) if !broken || breaks(decision, promise) => Some(decision.turn),
                // What had been passed on got back to whose it was; or else its time ran out, or every card would have
                // broken it, and it was owed from when it was given.
                _ => {
                    let told = became(run, promise, Promised::Told).filter(|_| broken);
                    let turn = told.or_else(|| became(run, promise, Promised::Open))?;
                    Some(decided(turn)?.turn)
                }
            }
        }
        Cause::Happening(_) | Cause::Variant | Cause::Carried | Cause::Week(_) | Cause::Set => None,
    }
}

/// Whether a word was broken by the choice that was taken, while another would not have broken it.
pub(super) fn breaks(decision: &Decision, promise: usize) -> bool {
    let effect = Effect::Break(promise);
    let lost = decision.choice.effects.contains(&effect)
        && decision
            .doors()
            .iter()
            .all(|door| door.choice.effects.contains(&effect));
    !lost && (decision.choice.effects.contains(&effect) || leads_to(&decision.choice.then, &effect))
}

/// The event in which a word was kept or broken, where the choice of that turn did not do it itself.
pub fn word_by_event(
    run: &Run,
    turn: u32,
    promise: usize,
    became: Promised,
) -> Option<PassageIndex> {
    let effect = match became {
        Promised::Kept => Effect::Keep(promise),
        Promised::Broken => Effect::Break(promise),
        _ => return None,
    };
    let by_choice = decisions(run).iter().any(|one| {
        let choice = one.choice;
        one.turn == turn && (choice.effects.contains(&effect) || leads_to(&choice.then, &effect))
    });
    let brings = |passage: &PassageIndex| {
        let passage = run.scenario().passage(*passage);
        let event = passage.and_then(|passage| passage.event.as_ref());
        event.is_some_and(|event| event.effects.contains(&effect))
    };
    let mut entered = run.events().filter_map(|(at, event)| match event {
        Event::Entered(passage) if at == turn => Some(*passage),
        _ => None,
    });
    entered.find(brings).filter(|_| !by_choice)
}

/// Whether something can come about by where a choice leads.
pub(super) fn leads_to(then: &Then, effect: &Effect) -> bool {
    match then {
        Then::Outcome(outcome) => {
            outcome.effects.contains(effect) || leads_to(&outcome.then, effect)
        }
        Then::Attempt(outcomes) => outcomes.iter().any(|then| leads_to(then, effect)),
        Then::Branch(branch) => leads_to(&branch.1, effect) || leads_to(&branch.2, effect),
        Then::On | Then::Goto(_) | Then::Stay | Then::End => false,
    }
}

/// The first turn in which a promise or a confidence became so.
fn became(run: &Run, promise: usize, what: Promised) -> Option<u32> {
    run.events().find_map(|(turn, event)| match event {
        Event::Promised(of, became) if (*of, *became) == (promise, what) => Some(turn),
        _ => None,
    })
}

fn percent(part: i64, of: i64) -> u32 {
    u32::try_from((part * 100 + of / 2).checked_div(of).unwrap_or(0)).unwrap_or(0)
}
