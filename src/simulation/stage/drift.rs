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

/// A manager, with the places of the levels that time moves or reads.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Boss {
    pub(in crate::simulation) grip: usize,
    pub(in crate::simulation) pressure: usize,
    pub(in crate::simulation) ease: usize,
    /// Trust in the player: the first of its facets.
    pub(in crate::simulation) trust: usize,
}

impl Boss {
    pub(super) fn of(scenario: &Scenario, who: PersonIndex) -> Boss {
        Boss {
            grip: scenario.slot(Meter::Grip(who)),
            pressure: scenario.slot(Meter::Pressure(who)),
            ease: scenario.slot(Meter::Ease(who)),
            trust: scenario.slot(Meter::Trust(who)),
        }
    }
}

/// A teammate, with the places of the levels that time moves, so that none is looked up between scenes.
#[derive(Debug)]
pub(in crate::simulation) struct Mate {
    pub(in crate::simulation) morale: usize,
    /// Their trust in the player's word.
    pub(in crate::simulation) word: Gauge,
    /// Those to whom they are tied.
    pub(in crate::simulation) ties: Vec<Tie>,
    /// Their trust in the manager: the first of its facets.
    pub(in crate::simulation) boss: Option<usize>,
    /// By how many they are tied to.
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
            boss: boss.map(|boss| scenario.slot(Meter::TrustBetween(who, boss))),
            count: Divisor::of(i32::try_from(ties.len()).unwrap_or(1)),
            ties,
        }
    }
}
