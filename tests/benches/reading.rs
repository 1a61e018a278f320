//! How long reading and checking a story takes, beside what the RON reader alone takes on the same bytes.

use crate::stories::{Cast, story};
use groundswell::scenario::{format, read};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// The best of so many.
const TIMES: usize = 5;

fn best<T>(work: impl Fn() -> T) -> Duration {
    let once = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..TIMES).map(once).min().unwrap_or_default()
}

/// Prints the times and their ratio, and how much memory reading takes at most and what is kept.
pub fn measure() {
    println!("reading: ron alone, read and checked, ratio, memory at most and kept");
    for cast in [Cast::Two, Cast::Six] {
        for scenes in [100, 1_000, 10_000, 100_000] {
            let text = story(scenes, cast);
            let mut kept = None;
            let memory = allocation_counter::measure(|| kept = Some(read(text.as_bytes())));
            let (scenario, found) = kept.expect("it has just been read");
            assert!(scenario.is_some() && found.is_empty(), "{found:?}");
            drop(scenario);
            let alone =
                best(|| ron::from_str::<format::Scenario>(&text).expect("it has been read"));
            let whole = best(|| read(text.as_bytes()));
            println!(
                "{scenes:>7} scenes, {cast:?}, {:>6} kB: {alone:>10.2?} {whole:>10.2?} {:.2} {:>6.1} MB {:>6.1} MB",
                text.len() / 1000,
                whole.as_secs_f64() / alone.as_secs_f64(),
                memory.bytes_max as f64 / 1e6,
                memory.bytes_current as f64 / 1e6,
            );
        }
    }
}
