//! Where every name of a scenario stands: where it is declared, asked for, changed, led to, spoken.
//!
//! The index is made from the tree of the file alone, so that it goes as far as the tree does in a file that does not load.
//! Nothing is checked: a name that is used and nowhere declared has occurrences all the same.

mod condition;
mod text;
mod walk;

use super::syntax::Tree;
use serde::Serialize;
use std::ops::Range;

/// What sort of thing a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A scene.
    Scene,
    /// An event.
    Event,
    /// A choice; its id stands alone, without that of its scene.
    Choice,
    /// An ending.
    Ending,
    /// Somebody of the cast; also `you` and the three voices, where they speak.
    Person,
    /// A level, by its whole name: `morale.priya`, `trust.priya>victor`, `team.safety`.
    Meter,
    /// A flag.
    Flag,
    /// A promise.
    Promise,
    /// A confidence.
    Confidence,
    /// A window.
    Window,
    /// A kind of work.
    Work,
    /// A role of a room.
    Role,
    /// An axis of variants.
    Variant,
    /// An option of a variant, as `axis.option`.
    Option,
    /// A rule of the program.
    Rule,
    /// A story of a campaign.
    Story,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 16] = [
        Kind::Scene,
        Kind::Event,
        Kind::Choice,
        Kind::Ending,
        Kind::Person,
        Kind::Meter,
        Kind::Flag,
        Kind::Promise,
        Kind::Confidence,
        Kind::Window,
        Kind::Work,
        Kind::Role,
        Kind::Variant,
        Kind::Option,
        Kind::Rule,
        Kind::Story,
    ];

    /// The word for it, as in `usage flag.told-him`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Scene => "scene",
            Kind::Event => "event",
            Kind::Choice => "choice",
            Kind::Ending => "ending",
            Kind::Person => "person",
            Kind::Meter => "meter",
            Kind::Flag => "flag",
            Kind::Promise => "promise",
            Kind::Confidence => "confidence",
            Kind::Window => "window",
            Kind::Work => "work",
            Kind::Role => "role",
            Kind::Variant => "variant",
            Kind::Option => "option",
            Kind::Rule => "rule",
            Kind::Story => "story",
        }
    }
}

/// What is done with a name where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It is declared here.
    Defines,
    /// A condition asks for it.
    Reads,
    /// An effect changes it.
    Writes,
    /// The story goes there, now or later.
    Leads,
    /// They say something here.
    Speaks,
    /// It is named otherwise: toward whom, of whom, with what.
    Names,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 6] = [
        Role::Defines,
        Role::Reads,
        Role::Writes,
        Role::Leads,
        Role::Speaks,
        Role::Names,
    ];
}

/// A place at which a name stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Occurrence {
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What is done with it here.
    pub role: Role,
    /// The bytes of the name in the file, without quotation marks. Of a level, its whole name, in which the ids of people
    /// are occurrences of their own; where a level is given in the cast, the field.
    pub span: Range<usize>,
    /// The path of ids to it, as findings have it.
    pub path: String,
}

/// All occurrences of all names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// The occurrences in the order of the file.
    pub occurrences: Vec<Occurrence>,
}

impl Index {
    /// Looks through a file.
    pub fn of(tree: &Tree) -> Index {
        let mut occurrences = walk::walk(tree);
        occurrences.sort_by_key(|found| (found.span.start, found.span.end));
        Index { occurrences }
    }

    /// What stands at a byte, or ends there; of a person within the name of a level, the person.
    pub fn at(&self, offset: usize) -> Option<&Occurrence> {
        let touches = |found: &&Occurrence| found.span.start <= offset && offset <= found.span.end;
        let here = self.occurrences.iter().filter(touches);
        here.min_by_key(|found| found.span.len())
    }

    /// Every occurrence of a name.
    pub fn all<'i>(&'i self, kind: Kind, id: &'i str) -> impl Iterator<Item = &'i Occurrence> {
        let all = self.occurrences.iter();
        all.filter(move |found| found.kind == kind && found.id == id)
    }

    /// Where a name is declared.
    pub fn definition(&self, kind: Kind, id: &str) -> Option<&Occurrence> {
        let mut all = self.occurrences.iter();
        all.find(|found| found.role == Role::Defines && found.kind == kind && found.id == id)
    }
}

#[cfg(test)]
mod tests;
