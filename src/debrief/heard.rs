//! What was told and said around a decision: when its scene had opened, and in answer to it.

use crate::{
    scenario::{
        model::{PassageIndex, PersonIndex},
        script::Speaker,
    },
    simulation::{Event, Run, Today, event::Said},
};

/// In letters: what one can repeat of oneself in an account.
const LONGEST: usize = 160;

/// What was told and said where a decision was taken, from when its scene opened until the first choice there.
pub fn before(run: &Run, turn: u32) -> Vec<&Said> {
    let mut heard = Vec::new();
    let mut open = false;
    for (at, event) in run.events() {
        match event {
            Event::Entered(_) => {
                heard.clear();
                open = true;
            }
            Event::Chose(_) if at == turn => break,
            Event::Chose(_) => open = false,
            Event::Said(said) if open && aloud(said) => heard.push(said),
            _ => {}
        }
    }
    heard
}

/// What was told and said in answer to a decision, until the story went elsewhere.
pub fn after(run: &Run, turn: u32) -> Vec<&Said> {
    run.events()
        .filter(|(at, _)| *at == turn)
        .map(|(_, event)| event)
        .skip_while(|event| !matches!(event, Event::Chose(_)))
        .take_while(|event| !event.goes_elsewhere())
        .filter_map(|event| match event {
            Event::Said(said) if aloud(said) => Some(said),
            _ => None,
        })
        .collect()
}

/// What was told and said in a turn when an event had come, before anything was chosen there.
pub fn within(run: &Run, turn: u32, event: PassageIndex) -> Vec<&Said> {
    let mut heard = Vec::new();
    let mut open = false;
    for (_, happened) in run.events().filter(|(at, _)| *at == turn) {
        match happened {
            Event::Entered(passage) => open = *passage == event,
            Event::Chose(_) | Event::Ended(_) => open = false,
            Event::Said(said) if open && aloud(said) => heard.push(said),
            _ => {}
        }
    }
    heard
}

/// What was told and said of something that happened by itself in a turn, in the story's own words; empty where it has none.
pub fn of_happening(run: &Run, turn: u32, rule: usize, by: Option<PersonIndex>) -> Vec<&Said> {
    let is_it = |event: &&Event| matches!(event, Event::Happened { rule: of, by: who, .. } if (*of, *who) == (rule, by));
    let of_turn = run.events().filter(|(at, _)| *at == turn);
    let mut since = of_turn
        .map(|(_, event)| event)
        .skip_while(|event| !is_it(event));
    let told = since.next();
    let told = matches!(told, Some(Event::Happened { told: true, .. }));
    since
        .take_while(|event| told && matches!(event, Event::Said(_)))
        .filter_map(|event| match event {
            Event::Said(said) if aloud(said) => Some(said),
            _ => None,
        })
        .collect()
}

/// What somebody said in a turn: in answer to the choice, or after a passage had opened. Long speeches are left alone.
pub(super) fn said(run: &Run, turn: u32, who: PersonIndex, after: Option<PassageIndex>) -> String {
    let mut open = false;
    for (_, event) in run.events().filter(|(at, _)| *at == turn) {
        match event {
            Event::Chose(_) => open = after.is_none(),
            Event::Entered(passage) => open = after == Some(*passage),
            // What somebody does by themselves afterwards is no answer.
            Event::Happened { .. } | Event::Day(_) | Event::Ended(_) => open = false,
            Event::Said(Said { speaker, text, .. })
                if open && *speaker == Speaker::Person(who) && text.chars().count() <= LONGEST =>
            {
                return text.clone();
            }
            _ => {}
        }
    }
    String::new()
}

/// What somebody said last in the whole story, with its turn and when it was; nothing if that was a long speech.
pub(super) fn last_said(run: &Run, who: PersonIndex) -> Option<(u32, Today, &str)> {
    let mut last = None;
    // In answer to a choice it is still the day of that choice.
    let mut answering = false;
    for (turn, event) in run.events() {
        match event {
            Event::Chose(_) => answering = true,
            Event::Entered(_) | Event::Day(_) | Event::Ended(_) => answering = false,
            Event::Said(Said { speaker, text, .. }) if *speaker == Speaker::Person(who) => {
                let of = if answering {
                    turn.saturating_sub(1)
                } else {
                    turn
                };
                last = Some((turn, run.today_after(of), text.as_str()));
            }
            _ => {}
        }
    }
    last.filter(|(_, _, text)| text.chars().count() <= LONGEST)
}

/// Whether others could hear or see it: the voices in the player's head are for the player.
fn aloud(said: &Said) -> bool {
    !matches!(said.speaker, Speaker::Voice(_))
}
