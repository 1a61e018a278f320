//! Keeps a file that cannot be used under another name, so that nothing overwrites it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// How many files of one name are kept aside before the next stays where it is.
const MOST: u32 = 99;

/// Copies `name.ron` to `name.damaged-1.ron`, or the first number that is free; the file itself stays.
///
/// # Errors
/// Those of the system; also if no number is free.
pub(super) fn copy(path: &Path, why: &str) -> io::Result<PathBuf> {
    let target =
        free(path, why).ok_or_else(|| io::Error::other("too many copies of it are kept"))?;
    fs::copy(path, &target)?;
    Ok(target)
}

/// Renames `name.ron` to `name.damaged-1.ron`, or the first number that is free. `None` if that cannot be done.
pub(super) fn keep(path: &Path, why: &str) -> Option<PathBuf> {
    let target = free(path, why)?;
    fs::rename(path, &target).ok()?;
    Some(target)
}

/// The first of these names that is free.
fn free(path: &Path, why: &str) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_str()?;
    let ending = path.extension()?.to_str()?;
    (1..=MOST)
        .map(|number| path.with_file_name(format!("{stem}.{why}-{number}.{ending}")))
        .find(|target| !target.exists())
}

/// The end of a sentence that says where a file was kept.
pub(super) fn kept(kept: Option<&Path>) -> String {
    match kept {
        Some(path) => format!(" (kept as {})", path.display()),
        None => String::new(),
    }
}
