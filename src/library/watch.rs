//! Looks after the folders and files of a library: reads it again whenever one of them has changed, however an editor saves.
//!
//! The system tells of changes; where it cannot, because a folder lies on another machine or because the system watches too
//! much already, the files are looked at once a second. What was changed is told only when it has been still for a moment,
//! so that a file that is half written is never seen; it is read meanwhile, so that nobody waits for that as well.

use super::{
    Library, Places,
    reader::{Reader, folder_of, same},
    scenario_files, translation_files,
};
use notify::{
    Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _,
    event::{AccessKind, AccessMode},
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant, SystemTime},
};

/// For so long nothing may have changed before it is read: editors write in several steps.
pub const STILL: Duration = Duration::from_millis(50);
/// After this long without a change what has changed is read already, so that it is ready once it has been still for long enough;
/// if it changes after all, it is read again.
const AHEAD: Duration = Duration::from_millis(10);
/// A file that is written without a pause is told all the same after this long.
const AT_LAST: Duration = Duration::from_secs(1);
/// How often is looked where nobody tells; and how soon a watch that is called off ends.
const LOOK: Duration = Duration::from_secs(1);

/// What a watch tells.
#[derive(Debug)]
pub enum News {
    /// Something has changed: all that is found now. A story whose file has not changed is the very same story as before.
    Changed(Library),
    /// Changes in a folder are not told by the system, and are seen only once a second.
    Slow {
        /// The folder.
        folder: PathBuf,
        /// Why.
        why: String,
    },
}

/// How a watch learns of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// The system tells; where it cannot, as with [`Way::Looking`].
    #[default]
    Told,
    /// By looking once a second, whatever the system could tell.
    Looking,
}

/// Watches on the calling thread until it is called off. `known` is what has been read already; what has changed since then is
/// told first.
pub fn watch(
    places: &Places,
    known: &Library,
    way: Way,
    called_off: &AtomicBool,
    tell: &dyn Fn(News),
) {
    let (sender, events) = mpsc::channel();
    let mut eyes = Eyes::new(places, way, sender.clone());
    let mut reader = Reader::knowing(known);
    let mut last = known.clone();
    loop {
        // First the eyes, then a look: whatever changes in between is told once more, and nothing is missed.
        for news in eyes.open() {
            tell(news);
        }
        let mut now = reader.library(places);
        // It may have been read while it was written: it is read again, and for as long as it changes.
        let (since, mut again) = (Instant::now(), true);
        while breaks(&now, &last) && again && since.elapsed() < AT_LAST {
            thread::sleep(STILL);
            // What is told from here on is of after the next reading, and waits.
            again = events
                .try_iter()
                .filter(|(_, told)| eyes.concerns(told))
                .count()
                > 0;
            now = reader.library(places);
        }
        if !same(&now, &last) {
            tell(News::Changed(now.clone()));
            last = now;
        }
        let mut read_ahead = || reader.read_ahead(places);
        if !wait(&mut eyes, &events, called_off, &mut read_ahead) {
            return;
        }
    }
}

/// Whether a story that could be played cannot be any more.
fn breaks(now: &Library, last: &Library) -> bool {
    let mut now = now.stories.iter();
    now.any(|found| {
        let before = || last.stories.iter().find(|one| one.origin == found.origin);
        found.scenario.is_none() && before().is_some_and(|one| one.scenario.is_some())
    })
}

/// What the system told, and when.
type Told = (Instant, notify::Result<Event>);

/// Waits until something has changed and is still again; false if the watch is called off. Has what has changed read ahead while
/// it waits.
fn wait(
    eyes: &mut Eyes,
    events: &Receiver<Told>,
    called_off: &AtomicBool,
    read_ahead: &mut dyn FnMut(),
) -> bool {
    let since = loop {
        let told = events.recv_timeout(LOOK);
        if called_off.load(Ordering::Relaxed) {
            return false;
        }
        match told {
            Ok((at, told)) if eyes.concerns(&told) => break at,
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                if eyes.have_seen() {
                    break Instant::now();
                }
            }
        }
    };
    // When it changed last, and whether it was read since.
    let (mut last, mut read) = (since, false);
    while last.duration_since(since) < AT_LAST {
        let until = last + if read { STILL } else { AHEAD };
        match events.recv_timeout(until.saturating_duration_since(Instant::now())) {
            // What was told while we read is told with its own time.
            Ok((at, told)) if eyes.concerns(&told) => (last, read) = (at, false),
            Ok(_) => {}
            // Where nobody tells, a change while we waited shows in the files themselves.
            Err(_) if eyes.have_seen() => (last, read) = (Instant::now(), false),
            Err(_) if read => break,
            Err(_) => {
                read_ahead();
                read = true;
            }
        }
    }
    true
}

/// What looks after the folders.
struct Eyes<'p> {
    places: &'p Places,
    way: Way,
    sender: Sender<Told>,
    /// The system's watcher, and what it watches.
    told: Option<RecommendedWatcher>,
    /// Folders at which we look ourselves.
    looked_at: BTreeSet<PathBuf>,
    /// The folders that matter, by their real names too: an event may use either.
    folders: BTreeSet<PathBuf>,
    seen: Vec<Seen>,
}

/// A file as it was when we looked: a new time or size means new bytes.
type Seen = (PathBuf, Option<SystemTime>, u64);

impl<'p> Eyes<'p> {
    fn new(places: &'p Places, way: Way, sender: Sender<Told>) -> Eyes<'p> {
        Eyes {
            places,
            way,
            sender,
            told: None,
            looked_at: BTreeSet::new(),
            folders: BTreeSet::new(),
            seen: Vec::new(),
        }
    }

    /// Begins to watch everything as it now stands: a folder that was moved or made anew is another one to the system.
    fn open(&mut self) -> Vec<News> {
        let wanted = folders(self.places);
        let mut news = Vec::new();
        let sender = self.sender.clone();
        let mut refused = None;
        self.told = match self.way {
            Way::Looking => None,
            Way::Told => notify::recommended_watcher(move |event| {
                // Nobody listens once the watch has ended.
                let _ = sender.send((Instant::now(), event));
            })
            .map_err(|error| refused = Some(reason(&error)))
            .ok(),
        };
        self.folders.clear();
        let before = std::mem::take(&mut self.looked_at);
        for folder in wanted {
            // A folder that is not there appears in the nearest one that is; and one that goes is missed in the one above.
            let near = nearest(&folder);
            let above = near.parent().unwrap_or(near).to_owned();
            self.folders.insert(folder.clone());
            self.folders.extend(fs::canonicalize(&folder));
            let trouble = match (&mut self.told, remote(near)) {
                (None, _) => Some(refused.clone().unwrap_or_default()),
                (_, Some(kind)) => Some(kind),
                (Some(watcher), None) => {
                    let watched = watcher.watch(near, RecursiveMode::NonRecursive);
                    // Not all folders above may be read; only a folder made anew would be missed then.
                    let _ = watcher.watch(&above, RecursiveMode::NonRecursive);
                    watched.map_err(|error| reason(&error)).err()
                }
            };
            if let Some(why) = trouble {
                if !before.contains(&folder) {
                    news.push(News::Slow {
                        folder: folder.clone(),
                        why,
                    });
                }
                self.looked_at.insert(folder);
            }
        }
        self.seen = self.look();
        news
    }

    /// Whether an event may have changed what can be found.
    fn concerns(&self, told: &notify::Result<Event>) -> bool {
        let Ok(event) = told else {
            return true;
        };
        if event.need_rescan() || event.paths.is_empty() {
            return true;
        }
        let read_only = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            EventKind::Access(_) => true,
            _ => false,
        };
        let scenario = |path: &Path| path.extension().is_some_and(|ending| ending == "ron");
        // The folder itself, or one above it.
        let folder = |path: &Path| self.folders.iter().any(|folder| folder.starts_with(path));
        !read_only
            && event
                .paths
                .iter()
                .any(|path| scenario(path) || folder(path))
    }

    /// Whether the files at which we look ourselves are others than they were.
    fn have_seen(&mut self) -> bool {
        let now = self.look();
        let changed = now != self.seen;
        self.seen = now;
        changed
    }

    fn look(&self) -> Vec<Seen> {
        let named = self.places.files.iter();
        let named = named.filter(|file| self.looked_at.contains(&absolute(folder_of(file))));
        let found = self.looked_at.iter().flat_map(|folder| {
            let whole = self.places.folders.iter();
            let whole = whole.into_iter().any(|place| absolute(place) == *folder);
            let all = || [scenario_files(folder), translation_files(folder)].concat();
            whole.then(all).unwrap_or_default()
        });
        named
            .cloned()
            .chain(found)
            .map(|path| {
                let about = fs::metadata(&path).ok();
                let size = about.as_ref().map_or(0, fs::Metadata::len);
                let time = about.and_then(|about| about.modified().ok());
                (path, time, size)
            })
            .collect()
    }
}

/// Every folder in which something could appear: those of the places, those of files that were named, and those to which links
/// lead.
fn folders(places: &Places) -> BTreeSet<PathBuf> {
    let mut folders: BTreeSet<PathBuf> = places
        .folders
        .iter()
        .map(|folder| absolute(folder))
        .collect();
    folders.extend(places.files.iter().map(|file| absolute(folder_of(file))));
    let inside = places
        .folders
        .iter()
        .flat_map(|folder| scenario_files(folder));
    for link in places.files.iter().cloned().chain(inside) {
        if link.is_symlink()
            && let Ok(file) = fs::canonicalize(&link)
        {
            folders.insert(folder_of(&file).to_owned());
        }
    }
    folders
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The folder itself, or the nearest above it that is there.
fn nearest(folder: &Path) -> &Path {
    folder
        .ancestors()
        .find(|above| above.is_dir())
        .unwrap_or(folder)
}

fn reason(error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::Io(reason) => reason.to_string(),
        notify::ErrorKind::MaxFilesWatch => "the system watches as many files as it can".into(),
        _ => error.to_string(),
    }
}

/// The kind of a file system on which others write without this system hearing of it; `None` where it hears of everything.
fn remote(folder: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    kind_of(&mounts, &fs::canonicalize(folder).ok()?)
}

/// File systems that lie on another machine, or under another system on the same machine.
const REMOTE: [&str; 11] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "9p",
    "drvfs",
    "vboxsf",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.vmhgfs-fuse",
    "afs",
];

/// The remote kind of the mount under which a path lies, as Linux lists its mounts: the fifth word is where, the word after
/// ` - ` is what.
fn kind_of(mounts: &str, path: &Path) -> Option<String> {
    let mount = |line: &str| {
        let (about, kind) = line.split_once(" - ")?;
        let at = about.split(' ').nth(4)?.replace("\\040", " ");
        let kind = kind.split(' ').next()?.to_owned();
        path.starts_with(&at).then_some((at.len(), kind))
    };
    // Of two on one place the later lies on top.
    let (_, kind) = mounts
        .lines()
        .filter_map(mount)
        .max_by_key(|(long, _)| *long)?;
    REMOTE.contains(&kind.as_str()).then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::kind_of;
    use std::path::Path;

    const MOUNTS: &str = "\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
23 22 0:21 / /shared rw - nfs4 server:/stories rw
24 23 0:22 / /shared/here rw - tmpfs tmpfs rw
25 22 0:23 / /with\\040space rw - 9p C: rw";

    #[test]
    fn a_folder_on_another_machine_is_known_by_its_mount() {
        let kind = |path| kind_of(MOUNTS, Path::new(path));
        assert_eq!(kind("/shared/mine"), Some("nfs4".into()));
        assert_eq!(kind("/with space/mine"), Some("9p".into()));
        assert_eq!(kind("/shared/here/mine"), None);
        assert_eq!(kind("/sharedbutnot"), None);
    }
}
