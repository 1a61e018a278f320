//! What nothing leads to: scenes that no way reaches, events that neither happen by themselves nor are planted.

use super::{ground::Ground, ways};
use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    model::{Choice, Condition, Later, Passage, PassageIndex, Scenario, Then},
};

/// Warns of every passage to which nothing leads.
pub(super) fn check(ground: &mut Ground, scenario: &Scenario) {
    let mut walk = Walk {
        seen: vec![false; scenario.passages.len()],
        todo: vec![scenario.start],
    };
    walk.todo.extend(scenario.clock.then);
    for (place, passage) in scenario.passages.iter().enumerate() {
        if passage
            .event
            .as_ref()
            .is_some_and(|event| event.when.is_some())
        {
            walk.todo.push(place);
        }
    }
    for choice in &scenario.standing {
        walk.choice(choice);
    }
    while let Some(place) = walk.todo.pop() {
        if let (Some(seen), Some(passage)) =
            (walk.seen.get_mut(place), scenario.passages.get(place))
            && !*seen
        {
            *seen = true;
            walk.passage(scenario, passage);
        }
    }
    let unseen = scenario.passages.iter().zip(&walk.seen).enumerate();
    for (place, (passage, _)) in unseen.filter(|(_, (_, seen))| !**seen) {
        let (path, message, help) = if passage.event.is_some() {
            let help = "Give it a `when`, or plant it: later: [After(scenes: 2, event: \"…\")].";
            (
                format!("events.{}", passage.id),
                "This event has no condition, and nothing that can be reached plants it.",
                help.to_owned(),
            )
        } else {
            let lead = "Lead a choice here by `then: Goto(\"…\")`, or take the scene out.";
            let before = place.checked_sub(1);
            let before = before.and_then(|before| scenario.passages.get(before));
            // Whoever puts a scene between two others expects that one leads to the next.
            let help = match before.filter(|before| before.then == Then::End) {
                Some(before) => format!(
                    "The scene before it, `{}`, ends the story by `then: End`: take that out there. Or: {lead}",
                    before.id
                ),
                None => lead.to_owned(),
            };
            (
                format!("scenes.{}", passage.id),
                "Nothing leads to this scene.",
                help,
            )
        };
        ground.report(Diagnostic::new(Code::W001, path, message).help(help));
    }
}

struct Walk {
    seen: Vec<bool>,
    todo: Vec<PassageIndex>,
}

impl Walk {
    fn passage(&mut self, scenario: &Scenario, passage: &Passage) {
        for choice in &passage.choices {
            self.choice(choice);
        }
        let goes_on = |choice: &Choice| {
            ways::ends(&choice.then)
                .iter()
                .any(|end| matches!(end, Then::On | Then::Stay))
        };
        let standing = if passage.standing {
            scenario.standing.as_slice()
        } else {
            &[]
        };
        let by_itself = passage
            .choices
            .iter()
            .all(|choice| choice.when != Condition::Always)
            || passage.choices.iter().any(goes_on)
            || standing
                .iter()
                .any(|choice| ways::ends(&choice.then).contains(&&Then::On));
        if by_itself {
            self.way(&passage.then);
        }
    }

    fn choice(&mut self, choice: &Choice) {
        self.later(&choice.later);
        self.way(&choice.then);
    }

    fn later(&mut self, later: &[Later]) {
        self.todo.extend(later.iter().map(|later| later.event));
    }

    fn way(&mut self, then: &Then) {
        match then {
            Then::Goto(scene) => self.todo.push(*scene),
            Then::Outcome(outcome) => {
                self.later(&outcome.later);
                self.way(&outcome.then);
            }
            Then::Attempt(ways) => ways.iter().for_each(|way| self.way(way)),
            Then::Branch(branch) => {
                self.way(&branch.1);
                self.way(&branch.2);
            }
            Then::On | Then::Stay | Then::End => {}
        }
    }
}
