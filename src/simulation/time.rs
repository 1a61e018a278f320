//! What time does by the rules: between two scenes, and in a night.

use super::{
    act::rounded,
    event::{Cause, Event},
    rules::{Between, Does},
    turn::Turn,
};
use crate::scenario::{
    effect::POINT,
    model::{Meter, Promised, Role},
};

impl Turn<'_> {
    /// A night: the next day comes, promises run out, people rest.
    pub(super) fn night(&mut self) {
        if self.state.day >= self.scenario.clock.of {
            return;
        }
        for promise in 0..self.scenario.promises.len() {
            let due = self
                .scenario
                .promises
                .get(promise)
                .and_then(|promise| promise.due);
            if due == Some(self.state.day) {
                self.promise(promise, Promised::Broken);
            }
        }
        self.state.day += 1;
        self.happened(Event::Day(self.state.day));
        let rest: Vec<(usize, i32)> = self
            .rules_here()
            .filter_map(|(index, rule)| match rule.does {
                Does::Night { energy } => Some((index, energy)),
                _ => None,
            })
            .collect();
        for (rule, energy) in rest {
            self.change(Meter::Energy, energy * POINT, Cause::Rule(rule));
        }
    }

    /// The rules that work between scenes, in their order, all reading one snapshot.
    pub(super) fn between(&mut self) {
        let snapshot = self.state.clone();
        let scenario = self.scenario;
        let level = |meter: Meter| snapshot.level(scenario, meter);
        let of_kind = |kind: Role| {
            (0..scenario.people.len()).filter(move |who| scenario.people[*who].kind == kind)
        };
        let working: Vec<(usize, Between)> = self
            .rules_here()
            .filter_map(|(index, rule)| match rule.does {
                Does::Between(between) => Some((index, between)),
                _ => None,
            })
            .collect();
        for (rule, between) in working {
            let cause = Cause::Rule(rule);
            match between {
                Between::PressureTightensGrip { divisor } => {
                    for boss in of_kind(Role::Manager) {
                        let toward = level(Meter::Pressure(boss))
                            - (level(Meter::Trust(boss)) - 50 * POINT) / 2;
                        let step = rounded(toward - level(Meter::Grip(boss)), divisor);
                        self.change(Meter::Grip(boss), step, cause);
                    }
                }
                Between::GripLowersSafety { divisor } => {
                    if let Some(grip) = of_kind(Role::Manager)
                        .map(|boss| level(Meter::Grip(boss)))
                        .max()
                    {
                        self.change(Meter::Safety, rounded(50 * POINT - grip, divisor), cause);
                    }
                }
                Between::GripWearsMorale { above, divisor } => {
                    let grip = of_kind(Role::Manager)
                        .map(|boss| level(Meter::Grip(boss)))
                        .max()
                        .unwrap_or(0);
                    let wear = rounded((grip - above * POINT).max(0), divisor);
                    for who in of_kind(Role::Teammate) {
                        self.change(Meter::Morale(who), -wear, cause);
                    }
                }
                Between::MoodsSpread { divisor } => {
                    for who in of_kind(Role::Teammate) {
                        let ties: Vec<i32> = scenario.people[who]
                            .ties
                            .iter()
                            .filter(|tie| {
                                scenario
                                    .people
                                    .get(**tie)
                                    .is_some_and(|tie| tie.kind == Role::Teammate)
                            })
                            .map(|tie| level(Meter::Morale(*tie)))
                            .collect();
                        let Ok(count @ 1..) = i32::try_from(ties.len()) else {
                            continue;
                        };
                        let mean = ties.iter().sum::<i32>() / count;
                        self.change(
                            Meter::Morale(who),
                            rounded(mean - level(Meter::Morale(who)), divisor),
                            cause,
                        );
                    }
                }
            }
        }
    }
}
