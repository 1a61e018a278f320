//! Runs on disk: one autosave for each scenario, and the last run of each that came to an end.

use super::{
    StorageError, Store,
    kept::{self, Kept},
    write,
};
use crate::simulation::journal::Journal;
use std::{
    fs,
    path::{Path, PathBuf},
};

impl Kept for Journal {
    const WHAT: &'static str = "a run of Groundswell";
}

impl Store {
    /// Keeps a run as it now stands, in place of the last state kept of its scenario; one that has ended also as the last
    /// that came to an end.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn save(&self, journal: &Journal) -> Result<PathBuf, StorageError> {
        let path = self.run(&journal.scenario, "");
        let text = kept::to_text(journal, &path)?;
        self.keep_the_one_before(journal, &path);
        write(&path, text.as_bytes())?;
        if ended(journal) {
            write(&self.ended_run(&journal.scenario), text.as_bytes())?;
        }
        Ok(path)
    }

    /// A new run does not overwrite another that had not ended: that is kept beside it as `name.before.ron`.
    fn keep_the_one_before(&self, journal: &Journal, path: &Path) {
        if let Ok(Some(before)) = kept::read::<Journal>(path)
            && before.seed != journal.seed
            && before.steps.len() > 1
            && !ended(&before)
        {
            // Where it cannot be kept, the player has chosen to begin again all the same.
            let _ = fs::rename(path, path.with_extension("before.ron"));
        }
    }

    /// The state kept of a scenario's run, if there is one.
    ///
    /// # Errors
    /// [`StorageError::Damaged`] or [`StorageError::Newer`]; the file is then kept aside.
    pub fn load(&self, scenario: &str) -> Result<Option<Journal>, StorageError> {
        kept::load(&self.run(scenario, ""))
    }

    /// The last run of a scenario that came to an end, if there is one.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn last_ended(&self, scenario: &str) -> Result<Option<Journal>, StorageError> {
        kept::load(&self.ended_run(scenario))
    }

    /// The file in which the last run of a scenario that came to an end is kept.
    pub fn ended_run(&self, scenario: &str) -> PathBuf {
        self.run(scenario, "-ended")
    }

    /// The runs that have not ended, the one played last first; and what could not be read.
    pub fn unfinished(&self) -> (Vec<Journal>, Vec<StorageError>) {
        let (mut runs, mut errors) = (Vec::new(), Vec::new());
        for path in kept::newest_first(&self.home().join("runs")) {
            match kept::load::<Journal>(&path) {
                Ok(Some(journal)) if !ended(&journal) => runs.push(journal),
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        (runs, errors)
    }

    pub(super) fn run(&self, scenario: &str, suffix: &str) -> PathBuf {
        let folder = if suffix.is_empty() { "runs" } else { "ended" };
        self.home().join(folder).join(kept::file_name(scenario))
    }
}

/// Whether a run came to an end.
fn ended(journal: &Journal) -> bool {
    journal
        .steps
        .last()
        .is_some_and(|step| step.reached.is_empty())
}

/// Writes a run into a file of the player's choice.
///
/// # Errors
/// [`StorageError::Write`].
pub fn write_journal(path: &Path, journal: &Journal) -> Result<(), StorageError> {
    write(path, kept::to_text(journal, path)?.as_bytes())
}

/// Reads a run from a file of the player's choice, which stays where it is whatever it holds.
///
/// # Errors
/// [`StorageError`] if it is not there or cannot be read.
pub fn read_journal(path: &Path) -> Result<Journal, StorageError> {
    let missing = || StorageError::Read {
        path: path.to_owned(),
        reason: std::io::ErrorKind::NotFound.into(),
    };
    kept::read(path)?.ok_or_else(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::journal::{Start, Step, VERSION};

    fn journal(scenario: &str, reached: &str) -> Journal {
        Journal {
            version: VERSION,
            program: "0.1.0".into(),
            scenario: scenario.into(),
            story: u64::MAX,
            rules: 7,
            seed: 42,
            variant: vec![("need".into(), "fear".into())],
            start: Start::Fresh,
            steps: vec![Step {
                choice: "ask".into(),
                landing: None,
                reached: reached.into(),
            }],
        }
    }

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("home"));
        (folder, store)
    }

    #[test]
    fn a_run_comes_back_as_it_was_kept() {
        let (_folder, store) = store();
        assert!(store.load("friday").unwrap().is_none());
        store.save(&journal("friday", "tuesday")).unwrap();
        assert_eq!(
            store.load("friday").unwrap(),
            Some(journal("friday", "tuesday"))
        );
        assert!(store.last_ended("friday").unwrap().is_none());
        store.save(&journal("friday", "")).unwrap();
        assert_eq!(
            store.last_ended("friday").unwrap(),
            Some(journal("friday", ""))
        );
    }

    #[test]
    fn beginning_again_keeps_the_run_before() {
        let (_folder, store) = store();
        let mut long = journal("friday", "tuesday");
        long.steps.push(long.steps[0].clone());
        let path = store.save(&long).unwrap();
        let fresh = Journal {
            seed: 43,
            steps: Vec::new(),
            ..long.clone()
        };
        store.save(&fresh).unwrap();
        assert_eq!(store.load("friday").unwrap(), Some(fresh));
        assert_eq!(
            read_journal(&path.with_file_name("friday.before.ron")).unwrap(),
            long
        );
    }

    #[test]
    fn a_run_begun_with_several_choices_at_once_keeps_the_run_before_too() {
        let (_folder, store) = store();
        let mut long = journal("friday", "tuesday");
        long.steps.push(long.steps[0].clone());
        let path = store.save(&long).unwrap();
        let other = Journal {
            seed: 43,
            ..long.clone()
        };
        store.save(&other).unwrap();
        store.save(&other).unwrap();
        let before = path.with_file_name("friday.before.ron");
        assert_eq!(read_journal(&before).unwrap(), long);
    }

    #[test]
    fn the_run_played_last_comes_first_and_ended_ones_not_at_all() {
        let (_folder, store) = store();
        assert!(store.unfinished().0.is_empty());
        store.save(&journal("first", "x")).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
        store.save(&journal("second", "x")).unwrap();
        store.save(&journal("third", "")).unwrap();
        let ids: Vec<String> = store
            .unfinished()
            .0
            .into_iter()
            .map(|run| run.scenario)
            .collect();
        assert_eq!(ids, ["second", "first"]);
    }

    #[test]
    fn a_damaged_run_is_kept_aside_and_reported() {
        let (_folder, store) = store();
        let path = store.save(&journal("friday", "x")).unwrap();
        for number in 1..=2 {
            fs::write(&path, b"Journal(version: 1, \xff\xfe").unwrap();
            let error = store.load("friday").unwrap_err();
            assert!(matches!(error, StorageError::Damaged { .. }), "{error}");
            let kept = path.with_file_name(format!("friday.damaged-{number}.ron"));
            assert!(kept.exists(), "{error}");
            assert!(!path.exists());
        }
        assert!(store.load("friday").unwrap().is_none());
        assert!(
            store.unfinished().1.is_empty(),
            "files kept aside are not read again"
        );
    }

    #[test]
    fn a_run_of_a_newer_program_is_kept_aside() {
        let (_folder, store) = store();
        let path = store.save(&journal("friday", "x")).unwrap();
        fs::write(&path, "(version: 9, something: \"new\")").unwrap();
        let error = store.load("friday").unwrap_err();
        assert!(
            matches!(error, StorageError::Newer { found: 9, .. }),
            "{error}"
        );
        assert!(path.with_file_name("friday.newer-1.ron").exists());
    }

    #[test]
    fn a_file_that_was_named_stays_where_it_is() {
        let (folder, _) = store();
        let path = folder.path().join("mine.ron");
        fs::write(&path, "nonsense").unwrap();
        assert!(read_journal(&path).is_err());
        assert!(path.exists());
        write_journal(&path, &journal("friday", "x")).unwrap();
        assert_eq!(read_journal(&path).unwrap(), journal("friday", "x"));
    }
}
