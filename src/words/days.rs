//! The words for when something is: the days of a story, what the clock shows, how far the deadline is.

use super::{say, say_with};
use crate::scenario::{Scenario, model::Clock};
use crate::simulation::Today;

/// A day of the week, so many days after a Monday.
fn weekday(after_monday: usize) -> String {
    say(match after_monday % 7 {
        0 => "day-monday",
        1 => "day-tuesday",
        2 => "day-wednesday",
        3 => "day-thursday",
        4 => "day-friday",
        5 => "day-saturday",
        _ => "day-sunday",
    })
}

/// Whether this is the name of a day of the week.
pub fn is_day(name: &str) -> bool {
    (0..7).any(|day| weekday(day) == name)
}

/// When something was, as it stands within a sentence: an author's words for it begin small there (`the Tuesday after`), the
/// name of a day does not.
pub fn within(when: &str) -> String {
    let first = when.split(|letter: char| !letter.is_alphabetic()).next();
    if first.is_some_and(is_day) {
        return when.to_owned();
    }
    let mut letters = when.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// What a day, counted from 1, is called.
pub fn day(clock: &Clock, day: u32) -> String {
    let gone = day.saturating_sub(1) as usize;
    let name = weekday(clock.from + gone);
    // After a week the name alone no longer says which.
    if clock.of > 7 {
        say_with("day-numbered", &[("name", name), ("day", day.to_string())])
    } else {
        name
    }
}

/// What the clock shows.
pub fn today(scenario: &Scenario, today: Today) -> String {
    match today {
        Today::Day(day) => self::day(&scenario.clock, day),
        Today::After(scene) => scenario
            .passage(scene)
            .map_or(String::new(), |scene| scene.after.clone()),
    }
}

/// What the clock shows, and how many days are left after it: `Friday, the last day`.
pub fn clock(scenario: &Scenario, today: Today, left: u32) -> String {
    let name = self::today(scenario, today);
    match until(scenario, today, left) {
        until if until.is_empty() => name,
        until => say_with("clock", &[("today", name), ("left", until)]),
    }
}

/// How far the deadline is, so many days being left after today; empty when the days are over.
pub fn until(scenario: &Scenario, today: Today, days: u32) -> String {
    match today {
        Today::Day(_) => left(&scenario.clock, days),
        Today::After(_) => String::new(),
    }
}

/// How many days are left after today.
pub fn left(clock: &Clock, left: u32) -> String {
    say_with(
        "clock-left",
        &[
            ("days", left.to_string()),
            ("deadline", clock.deadline.clone()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn only_the_name_of_a_day_begins_large_within_a_sentence() {
        for (when, expected) in [
            ("The Tuesday after", "the Tuesday after"),
            ("A week later", "a week later"),
            ("Saturday", "Saturday"),
            ("Friday night", "Friday night"),
            ("Monday (day 8)", "Monday (day 8)"),
            ("", ""),
        ] {
            assert_eq!(within(when), expected);
        }
    }
}
