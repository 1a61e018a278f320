//! Campaigns among the files: read when the stories that they may name are known.

use super::{
    Found, Library, Origin, Spoken, place, read_bytes, read_file_in, reader::folder_of,
    scenario_files, stem,
};
use crate::scenario::{Campaign, Diagnostic, Scenario, campaign};
use std::{path::Path, sync::Arc};

/// A campaign that was found, whether or not it can be played.
#[derive(Debug, Clone)]
pub struct FoundCampaign {
    /// The name of its file, without the ending.
    pub stem: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The bytes of the file; empty if it could not be read.
    pub source: Vec<u8>,
    /// The campaign, if it can be played.
    pub campaign: Option<Arc<Campaign>>,
    /// What is wrong or doubtful.
    pub diagnostics: Vec<Diagnostic>,
    /// Why the file could not be read, where it could not.
    pub unreadable: Option<String>,
    /// In which language it is shown, if not in its own.
    pub spoken: Option<Spoken>,
}

impl FoundCampaign {
    /// Where it is, for a person.
    pub fn place(&self) -> String {
        self.origin.place(&self.stem)
    }

    fn is_called(&self, name: &str) -> bool {
        self.stem == name
            || self
                .campaign
                .as_ref()
                .is_some_and(|campaign| campaign.id == name)
    }
}

/// Whether a file holds a campaign; one that cannot be read holds none.
pub fn is_campaign(path: &Path) -> bool {
    read_bytes(path).is_ok_and(|source| campaign::is_campaign(&source))
}

impl Library {
    /// The campaign of this name that can be played; if there is none, one that cannot.
    pub fn find_campaign(&self, name: &str) -> Option<&FoundCampaign> {
        let called = || self.campaigns.iter().filter(|found| found.is_called(name));
        called()
            .find(|found| found.campaign.is_some())
            .or_else(|| called().next())
    }

    /// Reads a campaign from a file. It may name the stories beside it, and those of the library.
    pub fn campaign_file(&self, path: &Path) -> FoundCampaign {
        let origin = Origin::File(path.to_owned());
        match read_bytes(path) {
            Ok(source) => {
                let beside: Vec<Found> = scenario_files(folder_of(path))
                    .iter()
                    .map(|path| read_file_in(path, self.language))
                    .collect();
                let known = playable(beside.iter().chain(&self.stories));
                let mut found = read(stem(path), origin, source, &known);
                self.translate_campaign(&mut found);
                found
            }
            Err(reason) => FoundCampaign {
                stem: stem(path),
                origin,
                source: Vec::new(),
                campaign: None,
                diagnostics: Vec::new(),
                unreadable: Some(reason.to_string()),
                spoken: None,
            },
        }
    }

    /// Puts campaigns on the shelf, now that all stories are there. One that can be played hides others of its name.
    pub(super) fn shelve_campaigns(&mut self, sources: Vec<(String, Origin, Vec<u8>)>) {
        let known = playable(self.stories.iter());
        for (stem, origin, source) in sources {
            let found = read(stem, origin, source, &known);
            let id = found.campaign.as_ref().map(|campaign| &campaign.id);
            let hidden = self.campaigns.iter().any(|other| {
                let playable = other.campaign.as_ref();
                playable
                    .is_some_and(|campaign| other.stem == found.stem || id == Some(&campaign.id))
            });
            if !hidden {
                self.campaigns.push(found);
            }
        }
    }
}

fn playable<'f>(stories: impl Iterator<Item = &'f Found>) -> Vec<Arc<Scenario>> {
    stories.filter_map(|found| found.scenario.clone()).collect()
}

fn read(stem: String, origin: Origin, source: Vec<u8>, known: &[Arc<Scenario>]) -> FoundCampaign {
    let (campaign, mut diagnostics) = campaign::read(&source, known);
    place(&source, &mut diagnostics);
    FoundCampaign {
        stem,
        origin,
        source,
        campaign: campaign.map(Arc::new),
        diagnostics,
        unreadable: None,
        spoken: None,
    }
}
