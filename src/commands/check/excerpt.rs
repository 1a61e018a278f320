//! The line of a file that a finding is about, with what is meant underlined; harmless to look at, whatever stands in it.

use groundswell::scenario::Diagnostic;
use textwrap::core::display_width;

/// Of a long line, about so many columns are shown around the place.
const WIDTH: usize = 100;
/// How much of it stands before the place.
const BEFORE: usize = 40;
/// How wide a tab is.
const TAB: &str = "    ";

/// The line and what underlines it, with a margin; nothing if the place is not known. `lines` are those of the source.
pub(super) fn excerpt(source: &str, lines: &[&str], found: &Diagnostic) -> Vec<String> {
    let Some((line, column)) = found.position else {
        return Vec::new();
    };
    let Some(text) = lines.get(line.saturating_sub(1)) else {
        return Vec::new();
    };
    let letters: Vec<char> = text.chars().collect();
    let from = column.saturating_sub(1).min(letters.len());
    let length = match &found.span {
        Some(span) => {
            let meant = source.get(span.clone()).unwrap_or_default();
            meant.lines().next().unwrap_or_default().chars().count()
        }
        // Where only the beginning is known, the word that begins there.
        None => {
            let rest = letters.iter().skip(from);
            let word = |letter: &&char| letter.is_alphanumeric() || matches!(letter, '_' | '-');
            rest.take_while(word).count()
        }
    }
    .max(1);
    let first = if letters.len() > WIDTH {
        from.saturating_sub(BEFORE)
    } else {
        0
    };
    let last = letters.len().min(first + WIDTH);
    let cut = |start: usize, end: usize| {
        let part = letters.get(start..end.max(start)).unwrap_or_default();
        part.iter().map(|letter| shown(*letter)).collect::<String>()
    };
    let (opens, ends) = (
        if first > 0 { "…" } else { "" },
        if last < letters.len() { "…" } else { "" },
    );
    let to = (from + length).min(last.max(from + 1));
    let before = format!("{opens}{}", cut(first, from));
    let meant = cut(from, to.min(letters.len()));
    let after = format!("{}{ends}", cut(to.min(last), last));
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    let under = "^".repeat(display_width(&meant).max(1));
    let indent = " ".repeat(display_width(&before));
    vec![
        format!("{margin} |"),
        format!("{number} | {before}{meant}{after}")
            .trim_end()
            .into(),
        format!("{margin} | {indent}{under}"),
    ]
}

/// A text without what would turn it around on the screen; what a terminal obeys is left to whoever writes it.
pub(super) fn harmless(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// A letter as it may be shown: what a terminal would obey, and what would turn the text around, is a sign for itself.
fn shown(letter: char) -> String {
    let turns = matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    match letter {
        '\t' => TAB.into(),
        _ if letter.is_control() || turns || letter == '\u{feff}' => "\u{fffd}".into(),
        _ => letter.into(),
    }
}
