//! A meter made ready: where its level stands, and how it moves. Nothing is left to look up while playing.

use super::ledger::third;
use crate::scenario::{
    Scenario,
    model::{Facet, Meter, PersonIndex},
};

/// A meter, with the place of its level found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gauge {
    /// The place of the level; of trust as a whole, of the first of its facets.
    pub(super) slot: u32,
    pub(super) kind: Kind,
}

/// The place of nobody in the cast.
const NOBODY: u16 = u16::MAX;

/// How a level moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By itself.
    Plain,
    /// By itself, and the player knows how it moves: how well they read somebody.
    Known,
    /// As a facet of trust: it is gained slowly, and in the player it can be broken. Whose trust in the player it is;
    /// [`NOBODY`]'s if it is what one person thinks of another.
    Trust(u16, Facet),
    /// As all of them.
    Trusts(u16),
}

impl Gauge {
    /// Makes a meter ready.
    pub(super) fn of(scenario: &Scenario, meter: Meter) -> Gauge {
        let short = |who: PersonIndex| u16::try_from(who).unwrap_or(NOBODY);
        Gauge {
            slot: u32::try_from(scenario.slot(meter)).unwrap_or(u32::MAX),
            kind: match meter {
                Meter::Trust(who) => Kind::Trusts(short(who)),
                Meter::TrustFacet(who, facet) => Kind::Trust(short(who), facet),
                Meter::TrustBetween(..) => Kind::Trusts(NOBODY),
                Meter::TrustBetweenFacet(.., facet) => Kind::Trust(NOBODY, facet),
                Meter::Insight(_) => Kind::Known,
                _ => Kind::Plain,
            },
        }
    }

    /// The level among levels; of trust as a whole, the mean of its facets.
    #[inline]
    pub(super) fn read<L: Copy + Into<i32>>(self, levels: &[L]) -> i32 {
        let slot = self.slot as usize;
        match self.kind {
            Kind::Trusts(_) => levels
                .get(slot..slot + Facet::ALL.len())
                .map_or(0, |facets| {
                    third(facets.iter().map(|level| (*level).into()).sum())
                }),
            _ => levels.get(slot).map_or(0, |level| (*level).into()),
        }
    }
}
