//! Which meter a rule's level is: of the team or the player, or of somebody by themselves.

use crate::{
    scenario::model::{Facet, Meter, PersonIndex, Role},
    simulation::rules::Level,
};

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
