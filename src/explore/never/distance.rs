//! How far a state is from a condition, and which parts of it do not hold.

use crate::{
    scenario::model::{Compare, Condition, Landing, Meter},
    simulation::{Stage, State},
};

/// Something that was missing.
#[derive(Debug, Clone, PartialEq)]
pub enum Gap {
    /// A level should have compared so with a number, in hundredths; or should not (`wanted` is false).
    Level {
        /// Which level.
        meter: Meter,
        /// How it is compared.
        compare: Compare,
        /// With what.
        number: i32,
        /// Whether it should.
        wanted: bool,
        /// What it was.
        had: i32,
    },
    /// The day from 1, or the days left (`left`), should have compared so with a number; or should not.
    Days {
        /// Whether days left are meant.
        left: bool,
        /// How they are compared.
        compare: Compare,
        /// With what.
        number: i32,
        /// Whether they should.
        wanted: bool,
        /// How many there were.
        had: i32,
    },
    /// Something else should have been so; or should not.
    Fact(Condition, bool),
    /// So many points were missing until the attempt could land so, even with the best luck for it.
    Points(Landing, i32),
    /// Nothing but luck: what may come about with some, and did not.
    Luck,
    /// All held, but this ending comes before it and held as well.
    Before(usize),
}

/// What a fact weighs that is not as it should be, in hundredths of a point of a level.
const FACT: i64 = 3_000;
/// What a day weighs.
const DAY: i64 = 500;
/// What a point of an attempt's score weighs.
pub(super) const POINTS: i64 = 100;
/// What can never be.
const NEVER: i64 = 1_000_000_000;

/// How far a state is from a condition that should hold, or should not: 0 where it is so.
pub(super) fn distance(
    stage: &Stage,
    state: &State,
    believed: bool,
    condition: &Condition,
    wanted: bool,
) -> i64 {
    let of = |part: &Condition, wanted| distance(stage, state, believed, part, wanted);
    match (condition, wanted) {
        (Condition::Always, true) => 0,
        (Condition::Always, false) => NEVER,
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            parts.iter().map(|part| of(part, wanted)).sum()
        }
        (Condition::All(parts), false) | (Condition::Any(parts), true) => {
            let parts = parts.iter().map(|part| of(part, wanted));
            parts.min().unwrap_or(NEVER)
        }
        (Condition::Not(part), wanted) => of(part, !wanted),
        (Condition::Meter(meter, compare, number), wanted) => i64::from(off(
            level(stage, state, believed, *meter),
            *compare,
            *number,
            wanted,
        )),
        (Condition::Day(compare, number), wanted) => {
            i64::from(off(day(state), *compare, *number, wanted)) * DAY
        }
        (Condition::Left(compare, number), wanted) => {
            i64::from(off(left(stage, state), *compare, *number, wanted)) * DAY
        }
        (fact, wanted) => {
            if holds(stage, state, believed, fact) == wanted {
                0
            } else {
                FACT
            }
        }
    }
}

/// How far a state is from a condition not holding that does.
pub(super) fn apart(stage: &Stage, state: &State, condition: &Condition) -> i64 {
    distance(stage, state, false, condition, false)
}

/// The parts of a condition that are not as they should be; of those of which one would do, the nearest.
pub(super) fn gaps(
    stage: &Stage,
    state: &State,
    believed: bool,
    condition: &Condition,
    wanted: bool,
    all: &mut Vec<Gap>,
) {
    if distance(stage, state, believed, condition, wanted) == 0 {
        return;
    }
    match (condition, wanted) {
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            for part in parts {
                gaps(stage, state, believed, part, wanted, all);
            }
        }
        (Condition::All(parts), false) | (Condition::Any(parts), true) => {
            let nearest = parts
                .iter()
                .min_by_key(|part| distance(stage, state, believed, part, wanted));
            match nearest {
                Some(part) => gaps(stage, state, believed, part, wanted, all),
                None => all.push(Gap::Fact(condition.clone(), wanted)),
            }
        }
        (Condition::Not(part), wanted) => gaps(stage, state, believed, part, !wanted, all),
        (Condition::Meter(meter, compare, number), wanted) => all.push(Gap::Level {
            meter: *meter,
            compare: *compare,
            number: *number,
            wanted,
            had: level(stage, state, believed, *meter),
        }),
        (Condition::Day(compare, number), wanted) => all.push(Gap::Days {
            left: false,
            compare: *compare,
            number: *number,
            wanted,
            had: day(state),
        }),
        (Condition::Left(compare, number), wanted) => all.push(Gap::Days {
            left: true,
            compare: *compare,
            number: *number,
            wanted,
            had: left(stage, state),
        }),
        (fact, wanted) => all.push(Gap::Fact(fact.clone(), wanted)),
    }
}

/// By how much a number misses a comparison that should hold, or should not.
fn off(had: i32, compare: Compare, number: i32, wanted: bool) -> i32 {
    let below = |limit: i32| (had - limit + 1).max(0);
    let least = |limit: i32| (limit - had).max(0);
    match (compare, wanted) {
        (Compare::AtLeast, true) | (Compare::Below, false) => least(number),
        (Compare::Below, true) | (Compare::AtLeast, false) => below(number),
        (Compare::Within(upper), true) | (Compare::Outside(upper), false) => {
            least(number).max(below(upper.saturating_add(1)))
        }
        (Compare::Within(upper), false) | (Compare::Outside(upper), true) => {
            below(number).min(least(upper.saturating_add(1)))
        }
    }
}

fn holds(stage: &Stage, state: &State, believed: bool, fact: &Condition) -> bool {
    if believed {
        state.seems_to_hold(stage, fact)
    } else {
        state.holds(stage, fact)
    }
}

fn level(stage: &Stage, state: &State, believed: bool, meter: Meter) -> i32 {
    if believed {
        state.belief(stage.scenario(), meter)
    } else {
        state.level(stage.scenario(), meter)
    }
}

fn day(state: &State) -> i32 {
    i32::try_from(state.day).unwrap_or(i32::MAX)
}

fn left(stage: &Stage, state: &State) -> i32 {
    i32::try_from(state.left(stage.scenario())).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_misses_by_what_it_would_have_to_move() {
        use Compare::{AtLeast, Below, Outside, Within};
        for (had, compare, number, wanted, off_by) in [
            (54, AtLeast, 60, true, 6),
            (60, AtLeast, 60, true, 0),
            (60, AtLeast, 60, false, 1),
            (60, Below, 60, true, 1),
            (59, Below, 60, true, 0),
            (59, Below, 60, false, 1),
            (30, Within(59), 40, true, 10),
            (65, Within(59), 40, true, 6),
            (50, Within(59), 40, true, 0),
            (50, Within(59), 40, false, 10),
            (41, Outside(59), 40, true, 2),
            (30, Outside(59), 40, false, 10),
        ] {
            assert_eq!(
                off(had, compare, number, wanted),
                off_by,
                "{had} {compare:?} {number}"
            );
        }
    }
}
