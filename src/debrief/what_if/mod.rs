//! *Had you …*: from a decision, every open option is taken and the rest played many times, and what came of it is counted.
//!
//! It is played on in two ways: as the player plays, and by the best policy known. All options share their luck: replay for
//! replay the same seed decides, so that what differs between them is the option. What comes out is the model's opinion.

mod endings;
mod style;

pub use endings::endings;
pub use style::{Style, best};

use super::decisions;
use crate::{
    explore::{LONGEST, Measure, Policy},
    simulation::{Offer, Run, Stage, State, Walk},
};
use std::sync::atomic::{AtomicBool, Ordering};

/// How the question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// How often each option is played on in each way.
    pub replays: u32,
    /// On how many threads; the numbers do not depend on it.
    pub workers: usize,
    /// The seed of the first replay.
    pub seed: u64,
}

/// Fewer replays than this say little.
pub const REPLAYS: u32 = 1_000;

impl Default for Asked {
    fn default() -> Self {
        Self {
            replays: REPLAYS,
            workers: 1,
            seed: 1,
        }
    }
}

/// What is measured at the end of each replay.
pub const MEASURED: [Measure; 6] = [
    Measure::Endorsement,
    Measure::Energy,
    Measure::Team,
    Measure::Delivery,
    Measure::Capability,
    Measure::Whole,
];

/// What would have come of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HadYou {
    /// The turn of the decision.
    pub turn: u32,
    /// What was open, in its order.
    pub options: Vec<Played>,
}

/// What came of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// What the card says; empty for going on.
    pub text: String,
    /// Whether it is the one that was taken.
    pub taken: bool,
    /// Played on as the player plays.
    pub own: Spread,
    /// Played on by the best policy known.
    pub best: Spread,
}

/// How many replays came to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// How many replays came to each ending, in the order of the scenario.
    pub endings: Vec<u32>,
    /// How many did not end.
    pub endless: u32,
    /// For each of [`MEASURED`], where the quarters of the replays part.
    pub quartiles: [Quartiles; MEASURED.len()],
}

/// Where the quarters part, in hundredths: a quarter of the replays lies below the first, half below the second, three below
/// the third.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter lies below.
    pub low: i32,
    /// Half lies below.
    pub middle: i32,
    /// Three quarters lie below.
    pub high: i32,
}

/// The two ways in which a run is played on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// As the player plays.
    pub own: Style,
    /// The best policy known.
    pub best: Policy,
}

impl Ways {
    /// The ways for a run.
    pub fn of(run: &Run, asked: Asked) -> Ways {
        Ways {
            own: Style::of(run),
            best: best(run.stage(), asked),
        }
    }
}

/// The turns of the decisions, the most important first: the one to which most of the outcome is owed.
pub fn order(run: &Run) -> Vec<u32> {
    let mut shares = super::settled::shares(run);
    shares.sort_by_key(|(turn, percent)| (std::cmp::Reverse(*percent), *turn));
    shares.into_iter().map(|(turn, _)| turn).collect()
}

/// Replays a decision. `None` if there was none in this turn, or if it was called off.
pub fn had_you(
    run: &Run,
    ways: &Ways,
    turn: u32,
    asked: Asked,
    called_off: &AtomicBool,
) -> Option<HadYou> {
    let stage = run.stage();
    let before = run.state_after(turn.checked_sub(1)?)?;
    let decisions = decisions(run);
    let decision = decisions.iter().find(|decision| decision.turn == turn)?;
    let open: Vec<Offer> = Walk::from(stage, asked.seed, before).offers().to_vec();
    let scenario = stage.scenario();
    let workers = u32::try_from(asked.workers.max(1))
        .unwrap_or(1)
        .min(asked.replays.max(1));
    let part = |worker: u32| {
        let at = |worker: u32| u64::from(asked.replays) * u64::from(worker) / u64::from(workers);
        let seeds = at(worker)..at(worker + 1);
        replay(stage, before, &open, ways, asked.seed, seeds, called_off)
    };
    let parts: Vec<Vec<[Tally; 2]>> = if workers == 1 {
        vec![part(0)?]
    } else {
        std::thread::scope(|scope| {
            let part = &part;
            let threads: Vec<_> = (0..workers)
                .map(|worker| scope.spawn(move || part(worker)))
                .collect();
            threads
                .into_iter()
                .map(|thread| thread.join().ok().flatten())
                .collect::<Option<Vec<_>>>()
        })?
    };
    let options = open.iter().enumerate().map(|(place, offer)| {
        let spread = |way: usize| {
            let mut sum = Tally::new(scenario.endings.len(), asked.replays);
            for part in &parts {
                if let Some(tally) = part.get(place).and_then(|ways| ways.get(way)) {
                    sum.add(tally);
                }
            }
            sum.spread()
        };
        let choice = offer.choice(scenario, before);
        Played {
            text: choice.map_or(String::new(), |choice| choice.text.clone()),
            taken: offer.standing == decision.standing
                && choice.is_some_and(|choice| choice.id == decision.choice.id),
            own: spread(0),
            best: spread(1),
        }
    });
    Some(HadYou {
        turn,
        options: options.collect(),
    })
}

/// How often a worker looks whether it has been called off, in replays.
const LOOKS: u64 = 16;

/// Plays every option in both ways with some of the seeds.
fn replay(
    stage: &Stage,
    before: &State,
    open: &[Offer],
    ways: &Ways,
    seed: u64,
    replays: std::ops::Range<u64>,
    called_off: &AtomicBool,
) -> Option<Vec<[Tally; 2]>> {
    let scenario = stage.scenario();
    let room = u32::try_from(replays.end - replays.start).unwrap_or(0);
    let tally = || Tally::new(scenario.endings.len(), room);
    let mut tallies: Vec<[Tally; 2]> = open.iter().map(|_| [tally(), tally()]).collect();
    let mut walk = Walk::from(stage, seed, before);
    let best = ways.best.player(seed);
    for index in replays {
        if index % LOOKS == 0 && called_off.load(Ordering::Relaxed) {
            return None;
        }
        let luck = seed.wrapping_add(index);
        let best = best.with_seed(luck);
        for (offer, [own_tally, best_tally]) in open.iter().zip(&mut tallies) {
            walk.reset(luck, before);
            walk.take(*offer);
            while walk.ended().is_none() && walk.state().turn < LONGEST {
                let next =
                    walk.pick(|stage, state, offers| ways.own.pick(stage, state, offers, luck));
                walk.take(next);
            }
            own_tally.count(stage, walk.state());
            walk.reset(luck, before);
            walk.take(*offer);
            while walk.ended().is_none() && walk.state().turn < LONGEST {
                let next = walk.pick(|stage, state, offers| best.pick(stage, state, offers));
                walk.take(next);
            }
            best_tally.count(stage, walk.state());
        }
    }
    Some(tallies)
}

/// What has been counted.
#[derive(Debug)]
struct Tally {
    endings: Vec<u32>,
    endless: u32,
    levels: [Vec<i32>; MEASURED.len()],
}

impl Tally {
    fn new(endings: usize, replays: u32) -> Tally {
        Tally {
            endings: vec![0; endings],
            endless: 0,
            levels: std::array::from_fn(|_| Vec::with_capacity(replays as usize)),
        }
    }

    fn count(&mut self, stage: &Stage, state: &State) {
        match state.ended.and_then(|ending| self.endings.get_mut(ending)) {
            Some(count) => *count += 1,
            None => self.endless += 1,
        }
        for (levels, measure) in self.levels.iter_mut().zip(MEASURED) {
            levels.push(measure.of(stage.scenario(), state));
        }
    }

    fn add(&mut self, other: &Tally) {
        self.endless += other.endless;
        for (sum, count) in self.endings.iter_mut().zip(&other.endings) {
            *sum += count;
        }
        for (all, part) in self.levels.iter_mut().zip(&other.levels) {
            all.extend_from_slice(part);
        }
    }

    fn spread(mut self) -> Spread {
        let mut quartiles = [Quartiles::default(); MEASURED.len()];
        for (quartiles, levels) in quartiles.iter_mut().zip(&mut self.levels) {
            levels.sort_unstable();
            let at = |quarter: usize| {
                let place = levels.len().saturating_sub(1) * quarter / 4;
                levels.get(place).copied().unwrap_or(0)
            };
            *quartiles = Quartiles {
                low: at(1),
                middle: at(2),
                high: at(3),
            };
        }
        Spread {
            endings: self.endings,
            endless: self.endless,
            quartiles,
        }
    }
}
