//! What is being played in the terminal, a story or a campaign, and where it is kept.

use groundswell::{
    simulation::{CampaignRun, Run, campaign::At, run::Refused},
    storage::{self, StorageError, Store},
};
use std::path::PathBuf;

/// What is being played.
pub enum Playing {
    /// A story by itself.
    Story(Box<Run>),
    /// A campaign.
    Campaign(Box<CampaignRun>),
}

impl Playing {
    /// The run of the story that is open, or that was played last.
    pub fn run(&self) -> &Run {
        match self {
            Playing::Story(run) => run,
            Playing::Campaign(run) => run.run(),
        }
    }

    /// The campaign, if it is one.
    pub fn campaign(&self) -> Option<&CampaignRun> {
        match self {
            Playing::Story(_) => None,
            Playing::Campaign(run) => Some(run),
        }
    }

    /// Where it stands. A story by itself is a campaign of one.
    pub fn at(&self) -> At {
        match self {
            Playing::Story(run) if run.ended().is_some() => At::Over,
            Playing::Story(_) => At::Story,
            Playing::Campaign(run) => run.at(),
        }
    }

    /// Whether nothing has been chosen yet.
    pub fn is_untouched(&self) -> bool {
        self.run().turn() == 0 && self.campaign().is_none_or(|run| run.chapter() == 1)
    }

    /// By what name it is called.
    pub fn id(&self) -> &str {
        match self {
            Playing::Story(run) => &run.scenario().id,
            Playing::Campaign(run) => &run.campaign().id,
        }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        match self {
            Playing::Story(run) => &run.scenario().title,
            Playing::Campaign(run) => &run.campaign().title,
        }
    }

    /// Takes a choice in the open story.
    pub fn choose(&mut self, id: &str) -> Result<(), Refused> {
        match self {
            Playing::Story(run) => run.choose(id).map(|_| ()),
            Playing::Campaign(run) => run.choose(id).map(|_| ()),
        }
    }

    /// Takes back the last choice or pick.
    pub fn undo(&mut self) -> bool {
        match self {
            Playing::Story(run) => run.undo(),
            Playing::Campaign(run) => run.undo(),
        }
    }
}

/// Where it is kept.
pub enum Keeper {
    /// In a file that was named; by this name or in this file the story was asked for, unless it was picked from the list.
    File(PathBuf, Option<String>),
    /// Where runs are kept; the same.
    Store(Store, Option<String>),
    /// Nowhere, for it is a trial; by this name or in this file is the story found.
    Trial(String),
    /// This machine has no place for it.
    Nowhere,
}

impl Keeper {
    /// Keeps it as it now stands: in which file, where the next run of it takes its place last; none of a trial.
    pub fn keep(&self, playing: &Playing) -> Result<Option<PathBuf>, StorageError> {
        let path = match (self, playing) {
            (Keeper::Trial(_), _) => return Ok(None),
            (Keeper::Nowhere, _) => return Err(StorageError::NoHome),
            (Keeper::File(file, _), Playing::Story(run)) => {
                storage::write_journal(file, &run.journal())?;
                file.clone()
            }
            (Keeper::File(file, _), Playing::Campaign(run)) => {
                storage::write_campaign(file, &run.journal())?;
                file.clone()
            }
            (Keeper::Store(store, _), Playing::Story(run)) => {
                let path = store.save(&run.journal())?;
                match run.ended() {
                    Some(_) => store.ended_run(&run.scenario().id),
                    None => path,
                }
            }
            (Keeper::Store(store, _), Playing::Campaign(run)) => {
                store.save_campaign(&run.journal())?
            }
        };
        Ok(Some(path))
    }

    /// By which name or in which file the story was asked for; none if it was picked from the list.
    pub fn asked(&self) -> Option<&str> {
        match self {
            Keeper::File(_, asked) | Keeper::Store(_, asked) => asked.as_deref(),
            Keeper::Trial(asked) => Some(asked),
            Keeper::Nowhere => None,
        }
    }
}
