//! From bytes to a file as typed; here alone a single finding ends the reading.

mod friendly;
mod scan;

use crate::scenario::{
    campaign::format::Campaign,
    diagnostic::{Code, Diagnostic},
    format::{FORMAT, Scenario},
    translation::Translation,
};
use ron::{Options, error::SpannedError, extensions::Extensions};
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

impl Root for Translation {
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
const LARGEST: usize = 256 << 20;
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
    let extensions = Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = Options::default()
        .with_default_extension(extensions)
        .with_recursion_limit(DEEPEST);
    match options.from_str::<T>(text) {
        Ok(written) if written.format() == FORMAT => Ok(written),
        // Only now is the text looked over again.
        refused => Err(why(text, refused.err().as_ref())),
    }
}

/// Why a text is refused. That it is nested too deep or of another format comes first: whatever else seems wrong with it may
/// follow from that.
fn why(text: &str, error: Option<&SpannedError>) -> Diagnostic {
    let scan = scan::scan(text, DEEPEST);
    if let Some(position) = scan.too_deep {
        let message = format!("Brackets may be nested {DEEPEST} deep; these are deeper.");
        let help = "Go to a scene instead of nesting one way in another.";
        return Diagnostic {
            position: Some(position),
            ..Diagnostic::new(Code::E003, "", message).help(help)
        };
    }
    let other = scan
        .format
        .filter(|(format, _)| *format != u64::from(FORMAT));
    match (other, error) {
        (None, Some(error)) => friendly::friendly(error),
        (other, _) => {
            let found = other.map_or("another format".into(), |(found, _)| {
                format!("format {found}")
            });
            let message = format!("This file is of {found}; this program reads format {FORMAT}.");
            let newer = other.is_some_and(|(found, _)| found > u64::from(FORMAT));
            let help = if newer {
                "Get a newer version of the program."
            } else {
                "Write `format: 1`."
            };
            Diagnostic {
                position: other.map(|(_, position)| position),
                ..Diagnostic::new(Code::E002, "format", message).help(help)
            }
        }
    }
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
