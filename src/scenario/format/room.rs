//! What an author writes for a room: how a decision is taken, and roles with cards of their own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a room takes a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Pace {
    /// Vote, reveal, discuss, vote again: about eight minutes.
    #[default]
    Room,
    /// One vote, about ninety seconds.
    Quick,
    /// Told by the facilitator.
    Told,
}

/// A role that some people in a room have, and what they alone know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleCard {
    /// What the role is called: `The one on call`.
    pub name: String,
    /// What its players know from the beginning, and nobody else in the room does: a paragraph each.
    pub card: Vec<String>,
}
