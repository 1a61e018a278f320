//! What of a vote may be shown: nothing that could tell who voted for what.

use super::{
    Room,
    decision::{Decision, Round},
};

/// With fewer votes than this, no number is shown; and a group with fewer has no tally of its own.
pub const FEW: u32 = 8;

/// What of a vote the room may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Its numbers and its reasons; if not, only which option leads.
    pub numbers: bool,
    /// The numbers of the vote before as well.
    pub before: bool,
    /// The numbers by group as well.
    pub groups: bool,
}

impl Room {
    /// What of a vote on a decision the room may see.
    pub fn shown(&self, decision: &Decision, round: u32) -> Shown {
        let many = |round: &Round| round.votes() >= FEW && !self.setup.manager_present;
        let votes = decision.round(round);
        let numbers = votes.is_some_and(many);
        let before = round
            .checked_sub(1)
            .and_then(|before| decision.round(before));
        Shown {
            numbers,
            before: numbers && before.is_some_and(many),
            groups: numbers && votes.is_some_and(|votes| self.groups_are_many(votes)),
        }
    }

    /// Whether every group has many ballots, and so have those without a group and those counted by hand if there are any:
    /// else what is missing between the groups and the whole would tell.
    fn groups_are_many(&self, round: &Round) -> bool {
        let size = |group: Option<u32>| {
            let ballots = round.ballots.values().filter(|it| it.group == group);
            u32::try_from(ballots.count()).unwrap_or(u32::MAX)
        };
        let groups = self.groups();
        let phones = u32::try_from(round.ballots.len()).unwrap_or(u32::MAX);
        let hands = round.votes().saturating_sub(phones);
        let grouped: u32 = (0..groups).map(|group| size(Some(group))).sum();
        let enough = |count: u32| count == 0 || count >= FEW;
        groups > 1
            && (0..groups).all(|group| size(Some(group)) >= FEW)
            && enough(hands)
            && enough(phones.saturating_sub(grouped))
    }
}
