//! What lay beneath a run, in sentences, for whoever wants to know why people did as they did.

use super::{names, say_with};
use crate::debrief::hidden::{Hidden, hidden};
use crate::scenario::model::Promised;
use crate::simulation::Run;

/// What lay beneath it, a few sentences each: what the author notes of how it was dealt, and what people could have confided.
pub fn told(run: &Run) -> Vec<String> {
    hidden(run)
        .into_iter()
        .filter_map(|one| tell(run, one))
        .collect()
}

fn tell(run: &Run, hidden: Hidden) -> Option<String> {
    let scenario = run.scenario();
    match hidden {
        Hidden::Dealt(axis, option) => {
            let option = scenario.variants.get(axis)?.options.get(option)?;
            Some(option.note.clone())
        }
        Hidden::Confidence(place, became) => {
            let held = scenario.promises.get(place)?;
            let key = match became {
                Promised::Unmade => "hidden-never-told",
                Promised::Told => "confidence-told",
                Promised::Broken => "confidence-broken",
                Promised::Open | Promised::Kept => "hidden-told",
            };
            let who = names::name_of(scenario, held.to);
            Some(say_with(key, &[("who", who), ("what", held.what.clone())]))
        }
    }
}
