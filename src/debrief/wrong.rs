//! What was done against a word, or at the cost of somebody it was not done to: an act of that kind speaks for nobody, by
//! whatever name it goes.

use super::{
    Decision,
    settled::{breaks, leads_to, owed},
};
use crate::{
    scenario::{
        effect::POINT,
        model::{Effect, Held, Meter, PersonIndex, Promised},
    },
    simulation::{Event, Run, event::Cause},
};

/// A wrong that was done to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// A word was broken by choice: the promise, by its place.
    Broke(usize),
    /// What somebody had confided was passed on: the confidence, by its place.
    PassedOn(usize),
    /// It cost the player much of the trust of somebody it was not done to, at once or when it came out.
    Cost(PersonIndex),
}

/// By so many hundredths the trust of somebody it was not done to must have sunk, the mean of its facets.
const MUCH: i32 = 4 * POINT;

/// The turns in which a wrong was done, with each of them, in order.
pub fn wrongs(run: &Run, decisions: &[Decision]) -> Vec<(u32, Wrong)> {
    let mut wrongs: Vec<(u32, Wrong)> = run
        .events()
        .filter_map(|(turn, event)| {
            let Event::Promised(held, became) = event else {
                return None;
            };
            let decision = decisions.iter().find(|one| one.turn == turn)?;
            let wrong = match (run.scenario().promises.get(*held)?.kind, became) {
                (Held::Promise, Promised::Broken) if breaks(decision, *held) => Wrong::Broke(*held),
                (Held::Confidence, Promised::Told | Promised::Broken)
                    if passes_on(decision, *held) =>
                {
                    Wrong::PassedOn(*held)
                }
                _ => return None,
            };
            Some((turn, wrong))
        })
        .collect();
    for decision in decisions {
        let others = (0..run.scenario().people.len()).filter(|who| !decision.toward(*who));
        for who in others {
            if cost(run, decisions, decision.turn, who) <= -MUCH {
                wrongs.push((decision.turn, Wrong::Cost(who)));
            }
        }
    }
    wrongs.sort_by_key(|(turn, _)| *turn);
    wrongs
}

/// The decision that cost the player most of the trust of somebody it was not done to: its turn, and who that was.
pub fn dearest(run: &Run, decisions: &[Decision]) -> Option<(u32, PersonIndex)> {
    let costs = decisions.iter().flat_map(|decision| {
        let others = (0..run.scenario().people.len()).filter(|who| !decision.toward(*who));
        others.map(|who| (cost(run, decisions, decision.turn, who), decision.turn, who))
    });
    let (_, turn, who) = costs.filter(|(cost, ..)| *cost <= -MUCH).min()?;
    Some((turn, who))
}

fn passes_on(decision: &Decision, held: usize) -> bool {
    [Effect::Tell(held), Effect::Break(held)]
        .iter()
        .any(|effect| {
            decision.choice.effects.contains(effect) || leads_to(&decision.choice.then, effect)
        })
}

/// By how much what the author says of a choice, or of what it planted, moved somebody's trust in the player: not by what the
/// rules make of plain words said in the open.
fn cost(run: &Run, decisions: &[Decision], turn: u32, who: PersonIndex) -> i32 {
    let sum: i32 = run
        .ledger()
        .filter(|entry| matches!(entry.meter, Meter::TrustFacet(of, _) if of == who))
        .filter(|entry| matches!(entry.cause, Cause::Choice | Cause::Event(..)))
        .filter(|entry| owed(run, decisions, entry) == Some(turn))
        .map(|entry| entry.after - entry.before)
        .sum();
    sum / 3
}
