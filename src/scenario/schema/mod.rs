//! The shape of files as data: which fields there are, what stands in them, what it means. Taken from the types that read the
//! files ([`super::format`] and its like), so that there is one declaration and it cannot be wrong.
//!
//! For whoever tells an author what is expected: findings, completion, the formatter, the handbook. Sentences about a thing
//! are the comments that stand beside it in the source.

mod at;
mod convert;
mod mends;
mod order;

pub use at::{Expected, expected_at, shape_at};
pub use mends::{MENDS, Mend, mend};

use super::{campaign, format, syntax::Tree, translation};
use std::{collections::BTreeMap, sync::OnceLock};

/// The shape of a sort of file.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema {
    /// The name before its outermost brackets, as `Scenario`.
    pub root: String,
    root_shape: Box<Shape>,
    things: BTreeMap<String, Thing>,
}

/// Something with a name that files are made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Thing {
    /// Fields in round brackets; the name before them may be left out.
    Struct(Struct),
    /// One of several words, some of which have more in brackets.
    Enum(Enum),
    /// One of several things, told apart by how they look.
    Either(Either),
}

/// Fields in round brackets.
#[derive(Debug, Clone, PartialEq)]
pub struct Struct {
    /// What may stand before its brackets.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// Its fields, in the order of the declaration.
    pub fields: Vec<Field>,
}

/// One of several words.
#[derive(Debug, Clone, PartialEq)]
pub struct Enum {
    /// Its name, which stands in no file.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// The words, in the order of the declaration.
    pub variants: Vec<Variant>,
}

/// One of several things.
#[derive(Debug, Clone, PartialEq)]
pub struct Either {
    /// Its name, which stands in no file.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// What it may be; the first that fits is meant.
    pub of: Vec<Shape>,
}

/// A field of a [`Struct`] or a [`Variant`].
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it says.
    pub doc: String,
    /// Whether it must be there.
    pub required: bool,
    /// What holds if it is left out, as it would be written; nothing where that has no writing of its own.
    pub default: Option<String>,
    /// What stands in it.
    pub shape: Shape,
}

/// A word of an [`Enum`].
#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    /// The word.
    pub name: String,
    /// What it says.
    pub doc: String,
    /// What stands in brackets behind it.
    pub form: Form,
}

/// What stands in brackets behind a word.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Nothing, and no brackets.
    Word,
    /// Values in this order: `Up("morale.priya", Clearly)`.
    Values(Vec<Shape>),
    /// Fields: `Attempt(commitment: …)`.
    Fields(Vec<Field>),
    /// The fields of a [`Struct`] with this name, which stands there without brackets of its own: `Manager(name: …)`.
    Wraps(String),
}

/// What a value is.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A text in quotation marks.
    Text(Says),
    /// A whole number from the first to the last.
    Whole(i64, i64),
    /// `true` or `false`.
    Bool,
    /// A list.
    List(Box<Shape>),
    /// Entries by a text.
    Map {
        /// What the texts before the colons mean.
        keys: Says,
        /// What stands behind the colons.
        values: Box<Shape>,
    },
    /// A [`Thing`] with this name.
    Named(String),
    /// What may also be `None`.
    Maybe(Box<Shape>),
}

/// What a text means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Says {
    /// The sort of thing.
    pub means: Means,
    /// Whether it gives something of this sort its name; otherwise it names what is declared elsewhere.
    pub declares: bool,
}

impl Says {
    /// A text that only people read.
    pub const PROSE: Says = Says {
        means: Means::Prose,
        declares: false,
    };
}

/// Declares [`Means`] with the words that the types use for it.
macro_rules! means {
    ($($(#[$doc:meta])* $name:ident = $word:literal,)*) => {
        /// What a text is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Means { $($(#[$doc])* $name,)* }

        impl Means {
            /// All, in order.
            pub const ALL: &'static [Means] = &[$(Means::$name,)*];

            /// Its word, such as `scene`.
            pub fn word(self) -> &'static str {
                match self { $(Means::$name => $word,)* }
            }
        }
    };
}

means! {
    /// Words for people; means nothing to the program.
    Prose = "prose",
    /// Lines that are told and said.
    Script = "script",
    /// A condition.
    Condition = "condition",
    /// A level, such as `trust.priya`.
    Meter = "meter",
    /// The id of the file itself.
    Id = "id",
    /// A scene.
    Scene = "scene",
    /// An event.
    Event = "event",
    /// An ending.
    Ending = "ending",
    /// A choice.
    Choice = "choice",
    /// Somebody in the cast.
    Person = "person",
    /// A flag.
    Flag = "flag",
    /// A promise.
    Promise = "promise",
    /// A confidence.
    Confidence = "confidence",
    /// A window.
    Window = "window",
    /// A kind of work.
    Work = "work",
    /// An axis of variants.
    Variant = "variant",
    /// An option of a variant.
    Option = "option",
    /// A role in a room.
    Role = "role",
    /// A principle that a scenario can teach: [`super::compile::PRINCIPLES`].
    Principle = "principle",
    /// A rule of the program.
    Rule = "rule",
    /// A weekday.
    Weekday = "weekday",
    /// A face in words.
    Portrait = "portrait",
    /// A story, by its id.
    Story = "story",
    /// An act of the week: [`super::campaign::ACTS`].
    Act = "act",
    /// The code of a finding.
    Code = "code",
    /// A path of ids, as findings show it.
    Path = "path",
    /// A language, by its tag.
    Language = "language",
    /// The key of a text to translate.
    Key = "key",
    /// The fingerprint of a text to translate.
    Fingerprint = "fingerprint",
}

impl Schema {
    /// The shape of scenarios.
    pub fn scenario() -> &'static Schema {
        static SCHEMA: OnceLock<Schema> = OnceLock::new();
        SCHEMA.get_or_init(convert::schema::<format::Scenario>)
    }

    /// The shape of campaigns.
    pub fn campaign() -> &'static Schema {
        static SCHEMA: OnceLock<Schema> = OnceLock::new();
        SCHEMA.get_or_init(convert::schema::<campaign::format::Campaign>)
    }

    /// The shape of translations.
    pub fn translation() -> &'static Schema {
        static SCHEMA: OnceLock<Schema> = OnceLock::new();
        SCHEMA.get_or_init(convert::schema::<translation::Translation>)
    }

    /// The shapes of all sorts of files.
    pub fn all() -> [&'static Schema; 3] {
        [
            Schema::scenario(),
            Schema::campaign(),
            Schema::translation(),
        ]
    }

    /// The shape of the file that a tree is of, by the name of its outermost brackets; where they have none, a scenario's.
    pub fn of(tree: &Tree) -> &'static Schema {
        let name = tree.main().and_then(|main| main.name()).unwrap_or_default();
        let schema = Schema::all().into_iter().find(|schema| schema.root == name);
        schema.unwrap_or_else(Schema::scenario)
    }

    /// What a file of this sort is as a whole.
    pub fn shape(&self) -> &Shape {
        &self.root_shape
    }

    /// The thing with a name.
    pub fn thing(&self, name: &str) -> Option<&Thing> {
        self.things.get(name)
    }

    /// All things, by their names.
    pub fn things(&self) -> impl Iterator<Item = &Thing> {
        self.things.values()
    }

    /// The fields that stand behind a word.
    pub fn fields_of<'s>(&'s self, form: &'s Form) -> Option<&'s [Field]> {
        match form {
            Form::Fields(fields) => Some(fields),
            Form::Wraps(name) => match self.thing(name) {
                Some(Thing::Struct(of)) => Some(&of.fields),
                _ => None,
            },
            Form::Word | Form::Values(_) => None,
        }
    }
}

impl Thing {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Thing::Struct(thing) => &thing.name,
            Thing::Enum(thing) => &thing.name,
            Thing::Either(thing) => &thing.name,
        }
    }

    /// What it is.
    pub fn doc(&self) -> &str {
        match self {
            Thing::Struct(thing) => &thing.doc,
            Thing::Enum(thing) => &thing.doc,
            Thing::Either(thing) => &thing.doc,
        }
    }
}

impl Enum {
    /// The variant with a name.
    pub fn variant(&self, name: &str) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.name == name)
    }
}

#[cfg(test)]
mod tests;
