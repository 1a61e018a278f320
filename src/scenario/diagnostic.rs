//! What is wrong or doubtful in a scenario file, as data: a stable code, where, what was expected, what may be meant.

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
}

/// A stable code; once given it never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Code {
    /// The file is not RON, or not of the shape of a scenario.
    E001,
    /// The file is of a format that this program does not read.
    E002,
    /// Too large, too deep or too many.
    E003,
    /// An id that is not lower-case words joined by hyphens.
    E004,
    /// Two things with one id.
    E005,
    /// A scene that does not exist.
    E006,
    /// A person who is not in the cast.
    E007,
    /// A flag that is not declared.
    E008,
    /// A meter that does not exist, or that this person does not have.
    E009,
    /// An event that does not exist.
    E010,
    /// A promise that is not declared.
    E011,
    /// A variant, option or principle that does not exist.
    E012,
    /// A number out of range.
    E013,
    /// An empty text.
    E014,
    /// A condition that cannot be read.
    E015,
    /// A script line that cannot be read.
    E016,
    /// No way on from a scene.
    E017,
    /// No ending that always holds.
    E018,
    /// An attempt without a tactic or without somebody to move, or within another attempt.
    E019,
    /// No manager, or nobody at all, in the cast.
    E020,
    /// A window that is not declared.
    E021,
    /// A confidence that is not declared.
    E022,
    /// A kind of work that is not declared.
    E023,
    /// Something that people of this kind do not have.
    E024,
    /// A confidence passed on to nobody, or back to whom it came from.
    E025,
    /// Of a campaign: a story that is not there or does not load.
    E040,
    /// Of a campaign: fewer than two stories.
    E041,
    /// Of a campaign: an act that the week does not have.
    E042,
    /// Nothing leads here.
    W001,
    /// A person without an epilogue.
    W002,
    /// An ending or line after one that always holds.
    W003,
    /// A window that nothing opens.
    W004,
    /// A promise that is never made, or a confidence that is never told.
    W005,
    /// Something said of a choice that makes no difference there.
    W006,
    /// A rule that does not exist.
    W007,
    /// Of a campaign: one id, and people of two kinds.
    W040,
    /// Of a campaign: a story remembers what no story before it can leave.
    W041,
}

impl Code {
    /// Whether it stops the scenario from being played.
    pub fn severity(self) -> Severity {
        if self < Code::W001 {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
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
