//! The story's lines, split into leaves that can be read from the back row.

use crate::scenario::script::{Mood, Speaker};
use crate::simulation::{Run, event::Said, view::Heard};
use crate::words::happenings;

/// So many characters fit on a line of the projector.
pub const WIDTH: usize = 60;
/// So many lines fit on a leaf.
pub const LINES: usize = 9;

/// A line of the story on a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What was heard.
    pub heard: Heard,
    /// The part of it that stands on this leaf.
    pub text: String,
}

/// What was told since the last choice; before the first, what the story is about, who the player is and who is who come first.
pub fn heard(run: &Run) -> Vec<Heard> {
    let mut heard = match run.turn() {
        0 => before(run),
        _ => Vec::new(),
    };
    heard.extend(run.look().lines);
    heard
}

/// What somebody has to know before a story begins.
fn before(run: &Run) -> Vec<Heard> {
    let scenario = run.scenario();
    let said = |speaker, text: &str| {
        let text = text.trim().to_owned();
        let mood = Mood::default();
        (!text.is_empty()).then_some(Heard::Said(Said {
            speaker,
            mood,
            text,
        }))
    };
    let paragraphs = scenario.briefing.lines();
    let people = scenario.people.iter().enumerate().map(|(who, person)| {
        let text = match (person.role.as_str(), person.about.as_str()) {
            (role, "") => role.to_owned(),
            (role, about) => format!("{role}. {about}"),
        };
        said(Speaker::Person(who), &text)
    });
    paragraphs
        .map(|text| said(Speaker::Narrator, text))
        .chain([said(Speaker::You, &scenario.you)])
        .chain(people)
        .flatten()
        .collect()
}

/// What was told since the last choice, in leaves; empty if nothing was.
pub fn leaves(run: &Run) -> Vec<Vec<Told>> {
    let mut leaves: Vec<Vec<Told>> = Vec::new();
    let mut room = 0;
    let starts = starts(run);
    for (place, heard) in heard(run).into_iter().enumerate() {
        // The story itself begins on a leaf of its own, and so does each place.
        if starts.contains(&place) {
            room = 0;
        }
        let name = usize::from(is_named(&heard));
        for part in pieces(run, &heard) {
            let needs = height(&part) + name;
            if needs > room || leaves.is_empty() {
                leaves.push(Vec::new());
                room = LINES;
            }
            room = room.saturating_sub(needs);
            if let Some(leaf) = leaves.last_mut() {
                leaf.push(Told {
                    heard: heard.clone(),
                    text: part,
                });
            }
        }
    }
    leaves
}

/// Whether a name stands above what is said.
fn is_named(heard: &Heard) -> bool {
    matches!(heard, Heard::Said(said) if said.speaker != Speaker::Narrator)
}

/// What was heard, in parts of which each fits on a leaf.
fn pieces(run: &Run, heard: &Heard) -> Vec<String> {
    let text = match heard {
        Heard::Said(said) => said.text.clone(),
        Heard::Happened(rule, by, struck) => happenings::tell(run.stage(), *rule, *by, *struck),
    };
    parts(&text, LINES - usize::from(is_named(heard)))
}

/// Where leaves have to begin: the story itself, and the place to which it has come.
fn starts(run: &Run) -> [usize; 2] {
    let opening = match run.turn() {
        0 => before(run).len(),
        _ => 0,
    };
    [opening, opening + run.look().before]
}

/// Whether a leaf tells of the place where the story stands; before that it tells what else has happened since the choice.
pub fn is_here(run: &Run, leaf: usize) -> bool {
    let [_, here] = starts(run);
    let all = heard(run);
    let earlier = all.get(..here).unwrap_or(&all);
    let told: usize = leaves(run).iter().take(leaf).map(|leaf| leaf.len()).sum();
    let before: usize = earlier.iter().map(|heard| pieces(run, heard).len()).sum();
    told >= before
}

/// The first leaf behind one that tells of the place to which the story has come; none if it is reached already.
pub(super) fn arrives(run: &Run, leaf: usize) -> Option<usize> {
    if is_here(run, leaf) {
        return None;
    }
    (leaf + 1..leaves(run).len()).find(|leaf| is_here(run, *leaf))
}

/// How many lines a text takes when words are wrapped.
fn height(text: &str) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > WIDTH {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        while used > WIDTH {
            lines += 1;
            used -= WIDTH;
        }
    }
    lines
}

/// A text in parts of at most so many lines, parted between words, after the end of a sentence where one is near.
fn parts(text: &str, most: usize) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    for word in text.split_whitespace() {
        let longer = match part.is_empty() {
            true => word.to_owned(),
            false => format!("{part} {word}"),
        };
        if !part.is_empty() && height(&longer) > most {
            let rest = after_a_sentence(&mut part);
            parts.push(part);
            part = match rest.is_empty() {
                true => word.to_owned(),
                false => format!("{rest} {word}"),
            };
        } else {
            part = longer;
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// Cuts a text after its last sentence, if that leaves more than half of it; returns what was cut off.
fn after_a_sentence(text: &mut String) -> String {
    let ends = [". ", "! ", "? ", ".” ", "!” ", "?” "];
    let end = ends
        .iter()
        .filter_map(|end| Some(text.rfind(end)? + end.len()))
        .max();
    match end {
        Some(end) if end * 2 > text.len() => {
            let rest = text.split_off(end);
            text.truncate(text.trim_end().len());
            rest
        }
        _ => String::new(),
    }
}
