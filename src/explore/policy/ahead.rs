//! Ways to play that look one choice ahead: each option is tried on a copy of the state, and the best is taken.

use crate::{
    explore::Measure,
    simulation::{EvenWalk, Offer, State},
};

/// How much a choice is liked: the level after it if luck favours nobody, in hundredths.
pub(super) fn likes(walk: &mut EvenWalk, state: &State, offer: Offer, measure: Measure) -> i32 {
    let stage = walk.stage();
    let after = walk.after(state, offer);
    measure.of(stage.scenario(), after)
}
