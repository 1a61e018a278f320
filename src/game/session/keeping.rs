//! What was kept: read when it is looked at, gone on with as far as it still plays, and kept again after every choice.

use std::sync::Arc;

use super::Session;
use super::playing::Playing;
use super::showing::Shown;
use crate::game::accessibility::Announce;
use crate::library::{Found, FoundCampaign};
use crate::scenario::{Campaign, Scenario};
use crate::simulation::campaign::{Astray, CampaignJournal};
use crate::simulation::{CampaignRun, Journal, Run};
use crate::words::{self, say, say_with};

impl Session {
    /// A run of a story that was kept and waits.
    pub(super) fn kept_story(
        &self,
        scenario: &Arc<Scenario>,
        notes: &mut Vec<String>,
    ) -> Option<Playing> {
        match self.store.as_ref()?.load(&scenario.id) {
            Ok(journal) => {
                let run = self.replay(scenario.clone(), &journal?, notes);
                Some(Playing::Story(run)).filter(Playing::waits)
            }
            Err(error) => {
                notes.push(error.to_string());
                None
            }
        }
    }

    /// A campaign that was kept and waits. Where it no longer plays as it did, a copy of it is kept beside it.
    pub(super) fn kept_campaign(
        &self,
        campaign: &Arc<Campaign>,
        notes: &mut Vec<String>,
    ) -> Option<Playing> {
        let store = self.store.as_ref()?;
        let journal = match store.load_campaign(&campaign.id) {
            Ok(journal) => journal?,
            Err(error) => {
                notes.push(error.to_string());
                return None;
            }
        };
        let (run, astray) = self.replay_campaign(campaign, &journal);
        if let Some(astray) = astray {
            notes.push(words::week::astray(&astray));
            if let Some(copy) = store.copy_campaign_aside(&campaign.id) {
                let file = ("file", copy.display().to_string());
                notes.push(say_with("campaign-kept-before", &[file]));
            }
        }
        Some(Playing::Campaign(Box::new(run))).filter(Playing::waits)
    }

    /// Plays a kept campaign again, as far as it still plays as it did.
    pub(super) fn replay_campaign(
        &self,
        campaign: &Arc<Campaign>,
        journal: &CampaignJournal,
    ) -> (CampaignRun, Option<Astray>) {
        let (rules, week) = (self.rules.clone(), self.week.clone());
        CampaignRun::replay(campaign.clone(), rules, week, journal)
    }

    /// Plays a kept run again, as far as it still plays as it did.
    pub(super) fn replay(
        &self,
        scenario: Arc<Scenario>,
        journal: &Journal,
        notes: &mut Vec<String>,
    ) -> Run {
        let (run, divergence) = Run::replay(scenario, self.rules.clone(), journal);
        if let Some(divergence) = divergence {
            let kept = divergence.step.saturating_sub(1);
            notes.push(say_with("play-changed", &[("kept", kept.to_string())]));
        }
        run
    }

    /// Opens what was left last, as far as it still plays as it did: a campaign before a story by itself.
    pub(super) fn reopen(&mut self, shown: &mut Shown) {
        let Some(store) = &self.store else { return };
        let (campaigns, damaged) = store.unfinished_campaigns();
        let (stories, errors) = store.unfinished();
        let errors = damaged.iter().chain(&errors);
        shown.shelf.notes.extend(errors.map(ToString::to_string));
        let mut notes = Vec::new();
        let campaign = campaigns.iter().find_map(|journal| {
            let known = self
                .campaigns
                .iter()
                .filter_map(|found| found.campaign.as_ref());
            let campaign = known
                .into_iter()
                .find(|known| known.id == journal.campaign)?;
            self.kept_campaign(campaign, &mut notes)
        });
        let story = || {
            stories.iter().find_map(|journal| {
                let known = self
                    .stories
                    .iter()
                    .filter_map(|found| found.scenario.as_ref());
                let story = known
                    .into_iter()
                    .find(|known| known.id == journal.scenario)?;
                Some(Playing::Story(self.replay(
                    story.clone(),
                    journal,
                    &mut notes,
                )))
            })
        };
        let Some(left) = campaign.or_else(story) else {
            return;
        };
        let place = self.place_of(&left);
        self.put_on_the_page(left, place);
        self.met = notes;
        self.tell(shown);
    }

    /// Opens a campaign as it was written into a file.
    pub(super) fn go_on_with(&mut self, journal: &CampaignJournal, shown: &mut Shown) {
        let known = self
            .campaigns
            .iter()
            .filter_map(|found| found.campaign.as_ref());
        let Some(campaign) = known.into_iter().find(|known| known.id == journal.campaign) else {
            return;
        };
        let (run, astray) = self.replay_campaign(campaign, journal);
        let run = Playing::Campaign(Box::new(run));
        let place = self.place_of(&run);
        self.put_on_the_page(run, place);
        self.met = astray.iter().map(words::week::astray).collect();
        self.tell(shown);
    }

    /// Opens a run as it was played, as far as it still plays so. A trial is said to be one.
    pub(super) fn play(&mut self, scenario: Arc<Scenario>, journal: &Journal, shown: &mut Shown) {
        let mut notes = Vec::new();
        let run = self.replay(scenario, journal, &mut notes);
        if run.start().is_trial() {
            notes.push(say("trial-begins"));
        }
        self.playing = Some(Playing::Story(run));
        self.aims.clear();
        if !journal.steps.is_empty() {
            self.keep(shown);
        }
        self.met = notes;
        self.tell(shown);
    }

    /// The ending of a story's last run that came to one.
    pub(super) fn last_ending(&self, found: &Found) -> Option<String> {
        let scenario = found.scenario.clone()?;
        let journal = self
            .store
            .as_ref()?
            .last_ended(&scenario.id)
            .ok()
            .flatten()?;
        let (run, _) = Run::replay(scenario, self.rules.clone(), &journal);
        Some(run.scenario().endings.get(run.ended()?)?.title.clone())
    }

    /// Where a campaign that was kept stands; nothing if none was.
    pub(super) fn stands(&self, found: &FoundCampaign) -> Option<String> {
        let campaign = found.campaign.as_ref()?;
        let journal = self.store.as_ref()?.load_campaign(&campaign.id).ok()??;
        let (run, _) = self.replay_campaign(campaign, &journal);
        Some(words::week::chapter(&run))
    }

    /// Keeps what is played; where that fails the page says why, and the next choice tries again. A trial is not kept: it
    /// would take a real run's place.
    pub(super) fn keep(&mut self, shown: &mut Shown) {
        let (Some(store), Some(playing)) = (&self.store, &self.playing) else {
            return;
        };
        if playing.is_trial() {
            return;
        }
        if let Playing::Story(run) = playing
            && run.ended().is_some()
        {
            // What is kept now takes the place of the run that came to an end before it.
            let last = store.last_ended(&run.scenario().id).ok().flatten();
            self.earlier = last.filter(|journal| *journal != run.journal());
        }
        let trouble = playing
            .keep(store)
            .err()
            .map(|error| say_with("play-not-kept", &[("why", error.to_string())]));
        // A listener hears it when it begins and when it is over, not at every choice.
        match (&self.trouble, &trouble) {
            (before, Some(now)) if before.as_ref() != Some(now) => {
                shown.announce.write(Announce(now.clone()));
            }
            (Some(_), None) => {
                shown.announce.write(Announce(say("play-kept-again")));
            }
            _ => {}
        }
        self.trouble = trouble;
    }
}
