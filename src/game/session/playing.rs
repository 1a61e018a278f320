//! What is played: a story by itself, or a campaign with its stories and the weeks between them.

use std::path::PathBuf;

use crate::simulation::campaign::At;
use crate::simulation::run::Refused;
use crate::simulation::{CampaignRun, Run};
use crate::storage::{StorageError, Store};

/// What is played.
#[derive(Debug, Clone)]
pub(super) enum Playing {
    /// A story by itself.
    Story(Run),
    /// A campaign.
    Campaign(Box<CampaignRun>),
}

impl Playing {
    /// The run of the story that is open, or was played last.
    pub(super) fn run(&self) -> &Run {
        match self {
            Playing::Story(run) => run,
            Playing::Campaign(campaign) => campaign.run(),
        }
    }

    /// The campaign, if it is one.
    pub(super) fn campaign(&self) -> Option<&CampaignRun> {
        match self {
            Playing::Story(_) => None,
            Playing::Campaign(campaign) => Some(campaign),
        }
    }

    /// The campaign, if it is one, to move it on.
    pub(super) fn campaign_mut(&mut self) -> Option<&mut CampaignRun> {
        match self {
            Playing::Story(_) => None,
            Playing::Campaign(campaign) => Some(campaign),
        }
    }

    /// The id of the story or of the campaign.
    pub(super) fn id(&self) -> &str {
        match self {
            Playing::Story(run) => &run.scenario().id,
            Playing::Campaign(campaign) => &campaign.campaign().id,
        }
    }

    /// The title of the story or of the campaign.
    pub(super) fn title(&self) -> &str {
        match self {
            Playing::Story(run) => &run.scenario().title,
            Playing::Campaign(campaign) => &campaign.campaign().title,
        }
    }

    /// Whether it is a trial, which takes no real run's place.
    pub(super) fn is_trial(&self) -> bool {
        matches!(self, Playing::Story(run) if run.start().is_trial())
    }

    /// Takes a choice by its id.
    pub(super) fn choose(&mut self, id: &str) -> Result<(), Refused> {
        match self {
            Playing::Story(run) => run.choose(id).map(drop),
            Playing::Campaign(campaign) => campaign.choose(id).map(drop),
        }
    }

    /// Takes the last choice, or the last act of a week, back; false if there is none.
    pub(super) fn undo(&mut self) -> bool {
        match self {
            Playing::Story(run) => run.undo(),
            Playing::Campaign(campaign) => campaign.undo(),
        }
    }

    /// Whether it has begun and is not over.
    pub(super) fn waits(&self) -> bool {
        match self {
            Playing::Story(run) => run.turn() > 0 && run.ended().is_none(),
            Playing::Campaign(campaign) => {
                let begun = campaign.chapter() > 1 || campaign.run().turn() > 0;
                begun && campaign.at() != At::Over
            }
        }
    }

    /// Keeps it as it now stands.
    pub(super) fn keep(&self, store: &Store) -> Result<PathBuf, StorageError> {
        match self {
            Playing::Story(run) => store.save(&run.journal()),
            Playing::Campaign(campaign) => store.save_campaign(&campaign.journal()),
        }
    }
}
