//! Paths of ids, such as `scenes.standup.choices.ask.when`: from a node to its path, and from a path to its node.

use super::{Kind, Node, Tree, escape};
use crate::scenario::{id, names::short};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// The lists whose items are called by what they say; in all others they are called by their place, from 0.
const BY_TEXT: [&str; 4] = ["flags", "remembers", "work", "without_rules"];
/// The lists whose items are called by their ids.
const BY_ID: [&str; 2] = ["choices", "standing"];

impl Tree {
    /// The path of ids to a node, as findings have it: names of fields, keys of entries, places in lists, and choices by their
    /// ids. The path of a node that has no name of its own, such as a comma, is that of what it is part of.
    pub fn path_of(&self, node: Node) -> String {
        let mut parts = Vec::new();
        let mut inner = Some(node);
        while let Some(node) = inner {
            let parent = node.parent();
            match node.kind() {
                Kind::Field | Kind::Entry => {
                    parts.extend(node.key_text().map(|key| plain(&short(&key))))
                }
                kind if kind.is_value() && parent.is_some_and(|list| list.kind() == Kind::List) => {
                    parts.extend(parent.and_then(|list| item_name(list, node)));
                }
                _ => {}
            }
            inner = parent;
        }
        parts.reverse();
        parts.join(".")
    }

    /// What a path leads to: the value of a field, of an entry or in a list. Nothing if it leads nowhere. Numbers behind
    /// colons, as in `scenes.standup.script:3:12`, are passed over.
    pub fn find(&self, path: &str) -> Option<Node<'_>> {
        Finder::new(self).find(path)
    }
}

/// The name of an item in a list.
fn item_name(list: Node, item: Node) -> Option<String> {
    let of = list.parent().filter(|parent| parent.kind() == Kind::Field);
    let of = of.and_then(|field| field.key_text()).unwrap_or_default();
    if BY_ID.contains(&&*of) && item.kind() == Kind::Struct {
        let named = ids(list).into_iter().find(|(_, node)| *node == item);
        return named.map(|(id, _)| id);
    }
    if BY_TEXT.contains(&&*of)
        && let Some(text) = item.value()
    {
        return Some(plain(&short(&text)));
    }
    list.items()
        .position(|other| other == item)
        .map(|place| place.to_string())
}

/// The ids of the choices in a list: those written, and for the others those made from their texts.
fn ids(list: Node) -> Vec<(String, Node)> {
    let said = |item: Node, field: &str| {
        item.field(field)
            .and_then(|field| field.content())
            .and_then(|text| text.value().map(String::from))
    };
    let mut taken = BTreeSet::new();
    let written: Vec<(Node, Option<String>)> =
        list.items().map(|item| (item, said(item, "id"))).collect();
    taken.extend(written.iter().filter_map(|(_, id)| id.clone()));
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut named = Vec::new();
    for (item, id) in written {
        let id = id.or_else(|| {
            let base = id::from_text(&said(item, "text")?);
            let mut id = base.clone();
            let count = counts.entry(base.clone()).or_insert(1);
            while !taken.insert(id.clone()) {
                *count += 1;
                id = format!("{base}-{count}");
            }
            Some(id)
        });
        named.extend(id.map(|id| (plain(&id), item)));
    }
    named
}

/// A text on one line, as paths have it.
fn plain(text: &str) -> String {
    text.replace(char::is_control, " ")
}

/// Where a path leads, as far as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place<'t> {
    /// What stands there: a field, an entry, an item of a list; if the path leads nowhere, the file's value.
    pub node: Node<'t>,
    /// Whether the path leads to its end.
    pub whole: bool,
    /// The bytes to point at: a name with its value if that is short, a name otherwise; within a text, a word.
    pub span: Range<usize>,
}

/// Follows many paths through one tree; what is in large brackets is looked through once.
#[derive(Debug)]
pub struct Finder<'t> {
    tree: &'t Tree,
    /// Values that are passed over when places in lists are counted.
    without: BTreeSet<usize>,
    names: BTreeMap<usize, BTreeMap<String, (Node<'t>, Node<'t>)>>,
}

impl<'t> Finder<'t> {
    /// Follows paths through a tree.
    pub fn new(tree: &'t Tree) -> Self {
        Self::without(tree, BTreeSet::new())
    }

    /// Follows paths through a tree, as if nodes with these numbers were not there.
    pub fn without(tree: &'t Tree, without: BTreeSet<usize>) -> Self {
        Self {
            tree,
            without,
            names: BTreeMap::new(),
        }
    }

    /// The tree through which paths are followed.
    pub fn tree(&self) -> &'t Tree {
        self.tree
    }

    /// What a path leads to, as [`Tree::find`].
    pub fn find(&mut self, path: &str) -> Option<Node<'t>> {
        let (names, _) = split(path);
        let (node, whole) = self.follow(names, false)?;
        if !whole {
            return None;
        }
        match node.kind() {
            Kind::Field | Kind::Entry => node.content(),
            _ => Some(node),
        }
    }

    /// Where a path leads, as far as it does; of things with one name, the first or the last. Nothing in an empty file.
    pub fn place(&mut self, path: &str, last: bool) -> Option<Place<'t>> {
        let (names, numbers) = split(path);
        let (node, whole) = self.follow(names, last)?;
        let content = told(node);
        let inside = content.inside().filter(|_| whole && !numbers.is_empty());
        let span = match (inside, numbers.as_slice()) {
            (Some((inside, escapes)), numbers) => {
                let (line, column) = match numbers {
                    [line, column] => (*line, *column),
                    [column] => (1, *column),
                    _ => (1, 1),
                };
                let said = self.tree.text().get(inside.clone()).unwrap_or_default();
                let at = inside.start + escape::offset(said, escapes, line, column);
                at..at + word(self.tree.text().get(at..inside.end).unwrap_or_default())
            }
            (None, _) => pointed(node, whole),
        };
        Some(Place { node, whole, span })
    }

    /// A field, an entry or an item, and whether the whole path leads there.
    fn follow(&mut self, mut rest: &str, last: bool) -> Option<(Node<'t>, bool)> {
        let mut node = self.tree.main()?;
        while !rest.is_empty() {
            let within = node.content().unwrap_or(node);
            let Some((child, left)) = self.step(within, rest, last) else {
                return Some((node, false));
            };
            node = child;
            rest = left;
        }
        Some((node, true))
    }

    /// The part with the first names of a path, and the rest of the path.
    fn step<'p>(
        &mut self,
        mut within: Node<'t>,
        path: &'p str,
        last: bool,
    ) -> Option<(Node<'t>, &'p str)> {
        // What is wrapped, such as `Some(…)`, is looked through.
        while within.kind() == Kind::Tuple {
            let mut items = within.items();
            within = items.next().filter(|_| items.next().is_none())?;
        }
        let without = &self.without;
        let names = self
            .names
            .entry(within.index())
            .or_insert_with(|| names(within, without));
        // An id may, wrongly, have dots in it: the longest name that fits is taken.
        let ends = path.match_indices('.').map(|(at, _)| at).rev().take(20);
        for end in std::iter::once(path.len()).chain(ends) {
            let name = path.get(..end).unwrap_or_default();
            if let Some((first, other)) = names.get(name) {
                let left = path.get(end + 1..).unwrap_or_default();
                return Some((if last { *other } else { *first }, left));
            }
        }
        None
    }
}

/// The parts of brackets by their names, the first and the last of each.
fn names<'t>(
    within: Node<'t>,
    without: &BTreeSet<usize>,
) -> BTreeMap<String, (Node<'t>, Node<'t>)> {
    let mut names: BTreeMap<String, (Node, Node)> = BTreeMap::new();
    let mut put = |name: String, node: Node<'t>| {
        names
            .entry(name)
            .and_modify(|(_, last)| *last = node)
            .or_insert((node, node));
    };
    let items = || {
        within
            .items()
            .filter(|item| !without.contains(&item.index()))
    };
    if within.kind() == Kind::List {
        for (place, item) in items().enumerate() {
            put(place.to_string(), item);
        }
        for (id, item) in ids(within) {
            put(id, item);
        }
    }
    for item in items() {
        let said = if within.kind() == Kind::List {
            item.value()
        } else {
            item.key_text()
        };
        if let Some(said) = said {
            let short = short(&said);
            if short != said {
                put(plain(&short), item);
            }
            put(plain(&said), item);
        }
    }
    names
}

/// What stands in a field, an entry or an item; of what wraps one value, as `React("…")`, that value.
pub(super) fn told(node: Node) -> Node {
    let content = node.content().unwrap_or(node);
    let mut items = content.items();
    match (content.kind(), items.next(), items.next()) {
        (Kind::Tuple, Some(only), None) => only,
        _ => content,
    }
}

/// The names of a path, and the numbers behind its colons.
pub(super) fn split(path: &str) -> (&str, Vec<usize>) {
    let mut names = path;
    let mut numbers = Vec::new();
    while numbers.len() < 2
        && let Some((before, number)) = names.rsplit_once(':')
        && let Ok(number) = number.parse()
    {
        names = before;
        numbers.insert(0, number);
    }
    (names, numbers)
}

/// How many bytes the word is long with which a text begins; at least one letter, if there is any.
fn word(text: &str) -> usize {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_');
    let whole = text.find(|letter| !part(letter)).unwrap_or(text.len());
    whole.max(
        text.chars()
            .next()
            .filter(|letter| !letter.is_control())
            .map_or(0, char::len_utf8),
    )
}

/// What to point at: a name with its value if that is in the same line, a name otherwise.
fn pointed(node: Node, whole: bool) -> Range<usize> {
    let named = node.name_node().map(|name| name.span());
    match (node.key(), node.content()) {
        (Some(key), Some(content))
            if whole && content.kind().is_leaf() && !content.text().contains('\n') =>
        {
            key.span().start..content.span().end
        }
        (Some(key), _) => key.span(),
        _ if node.kind() == Kind::Tuple && whole => node.span(),
        _ if node.kind().is_leaf() => node.span(),
        _ => named
            .or_else(|| node.open().map(|open| open.span()))
            .unwrap_or_else(|| node.span()),
    }
}
