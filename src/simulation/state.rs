//! All that changes in a run, as plain data: cloned for undo, compared in tests.

use super::belief::Band;
use crate::scenario::{
    Scenario,
    format::Need,
    model::{Compare, Condition, Facet, Meter, PassageIndex, PersonIndex, Promised, Role},
};

/// The state of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// How many choices have been taken.
    pub turn: u32,
    /// Every level, by [`Scenario::slot`], in hundredths.
    pub levels: Vec<i32>,
    /// What the player's character believes of each level, in the same places.
    pub beliefs: Vec<i32>,
    /// Whose trust the player can tell.
    pub trust_known: Vec<bool>,
    /// What each person needs in this telling.
    pub needs: Vec<Vec<Need>>,
    /// Whose needs the player has learned.
    pub learned: Vec<bool>,
    /// The flags.
    pub flags: Vec<bool>,
    /// The promises.
    pub promises: Vec<Promised>,
    /// The option of each variant.
    pub variant: Vec<usize>,
    /// The day, from 1.
    pub day: u32,
    /// How many scenes have opened.
    pub scenes: u32,
    /// How often each passage has opened.
    pub visits: Vec<u32>,
    /// Events that choices have planted.
    pub planted: Vec<Planted>,
    /// The passage that is open.
    pub passage: PassageIndex,
    /// The scene that comes after the event that is open.
    pub after: Option<PassageIndex>,
    /// The passage whose place is shown.
    pub place: PassageIndex,
    /// Choices of this passage that have been used up since it opened.
    pub used: Vec<usize>,
    /// Standing choices that have been used up.
    pub used_standing: Vec<usize>,
    /// The ending, once it is told.
    pub ended: Option<usize>,
}

/// An event that a choice has planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planted {
    /// The event.
    pub event: PassageIndex,
    /// When so many scenes have opened.
    pub at_scene: Option<u32>,
    /// When this day has come.
    pub at_day: Option<u32>,
    /// The turn of the choice that planted it.
    pub turn: u32,
}

/// From which insight on the player can tell somebody's trust, in hundredths.
const READS_TRUST: i32 = 4_000;
/// From which insight on the player can tell how hard a manager is pressed, in hundredths.
const READS_PRESSURE: i32 = 6_000;

impl State {
    /// The state before the story opens.
    pub(super) fn new(scenario: &Scenario) -> State {
        let people = scenario.people.len();
        let mut state = State {
            turn: 0,
            levels: scenario.start_levels.clone(),
            beliefs: vec![5_000; scenario.slots()],
            trust_known: vec![false; people],
            needs: scenario
                .people
                .iter()
                .map(|person| person.needs.clone())
                .collect(),
            learned: vec![false; people],
            flags: vec![false; scenario.flags.len()],
            promises: vec![Promised::Unmade; scenario.promises.len()],
            variant: vec![0; scenario.variants.len()],
            day: 1,
            scenes: 0,
            visits: vec![0; scenario.passages.len()],
            planted: Vec::new(),
            passage: scenario.start,
            after: None,
            place: scenario.start,
            used: Vec::new(),
            used_standing: Vec::new(),
            ended: None,
        };
        // Colleagues of old: on the first morning the player knows how everybody looks.
        for person in 0..people {
            state.see_face(scenario, person);
        }
        state.know_oneself(scenario);
        state
    }

    /// A level, in hundredths; of trust as a whole, the mean of its facets.
    pub fn level(&self, scenario: &Scenario, meter: Meter) -> i32 {
        read(&self.levels, scenario, meter)
    }

    /// What the player believes a level to be.
    pub fn belief(&self, scenario: &Scenario, meter: Meter) -> i32 {
        read(&self.beliefs, scenario, meter)
    }

    /// Days left after today.
    pub fn left(&self, scenario: &Scenario) -> u32 {
        scenario.clock.of.saturating_sub(self.day)
    }

    /// Whether a condition holds in truth.
    pub fn holds(&self, scenario: &Scenario, condition: &Condition) -> bool {
        self.holds_by(&self.levels, scenario, condition)
    }

    /// Whether a condition holds as far as the player knows.
    pub fn seems_to_hold(&self, scenario: &Scenario, condition: &Condition) -> bool {
        self.holds_by(&self.beliefs, scenario, condition)
    }

    fn holds_by(&self, levels: &[i32], scenario: &Scenario, condition: &Condition) -> bool {
        let all = |part: &Condition| self.holds_by(levels, scenario, part);
        match condition {
            Condition::Always => true,
            Condition::All(parts) => parts.iter().all(all),
            Condition::Any(parts) => parts.iter().any(all),
            Condition::Not(part) => !all(part),
            Condition::Meter(meter, compare, number) => {
                compares(read(levels, scenario, *meter), *compare, *number)
            }
            Condition::Day(compare, number) => compares(days(self.day), *compare, *number),
            Condition::Left(compare, number) => {
                compares(days(self.left(scenario)), *compare, *number)
            }
            Condition::Flag(flag) => self.flags.get(*flag).copied().unwrap_or(false),
            Condition::Window(_)
            | Condition::Dares(_)
            | Condition::Ready(_)
            | Condition::Standing(..)
            | Condition::Struck(_)
            | Condition::Fits(..) => false,
            Condition::Made(promise) => self
                .promises
                .get(*promise)
                .is_some_and(|state| *state != Promised::Unmade),
            Condition::Promise(promise, promised) => self.promises.get(*promise) == Some(promised),
            Condition::Variant(axis, option) => self.variant.get(*axis) == Some(option),
            Condition::Visited(passage) => {
                self.visits.get(*passage).is_some_and(|visits| *visits > 0)
            }
        }
    }

    /// The first part of a condition that does not hold as far as the player knows.
    pub(super) fn failing<'a>(
        &self,
        scenario: &Scenario,
        condition: &'a Condition,
    ) -> &'a Condition {
        if let Condition::All(parts) = condition
            && let Some(part) = parts
                .iter()
                .find(|part| !self.seems_to_hold(scenario, part))
        {
            return self.failing(scenario, part);
        }
        condition
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
                // Where it is not safe, people show a stranger a face nearer to "fine" than they feel.
                let hides = insight < READS_TRUST && self.level(scenario, Meter::Safety) < 4_000;
                let shown = if hides { (truth + 5_000) / 2 } else { truth };
                self.believe(scenario, Meter::Morale(person), Band::of(shown).middle());
            }
            Role::Manager => {
                let grip = self.level(scenario, Meter::Grip(person));
                self.believe(scenario, Meter::Grip(person), Band::of(grip).middle());
                if insight >= READS_PRESSURE {
                    let pressure = self.level(scenario, Meter::Pressure(person));
                    self.believe(
                        scenario,
                        Meter::Pressure(person),
                        Band::of(pressure).middle(),
                    );
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
        for facet in [Facet::Ability, Facet::Benevolence, Facet::Integrity] {
            let meter = Meter::TrustFacet(person, facet);
            let level = self.level(scenario, meter);
            self.believe(scenario, meter, Band::of(level).middle());
        }
        if let Some(known) = self.trust_known.get_mut(person) {
            *known = true;
        }
    }

    /// What one knows of oneself and of the room without asking.
    pub(super) fn know_oneself(&mut self, scenario: &Scenario) {
        for meter in [Meter::Credit, Meter::Energy, Meter::Delivery] {
            let level = self.level(scenario, meter);
            self.believe(scenario, meter, level);
        }
        for person in 0..scenario.people.len() {
            let level = self.level(scenario, Meter::Insight(person));
            self.believe(scenario, Meter::Insight(person), level);
        }
        for meter in [Meter::Safety, Meter::Direction, Meter::Capability] {
            let level = self.level(scenario, meter);
            self.believe(scenario, meter, Band::of(level).middle());
        }
    }

    fn believe(&mut self, scenario: &Scenario, meter: Meter, level: i32) {
        if let Some(belief) = self.beliefs.get_mut(scenario.slot(meter)) {
            *belief = level;
        }
    }
}

fn read(levels: &[i32], scenario: &Scenario, meter: Meter) -> i32 {
    let slot = scenario.slot(meter);
    let at = |slot: usize| levels.get(slot).copied().unwrap_or(0);
    match meter {
        Meter::Trust(_) => (at(slot) + at(slot + 1) + at(slot + 2)) / 3,
        _ => at(slot),
    }
}

fn compares(value: i32, compare: Compare, number: i32) -> bool {
    match compare {
        Compare::AtLeast => value >= number,
        Compare::Below => value < number,
        Compare::Within(upper) => (number..=upper).contains(&value),
        Compare::Outside(upper) => !(number..=upper).contains(&value),
    }
}

fn days(days: u32) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}
