//! Where runs begin: at the opening of a story as the seed tells it, or with what was brought from the stories before it.

use crate::scenario::{Scenario, model::PassageIndex};
use crate::simulation::{
    Offer, Stage, State, Walk,
    chance::{self, Purpose},
};

/// How a run can be played again: the seed, and the choices by their ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Witness {
    /// The seed of the run, or of its campaign.
    pub seed: u64,
    /// The ids of the choices, from the beginning; of a campaign, with the acts of its weeks.
    pub choices: Vec<String>,
}

/// A story that has begun within a campaign.
#[derive(Debug, Clone)]
pub(super) struct Begun {
    pub(super) state: State,
    /// The seed of the story.
    pub(super) seed: u64,
    /// How it came to this.
    pub(super) before: Witness,
}

/// Where a run begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opening<'o> {
    pub(super) state: &'o State,
    pub(super) seed: u64,
    /// How it came to this, if it did not simply begin. None as well where the luck is not that of any one campaign.
    before: Option<&'o Witness>,
    /// Whether somebody could play it so.
    pub(super) playable: bool,
}

/// Where the runs of an exploration begin.
#[derive(Debug)]
pub(super) enum Openings {
    /// At the opening. For each axis of variants its key of luck and how many options it has; and the openings by their
    /// options, so that none is made twice.
    Fresh {
        axes: Vec<(u64, u32)>,
        states: Vec<State>,
    },
    /// In a campaign: for each policy, the openings to which it came.
    Carried(Vec<Vec<Begun>>),
}

/// So many openings are kept; a story with more variants than that is a rare thing, and shares some of them.
const KEPT: usize = 512;

impl Openings {
    /// Those of a story that is told by itself.
    pub(super) fn fresh(stage: &Stage) -> Openings {
        let scenario: &Scenario = stage.scenario();
        let axes: Vec<(u64, u32)> = scenario
            .variants
            .iter()
            .map(|axis| {
                let key = chance::key(Purpose::Variant, &axis.id, "");
                (key, u32::try_from(axis.options.len()).unwrap_or(1).max(1))
            })
            .collect();
        let count = axes
            .iter()
            .fold(1_usize, |all, (_, of)| all.saturating_mul(*of as usize));
        let states = (0..count.min(KEPT)).map(|number| {
            let mut rest = number;
            let picks: Vec<(String, String)> = scenario
                .variants
                .iter()
                .filter_map(|axis| {
                    let option = axis.options.get(rest % axis.options.len().max(1))?;
                    rest /= axis.options.len().max(1);
                    Some((axis.id.clone(), option.id.clone()))
                })
                .collect();
            // Everything else at the opening is the same whatever the seed; but for a guess that only a player is shown.
            Walk::begin(stage, 0, &picks).state().clone()
        });
        let states = states.collect();
        Openings::Fresh { axes, states }
    }

    /// Where a run begins, by its number: one of those of a policy, or of any. `None` if nothing begins.
    pub(super) fn at(&self, policy: Option<usize>, number: u64, seed: u64) -> Option<Opening<'_>> {
        match self {
            Openings::Fresh { axes, states } => {
                let seed = seed.wrapping_add(number);
                let (mut place, mut each) = (0, 1_usize);
                for (key, of) in axes {
                    place += chance::draw(seed, *key, 0, *of) as usize * each;
                    each = each.saturating_mul(*of as usize);
                }
                Some(Opening {
                    state: states.get(place % states.len().max(1))?,
                    seed,
                    before: None,
                    playable: place < states.len(),
                })
            }
            Openings::Carried(pools) => {
                let count = u64::try_from(pools.len()).unwrap_or(1).max(1);
                let (pool, number) = match policy {
                    Some(policy) => (pools.get(policy)?, number),
                    None => {
                        let pool = usize::try_from(number % count).unwrap_or(0);
                        (pools.get(pool)?, number / count)
                    }
                };
                let length = u64::try_from(pool.len()).unwrap_or(1).max(1);
                let begun = pool.get(usize::try_from(number % length).unwrap_or(0))?;
                let round = number / length;
                Some(Opening {
                    state: &begun.state,
                    // The first time with its own luck; then with other luck.
                    seed: match round {
                        0 => begun.seed,
                        _ => chance::joined(begun.seed, round),
                    },
                    before: Some(&begun.before),
                    playable: round == 0,
                })
            }
        }
    }

    /// Every state in which the story can open, as far as they are kept.
    pub(super) fn states(&self) -> Vec<&State> {
        match self {
            Openings::Fresh { states, .. } => states.iter().collect(),
            Openings::Carried(pools) => pools.iter().flatten().map(|begun| &begun.state).collect(),
        }
    }
}

/// The choices of a run so far, and where each was taken.
pub(super) type Path = Vec<(PassageIndex, Offer)>;

impl Opening<'_> {
    /// How a run that began here and took these choices can be played again; none if its luck is nobody's.
    pub(super) fn witness(
        &self,
        scenario: &Scenario,
        path: &[(PassageIndex, Offer)],
    ) -> Option<Witness> {
        if !self.playable {
            return None;
        }
        let mut witness = self.before.cloned().unwrap_or(Witness {
            seed: self.seed,
            choices: Vec::new(),
        });
        let ids = path
            .iter()
            .map(|(passage, offer)| offer.name(scenario, *passage).id);
        witness.choices.extend(ids);
        Some(witness)
    }
}
