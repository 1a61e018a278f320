//! Findings for programs: one list of objects, whose shape stays as it is.

use super::read::Checked;
use crate::commands::{Failure, Out};
use groundswell::scenario::{Diagnostic, diagnostic::Fix};
use serde::Serialize;
use std::ops::Range;

/// A finding.
#[derive(Serialize)]
struct Finding<'a> {
    /// The file, as it was named.
    file: &'a str,
    /// Line and column, from 1; columns count characters.
    line: Option<usize>,
    column: Option<usize>,
    /// The bytes that it is about.
    span: Option<Span>,
    code: &'a str,
    /// `error`, `warning` or `advice`.
    severity: groundswell::scenario::Severity,
    /// The ids to the place.
    path: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    fix: Option<Mend<'a>>,
}

/// Bytes of the file, the end not counted.
#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
}

impl From<&Range<usize>> for Span {
    fn from(range: &Range<usize>) -> Span {
        Span {
            start: range.start,
            end: range.end,
        }
    }
}

/// What mends it.
#[derive(Serialize)]
struct Mend<'a> {
    title: &'a str,
    edits: Vec<Edit<'a>>,
}

/// Bytes, and what stands in their place then.
#[derive(Serialize)]
struct Edit<'a> {
    #[serde(flatten)]
    at: Span,
    text: &'a str,
}

/// Writes all findings of all files.
pub(super) fn write(read: &[Checked], out: &mut Out) -> Result<(), Failure> {
    let found = read.iter().flat_map(|checked| {
        let found = checked.diagnostics.iter();
        found.map(|found| finding(&checked.place, found))
    });
    print(&found.collect::<Vec<_>>(), out)
}

/// Writes anything as JSON, line by line.
pub(super) fn print(what: &impl Serialize, out: &mut Out) -> Result<(), Failure> {
    let text =
        serde_json::to_string_pretty(what).map_err(|error| Failure::Told(error.to_string()))?;
    for line in text.lines() {
        out.exactly(line)?;
    }
    Ok(())
}

fn finding<'a>(file: &'a str, found: &'a Diagnostic) -> Finding<'a> {
    Finding {
        file,
        line: found.position.map(|(line, _)| line),
        column: found.position.map(|(_, column)| column),
        span: found.span.as_ref().map(Span::from),
        code: found.code.word(),
        severity: found.severity,
        path: &found.path,
        message: &found.message,
        help: found.help.as_deref(),
        fix: found.fix.as_ref().map(mend),
    }
}

fn mend(fix: &Fix) -> Mend<'_> {
    let edits = fix.edits.iter().map(|(at, text)| Edit {
        at: at.into(),
        text,
    });
    Mend {
        title: &fix.title,
        edits: edits.collect(),
    }
}
