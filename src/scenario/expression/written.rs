//! Conditions written down again, in the words in which authors write them: for advice, for graphs, for what was missing.

use super::super::{
    Scenario,
    effect::POINT,
    model::{Compare, Condition, Fit, Held, PassageIndex, Promised, Standing},
};

/// A condition as an author could have written it. Levels are told as numbers, so that it can be seen what is missing.
pub fn written(scenario: &Scenario, condition: &Condition) -> String {
    whole(scenario, condition, false)
}

/// `tight` where it stands beside `and` or after `not`, and needs brackets if it is joined itself.
fn whole(scenario: &Scenario, condition: &Condition, tight: bool) -> String {
    let joined = |parts: &[Condition], by: &str| {
        let parts: Vec<String> = parts
            .iter()
            .map(|part| whole(scenario, part, true))
            .collect();
        match parts.len() {
            1 => parts.concat(),
            _ if tight => format!("({})", parts.join(by)),
            _ => parts.join(by),
        }
    };
    let person = |who: usize| {
        let person = scenario.people.get(who);
        person.map_or("?", |person| person.id.as_str())
    };
    match condition {
        Condition::Always => "always".into(),
        Condition::Any(parts) if parts.is_empty() => "never".into(),
        Condition::All(parts) => joined(parts, " and "),
        Condition::Any(parts) => joined(parts, " or "),
        Condition::Not(part) => match &**part {
            Condition::Meter(..) | Condition::Day(..) | Condition::Left(..) => {
                format!("not ({})", whole(scenario, part, false))
            }
            part => format!("not {}", whole(scenario, part, true)),
        },
        Condition::Meter(meter, compare, number) => {
            compared(&scenario.meter_name(*meter), *compare, *number, POINT)
        }
        Condition::Day(compare, number) => compared("clock.day", *compare, *number, 1),
        Condition::Left(compare, number) => compared("clock.left", *compare, *number, 1),
        Condition::Flag(flag) => format!("flag.{}", named(&scenario.flags, *flag)),
        Condition::Made(held) => holding(scenario, *held),
        Condition::Promise(held, state) => {
            let confidence = scenario
                .promises
                .get(*held)
                .is_some_and(|promise| promise.kind == Held::Confidence);
            let state = match state {
                Promised::Unmade => "unmade",
                Promised::Open if confidence => "held",
                Promised::Open => "open",
                Promised::Told => "told",
                Promised::Kept => "kept",
                Promised::Broken => "broken",
            };
            format!("{} == {state}", holding(scenario, *held))
        }
        Condition::Variant(axis, option) => scenario.variants.get(*axis).map_or_else(
            || "?".into(),
            |axis| {
                let option = axis.options.get(*option);
                let option = option.map_or("?", |option| option.id.as_str());
                format!("variant.{} == {option}", axis.id)
            },
        ),
        Condition::Visited(passage) => visited(scenario, *passage),
        Condition::Window(window) => {
            let window = scenario.windows.get(*window);
            format!("window.{}", window.map_or("?", |window| window.id.as_str()))
        }
        Condition::Dares(who) => format!("dares.{}", person(*who)),
        Condition::Ready(who) => format!("ready.{}", person(*who)),
        Condition::Standing(who, Standing::Present) => {
            let who = person(*who);
            format!("not (withdrawn.{who} or resigned.{who})")
        }
        Condition::Standing(who, Standing::Withdrawn) => format!("withdrawn.{}", person(*who)),
        Condition::Standing(who, Standing::Resigned) => format!("resigned.{}", person(*who)),
        Condition::Struck(who) => format!("struck.{}", person(*who)),
        Condition::Fits(who, work, fit) => {
            let fit = match fit {
                Fit::Fit => "fit",
                Fit::Stretch => "stretch",
                Fit::Gap => "gap",
            };
            let work = named(&scenario.work, *work);
            format!("fit.{}.{work} == {fit}", person(*who))
        }
    }
}

/// A comparison with a number, of which `unit` make one.
fn compared(what: &str, compare: Compare, number: i32, unit: i32) -> String {
    // The upper end of a band lies just below the next: between two whole numbers, both are told.
    let down = number / unit;
    let up = |upper: i32| (upper + 1) / unit;
    match compare {
        Compare::AtLeast if number % unit == 1 => format!("{what} > {down}"),
        Compare::AtLeast => format!("{what} >= {down}"),
        Compare::Below if number % unit == 1 => format!("{what} <= {down}"),
        Compare::Below => format!("{what} < {down}"),
        Compare::Within(upper) if upper == number => format!("{what} == {down}"),
        Compare::Within(upper) if (upper + 1) % unit == 0 => {
            format!("{what} >= {down} and {what} < {}", up(upper))
        }
        Compare::Within(upper) => format!("{what} >= {down} and {what} <= {}", upper / unit),
        Compare::Outside(upper) if upper == number => format!("{what} != {down}"),
        Compare::Outside(upper) if (upper + 1) % unit == 0 => {
            format!("({what} < {down} or {what} >= {})", up(upper))
        }
        Compare::Outside(upper) => format!("({what} < {down} or {what} > {})", upper / unit),
    }
}

fn named(names: &[String], place: usize) -> &str {
    names.get(place).map_or("?", String::as_str)
}

fn holding(scenario: &Scenario, held: usize) -> String {
    let Some(promise) = scenario.promises.get(held) else {
        return "?".into();
    };
    let what = match promise.kind {
        Held::Promise => "promise",
        Held::Confidence => "confidence",
    };
    format!("{what}.{}", promise.id)
}

fn visited(scenario: &Scenario, passage: PassageIndex) -> String {
    let Some(known) = scenario.passages.get(passage) else {
        return "?".into();
    };
    let what = match known.event {
        Some(_) => "happened",
        None => "visited",
    };
    format!("{what}.{}", known.id)
}
