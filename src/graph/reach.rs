//! How often something is reached, of many runs: often, rarely or never.

use crate::{
    explore::{Place, Report},
    scenario::{Scenario, model::PassageIndex},
};

/// Below so many of a hundred it is rarely.
const RARELY: u64 = 10;

/// A part of a whole: so many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub of: u64,
    /// Of how many.
    pub whole: u64,
}

/// In which of three classes a share falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Not once.
    Never,
    /// In less than a tenth.
    Rarely,
    /// In a tenth or more.
    Often,
}

impl Share {
    /// In hundredths, rounded; what has happened is at least one.
    pub fn percent(self) -> u64 {
        let whole = self.whole.max(1);
        let percent = (self.of.min(whole) * 100 + whole / 2) / whole;
        percent.max(u64::from(self.of > 0))
    }

    pub(super) fn class(self) -> Class {
        match self.of {
            0 => Class::Never,
            of if of * 100 < self.whole * RARELY => Class::Rarely,
            _ => Class::Often,
        }
    }
}

/// What many runs came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// How many runs there were.
    pub runs: u64,
    /// In how many each passage opened.
    pub passages: Vec<u64>,
    /// For each passage and each of its choices, how often it was taken, and how often it landed in commitment, compliance
    /// and resistance.
    pub choices: Vec<Vec<(u64, [u64; 3])>>,
    /// How often each standing choice was taken.
    pub standing: Vec<u64>,
    /// How many runs came to each ending.
    pub endings: Vec<u64>,
}

impl Reach {
    /// What an exploration came to. What only a search has found counts as reached once.
    pub fn of(report: &Report, scenario: &Scenario) -> Reach {
        let (seen, reached) = (&report.seen, &report.reached);
        let once = |often: u64, at_all: u64| often.max(at_all.min(1));
        let of = |place: Place| once(seen.of(place), reached.of(place));
        let choice = |passage: PassageIndex, place: usize| {
            let (played, found) = (seen.choice(passage, place), reached.choice(passage, place));
            let mut landed = played.landed;
            for (played, found) in landed.iter_mut().zip(found.landed) {
                *played = once(*played, found);
            }
            (once(played.taken, found.taken), landed)
        };
        let passages = 0..scenario.passages.len();
        Reach {
            runs: seen.runs,
            choices: scenario
                .passages
                .iter()
                .enumerate()
                .map(|(passage, known)| {
                    let places = 0..known.choices.len();
                    places.map(|place| choice(passage, place)).collect()
                })
                .collect(),
            passages: passages
                .map(|passage| of(Place::Passage(passage)))
                .collect(),
            standing: (0..scenario.standing.len())
                .map(|place| of(Place::Standing(place)))
                .collect(),
            endings: (0..scenario.endings.len())
                .map(|place| of(Place::Ending(place)))
                .collect(),
        }
    }

    pub(super) fn passage(&self, passage: PassageIndex) -> Share {
        self.share(self.passages.get(passage))
    }

    pub(super) fn ending(&self, ending: usize) -> Share {
        self.share(self.endings.get(ending))
    }

    pub(super) fn standing(&self, place: usize) -> Share {
        self.share(self.standing.get(place))
    }

    /// How often a choice was taken, of the times that it was open to the whole; with landings, only those that landed so.
    pub(super) fn choice(&self, passage: PassageIndex, place: usize, landings: &[usize]) -> u64 {
        let taken = self.choices.get(passage).and_then(|all| all.get(place));
        let (taken, landed) = taken.copied().unwrap_or_default();
        match landings {
            [] => taken,
            some => some.iter().filter_map(|landing| landed.get(*landing)).sum(),
        }
    }

    /// How often any choice of a passage was taken.
    pub(super) fn taken(&self, passage: PassageIndex) -> u64 {
        let all = self.choices.get(passage);
        all.map_or(0, |all| all.iter().map(|(taken, _)| taken).sum())
    }

    pub(super) fn share(&self, of: Option<&u64>) -> Share {
        Share {
            of: of.copied().unwrap_or(0),
            whole: self.runs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Share};

    #[test]
    fn a_share_is_rounded_and_never_hides_what_happened() {
        let share = |of, whole| Share { of, whole };
        for (share, percent, class) in [
            (share(0, 100), 0, Class::Never),
            (share(0, 0), 0, Class::Never),
            (share(1, 1_000), 1, Class::Rarely),
            (share(99, 1_000), 10, Class::Rarely),
            (share(100, 1_000), 10, Class::Often),
            (share(5, 3), 100, Class::Often),
        ] {
            assert_eq!((share.percent(), share.class()), (percent, class));
        }
    }
}
