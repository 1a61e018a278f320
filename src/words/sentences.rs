//! The files of sentences, one for each language, read once each.

use super::number_or_text;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::sync::OnceLock;

/// A language that there are sentences in.
pub(super) struct Tongue {
    /// Its tag.
    pub tag: &'static str,
    /// The file, as it is written.
    text: &'static str,
    /// The same, read.
    read: OnceLock<FluentBundle<FluentResource>>,
}

/// The language that has every sentence.
pub(super) static ENGLISH: Tongue = Tongue::new("en", include_str!("../../assets/locale/en.ftl"));
static GERMAN: Tongue = Tongue::new("de", include_str!("../../assets/locale/de.ftl"));

/// A new language is a file in `assets/locale`, a line above and its name here.
static TONGUES: [&Tongue; 2] = [&ENGLISH, &GERMAN];

impl Tongue {
    const fn new(tag: &'static str, text: &'static str) -> Tongue {
        Tongue {
            tag,
            text,
            read: OnceLock::new(),
        }
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.read.get_or_init(|| {
            // A sentence that cannot be read is left out; a test holds that there is none.
            let resource = FluentResource::try_new(self.text.to_owned())
                .unwrap_or_else(|(readable, _)| readable);
            let language = unic_langid::LanguageIdentifier::from_bytes(self.tag.as_bytes());
            let mut bundle = FluentBundle::new_concurrent(vec![language.unwrap_or_default()]);
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            bundle
        })
    }
}

/// The language for a tag, whatever the region: German for `de-CH`. None if there are no sentences in it.
pub(super) fn tongue(tag: &str) -> Option<&'static Tongue> {
    let base = tag.split(['-', '_']).next().unwrap_or_default();
    TONGUES
        .into_iter()
        .find(|tongue| tongue.tag.eq_ignore_ascii_case(base))
}

/// The sentence with this key in the first of these languages that has it, or else the key.
pub(super) fn say(tongues: &[&Tongue], key: &str, values: &[(&str, String)]) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(*name, number_or_text(value));
    }
    tongues
        .iter()
        .find_map(|tongue| {
            let pattern = tongue.bundle().get_message(key)?.value()?;
            Some(
                tongue
                    .bundle()
                    .format_pattern(pattern, Some(&arguments), &mut Vec::new())
                    .into_owned(),
            )
        })
        .unwrap_or_else(|| key.to_owned())
}

/// Whether a language has a sentence with this key.
pub(super) fn has(tongue: &Tongue, key: &str) -> bool {
    tongue.bundle().has_message(key)
}

/// The keys of a language, in the order of its file.
pub(super) fn keys(tongue: &'static Tongue) -> impl Iterator<Item = &'static str> {
    messages(tongue).map(|(key, _)| key)
}

/// Each key with its message as it is written.
fn messages(tongue: &'static Tongue) -> impl Iterator<Item = (&'static str, &'static str)> {
    let starts = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
    let mut rest = tongue.text;
    std::iter::from_fn(move || {
        loop {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            if line.is_empty() && after.is_empty() {
                return None;
            }
            let here = rest;
            rest = after;
            if let Some((key, _)) = line.split_once(" =").filter(|_| starts(line)) {
                let more: usize = after
                    .split_inclusive('\n')
                    .take_while(|line| line.starts_with([' ', '}']))
                    .map(str::len)
                    .sum();
                let end = here.len() - after.len() + more;
                rest = here.get(end..).unwrap_or_default();
                return Some((key, here.get(..end).unwrap_or_default()));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use std::collections::{BTreeMap, BTreeSet};

    /// What the program fills in: the words behind a dollar sign.
    fn variables(message: &str) -> BTreeSet<&str> {
        let name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        message
            .split('$')
            .skip(1)
            .map(|after| after.split(|c| !name(c)).next().unwrap_or_default())
            .collect()
    }

    #[test]
    fn every_sentence_can_be_read_and_stands_once() {
        for tongue in TONGUES {
            let read = FluentResource::try_new(tongue.text.to_owned());
            let wrong = read.err().map(|error| error.1);
            assert!(wrong.is_none(), "{}: {wrong:?}", tongue.tag);
            let mut seen = BTreeSet::new();
            for key in keys(tongue) {
                assert!(seen.insert(key), "{}: {key} stands twice", tongue.tag);
                assert!(has(tongue, key), "{}: {key} is not read", tongue.tag);
            }
            assert!(!seen.is_empty(), "{} says nothing", tongue.tag);
        }
    }

    #[test]
    fn a_translation_has_no_other_keys_and_fills_in_the_same() {
        let english: BTreeMap<_, _> = messages(&ENGLISH).collect();
        let mut wrong = Vec::new();
        for tongue in TONGUES {
            for (key, message) in messages(tongue) {
                match english.get(key) {
                    None => wrong.push(format!("{}: {key} is not in en.ftl", tongue.tag)),
                    Some(there) if variables(there) != variables(message) => wrong.push(format!(
                        "{}: {key} fills in {:?}, and in English {:?}",
                        tongue.tag,
                        variables(message),
                        variables(there)
                    )),
                    Some(_) => {}
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn a_message_is_read_with_all_its_lines() {
        let all: BTreeMap<_, _> = messages(&ENGLISH).collect();
        let minutes = all.get("library-minutes").unwrap();
        assert_eq!(variables(minutes), BTreeSet::from(["minutes"]));
        assert_eq!(minutes.lines().count(), 4, "{minutes}");
    }

    #[test]
    fn another_language_speaks_where_it_can_and_english_where_it_cannot() {
        let words = ["Ruhe", "Zeit"].map(str::to_owned);
        assert_eq!(words::list_in("de", &words), "Ruhe und Zeit");
        assert_eq!(words::list_in("de-CH", &words), "Ruhe und Zeit");
        assert_eq!(words::list_in("fr", &words), "Ruhe and Zeit");
        let days = |days: &str| words::say_in("de", "cost-days", &[("days", days.into())]);
        assert_eq!(days("1"), "1 Tag");
        assert_eq!(days("3"), "3 Tage");
        assert!(tongue("de").is_some_and(|de| !has(de, "title-quit")));
        assert_eq!(words::say_in("de", "title-quit", &[]), "Quit");
        assert_eq!(words::say_in("de", "no-such-key", &[]), "no-such-key");
        assert_eq!(words::say_in("", "title-quit", &[]), "Quit");
    }
}
