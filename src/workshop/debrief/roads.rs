//! The roads of a room laid over each other: what each decided and where it ended, where they part, and what differed in
//! people.

use crate::{
    debrief::compare::compare,
    scenario::model::Meter,
    workshop::room::{Decision, Road, Room},
};

/// A road beside the others.
#[derive(Debug, Clone)]
pub struct Laid<'a> {
    /// The road.
    pub road: &'a Road,
    /// Whether it is the one that is played.
    pub played: bool,
    /// The ending, by its place in the scenario; none while it goes on.
    pub ending: Option<usize>,
    /// Its decisions, each with whether it is shared with the road that it parts from.
    pub steps: Vec<(&'a Decision, bool)>,
    /// Where it parts: the road that it parts from, and the place of the decision on both; none for the first road.
    pub parts: Option<(usize, usize)>,
}

/// A level at the end of two roads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// Which level: trust, and morale or grip.
    pub meter: Meter,
    /// At the end of the first, in hundredths.
    pub here: i32,
    /// At the end of the second, in hundredths.
    pub there: i32,
}

/// The roads on which something was played, and the one that is played, in their order.
pub fn laid(room: &Room) -> Vec<Laid<'_>> {
    room.roads_to_show()
        .map(|road| {
            let shared = road.from().map_or(0, |(_, decision)| decision);
            let decisions = road.decisions().iter().enumerate();
            Laid {
                road,
                played: road.place() == room.played(),
                ending: road.run().ended(),
                steps: decisions
                    .map(|(place, decision)| (decision, place < shared))
                    .collect(),
                parts: road.from(),
            }
        })
        .collect()
}

/// What differs in people between two roads, the most first; what is the same within a point is left out.
pub fn apart(one: &Road, other: &Road) -> Vec<Apart> {
    let mut apart: Vec<Apart> = compare(one.run(), other.run())
        .map_or_else(Vec::new, |comparison| comparison.levels)
        .into_iter()
        .filter(|(meter, here, there)| meter.owner().is_some() && (here - there).abs() >= 100)
        .map(|(meter, here, there)| Apart { meter, here, there })
        .collect();
    apart.sort_by_key(|one| std::cmp::Reverse((one.here - one.there).abs()));
    apart
}
