//! From pieces to a tree: brackets are matched, and what stands in them becomes fields, entries and values.

use super::{
    Kept, Kind, Tree, header,
    token::{self, Piece, Token},
};
use crate::scenario::diagnostic::{Code, Diagnostic, Fix};
use std::{collections::BTreeSet, ops::Range};

/// The longest text of which a tree is made.
const LONGEST: usize = 1 << 30;
/// How many mistakes are told.
const MOST: usize = 1_000;

/// What is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Inside {
    /// The file.
    #[default]
    Root,
    /// Round brackets.
    Round,
    /// Square brackets.
    Square,
    /// Braces.
    Braces,
    /// A field or an entry whose value has not come yet.
    Value,
}

/// Something that is open.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    pub inside: Inside,
    pub node: u32,
    /// Where its opening bracket or its key stands.
    pub start: usize,
    /// Whether an item has come since the last comma.
    pub full: bool,
    /// How many fields, entries and other values it has.
    pub fields: usize,
    pub entries: usize,
    pub values: usize,
    /// The column of its first item, if that is the first in its line.
    pub column: Option<usize>,
    pub named: bool,
    /// Whether it was closed before, and what stands in it now stands behind that.
    pub late: Option<Late>,
}

/// Why brackets are open again that were closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Late {
    /// They were closed too early, and are closed once more.
    Early,
    /// Something that belongs into them stands behind them.
    Behind,
}

pub(super) struct Grower<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    pub at: usize,
    pub nodes: Vec<Kept>,
    pub open: Vec<Frame>,
    wrong: Vec<Diagnostic>,
    /// Where the last thing ended that is no space or comment.
    pub last_end: usize,
    pub too_deep: bool,
    /// Where what is said of an unclosed text already puts a comma.
    pub commas: BTreeSet<usize>,
    /// Whether brackets do not match.
    pub unbalanced: bool,
    /// Whether items that stand further left than those before them belong further out.
    pub columns: bool,
    /// The brackets that were closed last, and the piece that closed them.
    pub closed: Option<(usize, Frame)>,
    /// Whether the file lacks its beginning, so that its outermost brackets are opened nowhere.
    pub headless: bool,
}

/// The tree of a text.
pub(super) fn grow(text: &str) -> Tree {
    if text.len() > LONGEST {
        let all = Kept {
            kind: Kind::Root,
            start: 0,
            end: 0,
            parent: u32::MAX,
            next: 1,
        };
        let message = format!("A text of more than {LONGEST} bytes is not read.");
        let errors = vec![Diagnostic::new(Code::E003, "", message).at(0..0)];
        return Tree {
            text: String::new(),
            nodes: vec![all],
            errors,
        };
    }
    let mut best = best(text, false);
    // Where something is wrong, a text may have swallowed others.
    if !best.wrong.is_empty() && text.contains("r#\"") {
        let second = self::best(text, true);
        if second.wrong.len() < best.wrong.len() {
            best = second;
        }
    }
    let Grower {
        nodes, mut wrong, ..
    } = best;
    wrong.sort_by_key(|found| found.span.as_ref().map(|span| (span.start, span.end)));
    wrong.truncate(MOST);
    Tree {
        text: text.to_owned(),
        nodes,
        errors: wrong,
    }
}

/// What is made of a text, [wary](token::cut) or not, in the better of two ways.
fn best(text: &str, wary: bool) -> Grower<'_> {
    let (tokens, wrong) = token::cut(text, wary);
    let mut first = with(text, tokens, wrong.clone(), false);
    if !first.unbalanced {
        return first;
    }
    // Where brackets do not match, how lines are indented says more than the brackets do.
    let tokens = std::mem::take(&mut first.tokens);
    let second = with(text, tokens, wrong, true);
    if second.wrong.len() <= first.wrong.len() {
        second
    } else {
        first
    }
}

fn with(text: &str, tokens: Vec<Token>, wrong: Vec<Diagnostic>, columns: bool) -> Grower<'_> {
    let edits = wrong
        .iter()
        .filter_map(|found| found.fix.as_ref())
        .flat_map(|fix| &fix.edits);
    let commas = edits
        .filter(|(_, by)| by.ends_with(','))
        .map(|(at, _)| at.start)
        .collect();
    let mut grower = Grower {
        text,
        nodes: Vec::with_capacity(tokens.len() + tokens.len() / 2),
        tokens,
        at: 0,
        open: Vec::new(),
        wrong,
        last_end: 0,
        too_deep: false,
        commas,
        unbalanced: false,
        columns,
        closed: None,
        headless: false,
    };
    grower.push(Kind::Root, 0);
    grower.open.push(frame(Inside::Root, 0, 0, false));
    grower.headers();
    while let Some(token) = grower.token() {
        grower.step(token);
    }
    grower.end();
    grower
}

fn frame(inside: Inside, node: u32, start: usize, named: bool) -> Frame {
    Frame {
        inside,
        node,
        start,
        named,
        ..Frame::default()
    }
}

impl<'t> Grower<'t> {
    pub fn token(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    /// The bytes of the piece with a number.
    pub fn span(&self, token: usize) -> Range<usize> {
        let start = self
            .tokens
            .get(token)
            .map_or(self.text.len(), |token| token.start);
        let end = self
            .tokens
            .get(token + 1)
            .map_or(self.text.len(), |token| token.start);
        start..end
    }

    pub fn said(&self, token: usize) -> &'t str {
        self.text.get(self.span(token)).unwrap_or_default()
    }

    /// The number of the next piece from one on that is no space and no comment.
    pub fn significant(&self, mut token: usize) -> Option<usize> {
        loop {
            match self.tokens.get(token)?.piece {
                Piece::Space | Piece::Comment | Piece::Mark => token += 1,
                _ => return Some(token),
            }
        }
    }

    pub fn piece(&self, token: Option<usize>) -> Option<Piece> {
        Some(self.tokens.get(token?)?.piece)
    }

    pub fn report(&mut self, found: Diagnostic) {
        if self.wrong.len() < 2 * MOST {
            self.wrong.push(found);
        }
    }

    /// Whether something is told of what begins at a byte.
    pub fn is_told(&self, start: usize) -> bool {
        let mut spans = self.wrong.iter().filter_map(|found| found.span.as_ref());
        spans.any(|span| span.start == start)
    }

    /// Takes back all that was told: it follows from something else.
    pub fn untell(&mut self) {
        self.wrong.clear();
    }

    /// How many mistakes were told so far.
    pub fn wrong_so_far(&self) -> usize {
        self.wrong.len()
    }

    pub fn wrong(
        &mut self,
        at: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        fix: Option<Fix>,
    ) {
        let found = Diagnostic::new(Code::E001, "", message).help(help).at(at);
        self.report(Diagnostic { fix, ..found });
    }

    pub fn push(&mut self, kind: Kind, start: usize) -> u32 {
        let parent = self.open.last().map_or(u32::MAX, |frame| frame.node);
        let index = self.nodes.len() as u32;
        let start = start as u32;
        self.nodes.push(Kept {
            kind,
            start,
            end: start,
            parent,
            next: index + 1,
        });
        index
    }

    /// Takes pieces up to one as a single leaf.
    pub fn leaf(&mut self, kind: Kind, until: usize) {
        let start = self.span(self.at).start;
        let end = self.span(until.saturating_sub(1)).end;
        let index = self.push(kind, start);
        if let Some(kept) = self.nodes.get_mut(index as usize) {
            kept.end = end as u32;
        }
        if !kind.is_trivia() {
            self.last_end = end;
        }
        self.at = until;
    }

    pub fn take(&mut self, kind: Kind) {
        self.leaf(kind, self.at + 1);
    }

    /// Takes the spaces and comments that come.
    pub fn trivia(&mut self) {
        while let Some(token) = self.token() {
            match token.piece {
                Piece::Space => self.take(Kind::Space),
                Piece::Comment => self.take(Kind::Comment),
                Piece::Mark => self.take(Kind::Mark),
                _ => return,
            }
        }
    }

    /// Begins something with parts.
    pub fn begin(&mut self, kind: Kind, inside: Inside, named: bool) {
        let start = self.span(self.at).start;
        let node = self.push(kind, start);
        self.open.push(frame(inside, node, start, named));
    }

    /// Ends what was begun last, behind its last part.
    pub fn finish(&mut self) {
        let next = self.nodes.len() as u32;
        let Some(done) = self.open.pop() else {
            return;
        };
        let end = self.nodes.last().map_or(0, |last| last.end);
        let kind = match done.inside {
            Inside::Round if done.fields + done.entries > 0 => Some(Kind::Struct),
            Inside::Round if done.values > 0 => Some(Kind::Tuple),
            Inside::Round if done.named => Some(Kind::Struct),
            Inside::Round => Some(Kind::Unit),
            Inside::Square if done.named && done.values > 0 => Some(Kind::Tuple),
            Inside::Braces | Inside::Square if done.named => Some(Kind::Struct),
            Inside::Braces => Some(Kind::Map),
            Inside::Square => Some(Kind::List),
            Inside::Root | Inside::Value => None,
        };
        if let Some(kept) = self.nodes.get_mut(done.node as usize) {
            kept.end = end.max(kept.start);
            kept.next = next;
            kept.kind = kind.unwrap_or(kept.kind);
        }
    }

    /// After a value: the field that waited for it is whole, and the brackets around are one item fuller.
    pub fn complete(&mut self) {
        while self
            .open
            .last()
            .is_some_and(|frame| frame.inside == Inside::Value)
        {
            self.finish();
        }
        if let Some(frame) = self.open.last_mut() {
            frame.full = true;
        }
    }

    fn headers(&mut self) {
        loop {
            self.trivia();
            if self.said(self.at) != "#" {
                return;
            }
            let (until, found) = header::read(self);
            self.report_all(found);
            self.begin(Kind::Header, Inside::Root, false);
            while self.at < until {
                let kind = match self.token().map(|token| token.piece) {
                    Some(Piece::Open) => Kind::Open,
                    Some(Piece::Close) => Kind::Close,
                    Some(Piece::Comma) => Kind::Comma,
                    Some(Piece::Space) => Kind::Space,
                    Some(Piece::Comment) => Kind::Comment,
                    Some(Piece::Text) => Kind::Text,
                    _ => Kind::Name,
                };
                self.take(kind);
            }
            self.finish();
        }
    }

    fn report_all(&mut self, found: Vec<Diagnostic>) {
        for found in found {
            self.report(found);
        }
    }

    fn step(&mut self, token: Token) {
        if self.lacks_beginning(token) {
            return;
        }
        match token.piece {
            Piece::Space | Piece::Comment | Piece::Mark => self.trivia(),
            Piece::Comma | Piece::Semicolon => self.comma(token.piece),
            Piece::Close => self.close(),
            Piece::Colon | Piece::Equals => self.stray_colon(),
            _ => self.item(token),
        }
    }

    fn end(&mut self) {
        let empty = self.open.len() == 1 && self.open.last().is_some_and(|frame| !frame.full);
        if empty {
            let message = "Nothing stands in this file.";
            self.wrong(
                0..0,
                message,
                "A story is Scenario(…), a campaign is Campaign(…).",
                None,
            );
        }
        self.end_headless();
        self.never_closed();
        while self.open.len() > 1 {
            self.finish();
        }
        self.finish();
    }
}
