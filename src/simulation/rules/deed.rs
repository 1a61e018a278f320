//! When a rule about acts holds, and what scales it.

use super::Level;
use crate::scenario::{
    effect::{Setting, Tactic},
    model::{Facet, Fit, Landing, Promised, Role},
};
use serde::{Deserialize, Serialize};

/// When a rule about acts holds: each part that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// One of these tactics.
    pub tactics: Vec<Tactic>,
    /// Toward whom.
    pub direction: Option<Direction>,
    /// Who sees it.
    pub setting: Option<Setting>,
    /// The target's trust in the player is at least this.
    pub trust_at_least: Option<i32>,
    /// The target's trust in the player is below this.
    pub trust_below: Option<i32>,
    /// The player's credit is at least this.
    pub credit_at_least: Option<i32>,
    /// The player's credit is below this.
    pub credit_below: Option<i32>,
    /// How the attempt landed.
    pub landing: Option<Landing>,
    /// Whether the tactic speaks to something that the target needs.
    pub need: Option<bool>,
    /// Whether a window is open in which the target is open to change.
    pub window: Option<bool>,
    /// Whether the offer balances what the target is bad at; an act that offers nothing of the sort is neither.
    pub covers: Option<bool>,
    /// The act before toward the same person was one of these, not long ago.
    pub after: Vec<Tactic>,
    /// Trust has been broken in this facet, and is not yet as it was.
    pub breach: Option<Facet>,
    /// How the work that is given suits the target.
    pub fit: Option<Fit>,
    /// Whether what is missing is covered.
    pub cover: Option<bool>,
    /// What happened to a promise; then nothing about acts matters.
    pub promise: Option<Promised>,
    /// What happened to a confidence; then nothing about acts matters.
    pub confidence: Option<Promised>,
}

impl When {
    /// Whether it is about acts at all, and not about what the player holds.
    pub fn is_about_acts(&self) -> bool {
        self.promise.is_none() && self.confidence.is_none()
    }

    /// Whether such an act can meet it, as far as the card says: tactic, direction and setting.
    pub fn fits(&self, tactic: Tactic, direction: Option<Direction>, setting: Setting) -> bool {
        self.is_about_acts()
            && (self.tactics.is_empty() || self.tactics.contains(&tactic))
            && (self.direction.is_none() || self.direction == direction)
            && self.setting.is_none_or(|known| known == setting)
    }

    /// Whether it asks for nothing but what the card says: what can be known whatever the other feels and however it lands.
    pub fn is_plain(&self) -> bool {
        let hidden = When {
            tactics: Vec::new(),
            direction: None,
            setting: None,
            ..self.clone()
        };
        hidden == When::default()
    }
}

/// The direction of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Toward the manager.
    Up,
    /// Toward a teammate or somebody outside.
    Across,
    /// Toward somebody new, who looks to the player.
    Down,
}

impl Direction {
    /// The direction of an act toward somebody.
    pub fn toward(kind: Role, junior: bool) -> Direction {
        match kind {
            Role::Manager => Direction::Up,
            Role::Teammate if junior => Direction::Down,
            Role::Teammate | Role::Stakeholder => Direction::Across,
        }
    }
}

/// What scales a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Per {
    /// The target's trust in the player.
    Trust,
    /// The player's credit.
    Credit,
    /// How well the player reads the target.
    Insight,
    /// The target's grip (managers).
    Grip,
    /// The target's pressure (managers).
    Pressure,
    /// How far the target has learned to let go (managers).
    Ease,
    /// The target's morale (teammates).
    Morale,
}

impl Per {
    /// The level that it reads.
    pub fn level(self) -> Level {
        match self {
            Per::Trust => Level::Trust,
            Per::Credit => Level::Credit,
            Per::Insight => Level::Insight,
            Per::Grip => Level::Grip,
            Per::Pressure => Level::Pressure,
            Per::Ease => Level::Ease,
            Per::Morale => Level::Morale,
        }
    }
}
