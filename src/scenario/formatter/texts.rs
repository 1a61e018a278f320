//! Texts: which are scripts, and how one over several lines stands.

use crate::scenario::syntax::{Kind, Node};

/// Fields whose texts are scripts.
const SCRIPTS: [&str; 5] = ["script", "react", "told", "closing", "why"];
/// Fields whose maps are of scripts.
const OF_SCRIPTS: [&str; 3] = ["happenings", "epilogue", "to"];

/// Whether a text is a script, so that spaces around its lines say nothing.
pub(super) fn is_script(text: Node) -> bool {
    if text.kind() != Kind::Text {
        return false;
    }
    // `Some(…)` may stand around anything.
    let mut around = text
        .ancestors()
        .filter(|node| node.name() != Some("Some") || node.kind() != Kind::Tuple);
    let Some(holder) = around.next() else {
        return false;
    };
    let key = |node: Node| node.key_text().unwrap_or_default().into_owned();
    match holder.kind() {
        Kind::Tuple => holder.name() == Some("React"),
        Kind::Field => match key(holder).as_str() {
            // What is said about a person is a plain text.
            "about" => around.next().is_some_and(|of| of.name() == Some("Ending")),
            key => SCRIPTS.contains(&key),
        },
        Kind::Entry => {
            let map = around.find(|node| node.kind() == Kind::Field);
            map.is_some_and(|map| OF_SCRIPTS.contains(&key(map).as_str()))
        }
        _ => false,
    }
}

/// The lines of a script without the spaces around them, and without empty lines at its ends.
pub(super) fn lines(script: &str) -> Vec<&str> {
    let all: Vec<&str> = script.lines().map(str::trim).collect();
    let first = all.iter().position(|line| !line.is_empty());
    let last = all.iter().rposition(|line| !line.is_empty());
    match (first, last) {
        (Some(first), Some(last)) => all.get(first..=last).unwrap_or_default().to_vec(),
        _ => Vec::new(),
    }
}

/// A text as it is written: a script over several lines with each of them at its place, anything else as it stands.
pub(super) fn written(text: Node, indent: usize) -> String {
    let stands = text.text();
    let Some((inside, escapes)) = text.inside() else {
        return stands.into();
    };
    let start = text.span().start;
    let said = text.tree().text().get(inside.clone()).unwrap_or_default();
    let plain = escapes && said.contains('\\');
    if !said.contains('\n') || plain || !is_script(text) {
        return stands.into();
    }
    let open = stands.get(..inside.start - start).unwrap_or_default();
    let close = stands.get(inside.end - start..).unwrap_or_default();
    let mut written = open.to_owned();
    for line in lines(said) {
        written.push('\n');
        if !line.is_empty() {
            written.extend(std::iter::repeat_n(' ', indent + 4));
            written.push_str(line);
        }
    }
    written.push('\n');
    written.extend(std::iter::repeat_n(' ', indent));
    written.push_str(close);
    written
}
