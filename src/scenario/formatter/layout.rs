//! Writes a tree out again.

use super::{
    WIDTH,
    brackets::{Piece, What, has_comment, is_broken, pieces},
    ids, texts,
};
use crate::scenario::syntax::{Kind, Node, Tree};
use std::collections::BTreeMap;

/// How far what stands in brackets is moved in.
const INDENT: usize = 4;

/// Things in a list that have at most so many columns share their lines.
const SHORT: usize = 48;

/// A whole file.
pub(super) fn lay_out(tree: &Tree) -> String {
    let mut writer = Writer {
        out: String::new(),
        ids: ids::missing(tree),
    };
    for piece in pieces(tree.root()) {
        let begins = writer.out.is_empty();
        match piece.what {
            What::Comment(comment) if !piece.new_line && !begins => {
                writer.out.push(' ');
                writer.out.push_str(comment);
            }
            What::Comment(comment) => {
                writer.line(0, piece.blank);
                writer.out.push_str(comment);
            }
            What::Item(node) if node.kind() == Kind::Header => {
                writer.line(0, piece.blank);
                writer.out.push_str(node.text());
            }
            What::Item(node) => {
                writer.line(0, piece.blank);
                writer.value(node, 0, 0);
            }
            What::Id(_) => {}
        }
    }
    writer.out.push('\n');
    writer.out
}

/// How many columns a text takes.
fn width(text: &str) -> usize {
    text.chars().count()
}

struct Writer {
    out: String,
    /// The ids that choices are given, by their nodes.
    ids: BTreeMap<usize, String>,
}

impl Writer {
    /// Begins a line.
    fn line(&mut self, indent: usize, blank: bool) {
        if !self.out.is_empty() {
            self.out.push('\n');
            if blank {
                self.out.push('\n');
            }
        }
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    /// The column at which is written next, from 0.
    fn column(&self) -> usize {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        width(line)
    }

    /// What stands in brackets, with the id that a choice is given.
    fn pieces<'t>(&self, node: Node<'t>) -> Vec<Piece<'t>> {
        let mut all = pieces(node);
        if let Some(id) = self.ids.get(&node.index()) {
            let first = all
                .iter()
                .position(|piece| matches!(piece.what, What::Item(_)));
            let at = first.unwrap_or(all.len());
            let what = What::Id(id.clone());
            let (mut new_line, mut blank) = (false, false);
            if let Some(first) = all.get_mut(at) {
                new_line = first.new_line;
                blank = std::mem::take(&mut first.blank);
            }
            all.insert(
                at,
                Piece {
                    what,
                    new_line,
                    blank,
                },
            );
        }
        all
    }

    /// A value or a field, from the present column on; `behind` columns are needed behind it.
    fn value(&mut self, node: Node, indent: usize, behind: usize) {
        let room = WIDTH.saturating_sub(self.column() + behind);
        if let Some(flat) = self.flat(node, room) {
            self.out.push_str(&flat);
        } else if let Some(held) = self.held(node, indent, behind) {
            self.out.push_str(&held);
        } else {
            self.broken(node, indent, behind);
        }
    }

    /// It on one line, if it has no more columns than that.
    fn flat(&self, node: Node, room: usize) -> Option<String> {
        let fits = |text: String| (width(&text) <= room).then_some(text);
        match node.kind() {
            Kind::Field | Kind::Entry => {
                let key = format!("{}: ", node.key()?.text());
                let room = room.checked_sub(width(&key))?;
                Some(key + &self.flat(node.content()?, room)?)
            }
            kind if kind.is_leaf() => {
                let text = leaf(node);
                if text.contains('\n') {
                    None
                } else {
                    fits(text)
                }
            }
            _ if is_broken(node) || has_comment(node) => None,
            _ => {
                let mut text = opening(node);
                let all = self.pieces(node);
                let spaced = node.kind() == Kind::Map && !all.is_empty();
                text.push_str(if spaced { " " } else { "" });
                for (place, piece) in all.iter().enumerate() {
                    text.push_str(if place > 0 { ", " } else { "" });
                    let left = room.checked_sub(width(&text))?;
                    text.push_str(&self.flat_piece(piece, left)?);
                }
                text.push_str(if spaced { " " } else { "" });
                text.push_str(closing(node));
                fits(text)
            }
        }
    }

    fn flat_piece(&self, piece: &Piece, room: usize) -> Option<String> {
        match &piece.what {
            What::Item(node) => self.flat(*node, room),
            What::Id(id) => Some(format!("id: \"{id}\"")).filter(|text| width(text) <= room),
            What::Comment(_) => None,
        }
    }

    /// It with one long text in it, whose brackets stand on the lines on which the text begins and ends:
    /// `React(r#"`, the lines, `"#)`.
    fn held(&self, node: Node, indent: usize, behind: usize) -> Option<String> {
        let text = self.holding(node, indent, WIDTH)?;
        let (mut lines, column) = (text.split('\n'), self.column());
        let first = lines.next().unwrap_or_default();
        let last = lines.next_back();
        let fits = match last {
            Some(last) => column + width(first) <= WIDTH && width(last) + behind <= WIDTH,
            // A text that is too long by itself is not made to fit by breaking what is around it.
            None => true,
        };
        fits.then_some(text)
    }

    /// It around a text that cannot be broken or is over several lines; nothing if there is no such text in it, or more than
    /// one.
    fn holding(&self, node: Node, indent: usize, room: usize) -> Option<String> {
        match node.kind() {
            Kind::Text => {
                let text = texts::written(node, indent);
                // One that would be too long on a line of its own is not helped by it.
                let alone = indent + INDENT + width(&text) + 1;
                (text.contains('\n') || alone > room).then_some(text)
            }
            Kind::Field | Kind::Entry if !is_commented(node) => {
                let key = format!("{}: ", node.key()?.text());
                Some(key + &self.holding(node.content()?, indent, room)?)
            }
            Kind::Struct | Kind::Tuple | Kind::List if !is_broken(node) => {
                let mut text = opening(node);
                let mut held = None;
                let all = self.pieces(node);
                for (place, piece) in all.iter().enumerate() {
                    text.push_str(if place > 0 { ", " } else { "" });
                    let flat = self.flat_piece(piece, room);
                    // The text that is held is the one that needs it, or where all are short the last.
                    let last = place + 1 == all.len();
                    match (flat, &piece.what) {
                        (Some(flat), What::Item(item)) if last && held.is_none() => {
                            held = Some(place);
                            let holding = self.holding(*item, indent, room);
                            text.push_str(&holding.unwrap_or(flat));
                        }
                        (Some(flat), _) => text.push_str(&flat),
                        (None, What::Item(item)) if held.is_none() => {
                            held = Some(place);
                            text.push_str(&self.holding(*item, indent, room)?);
                        }
                        _ => return None,
                    }
                }
                text.push_str(closing(node));
                // A text on one line that is only too long is held at the end, and by little.
                let long = !text.contains('\n');
                let little = all.len() <= 2 && held == Some(all.len().saturating_sub(1));
                (held.is_some() && (!long || little)).then_some(text)
            }
            _ => None,
        }
    }

    /// It with its parts on lines of their own.
    fn broken(&mut self, node: Node, indent: usize, behind: usize) {
        match node.kind() {
            Kind::Field | Kind::Entry => {
                if let (Some(key), Some(value)) = (node.key(), node.content()) {
                    self.out.push_str(key.text());
                    self.out.push_str(": ");
                    self.value(value, indent, behind);
                }
            }
            kind if kind.is_leaf() => {
                let text = match kind {
                    Kind::Text => texts::written(node, indent),
                    _ => node.text().into(),
                };
                self.out.push_str(&text);
            }
            _ => {
                self.out.push_str(&opening(node));
                self.rows(node, indent + INDENT);
                self.line(indent, false);
                self.out.push_str(closing(node));
            }
        }
    }

    /// What stands in brackets, row by row, as the author has it.
    fn rows(&mut self, node: Node, indent: usize) {
        let all = self.pieces(node);
        let mut row: Vec<&Piece> = Vec::new();
        let mut after_comment = false;
        for (place, piece) in all.iter().enumerate() {
            let begins = piece.new_line || piece.blank || after_comment || place == 0;
            // What is declared for all is one to a line, however little it is.
            let alone = node.kind() == Kind::Map;
            if let What::Comment(comment) = piece.what {
                self.row(&mut row, node, indent);
                if begins {
                    self.line(indent, piece.blank && place > 0);
                } else {
                    self.out.push(' ');
                }
                self.out.push_str(comment);
                after_comment = true;
                continue;
            }
            if begins || alone {
                self.row(&mut row, node, indent);
            }
            if piece.blank && place > 0 {
                self.out.push('\n');
            }
            row.push(piece);
            after_comment = false;
        }
        self.row(&mut row, node, indent);
    }

    /// A row: on one line if it fits; or else, of a list of short things, on as many as it takes, and of anything else each on its
    /// own but for those that are short and stand together.
    fn row(&mut self, row: &mut Vec<&Piece>, of: Node, indent: usize) {
        let row = std::mem::take(row);
        let room = WIDTH.saturating_sub(indent + 1);
        let flat: Vec<Option<String>> = row
            .iter()
            .map(|piece| self.flat_piece(piece, room))
            .collect();
        let short = |text: &Option<String>| text.as_ref().is_some_and(|text| width(text) <= SHORT);
        let fill = of.kind() == Kind::List && flat.iter().all(short);
        for run in runs(&flat, room, fill) {
            self.line(indent, false);
            match run {
                Run::Flat(text) => self.out.push_str(&text),
                Run::Whole(place) => {
                    if let Some(Piece {
                        what: What::Item(node),
                        ..
                    }) = row.get(place)
                    {
                        self.value(*node, indent, 1);
                    }
                }
            }
            self.out.push(',');
        }
    }
}

/// What stands on a line of a row.
enum Run {
    /// Things that fit on it together.
    Flat(String),
    /// A thing that takes several lines, by its place.
    Whole(usize),
}

/// The lines of a row. `fill` puts as much on each as fits.
fn runs(flat: &[Option<String>], room: usize, fill: bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for (place, text) in flat.iter().enumerate() {
        match text {
            Some(text) => open.push(text),
            None => {
                close(&mut runs, &mut open, room, fill);
                runs.push(Run::Whole(place));
            }
        }
    }
    close(&mut runs, &mut open, room, fill);
    runs
}

/// Puts what was gathered on a line, or on several.
fn close(runs: &mut Vec<Run>, open: &mut Vec<&str>, room: usize, fill: bool) {
    let gathered = std::mem::take(open);
    let joined = gathered.join(", ");
    if gathered.is_empty() {
    } else if width(&joined) <= room {
        runs.push(Run::Flat(joined));
    } else if fill {
        let mut line = String::new();
        for text in gathered {
            if !line.is_empty() && width(&line) + 2 + width(text) > room {
                runs.push(Run::Flat(std::mem::take(&mut line)));
            }
            line.push_str(if line.is_empty() { "" } else { ", " });
            line.push_str(text);
        }
        runs.push(Run::Flat(line));
    } else {
        runs.extend(gathered.into_iter().map(|text| Run::Flat(text.into())));
    }
}

/// Whether comments stand in a field outside of its value's brackets; they have been put before it.
fn is_commented(node: Node) -> bool {
    node.children().any(|child| child.kind() == Kind::Comment)
}

/// A leaf as it is written on one line.
fn leaf(node: Node) -> String {
    match node.kind() {
        Kind::Text => texts::written(node, 0),
        _ => node.text().into(),
    }
}

/// The name of a bracket, and what opens it.
fn opening(node: Node) -> String {
    let name = node.name_node().map_or("", Node::text);
    let open = node.open().map_or("", Node::text);
    format!("{name}{open}")
}

fn closing(node: Node<'_>) -> &str {
    node.close().map_or("", Node::text)
}
