//! What time does by the rules: between two scenes, and in a night.

use super::{
    act::Those,
    ear::Ear,
    event::{Cause, Event},
    rules::{Between, Test, Whose},
    stage::{Bound, Stage},
    state::{State, read},
    turn::Turn,
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
    /// A night: what was due is settled, the next day comes, people rest, and windows of so many days open and close.
    pub(super) fn night(&mut self) {
        if self.state.day >= self.scenario.clock.of || self.state.over.is_some() {
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
        self.windows();
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
        let slot = |meter: Meter| self.scenario.slot(meter);
        let (safety, capability, delivery) = (
            slot(Meter::Safety),
            slot(Meter::Capability),
            slot(Meter::Delivery),
        );
        let at = |slot: usize| snapshot.get(slot).copied().unwrap_or(0);
        let level = |meter: Meter| read(&snapshot, self.stage.scenario(), meter);
        let grips = stage.managers.iter().map(|boss| level(Meter::Grip(*boss)));
        let grip = grips.max();
        for (rule, between, divisor) in &stage.betweens {
            let cause = Cause::Rule(*rule);
            match *between {
                Between::PressureTightensGrip { .. } => {
                    for boss in &stage.managers {
                        let toward = level(Meter::Pressure(*boss))
                            - (level(Meter::Trust(*boss)) - 50 * POINT) / 2
                            - level(Meter::Ease(*boss)) / 3;
                        let way = toward - level(Meter::Grip(*boss));
                        let slot = self.scenario.slot(Meter::Grip(*boss));
                        self.shift_at(slot, divisor.rounds(way), cause);
                    }
                }
                Between::GripLowersSafety { .. } => {
                    if let Some(grip) = grip {
                        self.shift_at(safety, divisor.rounds(50 * POINT - grip), cause);
                    }
                }
                Between::GripWearsMorale { above, .. } => {
                    let wear = divisor.rounds((grip.unwrap_or(0) - above * POINT).max(0));
                    for mate in &stage.mates {
                        self.shift_at(mate.morale, -wear, cause);
                    }
                }
                Between::MoodsSpread { .. } => {
                    for mate in &stage.mates {
                        if let Some(mean) = mate.mean(&mate.moods, at) {
                            let way = mean - at(mate.morale);
                            self.shift_at(mate.morale, divisor.rounds(way), cause);
                        }
                    }
                }
                Between::TrustInManagerMovesMorale { .. } => {
                    for mate in &stage.mates {
                        if let Some(boss) = mate.boss {
                            let trust = (at(boss) + at(boss + 1) + at(boss + 2)) / 3;
                            let way = trust - 50 * POINT;
                            self.shift_at(mate.morale, divisor.rounds(way), cause);
                        }
                    }
                }
                Between::SafetyFeedsCapability { .. } => {
                    let way = at(safety) - 50 * POINT;
                    self.shift_at(capability, divisor.rounds(way), cause);
                }
                Between::StrengthFeedsDelivery { .. } => {
                    let skill = at(capability);
                    // Without a team it is what can be done alone that shows.
                    let mood = if stage.mates.is_empty() {
                        skill
                    } else {
                        let moods: i32 = stage.mates.iter().map(|mate| at(mate.morale)).sum();
                        stage.count.floor(u64::from(moods.unsigned_abs()))
                    };
                    let strength = (mood + skill) / 2;
                    self.shift_at(delivery, divisor.rounds(strength - 50 * POINT), cause);
                }
                Between::WordSpreads { .. } => {
                    for mate in &stage.mates {
                        let let_down = mate.words.iter().filter(|(tie, _)| {
                            let mind = self.state.people.get(*tie);
                            mind.is_some_and(|mind| mind.breach[Facet::Integrity as usize] > 0)
                        });
                        let lowest = let_down.map(|(_, word)| at(*word)).min();
                        let way = lowest.map_or(0, |lowest| (lowest - at(mate.word)).min(0));
                        let meter = Meter::TrustFacet(mate.who, Facet::Integrity);
                        self.change(meter, divisor.rounds(way), cause);
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

    /// A window opens, which it does once, or closes.
    pub(super) fn open_window(&mut self, index: usize, open: bool) {
        let day = self.state.day;
        if let Some(opening) = self.state.windows.get_mut(index)
            && opening.open != open
            && !(open && opening.since > 0)
        {
            opening.open = open;
            if open {
                opening.since = day;
            }
            self.ear.hear(|| Event::Window(index, open));
        }
    }
}
