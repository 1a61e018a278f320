//! Opens the game in a window; where none can open, the terminal takes over with a word on why.

use super::{Failure, Out, Surroundings, Verdict, play};
use groundswell::words::say;

/// No verb: the game at its title, or in the terminal.
pub fn start(around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
    match can_open() {
        Ok(()) => at_the_title(around),
        Err(why) => {
            super::out::warn(&why);
            play::in_terminal(around, out)
        }
    }
}

/// Whether the game can be opened in a window here; if not, why, and that the terminal takes over.
#[cfg(feature = "game")]
pub fn can_open() -> Result<(), String> {
    use groundswell::{game::probe, words::say_with};
    probe::rendering().map_err(|why| say_with("terminal-no-window", &[("why", why.to_string())]))
}

/// Whether the game can be opened in a window here; if not, why, and that the terminal takes over.
#[cfg(not(feature = "game"))]
pub fn can_open() -> Result<(), String> {
    Err(say("terminal-without-window"))
}

#[cfg(feature = "game")]
fn at_the_title(around: &Surroundings) -> Result<Verdict, Failure> {
    open(opening(around))
}

#[cfg(not(feature = "game"))]
fn at_the_title(_: &Surroundings) -> Result<Verdict, Failure> {
    Ok(Verdict::Fine)
}

/// The game at its library, where campaigns stand beside stories and go on where they were left.
#[cfg(feature = "game")]
pub fn at_the_library(around: &Surroundings) -> Result<Verdict, Failure> {
    open(groundswell::game::Opening {
        screen: groundswell::game::screens::Screen::Library,
        ..opening(around)
    })
}

/// Never asked for: no window can open.
#[cfg(not(feature = "game"))]
pub fn at_the_library(_: &Surroundings) -> Result<Verdict, Failure> {
    Err(Failure::Told(say("terminal-without-window")))
}

/// Opens the window, until it is closed.
#[cfg(feature = "game")]
pub fn open(opening: groundswell::game::Opening) -> Result<Verdict, Failure> {
    if groundswell::game::run(opening).is_success() {
        Ok(Verdict::Fine)
    } else {
        Err(Failure::Told(say("terminal-window-failed")))
    }
}

/// The game with everything that was found.
#[cfg(feature = "game")]
pub fn opening(around: &Surroundings) -> groundswell::game::Opening {
    use groundswell::storage::StorageError;
    let (settings, note) = match &around.store {
        None => (None, Some(StorageError::NoHome.to_string())),
        Some(store) => match store.settings() {
            Ok(settings) => (Some(settings), None),
            Err(error) => (None, Some(error.to_string())),
        },
    };
    let library = around.library();
    groundswell::game::Opening {
        stories: library.stories,
        campaigns: library.campaigns,
        translations: library.translations,
        language: library.language,
        watched: Some(around.places.clone()),
        settings: settings.unwrap_or_default(),
        store: around.store.clone(),
        documents: groundswell::storage::documents(),
        notes: note.into_iter().collect(),
        ..Default::default()
    }
}

/// The place on the shelf of the story that was asked for, by name or as a file. A file that was named is put on the shelf
/// first, and followed while somebody writes it.
#[cfg(feature = "game")]
pub fn shelved(
    around: &Surroundings,
    opening: &mut groundswell::game::Opening,
    name: &str,
) -> Result<usize, Failure> {
    use groundswell::words::say_with;
    let scenario = super::find::story(around, name)?;
    let place = match super::find::is_file(name) {
        true => shelved_file(around, opening, name),
        false => {
            (opening.stories.iter()).position(|found| found.scenario.as_ref() == Some(&scenario))
        }
    };
    place.ok_or_else(|| {
        let values = [("name", name.to_owned()), ("stories", String::new())];
        Failure::Told(say_with("find-none", &values))
    })
}

/// Puts a file on the shelf before all others, whether or not it loads, and says where it stands.
#[cfg(feature = "game")]
pub fn shelved_file(
    around: &Surroundings,
    opening: &mut groundswell::game::Opening,
    name: &str,
) -> Option<usize> {
    use groundswell::library::{Library, Origin};
    let mut places = around.places.clone();
    places.files.push(name.into());
    let library = Library::open(&places);
    (opening.stories, opening.campaigns) = (library.stories, library.campaigns);
    opening.translations = library.translations;
    opening.watched = Some(places);
    let origin = Origin::File(name.into());
    opening
        .stories
        .iter()
        .position(|found| found.origin == origin)
}
