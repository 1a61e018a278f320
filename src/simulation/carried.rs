//! What goes from one story of a campaign to the next: levels by name, what was learned, flags, promises that are remembered.

use super::{
    ear::Ear,
    event::{Cause, Entry, Event},
    journal::Start,
    needs::Needs,
    run::Run,
    turn::Turn,
    week::Week,
};
use crate::scenario::{
    Scenario,
    effect::FULL,
    format::Need,
    model::{Fit, Held, Meter, PersonIndex, Promised, Role, Standing},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What somebody brings to a story from those before it. It stands in the journal of the story's run, which can so be played
/// again by itself. People are named by their ids: whoever is not in a story keeps what they have until they are met again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Carried {
    /// The id of the story before this.
    pub from: String,
    /// Levels by the names of their meters, in hundredths, from 0 to 10,000. Of people who are in the story and of the team:
    /// as they come to it, with the time that has passed. Of others: as they were when they were last met.
    pub levels: BTreeMap<String, i32>,
    /// What the week before the story moved, in its order.
    pub week: Vec<Moved>,
    /// Everybody of whom there is more to say.
    pub people: BTreeMap<String, Past>,
    /// Every flag that was set when a story ended.
    pub flags: BTreeSet<String>,
    /// What became of the player's word, in the order of the stories.
    pub memories: Vec<Memory>,
}

/// What there is to a person from earlier stories, besides levels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Past {
    /// What the player has learned that they need; empty if nothing.
    pub learned: Vec<Need>,
    /// How they stand to the work.
    pub standing: Standing,
    /// How kinds of work suit them that they have grown into, by name.
    pub fits: BTreeMap<String, Fit>,
    /// For each facet of trust that was broken, the level from which it fell, in hundredths; 0 where nothing is broken.
    pub breach: [i32; 3],
}

/// A level that an act of the week moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// The act's id.
    pub act: String,
    /// The name of the meter.
    pub meter: String,
    /// By how many hundredths, before the level is kept between 0 and 10,000.
    pub by: i32,
}

/// A promise or a confidence that somebody remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Memory {
    /// The id of the story in which it was.
    pub story: String,
    /// The id of the promise or the confidence.
    pub id: String,
    /// Whether it was a confidence.
    pub confidence: bool,
    /// The id of who remembers.
    pub who: String,
    /// Whether the player kept it.
    pub kept: bool,
}

impl Carried {
    /// How things stand at the end of a run, with what its player had brought to it.
    pub fn of(run: &Run) -> Carried {
        let scenario: &Scenario = run.scenario();
        let mut carried = match run.start() {
            Start::Fresh | Start::From { .. } => Carried::default(),
            Start::Carried(before) => before.clone(),
        };
        carried.from.clone_from(&scenario.id);
        carried.week.clear();
        for meter in meters(scenario) {
            let name = scenario.meter_name(meter);
            let level = run.state().level(scenario, meter);
            let started = scenario.start_levels.get(scenario.slot(meter));
            // What two people think of each other is often not said in a story; then another may say it for the first time.
            let unsaid = matches!(meter, Meter::TrustBetweenFacet(..)) && started == Some(&level);
            if !unsaid || carried.levels.contains_key(&name) {
                carried.levels.insert(name, level);
            }
        }
        for (who, person) in scenario.people.iter().enumerate() {
            let past = carried.people.entry(person.id.clone()).or_default();
            past.add(run, who);
            if *past == Past::default() {
                carried.people.remove(&person.id);
            }
        }
        let flags = scenario.flags.iter().zip(&run.state().flags);
        let set = flags.filter(|(_, set)| **set).map(|(flag, _)| flag.clone());
        carried.flags.extend(set);
        carried.memories.extend(memories(run));
        carried
    }

    /// As it comes to the next story, when time has passed: nearer to where that story begins by itself, by the rules of the
    /// week.
    #[must_use]
    pub fn after(mut self, week: &Week, next: &Scenario) -> Carried {
        for meter in meters(next) {
            let name = next.meter_name(meter);
            let begins = next.start_levels.get(next.slot(meter));
            let (Some(was), Some(begins)) = (self.levels.get(&name).copied(), begins.copied())
            else {
                continue;
            };
            match week.carries(meter, was, begins) {
                Some(rule) => {
                    let left = (was - begins) * rule.percent.clamp(0, 100) / 100;
                    self.levels.insert(name, begins + left)
                }
                None => self.levels.remove(&name),
            };
        }
        self
    }
}

impl Past {
    /// How somebody is at the end of a run.
    fn add(&mut self, run: &Run, who: PersonIndex) {
        let (scenario, state) = (run.scenario(), run.state());
        let Some((person, mind)) = scenario.people.get(who).zip(state.people.get(who)) else {
            return;
        };
        if mind.learned {
            self.learned = mind.needs.iter().collect();
        }
        self.standing = mind.standing;
        self.breach = mind.breach;
        for (place, work) in scenario.work.iter().enumerate() {
            let fit = state.fit(scenario, who, place);
            if person.fits.get(place) != Some(&fit) || self.fits.contains_key(work) {
                self.fits.insert(work.clone(), fit);
            }
        }
    }
}

/// The levels that the people of a story have, and those of the team and the player; of trust, the facets.
fn meters(scenario: &Scenario) -> impl Iterator<Item = Meter> {
    let is = |who: PersonIndex, kind: Role| {
        scenario
            .people
            .get(who)
            .is_some_and(|person| person.kind == kind)
    };
    (0..scenario.slots())
        .map(|slot| scenario.meter(slot))
        .filter(move |meter| match *meter {
            Meter::Morale(who) => is(who, Role::Teammate),
            Meter::Grip(who) | Meter::Pressure(who) | Meter::Ease(who) => is(who, Role::Manager),
            Meter::TrustBetween(from, to) | Meter::TrustBetweenFacet(from, to, _) => from != to,
            _ => true,
        })
}

/// The level with a name, in a story that has it.
pub(super) fn named(scenario: &Scenario, name: &str) -> Option<Meter> {
    meters(scenario).find(|meter| scenario.meter_name(*meter) == name)
}

fn memories(run: &Run) -> impl Iterator<Item = Memory> {
    let scenario: &Scenario = run.scenario();
    let held = scenario.promises.iter().zip(&run.state().promises);
    held.filter_map(|(held, became)| {
        let kept = match became {
            Promised::Kept => true,
            Promised::Broken => false,
            Promised::Unmade | Promised::Open | Promised::Told => return None,
        };
        Some(Memory {
            story: scenario.id.clone(),
            id: held.id.clone(),
            confidence: held.kind == Held::Confidence,
            who: scenario.people.get(held.to)?.id.clone(),
            kept,
        })
    })
}

impl<E: Ear> Turn<'_, E> {
    /// The player comes to the story with a past: every difference that it makes stands in the ledger.
    pub(super) fn arrive(&mut self, carried: &Carried) {
        let scenario = self.scenario;
        for meter in meters(scenario) {
            if let Some(level) = carried.levels.get(&scenario.meter_name(meter)) {
                self.stands_at(meter, *level, Cause::Carried);
            }
        }
        for (place, moved) in carried.week.iter().enumerate() {
            if let Some(meter) = named(scenario, &moved.meter) {
                let by = moved.by.clamp(-FULL, FULL);
                self.change(meter, by, Cause::Week(place));
            }
        }
        for (who, person) in scenario.people.iter().enumerate() {
            if let Some(past) = carried.people.get(&person.id) {
                self.has_past(who, past);
            }
        }
        for flag in &scenario.remembers {
            let name = scenario.flags.get(*flag);
            if name.is_some_and(|name| carried.flags.contains(name))
                && let Some(set) = self.state.flags.get_mut(*flag)
            {
                *set = true;
            }
        }
        self.state.meet(scenario);
    }

    /// A level begins where the past left it. Nobody does anything here, so that no rule on how trust moves has a say.
    pub(super) fn stands_at(&mut self, meter: Meter, after: i32, cause: Cause) {
        let after = after.clamp(0, FULL);
        let Some(level) = self.state.levels.get_mut(self.scenario.slot(meter)) else {
            return;
        };
        let before = std::mem::replace(level, after);
        let turn = self.state.turn;
        if before != after {
            self.ear.hear(|| {
                Event::Changed(Entry {
                    turn,
                    meter,
                    before,
                    after,
                    cause,
                })
            });
        }
    }

    fn has_past(&mut self, who: PersonIndex, past: &Past) {
        let scenario = self.scenario;
        if let Some(mind) = self.state.people.get_mut(who) {
            // What somebody needs can be different by now; then it is to be learned anew.
            let learned = Needs::of(&past.learned);
            mind.learned = !past.learned.is_empty() && learned == mind.needs;
            mind.standing = past.standing;
            mind.breach = past.breach.map(|level| level.clamp(0, FULL));
            // What they have been through together is no news to either.
            mind.breach_known = mind.breach.map(|fell| fell > 0);
        }
        for (place, work) in scenario.work.iter().enumerate() {
            let slot = who * scenario.work.len() + place;
            if let (Some(fit), Some(slot)) = (past.fits.get(work), self.state.fits.get_mut(slot)) {
                *slot = *fit;
            }
        }
    }
}
