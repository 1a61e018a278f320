//! *Had you …* in words: what the replays came to, and that it is the model's opinion.

use super::{names, points, say, say_with};
use crate::debrief::{
    mattered::shares,
    what_if::{HadYou, MEASURED, Played, Quartiles, Spread},
};
use crate::explore::Measure;
use crate::scenario::Scenario;
use crate::words::list;

/// How many endings are named of a spread.
const NAMED: usize = 3;

/// What an option says on its card.
pub fn card(option: &Played) -> String {
    if option.text.is_empty() {
        say("play-go-on")
    } else {
        option.text.clone()
    }
}

/// The endings of a spread, the most frequent first: `It held 61 %, …`.
pub fn endings(scenario: &Scenario, spread: &Spread) -> String {
    let told: Vec<String> = most(spread)
        .into_iter()
        .map(|(place, percent)| {
            let ending = scenario.endings.get(place);
            let title = ending.map_or_else(|| say("explore-endless"), |it| it.title.clone());
            say_with(
                "what-if-ending",
                &[("ending", title), ("percent", percent.to_string())],
            )
        })
        .collect();
    list(&told)
}

/// The endings of a spread that are named, by their places, and how often each came, in per cent.
pub(super) fn most(spread: &Spread) -> Vec<(usize, u32)> {
    let counts = spread.endings.iter().chain([&spread.endless]);
    let mut counted: Vec<(u32, usize, u32)> = counts
        .zip(shares(spread))
        .enumerate()
        .map(|(place, (count, percent))| (*count, place, percent))
        .filter(|(count, ..)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    let named = counted.into_iter().take(NAMED);
    named.map(|(_, place, percent)| (place, percent)).collect()
}

/// What is measured, as it is headed, each with where the quarters part: as the player plays, and by the best policy.
pub fn measures(option: &Played) -> Vec<(String, Quartiles, Quartiles)> {
    MEASURED
        .into_iter()
        .zip(option.own.quartiles.iter().zip(&option.best.quartiles))
        .filter(|(measure, _)| *measure != Measure::Whole)
        .map(|(measure, (own, best))| (names::measure(measure), *own, *best))
        .collect()
}

/// The same, without what no option of the decision would have changed.
pub fn telling_measures(had_you: &HadYou, option: &Played) -> Vec<(String, Quartiles, Quartiles)> {
    let all: Vec<_> = had_you.options.iter().map(measures).collect();
    measures(option)
        .into_iter()
        .filter(|(name, own, best)| {
            all.iter().flatten().any(|(other, other_own, other_best)| {
                other == name && (other_own, other_best) != (own, best)
            })
        })
        .collect()
}

/// The middle half in words: `46 (38 to 55)`.
pub fn middle_half(quartiles: Quartiles) -> String {
    say_with(
        "what-if-middle",
        &[
            ("middle", points(quartiles.middle).to_string()),
            ("low", points(quartiles.low).to_string()),
            ("high", points(quartiles.high).to_string()),
        ],
    )
}

/// What stands beside it all: how it was done, and that it is an opinion.
pub fn opinion(replays: u32) -> String {
    say_with("what-if-opinion", &[("replays", replays.to_string())])
}
