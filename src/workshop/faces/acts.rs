//! What the facilitator can do now, with its key, and what each phase is for.

use super::{Act, refused, speech::Speech};
use crate::scenario::format::Pace;
use crate::workshop::room::{By, Command, Decision, Phase, Room, Settle, Stop};

/// What *next* does, in words; where it does nothing, what to do instead.
pub(super) fn next(room: &Room) -> String {
    let speech = Speech::of(room);
    if let Err(refusal) = room.may(By::Facilitator, &Command::Next) {
        return refused(&room.setup().language, &refusal);
    }
    let key = match room.resolve(By::Facilitator, Command::Next) {
        Ok(Command::Leaf(_)) => "room-next-leaf",
        Ok(Command::VoteAgain) if room.phase() == Phase::Deciding => "room-next-vote",
        Ok(Command::VoteAgain) => "room-next-vote-again",
        Ok(Command::Talk) => "room-next-talk",
        Ok(Command::Play { .. }) => "room-next-play",
        _ => match room.phase() {
            Phase::Lobby => "room-next-begin",
            Phase::Reading { .. } => match room.road().open() {
                Some(_) => "room-next-options",
                None if room.run().ended().is_some() => "room-next-debrief",
                None => "room-next-on",
            },
            Phase::Voting { .. } => "room-next-close",
            Phase::Counted { .. } => "room-next-reveal",
            Phase::Debrief(_) => "room-next-stop",
            _ => "room-next-on",
        },
    };
    speech.say(key)
}

/// Every key that leads the room, with what it does, whatever can be done now: the list may lie before the room, which must
/// not read from it how a vote went.
pub(super) fn keys(speech: Speech) -> Vec<(String, String)> {
    let all = [
        ("Space", "page-help-next"),
        ("Backspace", "page-help-back"),
        ("S", "page-help-skip"),
        ("V", "page-help-vote"),
        ("0–9", "page-help-digits"),
        ("U", "page-help-untally"),
        ("A, B …", "page-help-letter"),
        ("X", "page-help-chance"),
        ("N", "page-help-undecided"),
        ("M", "page-help-heard"),
        ("P", "page-help-pause"),
        ("R", "page-help-roads"),
        ("D", "page-help-debrief"),
        ("K", "page-help-toggle"),
        ("?", "page-help"),
    ];
    let name = |key: &str| match key {
        "Space" => speech.say("page-key-space"),
        "Backspace" => speech.say("page-key-backspace"),
        other => other.to_owned(),
    };
    all.map(|(key, does)| (name(key), speech.say(does)))
        .to_vec()
}

/// What to do in this phase, as the key of a sentence or two.
pub(super) fn advice(room: &Room, now: u64) -> &'static str {
    let told = room.pace() == Pace::Told;
    let brief = room.plan(now).first().is_some_and(|row| row.brief);
    match room.phase() {
        Phase::Lobby => "room-advice-lobby",
        Phase::Reading { .. } if brief => "room-advice-brief",
        Phase::Reading { .. } => "room-advice-reading",
        Phase::Deciding if told => "room-advice-told",
        Phase::Deciding => "room-advice-deciding",
        Phase::Voting { .. } => "room-advice-voting",
        Phase::Counted { .. } => "room-advice-counted",
        Phase::Revealed { .. } => "room-advice-revealed",
        Phase::Discussing { .. } => "room-advice-discussing",
        Phase::Chosen if chosen_by_telling(room) => "room-advice-chosen-told",
        Phase::Chosen => "room-advice-chosen",
        Phase::Roads => "room-advice-roads",
        Phase::Debrief(Stop::Monday) => "room-advice-monday",
        Phase::Debrief(_) => "room-advice-debrief",
        Phase::Closed => "room-advice-closed",
    }
}

/// Whether what was chosen last was only told.
fn chosen_by_telling(room: &Room) -> bool {
    let settled = room.decision().and_then(|it| it.settled.as_ref());
    settled.is_some_and(|it| it.how == Settle::Told)
}

/// Everything that can be done now, and what cannot be with the reason.
pub(super) fn acts(room: &Room) -> Vec<Act> {
    if room.phase() == Phase::Closed {
        return Vec::new();
    }
    let paused = room.clock().is_paused();
    let mut acts = vec![
        act(room, "room-act-next", "Space", Command::Next),
        act(room, "room-act-back", "Backspace", Command::Back),
        skip(room),
    ];
    if let Some(decision) = deciding(room) {
        acts.push(act(room, "room-act-vote", "V", Command::VoteAgain));
        acts.extend(decision.options.iter().map(|it| play(room, &it.choice)));
        acts.extend(chance(room, decision));
        acts.push(act(room, "room-act-undecided", "N", Command::Undecided));
    }
    if matches!(room.phase(), Phase::Voting { .. } | Phase::Counted { .. }) {
        acts.push(act(room, "room-act-untally", "U", Command::Untally));
    }
    acts.push(match paused {
        false => act(room, "room-act-pause", "P", Command::Pause(true)),
        true => act(room, "room-act-unpause", "P", Command::Pause(false)),
    });
    if room.phase() != Phase::Lobby {
        acts.push(act(room, "room-act-roads", "R", Command::Roads));
        // Where an option is called D, its key is the option's, whether it can be played now or not.
        let taken = acts.iter().any(|act| act.key == "D");
        let key = if taken { "End" } else { "D" };
        let debrief = Command::Debrief(Stop::Fates);
        acts.push(act(room, "room-act-debrief", key, debrief));
    }
    let mut close = act(room, "room-act-close", "", Command::Close);
    close.asks = Speech::of(room).say("room-asks-close");
    acts.push(close);
    acts
}

/// Leaving out the rest. Where that would be talk and another vote, it is asked first: letters that were meant for a field
/// come as keys.
fn skip(room: &Room) -> Act {
    let mut act = act(room, "room-act-skip", "S", Command::Skip);
    let plays = matches!(
        room.phase(),
        Phase::Revealed { .. } | Phase::Discussing { .. }
    );
    if plays
        && room
            .resolve(By::Facilitator, Command::Next)
            .is_ok_and(|it| matches!(it, Command::Talk | Command::VoteAgain))
    {
        act.asks = Speech::of(room).say("room-asks-skip");
    }
    act
}

fn act(room: &Room, key: &str, on: &str, command: Command) -> Act {
    let speech = Speech::of(room);
    let why_not = room.may(By::Facilitator, &command).err();
    Act {
        label: speech.say(key),
        key: on.to_owned(),
        command,
        why_not: why_not.map_or(String::new(), |why| refused(&room.setup().language, &why)),
        asks: String::new(),
    }
}

/// The decision that can be settled now.
fn deciding(room: &Room) -> Option<&Decision> {
    let at_one = matches!(
        room.phase(),
        Phase::Deciding
            | Phase::Voting { .. }
            | Phase::Counted { .. }
            | Phase::Revealed { .. }
            | Phase::Discussing { .. }
    );
    room.road().open().filter(|_| at_one)
}

/// Playing an option by its letter. Whoever goes against the vote, or tells what was to be voted on, is asked first.
fn play(room: &Room, choice: &str) -> Act {
    let speech = Speech::of(room);
    let letter = deciding(room).map_or(String::new(), |it| it.letter(choice));
    let settled = room.settles(choice);
    // What the room has not seen of its vote is not told by how this is called.
    let unseen = matches!(room.phase(), Phase::Voting { .. } | Phase::Counted { .. });
    let key = match settled {
        _ if unseen => "room-act-play",
        Settle::Overruled => "room-act-overrule",
        Settle::Facilitator => "room-act-break",
        _ => "room-act-play",
    };
    let command = Command::Play {
        choice: choice.to_owned(),
        settled,
    };
    let mut act = act(room, key, &letter, command);
    act.label = speech.with(key, &[("letter", letter)]);
    act.asks = match settled {
        _ if unseen => speech.say("room-asks-unseen"),
        Settle::Overruled => speech.say("room-asks-overrule"),
        Settle::Told if room.pace() != Pace::Told => speech.say("room-asks-told"),
        _ => String::new(),
    };
    act
}

/// Letting chance break a tie.
fn chance(room: &Room, decision: &Decision) -> Option<Act> {
    let drawn = decision.drawn(room.setup().seed, room.round()?)?;
    let command = Command::Play {
        choice: drawn.choice.clone(),
        settled: Settle::Chance,
    };
    room.may(By::Facilitator, &command).ok()?;
    Some(act(room, "room-act-chance", "X", command))
}
