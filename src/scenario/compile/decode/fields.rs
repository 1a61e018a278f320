//! The fields in brackets: those that are wrong, missing, without their names, or in another place than their own.

use super::{harmless::harmless, mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    format::FORMAT,
    names::short,
    schema::{Field, Shape, Thing},
    syntax::{Kind, Node},
};
use std::collections::BTreeSet;

impl<'t> Mender<'t> {
    /// The fields in brackets.
    pub fn fields(&mut self, node: Node<'t>, name: &str, fields: &[Field], depth: usize) -> bool {
        let depth = depth + 1;
        let path = self.tree.path_of(node);
        let at = |name: &str| {
            if path.is_empty() {
                name.to_owned()
            } else {
                format!("{path}.{name}")
            }
        };
        let given: BTreeSet<_> = node.items().filter_map(|item| item.key_text()).collect();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        self.out.push('(');
        let items: Vec<Node> = node.items().collect();
        let in_order = self.in_order(node, name, fields, &items);
        let mut next = 0;
        while let Some(item) = items.get(next).copied() {
            next += 1;
            let Some(key) = item.key() else {
                let meant = match in_order.iter().find(|(at, _)| *at == item.index()) {
                    Some((_, field)) => Some(*field),
                    None => self.nameless(item, name, fields, &items),
                };
                if let Some(field) = meant.filter(|field| seen.insert(&field.name)) {
                    self.out.push_str(&format!("{}: ", field.name));
                    self.value_or_hole(Some(item), &at(&field.name), &field.shape, depth + 1);
                    self.out.push_str(", ");
                }
                continue;
            };
            let said = item.key_text().unwrap_or_default();
            let declared = fields.iter().find(|field| field.name == said);
            if item.kind() == Kind::Entry
                && (declared.is_some() || !self.is_placed(item))
                && !(key.kind() == Kind::Text && node.kind() == Kind::Map && self.bare_map(node))
            {
                let fix = declared.map(|field| {
                    Fix::new(
                        "Take the quotation marks away",
                        key.span(),
                        field.name.clone(),
                    )
                });
                let message = format!(
                    "The name of a field stands without quotation marks: `{}`.",
                    short(&said)
                );
                self.wrong(
                    item,
                    key.span(),
                    message,
                    "Take the quotation marks away.",
                    fix,
                );
            }
            let field = match declared {
                Some(field) => field,
                None => {
                    let free = names(fields).filter(|name| !given.contains(*name));
                    let elsewhere = self.misplaced(item, &said, name, fields);
                    // What is right elsewhere is no slip of the fingers.
                    let meant = say::meant(&said, free).filter(|(name, _)| {
                        elsewhere.is_none() || name.eq_ignore_ascii_case(&said)
                    });
                    let message = format!("There is no field `{}` of {name}.", short(&said));
                    let help = match (meant, &elsewhere) {
                        (Some((name, _)), _) => format!("Did you mean `{name}`?"),
                        (None, Some((help, _))) => help.clone(),
                        (None, None) if fields.is_empty() => "It has no fields.".into(),
                        (None, None) => format!(
                            "There are: {}.",
                            names(fields).collect::<Vec<_>>().join(", ")
                        ),
                    };
                    let certain = meant.filter(|(_, certain)| *certain);
                    let fix = certain
                        .map(|(name, _)| Fix::new(format!("Write `{name}`"), key.span(), name));
                    let fix = fix.or(elsewhere
                        .filter(|_| meant.is_none())
                        .and_then(|(_, fix)| fix));
                    self.wrong(item, key.span(), message, help, fix);
                    if let Some(home) = item
                        .content()
                        .and_then(Node::name)
                        .and_then(|name| self.home(name))
                    {
                        self.holes.insert(home.to_owned());
                    }
                    match meant.and_then(|(name, _)| fields.iter().find(|field| field.name == name))
                    {
                        Some(field) => field,
                        None => continue,
                    }
                }
            };
            if !seen.insert(&field.name) {
                let message = format!("The field `{}` of {name} stands here twice.", field.name);
                let (help, fix) = match self.as_one(field, &items, item) {
                    Some((help, fix)) => (help, Some(fix)),
                    None => ("Take one of them out.".to_owned(), None),
                };
                self.wrong(item, key.span(), message, help, fix);
                continue;
            }
            self.out.push_str(&format!("{}: ", field.name));
            let rest = items.get(next..).unwrap_or_default();
            match self.open_list(item, rest, &field.shape, depth + 1) {
                0 => self.value_or_hole(item.content(), &at(&field.name), &field.shape, depth + 1),
                taken => next += taken,
            }
            self.out.push_str(", ");
        }
        let missing: Vec<&Field> = fields
            .iter()
            .filter(|field| field.required && !seen.contains(field.name.as_str()))
            .collect();
        for field in &missing {
            self.out.push_str(&format!(
                "{}: {}, ",
                field.name,
                harmless(self.schema, &field.shape)
            ));
            self.holes.insert(at(&field.name));
        }
        self.out.push(')');
        if !missing.is_empty() && !self.is_damaged(node) {
            let list: Vec<String> = missing
                .iter()
                .map(|field| format!("`{}`", field.name))
                .collect();
            let (what, verb) = if list.len() == 1 {
                ("field", "is")
            } else {
                ("fields", "are")
            };
            let message = format!("The {what} {} of {name} {verb} missing.", list.join(", "));
            let value = |field: &Field| match field.name.as_str() {
                "format" => FORMAT.to_string(),
                _ => say::sample(self.schema, &field.shape),
            };
            let written: Vec<String> = missing
                .iter()
                .map(|field| format!("{}: {}", field.name, value(field)))
                .collect();
            let written = written.join(", ");
            // Only of the format it is certain what should stand there.
            let open = node
                .open()
                .filter(|_| written == format!("format: {FORMAT}"));
            let fix = open.map(|open| {
                let end = open.span().end;
                Fix::new(
                    format!("Add `{written}`"),
                    end..end,
                    format!("\n    {written},"),
                )
            });
            let at = self.pointed(node);
            self.wrong(node, at, message, format!("Add `{written}`."), fix);
        }
        true
    }

    /// A list whose author forgot the brackets, with what follows it: `flags: "one", "two"`. How many items of those that
    /// follow belong to it; if none, nothing is written.
    fn open_list(
        &mut self,
        item: Node<'t>,
        rest: &[Node<'t>],
        shape: &Shape,
        depth: usize,
    ) -> usize {
        let inner = match shape {
            Shape::List(inner) => inner,
            _ => return 0,
        };
        let kind = |node: &&Node| matches!(node.kind(), Kind::Text | Kind::Word | Kind::Tuple);
        let more: Vec<Node> = rest.iter().take_while(kind).copied().collect();
        let Some(first) = item.content().filter(|first| kind(&first)) else {
            return 0;
        };
        let Some(last) = more.last() else {
            return 0;
        };
        let edits = vec![
            (first.span().start..first.span().start, "[".to_owned()),
            (last.span().end..last.span().end, "]".to_owned()),
        ];
        let fix = Fix::of("Put them in square brackets", edits);
        let message = format!(
            "Expected {}, found several values without brackets.",
            say::expected(self.schema, shape)
        );
        let help = "Put `[` before the first and `]` behind the last.";
        self.wrong(first, first.span(), message, help, Some(fix));
        self.out.push('[');
        for value in std::iter::once(first).chain(more.iter().copied()) {
            let mark = self.out.len();
            if self.value(value, inner, depth + 1) {
                self.out.push_str(", ");
            } else {
                self.out.truncate(mark);
                self.left_out.insert(value.index());
                self.hole(item);
            }
        }
        self.out.push(']');
        more.len()
    }

    /// Whether a map stands where things are told apart by their looks, and the strict reader takes it for fields.
    fn bare_map(&self, node: Node) -> bool {
        matches!(self.schema.shape_at(node), Some(Shape::Named(name)) if matches!(self.schema.thing(name), Some(Thing::Either(_))))
            || matches!(self.schema.shape_at(node), Some(Shape::Maybe(inner))
                if matches!(inner.as_ref(), Shape::Named(name) if matches!(self.schema.thing(name), Some(Thing::Either(_)))))
    }
}

fn names(fields: &[Field]) -> impl Iterator<Item = &str> + Clone {
    fields.iter().map(|field| field.name.as_str())
}
