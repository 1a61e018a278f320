//! The levels, and who hears how they change: nothing moves a level but this.

use super::{
    ear::Ear,
    event::{Cause, Entry, Event},
    perceive::EACH,
    stage::Drift,
};
use crate::scenario::{Scenario, effect::FULL, model::PersonIndex};

/// The levels, and who hears how they change.
pub(super) struct Ledger<'t, E: Ear> {
    levels: &'t mut [i32],
    turn: u32,
    scenario: &'t Scenario,
    ear: &'t mut E,
}

impl<'t, E: Ear> Ledger<'t, E> {
    #[inline]
    pub(super) fn new(
        levels: &'t mut [i32],
        turn: u32,
        scenario: &'t Scenario,
        ear: &'t mut E,
    ) -> Self {
        Ledger {
            levels,
            turn,
            scenario,
            ear,
        }
    }

    /// The level at a place.
    #[inline]
    pub(super) fn level(&self, slot: usize) -> i32 {
        self.levels.get(slot).copied().unwrap_or(0)
    }

    /// The mean of the three facets of trust that stand from a place on.
    #[inline]
    pub(super) fn mean(&self, first: u32) -> i32 {
        let first = first as usize;
        let facets = self.levels.get(first..first + 3);
        facets.map_or(0, |facets| third(facets.iter().sum()))
    }

    /// Somebody's own levels.
    #[inline]
    pub(super) fn person(&self, who: PersonIndex) -> [i32; EACH] {
        let (people, _) = self.levels.as_chunks();
        people.get(who).copied().unwrap_or_default()
    }

    /// Lets time move a level at a place, by several rules in turn.
    #[inline(always)]
    pub(super) fn drift<const N: usize>(&mut self, slot: usize, steps: [(i32, Drift); N]) {
        let Some(level) = self.levels.get_mut(slot) else {
            return;
        };
        for (by, drift) in steps {
            let before = *level;
            // Time takes small steps: less than a level is high.
            *level = before + by;
            if !(0..=FULL).contains(level) {
                *level = (*level).clamp(0, FULL);
            }
            let (turn, scenario, after) = (self.turn, self.scenario, *level);
            if after != before {
                self.ear.hear(|| {
                    Event::Changed(Entry {
                        turn,
                        meter: scenario.meter(slot),
                        before,
                        after,
                        cause: drift.cause(),
                    })
                });
            }
        }
    }

    /// Moves a level at a place, and tells it if it has changed: before and after.
    #[inline(always)]
    pub(super) fn shift(&mut self, slot: usize, by: i32, cause: Cause) -> Option<(i32, i32)> {
        let level = self.levels.get_mut(slot)?;
        let before = *level;
        // Wide enough for whatever an author writes down; mostly it stays within bounds.
        let sum = i64::from(before) + i64::from(by);
        *level = sum as i32;
        if !(0..=i64::from(FULL)).contains(&sum) {
            *level = sum.clamp(0, i64::from(FULL)) as i32;
        }
        let after = *level;
        if after == before {
            return None;
        }
        let (turn, scenario) = (self.turn, self.scenario);
        self.ear.hear(|| {
            Event::Changed(Entry {
                turn,
                meter: scenario.meter(slot),
                before,
                after,
                cause,
            })
        });
        Some((before, after))
    }
}

/// A third of what is not below nothing, as no level is.
#[inline]
pub(super) fn third(sum: i32) -> i32 {
    (sum.cast_unsigned() / 3).cast_signed()
}
