//! The head of the file: its id and title, what it teaches, how long it takes, and the clock.

use super::ground::Ground;
use crate::scenario::{
    diagnostic::{Code, Severity},
    format, id,
    model::{Allowed, Clock},
    names::{Unknown, short},
};

/// The principles that a scenario can teach.
pub const PRINCIPLES: [&str; 17] = [
    "position-vs-influence",
    "bottom-up",
    "support-not-usurp",
    "decide-to-lead",
    "influence-not-control",
    "trusted-adviser",
    "good-time-not-perfect",
    "chaordic",
    "dance",
    "not-what-you-can-do",
    "fit-stretch-gap",
    "long-view",
    "choosing-leaders",
    "lead-up",
    "many-leaders",
    "self-empowered-7",
    "leader-traits",
];

/// The weekdays as files name them, from Monday on.
pub const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Checks the head.
pub(super) fn check(ground: &mut Ground) {
    let written = ground.written;
    ground.id("id", &written.id);
    ground.text("title", &written.title);
    ground.text("summary", &written.summary);
    ground.range("minutes", written.minutes, 1, 240);
    for (place, word) in written.teaches.iter().enumerate() {
        let path = format_args!("teaches.{place}");
        if !PRINCIPLES.contains(&word.as_str()) {
            let unknown = Unknown::of(
                Code::E012,
                "principle",
                word,
                id::nearest(word, PRINCIPLES),
                &PRINCIPLES,
            );
            ground.named::<()>(path, Err(unknown));
        } else if written
            .teaches
            .iter()
            .take(place)
            .any(|before| before == word)
        {
            ground.twice(path, word, "Once is enough.");
        }
    }
}

/// The clock.
pub(super) fn clock(ground: &mut Ground) -> Clock {
    let format::Clock::Days {
        from,
        deadline,
        of,
        then,
    } = &ground.written.clock;
    let weekday = WEEKDAYS
        .iter()
        .position(|day| day == from)
        .unwrap_or_else(|| {
            let help = match id::nearest(from, WEEKDAYS) {
                Some(day) => format!("Did you mean `{day}`?"),
                None => format!("The days are: {}.", WEEKDAYS.join(", ")),
            };
            ground.wrong(
                Code::E013,
                "clock.from",
                format!("There is no weekday `{from}`."),
                help,
            );
            0
        });
    let deadline = ground.text("clock.deadline", deadline);
    let of = ground.range("clock.of", *of, 1, 60);
    let then = then
        .as_deref()
        .and_then(|scene| ground.scene("clock.then", scene));
    Clock {
        from: weekday,
        deadline,
        of,
        then,
    }
}

/// The advice that is not followed here. What is wrong or doubtful cannot be waved through.
pub(super) fn allowed(ground: &mut Ground) -> Vec<Allowed> {
    let written = ground.written;
    let mut allowed = Vec::new();
    for (place, allow) in written.allow.iter().enumerate() {
        let path = format_args!("allow.{place}");
        ground.text(format_args!("{path}.because"), &allow.because);
        match Code::named(&allow.code) {
            Some(code) if code.severity() == Severity::Advice => allowed.push(Allowed {
                code,
                at: allow.at.as_deref().unwrap_or_default().trim().into(),
                place,
            }),
            Some(code) => {
                let message = format!("`{code}` is no advice.");
                let help = "Only advice, L001 and on, can be allowed; mend this instead.";
                ground.wrong(Code::W008, format_args!("{path}.code"), message, help);
            }
            None => {
                let message = format!("There is no advice `{}`.", short(&allow.code));
                let help = "`groundswell check --explain all` lists all codes.";
                ground.wrong(Code::W008, format_args!("{path}.code"), message, help);
            }
        }
    }
    allowed
}
