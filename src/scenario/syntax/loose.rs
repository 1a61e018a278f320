//! Words that stand by themselves: values, names without their colon, and texts whose author forgot the quotation marks.

use super::{
    Kind,
    grow::{Grower, Inside},
    token::Piece,
};
use crate::scenario::{diagnostic::Fix, names::short};

impl Grower<'_> {
    /// Whether a name is followed by what it is without a colon between them.
    pub fn lacks_colon(&self, piece: Piece, next: Option<usize>) -> bool {
        let Some(frame) = self.open.last() else {
            return false;
        };
        let Some(next) = next.filter(|next| self.same_line(self.at, Some(*next))) else {
            return false;
        };
        let then = self.piece(self.significant(next + 1));
        let (coming, said) = (self.piece(Some(next)), self.said(next));
        let value = match coming {
            Some(Piece::Text | Piece::Number) => true,
            Some(Piece::Open) => said != "(",
            Some(Piece::Word) => matches!(then, Some(Piece::Comma | Piece::Close | Piece::Open)),
            _ => false,
        };
        match (piece, frame.inside) {
            (Piece::Word, Inside::Round) => {
                let name = self
                    .said(self.at)
                    .starts_with(|letter: char| letter.is_ascii_lowercase());
                value
                    && name
                    && frame.values == 0
                    && (frame.fields > 0 || coming != Some(Piece::Word))
            }
            (Piece::Text, Inside::Braces) => match coming {
                Some(Piece::Open) => true,
                Some(Piece::Word) => then == Some(Piece::Open),
                _ => false,
            },
            _ => false,
        }
    }

    /// A word, a number or a stray sign where a value stands; with the rest of its line if it is a text without its
    /// quotation marks.
    pub fn loose(&mut self, piece: Piece) {
        let waits = self
            .open
            .last()
            .is_some_and(|frame| frame.inside == Inside::Value);
        let next = self
            .significant(self.at + 1)
            .filter(|next| self.same_line(self.at, Some(*next)));
        let prose = match self.piece(next) {
            // A sign for a comma ends what it stands behind.
            Some(Piece::Junk) if next.is_some_and(|next| self.is_comma_sign(next)) => false,
            Some(Piece::Junk | Piece::Number | Piece::Char | Piece::Equals | Piece::Colon) => true,
            Some(Piece::Word) => {
                let then = self.piece(next.and_then(|next| self.significant(next + 1)));
                !matches!(then, Some(Piece::Colon | Piece::Equals | Piece::Open))
            }
            _ => false,
        };
        if !prose {
            let kind = match (piece, self.said(self.at)) {
                (Piece::Word, "true" | "false") => Kind::Bool,
                (Piece::Word, _) => Kind::Word,
                (Piece::Number, _) => Kind::Number,
                (_, said) => {
                    let message = format!("`{}` has no place here.", short(said));
                    self.wrong(
                        self.span(self.at),
                        message,
                        "A text stands in quotation marks: \"…\".",
                        None,
                    );
                    Kind::Error
                }
            };
            return self.value(kind);
        }
        let until = self.prose_end(waits);
        let span = self.span(self.at).start..self.span(until - 1).end;
        let said = self.text.get(span.clone()).unwrap_or_default();
        let fix = waits.then(|| {
            let escaped = said.replace('\\', "\\\\").replace('"', "\\\"");
            Fix::new(
                "Put it in quotation marks",
                span.clone(),
                format!("\"{escaped}\""),
            )
        });
        let message = "Here stands a text without its quotation marks.";
        let help = if waits {
            "Write \"…\"."
        } else {
            "Write \"…\"; and a comma between two."
        };
        self.wrong(span, message, help, fix);
        self.count(|frame| frame.values += 1);
        self.leaf(Kind::Error, until);
        self.complete();
    }

    /// Behind the last piece of a text without quotation marks, which ends with its line, or where the next field begins.
    fn prose_end(&self, waits: bool) -> usize {
        let mut until = self.at + 1;
        let (mut opened, mut closed) = (0_usize, 0_usize);
        let mut at = self.at + 1;
        while let Some(token) = self.tokens.get(at) {
            match token.piece {
                Piece::Space if self.said(at).contains('\n') => break,
                Piece::Space => {}
                Piece::Comment | Piece::Text => break,
                Piece::Comma => {
                    let next = self.significant(at + 1);
                    let keyed = matches!(
                        self.piece(next.and_then(|next| self.significant(next + 1))),
                        Some(Piece::Colon | Piece::Equals)
                    );
                    if !waits || keyed || next.is_none_or(|next| !self.same_line(at, Some(next))) {
                        break;
                    }
                    until = at + 1;
                }
                Piece::Open => {
                    opened += 1;
                    until = at + 1;
                }
                Piece::Close if closed >= opened => break,
                Piece::Close => {
                    closed += 1;
                    until = at + 1;
                }
                _ => until = at + 1,
            }
            at += 1;
        }
        until
    }
}
