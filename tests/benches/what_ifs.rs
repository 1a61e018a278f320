//! How long the what-ifs of a whole run take: forty decisions of three options, each played on a thousand times in two ways.

use crate::stories::{Cast, straight};
use groundswell::{
    debrief::what_if::{Asked, Ways, had_you, order},
    scenario::read,
    simulation::{Rules, Run, Stage},
};
use std::{
    sync::{Arc, atomic::AtomicBool},
    time::Instant,
};

/// How many decisions the run has: as many as the story has scenes.
const DECISIONS: usize = 40;

/// Prints how long the first what-if takes, and all of them.
pub fn measure() {
    let (scenario, found) = read(straight(DECISIONS, Cast::Six).as_bytes());
    assert!(found.is_empty(), "{found:?}");
    let scenario = Arc::new(scenario.expect("a made-up story can be played"));
    let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
    let mut run = Run::on(&stage, 1, &[]);
    while run.ended().is_none() && (run.turn() as usize) < DECISIONS {
        let offer = run.offers()[0];
        run.take(offer);
    }
    let asked = Asked {
        workers: std::thread::available_parallelism().map_or(1, usize::from),
        ..Asked::default()
    };
    let called_off = AtomicBool::new(false);
    let start = Instant::now();
    let ways = Ways::of(&run, asked);
    let mut first = None;
    let mut replays = 0;
    for turn in order(&run) {
        if let Some(had_you) = had_you(&run, &ways, turn, asked, &called_off) {
            replays += had_you.options.len() * 2 * asked.replays as usize;
            first.get_or_insert_with(|| start.elapsed());
        }
    }
    println!();
    println!(
        "what-ifs of a run of {} decisions, {} threads: the first after {:.2?}, all {replays} replays after {:.2?}",
        run.turn(),
        asked.workers,
        first.unwrap_or_default(),
        start.elapsed(),
    );
}
