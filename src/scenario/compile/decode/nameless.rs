//! Values that stand in brackets without the names of their fields.

use super::{mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    names::short,
    schema::{Field, Shape, Thing},
    syntax::{Kind, Node},
};

impl<'t> Mender<'t> {
    /// Values of which none has its name: each with the field that it is meant for, by its place and by what it is. Says so.
    pub fn in_order<'f>(
        &mut self,
        node: Node<'t>,
        name: &str,
        fields: &'f [Field],
        items: &[Node<'t>],
    ) -> Vec<(usize, &'f Field)> {
        let named = |item: &Node| item.key().is_some() || item.kind() == Kind::Error;
        let Some(first) = items.first().filter(|_| items.len() > 1) else {
            return Vec::new();
        };
        if items.iter().any(named) {
            return Vec::new();
        }
        // Where there are as many as must be there, those are meant; otherwise, whichever come first.
        let required: Vec<&Field> = fields.iter().filter(|field| field.required).collect();
        let by_number = required.len() == items.len();
        let mut free = if by_number {
            required
        } else {
            fields.iter().collect()
        }
        .into_iter();
        let mut found = Vec::new();
        for item in items {
            match free.find(|field| self.fits(*item, &field.shape)) {
                Some(field) => found.push((*item, field)),
                None => return Vec::new(),
            }
        }
        let written: Vec<String> = found
            .iter()
            .map(|(item, field)| format!("{}: {}", field.name, say::brief(*item)))
            .collect();
        let edits = found.iter().map(|(item, field)| {
            let at = item.span().start;
            (at..at, format!("{}: ", field.name))
        });
        let fix = by_number.then(|| Fix::of("Write the names", edits.collect()));
        let message = format!("In `{name}(…)` each value has a name, and these have none.");
        let mut help = format!("Write {name}({}).", written.join(", "));
        if !by_number {
            let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
            help.push_str(&format!(" There are: {}.", names.join(", ")));
        }
        self.wrong(node, self.pointed(*first), message, help, fix);
        found
            .into_iter()
            .map(|(item, field)| (item.index(), field))
            .collect()
    }

    /// Whether a value looks like one of a shape.
    pub fn fits(&self, item: Node, shape: &Shape) -> bool {
        match shape {
            Shape::Maybe(inner) => self.fits(item, inner),
            Shape::Text(_) => item.kind() == Kind::Text,
            Shape::Whole(..) => item.kind() == Kind::Number,
            Shape::Bool => item.kind() == Kind::Bool,
            Shape::List(_) => item.kind() == Kind::List,
            Shape::Map { .. } => item.kind() == Kind::Map,
            Shape::Named(of) => match self.schema.thing(of) {
                Some(Thing::Enum(of)) => item.name().is_some_and(|word| of.variant(word).is_some()),
                Some(Thing::Struct(of)) => item.name() == Some(of.name.as_str()),
                _ => false,
            },
        }
    }

    /// A value that can only be meant for a field that is given already, and what says both.
    fn said_again(
        &self,
        item: Node<'t>,
        fields: &[Field],
        items: &[Node<'t>],
    ) -> Option<(String, Fix)> {
        self.as_one(self.meant_again(item, fields)?, items, item)
    }

    /// A value without its name: says so, and which field it can only be meant for.
    pub fn nameless<'f>(
        &mut self,
        item: Node<'t>,
        name: &str,
        fields: &'f [Field],
        items: &[Node<'t>],
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
        let free = fields.iter().filter(|field| !is_given(items, field));
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
            None if let Some((help, fix)) = self.said_again(item, fields, items) => {
                (help, Some(fix))
            }
            None => {
                let all: Vec<&str> = names(fields).collect();
                (format!("There are: {}.", all.join(", ")), None)
            }
        };
        self.wrong(item, self.pointed(item), message, help, fix);
        meant
    }
}

fn is_given(items: &[Node], field: &Field) -> bool {
    items.iter().any(|item| {
        item.key_text()
            .is_some_and(|key| key == field.name.as_str())
    })
}

fn names(fields: &[Field]) -> impl Iterator<Item = &str> + Clone {
    fields.iter().map(|field| field.name.as_str())
}
