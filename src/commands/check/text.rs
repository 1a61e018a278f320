//! Findings for people: file, line and column, what is wrong, the line itself, and what to do.

use super::{
    excerpt::{excerpt, harmless},
    read::Checked,
};
use crate::commands::Out;
use groundswell::{
    scenario::{Diagnostic, Severity},
    words::{say, say_with},
};
use std::io;

/// Writes all findings of all files, and how many there are.
pub(super) fn write(read: &[Checked], out: &mut Out) -> io::Result<()> {
    let readable = || read.iter().filter(|checked| checked.unreadable().is_none());
    for checked in readable() {
        if checked.diagnostics.is_empty() {
            out.line(&say_with("check-clean", &[("file", checked.place.clone())]))?;
            continue;
        }
        let source = String::from_utf8_lossy(&checked.source);
        let lines: Vec<&str> = source.lines().collect();
        for found in &checked.diagnostics {
            finding(&checked.place, (&source, &lines), found, out)?;
        }
    }
    let all = || readable().flat_map(|checked| &checked.diagnostics);
    let count = |severity| all().filter(|found| found.severity == severity).count();
    if all().next().is_some() {
        let counts = [
            ("errors", count(Severity::Error).to_string()),
            ("warnings", count(Severity::Warning).to_string()),
            ("advice", count(Severity::Advice).to_string()),
            ("files", readable().count().to_string()),
        ];
        out.line(&say_with("check-sum", &counts))?;
    }
    if let Some(first) = all().next() {
        let code = [("code", first.code.to_string())];
        out.line(&say_with("check-more", &code))?;
    }
    Ok(())
}

fn finding(
    file: &str,
    (source, lines): (&str, &[&str]),
    found: &Diagnostic,
    out: &mut Out,
) -> io::Result<()> {
    let kind = say(match found.severity {
        Severity::Error => "check-error",
        Severity::Warning => "check-warning",
        Severity::Advice => "check-advice",
    });
    let place = match found.position {
        Some((line, column)) => format!("{file}:{line}:{column}"),
        None => file.to_owned(),
    };
    out.line(&format!(
        "{place}: {kind}[{}]: {}",
        found.code,
        harmless(&found.message)
    ))?;
    for line in excerpt(source, lines, found) {
        out.exactly(&line)?;
    }
    if !found.path.is_empty() {
        let path = say_with("check-path", &[("path", harmless(&found.path))]);
        out.line(&format!("    {path}"))?;
    }
    if let Some(help) = &found.help {
        let help = say_with("check-help", &[("what", harmless(help))]);
        out.line(&format!("    {help}"))?;
    }
    if let Some(fix) = found.fix_told() {
        let fix = say_with("check-fix", &[("what", harmless(fix))]);
        out.line(&format!("    {fix}"))?;
    }
    Ok(())
}
