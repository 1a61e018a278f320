//! What a phone shows. The same for every phone, but for what is its own.

use super::{Around, Lettered, Screen, projector, screen, speech::Speech, vote};
use crate::scenario::format::Pace;
use crate::workshop::room::{Phase, Role, Room, Seat, Stop, here};
use serde::Serialize;

/// What every phone shows. While a vote is open it does not change as votes come in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Phone {
    /// Counts up whenever another screen stands there.
    pub number: u64,
    /// The language, by its tag.
    pub language: String,
    /// The scenario's title.
    pub title: String,
    /// Where the story stands.
    pub place: String,
    /// A heading: "Vote", "Look up", "Talk".
    pub heading: String,
    /// What to do, in a sentence.
    pub say: String,
    /// The ballot, while a vote is open.
    pub ballot: Option<Ballot>,
    /// What the projector shows, where phones may repeat it: a leaf, a tally, the debrief.
    pub screen: Option<Screen>,
    /// Whether a commitment card can be written now.
    pub card: bool,
    /// "Paused", in words, while it is.
    pub paused: Option<String>,
    /// Whether it is over: the page lets go and does not come back.
    pub closed: bool,
}

/// A vote that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ballot {
    /// Its key: a vote is cast for it, so that one that comes too late counts nowhere.
    pub key: String,
    /// The options.
    pub options: Vec<Lettered>,
}

/// What is one phone's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Own {
    /// The choice that it has cast in the open vote; none if it has not.
    pub choice: Option<String>,
    /// The reason that it gave.
    pub reason: String,
    /// Its group's name; empty if there are no groups.
    pub group: String,
    /// Its private card: paragraphs that only this role may read; empty if there is none.
    pub card: Vec<String>,
    /// Its commitment: "When …" and "I will …".
    pub commitment: Option<(String, String)>,
}

/// What every phone shows now. While a vote is open it is the same whatever is cast, and however many have voted.
pub fn phone(room: &Room) -> Phone {
    let speech = Speech::of(room);
    let (place, _) = projector::stands(room);
    let (heading, say) = heading(room);
    Phone {
        number: room.number(),
        language: room.setup().language.clone(),
        title: room.run().scenario().title.clone(),
        place,
        heading: speech.say(heading),
        say: speech.say(say),
        ballot: ballot(room),
        screen: repeated(room),
        card: matches!(room.phase(), Phase::Debrief(Stop::Talk | Stop::Monday)),
        paused: room.clock().is_paused().then(|| speech.say("room-paused")),
        closed: room.phase() == Phase::Closed,
    }
}

/// What is one seat's own. To be shown to the phone that holds it, and to nobody else.
pub fn own(room: &Room, seat: Seat) -> Own {
    let Some(seated) = room.seats().get(seat) else {
        return Own::default();
    };
    let ballot = match room.phase() {
        Phase::Voting { round } => room.decision().and_then(|decision| {
            let votes = decision.round(round)?;
            votes.ballots.get(&seat)
        }),
        _ => None,
    };
    let reason = ballot.and_then(|ballot| room.reasons().get(ballot.reason?));
    let group = seated.group.filter(|group| *group < room.groups());
    let role = group.and_then(|group| room.roles().into_iter().nth(group as usize));
    Own {
        choice: ballot.map(|ballot| ballot.choice.clone()),
        reason: reason.map_or(String::new(), |reason| reason.text.clone()),
        group: group.map_or(String::new(), |group| Speech::of(room).group(room, group)),
        card: card(room, role, group),
        commitment: seated.commitment.clone(),
    }
}

/// What a role alone knows: first what it knows of the decision that is before the room, then its own card.
fn card(room: &Room, role: Option<Role>, group: Option<u32>) -> Vec<String> {
    let (Some(role), Some(group)) = (role, group) else {
        return Vec::new();
    };
    let decision = room.decision();
    let passage = decision.and_then(|it| room.run().scenario().passage(it.passage));
    let here = passage.map_or(Vec::new(), |passage| here(passage, group as usize));
    here.into_iter().chain(role.card).collect()
}

fn heading(room: &Room) -> (&'static str, &'static str) {
    let told = room.pace() == Pace::Told;
    match room.phase() {
        Phase::Lobby => ("room-phone-in", "room-phone-in-say"),
        Phase::Reading { .. } => ("room-phone-look", "room-phone-read-say"),
        Phase::Deciding if told => ("room-phone-look", "room-told-say"),
        Phase::Deciding => ("room-phone-look", "room-read-say"),
        Phase::Voting { round: 1 } => ("room-vote", "room-phone-vote-say"),
        Phase::Voting { .. } => ("room-vote-again", "room-phone-vote-say"),
        Phase::Counted { .. } => ("room-counting", "room-counting-say"),
        Phase::Revealed { .. } => ("room-phone-revealed", "room-phone-revealed-say"),
        Phase::Discussing { .. } => ("room-phone-talk", "room-phone-talk-say"),
        Phase::Chosen => ("room-phone-chosen", "room-phone-chosen-say"),
        Phase::Roads => ("room-roads", "room-phone-roads-say"),
        Phase::Debrief(Stop::Monday) => ("room-debrief-monday", "room-phone-monday-say"),
        Phase::Debrief(_) => ("room-phone-debrief", "room-phone-debrief-say"),
        Phase::Closed => ("room-closed", "room-phone-closed-say"),
    }
}

fn ballot(room: &Room) -> Option<Ballot> {
    Some(Ballot {
        key: room.ballot()?,
        options: vote::options(room, room.decision()?),
    })
}

/// What phones repeat of the projector. Not how to join, and nothing while votes come in.
fn repeated(room: &Room) -> Option<Screen> {
    match room.phase() {
        Phase::Lobby | Phase::Voting { .. } | Phase::Counted { .. } | Phase::Closed => None,
        _ => Some(screen::screen(room, &Around::default())),
    }
}
