//! Where a verb writes: lines to the standard output, wrapped where a person reads them, never a panic.

use std::{
    borrow::Cow,
    io::{self, BufWriter, IsTerminal, Write},
};

/// How wide lines are at most on a terminal.
const WIDTH: usize = 80;

/// The standard output.
pub struct Out {
    to: BufWriter<io::Stdout>,
    wraps: bool,
}

impl Out {
    pub fn new() -> Out {
        let to = io::stdout();
        let wraps = to.is_terminal();
        Out {
            to: BufWriter::new(to),
            wraps,
        }
    }

    /// Writes a line; text that is too wide for a terminal goes on under its own beginning.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        let text = &harmless(text);
        if !self.wraps {
            return writeln!(self.to, "{text}");
        }
        let indent: String = text.chars().take_while(|letter| *letter == ' ').collect();
        let options = textwrap::Options::new(WIDTH).subsequent_indent(&indent);
        for line in textwrap::wrap(text, options) {
            writeln!(self.to, "{line}")?;
        }
        Ok(())
    }

    /// Writes a line for a program to read: never wrapped.
    pub fn exactly(&mut self, text: &str) -> io::Result<()> {
        if self.wraps {
            return writeln!(self.to, "{}", harmless(text));
        }
        writeln!(self.to, "{text}")
    }

    /// Writes several lines.
    pub fn lines(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.line(line))
    }

    /// Writes what waits for an answer on the same line, and shows everything.
    pub fn ask(&mut self, text: &str) -> io::Result<()> {
        write!(self.to, "{} ", harmless(text))?;
        self.to.flush()
    }

    /// Shows everything.
    pub fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

/// Says something beside the output: to the person, not to what reads the output.
pub fn warn(text: &str) {
    let _ = writeln!(io::stderr(), "groundswell: {}", harmless(text));
}

/// A text without what a terminal would obey: names of files and people are whatever somebody wrote.
fn harmless(text: &str) -> Cow<'_, str> {
    let obeyed = |letter: char| letter.is_control() && !matches!(letter, '\n' | '\t');
    if text.contains(obeyed) {
        Cow::Owned(text.replace(obeyed, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}
