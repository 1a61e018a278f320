//! What can be done to a room: a closed list. The commands that were accepted, in order and with their time, are the workshop's
//! file; a room is nothing but their replay.

use super::{Groups, Stop};
use serde::{Deserialize, Serialize};

/// A voter who has a phone, by number, from 1 in the order of joining. Says nothing about who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seat(pub u32);

/// Who wants something done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The facilitator: at the keys of the laptop, or with the secret.
    Facilitator,
    /// A phone.
    Phone(Seat),
    /// Somebody who has no seat yet and asks for one.
    Newcomer,
}

/// Something that is done to a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// The next step, whatever it is in this phase: what a clicker sends. Where only a decision of the facilitator leads on
    /// (a tie, a decision that is told), it is refused with what to do.
    Next,
    /// The last step back; also over a choice that was played, which is then undone. Votes that were cast stay known.
    Back,
    /// Leave out what the phase is for: a vote is not taken, a talk is cut short, a leaf is passed over.
    Skip,
    /// Another leaf of what is read, by its number from 0. What *next* comes to there.
    Leaf(usize),
    /// Open the next vote on this decision, or the first: blind, with a round of its own.
    VoteAgain,
    /// The tally was seen; the room talks about it.
    Talk,
    /// Play a choice as the room's, by its id.
    Play {
        /// The choice's id.
        choice: String,
        /// How it was settled.
        settled: Settle,
    },
    /// The room could not agree, and the story goes on with what the scenario has for that.
    Undecided,
    /// Stop the clock of the plan, or let it run again.
    Pause(bool),
    /// Take this decision at another pace than planned.
    Pace(crate::scenario::format::Pace),
    /// Go back to a decision of the road that is played, by its place on it from 0, and take it anew: a new road begins, the
    /// old one is kept.
    Rewind {
        /// The decision.
        decision: usize,
    },
    /// Go on on a road that was left, by its place.
    Road(usize),
    /// Show the roads side by side.
    Roads,
    /// Go to the debrief, or to a stop of it, from wherever the workshop stands.
    Debrief(Stop),
    /// Close the workshop for good.
    Close,

    /// Minutes that the workshop has in all.
    Minutes(u32),
    /// How many people are in the room.
    People(u32),
    /// Whether somebody is in the room who leads others who are in it.
    ManagerPresent(bool),
    /// Part the room otherwise; seats that were given keep theirs where they can.
    Groups(Groups),
    /// Whether newcomers are let in.
    Door(bool),

    /// A newcomer takes a seat.
    Join {
        /// What their phone shows to prove that the seat is theirs: a random text, kept until the workshop closes.
        token: String,
        /// The group that they say they sit in, from 0; none if groups are given or there are none.
        group: Option<u32>,
    },
    /// A seat's vote in the round that is open; a later one takes its place.
    Cast {
        /// Whose.
        seat: Seat,
        /// The choice's id.
        choice: String,
        /// Why, in a few words; empty if nothing is said. At most 140 characters.
        reason: String,
    },
    /// A seat takes its vote back.
    Withdraw {
        /// Whose.
        seat: Seat,
    },
    /// What was counted by hand for an option in this round, in place of what was counted before. Adds to the phones' votes.
    Tally(Tallied),
    /// Take the last count by hand of this round back.
    Untally,
    /// Show a reason that came from a phone to the room, or hide it, by its number.
    Reason {
        /// The reason's number, over the whole workshop, from 0.
        number: usize,
        /// Whether it is shown.
        shown: bool,
    },
    /// What a facilitator wrote down of what the minority said aloud.
    Heard(String),
    /// A seat's commitment card. Kept for the phone that wrote it, and in the export only without who.
    Commit {
        /// Whose.
        seat: Seat,
        /// "When …".
        when: String,
        /// "I will …".
        will: String,
    },
}

/// What was counted by hand for an option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tallied {
    /// The choice's id.
    pub choice: String,
    /// How many: 0 to 10,000.
    pub votes: u32,
}

/// How the room's choice was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Settle {
    /// Most voted for it.
    Majority,
    /// The facilitator broke a tie.
    Facilitator,
    /// Chance broke a tie: the choice named must be the one that the seed draws.
    Chance,
    /// The facilitator chose against the vote; it is kept as an overruling.
    Overruled,
    /// It was told and not voted on.
    Told,
    /// The room could not agree, and the story had a way on for that.
    Undecided,
}
