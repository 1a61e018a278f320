//! Where a bracket is missing that would open something, or another sign stands for it: the beginning of the file, the `(`
//! behind a name, `Goto: "…"`; and signs that stand for commas.

use super::{
    Kind,
    grow::{Grower, Inside},
    token::{Piece, Token},
};
use crate::scenario::{diagnostic::Fix, names::short};

/// What a missing beginning is told as, and the field with which every file goes on behind it.
const BEGINNING: &str = "The beginning of this file is missing: a story begins by `Scenario(`.";
const FIRST_FIELD: &str = "format";

impl<'t> Grower<'t> {
    /// The first word of the file.
    pub fn first(&self) -> Option<&'t str> {
        let first = self.significant(0)?;
        // What begins by a header has its name behind it.
        let main = self
            .nodes
            .iter()
            .find(|kept| kept.parent == 0 && kept.kind.is_value())?;
        let name = self
            .tokens
            .iter()
            .skip(first)
            .position(|token| token.start == main.start as usize)?;
        Some(self.said(first + name))
    }

    /// Whether a piece is the name of a field or an entry.
    pub fn is_keyed(&self, token: usize) -> bool {
        let next = self.piece(self.significant(token + 1));
        matches!(next, Some(Piece::Colon | Piece::Equals))
    }

    /// Whether the file begins by something that can only stand within its outermost brackets. If so, this is told, and
    /// either the brackets are taken to be open, or nothing else is looked at.
    pub fn lacks_beginning(&mut self, token: Token) -> bool {
        if self.open.len() > 1 || self.open.last().is_some_and(|frame| frame.full) {
            return false;
        }
        let next = self.significant(self.at + 1);
        let opens = self.piece(next) == Some(Piece::Open);
        let begins = match token.piece {
            Piece::Space | Piece::Comment | Piece::Mark | Piece::Open => true,
            Piece::Word => opens,
            _ => false,
        };
        if begins || next.is_none() {
            return false;
        }
        if self.said(self.at) == FIRST_FIELD && self.is_keyed(self.at) {
            self.headless = true;
            let start = token.start;
            self.begin(Kind::Unit, Inside::Round, false);
            if let Some(frame) = self.open.last_mut() {
                frame.start = start;
            }
            return false;
        }
        self.untell();
        let help = "Get it back from a copy, or write it anew: `Scenario(`, then `format: 1`, an `id`, a `title` and so on.";
        self.wrong(self.span(self.at), BEGINNING, help, None);
        self.count(|frame| frame.values += 1);
        self.leaf(Kind::Error, self.tokens.len());
        self.complete();
        true
    }

    /// At the end of a file without its beginning: what is to be put before it, and behind it if the end is missing too.
    pub fn end_headless(&mut self) {
        if !self.headless {
            return;
        }
        let start = self
            .significant(0)
            .map_or(0, |first| self.span(first).start);
        let mut edits = vec![(start..start, "Scenario(\n".to_owned())];
        if self.open.iter().filter(|frame| frame.is_bracket()).count() == 1 {
            edits.push((self.last_end..self.last_end, "\n)".to_owned()));
            self.no_value();
            self.finish();
            self.complete();
        }
        let fix = Fix::of("Write `Scenario(` before it", edits);
        let first = self.significant(0).unwrap_or_default();
        self.wrong(
            self.span(first),
            BEGINNING,
            "Write `Scenario(` before this.",
            Some(fix),
        );
    }

    /// Whether brackets are missing behind a name: fields follow it, and so does the bracket that closes them.
    pub fn lacks_bracket(&self, next: Option<usize>) -> bool {
        let Some(next) = next.filter(|next| self.piece(Some(*next)) == Some(Piece::Word)) else {
            return false;
        };
        let is_name = self.said(self.at).starts_with(char::is_uppercase);
        if !is_name || !self.is_keyed(next) || self.said(next).starts_with(char::is_uppercase) {
            return false;
        }
        let open = self.to_close();
        let with: Vec<&str> = std::iter::once(")").chain(open.iter().copied()).collect();
        self.borne_out(&with) > self.borne_out(&open)
    }

    /// Opens the brackets of a name behind which the bracket is missing.
    pub fn bracket_not_opened(&mut self) {
        let span = self.span(self.at);
        let name = self.said(self.at);
        self.count(|frame| frame.values += 1);
        self.begin(Kind::Unit, Inside::Round, true);
        if let Some(frame) = self.open.last_mut() {
            frame.start = span.start;
        }
        self.take(Kind::Name);
        let fix = Fix::new("Put `(` here", span.end..span.end, "(");
        let message = format!("Behind `{}` the `(` is missing.", short(name));
        self.wrong(
            span,
            message,
            format!("Write {}(….", short(name)),
            Some(fix),
        );
    }

    /// `Goto: "…"` where a value stands: the colon should be brackets. Says so and takes it all.
    pub fn colon_for_brackets(&mut self, token: Token, colon: Option<usize>) -> bool {
        let waits = self
            .open
            .last()
            .is_some_and(|frame| frame.inside == Inside::Value);
        let name = self.said(self.at);
        if !waits || token.piece != Piece::Word || !name.starts_with(char::is_uppercase) {
            return false;
        }
        let value = colon.and_then(|colon| self.significant(colon + 1));
        let (Some(colon), Some(value)) = (
            colon,
            value.filter(|value| self.same_line(self.at, Some(*value))),
        ) else {
            return false;
        };
        let kind = match self.piece(Some(value)) {
            Some(Piece::Text) => Kind::Text,
            Some(Piece::Number) => Kind::Number,
            _ => return false,
        };
        let (from, to) = (self.span(self.at).end, self.span(value));
        let edits = vec![(from..to.start, "(".into()), (to.end..to.end, ")".into())];
        let message = format!("Behind `{}` stand brackets, and no colon.", short(name));
        let help = format!("Write {}({}).", short(name), short(self.said(value)));
        let fix = Fix::of(format!("Write {}(…)", short(name)), edits);
        self.wrong(self.span(colon), message, help, Some(fix));
        self.begin(Kind::Unit, Inside::Round, true);
        self.take(Kind::Name);
        self.trivia();
        self.take(Kind::Open);
        self.trivia();
        self.value(kind);
        self.finish();
        self.complete();
        true
    }

    /// Whether a sign that means nothing stands where a comma does.
    pub fn is_like_a_comma(&self, token: Token) -> bool {
        let top = self.open.last();
        let full = top.is_some_and(|frame| frame.is_bracket() && frame.full);
        full && token.piece == Piece::Junk && self.is_comma_sign(self.at)
    }

    /// Whether a piece is a sign that some write for a comma, and nothing else stands behind it in its line.
    pub fn is_comma_sign(&self, token: usize) -> bool {
        let sign = matches!(self.said(token), "." | "，" | "、" | "|" | "·");
        let next = self.significant(token + 1);
        sign && (!self.same_line(token, next) || next.is_some_and(|next| self.is_keyed(next)))
    }

    /// Takes a sign that stands for a comma.
    pub fn like_a_comma(&mut self) {
        let at = self.span(self.at);
        let said = self.said(self.at);
        let next = self.piece(self.significant(self.at + 1));
        if next == Some(Piece::Comma) {
            let fix = Fix::new("Take it out", at.clone(), "");
            self.wrong(
                at,
                format!("`{said}` has no place here."),
                "Take it out.",
                Some(fix),
            );
        } else {
            let fix = Fix::new("Write a comma", at.clone(), ",");
            let help = format!("Write `,` for `{said}`.");
            self.wrong(at, "Entries are separated by commas.", help, Some(fix));
            if let Some(frame) = self.open.last_mut() {
                frame.full = false;
            }
        }
        self.take(Kind::Comma);
    }
}
