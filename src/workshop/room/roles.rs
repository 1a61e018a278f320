//! What a scenario has for a room besides its story: roles with private cards.

use crate::scenario::{
    Scenario,
    model::{Passage, RoleCard},
};

/// A role for a group of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub name: String,
    /// Its private card: paragraphs that only this role may read.
    pub card: Vec<String>,
}

/// The roles of a scenario, in its order; empty if it has none.
pub fn roles(scenario: &Scenario) -> Vec<Role> {
    let role = |role: &RoleCard| Role {
        name: role.name.clone(),
        card: role.card.clone(),
    };
    scenario.roles.iter().map(role).collect()
}

/// What a role alone knows in a passage, beside its card; empty if it is told nothing there.
pub fn here(passage: &Passage, role: usize) -> Vec<String> {
    let cards = passage.cards.iter().filter(|(whose, _)| *whose == role);
    cards.map(|(_, card)| card.clone()).collect()
}
