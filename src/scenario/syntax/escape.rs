//! What a text in quotation marks says: what stands between its marks, and what its escapes mean.

use std::{borrow::Cow, ops::Range};

/// What a text with escapes says; each escape that means nothing is told, and stands for itself.
pub(super) fn unescaped(said: &str, mut wrong: impl FnMut(usize)) -> Cow<'_, str> {
    if !said.contains('\\') {
        return said.into();
    }
    let mut text = String::with_capacity(said.len());
    let mut at = 0;
    while let Some(rest) = said.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.find('\\').unwrap_or(rest.len());
        text.push_str(rest.get(..plain).unwrap_or_default());
        at += plain;
        let Some(escape) = rest.get(plain..).filter(|rest| !rest.is_empty()) else {
            break;
        };
        match self::escape(escape) {
            Some((letter, length)) => {
                text.extend(letter);
                at += length;
            }
            None => {
                wrong(at);
                text.push('\\');
                at += 1;
            }
        }
    }
    text.into()
}

/// The letter that an escape stands for, if any, and how long it is; none if it means nothing.
fn escape(text: &str) -> Option<(Option<char>, usize)> {
    let rest = text.strip_prefix('\\')?;
    for end in ["\r\n", "\n"] {
        if let Some(next) = rest.strip_prefix(end) {
            let spaces = next.len() - next.trim_start_matches([' ', '\t', '\n', '\r']).len();
            return Some((None, 1 + end.len() + spaces));
        }
    }
    let letter = match rest.chars().next()? {
        letter @ ('\'' | '"' | '\\') => letter,
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        'x' => return by_bytes(text),
        'u' => {
            let digits = rest.strip_prefix("u{")?;
            let end = digits.find('}').filter(|end| (1..=6).contains(end))?;
            let digits = digits.get(..end)?;
            let number = digits
                .bytes()
                .all(|digit| digit.is_ascii_hexdigit())
                .then(|| u32::from_str_radix(digits, 16));
            let letter = char::from_u32(number?.ok()?)?;
            return Some((Some(letter), 4 + end));
        }
        _ => return None,
    };
    Some((Some(letter), 2))
}

/// A letter by its bytes: `\xC3\xA9`.
fn by_bytes(text: &str) -> Option<(Option<char>, usize)> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while bytes.len() < 4 {
        let digits = rest.strip_prefix("\\x")?.get(..2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = rest.get(4..)?;
        if let Ok(said) = std::str::from_utf8(&bytes) {
            return Some((said.chars().next(), 4 * bytes.len()));
        }
    }
    None
}

/// Whether this is a letter between single marks.
pub(super) fn is_char(text: &str) -> bool {
    let Some(said) = text
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''))
    else {
        return false;
    };
    match escape(said) {
        Some((Some(_), length)) => length == said.len() && !(said.starts_with("\\x") && length > 4),
        _ => said.chars().count() == 1 && said != "\\",
    }
}

/// What stands between the marks of a text, and whether it has escapes; the closing mark may be missing.
pub(super) fn inside(text: &str) -> (Range<usize>, bool) {
    let all = text.len();
    if !is_opened(text) {
        return (0..text.strip_suffix('"').unwrap_or(text).len(), false);
    }
    let bare = text.strip_prefix('b').unwrap_or(text);
    let prefix = all - bare.len();
    if let Some(raw) = bare.strip_prefix('r') {
        let hashes = raw.bytes().take_while(|byte| *byte == b'#').count();
        let open = raw.get(hashes..).and_then(|rest| rest.chars().next());
        let start = (prefix + 1 + hashes + open.map_or(1, char::len_utf8)).min(all);
        let said = text.get(start..).unwrap_or_default();
        let unhashed = said.trim_end_matches('#');
        let mark = |letter: char| letter == '"' || is_curly_double(letter);
        let close = match unhashed.strip_suffix(mark) {
            Some(inner) if said.len() - unhashed.len() == hashes => inner.len(),
            // Closed by the mark alone, or by more than it was opened by, which is wrong and understood.
            Some(inner) if said.len() == unhashed.len() || hashes == 0 => inner.len(),
            _ => said.len(),
        };
        return (start..start + close, false);
    }
    let start = prefix + bare.chars().next().map_or(0, char::len_utf8);
    let said = text.get(start..).unwrap_or_default();
    let plain = bare.starts_with('"');
    // `"…"#`, which is wrong and understood.
    let hashes = said.len() - said.trim_end_matches('#').len();
    let hashes = if plain && said.trim_end_matches('#').ends_with('"') {
        hashes
    } else {
        0
    };
    let all = all - hashes;
    let said = text.get(start..all).unwrap_or_default();
    let closed = match said.chars().next_back() {
        Some('"') if plain => closing_at(said, said.len()),
        Some(last) => is_curly(last) || (!plain && matches!(last, '"' | '\'' | '«' | '»')),
        None => false,
    };
    let last = said.chars().next_back().map_or(0, char::len_utf8);
    let end = if closed { all - last } else { all };
    (start..end, plain)
}

/// Whether a text begins by a mark, and whatever may stand before one.
fn is_opened(text: &str) -> bool {
    let bare = text.strip_prefix('b').unwrap_or(text);
    let bare = bare
        .strip_prefix('r')
        .map_or(bare, |raw| raw.trim_start_matches('#'));
    bare.starts_with(|letter: char| {
        is_curly(letter) || matches!(letter, '"' | '\'' | '«' | '»' | '‚')
    })
}

/// Whether the last mark closes the text, and has no backslash before it.
fn closing_at(said: &str, end: usize) -> bool {
    let before = said.get(..end.saturating_sub(1)).unwrap_or_default();
    before
        .bytes()
        .rev()
        .take_while(|byte| *byte == b'\\')
        .count()
        % 2
        == 0
}

/// The byte of a text's inside at which a line and a column of what it says begin, both from 1 and in letters.
pub(super) fn offset(said: &str, escapes: bool, line: usize, column: usize) -> usize {
    let (mut at, mut here) = (0, (1, 1));
    while here < (line, column) {
        let Some(rest) = said.get(at..).filter(|rest| !rest.is_empty()) else {
            break;
        };
        let escaped = if escapes { escape(rest) } else { None };
        let first = rest.chars().next().unwrap_or(' ');
        let (letter, length) = escaped.unwrap_or((Some(first), first.len_utf8()));
        match letter {
            // The line is shorter than that.
            Some('\n') if here.0 == line => break,
            Some('\n') => here = (here.0 + 1, 1),
            Some(_) => here.1 += 1,
            None => {}
        }
        at += length;
    }
    at
}

/// A double quotation mark of a word processor.
pub(super) fn is_curly_double(letter: char) -> bool {
    matches!(letter, '“' | '”' | '„' | '‟')
}

pub(super) fn is_curly(letter: char) -> bool {
    matches!(letter, '“' | '”' | '„' | '‟' | '‘' | '’')
}
