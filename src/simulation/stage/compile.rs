//! How a scenario and rules become a stage: each rule goes to where it works, and each thing that luck decides gets its key.

use super::{
    Stage,
    levels::facet,
    ready::{Bound, Expects, Happens, Moves, Night, Wears, bits},
};
use crate::{
    scenario::{effect::POINT, model::PersonIndex},
    simulation::{
        chance::{self, Purpose},
        rules::{Does, Readiness, Test, Trigger, Whose},
    },
};

impl Stage {
    pub(super) fn take_rules(&mut self) {
        let rules = self.rules.clone();
        let here = rules
            .rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| !self.scenario.without_rules.contains(&rule.id));
        for (rule, known) in here {
            match &known.does {
                // What acts meet, they are made ready with.
                Does::Lands { .. } => {}
                Does::Moves {
                    when,
                    whose,
                    level,
                    points,
                } => {
                    if !when.is_about_acts() {
                        self.held.push(Moves {
                            rule,
                            promise: when.promise,
                            confidence: when.confidence,
                            whose: *whose,
                            level: *level,
                            points: points * POINT,
                        });
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
                Does::Grows { tactics } => self.grows = bits(tactics),
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
                Does::Between(between) => self.drifts.take(rule, *between),
                Does::Night {
                    when,
                    whose,
                    level,
                    points,
                } => {
                    let each = match whose {
                        Whose::Manager => &self.managers[..],
                        Whose::Teammates => &self.teammates[..],
                        _ => &[],
                    };
                    let whom: Vec<Option<PersonIndex>> = if each.is_empty() {
                        vec![None]
                    } else {
                        each.iter().copied().map(Some).collect()
                    };
                    for who in whom {
                        if let Some(bounds) = self.bounds(when, who) {
                            self.nights.push(Night {
                                rule,
                                who,
                                bounds,
                                whose: if who.is_some() { Whose::Target } else { *whose },
                                level: *level,
                                points: points * POINT,
                            });
                        }
                    }
                }
                Does::Happens(does) => {
                    if let Trigger::Disappointed {
                        listened,
                        asked,
                        answered,
                        days,
                    } = &does.trigger
                    {
                        self.expects.push(Expects {
                            who: does.who,
                            listened: bits(listened),
                            asked: bits(asked),
                            answered: bits(answered),
                            days: *days,
                        });
                    }
                    self.happenings.push(Happens {
                        rule,
                        does: does.clone(),
                        key: chance::key(Purpose::Happening, &known.id, ""),
                        told: self
                            .scenario
                            .happenings
                            .iter()
                            .position(|(id, _)| *id == known.id),
                    });
                }
            }
        }
    }

    /// Tests as bounds on levels of somebody, or of the manager; none if there is no such level.
    pub(super) fn bounds(&self, tests: &[Test], who: Option<PersonIndex>) -> Option<Vec<Bound>> {
        let who = who.or(self.managers.first().copied()).unwrap_or(0);
        let bound = |test: &Test| {
            let (level, points, least) = match *test {
                Test::AtLeast(level, points) => (level, points, true),
                Test::Below(level, points) => (level, points, false),
            };
            Some(Bound {
                gauge: self.gauge_of(level, who)?,
                number: points * POINT,
                least,
            })
        };
        tests.iter().map(bound).collect()
    }

    pub(super) fn take_keys(&mut self) {
        for held in &self.scenario.promises {
            self.held_keys
                .push(chance::key(Purpose::Happening, "", &held.id));
        }
        for passage in &self.scenario.passages {
            self.passage_keys
                .push(chance::key(Purpose::Event, &passage.id, ""));
            for choice in &passage.choices {
                self.choice_keys
                    .push(chance::key(Purpose::Attempt, &passage.id, &choice.id));
            }
        }
        for choice in &self.scenario.standing {
            self.choice_keys
                .push(chance::key(Purpose::Attempt, "", &choice.id));
        }
    }
}
