//! Which beats somebody tells: what moved them most, always; beside it the weightiest of the rest.

use super::{Beat, WORTH_TELLING, What};
use crate::scenario::{effect::Tactic, model::Promised};
use std::collections::BTreeMap;

/// How many beats somebody tells at most, beside what went on all the time; the weightiest stay. More only where more must.
const MOST: usize = 5;
/// Of what went on all the time.
const ALONG: usize = 1;
/// Up to so many somebody also tells what they merely saw.
const FEW: usize = 2;
/// The decisions that moved somebody most are in their account whatever else there is to tell, and so is what else moved them
/// most; so many of each. Of the decisions, so many that did them good and so many that did them harm are: nobody's account is
/// of one side only.
const DECISIONS: usize = 3;
const EACH_WAY: usize = 2;
const OTHERS: usize = 2;

/// How much something moved somebody, whichever way: their trust counts twice, because it comes back more slowly.
pub(super) fn size(trust: i32, mood: i32) -> i32 {
    trust.abs() * 2 + mood.abs()
}

/// With what went on all the time the account reaches the end.
fn along(beat: &Beat) -> bool {
    matches!(beat.what, What::Worn(_) | What::Caught | What::Pressed)
}

/// Leaves out the least of what is too much to tell. Promises always stay, and so does what brought the ending about, by its
/// turns; of what was unseen only the weightiest.
pub(super) fn keep_the_weightiest(beats: &mut Vec<Beat>, made_the_ending: &[u32]) {
    let heaviest = heaviest(beats, made_the_ending);
    let last = beats.iter().filter(|beat| !along(beat));
    let last = last.map(|beat| beat.turn).max().unwrap_or(0);
    let weight = |(place, beat): (usize, &Beat)| {
        let known = if heaviest.contains(&place) {
            200_000
        } else {
            0
        };
        (place, weight(beat, last) + known)
    };
    let mut order: Vec<(usize, i32)> = beats.iter().enumerate().map(weight).collect();
    order.sort_by_key(|(place, weight)| (std::cmp::Reverse(*weight), *place));
    let order = || {
        let places = order.iter().map(|(place, _)| *place);
        places.filter_map(|place| Some((place, beats.get(place)?)))
    };
    let must = order().filter(|(place, beat)| heaviest.contains(place) || is_settled_word(beat));
    let must = must.count();
    let unseen = order().find(|(_, beat)| beat.what == What::Unseen);
    let unseen = unseen.map(|(place, _)| place);
    let told = order()
        .filter(|(place, beat)| {
            let riddle = beat.what == What::Unseen && unseen != Some(*place);
            !along(beat) && (!riddle || heaviest.contains(place))
        })
        .enumerate()
        .filter(|(rank, (_, beat))| *rank < FEW || matters(beat))
        .take(MOST.max(must))
        .map(|(_, (place, _))| place);
    let all_the_time = order().filter(|(_, beat)| along(beat));
    let all_the_time = all_the_time.take(ALONG).map(|(place, _)| place);
    let kept: Vec<usize> = told.chain(all_the_time).collect();
    let mut place = 0;
    beats.retain(|_| {
        place += 1;
        kept.contains(&(place - 1))
    });
    // What went on all the time comes last; otherwise as it happened, a word given after the act by which it was given.
    beats.sort_by_key(|beat| (along(beat), beat.turn));
}

/// The places of what moved somebody most, and of what brought the ending about: by decisions, each with all that it did to
/// them, and by what else came.
fn heaviest(beats: &[Beat], made_the_ending: &[u32]) -> Vec<usize> {
    let mut decided: BTreeMap<u32, (i32, i32)> = BTreeMap::new();
    let mut others: Vec<(i32, usize)> = Vec::new();
    for (place, beat) in beats.iter().enumerate() {
        if of_a_decision(beat) {
            let (trust, mood) = decided.entry(beat.turn).or_default();
            *trust += beat.trust;
            *mood += beat.mood;
        } else if !along(beat) {
            others.push((size(beat.trust, beat.mood), place));
        }
    }
    let mut turns: Vec<(i32, bool, u32)> = decided
        .into_iter()
        .map(|(turn, (trust, mood))| (size(trust, mood), trust * 2 + mood > 0, turn))
        .filter(|(size, ..)| *size >= WORTH_TELLING)
        .collect();
    turns.sort_by_key(|(size, _, turn)| (std::cmp::Reverse(*size), *turn));
    let each_way = |up: bool| {
        let of_it = turns.iter().filter(move |(_, did_good, _)| *did_good == up);
        of_it.take(EACH_WAY)
    };
    let first = turns.iter().take(DECISIONS);
    let turns: Vec<u32> = first
        .chain(each_way(true))
        .chain(each_way(false))
        .map(|(.., turn)| *turn)
        .chain(made_the_ending.iter().copied())
        .collect();
    others.retain(|(size, _)| *size >= WORTH_TELLING);
    others.sort_by_key(|(size, place)| (std::cmp::Reverse(*size), *place));
    others.truncate(OTHERS);
    let of_turns = beats
        .iter()
        .enumerate()
        .filter(|(_, beat)| of_a_decision(beat) && turns.contains(&beat.turn));
    let of_turns = of_turns.map(|(place, _)| place);
    of_turns
        .chain(others.iter().map(|(_, place)| *place))
        .collect()
}

/// Whether a beat is of a word that was kept or broken, or of what was told in confidence and was not passed on or came back.
fn is_settled_word(beat: &Beat) -> bool {
    matches!(beat.what, What::Held(_, became) if became != Promised::Open)
}

/// Whether a beat is of what the player did in its turn.
fn of_a_decision(beat: &Beat) -> bool {
    match beat.what {
        What::Did { .. }
        | What::Saw { .. }
        | What::Reached(..)
        | What::Against { .. }
        | What::Held(..)
        | What::Unseen => true,
        What::Event(_)
        | What::CameBack(..)
        | What::LastSaid
        | What::Happened(..)
        | What::Worn(_)
        | What::Caught
        | What::Pressed => false,
    }
}

fn matters(beat: &Beat) -> bool {
    !matches!(beat.what, What::Saw { .. })
        || (beat.trust, beat.mood) != (0, 0)
        || !beat.said.is_empty()
}

/// How much a beat is worth telling; `last` is the turn of the last of them.
fn weight(beat: &Beat, last: u32) -> i32 {
    let spoken_for = match beat.what {
        What::Held(_, Promised::Open) => 3_000,
        What::Held(..) => 100_000,
        What::Did {
            landing: Some(_), ..
        } => 600,
        // Being given the work is told by whoever was given it.
        What::Did {
            act: Tactic::Assign | Tactic::Empower | Tactic::HandOver,
            ..
        } => 2_000,
        What::Did { .. } => 400,
        What::Happened(_, by, struck) if struck.or(by).is_some() => 1_000,
        What::Saw { .. }
        | What::Reached(..)
        | What::Against { .. }
        | What::Event(_)
        | What::CameBack(..) => 200,
        _ => 0,
    };
    size(beat.trust, beat.mood)
        + spoken_for
        + if beat.turn == last { 50_000 } else { 0 }
        + if beat.said.is_empty() { 0 } else { 300 }
}
