//! What can happen in a scenario: it is played many times by simple policies, and what they reach and how they fare is counted.
//!
//! Pure: no files, clock, floats, unordered maps or panics.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]
#![warn(missing_docs)]

mod policy;

pub use policy::{Player, Policy};

use crate::{
    scenario::{
        Scenario,
        model::{Meter, PersonIndex, Role},
    },
    simulation::{Stage, State, Walk},
};
use std::sync::Arc;

/// The longest run that is played, in choices: a story that goes round in circles must end somewhere.
pub const LONGEST: u32 = 500;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many runs each policy played.
    pub runs: u32,
    /// How each policy fared.
    pub policies: Vec<Fared>,
    /// Ids of scenes and events that no run opened.
    pub never_opened: Vec<String>,
    /// Choices that no run took: passage (or `standing`) and id.
    pub never_chosen: Vec<(String, String)>,
    /// Ids of endings that no run reached.
    pub never_ended: Vec<String>,
}

/// How a policy fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fared {
    /// The policy.
    pub policy: Policy,
    /// How many runs reached each ending, in the order of the scenario.
    pub endings: Vec<u32>,
    /// How many runs did not end within [`LONGEST`] choices.
    pub endless: u32,
    /// The mean number of choices, in hundredths.
    pub choices: i32,
    /// Mean levels at the end, in hundredths.
    pub levels: Vec<(Measure, i32)>,
}

impl Fared {
    /// The mean level of a measure at the end, in hundredths.
    pub fn level(&self, measure: Measure) -> i32 {
        let mut levels = self.levels.iter();
        levels
            .find(|(known, _)| *known == measure)
            .map_or(0, |(_, level)| *level)
    }
}

/// A ledger, and how the three one-sided ways to play stand on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ledger {
    /// What it measures.
    pub measure: Measure,
    /// Who comes out best.
    pub wins: Policy,
    /// Who comes out worst.
    pub loses: Policy,
}

impl Report {
    /// How a policy fared.
    pub fn of(&self, policy: Policy) -> Option<&Fared> {
        self.policies.iter().find(|fared| fared.policy == policy)
    }

    /// Which of complying, confronting and influencing wins and loses each ledger. Empty without the three.
    pub fn ledgers(&self) -> Vec<Ledger> {
        let ways = || {
            Policy::ONE_SIDED
                .iter()
                .filter_map(|policy| self.of(*policy))
        };
        let ledger = |measure: Measure| {
            Some(Ledger {
                measure,
                wins: ways().max_by_key(|fared| fared.level(measure))?.policy,
                loses: ways().min_by_key(|fared| fared.level(measure))?.policy,
            })
        };
        Measure::LEDGERS.into_iter().filter_map(ledger).collect()
    }

    /// All ways to play, best first on all three ledgers together.
    pub fn by_whole(&self) -> Vec<&Fared> {
        let mut ways: Vec<&Fared> = self.policies.iter().collect();
        ways.sort_by_key(|fared| -fared.level(Measure::Whole));
        ways
    }
}

/// What is measured at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The manager's trust in the player: his endorsement.
    Endorsement,
    /// The manager's grip.
    Grip,
    /// The mean morale of the team.
    Morale,
    /// The mean trust of the team in the player.
    Trust,
    /// Psychological safety.
    Safety,
    /// What gets done now.
    Delivery,
    /// What the team can do later.
    Capability,
    /// The player's credit.
    Credit,
    /// The player's energy: what is left where strain has taken its part.
    Energy,
    /// The mean of the team's morale, its trust and its safety.
    Team,
    /// The mean of the three ledgers.
    Whole,
}

impl Measure {
    /// All, in the order in which they are told.
    pub const ALL: [Measure; 11] = [
        Measure::Endorsement,
        Measure::Grip,
        Measure::Morale,
        Measure::Trust,
        Measure::Safety,
        Measure::Delivery,
        Measure::Capability,
        Measure::Credit,
        Measure::Energy,
        Measure::Team,
        Measure::Whole,
    ];

    /// The three ledgers on which a way to play can win or lose: the manager's endorsement, one's own strength, the team.
    pub const LEDGERS: [Measure; 3] = [Measure::Endorsement, Measure::Energy, Measure::Team];

    /// The level in a state, in hundredths; of several people, the mean.
    pub fn of(self, scenario: &Scenario, state: &State) -> i32 {
        let mean = |kind: Role, meter: fn(PersonIndex) -> Meter| {
            let (mut sum, mut count) = (0, 0);
            for (who, person) in scenario.people.iter().enumerate() {
                if person.kind == kind {
                    sum += state.level(scenario, meter(who));
                    count += 1;
                }
            }
            sum / count.max(1)
        };
        match self {
            Measure::Endorsement => mean(Role::Manager, Meter::Trust),
            Measure::Grip => mean(Role::Manager, Meter::Grip),
            Measure::Morale => mean(Role::Teammate, Meter::Morale),
            Measure::Trust => mean(Role::Teammate, Meter::Trust),
            Measure::Team => {
                let parts = [Measure::Morale, Measure::Trust, Measure::Safety];
                parts
                    .iter()
                    .map(|part| part.of(scenario, state))
                    .sum::<i32>()
                    / 3
            }
            Measure::Safety => state.level(scenario, Meter::Safety),
            Measure::Delivery => state.level(scenario, Meter::Delivery),
            Measure::Capability => state.level(scenario, Meter::Capability),
            Measure::Credit => state.level(scenario, Meter::Credit),
            Measure::Energy => state.level(scenario, Meter::Energy),
            Measure::Whole => {
                Measure::LEDGERS
                    .iter()
                    .map(|part| part.of(scenario, state))
                    .sum::<i32>()
                    / 3
            }
        }
    }
}

/// What one worker has counted of a policy.
struct Tally {
    endings: Vec<u32>,
    endless: u32,
    choices: i64,
    sums: [i64; Measure::ALL.len()],
    opened: Vec<bool>,
    chosen: Vec<bool>,
}

/// Plays a scenario `runs` times by each policy, with seeds from `seed` on, on so many threads at once. The numbers do not
/// depend on how many.
pub fn explore(stage: &Arc<Stage>, runs: u32, seed: u64, workers: usize) -> Report {
    let scenario = stage.scenario();
    let first = first_choices(scenario);
    let workers = u32::try_from(workers.max(1)).unwrap_or(1).min(runs.max(1));
    let mut opened = vec![false; scenario.passages.len()];
    let mut chosen = vec![false; first.last().copied().unwrap_or(0) + scenario.standing.len()];
    let mut policies = Vec::new();
    for policy in Policy::ALL {
        let share = |worker: u32| {
            let from = u64::from(runs) * u64::from(worker) / u64::from(workers);
            let to = u64::from(runs) * u64::from(worker + 1) / u64::from(workers);
            tally(
                stage,
                policy,
                &first,
                (from..to).map(|index| seed.wrapping_add(index)),
            )
        };
        let tallies: Vec<Tally> = std::thread::scope(|scope| {
            let share = &share;
            let threads: Vec<_> = (0..workers)
                .map(|worker| scope.spawn(move || share(worker)))
                .collect();
            threads
                .into_iter()
                .filter_map(|thread| thread.join().ok())
                .collect()
        });
        let mut fared = Fared {
            policy,
            endings: vec![0; scenario.endings.len()],
            endless: 0,
            choices: 0,
            levels: Vec::new(),
        };
        let (mut choices, mut sums) = (0, [0; Measure::ALL.len()]);
        for tally in &tallies {
            for (sum, count) in fared.endings.iter_mut().zip(&tally.endings) {
                *sum += count;
            }
            fared.endless += tally.endless;
            choices += tally.choices;
            for (sum, part) in sums.iter_mut().zip(&tally.sums) {
                *sum += part;
            }
            for (all, one) in opened.iter_mut().zip(&tally.opened) {
                *all |= one;
            }
            for (all, one) in chosen.iter_mut().zip(&tally.chosen) {
                *all |= one;
            }
        }
        fared.choices = mean(choices * 100, runs);
        let means = sums.map(|sum| mean(sum, runs));
        fared.levels = Measure::ALL.into_iter().zip(means).collect();
        policies.push(fared);
    }
    Report {
        runs,
        never_opened: scenario
            .passages
            .iter()
            .zip(&opened)
            .filter(|(_, opened)| !**opened)
            .map(|(passage, _)| passage.id.clone())
            .collect(),
        never_chosen: all_choices(scenario)
            .zip(&chosen)
            .filter(|(_, chosen)| !**chosen)
            .map(|((passage, choice), _)| (passage.to_owned(), choice.to_owned()))
            .collect(),
        never_ended: (0..)
            .zip(&scenario.endings)
            .filter(|(ending, _): &(usize, _)| {
                policies
                    .iter()
                    .all(|fared: &Fared| fared.endings.get(*ending) == Some(&0))
            })
            .map(|(_, ending)| ending.id.clone())
            .collect(),
        policies,
    }
}

/// The mean of so many.
fn mean(sum: i64, count: u32) -> i32 {
    i32::try_from(sum / i64::from(count.max(1))).unwrap_or(i32::MAX)
}

/// Where each passage's choices begin in the one list of them; the standing ones come last.
fn first_choices(scenario: &Scenario) -> Vec<usize> {
    let mut count = 0;
    let mut first = vec![0];
    for passage in &scenario.passages {
        count += passage.choices.len();
        first.push(count);
    }
    first
}

/// All choices in the order of that list: the id of the passage, or `standing`, and their own.
fn all_choices(scenario: &Scenario) -> impl Iterator<Item = (&str, &str)> {
    scenario
        .passages
        .iter()
        .flat_map(|passage| {
            passage
                .choices
                .iter()
                .map(|choice| (passage.id.as_str(), choice.id.as_str()))
        })
        .chain(
            scenario
                .standing
                .iter()
                .map(|choice| ("standing", choice.id.as_str())),
        )
}

fn tally(
    stage: &Stage,
    policy: Policy,
    first: &[usize],
    seeds: impl Iterator<Item = u64>,
) -> Tally {
    let scenario = stage.scenario();
    let standing = first.last().copied().unwrap_or(0);
    let mut tally = Tally {
        endings: vec![0; scenario.endings.len()],
        endless: 0,
        choices: 0,
        sums: [0; Measure::ALL.len()],
        opened: vec![false; scenario.passages.len()],
        chosen: vec![false; standing + scenario.standing.len()],
    };
    for seed in seeds {
        let mut walk = Walk::begin(stage, seed, &[]);
        let player = policy.player(seed);
        while walk.ended().is_none() && walk.state().turn < LONGEST {
            let passage = walk.state().passage;
            let offer = walk.pick(|stage, state, offers| player.pick(stage, state, offers));
            let at = if offer.standing {
                Some(standing)
            } else {
                first.get(passage).copied()
            };
            if let (Some(at), Some(place)) = (at, offer.place)
                && let Some(chosen) = tally.chosen.get_mut(at + place)
            {
                *chosen = true;
            }
            walk.take(offer);
        }
        let state = walk.state();
        for passage in state.visits.all() {
            if let Some(opened) = tally.opened.get_mut(passage) {
                *opened = true;
            }
        }
        match walk
            .ended()
            .and_then(|ending| tally.endings.get_mut(ending))
        {
            Some(count) => *count += 1,
            None => tally.endless += 1,
        }
        tally.choices += i64::from(state.turn);
        for (sum, measure) in tally.sums.iter_mut().zip(Measure::ALL) {
            *sum += i64::from(measure.of(scenario, state));
        }
    }
    tally
}
