//! Lays a translation out for a translator: every text of the story in its order, with the source beside it.

use super::{Comparison, Kept, Language, Source, State, fingerprint};
use crate::scenario::syntax::{Kind, Node, Tree};
use std::{collections::BTreeMap, fmt::Write as _};

/// How the file begins: what a translator has to know.
const HEAD: &str = "\
// In front of each text stands what it is in the story: who says it, how, and when.
// Write the translation between the quotation marks behind `is`. Leave `of` and the keys as they are; a text that is
// left empty is shown as it is in the story. Where `was` stands, the story has changed since: mend the translation, and
// take `was` out.
";

/// What stands before the texts that the story no longer has.
const OBSOLETE: &str = "// What the story no longer has.";

/// The comments in front of each text when the file was last written, by its key.
pub type Notes = BTreeMap<String, Vec<String>>;

/// What stands in comments beside each text of a translation file, by its key; what stands beside none of them by an empty
/// one. What this program says at the beginning of every file is not among it.
pub fn notes(text: &str) -> Notes {
    let tree = Tree::parse(text);
    let mut notes = Notes::new();
    let mut last = String::new();
    gather(tree.root(), &mut notes, &mut last, &mut Vec::new());
    notes
}

/// Gathers the comments in a node: each belongs to the text that follows it, or in whose line it stands.
fn gather(node: Node, notes: &mut Notes, last: &mut String, pending: &mut Vec<String>) {
    let mut same_line = false;
    for child in node.children() {
        match child.kind() {
            Kind::Comment => {
                let said = comment(child.text());
                if same_line {
                    notes.entry(last.clone()).or_default().extend(said);
                } else {
                    pending.extend(said);
                }
            }
            Kind::Space => same_line &= !child.text().contains('\n'),
            Kind::Comma | Kind::Open => {}
            _ => {
                if let Some(key) = key_of(child) {
                    *last = key;
                    notes.entry(last.clone()).or_default().append(pending);
                }
                if !child.kind().is_leaf() {
                    gather(child, notes, last, pending);
                }
                same_line = true;
            }
        }
    }
    if node.parent().is_none() || node.field("texts").is_some() {
        notes.entry(String::new()).or_default().append(pending);
    } else {
        notes.entry(last.clone()).or_default().append(pending);
    }
}

/// The lines of a comment without its signs, but for what this program writes at the beginning of every file.
fn comment(text: &str) -> Vec<String> {
    if HEAD
        .lines()
        .chain([OBSOLETE])
        .any(|ours| ours == text.trim())
    {
        return Vec::new();
    }
    let block = text
        .strip_prefix("/*")
        .map(|text| text.strip_suffix("*/").unwrap_or(text));
    let said = block.or(text.strip_prefix("//")).unwrap_or(text);
    let lines = said.lines().map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// The key of a text, in the map or among what is obsolete; the empty one of the file itself.
fn key_of(node: Node) -> Option<String> {
    match node.kind() {
        Kind::Entry => node.key_text().map(Into::into),
        Kind::Struct if node.name() == Some("Translation") => Some(String::new()),
        Kind::Struct => node.field("key")?.content()?.value().map(Into::into),
        _ => None,
    }
}

/// A translation as a file: what is right is kept, what is stale is marked, what is missing is empty, and what the story no
/// longer has goes to the end. `before` is what was said of each text when the file was last written, by its key, from which
/// the words that were translated are known.
pub fn write(
    of: &str,
    language: Language,
    sources: &[Source],
    comparison: &Comparison,
    before: &Notes,
) -> String {
    let mut file = String::from(HEAD);
    for note in before.get("").into_iter().flatten() {
        let _ = writeln!(file, "// {note}");
    }
    let _ = write!(
        file,
        "Translation(\n    format: 1,\n    of: {},\n    language: {},\n    texts: {{\n",
        quoted(of),
        quoted(language.tag())
    );
    let mut left: Vec<Option<&Kept>> = comparison.left.iter().map(Some).collect();
    let mut part = "";
    for (source, state) in sources.iter().zip(&comparison.states) {
        let new = part_of(source);
        if new != part && !part.is_empty() {
            file.push('\n');
        }
        part = new;
        let print = fingerprint(&source.words);
        let notes = before.get(&source.key).map_or(&[][..], Vec::as_slice);
        for note in notes.iter().filter(|note| !is_ours(note, source, state)) {
            let _ = writeln!(file, "        // {note}");
        }
        let _ = writeln!(file, "        // {}{}", source.before, source.words);
        let (was, is) = match state {
            State::Right(is) => (None, (*is).to_owned()),
            State::Stale(kept) => (Some(was(kept, before)), kept.is.to_owned()),
            State::Missing => {
                let moved = left
                    .iter_mut()
                    .find(|kept| kept.is_some_and(|kept| kept.of == print && !kept.is.is_empty()));
                let moved = moved.and_then(Option::take).map(|kept| kept.is.to_owned());
                let name = || source.name.then(|| source.words.clone());
                (None, moved.or_else(name).unwrap_or_default())
            }
        };
        let was = was.map_or_else(String::new, |was| format!("was: {}, ", quoted(&was)));
        let (key, of, is) = (quoted(&source.key), quoted(&print), quoted(&is));
        let _ = writeln!(file, "        {key}: (of: {of}, {was}is: {is}),");
    }
    file.push_str("    },\n");
    let left: Vec<&Kept> = left
        .into_iter()
        .flatten()
        .filter(|kept| !kept.is.is_empty())
        .collect();
    if !left.is_empty() {
        file.push_str("    ");
        file.push_str(OBSOLETE);
        file.push_str("\n    obsolete: [\n");
        for kept in left {
            let (key, of, is) = (quoted(kept.key), quoted(&kept.of), quoted(kept.is));
            let was = match kept.was {
                Some(was) => Some(was.to_owned()),
                None => words_of(kept, before),
            };
            let was = was.map_or_else(String::new, |was| format!("was: {}, ", quoted(&was)));
            // What is noted of a text of the story stands there.
            let taken = sources.iter().any(|source| source.key == kept.key);
            let notes = before.get(kept.key).filter(|_| !taken);
            for note in notes.into_iter().flatten() {
                if !endings(note).any(|words| fingerprint(words) == kept.of) {
                    let _ = writeln!(file, "        // {note}");
                }
            }
            let _ = writeln!(file, "        (key: {key}, of: {of}, {was}is: {is}),");
        }
        file.push_str("    ],\n");
    }
    file.push_str(")\n");
    file
}

/// The first part of a key, or the first two of a passage: between two such there is an empty line.
fn part_of(source: &Source) -> &str {
    let key = source.key.as_str();
    let (head, rest) = key.split_once('.').unwrap_or((key, ""));
    let length = match head {
        "scenes" | "events" | "endings" | "weeks" => {
            head.len() + 1 + rest.find('.').unwrap_or(rest.len())
        }
        "title" | "summary" | "briefing" | "clock" | "you" => return "head",
        _ => head.len(),
    };
    key.get(..length).unwrap_or(key)
}

/// What stood in the story when a stale text was translated.
fn was(kept: &Kept, before: &Notes) -> String {
    let known = kept.was.map(str::to_owned);
    known
        .or_else(|| words_of(kept, before))
        .unwrap_or_else(|| "…".into())
}

/// The words that were translated, if they still stand in front of the translation: their fingerprint proves them.
fn words_of(kept: &Kept, before: &Notes) -> Option<String> {
    let notes = before.get(kept.key)?;
    let mut ends = notes.iter().flat_map(|note| endings(note));
    ends.find(|words| fingerprint(words) == kept.of)
        .map(str::to_owned)
}

/// A note, and what is left of it after what may stand before the words of a line.
fn endings(note: &str) -> impl Iterator<Item = &str> {
    let line = crate::scenario::script::parts::lines(note).next();
    [Some(note), line.map(|line| line.words.text)]
        .into_iter()
        .flatten()
}

/// Whether a note is what this program wrote in front of a text: what the text is, or what it was.
fn is_ours(note: &str, source: &Source, state: &State) -> bool {
    let now = format!("{}{}", source.before, source.words);
    note == now
        || endings(note).any(|words| words == source.words)
        || matches!(state, State::Stale(kept) if endings(note).any(|words| fingerprint(words) == kept.of))
}

/// A text as it is written in RON, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
