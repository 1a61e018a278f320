//! What only the facilitator sees: notes, where each option leads, what can be done, the plan of the time left.

use super::{
    Around, Invite, Projector, acts, counting, leads, projector, roads, screen, settings,
    speech::Speech, timing,
};
use crate::scenario::format::Pace;
use crate::workshop::{
    debrief::screens,
    room::{Command, Phase, Room},
};
use serde::Serialize;

/// The console.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Console {
    /// How many things were done in the room until now.
    pub serial: u64,
    /// Where the workshop stands.
    pub phase: Phase,
    /// The same in words: "Decision 3: blind vote".
    pub now: String,
    /// What *next* does, in words.
    pub next: String,
    /// Everything that can be done now, with its key.
    pub acts: Vec<Act>,
    /// Every key with what it does, the same whatever can be done now.
    pub keys: Vec<(String, String)>,
    /// Notes and prompts for this place.
    pub notes: Notes,
    /// The options, with where each leads.
    pub options: Vec<Led>,
    /// The vote that is open or was closed last.
    pub count: Option<CountNow>,
    /// What came from phones and waits to be let through.
    pub reasons: Vec<Said>,
    /// The plan of the time that is left.
    pub plan: Plan,
    /// The roads.
    pub roads: Vec<RoadRow>,
    /// Joining: how many, and what the join test says.
    pub join: Join,
    /// What can be set.
    pub settings: Vec<Setting>,
    /// What the room sees now.
    pub projector: Projector,
}

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Act {
    /// What it does, in words.
    pub label: String,
    /// The key that does it in the window and on the page: `Space`, `Backspace`, `V`; empty if none does.
    pub key: String,
    /// The command.
    pub command: Command,
    /// Why it cannot be done now; empty if it can.
    pub why_not: String,
    /// What is asked before it is done; empty if it is done at once.
    pub asks: String,
}

/// Notes and prompts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Notes {
    /// The author's note for the facilitator.
    pub note: String,
    /// Prompts for talk.
    pub prompts: Vec<String>,
    /// What this variant of the story hides, for the facilitator.
    pub variants: Vec<String>,
    /// What to do in this phase, in a sentence or two.
    pub advice: String,
}

/// An option, with where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Led {
    /// The letter.
    pub letter: String,
    /// The choice's id.
    pub choice: String,
    /// What it says.
    pub text: String,
    /// What it is, by the field's names: tactic, toward whom, in which setting.
    pub kind: String,
    /// Where it leads.
    pub leads: Vec<Lead>,
    /// Why it is locked; then it is not shown to the room. Empty if it is open.
    pub locked: String,
}

/// Where an option can lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lead {
    /// How it lands, in a word; empty if it does not depend.
    pub landing: String,
    /// The scene, in the author's words, or what happens.
    pub to: String,
}

/// A vote as the facilitator sees it. While it is open, no count of any option, so that nobody can lead it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountNow {
    /// Which vote on this decision, from 1.
    pub round: u32,
    /// Phones that have voted, and phones that are there.
    pub phones: (u32, u32),
    /// Counts by hand, in the order in which to ask for them.
    pub entries: Vec<Entry>,
    /// The choice to count now; none when all are counted.
    pub ask: Option<String>,
    /// All votes of each option by its letter, once the vote is closed.
    pub totals: Vec<(String, u32)>,
    /// What stands out, in a sentence: a tie, more votes than people.
    pub say: String,
}

/// A count by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The letter.
    pub letter: String,
    /// The choice's id.
    pub choice: String,
    /// How many; none if it was not counted yet.
    pub votes: Option<u32>,
}

/// A reason from a phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// Its number.
    pub number: usize,
    /// The letter of the option for which it was given.
    pub letter: String,
    /// The text, as it was typed.
    pub text: String,
    /// Whether the room sees it.
    pub shown: bool,
}

/// The plan of the time that is left, backwards from the debrief.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// Minutes since the workshop began, without pauses.
    pub elapsed: u32,
    /// Minutes until the debrief must begin; below nothing if it should have.
    pub until_debrief: i32,
    /// Minutes of the debrief, which nothing takes away.
    pub debrief: u32,
    /// What is ahead.
    pub rows: Vec<PlanRow>,
    /// How it stands, in a sentence: "On time", "Four minutes behind: tell the next one".
    pub say: String,
}

/// A decision ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanRow {
    /// Where it is, in the author's words; for those that depend on the road, the likeliest.
    pub place: String,
    /// How it is taken: "Room", "Quick", "Told", in words.
    pub pace: String,
    /// Minutes for it, in tenths.
    pub tenths: u32,
    /// Whether it is one that the room takes in full.
    pub full: bool,
}

/// A road, as the facilitator can go to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoadRow {
    /// Its place.
    pub road: usize,
    /// Its name.
    pub name: String,
    /// Whether it is the one that is played.
    pub played: bool,
    /// Its decisions: place, and what was played.
    pub decisions: Vec<(String, String)>,
}

/// Joining.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Join {
    /// How to get in; empty without a server.
    pub invite: Invite,
    /// Phones that are there now, seats that were given, people in the room.
    pub phones: (u32, u32, u32),
    /// What the join test says, in plain words; one paragraph each.
    pub test: Vec<String>,
}

/// Something that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// What it is.
    pub label: String,
    /// How it stands, in words.
    pub value: String,
    /// The steps to set it to: a label and the command.
    pub choices: Vec<(String, Command)>,
}

/// What the facilitator sees at a time, in milliseconds since the workshop began.
pub fn console(room: &Room, around: &Around, now: u64) -> Console {
    let projector = projector::projector(room, around);
    Console {
        serial: room.serial(),
        phase: room.phase(),
        now: stands(room),
        next: acts::next(room),
        acts: acts::acts(room),
        keys: acts::keys(Speech::of(room)),
        notes: notes(room, now),
        options: leads::options(room),
        count: counting::now(room, around),
        reasons: counting::reasons(room),
        plan: timing::plan(room, now),
        roads: road_rows(room),
        join: Join {
            invite: screen::invite(room, around),
            phones: (around.phones, room.seats().count(), room.setup().people),
            test: around.test.clone(),
        },
        settings: settings::settings(room),
        projector,
    }
}

/// Where the workshop stands, in words.
fn stands(room: &Room) -> String {
    let speech = Speech::of(room);
    let phase = room.phase();
    let played = room.decisions().len();
    let number = match phase {
        Phase::Chosen => played,
        _ => played + 1,
    };
    let values = [
        ("number", number.to_string()),
        ("round", room.round().unwrap_or(1).to_string()),
    ];
    let key = match phase {
        Phase::Lobby => "room-now-lobby",
        Phase::Reading { .. } => "room-now-reading",
        Phase::Deciding if room.pace() == Pace::Told => "room-now-told",
        Phase::Deciding => "room-now-deciding",
        Phase::Voting { .. } => "room-now-voting",
        Phase::Counted { .. } => "room-now-counted",
        Phase::Revealed { .. } => "room-now-revealed",
        Phase::Discussing { .. } => "room-now-discussing",
        Phase::Chosen => "room-now-chosen",
        Phase::Roads => "room-now-roads",
        Phase::Debrief(_) => "room-now-debrief",
        Phase::Closed => "room-now-closed",
    };
    speech.with(key, &values)
}

fn notes(room: &Room, now: u64) -> Notes {
    let speech = Speech::of(room);
    if let Phase::Debrief(stop) = room.phase() {
        return screens::notes(room, stop);
    }
    let run = room.run();
    let scenario = run.scenario();
    let passage = match room.phase() {
        Phase::Chosen => room.decision().map(|it| it.passage),
        Phase::Lobby | Phase::Roads | Phase::Debrief(_) | Phase::Closed => None,
        _ => Some(run.state().passage),
    };
    let passage = passage.and_then(|it| scenario.passage(it));
    let variants = scenario.variants.iter().zip(&run.state().variant);
    let variants = variants.filter_map(|(axis, option)| axis.options.get(*option));
    Notes {
        note: passage.map_or(String::new(), |it| it.facilitator.clone()),
        prompts: passage.map_or(Vec::new(), |it| it.discuss.clone()),
        variants: variants
            .map(|option| option.note.clone())
            .filter(|note| !note.is_empty())
            .collect(),
        advice: speech.say(acts::advice(room, now)),
    }
}

fn road_rows(room: &Room) -> Vec<RoadRow> {
    if room.phase() == Phase::Closed {
        return Vec::new();
    }
    let rows = room.roads_to_show().map(|road| RoadRow {
        road: road.place(),
        name: roads::name(room, road.place()),
        played: road.place() == room.played(),
        decisions: road
            .decisions()
            .iter()
            .map(|it| (it.place.clone(), roads::chose(room, it)))
            .collect(),
    });
    rows.collect()
}
