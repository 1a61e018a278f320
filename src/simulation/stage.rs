//! A scenario and rules, compiled together: which rules an act meets, who is who, and the keys of luck. Built once, shared by
//! every run on it.

mod levels;
mod ready;

pub(super) use levels::{facet, own, shared};
pub(super) use ready::{Bound, Chance, Checks, Deed, Happens, Lands, Mate, Moves, Night, Wears};

use super::{
    attempt::Divisor,
    chance::{self, Luck, Purpose},
    needs::Needs,
    rules::{Between, Direction, Does, Level, Readiness, Rules, Test, Trigger, When, Whom},
};
use crate::scenario::{
    Scenario,
    effect::{POINT, Setting, Tactic},
    format::Need,
    model::{Meter, Person, PersonIndex, Role},
    script::Speaker,
};
use std::sync::Arc;

/// A scenario and rules, compiled together.
#[derive(Debug)]
pub struct Stage {
    scenario: Arc<Scenario>,
    rules: Arc<Rules>,
    pub(super) managers: Vec<PersonIndex>,
    pub(super) teammates: Vec<PersonIndex>,
    /// The teammates again, with what time moves; and a divisor by how many they are.
    pub(super) mates: Vec<Mate>,
    pub(super) count: Divisor,
    /// Which passages let somebody of the cast speak.
    pub(super) peopled: Vec<bool>,
    directions: Vec<Direction>,
    speaks: [Needs; Tactic::COUNT],
    pub(super) lands: Vec<Lands>,
    pub(super) moves: Vec<Moves>,
    /// For each sort of act, which rules it can meet: a stretch of `met_lands` and one of `met_moves`.
    acts: Vec<[(u32, u32); 2]>,
    met_lands: Vec<u16>,
    met_moves: Vec<u16>,
    pub(super) held: Vec<Moves>,
    pub(super) betweens: Vec<(usize, Between, Divisor)>,
    pub(super) nights: Vec<Night>,
    pub(super) slows: [i32; 3],
    pub(super) wears: Option<Wears>,
    /// By which acts people grow into their work.
    pub(super) grows: Vec<Tactic>,
    dares: Vec<(Level, i32)>,
    leads: Vec<(Level, i32)>,
    pub(super) happenings: Vec<Happens>,
    /// What states can set off, in the order in which it is tried.
    pub(super) chances: Vec<Chance>,
    /// The key of luck and the share of each of them, side by side: they are asked between all scenes.
    pub(super) lucks: Vec<(u64, u64)>,
    /// Where the keys of each passage's choices begin; the standing ones come last.
    first_key: Vec<u32>,
    choice_keys: Vec<u64>,
    passage_keys: Vec<u64>,
    /// For each promise and confidence, whether it gets about.
    held_keys: Vec<u64>,
}

/// Where the rules that a sort of act meets stand.
fn sort(tactic: Tactic, direction: Option<Direction>, setting: Setting) -> usize {
    (tactic as usize * 4 + direction.map_or(0, |direction| direction as usize + 1)) * 2
        + setting as usize
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
        let mut stage = Stage {
            mates: teammates
                .iter()
                .map(|who| Mate::of(&scenario, *who, &teammates, managers.first().copied()))
                .collect(),
            count: Divisor::of(i32::try_from(teammates.len()).unwrap_or(1)),
            managers,
            peopled: scenario
                .passages
                .iter()
                .map(|passage| {
                    let mut lines = passage.script.iter();
                    lines.any(|line| matches!(line.speaker, Speaker::Person(_)))
                })
                .collect(),
            teammates,
            directions: scenario
                .people
                .iter()
                .map(|person| Direction::toward(person.kind, person.junior))
                .collect(),
            speaks,
            lands: Vec::new(),
            moves: Vec::new(),
            acts: Vec::new(),
            met_lands: Vec::new(),
            met_moves: Vec::new(),
            held: Vec::new(),
            betweens: Vec::new(),
            nights: Vec::new(),
            slows: [100; 3],
            wears: None,
            grows: Vec::new(),
            dares: Vec::new(),
            leads: Vec::new(),
            happenings: Vec::new(),
            chances: Vec::new(),
            lucks: Vec::new(),
            first_key: Vec::new(),
            choice_keys: Vec::new(),
            passage_keys: Vec::new(),
            held_keys: Vec::new(),
            scenario,
            rules,
        };
        stage.take_rules();
        stage.take_chances();
        stage.take_keys();
        Arc::new(stage)
    }

    fn take_rules(&mut self) {
        let rules = self.rules.clone();
        let mut acts: Vec<(&When, bool, u16)> = Vec::new();
        let here = rules
            .rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| !self.scenario.without_rules.contains(&rule.id));
        let place = |length: usize| u16::try_from(length).unwrap_or(u16::MAX);
        for (rule, known) in here {
            match &known.does {
                Does::Lands { when, points, per } => {
                    acts.push((when, true, place(self.lands.len())));
                    self.lands.push(Lands {
                        rule,
                        when: Checks::of(when),
                        points: points * POINT,
                        per: *per,
                    });
                }
                Does::Moves {
                    when,
                    whose,
                    level,
                    points,
                } => {
                    let moves = Moves {
                        rule,
                        when: Checks::of(when),
                        whose: *whose,
                        level: *level,
                        points: points * POINT,
                    };
                    if when.is_about_acts() {
                        acts.push((when, false, place(self.moves.len())));
                        self.moves.push(moves);
                    } else {
                        self.held.push(moves);
                    }
                }
                Does::Wears {
                    points,
                    fades,
                    most,
                    recovers,
                } => {
                    self.wears = Some(Wears {
                        rule,
                        points: points * POINT,
                        fades: *fades,
                        most: *most,
                        recovers: *recovers,
                    });
                }
                Does::Slows { level, percent } => {
                    if let Some(facet) = facet(*level) {
                        self.slows[facet as usize] = *percent;
                    }
                }
                Does::Grows { tactics } => self.grows.clone_from(tactics),
                Does::Readiness { what, needs } => {
                    let needs = needs
                        .iter()
                        .map(|(level, least)| (*level, least * POINT))
                        .collect();
                    match what {
                        Readiness::Speak => self.dares = needs,
                        Readiness::Lead => self.leads = needs,
                    }
                }
                Does::Between(between) => {
                    self.betweens
                        .push((rule, *between, Divisor::of(between.divisor())))
                }
                Does::Night {
                    when,
                    whose,
                    level,
                    points,
                } => self.nights.push(Night {
                    rule,
                    when: when.clone(),
                    whose: *whose,
                    level: *level,
                    points: points * POINT,
                }),
                Does::Happens(does) => self.happenings.push(Happens {
                    rule,
                    does: does.clone(),
                    key: chance::key(Purpose::Happening, &known.id, ""),
                    told: self
                        .scenario
                        .happenings
                        .iter()
                        .position(|(id, _)| *id == known.id),
                }),
            }
        }
        // A place for each sort of act, in the order of `sort`.
        let directions = [
            None,
            Some(Direction::Up),
            Some(Direction::Across),
            Some(Direction::Down),
        ];
        for tactic in Tactic::ALL {
            for direction in directions {
                for setting in [Setting::Private, Setting::Public] {
                    let meet = |landing: bool, into: &mut Vec<u16>| {
                        let from = into.len() as u32;
                        into.extend(
                            acts.iter()
                                .filter(|(when, lands, _)| {
                                    *lands == landing && when.fits(tactic, direction, setting)
                                })
                                .map(|(.., place)| *place),
                        );
                        (from, into.len() as u32)
                    };
                    let lands = meet(true, &mut self.met_lands);
                    let moves = meet(false, &mut self.met_moves);
                    self.acts.push([lands, moves]);
                }
            }
        }
    }

    /// For each happening that a state sets off and each who could do it, what has to be so. Who lacks a level that is
    /// asked for can never do it.
    fn take_chances(&mut self) {
        for (happening, happens) in self.happenings.iter().enumerate() {
            let Trigger::State { when, percent, .. } = &happens.does.trigger else {
                continue;
            };
            let doers: Vec<Option<PersonIndex>> = match happens.does.who {
                // Where there is no team, nothing happens to it.
                Whom::Team if self.teammates.is_empty() => Vec::new(),
                Whom::Team => vec![None],
                whom => self.doers(whom).iter().copied().map(Some).collect(),
            };
            for by in doers {
                let anybody = by.or(self.managers.first().copied()).unwrap_or(0);
                let bounds = when.iter().map(|test| self.bound(*test, anybody));
                if let Some(bounds) = bounds.collect() {
                    let rule = self.rules.rules.get(happens.rule);
                    let person = by.and_then(|by| self.scenario.people.get(by));
                    // Each person has luck of their own.
                    let key = chance::key(
                        Purpose::Happening,
                        rule.map_or("", |rule| rule.id.as_str()),
                        person.map_or("", |person| person.id.as_str()),
                    );
                    self.lucks.push((key, chance::share(*percent)));
                    self.chances.push(Chance {
                        happening,
                        by,
                        bounds,
                    });
                }
            }
        }
    }

    /// A test as a bound on a level of somebody; none if there is no such level.
    pub(super) fn bound(&self, test: Test, who: PersonIndex) -> Option<Bound> {
        let (level, points, least) = match test {
            Test::AtLeast(level, points) => (level, points, true),
            Test::Below(level, points) => (level, points, false),
        };
        Some(Bound {
            meter: self.meter_of(level, who)?,
            number: points * POINT,
            least,
        })
    }

    fn take_keys(&mut self) {
        for held in &self.scenario.promises {
            self.held_keys
                .push(chance::key(Purpose::Happening, "", &held.id));
        }
        for passage in &self.scenario.passages {
            self.first_key
                .push(u32::try_from(self.choice_keys.len()).unwrap_or(u32::MAX));
            self.passage_keys
                .push(chance::key(Purpose::Event, &passage.id, ""));
            for choice in &passage.choices {
                self.choice_keys
                    .push(chance::key(Purpose::Attempt, &passage.id, &choice.id));
            }
        }
        self.first_key
            .push(u32::try_from(self.choice_keys.len()).unwrap_or(u32::MAX));
        for choice in &self.scenario.standing {
            self.choice_keys
                .push(chance::key(Purpose::Attempt, "", &choice.id));
        }
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
    pub(super) fn attempt_key(&self, passage: usize, standing: bool, place: usize) -> u64 {
        let at = |first: usize| self.choice_keys.get(first + place).copied();
        let first = |of: usize| self.first_key.get(of).map(|first| *first as usize);
        if standing {
            let own = first(self.scenario.passages.len()).and_then(at);
            chance::joined(self.event_key(passage), own.unwrap_or(0))
        } else {
            first(passage).and_then(at).unwrap_or(0)
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

    /// The rules on landing that such an act can meet.
    pub(super) fn lands_of(
        &self,
        tactic: Tactic,
        toward: Option<PersonIndex>,
        setting: Setting,
    ) -> impl Iterator<Item = &Lands> {
        self.met(tactic, toward, setting, 0, &self.met_lands)
            .iter()
            .filter_map(|place| self.lands.get(usize::from(*place)))
    }

    /// The places of the rules on what such an act moves.
    pub(super) fn moves_of(
        &self,
        tactic: Tactic,
        toward: Option<PersonIndex>,
        setting: Setting,
    ) -> &[u16] {
        self.met(tactic, toward, setting, 1, &self.met_moves)
    }

    fn met<'s>(
        &self,
        tactic: Tactic,
        toward: Option<PersonIndex>,
        setting: Setting,
        which: usize,
        met: &'s [u16],
    ) -> &'s [u16] {
        let direction = toward.and_then(|who| self.directions.get(who).copied());
        let (from, to) = self
            .acts
            .get(sort(tactic, direction, setting))
            .map_or((0, 0), |act| act[which]);
        met.get(from as usize..to as usize).unwrap_or(&[])
    }

    /// The level of somebody, or the shared one; of a teammate, grip, pressure and ease are those of the manager. None where
    /// there is no such level.
    pub(super) fn meter_of(&self, level: Level, who: PersonIndex) -> Option<Meter> {
        let boss = || match self.kind(who) {
            Some(Role::Manager) => Some(who),
            _ => self.managers.first().copied(),
        };
        match level {
            Level::Grip => boss().map(Meter::Grip),
            Level::Pressure => boss().map(Meter::Pressure),
            Level::Ease => boss().map(Meter::Ease),
            _ => shared(level).or_else(|| own(level, who, self.kind(who)?)),
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
