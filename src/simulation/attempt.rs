//! How an act stands before luck: what is known of it, which rules speak for and against it, and how an attempt lands.

use super::{
    gauge::Gauge,
    hold::Eyes,
    stage::{Card, Deed, Doing, Facts, Stage, Weighs},
    state::State,
};
use crate::scenario::{
    effect::{POINT, Tactic},
    model::{Choice, Landing, Meter, PersonIndex, Weakness},
};

/// An act of the player, as the rules see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act<'s> {
    pub(super) doing: &'s Doing,
    covers: Option<Weakness>,
    pub(super) work: Option<usize>,
    pub(super) cover: bool,
}

impl<'s> Act<'s> {
    /// The act that a choice is, by what a turn needs of it; None if the rules see none in it.
    #[inline]
    pub(super) fn of_card(stage: &'s Stage, card: &Card) -> Option<Act<'s>> {
        Some(Act {
            doing: stage.doings.get(card.act()?)?,
            covers: card.covers,
            work: card.work(),
            cover: card.cover,
        })
    }

    /// The act that a choice is; None if the rules see none in it.
    pub(super) fn of(stage: &'s Stage, choice: &Choice) -> Option<Act<'s>> {
        Some(Act {
            doing: stage.doing(choice.tactic?, choice.toward, choice.setting)?,
            covers: choice.covers,
            work: choice.work,
            cover: choice.cover,
        })
    }
}

/// How many scenes an act is remembered as the one before.
const REMEMBERED: u32 = 3;

impl Stage {
    /// An act as the rules see it, in truth or as far as the player knows.
    #[inline]
    pub(super) fn deed(&self, state: &State, act: Act, eyes: Eyes) -> Deed {
        let doing = act.doing;
        let read = |gauge: Option<Gauge>| gauge.map_or(0, |gauge| state.read(eyes, gauge));
        let credit = match eyes {
            Eyes::Truth => state.level(self.scenario(), Meter::Credit),
            Eyes::Belief => state.belief(self.scenario(), Meter::Credit),
        };
        let cover = Facts::cover(act.cover);
        let Some((who, mind)) = doing
            .toward
            .and_then(|who| Some((who, state.people.get(who)?)))
        else {
            return Deed {
                trust: 0,
                credit,
                after: 0,
                times: 0,
                facts: cover.and(Facts::window(false)),
            };
        };
        let known = eyes == Eyes::Truth || mind.learned;
        let broken = match eyes {
            Eyes::Truth => mind.breach.map(|fell| fell > 0),
            Eyes::Belief => mind.breach_known,
        };
        let mut facts = cover
            .and(Facts::window(self.is_open(state, act)))
            .and(Facts::breach(broken));
        if known {
            facts = facts.and(Facts::need(mind.needs.meets(doing.speaks)));
            if let Some(covers) = act.covers {
                facts = facts.and(Facts::covers(doing.weakness == Some(covers)));
            }
        }
        if let Some(work) = act.work {
            facts = facts.and(Facts::fit(state.fit(self.scenario(), who, work)));
        }
        Deed {
            trust: read(doing.trust),
            credit,
            after: mind
                .last
                .filter(|(_, scene)| scene + REMEMBERED > state.scenes)
                .map_or(0, |(tactic, _)| 1 << tactic as u32),
            times: self.times(state, who, doing.tactic),
            facts,
        }
    }

    /// Whether a window is open in which the other is open to change.
    #[inline]
    fn is_open(&self, state: &State, act: Act) -> bool {
        let mut windows = self.doings.windows(act.doing).iter();
        windows.any(|window| {
            let opening = state.windows.get(*window);
            opening.is_some_and(|opening| opening.open)
        })
    }

    /// What each rule that holds adds to the score of an attempt, in hundredths, by the rule's place.
    pub(super) fn weights<'s>(
        &'s self,
        state: &'s State,
        act: Act<'s>,
        eyes: Eyes,
    ) -> impl Iterator<Item = (usize, i32)> + 's {
        let deed = self.deed(state, act, eyes);
        self.weights_of(state, act, deed, eyes)
    }

    /// The same of an act that has been looked at.
    #[inline]
    pub(super) fn weights_of<'s>(
        &'s self,
        state: &'s State,
        act: Act<'s>,
        deed: Deed,
        eyes: Eyes,
    ) -> impl Iterator<Item = (usize, i32)> + 's {
        let worn = self.wears.and_then(|wears| {
            let times = i32::try_from(deed.times).unwrap_or(0);
            (times > 0).then(|| (wears.rule, wears.points * times))
        });
        self.doings
            .weighs(act.doing)
            .iter()
            .filter(move |weighs| weighs.when.hold(&deed))
            .map(move |weighs| (weighs.rule, scaled(weighs, |gauge| state.read(eyes, gauge))))
            .chain(worn)
    }

    /// How many times the same has been done toward the same person of late, as many as count.
    #[inline]
    fn times(&self, state: &State, who: PersonIndex, tactic: Tactic) -> u32 {
        let wear = state.wear.get(who * Tactic::COUNT + tactic as usize);
        wear.zip(self.wears).map_or(0, |(wear, wears)| {
            wear.left(state.scenes, wears.recovers).min(wears.most)
        })
    }

    /// How a score in points lands.
    #[inline]
    pub(super) fn landing(&self, score: i32) -> Landing {
        self.rules().landing.lands(score)
    }
}

/// What a rule weighs, from minus its points at level 0 to its points at level 100 if a level scales it.
#[inline]
fn scaled(weighs: &Weighs, level: impl FnOnce(Gauge) -> i32) -> i32 {
    match weighs.per {
        None => weighs.points,
        Some(gauge) => weighs.points * (level(gauge) - 50 * POINT) / 50,
    }
}

/// Divides, rounding half away from zero.
#[inline]
pub(super) fn rounded(number: i32, by: i32) -> i32 {
    let by = by.max(1);
    (number.abs() + by / 2) / by * number.signum()
}

/// A number by which much is divided: it is made once into a product, which costs a tenth. By default nothing is left of what it
/// divides.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Divisor {
    inverse: i64,
}

/// So many bits of the inverse are kept: exact as long as number times divisor stays below half of two to this, a thousand
/// million. With one more, half of it would be no short number any more.
const BITS: u32 = 31;

impl Divisor {
    /// Makes a divisor, from 1 to 10,000.
    pub(super) fn of(by: i32) -> Divisor {
        Divisor {
            inverse: (1 << BITS) / i64::from(by.clamp(1, 10_000)) + 1,
        }
    }

    /// The number divided, rounding half away from zero; of numbers up to a hundred thousand and their negatives, and of larger
    /// ones by smaller divisors.
    #[inline]
    pub(super) fn rounds(self, number: i32) -> i32 {
        // The inverse is a little too large, so that a product lies a little too far from zero: what lies half way, above zero
        // or below, is rounded away from it by itself.
        ((i64::from(number) * self.inverse + (1 << (BITS - 1))) >> BITS) as i32
    }

    /// The number divided and rounded down; of the same numbers, from nothing on.
    #[inline]
    pub(super) fn floor(self, number: i32) -> i32 {
        ((i64::from(number) * self.inverse) >> BITS) as i32
    }
}

#[cfg(test)]
mod tests {
    use super::{Divisor, rounded};

    #[test]
    fn a_divisor_divides() {
        for by in (1..200).chain([1_000, 9_999, 10_000]) {
            let divisor = Divisor::of(by);
            let most = 1_000_000_000 / by;
            for number in (-31_000..31_000)
                .step_by(7)
                .chain([-most, 1 - most, most - 1, most])
            {
                assert_eq!(divisor.rounds(number), rounded(number, by), "{number}/{by}");
                assert_eq!(divisor.floor(number.abs()), number.abs() / by);
            }
        }
    }
}
