//! A vote as the facilitator sees it: what is still to be counted, what came of it, and what phones wrote.

use super::{Around, CountNow, Entry, Said, speech::Speech, vote};
use crate::workshop::room::{Decision, Phase, Room, Round};

/// The vote that is open or was closed last; none where there is none yet.
pub(super) fn now(room: &Room, around: &Around) -> Option<CountNow> {
    let (Phase::Voting { round }
    | Phase::Counted { round }
    | Phase::Revealed { round }
    | Phase::Discussing { round }) = room.phase()
    else {
        return None;
    };
    let decision = room.road().open()?;
    let votes = decision.round(round)?;
    let open = matches!(room.phase(), Phase::Voting { .. });
    let counting = open || matches!(room.phase(), Phase::Counted { .. });
    let order = decision.counting_order(room.setup().seed, round);
    let order = order.into_iter().filter_map(|it| decision.options.get(it));
    let entries: Vec<Entry> = order
        .map(|option| Entry {
            letter: option.letter.to_string(),
            choice: option.choice.clone(),
            votes: votes.by_hand(&option.choice),
        })
        .collect();
    let ask = entries.iter().find(|entry| entry.votes.is_none());
    let ballots = u32::try_from(votes.ballots.len()).unwrap_or(u32::MAX);
    Some(CountNow {
        round,
        phones: (ballots, around.phones.max(ballots)),
        ask: ask.filter(|_| counting).map(|entry| entry.choice.clone()),
        entries: match counting {
            true => entries,
            false => Vec::new(),
        },
        totals: match open {
            true => Vec::new(),
            false => totals(decision, votes),
        },
        say: match open {
            true => String::new(),
            false => say(room, decision, votes),
        },
    })
}

fn totals(decision: &Decision, votes: &Round) -> Vec<(String, u32)> {
    let letters = decision.options.iter().map(|it| it.letter.to_string());
    letters.zip(decision.totals(votes)).collect()
}

/// What stands out.
fn say(room: &Room, decision: &Decision, votes: &Round) -> String {
    let speech = Speech::of(room);
    let (count, people) = (votes.votes(), room.setup().people);
    let mut said = Vec::new();
    if count == 0 {
        said.push(speech.say("room-count-nobody"));
    }
    if people > 0 && count > people {
        let values = [("votes", count.to_string()), ("people", people.to_string())];
        said.push(speech.with("room-count-too-many", &values));
    }
    let leading = vote::leading(decision, votes);
    if count > 0 && leading.len() > 1 {
        let values = [("letters", speech.list(&leading))];
        said.push(speech.with("room-count-tie", &values));
    }
    let missing = |letter: &crate::workshop::room::Offered| votes.by_hand(&letter.choice).is_none();
    if !votes.hands.is_empty() && decision.options.iter().any(missing) {
        said.push(speech.say("room-count-half"));
    }
    said.join(" ")
}

/// What phones wrote for the decision that is before the room, once its vote is closed: in the order of the letters, and not
/// of coming in, which could tell who it was.
pub(super) fn reasons(room: &Room) -> Vec<Said> {
    let Some(decision) = room.decision() else {
        return Vec::new();
    };
    let open = match room.phase() {
        Phase::Voting { round } => Some(round),
        _ => None,
    };
    let all = room.reasons().iter().enumerate();
    let mut said: Vec<Said> = all
        .filter(|(_, it)| it.decision == decision.key && Some(it.round) != open)
        .filter(|(_, it)| !it.text.is_empty())
        .map(|(number, it)| Said {
            number,
            letter: decision.letter(&it.choice),
            text: it.text.clone(),
            shown: it.shown,
        })
        .collect();
    said.sort_by(|one, other| (&one.letter, &one.text).cmp(&(&other.letter, &other.text)));
    said
}
