//! What exploring a story found, to read and to keep: text, Markdown, one HTML page, JSON for programs.

mod table;
mod text;

pub use text::text;
