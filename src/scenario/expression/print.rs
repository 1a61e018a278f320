//! A condition as an author would write it: what a lock fails on, an arrow of a graph asks, a tool quotes.

use super::value::word_at;
use crate::scenario::{
    effect::POINT,
    model::{Compare, Condition, Fit, Held, Promised, Scenario, Standing},
};

/// The most days of a clock that a condition can name.
const DAYS: i32 = 60;

/// A condition in the language of conditions; [`super::parse`] reads it back as the same. What always or never holds, which
/// nobody writes, is `always` or `never`.
pub fn print(condition: &Condition, scenario: &Scenario) -> String {
    let id = |ids: Option<&String>| ids.cloned().unwrap_or_else(|| "?".into());
    let person = |who: &usize| id(scenario.people.get(*who).map(|person| &person.id));
    match condition {
        Condition::Always => "always".into(),
        Condition::All(parts) if parts.is_empty() => "always".into(),
        Condition::Any(parts) if parts.is_empty() => "never".into(),
        Condition::All(parts) => joined(parts, " and ", scenario),
        Condition::Any(parts) => joined(parts, " or ", scenario),
        Condition::Not(inner) => format!("not {}", bracketed(inner, scenario)),
        Condition::Meter(meter, compare, number) => {
            level(&scenario.meter_name(*meter), *compare, *number)
        }
        Condition::Day(compare, number) => days("clock.day", *compare, *number),
        Condition::Left(compare, number) => days("clock.left", *compare, *number),
        Condition::Flag(flag) => format!("flag.{}", id(scenario.flags.get(*flag))),
        Condition::Made(held) => held_name(*held, scenario),
        Condition::Promise(held, state) => {
            let promise = scenario.promises.get(*held);
            let told = promise.is_some_and(|held| held.kind == Held::Confidence);
            let word = match state {
                Promised::Open if told => "held",
                Promised::Open => "open",
                Promised::Told => "told",
                Promised::Kept => "kept",
                Promised::Broken => "broken",
                Promised::Unmade => "unmade",
            };
            format!("{} == {word}", held_name(*held, scenario))
        }
        Condition::Variant(axis, option) => {
            let axis = scenario.variants.get(*axis);
            let option = axis.and_then(|axis| axis.options.get(*option));
            format!(
                "variant.{} == {}",
                id(axis.map(|axis| &axis.id)),
                id(option.map(|option| &option.id))
            )
        }
        Condition::Visited(passage) => {
            let word = match *passage < scenario.scenes {
                true => "visited",
                false => "happened",
            };
            let passage = scenario.passages.get(*passage);
            format!("{word}.{}", id(passage.map(|passage| &passage.id)))
        }
        Condition::Window(window) => {
            let window = scenario.windows.get(*window);
            format!("window.{}", id(window.map(|window| &window.id)))
        }
        Condition::Dares(who) => format!("dares.{}", person(who)),
        Condition::Ready(who) => format!("ready.{}", person(who)),
        Condition::Standing(who, Standing::Withdrawn) => format!("withdrawn.{}", person(who)),
        Condition::Standing(who, Standing::Resigned) => format!("resigned.{}", person(who)),
        Condition::Standing(who, Standing::Present) => {
            let who = person(who);
            format!("not withdrawn.{who} and not resigned.{who}")
        }
        Condition::Struck(who) => format!("struck.{}", person(who)),
        Condition::Fits(who, work, fit) => {
            let word = match fit {
                Fit::Fit => "fit",
                Fit::Stretch => "stretch",
                Fit::Gap => "gap",
            };
            format!(
                "fit.{}.{} == {word}",
                person(who),
                id(scenario.work.get(*work))
            )
        }
    }
}

fn held_name(held: usize, scenario: &Scenario) -> String {
    let held = scenario.promises.get(held);
    let word = match held.map(|held| held.kind) {
        Some(Held::Confidence) => "confidence",
        Some(Held::Promise) | None => "promise",
    };
    format!("{word}.{}", held.map_or("?", |held| held.id.as_str()))
}

fn joined(parts: &[Condition], by: &str, scenario: &Scenario) -> String {
    let parts: Vec<String> = parts.iter().map(|part| bracketed(part, scenario)).collect();
    parts.join(by)
}

/// A part of a larger condition: in brackets where it has parts itself.
fn bracketed(condition: &Condition, scenario: &Scenario) -> String {
    let text = print(condition, scenario);
    match condition {
        Condition::All(parts) | Condition::Any(parts) if !parts.is_empty() => format!("({text})"),
        Condition::Standing(_, Standing::Present) => format!("({text})"),
        _ => text,
    }
}

/// A comparison with a level: by a word where one says the same.
fn level(name: &str, compare: Compare, number: i32) -> String {
    let value = |number: i32| match word_at(number) {
        Some(word) => word.to_owned(),
        None => (number / POINT).to_string(),
    };
    // `> 20` begins one hundredth above.
    let above = number % POINT == 1;
    match compare {
        Compare::AtLeast if above => format!("{name} > {}", number / POINT),
        Compare::AtLeast => format!("{name} >= {}", value(number)),
        Compare::Below if above => format!("{name} <= {}", number / POINT),
        Compare::Below => format!("{name} < {}", value(number)),
        Compare::Within(upper) if upper == number => format!("{name} == {}", number / POINT),
        Compare::Outside(upper) if upper == number => format!("{name} != {}", number / POINT),
        Compare::Within(_) => format!("{name} == {}", value(number)),
        Compare::Outside(_) => format!("{name} != {}", value(number)),
    }
}

fn days(name: &str, compare: Compare, number: i32) -> String {
    match compare {
        Compare::AtLeast if number > DAYS => format!("{name} > {DAYS}"),
        Compare::AtLeast => format!("{name} >= {number}"),
        Compare::Below if number > DAYS => format!("{name} <= {DAYS}"),
        Compare::Below => format!("{name} < {number}"),
        Compare::Within(_) => format!("{name} == {number}"),
        Compare::Outside(_) => format!("{name} != {number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::scenario::{expression::parse, names::Names, read};

    #[test]
    fn what_is_printed_is_read_back_as_the_same() {
        let story = include_bytes!("../../../scenarios/friday-deploy.ron");
        let story = read(story).0.unwrap();
        let names = Names {
            strikes: true,
            ..Names::of(&story)
        };
        for text in [
            "grip.victor >= fair",
            "grip.victor >= 41",
            "grip.victor > 41",
            "grip.victor <= 41",
            "grip.victor > 99",
            "grip.victor < 7",
            "grip.victor == very-high",
            "grip.victor != low",
            "grip.victor == 40",
            "grip.victor != 0",
            "grip.victor < very-high",
            "trust.priya>victor.integrity >= high",
            "team.safety == 100",
            "clock.day >= 3",
            "clock.day > 60",
            "clock.left <= 60",
            "clock.left == 0",
            "clock.day != 2",
            "flag.spoke-up",
            "not flag.spoke-up",
            "promise.tomasz-saturday",
            "promise.tomasz-saturday == open",
            "promise.tomasz-saturday == unmade",
            "promise.tomasz-saturday != kept",
            "confidence.victor-past == held",
            "confidence.victor-past == told",
            "variant.victor-fears == blame",
            "visited.office and happened.transparency",
            "window.after-the-rehearsal",
            "dares.ines or ready.ines or withdrawn.ines or resigned.ines or struck.ines",
            "fit.ines.import == stretch",
            "(flag.spoke-up or flag.refused) and not (flag.signed and morale.ines < low)",
            "not not flag.spoke-up",
            "flag.spoke-up and flag.refused or flag.signed",
        ] {
            let read = parse(text, &names).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
            let printed = print(&read, &story);
            assert_eq!(parse(&printed, &names), Ok(read), "{text} became {printed}");
        }
        let same = "trust.victor >= high and not flag.spoke-up";
        assert_eq!(print(&parse(same, &names).unwrap(), &story), same);
    }

    #[test]
    fn every_condition_of_a_shipped_story_is_read_back() {
        let story = include_bytes!("../../../scenarios/quiet-queue.ron");
        let story = read(story).0.unwrap();
        let names = Names::of(&story);
        let choices = story.passages.iter().flat_map(|passage| &passage.choices);
        let conditions = choices.chain(&story.standing).map(|choice| &choice.when);
        let endings = story.endings.iter().map(|ending| &ending.when);
        let mut asked = 0;
        for condition in conditions.chain(endings) {
            if *condition != crate::scenario::model::Condition::Always {
                let printed = print(condition, &story);
                assert_eq!(parse(&printed, &names).as_ref(), Ok(condition), "{printed}");
                asked += 1;
            }
        }
        assert!(asked > 10, "{asked}");
    }
}
