//! How many letters a story needs: the most options that any of its decisions can offer a room.

use crate::scenario::Scenario;

/// The most options that stand open at once anywhere in a story, at least 2 and at most 26: a scene's own choices, with those
/// that wait anywhere where the scene lets them. Conditions may keep some of them apart; a card too many is better than one
/// too few.
pub fn largest(scenario: &Scenario) -> usize {
    scenario
        .passages
        .iter()
        .map(|passage| {
            let standing = if passage.standing {
                scenario.standing.len()
            } else {
                0
            };
            passage.choices.len() + standing
        })
        .max()
        .unwrap_or(0)
        .clamp(2, 26)
}
