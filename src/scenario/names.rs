//! Every name that a condition, an effect or a line may use, and how a word becomes one of them.

use super::{
    diagnostic::Code,
    id,
    meter::{METERS, NAMED},
    model::{Facet, Held, Meter, PassageIndex, PersonIndex, Role, Scenario},
};
use std::{borrow::Cow, cell::Cell, collections::BTreeMap};

/// Names of one sort, by place; of duplicates, the first counts.
#[derive(Debug, Clone, Default)]
pub struct Table<'a> {
    /// The names in the order of the file.
    pub ids: Vec<&'a str>,
    places: BTreeMap<&'a str, usize>,
    misses: Cell<usize>,
}

impl<'a> FromIterator<&'a str> for Table<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Self {
        let ids: Vec<&str> = ids.into_iter().collect();
        // Of two with one key, a map keeps the later: from the end on, that is the first.
        let places = ids.iter().enumerate().rev();
        Self {
            places: places.map(|(place, id)| (*id, place)).collect(),
            ids,
            misses: Cell::default(),
        }
    }
}

impl<'a> Table<'a> {
    /// Where a name stands.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The name at a place.
    pub fn id(&self, place: usize) -> Option<&'a str> {
        self.ids.get(place).copied()
    }

    /// The name nearest to a word. It is not looked for among very many names, nor for very many words, so that no file
    /// is slow to read.
    pub fn nearest(&self, word: &str) -> Option<&'a str> {
        self.misses.set(self.misses.get() + 1);
        if self.ids.len() > 2_000 || self.misses.get() > 500 || word.len() > 80 {
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
    /// The flags.
    pub flags: Table<'a>,
    /// The scenes, which are the first passages.
    pub scenes: Table<'a>,
    /// The events, which follow the scenes among the passages.
    pub events: Table<'a>,
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
            flags: story.flags.iter().map(String::as_str).collect(),
            scenes: passages(true),
            events: passages(false),
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
        self.people.find(Code::E007, "person", word)
    }

    /// A role of a room.
    pub fn role(&self, word: &str) -> Result<usize, Unknown> {
        self.room.find(Code::E026, "role", word)
    }

    /// A scene, as a passage.
    pub fn scene(&self, word: &str) -> Result<PassageIndex, Unknown> {
        self.scenes
            .find(Code::E006, "scene", word)
            .map_err(|unknown| match self.events.place(word) {
                Some(_) => Unknown {
                    help: Some(format!("`{word}` is an event; only scenes can be gone to.")),
                    ..unknown
                },
                None => unknown,
            })
    }

    /// An event, as a passage.
    pub fn event(&self, word: &str) -> Result<PassageIndex, Unknown> {
        let place = self
            .events
            .find(Code::E010, "event", word)
            .map_err(|unknown| match self.scenes.place(word) {
                Some(_) => Unknown {
                    help: Some(format!("`{word}` is a scene, and no event.")),
                    ..unknown
                },
                None => unknown,
            })?;
        Ok(self.scenes.ids.len() + place)
    }

    /// A flag.
    pub fn flag(&self, word: &str) -> Result<usize, Unknown> {
        self.flags
            .find(Code::E008, "flag", word)
            .map_err(|unknown| {
                let declare = format!("Or declare it: flags: [\"{}\"].", short(word));
                Unknown {
                    help: Some(
                        unknown
                            .help
                            .map_or_else(|| declare.clone(), |help| format!("{help} {declare}")),
                    ),
                    ..unknown
                }
            })
    }

    /// A promise, by its place among what the player holds.
    pub fn promise(&self, word: &str) -> Result<usize, Unknown> {
        self.promises
            .find(Code::E011, "promise", word)
            .map_err(|unknown| match self.confidences.place(word) {
                Some(_) => Unknown {
                    help: Some(format!("`{word}` is a confidence, and no promise.")),
                    ..unknown
                },
                None => unknown,
            })
    }

    /// A confidence, by its place among what the player holds.
    pub fn confidence(&self, word: &str) -> Result<usize, Unknown> {
        let place = self
            .confidences
            .find(Code::E022, "confidence", word)
            .map_err(|unknown| match self.promises.place(word) {
                Some(_) => Unknown {
                    help: Some(format!("`{word}` is a promise, and no confidence.")),
                    ..unknown
                },
                None => unknown,
            })?;
        Ok(self.promises.ids.len() + place)
    }

    /// A window.
    pub fn window(&self, word: &str) -> Result<usize, Unknown> {
        self.windows.find(Code::E021, "window", word)
    }

    /// A kind of work.
    pub fn work(&self, word: &str) -> Result<usize, Unknown> {
        self.work.find(Code::E023, "kind of work", word)
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

    /// A meter, as `trust.priya.ability` or `team.safety`.
    pub fn meter(&self, path: &str) -> Result<Meter, Unknown> {
        let (head, rest) = path.split_once('.').unwrap_or((path, ""));
        let within = head.chars().count() + 1;
        match head {
            "team" | "you" => shared(head, rest).map_err(|unknown| unknown.within(within)),
            "trust" => self.trust(rest).map_err(|unknown| unknown.within(within)),
            "morale" | "grip" | "pressure" | "ease" | "insight" => {
                let person = self
                    .of_meter(head, rest)
                    .map_err(|unknown| unknown.within(within))?;
                let meter = match head {
                    "morale" => Meter::Morale(person),
                    "grip" => Meter::Grip(person),
                    "pressure" => Meter::Pressure(person),
                    "ease" => Meter::Ease(person),
                    _ => Meter::Insight(person),
                };
                self.has(meter)?;
                Ok(meter)
            }
            _ => Err(Unknown::of(
                Code::E009,
                "meter",
                head,
                id::nearest(head, METERS),
                &METERS,
            )),
        }
    }

    /// Whether a person has a meter, by what they are.
    pub fn has(&self, meter: Meter) -> Result<(), Unknown> {
        let (person, word, owners) = match meter {
            Meter::Morale(person) => (person, "morale", Role::Teammate),
            Meter::Grip(person) => (person, "grip", Role::Manager),
            Meter::Pressure(person) => (person, "pressure", Role::Manager),
            Meter::Ease(person) => (person, "ease", Role::Manager),
            _ => return Ok(()),
        };
        let Some(&role) = self.roles.get(person) else {
            return Ok(());
        };
        if role == owners {
            return Ok(());
        }
        let who = self.people.id(person).unwrap_or("this person");
        let kind = kind(role);
        let has = match role {
            Role::Manager => "trust, grip, pressure, ease and insight",
            Role::Teammate => "trust, morale and insight",
            Role::Stakeholder => "trust and insight",
        };
        let only = if owners == Role::Teammate {
            "teammates"
        } else {
            "managers"
        };
        let message =
            format!("`{who}` has no {word}: only {only} have {word}, and {who} is a {kind}.");
        Err(Unknown::new(
            Code::E009,
            0,
            message,
            format!("A {kind} has {has}."),
        ))
    }

    fn of_meter(&self, head: &str, rest: &str) -> Result<PersonIndex, Unknown> {
        if rest.is_empty() {
            let example = self.people.id(0).unwrap_or("priya");
            return Err(Unknown::new(
                Code::E009,
                0,
                format!("`{head}` is somebody's; whose is not said."),
                format!("Write `{head}.{example}`."),
            ));
        }
        if let Some((who, _)) = rest.split_once('.') {
            return Err(Unknown::new(
                Code::E009,
                who.chars().count(),
                format!("`{head}` has no parts."),
                format!("Write `{head}.{}`; only trust has facets.", short(who)),
            ));
        }
        self.person(rest)
    }

    fn trust(&self, rest: &str) -> Result<Meter, Unknown> {
        if let Some((from, to)) = rest.split_once('>') {
            let within = from.chars().count() + 1;
            let (to, facet) = match to.split_once('.') {
                Some((to, facet)) => (to, Some((facet, within + to.chars().count() + 1))),
                None => (to, None),
            };
            let (from, to) = (
                self.person(from)?,
                self.person(to).map_err(|unknown| unknown.within(within))?,
            );
            if from == to {
                return Err(Unknown::new(
                    Code::E009,
                    within,
                    "Trust is between two people.",
                    "Name somebody else after `>`, or leave it out for trust in the player.",
                ));
            }
            return match facet {
                None => Ok(Meter::TrustBetween(from, to)),
                Some((word, at)) => self::facet(word)
                    .map(|facet| Meter::TrustBetweenFacet(from, to, facet))
                    .map_err(|unknown| unknown.within(at)),
            };
        }
        let Some((who, facet)) = rest.split_once('.') else {
            return self.of_meter("trust", rest).map(Meter::Trust);
        };
        let person = self.person(who)?;
        let within = who.chars().count() + 1;
        self::facet(facet)
            .map(|facet| Meter::TrustFacet(person, facet))
            .map_err(|unknown| unknown.within(within))
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

fn facet(word: &str) -> Result<Facet, Unknown> {
    let known = Facet::ALL.map(Facet::word);
    Facet::ALL
        .into_iter()
        .find(|facet| facet.word() == word)
        .ok_or_else(|| {
            Unknown::of(
                Code::E009,
                "facet of trust",
                word,
                id::nearest(word, known),
                &known,
            )
        })
}

fn shared(head: &str, rest: &str) -> Result<Meter, Unknown> {
    if let Some((_, _, meter)) = NAMED
        .iter()
        .find(|(of, word, _)| *of == head && *word == rest)
    {
        return Ok(*meter);
    }
    let known: Vec<&str> = NAMED
        .iter()
        .filter(|(of, ..)| *of == head)
        .map(|(_, word, _)| *word)
        .collect();
    let what = if head == "team" {
        "level of the team"
    } else {
        "level of yours"
    };
    Err(Unknown::of(
        Code::E009,
        what,
        rest,
        id::nearest(rest, known.iter().copied()),
        &known,
    ))
}
