//! How long reading and checking a story takes, beside what the RON reader alone takes on the same bytes.

use crate::stories::{Cast, story};
use groundswell::scenario::{format, read};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// The best of so many.
const TIMES: usize = 9;

fn best<T>(work: impl Fn() -> T) -> Duration {
    let once = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..TIMES).map(once).min().unwrap_or_default()
}

/// Prints the times and their ratio.
pub fn measure() {
    println!("reading: ron alone, read and checked, ratio");
    for cast in [Cast::Two, Cast::Six] {
        for scenes in [100, 1_000, 10_000] {
            let text = story(scenes, cast);
            let (scenario, found) = read(text.as_bytes());
            assert!(scenario.is_some() && found.is_empty(), "{found:?}");
            let alone =
                best(|| ron::from_str::<format::Scenario>(&text).expect("it has been read"));
            let whole = best(|| read(text.as_bytes()));
            println!(
                "{scenes:>7} scenes, {cast:?}, {:>5} kB: {alone:>10.2?} {whole:>10.2?} {:.2}",
                text.len() / 1000,
                whole.as_secs_f64() / alone.as_secs_f64(),
            );
        }
    }
}
