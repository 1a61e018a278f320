//! What a phone shows. The same for every phone, but for what is its own.

use super::{Lettered, Screen};
use serde::Serialize;

/// What every phone shows. While a vote is open it does not change as votes come in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// Counts up whenever another screen stands there.
    pub number: u64,
    /// The language, by its tag.
    pub language: String,
    /// The scenario's title.
    pub title: String,
    /// Where the story stands.
    pub place: String,
    /// A heading: "Vote", "Look up", "Talk".
    pub heading: String,
    /// What to do, in a sentence.
    pub say: String,
    /// The ballot, while a vote is open.
    pub ballot: Option<Ballot>,
    /// What the projector shows, where phones may repeat it: a leaf, a tally, the debrief.
    pub screen: Option<Screen>,
    /// Whether a commitment card can be written now.
    pub card: bool,
    /// "Paused", in words, while it is.
    pub paused: Option<String>,
    /// Whether it is over: the page lets go and does not come back.
    pub closed: bool,
}

/// A vote that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ballot {
    /// Its key: a vote is cast for it, so that one that comes too late counts nowhere.
    pub key: String,
    /// The options.
    pub options: Vec<Lettered>,
}

/// What is one phone's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Own {
    /// The choice that it has cast in the open vote; none if it has not.
    pub choice: Option<String>,
    /// The reason that it gave.
    pub reason: String,
    /// Its group's name; empty if there are no groups.
    pub group: String,
    /// Its private card: paragraphs that only this role may read; empty if there is none.
    pub card: Vec<String>,
    /// Its commitment: "When …" and "I will …".
    pub commitment: Option<(String, String)>,
}
