//! How the room moved after it had talked, in words.

use super::{
    Shown, Speech,
    brief::{CARD, brief},
    card, option,
};
use crate::workshop::{
    debrief::shift::{Leads, Moved, moved},
    faces,
    room::Room,
};

/// So many decisions are shown.
const SHOWN: usize = 3;
/// So many movements are named of one.
const NAMED: usize = 3;

pub fn shift(room: &Room) -> Shown {
    let words = Speech::of(room);
    let all = moved(room);
    let first = all.first();
    let cards = all.iter().take(SHOWN).filter_map(|one| {
        let text = movements(room, one).join(" ");
        let place = brief(&one.taken.decision.place, 60);
        (!text.is_empty()).then(|| card(place, brief(&text, CARD)))
    });
    Shown {
        heading: words.say("room-debrief-shift"),
        say: first.map_or_else(
            || words.say("room-debrief-shift-none"),
            |one| {
                let place = ("place", one.taken.decision.place.clone());
                words.with("room-debrief-at", &[place, ("text", shifted(room, one))])
            },
        ),
        cards: cards.collect(),
        tally: first.map(|one| faces::tally(room, one.taken.decision, one.votes.1)),
    }
}

/// How many changed their minds on a decision, in a sentence; without numbers where those may not be told.
pub fn shifted(room: &Room, moved: &Moved) -> String {
    let words = Speech::of(room);
    let leads = match moved.leads {
        Leads::Same => "same",
        Leads::Other => "other",
        Leads::Tie => "tie",
    };
    let leads = ("leads", leads.to_owned());
    if !moved.tellable {
        return words.with("room-debrief-shift-few", &[leads]);
    }
    let key = if moved.at_least {
        "room-debrief-shift-least"
    } else {
        "room-debrief-shift-at"
    };
    let changed = ("changed", moved.changed.to_string());
    words.with(key, &[leads, changed])
}

/// What each option won or lost, in a sentence, and who went where. Empty where that may not be told, and where nothing moved.
fn movements(room: &Room, moved: &Moved) -> Vec<String> {
    if !moved.tellable {
        return Vec::new();
    }
    let words = Speech::of(room);
    let letter = |place| option(moved.taken.decision, place).0;
    let mut moves: Vec<(usize, &(u32, u32))> = moved.shift.totals.iter().enumerate().collect();
    moves.retain(|(_, (before, after))| before != after);
    // All of them stand beside it, each on its bar.
    moves.sort_by_key(|(place, (before, after))| {
        (std::cmp::Reverse(before.abs_diff(*after)), *place)
    });
    let totals: Vec<String> = moves
        .into_iter()
        .take(NAMED)
        .map(|(place, (before, after))| {
            let values = [
                ("letter", letter(place)),
                ("before", before.to_string()),
                ("after", after.to_string()),
            ];
            words.with("room-debrief-from-to", &values)
        })
        .collect();
    let totals = (!totals.is_empty()).then(|| {
        let totals = words.list(&totals);
        words.with("room-debrief-totals", &[("totals", totals)])
    });
    totals.into_iter().chain(went(room, moved)).collect()
}

/// Who went where, as far as phones tell it: a sentence each, the most first. Empty where that may not be told.
pub fn went(room: &Room, moved: &Moved) -> Vec<String> {
    if !moved.tellable {
        return Vec::new();
    }
    let words = Speech::of(room);
    let letter = |place| option(moved.taken.decision, place).0;
    let mut moves = moved.shift.moved.clone();
    moves.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    let told = moves.into_iter().take(NAMED).map(|(from, to, count)| {
        let key = if moved.shift.hands {
            "room-debrief-went-phones"
        } else {
            "room-debrief-went"
        };
        let values = [
            ("from", letter(from)),
            ("to", letter(to)),
            ("count", count.to_string()),
        ];
        words.with(key, &values)
    });
    told.collect()
}
