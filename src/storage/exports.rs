//! What a player takes along: debriefs as files, in their documents or, failing that, where their runs are kept.

use super::{StorageError, Store, write};
use crate::scenario::id;
use std::path::{Path, PathBuf};

/// The folder among the player's documents.
const FOLDER: &str = "Groundswell";
/// No more files of one name are told apart by a number.
const MOST: u32 = 999;

/// The player's documents, where this system has such a place.
pub fn documents() -> Option<PathBuf> {
    directories::UserDirs::new()?
        .document_dir()
        .map(Path::to_owned)
}

/// Writes a file that the player takes along, under a name that is not taken yet, and says where to: among the documents, or
/// beside the runs if there are none or nothing can be written there.
///
/// # Errors
/// [`StorageError::NoHome`] if there is neither place; [`StorageError::Write`] if neither can be written to.
pub fn keep_export(
    documents: Option<PathBuf>,
    store: Option<&Store>,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, StorageError> {
    let folders = documents
        .map(|folder| folder.join(FOLDER))
        .into_iter()
        .chain(store.map(|store| store.home().join("debriefs")));
    let mut refused = StorageError::NoHome;
    for folder in folders {
        let path = free(&folder, name, ending);
        match write(&path, bytes) {
            Ok(()) => return Ok(path),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

/// A name in a folder under which nothing is kept yet.
fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let name = if id::is_valid(name) {
        name.to_owned()
    } else {
        id::from_text(name)
    };
    let numbered = (2..=MOST).map(|number| format!("{name}-{number}.{ending}"));
    let first = folder.join(format!("{name}.{ending}"));
    std::iter::once(first.clone())
        .chain(numbered.map(|name| folder.join(name)))
        .find(|path| !path.exists())
        .unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn keep(documents: Option<&Path>, store: Option<&Store>, text: &str) -> PathBuf {
        let documents = documents.map(Path::to_owned);
        keep_export(documents, store, "friday", "html", text.as_bytes()).unwrap()
    }

    #[test]
    fn nothing_that_was_taken_along_before_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let first = keep(Some(folder.path()), None, "one");
        let second = keep(Some(folder.path()), None, "two");
        assert_ne!(first, second);
        assert_eq!(fs::read_to_string(first).unwrap(), "one");
        assert_eq!(fs::read_to_string(second).unwrap(), "two");
    }

    #[test]
    fn where_the_documents_refuse_the_place_of_the_runs_serves() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("home"));
        // A file stands where the folder would have to be.
        fs::write(folder.path().join(FOLDER), "in the way").unwrap();
        let kept = keep(Some(folder.path()), Some(&store), "one");
        assert!(kept.starts_with(store.home()), "{}", kept.display());
    }

    #[test]
    fn without_any_place_it_says_so() {
        let refused = keep_export(None, None, "friday", "csv", b"");
        assert!(matches!(refused, Err(StorageError::NoHome)));
    }
}
