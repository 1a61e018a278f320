//! What the player practised, in words: acts and ways, five courages, the traits of a leader, and the principles taught.

use super::{moment, names, say, say_with};
use crate::debrief::{
    Way, decisions,
    practice::{self, Courage, Shown, Trait},
};
use crate::simulation::{Run, week::Week};
use crate::words::{knows, list};

/// How often each act was taken: its name and its count, the most frequent first.
pub fn acts(run: &Run) -> Vec<(String, u32)> {
    practice::acts(run)
        .into_iter()
        .map(|(act, count)| (names::tactic(act), count))
        .collect()
}

/// How many decisions went each way, all four ways, each with its name, and what the author of the idea proposed, in per
/// cent.
pub fn ways(run: &Run) -> Vec<(String, u32, u32)> {
    let counts = practice::ways(run);
    let proposed = Week::shipped().proposed;
    Way::ALL
        .into_iter()
        .map(|way| {
            let (name, proposed) = match way {
                Way::Oneself => ("way-oneself", proposed.own),
                Way::Up => ("way-up", proposed.up),
                Way::Across => ("way-across", proposed.across),
                Way::Down => ("way-down", proposed.down),
            };
            let count = counts.get(&way).map_or(0, |(count, _)| *count);
            (say(name), count, proposed)
        })
        .collect()
}

/// How many of the decisions are counted by act and by way: those in which something was done, and not only gone somewhere.
pub fn counted(run: &Run) -> String {
    let all = decisions(run);
    let acts = all.iter().filter(|decision| decision.act().is_some());
    let count = acts.count();
    say_with(
        "report-counted",
        &[
            ("acts", count.to_string()),
            ("all", all.len().to_string()),
            ("rest", (all.len() - count).to_string()),
        ],
    )
}

/// Whose proposal that is, and that it is an opinion; and where it is drawn, which mark it is.
pub fn proposal(drawn: bool) -> String {
    let source = Week::shipped().proposed.source;
    let drawn = drawn.to_string();
    say_with(
        "report-proposed-is",
        &[("source", source), ("drawn", drawn)],
    )
}

/// Something that the player showed or did not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practised {
    /// Its name.
    pub name: String,
    /// What it means, in a sentence.
    pub means: String,
    /// Whether and how far it was shown, in a sentence.
    pub verdict: String,
    /// Whether it was shown at all.
    pub shown: bool,
    /// The first moments that show it.
    pub moments: Vec<String>,
    /// The first moments that show the opposite.
    pub against: Vec<String>,
    /// The turns of all that show it.
    pub turns: Vec<u32>,
    /// The turns of all that show the opposite.
    pub turns_against: Vec<u32>,
    /// So many moments, either way, show it strongly.
    pub enough: usize,
}

/// So many moments of most things show them strongly; to have refused once is to have refused.
const ENOUGH: usize = 2;
const ENOUGH_REFUSED: usize = 1;

/// How many moments are quoted of one thing.
const QUOTED: usize = 3;

/// The five courages. Where silence is not to be scored, a courage that was not shown is not spoken of.
pub fn courages(run: &Run, score_silence: bool) -> Vec<Practised> {
    let all = decisions(run).len().to_string();
    practice::courages(run)
        .into_iter()
        .filter(|(_, shown)| score_silence || !shown.turns.is_empty())
        .map(|(courage, shown)| {
            let (name, means) = match courage {
                Courage::Responsibility => ("courage-responsibility", "courage-responsibility-is"),
                Courage::Serve => ("courage-serve", "courage-serve-is"),
                Courage::Challenge => ("courage-challenge", "courage-challenge-is"),
                Courage::Change => ("courage-change", "courage-change-is"),
                Courage::Refuse => ("courage-refuse", "courage-refuse-is"),
            };
            let verdict = match (shown.turns.len(), shown.open.len()) {
                (0, 0) => say("courage-no-occasion"),
                (0, _) => say_with(
                    "courage-left",
                    &[(
                        "day",
                        shown
                            .open
                            .first()
                            .map(|turn| super::day_of(run, *turn))
                            .unwrap_or_default(),
                    )],
                ),
                (count, _) => say_with(
                    "courage-shown",
                    &[("count", count.to_string()), ("all", all.clone())],
                ),
            };
            let mut practised = practised(run, say(name), say(means), verdict, &shown);
            if courage == Courage::Refuse {
                practised.enough = ENOUGH_REFUSED;
            }
            practised
        })
        .collect()
}

/// The traits of a leader, as far as the run shows anything of them.
pub fn traits(run: &Run) -> Vec<Practised> {
    practice::traits(run)
        .into_iter()
        .map(|(what, shown)| {
            let (name, means) = match what {
                Trait::Knowledgeable => ("trait-knowledgeable", "trait-knowledgeable-is"),
                Trait::FutureMinded => ("trait-future-minded", "trait-future-minded-is"),
                Trait::Communicator => ("trait-communicator", "trait-communicator-is"),
                Trait::Trustworthy => ("trait-trustworthy", "trait-trustworthy-is"),
                Trait::Empowering => ("trait-empowering", "trait-empowering-is"),
                Trait::Positive => ("trait-positive", "trait-positive-is"),
            };
            let verdict = verdict(run, &shown);
            practised(run, say(name), say(means), verdict, &shown)
        })
        .collect()
}

/// The principles that the story teaches, in its order, each with what it looked like here.
pub fn principles(run: &Run) -> Vec<Practised> {
    run.scenario()
        .teaches
        .iter()
        .map(|id| {
            let shown = practice::principle(run, id);
            let means = format!("principle-{id}");
            let means = if knows(&means) {
                say(&means)
            } else {
                String::new()
            };
            let verdict = verdict(run, &shown);
            practised(run, names::principle(id), means, verdict, &shown)
        })
        .collect()
}

fn verdict(run: &Run, shown: &Shown) -> String {
    let key = match (shown.turns.len(), shown.against.len(), shown.open.len()) {
        (0, 0, 0) => "shown-no-occasion",
        (0, 0, _) => "shown-not",
        (0, _, _) => "shown-the-opposite",
        (_, 0, _) => "courage-shown",
        _ => "shown-both",
    };
    say_with(
        key,
        &[
            ("count", shown.turns.len().to_string()),
            ("against", shown.against.len().to_string()),
            ("all", decisions(run).len().to_string()),
        ],
    )
}

/// What the run shows strongly, what has the same moments as one; and the names of the rest, in one sentence.
pub fn strongly(all: Vec<Practised>) -> (Vec<Practised>, String) {
    let (mut strong, mut rest): (Vec<Practised>, Vec<String>) = (Vec::new(), Vec::new());
    for one in all {
        if one.moments.len().max(one.against.len()) < one.enough {
            rest.push(one.name);
            continue;
        }
        let same = |known: &&mut Practised| {
            (&known.turns, &known.turns_against) == (&one.turns, &one.turns_against)
        };
        match strong.iter_mut().find(same) {
            Some(known) => {
                known.name = format!("{} · {}", known.name, one.name);
                known.means = format!("{} {}", known.means, one.means);
            }
            None => strong.push(one),
        }
    }
    let told = match rest.len() {
        0 => String::new(),
        _ => say_with("shown-little", &[("names", list(&rest))]),
    };
    (strong, told)
}

fn practised(run: &Run, name: String, means: String, verdict: String, shown: &Shown) -> Practised {
    let quoted = |turns: &[u32]| {
        turns
            .iter()
            .take(QUOTED)
            .map(|turn| moment(run, *turn))
            .collect()
    };
    Practised {
        name,
        means,
        verdict,
        shown: !shown.turns.is_empty(),
        moments: quoted(&shown.turns),
        against: quoted(&shown.against),
        turns: shown.turns.clone(),
        turns_against: shown.against.clone(),
        enough: ENOUGH,
    }
}
