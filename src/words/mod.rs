//! Every sentence of the interface, by key, from `assets/locale`: one file for each language, English the whole one.
//!
//! The core returns what happened and why as data; this folder puts it into words. It knows no window and no terminal.

#![warn(missing_docs)]

pub mod command;
pub mod conditions;
mod days;
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
mod sentences;
mod shares;
pub mod transcript;
pub mod week;

use fluent_bundle::FluentValue;
use sentences::ENGLISH;
pub use shares::share;

/// The sentence with this key. A key that has no sentence is shown itself.
pub fn say(key: &str) -> String {
    say_with(key, &[])
}

/// The sentence with this key, with values in its places. Values that are numbers choose between one and many.
pub fn say_with(key: &str, values: &[(&str, String)]) -> String {
    sentences::say(&[&ENGLISH], key, values)
}

/// The sentence with this key in another language, by its tag: `de`, `de-CH`. A sentence that is not there in that language is
/// said in English, and only that one.
pub fn say_in(language: &str, key: &str, values: &[(&str, String)]) -> String {
    match sentences::tongue(language) {
        Some(tongue) => sentences::say(&[tongue, &ENGLISH], key, values),
        None => say_with(key, values),
    }
}

/// Whether there is a sentence with this key.
pub fn knows(key: &str) -> bool {
    sentences::has(&ENGLISH, key)
}

/// Every key that begins so, in the order of the English file.
pub fn keys(opening: &str) -> impl Iterator<Item = &'static str> {
    sentences::keys(&ENGLISH).filter(move |key| key.starts_with(opening))
}

/// Words one after the other, the last two joined by "and".
pub fn list(words: &[String]) -> String {
    list_in(ENGLISH.tag, words)
}

/// Words one after the other in another language, the last two joined by its word for "and".
pub fn list_in(language: &str, words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => say_in(
            language,
            "list-and",
            &[("before", before.join(", ")), ("last", last.clone())],
        ),
    }
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
    use crate::simulation::{Rules, Run};
    use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

    /// The openings of keys that end in the id of an act of the week, or of what carries over it.
    const WEEKS: [&str; 4] = ["week-act-", "week-told-", "week-did-", "week-carries-"];

    /// Plays a shipped story, each time with other luck and other choices, and shows the run after each choice.
    pub(super) fn play(mut see: impl FnMut(&Run)) {
        let source = include_bytes!("../../scenarios/friday-deploy.ron");
        let scenario = Arc::new(crate::scenario::read(source).0.expect("it loads"));
        let rules = Arc::new(Rules::shipped());
        for seed in 0..40 {
            let mut run = Run::begin(scenario.clone(), rules.clone(), seed, &[]);
            let mut at = seed as usize;
            while run.ended().is_none() {
                let open = run.look().choices.into_iter();
                let open: Vec<String> = open
                    .filter(|choice| choice.locked.is_none())
                    .map(|choice| choice.name.id)
                    .collect();
                at = (at * 7 + 3) % 97;
                run.choose(&open[at % open.len()]).expect("it is open");
                see(&run);
            }
        }
    }

    fn keys() -> BTreeSet<&'static str> {
        sentences::keys(&ENGLISH).collect()
    }

    fn sources(folder: &Path, endings: &[&str], all: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if path.is_dir() {
                sources(&path, endings, all);
            } else if ending.is_some_and(|ending| endings.contains(&ending)) {
                let text = fs::read_to_string(&path).unwrap();
                all.push((path.display().to_string(), text));
            }
        }
    }

    /// The program's own source, and the pages that ask for their sentences by key in a browser.
    fn all_sources() -> Vec<(String, String)> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut all = Vec::new();
        sources(&here.join("src"), &["rs"], &mut all);
        sources(&here.join("assets/phone"), &["html", "js"], &mut all);
        all
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
                    "happened-",
                    "account-happened-",
                    "teaches-",
                    "principle-",
                    // And of what names stand for, by their words.
                    "lsp-kind-",
                    "means-",
                    // Of what a boss can fear in a new story.
                    "new-fear-",
                    // Of why somebody took something so: by rules and by what moved, as a test beside them holds.
                    "took-",
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
        // Some have another sentence for when they speak the other way, or when what they ask for was missing.
        let other_way = |key: &&String| {
            let rule = key
                .strip_suffix("-against")
                .or_else(|| key.strip_suffix("-for"))
                .or_else(|| key.strip_suffix("-missing"));
            rule.is_some_and(|rule| wanted.contains(rule))
        };
        let (other_ways, there): (BTreeSet<String>, BTreeSet<String>) =
            there.into_iter().partition(|key| other_way(&key));
        assert_eq!(wanted, there);
        assert!(!other_ways.is_empty());
    }

    #[test]
    fn what_a_rule_says_stands_by_itself() {
        let leans = ["And ", "But ", "Or ", "Nor ", "So ", "Then ", "Also "];
        let leaning: Vec<String> = keys()
            .into_iter()
            .filter(|key| key.starts_with("rule-"))
            .map(say)
            .filter(|says| leans.iter().any(|word| says.starts_with(word)))
            .collect();
        assert!(leaning.is_empty(), "{leaning:#?}");
    }

    #[test]
    fn everything_that_happens_has_a_line_and_every_such_line_something() {
        let rules = crate::simulation::Rules::shipped();
        for opening in ["happens-", "happened-"] {
            let wanted: BTreeSet<String> = rules
                .rules
                .iter()
                .filter(|rule| matches!(rule.does, crate::simulation::rules::Does::Happens(_)))
                .map(|rule| format!("{opening}{}", rule.id))
                .collect();
            let there: BTreeSet<String> = keys()
                .into_iter()
                .filter(|key| key.starts_with(opening))
                .map(str::to_owned)
                .collect();
            assert_eq!(wanted, there);
        }
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
