//! Reads the files of a library, and of those that it knows only what has changed.

use super::{
    Found, Library, Origin, Places, Spoken, campaigns::FoundCampaign, embedded, read, read_bytes,
    scenario_files, shelve, stem, unreadable,
};
use crate::scenario::campaign;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// What was read before: a story whose bytes are the same is not read again, and stays the very same story.
#[derive(Debug, Default)]
pub(super) struct Reader {
    files: BTreeMap<PathBuf, Found>,
    /// What was read ahead of time.
    ahead: BTreeMap<PathBuf, Found>,
    embedded: BTreeMap<&'static str, Found>,
}

impl Reader {
    /// A reader that knows what is on the shelf already.
    pub(super) fn knowing(library: &Library) -> Reader {
        let mut reader = Reader::default();
        for found in &library.stories {
            match &found.origin {
                Origin::File(path) => {
                    reader.files.insert(path.clone(), found.clone());
                }
                Origin::Embedded => {
                    let name = embedded::SCENARIOS.iter().map(|(name, _)| *name);
                    if let Some(name) = name.into_iter().find(|name| *name == found.stem) {
                        reader.embedded.insert(name, found.clone());
                    }
                }
            }
        }
        reader
    }

    /// Reads the stories that have changed ahead of time: those that are still the same when the library is asked for are ready
    /// then, and what was seen of the others is forgotten.
    pub(super) fn read_ahead(&mut self, places: &Places) {
        for path in paths(places) {
            let Ok(source) = read_bytes(&path) else {
                continue;
            };
            let read_before = [&self.files, &self.ahead].into_iter().any(|files| {
                let known = files.get(&path);
                known.is_some_and(|known| holds(known, &source))
            });
            if !read_before && !campaign::is_campaign(&source) {
                let found = read(&stem(&path), Origin::File(path.clone()), source);
                self.ahead.insert(path, found);
            }
        }
    }

    /// Looks in all places, and inside the program last.
    pub(super) fn library(&mut self, places: &Places) -> Library {
        let mut library = Library::default();
        let mut campaigns = Vec::new();
        let mut seen = BTreeMap::new();
        for path in paths(places) {
            let origin = Origin::File(path.clone());
            match read_bytes(&path) {
                Ok(source) if campaign::is_campaign(&source) => {
                    campaigns.push((stem(&path), origin, source));
                }
                Ok(source) => {
                    let known = [self.files.remove(&path), self.ahead.remove(&path)];
                    let known = known.into_iter().flatten();
                    let found = match known.into_iter().find(|known| holds(known, &source)) {
                        Some(found) => found,
                        None => read(&stem(&path), origin, source),
                    };
                    seen.insert(path, found.clone());
                    shelve(&mut library.stories, found);
                }
                // A file that was named and is gone is missed; one in a folder has only just gone.
                Err(reason) => shelve(&mut library.stories, unreadable(&path, &reason)),
            }
        }
        // What is not there any more need not be known any more.
        self.files = seen;
        self.ahead.clear();
        for (name, source) in embedded::SCENARIOS {
            let found = self
                .embedded
                .entry(name)
                .or_insert_with(|| read(name, Origin::Embedded, source.as_bytes().to_vec()));
            shelve(&mut library.stories, found.clone());
        }
        for (stem, source) in embedded::CAMPAIGNS {
            let source = source.as_bytes().to_vec();
            campaigns.push((String::from(*stem), Origin::Embedded, source));
        }
        library.translate_stories(places);
        // What speaks another language already is known as such.
        for found in &library.stories {
            let known = match &found.origin {
                Origin::File(path) => self.files.get_mut(path),
                Origin::Embedded => self.embedded.get_mut(found.stem.as_str()),
            };
            if let Some(known) = known {
                *known = found.clone();
            }
        }
        library.shelve_campaigns(campaigns);
        library.translate_campaigns();
        library
    }
}

/// The files that are looked at: those that were named, and those in the folders.
fn paths(places: &Places) -> Vec<PathBuf> {
    let inside = places.folders.iter();
    let inside = inside.flat_map(|folder| scenario_files(folder));
    places.files.iter().cloned().chain(inside).collect()
}

/// Whether a story was read from these bytes.
fn holds(found: &Found, source: &[u8]) -> bool {
    found.unreadable.is_none() && found.source == source
}

/// What makes two shelves the same: where each thing comes from, its bytes, and from where its words are if not from there.
type Mark<'l> = (&'l Origin, &'l [u8], Option<&'l str>, Option<&'l Spoken>);

fn mark_story(found: &Found) -> Mark<'_> {
    let (unreadable, spoken) = (found.unreadable.as_deref(), found.spoken.as_ref());
    (&found.origin, &found.source, unreadable, spoken)
}

fn mark_campaign(found: &FoundCampaign) -> Mark<'_> {
    let (unreadable, spoken) = (found.unreadable.as_deref(), found.spoken.as_ref());
    (&found.origin, &found.source, unreadable, spoken)
}

/// Whether two shelves hold the same files with the same bytes in the same order, in the same words, and can be told in the
/// same languages.
pub(super) fn same(one: &Library, other: &Library) -> bool {
    let stories = |library: &Library| library.stories.len();
    let campaigns = |library: &Library| library.campaigns.len();
    stories(one) == stories(other)
        && campaigns(one) == campaigns(other)
        && one.languages() == other.languages()
        && (one.stories.iter().map(mark_story)).eq(other.stories.iter().map(mark_story))
        && (one.campaigns.iter().map(mark_campaign)).eq(other.campaigns.iter().map(mark_campaign))
}

/// The folder in which a file lies; of a bare name, the folder we are in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
