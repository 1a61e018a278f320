//! Finds scenarios and campaigns: in a folder that was named, beside the program, among the player's own, and inside the program;
//! and looks after them while somebody writes.
//!
//! A file hides another of the same name found later, unless it does not load: then both are on the shelf.

#![warn(missing_docs)]
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the bans keep the core pure; this is where files are found"
)]

mod campaigns;
mod embedded;
mod reader;
mod translations;
pub mod watch;

pub use crate::scenario::syntax::place;
pub use campaigns::{FoundCampaign, is_campaign};
pub use translations::{
    CheckedTranslation, FoundTranslation, Spoken, beside, check_translation, named,
    translation_files, translations_beside,
};

use crate::scenario::{self, Diagnostic, Scenario, Severity, translation::Language};
use std::{
    fs, io,
    io::Read as _,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where to look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Files that were named one by one; they hide whatever is found in folders.
    pub files: Vec<PathBuf>,
    /// Folders, in the order in which they are preferred to each other.
    pub folders: Vec<PathBuf>,
    /// The language in which stories are shown, as far as they are translated; `None` for their own.
    pub language: Option<Language>,
}

impl Places {
    /// The usual places: a folder that was named, `scenarios` beside the program, and the player's own.
    pub fn usual(named: Option<&Path>, own: Option<PathBuf>) -> Places {
        let beside = std::env::current_exe()
            .ok()
            .and_then(|program| Some(program.parent()?.join("scenarios")));
        Places {
            files: Vec::new(),
            folders: named
                .map(Path::to_owned)
                .into_iter()
                .chain(beside)
                .chain(own)
                .collect(),
            language: None,
        }
    }
}

/// Where a story comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File(PathBuf),
    /// The program itself.
    Embedded,
}

impl Origin {
    /// For a person: the path, or the name that a file has inside the program.
    fn place(&self, stem: &str) -> String {
        match self {
            Origin::File(path) => path.display().to_string(),
            Origin::Embedded => format!("{stem}.ron"),
        }
    }
}

/// A story that was found, whether or not it can be played.
#[derive(Debug, Clone)]
pub struct Found {
    /// The name of its file, without the ending.
    pub stem: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The bytes of the file; empty if it could not be read.
    pub source: Vec<u8>,
    /// The story, if it can be played.
    pub scenario: Option<Arc<Scenario>>,
    /// What is wrong or doubtful.
    pub diagnostics: Vec<Diagnostic>,
    /// Why the file could not be read, where it could not.
    pub unreadable: Option<String>,
    /// In which language it is shown, if not in its own.
    pub spoken: Option<Spoken>,
    /// The story in its own language, where it is shown in another.
    pub untranslated: Option<Arc<Scenario>>,
}

impl Found {
    /// Where it is, for a person: the path, or the name it has inside the program.
    pub fn place(&self) -> String {
        self.origin.place(&self.stem)
    }

    /// Whether it can be called by this name: its id or its file's.
    fn is_called(&self, name: &str) -> bool {
        self.stem == name
            || self
                .scenario
                .as_ref()
                .is_some_and(|scenario| scenario.id == name)
    }
}

/// All stories and campaigns that were found, in the order of their files within each place.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The stories.
    pub stories: Vec<Found>,
    /// The campaigns. Each may name any of the stories that can be played, wherever they were found.
    pub campaigns: Vec<FoundCampaign>,
    /// The translations, whether or not what they translate is there.
    pub translations: Vec<Arc<FoundTranslation>>,
    /// The language that was asked for.
    pub language: Option<Language>,
}

/// A scenario file is at most this large; the reader itself refuses less.
const LARGEST: u64 = 256 << 20;

impl Library {
    /// Looks in all places, and inside the program last.
    pub fn open(places: &Places) -> Library {
        reader::Reader::default().library(places)
    }

    /// The story of this name that can be played; if there is none, one that cannot.
    pub fn find(&self, name: &str) -> Option<&Found> {
        let called = || self.stories.iter().filter(|found| found.is_called(name));
        called()
            .find(|found| found.scenario.is_some())
            .or_else(|| called().next())
    }

    /// The names of the stories and campaigns that can be played.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let stories = self.stories.iter();
        let stories = stories.filter_map(|found| Some(found.scenario.as_ref()?.id.as_str()));
        let campaigns = self.campaigns.iter();
        stories.chain(campaigns.filter_map(|found| Some(found.campaign.as_ref()?.id.as_str())))
    }
}

/// Puts a story on the shelf, unless one that can be played hides it.
fn shelve(stories: &mut Vec<Found>, found: Found) {
    let id = found.scenario.as_ref().map(|scenario| scenario.id.as_str());
    let hidden = stories.iter().any(|other| {
        let playable = other.scenario.as_ref();
        playable
            .is_some_and(|scenario| other.stem == found.stem || id == Some(scenario.id.as_str()))
    });
    if !hidden {
        stories.push(found);
    }
}

/// The files of scenarios and campaigns in a folder, by name; translations (`name.de.ron`) and hidden files are none.
pub fn scenario_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter(|path| !stem(path).contains('.') && path.is_file())
        .collect();
    files.sort();
    files
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// Reads a scenario from a file, and has it speak a language if a translation lies beside it.
pub fn read_file_in(path: &Path, language: Option<Language>) -> Found {
    let mut found = read_file(path);
    if let Some(language) = language {
        translations::alone(&mut found, language);
    }
    found
}

/// Reads a scenario from a file, in its own language.
pub fn read_file(path: &Path) -> Found {
    match read_bytes(path) {
        Ok(source) => read(&stem(path), Origin::File(path.to_owned()), source),
        Err(reason) => unreadable(path, &reason),
    }
}

fn unreadable(path: &Path, reason: &io::Error) -> Found {
    Found {
        stem: stem(path),
        origin: Origin::File(path.to_owned()),
        source: Vec::new(),
        scenario: None,
        diagnostics: Vec::new(),
        unreadable: Some(reason.to_string()),
        spoken: None,
        untranslated: None,
    }
}

/// Only what lies on a disk is read: a pipe or a device may never end, or never begin.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no regular file"));
    }
    let mut source = Vec::new();
    fs::File::open(path)?
        .take(LARGEST + 1)
        .read_to_end(&mut source)?;
    if source.len() as u64 > LARGEST {
        return Err(io::Error::other(format!(
            "it is larger than {} MiB",
            LARGEST >> 20
        )));
    }
    Ok(source)
}

fn read(stem: &str, origin: Origin, source: Vec<u8>) -> Found {
    let (scenario, mut diagnostics) = scenario::read(&source);
    place(&source, &mut diagnostics);
    let broken = diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    Found {
        stem: stem.to_owned(),
        origin,
        source,
        scenario: scenario.filter(|_| !broken).map(Arc::new),
        diagnostics,
        unreadable: None,
        spoken: None,
        untranslated: None,
    }
}
