//! How many playthroughs of twenty decisions a story allows in a second: silent, on one thread and on all, and with the ledger
//! kept.

use crate::stories::{Cast, story};
use groundswell::{
    scenario::read,
    simulation::{Offer, Rules, Run, Stage, Walk},
};
use rand::Rng;
use rand_pcg::{Pcg64, rand_core::SeedableRng};
use std::{
    hint::black_box,
    num::NonZero,
    sync::Arc,
    thread::available_parallelism,
    time::{Duration, Instant},
};

/// How many decisions a playthrough has.
const DECISIONS: usize = 20;
/// How often and how long each way is measured.
const ROUNDS: u64 = 8;
const LONG: Duration = Duration::from_millis(150);

/// Prints playthroughs a second, and what a playthrough allocates.
pub fn measure() {
    println!();
    let threads = available_parallelism().map_or(1, NonZero::get);
    println!("playing: playthroughs of {DECISIONS} decisions a second");
    println!(
        "  scenes  cast     silent   on {threads} threads   with ledger   allocations of a silent one"
    );
    for cast in [Cast::Plain, Cast::Six] {
        for scenes in [100, 1_000, 10_000, 100_000] {
            let (scenario, found) = read(story(scenes, cast).as_bytes());
            assert!(found.is_empty(), "{found:?}");
            let mut scenario = scenario.expect("a made-up story can be played");
            if cast == Cast::Plain {
                // The language asks for a manager; the peers' stories have nobody, so that neither has this one.
                scenario.people.clear();
                scenario.start_levels = vec![5_000; scenario.slots()];
            }
            let stage = Stage::new(Arc::new(scenario), Arc::new(Rules::shipped()));
            let (silent, allocations) = silent(&stage);
            println!(
                "{scenes:>8}  {:<7}{silent:>8}{:>15}{:>14}{allocations:>15}",
                format!("{cast:?}"),
                at_once(&stage, threads),
                loud(&stage)
            );
        }
    }
}

fn silent(stage: &Arc<Stage>) -> (u64, u64) {
    let mut play = player(stage);
    let rate = a_second(&mut play);
    let counted = allocation_counter::measure(|| (0..100).for_each(&mut play));
    (rate, counted.count_total)
}

/// All threads together, each with a copy of the story's state, as exploring and what-ifs play.
fn at_once(stage: &Arc<Stage>, threads: usize) -> u64 {
    std::thread::scope(|scope| {
        let each: Vec<_> = (0..threads)
            .map(|_| scope.spawn(|| a_second(&mut player(stage))))
            .collect();
        each.into_iter()
            .map(|one| one.join().expect("a playthrough does not panic"))
            .sum()
    })
}

/// Plays a story at random, by a seed.
fn player(stage: &Arc<Stage>) -> impl FnMut(u64) {
    let mut walk = Walk::begin(stage, 1, &[]);
    let opening = walk.state().clone();
    move |seed| {
        walk.reset(seed, &opening);
        let mut luck = Pcg64::seed_from_u64(seed);
        for _ in 0..DECISIONS {
            if walk.ended().is_some() {
                break;
            }
            let offers = walk.offers();
            let offer = any(offers, &mut luck);
            black_box(walk.take(offer));
        }
        black_box(walk.state().turn);
    }
}

/// One of the offers, by the high half of a product: a remainder would take the processor as long as a rule.
fn any(offers: &[Offer], luck: &mut Pcg64) -> Offer {
    let place = (u128::from(luck.next_u64()) * offers.len() as u128) >> 64;
    offers[place as usize]
}

fn loud(stage: &Arc<Stage>) -> u64 {
    a_second(&mut |seed| {
        let mut run = Run::on(stage, seed, &[]);
        let mut luck = Pcg64::seed_from_u64(seed);
        for _ in 0..DECISIONS {
            if run.ended().is_some() {
                break;
            }
            let offers = run.offers();
            let offer = any(&offers, &mut luck);
            run.take(offer);
        }
        black_box(run.ledger().count());
    })
}

/// The best of several rounds: whatever else the machine does can only make one slower.
fn a_second(play: &mut dyn FnMut(u64)) -> u64 {
    let mut round = |first: u64| {
        let start = Instant::now();
        let mut count = 0;
        while start.elapsed() < LONG {
            for seed in first + count..first + count + 50 {
                play(seed);
            }
            count += 50;
        }
        (count as f64 / start.elapsed().as_secs_f64()) as u64
    };
    let rounds = (0..=ROUNDS).map(|number| round(number * 1_000_000));
    // The first warms up.
    rounds.skip(1).max().unwrap_or(0)
}
