//! What stands on the shelf of a session, and how it is found again when the files have changed.

use std::sync::Arc;

use super::Session;
use super::playing::Playing;
use crate::game::page::Place;
use crate::library::{Library, Origin};
use crate::scenario::{Campaign, Scenario};

/// By what something on the shelf is found again: where it comes from, and its id if it can be played.
pub(super) type Key = (Origin, Option<String>);

impl Session {
    /// All that was found, as the watch knows it.
    pub(super) fn library(&self) -> Library {
        Library {
            stories: self.stories.clone(),
            campaigns: self.campaigns.clone(),
            translations: self.translations.clone(),
            language: self.places.as_ref().and_then(|places| places.language),
        }
    }

    /// The story at a place, if it can be played.
    pub(super) fn scenario(&self, index: usize) -> Option<Arc<Scenario>> {
        self.stories.get(index)?.scenario.clone()
    }

    /// The campaign at a place, if it can be played.
    pub(super) fn campaign(&self, index: usize) -> Option<Arc<Campaign>> {
        self.campaigns.get(index)?.campaign.clone()
    }

    /// The place on the shelf of what is played.
    pub(super) fn place_of(&self, playing: &Playing) -> Option<Place> {
        let id = playing.id();
        match playing {
            Playing::Story(_) => self
                .stories
                .iter()
                .position(|found| found.scenario.as_ref().is_some_and(|story| story.id == id))
                .map(Place::Story),
            Playing::Campaign(_) => self
                .campaigns
                .iter()
                .position(|found| found.campaign.as_ref().is_some_and(|known| known.id == id))
                .map(Place::Campaign),
        }
    }

    /// All stories or all campaigns, by what they are found again.
    pub(super) fn keys(&self, kind: Place) -> Vec<Key> {
        match kind {
            Place::Story(_) => (self.stories.iter())
                .map(|found| {
                    let id = found.scenario.as_ref().map(|story| story.id.clone());
                    (found.origin.clone(), id)
                })
                .collect(),
            Place::Campaign(_) => (self.campaigns.iter())
                .map(|found| {
                    let id = found.campaign.as_ref().map(|campaign| campaign.id.clone());
                    (found.origin.clone(), id)
                })
                .collect(),
        }
    }

    /// The place of what comes from a file, or, where that is gone, of what has this id.
    pub(super) fn find_again(
        &self,
        kind: Place,
        origin: &Origin,
        id: Option<&str>,
    ) -> Option<Place> {
        let keys = self.keys(kind);
        // Inside the program all come from one place.
        let file = *origin != Origin::Embedded;
        let by_file = keys.iter().position(|(from, _)| file && from == origin);
        let by_id =
            || (keys.iter()).position(|(_, known)| known.is_some() && known.as_deref() == id);
        let place = by_file.or_else(by_id)?;
        Some(match kind {
            Place::Story(_) => Place::Story(place),
            Place::Campaign(_) => Place::Campaign(place),
        })
    }

    /// Where what stands at a place on the shelf comes from.
    pub(super) fn origin(&self, place: Place) -> Option<Origin> {
        let key = self.keys(place).into_iter().nth(at(place));
        key.map(|(origin, _)| origin)
    }
}

/// The number of a place among its kind.
pub(super) fn at(place: Place) -> usize {
    match place {
        Place::Story(index) | Place::Campaign(index) => index,
    }
}
