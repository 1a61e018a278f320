//! A campaign that is played in the terminal: found, begun, or gone on with where it was left.

use super::{Failure, Out, Surroundings, out, strings::tell_untranslated};
use groundswell::{
    library::{self, FoundCampaign},
    scenario::Campaign,
    simulation::{
        CampaignRun, Rules, Week,
        campaign::{Astray, CampaignJournal},
    },
    words::{say_with, week},
};
use std::{path::Path, sync::Arc};

/// The campaign of this name or in this file; `None` if what is called so is something else.
pub fn find(around: &Surroundings, name: &str) -> Result<Option<Arc<Campaign>>, Failure> {
    let path = Path::new(name);
    let found = if path.is_file() {
        if !library::is_campaign(path) {
            return Ok(None);
        }
        Some(around.library().campaign_file(path))
    } else {
        let library = around.library();
        match library.find(name) {
            Some(story) if story.scenario.is_some() => None,
            _ => library.find_campaign(name).cloned(),
        }
    };
    let tell = |found: FoundCampaign| playable(around, found);
    found.map(tell).transpose()
}

fn playable(around: &Surroundings, found: FoundCampaign) -> Result<Arc<Campaign>, Failure> {
    let place = found.place();
    if let (Some(campaign), Some(_)) = (&found.campaign, around.asked_language) {
        let of = (found.stem.as_str(), &found.origin);
        tell_untranslated(&campaign.title, of, found.spoken.as_ref(), around);
    }
    found.campaign.ok_or_else(|| {
        for diagnostic in &found.diagnostics {
            out::warn(&format!("{place}: {diagnostic}"));
        }
        Failure::Told(say_with(
            "find-broken",
            &[("name", found.stem), ("file", place.clone())],
        ))
    })
}

/// Begins a campaign.
pub fn begin(campaign: Arc<Campaign>, seed: u64) -> CampaignRun {
    let (rules, week) = rules();
    CampaignRun::begin(campaign, rules, week, seed)
}

/// The campaign as it was left, if it waits to go on; where it no longer plays as it did, a copy of it is kept, and this is
/// said.
pub fn waiting(
    around: &Surroundings,
    campaign: &Arc<Campaign>,
    out: &mut Out,
) -> Result<Option<CampaignRun>, Failure> {
    let Some(store) = &around.store else {
        return Ok(None);
    };
    let journal = match store.load_campaign(&campaign.id) {
        Ok(Some(journal)) if !journal.over => journal,
        Ok(_) => return Ok(None),
        Err(error) => {
            out::warn(&error.to_string());
            return Ok(None);
        }
    };
    let begun = journal.chapters.iter().any(|story| !story.steps.is_empty());
    if !begun {
        return Ok(None);
    }
    let (run, astray) = replay(campaign.clone(), &journal);
    if let Some(astray) = astray {
        out::warn(&week::astray(&astray));
        if let Some(copy) = store.copy_campaign_aside(&campaign.id) {
            let file = ("file", copy.display().to_string());
            out::warn(&say_with("campaign-kept-before", &[file]));
        }
    }
    let title = ("title", campaign.title.clone());
    out.line(&say_with("campaign-going-on", &[title]))?;
    Ok(Some(run))
}

/// Plays a campaign that was kept again, as far as it still goes.
pub fn replay(campaign: Arc<Campaign>, journal: &CampaignJournal) -> (CampaignRun, Option<Astray>) {
    let (rules, week) = rules();
    CampaignRun::replay(campaign, rules, week, journal)
}

fn rules() -> (Arc<Rules>, Arc<Week>) {
    (Arc::new(Rules::shipped()), Arc::new(Week::shipped()))
}
