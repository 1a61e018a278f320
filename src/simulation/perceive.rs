//! What the player's character comes to believe by looking: faces, and as much more as they can read.

use super::{
    belief::Belief,
    state::{State, read},
};
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

/// The levels of the team and of the player stand side by side; these of them one knows only by the feel of the room, the others
/// exactly.
const SHARED: usize = 7;
const FELT: [usize; 3] = [0, 2, 3];

/// How many levels each person has, side by side, and which of them is what.
pub(super) const EACH: usize = 8;
const MORALE: usize = 0;
/// The first facet of trust.
pub(super) const TRUST: usize = 1;
pub(super) const GRIP: usize = 4;
pub(super) const PRESSURE: usize = 5;
const INSIGHT: usize = 6;
pub(super) const EASE: usize = 7;

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
        // Whoever has people before them knows how well they read each, now and whenever it moves.
        let (beliefs, _) = self.beliefs.as_chunks_mut::<EACH>();
        let (levels, _) = self.levels.as_chunks::<EACH>();
        for (beliefs, levels) in beliefs.iter_mut().zip(levels).take(people) {
            beliefs[INSIGHT] = Belief::known(levels[INSIGHT]);
        }
    }

    /// The player sees somebody: the face they show, and as much more as the player can read.
    pub(super) fn see_face(&mut self, scenario: &Scenario, person: PersonIndex) {
        let Some(kind) = scenario.people.get(person).map(|person| person.kind) else {
            return;
        };
        let (beliefs, _) = self.beliefs.as_chunks_mut::<EACH>();
        let (levels, _) = self.levels.as_chunks::<EACH>();
        let (Some(beliefs), Some(levels)) = (beliefs.get_mut(person), levels.get(person)) else {
            return;
        };
        let insight = levels[INSIGHT];
        match kind {
            Role::Teammate => {
                let truth = levels[MORALE];
                let hides =
                    insight < READS_TRUST && read(&self.levels, scenario, Meter::Safety) < HIDES;
                let shown = if hides { (truth + 5_000) / 2 } else { truth };
                beliefs[MORALE] = Belief::seen(shown);
            }
            Role::Manager => {
                beliefs[GRIP] = Belief::seen(levels[GRIP]);
                if insight >= READS_PRESSURE {
                    for level in [PRESSURE, EASE] {
                        beliefs[level] = Belief::seen(levels[level]);
                    }
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
        self.guess_at(scenario.slot(Meter::Trust(person)));
        if let Some(mind) = self.people.get_mut(person) {
            mind.trust_known = true;
            mind.breach_known = mind.breach.map(|fell| fell > 0);
        }
    }

    /// The player sees how two people get on.
    pub(super) fn see_tie(&mut self, scenario: &Scenario, from: PersonIndex, to: PersonIndex) {
        let slot = scenario.slot(Meter::TrustBetween(from, to));
        self.guess_at(slot);
    }

    /// What one knows of oneself and of the room without asking.
    pub(super) fn know_oneself(&mut self, scenario: &Scenario) {
        let first = scenario.slot(Meter::Safety);
        if let (Some(beliefs), Some(levels)) = (
            self.beliefs
                .get_mut(first..)
                .and_then(|beliefs| beliefs.first_chunk_mut::<SHARED>()),
            self.levels
                .get(first..)
                .and_then(|levels| levels.first_chunk::<SHARED>()),
        ) {
            *beliefs = levels.map(Belief::known);
            for felt in FELT {
                beliefs[felt] = Belief::seen(levels[felt]);
            }
        }
    }

    /// The facets of trust from a place on are seen as the bands in which they lie.
    #[inline]
    fn guess_at(&mut self, slot: usize) {
        let facets = slot..slot + Facet::ALL.len();
        if let (Some(beliefs), Some(levels)) = (
            self.beliefs.get_mut(facets.clone()),
            self.levels.get(facets),
        ) {
            for (belief, level) in beliefs.iter_mut().zip(levels) {
                *belief = Belief::seen(*level);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{EACH, EASE, FELT, GRIP, INSIGHT, MORALE, Meter, PRESSURE, SHARED, TRUST};

    #[test]
    fn levels_stand_where_they_are_looked_for() {
        let story = include_bytes!("../../scenarios/friday-deploy.ron");
        let scenario = crate::scenario::read(story).0.unwrap();
        let slot = |meter| scenario.slot(meter);
        let first = slot(Meter::Safety);
        assert_eq!(slot(Meter::Essential), first + SHARED - 1);
        let felt = [Meter::Safety, Meter::Capability, Meter::Direction];
        assert_eq!(felt.map(|meter| slot(meter) - first), FELT);
        for who in 0..scenario.people.len() {
            let places = [
                (Meter::Morale(who), MORALE),
                (Meter::Trust(who), TRUST),
                (Meter::Grip(who), GRIP),
                (Meter::Pressure(who), PRESSURE),
                (Meter::Insight(who), INSIGHT),
                (Meter::Ease(who), EASE),
            ];
            for (meter, place) in places {
                assert_eq!(slot(meter), who * EACH + place, "{meter:?}");
            }
        }
    }
}
