//! A run in short, for whoever did not play: six to eight sentences, each with its day and place and with whom it was.

use super::{acts::act_word, at, beats, card_of, day_of, decision, names, quoted, say_with};
use crate::debrief::{
    decisions,
    in_short::{Point, points},
    settled,
    what_if::HadYou,
};
use crate::scenario::{
    effect::{POINT, Tactic},
    model::{Meter, Promised},
};
use crate::simulation::Run;
use crate::words::{happenings, list};

/// What stands for nothing in a sentence that has a way to say it without.
const NONE: &str = "none";
/// From how many hundredths on a level is named.
const WORTH: i32 = 3 * POINT;
/// How many levels are named of what a decision did.
const NAMED: usize = 2;

/// What was at stake, as the story says it: its briefing, and where there is none its summary.
pub fn at_stake(run: &Run) -> String {
    let scenario = run.scenario();
    if scenario.briefing.is_empty() {
        scenario.summary.clone()
    } else {
        scenario.briefing.clone()
    }
}

/// The run in short, a sentence or two each, in order; empty while it goes on.
pub fn in_short(run: &Run, replayed: &[HadYou]) -> Vec<String> {
    points(run, replayed)
        .iter()
        .filter_map(|(turn, point)| tell(run, *turn, point))
        .collect()
}

fn tell(run: &Run, turn: u32, point: &Point) -> Option<String> {
    let scenario = run.scenario();
    match point {
        Point::Began => {
            let first = decisions(run).first().map_or(1, |first| first.turn);
            let values = [
                ("at", at(run, first)),
                ("summary", scenario.summary.clone()),
            ];
            Some(say_with("short-began", &values))
        }
        Point::Word(promise, became, until) => {
            let promise = scenario.promises.get(*promise)?;
            let became = match became {
                Promised::Kept => "kept",
                Promised::Broken => "broken",
                _ => "open",
            };
            let chosen = decision(run, *until).map(|one| quoted(&one.choice.text));
            let values = [
                ("at", at(run, turn)),
                ("who", names::name_of(scenario, promise.to)),
                ("what", promise.what.clone()),
                ("then", at(run, *until)),
                ("became", became.to_owned()),
                ("same", (turn == *until).to_string()),
                ("card", chosen.unwrap_or(NONE.to_owned())),
            ];
            Some(say_with("short-word", &values))
        }
        Point::Habit(act, times, toward) => {
            let names: Vec<String> = toward
                .iter()
                .map(|who| names::name_of(scenario, *who))
                .collect();
            let values = [
                ("at", at(run, turn)),
                ("act", acted(*act, &list(&names))),
                ("times", times.to_string()),
                ("all", decisions(run).len().to_string()),
            ];
            Some(say_with("short-habit", &values))
        }
        Point::Decided => Some(decided(run, turn)),
        Point::LastDay(count, until) => {
            let values = [
                ("day", day_of(run, turn)),
                ("count", count.to_string()),
                ("all", decisions(run).len().to_string()),
                ("from", at(run, turn)),
                ("until", at(run, *until)),
            ];
            Some(say_with("short-last-day", &values))
        }
        Point::Happened(rule, by, struck) => {
            let values = [
                ("day", names::today(scenario, run.today_after(turn))),
                ("what", happenings::tell(run.stage(), *rule, *by, *struck)),
            ];
            Some(say_with("short-happened", &values))
        }
        Point::Ended => {
            let (title, lines) = beats::ending(run)?;
            // What is told first, and what is said first: there somebody speaks of whose doing it was.
            let said = lines.iter().skip(1).find(|line| {
                let mut people = scenario.people.iter().map(names::short_name);
                people.any(|name| line.starts_with(&format!("{name}: ")))
            });
            let told: Vec<String> = lines.iter().take(1).chain(said).cloned().collect();
            let values = [
                ("day", names::today(scenario, run.today_after(turn))),
                ("ending", title),
                ("told", told.join(" ")),
            ];
            Some(say_with("short-ended", &values))
        }
    }
}

/// A decision with its place, whom it was with, what was done, and what of it lasted.
fn decided(run: &Run, turn: u32) -> String {
    let scenario = run.scenario();
    let Some(decision) = decision(run, turn) else {
        return String::new();
    };
    let who = decision
        .choice
        .toward
        .map_or(String::new(), |who| names::name_of(scenario, who));
    let acted = decision
        .act()
        .map_or(NONE.to_owned(), |act| acted(act, &who));
    let mut settled = settled::settled(run, turn);
    // What it did to people is what somebody asks first.
    settled.sort_by_key(|(meter, _)| meter.owner().is_none());
    let lasted: Vec<String> = settled
        .iter()
        .filter(|(_, by)| by.abs() >= WORTH)
        .take(NAMED)
        .map(|(meter, by)| moved(run, *meter, *by))
        .collect();
    let values = [
        ("at", at(run, turn)),
        ("acted", acted),
        ("card", quoted(&card_of(run, turn))),
        ("lasted", or_none(list(&lasted))),
    ];
    say_with("short-decided", &values)
}

fn or_none(words: String) -> String {
    if words.is_empty() {
        NONE.to_owned()
    } else {
        words
    }
}

/// A level that rose or fell, in words.
fn moved(run: &Run, meter: Meter, by: i32) -> String {
    let way = if by > 0 { "up" } else { "down" };
    let values = [
        ("what", names::level_of(run.scenario(), meter)),
        ("way", way.to_owned()),
    ];
    say_with("short-moved", &values)
}

/// What the player did, in the past: with whom, if it was with somebody.
fn acted(act: Tactic, who: &str) -> String {
    if who.is_empty() {
        return names::act(act);
    }
    let values = [("act", act_word(act).to_owned()), ("who", who.to_owned())];
    say_with("short-acted", &values)
}
