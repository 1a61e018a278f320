//! What is done where brackets, commas and colons are not as they should be: the likeliest thing, said once.

use super::{
    Kind,
    evidence::Meant,
    grow::{Frame, Grower, Inside},
    token::{Piece, Token},
};
use crate::scenario::{diagnostic::Fix, names::short};
use std::ops::Range;

/// How many bytes before a place are looked at for the beginning of its line.
const BACK: usize = 400;

/// What comes next, by what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Field,
    Entry,
    Value,
}

impl Frame {
    pub fn count(&self) -> usize {
        self.fields + self.entries + self.values
    }

    /// Whether an item is of the sort that already stands in these brackets.
    pub fn has(&self, item: Item) -> bool {
        match item {
            Item::Field => self.fields > 0,
            Item::Entry => self.entries > 0,
            Item::Value => self.values > 0,
        }
    }

    pub fn is_bracket(&self) -> bool {
        matches!(self.inside, Inside::Round | Inside::Square | Inside::Braces)
    }

    pub fn closing(&self) -> &'static str {
        match self.inside {
            Inside::Square => "]",
            Inside::Braces => "}",
            _ => ")",
        }
    }

    /// What it was opened by, as far as this says it.
    pub fn opening(&self) -> &'static str {
        match self.inside {
            Inside::Square => "[",
            Inside::Braces => "{",
            _ => "(",
        }
    }
}

impl Grower<'_> {
    /// Before an item: the brackets that it cannot stand in are closed, and a comma may be missing.
    pub fn before_item(&mut self, token: Token, keyed: bool) {
        let item = match token.piece {
            Piece::Word if keyed => Item::Field,
            Piece::Text | Piece::Number | Piece::Char if keyed => Item::Entry,
            _ => Item::Value,
        };
        let column = self.column(token.start);
        self.end_of_late(item);
        let out_of = self
            .out_of(item, column)
            .filter(|_| !self.is_stray(item, column));
        let reopened = self.reopen(item, column, out_of.unwrap_or_default());
        if let Some(levels) = out_of.filter(|levels| !reopened && self.is_unclosed(*levels)) {
            for _ in 0..levels {
                self.never_closed_before(token);
            }
            if let Some(frame) = self.open.last_mut() {
                frame.full = false;
            }
        }
        let Some(frame) = self.open.last_mut() else {
            return;
        };
        if frame.count() == 0 {
            frame.column = column;
        }
        let full = std::mem::take(&mut frame.full);
        let misfit = frame.is_bracket() && frame.count() > 0 && !frame.has(item);
        let deeper = frame
            .column
            .zip(column)
            .is_some_and(|(own, column)| column > own);
        if full && misfit && deeper {
            let at = self.span(self.at);
            let message = "This does not belong into the brackets that are open here.";
            let help = "A bracket before it is closed too early.";
            return self.wrong(at, message, help, None);
        }
        if full && !self.commas.contains(&self.last_end) {
            let end = self.last_end;
            let fix = Fix::new("Put a comma here", end..end, ",");
            let help = "Put a comma after each entry; the one before this place lacks it.";
            self.wrong(end..end, "Expected a comma.", help, Some(fix));
        }
    }

    /// Whether a bare word or text stands among fields in their line, and fields go on behind it: it is no item of the
    /// brackets around.
    fn is_stray(&self, item: Item, column: Option<usize>) -> bool {
        let fields = self.open.last().is_some_and(|top| top.fields > 0);
        if item != Item::Value || column.is_some() || !fields {
            return false;
        }
        let next = self.significant(self.at + 1);
        match self.piece(next) {
            Some(Piece::Close) => true,
            Some(Piece::Comma) => {
                let then = next.and_then(|next| self.significant(next + 1));
                let behind = then.and_then(|then| self.significant(then + 1));
                self.piece(then) == Some(Piece::Word)
                    && matches!(self.piece(behind), Some(Piece::Colon | Piece::Equals))
            }
            _ => false,
        }
    }

    /// How many brackets should have been closed before an item, if any.
    fn out_of(&self, item: Item, column: Option<usize>) -> Option<usize> {
        let top = self
            .open
            .last()
            .filter(|top| top.is_bracket() && top.count() > 0)?;
        let by_columns = self.columns
            && top
                .column
                .zip(column)
                .is_some_and(|(own, column)| column < own);
        if top.has(item) && !by_columns {
            return None;
        }
        let deeper = top
            .column
            .zip(column)
            .is_some_and(|(own, column)| column > own);
        if deeper {
            return None;
        }
        let outer = self
            .open
            .iter()
            .rev()
            .skip(1)
            .enumerate()
            .filter(|(_, frame)| frame.is_bracket());
        for (nearest, (levels, frame)) in outer.enumerate() {
            let aligned = match frame.column.zip(column) {
                Some((own, column)) => own == column,
                None => nearest == 0 && !by_columns,
            };
            if frame.has(item) && aligned {
                // Only brackets are counted; what waits for a value within them is whole by then.
                let between = self.open.iter().rev().take(levels + 1);
                return Some(between.filter(|frame| frame.is_bracket()).count());
            }
        }
        None
    }

    /// Closes the innermost brackets, which their author forgot to close before this piece.
    fn never_closed_before(&mut self, token: Token) {
        self.unbalanced = true;
        let Some(frame) = self.open.last().filter(|frame| frame.is_bracket()) else {
            return;
        };
        let (closing, opening, start, end) =
            (frame.closing(), frame.opening(), frame.start, self.last_end);
        let fix = Fix::new(
            format!("Close it by `{closing}`"),
            end..end,
            format!("{closing},"),
        );
        let before = short(self.said(self.at));
        let help = format!("Close it by `{closing}` before {before}.");
        debug_assert!(token.start >= start);
        self.wrong(
            start..start + 1,
            format!("This `{opening}` is never closed."),
            help,
            Some(fix),
        );
        self.finish();
        self.complete();
    }

    /// A closing bracket: of the brackets opened last, of some around them, or of none.
    pub fn close(&mut self) {
        self.no_value();
        let said = self.said(self.at);
        let at = self.span(self.at);
        self.late_before(said);
        let Some(top) = self.open.last().filter(|top| top.is_bracket()).cloned() else {
            if self.open.len() <= 1 && self.open.last().is_some_and(|frame| frame.full) {
                let fix = Fix::new("Take it out", at.clone(), "");
                self.wrong(
                    at,
                    format!("This `{said}` closes nothing."),
                    "Take it out, or look for a bracket closed too early.",
                    Some(fix),
                );
                return self.take(Kind::Error);
            }
            self.wrong(
                at,
                format!("This `{said}` closes nothing."),
                "Take it out.",
                None,
            );
            return self.take(Kind::Error);
        };
        let other = self.is_named() && matches!(top.inside, Inside::Braces | Inside::Square);
        if other && (said == ")" || said == top.closing()) {
            let mut edits = vec![(top.start..top.start + 1, "(".into())];
            edits.extend((said != ")").then(|| (at.clone(), ")".into())));
            let fix = Fix::of("Write round brackets", edits);
            let message = "Behind a name stand round brackets, and no others.";
            let help = format!("Write (…) for {}…{}.", top.opening(), top.closing());
            self.wrong(top.start..top.start + 1, message, help, Some(fix));
        } else if said != top.closing() {
            self.unbalanced = true;
            match self.meant(said, &top) {
                Meant::Top => self.other_sign(said, &top, at),
                Meant::Outer(levels) => {
                    for _ in 0..levels {
                        self.never_closed_within(said);
                    }
                }
                Meant::Nothing => {
                    let fix = Fix::new("Take it out", at.clone(), "");
                    let message = format!("This `{said}` closes nothing.");
                    self.wrong(
                        at,
                        message,
                        format!(
                            "`{}` is open here, and closed by `{}`.",
                            top.opening(),
                            top.closing()
                        ),
                        Some(fix),
                    );
                    return self.take(Kind::Error);
                }
            }
        }
        self.closed = self.open.last().cloned().map(|frame| (self.at, frame));
        self.take(Kind::Close);
        self.finish();
        self.complete();
    }

    /// The innermost brackets are closed by another sign than they were opened by: what stands in them says which is wrong.
    fn other_sign(&mut self, said: &str, top: &Frame, at: Range<usize>) {
        let message = format!("What `{}` opens is closed by `{said}`.", top.opening());
        let unmixed = [top.fields, top.entries, top.values]
            .iter()
            .filter(|count| **count > 0)
            .count()
            == 1;
        let (opening, inside) = match said {
            ")" if top.fields > 0 => ("(", Inside::Round),
            "}" if top.entries > 0 => ("{", Inside::Braces),
            "]" if top.values > 0 && !self.is_named() => ("[", Inside::Square),
            _ => ("", top.inside),
        };
        if unmixed && !opening.is_empty() {
            let open = top.start..top.start + 1;
            let fix = Fix::new(format!("Write `{opening}`"), open.clone(), opening);
            self.wrong(open, message, format!("Write `{opening}`."), Some(fix));
            if let Some(frame) = self.open.last_mut() {
                frame.inside = inside;
            }
        } else {
            let closing = top.closing();
            let fix = Fix::new(format!("Write `{closing}`"), at.clone(), closing);
            self.wrong(at, message, format!("Write `{closing}`."), Some(fix));
        }
    }

    fn never_closed_within(&mut self, said: &str) {
        let Some(frame) = self.open.last().filter(|frame| frame.is_bracket()) else {
            return self.complete();
        };
        let (closing, opening, start, end) =
            (frame.closing(), frame.opening(), frame.start, self.last_end);
        let fix = Fix::new(format!("Close it by `{closing}`"), end..end, closing);
        let help =
            format!("Close it by `{closing}` before the `{said}` that closes what is around it.");
        self.wrong(
            start..start + 1,
            format!("This `{opening}` is never closed."),
            help,
            Some(fix),
        );
        self.finish();
        self.complete();
    }

    /// At the end of the file: what is still open.
    pub fn never_closed(&mut self) {
        self.no_value();
        while self.open.last().is_some_and(|top| top.late.is_some()) {
            self.finish();
            self.complete();
        }
        // A comment that never ends has swallowed what would have closed them.
        let last = self.tokens.last().copied();
        let swallowed = last.filter(|last| last.piece == Piece::Comment);
        if swallowed.is_some_and(|last| self.is_told(last.start)) {
            self.unbalanced = true;
            return;
        }
        let open: Vec<&Frame> = self
            .open
            .iter()
            .filter(|frame| frame.is_bracket())
            .collect();
        let Some(inner) = open.last() else {
            return;
        };
        self.unbalanced = true;
        let (start, opening, end) = (inner.start, inner.opening(), self.last_end);
        let message = match open.len() {
            1 => format!("The file breaks off: this `{opening}` is never closed."),
            count => format!(
                "The file breaks off: this `{opening}` is never closed, nor are {} around it.",
                count - 1
            ),
        };
        let closings: String = open.iter().rev().map(|frame| frame.closing()).collect();
        let help = format!(
            "Close it by `{}`, here or at the end of the file.",
            inner.closing()
        );
        let fix = Fix::new(
            "Close what is open at the end of the file",
            end..end,
            closings,
        );
        self.wrong(start..start + 1, message, help, Some(fix));
    }

    /// Whether two pieces stand in one line.
    pub fn same_line(&self, one: usize, other: Option<usize>) -> bool {
        other.is_some_and(|other| self.on_one_line(self.span(one).end, self.span(other).start))
    }

    pub fn on_one_line(&self, from: usize, to: usize) -> bool {
        to.saturating_sub(from) < BACK * 10
            && self
                .text
                .get(from..to)
                .is_some_and(|between| !between.contains('\n'))
    }

    /// The column of a place, from 0, if nothing but spaces stands before it in its line.
    pub fn column(&self, at: usize) -> Option<usize> {
        let before = self.text.as_bytes().get(at.saturating_sub(BACK)..at)?;
        let line = before.rsplit(|byte| *byte == b'\n').next()?;
        (line.len() < BACK && line.iter().all(|byte| matches!(byte, b' ' | b'\t')))
            .then_some(line.len())
    }

    /// How far the line of a place is indented.
    pub fn indent(&self, at: usize) -> Option<usize> {
        let before = self.text.as_bytes().get(at.saturating_sub(BACK)..at)?;
        let line = before.rsplit(|byte| *byte == b'\n').next()?;
        let indent = line
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t'))
            .count();
        (line.len() < BACK).then_some(indent)
    }
}
