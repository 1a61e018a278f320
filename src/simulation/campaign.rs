//! A run of a campaign: its stories one after the other, and the weeks between them. The same verbs as a run, look, choose
//! and undo; and pick, for the acts of a week.

mod journal;
mod week;

pub use journal::{Astray, CampaignJournal};
pub use week::{ActView, NotPicked, Pick, Remembered, Split, WeekView};

use super::{
    carried::Carried,
    event::{Event, Said},
    rules::Rules,
    run::{Refused, Run},
    stage::Stage,
    week::Week,
};
use crate::scenario::{Campaign, script::Line};
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// A run of a campaign. It begins in the first story; then come a week, the next story, and so on, until the last story has
/// ended. [`CampaignRun::at`] says where it stands.
#[derive(Debug, Clone)]
pub struct CampaignRun {
    campaign: Arc<Campaign>,
    rules: Arc<Rules>,
    week: Arc<Week>,
    seed: u64,
    /// The stories that have begun, at least one; only the last can still be open.
    chapters: Vec<Run>,
    /// What was picked in each week that has begun: as many as there are chapters while a week is open, else one fewer.
    weeks: Vec<Vec<Pick>>,
}

/// Where a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// A story is open: [`CampaignRun::choose`].
    Story,
    /// A story has ended, and a week follows: [`CampaignRun::go_on`] begins it.
    Told,
    /// A week is open: [`CampaignRun::pick`], and when it is full, [`CampaignRun::go_on`].
    Week,
    /// The last story has ended.
    Over,
}

/// Why a campaign cannot go on. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stuck {
    /// The story has not ended.
    #[error("the story has not ended yet; choose in it")]
    Story,
    /// The week is not full.
    #[error("there is time for {0} more in this week; pick among its acts")]
    Week(usize),
    /// The campaign is over.
    #[error("the last story has ended; the campaign is over")]
    Over,
}

impl CampaignRun {
    /// Begins a campaign. Each of its stories draws its luck from the seed and from its own place among them.
    pub fn begin(
        campaign: Arc<Campaign>,
        rules: Arc<Rules>,
        week: Arc<Week>,
        seed: u64,
    ) -> CampaignRun {
        // A campaign has at least two stories: none is made of fewer.
        let first = campaign.chapters[0].clone();
        let run = Run::begin(first, rules.clone(), chapter_seed(seed, 0), &[]);
        CampaignRun {
            campaign,
            rules,
            week,
            seed,
            chapters: vec![run],
            weeks: Vec::new(),
        }
    }

    /// Where it stands.
    pub fn at(&self) -> At {
        if self.weeks.len() == self.chapters.len() {
            At::Week
        } else if self.run().ended().is_none() {
            At::Story
        } else if self.chapters.len() < self.campaign.chapters.len() {
            At::Told
        } else {
            At::Over
        }
    }

    /// The run of the story that is open, or that was played last.
    pub fn run(&self) -> &Run {
        // There is always the first: `begin` puts it there, and nothing takes it away.
        &self.chapters[self.chapters.len() - 1]
    }

    /// The runs of all stories that have begun, in their order.
    pub fn chapters(&self) -> &[Run] {
        &self.chapters
    }

    /// Which story is open or was played last, from 1.
    pub fn chapter(&self) -> usize {
        self.chapters.len()
    }

    /// Takes a choice in the open story.
    ///
    /// # Errors
    /// [`Refused`] if it is not open; then nothing has changed.
    pub fn choose(&mut self, id: &str) -> Result<&[Event], Refused> {
        if self.at() != At::Story {
            return Err(Refused::Ended);
        }
        let last = self.chapters.len() - 1;
        self.chapters[last].choose(id)
    }

    /// Goes on to what follows: from a story that has ended to the week, from a full week to the next story.
    ///
    /// # Errors
    /// [`Stuck`] if nothing follows yet, or ever; then nothing has changed.
    pub fn go_on(&mut self) -> Result<At, Stuck> {
        match self.at() {
            At::Story => return Err(Stuck::Story),
            At::Over => return Err(Stuck::Over),
            At::Told => self.weeks.push(Vec::new()),
            At::Week => {
                let left = self.left();
                if left > 0 {
                    return Err(Stuck::Week(left));
                }
                let place = self.chapters.len();
                // While a week is open, a story follows it.
                let Some(next) = self.campaign.chapters.get(place).cloned() else {
                    return Err(Stuck::Over);
                };
                let carried = Carried {
                    week: self.moved(),
                    ..Carried::of(self.run()).after(&self.week, &next)
                };
                let seed = chapter_seed(self.seed, place);
                let stage = Stage::new(next, self.rules.clone());
                let run = Run::begin_carried(&stage, seed, &[], carried);
                self.chapters.push(run);
            }
        }
        Ok(self.at())
    }

    /// Takes back the last choice in the story played last, or the last pick of the open week. What lies before the story or
    /// the week stays. `false` if there is nothing to take back.
    pub fn undo(&mut self) -> bool {
        if self.at() == At::Week {
            return self
                .weeks
                .last_mut()
                .is_some_and(|picks| picks.pop().is_some());
        }
        let last = self.chapters.len() - 1;
        self.chapters[last].undo()
    }

    /// Goes back in the story played last to how things stood after so many choices. `false` if there have not been so many,
    /// or if a week has begun since.
    pub fn rewind(&mut self, turn: u32) -> bool {
        let last = self.chapters.len() - 1;
        self.at() != At::Week && self.chapters[last].rewind(turn)
    }

    /// What is told when the last story is over; before, nothing.
    pub fn closing(&self) -> Vec<Said> {
        if self.at() == At::Over {
            said(self.run(), &self.campaign.closing)
        } else {
            Vec::new()
        }
    }

    /// The campaign.
    pub fn campaign(&self) -> &Arc<Campaign> {
        &self.campaign
    }

    /// The rules of the week.
    pub fn week_rules(&self) -> &Arc<Week> {
        &self.week
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }
}

/// The seed of a story from that of its campaign: another for each place, so that a story told twice is told differently.
pub fn chapter_seed(seed: u64, place: usize) -> u64 {
    xxh3_64_with_seed(format!("chapter\u{1f}{place}").as_bytes(), seed)
}

/// The lines of a script that are heard as things stand in a run.
fn said(run: &Run, lines: &[Line]) -> Vec<Said> {
    let heard = lines
        .iter()
        .filter(|line| run.state().holds(run.stage(), &line.when));
    heard
        .map(|line| Said {
            speaker: line.speaker,
            mood: line.mood,
            text: line.text.clone(),
        })
        .collect()
}
