//! The save of a run: what was played, with which seed, and each step; everything else is replay.

use super::{carried::Carried, elsewhere::Unfit};
use crate::scenario::model::Landing;
use serde::{Deserialize, Serialize};

/// The version of the journal that this program writes.
pub const VERSION: u32 = 1;

/// Everything needed to play a run again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journal {
    /// The version of the journal: [`VERSION`].
    pub version: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The scenario's id.
    pub scenario: String,
    /// The story hash: of all that decides what can happen, not of the prose.
    pub story: u64,
    /// The hash of the rules.
    pub rules: u64,
    /// The seed.
    pub seed: u64,
    /// The option of each variant, as drawn or picked: axis and option.
    pub variant: Vec<(String, String)>,
    /// Where the run began.
    pub start: Start,
    /// The steps.
    pub steps: Vec<Step>,
}

/// Where a run began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Start {
    /// At the scenario's opening.
    Fresh,
    /// At the scenario's opening, with what was brought from an earlier story of a campaign.
    Carried(Carried),
    /// At a scene or an event, with chosen values: a trial of the story, which takes no real run's place.
    From {
        /// The id of the scene; if there is none of that id, of the event.
        scene: String,
        /// What is set, by the names of conditions, and to what: a number or a word. `morale.priya` to `20` or `low`,
        /// `flag.told` to `true`, `promise.list` to `kept`, `clock.day` to `3`.
        #[serde(default)]
        with: Vec<(String, String)>,
    },
}

impl Start {
    /// Whether a run that began so is a trial.
    pub fn is_trial(&self) -> bool {
        matches!(self, Start::From { .. })
    }
}

/// A choice and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The choice's id.
    pub choice: String,
    /// How the attempt landed, if it was one.
    #[serde(default)]
    pub landing: Option<Landing>,
    /// The id of the scene or event reached; empty at the end.
    pub reached: String,
}

/// The first step of a journal that no longer plays as it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divergence {
    /// Which step, from 1; 0 if it cannot begin any more as it did. So many steps less one are kept.
    pub step: usize,
    /// What the journal says. Of the beginning: no choice, and where it began.
    pub recorded: Step,
    /// What happens now; `None` if the choice is not open any more.
    pub now: Option<Step>,
    /// Why.
    pub why: Differs,
}

impl Divergence {
    /// How many steps play as they did.
    pub fn kept(&self) -> usize {
        self.step.saturating_sub(1)
    }
}

/// Why a step of a journal does not play as it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Differs {
    /// The run cannot begin where it began, or not with all that was set.
    Beginning(Vec<Unfit>),
    /// The story has ended before.
    Ended,
    /// No choice is called so where the story stands.
    Gone {
        /// The id of the scene or the event in which the story stands.
        at: String,
        /// The choice there that may have been meant, for it has a name like it.
        nearest: Option<String>,
        /// The first scene or event in which a choice is called so.
        elsewhere: Option<String>,
        /// What is open.
        open: Vec<String>,
    },
    /// The choice is used up, or it is a standing choice and not offered here.
    NotOffered {
        /// The id of the scene or the event in which the story stands.
        at: String,
        /// What is open.
        open: Vec<String>,
    },
    /// The choice is locked: it takes more days than are left.
    NoTime,
    /// The choice is locked by a condition.
    Locked {
        /// The first part that fails, as an author would write it.
        when: String,
        /// The level that the part compares, as the player knows it, in hundredths.
        level: Option<i32>,
        /// What is open.
        open: Vec<String>,
    },
    /// The attempt lands otherwise.
    Landing,
    /// The same choice leads elsewhere.
    Reached {
        /// Whether there still is what was reached.
        there: bool,
        /// If not, what may have been meant, for it has a name like it.
        nearest: Option<String>,
    },
}
