//! How somebody's account ends: where it all left them.

use super::{FELT, Telling, band};
use crate::debrief::account::What;
use crate::scenario::{effect::POINT, model::Role};
use crate::simulation::{Band, Today};

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

    /// Where somebody has nothing of their own to tell of the end, how they know of it.
    fn until_the_end(&mut self) -> Option<String> {
        let run = self.run;
        run.ended()?;
        let early = match (self.day, run.today_after(run.turn())) {
            (Some(Today::Day(last)), Today::Day(end)) => last < end,
            (Some(Today::After(_)), _) => false,
            (Some(Today::Day(_)), Today::After(_)) | (None, _) => true,
        };
        let key = match self.role {
            Role::Stakeholder => "account-close-outside",
            Role::Teammate | Role::Manager => "account-close-no-more",
        };
        early.then(|| self.teller.tell(key, &[]))?
    }

    pub(super) fn closing(&mut self) -> Vec<String> {
        let (from, to) = (self.account.from, self.account.to);
        let grew = to.trust - from.trust;
        let sank = from.trust - self.account.lowest_trust;
        let mut sentences = Vec::new();
        // What became of them is told elsewhere; that nothing changed is said only where nothing did.
        let moved = to.morale.unwrap_or(0) - from.morale.unwrap_or(0);
        let still = moved.abs() < CHANGED && sank < CHANGED && !self.has_a_fate();
        sentences.extend(self.until_the_end());
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
        if let Some(morale) = to.morale {
            let level = Band::of(morale);
            match moved {
                CHANGED.. => sentences.extend(self.teller.tell("account-close-better", &[])),
                _ if moved <= -CHANGED => {
                    sentences.extend(self.teller.tell("account-close-worse", &[]));
                }
                _ => {}
            }
            // To be low is no news of somebody who is better off, nor good spirits of somebody who lost some; nor is what they
            // began with.
            let against = moved >= CHANGED && level <= Band::Low
                || (moved <= -CHANGED || hurt) && level >= Band::High;
            let as_before = moved.abs() >= CHANGED && from.morale.map(Band::of) == Some(level);
            if !against && !as_before {
                let values = [("band", band(morale))];
                sentences.extend(self.teller.tell("account-close-morale", &values));
            }
        }
        if let (Some(before), Some(after)) = (from.grip, to.grip) {
            let key = match after - before {
                ..0 if before - after >= CHANGED => Some("account-hero-close-looser"),
                CHANGED.. => Some("account-hero-close-tighter"),
                _ => None,
            };
            sentences.extend(key.and_then(|key| self.teller.tell(key, &[])));
        }
        // Whoever let go last of all does not end by praising that they held on.
        let happened = self
            .account
            .beats
            .iter()
            .filter(|beat| !matches!(beat.what, What::Worn(_) | What::Caught | What::Pressed));
        let let_go = happened.max_by_key(|beat| beat.turn);
        let let_go = let_go.is_some_and(|beat| beat.mood > 0);
        if self.role == Role::Manager && self.run.ended().is_some() && !let_go {
            sentences.extend(self.teller.tell("account-hero-close", &[]));
        }
        sentences
    }
}
