//! What can happen in a scenario: every state is looked at where there are few enough; else it is played many times, by
//! policies and by play that looks for what was seen least. What is reached, how policies fare, which options are worth
//! nothing and how much hangs on luck is counted.
//!
//! Pure: no files, clock, floats, unordered maps or panics. What comes out does not depend on the number of threads.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]
#![warn(missing_docs)]

mod campaign;
mod compare;
mod luck;
mod measure;
mod never;
mod opening;
mod parallel;
mod places;
mod plan;
mod play;
mod policy;
mod report;
mod search;
mod seen;
mod states;

pub use campaign::{CampaignReport, explore_campaign};
pub use compare::{Compared, Dominated, ENOUGH, Same, Split};
pub use luck::Luck;
pub use measure::{BUCKETS, Distribution, Gauge, Measure};
pub use never::{Gap, Missed, Near, Never};
pub use opening::Witness;
pub use places::{Place, Script, line};
pub use plan::{LONGEST, Phase, Plan, Watch};
pub use policy::{Player, Policy};
pub use report::{Fared, Finding, Ledger, Report};
pub use seen::{Seen, Taken};
pub use states::Extent;

use crate::{
    scenario::{Scenario, model::Condition},
    simulation::Stage,
};
use never::Targets;
use opening::Openings;
use places::Places;
use play::Playing;
use search::Search;

/// Explores a scenario, and tells a watch meanwhile how far it has come.
pub fn explore(stage: &Stage, plan: &Plan, watch: &Watch) -> Report {
    explore_from(stage, &Openings::fresh(stage), plan, watch)
}

/// How policies fare, and nothing else: so many runs of each, with seeds from `seed` on.
pub fn fare(
    stage: &Stage,
    policies: &[Policy],
    runs: u32,
    seed: u64,
    workers: usize,
) -> Vec<Fared> {
    let plan = Plan::only(policies, runs, seed, workers);
    explore(stage, &plan, &Watch::default()).policies
}

/// Explores a scenario from where its runs begin.
fn explore_from(stage: &Stage, openings: &Openings, plan: &Plan, watch: &Watch) -> Report {
    let scenario = stage.scenario();
    let places = Places::of(scenario);
    watch.begin(Phase::States, u64::from(plan.states));
    let (extent, looked) = states::look(stage, &places, openings, plan, watch);

    let nothing = Targets::default();
    let search = |targets: &Targets, phase: Phase| {
        watch.begin(phase, u64::from(plan.searches));
        let search = Search {
            stage,
            places: &places,
            openings,
            plan,
            watch,
            targets,
        };
        search.run()
    };
    let found = search(&nothing, Phase::Searching);

    let each = u64::from(plan.runs);
    watch.begin(
        Phase::Playing,
        each * u64::try_from(plan.policies.len()).unwrap_or(0),
    );
    let playing = Playing {
        stage,
        places: &places,
        openings,
        plan,
        watch,
    };
    let mut seen = Seen::none(scenario, &places);
    let mut policies = Vec::new();
    for policy in &plan.policies {
        if let Some((fared, runs)) = playing.fare(*policy) {
            seen.add(&runs);
            policies.push(fared);
        }
    }
    let compared = compare::compare(stage, &places, openings, plan, watch);
    let luck = luck::cross(stage, openings, plan, watch);

    let mut reached = looked;
    reached.add(&found.seen);
    reached.add(&seen);
    let mut searched = found.seen.runs;
    let mut targets = Targets::of(scenario, &places, &reached);
    let mut nearest = targets.none();
    // Where every state was looked at, nothing more can be found; but how near it was is still worth knowing.
    if !targets.is_empty() && plan.searches > 0 {
        let found = search(&targets, Phase::Nearing);
        searched += found.seen.runs;
        reached.add(&found.seen);
        let near = targets.reached(&found.nearest);
        states::try_all(stage, &places, near, &mut reached);
        let still = Targets::of(scenario, &places, &reached);
        nearest = still.kept(&targets, found.nearest);
        targets = still;
    }
    let (never, remembered) = remembered(scenario, openings, targets.never(nearest));
    Report {
        runs: plan.runs,
        seed: plan.seed,
        cut_short: watch.is_off(),
        extent,
        never,
        behind: targets.behind,
        remembered,
        seen,
        reached,
        searched,
        policies,
        compared,
        luck,
    }
}

/// A story by itself cannot come to what waits for something that only an earlier story of a campaign could leave behind:
/// that is counted, and not told as missed.
fn remembered(scenario: &Scenario, openings: &Openings, all: Vec<Never>) -> (Vec<Never>, usize) {
    let waits = |never: &Never| {
        let gaps = never.nearest.as_ref().map_or(&[][..], |near| &near.gaps);
        gaps.iter().any(|gap| match gap {
            Gap::Fact(Condition::Flag(flag), true) => scenario.remembers.contains(flag),
            _ => false,
        })
    };
    if matches!(openings, Openings::Carried(_)) {
        return (all, 0);
    }
    let count = all.len();
    let never: Vec<Never> = all.into_iter().filter(|never| !waits(never)).collect();
    let waiting = count - never.len();
    (never, waiting)
}
