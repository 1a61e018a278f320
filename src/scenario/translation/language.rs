//! A language by its tag, such as `de` or `pt-BR`.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The longest tag, in letters.
const LONGEST: usize = 16;

/// A language by its tag: words of letters and digits joined by hyphens, the first of two or three letters, at most 16 long.
/// Kept in small letters, so that `pt-BR` and `pt-br` are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language {
    letters: [u8; LONGEST],
    length: u8,
}

/// A word that is no tag of a language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{word}` is no tag of a language. Write {}.", .tag.unwrap_or("its tag, such as de, fr or pt-BR"))]
pub struct NoLanguage {
    word: String,
    /// What it is the name of, if it is the name of a language.
    tag: Option<&'static str>,
}

/// Names of languages, in English and as their speakers say, in small letters, and their tags.
const NAMES: [(&[&str], &str); 27] = [
    (&["arabic", "العربية"], "ar"),
    (&["chinese", "中文"], "zh"),
    (&["czech", "čeština"], "cs"),
    (&["danish", "dansk"], "da"),
    (&["dutch", "nederlands"], "nl"),
    (&["english"], "en"),
    (&["finnish", "suomi"], "fi"),
    (&["french", "français", "francais"], "fr"),
    (&["german", "deutsch"], "de"),
    (&["greek", "ελληνικά"], "el"),
    (&["hebrew", "עברית"], "he"),
    (&["hindi", "हिन्दी"], "hi"),
    (&["hungarian", "magyar"], "hu"),
    (&["indonesian"], "id"),
    (&["italian", "italiano"], "it"),
    (&["japanese", "日本語"], "ja"),
    (&["korean", "한국어"], "ko"),
    (&["norwegian", "norsk"], "nb"),
    (&["polish", "polski"], "pl"),
    (&["portuguese", "português", "portugues"], "pt"),
    (&["romanian", "română"], "ro"),
    (&["russian", "русский"], "ru"),
    (&["spanish", "español", "espanol"], "es"),
    (&["swedish", "svenska"], "sv"),
    (&["turkish", "türkçe"], "tr"),
    (&["ukrainian", "українська"], "uk"),
    (&["vietnamese"], "vi"),
];

impl NoLanguage {
    fn new(word: &str) -> NoLanguage {
        let small = word.to_lowercase();
        let called = |(names, _): &&(&[&str], &str)| names.contains(&small.as_str());
        NoLanguage {
            word: crate::scenario::names::short(word).into(),
            tag: NAMES.iter().find(called).map(|(_, tag)| *tag),
        }
    }
}

impl Language {
    /// The tag in small letters.
    pub fn tag(&self) -> &str {
        let letters = self.letters.get(..usize::from(self.length));
        letters
            .and_then(|letters| std::str::from_utf8(letters).ok())
            .unwrap_or_default()
    }

    /// The language without its region: `pt` of `pt-BR`.
    pub fn base(&self) -> &str {
        let tag = self.tag();
        tag.split_once('-').map_or(tag, |(base, _)| base)
    }

    /// How well another serves who asked for this one: 2 the very same, 1 the same but for the region, 0 not at all.
    pub fn served_by(&self, other: Language) -> u8 {
        if *self == other {
            2
        } else {
            u8::from(self.base() == other.base())
        }
    }
}

impl FromStr for Language {
    type Err = NoLanguage;

    fn from_str(word: &str) -> Result<Self, NoLanguage> {
        let mut parts = word.split('-');
        let first = parts.next().unwrap_or_default();
        let sound = word.len() <= LONGEST
            && (2..=3).contains(&first.len())
            && first.bytes().all(|letter| letter.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len())
                    && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
            });
        if !sound {
            return Err(NoLanguage::new(word));
        }
        let mut letters = [0; LONGEST];
        for (place, letter) in letters.iter_mut().zip(word.bytes()) {
            *place = letter.to_ascii_lowercase();
        }
        let length = u8::try_from(word.len()).unwrap_or_default();
        Ok(Language { letters, length })
    }
}

impl TryFrom<String> for Language {
    type Error = NoLanguage;

    fn try_from(word: String) -> Result<Self, NoLanguage> {
        word.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> String {
        language.tag().into()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_are_languages_and_nothing_else_is() {
        for tag in ["de", "pt-BR", "zh-Hant-TW", "fil"] {
            let language: Language = tag.parse().unwrap();
            assert_eq!(language.tag(), tag.to_lowercase());
        }
        for word in [
            "",
            "d",
            "de-",
            "-de",
            "d1",
            "de_CH",
            "deutsch und mehr",
            "zh-Hant-TW-x-long",
            "dé",
            "../de",
            "klingon",
        ] {
            assert!(word.parse::<Language>().is_err(), "{word}");
        }
    }

    #[test]
    fn whoever_writes_the_name_of_a_language_is_told_its_tag() {
        let told = |word: &str| word.parse::<Language>().unwrap_err().to_string();
        assert!(told("German").ends_with("Write de."), "{}", told("German"));
        assert!(told("Français").ends_with("Write fr."));
        assert!(told("klingon").contains("such as de, fr or pt-BR"));
        for (names, tag) in super::NAMES {
            assert_eq!(tag.parse::<Language>().unwrap().tag(), tag);
            assert!(names.iter().all(|name| name.to_lowercase() == *name));
        }
    }

    #[test]
    fn a_region_serves_the_whole_and_the_whole_a_region() {
        let language = |tag: &str| tag.parse::<Language>().unwrap();
        let served = |asked: &str, by: &str| language(asked).served_by(language(by));
        assert_eq!(served("de", "DE"), 2);
        assert_eq!(served("de-CH", "de"), 1);
        assert_eq!(served("pt", "pt-BR"), 1);
        assert_eq!(served("de", "da"), 0);
    }
}
