//! Stories that are watched while somebody writes: real files, saved in every way in which editors save.

use groundswell::library::{
    Library, Places,
    watch::{News, Way, watch},
};
use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, channel},
    },
    thread::{JoinHandle, sleep},
    time::Duration,
};
use tempfile::TempDir;

/// Longer than any change takes to be told on a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// In this time nothing may be told that must not be.
const A_WHILE: Duration = Duration::from_millis(400);

fn story(title: &str) -> String {
    format!(
        r#"Scenario(format: 1, id: "mine", title: "{title}", summary: "S", minutes: 5,
            clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "a",
            cast: {{ "victor": Manager(name: "Victor Krane", role: "Head") }},
            scenes: {{ "a": Scene(place: "P", script: "Told.", then: End) }},
            endings: {{ "e": Ending(title: "E", script: "") }})"#
    )
}

/// A watch over folders and files, on a thread of its own.
struct Watched {
    news: Receiver<News>,
    called_off: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Watched {
    fn begin(places: Places, way: Way) -> Watched {
        let (sender, news) = channel();
        let called_off = Arc::new(AtomicBool::new(false));
        let stop = called_off.clone();
        let known = Library::open(&places);
        let thread = std::thread::spawn(move || {
            watch(&places, &known, way, &stop, &|news| {
                let _ = sender.send(news);
            });
        });
        let watched = Watched {
            news,
            called_off,
            thread: Some(thread),
        };
        // Until the eyes are open a change would only be seen by the first look.
        sleep(Duration::from_millis(150));
        watched
    }

    fn over(folder: &Path) -> Watched {
        Watched::begin(in_folder(folder), Way::Told)
    }

    /// The next that is found after a change.
    fn next(&self) -> Library {
        loop {
            match self.news.recv_timeout(PATIENCE) {
                Ok(News::Changed(library)) => return library,
                Ok(News::Slow { .. }) => {}
                Err(error) => panic!("nothing was told: {error}"),
            }
        }
    }

    /// The next in which the story is called so; what is told before it must load.
    fn until(&self, title: &str) {
        loop {
            let library = self.next();
            match mine(&library) {
                Some(Some(found)) if found == title => return,
                Some(None) => panic!("a story that does not load was told before {title:?}"),
                _ => {}
            }
        }
    }

    /// Nothing is told for a while.
    fn is_silent(&self) -> bool {
        self.news.recv_timeout(A_WHILE).is_err()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.called_off.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking());
        }
    }
}

fn in_folder(folder: &Path) -> Places {
    Places {
        folders: vec![folder.to_owned()],
        ..Places::default()
    }
}

/// The title of the story that is written here; `Some(None)` if it does not load, `None` if there is none.
fn mine(library: &Library) -> Option<Option<String>> {
    let found = library.stories.iter().find(|found| found.stem == "mine")?;
    Some(found.scenario.as_ref().map(|story| story.title.clone()))
}

/// A folder with a story in it that is called "One".
fn written() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.ron");
    fs::write(&file, story("One")).unwrap();
    (folder, file)
}

#[test]
fn a_file_that_is_truncated_and_written_is_read_once_it_is_whole() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    let text = story("Two");
    let (first, second) = text.split_at(text.len() / 2);
    let mut out = fs::File::create(&file).unwrap();
    out.write_all(first.as_bytes()).unwrap();
    out.flush().unwrap();
    sleep(Duration::from_millis(10));
    out.write_all(second.as_bytes()).unwrap();
    drop(out);
    // Not once is the half of it told.
    assert_eq!(mine(&watched.next()), Some(Some("Two".into())));
    assert!(watched.is_silent());
}

#[test]
fn a_file_that_is_written_under_another_name_and_renamed_is_read() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    for title in ["Two", "Three"] {
        let beside = folder.path().join(".mine.ron.tmp");
        fs::write(&beside, story(title)).unwrap();
        fs::rename(&beside, &file).unwrap();
        watched.until(title);
    }
    assert!(watched.is_silent());
}

#[test]
fn a_file_that_is_deleted_and_made_anew_is_read_and_never_missed() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    let backup = folder.path().join("mine.ron~");
    fs::rename(&file, &backup).unwrap();
    sleep(Duration::from_millis(10));
    fs::write(&file, story("Two")).unwrap();
    fs::remove_file(&backup).unwrap();
    assert_eq!(mine(&watched.next()), Some(Some("Two".into())));
    assert!(watched.is_silent());
}

#[test]
fn many_savings_one_after_the_other_end_in_the_last() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    for number in 0..20 {
        fs::write(&file, story(&format!("Number {number}"))).unwrap();
        sleep(Duration::from_millis(5));
    }
    watched.until("Number 19");
    assert!(watched.is_silent());
}

#[test]
fn a_mistake_is_told_with_its_place_and_so_is_its_mending() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    fs::write(&file, story("Two").replace("start: \"a\"", "start: \"b\"")).unwrap();
    let library = watched.next();
    assert_eq!(mine(&library), Some(None));
    let broken = library.stories.iter().find(|found| found.stem == "mine");
    assert!(broken.is_some_and(|found| found.diagnostics[0].position.is_some()));
    fs::write(&file, story("Two")).unwrap();
    watched.until("Two");
}

#[test]
fn a_story_that_did_not_change_stays_the_very_same() {
    let (folder, file) = written();
    let other = folder.path().join("other.ron");
    fs::write(&other, story("Other").replace("\"mine\"", "\"other\"")).unwrap();
    let watched = Watched::over(folder.path());
    let scenario = |library: &Library| {
        library
            .find("other")
            .and_then(|found| found.scenario.clone())
    };
    fs::write(&file, story("Two")).unwrap();
    let first = scenario(&watched.next()).unwrap();
    fs::write(&file, story("Three")).unwrap();
    let second = scenario(&watched.next()).unwrap();
    assert!(Arc::ptr_eq(&first, &second));
}

#[test]
fn files_come_go_and_change_their_names() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    let stems = |library: &Library| {
        let stories = library.stories.iter();
        let files = stories.filter(|found| found.origin != groundswell::library::Origin::Embedded);
        files.map(|found| found.stem.clone()).collect::<Vec<_>>()
    };
    fs::rename(&file, folder.path().join("renamed.ron")).unwrap();
    assert_eq!(stems(&watched.next()), ["renamed"]);
    fs::write(
        folder.path().join("mine.ron"),
        story("Two").replace("\"mine\"", "\"new\""),
    )
    .unwrap();
    assert_eq!(stems(&watched.next()), ["mine", "renamed"]);
    fs::remove_file(folder.path().join("mine.ron")).unwrap();
    assert_eq!(stems(&watched.next()), ["renamed"]);
}

#[test]
fn what_is_beside_the_stories_and_what_stays_the_same_is_no_news() {
    let (folder, file) = written();
    let watched = Watched::over(folder.path());
    fs::write(folder.path().join("notes.txt"), "to do").unwrap();
    fs::write(folder.path().join(".mine.ron.swp"), "half").unwrap();
    fs::write(&file, story("One")).unwrap();
    assert!(watched.is_silent());
}

#[test]
fn a_folder_that_is_deleted_and_made_anew_is_still_watched() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("stories");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("mine.ron"), story("One")).unwrap();
    let watched = Watched::over(&folder);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(mine(&watched.next()), None);
    fs::create_dir(&folder).unwrap();
    sleep(Duration::from_millis(200));
    fs::write(folder.join("mine.ron"), story("Two")).unwrap();
    watched.until("Two");
}

#[test]
fn a_folder_that_takes_the_place_of_another_is_watched() {
    let above = tempfile::tempdir().unwrap();
    let (folder, other) = (above.path().join("stories"), above.path().join("other"));
    for (folder, title) in [(&folder, "One"), (&other, "Two")] {
        fs::create_dir(folder).unwrap();
        fs::write(folder.join("mine.ron"), story(title)).unwrap();
    }
    let watched = Watched::over(&folder);
    fs::rename(&folder, above.path().join("before")).unwrap();
    fs::rename(&other, &folder).unwrap();
    watched.until("Two");
    fs::write(folder.join("mine.ron"), story("Three")).unwrap();
    watched.until("Three");
}

#[test]
fn a_folder_that_is_not_there_yet_is_found_when_it_is_made() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("far").join("stories");
    let watched = Watched::over(&folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("mine.ron"), story("One")).unwrap();
    watched.until("One");
}

#[test]
fn a_file_that_was_named_is_watched_wherever_it_lies() {
    let (_folder, file) = written();
    let places = Places {
        files: vec![file.clone()],
        ..Places::default()
    };
    let watched = Watched::begin(places, Way::Told);
    fs::write(&file, story("Two")).unwrap();
    watched.until("Two");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_to_the_file_that_is_written() {
    let (_elsewhere, file) = written();
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(&file, folder.path().join("mine.ron")).unwrap();
    let watched = Watched::over(folder.path());
    fs::write(&file, story("Two")).unwrap();
    watched.until("Two");
}

#[test]
fn where_the_system_tells_nothing_looking_finds_it_and_says_so() {
    let (folder, file) = written();
    let watched = Watched::begin(in_folder(folder.path()), Way::Looking);
    match watched.news.recv_timeout(PATIENCE) {
        Ok(News::Slow { folder: slow, .. }) => assert!(slow.ends_with(folder.path())),
        other => panic!("expected a word on looking, found {other:?}"),
    }
    fs::write(&file, story("Two and longer")).unwrap();
    watched.until("Two and longer");
    fs::remove_file(&file).unwrap();
    assert_eq!(mine(&watched.next()), None);
}
