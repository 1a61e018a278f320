//! What the player holds toward others: promises and confidences, kept, passed on, broken.

use super::{
    act::Those,
    ear::Ear,
    event::{Cause, Event},
    turn::Turn,
};
use crate::scenario::model::{Facet, Held, Promised};

impl<E: Ear> Turn<'_, E> {
    /// A promise or a confidence becomes something, if it can from what it is; then the rules work.
    pub(super) fn hold(&mut self, held: usize, becomes: Promised, public: bool) {
        let Some(promise) = self.scenario.promises.get(held) else {
            return;
        };
        let is = self.state.promises.get(held).copied();
        let can = match becomes {
            Promised::Unmade => false,
            // Promised again, it is one promise; what is broken can be promised anew.
            Promised::Open => match promise.kind {
                Held::Promise => is != Some(Promised::Open),
                Held::Confidence => is == Some(Promised::Unmade),
            },
            Promised::Told => is == Some(Promised::Open) && promise.kind == Held::Confidence,
            Promised::Kept => is == Some(Promised::Open),
            Promised::Broken => matches!(is, Some(Promised::Open | Promised::Told)),
        };
        if !can {
            return;
        }
        if let Some(state) = self.state.promises.get_mut(held) {
            *state = becomes;
        }
        if let Some(heard) = self.state.in_public.get_mut(held) {
            *heard |= public && becomes == Promised::Open;
        }
        let heard = self.state.in_public.get(held) == Some(&true);
        if becomes == Promised::Kept
            && let Some(mind) = self.state.people.get_mut(promise.to)
        {
            mind.expects = 0;
        }
        self.ear.hear(|| Event::Promised(held, becomes));
        let those = Those {
            target: Some(promise.to),
            public: heard,
            ..Those::default()
        };
        let stage = self.stage;
        for moves in &stage.held {
            let meant = match promise.kind {
                Held::Promise => moves.promise,
                Held::Confidence => moves.confidence,
            };
            if meant == Some(becomes) {
                let cause = Cause::Promise(held, moves.rule);
                self.move_all(moves, those, moves.points, cause);
            }
        }
        // Whose word is broken, or who hears that a secret is out, needs no telling what that did.
        if becomes == Promised::Broken
            && let Some(mind) = self.state.people.get_mut(promise.to)
        {
            let broken = Facet::Integrity as usize;
            mind.breach_known[broken] = mind.breach[broken] > 0;
        }
    }

    /// At the end of a day, what was due is broken, and what is no secret any more in the morning has been kept.
    pub(super) fn fall_due(&mut self) {
        let (scenario, today) = (self.scenario, self.state.day);
        for (held, promise) in scenario.promises.iter().enumerate() {
            let last = match promise.kind {
                Held::Promise => today,
                Held::Confidence => today + 1,
            };
            if promise.due.is_some_and(|due| due <= last) {
                self.settle(held);
            }
        }
    }

    /// When the story ends, what had a day is settled, and a secret that never left the player has been kept.
    pub(super) fn settle_all(&mut self) {
        for held in 0..self.scenario.promises.len() {
            let settled = self.scenario.promises.get(held).is_some_and(|held| {
                held.kind == Held::Confidence || held.due.is_some_and(|due| due <= self.state.day)
            });
            if settled {
                self.settle(held);
            }
        }
    }

    fn settle(&mut self, held: usize) {
        if self.state.promises.get(held) != Some(&Promised::Open) {
            return;
        }
        match self.scenario.promises.get(held).map(|held| held.kind) {
            Some(Held::Promise) => self.hold(held, Promised::Broken, false),
            Some(Held::Confidence) => self.hold(held, Promised::Kept, false),
            None => {}
        }
    }
}
