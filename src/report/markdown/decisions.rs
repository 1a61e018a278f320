//! Decision by decision: what was chosen, what else lay open, and, where it made a difference, what would have come of that.

use super::{Report, heading, plain};
use crate::debrief::{
    mattered::{Mattered, mattered},
    road::{Stretch, road},
    what_if::HadYou,
};
use crate::words::{
    debrief::{at, quoted, signed, what_if, why},
    ledger, say, say_with,
};
use std::fmt::Write;

/// The decisions, numbered in their order.
pub fn decisions(out: &mut String, report: &Report) {
    let run = report.run;
    heading(out, 2, "report-decisions");
    if !report.replayed.is_empty() {
        let _ = write!(out, "*{}*\n\n", plain(&what_if::opinion(report.replays)));
    }
    let _ = write!(out, "*{}*\n\n", plain(&ledger::scale(run)));
    if let Some((alike, _)) = why::hardly(run, &report.replayed) {
        let silent = say("what-if-alike-silent");
        let _ = write!(out, "{} {}\n\n", plain(&alike), plain(&silent));
    }
    let hung = mattered(run, &report.replayed);
    for (place, stretch) in road(run).iter().enumerate() {
        let hung = hung.iter().find(|one| one.turn == stretch.turn);
        decision(out, report, place + 1, stretch, hung);
    }
}

/// A decision; with what hung on it in the replays, and to which endings each choice led if the ending did.
fn decision(
    out: &mut String,
    report: &Report,
    number: usize,
    stretch: &Stretch,
    hung: Option<&Mattered>,
) {
    let run = report.run;
    let place = at(run, stretch.turn);
    let _ = write!(out, "### {number}. {}\n\n", plain(&place));
    let _ = write!(out, "**{}**", plain(&stretch.chosen));
    if let Some(attempt) = ledger::attempt(run, stretch.turn) {
        let landed = plain(&attempt.landed);
        let _ = write!(out, " {landed} ({})", signed(attempt.sum));
    }
    out.push_str("\n\n");
    let had_you = report.had_you(stretch.turn);
    if let Some(told) = had_you.and_then(|had_you| why::hung_on_it(run, had_you)) {
        let _ = write!(out, "{}\n\n", plain(&told));
    }
    match had_you.zip(hung) {
        Some((had_you, hung)) if hung.by_ending => led_to(out, report, had_you),
        _ => doors(out, stretch),
    }
}

/// What else was on the table, in a line.
fn doors(out: &mut String, stretch: &Stretch) {
    for (locked, key) in [(false, "report-doors"), (true, "report-doors-locked")] {
        let cards: Vec<String> = stretch
            .doors
            .iter()
            .filter(|(_, shut)| *shut == locked)
            .map(|(card, _)| quoted(card))
            .collect();
        if !cards.is_empty() {
            let told = say_with(key, &[("cards", cards.join(" · "))]);
            let _ = write!(out, "{}\n\n", plain(&told));
        }
    }
}

/// The endings to which each choice led.
fn led_to(out: &mut String, report: &Report, had_you: &HadYou) {
    for option in &had_you.options {
        let card = plain(&what_if::card(option));
        let card = if option.taken {
            format!("**{card}**")
        } else {
            card
        };
        let endings = what_if::endings(report.run.scenario(), &option.own);
        let _ = writeln!(out, "- {card} — {}", plain(&endings));
    }
    out.push('\n');
}
