//! What time moves between scenes, made ready: how slowly each rule works, and where the levels stand that it moves or reads.

use crate::{
    scenario::{
        Scenario,
        effect::POINT,
        model::{Facet, Meter, PersonIndex},
    },
    simulation::{attempt::Divisor, event::Cause, gauge::Gauge, rules::Between},
};

/// A rule between scenes: which it is, and how slowly it works. One that is left out moves nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::simulation) struct Drift {
    rule: usize,
    divisor: Divisor,
}

impl Drift {
    /// How far it goes of a way.
    #[inline]
    pub(in crate::simulation) fn goes(self, way: i32) -> (i32, Drift) {
        (self.divisor.rounds(way), self)
    }

    #[inline]
    pub(in crate::simulation) fn cause(self) -> Cause {
        Cause::Rule(self.rule)
    }
}

/// All rules between scenes.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Drifts {
    /// Pressure tightens a manager's grip.
    pub(in crate::simulation) grip: Drift,
    /// Grip lowers safety.
    pub(in crate::simulation) safety: Drift,
    /// Grip wears morale, from a grip on, in hundredths.
    pub(in crate::simulation) wear: Drift,
    pub(in crate::simulation) above: i32,
    /// Moods spread.
    pub(in crate::simulation) moods: Drift,
    /// Trust in the manager moves morale.
    pub(in crate::simulation) lead: Drift,
    /// Safety feeds capability.
    pub(in crate::simulation) capability: Drift,
    /// Strength feeds delivery.
    pub(in crate::simulation) delivery: Drift,
    /// Word spreads.
    pub(in crate::simulation) word: Drift,
}

impl Drifts {
    /// Takes a rule, by its place.
    pub(super) fn take(&mut self, rule: usize, between: Between) {
        let drift = match between {
            Between::PressureTightensGrip { .. } => &mut self.grip,
            Between::GripLowersSafety { .. } => &mut self.safety,
            Between::GripWearsMorale { above, .. } => {
                self.above = above * POINT;
                &mut self.wear
            }
            Between::MoodsSpread { .. } => &mut self.moods,
            Between::TrustInManagerMovesMorale { .. } => &mut self.lead,
            Between::SafetyFeedsCapability { .. } => &mut self.capability,
            Between::StrengthFeedsDelivery { .. } => &mut self.delivery,
            Between::WordSpreads { .. } => &mut self.word,
        };
        *drift = Drift {
            rule,
            divisor: Divisor::of(between.divisor()),
        };
    }
}

/// Room for a number for each teammate. A cast has at most 24; in as many places as a power of two, none has to be looked for.
pub(in crate::simulation) const CAST: usize = 32;

/// A teammate, with the places of the levels that time moves, so that none is looked up between scenes.
#[derive(Debug)]
pub(in crate::simulation) struct Mate {
    pub(in crate::simulation) morale: usize,
    /// Their trust in the player's word.
    pub(in crate::simulation) word: Gauge,
    /// Those to whom they are tied.
    pub(in crate::simulation) ties: Vec<Tie>,
    /// Their trust in the manager: the first of its facets.
    pub(in crate::simulation) boss: Option<u32>,
    /// By how many they are tied to; by one if to nobody.
    pub(in crate::simulation) count: Divisor,
}

/// Somebody to whom a teammate is tied.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Tie {
    pub(in crate::simulation) who: PersonIndex,
    /// Their place among the teammates.
    pub(in crate::simulation) mate: usize,
    /// Their trust in the player's word.
    pub(in crate::simulation) word: usize,
}

impl Mate {
    pub(super) fn of(
        scenario: &Scenario,
        who: PersonIndex,
        teammates: &[PersonIndex],
        boss: Option<PersonIndex>,
    ) -> Mate {
        let person = scenario.people.get(who);
        let word = |who| Meter::TrustFacet(who, Facet::Integrity);
        let ties: Vec<Tie> = person
            .map_or(&[][..], |person| &person.ties)
            .iter()
            .filter_map(|tie| {
                Some(Tie {
                    who: *tie,
                    mate: teammates.iter().position(|mate| mate == tie)?,
                    word: scenario.slot(word(*tie)),
                })
            })
            .collect();
        Mate {
            morale: scenario.slot(Meter::Morale(who)),
            word: Gauge::of(scenario, word(who)),
            boss: boss.map(|boss| Gauge::of(scenario, Meter::TrustBetween(who, boss)).slot),
            count: Divisor::of(i32::try_from(ties.len()).unwrap_or(1)),
            ties,
        }
    }
}

/// Who is tied to whom, by their places among the teammates: all in one list, in which who is tied to nobody is tied to themselves.
pub(super) fn ties(mates: &[Mate]) -> Vec<(usize, usize)> {
    let of_each = |(place, mate): (usize, &Mate)| {
        let alone = mate.ties.is_empty().then_some(place);
        let others = mate.ties.iter().map(|tie| tie.mate).chain(alone);
        others.map(move |other| (place, other)).collect::<Vec<_>>()
    };
    mates.iter().enumerate().flat_map(of_each).collect()
}
