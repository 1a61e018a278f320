//! A text cut into pieces, each byte in exactly one; what is wrong with a piece by itself is found here.

use super::{
    escape::{self, is_curly_double},
    quote::{self, Quoted},
};
use crate::scenario::{
    diagnostic::{Code, Diagnostic, Fix},
    names::short,
};
use std::ops::Range;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A byte-order mark at the beginning.
    Mark,
    /// Spaces and ends of lines.
    Space,
    /// From `//` to the end of the line, or from `/*` to its `*/`.
    Comment,
    /// A name, such as `Low` or `text`.
    Word,
    /// What begins like a number.
    Number,
    /// A text with its quotation marks.
    Text,
    /// A text that stands for bytes, `b"…"` or `b'…'`.
    Bytes,
    /// A letter: `'x'`.
    Char,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `=` or `：`, which some write for `:`.
    Equals,
    /// `;`, which some write for `,`.
    Semicolon,
    /// Anything else.
    Junk,
}

/// A piece and where it begins; it ends where the next begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub piece: Piece,
    pub start: usize,
}

/// How many pieces of a line are looked back at for the beginning of a text.
const LONGEST_LINE: usize = 400;

/// Cuts a text into pieces.
///
/// `wary` says whether a text `r#"…"#` in which another seems to begin is taken for two, of which the first is not closed.
pub(super) fn cut(text: &str, wary: bool) -> (Vec<Token>, Vec<Diagnostic>) {
    let mut cutter = Cutter {
        text,
        at: 0,
        wrong: Vec::new(),
        odd: Vec::new(),
        quotes: quote::Search::new(text, wary),
    };
    let mut tokens = Vec::new();
    while let Some(letter) = cutter.peek() {
        let mut start = cutter.at;
        let unopened = (letter == '"').then(|| cutter.unopened(&tokens)).flatten();
        let piece = match unopened {
            Some(first) => {
                start = tokens.get(first).map_or(start, |token| token.start);
                tokens.truncate(first);
                cutter.not_opened(start)
            }
            None => cutter.piece(letter),
        };
        // Whatever happens, reading goes on.
        if cutter.at <= start {
            cutter.at = start + letter.len_utf8();
        }
        tokens.push(Token { piece, start });
    }
    let odd = std::mem::take(&mut cutter.odd);
    cutter.odd_spaces(odd);
    let curly = cutter.quotes.curly();
    cutter.wrong.extend(curly);
    (tokens, cutter.wrong)
}

/// What counts as a space, as the strict reader has it.
pub(super) fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// What looks like a space, or like nothing, and is none: it comes with text pasted from elsewhere.
fn is_odd_space(letter: char) -> bool {
    (letter.is_whitespace() && !is_space(letter))
        || matches!(
            letter,
            '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
        )
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    wrong: Vec<Diagnostic>,
    odd: Vec<Range<usize>>,
    quotes: quote::Search<'t>,
}

impl<'t> Cutter<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn ahead(&self, by: usize) -> Option<char> {
        self.rest().chars().nth(by)
    }

    fn run(&mut self, holds: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|letter| !holds(letter)).unwrap_or(rest.len());
    }

    fn one(&mut self, letter: char, piece: Piece) -> Piece {
        self.at += letter.len_utf8();
        piece
    }

    fn piece(&mut self, letter: char) -> Piece {
        match letter {
            '\u{feff}' if self.at == 0 => self.one(letter, Piece::Mark),
            '(' | '[' | '{' => self.one(letter, Piece::Open),
            ')' | ']' | '}' => self.one(letter, Piece::Close),
            ',' => self.one(letter, Piece::Comma),
            ':' => self.one(letter, Piece::Colon),
            '=' | '：' => self.one(letter, Piece::Equals),
            ';' => self.one(letter, Piece::Semicolon),
            '/' if self.ahead(1).is_some_and(|next| matches!(next, '/' | '*')) => self.comment(),
            '#' | '/' | '-' if self.is_note() => self.note(),
            '"' => self.quoted(Quoted::Plain, Piece::Text),
            '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' => {
                self.quoted(Quoted::Curly, Piece::Text)
            }
            '\'' => self.single(),
            'r' | 'b' if self.literal() => self.prefixed(),
            '0'..='9' => self.number(),
            '+' | '-' | '.'
                if self
                    .ahead(1)
                    .is_some_and(|next| next.is_ascii_alphanumeric() || next == '.') =>
            {
                self.number()
            }
            letter if is_space(letter) || is_odd_space(letter) => self.space(),
            letter if letter.is_alphabetic() || letter == '_' => self.word(),
            letter => self.one(letter, Piece::Junk),
        }
    }

    fn space(&mut self) -> Piece {
        loop {
            self.run(is_space);
            let from = self.at;
            self.run(is_odd_space);
            if self.at == from {
                return Piece::Space;
            }
            self.odd.push(from..self.at);
        }
    }

    fn comment(&mut self) -> Piece {
        let start = self.at;
        match self.ahead(1) {
            Some('/') => {
                self.run(|letter| letter != '\n');
                Piece::Comment
            }
            Some('*') => {
                let bytes = self.text.as_bytes();
                let mut depth = 0_usize;
                while let Some(byte) = bytes.get(self.at) {
                    match (byte, bytes.get(self.at + 1)) {
                        (b'/', Some(b'*')) => (depth, self.at) = (depth + 1, self.at + 2),
                        (b'*', Some(b'/')) => {
                            (depth, self.at) = (depth.saturating_sub(1), self.at + 2)
                        }
                        _ => self.at += 1,
                    }
                    if depth == 0 {
                        return Piece::Comment;
                    }
                }
                let message = "A comment that begins here by `/*` never ends.";
                self.report(
                    start..start + 2,
                    message,
                    "Close it by `*/`; one within it wants its own.",
                    None,
                );
                Piece::Comment
            }
            _ => self.one('/', Piece::Junk),
        }
    }

    /// Whether a note begins here as it does elsewhere, by `#`, `/` or `--`: where an entry could begin, and not a header.
    fn is_note(&self) -> bool {
        let rest = self.rest();
        let header = rest
            .strip_prefix('#')
            .is_some_and(|rest| rest.trim_start_matches(is_space).starts_with('!'));
        let sign = rest.starts_with(['#', '/']) || rest.starts_with("--");
        let before = self.text.get(..self.at).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\t']);
        let begins =
            before.is_empty() || before.ends_with(['\n', ',', '(', '[', '{', ')', ']', '}']);
        sign && begins && !header
    }

    fn note(&mut self) -> Piece {
        let start = self.at;
        self.run(|letter| matches!(letter, '#' | '/' | '-'));
        let sign = start..self.at;
        self.run(|letter| letter != '\n');
        let fix = Fix::new("Begin the note by `//`", sign.clone(), "//");
        let said = self.text.get(sign.clone()).unwrap_or_default();
        let message = format!("`{}` begins no note.", short(said));
        self.report(sign, &message, "Notes begin by `//`.", Some(fix));
        Piece::Comment
    }

    /// Whether an `r` or `b` begins a text or a raw name, and no common word.
    fn literal(&self) -> bool {
        let rest = self.rest();
        let raw = rest.strip_prefix("br").or(rest.strip_prefix('r'));
        let hashed = raw.is_some_and(|raw| {
            let said = raw.trim_start_matches('#');
            said.starts_with('"') || (said.len() < raw.len() && said.starts_with(is_curly_double))
        });
        let name = rest
            .strip_prefix("r#")
            .is_some_and(|name| name.starts_with(is_word));
        hashed || name || rest.starts_with("b\"") || rest.starts_with("b'")
    }

    fn prefixed(&mut self) -> Piece {
        let rest = self.rest();
        if rest.starts_with("b'") {
            self.at += 1;
            self.single();
            return Piece::Bytes;
        }
        if rest.starts_with("b\"") {
            self.at += 1;
            return self.quoted(Quoted::Plain, Piece::Bytes);
        }
        if rest.starts_with("br") {
            self.at += 1;
            return self.quoted(Quoted::Raw, Piece::Bytes);
        }
        if rest
            .strip_prefix("r#")
            .is_some_and(|name| name.starts_with(is_word))
        {
            self.at += 2;
            return self.word();
        }
        self.quoted(Quoted::Raw, Piece::Text)
    }

    fn quoted(&mut self, form: Quoted, piece: Piece) -> Piece {
        let start = self.at;
        self.at = self.quotes.end(form, start, &mut self.wrong);
        piece
    }

    /// The first piece of the text that the mark at this place closes, if it was opened by none: `place: The yard",`.
    fn unopened(&self, tokens: &[Token]) -> Option<usize> {
        let before = self.text.get(..self.at).unwrap_or_default();
        let ends = |letter: char| {
            letter.is_alphanumeric() || matches!(letter, '.' | '!' | '?' | '…' | '’')
        };
        if !before.ends_with(ends) || !self.quotes.ends_something(self.at + 1) {
            return None;
        }
        let (mut first, mut comma) = (tokens.len(), None);
        for (place, token) in tokens.iter().enumerate().rev().take(LONGEST_LINE) {
            let end = tokens.get(place + 1).map_or(self.at, |next| next.start);
            let said = self.text.get(token.start..end).unwrap_or_default();
            match token.piece {
                Piece::Space if said.contains('\n') => break,
                Piece::Space => {}
                // With a name before it, a comma is one within the text.
                Piece::Comma => comma = comma.or(Some(first)),
                Piece::Colon | Piece::Equals => {
                    comma = None;
                    break;
                }
                Piece::Text | Piece::Bytes | Piece::Open | Piece::Close | Piece::Comment => break,
                _ => first = place,
            }
        }
        let first = comma.unwrap_or(first);
        (first < tokens.len()).then_some(first)
    }

    /// Takes the mark that closes a text which none has opened.
    fn not_opened(&mut self, start: usize) -> Piece {
        self.at += 1;
        let fix = Fix::new("Open the text", start..start, "\"");
        let message = "Before this text its quotation mark is missing.";
        self.report(start..self.at, message, "Write \"…\".", Some(fix));
        Piece::Text
    }

    fn single(&mut self) -> Piece {
        let start = self.at;
        self.at = self.quotes.end(Quoted::Single, start, &mut self.wrong);
        let inside = self.text.get(start..self.at).unwrap_or_default();
        if self.at == start + 1 {
            Piece::Junk
        } else if escape::is_char(inside) {
            Piece::Char
        } else {
            Piece::Text
        }
    }

    fn number(&mut self) -> Piece {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let based = self.rest().trim_start_matches(['+', '-']).starts_with("0x");
        self.at += 1;
        while let Some(byte) = bytes.get(self.at) {
            let sign = matches!(byte, b'+' | b'-');
            let exponent = sign
                && !based
                && self
                    .text
                    .get(start..self.at)
                    .unwrap_or_default()
                    .ends_with(['e', 'E']);
            if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.') || exponent {
                self.at += 1;
            } else {
                break;
            }
        }
        Piece::Number
    }

    /// A word; with the hyphens and dots inside of it, so that an id without its quotation marks stays in one piece.
    fn word(&mut self) -> Piece {
        loop {
            self.run(is_word);
            let joined =
                matches!(self.peek(), Some('-' | '.')) && self.ahead(1).is_some_and(is_word);
            if !joined {
                return Piece::Word;
            }
            self.at += 1;
        }
    }

    fn report(&mut self, span: Range<usize>, message: &str, help: &str, fix: Option<Fix>) {
        let found = Diagnostic::new(Code::E001, "", message).help(help).at(span);
        self.wrong.push(Diagnostic { fix, ..found });
    }

    /// Of all odd spaces one finding, at the first: they come by the hundred.
    fn odd_spaces(&mut self, odd: Vec<Range<usize>>) {
        let (Some(first), count) = (odd.first().cloned(), odd.len()) else {
            return;
        };
        let letter = self
            .text
            .get(first.clone())
            .and_then(|odd| odd.chars().next());
        let what = match letter {
            Some('\u{a0}' | '\u{202f}') => "a non-breaking space",
            Some('\u{feff}') => "a byte-order mark that is not at the beginning",
            _ => "a special space",
        };
        let more = if count == 1 {
            String::new()
        } else {
            format!(", and so do {} other places", count - 1)
        };
        let message = format!("Between words and brackets stands {what}{more}.");
        let help = "It comes with text pasted from elsewhere. Write a plain space; within a text it may stay.";
        let edits = odd.into_iter().take(10_000).map(|span| (span, " ".into()));
        let fix = Fix::of("Write plain spaces", edits.collect());
        self.report(first, &message, help, Some(fix));
    }
}
