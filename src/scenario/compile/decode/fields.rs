//! The fields in brackets: those that are wrong, missing, without their names, or in another place than their own.

use super::{harmless::harmless, mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    format::FORMAT,
    names::short,
    schema::{Field, Shape, Thing},
    syntax::{Kind, Node},
};
use std::{borrow::Cow, collections::BTreeSet};

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
        let mut next = 0;
        while let Some(item) = items.get(next).copied() {
            next += 1;
            let Some(key) = item.key() else {
                let meant = self.nameless(item, name, fields, &given);
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
                    let elsewhere = self.belongs(&said, item.content());
                    // What is right elsewhere is no slip of the fingers.
                    let meant = say::meant(&said, free).filter(|(name, _)| {
                        elsewhere.is_none() || name.eq_ignore_ascii_case(&said)
                    });
                    let message = format!("There is no field `{}` of {name}.", short(&said));
                    let help = match (meant, elsewhere) {
                        (Some((name, _)), _) => format!("Did you mean `{name}`?"),
                        (None, Some(elsewhere)) => elsewhere,
                        (None, None) if fields.is_empty() => "It has no fields.".into(),
                        (None, None) => format!(
                            "There are: {}.",
                            names(fields).collect::<Vec<_>>().join(", ")
                        ),
                    };
                    let certain = meant.filter(|(_, certain)| *certain);
                    let fix = certain
                        .map(|(name, _)| Fix::new(format!("Write `{name}`"), key.span(), name));
                    self.wrong(item, key.span(), message, help, fix);
                    match meant.and_then(|(name, _)| fields.iter().find(|field| field.name == name))
                    {
                        Some(field) => field,
                        None => continue,
                    }
                }
            };
            if !seen.insert(&field.name) {
                let message = format!("The field `{}` of {name} stands here twice.", field.name);
                self.wrong(item, key.span(), message, "Take one of them out.", None);
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
                _ => "…".to_owned(),
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

    /// A value without its name: says so, and which field it can only be meant for.
    fn nameless<'f>(
        &mut self,
        item: Node<'t>,
        name: &str,
        fields: &'f [Field],
        given: &BTreeSet<Cow<str>>,
    ) -> Option<&'f Field> {
        if item.kind() == Kind::Error {
            return None;
        }
        let word = item.name();
        let takes = |field: &&Field| {
            let shape = match &field.shape {
                Shape::Maybe(inner) => inner.as_ref(),
                shape => shape,
            };
            let Shape::Named(thing) = shape else {
                return false;
            };
            match self.schema.thing(thing) {
                Some(Thing::Enum(of)) => word.is_some_and(|word| of.variant(word).is_some()),
                _ => false,
            }
        };
        let free = fields
            .iter()
            .filter(|field| !given.contains(field.name.as_str()));
        let mut fitting = free.filter(takes);
        let meant = fitting.next().filter(|_| fitting.next().is_none());
        let message = format!("In `{name}(…)` each value has a name, and this has none.");
        let (help, fix) = match meant {
            Some(field) => {
                let start = item.span().start;
                let by = format!("{}: ", field.name);
                let help = format!("Write `{by}{}`.", short(item.name().unwrap_or("…")));
                (
                    help,
                    Some(Fix::new(
                        format!("Write `{}:`", field.name),
                        start..start,
                        by,
                    )),
                )
            }
            None => {
                let all: Vec<&str> = names(fields).collect();
                (format!("There are: {}.", all.join(", ")), None)
            }
        };
        self.wrong(item, self.pointed(item), message, help, fix);
        meant
    }

    /// Where a field of this name would be right, as a sentence; nothing if nowhere.
    fn belongs(&self, said: &str, content: Option<Node>) -> Option<String> {
        let is_text = content.map(|content| content.kind() == Kind::Text);
        let suits = |shape: &Shape| {
            let shape = match shape {
                Shape::Maybe(inner) => inner.as_ref(),
                shape => shape,
            };
            is_text.is_none_or(|is_text| is_text == matches!(shape, Shape::Text(_)))
        };
        let mut owners: Vec<(&str, bool)> = Vec::new();
        let mut look = |owner, fields: &[Field]| {
            let field = fields.iter().find(|field| field.name == said);
            owners.extend(field.map(|field| (owner, suits(&field.shape))));
        };
        for thing in self.schema.things() {
            match thing {
                Thing::Struct(of) => look(of.name.as_str(), &of.fields),
                Thing::Enum(of) => {
                    for variant in &of.variants {
                        if let Some(fields) = self.schema.fields_of(&variant.form) {
                            look(variant.name.as_str(), fields);
                        }
                    }
                }
                Thing::Either(_) => {}
            }
        }
        // Where what is written would be right as well, it was most likely meant.
        if owners.iter().any(|(_, suits)| *suits) {
            owners.retain(|(_, suits)| *suits);
        }
        let mut owners: Vec<&str> = owners.into_iter().map(|(owner, _)| owner).collect();
        // The fields of people are one struct, and stand behind the words for them.
        owners.retain(|owner| *owner != "PersonFields");
        owners.dedup();
        let (last, others) = owners.split_last()?;
        let others = others.join(", ");
        let comma = if others.is_empty() { "" } else { " or " };
        Some(format!(
            "`{said}` belongs into {others}{comma}{last}: move it there."
        ))
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
