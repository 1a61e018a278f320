//! Lays a file out in the one way that all files have: what it says stays, comments and all.
//!
//! Indentation is four spaces; what fits into [`WIDTH`] columns stands on a line, and what does not has its parts on lines of
//! their own, with a comma after each. What an author has put on lines of their own stays there: fields that belong together
//! stay together, and an empty line stays an empty line. Scripts stand four spaces further in than what they belong to.
//! A choice without an id is given the one that the program makes from its text, so that mending the text breaks no run.
//!
//! A file that cannot be read is left alone. What was laid out is read again and compared before anybody gets to see it.

mod brackets;
mod ids;
mod layout;
mod same;
mod texts;

use super::{
    campaign,
    diagnostic::{Diagnostic, Severity},
    syntax::Tree,
};

/// How many columns a line may have. Long texts have more: they are not broken.
pub const WIDTH: usize = 120;

/// Why a file is not laid out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be read; all that is wrong with its brackets, commas and quotation marks.
    #[error("the file cannot be read, and is left as it is")]
    Broken(Vec<Diagnostic>),
    /// It would say something else than before. This is a mistake in the program.
    #[error(
        "laid out, the file would say something else at `{0}`, and is left as it is. Please report this, with the file"
    )]
    Differs(String),
}

/// A text laid out.
///
/// # Errors
/// [`Refused`]; the file is then to be left as it is.
pub fn format(source: &str) -> Result<String, Refused> {
    let (text, tree) = plain(source)?;
    let new = layout::lay_out(&tree);
    let laid_out = Tree::parse(&new);
    if let Some(error) = laid_out.errors().first() {
        return Err(Refused::Differs(error.path.clone()));
    }
    same::same(&tree, &laid_out).map_err(Refused::Differs)?;
    reads_the_same(&text, &new)?;
    Ok(new)
}

/// The text with plain marks, spaces and ends of lines, and its tree.
fn plain(source: &str) -> Result<(String, Tree), Refused> {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut text = text.replace("\r\n", "\n");
    let mut tree = Tree::parse(&text);
    // Mending one mark may show that another is wrong.
    for _ in 0..8 {
        if tree.errors().is_empty() {
            return Ok((text, tree));
        }
        let Some(mended) = mended(&tree) else {
            break;
        };
        text = mended;
        tree = Tree::parse(&text);
    }
    Err(Refused::Broken(Tree::parse(source).errors().to_vec()))
}

/// The text with its first wrong quotation marks or spaces mended; nothing if its first mistake is another.
fn mended(tree: &Tree) -> Option<String> {
    let is_mark = |edit: &(std::ops::Range<usize>, String)| {
        let (span, by) = edit;
        let old = tree.text().get(span.clone()).unwrap_or_default();
        let marks = matches!(by.as_str(), "\"" | " ");
        marks && !old.is_empty() && !old.contains(char::is_alphanumeric)
    };
    let mut errors = tree.errors().iter();
    let fix = errors.find_map(|error| {
        let fix = error.fix.as_ref()?;
        fix.edits.iter().all(is_mark).then_some(fix)
    })?;
    let mut text = tree.text().to_owned();
    for (span, by) in fix.edits.iter().rev() {
        let whole = text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
        if whole && span.start <= span.end {
            text.replace_range(span.clone(), by);
        }
    }
    (text != tree.text()).then_some(text)
}

/// Whether two texts are the same story to the program: where one can be played, so can the other, and it is the same in
/// every word.
fn reads_the_same(before: &str, after: &str) -> Result<(), Refused> {
    if campaign::is_campaign(before.as_bytes()) {
        return Ok(());
    }
    let (one, first) = super::read(before.as_bytes());
    let (other, second) = super::read(after.as_bytes());
    let errors = |found: &[Diagnostic]| {
        let errors = found
            .iter()
            .filter(|found| found.severity == Severity::Error);
        errors.map(|found| found.code).collect::<Vec<_>>()
    };
    if one == other && errors(&first) == errors(&second) {
        Ok(())
    } else {
        let differs = second
            .first()
            .map_or_else(String::new, |found| found.path.clone());
        Err(Refused::Differs(differs))
    }
}

#[cfg(test)]
mod tests;
