//! What lay beneath a run and was told to nobody, or to the player alone: how the story had been dealt, and what people keep to
//! themselves.

use crate::{
    scenario::model::{Held, Promised},
    simulation::Run,
};

/// Something that lay beneath a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Of this axis of variants, this option was dealt; both by their places.
    Dealt(usize, usize),
    /// Somebody could have confided in the player: the confidence, by its place, and what became of it; [`Promised::Unmade`]
    /// if it was never told.
    Confidence(usize, Promised),
}

/// What lay beneath a run, in the order of the story; empty while it goes on.
pub fn hidden(run: &Run) -> Vec<Hidden> {
    if run.ended().is_none() {
        return Vec::new();
    }
    let scenario = run.scenario();
    let dealt = run.state().variant.iter().enumerate();
    let dealt = dealt.filter_map(|(axis, option)| {
        let dealt = scenario.variants.get(axis)?.options.get(*option)?;
        (!dealt.note.is_empty()).then_some(Hidden::Dealt(axis, *option))
    });
    let held = scenario.promises.iter().enumerate();
    let confidences = held
        .filter(|(_, held)| held.kind == Held::Confidence)
        .filter_map(|(place, _)| {
            let became = run.state().promises.get(place)?;
            Some(Hidden::Confidence(place, *became))
        });
    dealt.chain(confidences).collect()
}
