//! The guide in words, for the console: what this stop is for, how long it has, what to ask there, and what to keep to if only
//! five minutes are left.

use super::{Speech, asked};
use crate::workshop::{
    debrief::{
        divided::divided,
        guide::{Guide, SHORT, guide},
        prompts::{Prompt, prompts},
        shift::moved,
    },
    faces::Notes,
    room::{Room, Stop},
};

/// The notes for a stop: for a debrief as long as the workshop keeps for it.
pub fn notes(room: &Room, stop: Stop) -> Notes {
    let words = Speech::of(room);
    let prompts = prompts(room, &divided(room), &moved(room));
    let guide_of = |minutes| guide(room, &prompts, minutes);
    let whole = guide_of(room.debrief_minutes());
    let part = whole.parts.iter().find(|part| part.stop == stop);
    let minutes = part.map(|part| {
        words.with(
            "room-debrief-minutes",
            &[("minutes", part.minutes.to_string())],
        )
    });
    let asks = part.map_or(&[][..], |part| &part.asks);
    Notes {
        note: words.with(
            "room-debrief-short-guide",
            &[("parts", told(room, &guide_of(SHORT)))],
        ),
        prompts: asks
            .iter()
            .filter_map(|place| prompts.get(*place))
            .map(|prompt| line(room, prompt))
            .collect(),
        variants: Vec::new(),
        advice: minutes
            .into_iter()
            .chain([words.say(advice(stop))])
            .collect::<Vec<_>>()
            .join(" "),
    }
}

/// A prompt in one line, with its place where it has one.
fn line(room: &Room, prompt: &Prompt) -> String {
    let (place, text) = asked(room, prompt);
    if place.is_empty() {
        return text;
    }
    Speech::of(room).with("room-debrief-prompt", &[("place", place), ("text", text)])
}

/// The parts of a guide in one line: what, and how long.
fn told(room: &Room, guide: &Guide) -> String {
    let words = Speech::of(room);
    let parts: Vec<String> = guide
        .parts
        .iter()
        .map(|part| {
            let minutes = ("minutes", part.minutes.to_string());
            words.with(
                "room-debrief-part",
                &[("what", words.say(heading(part.stop))), minutes],
            )
        })
        .collect();
    parts.join(" · ")
}

/// The heading of a stop.
fn heading(stop: Stop) -> &'static str {
    match stop {
        Stop::Fates => "room-debrief-fates",
        Stop::Divided => "room-debrief-divided",
        Stop::Shift => "room-debrief-shift",
        Stop::Turned => "room-debrief-turned",
        Stop::Roads => "room-debrief-roads-differ",
        Stop::Talk => "room-debrief-talk",
        Stop::Monday => "room-debrief-monday",
    }
}

/// What to do at a stop.
fn advice(stop: Stop) -> &'static str {
    match stop {
        Stop::Fates => "room-debrief-do-fates",
        Stop::Divided => "room-debrief-do-divided",
        Stop::Shift => "room-debrief-do-shift",
        Stop::Turned => "room-debrief-do-turned",
        Stop::Roads => "room-debrief-do-roads",
        Stop::Talk => "room-debrief-do-talk",
        Stop::Monday => "room-debrief-do-monday",
    }
}
