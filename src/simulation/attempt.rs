//! How an act stands before luck: what is known of it, which rules speak for and against it, and how an attempt lands.

use super::{
    hold::Eyes,
    rules::{Per, Thresholds},
    stage::{Deed, Lands, Stage},
    state::{State, read},
};
use crate::scenario::{
    effect::{POINT, Setting, Tactic},
    model::{Choice, Landing, Meter, PersonIndex, Role, Weakness},
};

/// An act of the player, as the rules see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act {
    pub(super) tactic: Tactic,
    pub(super) toward: Option<PersonIndex>,
    pub(super) setting: Setting,
    covers: Option<Weakness>,
    pub(super) work: Option<usize>,
    pub(super) cover: bool,
}

impl Act {
    /// The act that a choice is; None if the rules see none in it.
    pub(super) fn of(choice: &Choice) -> Option<Act> {
        choice.tactic.map(|tactic| Act {
            tactic,
            toward: choice.toward,
            setting: choice.setting,
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
    pub(super) fn deed(&self, state: &State, act: Act, eyes: Eyes) -> Deed {
        let scenario = self.scenario();
        let levels = state.seen(eyes);
        let credit = read(levels, scenario, Meter::Credit);
        let Some((who, mind)) = act
            .toward
            .and_then(|who| Some((who, state.people.get(who)?)))
        else {
            return Deed {
                trust: 0,
                credit,
                need: None,
                window: false,
                covers: None,
                after: 0,
                breach: [false; 3],
                fit: None,
                cover: act.cover,
            };
        };
        let known = eyes == Eyes::Truth || mind.learned;
        let weakness = scenario.people.get(who).and_then(|person| person.weakness);
        Deed {
            trust: read(levels, scenario, Meter::Trust(who)),
            credit,
            need: known.then(|| mind.needs.meets(self.speaks(act.tactic))),
            window: self.is_open_to(state, who),
            covers: act
                .covers
                .filter(|_| known)
                .map(|covers| weakness == Some(covers)),
            after: mind
                .last
                .filter(|(_, scene)| scene + REMEMBERED > state.scenes)
                .map_or(0, |(tactic, _)| 1 << tactic as u32),
            breach: match eyes {
                Eyes::Truth => mind.breach.map(|fell| fell > 0),
                Eyes::Belief => mind.breach_known,
            },
            fit: act.work.map(|work| state.fit(scenario, who, work)),
            cover: act.cover,
        }
    }

    /// Whether a window is open in which somebody is open to change.
    pub(super) fn is_open_to(&self, state: &State, who: PersonIndex) -> bool {
        let windows = &self.scenario().windows;
        state.windows.iter().zip(windows).any(|(opening, window)| {
            opening.open && (window.of.is_empty() || window.of.contains(&who))
        })
    }

    /// What each rule that holds adds to the score of an attempt, in hundredths, by the rule's place.
    pub(super) fn weights<'s>(
        &'s self,
        state: &'s State,
        act: Act,
        eyes: Eyes,
    ) -> impl Iterator<Item = (usize, i32)> + 's {
        let deed = self.deed(state, act, eyes);
        let worn = self.wears.and_then(|wears| {
            let times = self.times(state, act);
            (times > 0).then(|| (wears.rule, wears.points * i32::try_from(times).unwrap_or(0)))
        });
        self.lands_of(act.tactic, act.toward, act.setting)
            .filter(move |lands| lands.when.hold(&deed, None))
            .map(move |lands| (lands.rule, self.scaled(state, lands, act, eyes)))
            .chain(worn)
    }

    /// How many times the same has been done toward the same person of late, as many as count.
    pub(super) fn times(&self, state: &State, act: Act) -> u32 {
        let (Some(wears), Some(who)) = (self.wears, act.toward) else {
            return 0;
        };
        state
            .wear
            .get(who * Tactic::COUNT + act.tactic as usize)
            .map_or(0, |wear| {
                wear.left(state.scenes, wears.recovers).min(wears.most)
            })
    }

    fn scaled(&self, state: &State, lands: &Lands, act: Act, eyes: Eyes) -> i32 {
        let Some(per) = lands.per else {
            return lands.points;
        };
        let level = |meter| read(state.seen(eyes), self.scenario(), meter);
        let middle = 50 * POINT;
        let of = |meter: fn(PersonIndex) -> Meter, kind: Option<Role>| match act.toward {
            Some(who) if kind.is_none() || self.kind(who) == kind => level(meter(who)),
            _ => middle,
        };
        let scale = match per {
            Per::Trust => of(Meter::Trust, None),
            Per::Insight => of(Meter::Insight, None),
            Per::Grip => of(Meter::Grip, Some(Role::Manager)),
            Per::Pressure => of(Meter::Pressure, Some(Role::Manager)),
            Per::Ease => of(Meter::Ease, Some(Role::Manager)),
            Per::Morale => of(Meter::Morale, Some(Role::Teammate)),
            Per::Credit => level(Meter::Credit),
        };
        // From minus one at level 0 to one at level 100.
        lands.points / POINT * (scale - middle) / 50
    }

    /// How a score in points lands.
    pub(super) fn landing(&self, score: i32) -> Landing {
        let Thresholds {
            commitment,
            compliance,
            ..
        } = self.rules().landing;
        if score >= commitment {
            Landing::Commitment
        } else if score >= compliance {
            Landing::Compliance
        } else {
            Landing::Resistance
        }
    }
}

/// Divides, rounding half away from zero.
pub(super) fn rounded(number: i32, by: i32) -> i32 {
    let by = by.max(1);
    (number.abs() + by / 2) / by * number.signum()
}

/// A number by which much is divided: it is made once into a product, which costs a tenth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Divisor {
    half: u64,
    inverse: u64,
}

/// So many bits of the inverse are kept: exact as long as number times divisor stays below two to this.
const BITS: u32 = 40;

impl Divisor {
    /// Makes a divisor, from 1 to 10,000.
    pub(super) fn of(by: i32) -> Divisor {
        let by = u64::from(by.clamp(1, 10_000).unsigned_abs());
        Divisor {
            half: by / 2,
            inverse: (1 << BITS) / by + 1,
        }
    }

    /// The number divided, rounding half away from zero; of numbers up to a million and their negatives.
    #[inline]
    pub(super) fn rounds(self, number: i32) -> i32 {
        let part = self.floor(u64::from(number.unsigned_abs()) + self.half);
        if number < 0 { -part } else { part }
    }

    /// The number divided and rounded down.
    #[inline]
    pub(super) fn floor(self, number: u64) -> i32 {
        i32::try_from((number * self.inverse) >> BITS).unwrap_or(i32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{Divisor, rounded};

    #[test]
    fn a_divisor_divides() {
        for by in (1..200).chain([1_000, 9_999, 10_000]) {
            let divisor = Divisor::of(by);
            for number in (-31_000..31_000).step_by(7).chain([-1_000_000, 1_000_000]) {
                assert_eq!(divisor.rounds(number), rounded(number, by), "{number}/{by}");
                assert_eq!(
                    divisor.floor(u64::from(number.unsigned_abs())),
                    number.abs() / by
                );
            }
        }
    }
}
