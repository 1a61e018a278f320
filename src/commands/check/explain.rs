//! The manual of all codes: one page for a person at a terminal, or all as Markdown for a handbook.

use super::{Format, json};
use crate::commands::{Failure, Out, Verdict};
use groundswell::{
    lint,
    scenario::{Code, Severity, id, manual::Page},
    words::{say, say_with},
};
use serde::Serialize;

/// More of an example than this is cut.
const LINES: usize = 16;
/// Longer lines of an example are cut.
const LINE: usize = 160;

/// A page, for programs.
#[derive(Serialize)]
struct Told {
    code: &'static str,
    severity: Severity,
    title: &'static str,
    text: &'static str,
    poor: String,
    better: String,
}

/// Explains one code, or all.
pub(super) fn explain(asked: &str, format: Format, out: &mut Out) -> Result<Verdict, Failure> {
    let all = asked.eq_ignore_ascii_case("all");
    let codes = if all {
        Code::ALL.to_vec()
    } else {
        vec![Code::named(asked).ok_or_else(|| unknown(asked))?]
    };
    let pages = codes.iter().filter_map(|code| lint::page(*code));
    if format == Format::Json {
        json::print(&pages.map(told).collect::<Vec<_>>(), out)?;
        return Ok(Verdict::Fine);
    }
    if all {
        out.exactly(&format!("# {}", say("check-manual")))?;
    }
    for page in pages {
        if all {
            markdown(page, out)?;
        } else {
            plain(page, out)?;
        }
    }
    Ok(Verdict::Fine)
}

fn unknown(asked: &str) -> Failure {
    let words = Code::ALL.iter().map(|code| code.word());
    let near = id::nearest(&asked.to_ascii_uppercase(), words).unwrap_or("E001");
    Failure::Told(say_with(
        "check-no-code",
        &[("code", asked.to_owned()), ("nearest", near.to_owned())],
    ))
}

fn told(page: &Page) -> Told {
    Told {
        code: page.code.word(),
        severity: page.code.severity(),
        title: page.code.title(),
        text: page.text,
        poor: piece(page.example.poor),
        better: piece(page.example.better),
    }
}

fn plain(page: &Page, out: &mut Out) -> Result<(), Failure> {
    out.line(&format!("{}: {}", page.code, page.code.title()))?;
    out.line("")?;
    out.line(page.text)?;
    for (key, text) in parts(page) {
        out.line("")?;
        out.line(&say(key))?;
        for line in text.lines() {
            out.exactly(&format!("    {line}"))?;
        }
    }
    Ok(())
}

fn markdown(page: &Page, out: &mut Out) -> Result<(), Failure> {
    out.exactly("")?;
    out.exactly(&format!("## {}: {}", page.code, page.code.title()))?;
    out.exactly("")?;
    out.exactly(page.text)?;
    for (key, text) in parts(page) {
        out.exactly("")?;
        out.exactly(&say(key))?;
        out.exactly("")?;
        out.exactly("```ron")?;
        text.lines().try_for_each(|line| out.exactly(line))?;
        out.exactly("```")?;
    }
    Ok(())
}

/// The halves of the example that say something, each under its heading.
fn parts(page: &Page) -> Vec<(&'static str, String)> {
    let example = &page.example;
    let (poor, better) = (piece(example.poor), piece(example.better));
    let mut parts = Vec::new();
    if poor.is_empty() {
        // What is missing can only be shown where it is there.
        parts.push(("check-example-missing", better));
    } else {
        parts.push(("check-example-poor", poor));
        if !better.is_empty() {
            parts.push(("check-example-better", better));
        }
    }
    parts
}

/// A piece of a file without the indentation that all its lines share, cut where it is long.
fn piece(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    // The first line often begins where the piece begins, in the middle of a line.
    let indents = lines
        .iter()
        .skip(1)
        .map(|line| line.len() - line.trim_start().len());
    let first = lines
        .first()
        .map_or(0, |line| line.len() - line.trim_start().len());
    let shared = match indents.min() {
        Some(least) if first > 0 => least.min(first),
        Some(least) => least,
        None => first,
    };
    let mut shown = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        if place == LINES {
            shown.push("…".to_owned());
            break;
        }
        let indent = line.len() - line.trim_start().len();
        let line = line.get(shared.min(indent)..).unwrap_or(line);
        let cut: String = line.chars().take(LINE).collect();
        let more = if cut.len() < line.len() { "…" } else { "" };
        shown.push(format!("{cut}{more}").trim_end().to_owned());
    }
    shown.join("\n")
}
