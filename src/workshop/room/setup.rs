//! What is settled before a workshop begins, and written at the top of its file.

use serde::{Deserialize, Serialize};

/// What a workshop plays, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// The scenario's id.
    pub scenario: String,
    /// Its story hash.
    pub story: u64,
    /// The hash of the rules.
    pub rules: u64,
    /// The seed of the first road, and of the order in which options are counted.
    pub seed: u64,
    /// Options of variants that the facilitator picked: axis and option.
    pub picks: Vec<(String, String)>,
    /// The language of the pages, by its tag.
    pub language: String,
    /// Minutes that the workshop has, the debrief among them: 10 to 480.
    pub minutes: u32,
    /// How many people are in the room, as the facilitator says; 0 if nobody has said.
    pub people: u32,
    /// Whether somebody is in the room who leads others who are in it.
    pub manager_present: bool,
    /// How the room is parted.
    pub groups: Groups,
}

impl Setup {
    /// Minutes at the end that belong to the debrief, a third of all: 30 of 90, 20 of 60.
    pub fn debrief(&self) -> u32 {
        self.minutes / 3
    }

    /// Minutes before the story, for a welcome and for giving out cards, a twentieth of all: 3 of 60.
    pub fn welcome(&self) -> u32 {
        self.minutes / 20
    }

    /// Minutes for the story: what neither the welcome nor the debrief needs.
    pub fn story(&self) -> u32 {
        let rest = self.welcome() + self.debrief();
        self.minutes.saturating_sub(rest)
    }
}

/// How a room is parted into groups, for tallies of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Groups {
    /// Not at all.
    #[default]
    None,
    /// At so many tables: 2 to 60. Whoever joins says at which they sit.
    Tables(u32),
    /// By the roles of the scenario, each with a private card. Whoever joins is given the role that fewest have.
    Roles,
}
