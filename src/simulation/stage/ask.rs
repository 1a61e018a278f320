//! Conditions made ready: those that are asked most, a level against numbers, stand side by side and hold no lists.

use crate::{
    scenario::{
        Scenario,
        model::{Compare, Condition, Meter},
    },
    simulation::gauge::Gauge,
};

/// A condition made ready.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) enum Ask {
    /// Always holds.
    Always,
    /// A level is within bounds.
    Level(Bounds),
    /// A flag is set, or is not.
    Flag(u32, bool),
    /// All of a stretch of asks hold.
    All(Stretch),
    /// At least one of a stretch of asks holds.
    Any(Stretch),
    /// Everything else is asked as it was written: the place of a condition.
    Else(u32),
}

/// Bounds for a level, in hundredths.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Bounds {
    gauge: Gauge,
    least: i32,
    most: i32,
    /// Whether the level must lie within the bounds, both counted, or outside of them.
    within: bool,
}

impl Bounds {
    /// A comparison of a meter with a number, in hundredths.
    #[inline]
    pub(in crate::simulation) fn of(
        scenario: &Scenario,
        meter: Meter,
        compare: Compare,
        number: i32,
    ) -> Bounds {
        let (most, within) = match compare {
            Compare::AtLeast => (i32::MAX, true),
            Compare::Below => (i32::MAX, false),
            Compare::Within(upper) => (upper, true),
            Compare::Outside(upper) => (upper, false),
        };
        Bounds {
            gauge: Gauge::of(scenario, meter),
            least: number,
            most,
            within,
        }
    }

    /// Whether the level that a gauge shows is so.
    #[inline]
    pub(in crate::simulation) fn hold(self, level: impl FnOnce(Gauge) -> i32) -> bool {
        let level = level(self.gauge);
        (level >= self.least && level <= self.most) == self.within
    }
}

/// A stretch of a list.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::simulation) struct Stretch {
    from: u32,
    to: u32,
}

impl Stretch {
    /// Adds something to the end of a list, and says where it stands there.
    pub(super) fn push<T>(list: &mut Vec<T>, more: impl IntoIterator<Item = T>) -> Stretch {
        let end = |list: &Vec<T>| u32::try_from(list.len()).unwrap_or(u32::MAX);
        let from = end(list);
        list.extend(more);
        Stretch {
            from,
            to: end(list),
        }
    }

    /// Where it begins.
    #[inline]
    pub(super) fn first(self) -> usize {
        self.from as usize
    }

    /// The stretch of the list.
    #[inline]
    pub(in crate::simulation) fn of<T>(self, list: &[T]) -> &[T] {
        list.get(self.from as usize..self.to as usize)
            .unwrap_or(&[])
    }
}

/// The asks of a story.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Asks {
    /// What others are made of.
    parts: Vec<Ask>,
    /// What is asked as it was written.
    written: Vec<Condition>,
}

impl Asks {
    /// Makes a condition ready.
    pub(super) fn ready(&mut self, scenario: &Scenario, condition: &Condition) -> Ask {
        match condition {
            Condition::Always => Ask::Always,
            Condition::Meter(meter, compare, number) => {
                Ask::Level(Bounds::of(scenario, *meter, *compare, *number))
            }
            Condition::Flag(flag) => Ask::Flag(short(*flag), true),
            Condition::Not(part) => match self.ready(scenario, part) {
                Ask::Level(bounds) => Ask::Level(Bounds {
                    within: !bounds.within,
                    ..bounds
                }),
                Ask::Flag(flag, set) => Ask::Flag(flag, !set),
                _ => self.written(condition),
            },
            Condition::All(parts) => Ask::All(self.parts(scenario, parts)),
            Condition::Any(parts) => Ask::Any(self.parts(scenario, parts)),
            _ => self.written(condition),
        }
    }

    fn parts(&mut self, scenario: &Scenario, parts: &[Condition]) -> Stretch {
        let parts: Vec<Ask> = parts
            .iter()
            .map(|part| self.ready(scenario, part))
            .collect();
        Stretch::push(&mut self.parts, parts)
    }

    fn written(&mut self, condition: &Condition) -> Ask {
        let place = short(self.written.len());
        self.written.push(condition.clone());
        Ask::Else(place)
    }

    /// The parts of an ask.
    #[inline]
    pub(in crate::simulation) fn of(&self, parts: Stretch) -> &[Ask] {
        parts.of(&self.parts)
    }

    /// A condition as it was written.
    pub(in crate::simulation) fn as_written(&self, place: u32) -> &Condition {
        self.written
            .get(place as usize)
            .unwrap_or(&Condition::Always)
    }
}

/// A place in a list, as a short number.
pub(super) fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
