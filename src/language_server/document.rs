//! A file as it stands in the editor, saved or not; and places in it, as the editor counts and as bytes.

use crate::scenario::syntax::{Lines, Tree};
use lsp_types::{Position, Range, TextDocumentContentChangeEvent, Uri};
use std::{ops, path::PathBuf};

/// A file as it stands in the editor.
pub struct Document {
    /// Its text.
    pub text: String,
    /// The editor's number of it, which grows with each change.
    pub version: i32,
}

impl Document {
    pub fn new(text: String, version: i32) -> Document {
        Document { text, version }
    }

    /// Does what was typed. A change that stands nowhere is passed over.
    pub fn change(&mut self, changes: Vec<TextDocumentContentChangeEvent>, version: i32) {
        for change in changes {
            match change.range {
                None => self.text = change.text,
                Some(range) => {
                    let at = bytes(&Lines::new(&self.text), range);
                    if self.text.get(at.clone()).is_some() {
                        self.text.replace_range(at, &change.text);
                    }
                }
            }
        }
        self.version = version;
    }

    /// Its tree.
    pub fn tree(&self) -> Tree {
        Tree::parse(&self.text)
    }

    /// Its lines.
    pub fn lines(&self) -> Lines<'_> {
        Lines::new(&self.text)
    }
}

/// Where bytes are, as the editor counts.
pub fn range(lines: &Lines, span: ops::Range<usize>) -> Range {
    Range::new(position(lines, span.start), position(lines, span.end))
}

/// Where a byte is, as the editor counts: lines from 0, columns in UTF-16.
pub fn position(lines: &Lines, offset: usize) -> Position {
    let (line, column) = lines.utf16(offset);
    let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Position::new(whole(line), whole(column))
}

/// The byte at a place of the editor's.
pub fn offset(lines: &Lines, position: Position) -> usize {
    lines.offset_of_utf16(position.line as usize, position.character as usize)
}

/// The bytes of a stretch of the editor's; one that ends before it begins is empty.
pub fn bytes(lines: &Lines, range: Range) -> ops::Range<usize> {
    let start = offset(lines, range.start);
    start..offset(lines, range.end).max(start)
}

/// How an editor names the translation of a file into a language, beside it.
pub fn translation(uri: &Uri, tag: &str) -> Option<Uri> {
    let stem = uri.as_str().strip_suffix(".ron")?;
    format!("{stem}.{tag}.ron").parse().ok()
}

/// The path of a file that an editor names, if it is a file on this machine.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let said = uri.as_str().strip_prefix("file://")?;
    // An authority before the path is another machine, but for the empty one and this.
    let said = said.strip_prefix("localhost").unwrap_or(said);
    let mut decoded = Vec::with_capacity(said.len());
    let mut letters = said.bytes();
    while let Some(letter) = letters.next() {
        if letter == b'%' {
            let mut digit = || (letters.next()? as char).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            decoded.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            decoded.push(letter);
        }
    }
    let path = String::from_utf8(decoded).ok()?;
    // `/c:/stories` is how an editor on Windows says `c:\stories`.
    let drive = path
        .strip_prefix('/')
        .filter(|rest| rest.get(1..2) == Some(":"));
    Some(PathBuf::from(drive.unwrap_or(&path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(text: &str, from: (u32, u32), to: (u32, u32), by: &str) -> String {
        let mut document = Document::new(text.into(), 1);
        let change = TextDocumentContentChangeEvent {
            range: Some(Range::new(
                Position::new(from.0, from.1),
                Position::new(to.0, to.1),
            )),
            range_length: None,
            text: by.into(),
        };
        document.change(vec![change], 2);
        document.text
    }

    #[test]
    fn what_is_typed_lands_where_the_editor_counts() {
        assert_eq!(edit("one\ntwo", (1, 0), (1, 3), "2"), "one\n2");
        // A letter outside the basic plane is two units wide.
        assert_eq!(edit("🙂x", (0, 2), (0, 3), "y"), "🙂y");
        assert_eq!(edit("one", (7, 7), (9, 9), "!"), "one!");
        assert_eq!(edit("one", (0, 2), (0, 1), "-"), "on-e");
    }

    #[test]
    fn a_uri_is_a_path() {
        let path = |uri: &str| path(&uri.parse().expect("a uri"));
        assert_eq!(
            path("file:///a%20b/c%C3%A9.ron"),
            Some(PathBuf::from("/a b/cé.ron"))
        );
        assert_eq!(path("file:///c:/x.ron"), Some(PathBuf::from("c:/x.ron")));
        assert_eq!(path("untitled:x"), None);
    }
}
