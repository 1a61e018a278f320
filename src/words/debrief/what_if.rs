//! *Had you …* in words: what the replays came to, and that it is the model's opinion.

use super::{day_of, names, points, say, say_with};
use crate::debrief::what_if::{HadYou, MEASURED, Played, Quartiles, Spread, swing};
use crate::explore::Measure;
use crate::scenario::{
    Scenario,
    effect::{POINT, Tactic},
};
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
    let values = |shown: &Played| {
        [
            ("card", card(shown)),
            ("cost", cost_of(run, had_you.turn, shown).to_owned()),
            ("here", points(whole(taken)).to_string()),
            ("there", points(whole(best)).to_string()),
        ]
    };
    if swing(had_you) < TELLING {
        say_with("what-if-all-alike", &values(taken))
    } else if whole(best) - whole(taken) < TELLING {
        say_with("what-if-taken-was-best", &values(taken))
    } else {
        say_with("what-if-better", &values(best))
    }
}

/// The decisions that hardly mattered in the replays, in one sentence; empty if there are fewer than two, which speak for
/// themselves.
pub fn alike(run: &Run, replayed: &[HadYou]) -> String {
    let alike: Vec<String> = replayed
        .iter()
        .filter(|had_you| is_alike(had_you))
        .map(|had_you| super::moment(run, had_you.turn))
        .collect();
    if alike.len() < 2 {
        return String::new();
    }
    say_with("what-if-alike", &[("moments", alike.join(" · "))])
}

/// Whether it hardly mattered in the replays what was chosen.
pub fn is_alike(had_you: &HadYou) -> bool {
    swing(had_you) < TELLING
}

/// What an option costs that the measure does not count, as the sentences have it.
fn cost_of(run: &Run, turn: u32, option: &Played) -> &'static str {
    let Some(decision) = super::decision(run, turn) else {
        return "none";
    };
    let doors = decision.doors();
    let choices = doors
        .iter()
        .map(|door| door.choice)
        .chain([decision.choice]);
    let Some(choice) = choices
        .into_iter()
        .find(|choice| choice.text == option.text)
    else {
        return "none";
    };
    if decision.would_break_a_word(choice) {
        return "word";
    }
    match choice.tactic {
        Some(Tactic::Comply) => "comply",
        Some(Tactic::StaySilent) => "silent",
        Some(Tactic::TakeOver) => "take-over",
        Some(Tactic::Pressure) => "pressure",
        _ => "none",
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
