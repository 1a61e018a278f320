//! A text of the file with what it says, and where each piece of that stands in the file.

use crate::scenario::syntax::Node;
use std::{borrow::Cow, ops::Range};

/// A text of the file.
pub(super) struct Said<'t> {
    /// What it says.
    pub value: Cow<'t, str>,
    start: usize,
    /// Where each byte of the value begins in the file; empty if they stand there one by one.
    places: Vec<usize>,
    end: usize,
}

impl<'t> Said<'t> {
    /// What a text says; `None` if a node is no text.
    pub fn of(node: Node<'t>) -> Option<Said<'t>> {
        let value = node.value()?;
        let (inside, escapes) = node.inside()?;
        let raw = node.tree().text().get(inside.clone())?;
        let places = if escapes && raw.contains('\\') {
            places(raw, inside.start, value.len())
        } else {
            Vec::new()
        };
        Some(Said {
            value,
            start: inside.start,
            places,
            end: inside.end,
        })
    }

    /// Where a piece of the value stands in the file.
    pub fn span(&self, piece: Range<usize>) -> Range<usize> {
        let place = |at: usize| match self.places.is_empty() {
            true => (self.start + at).min(self.end),
            false => self.places.get(at).copied().unwrap_or(self.end),
        };
        place(piece.start)..place(piece.end)
    }
}

/// Where each byte of what a text with escapes says begins in the file.
fn places(raw: &str, start: usize, length: usize) -> Vec<usize> {
    let mut places = Vec::with_capacity(length);
    let mut letters = raw.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let mut bytes = letter.len_utf8();
        if letter == '\\' {
            bytes = match letters.next() {
                Some((_, 'x')) => {
                    letters.next();
                    letters.next();
                    let digits = raw.get(at + 2..at + 4);
                    digits.map_or(1, written)
                }
                Some((open, 'u')) => {
                    let close = raw.get(open..).and_then(|rest| rest.find('}'));
                    let close = close.map_or(open, |length| open + length);
                    while letters.next_if(|(at, _)| *at <= close).is_some() {}
                    raw.get(open + 2..close).map_or(1, written)
                }
                Some((_, '\n')) => {
                    // A line that is broken by a backslash goes on at its first letter.
                    while letters
                        .next_if(|(_, letter)| letter.is_whitespace())
                        .is_some()
                    {}
                    0
                }
                _ => 1,
            };
        }
        places.extend(std::iter::repeat_n(start + at, bytes));
    }
    places.push(start + raw.len());
    places
}

/// How many bytes a letter takes that is written by its number.
fn written(digits: &str) -> usize {
    let letter = u32::from_str_radix(digits, 16).ok();
    letter.and_then(char::from_u32).map_or(1, char::len_utf8)
}
