//! The decisions of a road in words: what stood to choose, what was voted, what some said, how it was settled.

use super::{
    KeptBack,
    document::{Block, Row, Votes},
};
use crate::{
    words::say_in,
    workshop::{
        debrief::{
            screens::{shifted, went},
            shift::Moved,
            votes::{Taken, all_tellable, reasons, tellable},
        },
        room::{Room, Settle},
    },
};

/// A decision: its number on the road and its place, the votes, what was said, how it was settled.
pub fn decision(room: &Room, taken: &Taken, moved: &[Moved]) -> Vec<Block> {
    let language = &room.setup().language;
    let with = |key, values: &[(&str, String)]| say_in(language, key, values);
    let decision = taken.decision;
    let settled = decision.settled.as_ref();
    let heading = with(
        "takeaway-decision",
        &[
            ("number", (taken.place + 1).to_string()),
            ("place", decision.place.clone()),
        ],
    );
    let told = settled.is_some_and(|it| it.how == Settle::Told) && taken.votes().is_empty();
    let mut blocks = vec![Block::Section(heading)];
    // What was only told is told here in a line: nobody weighed the other options.
    if !told {
        blocks.push(Block::Votes(table(room, taken)));
    }
    if let Some(kept_back) = kept_back(room, taken) {
        blocks.push(Block::Aside(with(
            match kept_back {
                KeptBack::Few => "takeaway-kept-back-few",
                KeptBack::Manager => "takeaway-kept-back-manager",
            },
            &[],
        )));
    }
    if let Some(option) = settled.and_then(|settled| decision.option(&settled.choice)) {
        let how = settled.map_or("takeaway-settled-majority", |it| how(it.how, taken));
        blocks.push(Block::Text(with(
            how,
            &[
                ("letter", option.letter.to_string()),
                ("text", option.text.clone()),
            ],
        )));
    }
    if let Some(moved) = moved
        .iter()
        .find(|moved| moved.taken.decision.key == decision.key)
    {
        let told: Vec<String> = [shifted(room, moved)]
            .into_iter()
            .chain(went(room, moved))
            .collect();
        blocks.push(Block::Text(told.join(" ")));
    }
    let told = said(room, taken);
    if !told.is_empty() {
        blocks.push(Block::Text(with("takeaway-said", &[])));
        blocks.push(Block::Quotes(told));
    }
    blocks
}

/// The votes as a table; without numbers where they may not be told.
fn table(room: &Room, taken: &Taken) -> Votes {
    let language = &room.setup().language;
    let decision = taken.decision;
    let played = decision.settled.as_ref().map(|settled| &settled.choice);
    let votes: Vec<_> = taken
        .votes()
        .into_iter()
        .filter(|(number, _)| tellable(room, decision, *number))
        .collect();
    let heads = votes.iter().map(|(number, _)| {
        let number = ("number", number.to_string());
        say_in(language, "takeaway-vote", &[number])
    });
    Votes {
        heads: std::iter::once(say_in(language, "takeaway-option", &[]))
            .chain(heads)
            .collect(),
        rows: decision
            .options
            .iter()
            .map(|option| Row {
                letter: option.letter.to_string(),
                text: option.text.clone(),
                played: Some(&option.choice) == played,
                votes: votes
                    .iter()
                    .map(|(_, round)| (round.total(&option.choice), round.votes()))
                    .collect(),
            })
            .collect(),
    }
}

/// Why the numbers of a decision are not told, if some are not.
fn kept_back(room: &Room, taken: &Taken) -> Option<KeptBack> {
    let votes = taken.votes();
    let mut hidden = votes
        .iter()
        .filter(|(number, _)| !tellable(room, taken.decision, *number));
    let (_, round) = hidden.next()?;
    KeptBack::of(room, round.votes())
}

/// How it was settled, by the key of its sentence.
fn how(how: Settle, taken: &Taken) -> &'static str {
    match how {
        Settle::Majority if taken.votes().is_empty() => "takeaway-settled-told",
        Settle::Majority => "takeaway-settled-majority",
        Settle::Facilitator => "takeaway-settled-facilitator",
        Settle::Chance => "takeaway-settled-chance",
        Settle::Overruled => "takeaway-settled-overruled",
        Settle::Told => "takeaway-settled-told",
        Settle::Undecided => "takeaway-settled-undecided",
    }
}

/// What some wrote and said, as far as the room was shown it: with the letter it was for, where that is known.
fn said(room: &Room, taken: &Taken) -> Vec<String> {
    let language = &room.setup().language;
    let decision = taken.decision;
    let mut said: Vec<String> = Vec::new();
    for option in &decision.options {
        for text in reasons(room, decision, &option.choice) {
            let letter = ("letter", option.letter.to_string());
            said.push(say_in(
                language,
                "takeaway-reason",
                &[letter, ("text", text)],
            ));
        }
    }
    if all_tellable(room, taken) {
        said.extend(decision.heard.iter().cloned());
    }
    said
}
