//! How long `check` takes: advice alone, beside reading; and the real program, from its start to its last line.

use crate::stories::{Cast, story};
use groundswell::{lint::lint, scenario::read, simulation::Rules};
use std::{
    fs,
    hint::black_box,
    process::{Command, Stdio},
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

/// Prints the times.
pub fn measure() {
    println!("checking: read, advice, the whole program, findings");
    let rules = Rules::shipped();
    let folder = tempfile::tempdir().expect("a folder for the files");
    for cast in [Cast::Two, Cast::Six] {
        for scenes in [100, 1_000, 10_000, 100_000] {
            let text = story(scenes, cast);
            let scenario = read(text.as_bytes()).0.expect("the story loads");
            let found = lint(&scenario, &rules).len();
            let reading = best(|| read(text.as_bytes()));
            let advice = best(|| lint(&scenario, &rules));
            let file = folder.path().join("story.ron");
            fs::write(&file, &text).expect("the file is written");
            let program = best(|| {
                Command::new(env!("CARGO_BIN_EXE_groundswell"))
                    .arg("check")
                    .arg(&file)
                    .stdout(Stdio::null())
                    .status()
            });
            println!(
                "{scenes:>7} scenes, {cast:?}: {reading:>10.2?} {advice:>10.2?} {program:>10.2?} {found:>5}"
            );
        }
    }
}
