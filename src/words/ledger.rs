//! The ledger told: what moved whom, when, by how much and why, in words.

use super::{names, say, say_with, week};
use crate::debrief::Move;
use crate::scenario::{Scenario, effect::POINT};
use crate::simulation::{
    Run,
    event::{Cause, Event},
    journal::Start,
};

/// A change, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the day was called.
    pub when: String,
    /// Which level, under its owner's name.
    pub what: String,
    /// By how much, in whole points of a hundred.
    pub by: i32,
    /// Why.
    pub why: String,
}

/// A change of the debrief, in words.
pub fn tell(run: &Run, change: &Move) -> Told {
    Told {
        when: day(run, change.turn),
        what: names::level(run.scenario(), change.meter),
        by: (change.by.abs() + POINT / 2) / POINT * change.by.signum(),
        why: match change.cause {
            Cause::Carried => week::carried(change.meter, change.by),
            cause => why(run, change.turn, cause),
        },
    }
}

/// Why a level changed in a turn.
pub fn why(run: &Run, turn: u32, cause: Cause) -> String {
    let scenario: &Scenario = run.scenario();
    match cause {
        Cause::Choice => chosen(run, turn),
        Cause::Rule(rule) | Cause::Happening(rule) => match run.rules().rules.get(rule) {
            Some(rule) => names::rule(&rule.id),
            None => say("cause-time"),
        },
        Cause::Event(passage, planted) => {
            let passage = scenario.passages.get(passage);
            let place = passage
                .map(|passage| passage.place.clone())
                .filter(|place| !place.is_empty());
            let first = || {
                passage
                    .and_then(|passage| passage.script.first())
                    .map(|line| line.text.clone())
            };
            let what = place.or_else(first).unwrap_or_else(|| say("cause-event"));
            match planted {
                Some(turn) => say_with(
                    "cause-planted",
                    &[("what", what), ("from", chosen(run, turn))],
                ),
                None => what,
            }
        }
        Cause::Promise(promise, _) => match scenario.promises.get(promise) {
            Some(promise) => say_with("cause-promise", &[("what", promise.what.clone())]),
            None => say("cause-event"),
        },
        Cause::Variant => say("cause-start"),
        Cause::Carried => say("campaign-carried"),
        Cause::Week(place) => match run.start() {
            Start::Carried(carried) => carried.week.get(place).map(week::did),
            Start::Fresh => None,
        }
        .unwrap_or_else(|| say("campaign-carried")),
    }
}

/// What the player chose in a turn, as the card said it.
fn chosen(run: &Run, turn: u32) -> String {
    run.events()
        .find_map(|(at, event)| match event {
            Event::Chose(choice) if at == turn && !choice.text.is_empty() => {
                Some(choice.text.clone())
            }
            _ => None,
        })
        .unwrap_or_else(|| say("cause-time"))
}

/// What the day of a turn was called when it was over.
fn day(run: &Run, turn: u32) -> String {
    let day = run.state_after(turn).map_or(1, |state| state.day);
    names::day(&run.scenario().clock, day)
}
