//! Finds the story that was asked for, by name or as a file.

use super::{Failure, Surroundings, out, strings::tell_untranslated};
use groundswell::{
    library::{self, Found, Library, Origin},
    scenario::{Scenario, id},
    words::say_with,
};
use std::{fs, path::Path, sync::Arc};

/// Whether a file is meant, and not a story by its name.
pub fn is_file(name: &str) -> bool {
    let path = Path::new(name);
    path.is_file() || name.ends_with(".ron") || path.components().count() > 1
}

/// The story of this name, or in this file.
pub fn story(around: &Surroundings, name: &str) -> Result<Arc<Scenario>, Failure> {
    if is_file(name) {
        return playable(
            around,
            library::read_file_in(Path::new(name), around.language()),
        );
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
    Err(none(&library, name))
}

/// The story of a run that was kept: the one that was named against it, or else the one that the run names. One of an
/// author's own is on no shelf; then `again` is what to ask instead.
pub fn of_run(
    around: &Surroundings,
    named: Option<&str>,
    of: &str,
    again: &str,
) -> Result<Arc<Scenario>, Failure> {
    let library = around.library();
    let shelved = library.find(of).is_some() || library.find_campaign(of).is_some();
    match named {
        Some(name) => story(around, name),
        None if shelved => story(around, of),
        None => Err(Failure::Told(say_with(
            "replay-own",
            &[("story", of.to_owned()), ("again", again.to_owned())],
        ))),
    }
}

/// The file of a story or a campaign.
pub struct Source {
    /// Its name, without the ending.
    pub stem: String,
    pub origin: Origin,
    /// Where it is, for a person.
    pub place: String,
    pub bytes: Vec<u8>,
}

/// The story or campaign of this name or in this file, whether or not it can be played.
pub fn source(library: &Library, name: &str) -> Result<Source, Failure> {
    let path = Path::new(name);
    if path.is_file() || name.ends_with(".ron") || path.components().count() > 1 {
        let bytes = fs::read(path).map_err(|why| {
            let values = [("file", name.to_owned()), ("why", why.to_string())];
            Failure::Told(say_with("check-unreadable", &values))
        })?;
        let stem = path.file_stem().unwrap_or_default();
        return Ok(Source {
            stem: stem.to_string_lossy().into_owned(),
            origin: Origin::File(path.to_owned()),
            place: name.to_owned(),
            bytes,
        });
    }
    let story = library.find(name);
    let story = story.map(|found| (&found.stem, &found.origin, found.place(), &found.source));
    let campaign = || {
        let found = library.find_campaign(name)?;
        Some((&found.stem, &found.origin, found.place(), &found.source))
    };
    match story.or_else(campaign) {
        Some((stem, origin, place, bytes)) => Ok(Source {
            stem: stem.clone(),
            origin: origin.clone(),
            place,
            bytes: bytes.clone(),
        }),
        None => Err(none(library, name)),
    }
}

/// That there is no story of this name, and which may be meant.
fn none(library: &Library, name: &str) -> Failure {
    let near = id::nearest(name, library.names());
    Failure::Told(match near {
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
    })
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
                let of = (found.stem.as_str(), &found.origin);
                tell_untranslated(&scenario.title, of, found.spoken.as_ref(), around);
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
