//! What a workshop takes home, as a document: what happened, what was decided and by which votes, where the room was divided,
//! how it moved, what became of everybody, its roads, questions to go on with, and what everybody plans for Monday.

use super::{
    document::{Block, Document},
    monday, votes,
};
use crate::{
    debrief, report,
    words::{
        debrief::{beats, in_short, so_far},
        names, say, say_in,
    },
    workshop::{
        debrief::{
            divided::{Divided, REPLAYS, divided},
            prompts::prompts,
            roads::laid,
            screens::{asked, differences, disagreed, ended, led_to, parted},
            shift::{Moved, moved},
            votes::{Taken, taken},
        },
        room::Room,
    },
};

/// Of so many other options it is told where they led.
const LED: usize = 3;
/// So many questions are taken home.
const QUESTIONS: usize = 6;

/// The document of a room.
pub fn document(room: &Room) -> Document {
    let (divided, moved) = (divided(room), moved(room));
    let all = taken(room);
    let mut blocks = happened(room);
    blocks.extend(decided(room, &all, &moved));
    blocks.extend(most_divided(room, &divided));
    blocks.extend(people(room));
    blocks.extend(turned(room));
    blocks.extend(roads(room, &all, &moved));
    blocks.extend(questions(room, &divided, &moved));
    blocks.extend(monday::plans(room));
    blocks.extend(about(room));
    let run = room.run();
    let title = beats::ending(run).map(|(title, _)| title);
    Document {
        kicker: with(
            room,
            "takeaway-kicker",
            &[("story", run.scenario().title.clone())],
        ),
        title: title.unwrap_or_else(|| with(room, "takeaway-open", &[])),
        language: room.setup().language.clone(),
        blocks,
    }
}

fn with(room: &Room, key: &str, values: &[(&str, String)]) -> String {
    say_in(&room.setup().language, key, values)
}

fn chapter(room: &Room, key: &str) -> Block {
    Block::Chapter(with(room, key, &[]))
}

/// What it was about, how it ended and what happened on the way; and where help is, if it went too far.
fn happened(room: &Room) -> Vec<Block> {
    let run = room.run();
    let mut blocks = vec![Block::Text(in_short::at_stake(run))];
    match beats::ending(run) {
        Some((_, lines)) => blocks.extend(lines.into_iter().map(Block::Text)),
        None => blocks.extend(so_far::so_far(run).into_iter().map(Block::Text)),
    }
    let help = report::help(run);
    if !help.is_empty() {
        blocks.push(Block::Chapter(say("help-title")));
        blocks.push(Block::List(help));
    }
    let short = in_short::in_short(run, &[]);
    if !short.is_empty() {
        blocks.push(chapter(room, "takeaway-happened"));
        blocks.push(Block::Steps(short));
    }
    blocks
}

/// The decisions of the road that was played.
fn decided(room: &Room, all: &[Taken], moved: &[Moved]) -> Vec<Block> {
    let played = room.road();
    let of_it = all.iter().filter(|taken| {
        let mut own = played.decisions().iter();
        own.any(|decision| decision.key == taken.decision.key)
    });
    let blocks: Vec<Block> = of_it
        .flat_map(|taken| votes::decision(room, taken, moved))
        .collect();
    if blocks.is_empty() {
        return blocks;
    }
    let own = played.decisions();
    let voted = own
        .iter()
        .filter(|it| it.rounds.iter().any(|round| round.votes() > 0));
    let values = [
        ("voted", voted.count().to_string()),
        ("all", own.len().to_string()),
    ];
    let how = Block::Aside(with(room, "takeaway-decided-how", &values));
    [chapter(room, "takeaway-decided"), how]
        .into_iter()
        .chain(blocks)
        .collect()
}

/// Where the room was most divided, and where the others' road led.
fn most_divided(room: &Room, divided: &[Divided]) -> Vec<Block> {
    let Some(most) = divided.first() else {
        return Vec::new();
    };
    let mut blocks = vec![
        chapter(room, "takeaway-divided"),
        Block::Text(disagreed(room, most)),
    ];
    let led: Vec<(String, String)> = most
        .others
        .iter()
        .take(LED)
        .filter_map(|other| {
            let option = most.taken.decision.options.get(other.option)?;
            let led = led_to(room, &most.taken, other.option, REPLAYS)?;
            Some((format!("{}: {}", option.letter, option.text), led))
        })
        .collect();
    if !led.is_empty() {
        blocks.push(Block::Text(with(room, "takeaway-led", &[])));
        blocks.push(Block::Named(led));
    }
    if most.tellable {
        blocks.push(Block::Aside(with(room, "takeaway-divided-how", &[])));
    }
    blocks
}

fn people(room: &Room) -> Vec<Block> {
    let run = room.run();
    let named: Vec<(String, String)> = if run.ended().is_some() {
        let fates = debrief::tell(run).fates;
        fates
            .into_iter()
            .filter(|fate| !fate.text.is_empty())
            .map(|fate| (names::name_of(run.scenario(), fate.who), fate.text))
            .collect()
    } else {
        so_far::how_they_seem(run)
    };
    vec![chapter(room, "takeaway-people"), Block::Named(named)]
}

/// The moment that it turned, by the ledger, and why it ended so.
fn turned(room: &Room) -> Vec<Block> {
    let run = room.run();
    if run.ended().is_none() {
        return Vec::new();
    }
    let turned = beats::turned(run, &[]);
    let mut blocks = vec![chapter(room, "takeaway-turned"), Block::Text(turned.what)];
    if !turned.settled.is_empty() {
        blocks.push(Block::Text(turned.settled));
    }
    let whys = beats::why_it_ended(run, &[]);
    if !whys.is_empty() {
        blocks.push(Block::Section(with(room, "takeaway-why", &[])));
        blocks.push(Block::List(whys));
    }
    blocks.push(Block::Aside(turned.how));
    blocks
}

/// The roads, where there is more than one: where they part, how each ended, what differed in people, and the votes on those
/// that were not played to the last.
fn roads(room: &Room, all: &[Taken], moved: &[Moved]) -> Vec<Block> {
    let laid = laid(room);
    if laid.len() < 2 {
        return Vec::new();
    }
    let mut blocks = vec![
        chapter(room, "takeaway-roads"),
        Block::Named(laid.iter().map(|road| ended(room, road)).collect()),
    ];
    for road in &laid {
        let parted = parted(room, road);
        if !parted.is_empty() {
            blocks.push(Block::Text(parted));
        }
        if let Some((against, differs)) = differences(room, road, usize::MAX) {
            blocks.push(Block::Named(vec![(against, differs)]));
        }
    }
    let own = room.road().decisions();
    for road in &laid {
        let elsewhere: Vec<Block> = all
            .iter()
            .filter(|taken| {
                taken.road.place() == road.road.place()
                    && own.iter().all(|it| it.key != taken.decision.key)
            })
            .flat_map(|taken| votes::decision(room, taken, moved))
            .collect();
        if !elsewhere.is_empty() {
            let (name, _) = ended(room, road);
            blocks.push(Block::Chapter(with(
                room,
                "takeaway-elsewhere",
                &[("road", name)],
            )));
            blocks.extend(elsewhere);
        }
    }
    blocks
}

fn questions(room: &Room, divided: &[Divided], moved: &[Moved]) -> Vec<Block> {
    let asked: Vec<(String, String)> = prompts(room, divided, moved)
        .iter()
        .take(QUESTIONS)
        .map(|prompt| asked(room, prompt))
        .collect();
    if asked.is_empty() {
        return Vec::new();
    }
    vec![chapter(room, "takeaway-questions"), Block::Named(asked)]
}

/// What is in the file and what is not.
fn about(room: &Room) -> Vec<Block> {
    let mut blocks = vec![
        chapter(room, "takeaway-about"),
        Block::Text(with(room, "takeaway-about-ballots", &[])),
        Block::Text(with(
            room,
            "takeaway-about-few",
            &[("few", crate::workshop::room::FEW.to_string())],
        )),
    ];
    if room.setup().manager_present {
        blocks.push(Block::Text(with(room, "takeaway-about-manager", &[])));
    }
    blocks.push(Block::Text(with(room, "takeaway-about-csv", &[])));
    let columns = super::COLUMNS
        .iter()
        .map(|(name, key)| ((*name).to_owned(), with(room, key, &[])));
    blocks.push(Block::Named(columns.collect()));
    blocks.push(Block::Aside(with(
        room,
        "takeaway-about-model",
        &[("version", env!("CARGO_PKG_VERSION").to_owned())],
    )));
    blocks
}
