//! How soon a change of a file can be seen: from the write to the run in its new version, as the game has it before it draws.

use crate::stories::{Cast, story};
use groundswell::{
    library::{
        Library, Places,
        watch::{News, STILL, Way, watch},
    },
    simulation::{Rules, Run},
};
use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::channel,
    },
    thread,
    time::{Duration, Instant},
};

/// How often a file is changed.
const TIMES: usize = 20;
/// Choices of the run that follows.
const CHOICES: usize = 20;
/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// Prints the median and the longest time from the write of a file to the run in its new version.
pub fn measure() {
    println!(
        "following: write of a file to the run of {CHOICES} choices in its new version, median and longest of {TIMES}"
    );
    println!("(of each, {STILL:.0?} are the pause in which a file must be still)");
    for scenes in [100, 1_000, 10_000] {
        let (median, longest) = follow(scenes);
        println!("{scenes:>7} scenes: {median:>8.1?} {longest:>8.1?}");
    }
}

fn follow(scenes: usize) -> (Duration, Duration) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("made-up.ron");
    let text = story(scenes, Cast::Six);
    fs::write(&file, &text).expect("it can be written");
    let places = Places {
        folders: vec![folder.path().to_owned()],
        ..Places::default()
    };
    let known = Library::open(&places);
    let of = |library: &Library| {
        let mut stories = library.stories.iter();
        let found = stories.find(|found| found.stem == "made-up");
        found.and_then(|found| found.scenario.clone())
    };
    let scenario = of(&known).expect("the made-up story loads");
    let rules = Arc::new(Rules::shipped());
    let mut run = Run::begin(scenario, rules.clone(), 1, &[]);
    for _ in 0..CHOICES {
        if let Some(offer) = run.offers().first() {
            run.take(*offer);
        }
    }
    let journal = run.journal();
    let (sender, news) = channel();
    let called_off = Arc::new(AtomicBool::new(false));
    let stop = called_off.clone();
    let watching = thread::spawn(move || {
        watch(&places, &known, Way::Told, &stop, &|news| {
            let _ = sender.send(news);
        });
    });
    thread::sleep(Duration::from_millis(500));
    let mut took: Vec<Duration> = (0..TIMES)
        .map(|time| {
            // A word of the first scene changes each time.
            let changed = text.replacen("summary: \"", &format!("summary: \"{time} "), 1);
            let begun = Instant::now();
            fs::write(&file, changed).expect("it can be written");
            loop {
                let told = news.recv_timeout(PATIENCE).expect("the change is told");
                if let News::Changed(library) = told
                    && let Some(now) = of(&library)
                {
                    let (followed, astray) = Run::replay(now, rules.clone(), &journal);
                    assert!(astray.is_none() && followed.turn() == run.turn());
                    return begun.elapsed();
                }
            }
        })
        .collect();
    called_off.store(true, Ordering::Relaxed);
    let _ = watching.join();
    took.sort();
    (took[TIMES / 2], took[TIMES - 1])
}
