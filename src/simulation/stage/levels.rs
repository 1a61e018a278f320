//! Which meter a rule's level is: of the team or the player, or of somebody by themselves.

use crate::{
    scenario::{
        Scenario,
        model::{Facet, Meter, Person, PersonIndex, Role},
    },
    simulation::{gauge::Gauge, rules::Level},
};

/// The gauges of all levels that rules name, so that none is looked up while playing.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Gauges {
    /// Of the team and the player, by level.
    shared: Vec<Option<Gauge>>,
    /// Of people, by person and level.
    own: Vec<Option<Gauge>>,
}

impl Gauges {
    pub(super) fn of(scenario: &Scenario) -> Gauges {
        let gauge = |meter| Gauge::of(scenario, meter);
        let of_each = |(who, person): (PersonIndex, &Person)| {
            Level::ALL.map(|level| own(level, who, person.kind).map(gauge))
        };
        Gauges {
            shared: Level::ALL.map(|level| shared(level).map(gauge)).into(),
            own: scenario
                .people
                .iter()
                .enumerate()
                .flat_map(of_each)
                .collect(),
        }
    }

    /// A level of the team or of the player.
    #[inline]
    pub(in crate::simulation) fn shared(&self, level: Level) -> Option<Gauge> {
        self.shared.get(level as usize).copied().flatten()
    }

    /// A level of a person, if people of their kind have it.
    #[inline]
    pub(in crate::simulation) fn own(&self, level: Level, who: PersonIndex) -> Option<Gauge> {
        let place = who * Level::ALL.len() + level as usize;
        self.own.get(place).copied().flatten()
    }
}

/// The facet of trust that a level is.
pub(in crate::simulation) fn facet(level: Level) -> Option<Facet> {
    match level {
        Level::Ability => Some(Facet::Ability),
        Level::Benevolence => Some(Facet::Benevolence),
        Level::Integrity => Some(Facet::Integrity),
        _ => None,
    }
}

/// A level of the team or of the player.
pub(in crate::simulation) fn shared(level: Level) -> Option<Meter> {
    match level {
        Level::Safety => Some(Meter::Safety),
        Level::Delivery => Some(Meter::Delivery),
        Level::Capability => Some(Meter::Capability),
        Level::Direction => Some(Meter::Direction),
        Level::Credit => Some(Meter::Credit),
        Level::Energy => Some(Meter::Energy),
        Level::Essential => Some(Meter::Essential),
        _ => None,
    }
}

/// A level of a person, if people of their kind have it.
pub(in crate::simulation) fn own(level: Level, who: PersonIndex, kind: Role) -> Option<Meter> {
    match (level, kind) {
        (Level::Morale, Role::Teammate) => Some(Meter::Morale(who)),
        (Level::Grip, Role::Manager) => Some(Meter::Grip(who)),
        (Level::Pressure, Role::Manager) => Some(Meter::Pressure(who)),
        (Level::Ease, Role::Manager) => Some(Meter::Ease(who)),
        (Level::Insight, _) => Some(Meter::Insight(who)),
        (Level::Trust, _) => Some(Meter::Trust(who)),
        _ => facet(level).map(|facet| Meter::TrustFacet(who, facet)),
    }
}
