//! Reads what was named, several files at once: stories with advice, campaigns with the stories beside them, translations.

use crate::commands::Surroundings;
use groundswell::{
    library::{self, Library},
    lint,
    scenario::{Diagnostic, compile::unknown_rules},
    simulation::Rules,
    words::say,
};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Something that was named, or a file in it.
pub(super) enum Named {
    /// A file.
    File(PathBuf),
    /// A folder in which there is none, and why.
    Nothing(PathBuf, String),
}

/// A file that was checked.
#[derive(Default)]
pub(super) struct Checked {
    /// Where it is, for a person.
    pub(super) place: String,
    /// Its bytes; empty where nothing was found in it.
    pub(super) source: Vec<u8>,
    /// What was found, what weighs most first, otherwise in the order of the file.
    pub(super) diagnostics: Vec<Diagnostic>,
    why: Option<String>,
}

impl Checked {
    /// Where it is and why it could not be read, where it could not.
    pub(super) fn unreadable(&self) -> Option<(&str, &str)> {
        Some((&self.place, self.why.as_deref()?))
    }

    fn not(path: &Path, why: String) -> Checked {
        Checked {
            place: path.display().to_string(),
            why: Some(why),
            ..Checked::default()
        }
    }
}

/// The files that were named and those in folders that were named, each once.
pub(super) fn files(paths: &[PathBuf]) -> Vec<Named> {
    let mut seen = BTreeSet::new();
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            if seen.insert(path.clone()) {
                files.push(Named::File(path.clone()));
            }
            continue;
        }
        let mut within = library::scenario_files(path);
        within.extend(library::translation_files(path));
        if within.is_empty() {
            let why = match fs::read_dir(path) {
                Ok(_) => say("check-empty-folder"),
                Err(reason) => reason.to_string(),
            };
            files.push(Named::Nothing(path.clone(), why));
        }
        let new = within.into_iter().filter(|file| seen.insert(file.clone()));
        files.extend(new.map(Named::File));
    }
    files
}

/// Checks all files, on as many threads as there are cores.
pub(super) fn all(files: &[Named], advice: bool, around: &Surroundings) -> Vec<Checked> {
    let rules = Rules::shipped();
    let of_others = |named: &Named| match named {
        Named::File(path) => {
            library::named(path).is_some() || path.is_file() && library::is_campaign(path)
        }
        Named::Nothing(..) => false,
    };
    let ground = Ground {
        known: rules.rules.iter().map(|rule| rule.id.as_str()).collect(),
        rules: &rules,
        library: files.iter().any(of_others).then(|| around.library()),
        advice,
    };
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get());
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(files.len()));
    thread::scope(|scope| {
        for _ in 0..workers.min(files.len()) {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(named) = files.get(place) else { break };
                    let checked = ground.check(named);
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    done.push((place, checked));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, checked)| checked).collect()
}

/// What every file is held against.
struct Ground<'r> {
    rules: &'r Rules,
    known: Vec<&'r str>,
    library: Option<Library>,
    advice: bool,
}

impl Ground<'_> {
    fn check(&self, named: &Named) -> Checked {
        let path = match named {
            Named::File(path) => path,
            Named::Nothing(path, why) => return Checked::not(path, why.clone()),
        };
        // A pipe would be waited for, and a device never ends.
        match fs::metadata(path) {
            Ok(about) if !about.is_file() => {
                return Checked::not(path, say("check-no-ordinary-file"));
            }
            Ok(_) => {}
            Err(reason) => return Checked::not(path, reason.to_string()),
        }
        let mut checked = match &self.library {
            Some(library) if library::named(path).is_some() => translation(path, library),
            Some(library) if library::is_campaign(path) => campaign(path, library),
            _ => self.story(path),
        };
        checked.diagnostics.sort_by_key(|found| {
            let (line, column) = found.position.unwrap_or_default();
            (found.severity, line, column)
        });
        checked
    }

    /// Reads a story, looks whether the rules that it names are rules of the program, and gives advice on it.
    fn story(&self, path: &Path) -> Checked {
        let mut found = library::read_file(path);
        if let Some(scenario) = &found.scenario {
            let more = &mut found.diagnostics;
            more.extend(unknown_rules(scenario, &self.known));
            if self.advice {
                more.extend(lint::lint(scenario, self.rules));
            }
            library::place(&found.source, more);
        }
        Checked {
            place: found.place(),
            source: found.source,
            diagnostics: found.diagnostics,
            why: found.unreadable,
        }
    }
}

/// Reads a translation, and holds it against what it translates, beside it or in the library.
fn translation(path: &Path, library: &Library) -> Checked {
    let found = library::check_translation(path, library);
    let source = if found.diagnostics.is_empty() {
        Vec::new()
    } else {
        fs::read(path).unwrap_or_default()
    };
    Checked {
        place: path.display().to_string(),
        source,
        diagnostics: found.diagnostics,
        why: found.unreadable,
    }
}

/// Reads a campaign, whose stories lie beside it or in the library.
fn campaign(path: &Path, library: &Library) -> Checked {
    let found = library.campaign_file(path);
    Checked {
        place: found.place(),
        source: found.source,
        diagnostics: found.diagnostics,
        why: found.unreadable,
    }
}
