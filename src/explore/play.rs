//! Policies play: what their runs came to, and how the levels lay at the end.

use super::{
    Distribution, Fared, Policy,
    measure::{BUCKETS, Gauge, Gauges, bucket},
    opening::Openings,
    parallel,
    places::Places,
    plan::{Plan, Watch},
    policy::Player,
    seen::Seen,
};
use crate::{
    scenario::Scenario,
    simulation::{EvenWalk, Stage, Walk},
};

/// How many runs are one piece of work.
const PIECE: u64 = 64;

/// What a worker has counted of a policy's runs.
struct Tally<'a> {
    seen: Seen,
    choices: u64,
    sums: Vec<i64>,
    /// For each gauge, its buckets side by side.
    buckets: Vec<u32>,
    walk: Walk<'a>,
    ahead: EvenWalk<'a>,
    player: Player,
}

/// What is played, and on what.
pub(super) struct Playing<'a> {
    pub(super) stage: &'a Stage,
    pub(super) places: &'a Places<'a>,
    pub(super) openings: &'a Openings,
    pub(super) plan: &'a Plan,
    pub(super) watch: &'a Watch,
}

impl<'a> Playing<'a> {
    /// Lets a policy play its runs; tells how it fared, and what its runs came to. `None` if nothing begins.
    pub(super) fn fare(&self, policy: Policy) -> Option<(Fared, Seen)> {
        let scenario: &Scenario = self.stage.scenario();
        let gauges = Gauges::of(scenario);
        let number = Policy::ALL.iter().position(|known| *known == policy);
        let first = self.openings.at(number, 0, self.plan.seed)?;
        let tool = || Tally {
            seen: Seen::none(scenario, self.places),
            choices: 0,
            sums: vec![0; gauges.count()],
            buckets: vec![0; gauges.count() * BUCKETS],
            walk: Walk::from(self.stage, first.seed, first.state),
            ahead: EvenWalk::even(self.stage, first.state),
            player: policy.player(first.seed),
        };
        let runs = u64::from(self.plan.runs);
        let work = |tally: &mut Tally<'a>, piece: u64| {
            let to = ((piece + 1) * PIECE).min(runs);
            for run in piece * PIECE..to {
                self.run(tally, number, run);
                tally.end(scenario, &gauges);
            }
            self.watch.did(to - piece * PIECE);
        };
        let pieces = runs.div_ceil(PIECE);
        let tallies = parallel::pieces(self.plan.workers, pieces, self.watch, tool, work);
        Some(sum(policy, scenario, self.places, &gauges, &tallies))
    }

    /// Plays one run to its end.
    fn run(&self, tally: &mut Tally, policy: Option<usize>, run: u64) {
        let Some(opening) = self.openings.at(policy, run, self.plan.seed) else {
            return;
        };
        let Tally {
            seen,
            walk,
            ahead,
            player,
            ..
        } = tally;
        *player = player.with_seed(opening.seed);
        walk.reset(opening.seed, opening.state);
        while walk.ended().is_none() && walk.state().turn < self.plan.longest {
            let passage = walk.state().passage;
            let offer = walk.pick(|stage, state, offers| {
                for offer in offers {
                    seen.open(self.places.choice(passage, *offer));
                }
                player.pick_in(ahead, stage, state, offers)
            });
            let landed = walk.take(offer);
            seen.took(self.places.choice(passage, offer), landed);
        }
    }
}

impl Tally<'_> {
    fn end(&mut self, scenario: &Scenario, gauges: &Gauges) {
        let state = self.walk.state();
        for passage in state.visits.all() {
            self.seen.opened(passage);
        }
        self.seen.ended(state.ended);
        self.choices += u64::from(state.turn);
        gauges.read(scenario, state, |gauge, level| {
            if let Some(sum) = self.sums.get_mut(gauge) {
                *sum += i64::from(level);
            }
            if let Some(count) = self.buckets.get_mut(gauge * BUCKETS + bucket(level)) {
                *count += 1;
            }
        });
    }
}

/// All that the workers counted, added up.
fn sum(
    policy: Policy,
    scenario: &Scenario,
    places: &Places,
    gauges: &Gauges,
    tallies: &[Tally],
) -> (Fared, Seen) {
    let mut seen = Seen::none(scenario, places);
    let mut sums = vec![0_i64; gauges.count()];
    let mut buckets = vec![0_u32; gauges.count() * BUCKETS];
    for tally in tallies {
        seen.add(&tally.seen);
        for (sum, part) in sums.iter_mut().zip(&tally.sums) {
            *sum += part;
        }
        for (sum, part) in buckets.iter_mut().zip(&tally.buckets) {
            *sum += part;
        }
    }
    let runs = i64::try_from(seen.runs).unwrap_or(i64::MAX).max(1);
    let mean = |sum: i64| i32::try_from(sum / runs).unwrap_or(i32::MAX);
    let distributions: Vec<Distribution> = gauges
        .all()
        .zip(sums.iter().zip(buckets.chunks(BUCKETS)))
        .map(|(of, (sum, counts))| Distribution {
            of,
            mean: mean(*sum),
            counts: counts.to_vec(),
        })
        .collect();
    let levels = distributions.iter().filter_map(|spread| match spread.of {
        Gauge::Measure(measure) => Some((measure, spread.mean)),
        Gauge::Meter(_) => None,
    });
    let choices: u64 = tallies.iter().map(|tally| tally.choices).sum();
    let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let fared = Fared {
        policy,
        runs: count(seen.runs),
        endings: seen.endings.iter().map(|ended| count(*ended)).collect(),
        endless: count(seen.endless),
        choices: mean(i64::try_from(choices * 100).unwrap_or(i64::MAX)),
        levels: levels.collect(),
        distributions,
    };
    (fared, seen)
}
