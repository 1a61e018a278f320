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

pub use policy::Policy;

use crate::{
    scenario::{
        Scenario,
        model::{Meter, Role},
    },
    simulation::{Event, Rules, Run, State, event::ChoiceName},
};
use std::{collections::BTreeSet, sync::Arc};

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
    /// The player's energy.
    Energy,
}

impl Measure {
    /// All, in the order in which they are told.
    pub const ALL: [Measure; 9] = [
        Measure::Endorsement,
        Measure::Grip,
        Measure::Morale,
        Measure::Trust,
        Measure::Safety,
        Measure::Delivery,
        Measure::Capability,
        Measure::Credit,
        Measure::Energy,
    ];

    /// The level in a state, in hundredths.
    pub fn of(self, scenario: &Scenario, state: &State) -> i32 {
        let mean = |kind: Role, meter: fn(usize) -> Meter| {
            let levels: Vec<i32> = (0..scenario.people.len())
                .filter(|who| {
                    scenario
                        .people
                        .get(*who)
                        .is_some_and(|person| person.kind == kind)
                })
                .map(|who| state.level(scenario, meter(who)))
                .collect();
            levels.iter().sum::<i32>() / i32::try_from(levels.len().max(1)).unwrap_or(1)
        };
        match self {
            Measure::Endorsement => mean(Role::Manager, Meter::Trust),
            Measure::Grip => mean(Role::Manager, Meter::Grip),
            Measure::Morale => mean(Role::Teammate, Meter::Morale),
            Measure::Trust => mean(Role::Teammate, Meter::Trust),
            Measure::Safety => state.level(scenario, Meter::Safety),
            Measure::Delivery => state.level(scenario, Meter::Delivery),
            Measure::Capability => state.level(scenario, Meter::Capability),
            Measure::Credit => state.level(scenario, Meter::Credit),
            Measure::Energy => state.level(scenario, Meter::Energy),
        }
    }
}

/// Plays a scenario `runs` times by each policy, with seeds from `seed` on.
pub fn explore(scenario: &Arc<Scenario>, rules: &Arc<Rules>, runs: u32, seed: u64) -> Report {
    let mut opened = BTreeSet::new();
    let mut chosen = BTreeSet::new();
    let policies: Vec<Fared> = Policy::ALL
        .into_iter()
        .map(|policy| {
            let mut endings = vec![0; scenario.endings.len()];
            let mut sums = [0_i64; Measure::ALL.len()];
            let (mut endless, mut choices) = (0, 0_i64);
            for index in 0..runs {
                let run = play(scenario, rules, policy, seed.wrapping_add(u64::from(index)));
                for (_, event) in run.events() {
                    match event {
                        Event::Entered(passage) => _ = opened.insert(*passage),
                        Event::Chose(ChoiceName {
                            passage,
                            standing,
                            id,
                            ..
                        }) => {
                            chosen.insert((
                                if *standing { None } else { Some(*passage) },
                                id.clone(),
                            ));
                        }
                        _ => {}
                    }
                }
                match run.ended().and_then(|ending| endings.get_mut(ending)) {
                    Some(count) => *count += 1,
                    None => endless += 1,
                }
                choices += i64::from(run.turn());
                for (sum, measure) in sums.iter_mut().zip(Measure::ALL) {
                    *sum += i64::from(measure.of(scenario, run.state()));
                }
            }
            let mean = |sum: i64| i32::try_from(sum / i64::from(runs.max(1))).unwrap_or(i32::MAX);
            Fared {
                policy,
                endings,
                endless,
                choices: mean(choices * 100),
                levels: Measure::ALL.into_iter().zip(sums.map(mean)).collect(),
            }
        })
        .collect();

    let choices = scenario
        .passages
        .iter()
        .enumerate()
        .flat_map(|(passage, told)| {
            told.choices
                .iter()
                .map(move |choice| (Some(passage), told.id.as_str(), choice))
        })
        .chain(
            scenario
                .standing
                .iter()
                .map(|choice| (None, "standing", choice)),
        );
    Report {
        runs,
        never_opened: (0..scenario.passages.len())
            .filter(|passage| !opened.contains(passage))
            .filter_map(|passage| Some(scenario.passages.get(passage)?.id.clone()))
            .collect(),
        never_chosen: choices
            .filter(|(passage, _, choice)| !chosen.contains(&(*passage, choice.id.clone())))
            .map(|(_, passage, choice)| (passage.to_owned(), choice.id.clone()))
            .collect(),
        never_ended: scenario
            .endings
            .iter()
            .enumerate()
            .filter(|(ending, _)| {
                policies
                    .iter()
                    .all(|fared| fared.endings.get(*ending) == Some(&0))
            })
            .map(|(_, ending)| ending.id.clone())
            .collect(),
        policies,
    }
}

/// Plays one run by a policy to its end, or for [`LONGEST`] choices.
pub fn play(scenario: &Arc<Scenario>, rules: &Arc<Rules>, policy: Policy, seed: u64) -> Run {
    let mut run = Run::begin(scenario.clone(), rules.clone(), seed, &[]);
    while run.ended().is_none() && run.turn() < LONGEST {
        let view = run.look();
        let Some(id) = policy.pick(scenario, &view, seed) else {
            break;
        };
        if run.choose(&id).is_err() {
            break;
        }
    }
    run
}
