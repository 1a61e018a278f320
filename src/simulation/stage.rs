//! A scenario and rules, compiled together: which rules an act meets, who is who, and the keys of luck. Built once, shared by
//! every run on it.

mod ask;
mod book;
mod chances;
mod compile;
mod doing;
mod drift;
mod levels;
mod ready;

pub(super) use ask::{Ask, Bounds, Stretch};
pub(super) use book::{Book, Card, Ripe, Road, Step};
pub(super) use chances::{Chance, Chances};
pub(super) use doing::{Doing, Doings};
pub(super) use drift::{CAST, Drift, Drifts, Mate, Tie};
pub(super) use levels::{Gauges, facet};
pub(super) use ready::{Deed, Expects, Facts, Happens, Moves, Night, Wears, Weighs};

use super::{
    attempt::Divisor,
    chance::{self, Luck, Purpose},
    gauge::Gauge,
    needs::Needs,
    rules::{Level, Rules, Whom},
};
use crate::scenario::{
    Scenario,
    effect::Tactic,
    format::Need,
    model::{Meter, Person, PersonIndex, Role},
};
use std::sync::Arc;

/// A scenario and rules, compiled together.
#[derive(Debug)]
pub struct Stage {
    scenario: Arc<Scenario>,
    rules: Arc<Rules>,
    pub(super) managers: Vec<PersonIndex>,
    pub(super) teammates: Vec<PersonIndex>,
    /// The teammates again, with what time moves.
    pub(super) mates: Vec<Mate>,
    /// Who of them is tied to whom, by their places among them.
    pub(super) ties: Vec<(usize, usize)>,
    /// A divisor by how many they are.
    pub(super) count: Divisor,
    /// What a turn needs of the story, apart from its words.
    pub(super) book: Book,
    pub(super) gauges: Gauges,
    speaks: [Needs; Tactic::COUNT],
    pub(super) doings: Doings,
    pub(super) held: Vec<Moves>,
    pub(super) drifts: Drifts,
    pub(super) nights: Vec<Night>,
    pub(super) slows: [i32; 3],
    pub(super) wears: Option<Wears>,
    /// By which acts people grow into their work, a bit for each.
    pub(super) grows: u32,
    /// What acts make people expect, and what answers it.
    pub(super) expects: Vec<Expects>,
    dares: Vec<(Level, i32)>,
    leads: Vec<(Level, i32)>,
    pub(super) happenings: Vec<Happens>,
    /// What states can set off, in the order in which it is tried.
    pub(super) chances: Vec<Chances>,
    /// By the place of the choice in the book.
    choice_keys: Vec<u64>,
    passage_keys: Vec<u64>,
    /// For each promise and confidence, whether it gets about.
    held_keys: Vec<u64>,
}

impl Stage {
    /// Compiles a scenario and rules together.
    pub fn new(scenario: Arc<Scenario>, rules: Arc<Rules>) -> Arc<Stage> {
        let of_kind = |kind: Role| {
            (0..)
                .zip(&scenario.people)
                .filter(|(_, person)| person.kind == kind)
                .map(|(who, _)| who)
                .collect::<Vec<PersonIndex>>()
        };
        let mut speaks = [Needs::default(); Tactic::COUNT];
        for (tactic, needs) in &rules.speaks_to {
            if let Some(spoken) = speaks.get_mut(*tactic as usize) {
                *spoken = Needs::of(needs);
            }
        }
        let (managers, teammates) = (of_kind(Role::Manager), of_kind(Role::Teammate));
        let mates: Vec<Mate> = teammates
            .iter()
            .map(|who| Mate::of(&scenario, *who, &teammates, managers.first().copied()))
            .collect();
        let mut stage = Stage {
            ties: drift::ties(&mates),
            mates,
            count: Divisor::of(i32::try_from(teammates.len()).unwrap_or(1)),
            managers,
            book: Book::of(&scenario),
            gauges: Gauges::of(&scenario),
            teammates,
            speaks,
            doings: Doings::default(),
            held: Vec::new(),
            drifts: Drifts::default(),
            nights: Vec::new(),
            slows: [100; 3],
            wears: None,
            grows: 0,
            expects: Vec::new(),
            dares: Vec::new(),
            leads: Vec::new(),
            happenings: Vec::new(),
            chances: Vec::new(),
            choice_keys: Vec::new(),
            passage_keys: Vec::new(),
            held_keys: Vec::new(),
            scenario,
            rules,
        };
        stage.take_rules();
        stage.take_doings();
        stage.take_chances();
        stage.take_keys();
        Arc::new(stage)
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The rules.
    pub fn rules(&self) -> &Arc<Rules> {
        &self.rules
    }

    /// The key of luck for how a choice lands that is taken in a passage: by its place there, or by its place among the
    /// standing ones.
    #[inline]
    pub(super) fn attempt_key(&self, passage: usize, standing: bool, place: usize) -> u64 {
        let choice = self.book.choice(passage, standing, place);
        let own = self.choice_keys.get(choice).copied().unwrap_or(0);
        if standing {
            chance::joined(self.event_key(passage), own)
        } else {
            own
        }
    }

    /// The key of luck for whether something that was told in confidence gets back, by what makes it get back.
    pub(super) fn gets_back_key(&self, happens: &Happens, held: usize) -> u64 {
        let known = self.held_keys.get(held).copied().unwrap_or(0);
        happens.key.wrapping_add(known)
    }

    /// The key of luck for which event follows a passage.
    pub(super) fn event_key(&self, passage: usize) -> u64 {
        self.passage_keys.get(passage).copied().unwrap_or(0)
    }

    /// What the player takes somebody to need before having listened: a guess from what they are, which luck makes right or
    /// wrong. It does not look at the truth.
    pub(super) fn guess(&self, luck: &mut impl Luck, person: &Person) -> Option<Need> {
        let (_, usual) = self
            .rules
            .guesses
            .iter()
            .find(|(kind, _)| *kind == person.kind)?;
        let count = u32::try_from(usual.len()).unwrap_or(0);
        let key = chance::key(Purpose::Guess, &person.id, "");
        usual
            .get(luck.draw(key, 0, count, |need| need) as usize)
            .copied()
    }

    /// What somebody must have to speak their mind, in hundredths.
    pub(super) fn dares(&self) -> &[(Level, i32)] {
        &self.dares
    }

    /// What somebody must have to step forward, in hundredths.
    pub(super) fn leads(&self) -> &[(Level, i32)] {
        &self.leads
    }

    /// The needs to which a tactic speaks.
    pub(super) fn speaks(&self, tactic: Tactic) -> Needs {
        self.speaks
            .get(tactic as usize)
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn kind(&self, who: PersonIndex) -> Option<Role> {
        self.scenario.people.get(who).map(|person| person.kind)
    }

    /// What one person thinks of another: a facet of it, or all. None if a level is no trust, or nobody else is meant.
    pub(super) fn tie(&self, level: Level, from: PersonIndex, to: PersonIndex) -> Option<Gauge> {
        let meter = match (facet(level), level) {
            _ if from == to => return None,
            (Some(facet), _) => Meter::TrustBetweenFacet(from, to, facet),
            (None, Level::Trust) => Meter::TrustBetween(from, to),
            _ => return None,
        };
        Some(Gauge::of(&self.scenario, meter))
    }

    /// The level of somebody, or the shared one; of a teammate, grip, pressure and ease are those of the manager. None where
    /// there is no such level.
    pub(super) fn gauge_of(&self, level: Level, who: PersonIndex) -> Option<Gauge> {
        let boss = || match self.kind(who) {
            Some(Role::Manager) => Some(who),
            _ => self.managers.first().copied(),
        };
        match level {
            Level::Grip | Level::Pressure | Level::Ease => self.gauges.own(level, boss()?),
            _ => self
                .gauges
                .shared(level)
                .or_else(|| self.gauges.own(level, who)),
        }
    }

    /// Whose happening it is to tell, in order: one manager's, or each teammate's.
    pub(super) fn doers(&self, whom: Whom) -> &[PersonIndex] {
        match whom {
            Whom::Manager => &self.managers,
            Whom::Teammate => &self.teammates,
            Whom::Team => &[],
        }
    }
}
