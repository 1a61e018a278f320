//! Why it came as it came, told once for all who tell it: the moments on which it hung, and the endings that did not come.

use super::{at, beats, card_of, decision, names, points, quoted, say, say_with};
use crate::debrief::{
    mattered::{Mattered, heaviest, mattered},
    missed::{Missed, missed},
    settled,
    what_if::{HadYou, Played},
};
use crate::scenario::{Scenario, model::Condition};
use crate::simulation::{Run, view::Lock};
use crate::words::{
    debrief::what_if::{card, most},
    list, locks,
};
use std::collections::BTreeSet;

/// How many moments are told of beside the one that weighs most.
const OTHERS: usize = 2;
/// How many endings that did not come are told of.
const ENDINGS: usize = 2;
/// In so many replays of a hundred an ending that did not come must have come to be within reach.
const WITHIN_REACH: u32 = 10;

/// The other moments on which most hung in the replays, beside the one that is named, in their order, a sentence each.
pub fn other_moments(run: &Run, replayed: &[HadYou], named: u32) -> Vec<String> {
    let mut all = mattered(run, replayed);
    all.retain(|one| one.turn != named && one.weight > 0);
    all.sort_by_key(|one| (std::cmp::Reverse(one.weight), one.turn));
    all.truncate(OTHERS);
    all.sort_by_key(|one| one.turn);
    all.iter().map(|one| moment(run, replayed, one)).collect()
}

/// What hung on a moment: what would have come of the choice that leads furthest from the one that was taken.
fn moment(run: &Run, replayed: &[HadYou], one: &Mattered) -> String {
    let values = [
        ("at", at(run, one.turn)),
        ("taken", quoted(&card_of(run, one.turn))),
        ("other", quoted(&other_card(replayed, one))),
        ("ending", title(run)),
        ("here", one.ending.0.to_string()),
        ("there", one.ending.1.to_string()),
        ("ledgers", ledgers(one)),
    ];
    say_with(key_of(one, "why-moment", "why-moment-levels"), &values)
}

/// The same said at the decision itself, where day and card stand already.
pub fn verdict(run: &Run, had_you: &HadYou) -> String {
    let Some(one) = mattered(run, std::slice::from_ref(had_you)).pop() else {
        return say("what-if-all-alike");
    };
    let played = had_you.options.get(one.other);
    let values = [
        ("other", played.map(card).unwrap_or_default()),
        ("ending", title(run)),
        ("here", one.ending.0.to_string()),
        ("there", one.ending.1.to_string()),
        ("ledgers", ledgers(&one)),
    ];
    say_with(
        key_of(&one, "what-if-ending-hung", "what-if-levels-hung"),
        &values,
    )
}

fn key_of(one: &Mattered, ending: &'static str, levels: &'static str) -> &'static str {
    if one.by_ending || one.ledgers.is_empty() {
        ending
    } else {
        levels
    }
}

/// The ledgers that differ, with both numbers: `the team 33 instead of 37`.
fn ledgers(one: &Mattered) -> String {
    let told: Vec<String> = one
        .ledgers
        .iter()
        .map(|(measure, here, there)| {
            say_with(
                "why-ledger",
                &[
                    ("what", names::measure(*measure)),
                    ("here", points(*here).to_string()),
                    ("there", points(*there).to_string()),
                ],
            )
        })
        .collect();
    list(&told)
}

fn title(run: &Run) -> String {
    title_of(run.scenario(), run.ended())
}

fn title_of(scenario: &Scenario, ending: Option<usize>) -> String {
    ending
        .and_then(|ending| scenario.endings.get(ending))
        .map_or(String::new(), |ending| ending.title.clone())
}

fn other_card(replayed: &[HadYou], one: &Mattered) -> String {
    replayed
        .iter()
        .find(|had_you| had_you.turn == one.turn)
        .and_then(|had_you| had_you.options.get(one.other))
        .map(card)
        .unwrap_or_default()
}

/// Where the replays and the ledger name two moments, how the two fit, in a sentence; where they name one, that they do.
pub fn fits(run: &Run, replayed: &[HadYou]) -> String {
    let all = mattered(run, replayed);
    let (Some(most), Some(turning)) = (heaviest(&all), settled::turning(run)) else {
        return String::new();
    };
    if most.turn == turning.turn {
        return say("why-fits-one");
    }
    let values = [
        ("at", at(run, turning.turn)),
        ("card", card_of(run, turning.turn)),
    ];
    let hung = all.iter().any(|one| one.turn == turning.turn);
    say_with(
        if hung {
            "why-fits-less"
        } else {
            "why-fits-not"
        },
        &values,
    )
}

/// The endings that did not come, the nearest first, a sentence each: what was missing, or where they could be reached.
pub fn endings(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let nearest = nearest(run, replayed).into_iter();
    nearest.map(|(_, told)| told).collect()
}

fn nearest(run: &Run, replayed: &[HadYou]) -> Vec<(usize, String)> {
    let mut all: Vec<(Option<Reach>, Missed)> = missed(run)
        .into_iter()
        .map(|missed| (reach(replayed, missed.ending), missed))
        .collect();
    // What the replays reached most often was nearest; without them the order is that of what was missing.
    all.sort_by_key(|(reach, _)| std::cmp::Reverse(reach.as_ref().map_or(0, |reach| reach.there)));
    all.into_iter()
        .filter_map(|(reach, missed)| {
            let told = ending(run, reach.as_ref(), &missed)?;
            Some((missed.ending, told.trim_end().to_owned()))
        })
        .take(ENDINGS)
        .collect()
}

/// What the other endings that are named in the replays are, by their places, in order, a line each: those of which the author
/// says it, and which are not told of in [`endings`].
pub fn other_endings(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let told: Vec<usize> = nearest(run, replayed)
        .into_iter()
        .map(|(ending, _)| ending)
        .collect();
    let options = || replayed.iter().flat_map(|had_you| &had_you.options);
    let named: BTreeSet<usize> = options()
        .flat_map(|option| most(&option.own))
        .map(|(ending, _)| ending)
        .filter(|ending| Some(*ending) != run.ended() && !told.contains(ending))
        .collect();
    named
        .into_iter()
        .map(|ending| (ending, beats::about(run, ending, false)))
        .filter(|(_, about)| !about.is_empty())
        .map(|(ending, about)| {
            let title = title_of(run.scenario(), Some(ending));
            say_with("why-else", &[("ending", title), ("about", about)])
        })
        .collect()
}

/// From where an ending was reached most often.
struct Reach {
    turn: u32,
    card: String,
    here: u32,
    there: u32,
}

fn reach(replayed: &[HadYou], ending: usize) -> Option<Reach> {
    use crate::debrief::mattered::share;
    let of = |option: &Played| share(&option.own, ending);
    replayed
        .iter()
        .filter_map(|had_you| {
            let taken = had_you.options.iter().find(|option| option.taken)?;
            let best = had_you
                .options
                .iter()
                .filter(|option| !option.taken)
                .min_by_key(|option| std::cmp::Reverse(of(option)))?;
            Some(Reach {
                turn: had_you.turn,
                card: card(best),
                here: of(taken),
                there: of(best),
            })
        })
        .min_by_key(|reach| (std::cmp::Reverse(reach.there), reach.turn))
        .filter(|reach| reach.there >= WITHIN_REACH && reach.there > reach.here)
}

fn ending(run: &Run, reach: Option<&Reach>, missed: &Missed) -> Option<String> {
    let scenario = run.scenario();
    let lacking: Vec<String> = missed
        .lacking
        .iter()
        .map(|part| lacks(scenario, part))
        .filter(|told| *told != say("lock-story"))
        .collect();
    let about = beats::about(run, missed.ending, false);
    let is = (!about.is_empty()).to_string();
    let mut values = vec![
        ("ending", title_of(scenario, Some(missed.ending))),
        ("about", about),
        ("is", is),
        ("lacking", lacking.join(" ")),
    ];
    let key = if let Some(reach) = reach {
        values.push(("at", at(run, reach.turn)));
        values.push(("card", reach.card.clone()));
        values.push(("here", reach.here.to_string()));
        values.push(("there", reach.there.to_string()));
        "why-not-reached"
    } else if let Some((turn, card)) = &missed.door {
        values.push(("at", at(run, *turn)));
        values.push(("card", card.clone()));
        "why-not-door"
    } else if lacking.is_empty() {
        return None;
    } else {
        "why-not-lacking"
    };
    Some(say_with(key, &values))
}

fn lacks(scenario: &Scenario, part: &Condition) -> String {
    locks::why(scenario, &Lock::Needs(part.clone()))
}

/// The turn that is marked wherever the run is drawn: by the replays if they are there, else by the ledger.
pub fn marked(run: &Run, replayed: &[HadYou]) -> Option<u32> {
    if replayed.is_empty() {
        return settled::turning(run).map(|turning| turning.turn);
    }
    heaviest(&mattered(run, replayed)).map(|most| most.turn)
}

/// The decisions on which hardly anything hung in the replays: how many of how many, and each by its day and card.
pub fn hardly(run: &Run, replayed: &[HadYou]) -> Option<(String, Vec<String>)> {
    let hung = mattered(run, replayed);
    let alike: Vec<String> = replayed
        .iter()
        .filter(|had_you| hung.iter().all(|one| one.turn != had_you.turn))
        .filter(|had_you| decision(run, had_you.turn).is_some())
        .map(|had_you| super::moment(run, had_you.turn))
        .collect();
    (!alike.is_empty() && run.ended().is_some()).then(|| {
        let values = [
            ("count", alike.len().to_string()),
            ("all", replayed.len().to_string()),
        ];
        (say_with("what-if-alike", &values), alike)
    })
}
