//! What is wrong or doubtful in a scenario file, as data: a stable code, where, what was expected, what may be meant.

pub use super::code::Code;
use serde::Serialize;
use std::{fmt, ops::Range};

/// Whether a scenario can be played in spite of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It cannot be played.
    Error,
    /// It can be played, but an author should look.
    Warning,
    /// It is as an author may want it; told better, it might work better.
    Advice,
}

/// A change of the text that mends what was found; only given where it is certain what was meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What it does, in a few words: "Put a comma here".
    pub title: String,
    /// What is replaced, as bytes of the file, and by what. In the order of the file; none touches another.
    pub edits: Vec<(Range<usize>, String)>,
}

impl Fix {
    /// A fix of one edit.
    pub fn new(title: impl Into<String>, at: Range<usize>, by: impl Into<String>) -> Self {
        Self::of(title, vec![(at, by.into())])
    }

    /// A fix of several edits.
    pub fn of(title: impl Into<String>, edits: Vec<(Range<usize>, String)>) -> Self {
        Self {
            title: plain(title.into()),
            edits,
        }
    }

    /// The text with the fix done. An edit that lies outside of the text, or within a letter, is left out.
    pub fn apply(&self, text: &str) -> String {
        let mut mended = String::with_capacity(text.len());
        let mut done = 0;
        for (at, by) in &self.edits {
            let (Some(before), Some(_)) = (text.get(done..at.start), text.get(at.clone())) else {
                continue;
            };
            mended.push_str(before);
            mended.push_str(by);
            done = at.end;
        }
        mended.push_str(text.get(done..).unwrap_or_default());
        mended
    }
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The stable code.
    pub code: Code,
    /// Whether the scenario can be played in spite of it.
    pub severity: Severity,
    /// The ids from the root to the place, such as `scenes.standup.choices.ask.when`; empty for the file as a whole.
    pub path: String,
    /// Line and column in the file, both from 1, where they are known.
    pub position: Option<(usize, usize)>,
    /// The bytes of the file that it is about, where they are known; it begins at the position.
    pub span: Option<Range<usize>>,
    /// What was found and what was expected.
    pub message: String,
    /// What to do; where a name was misspelt, the nearest right one.
    pub help: Option<String>,
    /// What mends it, where that is certain. Filled in when the finding is placed.
    pub fix: Option<Fix>,
    /// A name as it stands in the file, and the only one that it can mean; from this comes the fix.
    #[serde(skip)]
    pub meant: Option<(String, String)>,
}

impl Diagnostic {
    /// A finding at a path.
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            path: plain(path.into()),
            position: None,
            span: None,
            message: plain(message.into()),
            help: None,
            fix: None,
            meant: None,
        }
    }

    /// At these bytes of the file.
    #[must_use]
    pub fn at(mut self, span: Range<usize>) -> Self {
        self.span = Some(span);
        self
    }

    /// With what mends it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// What the fix would do, for a person who reads it; nothing where message and help have said so already.
    pub fn fix_told(&self) -> Option<&str> {
        let title = self.fix.as_ref()?.title.as_str();
        let help = self.help.as_deref().unwrap_or_default();
        let said = format!("{} {help}", self.message).to_lowercase();
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|letter: char| !letter.is_alphanumeric());
            words
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let (known, told) = (words(&said), title.to_lowercase());
        let quoted: Vec<&str> = told.split('`').skip(1).step_by(2).collect();
        let plain = told.split('`').step_by(2).collect::<Vec<_>>().join(" ");
        let new = |word: &String| !SMALL.contains(&word.as_str()) && !known.contains(word);
        let adds = words(&plain).iter().any(new) || quoted.iter().any(|part| !said.contains(part));
        adds.then_some(title)
    }

    /// With a word on what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(plain(help.into()));
        self
    }
}

/// The words of a fix that say nothing by themselves.
const SMALL: [&str; 8] = ["write", "put", "take", "the", "a", "it", "here", "and"];

/// A text on one line: what an author wrote is quoted in findings, whatever it is.
fn plain(text: String) -> String {
    if text.contains(char::is_control) {
        text.replace(char::is_control, " ")
    } else {
        text
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let kind = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        };
        write!(formatter, "{kind}[{}]", self.code)?;
        if let Some((line, column)) = self.position {
            write!(formatter, " line {line}, column {column}")?;
        }
        if !self.path.is_empty() {
            write!(formatter, " {}", self.path)?;
        }
        write!(formatter, ": {}", self.message)?;
        if let Some(help) = &self.help {
            write!(formatter, " ({help})")?;
        }
        Ok(())
    }
}
