//! Ids as authors write them, and maps that keep the order of the file.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};
use std::{borrow::Cow, cmp::Reverse, fmt, marker::PhantomData};

/// A map as it stands in the file: in its order, and with its duplicates, so that they can be reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered<T>(pub Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Ordered<T> {
    /// The entries in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }

    /// Where an id stands.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|(other, _)| other == id)
    }

    /// The value of an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(other, _)| other == id)
            .map(|(_, value)| value)
    }

    /// The ids in the order of the file.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(id, _)| id.as_str())
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, value) in &self.0 {
            map.serialize_entry(id, value)?;
        }
        map.end()
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Entries<T> {
            type Value = Ordered<T>;
            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a map of ids, such as { \"standup\": Scene(…) }")
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// To whoever asks for its shape, it is an object.
impl<T: JsonSchema> JsonSchema for Ordered<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Ordered_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object", "additionalProperties": generator.subschema_for::<T>() })
    }
}

/// Whether a word can be an id: lower-case letters, digits and hyphens, a letter first, at most 64 long.
pub fn is_valid(id: &str) -> bool {
    id.len() <= 64
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// An id made from the first words of a text.
pub fn from_text(text: &str) -> String {
    let mut id = String::new();
    for word in text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6)
    {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() || id.len() + word.len() > 52 {
            continue;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    if id.starts_with(|c: char| c.is_ascii_lowercase()) {
        id
    } else {
        format!("choice-{id}").trim_end_matches('-').into()
    }
}

/// The name nearest to a word among those known, if one is near enough to be meant: whether letters are large, and what
/// joins the words, makes no difference.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plainly = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
    // No name is so long, and comparing takes time by the product of the lengths.
    let known = known.into_iter().filter(|_| word.len() <= 200);
    let word = plainly(word);
    known
        .map(|name| (strsim::damerau_levenshtein(&word, &plainly(name)), name))
        .filter(|(distance, name)| *distance <= 1 + name.len().max(word.len()) / 4)
        // Of two that are as near, the one that begins in the same way is likelier meant.
        .min_by_key(|(distance, name)| (*distance, Reverse(alike(&word, &plainly(name)))))
        .map(|(_, name)| name)
}

/// How many letters two words have in common at their beginning.
fn alike(one: &str, other: &str) -> usize {
    let letters = one.chars().zip(other.chars());
    letters.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::{from_text, is_valid, nearest};

    #[test]
    fn ids_are_words_joined_by_hyphens() {
        for id in ["a", "ask-him", "p2", "week-2-monday"] {
            assert!(is_valid(id), "{id}");
        }
        for id in ["", "2nd", "-a", "Ask", "ask him", "ask_him", "é", "a\n"] {
            assert!(!is_valid(id), "{id}");
        }
        assert!(is_valid(&"a".repeat(64)) && !is_valid(&"a".repeat(65)));
    }

    #[test]
    fn texts_give_ids() {
        assert_eq!(
            from_text("Catch him after the meeting. Ask!"),
            "catch-him-after-the-meeting-ask"
        );
        assert_eq!(from_text("“Don't,” she said."), "don-t-she-said");
        assert_eq!(from_text("3 days off"), "choice-3-days-off");
        assert_eq!(from_text(""), "choice");
        for text in [
            "Überraschung für alle",
            &"word ".repeat(90),
            &"x".repeat(90),
            "9 123456789012345678901234567890123456789012345678901234567",
        ] {
            assert!(is_valid(&from_text(text)), "{text}: {}", from_text(text));
        }
    }

    #[test]
    fn the_nearest_is_near() {
        let known = ["victor", "priya", "tom"];
        assert_eq!(nearest("vitcor", known), Some("victor"));
        assert_eq!(nearest("PRIYA", known), Some("priya"));
        assert_eq!(
            nearest("Left Early", ["left-late", "left-early"]),
            Some("left-early")
        );
        assert_eq!(nearest("kept", ["set", "keep"]), Some("keep"));
        assert_eq!(nearest("somebody", known), None);
        assert_eq!(nearest(&"victor".repeat(100), known), None);
    }
}
