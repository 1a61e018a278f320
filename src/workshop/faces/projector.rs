//! What the room sees. Read from the back row: a leaf holds what fits at 32 pixels of 1080.

use super::{Around, screen, speech::Speech};
use crate::workshop::room::{Phase, Room, is_here};
use serde::Serialize;

/// The projector. Holds nothing that the room may not see.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Projector {
    /// Counts up whenever another screen stands there, so that it can arrive once.
    pub number: u64,
    /// The language of all words, by its tag.
    pub language: String,
    /// The scenario's title.
    pub title: String,
    /// Where and when the story stands, in the author's words; empty before it begins.
    pub place: String,
    /// The story's clock, in words; empty before it begins.
    pub clock: String,
    /// What stands there.
    pub screen: Screen,
    /// "Paused", in words, while it is.
    pub paused: Option<String>,
    /// One line at the foot: how many phones are there, where to join; empty if there is no server.
    pub foot: String,
}

/// A screen of the projector.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Screen {
    /// How to join.
    Join(Invite),
    /// A leaf of the story.
    Story {
        /// Lines, at most what fits.
        lines: Vec<Line>,
        /// What the room chose before, on the first leaf after it.
        chose: Option<String>,
        /// Which leaf, from 1, and of how many.
        leaf: (usize, usize),
    },
    /// The options: read aloud, then voted on in silence.
    Options {
        /// What to do, in a few words: "Read", "Vote in silence", "Hold up your card".
        heading: String,
        /// What stands below it.
        say: String,
        /// The options, in order of their letters.
        options: Vec<Lettered>,
        /// How many phones have voted, in words, while a vote is open; never who, never what. Empty in a small room.
        voted: String,
    },
    /// A tally that is shown.
    Tally(Tally),
    /// The room talks.
    Discuss {
        /// "Talk with the one beside you", in words.
        heading: String,
        /// Prompts, at most three.
        prompts: Vec<String>,
        /// The tally that stays in sight.
        tally: Tally,
    },
    /// The room's choice.
    Chosen {
        /// "The room chose", "The facilitator decided", "The room could not agree".
        heading: String,
        /// The option.
        option: Option<Lettered>,
        /// How it was settled, in a sentence.
        how: String,
    },
    /// The roads side by side.
    Roads {
        /// The heading.
        heading: String,
        /// Each road.
        roads: Vec<Road>,
    },
    /// A stop of the debrief: cards under a heading.
    Debrief {
        /// The stop's heading.
        heading: String,
        /// One sentence below it; may be empty.
        say: String,
        /// What is shown, at most six.
        cards: Vec<Card>,
        /// A tally, where the stop is about one.
        tally: Option<Tally>,
        /// Which stop, from 1, and of how many.
        stop: (usize, usize),
    },
    /// It is over.
    Closed {
        /// The heading.
        heading: String,
        /// What is kept, and where it is.
        say: String,
    },
}

impl Default for Screen {
    fn default() -> Screen {
        Screen::Join(Invite::default())
    }
}

/// How a phone gets in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Invite {
    /// The heading.
    pub heading: String,
    /// Steps, in words; without a server they say how cards are used.
    pub steps: Vec<String>,
    /// The short address to type, such as `192.168.0.7:8080`; empty without a server.
    pub address: String,
    /// The code that the address asks for; empty without a server.
    pub code: String,
    /// The whole link, which the QR code holds; empty without a server.
    pub link: String,
    /// The QR code as an SVG of its own; empty without a server.
    pub qr: String,
    /// What the QR code is, for who cannot see it.
    pub qr_words: String,
    /// How many are there, in words.
    pub joined: String,
    /// What is kept of a vote, in a sentence.
    pub kept: String,
}

/// A line of the story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Who says it; empty if it is told.
    pub speaker: String,
    /// The face: the place of the speaker in the cast; none for a voice in the head, or if it is told.
    pub who: Option<usize>,
    /// A voice in the player's head: `engineer`, `mortgage`, `pride`; empty if it is none.
    pub voice: String,
    /// The mood in a word; empty if it is told, or said as always.
    pub mood: String,
    /// What is said.
    pub text: String,
}

/// An option of a decision. Locked ones are not shown to a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lettered {
    /// `A`, `B`, … as on the printed cards.
    pub letter: String,
    /// The choice's id.
    pub choice: String,
    /// What it says.
    pub text: String,
    /// Where it happens and what it costs, in words; may be empty.
    pub note: String,
}

/// A tally as it is shown. In a small room, or with a manager in it, no numbers: `bars` then have neither votes nor shares.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// What came out, in a sentence.
    pub say: String,
    /// Each option.
    pub bars: Vec<Bar>,
    /// How the room moved since the vote before, in a sentence; empty for a first vote.
    pub shift: String,
    /// What some wrote, as far as the facilitator lets it be seen.
    pub reasons: Vec<String>,
    /// The same by group; empty where a group is too small.
    pub groups: Vec<GroupBars>,
}

/// The tally of a group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GroupBars {
    /// The group's name.
    pub name: String,
    /// Each option.
    pub bars: Vec<Bar>,
}

/// An option in a tally.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// The letter.
    pub letter: String,
    /// What it says.
    pub text: String,
    /// Votes; none where numbers are not shown.
    pub votes: Option<u32>,
    /// Per cent of the votes, rounded; none where numbers are not shown.
    pub share: Option<u32>,
    /// Votes in the vote before; none for a first vote, or where numbers are not shown.
    pub before: Option<u32>,
    /// Whether it leads; more than one at a tie.
    pub leads: bool,
    /// All of it in a sentence, for who cannot see the bar.
    pub words: String,
}

/// A card of the debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// A heading of a few words: a name, a day, a decision.
    pub heading: String,
    /// The text.
    pub text: String,
    /// The place of somebody in the cast whose face belongs to it.
    pub who: Option<usize>,
}

/// A road that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Road {
    /// "Road 1", in words.
    pub name: String,
    /// The ending's title, or where it stands.
    pub end: String,
    /// Its decisions.
    pub steps: Vec<RoadStep>,
    /// Whether it is the one that is played.
    pub played: bool,
}

/// A decision on a road.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoadStep {
    /// Where it was, in the author's words.
    pub place: String,
    /// The letter and the text of what was played.
    pub chose: String,
    /// The last vote in words, as far as it may be shown.
    pub vote: String,
    /// Whether it is the same on the road before it.
    pub shared: bool,
}

/// What the room sees now. While a vote is open it is the same whatever is cast, but for how many have voted.
pub fn projector(room: &Room, around: &Around) -> Projector {
    let speech = Speech::of(room);
    let (place, clock) = stands(room);
    Projector {
        number: room.number(),
        language: room.setup().language.clone(),
        title: room.run().scenario().title.clone(),
        place,
        clock,
        screen: screen::screen(room, around),
        paused: room.clock().is_paused().then(|| speech.say("room-paused")),
        foot: foot(room, around),
    }
}

/// Where and when the story stands: while a choice is shown, where it was taken. Empty before the story begins and after it.
pub(super) fn stands(room: &Room) -> (String, String) {
    let run = room.run();
    let scenario = run.scenario();
    let speech = Speech::of(room);
    match room.phase() {
        Phase::Lobby | Phase::Debrief(_) | Phase::Closed => (String::new(), String::new()),
        Phase::Chosen => {
            let place = room.decision().map_or(String::new(), |it| it.place.clone());
            let clock = run
                .state_after(run.turn().saturating_sub(1))
                .map(|state| speech.clock(scenario, state.today(), state.left(scenario)));
            (place, clock.unwrap_or_default())
        }
        // Before the story comes to its next place, what is told happened elsewhere, or in the night.
        Phase::Reading { leaf } if !is_here(run, leaf) => (String::new(), String::new()),
        _ => {
            let seen = run.look();
            (seen.place, speech.clock(scenario, seen.today, seen.left))
        }
    }
}

fn foot(room: &Room, around: &Around) -> String {
    if around.address.is_empty() || room.phase() == Phase::Closed {
        return String::new();
    }
    let values = [
        ("count", around.phones.to_string()),
        ("address", around.address.clone()),
        ("code", around.code.clone()),
    ];
    Speech::of(room).with("room-foot", &values)
}
