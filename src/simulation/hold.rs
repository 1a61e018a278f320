//! Whether a condition holds: in truth, or as far as the player's character knows.

use super::{
    gauge::Gauge,
    stage::{Ask, Bounds, Stage},
    state::State,
};
use crate::scenario::model::{Compare, Condition, PersonIndex, Promised, Standing};

/// With whose eyes levels are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Eyes {
    /// As they are.
    Truth,
    /// As the player's character believes them to be.
    Belief,
}

impl State {
    /// A level as it is, or as the player's character believes it to be.
    #[inline]
    pub(super) fn read(&self, eyes: Eyes, gauge: Gauge) -> i32 {
        match eyes {
            Eyes::Truth => gauge.read(&self.levels),
            Eyes::Belief => gauge.read(&self.beliefs),
        }
    }

    /// Whether a condition holds in truth.
    pub fn holds(&self, stage: &Stage, condition: &Condition) -> bool {
        self.holds_by(Eyes::Truth, stage, condition)
    }

    /// Whether a condition holds as far as the player knows.
    pub fn seems_to_hold(&self, stage: &Stage, condition: &Condition) -> bool {
        self.holds_by(Eyes::Belief, stage, condition)
    }

    /// Whether a condition holds that has been made ready.
    #[inline(always)]
    pub(super) fn asks(&self, eyes: Eyes, stage: &Stage, ask: &Ask) -> bool {
        match ask {
            Ask::Always => true,
            Ask::Level(bounds) => bounds.hold(|gauge| self.read(eyes, gauge)),
            _ => self.asks_more(eyes, stage, ask),
        }
    }

    fn asks_more(&self, eyes: Eyes, stage: &Stage, ask: &Ask) -> bool {
        let asks = &stage.book.asks;
        let each = |part: &Ask| self.asks(eyes, stage, part);
        match *ask {
            Ask::Always => true,
            Ask::Level(bounds) => bounds.hold(|gauge| self.read(eyes, gauge)),
            Ask::Flag(flag, set) => self.flag(flag as usize) == set,
            Ask::All(parts) => asks.of(parts).iter().all(each),
            Ask::Any(parts) => asks.of(parts).iter().any(each),
            Ask::Else(place) => self.holds_by(eyes, stage, asks.as_written(place)),
        }
    }

    fn flag(&self, flag: usize) -> bool {
        self.flags.get(flag).copied().unwrap_or(false)
    }

    fn holds_by(&self, eyes: Eyes, stage: &Stage, condition: &Condition) -> bool {
        let scenario = stage.scenario();
        match condition {
            Condition::Always => true,
            Condition::All(parts) => parts.iter().all(|part| self.holds_by(eyes, stage, part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds_by(eyes, stage, part)),
            Condition::Not(part) => !self.holds_by(eyes, stage, part),
            Condition::Meter(meter, compare, number) => {
                Bounds::of(scenario, *meter, *compare, *number).hold(|gauge| self.read(eyes, gauge))
            }
            Condition::Day(compare, number) => compares(days(self.day), *compare, *number),
            Condition::Left(compare, number) => {
                compares(days(self.left(scenario)), *compare, *number)
            }
            Condition::Flag(flag) => self.flag(*flag),
            Condition::Made(promise) => self
                .promises
                .get(*promise)
                .is_some_and(|state| *state != Promised::Unmade),
            Condition::Promise(promise, promised) => self.promises.get(*promise) == Some(promised),
            Condition::Variant(axis, option) => self.variant.get(*axis) == Some(option),
            Condition::Visited(passage) => self.visits.has(*passage),
            Condition::Window(window) => {
                self.windows.get(*window).is_some_and(|window| window.open)
            }
            Condition::Dares(who) => self.is_ready(eyes, stage, *who, stage.dares()),
            Condition::Ready(who) => {
                self.standing(*who) == Standing::Present
                    && self.is_ready(eyes, stage, *who, stage.leads())
            }
            Condition::Standing(who, standing) => self.standing(*who) == *standing,
            Condition::Struck(who) => self.struck == Some(*who),
            Condition::Fits(who, work, fit) => self.fit(scenario, *who, *work) == *fit,
        }
    }

    fn is_ready(
        &self,
        eyes: Eyes,
        stage: &Stage,
        who: PersonIndex,
        needs: &[(super::rules::Level, i32)],
    ) -> bool {
        self.standing(who) != Standing::Resigned
            && needs.iter().all(|(level, least)| {
                stage
                    .gauge_of(*level, who)
                    .is_none_or(|gauge| self.read(eyes, gauge) >= *least)
            })
    }

    /// The first part of a condition that does not hold as far as the player knows.
    pub(super) fn failing<'a>(&self, stage: &Stage, condition: &'a Condition) -> &'a Condition {
        if let Condition::All(parts) = condition
            && let Some(part) = parts.iter().find(|part| !self.seems_to_hold(stage, part))
        {
            return self.failing(stage, part);
        }
        condition
    }
}

fn compares(value: i32, compare: Compare, number: i32) -> bool {
    match compare {
        Compare::AtLeast => value >= number,
        Compare::Below => value < number,
        Compare::Within(upper) => (number..=upper).contains(&value),
        Compare::Outside(upper) => !(number..=upper).contains(&value),
    }
}

fn days(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}
