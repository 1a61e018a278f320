//! Where a run was not: the places of its story to which it never came, for whoever thinks of playing it again.

use super::{decisions, reason::goes_to};
use crate::{
    scenario::model::PassageIndex,
    simulation::{Event, Run},
};

/// How much of a story a run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// How many of its scenes and events the run came to.
    pub came: usize,
    /// How many there are.
    pub of: usize,
    /// Those to which an open card would have led that was not taken, in the order of the run.
    pub open: Vec<PassageIndex>,
    /// All others, in the order of the story: other tellings have them, or another week.
    pub elsewhere: Vec<PassageIndex>,
}

/// Where a run was not.
pub fn unseen(run: &Run) -> Unseen {
    let passages = run.scenario().passages.len();
    let mut came = vec![false; passages];
    for (_, event) in run.events() {
        if let Event::Entered(passage) = event {
            came[*passage] = true;
        }
    }
    let mut open: Vec<PassageIndex> = Vec::new();
    for decision in decisions(run) {
        for door in decision.doors() {
            let leads = |passage: &PassageIndex| goes_to(&door.choice.then, *passage);
            if door.locked.is_none() {
                let fresh = |passage: &PassageIndex| !came[*passage] && !open.contains(passage);
                let found: Vec<_> = (0..passages).filter(fresh).filter(leads).collect();
                open.extend(found);
            }
        }
    }
    Unseen {
        came: came.iter().filter(|came| **came).count(),
        of: passages,
        elsewhere: (0..passages)
            .filter(|passage| !came[*passage] && !open.contains(passage))
            .collect(),
        open,
    }
}
