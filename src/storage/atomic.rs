//! Writes a file so that at every moment the old one or the new one is there, whole.

use super::StorageError;
use std::{
    fs,
    io::{self, Write},
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

fn try_write(path: &Path, contents: &[u8]) -> io::Result<()> {
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
