//! What stands behind the brackets that it belongs into: they were closed too early, or it was put behind their end. They are
//! opened again, so that it is understood as part of them, and it is told once.

use super::{
    Kind,
    grow::{Frame, Grower, Inside, Late},
    recover::Item,
    token::Piece,
};
use crate::scenario::{diagnostic::Fix, names::short};

impl Grower<'_> {
    /// Whether the brackets that were closed last are opened again for an item, which does not fit into those around it.
    /// `levels` is how many of these may never have been closed.
    pub fn reopen(&mut self, item: Item, column: Option<usize>, levels: usize) -> bool {
        let Some((at, closed)) = self.last_closed(self.at, item) else {
            return false;
        };
        let open = self.to_close();
        let again: Vec<&str> = std::iter::once(closed.closing())
            .chain(open.iter().copied())
            .collect();
        let (as_is, unclosed) = (
            self.borne_out(&open),
            self.borne_out(open.get(levels..).unwrap_or_default()),
        );
        let early = self.borne_out(&again) > as_is.max(unclosed);
        let further_out = closed
            .column
            .zip(column)
            .is_some_and(|(own, column)| column < own);
        if !early && (further_out || unclosed > as_is) {
            return false;
        }
        self.tell_behind(at, &closed, early);
        let late = if early { Late::Early } else { Late::Behind };
        self.open_again(closed, at, late);
        true
    }

    /// Whether there is something that [`Self::reopen`] could open again for what stands at a place, behind the end of the
    /// file's outermost brackets.
    pub fn reopens(&self, token: usize, keyed: bool) -> bool {
        let item = match self.piece(Some(token)) {
            Some(Piece::Word) if keyed => Item::Field,
            _ => return false,
        };
        self.last_closed(token, item).is_some()
    }

    /// The brackets that were closed just before a piece, and the one that closed them, if an item fits into them and not
    /// into those that are open.
    fn last_closed(&self, token: usize, item: Item) -> Option<(usize, Frame)> {
        let (at, closed) = self.closed.clone()?;
        let top = self.open.last()?;
        let is_sort = match item {
            Item::Field => closed.inside == Inside::Round && closed.fields > 0,
            Item::Entry => closed.inside == Inside::Braces && closed.entries > 0 && !closed.named,
            Item::Value => {
                closed.inside == Inside::Square && closed.values > 0 && self.is_struct(token)
            }
        };
        if !is_sort || top.has(item) || top.inside == Inside::Value {
            return None;
        }
        let mut between = (at + 1..token).filter_map(|token| self.piece(Some(token)));
        let only_commas = between.all(|piece| {
            matches!(
                piece,
                Piece::Space | Piece::Comment | Piece::Mark | Piece::Comma
            )
        });
        // What a field or an entry holds is within it.
        let parent = |node: u32| {
            self.nodes
                .get(node as usize)
                .map_or(u32::MAX, |kept| kept.parent)
        };
        let holder = parent(closed.node);
        let is_within = holder == top.node || parent(holder) == top.node;
        (only_commas && is_within).then_some((at, closed))
    }

    fn is_struct(&self, token: usize) -> bool {
        let next = self.piece(self.significant(token + 1));
        self.piece(Some(token)) == Some(Piece::Word) && next == Some(Piece::Open)
    }

    /// Opens brackets again that a piece has closed.
    fn open_again(&mut self, closed: Frame, at: usize, late: Late) {
        let Some(outer) = self.open.last().map(|top| top.node) else {
            return;
        };
        let node = closed.node;
        let Some(kept) = self.nodes.get(node as usize).copied() else {
            return;
        };
        for later in self.nodes.iter_mut().skip(kept.next as usize) {
            if later.parent == outer {
                later.parent = node;
            }
        }
        if kept.parent != outer {
            let start = self
                .nodes
                .get(kept.parent as usize)
                .map_or(0, |kept| kept.start as usize);
            self.open.push(Frame {
                inside: Inside::Value,
                node: kept.parent,
                start,
                ..Frame::default()
            });
        }
        let comma = (at + 1..self.at).any(|token| self.piece(Some(token)) == Some(Piece::Comma));
        self.open.push(Frame {
            full: !comma && late == Late::Behind,
            late: Some(late),
            ..closed
        });
        self.closed = None;
    }

    /// Says that something stands behind brackets that a piece has closed.
    fn tell_behind(&mut self, at: usize, closed: &Frame, early: bool) {
        let (bracket, said) = (self.span(at), self.said(at));
        let name = short(self.said(self.at).trim_matches('"')).into_owned();
        if early {
            let fix = self.without(at);
            let message = match self.called(closed) {
                Some(of) => {
                    format!("This `{said}` closes `{of}` too early: `{name}` still belongs to it.")
                }
                None => {
                    format!("This `{said}` stands too early: `{name}` still belongs before it.")
                }
            };
            return self.wrong(bracket, message, "Take it out.", Some(fix));
        }
        let same_line = self.same_line(at, Some(self.at));
        let (message, help) = match self.called(closed).filter(|_| !same_line) {
            Some(of) => {
                let line = self.line(bracket.start);
                (
                    format!(
                        "`{name}` stands behind the `{said}` on line {line}, which closes `{of}`."
                    ),
                    format!("Move it before that `{said}`."),
                )
            }
            None => (
                format!("`{name}` stands behind the bracket that closes what it is part of."),
                format!("Move that `{said}` behind `{name}: …`."),
            ),
        };
        self.wrong(self.span(self.at), message, help, None);
    }

    /// Takes a bracket out, so that one comma is left between what stands on both sides of it.
    fn without(&self, at: usize) -> Fix {
        let mut before = self.tokens.iter().take(at).rev().map(|token| token.piece);
        let before = before.find(|piece| !matches!(piece, Piece::Space | Piece::Comment));
        let next = self.significant(at + 1);
        let comma = next.filter(|next| self.piece(Some(*next)) == Some(Piece::Comma));
        let mut span = self.span(at);
        let by = match (before, comma) {
            (Some(Piece::Comma), Some(comma)) => {
                span.end = self.span(comma).end;
                ""
            }
            (Some(Piece::Comma), None) | (_, Some(_)) => "",
            (_, None) => ",",
        };
        Fix::new("Take it out", span, by)
    }

    /// What brackets are called: by the field or entry that they are, or the name before them.
    fn called(&self, closed: &Frame) -> Option<String> {
        let kept = self.nodes.get(closed.node as usize)?;
        let holder = self.nodes.get(kept.parent as usize)?;
        let names = if matches!(holder.kind, Kind::Field | Kind::Entry) {
            holder
        } else if closed.named {
            kept
        } else {
            return None;
        };
        let start = names.start as usize;
        let name = self
            .tokens
            .binary_search_by_key(&start, |token| token.start)
            .ok()?;
        Some(short(self.said(name).trim_matches('"')).into_owned())
    }

    /// The number of a line, from 1.
    fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    /// Before an item: brackets that were open again are closed if it does not fit into them.
    pub fn end_of_late(&mut self, item: Item) {
        while self
            .open
            .last()
            .is_some_and(|top| top.late.is_some() && !top.has(item))
        {
            self.end_again();
        }
    }

    /// Before a closing bracket: those that were open again only for what stood behind them are closed without one of their
    /// own, and the others if this is another sign.
    pub fn late_before(&mut self, said: &str) {
        let ends = |top: &Frame| match top.late {
            Some(Late::Behind) => true,
            Some(Late::Early) => top.closing() != said,
            None => false,
        };
        while self.open.last().is_some_and(ends) {
            self.end_again();
        }
    }

    fn end_again(&mut self) {
        let full = self.open.last().is_some_and(|top| top.full);
        self.finish();
        self.complete();
        // The comma behind its last item is the one behind itself.
        if let Some(outer) = self.open.last_mut() {
            outer.full = full;
        }
    }
}
