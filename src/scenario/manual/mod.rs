//! The manual of all codes: for each what it means, and an example that really produces it beside one that does not.

mod errors;
mod warnings;

use super::diagnostic::Code;

/// A page of the manual.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// The code that it is about.
    pub code: Code,
    /// What it means and what to do, in a few sentences.
    pub text: &'static str,
    /// An example.
    pub example: Example,
}

/// An example: a piece of a small story that is told poorly and better.
#[derive(Debug, Clone, Copy)]
pub struct Example {
    /// The story that stands around it.
    pub base: Base,
    /// What stands in its place there.
    pub at: &'static str,
    /// With this in its place, the code is found.
    pub poor: &'static str,
    /// With this, nothing is.
    pub better: &'static str,
}

/// What stands around an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// A small story in which nothing is wrong, doubtful or poor.
    Story,
    /// A campaign of two such stories.
    Campaign,
    /// A translation of that campaign.
    Translation,
}

impl Base {
    /// The file around an example.
    pub fn source(self) -> &'static str {
        match self {
            Base::Story => STORY,
            Base::Campaign => CAMPAIGN,
            Base::Translation => TRANSLATION,
        }
    }
}

/// A small story in which nothing is wrong, doubtful or poor.
pub const STORY: &str = include_str!("story.ron");
/// A campaign of that story and of another with the id `after`.
pub const CAMPAIGN: &str = include_str!("campaign.ron");
/// A translation of that campaign into German.
pub const TRANSLATION: &str = include_str!("translation.ron");

/// A page whose example is a place, what is poor there and what is better.
const fn page(code: Code, text: &'static str, base: Base, example: [&'static str; 3]) -> Page {
    let [at, poor, better] = example;
    Page {
        code,
        text,
        example: Example {
            base,
            at,
            poor,
            better,
        },
    }
}

/// The pages about what is wrong or doubtful, in the order of their codes.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    errors::PAGES.iter().chain(warnings::PAGES)
}
