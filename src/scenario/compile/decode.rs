//! From bytes to a file as typed: at once if nothing is wrong with its shape; otherwise through the tree, which finds
//! everything that is, and mends what it can so that the rest of the file is checked as well.

mod brackets;
mod elsewhere;
mod fields;
mod follow;
mod harmless;
mod mend;
mod nameless;
mod say;
mod sort;
mod together;
mod values;
mod words;

use follow::Mended;

use crate::scenario::{
    campaign::format::Campaign,
    diagnostic::{Code, Diagnostic},
    format::{FORMAT, Scenario},
    schema::Schema,
    syntax::{DEEPEST, Kind, Lines, Node, Tree},
    translation::Translation,
};
use ron::{Options, error::SpannedResult, extensions::Extensions};
use serde::de::DeserializeOwned;

/// What stands in the outermost brackets of a file.
pub(in crate::scenario) trait Root: DeserializeOwned {
    /// The version of the language that it says it is of.
    fn format(&self) -> u32;
    /// Its shape.
    fn schema() -> &'static Schema;
}

impl Root for Scenario {
    fn format(&self) -> u32 {
        self.format
    }
    fn schema() -> &'static Schema {
        Schema::scenario()
    }
}

impl Root for Translation {
    fn format(&self) -> u32 {
        self.format
    }
    fn schema() -> &'static Schema {
        Schema::translation()
    }
}

impl Root for Campaign {
    fn format(&self) -> u32 {
        self.format
    }
    fn schema() -> &'static Schema {
        Schema::campaign()
    }
}

/// The largest file that is read, in bytes.
const LARGEST: usize = 256 << 20;
/// The largest file of which everything that is wrong is told; of a larger one, the first thing.
const LARGEST_TREE: usize = 64 << 20;

/// A file that could not be read as it stands.
pub(in crate::scenario) struct Refused<T> {
    /// Everything that is wrong with its shape, placed, in the order of the file. Never empty.
    pub found: Vec<Diagnostic>,
    /// The file with what is wrong left out or replaced, where enough is left of it.
    pub mended: Option<(T, Mended)>,
}

impl<T> Refused<T> {
    fn only(found: Diagnostic) -> Self {
        Self {
            found: vec![found],
            mended: None,
        }
    }

    /// What is wrong with its shape, and what is wrong with the meaning of the rest.
    pub fn with(self, check: impl FnOnce(&T) -> Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut found = self.found;
        if let Some((written, mended)) = &self.mended {
            mended.add(&mut found, check(written));
        }
        found
    }
}

/// The file as typed, or the first thing that is wrong with its shape.
pub(in crate::scenario) fn decode<T: Root>(source: &[u8]) -> Result<T, Diagnostic> {
    decode_all(source).map_err(|refused| {
        let first = refused.found.into_iter().next();
        first.unwrap_or_else(|| Diagnostic::new(Code::E001, "", "The file cannot be read."))
    })
}

/// The file as typed, or all that is wrong with its shape.
pub(in crate::scenario) fn decode_all<T: Root>(source: &[u8]) -> Result<T, Box<Refused<T>>> {
    if source.len() > LARGEST {
        let message = format!(
            "The file has {} bytes; at most {LARGEST} are read.",
            source.len()
        );
        let found = Diagnostic::new(Code::E003, "", message).help("Make it two scenarios.");
        return Err(Box::new(Refused::only(found)));
    }
    let text = sort::text(source).map_err(|found| Box::new(Refused::only(found)))?;
    match read(text) {
        Ok(written) => Ok(written),
        // Only now is the text looked over again.
        Err(error) => Err(Box::new(refused(text, error))),
    }
}

/// Reads a text by the strict reader alone.
fn strict<T: Root>(text: &str) -> SpannedResult<T> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = Options::default()
        .with_default_extension(extensions)
        .with_recursion_limit(DEEPEST);
    options.from_str(text)
}

/// The file, or the first thing that the strict reader says of it, with its line and column.
fn read<T: Root>(text: &str) -> Result<T, (String, (usize, usize))> {
    match strict::<T>(text) {
        Ok(written) if written.format() == FORMAT => Ok(written),
        Ok(written) => Err((format!("It is of format {}.", written.format()), (1, 1))),
        Err(error) => Err((
            error.code.to_string(),
            (error.span.start.line, error.span.start.col),
        )),
    }
}

/// All that is wrong with the shape of a text, each with its position and span, as its tree says it; and the text with that
/// mended, left out or replaced, where enough is left of it. [`super::read`] asks the strict reader first, which is faster;
/// what one finds nothing wrong with, the other does not either.
pub fn shape(text: &str, schema: &'static Schema) -> (Vec<Diagnostic>, Option<String>) {
    let (found, mended) = told(text, schema);
    (found, mended.map(|(text, _)| text))
}

fn told(text: &str, schema: &'static Schema) -> (Vec<Diagnostic>, Option<(String, Mended)>) {
    let tree = Tree::parse(text);
    let (mut found, mended) = match other(&tree, schema) {
        Some(found) => (vec![found], None),
        None => mend::mend(tree, schema),
    };
    let lines = Lines::new(text);
    for one in &mut found {
        one.position = one.span.as_ref().map(|span| lines.position(span.start));
    }
    (found, mended)
}

fn refused<T: Root>(text: &str, (error, position): (String, (usize, usize))) -> Refused<T> {
    let plainly = || {
        let message = format!("The file cannot be read: {}.", error.trim_end_matches('.'));
        let found = Diagnostic::new(Code::E001, "", message);
        Diagnostic {
            position: Some((position.0.max(1), position.1.max(1))),
            ..found
        }
    };
    if text.len() > LARGEST_TREE {
        return Refused::only(plainly());
    }
    let (mut found, mended) = told(text, T::schema());
    if found.is_empty() {
        found.push(plainly());
    }
    let mended = mended.and_then(|(text, mended)| Some((strict::<T>(&text).ok()?, mended)));
    Refused { found, mended }
}

/// What comes before everything else, since whatever else seems wrong may follow from it: that the file is nested too deep,
/// of another format, or of another sort.
fn other(tree: &Tree, schema: &Schema) -> Option<Diagnostic> {
    if let Some(deep) = tree.errors().iter().find(|found| found.code == Code::E003) {
        return Some(deep.clone());
    }
    let main = tree.main()?;
    let format = main
        .field("format")
        .and_then(Node::content)
        .filter(|format| format.kind() == Kind::Number);
    let number =
        format.and_then(|format| Some((format, values::whole(format.text(), 0, i64::MAX).ok()?)));
    if let Some((node, found)) = number.filter(|(_, found)| *found != i64::from(FORMAT)) {
        let message =
            format!("This file is of format {found}; this program reads format {FORMAT}.");
        let help = if found > i64::from(FORMAT) {
            "Get a newer version of the program."
        } else {
            "Write `format: 1`."
        };
        return Some(
            Diagnostic::new(Code::E002, "format", message)
                .help(help)
                .at(node.span()),
        );
    }
    let name = main.name().unwrap_or_default();
    let others = Schema::all()
        .into_iter()
        .filter(|other| other.root != schema.root);
    let other = others.into_iter().find(|other| other.root == name)?;
    let at = main.name_node().map_or(main.span(), Node::span);
    let message = format!("Expected `{}(…)`, found `{}`.", schema.root, other.root);
    let help = format!(
        "This is the file of a {}, and not of a {}.",
        other.root.to_lowercase(),
        schema.root.to_lowercase()
    );
    Some(Diagnostic::new(Code::E001, "", message).help(help).at(at))
}

#[cfg(test)]
mod tests;
