//! The first page of the debrief in words: what it was about, how it ended and why, and the moment it turned.

use super::{
    at, behind as behind_words, card_of, change, day_of, hung, names, quoted, say, say_with, why,
};
use crate::debrief::{
    behind, decisions, heard,
    mattered::{Brought, brought_nearer, heaviest, mattered},
    practice,
    reason::{self, Reason},
    settled,
    what_if::HadYou,
};
use crate::scenario::{
    Scenario,
    model::{Condition, PassageIndex, Promised},
    script::{Line, Speaker},
};
use crate::simulation::{Run, event::Said};
use crate::words::{ledger, list, share};

/// How many levels are named of what a moment settled.
const NAMED: usize = 4;

/// The moment it turned, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// The turn; `None` where no moment turned it.
    pub turn: Option<u32>,
    /// When and what: or that nothing did.
    pub what: String,
    /// What hung on it; empty where no moment turned it.
    pub settled: String,
    /// What the other endings are that were named for it, a sentence or two each; by the replays alone.
    pub named: Vec<String>,
    /// Other moments on which much hung, in order; by the replays alone.
    pub also: Vec<String>,
    /// How what the replays say fits what the ledger says; empty without replays.
    pub fits: String,
    /// How that was found.
    pub how: String,
}

/// The moment it turned: by the replays if they are there, until then what left the deepest mark by the ledger.
pub fn turned(run: &Run, replayed: &[HadYou]) -> Turned {
    if run.ended().is_some() && !replayed.is_empty() {
        by_replays(run, replayed)
    } else {
        by_ledger(run)
    }
}

/// What a share of the replays is, in a plain sentence, for whoever reads the first of them; empty without replays.
pub fn opinion(replayed: &[HadYou]) -> String {
    if replayed.is_empty() {
        return String::new();
    }
    say("debrief-opinion")
}

fn by_replays(run: &Run, replayed: &[HadYou]) -> Turned {
    let how = say("debrief-turned-how-replays");
    let all = mattered(run, replayed);
    let (Some(most), Some(had_you)) = (
        heaviest(&all),
        heaviest(&all).and_then(|most| replayed.iter().find(|one| one.turn == most.turn)),
    ) else {
        return Turned {
            turn: None,
            what: say("debrief-turned-nowhere"),
            settled: say("what-if-points-nowhere"),
            named: Vec::new(),
            also: Vec::new(),
            fits: String::new(),
            how,
        };
    };
    Turned {
        turn: Some(most.turn),
        what: say_with(
            "debrief-turned",
            &[
                ("at", at(run, most.turn)),
                ("card", card_of(run, most.turn)),
            ],
        ),
        settled: why::verdict(run, had_you),
        named: why::named(run, had_you),
        also: why::other_moments(run, replayed, most.turn),
        fits: why::fits(run, replayed),
        how,
    }
}

fn by_ledger(run: &Run) -> Turned {
    let nowhere = |key| Turned {
        turn: None,
        what: say(key),
        settled: String::new(),
        named: Vec::new(),
        also: Vec::new(),
        fits: String::new(),
        how: say("debrief-turned-how"),
    };
    if run.ended().is_none() {
        return nowhere("debrief-turned-not-yet");
    }
    let Some(turning) = settled::turning(run) else {
        return nowhere("debrief-turned-nowhere");
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
            "debrief-marked",
            &[
                ("at", at(run, turning.turn)),
                ("card", card_of(run, turning.turn)),
            ],
        ),
        settled: say_with(
            "debrief-turned-settled",
            &[("share", share(turning.percent)), ("levels", list(&levels))],
        ),
        named: Vec::new(),
        also: Vec::new(),
        fits: String::new(),
        how: say("debrief-turned-how"),
    }
}

/// Why the story ended as it did, a sentence each, and last the titles of the other endings; empty while it goes on.
pub fn why_it_ended(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let mut told = what_made_it(run, replayed);
    // They stand in the debrief that is kept, and not where this is told.
    let others = why::others(run, replayed);
    let kept = || say("why-others-kept");
    told.extend(others.map(|others| match replayed {
        [] => others,
        _ => format!("{others} {}", kept()),
    }));
    told
}

/// Why the story ended as it did, a few sentences each; empty while it goes on: first in the author's words, then what the run
/// shows. Of what opened the way, the replays say how far.
pub fn what_made_it(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let all = reasons_told(run, replayed).into_iter();
    all.map(|reason| reason.told).collect()
}

/// The same, parted: what tells a reason, and what is for looking up. Where the author says why in words, which cards led there
/// and how often the replays came to it tell nobody more; where they do not, it is all that there is.
pub fn told_and_counted(run: &Run, replayed: &[HadYou]) -> (Vec<String>, Vec<String>) {
    let in_words = !authors_why(run).is_empty();
    let mut all = reasons_told(run, replayed);
    // The first share of all says what it is.
    if let Some(first) = all.iter_mut().find(|reason| reason.counted) {
        first.told = format!("{} {}", first.told, opinion(replayed));
    }
    let (counted, told): (Vec<Why>, Vec<Why>) = all
        .into_iter()
        .partition(|reason| (reason.counted || reason.bare) && in_words);
    let text = |reasons: Vec<Why>| reasons.into_iter().map(|reason| reason.told).collect();
    (text(told), text(counted))
}

/// A reason in words.
struct Why {
    told: String,
    /// Whether it says what the replays came to, and not what was so in this run.
    counted: bool,
    /// Whether it says no more than which card it was that ended it, or that let that be taken, or how high a level stood.
    bare: bool,
}

impl Why {
    fn told(told: String) -> Why {
        Why {
            told,
            counted: false,
            bare: false,
        }
    }
}

fn reasons_told(run: &Run, replayed: &[HadYou]) -> Vec<Why> {
    let Some(ending) = run.ended() else {
        return Vec::new();
    };
    let scenario = run.scenario();
    let mut reasons = reason::reasons(run);
    // What ended it stands first, then what had opened the way to that, then how things stood.
    reasons.sort_by_key(|reason| match reason {
        Reason::Turn(_) | Reason::Promise(..) => 0,
        Reason::Opened(_) | Reason::Came(..) => 1,
        Reason::Level(..) => 2,
    });
    // To go on was no choice.
    reasons.retain(|reason| match reason {
        Reason::Turn(turn) | Reason::Opened(turn) => super::decision(run, *turn).is_some(),
        _ => true,
    });
    let title = self::ending(run).map_or(String::new(), |(title, _)| title);
    let tell = |reason| match reason {
        Reason::Turn(turn) => Some(chosen(run, "debrief-why-turn", turn)),
        Reason::Opened(turn) => {
            let had_you = replayed.iter().find(|one| one.turn == turn);
            let Some(had_you) = had_you else {
                return Some(chosen(run, "debrief-why-way", turn));
            };
            // What made no difference in the replays is not said to have made it possible.
            brought_nearer(had_you, ending).map(|brought| opened(run, turn, brought, &title))
        }
        Reason::Came(event, turn) => {
            let (at, told) = came(run, event, turn);
            Some(say_with("debrief-why-came", &[("at", at), ("told", told)]))
        }
        Reason::Promise(promise, became, turn) => Some(promise_of(run, promise, became, turn)),
        Reason::Level(meter, high) => {
            let what = names::level_of(scenario, meter);
            let key = if high {
                "debrief-why-high"
            } else {
                "debrief-why-low"
            };
            let stood = say_with(key, &[("what", what)]);
            let brought = behind::brought(run, meter, high, run.turn(), None)
                .filter(|it| behind::can_be_told(run, it));
            Some(match brought {
                Some(it) => {
                    let brought = behind_words::brought(run, &it, behind_words::did(false));
                    format!("{stood} {brought}")
                }
                None => stood,
            })
        }
    };
    let mut told: Vec<Why> = Vec::new();
    let mut known: Vec<u32> = Vec::new();
    for reason in reasons {
        if let Some(mut sentence) = tell(reason) {
            let mut bare = matches!(reason, Reason::Turn(_) | Reason::Level(..));
            if let Reason::Turn(turn) | Reason::Opened(turn) = reason {
                known.push(turn);
                if let Some(luck) = luck(run, turn) {
                    sentence = format!("{sentence} {luck}");
                    bare = false;
                }
            }
            let counted = matches!(reason, Reason::Opened(turn) if replayed.iter().any(|one| one.turn == turn));
            told.push(Why {
                told: sentence,
                counted,
                bare,
            });
        }
    }
    // A card that lay open only because of what had been chosen before is a fact of this run, whatever the replays say.
    let unlocked = reason::unlocked(run).into_iter();
    let unlocked = unlocked.filter(|(turn, of)| known.contains(of) && !known.contains(turn));
    told.extend(unlocked.map(|(turn, of)| {
        let values = [
            ("later", quoted(&super::card_of(run, of))),
            ("at", at(run, turn)),
            ("card", card_of(run, turn)),
        ];
        Why {
            told: say_with("debrief-why-unlocked", &values),
            counted: false,
            bare: true,
        }
    }));
    let why = authors_why(run);
    if !why.is_empty() {
        told.insert(0, Why::told(why));
    } else if told.is_empty() {
        let comes_last = scenario
            .endings
            .get(ending)
            .is_some_and(|ending| ending.when == Condition::Always);
        let key = if comes_last {
            "debrief-why-otherwise"
        } else {
            "debrief-why-many"
        };
        told.push(Why::told(say_with(key, &[("ending", title)])));
    }
    told
}

/// How far a choice opened the way to the ending that came: it made it possible, or no more than likelier.
fn opened(run: &Run, turn: u32, brought: Brought, ending: &str) -> String {
    let key = if brought.made_it_possible() {
        "debrief-why-opened"
    } else {
        "debrief-why-likelier"
    };
    let most = share(brought.most);
    let least = match share(brought.least) {
        // Fewer than hardly any is no other thing to say.
        least if least == most || most == say("share-hardly-any") => "same".to_owned(),
        least => least,
    };
    let values = [
        ("at", at(run, turn)),
        ("card", card_of(run, turn)),
        ("ending", ending.to_owned()),
        ("here", share(brought.here)),
        ("alike", brought.alike.to_string()),
        ("least", least),
        ("most", most),
    ];
    say_with(key, &values)
}

/// That luck had its part, where an attempt would have landed otherwise without.
fn luck(run: &Run, turn: u32) -> Option<String> {
    let (who, landing) = ledger::without_luck(run, turn)?;
    let values = [
        ("who", names::name_of(run.scenario(), who)),
        ("landing", hung::landing(landing).to_owned()),
    ];
    Some(say_with("debrief-why-luck", &values))
}

fn chosen(run: &Run, key: &str, turn: u32) -> String {
    say_with(key, &[("at", at(run, turn)), ("card", card_of(run, turn))])
}

/// What came by itself: when and where, and what was told and said first there.
pub fn came(run: &Run, event: PassageIndex, turn: u32) -> (String, String) {
    let scenario = run.scenario();
    let heard = heard::within(run, turn, event);
    let is_told = |said: &&&Said| said.speaker == Speaker::Narrator;
    let first = heard.iter().find(is_told);
    let told: Vec<String> = first
        .into_iter()
        .chain(heard.iter().find(|said| !is_told(said)))
        .map(|said| self::heard(scenario, said.speaker, &said.text))
        .collect();
    let day = names::today(scenario, run.today_after(turn));
    let place = scenario.passage(event).map(|it| it.place.clone());
    let at = super::day_and_place(day, place.unwrap_or_default());
    (at, told.join(" "))
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

/// How the story ended: its headline and what was told; nothing while it goes on.
pub fn ending(run: &Run) -> Option<(String, Vec<String>)> {
    let scenario: &Scenario = run.scenario();
    let ending = scenario.endings.get(run.ended()?)?;
    let lines = lines(run)
        .map(|line| heard(scenario, line.speaker, &line.text))
        .collect();
    Some((ending.title.clone(), lines))
}

/// The lines of the ending that were told.
pub(super) fn lines(run: &Run) -> impl Iterator<Item = &Line> {
    let ending = run
        .ended()
        .and_then(|ending| run.scenario().endings.get(ending));
    ending
        .map_or(&[][..], |ending| &ending.script)
        .iter()
        .filter(|line| run.state().holds(run.stage(), &line.when))
}

/// What an ending is, for whoever did not play: the lines that always hold, and of the one that came, if asked for, also
/// what it was in this run. Empty where the author says nothing.
pub fn about(run: &Run, ending: usize, in_this_run: bool) -> String {
    let scenario: &Scenario = run.scenario();
    let in_this_run = in_this_run && run.ended() == Some(ending);
    let lines = scenario.endings.get(ending).map_or(&[][..], |it| &it.about);
    let holds = |line: &&Line| {
        line.when == Condition::Always || in_this_run && run.state().holds(run.stage(), &line.when)
    };
    let told: Vec<String> = lines
        .iter()
        .filter(holds)
        .map(|line| heard(scenario, line.speaker, &line.text))
        .collect();
    told.join(" ")
}

/// Why the ending came, as the author tells it to whoever did not play; empty where they say nothing, and while it goes on.
fn authors_why(run: &Run) -> String {
    let ending = run.ended().and_then(|at| run.scenario().endings.get(at));
    let lines = ending.map_or(&[][..], |ending| &ending.why);
    let told: Vec<String> = lines
        .iter()
        .filter(|line| run.state().holds(run.stage(), &line.when))
        .map(|line| heard(run.scenario(), line.speaker, &line.text))
        .collect();
    told.join(" ")
}

/// A line as it is told again: with who said it, and between marks, if somebody did.
pub(super) fn heard(scenario: &Scenario, speaker: Speaker, text: &str) -> String {
    match names::speaker(scenario, speaker) {
        Some(who) => say_with("debrief-said", &[("who", who), ("what", quoted(text))]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::Rules;
    use std::sync::Arc;

    #[test]
    fn of_hardly_any_nothing_is_said_to_be_the_most() {
        let source = include_bytes!("../../../scenarios/friday-deploy.ron");
        let (scenario, found) = crate::scenario::read(source);
        let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:?}")));
        let run = Run::begin(scenario, Arc::new(Rules::shipped()), 1, &[]);
        let told = |least: u32, most: u32| {
            let brought = Brought {
                here: 60,
                alike: 1,
                least,
                most,
            };
            opened(&run, 1, brought, "It ends")
        };
        for (least, most, says) in [
            (0, 3, "with the rest it came in hardly any."),
            (2, 3, "with the rest it came in hardly any."),
            (0, 20, "with the rest it came in about a fifth at most."),
            (
                3,
                20,
                "with the rest it came in hardly any to about a fifth.",
            ),
        ] {
            let told = told(least, most);
            assert!(told.ends_with(says), "{told}");
        }
    }
}
