//! The debrief in words: three beats, the story as each person tells it, and what the player practised.

pub mod accounts;
mod acts;
pub mod beats;
pub mod behind;
pub mod compare;
pub mod hidden;
mod hung;
pub mod in_short;
pub mod monday;
pub mod practice;
pub mod so_far;
mod teller;
pub mod took;
pub mod unseen;
pub mod what_if;
pub mod why;
pub mod yourself;

pub(super) use acts::act_word;

use super::{ledger, names, say, say_with};
use crate::debrief::{Decision, decisions};
use crate::scenario::{
    Scenario,
    effect::POINT,
    model::{Landing, Meter, PersonIndex},
};
use crate::simulation::{Event, Run};

/// What the day of a turn was called: that on which it was chosen, and not a morning to which it led.
pub fn day_of(run: &Run, turn: u32) -> String {
    names::today(run.scenario(), run.today_after(turn.saturating_sub(1)))
}

/// Where and when a decision was taken: `Monday, four o’clock, the end desk`, `Tuesday, by the coffee machine`. Where the
/// scene says no place it stays where it was; where the place says the day, that is enough.
pub fn at(run: &Run, turn: u32) -> String {
    day_and_place(day_of(run, turn), place_of(run, turn))
}

fn day_and_place(day: String, place: String) -> String {
    if place.is_empty() {
        return day;
    }
    if says_a_day(&place) {
        return place;
    }
    say_with("report-where", &[("day", day), ("place", place)])
}

/// The place of a decision, or where the story had stayed until then; empty if it never said.
pub fn place_of(run: &Run, turn: u32) -> String {
    let place = |passage: usize| {
        let passage = run.scenario().passage(passage);
        passage
            .map(|passage| passage.place.clone())
            .filter(|place| !place.is_empty())
    };
    let own = decision(run, turn).and_then(|decision| place(decision.passage));
    let before = || {
        run.events()
            .take_while(|(at, _)| *at < turn)
            .filter_map(|(_, event)| match event {
                Event::Entered(passage) => place(*passage),
                _ => None,
            })
            .last()
    };
    own.or_else(before).unwrap_or_default()
}

/// Whether a place says by itself on which day it is.
fn says_a_day(place: &str) -> bool {
    [
        "day-monday",
        "day-tuesday",
        "day-wednesday",
        "day-thursday",
        "day-friday",
        "day-saturday",
        "day-sunday",
    ]
    .into_iter()
    .any(|day| place.contains(&say(day)))
}

/// What a card says, between marks: marks within become single ones, and what is all somebody’s words has its own.
pub fn quoted(card: &str) -> String {
    let own = |rest: &str| rest.find('”') == Some(rest.len() - '”'.len_utf8());
    if card.strip_prefix('“').is_some_and(own) {
        return card.to_owned();
    }
    let inner = card.replace('“', "‘").replace('”', "’");
    say_with("debrief-quoted", &[("card", inner)])
}

/// The card of a turn, and when: `Monday: Ask him.`
pub fn moment(run: &Run, turn: u32) -> String {
    say_with(
        "debrief-moment",
        &[("day", day_of(run, turn)), ("card", card_of(run, turn))],
    )
}

/// What the card of a turn said; of a turn without one, where it was.
pub fn card_of(run: &Run, turn: u32) -> String {
    decision(run, turn).map_or_else(
        || say("cause-time"),
        |decision| decision.choice.text.clone(),
    )
}

fn decision(run: &Run, turn: u32) -> Option<Decision<'_>> {
    decisions(run)
        .into_iter()
        .find(|decision| decision.turn == turn)
}

/// How an attempt landed on somebody, in a word or two.
pub fn landed(scenario: &Scenario, who: Option<PersonIndex>, landing: Landing) -> String {
    let key = match landing {
        Landing::Commitment => "landed-commitment",
        Landing::Compliance => "landed-compliance",
        Landing::Resistance => "landed-resistance",
    };
    let who = who.map(|who| names::name_of(scenario, who));
    say_with(key, &[("who", who.unwrap_or_default())])
}

/// A level and its change in whole points: `Priya’s trust +5`. Of what is better when it is less that is said.
pub fn change(scenario: &Scenario, meter: Meter, by: i32) -> String {
    let key = if ledger::is_burden(meter) {
        "debrief-change-burden"
    } else {
        "debrief-change"
    };
    say_with(
        key,
        &[
            ("what", names::level_of(scenario, meter)),
            ("by", signed(points(by))),
        ],
    )
}

/// Hundredths in whole points, rounded half away from zero.
pub fn points(hundredths: i32) -> i32 {
    (hundredths.abs() + POINT / 2) / POINT * hundredths.signum()
}

/// A number with its sign, a true minus.
pub fn signed(number: i32) -> String {
    match number {
        1.. => format!("+{number}"),
        0 => "±0".to_owned(),
        _ => format!("−{}", number.unsigned_abs()),
    }
}
