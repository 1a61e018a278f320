//! The votes as CSV: one line for each option of each vote, never one for a person.

use super::KeptBack;
use crate::{
    report::cell,
    workshop::{
        debrief::votes::{Taken, taken},
        room::{Decision, Room, Round},
    },
};

/// The columns, each with the key of the sentence that says what it holds.
pub const COLUMNS: [(&str, &str); 11] = [
    ("road", "takeaway-column-road"),
    ("decision", "takeaway-column-decision"),
    ("place", "takeaway-column-place"),
    ("vote", "takeaway-column-vote"),
    ("group", "takeaway-column-group"),
    ("letter", "takeaway-column-letter"),
    ("option", "takeaway-column-option"),
    ("text", "takeaway-column-text"),
    ("votes", "takeaway-column-votes"),
    ("played", "takeaway-column-played"),
    ("kept_back", "takeaway-column-kept-back"),
];

/// Every vote that was closed, on every road, each decision once. Where numbers could identify somebody, a vote has one line
/// that says so and none with numbers; and groups have lines of their own only where each is large.
pub fn csv(room: &Room) -> String {
    let heads: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let mut out = heads.join(",");
    out.push_str("\r\n");
    for taken in taken(room) {
        for (number, round) in taken.votes() {
            vote(room, &taken, number, round, &mut out);
        }
    }
    out
}

fn vote(room: &Room, taken: &Taken, number: u32, round: &Round, out: &mut String) {
    let decision = taken.decision;
    let shown = room.shown(decision, number);
    let mut line = |group: &str, rest: [String; 6]| {
        let own = [
            (taken.road.place() + 1).to_string(),
            (taken.place + 1).to_string(),
            decision.place.clone(),
            number.to_string(),
            group.to_owned(),
        ];
        let cells: Vec<String> = own.iter().chain(&rest).map(|text| cell(text)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    };
    if !shown.numbers {
        let why = KeptBack::of(room, round.votes()).map_or("", KeptBack::word);
        let mut rest = [const { String::new() }; 6];
        rest[5] = why.to_owned();
        line("", rest);
        return;
    }
    for rest in options(decision, |choice| round.total(choice)) {
        line("", rest);
    }
    if !shown.groups {
        return;
    }
    for group in 0..room.groups() {
        let of_it = |choice: &str| {
            let ballots = round.ballots.values();
            let own = ballots.filter(|it| it.group == Some(group) && it.choice == choice);
            u32::try_from(own.count()).unwrap_or(u32::MAX)
        };
        let name = name(room, group);
        for rest in options(decision, of_it) {
            line(&name, rest);
        }
    }
}

/// The name of a group: of a role, or the number of a table.
fn name(room: &Room, group: u32) -> String {
    let role = room.roles().into_iter().nth(group as usize);
    role.map_or_else(|| (group + 1).to_string(), |role| role.name)
}

/// A line for each option: letter, id, text, votes, whether it was played, and nothing kept back.
fn options(decision: &Decision, votes: impl Fn(&str) -> u32) -> Vec<[String; 6]> {
    let played = decision.settled.as_ref().map(|settled| &settled.choice);
    decision
        .options
        .iter()
        .map(|option| {
            let played = if Some(&option.choice) == played {
                "yes"
            } else {
                "no"
            };
            [
                option.letter.to_string(),
                option.choice.clone(),
                option.text.clone(),
                votes(&option.choice).to_string(),
                played.to_owned(),
                String::new(),
            ]
        })
        .collect()
}
