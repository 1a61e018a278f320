//! In which order a debrief is told, how many minutes each part has, and what is asked there: for five minutes, for thirty,
//! and for what lies between.

use super::{
    prompts::{About, Kind, Prompt},
    stops,
};
use crate::workshop::room::{Room, Stop};

/// A guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guide {
    /// The minutes that it is for.
    pub minutes: u32,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a guide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What is shown.
    pub stop: Stop,
    /// How long, in minutes; all parts together take as long as the guide.
    pub minutes: u32,
    /// What is asked, by the places of the prompts; may be nothing.
    pub asks: Vec<usize>,
}

/// A debrief of five minutes.
pub const SHORT: u32 = 5;
/// A debrief of half an hour.
pub const LONG: u32 = 30;

/// How much of the time each part has, out of a hundred. People come first, because everybody wants to know what became of
/// them; the plan for Monday has its time even if all else is cut.
fn weight(stop: Stop, short: bool) -> u32 {
    match (stop, short) {
        (Stop::Divided, true) => 40,
        (Stop::Turned | Stop::Monday, true) => 30,
        (_, true) => 0,
        (Stop::Fates, false) => 12,
        (Stop::Divided, false) => 22,
        (Stop::Shift | Stop::Roads, false) => 10,
        (Stop::Turned, false) => 14,
        (Stop::Talk, false) => 17,
        (Stop::Monday, false) => 20,
    }
}

/// The guide for so many minutes: 1 and more. Below a dozen it keeps to what matters most.
pub fn guide(room: &Room, prompts: &[Prompt], minutes: u32) -> Guide {
    let short = minutes < 12;
    let mut there: Vec<Stop> = stops(room)
        .into_iter()
        .filter(|stop| weight(*stop, short) > 0)
        .collect();
    // With less time than parts, the last ones stay: the plan for Monday is why the others are there.
    let most = usize::try_from(minutes.max(1)).unwrap_or(usize::MAX);
    if there.len() > most {
        there.drain(..there.len() - most);
    }
    let all: u32 = there.iter().map(|stop| weight(*stop, short)).sum();
    let mut parts: Vec<Part> = there
        .iter()
        .map(|stop| Part {
            stop: *stop,
            minutes: (minutes * weight(*stop, short) / all.max(1)).max(1),
            asks: asks(*stop, prompts, short),
        })
        .collect();
    settle(&mut parts, minutes);
    Guide { minutes, parts }
}

/// Makes the parts take exactly as long as there is: what rounding left goes to the longest, what it took comes from there.
fn settle(parts: &mut [Part], minutes: u32) {
    loop {
        let sum: u32 = parts.iter().map(|part| part.minutes).sum();
        // Of equals the last: the talk and the plan.
        let Some(longest) = parts.iter_mut().max_by_key(|part| part.minutes) else {
            return;
        };
        if sum < minutes {
            longest.minutes += 1;
        } else if sum > minutes && longest.minutes > 1 {
            longest.minutes -= 1;
        } else {
            return;
        }
    }
}

/// What is asked at a stop.
fn asks(stop: Stop, prompts: &[Prompt], short: bool) -> Vec<usize> {
    let wanted = |about: About| match stop {
        Stop::Fates => matches!(about, About::Left(_) | About::Broken(_)),
        Stop::Divided => matches!(about, About::Divided | About::Overruled | About::Undecided),
        Stop::Shift => about == About::Moved,
        Stop::Turned => matches!(about, About::Refused(_) | About::Won(_)),
        Stop::Talk => !matches!(about, About::Divided | About::Moved),
        Stop::Monday => matches!(about, About::Act(kind) if kind != Kind::Above),
        Stop::Roads => false,
    };
    let most = match (stop, short) {
        (Stop::Talk, _) => 4,
        (_, true) => 1,
        (_, false) => 2,
    };
    let places = prompts.iter().enumerate();
    places
        .filter(|(_, prompt)| wanted(prompt.about))
        .map(|(place, _)| place)
        .take(most)
        .collect()
}
