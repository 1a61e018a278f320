//! Walks a story once, and shows whoever listens each thing in it with its path, put together only if it is asked for.

use crate::scenario::{
    Scenario,
    model::{Choice, Condition, Effect, Passage, PassageIndex, Then},
    script::Line,
};
use std::fmt::Arguments;

/// The ids to a place, as findings show them; put together only where there is something to say.
pub(super) type Path<'p> = Arguments<'p>;

/// What a condition decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decides {
    /// Whether a choice is open; and the days that it takes.
    Choice(u32),
    /// Whether a line is told or said.
    Line,
    /// Whether an event may happen.
    Event,
    /// Which of two ways is taken.
    Branch,
    /// Whether a window opens.
    Opens,
    /// Whether a window closes.
    Closes,
    /// Whether the story has become abusive.
    Abuse,
    /// Whether an ending is told.
    Ending,
}

/// Who listens to a walk. What is not listened to costs nothing.
pub(super) trait Walk {
    /// A scene or an event, by its place; what follows stands in it.
    fn passage(&mut self, _at: Path, _place: PassageIndex, _passage: &Passage) {}
    /// What follows stands in no passage.
    fn leave(&mut self) {}
    /// A choice.
    fn choice(&mut self, _at: Path, _choice: &Choice) {}
    /// Where something leads.
    fn way(&mut self, _at: Path, _way: &Then) {}
    /// A line, at the path of its script.
    fn line(&mut self, _at: Path, _line: &Line) {}
    /// A condition that is asked; those that always hold because none was written are left out.
    fn condition(&mut self, _at: Path, _condition: &Condition, _decides: Decides) {}
    /// A change.
    fn effect(&mut self, _at: Path, _effect: &Effect) {}
}

/// Walks through the whole story in the order of the model.
pub(super) fn walk(scenario: &Scenario, on: &mut impl Walk) {
    for window in &scenario.windows {
        let at = format_args!("windows.{}", window.id);
        if let Some(when) = &window.when {
            on.condition(format_args!("{at}.when"), when, Decides::Opens);
        }
        if let Some(until) = &window.until {
            on.condition(format_args!("{at}.until"), until, Decides::Closes);
        }
    }
    for (rule, script) in &scenario.happenings {
        lines(format_args!("happenings.{rule}"), script, on);
    }
    if scenario.abusive != Condition::NEVER {
        on.condition(format_args!("abusive"), &scenario.abusive, Decides::Abuse);
    }
    for variant in &scenario.variants {
        for option in &variant.options {
            let at = format_args!("variants.{}.{}", variant.id, option.id);
            effects(at, &option.effects, on);
        }
    }
    for (place, passage) in scenario.passages.iter().enumerate() {
        self::passage(place, passage, on);
    }
    on.leave();
    for choice in &scenario.standing {
        self::choice(format_args!("standing.{}", choice.id), choice, on);
    }
    let mut told = vec![false; scenario.people.len()];
    for ending in &scenario.endings {
        let at = format_args!("endings.{}", ending.id);
        if ending.when != Condition::Always {
            on.condition(format_args!("{at}.when"), &ending.when, Decides::Ending);
        }
        lines(format_args!("{at}.script"), &ending.script, on);
        lines(format_args!("{at}.about"), &ending.about, on);
        lines(format_args!("{at}.why"), &ending.why, on);
        let fates = ending.epilogue.iter().zip(&ending.own).zip(&mut told);
        for (person, ((fate, own), told)) in scenario.people.iter().zip(fates) {
            if *own {
                lines(format_args!("{at}.epilogue.{}", person.id), fate, on);
            } else if !std::mem::replace(told, true) {
                // What all endings share is walked through once.
                lines(format_args!("epilogue.{}", person.id), fate, on);
            }
        }
    }
}

fn passage(place: PassageIndex, passage: &Passage, on: &mut impl Walk) {
    let kind = if passage.event.is_some() {
        "events"
    } else {
        "scenes"
    };
    let at = format_args!("{kind}.{}", passage.id);
    on.passage(at, place, passage);
    if let Some(event) = &passage.event {
        if let Some(when) = &event.when {
            on.condition(format_args!("{at}.when"), when, Decides::Event);
        }
        effects(at, &event.effects, on);
    }
    lines(format_args!("{at}.script"), &passage.script, on);
    for choice in &passage.choices {
        self::choice(format_args!("{at}.choices.{}", choice.id), choice, on);
    }
    way(format_args!("{at}.then"), &passage.then, on);
}

fn choice(at: Path, choice: &Choice, on: &mut impl Walk) {
    on.choice(at, choice);
    if choice.when != Condition::Always {
        let decides = Decides::Choice(choice.days);
        on.condition(format_args!("{at}.when"), &choice.when, decides);
    }
    effects(at, &choice.effects, on);
    way(format_args!("{at}.then"), &choice.then, on);
}

fn way(at: Path, then: &Then, on: &mut impl Walk) {
    on.way(at, then);
    match then {
        Then::Outcome(outcome) => {
            lines(format_args!("{at}.react"), &outcome.react, on);
            effects(at, &outcome.effects, on);
        }
        Then::Attempt(landings) => {
            let [commitment, compliance, resistance] = landings.as_ref();
            way(format_args!("{at}.commitment"), commitment, on);
            way(format_args!("{at}.compliance"), compliance, on);
            way(format_args!("{at}.resistance"), resistance, on);
        }
        Then::Branch(branch) => {
            let (when, yes, no) = branch.as_ref();
            on.condition(format_args!("{at}.when"), when, Decides::Branch);
            way(format_args!("{at}.yes"), yes, on);
            way(format_args!("{at}.no"), no, on);
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::End => {}
    }
}

fn lines(at: Path, lines: &[Line], on: &mut impl Walk) {
    for line in lines {
        if line.when != Condition::Always {
            let place = line.at;
            on.condition(format_args!("{at}:{place}:1"), &line.when, Decides::Line);
        }
        on.line(at, line);
    }
}

fn effects(at: Path, effects: &[Effect], on: &mut impl Walk) {
    for (place, effect) in effects.iter().enumerate() {
        on.effect(format_args!("{at}.effects.{place}"), effect);
    }
}
