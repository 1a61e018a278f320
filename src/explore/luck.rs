//! How much hangs on what is chosen, and how much on luck: the same ways to choose, each with the same seeds.

use super::{
    measure::ledgers,
    opening::Openings,
    parallel,
    plan::{Phase, Plan, Watch},
};
use crate::{
    scenario::Scenario,
    simulation::{Offer, Stage, State, Walk, chance},
};

/// How much of what differs between runs comes from the choices. The rest is luck: how attempts land, what happens by
/// itself, and how the story is told this time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Luck {
    /// So many ways to choose were each played with as many seeds.
    pub ways: u32,
    /// Of the endings, the share of the differences that goes with the choices, in per cent; none where all runs end alike.
    pub endings: Option<u32>,
    /// The same for each of the three ledgers, in the order of [`super::Measure::LEDGERS`].
    pub ledgers: [Option<u32>; 3],
}

/// What a run came to.
#[derive(Debug, Clone, Copy, Default)]
struct Outcome {
    ledgers: [i32; 3],
    ending: usize,
}

/// Plays so many ways to choose, each with as many seeds. `None` if it was not asked for, or called off.
pub(super) fn cross(
    stage: &Stage,
    openings: &Openings,
    plan: &Plan,
    watch: &Watch,
) -> Option<Luck> {
    let ways = u64::from(plan.crossed);
    if ways < 2 {
        return None;
    }
    watch.begin(Phase::Crossing, ways);
    let scenario: &Scenario = stage.scenario();
    let mut rows: Vec<Vec<Outcome>> = (0..ways).map(|_| Vec::new()).collect();
    parallel::each(plan.workers, watch, &mut rows, |way, row| {
        let way = chance::joined(plan.seed, u64::try_from(way).unwrap_or(0));
        let mut walk: Option<Walk> = None;
        for seed in 0..ways {
            let Some(opening) = openings.at(None, seed, plan.seed) else {
                return;
            };
            let walk = walk.get_or_insert_with(|| Walk::from(stage, opening.seed, opening.state));
            walk.reset(opening.seed, opening.state);
            while walk.ended().is_none() && walk.state().turn < plan.longest {
                let offer = walk.pick(|_, state, offers| intended(way, state, offers));
                walk.take(offer);
            }
            row.push(Outcome {
                ledgers: ledgers(scenario, walk.state()),
                ending: walk.ended().unwrap_or(scenario.endings.len()),
            });
        }
        watch.did(1);
    });
    if watch.is_off() || rows.iter().any(|row| row.len() != rows.len()) {
        return None;
    }
    let count = i128::from(ways);
    let ledger = |which: usize| {
        let level = |outcome: &Outcome| i64::from(outcome.ledgers.get(which).copied().unwrap_or(0));
        let mut parts = Parts::default();
        parts.add(&rows, level);
        parts.percent(count)
    };
    let mut endings = Parts::default();
    for ending in 0..=scenario.endings.len() {
        // An ending is told or not; large numbers, so that little is lost when they are divided.
        endings.add(&rows, |outcome| {
            i64::from(outcome.ending == ending) * 10_000
        });
    }
    Some(Luck {
        ways: plan.crossed,
        endings: endings.percent(count),
        ledgers: [ledger(0), ledger(1), ledger(2)],
    })
}

/// What somebody takes who has made up their mind beforehand: of the same offers always the same, whatever luck there was.
fn intended(way: u64, state: &State, offers: &[Offer]) -> Offer {
    let passage = u64::try_from(state.passage).unwrap_or(0);
    let mind = |offer: &Offer| {
        let place = offer.place.and_then(|place| u64::try_from(place).ok());
        let number = place.map_or(0, |place| place * 2 + u64::from(offer.standing) + 1);
        chance::joined(chance::joined(way, passage), number)
    };
    let best = offers.iter().min_by_key(|offer| mind(offer));
    best.copied().unwrap_or(Offer::GO_ON)
}

/// How what was measured differs between the ways to choose, and within them.
#[derive(Debug, Default)]
struct Parts {
    between: i128,
    within: i128,
}

impl Parts {
    /// Adds what was measured in a table of as many rows (ways) as columns (seeds): an analysis of variance in whole numbers.
    fn add(&mut self, rows: &[Vec<Outcome>], of: impl Fn(&Outcome) -> i64) {
        let count = i128::try_from(rows.len()).unwrap_or(1);
        let sum = |row: &Vec<Outcome>| row.iter().map(|one| i128::from(of(one))).sum::<i128>();
        let sums: Vec<i128> = rows.iter().map(sum).collect();
        let all: i128 = sums.iter().sum();
        // Everything times the square of the count, so that no mean is rounded.
        for (row, sum) in rows.iter().zip(&sums) {
            let off = sum * count - all;
            self.between += off * off * count;
            for one in row {
                let off = (i128::from(of(one)) * count - sum) * count;
                self.within += off * off;
            }
        }
    }

    /// The share between the ways, in per cent: without the part of it that luck alone would make them differ.
    fn percent(&self, count: i128) -> Option<u32> {
        // Mean squares: between has count - 1 degrees of freedom, within has count * (count - 1).
        let between = self.between * count;
        let within = self.within;
        let own = (between - within).max(0);
        let all = own + within * count;
        if all == 0 {
            return None;
        }
        u32::try_from((own * 100 + all / 2) / all).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(table: [[i32; 3]; 3]) -> Option<u32> {
        let rows: Vec<Vec<Outcome>> = table
            .iter()
            .map(|row| {
                let outcome = |level: &i32| Outcome {
                    ledgers: [*level; 3],
                    ending: 0,
                };
                row.iter().map(outcome).collect()
            })
            .collect();
        let mut parts = Parts::default();
        parts.add(&rows, |outcome| i64::from(outcome.ledgers[0]));
        parts.percent(3)
    }

    #[test]
    fn what_differs_only_between_choices_is_all_choice() {
        assert_eq!(
            percent([[10, 10, 10], [20, 20, 20], [60, 60, 60]]),
            Some(100)
        );
    }

    #[test]
    fn what_differs_only_between_seeds_is_all_luck() {
        assert_eq!(percent([[10, 20, 60], [10, 20, 60], [10, 20, 60]]), Some(0));
        assert_eq!(percent([[5, 5, 5], [5, 5, 5], [5, 5, 5]]), None);
    }

    #[test]
    fn what_differs_by_both_is_shared() {
        // Between the ways 0 and 20, within each -10, 0 and 10.
        assert_eq!(percent([[0, 10, 20], [20, 30, 40], [0, 10, 20]]), Some(50));
    }
}
