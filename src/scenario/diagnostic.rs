//! What is wrong or doubtful in a scenario file, as data: a stable code, where, what was expected, what may be meant.

pub use super::code::Code;
use serde::Serialize;
use std::fmt;

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
    /// What was found and what was expected.
    pub message: String,
    /// What to do; where a name was misspelt, the nearest right one.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding at a path.
    pub fn new(code: Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            path: plain(path.into()),
            position: None,
            message: plain(message.into()),
            help: None,
        }
    }

    /// With a word on what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(plain(help.into()));
        self
    }
}

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
