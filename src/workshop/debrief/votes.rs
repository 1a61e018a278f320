//! The decisions that a room took, each once though roads share it, and which of their votes may be told.

use crate::workshop::room::{Decision, Road, Room, Round};

/// A decision that was taken, and the road on which it was taken first.
#[derive(Debug, Clone, Copy)]
pub struct Taken<'a> {
    /// The road.
    pub road: &'a Road,
    /// Its place among the decisions of that road, from 0.
    pub place: usize,
    /// The decision.
    pub decision: &'a Decision,
}

impl<'a> Taken<'a> {
    /// The turn of the run in which its choice was played, from 1.
    pub fn turn(&self) -> u32 {
        self.decision.turn + 1
    }

    /// The votes that were closed and in which somebody voted, each with its number from 1.
    pub fn votes(&self) -> Vec<(u32, &'a Round)> {
        closed(self.decision)
    }

    /// The first blind vote, with its number; none if nobody voted.
    pub fn first_vote(&self) -> Option<(u32, &'a Round)> {
        self.votes().first().copied()
    }
}

/// Every decision that was taken, in the order of the roads; what two roads share stands once.
pub fn taken(room: &Room) -> Vec<Taken<'_>> {
    let mut taken: Vec<Taken> = Vec::new();
    for road in room.roads() {
        for (place, decision) in road.decisions().iter().enumerate() {
            if taken.iter().all(|known| known.decision.key != decision.key) {
                taken.push(Taken {
                    road,
                    place,
                    decision,
                });
            }
        }
    }
    taken
}

/// Whether the numbers, the options and the reasons of a vote may be told.
pub fn tellable(room: &Room, decision: &Decision, vote: u32) -> bool {
    room.shown(decision, vote).numbers
}

/// Whether that holds for every vote on a decision.
pub fn all_tellable(room: &Room, taken: &Taken) -> bool {
    let votes = taken.votes();
    !votes.is_empty()
        && votes
            .iter()
            .all(|(vote, _)| tellable(room, taken.decision, *vote))
}

/// The reasons that were given for an option and that the room was shown, from votes of which that may be told.
pub fn reasons(room: &Room, decision: &Decision, choice: &str) -> Vec<String> {
    room.reasons()
        .iter()
        .filter(|reason| {
            reason.shown
                && !reason.text.is_empty()
                && (reason.decision, reason.choice.as_str()) == (decision.key, choice)
                && tellable(room, decision, reason.round)
        })
        .map(|reason| reason.text.clone())
        .collect()
}

/// The votes of a decision that were closed and in which somebody voted, each with its number from 1.
pub fn closed(decision: &Decision) -> Vec<(u32, &Round)> {
    (1..)
        .zip(&decision.rounds)
        .filter(|(_, round)| round.closed.is_some() && round.votes() > 0)
        .collect()
}

/// How divided a vote was: of a hundred pairs of people, how many voted for two different options. 0 if all agreed, 50 if the
/// room was halved, more if it fell into more parts.
pub fn spread(totals: &[u32]) -> u32 {
    let votes: u64 = totals.iter().map(|votes| u64::from(*votes)).sum();
    let pairs = |of: u64| of * of.saturating_sub(1);
    let alike: u64 = totals.iter().map(|votes| pairs(u64::from(*votes))).sum();
    let all = pairs(votes);
    // More than 2^32 votes would be needed for a product too large; a count by hand ends at 10,000.
    u32::try_from(
        ((all - alike) * 100 + all / 2)
            .checked_div(all)
            .unwrap_or(0),
    )
    .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn a_room_is_as_divided_as_two_of_it_who_meet() {
        assert_eq!(spread(&[]), 0);
        assert_eq!(spread(&[1]), 0);
        assert_eq!(spread(&[30, 0, 0]), 0);
        assert_eq!(spread(&[1, 1]), 100, "the only pair voted differently");
        assert_eq!(spread(&[15, 15]), 52);
        assert_eq!(spread(&[10, 10, 10]), 69);
        assert!(spread(&[29, 1]) < spread(&[20, 10]));
        assert!(spread(&[20, 10]) < spread(&[20, 5, 5]));
        assert_eq!(spread(&[10_000, 10_000]), 50);
    }
}
