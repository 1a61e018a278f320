//! Every state to which a story can come, as long as there are not too many: with every choice, and luck in every way.

use super::{
    opening::Openings,
    places::Places,
    plan::{Plan, Watch},
    seen::Seen,
};
use crate::{
    scenario::Scenario,
    simulation::{EveryWalk, Stage, State},
};
use std::collections::BTreeSet;

/// How much of all that can happen was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it: so many different states. What was not reached cannot be.
    Whole(u64),
    /// Too much: so many different states were looked at, and there are more.
    Part(u64),
}

/// So many ways of luck are followed for each state that may be looked at; some have thousands.
const WAYS: u64 = 12;

/// Looks at states until there are no more, or too many.
pub(super) fn look(
    stage: &Stage,
    places: &Places,
    openings: &Openings,
    plan: &Plan,
    watch: &Watch,
) -> (Extent, Seen) {
    let scenario: &Scenario = stage.scenario();
    let mut seen = Seen::none(scenario, places);
    let most = u64::from(plan.states);
    // Of a campaign it is not known with what else one could come to it.
    if most == 0 || matches!(openings, Openings::Carried(_)) {
        return (Extent::Part(0), seen);
    }
    let mut known: BTreeSet<u128> = BTreeSet::new();
    let mut waiting: Vec<State> = Vec::new();
    for state in openings.states() {
        if known.insert(state.fingerprint()) {
            open(state, &mut seen);
            hear_opening(stage, state, places, &mut seen);
            waiting.push(state.clone());
        }
    }
    let mut walk = EveryWalk::every(stage);
    let mut ways = 0;
    while let Some(state) = waiting.pop() {
        let count = u64::try_from(known.len()).unwrap_or(u64::MAX);
        if count > most || ways > most * WAYS || watch.is_off() {
            return (Extent::Part(count), seen);
        }
        watch.did(1);
        let offers = walk.offers_in(&state).to_vec();
        for offer in offers {
            let choice = places.choice(state.passage, offer);
            seen.open(choice);
            walk.each(&state, offer, |after, landed, said| {
                ways += 1;
                seen.took(choice, landed);
                for line in said {
                    seen.heard(places.line(*line));
                }
                if ways <= most * WAYS && known.insert(after.fingerprint()) {
                    open(after, &mut seen);
                    if after.ended.is_some() {
                        seen.ended(after.ended);
                        hear_epilogue(stage, after, places, &mut seen);
                    } else if after.turn < plan.longest {
                        waiting.push(after.clone());
                    }
                }
            });
        }
    }
    let count = u64::try_from(known.len()).unwrap_or(u64::MAX);
    // Where the last way was not followed to its end, something may be missing.
    let extent = if ways > most * WAYS {
        Extent::Part(count)
    } else {
        Extent::Whole(count)
    };
    (extent, seen)
}

/// Takes every choice in some states, with luck in every way: what a run came near to and luck did not have.
pub(super) fn try_all<'s>(
    stage: &Stage,
    places: &Places,
    states: impl Iterator<Item = &'s State>,
    seen: &mut Seen,
) {
    let mut walk = EveryWalk::every(stage);
    for state in states {
        let offers = walk.offers_in(state).to_vec();
        for offer in offers {
            let choice = places.choice(state.passage, offer);
            walk.each(state, offer, |after, landed, said| {
                seen.took(choice, landed);
                open(after, seen);
                for line in said {
                    seen.heard(places.line(*line));
                }
                if after.ended.is_some() {
                    seen.ended(after.ended);
                    hear_epilogue(stage, after, places, seen);
                }
            });
        }
    }
}

fn open(state: &State, seen: &mut Seen) {
    for passage in state.visits.all() {
        seen.opened(passage);
    }
}

/// What the first passage tells: a walk that begins from a state does not hear it.
pub(super) fn hear_opening(stage: &Stage, state: &State, places: &Places, seen: &mut Seen) -> bool {
    let mut new = false;
    let opening = stage.scenario().passages.get(state.passage);
    for line in opening.map_or(&[][..], |passage| &passage.script) {
        if state.holds(stage, &line.when) {
            new |= seen.heard(places.line(crate::simulation::line_name(line)));
        }
    }
    new
}

/// What an ending tells of each person: the first line that holds; and what is told about it.
pub(super) fn hear_epilogue(
    stage: &Stage,
    state: &State,
    places: &Places,
    seen: &mut Seen,
) -> bool {
    let mut new = false;
    let ending = state
        .ended
        .and_then(|ending| stage.scenario().endings.get(ending));
    let mut hear = |line| new |= seen.heard(places.line(crate::simulation::line_name(line)));
    for lines in ending.map_or(&[][..], |ending| &ending.epilogue) {
        let told = lines.iter().find(|line| state.holds(stage, &line.when));
        told.into_iter().for_each(&mut hear);
    }
    for lines in ending
        .iter()
        .flat_map(|ending| [&ending.about, &ending.why])
    {
        let told = lines.iter().filter(|line| state.holds(stage, &line.when));
        told.for_each(&mut hear);
    }
    new
}
