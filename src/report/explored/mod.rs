//! What exploring a story found, to read and to keep: text, Markdown, one HTML page, JSON for programs.

mod html;
mod json;
mod markdown;
mod table;
mod text;

pub use html::html;
pub use json::{VERSION, json};
pub use markdown::markdown;
pub use text::text;

use crate::words::say_with;

/// Which story of a campaign it is.
fn chapter_of(number: usize, of: usize) -> String {
    say_with(
        "explore-chapter",
        &[("number", number.to_string()), ("of", of.to_string())],
    )
}
