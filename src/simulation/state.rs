//! All that changes in a run, as plain data: cloned for undo, compared in tests.

use super::{chance::Luck, needs::Needs, stage::Stage};
use crate::scenario::{
    Scenario,
    effect::Tactic,
    format::Need,
    model::{Fit, Meter, PassageIndex, Promised, Standing},
};

use std::hash::{Hash, Hasher};
use xxhash_rust::xxh3::{Xxh3, xxh3_64_with_seed};

/// The state of a run.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct State {
    /// How many choices have been taken.
    pub turn: u32,
    /// Every level, by [`Scenario::slot`], in hundredths.
    pub levels: Vec<i32>,
    /// What the player's character believes of each level, in the same places.
    pub beliefs: Vec<i32>,
    /// What else there is to each person, in the order of the cast.
    pub people: Vec<Mind>,
    /// How often each tactic has been used on each person of late, by person and tactic.
    pub wear: Vec<Wear>,
    /// How each kind of work suits each person by now, by person and work.
    pub fits: Vec<Fit>,
    /// The flags.
    pub flags: Vec<bool>,
    /// Promises and confidences.
    pub promises: Vec<Promised>,
    /// Which promises others heard being made.
    pub in_public: Vec<bool>,
    /// The windows.
    pub windows: Vec<Opening>,
    /// The option of each variant.
    pub variant: Vec<usize>,
    /// The day, from 1.
    pub day: u32,
    /// How many scenes have opened.
    pub scenes: u32,
    /// How often each passage has opened.
    pub visits: Visits,
    /// Events that choices have planted.
    pub planted: Vec<Planted>,
    /// What has happened by the rules: which happening, who did it, and in which scene it was last.
    pub happened: Vec<(u32, u32, u32)>,
    /// Whom a happening that is being told strikes.
    pub struck: Option<usize>,
    /// The passage that is open.
    pub passage: PassageIndex,
    /// The scene that comes after the event that is open.
    pub after: Option<PassageIndex>,
    /// The passage whose place is shown.
    pub place: PassageIndex,
    /// The scene that says that the days of the story are over, if the last that opened does.
    pub over: Option<PassageIndex>,
    /// Choices of this passage that have been used up since it opened.
    pub used: Vec<usize>,
    /// Standing choices that have been used up; those that come back, in this scene alone.
    pub used_standing: Vec<usize>,
    /// The ending, once it is told.
    pub ended: Option<usize>,
}

/// What the clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Today {
    /// A day of the story, from 1.
    Day(u32),
    /// The days are over; this scene says when it is.
    After(PassageIndex),
}

/// What there is to a person besides levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mind {
    /// What they need in this telling.
    pub needs: Needs,
    /// Whether the player has learned it.
    pub learned: bool,
    /// What the player takes them to need until then.
    pub guess: Option<Need>,
    /// Whether the player can tell their trust.
    pub trust_known: bool,
    /// How they stand to the work.
    pub standing: Standing,
    /// They were listened to, and expect something by this day; 0 if not.
    pub expects: u32,
    /// The last act toward them, and the scene it was in.
    pub last: Option<(Tactic, u32)>,
    /// For each facet of trust that was broken, the level from which it fell; 0 where nothing is broken.
    pub breach: [i32; 3],
    /// In which facets the player knows it to be broken.
    pub breach_known: [bool; 3],
}

/// How often something has been done of late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Wear {
    /// How often.
    pub times: u32,
    /// In which scene it was last.
    pub scene: u32,
}

impl Wear {
    /// How many times still count in a scene, if one is forgotten every `recovers` scenes.
    #[inline]
    pub fn left(self, scene: u32, recovers: u32) -> u32 {
        // Mostly there is nothing to forget.
        if self.times == 0 {
            return 0;
        }
        let forgotten = scene.saturating_sub(self.scene) / recovers.max(1);
        self.times.saturating_sub(forgotten)
    }
}

/// A window, as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Opening {
    /// Whether it is open.
    pub open: bool,
    /// The day on which it opened; 0 if it has not.
    pub since: u32,
}

/// How often passages have opened: a bit for each, and a count for those that have, so that a long story costs little to
/// copy and what has not happened is found at once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visits {
    opened: Vec<u64>,
    /// The passages that have opened, with how often; the one that opened last stands last.
    counts: Vec<(u32, u32)>,
}

/// The order in which passages have opened is left out.
impl Hash for Visits {
    fn hash<H: Hasher>(&self, words: &mut H) {
        let count = |(passage, count): &(u32, u32)| {
            xxh3_64_with_seed(&passage.to_le_bytes(), u64::from(*count))
        };
        let counts = self.counts.iter().map(count);
        words.write_u64(counts.fold(0, u64::wrapping_add));
    }
}

impl Visits {
    fn new(passages: usize) -> Visits {
        Visits {
            opened: vec![0; passages.div_ceil(64)],
            counts: Vec::new(),
        }
    }

    /// Whether a passage has opened.
    #[inline]
    pub fn has(&self, passage: PassageIndex) -> bool {
        self.opened
            .get(passage / 64)
            .is_some_and(|bits| bits & (1 << (passage % 64)) != 0)
    }

    /// How often a passage has opened.
    pub fn of(&self, passage: PassageIndex) -> u32 {
        // Mostly it is the one that is open.
        let mut counts = self.counts.iter().rev();
        counts
            .find(|(known, _)| *known as usize == passage)
            .map_or(0, |(_, count)| *count)
    }

    /// The passages that have opened, each once.
    pub fn all(&self) -> impl Iterator<Item = PassageIndex> {
        self.counts.iter().map(|(passage, _)| *passage as usize)
    }

    #[inline]
    pub(super) fn add(&mut self, passage: PassageIndex) {
        let Some(bits) = self.opened.get_mut(passage / 64) else {
            return;
        };
        let bit = 1 << (passage % 64);
        let before = if *bits & bit == 0 {
            *bits |= bit;
            0
        } else {
            self.take(passage)
        };
        let known = u32::try_from(passage).unwrap_or(u32::MAX);
        self.counts.push((known, before + 1));
    }

    fn take(&mut self, passage: PassageIndex) -> u32 {
        let mut counts = self.counts.iter();
        match counts.rposition(|(known, _)| *known as usize == passage) {
            Some(place) => self.counts.remove(place).1,
            None => 0,
        }
    }

    /// Becomes as others are, of the same story: at the cost of what has opened, not of all that could.
    fn become_as(&mut self, other: &Visits) {
        if self.opened.len() == other.opened.len() {
            for (passage, _) in self.counts.drain(..) {
                if let Some(bits) = self.opened.get_mut(passage as usize / 64) {
                    *bits = 0;
                }
            }
            for (passage, _) in &other.counts {
                let passage = *passage as usize;
                if let Some(bits) = self.opened.get_mut(passage / 64) {
                    *bits |= 1 << (passage % 64);
                }
            }
        } else {
            self.opened.clone_from(&other.opened);
        }
        self.counts.clone_from(&other.counts);
    }
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

impl Clone for State {
    fn clone(&self) -> Self {
        State {
            levels: self.levels.clone(),
            beliefs: self.beliefs.clone(),
            people: self.people.clone(),
            wear: self.wear.clone(),
            fits: self.fits.clone(),
            flags: self.flags.clone(),
            promises: self.promises.clone(),
            in_public: self.in_public.clone(),
            windows: self.windows.clone(),
            variant: self.variant.clone(),
            visits: self.visits.clone(),
            planted: self.planted.clone(),
            happened: self.happened.clone(),
            used: self.used.clone(),
            used_standing: self.used_standing.clone(),
            ..*self
        }
    }

    /// Copies into the memory that is there: what-ifs begin again a thousand times from the same state.
    fn clone_from(&mut self, other: &Self) {
        let mut mine = std::mem::take(self);
        mine.levels.clone_from(&other.levels);
        mine.beliefs.clone_from(&other.beliefs);
        mine.people.clone_from(&other.people);
        mine.wear.clone_from(&other.wear);
        mine.fits.clone_from(&other.fits);
        mine.flags.clone_from(&other.flags);
        mine.promises.clone_from(&other.promises);
        mine.in_public.clone_from(&other.in_public);
        mine.windows.clone_from(&other.windows);
        mine.variant.clone_from(&other.variant);
        mine.visits.become_as(&other.visits);
        mine.planted.clone_from(&other.planted);
        mine.happened.clone_from(&other.happened);
        mine.used.clone_from(&other.used);
        mine.used_standing.clone_from(&other.used_standing);
        *self = State {
            levels: mine.levels,
            beliefs: mine.beliefs,
            people: mine.people,
            wear: mine.wear,
            fits: mine.fits,
            flags: mine.flags,
            promises: mine.promises,
            in_public: mine.in_public,
            windows: mine.windows,
            variant: mine.variant,
            visits: mine.visits,
            planted: mine.planted,
            happened: mine.happened,
            used: mine.used,
            used_standing: mine.used_standing,
            ..*other
        };
    }
}

impl State {
    /// The state before the story opens.
    pub(super) fn new(stage: &Stage, luck: &mut impl Luck) -> State {
        let scenario = stage.scenario();
        let people = scenario.people.len();
        let mut state = State {
            levels: scenario.start_levels.clone(),
            beliefs: vec![5_000; scenario.slots()],
            people: scenario
                .people
                .iter()
                .map(|person| Mind {
                    needs: Needs::of(&person.needs),
                    learned: false,
                    guess: stage.guess(luck, person),
                    trust_known: false,
                    standing: Standing::Present,
                    expects: 0,
                    last: None,
                    breach: [0; 3],
                    breach_known: [false; 3],
                })
                .collect(),
            wear: vec![Wear::default(); people * Tactic::COUNT],
            fits: scenario
                .people
                .iter()
                .flat_map(|person| person.fits.iter().copied())
                .collect(),
            flags: vec![false; scenario.flags.len()],
            promises: vec![Promised::Unmade; scenario.promises.len()],
            in_public: vec![false; scenario.promises.len()],
            windows: vec![Opening::default(); scenario.windows.len()],
            variant: vec![0; scenario.variants.len()],
            day: 1,
            passage: scenario.start,
            place: scenario.start,
            visits: Visits::new(scenario.passages.len()),
            ..State::default()
        };
        state.meet(scenario);
        state
    }

    /// Makes room for the lists that grow in a run.
    pub(super) fn make_room(&mut self, room: usize) {
        self.visits.counts.reserve(room);
        self.planted.reserve(room);
        self.happened.reserve(room);
        self.used.reserve(room);
        self.used_standing.reserve(room);
    }

    /// A number for all that can still make a difference: how the state came about, and in how many turns, is left out.
    pub fn fingerprint(&self) -> u128 {
        let mut words = Xxh3::new();
        let State {
            turn: _,
            levels,
            beliefs,
            people,
            wear,
            fits,
            flags,
            promises,
            in_public,
            windows,
            variant,
            day,
            scenes,
            visits,
            planted,
            happened,
            struck,
            passage,
            after,
            place: _,
            over,
            used,
            used_standing,
            ended,
        } = self;
        (levels, beliefs, wear, fits, flags).hash(&mut words);
        for mind in people {
            // A guess is only ever shown.
            Mind {
                guess: None,
                ..*mind
            }
            .hash(&mut words);
        }
        (promises, in_public, windows, variant).hash(&mut words);
        (day, scenes, visits, happened).hash(&mut words);
        (struck, passage, after, over).hash(&mut words);
        (used, used_standing, ended).hash(&mut words);
        for planted in planted {
            (planted.event, planted.at_scene, planted.at_day).hash(&mut words);
        }
        words.digest128()
    }

    /// A level, in hundredths; of trust as a whole, the mean of its facets.
    #[inline]
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

    /// What the clock shows.
    pub fn today(&self) -> Today {
        self.over.map_or(Today::Day(self.day), Today::After)
    }

    /// How somebody stands to the work.
    #[inline]
    pub fn standing(&self, person: usize) -> Standing {
        self.people
            .get(person)
            .map_or(Standing::Present, |mind| mind.standing)
    }

    /// How a kind of work suits somebody by now.
    pub fn fit(&self, scenario: &Scenario, person: usize, work: usize) -> Fit {
        self.fits
            .get(person * scenario.work.len() + work)
            .copied()
            .unwrap_or(Fit::Stretch)
    }
}

#[inline]
pub(super) fn read(levels: &[i32], scenario: &Scenario, meter: Meter) -> i32 {
    let slot = scenario.slot(meter);
    let at = |slot: usize| levels.get(slot).copied().unwrap_or(0);
    match meter {
        Meter::Trust(_) | Meter::TrustBetween(..) => (at(slot) + at(slot + 1) + at(slot + 2)) / 3,
        _ => at(slot),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visits_are_counted_and_copied_whatever_opened_before() {
        let mut visits = Visits::new(200);
        for passage in [3, 130, 3, 7, 3] {
            visits.add(passage);
        }
        let counts = [3, 7, 130, 4].map(|passage| visits.of(passage));
        assert_eq!(counts, [3, 1, 1, 0]);
        assert!(visits.has(130) && !visits.has(4));
        let mut other = Visits::new(200);
        for passage in [199, 64, 7] {
            other.add(passage);
        }
        visits.become_as(&other);
        assert_eq!(visits, other);
        assert!(!visits.has(3) && !visits.has(130) && visits.has(7));
    }

    #[test]
    fn the_order_of_visits_makes_no_difference_that_counts() {
        let visited = |passages: [usize; 3]| {
            let mut state = State {
                visits: Visits::new(10),
                ..State::default()
            };
            for passage in passages {
                state.visits.add(passage);
            }
            state.fingerprint()
        };
        assert_eq!(visited([1, 2, 1]), visited([1, 1, 2]));
        assert_ne!(visited([1, 2, 1]), visited([1, 2, 2]));
    }
}
