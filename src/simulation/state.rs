//! All that changes in a run, as plain data: cloned for undo, compared in tests.

use super::{belief::Belief, chance::Luck, needs::Needs, stage::Stage, visits::Visits};
use crate::scenario::{
    Scenario,
    effect::Tactic,
    format::Need,
    model::{Fit, Meter, PassageIndex, Promised, Standing},
};

use std::hash::Hash;
use xxhash_rust::xxh3::Xxh3;

/// The state of a run.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct State {
    /// How many choices have been taken.
    pub turn: u32,
    /// Every level, by [`Scenario::slot`], in hundredths.
    pub levels: Vec<i32>,
    /// What the player's character believes of each level, in the same places.
    pub beliefs: Vec<Belief>,
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
        let State {
            turn,
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
            place,
            over,
            used,
            used_standing,
            ended,
        } = other;
        self.turn = *turn;
        self.levels.clone_from(levels);
        self.beliefs.clone_from(beliefs);
        self.people.clone_from(people);
        self.wear.clone_from(wear);
        self.fits.clone_from(fits);
        self.flags.clone_from(flags);
        self.promises.clone_from(promises);
        self.in_public.clone_from(in_public);
        self.windows.clone_from(windows);
        self.variant.clone_from(variant);
        self.day = *day;
        self.scenes = *scenes;
        self.visits.become_as(visits);
        self.planted.clone_from(planted);
        self.happened.clone_from(happened);
        self.struck = *struck;
        self.passage = *passage;
        self.after = *after;
        self.place = *place;
        self.over = *over;
        self.used.clone_from(used);
        self.used_standing.clone_from(used_standing);
        self.ended = *ended;
    }
}

impl State {
    /// The state before the story opens.
    pub(super) fn new(stage: &Stage, luck: &mut impl Luck) -> State {
        let scenario = stage.scenario();
        let people = scenario.people.len();
        let mut state = State {
            levels: scenario.start_levels.clone(),
            beliefs: vec![Belief::seen(5_000); scenario.slots()],
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
        self.visits.make_room(room);
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
pub(super) fn read<L: Copy + Into<i32>>(levels: &[L], scenario: &Scenario, meter: Meter) -> i32 {
    let slot = scenario.slot(meter);
    let at = |slot: usize| levels.get(slot).map_or(0, |level| (*level).into());
    match meter {
        Meter::Trust(_) | Meter::TrustBetween(..) => (at(slot) + at(slot + 1) + at(slot + 2)) / 3,
        _ => at(slot),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
