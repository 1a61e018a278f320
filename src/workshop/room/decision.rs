//! A decision of the room, as it is recorded: what was offered, every vote on it, how it was settled and how long it took.

use super::{Seat, Settle, Tallied};
use crate::scenario::format::Pace;
use crate::scenario::model::PassageIndex;
use crate::simulation::{Offer, Run, chance};
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// A decision. Times are milliseconds of the workshop without pauses, as [`super::Room::elapsed`] has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What tells it from every other decision of the workshop: it hangs on the road and on all that was chosen before.
    pub key: u64,
    /// How many choices had been taken before it.
    pub turn: u32,
    /// The passage.
    pub passage: PassageIndex,
    /// Where and when it was, in the author's words.
    pub place: String,
    /// The options, in the order of their letters. Locked ones were not offered.
    pub options: Vec<Offered>,
    /// What happens if the room cannot agree, where the scenario says; it has no letter.
    pub undecided: Option<Offered>,
    /// How the author wished it to be taken.
    pub wished: Pace,
    /// How it was taken.
    pub pace: Pace,
    /// Whether the facilitator said so, and not the plan.
    pub paced_by_hand: bool,
    /// When its passage began to be read.
    pub from: u64,
    /// Every vote on it.
    pub rounds: Vec<Round>,
    /// What the facilitator wrote down of what the minority said aloud.
    pub heard: Vec<String>,
    /// How it was settled; none while it is open.
    pub settled: Option<Settled>,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// `A`, `B`, …
    pub letter: char,
    /// The choice's id.
    pub choice: String,
    /// What it says.
    pub text: String,
    /// Where the choice stands.
    pub offer: Offer,
}

/// How a decision was settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// The choice's id.
    pub choice: String,
    /// How.
    pub how: Settle,
    /// The vote that it was settled by, from 1; none if there was none.
    pub round: Option<u32>,
    /// When.
    pub at: u64,
}

/// A vote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Round {
    /// When it was opened first.
    pub opened: u64,
    /// When it was closed; none while it is open.
    pub closed: Option<u64>,
    /// The ballots from phones: at most one for a seat.
    pub ballots: BTreeMap<Seat, Ballot>,
    /// Counts by hand, in the order of entering; the last one for a choice holds.
    pub hands: Vec<Tallied>,
}

/// A vote from a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The choice's id.
    pub choice: String,
    /// The group that the seat was in.
    pub group: Option<u32>,
    /// Its reason, by its number in the workshop.
    pub reason: Option<usize>,
}

/// How a room moved between two votes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shift {
    /// For each option, votes in the first and in the second, in the order of the letters: ballots and hands.
    pub totals: Vec<(u32, u32)>,
    /// How many seats moved from which option to which, by their places; only where something moved.
    pub moved: Vec<(usize, usize, u32)>,
    /// How many seats stayed with their option.
    pub stayed: u32,
    /// How many seats voted in the first only, and in the second only.
    pub once: (u32, u32),
    /// Whether hands were counted in one of them: then the moves are of phones alone.
    pub hands: bool,
}

/// What stands in place of a letter where nobody can vote for it.
pub const NO_LETTER: char = '–';

/// The letters of options.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='Z';

impl Decision {
    /// The decision at which a run stands; none if there is nothing to decide. `path` is what tells it from others: the road
    /// and the choices before it.
    pub(super) fn at(run: &Run, path: &str, from: u64) -> Option<Decision> {
        let options = options(run)?;
        let scenario = run.scenario();
        let passage = run.state().passage;
        let wished = scenario.passage(passage).map_or(Pace::Room, |it| it.pace);
        Some(Decision {
            key: xxh3_64(path.as_bytes()),
            turn: run.turn(),
            passage,
            place: run.look().place,
            options,
            undecided: undecided(run),
            wished,
            pace: wished,
            paced_by_hand: false,
            from,
            rounds: Vec::new(),
            heard: Vec::new(),
            settled: None,
        })
    }

    /// An option, by its choice's id.
    pub fn option(&self, choice: &str) -> Option<&Offered> {
        self.options.iter().find(|option| option.choice == choice)
    }

    /// What can be played, by its choice's id: an option, or what happens if the room cannot agree.
    pub fn playable(&self, choice: &str) -> Option<&Offered> {
        let undecided = self.undecided.iter().find(|it| it.choice == choice);
        self.option(choice).or(undecided)
    }

    /// The letter of a choice; empty if it is not offered.
    pub fn letter(&self, choice: &str) -> String {
        self.option(choice)
            .map_or(String::new(), |option| option.letter.to_string())
    }

    /// A vote, from 1.
    pub fn round(&self, round: u32) -> Option<&Round> {
        self.rounds.get((round as usize).checked_sub(1)?)
    }

    pub(super) fn round_mut(&mut self, round: u32) -> Option<&mut Round> {
        self.rounds.get_mut((round as usize).checked_sub(1)?)
    }

    /// Lets go of votes after so many on which nothing was ever cast or counted.
    pub(super) fn drop_bare_rounds(&mut self, after: u32) {
        while self.rounds.len() > after as usize && self.rounds.last().is_some_and(Round::is_bare) {
            self.rounds.pop();
        }
    }

    /// Whether anything was voted, counted or written down on it.
    pub fn has_traces(&self) -> bool {
        !self.heard.is_empty() || self.rounds.iter().any(|round| !round.is_bare())
    }

    /// Votes of each option in a vote, in the order of the letters: ballots and hands.
    pub fn totals(&self, round: &Round) -> Vec<u32> {
        let total = |option: &Offered| round.total(&option.choice);
        self.options.iter().map(total).collect()
    }

    /// The options that lead a vote, by their places: one, or more at a tie; all if nobody voted.
    pub fn leaders(&self, round: &Round) -> Vec<usize> {
        let totals = self.totals(round);
        let most = totals.iter().copied().max().unwrap_or(0);
        (0..totals.len())
            .filter(|place| totals.get(*place) == Some(&most))
            .collect()
    }

    /// The option that chance takes among those that lead a vote: drawn by the seed.
    pub fn drawn(&self, seed: u64, round: u32) -> Option<&Offered> {
        let leaders = match self.round(round) {
            Some(votes) => self.leaders(votes),
            None => (0..self.options.len()).collect(),
        };
        let count = u32::try_from(leaders.len()).unwrap_or(0);
        let drawn = chance::draw(seed, self.key, round, count);
        self.options.get(*leaders.get(drawn as usize)?)
    }

    /// The order in which hands are counted in a vote, by the options' places: shuffled by the seed, so that no option is
    /// always asked for first.
    pub fn counting_order(&self, seed: u64, round: u32) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.options.len()).collect();
        let key = chance::joined(self.key, u64::from(round));
        for last in (1..order.len()).rev() {
            let below = u32::try_from(last + 1).unwrap_or(1);
            let visit = u32::try_from(last).unwrap_or(0);
            order.swap(last, chance::draw(seed, key, visit, below) as usize);
        }
        order
    }

    /// How the room moved from one vote to another, both from 1.
    pub fn shift(&self, first: u32, second: u32) -> Option<Shift> {
        let (first, second) = (self.round(first)?, self.round(second)?);
        let place = |choice: &str| self.options.iter().position(|it| it.choice == choice);
        let mut moved: BTreeMap<(usize, usize), u32> = BTreeMap::new();
        let mut shift = Shift {
            totals: self
                .totals(first)
                .into_iter()
                .zip(self.totals(second))
                .collect(),
            hands: !(first.hands.is_empty() && second.hands.is_empty()),
            ..Shift::default()
        };
        for (seat, before) in &first.ballots {
            match second.ballots.get(seat) {
                None => shift.once.0 += 1,
                Some(after) if after.choice == before.choice => shift.stayed += 1,
                Some(after) => {
                    if let (Some(from), Some(to)) = (place(&before.choice), place(&after.choice)) {
                        *moved.entry((from, to)).or_default() += 1;
                    }
                }
            }
        }
        let new = |seat: &&Seat| !first.ballots.contains_key(seat);
        shift.once.1 = u32::try_from(second.ballots.keys().filter(new).count()).unwrap_or(0);
        shift.moved = moved
            .into_iter()
            .map(|((from, to), count)| (from, to, count))
            .collect();
        Some(shift)
    }

    /// How long it took from the first line that was read to the choice, in milliseconds without pauses; none while it is
    /// open.
    pub fn took(&self) -> Option<u64> {
        Some(self.settled.as_ref()?.at.saturating_sub(self.from))
    }

    /// The last vote that counts for it: the one it was settled by, or else the last that was closed.
    pub fn last_round(&self) -> Option<u32> {
        let settled = self.settled.as_ref().and_then(|settled| settled.round);
        settled.or_else(|| {
            let closed = self.rounds.iter().rposition(|it| it.closed.is_some())?;
            u32::try_from(closed + 1).ok()
        })
    }
}

impl Round {
    /// Votes for a choice: ballots, and what was counted by hand.
    pub fn total(&self, choice: &str) -> u32 {
        let ballots = self.ballots.values().filter(|it| it.choice == choice);
        let ballots = u32::try_from(ballots.count()).unwrap_or(u32::MAX);
        ballots.saturating_add(self.by_hand(choice).unwrap_or(0))
    }

    /// What was counted by hand for a choice; none if it was not counted.
    pub fn by_hand(&self, choice: &str) -> Option<u32> {
        let mut counts = self.hands.iter().rev();
        counts
            .find(|count| count.choice == choice)
            .map(|it| it.votes)
    }

    /// How many votes there are: ballots and hands.
    pub fn votes(&self) -> u32 {
        let phones = u32::try_from(self.ballots.len()).unwrap_or(u32::MAX);
        let mut choices: Vec<&str> = self.hands.iter().map(|it| it.choice.as_str()).collect();
        choices.sort_unstable();
        choices.dedup();
        let hands = choices.into_iter().filter_map(|it| self.by_hand(it));
        hands.fold(phones, u32::saturating_add)
    }

    /// Whether nothing was ever cast or counted in it.
    pub fn is_bare(&self) -> bool {
        self.ballots.is_empty() && self.hands.is_empty()
    }
}

/// What happens where a run stands if the room cannot agree.
fn undecided(run: &Run) -> Option<Offered> {
    let offer = run.undecided()?;
    let name = offer.name(run.scenario(), run.state().passage);
    Some(Offered {
        letter: NO_LETTER,
        choice: name.id,
        text: name.text,
        offer,
    })
}

/// The options at which a run stands: what is open, without going on; none where there is a single way on.
pub(super) fn options(run: &Run) -> Option<Vec<Offered>> {
    if run.ended().is_some() {
        return None;
    }
    let offers = run.offers();
    // Where the passage leads on by itself, what is offered everywhere can wait for the next decision.
    if offers.contains(&Offer::GO_ON) || offers.len() < 2 {
        return None;
    }
    let (scenario, passage) = (run.scenario(), run.state().passage);
    let lettered = LETTERS.zip(offers).map(|(letter, offer)| {
        let name = offer.name(scenario, passage);
        Offered {
            letter,
            choice: name.id,
            text: name.text,
            offer,
        }
    });
    Some(lettered.collect())
}
