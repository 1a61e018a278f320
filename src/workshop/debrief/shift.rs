//! How the room moved after it had talked: from the first blind vote on a decision to the last.

use super::votes::{Taken, taken, tellable};
use crate::workshop::room::{FEW, Room, Shift};

/// What leads a later vote, beside what led the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads {
    /// The same.
    Same,
    /// Another option.
    Other,
    /// Several with equally many votes, which did not lead together before.
    Tie,
}

/// How the room moved on a decision.
#[derive(Debug, Clone)]
pub struct Moved<'a> {
    /// The decision.
    pub taken: Taken<'a>,
    /// The first and the last of its votes, from 1.
    pub votes: (u32, u32),
    /// What moved; without who went where, if few voted both times.
    pub shift: Shift,
    /// How many changed their minds: at least, where hands were counted, for those are only known in sum.
    pub changed: u32,
    /// Whether more than that may have changed their minds.
    pub at_least: bool,
    /// What leads now.
    pub leads: Leads,
    /// Whether numbers may be told.
    pub tellable: bool,
}

/// The decisions on which the room voted more than once, those first on which most changed their minds.
pub fn moved(room: &Room) -> Vec<Moved<'_>> {
    let mut moved: Vec<Moved> = taken(room)
        .into_iter()
        .filter_map(|taken| one(room, taken))
        .collect();
    moved.sort_by_key(|one| std::cmp::Reverse(one.changed));
    moved
}

fn one<'a>(room: &Room, taken: Taken<'a>) -> Option<Moved<'a>> {
    let votes = taken.votes();
    let ((first, before), (last, after)) = (*votes.first()?, *votes.last()?);
    if first == last {
        return None;
    }
    let mut shift = taken.decision.shift(first, last)?;
    let seats: u32 = shift.moved.iter().map(|(_, _, count)| count).sum();
    // Of few who voted twice it would tell who went where; then they too are known in sum alone.
    let followed = seats + shift.stayed >= FEW;
    if !followed {
        shift.moved.clear();
    }
    // Of those who are only known in sum, no fewer than what some options lost can have moved.
    let lost = |(before, after): &(u32, u32)| before.saturating_sub(*after);
    let gained = |(before, after): &(u32, u32)| after.saturating_sub(*before);
    let least = shift
        .totals
        .iter()
        .map(lost)
        .sum::<u32>()
        .min(shift.totals.iter().map(gained).sum());
    Some(Moved {
        leads: match (
            taken.decision.leaders(before),
            taken.decision.leaders(after),
        ) {
            (before, after) if before == after => Leads::Same,
            (_, after) if after.len() > 1 => Leads::Tie,
            _ => Leads::Other,
        },
        changed: if shift.hands || !followed {
            least
        } else {
            seats
        },
        at_least: shift.hands || !followed,
        tellable: tellable(room, taken.decision, first) && tellable(room, taken.decision, last),
        taken,
        votes: (first, last),
        shift,
    })
}
