//! The seed of a new run: the system's own luck, and for whoever plays a story again another telling of it.

use super::{Store, kept};
use crate::{
    scenario::Scenario,
    simulation::{chance, journal::Journal},
};
use rand::TryRng as _;

/// Among so many seeds one with another telling is looked for: with two tellings, all of them are alike once in 2^32 times.
const SEEDS: usize = 32;

/// A seed that differs from run to run.
pub fn fresh_seed() -> u64 {
    rand::rngs::SysRng
        .try_next_u64()
        .unwrap_or_else(|_| u64::from(std::process::id()))
}

impl Store {
    /// A seed for a new run of a story. The first of what differs from telling to telling (its first variant) falls otherwise
    /// than in the run kept last; the rest is left to luck, so that nobody can count on it.
    pub fn another_seed(&self, scenario: &Scenario) -> u64 {
        let before = kept::read::<Journal>(&self.run(&scenario.id, ""));
        let before = before.ok().flatten().map(|journal| journal.variant);
        let first = scenario.variants.first();
        let told = first.zip(before.as_ref()).and_then(|(axis, told)| {
            let (_, option) = told.iter().find(|(id, _)| *id == axis.id)?;
            let told = axis.options.iter().position(|known| known.id == *option)?;
            Some((axis, told))
        });
        let Some((axis, told)) = told else {
            return fresh_seed();
        };
        let mut seeds = std::iter::repeat_with(fresh_seed).take(SEEDS);
        let count = axis.options.len();
        seeds
            .find(|seed| chance::option(&mut chance::Drawn(*seed), &axis.id, count) != told)
            .unwrap_or_else(fresh_seed)
    }
}
