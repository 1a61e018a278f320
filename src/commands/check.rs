//! `check`: everything that is wrong, doubtful or poor in story files, each with its place; and the manual of all codes.

mod excerpt;
mod explain;
mod json;
mod read;
mod text;

use super::{Failure, Out, Surroundings, Verdict};
use clap::{Args, ValueEnum};
use groundswell::{
    scenario::{Diagnostic, Severity},
    words::{say, say_with},
};
use read::Checked;
use std::path::PathBuf;

/// What the help says at its end.
const EXAMPLES: &str = "\
Examples:
  groundswell check my-story.ron             all that is wrong, doubtful or poor, line by line
  groundswell check stories --format json    all files of a folder, for a program to read
  groundswell check --strict my-story.ron    fail on anything, as before a release
  groundswell check --explain E006           what a code means, with an example
  groundswell check --explain all            all codes as Markdown

Exit codes: 0 nothing that stops a story, 1 something was found, 2 could not run.";

/// Find what is wrong, doubtful or poor in story files
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// The files, or folders of files
    #[arg(required_unless_present = "explain", value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Also fail on what is only doubtful or poor
    #[arg(long)]
    strict: bool,
    /// Say nothing of the craft: only what is wrong or doubtful
    #[arg(long)]
    no_advice: bool,
    /// Say what a code means, with an example; `all` for every code
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "strict", "no_advice"])]
    explain: Option<String>,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: file:line:column, the line itself, and what to do
    Text,
    /// For programs: one list of objects
    Json,
}

impl Check {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        if let Some(code) = &self.explain {
            return explain::explain(code, self.format, out);
        }
        let files = read::files(&self.paths);
        let read = read::all(&files, !self.no_advice, around);
        match self.format {
            Format::Text => text::write(&read, out)?,
            Format::Json => json::write(&read, out)?,
        }
        let mut unreadable = read.iter().filter_map(Checked::unreadable).peekable();
        if unreadable.peek().is_some() {
            out.flush()?;
            let told: Vec<String> = unreadable
                .map(|(file, why)| {
                    say_with(
                        "check-unreadable",
                        &[("file", file.into()), ("why", why.into())],
                    )
                })
                .collect();
            return Err(Failure::Told(told.join("\n")));
        }
        if read.is_empty() {
            return Err(Failure::Told(say("check-no-files")));
        }
        let fails = |found: &Diagnostic| self.strict || found.severity == Severity::Error;
        let failed = read.iter().flat_map(|found| &found.diagnostics).any(fails);
        Ok(if failed {
            Verdict::Findings
        } else {
            Verdict::Fine
        })
    }
}
