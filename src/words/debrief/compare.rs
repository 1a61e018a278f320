//! A second run laid over the first, in words.

use super::{card_of, names, points, quoted, say, say_with, signed};
use crate::debrief::compare::{Comparison, Parting, movers};
use crate::scenario::{Scenario, effect::POINT, model::Meter};
use crate::simulation::Run;
use crate::words::list;

/// From how many hundredths on two levels differ so much that it is said what moved them.
const MUCH: i32 = 15 * POINT;
/// How much is named of what moved a level.
const NAMED: usize = 2;

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

/// Of each level that differs much, what moved it in the one run and in the other, a sentence each: a number by itself says
/// nothing of how it came about.
pub fn reasons(first: &Run, second: &Run, comparison: &Comparison) -> Vec<String> {
    comparison
        .levels
        .iter()
        .filter(|(_, here, there)| (here - there).abs() >= MUCH)
        .map(|(meter, here, there)| {
            let values = [
                ("what", names::level_of(first.scenario(), *meter)),
                ("here", points(*here).to_string()),
                ("there", points(*there).to_string()),
                ("mine", moved(first, *meter)),
                ("other", moved(second, *meter)),
            ];
            say_with("beside-why", &values)
        })
        .collect()
}

/// What moved a level most in a run, each with by how much.
fn moved(run: &Run, meter: Meter) -> String {
    let told: Vec<String> = movers(run, meter)
        .into_iter()
        .filter(|(_, by)| by.abs() >= POINT)
        .take(NAMED)
        .map(|(owed, by)| {
            let by = ("by", signed(points(by)));
            match owed {
                Some(turn) => {
                    let card = quoted(&card_of(run, turn));
                    say_with("beside-mover", &[("card", card), by])
                }
                None => say_with("beside-by-itself", &[by]),
            }
        })
        .collect();
    if told.is_empty() {
        say("beside-nothing")
    } else {
        list(&told)
    }
}
