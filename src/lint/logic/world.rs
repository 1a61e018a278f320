//! What everything in a story can be, at most: what a condition is held against.

use super::{Can, Thing, Way};
use crate::scenario::{
    Scenario,
    effect::{FULL, POINT},
    model::{Held, Meter, PassageIndex},
};

/// With whose eyes a condition is read: choices are open by what the player's character believes, all else by the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lint) enum Eyes {
    Truth,
    Belief,
}

/// The steps in which the player's character sees what is not theirs to know: the middles of five bands, in hundredths.
const STEPS: [i32; 5] = [LOWEST, 30 * POINT, 50 * POINT, 70 * POINT, HIGHEST];
/// The lowest of them.
const LOWEST: i32 = 10 * POINT;
/// The highest of them.
const HIGHEST: i32 = 90 * POINT;

/// What everything can be where a condition is asked.
///
/// Levels may begin anywhere, because an earlier story may have left them so; whatever can be set by anything can be either.
#[derive(Debug, Clone, Copy)]
pub(in crate::lint) struct World<'s> {
    pub(in crate::lint) scenario: &'s Scenario,
    pub(in crate::lint) eyes: Eyes,
    /// The passage within which it is asked: it has been visited.
    pub(in crate::lint) here: Option<PassageIndex>,
    /// Days that must be left.
    pub(in crate::lint) takes: u32,
}

impl<'s> World<'s> {
    /// Where nothing special is known.
    pub(in crate::lint) fn of(scenario: &'s Scenario) -> Self {
        World {
            scenario,
            eyes: Eyes::Truth,
            here: None,
            takes: 0,
        }
    }

    /// How many days the story has.
    pub(super) fn days(&self) -> i32 {
        i32::try_from(self.scenario.clock.of).unwrap_or(i32::MAX)
    }

    /// What is known from the start.
    pub(super) fn given(&self) -> Way {
        Vec::new()
    }

    /// What something can be, at most.
    pub(super) fn can(&self, thing: Thing) -> Can {
        let lowest = |count: usize| Can::Bits(u32::MAX >> (32 - count.clamp(1, 32)));
        match thing {
            Thing::Meter(meter) if self.is_guessed(meter) => Can::Range(LOWEST, HIGHEST),
            Thing::Meter(_) => Can::Range(0, FULL),
            Thing::Day => {
                let takes = i32::try_from(self.takes).unwrap_or(i32::MAX);
                Can::Range(1, self.days() - takes)
            }
            Thing::Visited(passage) if self.here == Some(passage) => Can::Bits(0b10),
            Thing::Flag(_)
            | Thing::Visited(_)
            | Thing::Window(_)
            | Thing::Dares(_)
            | Thing::Ready(_) => lowest(2),
            // What was promised is not told; the states stand in the order of their enum.
            Thing::Promise(held) => match self.scenario.promises.get(held).map(|held| held.kind) {
                Some(Held::Promise) => Can::Bits(0b11011),
                Some(Held::Confidence) | None => lowest(5),
            },
            Thing::Variant(axis) => {
                let variant = self.scenario.variants.get(axis);
                lowest(variant.map_or(32, |variant| variant.options.len()))
            }
            Thing::Standing(_) | Thing::Fit(..) => lowest(3),
            Thing::Struck => lowest(32),
        }
    }

    /// Whether a level is seen only in steps: what is not the player's own, and not there for all to see.
    pub(super) fn is_guessed(&self, meter: Meter) -> bool {
        let known = matches!(
            meter,
            Meter::Delivery | Meter::Credit | Meter::Energy | Meter::Essential | Meter::Insight(_)
        );
        self.eyes == Eyes::Belief && !known
    }

    /// A range without what lies between two steps. The mean of three facets lies on finer steps, and is left as it is.
    pub(super) fn on_the_scale(&self, thing: Thing, from: i32, to: i32) -> (i32, i32) {
        match thing {
            Thing::Meter(Meter::Trust(_) | Meter::TrustBetween(..)) => (from, to),
            Thing::Meter(meter) if self.is_guessed(meter) => {
                let first = STEPS.iter().find(|step| **step >= from);
                let last = STEPS.iter().rev().find(|step| **step <= to);
                match (first, last) {
                    (Some(first), Some(last)) => (*first, *last),
                    _ => (1, 0),
                }
            }
            _ => (from, to),
        }
    }
}
