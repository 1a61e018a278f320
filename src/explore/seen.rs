//! What many runs came to, counted in flat tables.

use super::places::{Place, Places};
use crate::scenario::{
    Scenario,
    model::{Landing, PassageIndex},
};

/// What many runs came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// How many runs were counted.
    pub runs: u64,
    /// In how many runs each passage opened, in the order of the scenario.
    pub passages: Vec<u64>,
    /// How often each choice was on the table, was taken, and landed how; those of all passages, then the standing ones.
    pub choices: Vec<Taken>,
    /// How many runs came to each ending.
    pub endings: Vec<u64>,
    /// How many runs were left alone before they ended.
    pub endless: u64,
    /// How often each line was heard, in the runs of which the lines were heard.
    pub lines: Vec<u64>,
    /// Where each passage's choices begin among all choices; last, where the standing ones do.
    pub first: Vec<usize>,
}

/// What became of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Taken {
    /// How often it could be taken.
    pub open: u64,
    /// How often it was.
    pub taken: u64,
    /// How often it landed in commitment, compliance and resistance.
    pub landed: [u64; 3],
}

impl Seen {
    pub(super) fn none(scenario: &Scenario, places: &Places) -> Seen {
        Seen {
            runs: 0,
            passages: vec![0; scenario.passages.len()],
            choices: vec![Taken::default(); places.choices()],
            endings: vec![0; scenario.endings.len()],
            endless: 0,
            lines: vec![0; places.lines().len()],
            first: places.first().to_vec(),
        }
    }

    /// In how many runs a passage opened.
    pub fn passage(&self, passage: PassageIndex) -> u64 {
        self.passages.get(passage).copied().unwrap_or(0)
    }

    /// What became of a choice of a passage, by its place there.
    pub fn choice(&self, passage: PassageIndex, place: usize) -> Taken {
        let first = self.first.get(passage).copied().unwrap_or(usize::MAX);
        self.at(first.saturating_add(place))
    }

    /// What became of a standing choice.
    pub fn standing(&self, place: usize) -> Taken {
        let first = self.first.last().copied().unwrap_or(usize::MAX);
        self.at(first.saturating_add(place))
    }

    /// How many runs came to an ending.
    pub fn ending(&self, ending: usize) -> u64 {
        self.endings.get(ending).copied().unwrap_or(0)
    }

    /// How often a place was seen: opened, taken or told.
    pub fn of(&self, place: Place) -> u64 {
        match place {
            Place::Passage(passage) => self.passage(passage),
            Place::Choice(passage, place) => self.choice(passage, place).taken,
            Place::Standing(place) => self.standing(place).taken,
            Place::Ending(ending) => self.ending(ending),
        }
    }

    /// What became of a choice; of what is none, nothing.
    pub fn taken(&self, place: Place) -> Taken {
        match place {
            Place::Choice(passage, place) => self.choice(passage, place),
            Place::Standing(place) => self.standing(place),
            Place::Passage(_) | Place::Ending(_) => Taken::default(),
        }
    }

    fn at(&self, choice: usize) -> Taken {
        self.choices.get(choice).copied().unwrap_or_default()
    }

    /// Counts what others have counted. Runs add up in any order.
    pub(super) fn add(&mut self, other: &Seen) {
        let sum = |mine: &mut Vec<u64>, theirs: &Vec<u64>| {
            for (mine, theirs) in mine.iter_mut().zip(theirs) {
                *mine += theirs;
            }
        };
        self.runs += other.runs;
        self.endless += other.endless;
        sum(&mut self.passages, &other.passages);
        sum(&mut self.endings, &other.endings);
        sum(&mut self.lines, &other.lines);
        for (mine, theirs) in self.choices.iter_mut().zip(&other.choices) {
            mine.open += theirs.open;
            mine.taken += theirs.taken;
            for (mine, theirs) in mine.landed.iter_mut().zip(theirs.landed) {
                *mine += theirs;
            }
        }
    }

    /// A choice was on the table.
    #[inline]
    pub(super) fn open(&mut self, choice: Option<usize>) {
        if let Some(seen) = choice.and_then(|choice| self.choices.get_mut(choice)) {
            seen.open += 1;
        }
    }

    /// A choice was taken. True if that had never been, or if it had never landed so.
    #[inline]
    pub(super) fn took(&mut self, choice: Option<usize>, landed: Option<Landing>) -> bool {
        let Some(seen) = choice.and_then(|choice| self.choices.get_mut(choice)) else {
            return false;
        };
        seen.taken += 1;
        let mut new = seen.taken == 1;
        if let Some(landed) = landed
            && let Some(count) = seen.landed.get_mut(landed as usize)
        {
            *count += 1;
            new |= *count == 1;
        }
        new
    }

    /// A passage opened. True if it never had.
    #[inline]
    pub(super) fn opened(&mut self, passage: PassageIndex) -> bool {
        let Some(count) = self.passages.get_mut(passage) else {
            return false;
        };
        *count += 1;
        *count == 1
    }

    /// A line was heard. True if it never had been.
    pub(super) fn heard(&mut self, line: Option<usize>) -> bool {
        let Some(count) = line.and_then(|line| self.lines.get_mut(line)) else {
            return false;
        };
        *count += 1;
        *count == 1
    }

    /// A run ended, or was left alone. True if it never had ended so.
    pub(super) fn ended(&mut self, ending: Option<usize>) -> bool {
        self.runs += 1;
        match ending.and_then(|ending| self.endings.get_mut(ending)) {
            Some(count) => {
                *count += 1;
                *count == 1
            }
            None => {
                self.endless += 1;
                false
            }
        }
    }
}
