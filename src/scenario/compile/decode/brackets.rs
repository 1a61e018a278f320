//! Lists and maps, and fields in brackets that should be others.

use super::{mend::Mender, say, values::quoted};
use crate::scenario::{
    diagnostic::Fix,
    id,
    names::short,
    schema::{Says, Shape, Struct},
    syntax::{Kind, Node},
};

impl<'t> Mender<'t> {
    pub fn list(&mut self, node: Node<'t>, shape: &Shape, inner: &Shape, depth: usize) -> bool {
        let brackets =
            node.name().is_none() && matches!(node.kind(), Kind::Tuple | Kind::Unit | Kind::Map);
        let fields = node
            .items()
            .any(|item| matches!(item.kind(), Kind::Field | Kind::Entry));
        if node.kind() != Kind::List {
            if brackets && !fields {
                self.other_brackets(node, shape, "[", "]");
            } else if node.kind() == Kind::Error {
                return false;
            } else {
                return self.not_in_a_list(node, shape, inner, depth);
            }
        }
        self.out.push('[');
        for item in node.items() {
            let mark = self.out.len();
            if matches!(item.kind(), Kind::Field | Kind::Entry) {
                let at = item.key().map_or(item.span(), Node::span);
                let message = format!(
                    "In a list stand values, and no names; expected {}.",
                    say::expected(self.schema, inner)
                );
                self.wrong(item, at, message, say::example(self.schema, inner), None);
                self.left_out.insert(item.index());
                self.hole(node);
            } else if self.value(item, inner, depth + 1) {
                self.out.push_str(", ");
            } else {
                self.out.truncate(mark);
                self.left_out.insert(item.index());
                self.hole(item);
            }
        }
        self.out.push(']');
        true
    }

    /// What should be the only item of a list, and stands without brackets.
    pub fn not_in_a_list(
        &mut self,
        node: Node<'t>,
        shape: &Shape,
        inner: &Shape,
        depth: usize,
    ) -> bool {
        if let Some(several) = several(node, inner) {
            let written = format!("[{several}]");
            let fix = Fix::new("Write a list", node.span(), written.clone());
            let message = format!(
                "Expected {}, found one text.",
                say::expected(self.schema, shape)
            );
            let help = format!(
                "Write {}, each in its own quotation marks.",
                short(&written)
            );
            self.wrong(node, node.span(), message, help, Some(fix));
            self.out.push_str(&written);
            return true;
        }
        let fits = match inner {
            Shape::Text(_) => node.kind() == Kind::Text,
            Shape::Named(_) => matches!(node.kind(), Kind::Struct | Kind::Tuple | Kind::Word),
            _ => false,
        };
        let fix = fits.then(|| {
            Fix::new(
                "Put it in square brackets",
                node.span(),
                format!("[{}]", node.text()),
            )
        });
        self.unexpected(node, shape, fix);
        self.out.push('[');
        let read = fits && self.value(node, inner, depth + 1);
        self.out.push(']');
        read
    }

    pub fn map(&mut self, node: Node<'t>, shape: &Shape, values: &Shape, depth: usize) -> bool {
        let brackets =
            node.name().is_none() && matches!(node.kind(), Kind::Struct | Kind::Unit | Kind::List);
        let values_in_it = node
            .items()
            .any(|item| item.kind().is_value() && item.kind() != Kind::Error);
        if node.kind() != Kind::Map {
            if !brackets || (node.kind() == Kind::List && values_in_it) {
                return self.unexpected(node, shape, None);
            }
            self.other_brackets(node, shape, "{", "}");
        }
        self.out.push('{');
        for item in node.items() {
            match (item.kind(), item.key()) {
                // The tree has told that it stands behind the brackets that it belongs into.
                (Kind::Field, Some(key)) if !self.is_clean(key) => {
                    self.left_out.insert(item.index());
                    self.hole(node);
                }
                (Kind::Field | Kind::Entry, Some(key)) => {
                    if !self.key(item, key) {
                        self.left_out.insert(item.index());
                        self.hole(node);
                        continue;
                    }
                    self.out.push_str(": ");
                    let path = self.tree.path_of(item);
                    self.value_or_hole(item.content(), &path, values, depth + 1);
                    self.out.push_str(", ");
                }
                (kind, _) => {
                    if kind != Kind::Error {
                        let own = self.fits(item, values);
                        let home = item.name().and_then(|name| self.home(name));
                        let help = match home.filter(|_| !own) {
                            Some(home) => {
                                self.holes.insert(home.to_owned());
                                format!(
                                    "A `{}(…)` belongs into `{home}`: move it there.",
                                    item.name().unwrap_or_default()
                                )
                            }
                            None => "Write \"an-id\": ….".to_owned(),
                        };
                        let message = "Before this an id and a colon are missing.";
                        self.wrong(item, self.pointed(item), message, help, None);
                    }
                    self.left_out.insert(item.index());
                    self.hole(node);
                }
            }
        }
        self.out.push('}');
        true
    }

    /// The text before the colon of an entry.
    pub fn key(&mut self, item: Node<'t>, key: Node<'t>) -> bool {
        let span = key.span();
        let said = match key.kind() {
            Kind::Text if self.is_clean(key) => {
                self.out.push_str(key.text());
                return true;
            }
            Kind::Text => key.value().unwrap_or_default().into_owned(),
            Kind::Char => key.text().trim_matches('\'').to_owned(),
            _ => key.text().to_owned(),
        };
        let quoted = quoted(&said);
        if key.kind() != Kind::Text {
            let fix = Fix::new("Put it in quotation marks", span.clone(), quoted.clone());
            let message = format!(
                "An id stands in quotation marks, and `{}` has none.",
                short(&said)
            );
            self.wrong(
                item,
                span,
                message,
                format!("Write {}.", short(&quoted)),
                Some(fix),
            );
        }
        self.out.push_str(&quoted);
        true
    }

    /// Says that brackets should be others; what is in them is understood.
    pub fn other_brackets(&mut self, node: Node<'t>, shape: &Shape, open: &str, close: &str) {
        let (Some(from), Some(to)) = (node.open(), node.close()) else {
            self.unexpected(node, shape, None);
            return;
        };
        let edits = vec![
            (from.span(), open.to_owned()),
            (to.span(), close.to_owned()),
        ];
        let fix = Fix::of(format!("Write `{open}` and `{close}`"), edits);
        let message = format!(
            "Expected {}, found `{}` and `{}`.",
            say::expected(self.schema, shape),
            from.text(),
            to.text()
        );
        self.wrong(
            node,
            from.span(),
            message,
            format!("Write `{open}` and `{close}`."),
            Some(fix),
        );
    }

    /// Fields without their names, which the strict reader takes where things are told apart by their looks.
    pub fn by_place(&mut self, node: Node<'t>, of: &Struct, depth: usize) -> bool {
        self.out.push('(');
        for (item, field) in node.items().zip(&of.fields) {
            self.out.push_str(&format!("{}: ", field.name));
            if !self.value(item, &field.shape, depth + 1) {
                return false;
            }
            self.out.push_str(", ");
        }
        self.out.push(')');
        true
    }
}

/// The ids of a text in which several stand, as the items of a list: `"one, two"`.
fn several(node: Node, inner: &Shape) -> Option<String> {
    if !matches!(inner, Shape::Text(says) if *says != Says::PROSE) {
        return None;
    }
    let said = node.value()?;
    let ids: Vec<&str> = said.split(',').map(str::trim).collect();
    let all = ids.len() > 1 && ids.iter().all(|id| id::is_valid(id));
    all.then(|| {
        ids.iter()
            .map(|id| quoted(id))
            .collect::<Vec<_>>()
            .join(", ")
    })
}
