//! What the player's character comes to believe by looking: faces, and as much more as they can read.

use super::{belief::Band, state::State};
use crate::scenario::{
    Scenario,
    model::{Facet, Meter, PersonIndex, Role},
};

/// From which insight on the player can tell somebody's trust, in hundredths.
pub(super) const READS_TRUST: i32 = 4_000;
/// From which insight on the player can tell how hard a manager is pressed, and how he loosens, in hundredths.
const READS_PRESSURE: i32 = 6_000;
/// Below which safety people show a stranger a better face than they feel, in hundredths.
const HIDES: i32 = 4_000;

/// The levels of the team and of the player in the order in which they stand side by side, and whether one knows them exactly
/// or only by the feel of the room.
const SHARED: [(Meter, bool); 7] = [
    (Meter::Safety, false),
    (Meter::Delivery, true),
    (Meter::Capability, false),
    (Meter::Direction, false),
    (Meter::Credit, true),
    (Meter::Energy, true),
    (Meter::Essential, true),
];

/// How many levels each person has, side by side, and which of them is the insight into them.
const EACH: usize = 8;
const INSIGHT: usize = 6;

impl State {
    /// Colleagues of old: on the first morning the player knows how everybody looks, and who gets on with whom.
    pub(super) fn meet(&mut self, scenario: &Scenario) {
        let people = scenario.people.len();
        for person in 0..people {
            self.see_face(scenario, person);
            for other in 0..people {
                self.see_tie(scenario, person, other);
            }
        }
        self.know_oneself(scenario);
    }

    /// The player sees somebody: the face they show, and as much more as the player can read.
    pub(super) fn see_face(&mut self, scenario: &Scenario, person: PersonIndex) {
        let Some(kind) = scenario.people.get(person).map(|person| person.kind) else {
            return;
        };
        let insight = self.level(scenario, Meter::Insight(person));
        match kind {
            Role::Teammate => {
                let truth = self.level(scenario, Meter::Morale(person));
                let hides = insight < READS_TRUST && self.level(scenario, Meter::Safety) < HIDES;
                let shown = if hides { (truth + 5_000) / 2 } else { truth };
                self.believe(scenario, Meter::Morale(person), Band::middle_of(shown));
            }
            Role::Manager => {
                self.guess_band(scenario, Meter::Grip(person));
                if insight >= READS_PRESSURE {
                    self.guess_band(scenario, Meter::Pressure(person));
                    self.guess_band(scenario, Meter::Ease(person));
                }
            }
            Role::Stakeholder => {}
        }
        if insight >= READS_TRUST {
            self.see_trust(scenario, person);
        }
    }

    /// The player learns how somebody stands toward them.
    pub(super) fn see_trust(&mut self, scenario: &Scenario, person: PersonIndex) {
        self.guess_at(scenario.slot(Meter::Trust(person)), Facet::ALL.len());
        if let Some(mind) = self.people.get_mut(person) {
            mind.trust_known = true;
            mind.breach_known = mind.breach.map(|fell| fell > 0);
        }
    }

    /// The player sees how two people get on.
    pub(super) fn see_tie(&mut self, scenario: &Scenario, from: PersonIndex, to: PersonIndex) {
        let slot = scenario.slot(Meter::TrustBetween(from, to));
        self.guess_at(slot, Facet::ALL.len());
    }

    /// What one knows of oneself and of the room without asking.
    pub(super) fn know_oneself(&mut self, scenario: &Scenario) {
        let first = scenario.slot(Meter::Safety);
        if let (Some(beliefs), Some(levels)) = (
            self.beliefs
                .get_mut(first..)
                .and_then(|beliefs| beliefs.first_chunk_mut::<{ SHARED.len() }>()),
            self.levels
                .get(first..)
                .and_then(|levels| levels.first_chunk::<{ SHARED.len() }>()),
        ) {
            for ((belief, level), (_, exactly)) in beliefs.iter_mut().zip(levels).zip(SHARED) {
                *belief = if exactly {
                    *level
                } else {
                    Band::middle_of(*level)
                };
            }
        }
        // Whoever has people before them knows how well they read each.
        let (beliefs, _) = self.beliefs.as_chunks_mut::<EACH>();
        let (levels, _) = self.levels.as_chunks::<EACH>();
        for (beliefs, levels) in beliefs.iter_mut().zip(levels).take(scenario.people.len()) {
            beliefs[INSIGHT] = levels[INSIGHT];
        }
    }

    fn guess_band(&mut self, scenario: &Scenario, meter: Meter) {
        self.guess_at(scenario.slot(meter), 1);
    }

    /// So many levels from a place on are seen as the bands in which they lie.
    #[inline]
    fn guess_at(&mut self, slot: usize, count: usize) {
        if let (Some(beliefs), Some(levels)) = (
            self.beliefs.get_mut(slot..slot + count),
            self.levels.get(slot..slot + count),
        ) {
            for (belief, level) in beliefs.iter_mut().zip(levels) {
                *belief = Band::middle_of(*level);
            }
        }
    }

    #[inline]
    fn believe(&mut self, scenario: &Scenario, meter: Meter, level: i32) {
        if let Some(belief) = self.beliefs.get_mut(scenario.slot(meter)) {
            *belief = level;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EACH, INSIGHT, Meter, SHARED};

    #[test]
    fn what_is_shared_stands_side_by_side() {
        let story = include_bytes!("../../scenarios/friday-deploy.ron");
        let scenario = crate::scenario::read(story).0.unwrap();
        let first = scenario.slot(Meter::Safety);
        for (place, (meter, _)) in SHARED.iter().enumerate() {
            assert_eq!(scenario.slot(*meter), first + place, "{meter:?}");
        }
        for who in 0..scenario.people.len() {
            assert_eq!(scenario.slot(Meter::Insight(who)), who * EACH + INSIGHT);
        }
    }
}
