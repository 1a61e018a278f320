//! Every name that a condition, an effect or a line may use, and how a word becomes one of them.

use super::{
    diagnostic::Code,
    id,
    model::{Held, PassageIndex, PersonIndex, Role, Scenario},
};
use std::{borrow::Cow, cell::Cell, collections::BTreeMap};

mod meters;
mod other;

pub use other::shared;

/// Among how many names a word is compared with each.
const LISTED: usize = 2_000;

/// Names of one sort, by place; of duplicates, the first counts.
#[derive(Debug, Clone, Default)]
pub struct Table<'a> {
    /// The names in the order of the file.
    pub ids: Vec<&'a str>,
    places: BTreeMap<&'a str, usize>,
    /// The places of names that are no ids, by the ids that they should be: of the two, only the name itself is wrong.
    meant: BTreeMap<String, usize>,
    misses: Cell<usize>,
}

impl<'a> FromIterator<&'a str> for Table<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let ids: Vec<&str> = ids.into_iter().collect();
        // Of two with one key, a map keeps the later: from the end on, that is the first.
        let places = ids.iter().enumerate().rev();
        let places: BTreeMap<&str, usize> = places.map(|(place, id)| (*id, place)).collect();
        let mut meant = BTreeMap::new();
        for (place, id) in ids.iter().enumerate().take(LISTED) {
            if !id::is_valid(id) {
                let right = id::from_text(id);
                if !places.contains_key(right.as_str()) {
                    meant.entry(right).or_insert(place);
                }
            }
        }
        Self {
            places,
            meant,
            ids,
            misses: Cell::default(),
        }
    }
}

impl<'a> Table<'a> {
    /// Where a name stands.
    pub fn place(&self, id: &str) -> Option<usize> {
        let place = self.places.get(id).or_else(|| self.meant.get(id));
        place.copied()
    }

    /// The name at a place.
    pub fn id(&self, place: usize) -> Option<&'a str> {
        self.ids.get(place).copied()
    }

    /// The name nearest to a word. It is not looked for among very many names, nor for very many words, so that no file
    /// is slow to read.
    pub fn nearest(&self, word: &str) -> Option<&'a str> {
        self.misses.set(self.misses.get() + 1);
        if self.ids.len() > LISTED || self.misses.get() > 500 || word.len() > 80 {
            return None;
        }
        id::nearest(word, self.ids.iter().copied())
    }

    /// Where a name stands, or what to say of a word that is none.
    pub fn find(&self, code: Code, what: &str, word: &str) -> Result<usize, Unknown> {
        self.place(word)
            .ok_or_else(|| Unknown::of(code, what, word, self.nearest(word), &self.ids))
    }
}

/// A word that names nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What sort of mistake it is.
    pub code: Code,
    /// How many characters into the word the trouble begins.
    pub at: usize,
    /// What was found and what was expected.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// The word, and the only name that it can mean.
    pub meant: Option<(String, String)>,
}

impl Unknown {
    /// A mistake in a name.
    pub fn new(code: Code, at: usize, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code,
            at,
            message: message.into(),
            help: Some(help.into()),
            meant: None,
        }
    }

    /// A word that is none of those known.
    pub fn of(code: Code, what: &str, word: &str, nearest: Option<&str>, known: &[&str]) -> Self {
        let help = match (nearest, known) {
            (Some(name), _) => format!("Did you mean `{name}`?"),
            (None, []) => format!("No {what} is declared in this scenario."),
            (None, known) if known.len() <= 8 => format!("There are: {}.", known.join(", ")),
            (None, known) => {
                format!(
                    "There are {} of them, such as: {}.",
                    known.len(),
                    known.iter().take(6).copied().collect::<Vec<_>>().join(", ")
                )
            }
        };
        // Among very many names there is always another that is near.
        let alone = |name: &&str| {
            let others = known.iter().copied().filter(|other| other != name);
            known.len() <= 200 && id::nearest(word, others).is_none()
        };
        let meant = nearest
            .filter(alone)
            .map(|name| (word.to_owned(), name.to_owned()));
        let message = format!("There is no {what} `{}`.", short(word));
        Self {
            meant,
            ..Self::new(code, 0, message, help)
        }
    }

    /// A path whose two first words stand in the wrong order, and as it should be.
    pub fn turned(code: Code, path: &str, right: &str) -> Self {
        let what = right.split('.').next().unwrap_or_default();
        let message = format!(
            "In `{}` the two words stand in the wrong order.",
            short(path)
        );
        let help = format!("Write `{right}`: first `{what}`, then whose it is.");
        Self {
            meant: Some((path.to_owned(), right.to_owned())),
            ..Self::new(code, 0, message, help)
        }
    }

    fn within(mut self, at: usize) -> Self {
        self.at += at;
        self
    }
}

/// A word, cut if it is too long to be quoted.
pub fn short(word: &str) -> Cow<'_, str> {
    match word.char_indices().nth(80) {
        None => word.into(),
        Some((end, _)) => format!("{}…", word.get(..end).unwrap_or_default()).into(),
    }
}

/// The names of one scenario.
#[derive(Debug, Clone, Default)]
pub struct Names<'a> {
    /// The cast.
    pub people: Table<'a>,
    /// What each person of the cast is.
    pub roles: Vec<Role>,
    /// What each person of the cast is called by the others.
    pub called: Vec<&'a str>,
    /// The flags.
    pub flags: Table<'a>,
    /// The scenes, which are the first passages.
    pub scenes: Table<'a>,
    /// The events, which follow the scenes among the passages.
    pub events: Table<'a>,
    /// The endings.
    pub endings: Table<'a>,
    /// The promises.
    pub promises: Table<'a>,
    /// The confidences, which follow the promises among what the player holds.
    pub confidences: Table<'a>,
    /// The windows.
    pub windows: Table<'a>,
    /// The kinds of work.
    pub work: Table<'a>,
    /// The roles of a room.
    pub room: Table<'a>,
    /// Whether this is about what happens by itself, so that it can be asked whom it strikes.
    pub strikes: bool,
    /// The axes of variants.
    pub variants: Table<'a>,
    /// The options of each axis.
    pub options: Vec<Table<'a>>,
}

impl<'a> Names<'a> {
    /// The names of a scenario that has been checked, as those of its file.
    pub fn of(story: &'a Scenario) -> Self {
        let passages = |scenes: bool| {
            story
                .passages
                .iter()
                .filter(move |passage| passage.event.is_none() == scenes)
                .map(|passage| passage.id.as_str())
                .collect()
        };
        let held = |kind: Held| {
            let promises = story.promises.iter().filter(move |held| held.kind == kind);
            promises.map(|held| held.id.as_str()).collect()
        };
        Self {
            people: story
                .people
                .iter()
                .map(|person| person.id.as_str())
                .collect(),
            roles: story.people.iter().map(|person| person.kind).collect(),
            called: story
                .people
                .iter()
                .map(|person| person.name.as_str())
                .collect(),
            flags: story.flags.iter().map(String::as_str).collect(),
            scenes: passages(true),
            events: passages(false),
            endings: story
                .endings
                .iter()
                .map(|ending| ending.id.as_str())
                .collect(),
            promises: held(Held::Promise),
            confidences: held(Held::Confidence),
            windows: story
                .windows
                .iter()
                .map(|window| window.id.as_str())
                .collect(),
            work: story.work.iter().map(String::as_str).collect(),
            room: story.roles.iter().map(|role| role.id.as_str()).collect(),
            strikes: false,
            variants: story.variants.iter().map(|axis| axis.id.as_str()).collect(),
            options: story
                .variants
                .iter()
                .map(|axis| {
                    axis.options
                        .iter()
                        .map(|option| option.id.as_str())
                        .collect()
                })
                .collect(),
        }
    }

    /// A person of the cast.
    pub fn person(&self, word: &str) -> Result<PersonIndex, Unknown> {
        self.people
            .find(Code::E007, "person", word)
            .map_err(|unknown| {
                let Some(id) = self.called(word).filter(|_| unknown.meant.is_none()) else {
                    return unknown;
                };
                Unknown {
                    help: Some(format!(
                        "People are named by their ids; did you mean `{id}`?"
                    )),
                    meant: Some((word.to_owned(), id.to_owned())),
                    ..unknown
                }
            })
    }

    /// The id of the only person who is called so in the story: `victor` of `Victor Krane`, or of `Victor`.
    pub fn called(&self, word: &str) -> Option<&'a str> {
        let word = word.to_lowercase();
        let so = |name: &&str| {
            let name = name.to_lowercase();
            let mut parts = name.split_whitespace();
            name == word || parts.any(|part| part == word)
        };
        let mut people = (0..).zip(&self.called).filter(|(_, name)| so(name));
        let (person, _) = people.next().filter(|_| word.len() > 1)?;
        self.people.id(person).filter(|_| people.next().is_none())
    }

    /// A role of a room.
    pub fn role(&self, word: &str) -> Result<usize, Unknown> {
        self.find(Code::E026, "role", &self.room, word)
    }

    /// A scene, as a passage.
    pub fn scene(&self, word: &str) -> Result<PassageIndex, Unknown> {
        self.find(Code::E006, "scene", &self.scenes, word)
    }

    /// An event, as a passage.
    pub fn event(&self, word: &str) -> Result<PassageIndex, Unknown> {
        let place = self.find(Code::E010, "event", &self.events, word)?;
        Ok(self.scenes.ids.len() + place)
    }

    /// A flag.
    pub fn flag(&self, word: &str) -> Result<usize, Unknown> {
        self.find(Code::E008, "flag", &self.flags, word)
            .map_err(|unknown| {
                if !id::is_valid(word) {
                    return unknown;
                }
                let declare = format!("Or declare it: flags: [\"{word}\"].");
                let help = unknown.help.as_ref();
                let help = help.map_or_else(|| declare.clone(), |help| format!("{help} {declare}"));
                Unknown {
                    help: Some(help),
                    ..unknown
                }
            })
    }

    /// A promise, by its place among what the player holds.
    pub fn promise(&self, word: &str) -> Result<usize, Unknown> {
        self.find(Code::E011, "promise", &self.promises, word)
    }

    /// A confidence, by its place among what the player holds.
    pub fn confidence(&self, word: &str) -> Result<usize, Unknown> {
        let place = self.find(Code::E022, "confidence", &self.confidences, word)?;
        Ok(self.promises.ids.len() + place)
    }

    /// A window.
    pub fn window(&self, word: &str) -> Result<usize, Unknown> {
        self.find(Code::E021, "window", &self.windows, word)
    }

    /// A kind of work.
    pub fn work(&self, word: &str) -> Result<usize, Unknown> {
        self.find(Code::E023, "kind of work", &self.work, word)
    }

    /// Where a name of a sort stands, or what to say of a word that is none.
    fn find(&self, code: Code, what: &str, table: &Table, word: &str) -> Result<usize, Unknown> {
        table
            .find(code, what, word)
            .map_err(|unknown| self.instead(what, word, unknown))
    }

    /// Somebody on the player's team, of whom something is asked that is known of no others.
    pub fn teammate(&self, what: &str, word: &str) -> Result<PersonIndex, Unknown> {
        let person = self.person(word)?;
        match self.roles.get(person) {
            Some(Role::Teammate) | None => Ok(person),
            Some(role) => Err(Unknown::new(
                Code::E024,
                0,
                format!(
                    "`{what}` is asked of teammates, and {word} is a {}.",
                    kind(*role)
                ),
                "Name a teammate.",
            )),
        }
    }
}

/// What a person is, in a word.
pub fn kind(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager",
        Role::Teammate => "teammate",
        Role::Stakeholder => "stakeholder",
    }
}
