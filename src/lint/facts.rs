//! What a story asks, sets and moves, gathered in one walk for all rules that need to know it.

use super::{
    moved::whole,
    walk::{Decides, Path, Walk, walk},
};
use crate::scenario::{
    Scenario,
    effect::Tactic,
    model::{Choice, Condition, Effect, Meter, Pace, Passage, PersonIndex},
    script::{Line, Speaker},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a story asks, sets and moves.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Flags that an effect makes true.
    pub(super) set: BTreeSet<usize>,
    /// Flags that an effect makes true or false.
    pub(super) touched: BTreeSet<usize>,
    /// Flags for which a condition asks, with the first place.
    pub(super) asked: BTreeMap<usize, String>,
    /// Promises and confidences that an effect makes.
    pub(super) made: BTreeSet<usize>,
    /// Promises that an effect keeps.
    pub(super) kept: BTreeSet<usize>,
    /// Variants for which a condition asks.
    pub(super) variants: BTreeSet<usize>,
    /// Levels that effects move, trust as a whole.
    pub(super) moved: BTreeMap<Meter, Moves>,
    /// Levels for which a condition asks, with the first place.
    pub(super) levels: BTreeMap<Meter, String>,
    /// Who speaks.
    pub(super) speak: BTreeSet<PersonIndex>,
    /// Toward whom something can be done.
    pub(super) toward: BTreeSet<PersonIndex>,
    /// The kinds of work that choices are about.
    pub(super) work: BTreeSet<usize>,
    /// The tactics of all choices.
    pub(super) tactics: BTreeSet<Tactic>,
    /// Whether a choice offers to balance a weakness.
    pub(super) covers: bool,
    /// Whether a condition asks if somebody would step forward.
    pub(super) ready: bool,
    /// Words that a reader reads in a scene or event, what is chosen there counted, by passage.
    pub(super) words: Vec<u32>,
    here: Option<usize>,
}

/// How effects move a level.
#[derive(Debug, Default)]
pub(super) struct Moves {
    /// How many raise it.
    pub(super) up: u32,
    /// How many lower it.
    pub(super) down: u32,
    /// The first place.
    pub(super) at: String,
}

impl Facts {
    /// All of a story.
    pub(super) fn of(scenario: &Scenario) -> Facts {
        let mut facts = Facts {
            words: vec![0; scenario.passages.len()],
            ..Facts::default()
        };
        walk(scenario, &mut facts);
        facts
    }

    fn read(&mut self, text: &str) {
        if let Some(words) = self.here.and_then(|here| self.words.get_mut(here)) {
            *words += words_in(text);
        }
    }

    fn ask(&mut self, at: Path, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.ask(at, part));
            }
            Condition::Not(part) => self.ask(at, part),
            Condition::Flag(flag) => {
                self.asked.entry(*flag).or_insert_with(|| at.to_string());
            }
            Condition::Variant(axis, _) => {
                self.variants.insert(*axis);
            }
            Condition::Meter(meter, ..) => {
                self.levels.entry(*meter).or_insert_with(|| at.to_string());
            }
            Condition::Ready(_) | Condition::Dares(_) => self.ready = true,
            _ => {}
        }
    }
}

impl Walk for Facts {
    fn passage(&mut self, _at: Path, place: usize, _passage: &Passage) {
        self.here = Some(place);
    }

    fn leave(&mut self) {
        self.here = None;
    }

    fn choice(&mut self, _at: Path, choice: &Choice) {
        self.read(&choice.text);
        self.toward.extend(choice.toward);
        self.work.extend(choice.work);
        self.tactics.extend(choice.tactic);
        self.covers |= choice.covers.is_some();
    }

    fn line(&mut self, _at: Path, line: &Line) {
        self.read(&line.text);
        if let Speaker::Person(who) = line.speaker {
            self.speak.insert(who);
        }
    }

    fn condition(&mut self, at: Path, condition: &Condition, _decides: Decides) {
        self.ask(at, condition);
    }

    fn effect(&mut self, at: Path, effect: &Effect) {
        match effect {
            Effect::Move(meter, by) => {
                let moves = self.moved.entry(whole(*meter)).or_insert_with(|| Moves {
                    at: at.to_string(),
                    ..Moves::default()
                });
                if *by > 0 {
                    moves.up += 1;
                } else {
                    moves.down += 1;
                }
            }
            Effect::Flag(flag, on) => {
                self.touched.insert(*flag);
                if *on {
                    self.set.insert(*flag);
                }
            }
            Effect::Promise(held) => {
                self.made.insert(*held);
            }
            Effect::Keep(held) => {
                self.kept.insert(*held);
            }
            Effect::Break(_) | Effect::Learn(_) | Effect::Tell(_) | Effect::Window(..) => {}
        }
    }
}

/// How many words a text has.
pub(super) fn words_in(text: &str) -> u32 {
    u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX)
}

/// Whether a passage is a decision that a room takes together: two choices or more, at the pace of a room.
pub(super) fn is_for_a_room(passage: &Passage) -> bool {
    passage.event.is_none() && passage.pace == Pace::Room && passage.offered().len() > 1
}
