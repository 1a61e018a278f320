//! Why it came as it came, told once for all who tell it: the moments on which it hung, and the endings that did not come.

use super::{at, beats, card_of, decision, hung, names, points, quoted, say, say_with};
use crate::debrief::{
    heard,
    mattered::{Mattered, heaviest, mattered, more_often, share},
    missed::{Missed, Reason, missed},
    reason, settled,
    what_if::{HadYou, Played, Spread},
};
use crate::scenario::{Scenario, model::Condition};
use crate::simulation::{Run, view::Lock};
use crate::words::{
    self,
    debrief::what_if::{card, most},
    list, locks,
};

/// How many moments are told of beside the one that weighs most.
const OTHERS: usize = 2;
/// Shares of an ending that lie no further apart than this, in points of a hundred, are about alike.
const ABOUT_ALIKE: u32 = 10;

/// The other moments on which most hung in the replays, beside the one that is named, in their order, a sentence each. Where
/// the one that is named is the last switch before the ending, the moment before it on which the ending hung most comes first,
/// and is said to be that.
pub fn other_moments(run: &Run, replayed: &[HadYou], named: u32) -> Vec<String> {
    let mut all = mattered(run, replayed);
    all.retain(|one| one.turn != named);
    let before = before(run, &all, named);
    // What the ending hung on comes before what hung on it in people alone.
    all.sort_by_key(|one| {
        let first = Some(one.turn) != before;
        (
            first,
            !one.by_ending,
            std::cmp::Reverse(one.weight),
            one.turn,
        )
    });
    all.truncate(OTHERS);
    all.sort_by_key(|one| (Some(one.turn) != before, one.turn));
    all.iter()
        .map(|one| {
            let told = moment(run, replayed, one);
            if Some(one.turn) == before {
                say_with("why-before", &[("moment", told)])
            } else {
                told
            }
        })
        .collect()
}

/// The moment before the last switch on which the ending hung most, where that switch brought the ending about.
fn before(run: &Run, all: &[Mattered], switch: u32) -> Option<u32> {
    let brought = reason::reasons(run).contains(&reason::Reason::Turn(switch));
    all.iter()
        .filter(|one| brought && one.by_ending && one.turn < switch)
        .max_by_key(|one| (one.ending.0.abs_diff(one.ending.1), one.weight))
        .map(|one| one.turn)
}

/// What hung on a moment: what would have come of the choice that leads furthest from the one that was taken.
fn moment(run: &Run, replayed: &[HadYou], one: &Mattered) -> String {
    let values = [
        ("at", at(run, one.turn)),
        ("taken", quoted(&card_of(run, one.turn))),
        ("other", quoted(&other_card(replayed, one))),
        ("ending", title_of(run.scenario(), Some(one.about))),
        ("here", one.ending.0.to_string()),
        ("here-share", words::share(one.ending.0)),
        ("there", one.ending.1.to_string()),
        ("there-share", words::share(one.ending.1)),
        ("ledgers", ledgers(one)),
    ];
    let told = say_with(key_of(one, "why-moment", "why-moment-levels"), &values);
    match through(run, one.turn) {
        Some(through) => format!("{told} {through}"),
        None => told,
    }
}

/// Through what a choice had its part in the ending, where it opened the way of the one that brought it about.
fn through(run: &Run, turn: u32) -> Option<String> {
    let opened = reason::reasons(run).contains(&reason::Reason::Opened(turn));
    let ended = ended_it(run).filter(|ended| opened && turn < *ended)?;
    let values = [
        ("at", at(run, ended)),
        ("card", quoted(&card_of(run, ended))),
    ];
    let opened = say_with("why-through", &values);
    let told: Vec<String> = heard::after(run, turn)
        .into_iter()
        .map(|said| beats::heard(run.scenario(), said.speaker, &said.text))
        .collect();
    if told.is_empty() {
        return Some(opened);
    }
    let came = say_with("why-through-told", &[("told", told.join(" "))]);
    Some(format!("{opened} {came}"))
}

/// The same said at the decision itself, where day and card stand already; and where nothing hung on it, that.
pub fn verdict(run: &Run, had_you: &HadYou) -> String {
    hung_on_it(run, had_you).unwrap_or_else(|| say("what-if-all-alike"))
}

/// What hung on a decision in the replays, or which later card lay open through it; nothing where neither is so.
pub fn hung_on_it(run: &Run, had_you: &HadYou) -> Option<String> {
    let Some(one) = mattered(run, std::slice::from_ref(had_you)).pop() else {
        let mut unlocked = reason::unlocked(run).into_iter();
        let (_, later) = unlocked.find(|(turn, _)| *turn == had_you.turn)?;
        let later = quoted(&card_of(run, later));
        return Some(say_with("what-if-unlocked", &[("later", later)]));
    };
    let played = had_you.options.get(one.other);
    let values = [
        ("other", played.map(card).unwrap_or_default()),
        ("ending", title_of(run.scenario(), Some(one.about))),
        ("here", one.ending.0.to_string()),
        ("here-share", words::share(one.ending.0)),
        ("there", one.ending.1.to_string()),
        ("there-share", words::share(one.ending.1)),
        ("ledgers", ledgers(&one)),
    ];
    let verdict = say_with(
        key_of(&one, "what-if-ending-hung", "what-if-levels-hung"),
        &values,
    );
    Some(
        match played.and_then(|played| instead(run, &one, &played.own)) {
            Some(instead) if one.by_ending => format!("{verdict} {instead}"),
            _ => verdict,
        },
    )
}

/// As what it would most often have ended with another choice, where that is neither how it ended nor told already.
fn instead(run: &Run, one: &Mattered, spread: &Spread) -> Option<String> {
    let (place, percent) = most(spread).into_iter().next()?;
    let ending = run.scenario().endings.get(place)?;
    let values = [
        ("ending", ending.title.clone()),
        ("percent", percent.to_string()),
        ("share", words::share(percent)),
    ];
    (run.ended() != Some(place) && one.about != place).then(|| say_with("why-instead", &values))
}

/// What the other endings are that a verdict names, where the author says it in words that hold whichever way one came to
/// them.
pub fn named(run: &Run, had_you: &HadYou) -> Vec<String> {
    let hung = mattered(run, std::slice::from_ref(had_you)).pop();
    let Some(one) = hung.filter(|one| one.by_ending) else {
        return Vec::new();
    };
    let instead = had_you.options.get(one.other);
    let instead = instead.and_then(|played| most(&played.own).first().copied());
    let mut places = vec![one.about];
    places.extend(instead.map(|(place, _)| place));
    places.dedup();
    places.retain(|place| run.ended() != Some(*place));
    let is = places.into_iter().filter_map(|place| {
        let ending = run.scenario().endings.get(place)?;
        let mut about = ending.about.iter();
        let what = about.find(|line| line.when == Condition::Always)?;
        let (ending, what) = (ending.title.clone(), what.text.clone());
        let values = [("ending", ending), ("what", what)];
        Some(say_with("debrief-ending-is", &values))
    });
    is.collect()
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

/// The endings that did not come by their titles alone, and how often each came in the replays from the first decision on; last,
/// those that never did. How they come about is left to another run, or to whoever asks.
pub fn others(run: &Run, replayed: &[HadYou]) -> Option<String> {
    let scenario = run.scenario();
    let came = run.ended()?;
    let endings = scenario.endings.iter().enumerate();
    let others: Vec<_> = endings.filter(|(place, _)| *place != came).collect();
    if others.is_empty() {
        return None;
    }
    let Some(first) = replayed.iter().min_by_key(|had_you| had_you.turn) else {
        let titles = others.iter().map(|(_, ending)| quoted(&ending.title));
        let titles: Vec<String> = titles.collect();
        return Some(say_with("why-others", &[("endings", list(&titles))]));
    };
    let (never, some): (Vec<_>, Vec<_>) = others
        .into_iter()
        .partition(|(place, _)| often(first, *place) == 0);
    let often_each: Vec<String> = some
        .iter()
        .map(|(place, ending)| {
            let values = [
                ("ending", ending.title.clone()),
                ("share", words::share(often(first, *place))),
            ];
            say_with("why-other-often", &values)
        })
        .collect();
    let never: Vec<String> = never
        .iter()
        .map(|(_, ending)| quoted(&ending.title))
        .collect();
    let named = [("why-others", often_each), ("why-others-never", never)];
    let named: Vec<String> = named
        .iter()
        .filter(|(_, endings)| !endings.is_empty())
        .map(|(key, endings)| say_with(key, &[("endings", list(endings))]))
        .collect();
    Some(say_with("why-others-often", &[("others", named.join(" "))]))
}

/// How often an ending came in the replays of a decision, whatever was chosen there; in per cent.
fn often(had_you: &HadYou, ending: usize) -> u32 {
    let spreads = || had_you.options.iter().map(|option| &option.own);
    let of = |spread: &Spread| spread.endings.iter().sum::<u32>() + spread.endless;
    let all: u32 = spreads().map(of).sum();
    let times: u32 = spreads()
        .filter_map(|spread| spread.endings.get(ending))
        .sum();
    // Whatever came at all is not called none.
    let least = u32::from(times > 0);
    (times * 100 / all.max(1)).max(least)
}

/// Every ending that did not come, the nearest first, with its reason: the choice with which it would have come, by the replays
/// if they are there, or what was missing.
pub fn endings(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    let mut all: Vec<(Option<Reach>, Missed)> = missed(run)
        .into_iter()
        .map(|missed| (reach(replayed, missed.ending), missed))
        .collect();
    all.sort_by_key(|(reach, _)| std::cmp::Reverse(reach.as_ref().map_or(0, |reach| reach.there)));
    all.iter()
        .map(|(reach, missed)| ending(run, replayed, reach.as_ref(), missed))
        .collect()
}

/// A choice with which an ending came more often than with the one that was taken.
struct Reach {
    turn: u32,
    card: String,
    here: u32,
    there: u32,
}

/// Where an ending was reached most often; of those that are about alike the last, because from there it was nearest.
fn reach(replayed: &[HadYou], ending: usize) -> Option<Reach> {
    let mut all: Vec<Reach> = replayed
        .iter()
        .flat_map(|had_you| {
            let taken = had_you.options.iter().find(|option| option.taken);
            let options = had_you.options.iter().filter(|option| !option.taken);
            options.filter_map(move |option| {
                let taken = taken?;
                more_often(&option.own, &taken.own, ending).then(|| Reach {
                    turn: had_you.turn,
                    card: card(option),
                    here: share(&taken.own, ending),
                    there: share(&option.own, ending),
                })
            })
        })
        .collect();
    let most = all.iter().map(|one| one.there).max()?;
    all.retain(|one| one.there + ABOUT_ALIKE >= most);
    all.into_iter()
        .min_by_key(|one| (std::cmp::Reverse(one.turn), std::cmp::Reverse(one.there)))
}

fn ending(run: &Run, replayed: &[HadYou], reach: Option<&Reach>, missed: &Missed) -> String {
    let scenario = run.scenario();
    let about = beats::about(run, missed.ending, false);
    let why = &missed.why;
    // What lay in a choice by the story's own conditions and came in none of its replays is no reason.
    let borne_out = match why {
        Reason::CameOut(turn) => came_at(replayed, *turn, missed.ending, |option| option.taken),
        Reason::Step(turn, _) => came_at(replayed, *turn, missed.ending, |_| true),
        _ => true,
    };
    let why = if borne_out { why } else { &Reason::Elsewhere };
    let seldom = match why {
        Reason::Door(turn, card) if reach.is_none() => {
            seldom(run, replayed, *turn, card, missed.ending)
        }
        _ => None,
    };
    let mut reason = seldom.unwrap_or_else(|| because(run, reach, why, missed));
    if !matches!(missed.why, Reason::Lacking) {
        for lack in lacking(scenario, missed) {
            reason = format!("{reason} {lack}");
        }
    }
    say_with(
        "why-not",
        &[
            ("ending", title_of(scenario, Some(missed.ending))),
            ("is", (!about.is_empty()).to_string()),
            ("about", about),
            ("reason", reason),
        ],
    )
}

/// Whether an ending came in the replays of such options of a decision; where none were played, it may have.
fn came_at(replayed: &[HadYou], turn: u32, ending: usize, which: impl Fn(&Played) -> bool) -> bool {
    let had_you = replayed.iter().find(|had_you| had_you.turn == turn);
    let came = |spread: &Spread| spread.endings.get(ending).is_some_and(|count| *count > 0);
    had_you.is_none_or(|had_you| {
        let mut options = had_you.options.iter().filter(|option| which(option));
        options.any(|option| came(&option.own) || came(&option.best))
    })
}

/// What lay open and can lead to an ending, where in the replays it seldom does: how often.
fn seldom(run: &Run, replayed: &[HadYou], turn: u32, card: &str, ending: usize) -> Option<String> {
    let had_you = replayed.iter().find(|had_you| had_you.turn == turn)?;
    let text = |played: &&Played| self::card(played) == card;
    let played = had_you.options.iter().find(text)?;
    let there = share(&played.own, ending);
    let values = [
        ("at", at(run, turn)),
        ("card", quoted(card)),
        ("there", there.to_string()),
        ("there-share", words::share(there)),
    ];
    Some(say_with("why-not-seldom", &values))
}

/// The reason in words.
fn because(run: &Run, reach: Option<&Reach>, why: &Reason, missed: &Missed) -> String {
    let at_card = |key: &str, turn: u32, card: &str| {
        say_with(key, &[("at", at(run, turn)), ("card", quoted(card))])
    };
    match (why, reach) {
        (Reason::Behind, _) => say_with("why-not-behind", &[("came", title(run))]),
        (Reason::Otherwise, None) => match ended_it(run) {
            Some(turn) => at_card("why-not-otherwise", turn, &card_of(run, turn)),
            None => say_with("why-not-otherwise-came", &[("came", title(run))]),
        },
        (Reason::CameOut(turn), _) => {
            let told = at_card("why-not-came-out", *turn, &card_of(run, *turn));
            hung::with(run, told, &missed.hung)
        }
        (Reason::Lacking, _) => {
            let lacking = lacking(run.scenario(), missed);
            if lacking.is_empty() {
                return say("why-not-elsewhere");
            }
            say_with("why-not-lacking", &[("lacking", lacking.join(" "))])
        }
        (_, Some(reach)) => {
            let values = [
                ("at", at(run, reach.turn)),
                ("card", quoted(&reach.card)),
                ("here", reach.here.to_string()),
                ("here-share", words::share(reach.here)),
                ("there-share", words::share(reach.there)),
            ];
            say_with("why-not-reached", &values)
        }
        (Reason::Door(turn, card), None) => at_card("why-not-door", *turn, card),
        (Reason::Step(turn, card), None) => at_card("why-not-step", *turn, card),
        (Reason::Shut(turn, card), None) => {
            hung::with(run, at_card("why-not-shut", *turn, card), &missed.hung)
        }
        (Reason::Locked(turn, card, lock), None) => {
            let values = [
                ("at", at(run, *turn)),
                ("card", quoted(card)),
                ("lock", locks::why(run.scenario(), lock)),
            ];
            say_with("why-not-locked", &values)
        }
        (Reason::Elsewhere, None) => say("why-not-elsewhere"),
    }
}

/// The turn of the decision that brought about the ending that came, if one did.
fn ended_it(run: &Run) -> Option<u32> {
    let reasons = reason::reasons(run).into_iter();
    reasons.rev().find_map(|reason| match reason {
        reason::Reason::Turn(turn) => decision(run, turn).map(|one| one.turn),
        _ => None,
    })
}

/// What was missing, as far as it can be put into words.
fn lacking(scenario: &Scenario, missed: &Missed) -> Vec<String> {
    let lacking = missed.lacking.iter();
    lacking
        .map(|part| locks::why(scenario, &Lock::Needs(part.clone())))
        .filter(|told| *told != say("lock-story"))
        .collect()
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
    // Through what a decisive card lay open did matter in this run, though the replays find other ways there.
    let unlocked = reason::unlocked(run);
    let alike: Vec<String> = replayed
        .iter()
        .filter(|had_you| hung.iter().all(|one| one.turn != had_you.turn))
        .filter(|had_you| unlocked.iter().all(|(turn, _)| *turn != had_you.turn))
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
