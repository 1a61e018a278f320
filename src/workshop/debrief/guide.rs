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

/// How much of the time each part has, out of a hundred where there is one road. People come first, because everybody wants to
/// know what became of them; the plan for Monday has its time even if all else is cut.
fn weight(stop: Stop, short: bool) -> u32 {
    match (stop, short) {
        (Stop::Fates, true) => 25,
        (Stop::Divided, true) => 40,
        (Stop::Monday, true) => 35,
        (_, true) => 0,
        (Stop::Divided, false) => 23,
        (Stop::Fates | Stop::Talk | Stop::Monday, false) => 16,
        (Stop::Turned, false) => 15,
        (Stop::Shift, false) => 14,
        (Stop::Roads, false) => 12,
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
    let weights: Vec<u32> = there.iter().map(|stop| weight(*stop, short)).collect();
    let parts = there
        .iter()
        .zip(shared(minutes, &weights))
        .map(|(stop, minutes)| Part {
            stop: *stop,
            minutes,
            asks: asks(*stop, prompts, short),
        })
        .collect();
    Guide { minutes, parts }
}

/// Minutes shared out by weight, at least one each: all together as many as there are, if there are no more parts than that.
fn shared(minutes: u32, weights: &[u32]) -> Vec<u32> {
    let all = weights.iter().sum::<u32>().max(1);
    let mut shares: Vec<u32> = weights
        .iter()
        .map(|weight| (minutes * weight / all).max(1))
        .collect();
    // What rounding left goes to where it took most.
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let taken = |place: &usize| {
        weights
            .get(*place)
            .map_or(0, |weight| minutes * weight % all)
    };
    order.sort_by_key(|place| std::cmp::Reverse(taken(place)));
    let left = minutes.saturating_sub(shares.iter().sum());
    for place in order.into_iter().cycle().take(left as usize) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    // Where each had to have one, the longest gave it.
    while shares.iter().sum::<u32>() > minutes {
        match shares.iter_mut().max() {
            Some(longest) if *longest > 1 => *longest -= 1,
            _ => break,
        }
    }
    shares
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
