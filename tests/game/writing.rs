//! A small story in a folder of its own, played while it is written.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::page::{Line, Page};
use groundswell::game::screens::Screen;
use groundswell::library::{Library, Places};
use groundswell::storage::{Settings, Store};
use tempfile::TempDir;

use crate::rig::Rig;

/// Longer than any change takes to show on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Three scenes, with a choice that is locked in the second.
pub const STORY: &str = r#"Scenario(format: 1, id: "mine", title: "Mine", summary: "S", minutes: 5,
    clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "first", flags: ["told"],
    cast: {
        "victor": Manager(name: "Victor Krane", role: "Head", needs: [Certainty]),
        "priya": Teammate(name: "Priya Raman", role: "Engineer"),
    },
    scenes: {
        "first": Scene(place: "The corridor", script: "It is quiet.", choices: [
            Choice(id: "knock", text: "Knock on his door.", effects: [Set("told")], then: Goto("second")),
            Choice(id: "wait", text: "Wait here.", then: Goto("second")),
        ]),
        "second": Scene(place: "The office", script: "victor (stern): Yes?", choices: [
            Choice(id: "ask", text: "Ask him.", when: "trust.victor >= 20", then: Goto("third")),
            Choice(id: "leave", text: "Leave again.", then: Goto("third")),
            Choice(id: "boast", text: "Boast.", when: "trust.victor >= 90 and flag.told", then: Goto("third")),
        ]),
        "third": Scene(place: "The stairs", script: "It is late.", choices: [
            Choice(id: "home", text: "Go home.", then: End),
            Choice(id: "stay", text: "Stay.", then: End),
        ]),
    },
    endings: { "e": Ending(title: "The end", script: "It is over.") })"#;

/// A story in a folder of its own, played from its first scene while it is written.
pub struct Writing {
    pub rig: Rig,
    pub file: PathBuf,
    pub folder: TempDir,
}

impl Writing {
    /// Begins on a screen, with a place to keep runs if there is one.
    pub fn begin(screen: Screen, store: Option<Store>) -> Writing {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("mine.ron");
        fs::write(&file, STORY).expect("it can be written");
        let places = Places {
            folders: vec![folder.path().to_owned()],
            ..Places::default()
        };
        let library = Library::open(&places);
        let story = library
            .stories
            .iter()
            .position(|found| found.stem == "mine");
        let settings = Settings {
            whole_passages: true,
            reduced_motion: true,
            ..Settings::default()
        };
        let mut rig = Rig::start(Opening {
            screen,
            story: story.filter(|_| screen != Screen::Library),
            stories: library.stories,
            campaigns: library.campaigns,
            translations: library.translations,
            watched: Some(places),
            seed: Some(1),
            settings,
            store,
            ..Opening::default()
        });
        // Until the watch has opened its eyes, only its first look would see a change.
        std::thread::sleep(Duration::from_millis(200));
        rig.settle();
        Writing { rig, file, folder }
    }

    /// Begins in the first scene.
    pub fn playing() -> Writing {
        Writing::begin(Screen::Play, None)
    }

    /// Saves the story with some of it replaced.
    pub fn save(&self, changes: &[(&str, &str)]) {
        let mut text = STORY.to_owned();
        for (before, after) in changes {
            assert!(text.contains(before), "the story has no {before:?}");
            text = text.replace(before, after);
        }
        fs::write(&self.file, text).expect("it can be written");
    }

    /// Frames until something is so.
    pub fn until(&mut self, what: &str, so: impl Fn(&mut Rig) -> bool) {
        let begun = Instant::now();
        while !so(&mut self.rig) {
            assert!(
                begun.elapsed() < PATIENCE,
                "never came to: {what}\n{}",
                self.rig.tree()
            );
            std::thread::sleep(Duration::from_millis(1));
            self.rig.step();
        }
        self.rig.settle();
    }

    /// The page that is open.
    pub fn page(&mut self) -> Page {
        self.rig.world().resource::<Page>().clone()
    }

    /// Takes a choice by its number.
    pub fn choose(&mut self, key: KeyCode) {
        self.rig.press(&[key]);
    }
}

/// What lies over the screen.
pub fn menu(rig: &mut Rig) -> Menu {
    *rig.world().resource::<State<Menu>>().get()
}

/// Whether the page has a line with these words.
pub fn says(rig: &mut Rig, words: &str) -> bool {
    let is = |line: &Line| line.text.contains(words);
    rig.world().resource::<Page>().lines.iter().any(is)
}
