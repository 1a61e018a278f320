//! The RON of a campaign as an author types it.

use crate::scenario::id::Ordered;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A whole campaign file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The version of the language, as of a scenario.
    pub format: u32,
    /// The campaign's id: lower-case words joined by hyphens.
    #[schemars(extend("x-means" = "new-id"))]
    pub id: String,
    /// What the library shows first.
    pub title: String,
    /// Two or three sentences for the library.
    pub summary: String,
    /// The stories in their order, by their ids. At least two.
    #[schemars(extend("x-means" = "story"))]
    pub scenarios: Vec<String>,
    /// The weeks between them, in their order. Those left out are told in the program's own words.
    #[serde(default)]
    pub weeks: Vec<Week>,
    /// What is told when the last story is over: a script on the people of that story.
    #[serde(default)]
    #[schemars(extend("x-means" = "script"))]
    pub closing: Option<String>,
}

/// The week between two stories. Its scripts are about the people of the story before it, and their conditions ask how
/// things stood at its end.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Week {
    /// What this week is called.
    pub title: Option<String>,
    /// What is told when it begins: a script.
    #[schemars(extend("x-means" = "script"))]
    pub script: Option<String>,
    /// The place's own words for the nine acts, by their ids.
    #[schemars(extend("x-keys" = "act"))]
    pub acts: Ordered<Act>,
}

/// An act of the week in the place's own words. `{who}` in them is whom it is toward.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Act {
    /// What the card says.
    pub text: Option<String>,
    /// What is told when it is done: a script of a line or two.
    #[schemars(extend("x-means" = "script"))]
    pub told: Option<String>,
    /// What is told instead when it is done toward somebody: a script for each, by their ids.
    #[schemars(extend("x-keys" = "person", "x-means" = "script"))]
    pub to: Ordered<String>,
}
