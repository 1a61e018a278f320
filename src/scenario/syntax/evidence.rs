//! What the closing brackets to come say about those that are open: of several guesses, the one that they bear out best.

use super::grow::{Frame, Grower};
use super::token::Piece;

/// How many pieces are looked at ahead to decide what a bracket closes.
const AHEAD: usize = 20_000;
/// How many closing brackets to come are looked at.
const CLOSINGS: usize = 6;

impl<'t> Grower<'t> {
    /// By what the brackets that are open are closed, from the innermost out.
    pub fn to_close(&self) -> Vec<&'static str> {
        let brackets = self.open.iter().rev().filter(|frame| frame.is_bracket());
        brackets.map(Frame::closing).collect()
    }

    /// How far the closing brackets from here on bear out that these are open, from the innermost out.
    pub fn borne_out(&self, open: &[&str]) -> usize {
        bears_out(open, &self.closings_after(self.at))
    }

    /// Whether the closing brackets to come leave it possible that the innermost so many are never closed.
    pub fn is_unclosed(&self, levels: usize) -> bool {
        let open = self.to_close();
        let without = open.get(levels..).unwrap_or_default();
        let after = self.closings_after(self.at);
        bears_out(without, &after) >= bears_out(&open, &after)
    }

    /// What a closing bracket means that does not match: which of the guesses the brackets after it bear out best, and where
    /// it stands.
    pub fn meant(&self, said: &str, top: &Frame) -> Meant {
        let brackets: Vec<&Frame> = self
            .open
            .iter()
            .filter(|frame| frame.is_bracket())
            .collect();
        let own = brackets.len() - 1;
        let outer = brackets.iter().rposition(|frame| frame.closing() == said);
        let after = self.closings_after(self.at + 1);
        let borne_out = |left: usize| {
            let open = brackets.get(..left).unwrap_or_default().iter().rev();
            let open: Vec<&str> = open.map(|frame| frame.closing()).collect();
            bears_out(&open, &after)
        };
        let indent = self.column(self.span(self.at).start);
        let aligned = |frame: &Frame| {
            let same_line = self.on_one_line(frame.start, self.span(self.at).start);
            same_line || indent.is_some_and(|indent| self.indent(frame.start) == Some(indent))
        };
        let mut guesses = Vec::new();
        if let Some(outer) = outer {
            let fits = brackets.get(outer).is_some_and(|frame| aligned(frame));
            guesses.push((borne_out(outer), fits, 2, Meant::Outer(own - outer)));
        }
        guesses.push((borne_out(own), aligned(top), 1, Meant::Top));
        guesses.push((borne_out(own + 1), false, 0, Meant::Nothing));
        let best = guesses
            .into_iter()
            .max_by_key(|(borne, fits, order, _)| (*borne, *fits, *order));
        best.map_or(Meant::Nothing, |(.., meant)| meant)
    }

    /// The next few closing brackets that close what is open now, whatever the one here means.
    fn closings_after(&self, from: usize) -> Vec<&'t str> {
        let mut closings = Vec::new();
        let mut depth = 0_usize;
        // Of a file with so much wrong, nobody wonders what was meant.
        let ahead = if self.wrong_so_far() < 100 { AHEAD } else { 50 };
        for token in from..(from + ahead).min(self.tokens.len()) {
            match self.piece(Some(token)) {
                Some(Piece::Open) => depth += 1,
                Some(Piece::Close) if depth > 0 => depth -= 1,
                Some(Piece::Close) => closings.push(self.said(token)),
                _ => {}
            }
            if closings.len() >= CLOSINGS {
                break;
            }
        }
        closings
    }
}

/// How many of the closing brackets to come close what is open, from the innermost out; one more if they are all there is.
fn bears_out(open: &[&str], after: &[&str]) -> usize {
    let pairs = open.iter().zip(after);
    let matching = pairs.take_while(|(open, said)| open == said).count();
    matching + usize::from(matching == open.len() && after.len() == open.len())
}

/// What a closing bracket means that does not match.
pub(super) enum Meant {
    /// The brackets opened last, by the wrong sign.
    Top,
    /// Brackets so many around them; those within were not closed.
    Outer(usize),
    /// Nothing: it is one too many.
    Nothing,
}
