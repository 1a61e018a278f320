//! The roads laid over each other, in words: where they part, how each ended, what differed in people.

use super::{
    Shown, Speech,
    brief::{CARD, brief},
    card,
};
use crate::{
    scenario::Scenario,
    words::{
        debrief::{points, signed},
        names,
    },
    workshop::{
        debrief::roads::{Laid, apart, laid},
        faces::Card,
        room::{Decision, Room},
    },
};

/// So many levels are named of what differed.
const NAMED: usize = 4;
/// So many roads have a card of their own, the one that is played and those before it.
const SHOWN: usize = 3;

/// What differed between the roads.
pub fn differ(room: &Room) -> Shown {
    let words = Speech::of(room);
    let all = laid(room);
    let mut cards: Vec<Card> = all
        .iter()
        .rev()
        .take(SHOWN)
        .rev()
        .map(|laid| {
            let (name, end) = ended(room, laid);
            card(name, end)
        })
        .collect();
    for laid in all.iter().rev().take(2).rev() {
        if let Some((heading, text)) = differences(room, laid, NAMED) {
            cards.push(card(heading, brief(&text, CARD)));
        }
    }
    let last = all.iter().rfind(|laid| laid.parts.is_some());
    Shown {
        heading: words.say("room-debrief-roads-differ"),
        say: last.map_or(String::new(), |laid| parted(room, laid)),
        cards,
        tally: None,
    }
}

fn name(words: &Speech, road: usize) -> String {
    words.with("room-road-name", &[("number", (road + 1).to_string())])
}

/// A road's name, and how it ended.
pub fn ended(room: &Room, laid: &Laid) -> (String, String) {
    let name = name(&Speech::of(room), laid.road.place());
    (name, end(room, laid))
}

/// How a road ended, by the ending's title.
fn end(room: &Room, laid: &Laid) -> String {
    let endings = &room.run().scenario().endings;
    let ending = laid.ending.and_then(|ending| endings.get(ending));
    ending.map_or_else(
        || {
            let place = laid.road.run().look().place;
            Speech::of(room).with("room-road-stands", &[("place", place)])
        },
        |ending| ending.title.clone(),
    )
}

/// What was played: the letter and the text.
fn chose(decision: &Decision) -> String {
    let settled = decision.settled.as_ref();
    let option = settled.and_then(|settled| decision.option(&settled.choice));
    option.map_or(String::new(), |option| {
        format!("{} {}", option.letter, brief(&option.text, 80))
    })
}

/// Where a road parts from another, and what was played on each, in a sentence; empty for the first road.
pub fn parted(room: &Room, laid: &Laid) -> String {
    let Some((other, place)) = laid.parts else {
        return String::new();
    };
    let words = Speech::of(room);
    let there = room.roads().get(other);
    let there = there.and_then(|road| road.decisions().get(place));
    let here = laid.road.decisions().get(place);
    let at = here.or(there).map_or(String::new(), |it| it.place.clone());
    let played = |decision: Option<&Decision>| {
        decision.map_or_else(|| words.say("room-debrief-nothing-yet"), chose)
    };
    words.with(
        "room-debrief-parted",
        &[
            ("road", (laid.road.place() + 1).to_string()),
            ("other", (other + 1).to_string()),
            ("place", at),
            ("here", played(here)),
            ("there", played(there)),
        ],
    )
}

/// What differed in people between a road and the one that it parts from, so many levels of it: a heading and a sentence; none
/// for the first road, and where nothing differed.
pub fn differences(room: &Room, laid: &Laid, most: usize) -> Option<(String, String)> {
    let (other, _) = laid.parts?;
    let other = room.roads().get(other)?;
    let words = Speech::of(room);
    let scenario: &Scenario = room.run().scenario();
    let differs: Vec<String> = apart(other, laid.road)
        .iter()
        .take(most)
        .map(|one| {
            let by = signed(points(one.there) - points(one.here));
            let what = names::level_of(scenario, one.meter);
            words.with("room-debrief-differs", &[("what", what), ("by", by)])
        })
        .collect();
    if differs.is_empty() {
        return None;
    }
    let heading = words.with(
        "room-debrief-against",
        &[
            ("road", (laid.road.place() + 1).to_string()),
            ("other", (other.place() + 1).to_string()),
        ],
    );
    Some((heading, words.list(&differs)))
}
