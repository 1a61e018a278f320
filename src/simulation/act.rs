//! How an act works by the rules: how an attempt lands, and what an act or a promise moves.

use super::{
    event::Cause,
    rules::{Direction, Does, Level, Per, Rule, Whose},
    turn::Turn,
};
use crate::scenario::{
    effect::{POINT, Setting, Tactic},
    model::{Facet, Landing, Meter, PersonIndex, Promised, Role},
};

/// An act of the player, as the rules see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Act {
    pub(super) tactic: Tactic,
    pub(super) toward: Option<PersonIndex>,
    pub(super) setting: Setting,
}

impl Turn<'_> {
    /// The score of an attempt in points, before luck.
    pub(super) fn score(&self, act: Act) -> i32 {
        let mut hundredths = 0;
        for (_, rule) in self.rules_here() {
            let Does::Lands { when, points, per } = &rule.does else {
                continue;
            };
            if self.applies(when, act, None) {
                hundredths += match per {
                    None => points * POINT,
                    // From minus one at level 0 to one at level 100.
                    Some(per) => points * (self.scale(*per, act) - 50 * POINT) / 50,
                };
            }
        }
        rounded(hundredths, POINT)
    }

    fn scale(&self, per: Per, act: Act) -> i32 {
        let middle = 50 * POINT;
        let of = |meter: fn(PersonIndex) -> Meter, kind: Option<Role>| match act.toward {
            Some(who) if kind.is_none() || self.kind(who) == kind => self.level(meter(who)),
            _ => middle,
        };
        match per {
            Per::Trust => of(Meter::Trust, None),
            Per::Insight => of(Meter::Insight, None),
            Per::Grip => of(Meter::Grip, Some(Role::Manager)),
            Per::Pressure => of(Meter::Pressure, Some(Role::Manager)),
            Per::Morale => of(Meter::Morale, Some(Role::Teammate)),
            Per::Credit => self.level(Meter::Credit),
        }
    }

    /// Whether a rule about acts holds.
    pub(super) fn applies(
        &self,
        when: &super::rules::When,
        act: Act,
        landing: Option<Landing>,
    ) -> bool {
        let direction = act.toward.map(|who| match self.kind(who) {
            Some(Role::Manager) => Direction::Up,
            _ => Direction::Across,
        });
        let trust = || act.toward.map(|who| self.level(Meter::Trust(who)) / POINT);
        let credit = || self.level(Meter::Credit) / POINT;
        when.promise.is_none()
            && (when.tactics.is_empty() || when.tactics.contains(&act.tactic))
            && (when.direction.is_none() || when.direction == direction)
            && when.setting.is_none_or(|setting| setting == act.setting)
            && when
                .trust_at_least
                .is_none_or(|least| trust().is_some_and(|trust| trust >= least))
            && when
                .trust_below
                .is_none_or(|below| trust().is_some_and(|trust| trust < below))
            && when.credit_at_least.is_none_or(|least| credit() >= least)
            && when.credit_below.is_none_or(|below| credit() < below)
            && (when.landing.is_none() || when.landing == landing)
            && when.need.is_none_or(|need| {
                act.toward
                    .is_some_and(|who| self.speaks(act.tactic, who) == need)
            })
    }

    /// Moves what the rules move after an act.
    pub(super) fn act(&mut self, act: Act, landing: Option<Landing>) {
        // What holds is decided before anything moves, so that the order of the rules changes nothing.
        let moves: Vec<(usize, Whose, Level, i32)> = self
            .rules_here()
            .filter_map(|(index, rule)| match &rule.does {
                Does::Moves {
                    when,
                    whose,
                    level,
                    points,
                } if self.applies(when, act, landing) => Some((index, *whose, *level, *points)),
                _ => None,
            })
            .collect();
        for (rule, whose, level, points) in moves {
            for meter in self.meters(whose, level, act.toward, act.setting) {
                self.change(meter, points * POINT, Cause::Rule(rule));
            }
        }
    }

    /// A promise is made, kept or broken.
    pub(super) fn promise(&mut self, promise: usize, becomes: Promised) {
        let fits = match becomes {
            Promised::Open => self.state.promises.get(promise) != Some(&Promised::Open),
            Promised::Kept | Promised::Broken => {
                self.state.promises.get(promise) == Some(&Promised::Open)
            }
            Promised::Unmade | Promised::Told => false,
        };
        let Some(to) = self
            .scenario
            .promises
            .get(promise)
            .map(|promise| promise.to)
        else {
            return;
        };
        if !fits {
            return;
        }
        if let Some(state) = self.state.promises.get_mut(promise) {
            *state = becomes;
        }
        self.happened(super::Event::Promised(promise, becomes));
        let moves: Vec<(usize, Whose, Level, i32)> = self
            .rules_here()
            .filter_map(|(index, rule)| match &rule.does {
                Does::Moves {
                    when,
                    whose,
                    level,
                    points,
                } if when.promise == Some(becomes) => Some((index, *whose, *level, *points)),
                _ => None,
            })
            .collect();
        for (rule, whose, level, points) in moves {
            for meter in self.meters(whose, level, Some(to), Setting::Private) {
                self.change(meter, points * POINT, Cause::Promise(promise, rule));
            }
        }
    }

    /// The meters that a rule means. People who have no such level are passed over.
    fn meters(
        &self,
        whose: Whose,
        level: Level,
        target: Option<PersonIndex>,
        setting: Setting,
    ) -> Vec<Meter> {
        let everybody = 0..self.scenario.people.len();
        let people: Vec<PersonIndex> = match whose {
            Whose::Target => target.into_iter().collect(),
            Whose::Manager => everybody
                .filter(|who| self.kind(*who) == Some(Role::Manager))
                .collect(),
            Whose::Teammates => everybody
                .filter(|who| self.kind(*who) == Some(Role::Teammate))
                .collect(),
            Whose::Witnesses if setting == Setting::Public => everybody
                .filter(|who| self.kind(*who) == Some(Role::Teammate) && Some(*who) != target)
                .collect(),
            Whose::Witnesses => Vec::new(),
            Whose::Shared => {
                return match level {
                    Level::Safety => vec![Meter::Safety],
                    Level::Delivery => vec![Meter::Delivery],
                    Level::Capability => vec![Meter::Capability],
                    Level::Direction => vec![Meter::Direction],
                    Level::Credit => vec![Meter::Credit],
                    Level::Energy => vec![Meter::Energy],
                    _ => Vec::new(),
                };
            }
        };
        people
            .into_iter()
            .filter_map(|who| {
                let kind = self.kind(who)?;
                match (level, kind) {
                    (Level::Morale, Role::Teammate) => Some(Meter::Morale(who)),
                    (Level::Grip, Role::Manager) => Some(Meter::Grip(who)),
                    (Level::Pressure, Role::Manager) => Some(Meter::Pressure(who)),
                    (Level::Insight, _) => Some(Meter::Insight(who)),
                    (Level::Ability, _) => Some(Meter::TrustFacet(who, Facet::Ability)),
                    (Level::Benevolence, _) => Some(Meter::TrustFacet(who, Facet::Benevolence)),
                    (Level::Integrity, _) => Some(Meter::TrustFacet(who, Facet::Integrity)),
                    _ => None,
                }
            })
            .collect()
    }

    fn speaks(&self, tactic: Tactic, who: PersonIndex) -> bool {
        self.state
            .needs
            .get(who)
            .is_some_and(|needs| self.rules.speaks(tactic, needs))
    }

    pub(super) fn kind(&self, who: PersonIndex) -> Option<Role> {
        self.scenario.people.get(who).map(|person| person.kind)
    }

    /// The rules that hold in this scenario, with their places.
    pub(super) fn rules_here(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.rules
            .rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| !self.scenario.without_rules.contains(&rule.id))
    }
}

/// Divides, rounding half away from zero.
pub(super) fn rounded(number: i32, by: i32) -> i32 {
    let by = by.max(1);
    (number.abs() + by / 2) / by * number.signum()
}
