//! The debrief as a file to keep: one HTML page that needs nothing else, Markdown, and the ledger as CSV.

#![warn(missing_docs)]

mod csv;
pub mod explored;
mod html;
mod markdown;

pub use csv::{cell, csv};
pub use html::{html, inside, style::STYLE};
pub use markdown::{markdown, plain};

use crate::{
    debrief::what_if::{self, Asked, HadYou, Ways},
    simulation::Run,
    words::{debrief::monday, say},
};
use std::sync::atomic::AtomicBool;

/// All that goes into a report.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    /// The run.
    pub run: &'a Run,
    /// A second run of the same story, to lay over it.
    pub beside: Option<&'a Run>,
    /// What replaying the rest of its decisions came to; empty if they were not replayed.
    pub replayed: Vec<HadYou>,
    /// How often each option was replayed in each way.
    pub replays: u32,
    /// The plan that was taken: "When …" and "I will …".
    pub plan: Option<(String, String)>,
}

impl<'a> Report<'a> {
    /// The report of a run, without replays and without a second run.
    pub fn of(run: &'a Run) -> Report<'a> {
        Report {
            run,
            beside: None,
            replayed: Vec::new(),
            replays: 0,
            plan: None,
        }
    }

    /// The same, with every decision replayed.
    pub fn replayed(mut self, asked: Asked) -> Report<'a> {
        let ways = Ways::of(self.run, asked);
        let never = AtomicBool::new(false);
        let mut turns = what_if::order(self.run);
        turns.sort_unstable();
        self.replayed = turns
            .into_iter()
            .filter_map(|turn| what_if::had_you(self.run, &ways, turn, asked, &never))
            .collect();
        self.replays = asked.replays;
        self
    }

    /// The replays of a turn.
    fn had_you(&self, turn: u32) -> Option<&HadYou> {
        self.replayed.iter().find(|had_you| had_you.turn == turn)
    }

    /// The plan on the card, and those that could be taken instead.
    fn cards(&self) -> (monday::Card, Vec<monday::Card>) {
        let mut suggested = monday::cards_for_others(self.run);
        let card = match &self.plan {
            Some((when, will)) => monday::Card {
                when: when.clone(),
                will: will.clone(),
                from: String::new(),
            },
            None if suggested.is_empty() => monday::Card {
                when: say("report-when"),
                will: say("report-will"),
                from: String::new(),
            },
            None => suggested.remove(0),
        };
        (card, suggested)
    }
}

/// Where help is found, a line each; empty unless the story went from overbearing to abusive.
pub fn help(run: &Run) -> Vec<String> {
    if !crate::debrief::abusive(run) {
        return Vec::new();
    }
    [
        "help-not-you",
        "help-somebody",
        "help-notes",
        "help-at-work",
        "help-outside",
        "help-danger",
    ]
    .map(say)
    .to_vec()
}
