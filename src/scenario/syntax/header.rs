//! Headers before a file's value, such as `#![enable(implicit_some)]`.

use super::{grow::Grower, token::Piece};
use crate::scenario::{
    diagnostic::{Code, Diagnostic, Fix},
    id,
};

/// What can be enabled.
const EXTENSIONS: [&str; 4] = [
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
    "explicit_struct_names",
];

/// Reads the header that begins here: behind its last piece, and what is wrong with it.
pub(super) fn read(grower: &Grower) -> (usize, Vec<Diagnostic>) {
    let start = grower.at;
    let mut parts = Vec::new();
    let mut at = start;
    let mut until = start + 1;
    while let Some(next) = grower.significant(at).filter(|_| parts.len() < 64) {
        // What begins the file's own value is no more of the header.
        let piece = grower.piece(Some(next));
        if parts.len() > 3
            && grower.said(next) == "("
            && parts
                .last()
                .is_some_and(|last| grower.said(*last) != "enable")
        {
            break;
        }
        parts.push(next);
        until = next + 1;
        at = next + 1;
        if piece == Some(Piece::Close) && grower.said(next) == "]" {
            break;
        }
    }
    let words: Vec<&str> = parts.iter().map(|part| grower.said(*part)).collect();
    let span = grower.span(start).start..grower.span(until - 1).end;
    let text = parts
        .get(5)
        .is_some_and(|part| grower.piece(Some(*part)) == Some(Piece::Text));
    match words.as_slice() {
        ["#", "!", "[", "type" | "schema", "=", _, "]"] if text => (until, Vec::new()),
        ["#", "!", "[", "enable", "(", names @ .., ")", "]"] if is_list(names) => {
            let unknown = parts
                .iter()
                .skip(5)
                .step_by(2)
                .take(names.len().div_ceil(2));
            let unknown = unknown.filter(|part| !EXTENSIONS.contains(&grower.said(**part)));
            let told = unknown.map(|part| {
                let (word, span) = (grower.said(*part), grower.span(*part));
                let found = Diagnostic::new(
                    Code::E001,
                    "",
                    format!("There is nothing called `{word}` to enable."),
                );
                match id::nearest(word, EXTENSIONS) {
                    Some(name) => {
                        let fix = Fix::new(format!("Write `{name}`"), span.clone(), name);
                        found
                            .help(format!("Did you mean `{name}`?"))
                            .at(span)
                            .fix(fix)
                    }
                    None => found
                        .help(format!("There are: {}.", EXTENSIONS.join(", ")))
                        .at(span),
                }
            });
            (until, told.collect())
        }
        _ => {
            let closed = words.last() == Some(&"]");
            let until = if closed { until } else { start + 1 };
            let found = Diagnostic::new(Code::E001, "", "This header cannot be read.");
            let help = "Write #![enable(implicit_some)], or leave it out.";
            let span = if closed { span } else { grower.span(start) };
            (until, vec![found.help(help).at(span)])
        }
    }
}

/// Words with commas between them, and perhaps one behind the last.
fn is_list(names: &[&str]) -> bool {
    let word =
        |name: &str| name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_');
    !names.is_empty()
        && names.iter().enumerate().all(|(place, name)| {
            if place % 2 == 0 {
                word(name)
            } else {
                *name == ","
            }
        })
}
