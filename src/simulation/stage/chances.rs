//! What states can set off by themselves: what a state leaves possible is found by one look at each level that matters, instead
//! of asking each chance in turn, and luck is asked only for what is left.

use super::{Stage, ready::Bound};
use crate::{
    scenario::{
        effect::{FULL, POINT},
        model::{PersonIndex, Standing},
    },
    simulation::{
        chance::{self, Purpose},
        gauge::Kind,
        ledger::third,
        rules::{Trigger, Whom},
        state::State,
    },
};

/// What could happen between two scenes by somebody's state, with its luck.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Chance {
    /// The happening, by its place.
    pub(in crate::simulation) happening: usize,
    pub(in crate::simulation) by: Option<PersonIndex>,
    /// Whether it is a manager who does it.
    pub(in crate::simulation) manages: bool,
    /// Its key of luck.
    pub(in crate::simulation) key: u64,
    /// Its share of all numbers.
    pub(in crate::simulation) share: u64,
}

/// Chances, in the order in which they are tried: as many as a word has bits.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Chances {
    chances: Vec<Chance>,
    /// A bit for each of them.
    all: u64,
    gates: Vec<Gate>,
    /// The same for trust as a whole, the mean of three levels.
    trusts: Vec<Gate>,
    standings: Vec<(PersonIndex, [u64; STANDINGS.len()])>,
}

/// How somebody may stand to the work, in order.
const STANDINGS: [Standing; 3] = [Standing::Present, Standing::Withdrawn, Standing::Resigned];
/// How many values a level has in whole points.
const POINTS: usize = (FULL / POINT) as usize + 1;

/// A level, and which chances it leaves open at each of its values, a bit for each.
#[derive(Debug)]
struct Gate {
    /// Where the level stands; of trust as a whole, the first of its facets.
    slot: usize,
    open: [u64; POINTS],
    /// Those that it closes at one of its values at least.
    closes: u64,
}

impl Gate {
    /// What it leaves open at so many points.
    #[inline]
    fn at(&self, points: usize) -> u64 {
        self.open.get(points).copied().unwrap_or(0)
    }
}

/// The whole points of a level, by one product and one shift.
#[inline]
fn points(level: i32) -> usize {
    const { assert!(POINT == 100 && FULL == 10_000) };
    // No level is below nothing.
    (level.cast_unsigned().wrapping_mul(5_243) >> 19) as usize
}

impl Chances {
    fn is_full(&self) -> bool {
        self.chances.len() == u64::BITS as usize
    }

    /// Adds a chance with what has to be so for it: how who does it stands to the work (none if anything but having resigned
    /// will do), and levels.
    fn push(&mut self, chance: Chance, standing: Option<Standing>, bounds: &[Bound]) {
        let bit = 1 << self.chances.len();
        self.all |= bit;
        self.chances.push(chance);
        if let Some(by) = chance.by {
            let standings = match self.standings.iter().position(|(who, _)| *who == by) {
                Some(place) => place,
                None => {
                    self.standings.push((by, [u64::MAX; _]));
                    self.standings.len() - 1
                }
            };
            if let Some((_, open)) = self.standings.get_mut(standings) {
                for (is, open) in STANDINGS.iter().zip(open) {
                    let may = match standing {
                        Some(needed) => *is == needed,
                        None => *is != Standing::Resigned,
                    };
                    *open &= if may { u64::MAX } else { !bit };
                }
            }
        }
        for bound in bounds {
            let slot = bound.gauge.slot as usize;
            let gates = match bound.gauge.kind {
                Kind::Trusts(_) => &mut self.trusts,
                _ => &mut self.gates,
            };
            let gate = match gates.iter().position(|gate| gate.slot == slot) {
                Some(place) => place,
                None => {
                    gates.push(Gate {
                        slot,
                        open: [u64::MAX; _],
                        closes: 0,
                    });
                    gates.len() - 1
                }
            };
            if let Some(gate) = gates.get_mut(gate) {
                gate.closes |= bit;
                for (level, open) in (0..).step_by(POINT as usize).zip(&mut gate.open) {
                    *open &= if bound.admits(level) { u64::MAX } else { !bit };
                }
            }
        }
    }

    /// Which of them a state leaves possible, a bit for each.
    #[inline]
    pub(in crate::simulation) fn possible(&self, state: &State) -> u64 {
        let mut possible = self.all;
        for (who, open) in &self.standings {
            let is = state.standing(*who);
            possible &= open.get(is as usize).copied().unwrap_or(0);
        }
        for gate in &self.gates {
            let level = state.levels.get(gate.slot).copied().unwrap_or(0);
            possible &= gate.at(points(level));
        }
        for gate in &self.trusts {
            if possible & gate.closes != 0
                && let Some(facets) = state.levels.get(gate.slot..gate.slot + 3)
            {
                possible &= gate.at(points(third(facets.iter().sum())));
            }
        }
        possible
    }

    /// One of them.
    #[inline]
    pub(in crate::simulation) fn get(&self, place: u32) -> Option<&Chance> {
        self.chances.get(place as usize)
    }
}

impl Stage {
    /// For each happening that a state sets off and each who could do it, what has to be so. Who lacks a level that is asked for
    /// can never do it.
    pub(super) fn take_chances(&mut self) {
        let mut all: Vec<Chances> = Vec::new();
        for (happening, happens) in self.happenings.iter().enumerate() {
            let Trigger::State {
                when,
                standing,
                percent,
            } = &happens.does.trigger
            else {
                continue;
            };
            let doers: Vec<Option<PersonIndex>> = match happens.does.who {
                // Where there is no team, nothing happens to it.
                Whom::Team if self.teammates.is_empty() => Vec::new(),
                Whom::Team => vec![None],
                whom => self.doers(whom).iter().copied().map(Some).collect(),
            };
            for by in doers {
                let Some(bounds) = self.bounds(when, by) else {
                    continue;
                };
                let rule = self.rules.rules.get(happens.rule);
                let person = by.and_then(|by| self.scenario.people.get(by));
                let chance = Chance {
                    happening,
                    by,
                    manages: happens.does.who == Whom::Manager,
                    // Each person has luck of their own.
                    key: chance::key(
                        Purpose::Happening,
                        rule.map_or("", |rule| rule.id.as_str()),
                        person.map_or("", |person| person.id.as_str()),
                    ),
                    share: chance::share(*percent),
                };
                if all.last().is_none_or(Chances::is_full) {
                    all.push(Chances::default());
                }
                if let Some(chances) = all.last_mut() {
                    chances.push(chance, *standing, &bounds);
                }
            }
        }
        self.chances = all;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{scenario, simulation::Rules};
    use std::sync::Arc;

    #[test]
    fn a_level_has_so_many_points() {
        for level in 0..=FULL {
            assert_eq!(points(level), (level / POINT) as usize);
        }
    }

    #[test]
    fn what_is_possible_is_what_each_chance_asks_for() {
        let story = include_bytes!("../../../scenarios/friday-deploy.ron");
        let scenario = Arc::new(scenario::read(story).0.unwrap());
        let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
        let mut state = State::new(&stage, &mut chance::Drawn(1));
        let (mut possible, mut asked) = (0, 0);
        for round in 0..2_000_u32 {
            for (slot, level) in (0..).zip(&mut state.levels) {
                let key = chance::joined(u64::from(round), slot);
                *level = chance::draw(1, key, round, FULL as u32 + 1) as i32;
            }
            for (who, mind) in (0..).zip(&mut state.people) {
                let key = chance::joined(u64::from(round), who);
                mind.standing = STANDINGS[chance::draw(2, key, round, 3) as usize];
            }
            for chances in &stage.chances {
                let found = chances.possible(&state);
                for (place, chance) in chances.chances.iter().enumerate() {
                    let happens = &stage.happenings[chance.happening];
                    let Trigger::State { when, standing, .. } = &happens.does.trigger else {
                        panic!("a chance that no state sets off");
                    };
                    let is = chance.by.map(|by| state.standing(by));
                    let stands = match (is, standing) {
                        (Some(is), Some(needed)) => is == *needed,
                        (Some(is), None) => is != Standing::Resigned,
                        (None, _) => true,
                    };
                    let bounds = stage.bounds(when, chance.by).unwrap();
                    let holds = bounds.iter().all(|bound| bound.holds(&state.levels));
                    assert_eq!(found & 1 << place != 0, stands && holds, "{chance:?}");
                    possible += u32::from(stands && holds);
                    asked += 1;
                }
            }
        }
        assert!(
            possible > asked / 20,
            "{possible} of {asked} is too little to tell"
        );
    }
}
