//! Stretches in which people are open to change, and the place's own words for what happens by itself.

use super::ground::Ground;
use crate::scenario::{
    diagnostic::Code,
    format,
    model::{Condition, Window},
    script::Line,
};

/// The windows.
pub(super) fn windows(ground: &mut Ground) -> Vec<Window> {
    let written = ground.written;
    ground.ids("windows", written.windows.ids());
    let windows = written
        .windows
        .iter()
        .map(|(id, written)| window(ground, id, written));
    windows.collect()
}

fn window(ground: &mut Ground, id: &str, written: &format::Window) -> Window {
    let format::Clock::Days { of, .. } = ground.written.clock;
    let last = of.clamp(1, 60);
    let path = format_args!("windows.{id}");
    let mut day = |word: &str, day: Option<u32>| {
        day.map(|day| ground.range(format_args!("{path}.{word}"), day, 1, last))
    };
    let (from, to, days) = (
        day("from", written.from),
        day("to", written.to),
        day("days", written.days),
    );
    if from.is_some() && written.when.is_some() {
        ground.wrong(
            Code::E013,
            format_args!("{path}.from"),
            "This opens both on a day and when something holds.",
            "Leave out `from` or `when`; a condition can ask for the day: `clock.day >= 3`.",
        );
    }
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        ground.wrong(
            Code::E013,
            format_args!("{path}.to"),
            format!("This closes on day {to}, and opens on day {from}."),
            "It is open until the evening of `to`: write a day that is not before `from`.",
        );
    }
    let mut people = Vec::new();
    for (place, who) in written.of.iter().enumerate() {
        let at = format_args!("{path}.of.{place}");
        match ground.person(at, who) {
            Some(person) if people.contains(&person) => ground.twice(at, who, "Once is enough."),
            Some(person) => people.push(person),
            None => {}
        }
    }
    let mut condition = |word: &str, written: Option<&str>| {
        written.map(|written| ground.condition(format_args!("{path}.{word}"), Some(written)))
    };
    Window {
        id: id.into(),
        when: condition("when", written.when.as_deref()),
        until: condition("until", written.until.as_deref()),
        from,
        to,
        days,
        of: people,
    }
}

/// Warns of windows that neither the clock nor a condition nor an effect opens.
pub(super) fn unopened(ground: &mut Ground, windows: &[Window]) {
    for (place, window) in windows.iter().enumerate() {
        if window.when.is_none() && window.from.is_none() && !ground.opened.contains(&place) {
            let id = &window.id;
            ground.wrong(
                Code::W004,
                format_args!("windows.{id}"),
                "Nothing opens this window.",
                format!("Give it a `when` or a `from`, or open it: effects: [Open(\"{id}\")]."),
            );
        }
    }
}

/// The kinds of work.
pub(super) fn work(ground: &mut Ground) -> Vec<String> {
    let written = ground.written;
    ground.ids("work", written.work.iter().map(String::as_str));
    written.work.clone()
}

/// The place's own words for what rules make happen. Whether there are such rules is not known here.
pub(super) fn happenings(ground: &mut Ground) -> Vec<(String, Vec<Line>)> {
    let written = ground.written;
    ground.ids("happenings", written.happenings.ids());
    ground.names.strikes = true;
    let scripts = written.happenings.iter().map(|(rule, script)| {
        let path = format_args!("happenings.{rule}");
        ground.told(path, script);
        (rule.to_owned(), ground.script(path, script))
    });
    let scripts = scripts.collect();
    ground.names.strikes = false;
    scripts
}

/// When the story has become abusive; left out, never.
pub(super) fn abusive(ground: &mut Ground) -> Condition {
    match ground.written.abusive.as_deref() {
        Some(written) => ground.condition("abusive", Some(written)),
        None => Condition::NEVER,
    }
}
