//! From bytes to a file as typed; here alone a single finding ends the reading.

mod friendly;
mod scan;

use crate::scenario::{
    campaign::format::Campaign,
    diagnostic::{Code, Diagnostic},
    format::{FORMAT, Scenario},
};
use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

/// What stands in the outermost brackets of a file.
pub(in crate::scenario) trait Root: DeserializeOwned {
    /// The version of the language that it says it is of.
    fn format(&self) -> u32;
}

impl Root for Scenario {
    fn format(&self) -> u32 {
        self.format
    }
}

impl Root for Campaign {
    fn format(&self) -> u32 {
        self.format
    }
}

/// The largest file that is read, in bytes.
const LARGEST: usize = 128 << 20;
/// How deep brackets may be nested.
const DEEPEST: usize = 64;

/// The file as typed, or why it cannot be read.
pub(in crate::scenario) fn decode<T: Root>(source: &[u8]) -> Result<T, Diagnostic> {
    if source.len() > LARGEST {
        let message = format!(
            "The file has {} bytes; at most {LARGEST} are read.",
            source.len()
        );
        return Err(Diagnostic::new(Code::E003, "", message).help("Make it two scenarios."));
    }
    let text = utf8(source)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let scan = scan::scan(text, DEEPEST);
    if let Some(position) = scan.too_deep {
        let message = format!("Brackets may be nested {DEEPEST} deep; these are deeper.");
        let help = "Go to a scene instead of nesting one way in another.";
        return Err(Diagnostic {
            position: Some(position),
            ..Diagnostic::new(Code::E003, "", message).help(help)
        });
    }
    if let Some((format, position)) = scan.format
        && format != u64::from(FORMAT)
    {
        let message =
            format!("This file is of format {format}; this program reads format {FORMAT}.");
        let help = if format > u64::from(FORMAT) {
            "Get a newer version of the program."
        } else {
            "Write `format: 1`."
        };
        return Err(Diagnostic {
            position: Some(position),
            ..Diagnostic::new(Code::E002, "format", message).help(help)
        });
    }
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = Options::default().with_default_extension(extensions);
    let written: T = options
        .from_str(text)
        .map_err(|error| friendly::friendly(&error))?;
    if written.format() != FORMAT {
        let message = format!(
            "This file is of format {}; this program reads format {FORMAT}.",
            written.format()
        );
        return Err(Diagnostic::new(Code::E002, "format", message));
    }
    Ok(written)
}

fn utf8(source: &[u8]) -> Result<&str, Diagnostic> {
    std::str::from_utf8(source).map_err(|error| {
        let before = source.get(..error.valid_up_to()).unwrap_or_default();
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before
            .rsplit(|byte| *byte == b'\n')
            .next()
            .map_or(0, <[u8]>::len)
            + 1;
        let message = "The file is not UTF-8 text.";
        let help = "Save it as UTF-8 in your editor.";
        Diagnostic {
            position: Some((line, column)),
            ..Diagnostic::new(Code::E001, "", message).help(help)
        }
    })
}

#[cfg(test)]
mod tests;
