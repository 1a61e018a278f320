//! Every sentence of the interface, by key, from `assets/locale/en.ftl`.
//!
//! The core returns what happened and why as data; this folder puts it into words. It knows no window and no terminal.

#![warn(missing_docs)]

pub mod command;
pub mod conditions;
pub mod debrief;
pub mod explored;
pub mod happenings;
pub mod holdings;
pub mod hunches;
pub mod ledger;
pub mod locks;
pub mod names;
pub mod reasons;
pub mod reference;
pub mod replay;
pub mod rules;
pub mod transcript;
pub mod week;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;

/// The sentences, as they are written.
const ENGLISH: &str = include_str!("../../assets/locale/en.ftl");

/// The sentence with this key. A key that has no sentence is shown itself.
pub fn say(key: &str) -> String {
    say_with(key, &[])
}

/// The sentence with this key, with values in its places. Values that are numbers choose between one and many.
pub fn say_with(key: &str, values: &[(&str, String)]) -> String {
    let bundle = bundle();
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(*name, number_or_text(value));
    }
    bundle
        .format_pattern(pattern, Some(&arguments), &mut Vec::new())
        .into_owned()
}

/// Whether there is a sentence with this key.
pub fn knows(key: &str) -> bool {
    bundle().has_message(key)
}

/// Words one after the other, the last two joined by "and".
pub fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => say_with(
            "list-and",
            &[("before", before.join(", ")), ("last", last.clone())],
        ),
    }
}

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        // A sentence that cannot be read is left out; a test holds that there is none.
        let resource =
            FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let language = unic_langid::LanguageIdentifier::from_bytes(b"en").unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

/// Only plain whole numbers count: a title such as "1e3" stays as it is.
fn number_or_text(value: &str) -> FluentValue<'_> {
    let plain = !value.is_empty()
        && value.len() <= 9
        && value.bytes().all(|byte| byte.is_ascii_digit())
        && (value == "0" || !value.starts_with('0'));
    if plain {
        FluentValue::try_number(value)
    } else {
        FluentValue::from(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    /// The openings of keys that end in the id of an act of the week, or of what carries over it.
    const WEEKS: [&str; 4] = ["week-act-", "week-told-", "week-did-", "week-carries-"];

    fn keys() -> BTreeSet<&'static str> {
        ENGLISH
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .collect()
    }

    fn sources(folder: &Path, all: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, all);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                all.push((path.display().to_string(), text));
            }
        }
    }

    fn all_sources() -> Vec<(String, String)> {
        let mut all = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
        all
    }

    #[test]
    fn every_sentence_can_be_read_and_stands_once() {
        let resource = FluentResource::try_new(ENGLISH.to_owned());
        assert!(
            resource.is_ok(),
            "{:?}",
            resource.err().map(|error| error.1)
        );
        let mut seen = BTreeSet::new();
        for line in ENGLISH.lines() {
            if let Some((key, _)) = line.split_once(" =")
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                assert!(seen.insert(key), "{key} stands twice");
            }
        }
    }

    #[test]
    fn every_key_that_is_asked_for_has_a_sentence() {
        let keys = keys();
        let mut missing = Vec::new();
        for (file, text) in all_sources() {
            for opening in ["say(\"", "say_with(\"", "say_with(\n"] {
                // What is said by something else, such as a rule of the craft, is no key.
                let text = text.replace(&format!(".{opening}"), "");
                for rest in text.split(opening).skip(1) {
                    let rest = rest.trim_start().trim_start_matches('"');
                    let Some((key, _)) = rest.split_once('"') else {
                        continue;
                    };
                    let is_key = key
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
                    if is_key && !key.is_empty() && !keys.contains(key) && key != "no-such-key" {
                        missing.push(format!("{file}: {key}"));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
    }

    #[test]
    fn every_sentence_is_asked_for() {
        let sources = all_sources();
        let unused: Vec<_> = keys()
            .into_iter()
            .filter(|key| {
                // Sentences for ids: of rules, and of principles that a story teaches.
                let listed = [
                    "rule-",
                    "happens-",
                    "account-happened-",
                    "teaches-",
                    "principle-",
                    // And of what names stand for, by their words.
                    "lsp-kind-",
                    "means-",
                    // Of what a boss can fear in a new story.
                    "new-fear-",
                ];
                !listed
                    .iter()
                    .chain(&WEEKS)
                    .any(|list| key.starts_with(list))
            })
            .filter(|key| {
                let quoted = format!("\"{key}\"");
                !sources.iter().any(|(_, text)| text.contains(&quoted))
            })
            .collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }

    #[test]
    fn every_rule_has_a_sentence_and_every_such_sentence_a_rule() {
        let rules = crate::simulation::Rules::shipped();
        let wanted: BTreeSet<String> = rules
            .rules
            .iter()
            .map(|rule| format!("rule-{}", rule.id))
            .collect();
        let there: BTreeSet<String> = keys()
            .into_iter()
            .filter(|key| key.starts_with("rule-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(wanted, there);
    }

    #[test]
    fn everything_that_happens_has_a_line_and_every_such_line_something() {
        let rules = crate::simulation::Rules::shipped();
        let wanted: BTreeSet<String> = rules
            .rules
            .iter()
            .filter(|rule| matches!(rule.does, crate::simulation::rules::Does::Happens(_)))
            .map(|rule| format!("happens-{}", rule.id))
            .collect();
        let there: BTreeSet<String> = keys()
            .into_iter()
            .filter(|key| key.starts_with("happens-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(wanted, there);
    }

    #[test]
    fn everything_in_the_week_has_its_sentences_and_every_such_sentence_its_place() {
        let week = crate::simulation::Week::shipped();
        let carries = week.carries.iter().map(|rule| &rule.id);
        let mut wanted: BTreeSet<String> = carries.map(|id| format!("week-carries-{id}")).collect();
        for act in &week.acts {
            for opening in ["week-act-", "week-told-", "week-did-"] {
                wanted.insert(format!("{opening}{}", act.id));
            }
        }
        let there: BTreeSet<String> = keys()
            .into_iter()
            .filter(|key| WEEKS.iter().any(|opening| key.starts_with(opening)))
            .map(str::to_owned)
            .collect();
        assert_eq!(wanted, there);
    }

    #[test]
    fn a_key_without_a_sentence_shows_itself() {
        assert_eq!(say("no-such-key"), "no-such-key");
    }

    #[test]
    fn one_and_many_read_well() {
        let days = |days: u32| say_with("cost-days", &[("days", days.to_string())]);
        assert_eq!(days(1), "1 day");
        assert_eq!(days(3), "3 days");
        let left = |days: u32| {
            let values = [
                ("days", days.to_string()),
                ("deadline", "the review".into()),
            ];
            say_with("clock-left", &values)
        };
        assert_eq!(left(0), "the last day");
        assert_eq!(left(1), "one day until the review");
        assert_eq!(left(2), "2 days until the review");
    }

    #[test]
    fn a_list_reads_as_people_say_it() {
        let words = |count: usize| list(&["respect", "rest", "growth"].map(str::to_owned)[..count]);
        assert_eq!(words(0), "");
        assert_eq!(words(1), "respect");
        assert_eq!(words(2), "respect and rest");
        assert_eq!(words(3), "respect, rest and growth");
    }
}
