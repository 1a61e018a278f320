//! What the RON reader finds, in the words of an author.

use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    id,
    names::short,
};
use ron::{Error, error::SpannedError};

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

/// A finding about a file that is not RON, or not of the shape of a scenario.
pub(super) fn friendly(error: &SpannedError) -> Diagnostic {
    let (message, help) = shape(&error.code).unwrap_or_else(|| syntax(&error.code));
    let at = error.span.start;
    let mut diagnostic = Diagnostic::new(Code::E001, "", message);
    diagnostic.position = Some((at.line.max(1), at.col.max(1)));
    if let Some(help) = help {
        diagnostic = diagnostic.help(help);
    }
    diagnostic
}

type Words = (String, Option<String>);

/// RON, but not of the shape of a scenario.
fn shape(error: &Error) -> Option<Words> {
    Some(match error {
        Error::NoSuchStructField { expected, found, outer } => {
            let message = format!("There is no field `{}`{}.", short(found), of(outer));
            (message, Some(near(found, expected)))
        }
        Error::NoSuchEnumVariant { expected, found, outer } => {
            let outer = outer.as_deref().unwrap_or_default();
            let thing = THINGS.iter().find(|(name, _)| *name == outer).map_or("word that can stand here", |(_, thing)| thing);
            (format!("`{}` is no {thing}.", short(found)), Some(near(found, expected)))
        }
        Error::MissingStructField { field, outer } => {
            (format!("The field `{field}`{} is missing; this is where it ends.", of(outer)), Some(format!("Add `{field}: …`.")))
        }
        Error::DuplicateStructField { field, outer } => {
            (format!("The field `{field}`{} stands here twice.", of(outer)), Some("Take one of them out.".into()))
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            (format!("Expected `{expected}(…)`, found `{}`.", short(found)), Some(format!("Write `{expected}(`.")))
        }
        Error::ExpectedNamedStructLike(name) => {
            (format!("Expected `{name}(…)`."), Some("A bracket may be closed too early or too late, or be of the wrong shape.".into()))
        }
        Error::ExpectedDifferentLength { expected, .. } => {
            (format!("Too much or too little stands in these brackets: expected {}.", short(expected)), None)
        }
        Error::InvalidValueForType { expected, found } => {
            (format!("Expected {}, found {}.", short(expected), short(found)), None)
        }
        Error::Message(message) if message.contains("untagged enum Trust") => (
            "Trust is a level, or has three facets.".into(),
            Some("Write VeryLow, Low, Fair, High, VeryHigh or At(40); or (ability: High, benevolence: Low, integrity: Fair).".into()),
        ),
        Error::ExpectedString => {
            ("Expected a text in quotation marks.".into(), Some("Write \"…\", with straight quotation marks.".into()))
        }
        Error::ExpectedMap => ("Expected `{` and entries by id.".into(), Some("Write { \"an-id\": … }.".into())),
        Error::ExpectedArray => ("Expected a list.".into(), Some("Write [ … ].".into())),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } => {
            ("Expected a whole number.".into(), Some("Write it in digits, without quotation marks.".into()))
        }
        Error::IntegerOutOfBounds => ("This number is too small or too large.".into(), None),
        Error::ExpectedBoolean => ("Expected `true` or `false`.".into(), None),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => (
            "Expected a word without quotation marks.".into(),
            Some("Levels are words such as Low, or At(40); amounts are words such as Clearly, or By(12).".into()),
        ),
        _ => return None,
    })
}

/// Not RON.
fn syntax(error: &Error) -> Words {
    match error {
        Error::Eof => (
            "The file breaks off.".into(),
            Some("A bracket or a quotation mark is not closed.".into()),
        ),
        Error::ExpectedComma => (
            "Expected a comma.".into(),
            Some("Put a comma after each entry; the one before this place lacks it.".into()),
        ),
        Error::ExpectedMapColon => (
            "Expected a colon.".into(),
            Some("Write the name, a colon and what it is.".into()),
        ),
        Error::ExpectedStringEnd => (
            "A text is never closed.".into(),
            Some("Close it by a quotation mark; one begun by r#\" by \"#.".into()),
        ),
        Error::UnexpectedChar(c @ ('“' | '”' | '„' | '‘' | '’')) => (
            format!("`{c}` opens no text."),
            Some("Use straight quotation marks: \"…\".".into()),
        ),
        Error::TrailingCharacters => (
            "Something follows the end of the scenario.".into(),
            Some("A bracket may be closed too early.".into()),
        ),
        Error::ExceededRecursionLimit => ("Brackets are nested too deep.".into(), None),
        other => (
            format!("{}.", short(other.to_string().trim_end_matches('.'))),
            None,
        ),
    }
}

fn near(found: &str, expected: &[&'static str]) -> String {
    match id::nearest(found, expected.iter().copied()) {
        Some(name) => format!("Did you mean `{name}`?"),
        None if expected.is_empty() => "It has no fields.".into(),
        None => format!("There are: {}.", expected.join(", ")),
    }
}

fn of(outer: &Option<String>) -> String {
    outer
        .as_deref()
        .map_or(String::new(), |outer| format!(" of {outer}"))
}
