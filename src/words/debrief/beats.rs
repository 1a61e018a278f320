//! The first page of the debrief in words: what it was about, how it ended and why, and the moment it turned.

use super::{card_of, change, day_of, names, say, say_with};
use crate::debrief::{
    decisions, practice,
    reason::{self, Reason},
    settled,
};
use crate::scenario::{Scenario, model::Promised};
use crate::simulation::Run;
use crate::words::list;

/// How many levels are named of what a moment settled.
const NAMED: usize = 4;

/// The moment it turned, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// The turn; `None` where no moment turned it.
    pub turn: Option<u32>,
    /// When and what: or that nothing did.
    pub what: String,
    /// What was settled there; empty where no moment turned it.
    pub settled: String,
    /// How that was found.
    pub how: String,
}

/// The moment it turned.
pub fn turned(run: &Run) -> Turned {
    let Some(turning) = settled::turning(run) else {
        let key = if run.ended().is_some() {
            "debrief-turned-nowhere"
        } else {
            "debrief-turned-not-yet"
        };
        return Turned {
            turn: None,
            what: say(key),
            settled: String::new(),
            how: say("debrief-turned-how"),
        };
    };
    let scenario = run.scenario();
    let levels: Vec<String> = turning
        .settled
        .iter()
        .take(NAMED)
        .map(|(meter, by)| change(scenario, *meter, *by))
        .collect();
    Turned {
        turn: Some(turning.turn),
        what: say_with(
            "debrief-turned",
            &[
                ("day", day_of(run, turning.turn)),
                ("card", card_of(run, turning.turn)),
            ],
        ),
        settled: say_with(
            "debrief-turned-settled",
            &[
                ("percent", turning.percent.to_string()),
                ("levels", list(&levels)),
            ],
        ),
        how: say("debrief-turned-how"),
    }
}

/// Why the story ended as it did, a sentence each; empty while it goes on.
pub fn why_it_ended(run: &Run) -> Vec<String> {
    if run.ended().is_none() {
        return Vec::new();
    }
    let scenario = run.scenario();
    let mut reasons = reason::reasons(run);
    // What ended it stands first, then what had made that possible, then how things stood.
    reasons.sort_by_key(|reason| match reason {
        Reason::Turn(_) | Reason::Promise(..) => 0,
        Reason::Opened(_) => 1,
        Reason::Level(..) => 2,
    });
    if reasons.is_empty() {
        return vec![say("debrief-why-otherwise")];
    }
    reasons
        .into_iter()
        // To go on was no choice.
        .filter(|reason| match reason {
            Reason::Turn(turn) | Reason::Opened(turn) => super::decision(run, *turn).is_some(),
            _ => true,
        })
        .map(|reason| match reason {
            Reason::Turn(turn) => say_with(
                "debrief-why-turn",
                &[("day", day_of(run, turn)), ("card", card_of(run, turn))],
            ),
            Reason::Opened(turn) => say_with(
                "debrief-why-opened",
                &[("day", day_of(run, turn)), ("card", card_of(run, turn))],
            ),
            Reason::Promise(promise, became, turn) => promise_of(run, promise, became, turn),
            Reason::Level(meter, high) => {
                let what = names::level_of(scenario, meter);
                let key = if high {
                    "debrief-why-high"
                } else {
                    "debrief-why-low"
                };
                say_with(key, &[("what", what)])
            }
        })
        .collect()
}

fn promise_of(run: &Run, promise: usize, became: Promised, turn: u32) -> String {
    let scenario: &Scenario = run.scenario();
    let Some(promise) = scenario.promises.get(promise) else {
        return String::new();
    };
    let key = match became {
        Promised::Kept => "promise-kept",
        Promised::Broken => "promise-broken",
        _ => "promise-made",
    };
    let told = say_with(
        key,
        &[
            ("who", names::name_of(scenario, promise.to)),
            ("what", promise.what.clone()),
        ],
    );
    say_with(
        "debrief-moment",
        &[("day", day_of(run, turn)), ("card", told)],
    )
}

/// What the player did, in a sentence: how many decisions, and the act that was taken more often than any other.
pub fn what_you_did(run: &Run) -> String {
    let acts = practice::acts(run);
    let count = |place: usize| acts.get(place).map_or(0, |(_, count)| *count);
    let most = acts.first().filter(|_| count(0) > count(1).max(1));
    let decided = ("count", decisions(run).len().to_string());
    match most {
        None => say_with("debrief-did-nothing", &[decided]),
        Some((act, times)) => {
            let act = say_with(
                "debrief-times",
                &[("what", names::tactic(*act)), ("count", times.to_string())],
            );
            say_with("debrief-did", &[decided, ("acts", act)])
        }
    }
}

/// The decisions that weighed most in how it all stood at the end, in their order; at most three.
pub fn weighed_most(run: &Run) -> Vec<String> {
    const MOST: usize = 3;
    let mut shares = settled::shares(run);
    shares.retain(|(_, percent)| *percent > 0);
    shares.sort_by_key(|(turn, percent)| (std::cmp::Reverse(*percent), *turn));
    shares.truncate(MOST);
    shares.sort_unstable();
    shares
        .into_iter()
        .map(|(turn, _)| super::moment(run, turn))
        .collect()
}

/// How the story ended: its headline and what was told; nothing while it goes on.
pub fn ending(run: &Run) -> Option<(String, Vec<String>)> {
    let scenario: &Scenario = run.scenario();
    let ending = scenario.endings.get(run.ended()?)?;
    let lines = ending
        .script
        .iter()
        .filter(|line| run.state().holds(run.stage(), &line.when))
        .map(|line| match names::speaker(scenario, line.speaker) {
            Some(name) => say_with(
                "debrief-said",
                &[("who", name), ("what", line.text.clone())],
            ),
            None => line.text.clone(),
        })
        .collect();
    Some((ending.title.clone(), lines))
}
