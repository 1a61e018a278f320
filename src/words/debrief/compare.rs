//! A second run laid over the first, in words.

use super::{names, points, say, say_with, signed};
use crate::debrief::compare::{Comparison, Parting};
use crate::scenario::Scenario;
use crate::simulation::Run;

/// Where two runs parted, in a sentence or two.
pub fn parted(first: &Run, comparison: &Comparison) -> String {
    match &comparison.parted {
        None => say("debrief-parted-never"),
        Some(Parting::Dealt) => say("debrief-parted-dealt"),
        Some(Parting::Chose(turn, here, there)) => say_with(
            "debrief-parted-chose",
            &[
                ("day", super::day_of(first, *turn)),
                ("here", here.clone()),
                ("there", there.clone()),
            ],
        ),
        Some(Parting::Landed(turn, card)) => say_with(
            "debrief-parted-landed",
            &[("day", super::day_of(first, *turn)), ("card", card.clone())],
        ),
    }
}

/// The levels side by side: what, this run, the other, and the difference, in whole points.
pub fn levels(scenario: &Scenario, comparison: &Comparison) -> Vec<[String; 4]> {
    comparison
        .levels
        .iter()
        .map(|(meter, here, there)| {
            let (here, there) = (points(*here), points(*there));
            [
                names::level_of(scenario, *meter),
                here.to_string(),
                there.to_string(),
                signed(there - here),
            ]
        })
        .collect()
}
