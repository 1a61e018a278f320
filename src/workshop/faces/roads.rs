//! The roads that were taken, side by side: where they part, and what came of each.

use super::{Road, RoadStep, Screen, speech::Speech, vote};
use crate::workshop::room::{self, Decision, Room};

/// So many decisions of each road fit beside each other.
const STEPS: usize = 6;

/// The roads side by side.
pub(super) fn screen(room: &Room) -> Screen {
    let heading = match room.roads_to_show().count() {
        0 | 1 => "room-road",
        _ => "room-roads",
    };
    Screen::Roads {
        heading: Speech::of(room).say(heading),
        roads: all(room),
    }
}

/// Every road that is worth showing, with the decisions from where they part on; of one alone, the last ones.
pub(super) fn all(room: &Room) -> Vec<Road> {
    let roads: Vec<&room::Road> = room.roads_to_show().collect();
    let fork = roads.iter().filter_map(|road| Some(road.from()?.1)).min();
    let longest = roads.iter().map(|road| road.decisions().len()).max();
    let first = fork.unwrap_or_else(|| longest.unwrap_or(0).saturating_sub(STEPS));
    let mut before: &[Decision] = &[];
    let mut told = Vec::new();
    for road in roads {
        let decisions = road.decisions();
        let steps = decisions.iter().enumerate().skip(first).take(STEPS);
        told.push(Road {
            name: name(room, road.place()),
            end: end(room, road),
            steps: steps
                .map(|(place, decision)| {
                    let shared = before.get(place).is_some_and(|it| same(it, decision));
                    step(room, decision, shared)
                })
                .collect(),
            played: road.place() == room.played(),
        });
        before = decisions;
    }
    told
}

/// What a road is called.
pub(super) fn name(room: &Room, road: usize) -> String {
    Speech::of(room).with("room-road-name", &[("number", (road + 1).to_string())])
}

/// How a road ended, or where it stands.
pub(super) fn end(room: &Room, road: &room::Road) -> String {
    let run = road.run();
    let ending = run.ended().and_then(|it| run.scenario().endings.get(it));
    match ending {
        Some(ending) => ending.title.clone(),
        None => {
            let place = run.look().place;
            Speech::of(room).with("room-road-stands", &[("place", place)])
        }
    }
}

/// Whether the same was chosen at the same place.
fn same(one: &Decision, other: &Decision) -> bool {
    let chosen = |it: &Decision| it.settled.as_ref().map(|settled| settled.choice.clone());
    one.passage == other.passage && chosen(one) == chosen(other)
}

fn step(room: &Room, decision: &Decision, shared: bool) -> RoadStep {
    RoadStep {
        place: decision.place.clone(),
        chose: chose(room, decision),
        vote: vote::in_short(room, decision),
        shared,
    }
}

/// What was played at a decision, with its letter.
pub(super) fn chose(room: &Room, decision: &Decision) -> String {
    let settled = decision.settled.as_ref();
    let option = settled.and_then(|settled| decision.playable(&settled.choice));
    option.map_or(String::new(), |option| Speech::of(room).option(option))
}
