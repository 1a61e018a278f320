//! A file at a glance: people, scenes with their choices, events, endings.

use super::document::{self, Document};
use crate::scenario::syntax::{Kind, Lines, Node};
use lsp_types::{DocumentSymbol, SymbolKind};

/// The outline of a file: each field of its root that holds more than a value, and what is in it.
pub fn outline(document: &Document) -> Vec<DocumentSymbol> {
    let tree = document.tree();
    let lines = document.lines();
    let Some(main) = tree.main() else {
        return Vec::new();
    };
    main.items()
        .filter_map(|field| {
            let content = field.content()?;
            let inner: Vec<DocumentSymbol> = content
                .items()
                .filter_map(|item| thing(&lines, item))
                .collect();
            let name = field.key_text()?.into_owned();
            let detail = content.value().filter(|_| inner.is_empty());
            let detail = detail.map(|text| short(&text));
            Some(symbol(
                &lines,
                field,
                name,
                detail,
                SymbolKind::FIELD,
                inner,
            ))
        })
        .collect()
}

/// Something with a name: an entry, or a choice in a list.
fn thing(lines: &Lines, item: Node) -> Option<DocumentSymbol> {
    if item.kind() == Kind::Entry {
        let content = item.content()?;
        let said = ["title", "name", "place", "what"]
            .iter()
            .find_map(|field| content.field(field)?.content()?.value());
        let choices = content
            .field("choices")
            .and_then(Node::content)
            .into_iter()
            .flat_map(Node::items)
            .filter_map(|choice| self::choice(lines, choice))
            .collect();
        let kind = match content.name() {
            Some("Manager" | "Teammate" | "Stakeholder") => SymbolKind::OBJECT,
            Some("Event") => SymbolKind::EVENT,
            Some("Scene") => SymbolKind::METHOD,
            Some("Ending") => SymbolKind::CONSTANT,
            _ => SymbolKind::KEY,
        };
        let name = item.key_text()?.into_owned();
        return Some(symbol(
            lines,
            item,
            name,
            said.map(|said| short(&said)),
            kind,
            choices,
        ));
    }
    choice(lines, item)
}

fn choice(lines: &Lines, item: Node) -> Option<DocumentSymbol> {
    let text = item.field("text")?.content()?.value()?;
    let id = item
        .field("id")
        .and_then(Node::content)
        .and_then(Node::value);
    let name = id.map_or_else(|| short(&text), |id| id.into_owned());
    let detail = Some(short(&text));
    Some(symbol(
        lines,
        item,
        name,
        detail,
        SymbolKind::ENUM_MEMBER,
        Vec::new(),
    ))
}

#[expect(deprecated, reason = "the protocol's type still has the field")]
fn symbol(
    lines: &Lines,
    node: Node,
    name: String,
    detail: Option<String>,
    kind: SymbolKind,
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    let selected = node.key().or_else(|| node.name_node()).unwrap_or(node);
    DocumentSymbol {
        // Editors refuse an outline in which something has no name.
        name: if name.trim().is_empty() {
            "…".into()
        } else {
            name
        },
        detail,
        kind,
        tags: None,
        deprecated: None,
        range: document::range(lines, node.span()),
        selection_range: document::range(lines, selected.span()),
        children: (!children.is_empty()).then_some(children),
    }
}

/// The first words of a text, on one line.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST).chain(['…']).collect()
}
