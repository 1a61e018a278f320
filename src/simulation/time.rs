//! What time does by the rules: between two scenes, and in a night.

use super::{
    act::Those,
    ear::Ear,
    event::{Cause, Event},
    ledger::third,
    perceive::{EACH, EASE, GRIP, PRESSURE, TRUST},
    stage::{CAST, Tie},
    state::Mind,
    turn::Turn,
};
use crate::scenario::{
    effect::POINT,
    model::{Facet, Meter, Window},
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

    /// The rules that work between scenes. All that they read is read before anything moves; what several of them move is moved
    /// by each in turn.
    // In place, it leaves too few registers to the road that it lies on: 1 % slower.
    #[inline(never)]
    pub(super) fn between(&mut self) {
        let stage = self.stage;
        // A plain story has nobody whom time could move.
        if stage.managers.is_empty() && stage.teammates.is_empty() {
            return;
        }
        let slot = |meter: Meter| self.scenario.slot(meter);
        let (safety, capability, delivery) = (
            slot(Meter::Safety),
            slot(Meter::Capability),
            slot(Meter::Delivery),
        );
        let (drifts, middle) = (&stage.drifts, 50 * POINT);
        let mut ledger = self.ledger();
        let (mut moods, mut others, mut all) = ([0; CAST], [0; CAST], 0);
        for (mood, mate) in moods.iter_mut().zip(&stage.mates) {
            *mood = ledger.level(mate.morale);
            all += *mood;
        }
        for (who, other) in &stage.ties {
            others[who % CAST] += moods[other % CAST];
        }
        let (safe, skill) = (ledger.level(safety), ledger.level(capability));
        let mut tightest = None;
        for boss in &stage.managers {
            let levels = ledger.person(*boss);
            tightest = tightest.max(Some(levels[GRIP]));
            let trust = third(levels[TRUST] + levels[TRUST + 1] + levels[TRUST + 2]);
            let toward = levels[PRESSURE] - (trust - middle) / 2 - third(levels[EASE]);
            let way = drifts.grip.goes(toward - levels[GRIP]);
            ledger.drift(boss * EACH + GRIP, [way]);
        }
        let mut wear = drifts.wear.goes(0);
        if let Some(grip) = tightest {
            ledger.drift(safety, [drifts.safety.goes(middle - grip)]);
            wear = drifts.wear.goes(-(grip - drifts.above).max(0));
        }
        let (spread, lead) = (drifts.moods, drifts.lead);
        for ((mate, mood), others) in stage.mates.iter().zip(&moods).zip(&others) {
            let toward = mate.count.floor(*others);
            let led = mate.boss.map_or(middle, |boss| ledger.mean(boss));
            let steps = [wear, spread.goes(toward - mood), lead.goes(led - middle)];
            ledger.drift(mate.morale, steps);
        }
        ledger.drift(capability, [drifts.capability.goes(safe - middle)]);
        // Without a team it is what can be done alone that shows.
        let mood = if stage.mates.is_empty() {
            skill
        } else {
            stage.count.floor(all)
        };
        let strength = (mood + skill) / 2;
        ledger.drift(delivery, [drifts.delivery.goes(strength - middle)]);
        self.spread_word();
    }

    /// Who was let down tells those who are tied to them; mostly nobody was.
    fn spread_word(&mut self) {
        let broken = |mind: &Mind| mind.breach[Facet::Integrity as usize] > 0;
        if !self.state.people.iter().any(broken) {
            return;
        }
        let (stage, word) = (self.stage, self.stage.drifts.word);
        let state = &self.state;
        let mut ways = [0; CAST];
        for (to, mate) in ways.iter_mut().zip(&stage.mates) {
            let let_down = |tie: &&Tie| state.people.get(tie.who).is_some_and(broken);
            let words = mate.ties.iter().filter(let_down);
            let words = words.map(|tie| state.levels.get(tie.word).copied().unwrap_or(0));
            let way = |lowest: i32| (lowest - mate.word.read(&state.levels)).min(0);
            *to = words.min().map_or(0, way);
        }
        for (mate, way) in stage.mates.iter().zip(&ways) {
            let (by, word) = word.goes(*way);
            self.pull(mate.word, by, word.cause());
        }
    }

    /// Windows open and close.
    pub(super) fn windows(&mut self) {
        for (index, window) in self.scenario.windows.iter().enumerate() {
            self.window(index, window);
        }
    }

    // Apart, so that a list that is mostly empty costs nothing.
    #[inline(never)]
    fn window(&mut self, index: usize, window: &Window) {
        let (stage, day) = (self.stage, self.state.day);
        let Some(opening) = self.state.windows.get(index).copied() else {
            return;
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
