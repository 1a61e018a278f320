//! What is wrong or doubtful in a translation, held against its story.

use super::{Comparison, Kept, Language, Source, State, Translation};
use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    id,
    names::{Unknown, short},
    script::parts,
};
use std::collections::BTreeSet;

/// Everything that is wrong or doubtful in a translation. `text` is its file, in which the places are looked up.
pub fn check(
    translation: &Translation,
    sources: &[Source],
    comparison: &Comparison,
    text: &str,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if let Err(error) = translation.language.parse::<Language>() {
        found.push(Diagnostic::new(Code::E051, "language", error.to_string()));
    }
    twice(translation, &mut found);
    let known: Vec<&str> = sources.iter().map(|source| source.key.as_str()).collect();
    for kept in comparison.left.iter().filter(|kept| !kept.aside) {
        found.push(unknown(kept, &known));
    }
    let mut missing = sources.iter().zip(&comparison.states).filter_map(missing);
    if let Some(first) = missing.next() {
        let message = format!(
            "{} of {} texts are not translated; the first is `{first}`.",
            missing.count() + 1,
            sources.len()
        );
        let help =
            "They are shown as they are in the story. `groundswell strings list` names them all.";
        found.push(Diagnostic::new(Code::W052, "texts", message).help(help));
    }
    for (source, state) in sources.iter().zip(&comparison.states) {
        found.extend(doubtful(source, state));
    }
    for finding in &mut found {
        finding.position = place(text, &finding.path);
    }
    found.sort_by_key(|finding| finding.severity);
    found
}

/// The key of a text that is not translated.
fn missing<'s>((source, state): (&'s Source, &State)) -> Option<&'s str> {
    matches!(state, State::Missing).then_some(source.key.as_str())
}

fn twice(translation: &Translation, found: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for key in translation.texts.ids() {
        if !seen.insert(key) {
            let message = format!("`{}` stands here more than once.", short(key));
            found.push(Diagnostic::new(Code::E005, key, message).help("Once is enough."));
        }
    }
}

fn unknown(kept: &Kept, known: &[&str]) -> Diagnostic {
    // Among very many keys the nearest is not looked for, so that no file is slow to check.
    let near = Some(known).filter(|known| known.len() <= 5_000);
    let nearest = near.and_then(|known| id::nearest(kept.key, known.iter().copied()));
    let unknown = Unknown::of(Code::W050, "text", kept.key, nearest, known);
    let help = unknown.help.unwrap_or_default();
    let more = "Or let `groundswell strings merge` put it with what is obsolete.";
    Diagnostic::new(unknown.code, kept.key, unknown.message).help(format!("{help} {more}"))
}

fn doubtful(source: &Source, state: &State) -> Option<Diagnostic> {
    match state {
        State::Stale(kept) => {
            let message = match kept.was {
                Some(was) => format!("The story said “{}” when this was translated.", short(was)),
                None => "The story has changed since this was translated.".into(),
            };
            let help = format!(
                "It now says “{}”. `groundswell strings merge` marks what is stale; then mend it and take `was` out.",
                short(&source.words)
            );
            Some(Diagnostic::new(Code::W051, kept.key, message).help(help))
        }
        State::Right(is) => {
            if let Some(found) = says_who(source, is) {
                return Some(found);
            }
            let (wanted, there) = (filled_in(&source.words), filled_in(is));
            (wanted != there).then(|| {
                let list = |words: &BTreeSet<&str>| match words.is_empty() {
                    true => "nothing".to_owned(),
                    false => words.iter().copied().collect::<Vec<_>>().join(", "),
                };
                let message = format!(
                    "The program fills in {} in the story, and {} here.",
                    list(&wanted),
                    list(&there)
                );
                Diagnostic::new(Code::W053, source.key.as_str(), message)
                    .help("Keep the words in braces as they are in the story.")
            })
        }
        State::Missing => None,
    }
}

/// A line that begins by its speaker, who stands before it in the story and is not translated.
fn says_who(source: &Source, is: &str) -> Option<Diagnostic> {
    let written = format!("{}{}", source.before, source.words);
    let speaker = parts::lines(&written).next()?.speaker?.text;
    let own = parts::lines(is).next()?;
    let named = own
        .speaker
        .map(|said| said.text.eq_ignore_ascii_case(speaker));
    named.filter(|named| *named)?;
    let message = format!("Here stands `{speaker}`, who is shown before these words already.");
    let help = format!("Write the words alone: “{}”.", short(own.words.text));
    Some(Diagnostic::new(Code::W054, source.key.as_str(), message).help(help))
}

/// The words in braces, which the program fills in.
fn filled_in(words: &str) -> BTreeSet<&str> {
    let parts = words.match_indices('{').filter_map(|(at, _)| {
        let rest = words.get(at..)?;
        rest.get(..=rest.find('}')?)
    });
    parts.collect()
}

/// Line and column of a key or a field in the file.
fn place(text: &str, key: &str) -> Option<(usize, usize)> {
    let quoted = super::write::quoted(key);
    let key_at = |line: &str| {
        let at = line.find(&quoted)?;
        let opens = line.get(..at)?.trim().is_empty();
        (opens && line.get(at + quoted.len()..)?.trim_start().starts_with(':')).then_some(at)
    };
    let field_at = |line: &str| {
        let at = line.len() - line.trim_start().len();
        let field = line.trim_start().strip_prefix(key)?;
        field.trim_start().starts_with(':').then_some(at)
    };
    let mut lines = text.lines().enumerate();
    lines.find_map(|(number, line)| {
        let at = key_at(line).or_else(|| field_at(line))?;
        Some((number + 1, line.get(..at)?.chars().count() + 1))
    })
}
