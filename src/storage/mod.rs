//! What is kept on disk: runs, campaigns, workshops and settings, written so that nothing is lost.
//!
//! A file is written under a temporary name and renamed, so that a power cut leaves the old one or the new one and never half
//! of one. A file that cannot be read, or that a newer program wrote, is kept aside under another name, never overwritten.

#![warn(missing_docs)]
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the bans keep the core pure; this is where files are"
)]

mod aside;
mod atomic;
mod campaigns;
mod exports;
mod kept;
mod runs;
mod seeds;
mod settings;
mod workshops;

pub use atomic::{write, write_over};
pub use campaigns::{read_campaign, write_campaign};
pub use exports::{documents, keep_export};
pub use runs::{read_journal, write_journal};
pub use seeds::{another_seed, another_seed_of_all, fresh_seed};
pub use settings::Settings;
pub use workshops::{Amiss, Line, Workshop, WorkshopLog, read_workshop, workshop_text};

use std::{
    io,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// Why something could not be kept, or was not found as it was left.
#[derive(Debug, Error)]
pub enum StorageError {
    /// There is no place for a player's files on this machine.
    #[error(
        "no folder for your files was found on this machine; set GROUNDSWELL_HOME to the folder to use"
    )]
    NoHome,
    /// A file or folder could not be written.
    #[error("{} could not be written: {reason}; free some space or let this program write there", path.display())]
    Write {
        /// Which.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// A file could not be read.
    #[error("{} could not be read: {reason}; check that it exists and that this program may read it", path.display())]
    Read {
        /// Which.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// A file is not what was expected.
    #[error("{} is damaged: expected {expected}, found: {found}{}", path.display(), aside::kept(kept.as_deref()))]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What it should hold.
        expected: &'static str,
        /// What was found, with the line.
        found: String,
        /// Where it was moved, so that nothing overwrites it.
        kept: Option<PathBuf>,
    },
    /// A file that the player named holds something else already.
    #[error("{} is there already and is not {expected}; it is left alone: name another file", path.display())]
    Occupied {
        /// Which.
        path: PathBuf,
        /// What may be written over.
        expected: &'static str,
    },
    /// Another program has it open.
    #[error("{} is open in another window or terminal of this program; go on there, or close it there first", path.display())]
    Busy {
        /// Which.
        path: PathBuf,
    },
    /// A newer program wrote it.
    #[error(
        "{} is of version {found}, this program reads up to version {known}; use a newer Groundswell{}",
        path.display(),
        aside::kept(kept.as_deref())
    )]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its version.
        found: u32,
        /// The newest version that can be read.
        known: u32,
        /// Where it was moved, so that nothing overwrites it.
        kept: Option<PathBuf>,
    },
}

/// The folder with everything that is kept for a player.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    home: PathBuf,
}

impl Store {
    /// The player's own: `GROUNDSWELL_HOME` where it is set, else where this system keeps such files. Nothing is made yet.
    ///
    /// # Errors
    /// [`StorageError::NoHome`] if the system names no such place.
    pub fn open() -> Result<Store, StorageError> {
        if let Some(home) = std::env::var_os("GROUNDSWELL_HOME").filter(|home| !home.is_empty()) {
            return Ok(Store::at(home));
        }
        directories::ProjectDirs::from("", "", "groundswell")
            .map(|places| Store::at(places.data_dir()))
            .ok_or(StorageError::NoHome)
    }

    /// A store in a folder, which need not exist yet.
    pub fn at(home: impl Into<PathBuf>) -> Store {
        Store { home: home.into() }
    }

    /// The folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// Where the player puts scenarios of their own.
    pub fn scenarios(&self) -> PathBuf {
        self.home.join("scenarios")
    }
}

/// Reads a small text file; `None` if there is none.
fn read_text(path: &Path) -> Result<Option<String>, StorageError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(StorageError::Read {
            path: path.to_owned(),
            reason,
        }),
    }
}
