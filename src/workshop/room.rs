//! A room: what is played, which votes were cast on which road, and what the facilitator may do next. Pure; time is passed in.
//!
//! A room is nothing but the replay of the commands that it accepted: the same commands make the same room on every machine.
//! `weigh` says what a command comes to, `act` does it; nothing else changes a room.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

mod act;
mod clock;
mod command;
mod decision;
mod open;
mod phase;
mod plan;
mod privacy;
mod reason;
mod refusal;
mod resolve;
mod road;
mod roles;
mod seats;
mod setup;
mod story;
mod weigh;

pub use clock::Clock;
pub use command::{By, Command, Seat, Settle, Tallied};
pub use decision::{Ballot, Decision, Offered, Round, Settled, Shift};
pub use phase::{Phase, Stop};
pub use plan::{Ahead, Planned};
pub use privacy::{FEW, Shown};
pub use reason::Reason;
pub use refusal::{Refusal, Unopened};
pub use road::Road;
pub use roles::{Role, here, roles};
pub use seats::{MOST_SEATS, Seated, Seats};
pub use setup::{Groups, Setup};
pub use story::{Told, is_here, leaves};

use crate::simulation::Run;

/// A room.
#[derive(Debug, Clone, PartialEq)]
pub struct Room {
    setup: Setup,
    roads: Vec<Road>,
    /// The road that is played, by its place.
    played: usize,
    phase: Phase,
    /// Where the workshop stood before each step that can be taken back.
    trail: Vec<Place>,
    seats: Seats,
    reasons: Vec<Reason>,
    clock: Clock,
    door: bool,
    serial: u64,
    number: u64,
    /// When the room began to look back, in milliseconds without pauses; none while the story is told.
    looks_back: Option<u64>,
    /// What is probably ahead; computed from the road that is played.
    ahead: plan::Outlook,
}

/// Where a workshop stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    road: usize,
    /// How many choices had been taken on it.
    turn: u32,
    phase: Phase,
}

impl Room {
    /// Where the workshop stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The run of the road that is played.
    pub fn run(&self) -> &Run {
        self.road().run()
    }

    /// The setup, as it stands by now.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The decisions that were played on the road that is played, in order.
    pub fn decisions(&self) -> &[Decision] {
        self.road().decisions()
    }

    /// The decision that is before the room: open from the reading on; while the choice is shown, the one just played.
    pub fn decision(&self) -> Option<&Decision> {
        match self.phase {
            Phase::Chosen => self.road().decisions().last(),
            _ => self.road().open(),
        }
    }

    /// The road that is played.
    pub fn road(&self) -> &Road {
        // There is always the first road: `open` puts it there, and only roads that parted from it are ever dropped.
        &self.roads[self.played.min(self.roads.len() - 1)]
    }

    /// Every road, in the order in which they were begun.
    pub fn roads(&self) -> &[Road] {
        &self.roads
    }

    /// The roads that are worth showing: not those on which nothing has happened yet, but the one that is played.
    pub fn roads_to_show(&self) -> impl Iterator<Item = &Road> {
        let played = self.played;
        let worth = move |road: &&Road| road.place() == played || !road.is_bare();
        self.roads.iter().filter(worth)
    }

    /// The place of the road that is played.
    pub fn played(&self) -> usize {
        self.played
    }

    /// The seats that were given.
    pub fn seats(&self) -> &Seats {
        &self.seats
    }

    /// The seat that a token proves.
    pub fn seat_of(&self, token: &str) -> Option<Seat> {
        self.seats.of(token)
    }

    /// Every reason that was given, by its number.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// Whether newcomers are let in.
    pub fn door(&self) -> bool {
        self.door
    }

    /// How many commands were accepted.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// Counts up with every step, and not with votes: whether another screen stands there.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Milliseconds of the workshop at a time, without pauses and without the lobby.
    pub fn elapsed(&self, at: u64) -> u64 {
        self.clock.elapsed(at)
    }

    /// Minutes for the debrief, at least one: what the setup keeps for it, or as much as was left when it began.
    pub fn debrief_minutes(&self) -> u32 {
        let kept = self.setup.debrief();
        let Some(from) = self.looks_back else {
            return kept;
        };
        let gone = u32::try_from(from / 60_000).unwrap_or(u32::MAX);
        (self.setup.story() + kept).saturating_sub(gone).max(1)
    }

    /// The key of the ballot that is open: a vote is cast for it, so that one that comes too late counts nowhere.
    pub fn ballot(&self) -> Option<String> {
        let Phase::Voting { round } = self.phase else {
            return None;
        };
        let key = self.road().open()?.key;
        Some(format!("{key:016x}-{round}"))
    }

    /// The names of the groups in which the room is parted; none if it is not, or by tables, which only have numbers.
    pub fn roles(&self) -> Vec<Role> {
        match self.setup.groups {
            Groups::Roles => roles(self.run().scenario()),
            _ => Vec::new(),
        }
    }

    /// Into how many groups the room is parted; 0 if it is not.
    pub fn groups(&self) -> u32 {
        match self.setup.groups {
            Groups::None => 0,
            Groups::Tables(count) => count,
            Groups::Roles => u32::try_from(self.roles().len()).unwrap_or(0),
        }
    }

    /// The vote that the phase is about: of an open decision, or of the one just played.
    pub fn round(&self) -> Option<u32> {
        match self.phase {
            Phase::Voting { round }
            | Phase::Counted { round }
            | Phase::Revealed { round }
            | Phase::Discussing { round } => Some(round),
            Phase::Chosen => self.decision()?.last_round(),
            _ => None,
        }
    }

    /// Whether a step can be taken back.
    pub fn can_go_back(&self) -> bool {
        !self.trail.is_empty()
    }
}
