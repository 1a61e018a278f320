//! Writes a file so that at every moment the old one or the new one is there, whole.

use super::StorageError;
use std::{
    fs,
    io::{self, Read, Write},
    path::Path,
};

/// Writes a file through a temporary one beside it. Folders that do not exist are made.
///
/// # Errors
/// [`StorageError::Write`] if it cannot be written; the old file is then untouched.
pub fn write(path: &Path, contents: &[u8]) -> Result<(), StorageError> {
    try_write(path, contents).map_err(|reason| StorageError::Write {
        path: path.to_owned(),
        reason,
    })
}

/// Writes a file that the player named, over nothing but what this program wrote itself: `ours` says by how an old file begins
/// whether it is that.
///
/// # Errors
/// [`StorageError::Occupied`] if something else is there, which is left alone; otherwise those of [`write`].
pub fn write_over(
    path: &Path,
    contents: &[u8],
    expected: &'static str,
    ours: impl Fn(&[u8]) -> bool,
) -> Result<(), StorageError> {
    if path.is_file() {
        let mut begins = Vec::new();
        let read =
            fs::File::open(path).and_then(|old| old.take(BEGINNING).read_to_end(&mut begins));
        if read.is_err() || !ours(&begins) {
            return Err(StorageError::Occupied {
                path: path.to_owned(),
                expected,
            });
        }
    }
    write(path, contents)
}

/// How much of an old file is looked at, in bytes.
const BEGINNING: u64 = 16;

fn try_write(path: &Path, contents: &[u8]) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let resolved = fs::canonicalize(path);
    let path = resolved.as_deref().unwrap_or(path);
    // A pipe or a device is written to; renaming would put a file in its place.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return fs::OpenOptions::new()
            .write(true)
            .open(path)?
            .write_all(contents);
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let mut temporary = tempfile::Builder::new()
        .prefix(".groundswell-")
        .suffix(".part")
        .tempfile_in(folder)?;
    temporary.write_all(contents)?;
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|error| error.error)?;
    // The new name is on disk once the folder is; not every file system can be asked.
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ours_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.html");
        let over = |text: &str| {
            write_over(&path, text.as_bytes(), "a page", |old| {
                old.starts_with(b"<!")
            })
        };
        over("<!one").unwrap();
        over("<!two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"<!two");
        for other in [
            "my notes, which are long enough",
            "",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
        ] {
            fs::write(&path, other).unwrap();
            let error = over("<!three").unwrap_err();
            assert!(error.to_string().contains("name another file"), "{error}");
            assert_eq!(fs::read(&path).unwrap(), other.as_bytes());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "one").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        write(&link, b"two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"two");
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/file.ron");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_written_is_an_error_that_names_it() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), b"in the way").unwrap();
        let error = write(&folder.path().join("file/below.ron"), b"one").unwrap_err();
        assert!(
            error.to_string().contains("below.ron could not be written"),
            "{error}"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_an_error() {
        let error = write(Path::new("/dev/full/run.ron"), b"one").unwrap_err();
        assert!(matches!(error, StorageError::Write { .. }));
    }
}
