//! The names in a condition or in the name of a level, each with its place: by the signs alone, so that one that cannot be read
//! still tells what it asks for.

use super::Kind;
use std::ops::Range;

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub kind: Kind,
    pub id: String,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

impl Found {
    fn of(kind: Kind, id: &str, at: usize) -> Found {
        Found {
            kind,
            id: id.into(),
            span: at..at + id.len(),
        }
    }
}

fn in_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '.' | '_')
}

/// The words of a condition with their places; in trust between two, `>` is a part of one.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(from) = rest.find(in_word) else {
            break;
        };
        let begins = at + from;
        let rest = text.get(begins..).unwrap_or_default();
        let mut length = rest.find(|letter| !in_word(letter)).unwrap_or(rest.len());
        let trust = rest.starts_with("trust.");
        let behind = rest.get(length..).and_then(|rest| rest.strip_prefix('>'));
        if let Some(other) = behind.filter(|other| trust && other.starts_with(char::is_alphabetic))
        {
            let other = other.find(|letter| !in_word(letter)).unwrap_or(other.len());
            length += 1 + other;
        }
        words.push((begins, rest.get(..length).unwrap_or_default()));
        at = begins + length.max(1);
    }
    words
}

/// The names that a condition asks for.
pub(super) fn asked(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let words = words(text);
    for (place, (at, word)) in words.iter().enumerate() {
        let (at, word) = (*at, *word);
        let Some((head, rest)) = word.split_once('.') else {
            continue;
        };
        let inside = at + head.len() + 1;
        let kind = match head {
            "flag" => Kind::Flag,
            "visited" => Kind::Scene,
            "happened" => Kind::Event,
            "promise" => Kind::Promise,
            "confidence" => Kind::Confidence,
            "window" => Kind::Window,
            "dares" | "ready" | "withdrawn" | "resigned" | "struck" => Kind::Person,
            "variant" => {
                found.push(Found::of(Kind::Variant, rest, inside));
                if let Some((at, option)) = words.get(place + 1)
                    && compared(text, inside + rest.len(), *at)
                {
                    found.push(Found {
                        kind: Kind::Option,
                        id: format!("{rest}.{option}"),
                        span: *at..at + option.len(),
                    });
                }
                continue;
            }
            "fit" => {
                let (who, work) = rest.split_once('.').unwrap_or((rest, ""));
                found.push(Found::of(Kind::Person, who, inside));
                if !work.is_empty() {
                    found.push(Found::of(Kind::Work, work, inside + who.len() + 1));
                }
                continue;
            }
            _ => {
                found.extend(meter(word, at));
                continue;
            }
        };
        found.push(Found::of(kind, rest, inside));
    }
    found
}

/// Whether a sign of comparison, and nothing else, stands between two places.
fn compared(text: &str, from: usize, to: usize) -> bool {
    let between = text.get(from..to).unwrap_or_default().trim();
    matches!(between, "==" | "!=")
}

/// A level and the people in its name, at a place in a text; nothing if no level is called so.
pub(super) fn meter(word: &str, at: usize) -> Vec<Found> {
    let Some((head, rest)) = word.split_once('.').filter(|(_, rest)| !rest.is_empty()) else {
        return Vec::new();
    };
    let mut found = vec![Found::of(Kind::Meter, word, at)];
    let inside = at + head.len() + 1;
    match head {
        "team" | "you" => {}
        "morale" | "grip" | "pressure" | "ease" | "insight" => {
            found.push(Found::of(Kind::Person, rest, inside));
        }
        "trust" => {
            let (from, to) = match rest.split_once('>') {
                Some((from, to)) => (from, Some((to, inside + from.len() + 1))),
                None => (rest, None),
            };
            let person = |word: &str| word.split('.').next().unwrap_or_default().to_owned();
            found.push(Found::of(Kind::Person, &person(from), inside));
            if let Some((to, at)) = to {
                found.push(Found::of(Kind::Person, &person(to), at));
            }
        }
        _ => return Vec::new(),
    }
    found
}
