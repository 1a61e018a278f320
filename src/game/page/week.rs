//! What the screen shows of the week between two stories of a campaign, as plain data.

use bevy::prelude::Resource;

use super::{Line, Person};

/// The week that is open.
#[derive(Resource, Clone, Debug, Default)]
pub struct Week {
    /// Counts up whenever the week moves on, so that the screen knows it from one that is drawn again.
    pub number: u32,
    /// The title of the campaign.
    pub campaign: String,
    /// What the week is called.
    pub title: String,
    /// What is told when it begins.
    pub lines: Vec<Line>,
    /// What people remember of the story before it.
    pub remembered: Vec<String>,
    /// The acts, by whom the time is spent on.
    pub groups: Vec<Group>,
    /// For how many more acts there is time, in words.
    pub left: String,
    /// What was done, in its order, and what came of it.
    pub done: Vec<Done>,
    /// The way on to the next story, once the week is full.
    pub go_on: Option<String>,
}

/// Acts on which the time is spent in one direction.
#[derive(Clone, Debug)]
pub struct Group {
    /// Whom the time is spent on.
    pub name: String,
    /// The acts.
    pub acts: Vec<Act>,
}

/// An act of the week.
#[derive(Clone, Debug)]
pub struct Act {
    /// Its place among all acts.
    pub place: usize,
    /// What its card says.
    pub text: String,
    /// Whom it is toward, if anybody.
    pub toward: Option<Person>,
    /// Who it could be toward instead, by their places among those it could be toward.
    pub others: Vec<(usize, String)>,
    /// What it costs, each cost in words.
    pub costs: Vec<String>,
    /// That it does less than it could, if more of the same went before it.
    pub less: Option<String>,
    /// Whether it has been picked.
    pub picked: bool,
}

/// An act that was picked.
#[derive(Clone, Debug)]
pub struct Done {
    /// What its card said.
    pub text: String,
    /// What came of it, a paragraph each.
    pub told: Vec<String>,
}
