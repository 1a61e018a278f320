//! What an author lets a choice change, at once or later.

use crate::scenario::effect::Amount;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An event planted by a choice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Later {
    /// After so many scenes or days, whichever is given.
    After {
        /// How many scenes later. 1 to 50.
        #[serde(default)]
        scenes: Option<u32>,
        /// How many days later. 1 to 60.
        #[serde(default)]
        days: Option<u32>,
        /// The event.
        #[schemars(extend("x-means" = "event"))]
        event: String,
    },
}

/// A change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum Effect {
    /// A meter rises.
    Up(#[schemars(extend("x-means" = "meter"))] String, Amount),
    /// A meter falls.
    Down(#[schemars(extend("x-means" = "meter"))] String, Amount),
    /// A flag becomes true.
    Set(#[schemars(extend("x-means" = "flag"))] String),
    /// A flag becomes false.
    Clear(#[schemars(extend("x-means" = "flag"))] String),
    /// A promise is made.
    Promise(#[schemars(extend("x-means" = "promise"))] String),
    /// A promise is kept.
    Keep(#[schemars(extend("x-means" = "promise"))] String),
    /// A promise is broken.
    Break(#[schemars(extend("x-means" = "promise"))] String),
    /// The player learns what a person needs.
    Learn(#[schemars(extend("x-means" = "person"))] String),
    /// The player is told something in confidence.
    Confide(#[schemars(extend("x-means" = "confidence"))] String),
    /// The player passes on what was told in confidence, to whom the choice is toward. It may get back.
    Tell(#[schemars(extend("x-means" = "confidence"))] String),
    /// What was told in confidence is no secret any more: whose it was tells it. Who kept it until then has kept it.
    Release(#[schemars(extend("x-means" = "confidence"))] String),
    /// A window opens.
    Open(#[schemars(extend("x-means" = "window"))] String),
    /// A window closes.
    Close(#[schemars(extend("x-means" = "window"))] String),
}
