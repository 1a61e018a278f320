//! Finds the story that was asked for, by name or as a file.

use super::{Failure, Surroundings, out, strings::tell_untranslated};
use groundswell::{
    library::{self, Found},
    scenario::{Scenario, id},
    words::say_with,
};
use std::{path::Path, sync::Arc};

/// The story of this name, or in this file.
pub fn story(around: &Surroundings, name: &str) -> Result<Arc<Scenario>, Failure> {
    let path = Path::new(name);
    if path.is_file() || name.ends_with(".ron") || path.components().count() > 1 {
        return playable(around, library::read_file_in(path, around.language()));
    }
    let library = around.library();
    if let Some(found) = library.find(name) {
        return playable(around, found.clone());
    }
    if let Some(campaign) = library.find_campaign(name) {
        let stories = campaign.campaign.iter().flat_map(|found| &found.chapters);
        let stories: Vec<&str> = stories.map(|story| story.id.as_str()).collect();
        return Err(Failure::Told(say_with(
            "campaign-is-one",
            &[("name", name.to_owned()), ("stories", stories.join(", "))],
        )));
    }
    let near = id::nearest(name, library.names());
    Err(Failure::Told(match near {
        Some(near) => say_with(
            "find-nearest",
            &[("name", name.to_owned()), ("nearest", near.to_owned())],
        ),
        None => {
            let names: Vec<&str> = library.names().collect();
            say_with(
                "find-none",
                &[("name", name.to_owned()), ("stories", names.join(", "))],
            )
        }
    }))
}

fn playable(around: &Surroundings, found: Found) -> Result<Arc<Scenario>, Failure> {
    let place = found.place();
    if let Some(why) = found.unreadable {
        return Err(Failure::Told(say_with(
            "check-unreadable",
            &[("file", place), ("why", why)],
        )));
    }
    match found.scenario {
        Some(scenario) => {
            if around.asked_language.is_some() {
                tell_untranslated(&scenario.title, found.spoken.as_ref(), around);
            }
            Ok(scenario)
        }
        None => {
            for diagnostic in &found.diagnostics {
                out::warn(&format!("{place}: {diagnostic}"));
            }
            Err(Failure::Told(say_with(
                "find-broken",
                &[("name", place.clone()), ("file", place)],
            )))
        }
    }
}
