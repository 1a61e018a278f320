//! Why somebody took something so in the author's own words, and what was done and came of it, where the author says it.

use super::{Decision, decisions};
use crate::{
    scenario::model::{Landing, Outcome, PassageIndex, PersonIndex, Then},
    simulation::Run,
};

/// Why somebody took what was chosen in a turn as they did: as the outcome says that was reached, or else the choice.
pub fn of_a_choice(run: &Run, turn: u32, who: PersonIndex) -> Option<&str> {
    let decisions = decisions(run);
    let decision = decisions.iter().find(|one| one.turn == turn)?;
    let reached = reached(run, decision).and_then(|outcome| of(&outcome.because, who));
    reached.or_else(|| of(&decision.choice.because, who))
}

/// What was done in a turn and what came of it, for whoever did not play; empty if the author does not say.
pub fn gist(run: &Run, turn: u32) -> String {
    let decisions = decisions(run);
    let Some(decision) = decisions.iter().find(|one| one.turn == turn) else {
        return String::new();
    };
    let came = reached(run, decision).map(|outcome| outcome.gist.as_str());
    let told = [Some(decision.choice.gist.as_str()), came];
    let told = told.into_iter().flatten().filter(|told| !told.is_empty());
    told.collect::<Vec<_>>().join(" ")
}

/// Why somebody took an event as they did.
pub fn of_an_event(run: &Run, event: PassageIndex, who: PersonIndex) -> Option<&str> {
    let passage = run.scenario().passage(event)?;
    of(&passage.event.as_ref()?.because, who)
}

fn of(because: &[(PersonIndex, String)], who: PersonIndex) -> Option<&str> {
    let mut because = because.iter();
    let (_, why) = because.find(|(of, _)| *of == who)?;
    Some(why)
}

/// The outcome to which a choice led, by how things stood before it and by how it landed.
fn reached<'a>(run: &'a Run, decision: &Decision<'a>) -> Option<&'a Outcome> {
    let before = run.state_after(decision.turn.checked_sub(1)?)?;
    let mut then = &decision.choice.then;
    loop {
        then = match then {
            Then::Outcome(outcome) => return Some(outcome),
            Then::Branch(branch) => {
                let (when, yes, no) = branch.as_ref();
                match before.holds(run.stage(), when) {
                    true => yes,
                    false => no,
                }
            }
            Then::Attempt(ways) => {
                let [commitment, compliance, resistance] = ways.as_ref();
                match decision.landing? {
                    Landing::Commitment => commitment,
                    Landing::Compliance => compliance,
                    Landing::Resistance => resistance,
                }
            }
            Then::On | Then::Goto(_) | Then::Stay | Then::End => return None,
        };
    }
}
