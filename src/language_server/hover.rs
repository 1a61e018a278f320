//! What a word means: a name of the story, a tactic with the rules about it, a part of the language.

use super::{
    document::{self, Document},
    findings::RULES,
    places,
};
use crate::{
    scenario::{
        effect::Tactic,
        schema::{Expected, expected_at},
        syntax::{Node, Tree},
        usage::{Index, Kind, Occurrence, Role},
    },
    simulation::rules::{Does, Rule, When},
    words::{
        names,
        rules::{backing, explain},
        say, say_with,
    },
};
use lsp_types::{Hover, HoverContents, MarkupContent, MarkupKind, Position};

/// What stands at a place.
pub fn hover(document: &Document, at: Position) -> Option<Hover> {
    let (tree, lines) = (document.tree(), document.lines());
    let offset = document::offset(&lines, at);
    let index = Index::of(&tree);
    let (span, told) = match index.at(offset) {
        Some(found) => (found.span.clone(), name(&tree, &index, found)),
        None => {
            let node = tree.node_at(offset);
            (node.span(), part(&tree, node)?)
        }
    };
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent {
            kind: MarkupKind::Markdown,
            value: told,
        }),
        range: Some(document::range(&lines, span)),
    })
}

/// A name of the story: what it is of, what its declaration says, and how often it is used.
fn name(tree: &Tree, index: &Index, found: &Occurrence) -> String {
    let mut told = vec![format!("**{}** · {}", found.id, places::kind(found.kind))];
    let declared = index.definition(found.kind, &found.id);
    let content = declared
        .and_then(|declared| tree.find(&declared.path))
        .or_else(|| declared.map(|declared| tree.node_at(declared.span.start)));
    if let Some(content) = content {
        let said = |field: &str| {
            content
                .field(field)
                .and_then(Node::content)
                .and_then(Node::value)
        };
        for field in [
            "title", "name", "role", "place", "text", "what", "when", "note",
        ] {
            if let Some(text) = said(field) {
                told.push(say_with(
                    "lsp-field",
                    &[("field", field.into()), ("text", line(&text))],
                ));
            }
        }
        if let Some(needs) = content.field("needs").and_then(Node::content) {
            let values = [("field", "needs".into()), ("text", line(needs.text()))];
            told.push(say_with("lsp-field", &values));
        }
    }
    if found.kind == Kind::Rule
        && let Some(rule) = RULES.rules.iter().find(|rule| rule.id == found.id)
    {
        told.push(self::rule(rule));
    }
    let counts: Vec<String> = Role::ALL
        .into_iter()
        .filter_map(|role| {
            let count = index
                .all(found.kind, &found.id)
                .filter(|other| other.role == role)
                .count();
            (count > 0 && role != Role::Defines).then(|| {
                let key = match role {
                    Role::Defines => "lsp-defined",
                    Role::Reads => "lsp-read",
                    Role::Writes => "lsp-written",
                    Role::Leads => "lsp-led-to",
                    Role::Speaks => "lsp-speaks",
                    Role::Names => "lsp-named",
                };
                say_with(key, &[("count", count.to_string())])
            })
        })
        .collect();
    if !counts.is_empty() {
        told.push(counts.join(" · "));
    }
    told.join("\n\n")
}

/// A part of the language: what it says, and of a tactic the rules about it.
fn part(tree: &Tree, node: Node) -> Option<String> {
    let (name, doc) = match expected_at(tree, node)? {
        Expected::Field(field) => {
            let left_out = match (&field.default, field.required) {
                (_, true) => say("lsp-required"),
                (Some(default), false) => say_with("lsp-default", &[("value", default.clone())]),
                (None, false) => say("lsp-optional"),
            };
            (field.name.as_str(), format!("{} {left_out}", field.doc))
        }
        Expected::Word(of) => match of.variant(node.name()?) {
            Some(variant) => (variant.name.as_str(), variant.doc.clone()),
            None => return None,
        },
        Expected::Name(of) => (of.name.as_str(), of.doc.clone()),
        _ => return None,
    };
    let told = format!("**{name}**\n\n{}", doc.trim());
    Some(match tactic(node) {
        Some(rules) => format!("{told}\n\n{rules}"),
        None => told,
    })
}

/// A tactic: the field's name of it, and the rules about it.
fn tactic(node: Node) -> Option<String> {
    let word = node.name()?;
    let field = node.ancestors().find_map(|above| above.key_text())?;
    if field != "tactic" {
        return None;
    }
    let known: Tactic = ron::from_str(word).ok()?;
    let about = RULES
        .rules
        .iter()
        .filter(|rule| when(rule).is_some_and(|when| when.tactics.contains(&known)))
        .map(rule);
    let mut told = vec![format!("**{}**", names::tactic(known))];
    told.extend(about);
    Some(told.join("\n\n"))
}

/// A rule in its words: what it says, when, how much, and who says so.
fn rule(rule: &Rule) -> String {
    let explained = explain(rule);
    let parts = [explained.sentence, explained.holds, explained.does];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}  \n*{}*", said.join(" "), backing(rule))
}

/// The acts that a rule is about, if it is about acts.
fn when(rule: &Rule) -> Option<&When> {
    match &rule.does {
        Does::Lands { when, .. } | Does::Moves { when, .. } => Some(when),
        _ => None,
    }
}

/// A text on one line, without what would be marks in the answer.
fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(['*', '_', '`', '#'], "")
}
