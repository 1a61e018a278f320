//! The sheets themselves: four cards with one letter, two with one role, two or four to write a commitment on.

use super::{
    Each, Wanted,
    shapes::{letter, shape},
};
use crate::{debrief::chart::escape, words::say_in, workshop::room};
use std::fmt::Write;

/// Where to cut, at the rim and in the middle of a sheet; the places are those of the style.
const MARKS: &str = r#"<div class="marks" aria-hidden="true"><i class="top"></i><i class="left"></i><i class="right"></i><i class="bottom"></i><i class="middle"></i></div>"#;
/// The same where a sheet is cut once.
const MARKS_ONCE: &str =
    r#"<div class="marks" aria-hidden="true"><i class="left"></i><i class="right"></i></div>"#;

/// Cards to vote with: each sheet has one letter four times, so that a pile cut at once falls into whole sets.
pub fn cards(wanted: &Wanted) -> String {
    let mut out = String::new();
    for place in 0..wanted.letters {
        let (letter, shape) = (letter(place), shape(place));
        let name = say_in(wanted.language, shape.name, &[]);
        let (foot, height) = shape.letter;
        let name = escape(&name);
        let drawn = format!(r#"<g fill="{}">{}</g>"#, shape.colour, shape.outline);
        // The corner tells a card in a hand that holds all of them.
        let card = format!(
            r##"<div class="card vote"><svg viewBox="0 0 100 100" role="img" aria-label="{letter}, {name}">{drawn}<text x="50" y="{foot}" font-size="{height}" text-anchor="middle" fill="#fff">{letter}</text></svg><p aria-hidden="true">{letter} <svg viewBox="0 0 100 100">{drawn}</svg></p></div>"##,
        );
        let _ = write!(
            out,
            r#"<section class="sheet four">{MARKS}{card}{card}{card}{card}</section>"#
        );
    }
    out
}

/// A card of a role with more characters than this is set smaller.
const LONG: usize = 900;

fn paragraphs(texts: &[String]) -> String {
    texts
        .iter()
        .map(|paragraph| format!("<p>{}</p>", escape(paragraph)))
        .collect()
}

/// The private card of each role, twice on a sheet.
pub fn roles(wanted: &Wanted) -> String {
    let only = say_in(wanted.language, "print-role-only", &[]);
    let mut out = String::new();
    for (place, role) in room::roles(wanted.scenario).into_iter().enumerate() {
        let mut text = paragraphs(&role.card);
        // What the role is told on the way waits below, under the place at which it is read.
        for passage in &wanted.scenario.passages {
            let here = room::here(passage, place);
            if !here.is_empty() {
                let at = [("place", passage.place.clone())];
                let at = say_in(wanted.language, "print-role-at", &at);
                let _ = write!(text, "<h3>{}</h3>{}", escape(&at), paragraphs(&here));
            }
        }
        let class = if text.chars().count() > LONG {
            "card role long"
        } else {
            "card role"
        };
        let card = format!(
            r#"<div class="{class}"><p class="small">{}</p><h2>{}</h2>{text}<p class="small only">{}</p></div>"#,
            escape(&wanted.scenario.title),
            escape(&role.name),
            escape(&only),
        );
        let _ = write!(
            out,
            r#"<section class="sheet two">{MARKS_ONCE}{card}{card}</section>"#
        );
    }
    out
}

/// Commitment cards with lines to write on.
pub fn commitments(wanted: &Wanted) -> String {
    let say = |key| escape(&say_in(wanted.language, key, &[]));
    let (class, count, marks) = match wanted.each {
        Each::Two => ("two", 2, MARKS_ONCE),
        Each::Four => ("four", 4, MARKS),
    };
    let lines = "<hr>".repeat(3);
    let card = format!(
        r#"<div class="card plan"><p class="small">{}</p><h2>{}</h2><div class="write"><p><b>{}</b> <span>{}</span></p>{lines}</div><div class="write"><p><b>{}</b> <span>{}</span></p>{lines}</div><p class="small foot">{}</p></div>"#,
        escape(&wanted.scenario.title),
        say("print-plan-title"),
        say("print-plan-when"),
        say("print-plan-when-hint"),
        say("print-plan-will"),
        say("print-plan-will-hint"),
        say("print-plan-foot"),
    );
    format!(
        r#"<section class="sheet {class}">{marks}{}</section>"#,
        card.repeat(count)
    )
}
