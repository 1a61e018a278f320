//! What time does by the rules: between two scenes, and in a night.

use super::{
    act::Those,
    event::{Cause, Event},
    rules::{Between, Test, Whose},
    stage::{Bound, Stage},
    state::{State, read},
    turn::{Ear, Turn},
};
use crate::scenario::{
    effect::POINT,
    model::{Facet, Meter, PersonIndex},
};

impl Stage {
    /// Whether a level is as a bound asks.
    #[inline]
    pub(super) fn within(&self, state: &State, bound: &Bound) -> bool {
        (state.level(self.scenario(), bound.meter) >= bound.number) == bound.least
    }

    /// Whether all tests hold for somebody, with the levels as they are.
    fn pass(&self, state: &State, tests: &[Test], who: PersonIndex) -> bool {
        tests.iter().all(|test| {
            self.bound(*test, who)
                .is_some_and(|bound| self.within(state, &bound))
        })
    }
}

impl<E: Ear> Turn<'_, E> {
    /// A night: the next day comes, what was due is settled, people rest.
    pub(super) fn night(&mut self) {
        if self.state.day >= self.scenario.clock.of {
            return;
        }
        self.fall_due();
        self.state.day += 1;
        let day = self.state.day;
        self.ear.hear(|| Event::Day(day));
        let stage = self.stage;
        for night in &stage.nights {
            let cause = Cause::Rule(night.rule);
            let each: &[PersonIndex] = match night.whose {
                Whose::Manager => &stage.managers,
                Whose::Teammates => &stage.teammates,
                _ => &[],
            };
            if each.is_empty() {
                let anybody = stage.managers.first().copied().unwrap_or(0);
                if stage.pass(&self.state, &night.when, anybody) {
                    let those = Those::default();
                    self.move_level(night.whose, night.level, those, night.points, cause);
                }
            }
            for who in each {
                if stage.pass(&self.state, &night.when, *who) {
                    let those = Those {
                        target: Some(*who),
                        ..Those::default()
                    };
                    self.move_level(Whose::Target, night.level, those, night.points, cause);
                }
            }
        }
    }

    /// The rules that work between scenes, in their order, all reading one snapshot.
    pub(super) fn between(&mut self) {
        let stage = self.stage;
        // A plain story has nobody whom time could move.
        if stage.managers.is_empty() && stage.teammates.is_empty() {
            return;
        }
        let mut snapshot = std::mem::take(&mut self.snapshot);
        snapshot.clone_from(&self.state.levels);
        let scenario = self.scenario;
        let level = |meter: Meter| read(&snapshot, scenario, meter);
        let grip = || {
            let grips = stage.managers.iter().map(|boss| level(Meter::Grip(*boss)));
            grips.max()
        };
        for (rule, between, divisor) in &stage.betweens {
            let cause = Cause::Rule(*rule);
            match *between {
                Between::PressureTightensGrip { .. } => {
                    for boss in &stage.managers {
                        let toward = level(Meter::Pressure(*boss))
                            - (level(Meter::Trust(*boss)) - 50 * POINT) / 2
                            - level(Meter::Ease(*boss)) / 3;
                        let way = toward - level(Meter::Grip(*boss));
                        self.change(Meter::Grip(*boss), divisor.rounds(way), cause);
                    }
                }
                Between::GripLowersSafety { .. } => {
                    if let Some(grip) = grip() {
                        self.change(Meter::Safety, divisor.rounds(50 * POINT - grip), cause);
                    }
                }
                Between::GripWearsMorale { above, .. } => {
                    let over = grip().map_or(0, |grip| (grip - above * POINT).max(0));
                    for who in &stage.teammates {
                        self.change(Meter::Morale(*who), divisor.rounds(-over), cause);
                    }
                }
                Between::MoodsSpread { .. } => {
                    for who in &stage.teammates {
                        let way = mean(stage, *who, |tie| level(Meter::Morale(tie)))
                            .map(|mean| mean - level(Meter::Morale(*who)));
                        self.change(Meter::Morale(*who), divisor.rounds(way.unwrap_or(0)), cause);
                    }
                }
                Between::TrustInManagerMovesMorale { .. } => {
                    if let Some(boss) = stage.managers.first() {
                        for who in &stage.teammates {
                            let way = level(Meter::TrustBetween(*who, *boss)) - 50 * POINT;
                            self.change(Meter::Morale(*who), divisor.rounds(way), cause);
                        }
                    }
                }
                Between::SafetyFeedsCapability { .. } => {
                    let way = level(Meter::Safety) - 50 * POINT;
                    self.change(Meter::Capability, divisor.rounds(way), cause);
                }
                Between::StrengthFeedsDelivery { .. } => {
                    let count = i32::try_from(stage.teammates.len()).unwrap_or(1).max(1);
                    let moods: i32 = stage
                        .teammates
                        .iter()
                        .map(|who| level(Meter::Morale(*who)))
                        .sum();
                    let strength = (moods / count + level(Meter::Capability)) / 2;
                    self.change(
                        Meter::Delivery,
                        divisor.rounds(strength - 50 * POINT),
                        cause,
                    );
                }
                Between::WordSpreads { .. } => {
                    for who in &stage.teammates {
                        let meter = |who| Meter::TrustFacet(who, Facet::Integrity);
                        let way = mean(stage, *who, |tie| level(meter(tie)))
                            .map(|mean| mean - level(meter(*who)));
                        self.change(meter(*who), divisor.rounds(way.unwrap_or(0)), cause);
                    }
                }
            }
        }
        self.snapshot = snapshot;
    }

    /// Windows open and close.
    pub(super) fn windows(&mut self) {
        let (stage, day) = (self.stage, self.state.day);
        for (index, window) in self.scenario.windows.iter().enumerate() {
            let Some(opening) = self.state.windows.get(index).copied() else {
                continue;
            };
            if opening.open {
                let over = window.days.is_some_and(|days| day >= opening.since + days)
                    || window.to.is_some_and(|to| day > to)
                    || window
                        .until
                        .as_ref()
                        .is_some_and(|until| self.state.holds(stage, until));
                if over {
                    self.open_window(index, false);
                }
            } else if opening.since == 0 {
                let comes = window.from.is_some_and(|from| day >= from)
                    || window
                        .when
                        .as_ref()
                        .is_some_and(|when| self.state.holds(stage, when));
                if comes && window.to.is_none_or(|to| day <= to) {
                    self.open_window(index, true);
                }
            }
        }
    }

    pub(super) fn open_window(&mut self, index: usize, open: bool) {
        let day = self.state.day;
        if let Some(opening) = self.state.windows.get_mut(index)
            && opening.open != open
        {
            opening.open = open;
            if open {
                opening.since = day;
            }
            self.ear.hear(|| Event::Window(index, open));
        }
    }
}

/// The mean of something over the teammates to whom somebody is tied; none without ties.
fn mean(stage: &Stage, who: PersonIndex, level: impl Fn(PersonIndex) -> i32) -> Option<i32> {
    let (ties, count) = stage.ties.get(who)?;
    let sum = ties.iter().map(|tie| level(*tie)).sum::<i32>();
    (!ties.is_empty()).then(|| count.floor(u64::from(sum.unsigned_abs())))
}
