//! Rules made ready to work: numbers in hundredths, what they ask for side by side, nothing left to look up.

use crate::{
    scenario::{
        Scenario,
        effect::POINT,
        model::{Facet, Fit, Landing, Meter, PersonIndex, Promised},
    },
    simulation::{
        attempt::Divisor,
        rules::{Happening, Level, Per, Test, When, Whose},
    },
};

/// A rule on how attempts land.
#[derive(Debug)]
pub(in crate::simulation) struct Lands {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) when: Checks,
    /// In hundredths; with `per`, at its extreme.
    pub(in crate::simulation) points: i32,
    pub(in crate::simulation) per: Option<Per>,
}

/// A rule on what acts, promises and confidences move.
#[derive(Debug)]
pub(in crate::simulation) struct Moves {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) when: Checks,
    pub(in crate::simulation) whose: Whose,
    pub(in crate::simulation) level: Level,
    /// In hundredths.
    pub(in crate::simulation) points: i32,
}

/// What a rule asks for beyond tactic, direction and setting; levels in hundredths.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Checks {
    /// Whether nothing is asked for.
    plain: bool,
    trust: (i32, i32),
    credit: (i32, i32),
    after: u32,
    landing: Option<Landing>,
    need: Option<bool>,
    window: Option<bool>,
    covers: Option<bool>,
    breach: Option<Facet>,
    fit: Option<Fit>,
    cover: Option<bool>,
    pub(in crate::simulation) promise: Option<Promised>,
    pub(in crate::simulation) confidence: Option<Promised>,
}

/// A teammate, with the places of the levels that time moves, so that none is looked up between scenes.
#[derive(Debug)]
pub(in crate::simulation) struct Mate {
    pub(in crate::simulation) who: PersonIndex,
    pub(in crate::simulation) morale: usize,
    /// The morale of those to whom they are tied.
    pub(in crate::simulation) moods: Vec<usize>,
    /// Their trust in the player's word.
    pub(in crate::simulation) word: usize,
    /// Those to whom they are tied, with the same of theirs.
    pub(in crate::simulation) words: Vec<(PersonIndex, usize)>,
    /// Their trust in the manager: the first of its facets.
    pub(in crate::simulation) boss: Option<usize>,
    ties: Divisor,
}

impl Mate {
    pub(super) fn of(
        scenario: &Scenario,
        who: PersonIndex,
        teammates: &[PersonIndex],
        boss: Option<PersonIndex>,
    ) -> Mate {
        let ties = scenario
            .people
            .get(who)
            .map_or(&[][..], |person| &person.ties);
        let ties = || ties.iter().copied().filter(|tie| teammates.contains(tie));
        let word = |who| scenario.slot(Meter::TrustFacet(who, Facet::Integrity));
        Mate {
            who,
            morale: scenario.slot(Meter::Morale(who)),
            moods: ties()
                .map(|tie| scenario.slot(Meter::Morale(tie)))
                .collect(),
            word: word(who),
            words: ties().map(|tie| (tie, word(tie))).collect(),
            boss: boss.map(|boss| scenario.slot(Meter::TrustBetween(who, boss))),
            ties: Divisor::of(i32::try_from(ties().count()).unwrap_or(1)),
        }
    }

    /// The mean of levels of those to whom they are tied; none without ties.
    #[inline]
    pub(in crate::simulation) fn mean(
        &self,
        slots: &[usize],
        at: impl Fn(usize) -> i32,
    ) -> Option<i32> {
        let sum: i32 = slots.iter().map(|slot| at(*slot)).sum();
        (!slots.is_empty()).then(|| self.ties.floor(u64::from(sum.unsigned_abs())))
    }
}

/// A rule for the end of each day.
#[derive(Debug)]
pub(in crate::simulation) struct Night {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) when: Vec<Test>,
    pub(in crate::simulation) whose: Whose,
    pub(in crate::simulation) level: Level,
    pub(in crate::simulation) points: i32,
}

/// How acts wear out.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Wears {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) points: i32,
    pub(in crate::simulation) fades: i32,
    pub(in crate::simulation) most: u32,
    pub(in crate::simulation) recovers: u32,
}

/// What could happen between two scenes by somebody's state, with all that can be known before.
#[derive(Debug)]
pub(in crate::simulation) struct Chance {
    /// The happening, by its place.
    pub(in crate::simulation) happening: usize,
    pub(in crate::simulation) by: Option<PersonIndex>,
    pub(in crate::simulation) bounds: Vec<Bound>,
}

/// A level that must be at least or below so many hundredths.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Bound {
    pub(in crate::simulation) meter: Meter,
    pub(in crate::simulation) number: i32,
    pub(in crate::simulation) least: bool,
}

/// A happening, with its key of luck and its place among the scenario's own words.
#[derive(Debug)]
pub(in crate::simulation) struct Happens {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) does: Happening,
    pub(in crate::simulation) key: u64,
    pub(in crate::simulation) told: Option<usize>,
}

/// An act as the rules see it: what is known of it before luck.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Deed {
    pub(in crate::simulation) trust: i32,
    pub(in crate::simulation) credit: i32,
    pub(in crate::simulation) need: Option<bool>,
    pub(in crate::simulation) window: bool,
    pub(in crate::simulation) covers: Option<bool>,
    /// The tactic used before on the same person, as a bit.
    pub(in crate::simulation) after: u32,
    pub(in crate::simulation) breach: [bool; 3],
    pub(in crate::simulation) fit: Option<Fit>,
    pub(in crate::simulation) cover: bool,
}

impl Checks {
    pub(super) fn of(when: &When) -> Checks {
        let range = |least: Option<i32>, below: Option<i32>| {
            (
                least.map_or(i32::MIN, |least| least * POINT),
                below.map_or(i32::MAX, |below| below * POINT),
            )
        };
        Checks {
            plain: when.is_plain(),
            trust: range(when.trust_at_least, when.trust_below),
            credit: range(when.credit_at_least, when.credit_below),
            after: when
                .after
                .iter()
                .fold(0, |bits, tactic| bits | 1 << *tactic as u32),
            landing: when.landing,
            need: when.need,
            window: when.window,
            covers: when.covers,
            breach: when.breach,
            fit: when.fit,
            cover: when.cover,
            promise: when.promise,
            confidence: when.confidence,
        }
    }

    /// Whether it holds for a deed that landed so.
    #[inline]
    pub(in crate::simulation) fn hold(&self, deed: &Deed, landing: Option<Landing>) -> bool {
        if self.plain {
            return true;
        }
        let within = |(least, below): (i32, i32), level: i32| level >= least && level < below;
        within(self.trust, deed.trust)
            && within(self.credit, deed.credit)
            && (self.after == 0 || self.after & deed.after != 0)
            && (self.landing.is_none() || self.landing == landing)
            && (self.need.is_none() || self.need == deed.need)
            && self.window.is_none_or(|window| window == deed.window)
            && (self.covers.is_none() || self.covers == deed.covers)
            && self.breach.is_none_or(|facet| deed.breach[facet as usize])
            && (self.fit.is_none() || self.fit == deed.fit)
            && self.cover.is_none_or(|cover| cover == deed.cover)
    }
}
