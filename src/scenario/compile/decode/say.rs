//! What is said of a value that is not of its shape.

use crate::scenario::{
    id,
    names::short,
    schema::{Enum, Field, Form, Means, Schema, Shape, Thing},
    syntax::{Kind, Node},
};

/// What stands behind the names of the types.
const THINGS: [(&str, &str); 13] = [
    ("Amount", "amount"),
    ("Clock", "clock"),
    ("Effect", "effect"),
    ("Later", "way to plant an event"),
    ("Fit", "way in which work suits somebody"),
    ("Level", "level"),
    ("Need", "need"),
    ("Pace", "pace"),
    ("Person", "kind of person"),
    ("Setting", "setting"),
    ("Tactic", "tactic"),
    ("Then", "way on"),
    ("Weakness", "weakness"),
];

/// What the words of an enum are.
pub(super) fn called(of: &Enum) -> &'static str {
    THINGS
        .iter()
        .find(|(name, _)| *name == of.name)
        .map_or("word that can stand here", |(_, thing)| thing)
}

/// What is expected, as the end of "Expected …".
pub(super) fn expected(schema: &Schema, shape: &Shape) -> String {
    match shape {
        Shape::Text(_) => "a text in quotation marks".into(),
        Shape::Whole(..) => "a whole number".into(),
        Shape::Bool => "`true` or `false`".into(),
        Shape::List(_) => "a list: [ … ]".into(),
        Shape::Map { .. } => "entries by id: { \"an-id\": … }".into(),
        Shape::Maybe(inner) => expected(schema, inner),
        Shape::Named(name) => match schema.thing(name) {
            Some(Thing::Struct(of)) => format!("`{}(…)`", of.name),
            Some(Thing::Enum(of)) => match of.variants.as_slice() {
                [only] if only.form != Form::Word => format!("`{}(…)`", only.name),
                _ => {
                    let article = if called(of).starts_with(['a', 'e', 'i', 'o', 'u']) {
                        "an"
                    } else {
                        "a"
                    };
                    format!("{article} {}", called(of))
                }
            },
            _ => "trust: a level, or three facets".into(),
        },
    }
}

/// How something of a shape is written, as the end of "Write …".
pub(super) fn example(schema: &Schema, shape: &Shape) -> String {
    match shape {
        Shape::Text(_) => "Write \"…\", with straight quotation marks.".into(),
        Shape::Whole(..) => "Write it in digits, without quotation marks.".into(),
        Shape::Bool => "Write it small, without quotation marks.".into(),
        Shape::List(_) => "Write [ … ], with commas between the items.".into(),
        Shape::Map { .. } => "Write { \"an-id\": … }.".into(),
        Shape::Maybe(inner) => example(schema, inner),
        Shape::Named(name) => match schema.thing(name) {
            Some(Thing::Struct(of)) => format!("Write {}(…).", of.name),
            Some(Thing::Enum(of)) => format!("There are: {}.", words(of).join(", ")),
            _ => "Write VeryLow, Low, Fair, High, VeryHigh or At(40); or (ability: High, benevolence: Low, integrity: Fair).".into(),
        },
    }
}

/// Something of a shape to copy, with all that must be in it.
pub(super) fn sample(schema: &Schema, shape: &Shape) -> String {
    let fields = |fields: &[Field]| {
        let required = fields.iter().filter(|field| field.required);
        let written =
            required.map(|field| format!("{}: {}", field.name, sample(schema, &field.shape)));
        written.collect::<Vec<_>>().join(", ")
    };
    match shape {
        Shape::Text(says) if says.means == Means::Weekday => "\"Monday\"".into(),
        Shape::Text(says) if says.means == Means::Prose || says.means == Means::Script => {
            "\"…\"".into()
        }
        Shape::Text(_) => "\"an-id\"".into(),
        Shape::Whole(..) => "5".into(),
        Shape::Bool => "true".into(),
        Shape::List(_) => "[…]".into(),
        Shape::Map { values, .. } => format!("{{ \"an-id\": {} }}", sample(schema, values)),
        Shape::Maybe(inner) => sample(schema, inner),
        Shape::Named(name) => match schema.thing(name) {
            Some(Thing::Struct(of)) => format!("{}({})", of.name, fields(&of.fields)),
            Some(Thing::Enum(of)) => match of.variants.first() {
                Some(first) => match (&first.form, schema.fields_of(&first.form)) {
                    (_, Some(all)) => format!("{}({})", first.name, fields(all)),
                    (Form::Word, _) => first.name.clone(),
                    _ => format!("{}(…)", first.name),
                },
                None => "…".into(),
            },
            _ => "…".into(),
        },
    }
}

/// What stands there, with what is long in it left out.
pub(super) fn brief(node: Node) -> String {
    /// A text no longer than this, in bytes, is told as it is.
    const LONGEST: usize = 24;
    let said = node.text();
    match node.kind() {
        _ if said.len() <= LONGEST && !said.contains('\n') => said.to_owned(),
        Kind::Text => "\"…\"".into(),
        Kind::List => "[…]".into(),
        Kind::Map => "{…}".into(),
        _ => format!("{}(…)", node.name().unwrap_or_default()),
    }
}

/// The words of an enum, with their brackets if they have some.
pub(super) fn words(of: &Enum) -> Vec<String> {
    let written = |form: &Form| match form {
        Form::Word => "",
        Form::Values(values) => match values.as_slice() {
            [Shape::Whole(..)] => "(40)",
            [Shape::Text(_)] => "(\"…\")",
            _ => "(…)",
        },
        _ => "(…)",
    };
    of.variants
        .iter()
        .map(|variant| format!("{}{}", variant.name, written(&variant.form)))
        .collect()
}

/// What stands there, as the end of "found …".
pub(super) fn found(node: Node) -> String {
    let named = node.name().map(|name| format!("`{}`", short(name)));
    match node.kind() {
        Kind::Text => "a text".into(),
        Kind::Number => format!("the number {}", short(node.text())),
        Kind::Char => "a single letter".into(),
        Kind::List => "a list".into(),
        Kind::Map => "braces".into(),
        Kind::Unit => "empty brackets".into(),
        Kind::Struct | Kind::Tuple => named.unwrap_or_else(|| "brackets".into()),
        _ => named.unwrap_or_else(|| format!("`{}`", short(node.text()))),
    }
}

/// The one of some words that is meant by another: the same but for how it is written, or the only one that is near. The
/// second says whether there is no doubt.
pub(super) fn meant<'w>(
    word: &str,
    known: impl Iterator<Item = &'w str> + Clone,
) -> Option<(&'w str, bool)> {
    let bare = |word: &str| -> String {
        word.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .take(100)
            .collect()
    };
    let said = bare(word);
    if let Some(same) = known.clone().find(|name| bare(name) == said) {
        return Some((same, true));
    }
    let name = id::nearest(word, known.clone())?;
    Some((
        name,
        id::nearest(word, known.filter(|other| *other != name)).is_none(),
    ))
}
