//! A translation held against its story: which texts are right, which are stale, and which are missing.

use super::{Source, Translation, fingerprint};
use std::{borrow::Cow, collections::BTreeMap, ops::Bound};

/// How a text of the story stands in a translation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State<'t> {
    /// It is translated, and is what was translated.
    Right(&'t str),
    /// It was translated, and has changed since.
    Stale(Kept<'t>),
    /// It is not translated.
    Missing,
}

/// What a translation keeps under one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<'t> {
    /// The key.
    pub key: &'t str,
    /// The fingerprint of the words that were translated.
    pub of: Cow<'t, str>,
    /// Those words, if they stand there.
    pub was: Option<&'t str>,
    /// What is said in the other language.
    pub is: &'t str,
    /// Whether it stands among what is obsolete.
    pub aside: bool,
}

/// A translation held against its story.
#[derive(Debug, Clone)]
pub struct Comparison<'t> {
    /// How each text of the story stands, in their order.
    pub states: Vec<State<'t>>,
    /// What is translated and is no text of the story, or no longer, in the order of the file.
    pub left: Vec<Kept<'t>>,
}

impl<'t> Comparison<'t> {
    /// How many texts are right, stale and missing.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |wanted: fn(&State) -> bool| self.states.iter().filter(|s| wanted(s)).count();
        (
            count(|state| matches!(state, State::Right(_))),
            count(|state| matches!(state, State::Stale(_))),
            count(|state| matches!(state, State::Missing)),
        )
    }

    /// What is to be said instead of each text, by their keys; what is stale or missing stays as it is.
    pub fn words<'s>(&self, sources: &'s [Source]) -> BTreeMap<&'s str, &'t str> {
        let pairs = sources.iter().zip(&self.states);
        let right = pairs.filter_map(|(source, state)| match state {
            State::Right(is) => Some((source.key.as_str(), *is)),
            State::Stale(_) | State::Missing => None,
        });
        right.collect()
    }
}

/// Holds a translation against the texts of its story.
///
/// A line of a script or a prompt is known by its words first and by its number second, so that a line put in before it
/// moves nothing.
pub fn compare<'t>(sources: &[Source], translation: &'t Translation) -> Comparison<'t> {
    let mut entries = Entries::of(translation);
    let prints: Vec<String> = sources
        .iter()
        .map(|source| fingerprint(&source.words))
        .collect();
    let mut found: Vec<Option<Kept>> = vec![None; sources.len()];
    // First what stands where it stood, then lines that were moved, then what was changed in its place.
    for step in [Entries::same, Entries::moved] {
        for ((source, print), place) in sources.iter().zip(&prints).zip(&mut found) {
            if place.is_none() {
                *place = step(&entries, source, print).and_then(|at| entries.take(at));
            }
        }
    }
    for (at, source) in sources.iter().enumerate() {
        if found.get(at).is_some_and(Option::is_none) {
            let between = between(sources, &found, at);
            let changed = entries.changed(source, between);
            let kept = changed.and_then(|at| entries.take(at));
            if let Some(place) = found.get_mut(at) {
                *place = kept;
            }
        }
    }
    let states = found.iter().zip(&prints).map(|(kept, print)| match kept {
        Some(kept) if kept.is.is_empty() => State::Missing,
        Some(kept) if kept.of == *print => State::Right(kept.is),
        Some(kept) => State::Stale(kept.clone()),
        None => State::Missing,
    });
    Comparison {
        states: states.collect(),
        left: entries.kept.into_iter().flatten().collect(),
    }
}

/// What a translation keeps, to be taken once.
struct Entries<'t> {
    kept: Vec<Option<Kept<'t>>>,
    by_key: BTreeMap<&'t str, Vec<usize>>,
}

impl<'t> Entries<'t> {
    fn of(translation: &'t Translation) -> Self {
        let texts = translation.texts.iter().map(|(key, text)| Kept {
            key,
            // A stale text has been given the fingerprint that it will have when somebody has looked at it.
            of: match &text.was {
                Some(was) => fingerprint(was).into(),
                None => text.of.as_str().into(),
            },
            was: text.was.as_deref(),
            is: text.is.trim(),
            aside: false,
        });
        let obsolete = translation.obsolete.iter().map(|kept| Kept {
            key: &kept.key,
            of: kept.of.as_str().into(),
            was: kept.was.as_deref(),
            is: kept.is.trim(),
            aside: true,
        });
        let mut entries = Entries {
            kept: texts.chain(obsolete).map(Some).collect(),
            by_key: BTreeMap::new(),
        };
        for (at, kept) in entries.kept.iter().enumerate() {
            if let Some(kept) = kept {
                entries.by_key.entry(kept.key).or_default().push(at);
            }
        }
        entries
    }

    fn take(&mut self, at: usize) -> Option<Kept<'t>> {
        self.kept.get_mut(at)?.take()
    }

    fn free(&self, places: &[usize], fits: impl Fn(&Kept<'t>) -> bool) -> Option<usize> {
        let mut places = places.iter().copied();
        places.find(|at| {
            self.kept
                .get(*at)
                .and_then(Option::as_ref)
                .is_some_and(&fits)
        })
    }

    /// What has the key and the words of a text.
    fn same(&self, source: &Source, print: &str) -> Option<usize> {
        let places = self.by_key.get(source.key.as_str())?;
        self.free(places, |kept| kept.of == print)
    }

    /// A line of the same script with the same words and another number.
    fn moved(&self, source: &Source, print: &str) -> Option<usize> {
        let group = source.group()?;
        let all = (Bound::Included(group), Bound::Unbounded);
        self.by_key
            .range::<str, _>(all)
            .take_while(|(key, _)| key.starts_with(group))
            .filter(|(key, _)| number(key, group).is_some())
            .find_map(|(_, places)| self.free(places, |kept| kept.of == print))
    }

    /// What has the key of a text and other words; of a line, what stands between those around it.
    fn changed(&self, source: &Source, between: (usize, usize)) -> Option<usize> {
        let fits = |kept: &Kept| !kept.aside && !kept.is.is_empty();
        let of_key = |key: &str| self.free(self.by_key.get(key)?, fits);
        let Some(group) = source.group() else {
            return of_key(&source.key);
        };
        let (after, before) = between;
        let inside = |key: &&str| number(key, group).is_some_and(|n| after < n && n < before);
        let own = Some(source.key.as_str()).filter(inside).and_then(of_key);
        own.or_else(|| {
            let lines = self
                .by_key
                .range::<str, _>((Bound::Included(group), Bound::Unbounded));
            let lines = lines.take_while(|(key, _)| key.starts_with(group));
            let lines = lines.filter(|(key, _)| inside(key));
            let free = lines.filter_map(|(key, _)| Some((number(key, group)?, of_key(key)?)));
            free.min().map(|(_, at)| at)
        })
    }
}

/// The number at the end of the key of a line.
fn number(key: &str, group: &str) -> Option<usize> {
    key.strip_prefix(group)?.parse().ok()
}

/// Between which numbers a line had to stand when the translation was written, by those around it that are found already.
fn between(sources: &[Source], found: &[Option<Kept>], at: usize) -> (usize, usize) {
    let group = sources.get(at).and_then(Source::group);
    let stood = |(source, kept): (&Source, &Option<Kept>)| {
        let kept = kept.as_ref().filter(|kept| !kept.aside);
        (source.group() == group).then(|| number(kept?.key, group?))
    };
    let all = || sources.iter().zip(found);
    let before = all().take(at).rev().map_while(stood).flatten().next();
    let after = all().skip(at + 1).map_while(stood).flatten().next();
    (before.unwrap_or(0), after.unwrap_or(usize::MAX))
}
