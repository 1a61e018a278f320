//! `rules`: every rule of the game in words, with when it holds, how much it does, its grade and its source.

use super::{Failure, Out, Verdict};
use clap::{Args, ValueEnum};
use groundswell::{simulation::Rules, words::rules};

/// Say in words by which rules people react, and who says so
#[derive(Debug, Args)]
pub struct Explain {
    /// As what
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How the rules are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Plain text
    Text,
    /// Markdown
    Md,
    /// A page for a browser, which needs nothing beside it
    Html,
}

impl Explain {
    pub fn run(self, out: &mut Out) -> Result<Verdict, Failure> {
        let book = rules::book(&Rules::shipped());
        match self.format {
            Format::Text => rules::text(&book)
                .lines()
                .try_for_each(|line| out.line(line))?,
            Format::Md => out.exactly(rules::markdown(&book).trim_end())?,
            Format::Html => out.exactly(rules::html(&book).trim_end())?,
        }
        Ok(Verdict::Fine)
    }
}
