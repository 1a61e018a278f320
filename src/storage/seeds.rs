//! The seed of a new run: the system's own luck, and for whoever plays a story again another telling of it.

use super::{Store, kept};
use crate::{
    scenario::{Campaign, Scenario},
    simulation::{campaign, chance, journal::Journal},
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

/// A seed for a new run of a story. The first of what differs from telling to telling (its first variant) falls otherwise than
/// in the run kept last; the rest is left to luck, so that nobody can count on it. A fresh one where nothing is kept.
pub fn another_seed(store: Option<&Store>, scenario: &Scenario) -> u64 {
    let before =
        store.and_then(|store| kept::read::<Journal>(&store.run(&scenario.id, "")).ok()?);
    let told = before.and_then(|journal| Told::of(scenario, &journal));
    told_otherwise(told.as_slice(), |seed, _| seed)
}

/// The same for a campaign that is begun again: as many of its stories as luck allows are told otherwise than in the campaign
/// kept last.
pub fn another_seed_of_all(store: Option<&Store>, campaign: &Campaign) -> u64 {
    let before = store.and_then(|store| store.campaign_kept(&campaign.id));
    let stories = before.iter().flat_map(|before| &before.chapters);
    let stories = campaign.chapters.iter().zip(stories).enumerate();
    let told: Vec<Told> = stories
        .filter_map(|(place, (scenario, journal))| {
            let told = Told::of(scenario, journal)?;
            Some(Told { place, ..told })
        })
        .collect();
    told_otherwise(&told, campaign::chapter_seed)
}

/// How a story was told last: by its place in its campaign, which of how many options its first variant had.
struct Told<'a> {
    place: usize,
    axis: &'a str,
    option: usize,
    of: usize,
}

impl Told<'_> {
    /// `None` for a story that is always told alike, and for a run of another.
    fn of<'a>(scenario: &'a Scenario, journal: &Journal) -> Option<Told<'a>> {
        let axis = scenario.variants.first()?;
        let (_, option) = journal.variant.iter().find(|(id, _)| *id == axis.id)?;
        Some(Told {
            place: 0,
            axis: &axis.id,
            option: axis.options.iter().position(|known| known.id == *option)?,
            of: axis.options.len(),
        })
    }

    fn is_told_otherwise(&self, seed: u64) -> bool {
        chance::option(&mut chance::Drawn(seed), self.axis, self.of) != self.option
    }
}

/// A seed with which as many of these as can be found are told otherwise; `seed_at` says with which seed a story at a place
/// begins.
fn told_otherwise(told: &[Told], seed_at: impl Fn(u64, usize) -> u64) -> u64 {
    let otherwise = |seed: &u64| {
        let stories = told.iter();
        stories
            .filter(|told| told.is_told_otherwise(seed_at(*seed, told.place)))
            .count()
    };
    let mut best = fresh_seed();
    for seed in std::iter::repeat_with(fresh_seed).take(SEEDS) {
        if otherwise(&best) == told.len() {
            break;
        }
        if otherwise(&seed) > otherwise(&best) {
            best = seed;
        }
    }
    best
}
