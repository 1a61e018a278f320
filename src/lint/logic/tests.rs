//! The reasoning by itself: against every world in which a condition could be asked, on a story small enough to try them all.

use super::*;
use crate::scenario::{Scenario, manual::STORY, model::Meter};

fn story() -> Scenario {
    crate::scenario::read(STORY.as_bytes()).0.expect("it loads")
}

/// Conditions over two flags, a level and the day, made up from a number.
fn made_up(mut dice: u64, depth: u32) -> Condition {
    let mut roll = |of: u64| {
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % of
    };
    let (kind, first, second) = (
        roll(if depth == 0 { 4 } else { 7 }),
        roll(1 << 40),
        roll(1 << 40),
    );
    let number = i32::try_from(roll(11)).unwrap_or(0);
    let compare = match roll(4) {
        0 => Compare::AtLeast,
        1 => Compare::Below,
        2 => Compare::Within(number * 1000 + 1500),
        _ => Compare::Outside(number * 1000 + 1500),
    };
    let days = match compare {
        Compare::Within(_) => Compare::Within(number / 2),
        Compare::Outside(_) => Compare::Outside(number / 2),
        other => other,
    };
    match kind {
        0 => Condition::Flag(usize::try_from(first % 2).unwrap_or(0)),
        1 => Condition::Meter(Meter::Safety, compare, number * 1000),
        2 => Condition::Day(days, number / 2),
        3 => Condition::Left(days, number / 2),
        4 => Condition::Not(Box::new(made_up(first, depth - 1))),
        5 => Condition::All(vec![made_up(first, depth - 1), made_up(second, depth - 1)]),
        _ => Condition::Any(vec![made_up(first, depth - 1), made_up(second, depth - 1)]),
    }
}

fn holds(condition: &Condition, flags: [bool; 2], level: i32, day: i32) -> bool {
    let is = |value: i32, compare: Compare, number: i32| match compare {
        Compare::AtLeast => value >= number,
        Compare::Below => value < number,
        Compare::Within(upper) => (number..=upper).contains(&value),
        Compare::Outside(upper) => !(number..=upper).contains(&value),
    };
    match condition {
        Condition::Flag(flag) => flags[*flag],
        Condition::Meter(_, compare, number) => is(level, *compare, *number),
        Condition::Day(compare, number) => is(day, *compare, *number),
        Condition::Left(compare, number) => is(5 - day, *compare, *number),
        Condition::Not(part) => !holds(part, flags, level, day),
        Condition::All(parts) => parts.iter().all(|part| holds(part, flags, level, day)),
        Condition::Any(parts) => parts.iter().any(|part| holds(part, flags, level, day)),
        _ => unreachable!("not made up here"),
    }
}

#[test]
fn never_and_always_are_said_just_when_they_are_true() {
    let story = story();
    let (mut nevers, mut alwayses) = (0, 0);
    for seed in 0..4_000 {
        let condition = made_up(seed * 77_777 + 1, 3);
        for eyes in [Eyes::Truth, Eyes::Belief] {
            let levels: Vec<i32> = match eyes {
                Eyes::Truth => (0..=10_000)
                    .step_by(500)
                    .flat_map(|level| [level, level + 1])
                    .collect(),
                Eyes::Belief => (1_000..=9_000).step_by(2_000).collect(),
            };
            let world = World {
                eyes,
                ..World::of(&story)
            };
            let mut seen = [false; 2];
            for flags in [[false, false], [false, true], [true, false], [true, true]] {
                for level in &levels {
                    for day in 1..=5 {
                        seen[usize::from(holds(&condition, flags, *level, day))] = true;
                    }
                }
            }
            assert_eq!(
                never(&world, &condition),
                !seen[1],
                "{eyes:?}: {condition:?}"
            );
            assert_eq!(
                always(&world, &condition),
                !seen[0],
                "{eyes:?}: {condition:?}"
            );
            nevers += usize::from(!seen[1]);
            alwayses += usize::from(!seen[0]);
        }
    }
    assert!(nevers > 100 && alwayses > 100, "{nevers} {alwayses}");
}

#[test]
fn what_would_take_too_many_ways_is_not_answered() {
    let story = story();
    let world = World::of(&story);
    let either = |number: i32| {
        let meter = |compare, number| Condition::Meter(Meter::Safety, compare, number);
        Condition::Any(vec![
            meter(Compare::AtLeast, number),
            meter(Compare::Below, number),
            Condition::Flag(0),
            Condition::Day(Compare::AtLeast, 1),
        ])
    };
    let mut parts: Vec<Condition> = (1..12).map(|number| either(number * 500)).collect();
    parts.push(Condition::NEVER);
    assert!(
        !never(&world, &Condition::All(parts.clone())),
        "given up before the end"
    );
    parts.reverse();
    assert!(never(&world, &Condition::All(parts)), "seen at once");
}
