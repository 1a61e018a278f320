//! Where bytes are, as people and editors count: lines and columns, in letters or in UTF-16.

use std::ops::Range;

/// How many bytes lie between two marks; no more than these are ever counted for a column.
const STEP: usize = 1024;

/// The lines of a text. Lines end with a line feed; a carriage return before it belongs to the end of the line.
#[derive(Debug, Clone)]
pub struct Lines<'t> {
    text: &'t str,
    /// Where each line begins.
    starts: Vec<usize>,
    /// How many letters, and how many units of UTF-16, lie before each [`STEP`]th byte.
    marks: Vec<(usize, usize)>,
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut marks = Vec::with_capacity(text.len() / STEP + 1);
        let mut before = (0, 0);
        for piece in text.as_bytes().chunks(STEP) {
            marks.push(before);
            let (letters, units) = count(piece);
            before = (before.0 + letters, before.1 + units);
        }
        Self {
            text,
            starts,
            marks,
        }
    }

    /// How many lines there are; an empty text has one.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never: there is always a line.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// The line of a byte, and its column in letters, both from 1. Past the end: the end.
    pub fn position(&self, offset: usize) -> (usize, usize) {
        let (line, start, offset) = self.line_of(offset);
        let column = self.before(offset).0 - self.before(start).0;
        // A byte-order mark is no letter.
        let marked = line == 0 && self.text.starts_with('\u{feff}');
        (line + 1, column.saturating_sub(usize::from(marked)) + 1)
    }

    /// The line of a byte, and its column in units of UTF-16, both from 0, as editors count.
    pub fn utf16(&self, offset: usize) -> (usize, usize) {
        let (line, start, offset) = self.line_of(offset);
        (line, self.before(offset).1 - self.before(start).1)
    }

    /// The byte at a line and a column in letters, both from 1; past the end of the line: its end.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let width = |letter| usize::from(letter != '\u{feff}');
        self.along(line.saturating_sub(1), column.saturating_sub(1), width)
    }

    /// The byte at a line and a column in units of UTF-16, both from 0; past the end of the line: its end.
    pub fn offset_of_utf16(&self, line: usize, column: usize) -> usize {
        self.along(line, column, char::len_utf16)
    }

    /// The bytes of a line, counted from 1, without its end; empty past the last.
    pub fn span(&self, line: usize) -> Range<usize> {
        let at = line.saturating_sub(1);
        let Some(&start) = self.starts.get(at) else {
            return self.text.len()..self.text.len();
        };
        let end = self
            .starts
            .get(at + 1)
            .map_or(self.text.len(), |next| next - 1);
        let line = self.text.get(start..end).unwrap_or_default();
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// What stands in a line, counted from 1, without its end.
    pub fn line(&self, line: usize) -> &'t str {
        self.text.get(self.span(line)).unwrap_or_default()
    }

    /// The line from 0, where it begins, and the byte itself, moved to where a letter begins.
    fn line_of(&self, offset: usize) -> (usize, usize, usize) {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset) - 1;
        (line, self.starts.get(line).copied().unwrap_or(0), offset)
    }

    /// How many letters and units of UTF-16 lie before a byte.
    fn before(&self, offset: usize) -> (usize, usize) {
        let mark = (offset / STEP).min(self.marks.len().saturating_sub(1));
        let (letters, units) = self.marks.get(mark).copied().unwrap_or((0, 0));
        let rest = self.text.as_bytes().get(mark * STEP..offset);
        let (more, more_units) = count(rest.unwrap_or_default());
        (letters + more, units + more_units)
    }

    fn along(&self, line: usize, column: usize, width: fn(char) -> usize) -> usize {
        let span = self.span(line + 1);
        let mut passed = 0;
        for (at, letter) in self
            .text
            .get(span.clone())
            .unwrap_or_default()
            .char_indices()
        {
            if passed >= column {
                return span.start + at;
            }
            passed += width(letter);
        }
        span.end
    }
}

/// The letters in some bytes, and their units of UTF-16: each letter by its first byte, those of four bytes as two units.
fn count(bytes: &[u8]) -> (usize, usize) {
    let letters = bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
    let wide = bytes.iter().filter(|byte| **byte >= 0xF0).count();
    (letters, letters + wide)
}

#[cfg(test)]
mod tests {
    use super::Lines;

    const TEXT: &str = "é(\r\n  \u{1F600}x\n\nlast";

    #[test]
    fn every_letter_has_its_line_and_column_and_back() {
        let lines = Lines::new(TEXT);
        let (mut line, mut column, mut wide) = (1, 1, 0);
        for (at, letter) in TEXT.char_indices() {
            assert_eq!(lines.position(at), (line, column), "{at}");
            assert_eq!(lines.utf16(at), (line - 1, wide), "{at}");
            if letter == '\n' {
                (line, column, wide) = (line + 1, 1, 0);
                continue;
            }
            assert_eq!(lines.offset(line, column), at);
            assert_eq!(lines.offset_of_utf16(line - 1, wide), at);
            (column, wide) = (column + 1, wide + letter.len_utf16());
        }
        assert_eq!(lines.position(TEXT.len()), (4, 5));
        assert_eq!(lines.position(1000), (4, 5));
        assert_eq!(lines.position(1), (1, 1), "within a letter is at it");
    }

    #[test]
    fn lines_are_without_their_ends() {
        let lines = Lines::new(TEXT);
        let all: Vec<&str> = (1..=lines.len()).map(|line| lines.line(line)).collect();
        assert_eq!(all, ["é(", "  \u{1F600}x", "", "last"]);
        assert_eq!(lines.line(9), "");
        assert_eq!(lines.offset(1, 99), 3);
        assert_eq!(Lines::new("").position(0), (1, 1));
        assert_eq!(Lines::new("\u{feff}ab").position(4), (1, 2));
    }

    #[test]
    fn long_lines_are_counted_from_the_nearest_mark() {
        let text = format!("x\n{}", "äb\u{1F600}".repeat(2000));
        let lines = Lines::new(&text);
        for at in [2, 1023, 1026, 7000, 14_002] {
            let at = (0..=at)
                .rev()
                .find(|at| text.is_char_boundary(*at))
                .unwrap();
            let before = &text[2..at];
            assert_eq!(lines.position(at), (2, before.chars().count() + 1));
            assert_eq!(lines.utf16(at), (1, before.encode_utf16().count()));
        }
    }
}
