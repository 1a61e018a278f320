//! What runs and campaigns have in common on disk: a version first, then everything; what cannot be read is kept aside.

use super::{StorageError, aside, read_text};
use crate::scenario::id;
use crate::simulation::journal::VERSION;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// Something that is kept in a file of its own.
pub(super) trait Kept: Serialize + DeserializeOwned {
    /// What is expected of its file.
    const WHAT: &'static str;
}

/// What is read before anything else.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// A file is at most this large; a run of thousands of choices is far below.
const LARGEST: u64 = 4 << 20;

/// The text of a file.
pub(super) fn to_text<T: Kept>(kept: &T, path: &Path) -> Result<String, StorageError> {
    ron::ser::to_string_pretty(kept, ron::ser::PrettyConfig::new()).map_err(|error| {
        StorageError::Write {
            path: path.to_owned(),
            reason: std::io::Error::other(error.to_string()),
        }
    })
}

/// Reads a file, which stays where it is whatever it holds; `None` if there is none.
pub(super) fn read<T: Kept>(path: &Path) -> Result<Option<T>, StorageError> {
    let damaged = |found: String| StorageError::Damaged {
        path: path.to_owned(),
        expected: T::WHAT,
        found,
        kept: None,
    };
    // A pipe or a device never ends, and is no save.
    if fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(damaged("no plain file".into()));
    }
    let large = fs::metadata(path).is_ok_and(|about| about.len() > LARGEST);
    if large {
        return Err(damaged(format!("a file of more than {LARGEST} bytes")));
    }
    let Some(text) = read_text(path)? else {
        return Ok(None);
    };
    let head: Head = ron::from_str(&text).map_err(|error| damaged(error.to_string()))?;
    if head.version > VERSION {
        return Err(StorageError::Newer {
            path: path.to_owned(),
            found: head.version,
            known: VERSION,
            kept: None,
        });
    }
    ron::from_str(&text)
        .map(Some)
        .map_err(|error| damaged(error.to_string()))
}

/// Reads a file from a place of the program's own: one that cannot be used is moved aside, so that nothing overwrites it.
pub(super) fn load<T: Kept>(path: &Path) -> Result<Option<T>, StorageError> {
    match read(path) {
        Err(StorageError::Damaged {
            path,
            expected,
            found,
            ..
        }) => Err(StorageError::Damaged {
            kept: aside::keep(&path, "damaged"),
            path,
            expected,
            found,
        }),
        Err(StorageError::Newer {
            path, found, known, ..
        }) => Err(StorageError::Newer {
            kept: aside::keep(&path, "newer"),
            path,
            found,
            known,
        }),
        read => read,
    }
}

/// The name of the file of a thing with an id.
pub(super) fn file_name(thing: &str) -> String {
    format!("{}.ron", stem(thing))
}

/// The same without its ending.
pub(super) fn stem(thing: &str) -> String {
    // Ids that were checked are safe as file names; others, which only a test could make, are made so.
    if id::is_valid(thing) {
        thing.to_owned()
    } else {
        id::from_text(thing)
    }
}

/// The files in a folder, the one written last first; none that are kept aside, and none that are being written.
pub(super) fn newest_first(folder: &Path) -> Vec<PathBuf> {
    newest_with(folder, "ron")
}

/// The same, of files with another ending.
pub(super) fn newest_with(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<(SystemTime, PathBuf)> = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        // Files kept aside have a second full stop in their names, temporary ones begin with it.
        let is_kept = name
            .to_str()
            .and_then(|name| name.strip_suffix(ending)?.strip_suffix('.'))
            .is_some_and(|stem| !stem.contains('.'));
        if is_kept {
            let changed = entry
                .metadata()
                .and_then(|about| about.modified())
                .unwrap_or(SystemTime::UNIX_EPOCH);
            found.push((changed, entry.path()));
        }
    }
    found.sort_by(|one, other| other.cmp(one));
    found.into_iter().map(|(_, path)| path).collect()
}
