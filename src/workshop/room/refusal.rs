//! Why something was not done to a room, and what to do instead. Nothing has changed then.

use crate::words;

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", words::say_with(self.key(), &self.values()))]
pub enum Refusal {
    /// The workshop is over.
    Closed,
    /// Only the facilitator does this.
    ForFacilitator,
    /// Only the phone that holds the seat does this.
    ForItsPhone,
    /// There is no such seat.
    NoSeat,
    /// Newcomers are not let in.
    DoorShut,
    /// No more seats are given than so many.
    Full(u32),
    /// The proof of a seat is empty or too long.
    Token,
    /// There is no such group; there are so many.
    NoGroup(u32),
    /// There is no step to take back.
    NothingBefore,
    /// There is nothing to leave out here.
    NothingToSkip,
    /// The workshop stands in the lobby.
    NotBegun,
    /// No vote is open.
    NoVoteOpen,
    /// A vote is open, and has to be closed first.
    VoteOpen,
    /// It is not among the options; these letters are.
    NotOffered(String),
    /// Nobody has voted and nothing was counted.
    NobodyVoted,
    /// These letters were not counted by hand yet.
    Uncounted(String),
    /// These letters have equally many votes.
    Tie(String),
    /// Most voted for this letter.
    NotLeading(String),
    /// There is no tie; this letter leads.
    NoTie(String),
    /// Only one of these letters can break the tie.
    NotTied(String),
    /// The seed draws this letter.
    NotDrawn(String),
    /// The choice has the most votes already: it overrules nobody.
    NotOverruled,
    /// The room has voted on it: it is not told any more.
    Voted,
    /// The facilitator picks by letter.
    Pick,
    /// No decision stands here.
    NoDecision,
    /// The story has nothing for a room that could not agree.
    NoUndecided,
    /// More than so many votes cannot be entered.
    TooMany(u32),
    /// Nothing was counted by hand in this vote.
    NothingCounted,
    /// There is no reason of this number.
    NoReason(usize),
    /// A text is longer than so many characters.
    Long(usize),
    /// A text is empty.
    Empty,
    /// Commitment cards are written in the debrief.
    NoCard,
    /// So many decisions have been played on this road.
    NotPlayed(usize),
    /// There are so many roads.
    NoRoad(usize),
    /// That road is the one that is played.
    SameRoad,
    /// There is one road only.
    OneRoad,
    /// It is the last stop of the debrief.
    LastStop,
    /// A number has to lie between two.
    Between(u32, u32),
    /// The scenario has no roles.
    NoRoles,
    /// What is read is not turned to here.
    NotReading,
}

impl Refusal {
    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::Closed => "room-refused-closed",
            Refusal::ForFacilitator => "room-refused-for-facilitator",
            Refusal::ForItsPhone => "room-refused-for-its-phone",
            Refusal::NoSeat => "room-refused-no-seat",
            Refusal::DoorShut => "room-refused-door-shut",
            Refusal::Full(_) => "room-refused-full",
            Refusal::Token => "room-refused-token",
            Refusal::NoGroup(_) => "room-refused-no-group",
            Refusal::NothingBefore => "room-refused-nothing-before",
            Refusal::NothingToSkip => "room-refused-nothing-to-skip",
            Refusal::NotBegun => "room-refused-not-begun",
            Refusal::NoVoteOpen => "room-refused-no-vote-open",
            Refusal::VoteOpen => "room-refused-vote-open",
            Refusal::NotOffered(_) => "room-refused-not-offered",
            Refusal::NobodyVoted => "room-refused-nobody-voted",
            Refusal::Uncounted(_) => "room-refused-uncounted",
            Refusal::Tie(_) => "room-refused-tie",
            Refusal::NotLeading(_) => "room-refused-not-leading",
            Refusal::NoTie(_) => "room-refused-no-tie",
            Refusal::NotTied(_) => "room-refused-not-tied",
            Refusal::NotDrawn(_) => "room-refused-not-drawn",
            Refusal::NotOverruled => "room-refused-not-overruled",
            Refusal::Voted => "room-refused-voted",
            Refusal::Pick => "room-refused-pick",
            Refusal::NoDecision => "room-refused-no-decision",
            Refusal::NoUndecided => "room-refused-no-undecided",
            Refusal::TooMany(_) => "room-refused-too-many",
            Refusal::NothingCounted => "room-refused-nothing-counted",
            Refusal::NoReason(_) => "room-refused-no-reason",
            Refusal::Long(_) => "room-refused-long",
            Refusal::Empty => "room-refused-empty",
            Refusal::NoCard => "room-refused-no-card",
            Refusal::NotPlayed(_) => "room-refused-not-played",
            Refusal::NoRoad(_) => "room-refused-no-road",
            Refusal::SameRoad => "room-refused-same-road",
            Refusal::OneRoad => "room-refused-one-road",
            Refusal::LastStop => "room-refused-last-stop",
            Refusal::Between(..) => "room-refused-between",
            Refusal::NoRoles => "room-refused-no-roles",
            Refusal::NotReading => "room-refused-not-reading",
        }
    }

    /// What stands in the places of its sentence.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::Full(most) | Refusal::TooMany(most) | Refusal::NoGroup(most) => {
                vec![("most", most.to_string())]
            }
            Refusal::Long(most) => vec![("most", most.to_string())],
            Refusal::NoReason(number) => vec![("number", number.to_string())],
            Refusal::NotPlayed(count) | Refusal::NoRoad(count) => {
                vec![("count", count.to_string())]
            }
            Refusal::Between(low, high) => {
                vec![("low", low.to_string()), ("high", high.to_string())]
            }
            Refusal::NotOffered(letters)
            | Refusal::Uncounted(letters)
            | Refusal::Tie(letters)
            | Refusal::NotTied(letters)
            | Refusal::NotLeading(letters)
            | Refusal::NoTie(letters)
            | Refusal::NotDrawn(letters) => vec![("letters", letters.clone())],
            _ => Vec::new(),
        }
    }
}

/// Why a workshop cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// It is about another story.
    #[error(
        "the workshop plays \"{expected}\", not \"{found}\"; open it with the story that it names"
    )]
    Scenario {
        /// The story's id, as the workshop has it.
        expected: String,
        /// What was given.
        found: String,
    },
    /// The story is not as it was.
    #[error(
        "the story \"{scenario}\" has changed since the workshop began (hash {expected:016x}, now {found:016x}); \
         open the workshop with the file as it was, or begin a new one with --new"
    )]
    Story {
        /// The story's id.
        scenario: String,
        /// Its hash then.
        expected: u64,
        /// Its hash now.
        found: u64,
    },
    /// The rules are not as they were.
    #[error(
        "the rules have changed since the workshop began (hash {expected:016x}, now {found:016x}); \
         open the workshop with the program that wrote it, or begin a new one with --new"
    )]
    Rules {
        /// Their hash then.
        expected: u64,
        /// Their hash now.
        found: u64,
    },
    /// A number of the setup is out of its range.
    #[error("{what} must lie between {low} and {high}, and is {found}")]
    Number {
        /// What.
        what: &'static str,
        /// The least.
        low: u32,
        /// The most.
        high: u32,
        /// What was given.
        found: u32,
    },
    /// The room is to be parted by roles, and the story has none.
    #[error("the story \"{0}\" has no roles; part the room by tables, or not at all")]
    NoRoles(String),
}
