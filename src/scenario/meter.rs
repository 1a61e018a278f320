//! Everything with a level, and where each level stands in the one flat table that a run keeps.

use super::model::{PersonIndex, Scenario};
use serde::Serialize;

/// A facet of trust.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
pub enum Facet {
    /// That you can do it.
    Ability,
    /// That you mean well.
    Benevolence,
    /// That you keep your word.
    Integrity,
}

/// Anything with a level, by the one grammar that names meters everywhere.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
pub enum Meter {
    /// `morale.priya`
    Morale(PersonIndex),
    /// `trust.priya`: the mean of the facets; a change moves all three.
    Trust(PersonIndex),
    /// `trust.priya.integrity`
    TrustFacet(PersonIndex, Facet),
    /// `trust.priya>victor`: how much Priya trusts Victor.
    TrustBetween(PersonIndex, PersonIndex),
    /// `grip.victor`
    Grip(PersonIndex),
    /// `pressure.victor`
    Pressure(PersonIndex),
    /// `insight.victor`: how well the player reads Victor.
    Insight(PersonIndex),
    /// `team.safety`
    Safety,
    /// `team.delivery`
    Delivery,
    /// `team.capability`
    Capability,
    /// `team.direction`
    Direction,
    /// `you.credit`
    Credit,
    /// `you.energy`
    Energy,
}

/// How many levels each person has by themselves.
const EACH: usize = 7;
/// Levels of the team and of the player.
const SHARED: usize = 6;

impl Scenario {
    /// How many levels there are in all.
    pub fn slots(&self) -> usize {
        slots(self.people.len())
    }

    /// Where a meter's level stands among the levels; of [`Meter::Trust`], the first of its three.
    pub fn slot(&self, meter: Meter) -> usize {
        slot(self.people.len(), meter)
    }

    /// The meter of a place among the levels: the inverse of [`Scenario::slot`].
    pub fn meter(&self, slot: usize) -> Meter {
        let people = self.people.len();
        let person = slot / EACH;
        if person < people {
            return match slot % EACH {
                0 => Meter::Morale(person),
                1 => Meter::TrustFacet(person, Facet::Ability),
                2 => Meter::TrustFacet(person, Facet::Benevolence),
                3 => Meter::TrustFacet(person, Facet::Integrity),
                4 => Meter::Grip(person),
                5 => Meter::Pressure(person),
                _ => Meter::Insight(person),
            };
        }
        match slot - people * EACH {
            0 => Meter::Safety,
            1 => Meter::Delivery,
            2 => Meter::Capability,
            3 => Meter::Direction,
            4 => Meter::Credit,
            5 => Meter::Energy,
            pair => {
                let pair = pair - SHARED;
                Meter::TrustBetween(pair / people.max(1), pair % people.max(1))
            }
        }
    }

    /// The name of a meter as authors write it.
    pub fn meter_name(&self, meter: Meter) -> String {
        let id = |person: PersonIndex| {
            self.people
                .get(person)
                .map_or("?", |person| person.id.as_str())
        };
        match meter {
            Meter::Morale(person) => format!("morale.{}", id(person)),
            Meter::Trust(person) => format!("trust.{}", id(person)),
            Meter::TrustFacet(person, Facet::Ability) => format!("trust.{}.ability", id(person)),
            Meter::TrustFacet(person, Facet::Benevolence) => {
                format!("trust.{}.benevolence", id(person))
            }
            Meter::TrustFacet(person, Facet::Integrity) => {
                format!("trust.{}.integrity", id(person))
            }
            Meter::TrustBetween(from, to) => format!("trust.{}>{}", id(from), id(to)),
            Meter::Grip(person) => format!("grip.{}", id(person)),
            Meter::Pressure(person) => format!("pressure.{}", id(person)),
            Meter::Insight(person) => format!("insight.{}", id(person)),
            Meter::Safety => "team.safety".into(),
            Meter::Delivery => "team.delivery".into(),
            Meter::Capability => "team.capability".into(),
            Meter::Direction => "team.direction".into(),
            Meter::Credit => "you.credit".into(),
            Meter::Energy => "you.energy".into(),
        }
    }
}

/// How many levels a cast of so many people has.
pub(super) fn slots(people: usize) -> usize {
    people * EACH + SHARED + people * people
}

/// Where a meter's level stands in a cast of so many people.
pub(super) fn slot(people: usize, meter: Meter) -> usize {
    let shared = people * EACH;
    match meter {
        Meter::Morale(person) => person * EACH,
        Meter::Trust(person) | Meter::TrustFacet(person, Facet::Ability) => person * EACH + 1,
        Meter::TrustFacet(person, Facet::Benevolence) => person * EACH + 2,
        Meter::TrustFacet(person, Facet::Integrity) => person * EACH + 3,
        Meter::Grip(person) => person * EACH + 4,
        Meter::Pressure(person) => person * EACH + 5,
        Meter::Insight(person) => person * EACH + 6,
        Meter::Safety => shared,
        Meter::Delivery => shared + 1,
        Meter::Capability => shared + 2,
        Meter::Direction => shared + 3,
        Meter::Credit => shared + 4,
        Meter::Energy => shared + 5,
        Meter::TrustBetween(from, to) => shared + SHARED + from * people + to,
    }
}
