//! A reason that came with a vote, in the words of whoever gave it. The room sees it only if the facilitator lets it.

/// The most characters of a reason.
pub(super) const LONGEST: usize = 140;

/// A reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The decision for which it was given, by its key.
    pub decision: u64,
    /// The vote on it, from 1.
    pub round: u32,
    /// The choice that it is for, by its id.
    pub choice: String,
    /// The text, in one line; empty if it was taken back.
    pub text: String,
    /// Whether the room sees it.
    pub shown: bool,
}

/// A text from a phone in one line: no line breaks, nothing that turns the direction of writing, nothing that cannot be seen.
pub(super) fn one_line(text: &str) -> String {
    let seen = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let seen: String = seen.filter(|c| !is_hidden(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters without a shape that change how others are shown.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
