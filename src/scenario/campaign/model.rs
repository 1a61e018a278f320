//! A checked campaign: its stories themselves, and the words for the weeks between them.

use crate::scenario::{
    model::{PersonIndex, Scenario},
    script::Line,
};
use std::sync::Arc;

/// A campaign that can be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the library says of it.
    pub summary: String,
    /// The stories in their order, at least two.
    pub chapters: Vec<Arc<Scenario>>,
    /// The weeks between them: one fewer than there are chapters.
    pub weeks: Vec<Week>,
    /// What is told when the last story is over, about its people.
    pub closing: Vec<Line>,
}

impl Campaign {
    /// How long a first time through takes a reader, in minutes, as its stories say.
    pub fn minutes(&self) -> u32 {
        self.chapters.iter().map(|story| story.minutes).sum()
    }
}

/// The words for a week. People and conditions are those of the story before it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Week {
    /// What it is called; empty if the program's own words do.
    pub title: String,
    /// What is told when it begins.
    pub script: Vec<Line>,
    /// The acts that have words of their own.
    pub acts: Vec<Act>,
}

impl Week {
    /// The place's own words for an act, if it has any.
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }
}

/// An act of the week in the place's own words, in which `{who}` is whom it is toward. What is empty is told in the program's
/// own.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Act {
    /// Which of [`super::ACTS`].
    pub id: String,
    /// What the card says.
    pub text: String,
    /// What is told when it is done.
    pub told: Vec<Line>,
    /// What is told instead when it is done toward somebody.
    pub to: Vec<(PersonIndex, Vec<Line>)>,
}

impl Act {
    /// What is told when it is done, toward somebody or nobody.
    pub fn told(&self, toward: Option<PersonIndex>) -> &[Line] {
        let to = toward.and_then(|who| self.to.iter().find(|(other, _)| *other == who));
        to.map_or(&self.told, |(_, lines)| lines)
    }
}
