//! Several words where one stands, which another word of the same enum can say together: `React("…"), Goto("…")` for
//! `Outcome(react: "…", goto: "…")`. Which can is read off the schema.

use super::{mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    schema::{Enum, Field, Form, Shape, Thing, Variant},
    syntax::Node,
};

/// A field of the word that says all, and what it says: a value, or simply yes.
type Part<'s, 't> = (&'s Field, Option<Node<'t>>);

impl<'t> Mender<'t> {
    /// The word of an enum that says what others of it say: it has a field for what each of them holds.
    fn saying_all<'s>(&self, of: &'s Enum) -> Option<(&'s Variant, &'s [Field])> {
        of.variants.iter().find_map(|variant| match &variant.form {
            Form::Fields(fields) => {
                let mut others = of.variants.iter();
                let any = others.any(|other| field_for(fields, other).is_some());
                any.then_some((variant, fields.as_slice()))
            }
            _ => None,
        })
    }

    /// What a value says, as fields of the word that says all.
    fn parts<'s>(
        &self,
        node: Node<'t>,
        of: &'s Enum,
        fields: &'s [Field],
    ) -> Option<Vec<Part<'s, 't>>> {
        let variant = of.variant(node.name()?)?;
        if let Form::Word = variant.form {
            return Some(vec![(field_for(fields, variant)?, None)]);
        }
        let own = match &variant.form {
            Form::Values(_) => Some(field_for(fields, variant)?),
            _ => None,
        };
        let parts = node.items().map(|item| {
            let field = match item.key_text() {
                Some(name) => fields.iter().find(|field| field.name == name)?,
                None => own?,
            };
            let value = if item.key().is_some() {
                item.content()?
            } else {
                item
            };
            Some((field, Some(value)))
        });
        parts.collect()
    }

    /// Values of an enum as one, if none says what another says as well.
    fn together<'s>(
        &self,
        nodes: &[Node<'t>],
        of: &'s Enum,
    ) -> Option<(&'s Variant, Vec<Part<'s, 't>>)> {
        let (variant, fields) = self.saying_all(of)?;
        let mut all: Vec<Part> = Vec::new();
        for node in nodes {
            all.extend(self.parts(*node, of, fields)?);
        }
        let mut names: Vec<&str> = all.iter().map(|(field, _)| field.name.as_str()).collect();
        names.sort_unstable();
        let twice = names.windows(2).any(|pair| pair.first() == pair.last());
        (!twice).then_some((variant, all))
    }

    /// The enum of which a field wants a word.
    fn words_of(&self, field: &Field) -> Option<&'static Enum> {
        let shape = match &field.shape {
            Shape::Maybe(inner) => inner.as_ref(),
            shape => shape,
        };
        match shape {
            Shape::Named(name) => match self.schema.thing(name) {
                Some(Thing::Enum(of)) => Some(of),
                _ => None,
            },
            _ => None,
        }
    }

    /// Values and fields in the brackets of a word that holds a single value: `React("…", effects: […])`. Says what can
    /// hold them all, and writes it out; if nothing can, nothing is done.
    pub fn more_than_it_holds(&mut self, node: Node<'t>, of: &Enum, depth: usize) -> bool {
        let fields = node.items().any(|item| item.key().is_some());
        let values = node.items().any(|item| item.key().is_none());
        if !fields || !values {
            return false;
        }
        let Some((variant, parts)) = self.together(&[node], of) else {
            return false;
        };
        let name = node.name().unwrap_or_default();
        let message = format!("In `{name}(…)` stands a single value, and here is more.");
        let help = format!("Write {}.", written(variant, &parts, say::brief));
        let whole = written(variant, &parts, |node| node.text().to_owned());
        let fix = Fix::new(format!("Write {}(…)", variant.name), node.span(), whole);
        self.wrong(node, self.pointed(node), message, help, Some(fix));
        self.out.push_str(&format!("{}(", variant.name));
        for (field, value) in parts {
            self.out.push_str(&format!("{}: ", field.name));
            let path = format!("{}.{}", self.tree.path_of(node), field.name);
            self.value_or_hole(value, &path, &field.shape, depth + 1);
            self.out.push_str(", ");
        }
        self.out.push(')');
        true
    }

    /// A field that stands beside others of `items` for a second time, or a value that can only be meant for a field that
    /// is there already: what says both, if something can.
    pub fn as_one(
        &self,
        field: &Field,
        items: &[Node<'t>],
        second: Node<'t>,
    ) -> Option<(String, Fix)> {
        let of = self.words_of(field)?;
        let is_first = |item: &&Node| {
            item.key_text()
                .is_some_and(|key| key == field.name.as_str())
        };
        let first = items.iter().find(is_first)?.content()?;
        // What comes before it is not meant to follow it.
        if second.span().start < first.span().end {
            return None;
        }
        let other = if second.key().is_some() {
            second.content()?
        } else {
            second
        };
        let (variant, parts) = self.together(&[first, other], of)?;
        let before = items
            .iter()
            .rev()
            .find(|item| item.span().end <= second.span().start)?;
        let whole = written(variant, &parts, |node| node.text().to_owned());
        let edits = vec![
            (first.span(), whole),
            (before.span().end..second.span().end, String::new()),
        ];
        // Edits of one place cannot both be made.
        let touch = before.span().end <= first.span().end;
        let edits = if touch {
            let whole = written(variant, &parts, |node| node.text().to_owned());
            vec![(first.span().start..second.span().end, whole)]
        } else {
            edits
        };
        let help = format!(
            "Write `{}: {}`.",
            field.name,
            written(variant, &parts, say::brief)
        );
        Some((help, Fix::of("Write both as one", edits)))
    }

    /// A way on within the word that says all, such as `Outcome(then: Goto("…"))`: what is written instead.
    pub fn within_outcome(
        &self,
        item: Node<'t>,
        fields: &[Field],
    ) -> Option<(String, Option<Fix>)> {
        let way = item.content()?;
        let of = self.schema.things().find_map(|thing| match thing {
            Thing::Enum(of) => of.variant(way.name()?).map(|_| of),
            _ => None,
        })?;
        let (_, own) = self.saying_all(of).filter(|(_, own)| *own == fields)?;
        let parts = self.parts(way, of, own)?;
        let listed = |show: fn(Node) -> String| fields_of(&parts, show);
        let fix = Fix::new(
            "Write it as its own fields",
            item.span(),
            listed(|node| node.text().to_owned()),
        );
        Some((format!("Write `{}`.", listed(say::brief)), Some(fix)))
    }

    /// The field among these whose words a value is one of, though it is given already.
    pub fn meant_again<'f>(&self, item: Node, fields: &'f [Field]) -> Option<&'f Field> {
        let word = item.name()?;
        let takes = |field: &&Field| {
            self.words_of(field)
                .is_some_and(|of| of.variant(word).is_some())
        };
        let mut fitting = fields.iter().filter(takes);
        fitting.next().filter(|_| fitting.next().is_none())
    }
}

/// The field among those of the word that says all which says what another word says.
fn field_for<'s>(fields: &'s [Field], other: &Variant) -> Option<&'s Field> {
    let text = |shape: &Shape| match shape {
        Shape::Text(says) => Some(*says),
        Shape::Maybe(inner) => match inner.as_ref() {
            Shape::Text(says) => Some(*says),
            _ => None,
        },
        _ => None,
    };
    fields.iter().find(|field| match &other.form {
        Form::Word => field.shape == Shape::Bool && field.name.eq_ignore_ascii_case(&other.name),
        Form::Values(values) => match values.as_slice() {
            [only] => text(only).is_some_and(|says| text(&field.shape) == Some(says)),
            _ => false,
        },
        _ => false,
    })
}

fn written(variant: &Variant, parts: &[Part], show: fn(Node) -> String) -> String {
    format!("{}({})", variant.name, fields_of(parts, show))
}

fn fields_of(parts: &[Part], show: fn(Node) -> String) -> String {
    let parts = parts.iter().map(|(field, value)| {
        let value = value.map_or_else(|| "true".to_owned(), show);
        format!("{}: {value}", field.name)
    });
    parts.collect::<Vec<_>>().join(", ")
}
