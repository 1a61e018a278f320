//! A way to play that understands first: it listens to everybody whom it does not know yet, and then does what will
//! probably be taken well, as far as the player's character can tell.

use crate::{
    scenario::{
        effect::Tactic,
        model::{Choice, Landing},
    },
    simulation::{Stage, State, hunch},
};

/// How much a choice is liked now.
pub(super) fn likes(stage: &Stage, state: &State, choice: &Choice) -> i32 {
    let Some(tactic) = choice.tactic else {
        return 0;
    };
    let unknown = choice
        .toward
        .and_then(|who| state.people.get(who))
        .is_some_and(|mind| !mind.learned);
    let lands = match hunch::unbiased(stage, state, choice) {
        Some(Landing::Commitment) => 4,
        Some(Landing::Compliance) => 1,
        Some(Landing::Resistance) => -4,
        None => 0,
    };
    match tactic {
        Tactic::Listen if unknown => 10,
        Tactic::Consultation if unknown => 8,
        // Who acts before having listened may do what is right for somebody else.
        _ if unknown => lands - 4,
        _ => lands,
    }
}
