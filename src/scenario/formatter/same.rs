//! Whether two trees say the same: the same things in the same order, the same texts, the same comments.

use super::{ids, texts};
use crate::scenario::syntax::{Kind, Node, Tree};
use std::{borrow::Cow, collections::BTreeMap};

/// Whether a tree says what another said; spaces, commas that may be left out, and the ids of choices that were written down
/// aside.
///
/// # Errors
/// The path of the first thing that is not the same.
pub(super) fn same(before: &Tree, after: &Tree) -> Result<(), String> {
    let made = ids::missing(before);
    things(before.root(), after.root(), &made)?;
    let (was, is) = (all_comments(before), all_comments(after));
    match was.iter().find(|comment| !is.contains(comment)) {
        Some(lost) => Err((*lost).into()),
        None if was == is => Ok(()),
        None => Err("//".into()),
    }
}

fn things(before: Node, after: Node, made: &BTreeMap<usize, String>) -> Result<(), String> {
    let differ = || Err(after.tree().path_of(after));
    if before.kind() != after.kind() {
        return differ();
    }
    if before.kind().is_leaf() {
        let (one, other) = (said(before), said(after));
        return if one == other { Ok(()) } else { differ() };
    }
    let mut was = parts(before);
    let mut is = parts(after);
    if let Some(id) = made.get(&before.index()) {
        // The id that was written down comes first.
        let first = is.iter().position(|part| part.kind() == Kind::Field);
        let field = first.map(|at| is.remove(at));
        let told = field
            .and_then(|field| field.content())
            .and_then(Node::value);
        if told.as_deref() != Some(id) {
            return differ();
        }
    }
    // An empty bracket has no kind of its own until something stands in it.
    was.retain(|part| part.kind() != Kind::Comma);
    is.retain(|part| part.kind() != Kind::Comma);
    if was.len() != is.len() {
        return differ();
    }
    was.iter()
        .zip(&is)
        .try_for_each(|(one, other)| things(*one, *other, made))
}

/// What is in a node that says something.
fn parts(node: Node) -> Vec<Node> {
    node.children()
        .filter(|child| !child.kind().is_trivia())
        .collect()
}

/// What a leaf says.
fn said(node: Node) -> Cow<str> {
    match node.value() {
        Some(value) if texts::is_script(node) && value.contains('\n') => {
            texts::lines(&value).join("\n").into()
        }
        Some(value) => value,
        None => node.text().into(),
    }
}

/// The comments of a file, in no order of their own: one that stood within a field has gone before it.
fn all_comments(tree: &Tree) -> Vec<&str> {
    let mut all = Vec::new();
    comments(tree.root(), &mut all);
    all.sort_unstable();
    all
}

fn comments<'t>(node: Node<'t>, all: &mut Vec<&'t str>) {
    for child in node.children() {
        if child.kind() == Kind::Comment {
            all.push(child.text().trim_end());
        } else if !child.kind().is_leaf() {
            comments(child, all);
        }
    }
}
