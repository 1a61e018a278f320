//! What time does by the rules: between two scenes, and in a night.

use super::{
    act::Those,
    attempt::Divisor,
    ear::Ear,
    event::{Cause, Event},
    rules::Between,
    state::Mind,
    turn::Turn,
};
use crate::scenario::{
    effect::POINT,
    model::{Facet, Meter},
};

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
            let levels = &self.state.levels;
            if night.bounds.iter().all(|bound| bound.holds(levels)) {
                let those = Those {
                    target: night.who,
                    ..Those::default()
                };
                let cause = Cause::Rule(night.rule);
                self.move_level(night.whose, night.level, those, night.points, cause);
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
        let was = snapshot.as_slice();
        let slot = |meter: Meter| self.scenario.slot(meter);
        let (safety, capability, delivery) = (
            slot(Meter::Safety),
            slot(Meter::Capability),
            slot(Meter::Delivery),
        );
        let at = |slot: usize| was.get(slot).copied().unwrap_or(0);
        let middle = 50 * POINT;
        let grip = stage.bosses.iter().map(|boss| at(boss.grip)).max();
        for (rule, between, divisor) in &stage.betweens {
            let cause = Cause::Rule(*rule);
            let mut ledger = self.ledger();
            match *between {
                Between::PressureTightensGrip { .. } => {
                    for boss in &stage.bosses {
                        let trust = (mean(was, boss.trust) - middle) / 2;
                        let toward = at(boss.pressure) - trust - at(boss.ease) / 3;
                        let way = toward - at(boss.grip);
                        ledger.shift(boss.grip, divisor.rounds(way), cause);
                    }
                }
                Between::GripLowersSafety { .. } => {
                    if let Some(grip) = grip {
                        ledger.shift(safety, divisor.rounds(middle - grip), cause);
                    }
                }
                Between::GripWearsMorale { above, .. } => {
                    let wear = divisor.rounds((grip.unwrap_or(0) - above * POINT).max(0));
                    if wear != 0 {
                        for mate in &stage.mates {
                            ledger.shift(mate.morale, -wear, cause);
                        }
                    }
                }
                Between::MoodsSpread { .. } => {
                    for mate in &stage.mates {
                        if !mate.ties.is_empty() {
                            let moods: i32 = mate.ties.iter().map(|tie| at(tie.morale)).sum();
                            let mean = mate.count.floor(moods.unsigned_abs());
                            let way = mean - at(mate.morale);
                            ledger.shift(mate.morale, divisor.rounds(way), cause);
                        }
                    }
                }
                Between::TrustInManagerMovesMorale { .. } => {
                    for mate in &stage.mates {
                        if let Some(boss) = mate.boss {
                            let way = mean(was, boss) - middle;
                            ledger.shift(mate.morale, divisor.rounds(way), cause);
                        }
                    }
                }
                Between::SafetyFeedsCapability { .. } => {
                    let way = at(safety) - middle;
                    ledger.shift(capability, divisor.rounds(way), cause);
                }
                Between::StrengthFeedsDelivery { .. } => {
                    let skill = at(capability);
                    // Without a team it is what can be done alone that shows.
                    let mood = if stage.mates.is_empty() {
                        skill
                    } else {
                        let moods: i32 = stage.mates.iter().map(|mate| at(mate.morale)).sum();
                        stage.count.floor(moods.unsigned_abs())
                    };
                    let strength = (mood + skill) / 2;
                    ledger.shift(delivery, divisor.rounds(strength - middle), cause);
                }
                Between::WordSpreads { .. } => self.spread_word(was, *divisor, cause),
            }
        }
        self.snapshot = snapshot;
    }

    /// Who was let down tells those who are tied to them; mostly nobody was.
    fn spread_word(&mut self, was: &[i32], divisor: Divisor, cause: Cause) {
        let broken = |mind: &Mind| mind.breach[Facet::Integrity as usize] > 0;
        if !self.state.people.iter().any(broken) {
            return;
        }
        let stage = self.stage;
        let at = |slot: usize| was.get(slot).copied().unwrap_or(0);
        for mate in &stage.mates {
            let let_down = mate
                .ties
                .iter()
                .filter(|tie| self.state.people.get(tie.who).is_some_and(broken));
            if let Some(lowest) = let_down.map(|tie| at(tie.word)).min() {
                let way = (lowest - mate.word.read(was)).min(0);
                self.pull(mate.word, divisor.rounds(way), cause);
            }
        }
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

/// The mean of three levels that stand side by side.
#[inline]
fn mean(levels: &[i32], first: usize) -> i32 {
    let facets = levels.get(first..).and_then(|levels| levels.first_chunk());
    facets.map_or(0, |[one, two, three]| (one + two + three) / 3)
}
