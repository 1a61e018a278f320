//! The road that a run took: each place it came through, what was chosen there, and the doors that were not taken.

use super::{Decision, decisions};
use crate::{
    scenario::model::{Landing, PassageIndex},
    simulation::{Event, Run, Today},
};

/// A stretch of the road.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The turn; 0 for what was told before the first decision.
    pub turn: u32,
    /// When it was.
    pub day: Today,
    /// Where it was; `None` if it stayed where it had been.
    pub passage: Option<PassageIndex>,
    /// What was chosen: the text of the card.
    pub chosen: String,
    /// How it landed.
    pub landing: Option<Landing>,
    /// The doors not taken: the text of the card, and whether it was locked.
    pub doors: Vec<(String, bool)>,
}

/// The road, one stretch for each decision. Cards that wait anywhere (standing ones) are doors only where they were taken:
/// not taking them once closes nothing.
pub fn road(run: &Run) -> Vec<Stretch> {
    let mut before: Option<PassageIndex> = None;
    decisions(run)
        .iter()
        .map(|decision| {
            let stays = before == Some(decision.passage) && !entered(run, decision);
            before = Some(decision.passage);
            Stretch {
                turn: decision.turn,
                day: decision.day,
                passage: (!stays).then_some(decision.passage),
                chosen: decision.choice.text.clone(),
                landing: decision.landing,
                doors: decision
                    .doors()
                    .iter()
                    .filter(|door| !door.standing)
                    .map(|door| (door.choice.text.clone(), door.locked.is_some()))
                    .collect(),
            }
        })
        .collect()
}

/// Whether the place of a decision had just opened.
fn entered(run: &Run, decision: &Decision) -> bool {
    run.events().any(|(turn, event)| {
        turn + 1 == decision.turn
            && matches!(event, Event::Entered(entered) if *entered == decision.passage)
    })
}
