//! The commitment cards, without who wrote them.

use super::{KeptBack, document::Block};
use crate::{
    words::{debrief::monday::cards, say_in},
    workshop::room::Room,
};

/// The cards that were written, in the order of the alphabet, which says nothing of seats; where that could still identify
/// somebody, only that they are kept back. If nobody wrote one, what the run suggests.
pub fn plans(room: &Room) -> Vec<Block> {
    let say = |key| say_in(&room.setup().language, key, &[]);
    let mut written: Vec<(String, String)> = room
        .seats()
        .all()
        .filter_map(|seat| seat.commitment.clone())
        .collect();
    let mut blocks = vec![Block::Chapter(say("takeaway-monday"))];
    if written.is_empty() {
        let suggested: Vec<(String, String)> = cards(room.run())
            .into_iter()
            .map(|card| (card.when, card.will))
            .collect();
        if !suggested.is_empty() {
            blocks.push(Block::Text(say("takeaway-monday-suggested")));
            blocks.push(Block::Plans(suggested));
        }
        return blocks;
    }
    match KeptBack::of(room, room.seats().count()) {
        Some(KeptBack::Few) => blocks.push(Block::Aside(say("takeaway-monday-few"))),
        Some(KeptBack::Manager) => blocks.push(Block::Aside(say("takeaway-monday-manager"))),
        None => {
            written.sort();
            blocks.push(Block::Text(say("takeaway-monday-written")));
            blocks.push(Block::Plans(written));
        }
    }
    blocks
}
