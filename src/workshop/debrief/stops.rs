//! Which stops the debrief of a room has: those about nothing are left out.

use super::votes::{closed, taken};
use crate::workshop::room::{Room, Stop};

/// The stops, in order. Never empty: everybody's fate, the talk and the plan for Monday are always there.
pub fn stops(room: &Room) -> Vec<Stop> {
    let taken = taken(room);
    let divided = || {
        taken.iter().any(|one| {
            one.first_vote()
                .is_some_and(|(_, round)| divides(one.decision.totals(round)))
        })
    };
    let again = || taken.iter().any(|one| closed(one.decision).len() > 1);
    // What turned a story, and why it ended so, is only known of one that has ended.
    let turned = !taken.is_empty() && room.run().ended().is_some();
    [
        Some(Stop::Fates),
        divided().then_some(Stop::Divided),
        again().then_some(Stop::Shift),
        turned.then_some(Stop::Turned),
        (room.roads_to_show().count() > 1).then_some(Stop::Roads),
        Some(Stop::Talk),
        Some(Stop::Monday),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn divides(totals: Vec<u32>) -> bool {
    totals.iter().filter(|votes| **votes > 0).count() > 1
}
