//! What stands on the projector in each phase.

use super::{Around, Invite, Lettered, Line, Screen, counting, roads, speech::Speech, vote};
use crate::scenario::{
    format::Pace,
    script::{Mood, Speaker, Voice},
};
use crate::simulation::{event::Said, view::Heard};
use crate::workshop::{
    debrief,
    room::{Decision, FEW, Offered, Phase, Room, Round, Told, leaves},
};

/// So many prompts stand there while the room talks.
const PROMPTS: usize = 3;

/// The screen of the phase in which the room stands.
pub(super) fn screen(room: &Room, around: &Around) -> Screen {
    match room.phase() {
        Phase::Lobby => Screen::Join(invite(room, around)),
        Phase::Reading { leaf } => story(room, leaf),
        Phase::Deciding | Phase::Voting { .. } | Phase::Counted { .. } => options(room, around),
        Phase::Revealed { round } => with_decision(room, |decision| {
            Screen::Tally(vote::tally(room, decision, round))
        }),
        Phase::Discussing { round } => with_decision(room, |decision| talk(room, decision, round)),
        Phase::Chosen => with_decision(room, |decision| chosen(room, decision)),
        Phase::Roads => roads::screen(room),
        Phase::Debrief(stop) => debrief::screens::stop(room, stop),
        Phase::Closed => {
            let speech = Speech::of(room);
            Screen::Closed {
                heading: speech.say("room-closed"),
                say: speech.say("room-closed-say"),
            }
        }
    }
}

fn with_decision(room: &Room, screen: impl FnOnce(&Decision) -> Screen) -> Screen {
    match room.decision() {
        Some(decision) => screen(decision),
        // No phase with a decision is ever entered without one; the story is what is always there.
        None => story(room, 0),
    }
}

/// How to get in, with phones or with cards.
pub(super) fn invite(room: &Room, around: &Around) -> Invite {
    let speech = Speech::of(room);
    let alone = around.address.is_empty();
    let steps: &[&str] = match alone {
        true => &[
            "room-join-cards-1",
            "room-join-cards-2",
            "room-join-cards-3",
        ],
        false => &["room-join-1", "room-join-2", "room-join-3"],
    };
    let values = [
        ("address", around.address.clone()),
        ("code", around.code.clone()),
    ];
    Invite {
        heading: speech.say(match alone {
            true => "room-join-cards",
            false => "room-join",
        }),
        steps: steps.iter().map(|key| speech.with(key, &values)).collect(),
        address: around.address.clone(),
        code: around.code.clone(),
        link: around.link.clone(),
        qr: around.qr.clone(),
        qr_words: match alone {
            true => String::new(),
            false => speech.with("room-join-qr", &[("link", around.link.clone())]),
        },
        joined: match alone {
            true => String::new(),
            false => speech.with(
                "room-joined",
                &[("count", room.seats().count().to_string())],
            ),
        },
        kept: match alone {
            true => speech.say("room-kept-cards"),
            false => speech.say("room-kept"),
        },
    }
}

fn story(room: &Room, leaf: usize) -> Screen {
    let leaves = leaves(room.run());
    let of = leaves.len().max(1);
    // A text that was mended since may have fewer leaves than were turned.
    let leaf = leaf.min(of - 1);
    let lines = leaves.into_iter().nth(leaf).unwrap_or_default();
    Screen::Story {
        lines: lines.into_iter().map(|told| line(room, told)).collect(),
        chose: (leaf == 0).then(|| chose(room)).flatten(),
        leaf: (leaf + 1, of),
    }
}

/// What was chosen right before the passage that is read; none if the story went on by itself.
fn chose(room: &Room) -> Option<String> {
    let last = room.decisions().last()?;
    if last.turn + 1 != room.run().turn() {
        return None;
    }
    let settled = last.settled.as_ref()?;
    Some(last.playable(&settled.choice)?.text.clone())
}

fn line(room: &Room, told: Told) -> Line {
    let speech = Speech::of(room);
    let plain = |text| Line {
        speaker: String::new(),
        who: None,
        voice: String::new(),
        mood: String::new(),
        text,
    };
    let Heard::Said(Said { speaker, mood, .. }) = told.heard else {
        return plain(told.text);
    };
    let (name, who, voice) = match speaker {
        Speaker::Narrator => return plain(told.text),
        Speaker::Person(who) => (super::speech::name(room.run(), who), Some(who), ""),
        Speaker::You => (speech.say("voice-you"), None, ""),
        Speaker::Voice(Voice::Engineer) => (speech.say("voice-engineer"), None, "engineer"),
        Speaker::Voice(Voice::Mortgage) => (speech.say("voice-mortgage"), None, "mortgage"),
        Speaker::Voice(Voice::Pride) => (speech.say("voice-pride"), None, "pride"),
    };
    Line {
        speaker: name,
        who,
        voice: voice.to_owned(),
        mood: match mood {
            Mood::Neutral => String::new(),
            mood => mood.word().to_owned(),
        },
        text: told.text,
    }
}

fn options(room: &Room, around: &Around) -> Screen {
    let speech = Speech::of(room);
    let Some(decision) = room.decision() else {
        return story(room, 0);
    };
    let phones = !around.address.is_empty();
    let (heading, say) = match room.phase() {
        Phase::Deciding if decision.pace == Pace::Told => ("room-told", "room-told-say"),
        Phase::Deciding if decision.pace == Pace::Quick => ("room-read", "room-read-quick"),
        Phase::Deciding => ("room-read", "room-read-say"),
        Phase::Counted { round } => ("room-counting", counted(room, decision, round)),
        Phase::Voting { round: 1 } if phones => ("room-vote", "room-vote-phones"),
        Phase::Voting { round: 1 } => ("room-vote", "room-vote-cards"),
        Phase::Voting { .. } if phones => ("room-vote-again", "room-vote-phones"),
        _ => ("room-vote-again", "room-vote-cards"),
    };
    let votes = room.round().and_then(|round| decision.round(round));
    let values = [
        ("votes", votes.map_or(0, Round::votes).to_string()),
        ("people", room.setup().people.to_string()),
    ];
    Screen::Options {
        heading: speech.say(heading),
        say: speech.with(say, &values),
        options: vote::options(room, decision),
        voted: match counted_now(room, decision, around) {
            Hands::First(letter) => speech.with("room-count-first", &[("letter", letter)]),
            Hands::Next(letter) => speech.with("room-count-now", &[("letter", letter)]),
            Hands::All => speech.say("room-counted-plain"),
            Hands::None => voted(room, decision),
        },
    }
}

/// What is said while a vote that is closed is not shown yet: how far the counting is, and whether it can be right. Numbers
/// only where the room will see some.
fn counted(room: &Room, decision: &Decision, round: u32) -> &'static str {
    let people = room.setup().people;
    let Some(votes) = decision.round(round) else {
        return "room-counting-say";
    };
    let missing = |option: &Offered| votes.by_hand(&option.choice).is_none();
    if votes.hands.is_empty() && !votes.ballots.is_empty() {
        return "room-counted-phones";
    }
    if decision.options.iter().any(missing) {
        return "room-counting-say";
    }
    match votes.votes() {
        all if people > 0 && all > people => "room-counted-more",
        _ if !room.shown(decision, round).numbers => "room-counted-plain",
        _ if people == 0 => "room-counted",
        all if all < people => "room-counted-fewer",
        _ => "room-counted-all",
    }
}

/// How far hands are counted.
enum Hands {
    /// They are not, or there is nothing to say of it.
    None,
    /// None is counted yet; this letter is to be the first.
    First(String),
    /// This letter is to be counted next.
    Next(String),
    /// All are, and the vote is still open.
    All,
}

/// How far hands are counted: nothing where phones vote and no hand was counted yet.
fn counted_now(room: &Room, decision: &Decision, around: &Around) -> Hands {
    let Some(now) = counting::now(room, around).filter(|now| !now.entries.is_empty()) else {
        return Hands::None;
    };
    let begun = now.entries.iter().any(|it| it.votes.is_some());
    let open = matches!(room.phase(), Phase::Voting { .. });
    match now.ask.map(|choice| decision.letter(&choice)) {
        Some(letter) if begun => Hands::Next(letter),
        Some(letter) if room.seats().count() == 0 && open => Hands::First(letter),
        Some(letter) if room.seats().count() == 0 => Hands::Next(letter),
        None if open => Hands::All,
        _ => Hands::None,
    }
}

/// How many phones have voted, once that many have that it tells of nobody.
fn voted(room: &Room, decision: &Decision) -> String {
    let Phase::Voting { round } = room.phase() else {
        return String::new();
    };
    let ballots = decision.round(round).map_or(0, |votes| votes.ballots.len());
    let few = ballots < FEW as usize || room.setup().manager_present;
    match few {
        true => String::new(),
        false => Speech::of(room).with("room-voted", &[("count", ballots.to_string())]),
    }
}

fn talk(room: &Room, decision: &Decision, round: u32) -> Screen {
    let speech = Speech::of(room);
    Screen::Discuss {
        heading: speech.say("room-talk"),
        prompts: prompts(room, decision),
        tally: vote::tally(room, decision, round),
    }
}

/// Prompts for talk: the author's, or some that always fit.
fn prompts(room: &Room, decision: &Decision) -> Vec<String> {
    let speech = Speech::of(room);
    let passage = room.run().scenario().passage(decision.passage);
    let own = passage.map_or(&[][..], |passage| &passage.discuss);
    if own.is_empty() {
        return vec![
            speech.say("room-prompt-why"),
            speech.say("room-prompt-otherwise"),
        ];
    }
    own.iter().take(PROMPTS).cloned().collect()
}

fn chosen(room: &Room, decision: &Decision) -> Screen {
    let settled = decision.settled.as_ref();
    let option = settled.and_then(|settled| decision.playable(&settled.choice));
    let (heading, how) = vote::settled(room, decision);
    Screen::Chosen {
        heading,
        option: option.map(|option| Lettered {
            letter: option.letter.to_string(),
            choice: option.choice.clone(),
            text: option.text.clone(),
            note: String::new(),
        }),
        how,
    }
}
