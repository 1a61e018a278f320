//! Where a workshop stands.

use serde::{Deserialize, Serialize};

/// Where a workshop stands. From each phase the facilitator's *next* leads on, and *back* takes the last step back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// People come in; phones join; the join test runs.
    Lobby,
    /// What happened is read, a leaf at a time, from 0; after the last leaf comes the decision, or the end.
    Reading {
        /// The leaf that is shown.
        leaf: usize,
    },
    /// The options stand there and are read aloud; nobody votes yet.
    Deciding,
    /// A blind vote: nothing of it is shown. Rounds of a decision count from 1.
    Voting {
        /// Which vote on this decision.
        round: u32,
    },
    /// The vote is closed; the tally is still hidden, and hands or cards can be entered or mended.
    Counted {
        /// Which vote on this decision.
        round: u32,
    },
    /// The tally is shown.
    Revealed {
        /// Which vote on this decision.
        round: u32,
    },
    /// The room talks, with prompts; the tally stays in sight.
    Discussing {
        /// Which vote on this decision came before.
        round: u32,
    },
    /// The room's choice is shown before the story goes on.
    Chosen,
    /// The roads that were taken, side by side.
    Roads,
    /// The debrief.
    Debrief(Stop),
    /// It is over: phones are let go, and the file is closed.
    Closed,
}

/// A stop of the debrief for a room, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Stop {
    /// What became of everybody.
    Fates,
    /// Where the room was most divided, and what the minority saw.
    Divided,
    /// How the room moved after it had talked.
    Shift,
    /// The moment that it turned, from the ledger.
    Turned,
    /// The roads, laid over each other; left out if there is one only.
    Roads,
    /// Prompts tied to what happened.
    Talk,
    /// The commitment card: one thing for Monday.
    Monday,
}
