//! A document as data, so that the page and the Markdown say the same.

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of a chapter.
    Chapter(String),
    /// A heading within a chapter.
    Section(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that is less important.
    Aside(String),
    /// Items without an order.
    List(Vec<String>),
    /// Items in order.
    Steps(Vec<String>),
    /// What somebody wrote or said.
    Quotes(Vec<String>),
    /// Things with a name each.
    Named(Vec<(String, String)>),
    /// The votes on a decision.
    Votes(Votes),
    /// Plans for Monday: "When …" and "I will …".
    Plans(Vec<(String, String)>),
}

/// The votes on a decision, as a table or as bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Votes {
    /// What the columns are called: the option, then each vote.
    pub heads: Vec<String>,
    /// The options.
    pub rows: Vec<Row>,
}

/// An option with its votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The letter.
    pub letter: String,
    /// What it says.
    pub text: String,
    /// Whether it was played.
    pub played: bool,
    /// Each vote: how many, and out of how many; empty where numbers are not told.
    pub votes: Vec<(u32, u32)>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What stands above the title, in a few words.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// The language, by its tag.
    pub language: String,
    /// The parts.
    pub blocks: Vec<Block>,
}
