//! Opening a room: the setup is held against the story and the rules that are there.

use super::{Clock, Groups, Phase, Road, Room, Seats, Setup, Unopened, roles};
use crate::scenario::Scenario;
use crate::simulation::{Rules, Run};
use std::sync::Arc;

/// The least and the most minutes of a workshop.
pub(super) const MINUTES: (u32, u32) = (10, 480);
/// The most people in a room.
pub(super) const PEOPLE: u32 = 10_000;
/// The least and the most tables.
pub(super) const TABLES: (u32, u32) = (2, 60);

impl Room {
    /// Opens a room in its lobby.
    ///
    /// # Errors
    /// [`Unopened`] if the setup names another story, or another version of the story or of the rules, or a number in it is
    /// out of its range.
    pub fn open(
        setup: Setup,
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
    ) -> Result<Room, Unopened> {
        fits(&setup, &scenario, &rules)?;
        let run = Run::begin(scenario, rules, setup.seed, &setup.picks);
        let mut room = Room {
            setup,
            roads: vec![Road::first(run)],
            played: 0,
            phase: Phase::Lobby,
            trail: Vec::new(),
            seats: Seats::default(),
            reasons: Vec::new(),
            clock: Clock::default(),
            door: true,
            serial: 0,
            looks_back: None,
            number: 0,
            ahead: super::plan::Outlook::default(),
        };
        room.look_ahead();
        room.plan_pace();
        Ok(room)
    }
}

fn fits(setup: &Setup, scenario: &Scenario, rules: &Rules) -> Result<(), Unopened> {
    if setup.scenario != scenario.id {
        return Err(Unopened::Scenario {
            expected: setup.scenario.clone(),
            found: scenario.id.clone(),
        });
    }
    if setup.story != scenario.hash {
        return Err(Unopened::Story {
            scenario: scenario.id.clone(),
            expected: setup.story,
            found: scenario.hash,
        });
    }
    if setup.rules != rules.hash {
        return Err(Unopened::Rules {
            expected: setup.rules,
            found: rules.hash,
        });
    }
    let number = |what, (low, high): (u32, u32), found: u32| match (low..=high).contains(&found) {
        true => Ok(()),
        false => Err(Unopened::Number {
            what,
            low,
            high,
            found,
        }),
    };
    number("the minutes of a workshop", MINUTES, setup.minutes)?;
    number("the people in the room", (0, PEOPLE), setup.people)?;
    match setup.groups {
        Groups::None => Ok(()),
        Groups::Tables(tables) => number("the number of tables", TABLES, tables),
        Groups::Roles if roles(scenario).is_empty() => Err(Unopened::NoRoles(scenario.id.clone())),
        Groups::Roles => Ok(()),
    }
}
