//! How often passages have opened.

use crate::scenario::model::PassageIndex;
use std::hash::{Hash, Hasher};
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// How often passages have opened: a bit for each, and a count for those that have, so that a long story costs little to
/// copy and what has not happened is found at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visits {
    opened: Vec<u64>,
    /// The passages that have opened, with how often; the one that opened last stands last.
    counts: Vec<(u32, u32)>,
}

/// The order in which passages have opened is left out.
impl Hash for Visits {
    fn hash<H: Hasher>(&self, words: &mut H) {
        let count = |(passage, count): &(u32, u32)| {
            xxh3_64_with_seed(&passage.to_le_bytes(), u64::from(*count))
        };
        let counts = self.counts.iter().map(count);
        words.write_u64(counts.fold(0, u64::wrapping_add));
    }
}

impl Visits {
    pub(super) fn new(passages: usize) -> Visits {
        Visits {
            opened: vec![0; passages.div_ceil(64)],
            counts: Vec::new(),
        }
    }

    /// Whether a passage has opened.
    #[inline]
    pub fn has(&self, passage: PassageIndex) -> bool {
        self.opened
            .get(passage / 64)
            .is_some_and(|bits| bits & (1 << (passage % 64)) != 0)
    }

    /// How often a passage has opened.
    pub fn of(&self, passage: PassageIndex) -> u32 {
        // Mostly it is the one that is open.
        let mut counts = self.counts.iter().rev();
        counts
            .find(|(known, _)| *known as usize == passage)
            .map_or(0, |(_, count)| *count)
    }

    /// The passages that have opened, each once.
    pub fn all(&self) -> impl Iterator<Item = PassageIndex> {
        self.counts.iter().map(|(passage, _)| *passage as usize)
    }

    #[inline]
    pub(super) fn add(&mut self, passage: PassageIndex) {
        let Some(bits) = self.opened.get_mut(passage / 64) else {
            return;
        };
        let bit = 1 << (passage % 64);
        let before = if *bits & bit == 0 {
            *bits |= bit;
            0
        } else {
            self.take(passage)
        };
        let known = u32::try_from(passage).unwrap_or(u32::MAX);
        self.counts.push((known, before + 1));
    }

    /// Makes room for so many more that open.
    pub(super) fn make_room(&mut self, room: usize) {
        self.counts.reserve(room);
    }

    fn take(&mut self, passage: PassageIndex) -> u32 {
        let mut counts = self.counts.iter();
        match counts.rposition(|(known, _)| *known as usize == passage) {
            Some(place) => self.counts.remove(place).1,
            None => 0,
        }
    }

    /// Becomes as others are, of the same story: at the cost of what has opened, not of all that could.
    pub(super) fn become_as(&mut self, other: &Visits) {
        if self.opened.len() == other.opened.len() {
            for (passage, _) in self.counts.drain(..) {
                if let Some(bits) = self.opened.get_mut(passage as usize / 64) {
                    *bits = 0;
                }
            }
            for (passage, _) in &other.counts {
                let passage = *passage as usize;
                if let Some(bits) = self.opened.get_mut(passage / 64) {
                    *bits |= 1 << (passage % 64);
                }
            }
        } else {
            self.opened.clone_from(&other.opened);
        }
        self.counts.clone_from(&other.counts);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_are_counted_and_copied_whatever_opened_before() {
        let mut visits = Visits::new(200);
        for passage in [3, 130, 3, 7, 3] {
            visits.add(passage);
        }
        let counts = [3, 7, 130, 4].map(|passage| visits.of(passage));
        assert_eq!(counts, [3, 1, 1, 0]);
        assert!(visits.has(130) && !visits.has(4));
        let mut other = Visits::new(200);
        for passage in [199, 64, 7] {
            other.add(passage);
        }
        visits.become_as(&other);
        assert_eq!(visits, other);
        assert!(!visits.has(3) && !visits.has(130) && visits.has(7));
    }
}
