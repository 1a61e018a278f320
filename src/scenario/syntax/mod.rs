//! A file as a tree that loses nothing: every byte in exactly one leaf, comments and spaces too, and whatever is wrong with
//! it, as much understood as can be.
//!
//! Files without mistakes are read without it (see [`super::compile`]). The tree is for the others, and for everybody who asks
//! where something stands: placing findings, editors, the formatter.

mod behind;
mod escape;
mod evidence;
mod grow;
mod header;
mod items;
mod lacking;
mod lines;
mod loose;
mod path;
mod place;
mod quote;
mod recover;
mod token;

pub use lines::Lines;
pub use path::{Finder, Place};
pub use place::{place, place_in};

use super::diagnostic::Diagnostic;
use std::{borrow::Cow, ops::Range};

/// How deep brackets are followed; what is deeper is one [`Kind::Error`], and said to be too deep.
pub const DEEPEST: usize = 64;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The whole file.
    Root,
    /// A header, such as `#![enable(implicit_some)]`.
    Header,
    /// Fields in round brackets, perhaps with a name before them: `Choice(text: "…")`. Also a name with empty brackets.
    Struct,
    /// Values in round brackets, perhaps with a name before them: `Goto("standup")`.
    Tuple,
    /// Round brackets with nothing before or in them.
    Unit,
    /// Entries in braces.
    Map,
    /// Values in square brackets.
    List,
    /// A name, a colon, a value: `text: "…"`. The value may be missing.
    Field,
    /// A key that is no name, a colon, a value: `"standup": Scene(…)`. The value may be missing.
    Entry,
    /// A text in quotation marks; see [`Node::value`].
    Text,
    /// Something that begins like a number.
    Number,
    /// A letter in single quotation marks.
    Char,
    /// A text or letter of bytes: `b"…"`. Nothing in a scenario is one.
    Bytes,
    /// `true` or `false`.
    Bool,
    /// Any other word by itself, such as `Low`.
    Word,
    /// The name of a field, or that before brackets.
    Name,
    /// `(`, `[` or `{`.
    Open,
    /// `)`, `]` or `}`.
    Close,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// Spaces and ends of lines.
    Space,
    /// A comment.
    Comment,
    /// The byte-order mark at the beginning.
    Mark,
    /// What has no place where it stands; a finding says why.
    Error,
}

impl Kind {
    /// Whether such a node is a value, as it can stand behind a colon or in a list.
    pub fn is_value(self) -> bool {
        matches!(
            self,
            Kind::Struct
                | Kind::Tuple
                | Kind::Unit
                | Kind::Map
                | Kind::List
                | Kind::Text
                | Kind::Number
                | Kind::Char
                | Kind::Bytes
                | Kind::Bool
                | Kind::Word
                | Kind::Error
        )
    }

    /// Whether such a node says nothing to a reader: spaces and comments.
    pub fn is_trivia(self) -> bool {
        matches!(self, Kind::Space | Kind::Comment | Kind::Mark)
    }

    /// Whether such a node has no children.
    pub fn is_leaf(self) -> bool {
        !matches!(
            self,
            Kind::Root
                | Kind::Header
                | Kind::Struct
                | Kind::Tuple
                | Kind::Unit
                | Kind::Map
                | Kind::List
                | Kind::Field
                | Kind::Entry
        )
    }
}

/// A node as it is kept: those within it follow it.
#[derive(Debug, Clone, Copy)]
struct Kept {
    kind: Kind,
    start: u32,
    end: u32,
    parent: u32,
    /// The first node that is no more within it.
    next: u32,
}

/// A file as a tree.
#[derive(Debug, Clone)]
pub struct Tree {
    text: String,
    nodes: Vec<Kept>,
    errors: Vec<Diagnostic>,
}

impl Tree {
    /// Reads a text, whatever it is.
    ///
    /// Takes time and memory in proportion to the text: about 20 bytes for each word, mark and space. A text of more than
    /// 1 GiB is one [`Kind::Error`].
    pub fn parse(text: &str) -> Tree {
        grow::grow(text)
    }

    /// What is wrong with it before anybody asks what it means: brackets, commas, quotation marks. In the order of the file,
    /// each with its span, and none with a position yet.
    pub fn errors(&self) -> &[Diagnostic] {
        &self.errors
    }

    /// The text that was read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The node of the whole file.
    pub fn root(&self) -> Node<'_> {
        Node {
            tree: self,
            index: 0,
        }
    }

    /// What stands in the file: its outermost value, if it has one.
    pub fn main(&self) -> Option<Node<'_>> {
        self.root().children().find(|child| child.kind().is_value())
    }

    /// The leaf at a byte; at the end of the text, its last.
    pub fn node_at(&self, offset: usize) -> Node<'_> {
        let mut node = self.root();
        loop {
            let inner = node.children().find(|child| child.span().contains(&offset));
            match inner.or_else(|| {
                node.children()
                    .last()
                    .filter(|last| last.span().end <= offset)
            }) {
                Some(inner) => node = inner,
                None => return node,
            }
        }
    }

    /// What a node is part of; nothing for the root.
    pub fn parent<'t>(&'t self, node: Node<'t>) -> Option<Node<'t>> {
        node.parent()
    }

    /// The parts of a node in their order, spaces and marks too.
    pub fn children<'t>(&'t self, node: Node<'t>) -> impl Iterator<Item = Node<'t>> {
        node.children()
    }

    /// The node with a number that [`Node::index`] gave.
    pub fn node(&self, index: usize) -> Option<Node<'_>> {
        let index = u32::try_from(index).ok()?;
        self.nodes
            .get(index as usize)
            .map(|_| Node { tree: self, index })
    }

    fn kept(&self, index: u32) -> Kept {
        const NONE: Kept = Kept {
            kind: Kind::Error,
            start: 0,
            end: 0,
            parent: u32::MAX,
            next: u32::MAX,
        };
        self.nodes.get(index as usize).copied().unwrap_or(NONE)
    }
}

/// A part of a tree.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree,
    index: u32,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index && std::ptr::eq(self.tree, other.tree)
    }
}

impl Eq for Node<'_> {}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        write!(
            formatter,
            "{:?} {:?} {:?}",
            self.kind(),
            self.span(),
            self.text()
        )
    }
}

impl<'t> Node<'t> {
    /// Its number; a parent's is smaller than those of its children.
    pub fn index(self) -> usize {
        self.index as usize
    }

    /// The tree that it is of.
    pub fn tree(self) -> &'t Tree {
        self.tree
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        self.tree.kept(self.index).kind
    }

    /// Its bytes in the text.
    pub fn span(self) -> Range<usize> {
        let kept = self.tree.kept(self.index);
        kept.start as usize..kept.end as usize
    }

    /// Its text as it stands in the file.
    pub fn text(self) -> &'t str {
        self.tree.text.get(self.span()).unwrap_or_default()
    }

    /// What it is part of.
    pub fn parent(self) -> Option<Node<'t>> {
        let parent = self.tree.kept(self.index).parent;
        (parent != u32::MAX).then_some(Node {
            tree: self.tree,
            index: parent,
        })
    }

    /// All that it is part of, from the nearest out.
    pub fn ancestors(self) -> impl Iterator<Item = Node<'t>> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// Its parts in their order, spaces and marks too.
    pub fn children(self) -> impl Iterator<Item = Node<'t>> {
        let end = self.tree.kept(self.index).next;
        let mut at = self.index + 1;
        std::iter::from_fn(move || {
            if at >= end {
                return None;
            }
            let child = Node {
                tree: self.tree,
                index: at,
            };
            at = self.tree.kept(at).next;
            Some(child)
        })
    }

    /// The fields, entries or values in its brackets.
    pub fn items(self) -> impl Iterator<Item = Node<'t>> {
        self.children().filter(|child| {
            let kind = child.kind();
            matches!(kind, Kind::Field | Kind::Entry) || kind.is_value()
        })
    }

    /// The name before its brackets, or that of a field, without `r#`; of a word, itself.
    pub fn name(self) -> Option<&'t str> {
        let named = match self.kind() {
            Kind::Word | Kind::Name | Kind::Bool => Some(self),
            _ => self.name_node(),
        };
        named.map(|name| name.text().strip_prefix("r#").unwrap_or(name.text()))
    }

    /// Where the name stands that is before its brackets, or that of a field.
    pub fn name_node(self) -> Option<Node<'t>> {
        match self.kind() {
            Kind::Struct | Kind::Tuple | Kind::Map | Kind::List | Kind::Field => self
                .children()
                .next()
                .filter(|child| child.kind() == Kind::Name),
            _ => None,
        }
    }

    /// Of a field or an entry: what stands before the colon.
    pub fn key(self) -> Option<Node<'t>> {
        match self.kind() {
            Kind::Field | Kind::Entry => self.children().next(),
            _ => None,
        }
    }

    /// Of a field or an entry: the word or the text before the colon.
    pub fn key_text(self) -> Option<Cow<'t, str>> {
        let key = self.key()?;
        match key.kind() {
            Kind::Text => key.value(),
            Kind::Name => key.name().map(Cow::from),
            _ => Some(key.text().into()),
        }
    }

    /// Of a field or an entry: what stands behind the colon, unless it is missing.
    pub fn content(self) -> Option<Node<'t>> {
        match self.kind() {
            Kind::Field | Kind::Entry => self
                .children()
                .skip(1)
                .find(|child| child.kind().is_value()),
            _ => None,
        }
    }

    /// The field with a name, or the entry with a key; of several, the first.
    pub fn field(self, name: &str) -> Option<Node<'t>> {
        self.items()
            .find(|item| item.key_text().is_some_and(|key| key == name))
    }

    /// Of a text: what it says, without its marks and escapes.
    pub fn value(self) -> Option<Cow<'t, str>> {
        let (inside, escapes) = self.inside()?;
        let said = self.tree.text.get(inside)?;
        Some(if escapes {
            escape::unescaped(said, |_| {})
        } else {
            said.into()
        })
    }

    /// Of a text: the bytes between its marks, and whether backslashes are escapes there.
    pub fn inside(self) -> Option<(Range<usize>, bool)> {
        if self.kind() != Kind::Text {
            return None;
        }
        let start = self.span().start;
        let (inside, escapes) = escape::inside(self.text());
        Some((start + inside.start..start + inside.end, escapes))
    }

    /// Its opening bracket, if it has one.
    pub fn open(self) -> Option<Node<'t>> {
        self.children().find(|child| child.kind() == Kind::Open)
    }

    /// Its closing bracket, if it has one.
    pub fn close(self) -> Option<Node<'t>> {
        self.children()
            .last()
            .filter(|child| child.kind() == Kind::Close)
    }
}

#[cfg(test)]
mod tests;
