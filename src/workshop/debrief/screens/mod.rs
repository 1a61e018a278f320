//! The debrief on the projector: each stop as a screen, in the workshop's language, short enough to be read from the back row.

mod brief;
mod divided;
mod fates;
mod monday;
mod notes;
mod roads;
mod shift;
mod talk;
mod turned;

pub use brief::brief;
pub use divided::{disagreed, led_to};
pub use notes::notes;
pub use roads::{differences, ended, parted};
pub use shift::{shifted, went};
pub use talk::asked;

use super::stops;
use crate::workshop::{
    faces::{Card, Screen, Speech, Tally},
    room::{Decision, Room, Stop},
};

/// The most cards on a screen.
const MOST: usize = 6;

/// A stop of the debrief.
pub fn stop(room: &Room, stop: Stop) -> Screen {
    let Shown {
        heading,
        say,
        mut cards,
        tally,
    } = match stop {
        Stop::Fates => fates::fates(room),
        Stop::Divided => divided::divided(room),
        Stop::Shift => shift::shift(room),
        Stop::Turned => turned::turned(room),
        Stop::Roads => roads::differ(room),
        Stop::Talk => talk::talk(room),
        Stop::Monday => monday::monday(room),
    };
    cards.truncate(MOST);
    let stops = stops(room);
    let place = stops.iter().position(|one| *one == stop).unwrap_or(0);
    Screen::Debrief {
        heading,
        say,
        cards,
        tally,
        stop: (place + 1, stops.len()),
    }
}

/// What a stop shows.
struct Shown {
    heading: String,
    say: String,
    cards: Vec<Card>,
    tally: Option<Tally>,
}

fn card(heading: impl Into<String>, text: impl Into<String>) -> Card {
    Card {
        heading: heading.into(),
        text: text.into(),
        who: None,
    }
}

/// An option of a decision by its place: the letter and what it says.
fn option(decision: &Decision, place: usize) -> (String, String) {
    decision
        .options
        .get(place)
        .map_or((String::new(), String::new()), |option| {
            (option.letter.to_string(), option.text.clone())
        })
}
