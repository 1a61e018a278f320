//! Whether a file is plain text at all, or what else it is: a document of a word processor, a web page, text in another coding.

use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    syntax::Lines,
};

/// How files begin that are no plain text, and what they are.
const SORTS: [(&[u8], &str); 8] = [
    (b"{\\rtf", "a document of a word processor (RTF)"),
    (
        b"PK\x03\x04",
        "a packed file, as word processors write them (DOCX, ODT) or a ZIP",
    ),
    (
        b"\xD0\xCF\x11\xE0",
        "a document of an old word processor (DOC)",
    ),
    (b"%PDF", "a PDF"),
    (b"<!DOCTYPE", "a web page (HTML)"),
    (b"<!doctype", "a web page (HTML)"),
    (b"<html", "a web page (HTML)"),
    (b"<?xml", "an XML file"),
];

/// The text of a file, or what it is instead.
pub(super) fn text(source: &[u8]) -> Result<&str, Diagnostic> {
    if let Some(what) = other(source) {
        let message = format!("This file is {what}, and no plain text.");
        let help = "Copy the words into a plain text editor, such as Notepad or TextEdit, and save them as plain text \
                    in UTF-8, with `.ron` at the end of the name.";
        return Err(Diagnostic::new(Code::E001, "", message).help(help));
    }
    if source.starts_with(b"\xFF\xFE") || source.starts_with(b"\xFE\xFF") {
        let message = "This file is text in the coding UTF-16, and UTF-8 is read.";
        let help = "In your editor, choose “Save as” and the coding (“encoding”) UTF-8.";
        return Err(Diagnostic::new(Code::E001, "", message).help(help));
    }
    utf8(source)
}

/// What a file is by how it begins, if it is no plain text.
fn other(source: &[u8]) -> Option<&'static str> {
    let start = source.iter().position(|byte| !byte.is_ascii_whitespace())?;
    let source = source.get(start..)?;
    let (_, what) = SORTS
        .iter()
        .find(|(begins, _)| source.starts_with(begins))?;
    let head = source.get(..source.len().min(4096)).unwrap_or_default();
    let holds = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    Some(match *what {
        _ if !source.starts_with(b"PK") => what,
        _ if holds(b"word/") || holds(b"[Content_Types].xml") => {
            "a document of a word processor (DOCX)"
        }
        _ if holds(b"opendocument") => "a document of a word processor (ODT)",
        _ => what,
    })
}

fn utf8(source: &[u8]) -> Result<&str, Diagnostic> {
    std::str::from_utf8(source).map_err(|error| {
        let before = source.get(..error.valid_up_to()).unwrap_or_default();
        let text = std::str::from_utf8(before).unwrap_or_default();
        let message = "The file is not UTF-8 text.";
        let help = "Save it as UTF-8 in your editor.";
        Diagnostic {
            position: Some(Lines::new(text).position(text.len())),
            ..Diagnostic::new(Code::E001, "", message).help(help)
        }
    })
}
