//! What is measured at the end of a run: the three ledgers, what they are made of, and every level that has an owner.

use crate::{
    scenario::{
        Scenario,
        effect::POINT,
        model::{Meter, PersonIndex, Role},
    },
    simulation::State,
};

/// What is measured at the end of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The manager's trust in the player: his endorsement.
    Endorsement,
    /// The manager's grip.
    Grip,
    /// The mean morale of the team.
    Morale,
    /// The mean trust of the team in the player.
    Trust,
    /// Psychological safety.
    Safety,
    /// What gets done now.
    Delivery,
    /// What the team can do later.
    Capability,
    /// The player's credit.
    Credit,
    /// The player's energy: what is left where strain has taken its part.
    Energy,
    /// The mean of the team's morale, its trust and its safety.
    Team,
    /// The mean of the three ledgers.
    Whole,
}

impl Measure {
    /// All, in the order in which they are told.
    pub const ALL: [Measure; 11] = [
        Measure::Endorsement,
        Measure::Grip,
        Measure::Morale,
        Measure::Trust,
        Measure::Safety,
        Measure::Delivery,
        Measure::Capability,
        Measure::Credit,
        Measure::Energy,
        Measure::Team,
        Measure::Whole,
    ];

    /// The three ledgers on which a way to play can win or lose: the manager's endorsement, one's own strength, the team.
    pub const LEDGERS: [Measure; 3] = [Measure::Endorsement, Measure::Energy, Measure::Team];

    /// A stable word for it, for programs that read a report.
    pub fn word(self) -> &'static str {
        match self {
            Measure::Endorsement => "endorsement",
            Measure::Grip => "grip",
            Measure::Morale => "morale",
            Measure::Trust => "trust",
            Measure::Safety => "safety",
            Measure::Delivery => "delivery",
            Measure::Capability => "capability",
            Measure::Credit => "credit",
            Measure::Energy => "energy",
            Measure::Team => "team",
            Measure::Whole => "whole",
        }
    }

    /// The level in a state, in hundredths; of several people, the mean.
    pub fn of(self, scenario: &Scenario, state: &State) -> i32 {
        let mean = |kind: Role, meter: fn(PersonIndex) -> Meter| {
            let (mut sum, mut count) = (0, 0);
            for (who, person) in scenario.people.iter().enumerate() {
                if person.kind == kind {
                    sum += state.level(scenario, meter(who));
                    count += 1;
                }
            }
            sum / count.max(1)
        };
        let all = |parts: [Measure; 3]| {
            let sum: i32 = parts.iter().map(|part| part.of(scenario, state)).sum();
            sum / 3
        };
        match self {
            Measure::Endorsement => mean(Role::Manager, Meter::Trust),
            Measure::Grip => mean(Role::Manager, Meter::Grip),
            Measure::Morale => mean(Role::Teammate, Meter::Morale),
            Measure::Trust => mean(Role::Teammate, Meter::Trust),
            Measure::Team => all([Measure::Morale, Measure::Trust, Measure::Safety]),
            Measure::Safety => state.level(scenario, Meter::Safety),
            Measure::Delivery => state.level(scenario, Meter::Delivery),
            Measure::Capability => state.level(scenario, Meter::Capability),
            Measure::Credit => state.level(scenario, Meter::Credit),
            Measure::Energy => state.level(scenario, Meter::Energy),
            Measure::Whole => all(Measure::LEDGERS),
        }
    }
}

/// The three ledgers of a state, in the order of [`Measure::LEDGERS`], in hundredths.
pub(super) fn ledgers(scenario: &Scenario, state: &State) -> [i32; 3] {
    Measure::LEDGERS.map(|ledger| ledger.of(scenario, state))
}

/// What has a distribution over the runs of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gauge {
    /// A measure.
    Measure(Measure),
    /// A level of somebody, of the team or of the player.
    Meter(Meter),
}

/// All that is read off the end of a run.
#[derive(Debug)]
pub(super) struct Gauges {
    meters: Vec<Meter>,
}

impl Gauges {
    /// Those of a scenario: the measures, then the levels of the cast, the team and the player.
    pub(super) fn of(scenario: &Scenario) -> Gauges {
        let mut meters = Vec::new();
        for (who, person) in scenario.people.iter().enumerate() {
            meters.push(Meter::Trust(who));
            match person.kind {
                Role::Teammate => meters.push(Meter::Morale(who)),
                Role::Manager => meters.extend([Meter::Grip(who), Meter::Pressure(who)]),
                Role::Stakeholder => {}
            }
        }
        meters.extend([
            Meter::Safety,
            Meter::Delivery,
            Meter::Capability,
            Meter::Direction,
            Meter::Credit,
            Meter::Energy,
            Meter::Essential,
        ]);
        Gauges { meters }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        Measure::ALL.len() + self.meters.len()
    }

    /// What they are.
    pub(super) fn all(&self) -> impl Iterator<Item = Gauge> + '_ {
        let meters = self.meters.iter().copied().map(Gauge::Meter);
        Measure::ALL.into_iter().map(Gauge::Measure).chain(meters)
    }

    /// Reads them all, in hundredths.
    pub(super) fn read(
        &self,
        scenario: &Scenario,
        state: &State,
        mut each: impl FnMut(usize, i32),
    ) {
        let measures = Measure::ALL.into_iter().map(|one| one.of(scenario, state));
        let meters = self.meters.iter().map(|one| state.level(scenario, *one));
        for (place, level) in measures.chain(meters).enumerate() {
            each(place, level);
        }
    }
}

/// How many buckets a distribution has: one for each whole point from 0 to 100.
pub const BUCKETS: usize = 101;

/// How a level lay at the end of many runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// Of what.
    pub of: Gauge,
    /// The mean, in hundredths.
    pub mean: i32,
    /// How many runs ended with each whole number of points, from 0 to 100.
    pub counts: Vec<u32>,
}

impl Distribution {
    /// The level below or at which so many in a hundred runs ended, in whole points; 0 without runs.
    pub fn quantile(&self, percent: u64) -> u32 {
        let all: u64 = self.counts.iter().map(|count| u64::from(*count)).sum();
        let wanted = (all * percent.min(100)).div_ceil(100).max(1);
        let mut passed = 0;
        for (points, count) in (0..).zip(&self.counts) {
            passed += u64::from(*count);
            if passed >= wanted {
                return points;
            }
        }
        0
    }

    /// The runs in ten stretches of ten points each; the last has 100 as well.
    pub fn tenths(&self) -> [u32; 10] {
        let mut tenths = [0; 10];
        for (points, count) in self.counts.iter().enumerate() {
            if let Some(tenth) = tenths.get_mut((points / 10).min(9)) {
                *tenth += count;
            }
        }
        tenths
    }
}

/// The bucket of a level in hundredths, rounded to the next whole point.
pub(super) fn bucket(level: i32) -> usize {
    usize::try_from((level + POINT / 2) / POINT)
        .unwrap_or(0)
        .min(BUCKETS - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(counts: &[(usize, u32)]) -> Distribution {
        let mut all = vec![0; BUCKETS];
        for (points, count) in counts {
            all[*points] = *count;
        }
        Distribution {
            of: Gauge::Measure(Measure::Team),
            mean: 0,
            counts: all,
        }
    }

    #[test]
    fn quantiles_are_levels_that_runs_had() {
        let spread = spread(&[(10, 1), (40, 2), (100, 1)]);
        let at = |percent| spread.quantile(percent);
        assert_eq!([0, 25, 26, 75, 76, 100].map(at), [10, 10, 40, 40, 100, 100]);
        assert_eq!(spread.tenths(), [0, 1, 0, 0, 2, 0, 0, 0, 0, 1]);
    }

    #[test]
    fn of_no_runs_there_is_no_level() {
        assert_eq!(spread(&[]).quantile(50), 0);
    }

    #[test]
    fn levels_fall_into_the_nearest_point() {
        assert_eq!(
            [0, 49, 50, 149, 9_999, 10_000].map(bucket),
            [0, 0, 1, 1, 100, 100]
        );
    }
}
