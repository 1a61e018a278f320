//! The ids that choices without one have by their texts.

use crate::scenario::{
    compile::choice_ids,
    syntax::{Kind, Node, Tree},
};
use std::{borrow::Cow, collections::BTreeMap};

/// The ids to be written down, by the numbers of their choices' nodes.
pub(super) fn missing(tree: &Tree) -> BTreeMap<usize, String> {
    let mut missing = BTreeMap::new();
    let Some(story) = tree.main() else {
        return missing;
    };
    let standing = story.field("standing").and_then(Node::content);
    let standing = standing.map_or_else(Vec::new, |list| ids(list, &[], &mut missing));
    for (map, beside) in [("scenes", standing.as_slice()), ("events", &[])] {
        let map = story.field(map).and_then(Node::content);
        for passage in map
            .iter()
            .flat_map(|map| map.items())
            .filter_map(Node::content)
        {
            let alone = said(passage, "standing").is_some_and(|word| word == "false");
            let beside = if alone { &[][..] } else { beside };
            if let Some(list) = passage.field("choices").and_then(Node::content) {
                ids(list, beside, &mut missing);
            }
        }
    }
    missing
}

/// The ids of the choices in a list; those that are not written are noted.
fn ids(list: Node, beside: &[String], missing: &mut BTreeMap<usize, String>) -> Vec<String> {
    let choices: Vec<Node> = list
        .items()
        .filter(|item| item.kind() == Kind::Struct)
        .collect();
    let written: Vec<(Option<Cow<str>>, Cow<str>)> = choices
        .iter()
        .map(|choice| {
            (
                said(*choice, "id"),
                said(*choice, "text").unwrap_or_default(),
            )
        })
        .collect();
    let pairs = written.iter().map(|(id, text)| (id.as_deref(), &**text));
    let all = choice_ids(pairs, beside);
    for ((choice, (id, text)), made) in choices.iter().zip(&written).zip(&all) {
        if id.is_none() && choice.field("id").is_none() && !text.is_empty() {
            missing.insert(choice.index(), made.clone());
        }
    }
    all
}

/// What a field says: its text, or its word.
fn said<'t>(node: Node<'t>, field: &str) -> Option<Cow<'t, str>> {
    let mut value = node.field(field)?.content()?;
    while value.kind() == Kind::Tuple && value.name() == Some("Some") {
        value = value.items().next()?;
    }
    value.value().or_else(|| value.name().map(Cow::from))
}
