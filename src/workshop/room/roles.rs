//! What a scenario has for a room besides its story: roles with private cards, and a way on where a room could not agree. The
//! scenario language has neither yet, so that every story answers with nothing.

use crate::scenario::{Scenario, model::Passage};

/// A role for a group of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Its private card: paragraphs that only this role may read.
    pub card: Vec<String>,
}

/// The roles of a scenario, in its order; empty if it has none.
pub fn roles(_: &Scenario) -> Vec<Role> {
    Vec::new()
}

/// The choice that a passage takes if the room could not agree; none if it has none.
pub fn undecided(_: &Passage) -> Option<&str> {
    None
}
