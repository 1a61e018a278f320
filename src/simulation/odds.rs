//! How an attempt would land in truth: what the rules make of it, and what luck could add.

use super::{
    attempt::{Act, rounded},
    hold::Eyes,
    stage::Stage,
    state::State,
};
use crate::scenario::{
    effect::POINT,
    model::{Choice, Landing},
};

/// An attempt before luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Odds {
    /// What the rules that hold add up to, in points.
    pub score: i32,
    /// Luck adds or takes up to so many points, each number of them as likely as any other.
    pub luck: i32,
    /// From how many points on they make it their own.
    pub commitment: i32,
    /// From how many points on they go along.
    pub compliance: i32,
}

/// How an attempt would land in a state; none if the rules see no act in the choice. This is the truth, which no player knows.
pub fn of(stage: &Stage, state: &State, choice: &Choice) -> Option<Odds> {
    let act = Act::of(stage, choice)?;
    let weights = stage.weights(state, act, Eyes::Truth);
    let hundredths: i32 = weights.map(|(_, points)| points).sum();
    let landing = stage.rules().landing;
    Some(Odds {
        score: rounded(hundredths, POINT),
        luck: landing.luck.max(0),
        commitment: landing.commitment,
        compliance: landing.compliance,
    })
}

impl Odds {
    /// How many points are missing, with the best luck for it, until it can land so; 0 if it can.
    pub fn missing(self, landing: Landing) -> i32 {
        let most = self.score + self.luck;
        let least = self.score - self.luck;
        match landing {
            Landing::Commitment => (self.commitment - most).max(0),
            Landing::Compliance => (self.compliance - most)
                .max(least - self.commitment + 1)
                .max(0),
            Landing::Resistance => (least - self.compliance + 1).max(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told_in_points() {
        let odds = |score| Odds {
            score,
            luck: 12,
            commitment: 60,
            compliance: 40,
        };
        let missing = |score| {
            [
                Landing::Commitment,
                Landing::Compliance,
                Landing::Resistance,
            ]
            .map(|landing| odds(score).missing(landing))
        };
        assert_eq!(missing(20), [28, 8, 0]);
        assert_eq!(missing(50), [0, 0, 0]);
        assert_eq!(missing(80), [0, 9, 29]);
    }
}
