//! How somebody's account ends: where it all left them.

use super::{FELT, Telling, band};
use crate::debrief::account::{Beat, What};
use crate::scenario::{
    effect::POINT,
    model::{Meter, Role, Standing},
};
use crate::simulation::Band;
use crate::words::debrief::acts::meant_well;

/// How far trust or grip must have come from first to last for somebody to sum it up as a change.
const CHANGED: i32 = 5 * POINT;

impl Telling<'_> {
    /// Whether the story tells what became of them.
    fn has_a_fate(&self) -> bool {
        let told = crate::debrief::tell(self.run);
        told.fates
            .iter()
            .any(|fate| fate.who == self.account.who && !fate.text.is_empty())
    }

    pub(super) fn closing(&mut self) -> Vec<String> {
        let (from, to) = (self.account.from, self.account.to);
        let grew = to.trust - from.trust;
        let sank = from.trust - self.account.lowest_trust;
        let mut sentences = Vec::new();
        // What became of them is told elsewhere; that nothing changed is said only where nothing did.
        let moved = to.morale.unwrap_or(0) - from.morale.unwrap_or(0);
        let still = moved.abs() < CHANGED && sank < CHANGED && !self.has_a_fate();
        let trust = match (self.role, grew) {
            (Role::Manager, CHANGED..) => Some("account-hero-close-more"),
            (Role::Manager, _) if grew <= -CHANGED => Some("account-hero-close-less"),
            (_, CHANGED..) => Some("account-close-more"),
            _ if grew <= -CHANGED => Some("account-close-less"),
            (Role::Manager, _) if still => Some("account-hero-close-same"),
            _ if still => Some("account-close-same"),
            (Role::Teammate | Role::Stakeholder, _) if sank >= CHANGED => {
                Some("account-close-came-back")
            }
            _ => None,
        };
        // Whoever paid for something says so even where all in all little came of it.
        let hurt = self
            .account
            .beats
            .iter()
            .any(|beat| matches!(beat.what, What::Against { .. }) && beat.trust <= -FELT);
        let trust = trust.or(hurt.then_some("account-close-not-forgotten"));
        sentences.extend(trust.and_then(|key| self.teller.tell(key, &[])));
        sentences.extend(self.spirits(hurt));
        let lets_go = self.lets_go();
        if let (Some(before), Some(after)) = (from.grip, to.grip) {
            let key = match after - before {
                ..0 if before - after >= CHANGED => Some("account-hero-close-looser"),
                CHANGED.. if !lets_go => Some("account-hero-close-tighter"),
                _ => None,
            };
            sentences.extend(key.and_then(|key| self.teller.tell(key, &[])));
        }
        if self.role == Role::Manager && self.run.ended().is_some() && !lets_go {
            sentences.extend(self.teller.tell("account-hero-close", &[]));
        }
        sentences
    }

    /// How they are at the end: what it did to them all in all, or else how they feel, where that is another thing than when it
    /// began and neither good nor bad.
    fn spirits(&mut self, hurt: bool) -> Option<String> {
        let (from, to) = (self.account.from.morale?, self.account.to.morale?);
        let by = to - from;
        // Whoever paid for something, or has turned away, does not say that they are well off.
        let present = self.run.state().standing(self.account.who) == Standing::Present;
        let well = present && !hurt && self.last_felt() >= 0;
        if by.abs() >= CHANGED {
            let key = if by > 0 {
                "account-close-better"
            } else {
                "account-close-worse"
            };
            return (by < 0 || well).then(|| self.teller.tell(key, &[]))?;
        }
        let level = Band::of(to);
        let told = match level {
            Band::Fair => false,
            Band::VeryLow | Band::Low => Band::of(from) != level,
            Band::High | Band::VeryHigh => Band::of(from) != level && well,
        };
        told.then(|| {
            let values = [("band", band(to))];
            self.teller.tell("account-close-morale", &values)
        })?
    }

    /// What they told last, of what went on at one time and not all along.
    fn told_last(&self) -> Option<&Beat> {
        let beats = self.account.beats.iter();
        let happened =
            beats.filter(|beat| !matches!(beat.what, What::Worn(_) | What::Caught | What::Pressed));
        happened.max_by_key(|beat| beat.turn)
    }

    /// By how much what they told last lifted them.
    fn last_felt(&self) -> i32 {
        self.told_last().map_or(0, |beat| beat.mood)
    }

    /// Whether a manager's hold is looser at the end than it was in between, or was loosened last, or the player has just given
    /// him room: whoever let go last of all ends neither by praising that they held on nor by saying that they hold tighter.
    fn lets_go(&self) -> bool {
        let (run, who) = (self.run, self.account.who);
        let scenario = run.scenario();
        let states = (0..=run.turn()).filter_map(|turn| run.state_after(turn));
        let tightest = states.map(|state| state.level(scenario, Meter::Grip(who)));
        let now = self.account.to.grip.unwrap_or(0);
        let given_room = self.told_last().is_some_and(|beat| match beat.what {
            What::Did { act, .. } => meant_well(act),
            _ => false,
        });
        let loosened = tightest.max().is_some_and(|most| most - now >= CHANGED);
        loosened || given_room || self.last_felt() > 0
    }
}
