//! A story in another language: every text of it by a key, and what is said there instead.
//!
//! The key of a text is the path of ids to it, and beside each translation stands a fingerprint of the words that it
//! translates. So an edit of the story makes a translation stale, and never puts one in a wrong place. Only what is read by
//! people can be translated, and it is put into the checked model: ids, conditions and effects are out of reach.
//!
//! [`sources`] lists the texts of a story, [`compare`] holds a translation against them, [`apply`] puts it into the model,
//! [`write`](mod@write) lays it out for a translator, and [`check`] says what is wrong with it.

pub mod apply;
pub mod check;
pub mod compare;
mod language;
pub mod sources;
pub mod write;

pub use compare::{Comparison, Kept, State, compare};
pub use language::{Language, NoLanguage};
pub use sources::Source;

use super::{campaign, compile::decode, diagnostic::Diagnostic, format, id::Ordered};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// A whole translation file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The version of the language, as of a scenario.
    pub format: u32,
    /// The id of the story or campaign that is translated.
    #[schemars(extend("x-means" = "story"))]
    pub of: String,
    /// The language, by its tag.
    #[schemars(extend("x-means" = "language"))]
    pub language: String,
    /// The texts by their keys.
    #[schemars(extend("x-keys" = "key"))]
    pub texts: Ordered<Text>,
    /// Texts that the story no longer has, kept in case they come back.
    #[serde(default)]
    pub obsolete: Vec<Obsolete>,
}

/// A text in the other language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The fingerprint of the words that are translated.
    #[schemars(extend("x-means" = "fingerprint"))]
    pub of: String,
    /// The words that were translated before the story changed here; while they stand here, the translation is stale.
    #[serde(default)]
    pub was: Option<String>,
    /// What is said in the other language; empty if it is not translated yet.
    pub is: String,
}

/// The translation of a text that the story no longer has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Obsolete {
    /// The key that it had.
    #[schemars(extend("x-means" = "key"))]
    pub key: String,
    /// The fingerprint of the words that were translated.
    #[schemars(extend("x-means" = "fingerprint"))]
    pub of: String,
    /// Those words, where they were known.
    #[serde(default)]
    pub was: Option<String>,
    /// What was said in the other language.
    pub is: String,
}

/// Reads a translation file as typed.
///
/// # Errors
/// All that is wrong with its shape, in the order of the file; never nothing.
pub fn read(source: &[u8]) -> Result<Translation, Vec<Diagnostic>> {
    decode::decode_all(source).map_err(|refused| refused.found)
}

/// The id of a story or campaign and all its texts, read from the bytes of its file. Whether it can be played is not asked.
///
/// # Errors
/// Why the file cannot be read.
#[allow(
    clippy::result_large_err,
    reason = "a finding is told once, and never on a fast road"
)]
pub fn texts(source: &[u8]) -> Result<(String, Vec<Source>), Diagnostic> {
    if campaign::is_campaign(source) {
        let campaign = decode::decode::<campaign::format::Campaign>(source)?;
        Ok((campaign.id.clone(), sources::of_campaign(&campaign)))
    } else {
        let story = decode::decode::<format::Scenario>(source)?;
        Ok((story.id.clone(), sources::of_story(&story)))
    }
}

/// The keys that are others in a later version of a file, with what they are there: of a version in which names have changed
/// and no words. Nothing where either cannot be read, or where there is more or less to say in one of them.
pub fn renamed(before: &[u8], after: &[u8]) -> BTreeMap<String, String> {
    let (Ok((_, before)), Ok((_, after))) = (texts(before), texts(after)) else {
        return BTreeMap::new();
    };
    if before.len() != after.len() {
        return BTreeMap::new();
    }
    let both = before.into_iter().zip(after);
    let moved = both.filter(|(before, after)| before.key != after.key);
    moved
        .map(|(before, after)| (before.key, after.key))
        .collect()
}

/// The fingerprint of words: eight digits. Spaces do not count, so that a line may be broken or indented otherwise.
pub fn fingerprint(words: &str) -> String {
    format!("{:08x}", xxh3_64(plain(words).as_bytes()) & 0xffff_ffff)
}

/// Words with one space between them.
pub fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
