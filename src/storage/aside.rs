//! Keeps a file that cannot be used under another name, so that nothing overwrites it.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// How many files of one name are kept aside before the next stays where it is.
const MOST: u32 = 99;

/// Renames `name.ron` to `name.damaged-1.ron`, or the first number that is free. `None` if that cannot be done.
pub(super) fn keep(path: &Path, why: &str) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_str()?;
    let ending = path.extension()?.to_str()?;
    let free =
        (1..=MOST).map(|number| path.with_file_name(format!("{stem}.{why}-{number}.{ending}")));
    let target = free.into_iter().find(|target| !target.exists())?;
    fs::rename(path, &target).ok()?;
    Some(target)
}

/// The end of a sentence that says where a file was kept.
pub(super) fn kept(kept: Option<&Path>) -> String {
    match kept {
        Some(path) => format!(" (kept as {})", path.display()),
        None => String::new(),
    }
}
