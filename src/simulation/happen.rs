//! What happens by itself between two scenes: what a manager does in his state, what follows for the team, what was expected
//! and not done, what gets back.

use super::{
    act::Those,
    chance::Luck,
    ear::Ear,
    event::{Cause, Event},
    rules::{Strikes, Trigger},
    stage::{Chance, Chances, Happens},
    state::Mind,
    turn::Turn,
};
use crate::scenario::{
    effect::POINT,
    model::{Held, Meter, PersonIndex, Promised, Standing},
};

/// The key of the luck that is drawn once between two scenes for all that could happen.
const TOGETHER: u64 = 0x6861_7070_656E_696E;

impl<E: Ear> Turn<'_, E> {
    /// The luck that is drawn once between two scenes for all that could happen, if anything could in this story.
    pub(super) fn luck_together(&mut self) -> u64 {
        if self.stage.chances.is_empty() {
            return 0;
        }
        self.luck.base(TOGETHER, self.state.scenes)
    }

    /// Everything whose time has come happens, in the order of the rules; a manager does at most one thing.
    pub(super) fn happen(&mut self, luck: u64) {
        let mut managed = false;
        for chances in &self.stage.chances {
            let mut comes = self.comes(luck, chances, u64::MAX);
            while comes != 0 {
                let place = comes.trailing_zeros();
                comes &= comes - 1;
                if let Some(chance) = chances.get(place)
                    && !(chance.manages && managed)
                    && self.may_happen(luck, chance)
                {
                    managed |= chance.manages;
                    // What has happened may make possible or impossible what comes after it.
                    comes = self.comes(luck, chances, u64::MAX << 1 << place);
                }
            }
        }
        self.disappoint();
        self.gets_back();
    }

    /// Which of some chances the state leaves possible and luck has, a bit for each. Where luck forks, it is asked later, and
    /// only where it matters.
    #[inline]
    fn comes(&mut self, base: u64, chances: &Chances, some: u64) -> u64 {
        let mut possible = chances.possible(&self.state) & some;
        if E::Luck::FORKS {
            return possible;
        }
        let mut comes = 0;
        while possible != 0 {
            let place = possible.trailing_zeros();
            possible &= possible - 1;
            if let Some(chance) = chances.get(place) {
                let has_it = self.luck.has_it(base, chance.key, chance.share);
                comes |= u64::from(has_it) << place;
            }
        }
        comes
    }

    /// Lets something happen that may come, if it has rested and there is somebody to strike; says whether it did.
    #[inline]
    fn may_happen(&mut self, base: u64, chance: &Chance) -> bool {
        let Chance {
            by,
            happening,
            key,
            share,
            ..
        } = *chance;
        let Some(happens) = self.stage.happenings.get(happening) else {
            return false;
        };
        if !self.has_rested(happening, happens, by)
            || E::Luck::FORKS && !self.luck.has_it(base, key, share)
        {
            return false;
        }
        let struck = self.strike(happens, by);
        let strikes = struck.is_some() || happens.does.strikes == Strikes::Nobody;
        if strikes {
            self.happens(happening, happens, by, struck);
        }
        strikes
    }

    /// Who was listened to, and has waited long enough for what would follow.
    fn disappoint(&mut self) {
        let (stage, day) = (self.stage, self.state.day);
        // Nobody who expects nothing waits: their day is 0, and there is none before it.
        let waits = |mind: &Mind| mind.expects.wrapping_sub(1) < day.wrapping_sub(1);
        if !self.state.people.iter().any(waits) {
            return;
        }
        for who in &stage.teammates {
            let Some(mind) = self.state.people.get_mut(*who) else {
                continue;
            };
            if !waits(mind) {
                continue;
            }
            mind.expects = 0;
            // Who has handed in their notice waits for nothing any more.
            if mind.standing == Standing::Resigned {
                continue;
            }
            for (index, happens) in stage.happenings.iter().enumerate() {
                if matches!(happens.does.trigger, Trigger::Disappointed { .. }) {
                    self.happens(index, happens, Some(*who), None);
                }
            }
        }
    }

    fn has_rested(&self, index: usize, happens: &Happens, by: Option<PersonIndex>) -> bool {
        let by = number(by);
        self.state
            .happened
            .iter()
            .find(|(what, who, _)| *what as usize == index && *who == by)
            .is_none_or(|(.., scene)| {
                !happens.does.once && self.state.scenes > scene + happens.does.rests
            })
    }

    fn strike(&mut self, happens: &Happens, by: Option<PersonIndex>) -> Option<PersonIndex> {
        let (stage, state) = (self.stage, &self.state);
        let there =
            || {
                stage.teammates.iter().copied().filter(move |who| {
                    Some(*who) != by && state.standing(*who) != Standing::Resigned
                })
            };
        match happens.does.strikes {
            Strikes::Nobody => None,
            Strikes::Lowest => {
                there().min_by_key(|who| state.level(self.scenario, Meter::Morale(*who)))
            }
            Strikes::Drawn => {
                let count = u32::try_from(there().count()).unwrap_or(0);
                let key = happens.key.rotate_left(32);
                let drawn = self.luck.draw(key, state.scenes, count, |which| which);
                there().nth(drawn as usize)
            }
        }
    }

    /// It happens: it is told, it moves what it moves, and it is remembered.
    fn happens(
        &mut self,
        index: usize,
        happens: &Happens,
        by: Option<PersonIndex>,
        struck: Option<PersonIndex>,
    ) {
        let scene = self.state.scenes;
        let what = u32::try_from(index).unwrap_or(u32::MAX);
        let who = number(by);
        match self
            .state
            .happened
            .iter_mut()
            .find(|(known, whose, _)| *known == what && *whose == who)
        {
            Some((.., last)) => *last = scene,
            None => self.state.happened.push((what, who, scene)),
        }
        self.tell_happening(happens, by, struck);
        let those = Those {
            doer: by,
            struck,
            target: struck,
            ..Those::default()
        };
        for (whose, level, points) in &happens.does.moves {
            let cause = Cause::Happening(happens.rule);
            self.move_level(*whose, *level, those, points * POINT, cause);
        }
        if let (Some(becomes), Some(mind)) = (
            happens.does.becomes,
            by.and_then(|by| self.state.people.get_mut(by)),
        ) {
            mind.standing = becomes;
        }
        // What is told of somebody is seen of them.
        for who in by.into_iter().chain(struck) {
            self.saw(who);
            if let (Some(from), Some(to)) = (struck, by) {
                self.state.see_tie(self.scenario, from, to);
            }
        }
    }

    /// The scenario's own words, if it has any that hold; otherwise the program's, whoever tells it.
    fn tell_happening(
        &mut self,
        happens: &Happens,
        by: Option<PersonIndex>,
        struck: Option<PersonIndex>,
    ) {
        let (stage, scenario) = (self.stage, self.scenario);
        self.state.struck = struck.or(by);
        let told = happens.told;
        let script = told.and_then(|told| scenario.happenings.get(told));
        let script = script.map_or(&[][..], |(_, script)| script);
        let cast = told.and_then(|told| stage.book.happenings.get(told));
        let rule = happens.rule;
        let state = &self.state;
        self.ear.hear(|| Event::Happened {
            rule,
            by,
            struck,
            told: script.iter().any(|line| state.holds(stage, &line.when)),
        });
        self.say(cast.copied().unwrap_or_default(), || script);
        self.state.struck = None;
    }

    /// What the player passed on may get back to whose it was.
    fn gets_back(&mut self) {
        let stage = self.stage;
        for held in 0..self.scenario.promises.len() {
            if self.state.promises.get(held) != Some(&Promised::Told) {
                continue;
            }
            let Some(owner) = self
                .scenario
                .promises
                .get(held)
                .filter(|promise| promise.kind == Held::Confidence)
                .map(|promise| promise.to)
            else {
                continue;
            };
            for (index, happens) in stage.happenings.iter().enumerate() {
                if let Trigger::Overheard { percent } = happens.does.trigger
                    && self.luck.draw(
                        stage.gets_back_key(happens, held),
                        self.state.scenes,
                        100,
                        |drawn| u32::from(drawn < percent),
                    ) < percent
                {
                    self.hold(held, Promised::Broken, false);
                    self.happens(index, happens, Some(owner), None);
                    break;
                }
            }
        }
    }
}

/// A person as a number; nobody is the highest.
fn number(who: Option<PersonIndex>) -> u32 {
    who.and_then(|who| u32::try_from(who).ok())
        .unwrap_or(u32::MAX)
}
