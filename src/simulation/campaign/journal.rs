//! The save of a campaign, and how it is played again.

use super::{At, CampaignRun, Pick};
use crate::scenario::Campaign;
use crate::simulation::{
    journal::{Divergence, Journal, VERSION},
    rules::Rules,
    run::Run,
    week::Week,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything needed to play a campaign again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignJournal {
    /// The version of the journal, as of a run's.
    pub version: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The campaign's id.
    pub campaign: String,
    /// The seed of the whole.
    pub seed: u64,
    /// Whether the last story has ended.
    pub over: bool,
    /// The stories that have begun, each with what was brought to it: each can be played again by itself.
    pub chapters: Vec<Journal>,
    /// What was picked in each week that has begun.
    pub weeks: Vec<Vec<Pick>>,
}

/// The first place in which a campaign no longer plays as it did. What went before it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Astray {
    /// A step of this story, from 1, plays differently.
    Step(usize, Box<Divergence>),
    /// This story, from 1, has another id by now, or there is none.
    Story(usize),
    /// Something was picked in this week, from 1, that cannot be picked any more.
    Week(usize),
}

impl CampaignRun {
    /// The save: everything needed to play this campaign again.
    pub fn journal(&self) -> CampaignJournal {
        CampaignJournal {
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").into(),
            campaign: self.campaign.id.clone(),
            seed: self.seed,
            over: self.at() == At::Over,
            chapters: self.chapters.iter().map(Run::journal).collect(),
            weeks: self.weeks.clone(),
        }
    }

    /// Plays a save again, as far as it still goes: up to the first place that plays differently, which is told.
    ///
    /// A story begins with what its own journal says was brought to it, so that a change of the rules of the week moves
    /// nothing that has been played.
    pub fn replay(
        campaign: Arc<Campaign>,
        rules: Arc<Rules>,
        week: Arc<Week>,
        journal: &CampaignJournal,
    ) -> (CampaignRun, Option<Astray>) {
        let mut run = CampaignRun::begin(campaign, rules, week, journal.seed);
        for (place, chapter) in journal.chapters.iter().enumerate() {
            let number = place + 1;
            let story = run.campaign.chapters.get(place).cloned();
            let follows = place == 0 || run.at() == At::Week && run.left() == 0;
            let Some(story) = story.filter(|story| follows && story.id == chapter.scenario) else {
                return (run, Some(Astray::Story(number)));
            };
            let (played, divergence) = Run::replay(story, run.rules.clone(), chapter);
            run.chapters.truncate(place);
            run.chapters.push(played);
            if let Some(divergence) = divergence {
                return (run, Some(Astray::Step(number, Box::new(divergence))));
            }
            if let Some(picks) = journal.weeks.get(place)
                && !run.spend(picks)
            {
                return (run, Some(Astray::Week(number)));
            }
        }
        (run, None)
    }

    /// Begins the week and picks as it was picked. `false` if that cannot be.
    fn spend(&mut self, picks: &[Pick]) -> bool {
        self.at() == At::Told
            && self.go_on().is_ok()
            && picks.iter().all(|pick| {
                let toward = Some(pick.toward.as_str()).filter(|who| !who.is_empty());
                self.pick(&pick.act, toward).is_ok()
            })
    }
}
