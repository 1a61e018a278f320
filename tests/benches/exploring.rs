//! How long exploring takes: a million playthroughs at random with coverage and distributions, and a shipped story as a whole.

use crate::stories::{Cast, story};
use groundswell::{
    explore::{Plan, Policy, Watch, explore},
    scenario::read,
    simulation::{Rules, Stage},
};
use std::{hint::black_box, sync::Arc, thread, time::Instant};

/// How many playthroughs, and of how many decisions at most.
const RUNS: u32 = 1_000_000;
const DECISIONS: u32 = 20;
/// How many scenes the made-up story has.
const SCENES: usize = 1_000;

/// Prints how long each took, on as many threads as there are cores.
pub fn measure() {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    println!();
    println!(
        "exploring: {RUNS} playthroughs of {DECISIONS} decisions at random, {workers} threads"
    );
    for cast in [Cast::Plain, Cast::Six] {
        let (scenario, found) = read(story(SCENES, cast).as_bytes());
        assert!(found.is_empty(), "{found:?}");
        let mut scenario = scenario.expect("a made-up story can be played");
        if cast == Cast::Plain {
            // As in `playing`: the peers' stories have nobody.
            scenario.people.clear();
            scenario.start_levels = vec![5_000; scenario.slots()];
        }
        let stage = Stage::new(Arc::new(scenario), Arc::new(Rules::shipped()));
        let plan = Plan {
            longest: DECISIONS,
            ..Plan::only(&[Policy::Random], RUNS, 1, workers)
        };
        let start = Instant::now();
        let report = black_box(explore(&stage, &plan, &Watch::default()));
        assert_eq!(report.seen.runs, u64::from(RUNS));
        println!("  {SCENES} scenes, {cast:?}: {:.2?}", start.elapsed());
    }
    let (scenario, _) = read(include_bytes!("../../scenarios/friday-deploy.ron"));
    let scenario = Arc::new(scenario.expect("the shipped story loads"));
    let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
    for runs in [200, 1_000, 10_000] {
        let start = Instant::now();
        black_box(explore(
            &stage,
            &Plan::new(runs, 1, workers),
            &Watch::default(),
        ));
        println!(
            "  friday-deploy, everything, {runs} runs of each way: {:.2?}",
            start.elapsed()
        );
    }
}
