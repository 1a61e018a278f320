//! Picks among several ways to say a thing, so that no two people tell it alike and no sentence stands twice.

use super::say_with;
use crate::simulation::{Event, Run};
use std::collections::{BTreeMap, BTreeSet};

/// Whoever puts beats into sentences. A sentence with several ways has a selector `$way` that counts from 0.
#[derive(Debug)]
pub(super) struct Teller {
    /// With which way of each sentence to begin: no two runs need be told alike.
    begins: u32,
    /// How often each key has been told.
    told: BTreeMap<String, u32>,
    /// Every sentence that stands.
    used: BTreeSet<String>,
}

/// No sentence has more ways.
const MOST_WAYS: u32 = 12;

impl Teller {
    /// Whoever tells a run: the same run always in the same words.
    pub(super) fn of(run: &Run) -> Teller {
        let chosen = run.events().filter_map(|(_, event)| match event {
            Event::Chose(choice) => Some(choice),
            _ => None,
        });
        let letters = chosen.flat_map(|choice| choice.id.bytes());
        Teller {
            begins: letters.map(u32::from).sum(),
            told: BTreeMap::new(),
            used: BTreeSet::new(),
        }
    }

    /// The sentence with this key, in a way that does not stand yet; nothing if every way does.
    pub(super) fn tell(&mut self, key: &str, values: &[(&str, String)]) -> Option<String> {
        let in_way = |way: u32| {
            let mut values = values.to_vec();
            values.push(("way", way.to_string()));
            say_with(key, &values)
        };
        // The last way is also what any other number chooses: so many ways there are as differ from it, and itself.
        let last = in_way(MOST_WAYS);
        let ways = (0..MOST_WAYS).position(|way| in_way(way) == last)?;
        let ways = u32::try_from(ways).unwrap_or(0) + 1;
        let told = self.told.entry(key.to_owned()).or_default();
        let first = *told + self.begins % ways;
        *told += 1;
        (0..ways)
            .map(|turn| in_way((first + turn) % ways))
            .find(|sentence| self.used.insert(sentence.clone()))
    }

    /// A sentence of the story itself, unless it stands already.
    pub(super) fn once(&mut self, sentence: &str) -> Option<String> {
        self.used
            .insert(sentence.to_owned())
            .then(|| sentence.to_owned())
    }
}
