//! The short question: to which endings one option leads, if the rest is played on as in the run.

use super::Style;
use crate::{
    explore::LONGEST,
    simulation::{Offer, Run, Walk},
};

/// How many of so many replays come to each ending of the scenario, if after so many choices of the run this option is taken;
/// what is missing in the sum did not end. `None` if the run has not had so many choices.
pub fn endings(run: &Run, turn: u32, option: Offer, replays: u32) -> Option<Vec<u32>> {
    let (stage, before) = (run.stage(), run.state_after(turn)?);
    let style = Style::of(run);
    let mut walk = Walk::from(stage, 0, before);
    let mut endings = vec![0; stage.scenario().endings.len()];
    for luck in 0..u64::from(replays) {
        walk.reset(luck, before);
        walk.take(option);
        while walk.ended().is_none() && walk.state().turn < LONGEST {
            let next = walk.pick(|stage, state, offers| style.pick(stage, state, offers, luck));
            walk.take(next);
        }
        if let Some(count) = walk.ended().and_then(|ending| endings.get_mut(ending)) {
            *count += 1;
        }
    }
    Some(endings)
}
