//! Somebody in the cast, as typed: who they are, what they need, what they can do and how they stand.

use crate::scenario::id::Ordered;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody in the cast.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum Person {
    /// The one with the title.
    Manager(PersonFields),
    /// A colleague on the player's team.
    Teammate(PersonFields),
    /// Somebody outside the team whose opinion matters.
    Stakeholder(PersonFields),
}

impl Person {
    /// What is said of them, whatever they are.
    pub fn fields(&self) -> &PersonFields {
        let (Self::Manager(fields) | Self::Teammate(fields) | Self::Stakeholder(fields)) = self;
        fields
    }
}

/// What can be said of a person. Which levels a kind of person has is checked later.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonFields {
    /// The full name.
    pub name: String,
    /// What they do here, in a few words.
    pub role: String,
    /// One or two sentences for the briefing: what everybody knows.
    #[serde(default)]
    pub about: Option<String>,
    /// What they need from work; hidden until the player has listened.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Trust in the player.
    #[serde(default)]
    pub trust: Option<Trust>,
    /// Trust in others, by their ids.
    #[serde(default)]
    #[schemars(extend("x-keys" = "person"))]
    pub trusts: Ordered<Trust>,
    /// Whether they are new here and look to the player: acts toward them go down instead of across. Of teammates.
    #[serde(default)]
    pub junior: bool,
    /// What a manager is bad at, and somebody could balance; hidden until the player has listened.
    #[serde(default)]
    pub weakness: Option<Weakness>,
    /// How each kind of work suits them at the start, by its name in `work`. Left out: a stretch. Of teammates.
    #[serde(default)]
    #[schemars(extend("x-keys" = "work"))]
    pub fits: Ordered<Fit>,
    /// Morale, of teammates.
    #[serde(default)]
    pub morale: Option<Level>,
    /// How tightly a manager controls.
    #[serde(default)]
    pub grip: Option<Level>,
    /// How hard a manager is pressed from above.
    #[serde(default)]
    pub pressure: Option<Level>,
    /// How far a manager has learned to let go. Left out: very low.
    #[serde(default)]
    pub ease: Option<Level>,
    /// How well the player reads them at the start.
    #[serde(default)]
    pub insight: Option<Level>,
    /// People whose mood rubs off on them.
    #[serde(default)]
    #[schemars(extend("x-means" = "person"))]
    pub ties: Vec<String>,
    /// The face, in words such as `"older grey-hair receding glasses navy"`. Left out, one is made from the id.
    #[serde(default)]
    #[schemars(extend("x-means" = "portrait"))]
    pub portrait: Option<String>,
}

/// Trust as one level or as its three facets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Trust {
    /// All three facets alike.
    Whole(Level),
    /// Each facet by itself.
    Facets(Facets),
}

/// The three facets of trust.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facets {
    /// That you can do it.
    pub ability: Level,
    /// That you mean well by them.
    pub benevolence: Level,
    /// That you keep your word.
    pub integrity: Level,
}

/// A level from 0 to 100, in words or as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Level {
    /// 10 of 100.
    VeryLow,
    /// 30 of 100.
    Low,
    /// 50 of 100.
    Fair,
    /// 70 of 100.
    High,
    /// 90 of 100.
    VeryHigh,
    /// A number from 0 to 100.
    At(i32),
}

/// What a person needs from work: the currencies in which an exchange can be paid.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Need {
    /// To be seen and credited.
    Recognition,
    /// To know what will happen.
    Certainty,
    /// To be treated as a person who counts.
    Respect,
    /// To decide for themselves.
    Autonomy,
    /// To get better at something.
    Growth,
    /// To work on something that matters.
    Purpose,
    /// To belong.
    Belonging,
    /// To have a life besides work.
    Rest,
}

/// What a manager is bad at: what somebody under him could balance.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Weakness {
    /// Making up his mind.
    Deciding,
    /// Hearing what is said.
    Listening,
    /// The small print.
    Detail,
    /// What comes after next week.
    Planning,
    /// How the machines work.
    Technology,
    /// Saying that something was good.
    Praise,
    /// Saying no to those above him.
    Conflict,
}

/// How a kind of work suits somebody.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Fit {
    /// They can do it in their sleep.
    Fit,
    /// They can do it with somebody beside them, and grow by it.
    Stretch,
    /// They cannot do it yet; somebody has to cover what is missing.
    Gap,
}
