//! Where the room was most divided, in words: what the others chose, why, and where it led.

use super::{
    Shown, Speech,
    brief::{CARD, brief},
    card, option,
};
use crate::workshop::{
    debrief::{
        divided::{Divided, Led, Other, REPLAYS, divided as all, led},
        votes::Taken,
    },
    faces,
    room::Room,
};

/// An ending that comes in fewer of a hundred replays is not shown to a room.
const MOSTLY: u32 = 50;
/// Of so many other options it is shown what they saw.
const OTHERS: usize = 2;

pub fn divided(room: &Room) -> Shown {
    let words = Speech::of(room);
    let heading = words.say("room-debrief-divided");
    let Some(most) = all(room).into_iter().next() else {
        return Shown {
            heading,
            say: words.say("room-debrief-agreed"),
            cards: Vec::new(),
            tally: None,
        };
    };
    let mut cards = Vec::new();
    for other in most.others.iter().take(OTHERS) {
        let (letter, text) = option(most.taken.decision, other.option);
        let own = [("letter", letter), ("votes", other.votes.to_string())];
        let votes = words.with("room-debrief-option-votes", &own);
        cards.push(card(votes, brief(&text, CARD)));
        if let Some(why) = why(words, other) {
            cards.push(card(
                words.with("room-debrief-why", &own),
                brief(&why, CARD),
            ));
        }
        // Of what the model says only what it says mostly: the rest is for a page that is read at leisure.
        let sure = |led: &Led| !matches!(led, Led::Model { percent, .. } if *percent < MOSTLY);
        if let Some(led) = led(room, &most.taken, other.option, REPLAYS).filter(sure) {
            // What the model says is no road that anybody took.
            let key = match led {
                Led::Road(..) => "room-debrief-led",
                Led::Model { .. } | Led::Nowhere => "room-debrief-might",
            };
            if let Some(text) = told(room, &most.taken, &led) {
                cards.push(card(words.with(key, &own), text));
            }
        }
    }
    // What was said aloud comes before the second option.
    if let Some(heard) = most.heard.first() {
        let heading = words.say("room-debrief-heard");
        cards.insert(cards.len().min(3), card(heading, brief(heard, CARD)));
    }
    let mut tally = faces::tally(room, most.taken.decision, most.vote);
    // What some wrote stands on the cards.
    tally.reasons.clear();
    Shown {
        heading,
        say: disagreed(room, &most),
        cards,
        tally: Some(tally),
    }
}

/// How divided the room was, and where, in a sentence; without numbers where those may not be told.
pub fn disagreed(room: &Room, divided: &Divided) -> String {
    let words = Speech::of(room);
    let place = ("place", divided.taken.decision.place.clone());
    if !divided.tellable {
        return words.with("room-debrief-divided-few", &[place]);
    }
    let spread = ("spread", divided.spread.to_string());
    words.with("room-debrief-divided-at", &[place, spread])
}

/// The reasons that were shown, each in quotation marks.
fn why(words: Speech, other: &Other) -> Option<String> {
    let quoted = |text: &String| words.with("room-debrief-quoted", &[("text", text.clone())]);
    let all: Vec<String> = other.reasons.iter().map(quoted).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Where an option led that was not played, in a sentence: as the room played it on another road, or as the model says.
pub fn led_to(room: &Room, taken: &Taken, option: usize, replays: u32) -> Option<String> {
    told(room, taken, &led(room, taken, option, replays)?)
}

fn told(room: &Room, taken: &Taken, led: &Led) -> Option<String> {
    let words = Speech::of(room);
    let title = |ending: usize| {
        let ending = room.run().scenario().endings.get(ending);
        ending.map_or(String::new(), |ending| ending.title.clone())
    };
    Some(match *led {
        Led::Road(road, ending) => {
            let road = ("road", (road + 1).to_string());
            match ending {
                Some(ending) => {
                    words.with("room-debrief-led-road", &[road, ("ending", title(ending))])
                }
                None => words.with("room-debrief-led-road-open", &[road]),
            }
        }
        Led::Model {
            ending,
            percent,
            same,
        } => {
            let came = taken.road.run().ended();
            let key = match (same, came == Some(ending)) {
                (Some(_), false) => "room-debrief-led-model",
                (Some(_), true) => "room-debrief-led-model-same",
                (None, _) => "room-debrief-led-model-open",
            };
            words.with(
                key,
                &[
                    ("ending", title(ending)),
                    ("percent", percent.to_string()),
                    ("same", same.unwrap_or(0).to_string()),
                    ("came", came.map_or(String::new(), title)),
                ],
            )
        }
        Led::Nowhere => return None,
    })
}
