//! The moment that it turned, from the ledger, and why it ended so: as the debrief of the run tells it.

use super::{
    Shown, Speech,
    brief::{CARD, brief},
    card,
};
use crate::{words::debrief::beats, workshop::room::Room};

pub fn turned(room: &Room) -> Shown {
    let (run, words) = (room.run(), Speech::of(room));
    let turned = beats::turned(run, &[]);
    let mut cards = Vec::new();
    if !turned.settled.is_empty() {
        let heading = words.say("room-debrief-hung");
        cards.push(card(heading, brief(&turned.settled, CARD)));
    }
    for why in beats::why_it_ended(run, &[]).iter().take(3) {
        let heading = words.say("room-debrief-ended-because");
        cards.push(card(heading, brief(why, CARD)));
    }
    Shown {
        heading: words.say("room-debrief-turned"),
        say: turned.what,
        cards,
        tally: None,
    }
}
