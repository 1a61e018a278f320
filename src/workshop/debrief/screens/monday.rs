//! The commitment card: what to write, with plans that this run suggests.

use super::{Shown, Speech, card};
use crate::{words::debrief::monday::cards, workshop::room::Room};

/// So many plans are suggested.
const SHOWN: usize = 3;

pub fn monday(room: &Room) -> Shown {
    let words = Speech::of(room);
    Shown {
        heading: words.say("room-debrief-monday"),
        say: words.say("room-debrief-monday-how"),
        cards: cards(room.run())
            .into_iter()
            .take(SHOWN)
            .map(|plan| card(plan.when, plan.will))
            .collect(),
        tally: None,
    }
}
