//! Rules made ready to work: numbers in hundredths, what they ask for side by side, nothing left to look up.

use crate::{
    scenario::{
        effect::{POINT, Tactic},
        model::{Facet, Fit, Landing, PersonIndex, Promised},
    },
    simulation::{
        gauge::Gauge,
        rules::{Happening, Level, When, Whom, Whose},
    },
};

/// A rule on how attempts land, for an act toward somebody.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Weighs {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) when: Checks,
    /// In hundredths; with `per`, in points at its extreme.
    pub(in crate::simulation) points: i32,
    /// The level that scales the points.
    pub(in crate::simulation) per: Option<Gauge>,
}

/// A rule on what an act moves, for one level.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Pushes {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) when: Checks,
    pub(in crate::simulation) gauge: Gauge,
    /// In whole points.
    pub(in crate::simulation) points: i32,
}

/// A rule on what promises and confidences move.
#[derive(Debug)]
pub(in crate::simulation) struct Moves {
    pub(in crate::simulation) rule: usize,
    pub(in crate::simulation) promise: Option<Promised>,
    pub(in crate::simulation) confidence: Option<Promised>,
    pub(in crate::simulation) whose: Whose,
    pub(in crate::simulation) level: Level,
    /// In hundredths.
    pub(in crate::simulation) points: i32,
}

/// What a rule asks for beyond tactic, direction and setting; levels in hundredths.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Checks {
    /// What must be so.
    facts: Facts,
    /// One of these tactics must have gone before, a bit for each; 0 if any may.
    after: u32,
    /// Whether levels are asked for at all.
    levels: bool,
    trust: (i32, i32),
    credit: (i32, i32),
}

/// What is so about an act, a bit for each: all that a rule asks for is compared at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::simulation) struct Facts(u32);

impl Facts {
    /// How an attempt landed.
    #[inline]
    pub(in crate::simulation) fn landed(landing: Landing) -> Facts {
        Facts(1 << landing as u32)
    }

    /// Whether the tactic speaks to a need.
    #[inline]
    pub(in crate::simulation) fn need(meets: bool) -> Facts {
        Facts(1 << (3 + u32::from(meets)))
    }

    /// Whether a window is open.
    #[inline]
    pub(in crate::simulation) fn window(open: bool) -> Facts {
        Facts(1 << (5 + u32::from(open)))
    }

    /// Whether the offer balances a weakness.
    #[inline]
    pub(in crate::simulation) fn covers(balances: bool) -> Facts {
        Facts(1 << (7 + u32::from(balances)))
    }

    /// Whether what is missing is covered.
    #[inline]
    pub(in crate::simulation) fn cover(covered: bool) -> Facts {
        Facts(1 << (9 + u32::from(covered)))
    }

    /// Whether trust is broken in each facet.
    #[inline]
    pub(in crate::simulation) fn breach(broken: [bool; 3]) -> Facts {
        let [ability, benevolence, integrity] = broken.map(u32::from);
        Facts((ability | benevolence << 1 | integrity << 2) << 11)
    }

    /// How the work suits.
    #[inline]
    pub(in crate::simulation) fn fit(fit: Fit) -> Facts {
        Facts(1 << (14 + fit as u32))
    }

    /// All that is so here or there.
    #[inline]
    pub(in crate::simulation) fn and(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }

    fn are_all_in(self, others: Facts) -> bool {
        self.0 & !others.0 == 0
    }
}

/// What an act makes people expect, and what answers it: tactics, a bit for each.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Expects {
    pub(in crate::simulation) who: Whom,
    pub(in crate::simulation) listened: u32,
    /// What makes them expect where nobody else is there.
    pub(in crate::simulation) asked: u32,
    pub(in crate::simulation) answered: u32,
    pub(in crate::simulation) days: u32,
}

/// Tactics, a bit for each.
pub(super) fn bits(tactics: &[Tactic]) -> u32 {
    tactics
        .iter()
        .fold(0, |bits, tactic| bits | 1 << *tactic as u32)
}

/// A rule for the end of each day.
#[derive(Debug)]
pub(in crate::simulation) struct Night {
    pub(in crate::simulation) rule: usize,
    /// On whom it works; nobody where no person is meant.
    pub(in crate::simulation) who: Option<PersonIndex>,
    /// On which days; none where somebody lacks a level that is asked for.
    pub(in crate::simulation) bounds: Vec<Bound>,
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

/// A level that must be at least or below so many hundredths.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Bound {
    pub(in crate::simulation) gauge: Gauge,
    pub(in crate::simulation) number: i32,
    pub(in crate::simulation) least: bool,
}

impl Bound {
    /// Whether a level is so.
    pub(in crate::simulation) fn holds(self, levels: &[i32]) -> bool {
        self.admits(self.gauge.read(levels))
    }

    /// Whether a number is so, in hundredths.
    pub(super) fn admits(self, level: i32) -> bool {
        (level >= self.number) == self.least
    }
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
    /// The tactic used before on the same person, as a bit.
    pub(in crate::simulation) after: u32,
    /// How many times the same has been done toward them of late, as many as count.
    pub(in crate::simulation) times: u32,
    pub(in crate::simulation) facts: Facts,
}

impl Checks {
    pub(super) fn of(when: &When) -> Checks {
        let range = |least: Option<i32>, below: Option<i32>| {
            (
                least.map_or(i32::MIN, |least| least * POINT),
                below.map_or(i32::MAX, |below| below * POINT),
            )
        };
        let (trust, credit) = (
            range(when.trust_at_least, when.trust_below),
            range(when.credit_at_least, when.credit_below),
        );
        let breach = Facet::ALL.map(|facet| when.breach == Some(facet));
        Checks {
            facts: [
                when.landing.map(Facts::landed),
                when.need.map(Facts::need),
                when.window.map(Facts::window),
                when.covers.map(Facts::covers),
                when.cover.map(Facts::cover),
                when.fit.map(Facts::fit),
            ]
            .into_iter()
            .flatten()
            .fold(Facts::breach(breach), Facts::and),
            after: bits(&when.after),
            levels: (trust, credit) != (range(None, None), range(None, None)),
            trust,
            credit,
        }
    }

    /// Whether it holds for a deed.
    #[inline]
    pub(in crate::simulation) fn hold(&self, deed: &Deed) -> bool {
        let within = |(least, below): (i32, i32), level: i32| level >= least && level < below;
        self.facts.are_all_in(deed.facts)
            && (self.after == 0 || self.after & deed.after != 0)
            && (!self.levels
                || (within(self.trust, deed.trust) && within(self.credit, deed.credit)))
    }
}
