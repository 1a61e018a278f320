//! Where the room was most divided, by its first blind vote; what those saw who voted otherwise than was played; and where
//! their road led: as the room played it on another road, or else as the model says.

use super::votes::{Taken, all_tellable, reasons, spread, taken, tellable};
use crate::{
    debrief::what_if,
    simulation::{Offer, Run},
    workshop::room::{Room, Round},
};

/// A decision on which the room was divided.
#[derive(Debug, Clone)]
pub struct Divided<'a> {
    /// The decision.
    pub taken: Taken<'a>,
    /// Its first blind vote, from 1.
    pub vote: u32,
    /// Of a hundred pairs of people, how many voted for two different options; see [`super::votes::spread`].
    pub spread: u32,
    /// Whether numbers, options and reasons may be told.
    pub tellable: bool,
    /// What those saw who voted otherwise than was played, most votes first; empty where it may not be told.
    pub others: Vec<Other>,
    /// What was written down of what the minority said aloud; empty where it may not be told.
    pub heard: Vec<String>,
}

/// An option for which some voted, and which was not played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Its place among the options.
    pub option: usize,
    /// Its votes in the first blind vote.
    pub votes: u32,
    /// The reasons given for it that the room was shown.
    pub reasons: Vec<String>,
}

/// Where an option led that was not played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Led {
    /// The room played it on another road, by its place: to an ending of the scenario, if it came to one.
    Road(usize, Option<usize>),
    /// The model says: the ending that came most often, how often in a hundred replays, and how often the ending that the
    /// room came to.
    Model {
        /// The ending that came most often, by its place in the scenario.
        ending: usize,
        /// How often in a hundred.
        percent: u32,
        /// How often in a hundred the ending came that the road with the room's choice came to; none while it goes on.
        same: Option<u32>,
    },
    /// It did not end within the length of a run.
    Nowhere,
}

/// How often an option is replayed while the room waits.
pub const REPLAYS: u32 = 100;

/// The decisions on which the room was divided, the most divided first; of equals the earlier.
pub fn divided(room: &Room) -> Vec<Divided<'_>> {
    let mut divided: Vec<Divided> = taken(room)
        .into_iter()
        .filter_map(|taken| {
            let (vote, round) = taken.first_vote()?;
            let spread = spread(&taken.decision.totals(round));
            (spread > 0).then(|| {
                let tellable = tellable(room, taken.decision, vote);
                Divided {
                    taken,
                    vote,
                    spread,
                    tellable,
                    others: if tellable {
                        others(room, &taken, round)
                    } else {
                        Vec::new()
                    },
                    // What was said aloud was said after any of the votes.
                    heard: if all_tellable(room, &taken) {
                        taken.decision.heard.clone()
                    } else {
                        Vec::new()
                    },
                }
            })
        })
        .collect();
    divided.sort_by_key(|one| std::cmp::Reverse(one.spread));
    divided
}

/// The options for which some voted, and which were not played.
fn others(room: &Room, taken: &Taken, round: &Round) -> Vec<Other> {
    let decision = taken.decision;
    let played = decision.settled.as_ref().map(|settled| &settled.choice);
    let mut others: Vec<Other> = decision
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| Some(&option.choice) != played)
        .map(|(place, option)| Other {
            option: place,
            votes: round.total(&option.choice),
            reasons: reasons(room, decision, &option.choice),
        })
        .filter(|other| other.votes > 0)
        .collect();
    others.sort_by_key(|other| std::cmp::Reverse(other.votes));
    others
}

/// Where an option of a decision led: on a road of the room, or by so many replays of the model.
pub fn led(room: &Room, taken: &Taken, option: usize, replays: u32) -> Option<Led> {
    let option = taken.decision.options.get(option)?;
    let run = taken.road.run();
    let road = room.roads().iter().find(|road| {
        let here = road
            .decisions()
            .iter()
            .find(|it| it.turn == taken.decision.turn);
        let chosen = here.and_then(|it| it.settled.as_ref());
        chosen.is_some_and(|settled| settled.choice == option.choice)
            && same_until(run, road.run(), taken.decision.turn)
    });
    match road {
        Some(road) => Some(Led::Road(road.place(), road.run().ended())),
        None => model(run, taken.decision.turn, option.offer, replays),
    }
}

/// Whether two runs are the same for so many choices.
pub fn same_until(one: &Run, other: &Run, turn: u32) -> bool {
    let same = |turn| one.state_after(turn) == other.state_after(turn);
    one.seed() == other.seed() && (0..=turn).all(same)
}

/// What the model says: the option is taken and the rest played on as the room plays, many times.
fn model(run: &Run, turn: u32, offer: Offer, replays: u32) -> Option<Led> {
    let endings = what_if::endings(run, turn, offer, replays)?;
    let percent = |count: u32| {
        (count * 100 + replays / 2)
            .checked_div(replays)
            .unwrap_or(0)
    };
    let counted = endings.iter().copied().enumerate();
    // Of equals the first.
    let (ending, most) = counted.min_by_key(|(_, count)| std::cmp::Reverse(*count))?;
    if most == 0 {
        return Some(Led::Nowhere);
    }
    let same = run.ended().and_then(|ending| endings.get(ending));
    Some(Led::Model {
        ending,
        percent: percent(most),
        same: same.map(|count| percent(*count)),
    })
}
