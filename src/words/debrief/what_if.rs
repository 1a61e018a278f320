//! *Had you …* in words: what the replays came to, and that it is the model's opinion.

use super::{day_of, names, points, say, say_with};
use crate::debrief::what_if::{HadYou, MEASURED, Played, Quartiles, Spread, swing};
use crate::explore::Measure;
use crate::scenario::{Scenario, effect::POINT};
use crate::simulation::Run;
use crate::words::list;

/// Below this difference, in hundredths, two middles are as good as the same.
const TELLING: i32 = 2 * POINT;
/// How many endings are named of a spread.
const NAMED: usize = 3;

/// What the replays say of a decision, in a sentence: the option that did best and what was taken, or that it hardly
/// mattered.
pub fn verdict(run: &Run, had_you: &HadYou) -> String {
    let whole = |option: &Played| option.own.quartiles.last().map_or(0, |whole| whole.middle);
    let taken = had_you.options.iter().find(|option| option.taken);
    let best = had_you
        .options
        .iter()
        // Of equals the first.
        .min_by_key(|option| std::cmp::Reverse(whole(option)));
    let (Some(taken), Some(best)) = (taken, best) else {
        return say("what-if-nothing");
    };
    let day = day_of(run, had_you.turn);
    let values = [
        ("day", day),
        ("card", card(best)),
        ("here", points(whole(taken)).to_string()),
        ("there", points(whole(best)).to_string()),
    ];
    if swing(had_you) < TELLING {
        say_with("what-if-all-alike", &values)
    } else if whole(best) - whole(taken) < TELLING {
        say_with("what-if-taken-was-best", &values)
    } else {
        say_with("what-if-better", &values)
    }
}

/// Whether the replays point to the same moment as the ledger does, in a sentence; empty without replays.
pub fn agrees(run: &Run, replayed: &[HadYou], turned: u32) -> String {
    let most = replayed
        .iter()
        // Of equals the first.
        .min_by_key(|had_you| (std::cmp::Reverse(swing(had_you)), had_you.turn));
    match most {
        None => String::new(),
        Some(most) if swing(most) < TELLING => say("what-if-points-nowhere"),
        Some(most) if most.turn == turned => say("what-if-points-here"),
        Some(most) => say_with(
            "what-if-points-there",
            &[
                ("day", day_of(run, most.turn)),
                ("card", super::card_of(run, most.turn)),
            ],
        ),
    }
}

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
