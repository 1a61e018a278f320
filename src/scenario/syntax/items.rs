//! What stands in brackets: fields, entries and values, with the commas and colons between them.

use super::{
    DEEPEST, Kind,
    grow::{Frame, Grower, Inside},
    token::{Piece, Token},
};
use crate::scenario::diagnostic::{Code, Diagnostic, Fix};

impl Grower<'_> {
    pub fn comma(&mut self, piece: Piece) {
        self.no_value();
        let at = self.span(self.at);
        if piece == Piece::Semicolon {
            let fix = Fix::new("Write a comma", at.clone(), ",");
            self.wrong(
                at.clone(),
                "Entries are separated by commas.",
                "Write `,` for `;`.",
                Some(fix),
            );
        }
        let top = self.open.last_mut();
        let extra = top.as_ref().is_none_or(|frame| !frame.full);
        if self.open.len() <= 1 {
            let next = self.significant(self.at + 1);
            let keyed = next.is_some_and(|next| self.is_keyed(next));
            if keyed && next.is_some_and(|next| self.reopens(next, true)) {
                return self.take(Kind::Comma);
            }
            return self.trailing();
        }
        if let Some(frame) = self.open.last_mut() {
            frame.full = false;
        }
        if extra {
            let fix = Fix::new("Take the comma out", at.clone(), "");
            self.wrong(
                at,
                "This comma separates nothing.",
                "Take it out.",
                Some(fix),
            );
        }
        self.take(Kind::Comma);
    }

    /// If a field waits for its value, none comes.
    pub fn no_value(&mut self) {
        if let Some(frame) = self
            .open
            .last()
            .filter(|frame| frame.inside == Inside::Value)
        {
            let span = frame.start..self.last_end;
            self.wrong(
                span,
                "Behind this colon nothing stands.",
                "Write what it is, or take the name out.",
                None,
            );
            self.complete();
        }
    }

    pub fn stray_colon(&mut self) {
        let at = self.span(self.at);
        self.wrong(
            at,
            "This sign separates nothing here.",
            "A colon stands between a name and what it is.",
            None,
        );
        self.take(Kind::Error);
    }

    pub fn item(&mut self, token: Token) {
        let next = self.significant(self.at + 1);
        let next_piece = self.piece(next);
        let keyed = matches!(next_piece, Some(Piece::Colon | Piece::Equals));
        if self.is_like_a_comma(token) {
            return self.like_a_comma();
        }
        if keyed && self.colon_for_brackets(token, next) {
            return;
        }
        let waits = self
            .open
            .last()
            .is_some_and(|frame| frame.inside == Inside::Value);
        if waits && keyed && matches!(token.piece, Piece::Word | Piece::Text) {
            self.no_value();
            if let Some(frame) = self.open.last_mut() {
                frame.full = false;
            }
        }
        let waits = self
            .open
            .last()
            .is_some_and(|frame| frame.inside == Inside::Value);
        if !waits {
            let keyed = keyed || (self.open.len() > 1 && self.lacks_colon(token.piece, next));
            let done = self.open.len() <= 1 && self.open.last().is_some_and(|frame| frame.full);
            if done && !self.reopens(self.at, keyed) {
                return self.trailing();
            }
            self.before_item(token, keyed);
        }
        let piece = token.piece;
        let opens = next_piece == Some(Piece::Open);
        let bracket = next.map_or("", |next| self.said(next));
        if !waits
            && matches!(
                piece,
                Piece::Word | Piece::Text | Piece::Number | Piece::Char
            )
            && self.open.len() > 1
        {
            if keyed {
                return self.key(piece);
            }
            if self.lacks_colon(piece, next) {
                return self.key(piece);
            }
        }
        match piece {
            Piece::Word if self.lacks_bracket(next) => self.bracket_not_opened(),
            Piece::Word
                if opens
                    && (bracket == "("
                        || (bracket == "{" && self.same_line(self.at, next))
                        || (bracket == "[" && next == Some(self.at + 1))) =>
            {
                self.bracket(true);
            }
            Piece::Open => self.bracket(false),
            Piece::Word | Piece::Number | Piece::Junk => self.loose(piece),
            Piece::Text => self.value(Kind::Text),
            Piece::Bytes => self.value(Kind::Bytes),
            Piece::Char => self.value(Kind::Char),
            _ => self.value(Kind::Error),
        }
    }

    pub fn value(&mut self, kind: Kind) {
        self.count(|frame| frame.values += 1);
        self.take(kind);
        self.complete();
    }

    /// Counts an item of the brackets that are open, unless it is the value of a field.
    pub fn count(&mut self, add: fn(&mut Frame)) {
        if let Some(frame) = self
            .open
            .last_mut()
            .filter(|frame| frame.inside != Inside::Value)
        {
            add(frame);
        }
    }

    pub fn key(&mut self, piece: Piece) {
        if piece == Piece::Word {
            self.count(|frame| frame.fields += 1);
            self.begin(Kind::Field, Inside::Value, false);
            self.take(Kind::Name);
        } else {
            self.count(|frame| frame.entries += 1);
            self.begin(Kind::Entry, Inside::Value, false);
            self.take(match piece {
                Piece::Text => Kind::Text,
                Piece::Number => Kind::Number,
                _ => Kind::Char,
            });
        }
        let end = self.last_end;
        let next = self.significant(self.at);
        match self.piece(next) {
            Some(Piece::Colon) => {
                self.trivia();
                self.take(Kind::Colon);
            }
            Some(Piece::Equals) => {
                self.trivia();
                let at = self.span(self.at);
                let fix = Fix::new("Write a colon", at.clone(), ":");
                let help = format!("Write `:` for `{}`.", self.said(self.at));
                self.wrong(
                    at,
                    "A name and what it is are joined by a colon.",
                    help,
                    Some(fix),
                );
                self.take(Kind::Colon);
            }
            _ => {
                let fix = Fix::new("Put a colon here", end..end, ":");
                self.wrong(
                    end..end,
                    "Expected a colon.",
                    "Write the name, a colon and what it is.",
                    Some(fix),
                );
            }
        }
    }

    pub fn bracket(&mut self, named: bool) {
        if self
            .open
            .iter()
            .filter(|frame| frame.inside != Inside::Value)
            .count()
            > DEEPEST
        {
            return self.too_deep();
        }
        self.count(|frame| frame.values += 1);
        let opening = if named {
            self.significant(self.at + 1).unwrap_or(self.at)
        } else {
            self.at
        };
        let (kind, inside) = match self.said(opening) {
            "(" => (Kind::Unit, Inside::Round),
            "[" => (Kind::List, Inside::Square),
            _ => (Kind::Map, Inside::Braces),
        };
        self.begin(kind, inside, named);
        if named {
            self.take(Kind::Name);
            self.trivia();
        }
        let start = self.span(self.at).start;
        if let Some(frame) = self.open.last_mut() {
            frame.start = start;
        }
        self.take(Kind::Open);
    }

    /// Whether the brackets that were opened last have a name before them.
    pub fn is_named(&self) -> bool {
        self.open.last().is_some_and(|frame| frame.named)
    }

    /// Steps over brackets that are nested too deep.
    pub fn too_deep(&mut self) {
        let at = self.span(self.at);
        if !self.too_deep {
            self.too_deep = true;
            let message = format!("Brackets may be nested {DEEPEST} deep; these are deeper.");
            let help = "Go to a scene instead of nesting one way in another.";
            self.report(Diagnostic::new(Code::E003, "", message).help(help).at(at));
        }
        let mut depth = 0_usize;
        let mut until = self.at;
        while let Some(token) = self.tokens.get(until) {
            match token.piece {
                Piece::Open => depth += 1,
                Piece::Close => depth = depth.saturating_sub(1),
                _ => {}
            }
            until += 1;
            if depth == 0
                && token.piece != Piece::Word
                && !matches!(token.piece, Piece::Space | Piece::Comment)
            {
                break;
            }
        }
        self.count(|frame| frame.values += 1);
        self.leaf(Kind::Error, until);
        self.complete();
    }

    /// What follows the end of the file's value.
    pub fn trailing(&mut self) {
        let at = self.span(self.at);
        let next = self.significant(self.at + 1);
        let again =
            self.piece(next) == Some(Piece::Open) && Some(self.said(self.at)) == self.first();
        if again {
            let message = format!(
                "Here `{}(…)` begins once more; a file holds one.",
                self.said(self.at)
            );
            let help = "Take one of the two out, or give it a file of its own.";
            self.wrong(at, message, help, None);
        } else {
            let message = "Something follows the end of the file's outermost brackets.";
            let help = "A bracket may be closed too early.";
            self.wrong(at, message, help, None);
        }
        self.leaf(Kind::Error, self.tokens.len());
    }
}
