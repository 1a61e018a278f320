//! *Had you …* in words: what the replays came to, and that it is the model's opinion.

use super::{names, points, say, say_with};
use crate::debrief::what_if::{HadYou, MEASURED, Played, Quartiles, Spread};
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
    let all: u64 = spread
        .endings
        .iter()
        .map(|count| u64::from(*count))
        .sum::<u64>()
        + u64::from(spread.endless);
    let mut counted: Vec<(u64, String)> = spread
        .endings
        .iter()
        .zip(&scenario.endings)
        .map(|(count, ending)| (u64::from(*count), ending.title.clone()))
        .chain([(u64::from(spread.endless), say("explore-endless"))])
        .filter(|(count, _)| *count > 0)
        .collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let told: Vec<String> = counted
        .into_iter()
        .take(NAMED)
        .map(|(count, title)| {
            let percent = (count * 100 + all / 2) / all.max(1);
            say_with(
                "what-if-ending",
                &[("ending", title), ("percent", percent.to_string())],
            )
        })
        .collect();
    list(&told)
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
