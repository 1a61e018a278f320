//! How soon a save shows: a story of a thousand scenes, from the write of its file to the frame that shows it. Printed, never
//! asserted; `tests/benches/README.md` has the figures.

use std::fs;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::page::Page;
use groundswell::game::screens::Screen;
use groundswell::library::{Library, Places};
use groundswell::storage::Settings;

use crate::rig::Rig;
use crate::stories::{Cast, story};

/// How often the file is saved.
const TIMES: usize = 10;
/// Longer than any change takes to show on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

#[test]
fn a_story_of_a_thousand_scenes_follows_its_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("made-up.ron");
    let text = story(1_000, Cast::Six);
    fs::write(&file, &text).expect("it can be written");
    let places = Places {
        folders: vec![folder.path().to_owned()],
        ..Places::default()
    };
    let library = Library::open(&places);
    let place = library
        .stories
        .iter()
        .position(|found| found.stem == "made-up");
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        story: place,
        stories: library.stories,
        watched: Some(places),
        seed: Some(1),
        settings: Settings {
            whole_passages: true,
            reduced_motion: true,
            ..Settings::default()
        },
        ..Opening::default()
    });
    for _ in 0..10 {
        rig.press(&[KeyCode::Digit1]);
    }
    std::thread::sleep(Duration::from_millis(500));
    rig.settle();
    let mut took: Vec<Duration> = (0..TIMES)
        .map(|time| {
            let title = format!("title: \"Saved {time} ");
            let changed = text.replacen("title: \"", &title, 1);
            let begun = Instant::now();
            fs::write(&file, changed).expect("it can be written");
            let shown = format!("Saved {time} ");
            while !rig.world().resource::<Page>().title.starts_with(&shown) {
                assert!(begun.elapsed() < PATIENCE, "it never followed");
                std::thread::sleep(Duration::from_millis(1));
                rig.step();
            }
            // The frame after lays it out.
            rig.step();
            begun.elapsed()
        })
        .collect();
    took.sort();
    println!(
        "a save of a story of 1,000 scenes shows after {:.0?}, at most {:.0?}, of which 50 ms are the pause in which a file must be still",
        took[TIMES / 2],
        took[TIMES - 1],
    );
}
