//! The stops of the debrief on the projector.

use super::{Card, Screen, Tally, roads, screen::prompts, speech::Speech, speech::name, vote};
use crate::debrief;
use crate::words::debrief::{beats, monday};
use crate::workshop::room::{Decision, Room, Stop};

/// So many cards stand there at once.
const CARDS: usize = 6;
/// So many cards with a longer text.
const FEW_CARDS: usize = 3;

/// A stop of the debrief.
pub(super) fn screen(room: &Room, stop: Stop) -> Screen {
    let speech = Speech::of(room);
    let (heading, say, cards, tally) = match stop {
        Stop::Fates => fates(room),
        Stop::Divided => divided(room),
        Stop::Shift => shift(room),
        Stop::Turned => turned(room),
        Stop::Roads => together(room),
        Stop::Talk => talk(room),
        Stop::Monday => (
            speech.say("room-stop-monday"),
            speech.say("room-stop-monday-say"),
            commitments(room),
            None,
        ),
    };
    let stops = room.stops();
    let place = stops.iter().position(|it| *it == stop).unwrap_or(0);
    Screen::Debrief {
        heading,
        say,
        cards,
        tally,
        stop: (place + 1, stops.len()),
    }
}

type Shown = (String, String, Vec<Card>, Option<Tally>);

fn fates(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let run = room.run();
    let ending = run.ended().and_then(|it| run.scenario().endings.get(it));
    let seen = run.look();
    let told = debrief::tell(run).fates.into_iter();
    let cards = told.filter_map(|fate| {
        let seen = seen.people.get(fate.who)?;
        let text = match fate.text.is_empty() {
            true => speech.seems(seen),
            false => brief(&fate.text),
        };
        Some(Card {
            heading: name(run, fate.who),
            text,
            who: Some(fate.who),
        })
    });
    let (heading, say) = match ending {
        Some(ending) => (ending.title.clone(), speech.say("room-stop-fates-say")),
        None => (
            speech.say("room-stop-stands"),
            speech.say("room-stop-stands-say"),
        ),
    };
    (heading, say, cards.take(CARDS).collect(), None)
}

/// What fits on one of six cards: whole sentences, or else as many words as fit.
fn brief(text: &str) -> String {
    const FITS: usize = 170;
    if text.chars().count() <= FITS {
        return text.to_owned();
    }
    let fits: String = text.chars().take(FITS).collect();
    let sentence = [". ", "! ", "? "].iter().filter_map(|end| fits.rfind(end));
    match (sentence.max(), fits.rfind(' ')) {
        (Some(end), _) if end * 2 > fits.len() => fits.get(..=end).unwrap_or(&fits).to_owned(),
        (_, Some(end)) => format!("{} …", fits.get(..end).unwrap_or(&fits)),
        _ => fits,
    }
}

/// The decision on which the first vote was the closest, and that vote.
pub(super) fn most_divided(room: &Room) -> Option<(&Decision, u32)> {
    let margin = |decision: &Decision| {
        let round = decision.round(1).filter(|round| round.votes() > 1)?;
        let mut totals = decision.totals(round);
        totals.sort_unstable_by(|one, other| other.cmp(one));
        let (first, second) = (totals.first()?, totals.get(1)?);
        // Equal margins: the vote of more people says more.
        Some((
            (first - second) * 1_000 / round.votes(),
            u32::MAX - round.votes(),
        ))
    };
    let voted = room.decisions().iter();
    let divided = voted.filter_map(|decision| Some((margin(decision)?, decision)));
    let closest = divided.min_by_key(|(margin, _)| *margin);
    closest.map(|(_, decision)| (decision, 1))
}

/// The decision on which the room moved the most between its first and its last vote, and that last vote.
fn most_moved(room: &Room) -> Option<(&Decision, u32)> {
    let moved = |decision: &Decision| {
        let last = decision.last_round().filter(|last| *last > 1)?;
        let shift = decision.shift(1, last)?;
        let parts = shift.totals.iter();
        let moved: u32 = parts.map(|(one, other)| one.abs_diff(*other)).sum();
        Some((moved, last))
    };
    let voted = room.decisions().iter();
    let all = voted.filter_map(|decision| {
        let (moved, last) = moved(decision)?;
        Some((moved, decision, last))
    });
    // The first of several that moved as much.
    let most = all.rev().max_by_key(|(moved, ..)| *moved)?;
    Some((most.1, most.2))
}

fn divided(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let heading = speech.say("room-stop-divided");
    let Some((decision, round)) = most_divided(room) else {
        return (heading, speech.say("room-stop-no-vote"), Vec::new(), None);
    };
    let mut tally = vote::tally(room, decision, round);
    // What some wrote stands on the cards, as far as it was fewer who did.
    tally.reasons.clear();
    let cards = minority(room, decision);
    (heading, decision.place.clone(), cards, Some(tally))
}

/// What those said who were fewer, as far as it was written down and may be shown.
fn minority(room: &Room, decision: &Decision) -> Vec<Card> {
    let speech = Speech::of(room);
    let may = |round| room.shown(decision, round).numbers;
    // What was said aloud is as much as the last vote may tell.
    let heard = match decision.last_round().is_some_and(may) {
        true => decision.heard.as_slice(),
        false => &[],
    };
    let played = decision.settled.as_ref().map(|it| it.choice.as_str());
    let heard = heard.iter().map(|text| Card {
        heading: speech.say("room-minority"),
        text: text.clone(),
        who: None,
    });
    let reasons = room.reasons().iter().filter(|it| {
        it.shown
            && !it.text.is_empty()
            && it.decision == decision.key
            && may(it.round)
            && Some(it.choice.as_str()) != played
    });
    let reasons = reasons.map(|it| Card {
        heading: speech.with(
            "room-minority-for",
            &[("letter", decision.letter(&it.choice))],
        ),
        text: it.text.clone(),
        who: None,
    });
    heard.chain(reasons).take(FEW_CARDS).collect()
}

fn shift(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let heading = speech.say("room-stop-shift");
    let Some((decision, last)) = most_moved(room) else {
        return (heading, speech.say("room-stop-no-shift"), Vec::new(), None);
    };
    let tally = vote::tally(room, decision, last);
    (heading, decision.place.clone(), Vec::new(), Some(tally))
}

fn turned(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let turned = beats::turned(room.run(), &[]);
    let cards = [turned.what, turned.settled].into_iter();
    let cards = cards.filter(|text| !text.is_empty()).map(|text| Card {
        heading: String::new(),
        text,
        who: None,
    });
    (
        speech.say("room-stop-turned"),
        speech.say("room-stop-turned-say"),
        cards.collect(),
        None,
    )
}

fn together(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let cards = room.roads_to_show().map(|road| Card {
        heading: roads::name(room, road.place()),
        text: match road.from().and_then(|(_, fork)| road.decisions().get(fork)) {
            Some(fork) => speech.with(
                "room-road-parts",
                &[
                    ("place", fork.place.clone()),
                    ("chose", roads::chose(room, fork)),
                    ("end", roads::end(room, road)),
                ],
            ),
            None => roads::end(room, road),
        },
        who: None,
    });
    (
        speech.say("room-stop-roads"),
        speech.say("room-stop-roads-say"),
        cards.take(CARDS).collect(),
        None,
    )
}

/// Prompts tied to what happened: to the decisions that divided or moved the room, or that were overruled, and then to others.
fn talk(room: &Room) -> Shown {
    let speech = Speech::of(room);
    let mut about: Vec<&Decision> = Vec::new();
    let marked = [most_divided(room), most_moved(room)];
    let marked = marked.into_iter().flatten().map(|(decision, _)| decision);
    for decision in marked.chain(room.decisions().iter().rev()) {
        if !about.iter().any(|it| it.key == decision.key) {
            about.push(decision);
        }
    }
    let cards = about.into_iter().filter_map(|decision| {
        Some(Card {
            heading: decision.place.clone(),
            text: prompts(room, decision).into_iter().next()?,
            who: None,
        })
    });
    (
        speech.say("room-stop-talk"),
        speech.say("room-stop-talk-say"),
        cards.take(FEW_CARDS).collect(),
        None,
    )
}

fn commitments(room: &Room) -> Vec<Card> {
    let cards = monday::cards(room.run()).into_iter().map(|card| Card {
        heading: card.when,
        text: card.will,
        who: None,
    });
    cards.take(FEW_CARDS).collect()
}
