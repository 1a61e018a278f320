//! What happened, as a closed list of data: what a screen, a terminal and a transcript tell, and what the ledger holds.

use crate::scenario::{
    Scenario,
    effect::Tactic,
    model::{Choice, Held, Landing, Meter, PassageIndex, PersonIndex, Promised},
    script::{Mood, Speaker},
};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A scene or an event opened.
    Entered(PassageIndex),
    /// A line was told or said.
    Said(Said),
    /// The player chose.
    Chose(ChoiceName),
    /// An attempt to move somebody landed.
    Landed(Landed),
    /// A level changed.
    Changed(Entry),
    /// The player saw somebody's mood move.
    Noticed(Notice),
    /// A day passed; this is the new day, from 1.
    Day(u32),
    /// Something happened by itself, by a rule.
    Happened {
        /// The rule, by its place.
        rule: usize,
        /// Who did it.
        by: Option<PersonIndex>,
        /// Whom it struck.
        struck: Option<PersonIndex>,
        /// Whether the scenario tells it in its own words, which follow.
        told: bool,
    },
    /// A window, by its place, opened or closed.
    Window(usize, bool),
    /// A promise was made, kept or broken, or a confidence told, passed on, or got back, by its place.
    Promised(usize, Promised),
    /// The player learned what somebody needs.
    Learned(PersonIndex),
    /// The story ended, with the ending at this place.
    Ended(usize),
}

impl Event {
    /// Whether what is said after it is no answer any more to what was chosen before it.
    pub fn goes_elsewhere(&self) -> bool {
        matches!(
            self,
            Self::Entered(_) | Self::Day(_) | Self::Happened { .. } | Self::Ended(_)
        )
    }
}

/// How an attempt landed, and all that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landed {
    /// Who was to be moved.
    pub who: PersonIndex,
    /// By what.
    pub tactic: Tactic,
    /// How it landed.
    pub landing: Landing,
    /// What each rule added, by its place, in hundredths of a point of the score.
    pub because: Vec<(usize, i32)>,
    /// What luck added, in points.
    pub luck: i32,
    /// What the player could know of it beforehand: the same, of rules that hold as far as the player knows.
    pub known: Vec<(usize, i32)>,
}

/// A line that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who said it.
    pub speaker: Speaker,
    /// How.
    pub mood: Mood,
    /// What.
    pub text: String,
}

/// Which choice: its passage and its id, or a standing choice and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceName {
    /// The passage in which it was taken.
    pub passage: PassageIndex,
    /// Whether it is a standing choice.
    pub standing: bool,
    /// Its id.
    pub id: String,
    /// What the card said.
    pub text: String,
}

impl ChoiceName {
    /// The choice, with its place among its passage's choices or the standing ones. None for going on.
    pub fn find<'a>(&self, scenario: &'a Scenario) -> Option<(usize, &'a Choice)> {
        let choices = if self.standing {
            &scenario.standing
        } else {
            &scenario.passages.get(self.passage)?.choices
        };
        choices
            .iter()
            .enumerate()
            .find(|(_, choice)| choice.id == self.id)
    }
}

/// A change of a level: an entry of the ledger. Entries sum exactly to the levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The turn: 0 before the first choice.
    pub turn: u32,
    /// Which level; never [`Meter::Trust`], always its facets.
    pub meter: Meter,
    /// Before, in hundredths.
    pub before: i32,
    /// After, in hundredths, kept between 0 and 10,000.
    pub after: i32,
    /// Why.
    pub cause: Cause,
}

/// Why a level changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The author's effects of the choice taken in that turn, or of how it landed.
    Choice,
    /// A rule, by its place in [`super::Rules::rules`].
    Rule(usize),
    /// An event, by its passage; if a choice planted it, with the turn of that choice.
    Event(PassageIndex, Option<u32>),
    /// A promise made, kept or broken, by its place, under a rule.
    Promise(usize, usize),
    /// Something that happened by itself, under a rule.
    Happening(usize),
    /// The variant drawn at the start.
    Variant,
    /// What the player brought to the story from one before it.
    Carried,
    /// An act of the week before the story, by the place of what it moved in [`super::Carried::week`].
    Week(usize),
    /// It was set where a trial began.
    Set,
}

/// What the player saw move in somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Who.
    pub who: PersonIndex,
    /// Whether for the better.
    pub up: bool,
    /// Why, as far as the player can know.
    pub why: Seen,
    /// The rules behind it, weightiest first, by their places: those that the player can know to have been at work.
    pub because: Vec<usize>,
    /// Of an attempt that was gone along with, and no further: the rules that held it back, in the same way.
    pub against: Vec<usize>,
    /// Of an attempt that fell short although the player knows of nothing against it: the rule of what was missing most, as far
    /// as they know.
    pub missing: Option<usize>,
}

/// A reason that the player can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// How the player's act landed on them.
    Landed(Landing),
    /// They saw or heard of the player's act.
    Act(Tactic),
    /// Something that the story tells: the player's choice itself.
    Choice,
    /// An event.
    Event,
    /// What became of a promise or of a confidence.
    Held(Held, Promised),
    /// Something that happened by itself, by the rule's place.
    Happened(usize),
    /// The mood of others, or of the place.
    Mood,
    /// The player reads them better than before, and sees what the face had not shown.
    Closer,
    /// Nothing of now: it shows only because the player sees them again.
    Earlier,
}
