//! Campaigns on disk: one autosave for each, written after every choice, every pick and every step from one to the next.

use super::{
    StorageError, Store,
    kept::{self, Kept},
    write,
};
use crate::simulation::campaign::CampaignJournal;
use std::{
    fs,
    path::{Path, PathBuf},
};

impl Kept for CampaignJournal {
    const WHAT: &'static str = "a campaign of Groundswell";
}

impl Store {
    /// Keeps a campaign as it now stands, in place of the last state kept of it; one that is over also as the last that came
    /// to its end.
    ///
    /// # Errors
    /// [`StorageError::Write`].
    pub fn save_campaign(&self, journal: &CampaignJournal) -> Result<PathBuf, StorageError> {
        let path = self.campaign(&journal.campaign, "campaigns");
        let text = kept::to_text(journal, &path)?;
        self.keep_the_campaign_before(journal, &path);
        write(&path, text.as_bytes())?;
        if journal.over {
            let ended = self.campaign(&journal.campaign, "ended-campaigns");
            write(&ended, text.as_bytes())?;
        }
        Ok(path)
    }

    /// The state kept of a campaign, if there is one.
    ///
    /// # Errors
    /// [`StorageError::Damaged`] or [`StorageError::Newer`]; the file is then kept aside.
    pub fn load_campaign(&self, campaign: &str) -> Result<Option<CampaignJournal>, StorageError> {
        kept::load(&self.campaign(campaign, "campaigns"))
    }

    /// The last time that a campaign came to its end, if there is one.
    ///
    /// # Errors
    /// As [`Store::load_campaign`].
    pub fn last_ended_campaign(
        &self,
        campaign: &str,
    ) -> Result<Option<CampaignJournal>, StorageError> {
        kept::load(&self.campaign(campaign, "ended-campaigns"))
    }

    /// The campaigns that are not over, the one played last first; and what could not be read.
    pub fn unfinished_campaigns(&self) -> (Vec<CampaignJournal>, Vec<StorageError>) {
        let (mut campaigns, mut errors) = (Vec::new(), Vec::new());
        for path in kept::newest_first(&self.home().join("campaigns")) {
            match kept::load::<CampaignJournal>(&path) {
                Ok(Some(journal)) if !journal.over => campaigns.push(journal),
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        (campaigns, errors)
    }

    /// Keeps a copy of a campaign as it is on disk beside it, as `name.before.ron`: for one that cannot be played on as it
    /// was. `None` if there is nothing to keep, or if it cannot be kept.
    pub fn copy_campaign_aside(&self, campaign: &str) -> Option<PathBuf> {
        let path = self.campaign(campaign, "campaigns");
        let beside = path.with_extension("before.ron");
        let bytes = fs::read(&path).ok()?;
        write(&beside, &bytes).ok()?;
        Some(beside)
    }

    /// The state kept of a campaign, if there is one that can be read; what cannot be is left where it is.
    pub(super) fn campaign_kept(&self, campaign: &str) -> Option<CampaignJournal> {
        kept::read(&self.campaign(campaign, "campaigns")).ok()?
    }

    /// A campaign begun anew does not overwrite another that was under way: that is kept beside it as `name.before.ron`.
    fn keep_the_campaign_before(&self, journal: &CampaignJournal, path: &Path) {
        if steps(journal) > 1 {
            return;
        }
        if let Ok(Some(before)) = kept::read::<CampaignJournal>(path)
            && before.seed != journal.seed
            && steps(&before) > 1
            && !before.over
        {
            // Where it cannot be kept, the player has chosen to begin again all the same.
            let _ = fs::rename(path, path.with_extension("before.ron"));
        }
    }

    fn campaign(&self, campaign: &str, folder: &str) -> PathBuf {
        self.home().join(folder).join(kept::file_name(campaign))
    }
}

/// How many choices have been taken in all its stories.
fn steps(journal: &CampaignJournal) -> usize {
    journal
        .chapters
        .iter()
        .map(|chapter| chapter.steps.len())
        .sum()
}

/// Writes a campaign into a file of the player's choice.
///
/// # Errors
/// [`StorageError::Write`].
pub fn write_campaign(path: &Path, journal: &CampaignJournal) -> Result<(), StorageError> {
    write(path, kept::to_text(journal, path)?.as_bytes())
}

/// Reads a campaign from a file of the player's choice, which stays where it is whatever it holds.
///
/// # Errors
/// [`StorageError`] if it is not there or cannot be read.
pub fn read_campaign(path: &Path) -> Result<CampaignJournal, StorageError> {
    kept::read(path)?.ok_or_else(|| StorageError::Read {
        path: path.to_owned(),
        reason: std::io::ErrorKind::NotFound.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::{
        Carried,
        campaign::Pick,
        journal::{Journal, Start, Step, VERSION},
    };

    fn chapter(scenario: &str, start: Start) -> Journal {
        let step = |reached: &str| Step {
            choice: "ask".into(),
            landing: None,
            reached: reached.into(),
        };
        Journal {
            version: VERSION,
            program: "0.1.0".into(),
            scenario: scenario.into(),
            story: u64::MAX,
            rules: 7,
            seed: 42,
            variant: Vec::new(),
            start,
            steps: vec![step("tuesday"), step("")],
        }
    }

    fn journal() -> CampaignJournal {
        let carried = Carried {
            from: "one".into(),
            levels: [("morale.priya".to_owned(), 4_000)].into(),
            ..Carried::default()
        };
        CampaignJournal {
            version: VERSION,
            program: "0.1.0".into(),
            campaign: "year".into(),
            seed: u64::MAX,
            over: false,
            chapters: vec![
                chapter("one", Start::Fresh),
                chapter("two", Start::Carried(carried)),
            ],
            weeks: vec![vec![Pick {
                act: "sleep".into(),
                toward: String::new(),
            }]],
        }
    }

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::at(folder.path().join("home"));
        (folder, store)
    }

    #[test]
    fn a_campaign_comes_back_as_it_was_kept() {
        let (_folder, store) = store();
        assert!(store.load_campaign("year").unwrap().is_none());
        store.save_campaign(&journal()).unwrap();
        assert_eq!(store.load_campaign("year").unwrap(), Some(journal()));
        assert_eq!(store.unfinished_campaigns().0, [journal()]);
        assert!(store.last_ended_campaign("year").unwrap().is_none());
        let over = CampaignJournal {
            over: true,
            ..journal()
        };
        store.save_campaign(&over).unwrap();
        assert_eq!(store.last_ended_campaign("year").unwrap(), Some(over));
        assert!(store.unfinished_campaigns().0.is_empty());
        // A story of a campaign is no run of its own.
        assert!(store.unfinished().0.is_empty());
    }

    #[test]
    fn beginning_again_keeps_the_campaign_before() {
        let (_folder, store) = store();
        let path = store.save_campaign(&journal()).unwrap();
        let mut fresh = journal();
        (fresh.seed, fresh.weeks) = (3, Vec::new());
        fresh.chapters.truncate(1);
        fresh.chapters[0].steps.clear();
        store.save_campaign(&fresh).unwrap();
        assert_eq!(store.load_campaign("year").unwrap(), Some(fresh));
        let before = path.with_file_name("year.before.ron");
        assert_eq!(read_campaign(&before).unwrap(), journal());
    }

    #[test]
    fn what_cannot_be_read_is_kept_aside_and_said_to_be() {
        let (_folder, store) = store();
        let path = store.save_campaign(&journal()).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let unknown = text.replacen("over:", "novelty: 7,\n    over:", 1);
        let half = &text[..text.len() / 2];
        let broken = [&unknown, half, "\u{0}", "(version: 1, campaign: \"year\")"];
        for (number, text) in (1..).zip(broken) {
            fs::write(&path, text).unwrap();
            let error = store.load_campaign("year").unwrap_err();
            assert!(matches!(error, StorageError::Damaged { .. }), "{error}");
            let kept = path.with_file_name(format!("year.damaged-{number}.ron"));
            assert_eq!(fs::read_to_string(&kept).unwrap(), text);
            let said = error.to_string();
            assert!(
                said.contains("expected a campaign of Groundswell"),
                "{said}"
            );
            assert!(said.contains(&kept.display().to_string()), "{said}");
        }
        fs::write(&path, "(version: 99, later: \"things\")").unwrap();
        let error = store.load_campaign("year").unwrap_err();
        assert!(
            matches!(error, StorageError::Newer { found: 99, .. }),
            "{error}"
        );
        assert!(path.with_file_name("year.newer-1.ron").exists());
        assert!(store.load_campaign("year").unwrap().is_none());
        assert!(store.unfinished_campaigns().1.is_empty());
    }

    #[test]
    fn a_copy_stands_beside_it() {
        let (_folder, store) = store();
        assert_eq!(store.copy_campaign_aside("year"), None);
        store.save_campaign(&journal()).unwrap();
        let copy = store.copy_campaign_aside("year").unwrap();
        assert_eq!(read_campaign(&copy).unwrap(), journal());
        assert_eq!(store.load_campaign("year").unwrap(), Some(journal()));
    }
}
