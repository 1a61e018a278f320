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

impl Facet {
    /// All, in the order in which they stand among the levels.
    pub const ALL: [Facet; FACETS] = [Facet::Ability, Facet::Benevolence, Facet::Integrity];

    /// The word by which authors name it.
    pub fn word(self) -> &'static str {
        match self {
            Facet::Ability => "ability",
            Facet::Benevolence => "benevolence",
            Facet::Integrity => "integrity",
        }
    }
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
    /// `trust.priya>victor`: how much Priya trusts Victor, the mean of the facets; a change moves all three.
    TrustBetween(PersonIndex, PersonIndex),
    /// `trust.priya>victor.integrity`
    TrustBetweenFacet(PersonIndex, PersonIndex, Facet),
    /// `grip.victor`
    Grip(PersonIndex),
    /// `pressure.victor`
    Pressure(PersonIndex),
    /// `ease.victor`: how far a manager has learned to let go.
    Ease(PersonIndex),
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
    /// `you.essential`: how much of the daily service stops without the player.
    Essential,
}

impl Meter {
    /// Whose level it is, if it is somebody's; of trust between two, the one who trusts.
    pub fn owner(self) -> Option<PersonIndex> {
        match self {
            Meter::Morale(who)
            | Meter::Trust(who)
            | Meter::TrustFacet(who, _)
            | Meter::TrustBetween(who, _)
            | Meter::TrustBetweenFacet(who, ..)
            | Meter::Grip(who)
            | Meter::Pressure(who)
            | Meter::Ease(who)
            | Meter::Insight(who) => Some(who),
            Meter::Safety
            | Meter::Delivery
            | Meter::Capability
            | Meter::Direction
            | Meter::Credit
            | Meter::Energy
            | Meter::Essential => None,
        }
    }
}

/// The levels of the team and of the player as authors write them.
pub const NAMED: [(&str, &str, Meter); 7] = [
    ("team", "safety", Meter::Safety),
    ("team", "delivery", Meter::Delivery),
    ("team", "capability", Meter::Capability),
    ("team", "direction", Meter::Direction),
    ("you", "credit", Meter::Credit),
    ("you", "energy", Meter::Energy),
    ("you", "essential", Meter::Essential),
];

/// The first words of meters.
pub const METERS: [&str; 8] = [
    "morale", "trust", "grip", "pressure", "ease", "insight", "team", "you",
];

/// How many levels each person has by themselves.
const EACH: usize = 8;
/// Levels of the team and of the player.
const SHARED: usize = 7;
/// Facets of trust.
const FACETS: usize = 3;

impl Scenario {
    /// How many levels there are in all.
    pub fn slots(&self) -> usize {
        slots(self.people.len())
    }

    /// Where a meter's level stands among the levels; of trust as a whole, the first of its three facets.
    #[inline]
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
                6 => Meter::Insight(person),
                _ => Meter::Ease(person),
            };
        }
        match slot - people * EACH {
            0 => Meter::Safety,
            1 => Meter::Delivery,
            2 => Meter::Capability,
            3 => Meter::Direction,
            4 => Meter::Credit,
            5 => Meter::Energy,
            6 => Meter::Essential,
            pair => {
                let (pair, facet) = ((pair - SHARED) / FACETS, (pair - SHARED) % FACETS);
                let (from, to) = (pair / people.max(1), pair % people.max(1));
                let facet = Facet::ALL.get(facet).copied().unwrap_or(Facet::Ability);
                Meter::TrustBetweenFacet(from, to, facet)
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
            Meter::TrustFacet(person, facet) => format!("trust.{}.{}", id(person), facet.word()),
            Meter::TrustBetween(from, to) => format!("trust.{}>{}", id(from), id(to)),
            Meter::TrustBetweenFacet(from, to, facet) => {
                format!("trust.{}>{}.{}", id(from), id(to), facet.word())
            }
            Meter::Ease(person) => format!("ease.{}", id(person)),
            Meter::Grip(person) => format!("grip.{}", id(person)),
            Meter::Pressure(person) => format!("pressure.{}", id(person)),
            Meter::Insight(person) => format!("insight.{}", id(person)),
            Meter::Safety => "team.safety".into(),
            Meter::Delivery => "team.delivery".into(),
            Meter::Capability => "team.capability".into(),
            Meter::Direction => "team.direction".into(),
            Meter::Credit => "you.credit".into(),
            Meter::Energy => "you.energy".into(),
            Meter::Essential => "you.essential".into(),
        }
    }
}

/// How many levels a cast of so many people has.
pub(super) fn slots(people: usize) -> usize {
    people * EACH + SHARED + people * people * FACETS
}

/// Where a meter's level stands in a cast of so many people.
#[inline]
pub(super) fn slot(people: usize, meter: Meter) -> usize {
    let shared = people * EACH;
    match meter {
        Meter::Morale(person) => person * EACH,
        Meter::Trust(person) => person * EACH + 1,
        Meter::TrustFacet(person, facet) => person * EACH + 1 + facet as usize,
        Meter::Grip(person) => person * EACH + 4,
        Meter::Pressure(person) => person * EACH + 5,
        Meter::Insight(person) => person * EACH + 6,
        Meter::Ease(person) => person * EACH + 7,
        Meter::Safety => shared,
        Meter::Delivery => shared + 1,
        Meter::Capability => shared + 2,
        Meter::Direction => shared + 3,
        Meter::Credit => shared + 4,
        Meter::Energy => shared + 5,
        Meter::Essential => shared + 6,
        Meter::TrustBetween(from, to) => shared + SHARED + (from * people + to) * FACETS,
        Meter::TrustBetweenFacet(from, to, facet) => {
            shared + SHARED + (from * people + to) * FACETS + facet as usize
        }
    }
}
