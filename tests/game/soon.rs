//! How soon a save shows: a story of a thousand scenes, from the write of its file to the frame that shows it. Printed, never
//! asserted; `tests/benches/README.md` has the figures.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use bevy::prelude::*;
use groundswell::game::picture::Easel;
use groundswell::game::screens::Screen;
use groundswell::game::wake::Wake;
use groundswell::game::{Opening, controls};
use groundswell::library::{Library, Places};
use groundswell::storage::Settings;
use tempfile::TempDir;

use crate::rig::Rig;
use crate::stories::{Cast, story};

/// How often the file is saved.
const TIMES: usize = 10;
/// Choices that are played again in each new version.
const CHOICES: usize = 10;
/// Longer than any change takes to show on a slow machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What wakes a window that sleeps until something happens.
struct Alarm(SyncSender<()>);

impl std::task::Wake for Alarm {
    fn wake(self: Arc<Self>) {
        // One that rings already rings loud enough.
        let _ = self.0.try_send(());
    }
}

/// A long story in a folder of its own, and what wakes whoever plays it.
struct Long {
    text: String,
    file: PathBuf,
    opening: Opening,
    woken: Receiver<()>,
    _folder: TempDir,
}

impl Long {
    fn begin() -> Long {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("made-up.ron");
        let text = story(1_000, Cast::Six);
        fs::write(&file, &text).expect("it can be written");
        let places = Places {
            folders: vec![folder.path().to_owned()],
            ..Places::default()
        };
        let library = Library::open(&places);
        let mut stories = library.stories.iter();
        let place = stories.position(|found| found.stem == "made-up");
        let (alarm, woken) = sync_channel(1);
        let opening = Opening {
            screen: Screen::Play,
            story: place,
            stories: library.stories,
            watched: Some(places),
            waker: Some(Arc::new(Alarm(alarm)).into()),
            seed: Some(1),
            settings: Settings {
                whole_passages: true,
                reduced_motion: true,
                ..Settings::default()
            },
            ..Opening::default()
        };
        Long {
            text,
            file,
            opening,
            woken,
            _folder: folder,
        }
    }

    /// Plays, saves again and again, and measures from each save to the end of the frame that shows it. Frames are drawn only
    /// when something wakes the game, as with a window.
    fn measure(&self, game: &mut dyn Game) -> Vec<Duration> {
        for _ in 0..CHOICES {
            game.press(KeyCode::Digit1);
        }
        std::thread::sleep(Duration::from_millis(500));
        game.frame();
        while self.woken.try_recv().is_ok() {}
        let mut took: Vec<Duration> = (0..TIMES).map(|time| self.save(time, game)).collect();
        took.sort();
        took
    }

    fn save(&self, time: usize, game: &mut dyn Game) -> Duration {
        // The place of every scene changes, and one of them is on the page.
        let place = format!("saved {time} ");
        let changed = self.text.replace("place: \"", &format!("place: \"{place}"));
        let begun = Instant::now();
        fs::write(&self.file, changed).expect("it can be written");
        while !shows(game.world(), &place) {
            if game.world().resource::<Wake>().settled() {
                let left = PATIENCE.saturating_sub(begun.elapsed());
                let woken = self.woken.recv_timeout(left);
                assert!(woken.is_ok(), "it never followed");
            }
            game.frame();
        }
        let took = begun.elapsed();
        while !game.world().resource::<Wake>().settled() {
            game.frame();
        }
        took
    }
}

/// Whether the last frame laid these words out.
fn shows(world: &mut World, words: &str) -> bool {
    let mut texts = world.query::<(&Text, &ComputedNode)>();
    texts
        .iter(world)
        .any(|(text, node)| node.size().x > 0.0 && text.to_lowercase().contains(words))
}

/// A game that is drawn frame by frame.
trait Game {
    fn world(&mut self) -> &mut World;
    fn frame(&mut self);
    fn press(&mut self, key: KeyCode);
}

impl Game for Rig {
    fn world(&mut self) -> &mut World {
        Rig::world(self)
    }

    fn frame(&mut self) {
        self.step();
    }

    fn press(&mut self, key: KeyCode) {
        Rig::press(self, &[key]);
    }
}

impl Game for Easel {
    fn world(&mut self) -> &mut World {
        Easel::world(self)
    }

    fn frame(&mut self) {
        self.draw().expect("the driver draws");
    }

    fn press(&mut self, key: KeyCode) {
        controls::press(Easel::world(self), key);
        for _ in 0..5 {
            self.frame();
        }
    }
}

fn told(took: &[Duration]) -> String {
    let mut told = String::new();
    if let (Some(middle), Some(longest)) = (took.get(took.len() / 2), took.last()) {
        let _ = write!(told, "after {middle:.0?}, at most {longest:.0?}");
    }
    told
}

#[test]
fn a_story_of_a_thousand_scenes_follows_its_file() {
    println!(
        "a save of a story of 1,000 scenes, of which 50 ms are the pause in which a file must be still:"
    );
    let long = Long::begin();
    let took = long.measure(&mut Rig::start(long.opening.clone()));
    println!("laid out {}", told(&took));
    assert_eq!(took.len(), TIMES);
    let long = Long::begin();
    match Easel::set_up(long.opening.clone(), (1280, 720)) {
        Ok(mut easel) => {
            let took = long.measure(&mut easel);
            println!("drawn at 1280 by 720 {}", told(&took));
            assert_eq!(took.len(), TIMES);
        }
        Err(reason) => println!("NOT drawn: {reason}"),
    }
}
