//! The debrief in words: three beats, the story as each person tells it, and what the player practised.

pub mod accounts;
pub mod beats;
pub mod compare;
pub mod monday;
pub mod practice;
pub mod so_far;
mod teller;
pub mod what_if;

use super::{names, say, say_with};
use crate::debrief::{Decision, decisions};
use crate::scenario::{
    Scenario,
    effect::POINT,
    model::{Landing, Meter, PersonIndex},
};
use crate::simulation::Run;

/// What the day of a turn was called: that on which it was chosen, and not a morning to which it led.
pub fn day_of(run: &Run, turn: u32) -> String {
    names::today(run.scenario(), run.today_after(turn.saturating_sub(1)))
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

/// A level and its change in whole points: `Priya’s trust +5`.
pub fn change(scenario: &Scenario, meter: Meter, by: i32) -> String {
    say_with(
        "debrief-change",
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
