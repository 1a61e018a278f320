//! Words of enums, with what stands in brackets behind them.

use super::{mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    id,
    names::short,
    schema::{Either, Enum, Form, Means, Shape, Thing, Variant},
    syntax::{Kind, Node},
};
use std::ops::Range;

impl<'t> Mender<'t> {
    /// One of several words.
    pub fn word(&mut self, node: Node<'t>, shape: &Shape, of: &Enum, depth: usize) -> bool {
        let name = match node.kind() {
            Kind::Word | Kind::Bool => node.name(),
            Kind::Struct | Kind::Tuple => node.name(),
            _ => None,
        };
        let Some(name) = name else {
            return self.no_word(node, shape, of, depth);
        };
        let at = node.name_node().unwrap_or(node).span();
        let Some(variant) = self.variant(node, of, name, at) else {
            return false;
        };
        if matches!(variant.form, Form::Values(_)) && self.more_than_it_holds(node, of, depth) {
            return true;
        }
        self.out.push_str(&variant.name);
        self.form(node, variant, depth + 1)
    }

    /// The word that is written, or the one that is meant.
    fn variant<'e>(
        &mut self,
        node: Node<'t>,
        of: &'e Enum,
        name: &str,
        at: Range<usize>,
    ) -> Option<&'e Variant> {
        if let Some(variant) = of.variant(name) {
            return Some(variant);
        }
        let words = of.variants.iter().map(|variant| variant.name.as_str());
        let meant = say::meant(name, words);
        let help = match meant {
            Some((word, _)) => format!("Did you mean `{word}`?"),
            None => format!("There are: {}.", say::words(of).join(", ")),
        };
        let certain = meant.filter(|(_, certain)| *certain);
        let fix = certain.map(|(word, _)| Fix::new(format!("Write `{word}`"), at.clone(), word));
        self.wrong(
            node,
            at,
            format!("`{}` is no {}.", short(name), say::called(of)),
            help,
            fix,
        );
        meant.and_then(|(word, _)| of.variant(word))
    }

    /// What stands in brackets behind a word.
    fn form(&mut self, node: Node<'t>, variant: &Variant, depth: usize) -> bool {
        let bare = matches!(node.kind(), Kind::Word | Kind::Bool);
        let name = &variant.name;
        match &variant.form {
            Form::Word if bare => true,
            Form::Word => {
                let open = node
                    .open()
                    .map_or(node.span().end, |open| open.span().start);
                let empty = node.items().next().is_none();
                let fix =
                    empty.then(|| Fix::new("Take the brackets away", open..node.span().end, ""));
                let message = format!("Behind `{name}` stand no brackets.");
                self.wrong(
                    node,
                    open..open + 1,
                    message,
                    format!("Write `{name}` alone."),
                    fix,
                );
                true
            }
            form if bare => {
                let inside = match form {
                    Form::Values(values) => match values.as_slice() {
                        [Shape::Text(_)] => "\"…\"",
                        [Shape::Whole(..)] => "40",
                        _ => "…",
                    },
                    _ => "…",
                };
                let message =
                    format!("Behind `{name}` brackets are missing, and what stands in them.");
                self.wrong(
                    node,
                    node.span(),
                    message,
                    format!("Write {name}({inside})."),
                    None,
                );
                false
            }
            Form::Values(values) => self.values(node, name, values, depth),
            form => {
                let fields = self.schema.fields_of(form).unwrap_or_default();
                self.fields(node, name, fields, depth)
            }
        }
    }

    /// Values in brackets behind a word.
    fn values(&mut self, node: Node<'t>, name: &str, shapes: &[Shape], depth: usize) -> bool {
        let items: Vec<Node> = node.items().take(shapes.len() + 1).collect();
        if let Some(read) = self.part_of_a_point(node, name, shapes, &items) {
            return read;
        }
        let wants = |shapes: &[Shape]| match shapes {
            [only] => say::expected(self.schema, only),
            many => format!("{} values", many.len()),
        };
        if items.len() != shapes.len() {
            if !self.is_damaged(node) {
                let message = format!(
                    "`{name}(…)` wants {}; here is {}.",
                    wants(shapes),
                    if items.len() > shapes.len() {
                        "more"
                    } else {
                        "less"
                    }
                );
                let at = match items.get(shapes.len()) {
                    Some(extra) => extra.span(),
                    None => self.pointed(node),
                };
                self.wrong(
                    node,
                    at,
                    message,
                    format!("Write {}.", self.written(name, shapes)),
                    None,
                );
            }
            if items.len() < shapes.len() {
                return false;
            }
        }
        self.out.push('(');
        for (item, shape) in items.iter().zip(shapes) {
            let mut item = *item;
            if matches!(item.kind(), Kind::Field | Kind::Entry) {
                let start = item.span().start;
                let value = item.content().map(|content| content.span().start);
                let fix = value.map(|value| Fix::new("Take the name away", start..value, ""));
                let at = item.key().map_or(item.span(), Node::span);
                let message = format!("In `{name}(…)` values stand without names.");
                self.wrong(
                    item,
                    at,
                    message,
                    format!("Write {}.", self.written(name, shapes)),
                    fix,
                );
                match item.content() {
                    Some(content) => item = content,
                    None => return false,
                }
            }
            if !self.value(item, shape, depth + 1) {
                return false;
            }
            self.out.push_str(", ");
        }
        self.out.push(')');
        true
    }

    /// `At(36,5)`: a number with a comma in it, where whole numbers stand.
    fn part_of_a_point(
        &mut self,
        node: Node<'t>,
        name: &str,
        shapes: &[Shape],
        items: &[Node<'t>],
    ) -> Option<bool> {
        let ([Shape::Whole(..)], [whole, part]) = (shapes, items) else {
            return None;
        };
        let numbers = [whole, part].iter().all(|item| item.kind() == Kind::Number);
        let next = whole.text().parse::<u32>().ok()?.saturating_add(1);
        numbers.then(|| {
            let at = whole.span().start..part.span().end;
            let message = "Only whole numbers stand here, without a comma.";
            let help = format!("Write {name}({}) or {name}({next}).", whole.text());
            self.wrong(node, at, message, help, None);
            self.out.push_str(&format!("({})", whole.text()));
            true
        })
    }

    fn written(&self, name: &str, shapes: &[Shape]) -> String {
        let one = |shape: &Shape| match shape {
            Shape::Text(_) => "\"…\"",
            Shape::Whole(..) => "40",
            _ => "…",
        };
        format!(
            "{name}({})",
            shapes.iter().map(one).collect::<Vec<_>>().join(", ")
        )
    }

    /// What is no word at all, and may be meant as one.
    fn no_word(&mut self, node: Node<'t>, shape: &Shape, of: &Enum, depth: usize) -> bool {
        let wraps = |fits: fn(&Shape) -> bool| {
            of.variants.iter().find(move |variant| match &variant.form {
                Form::Values(values) => matches!(values.as_slice(), [only] if fits(only)),
                _ => false,
            })
        };
        // Very Low for VeryLow: of a text without quotation marks more is known here.
        if node.kind() == Kind::Error {
            let words = of
                .variants
                .iter()
                .filter(|variant| variant.form == Form::Word);
            let words = words.map(|variant| variant.name.as_str());
            if let Some((word, true)) = say::meant(node.text(), words) {
                self.unsay(&node.span());
                let fix = Fix::new(format!("Write `{word}`"), node.span(), word);
                let message = format!("`{}` is written as one word.", short(node.text()));
                self.wrong(
                    node,
                    node.span(),
                    message,
                    format!("Write {word}."),
                    Some(fix),
                );
                self.out.push_str(word);
                return true;
            }
            // 36% for At(36).
            let percent = node.text().strip_suffix('%').map(str::trim_end);
            let number = percent.and_then(|number| number.parse::<u8>().ok());
            if let (Some(number), Some(variant)) =
                (number, wraps(|shape| matches!(shape, Shape::Whole(..))))
            {
                self.unsay(&node.span());
                let written = format!("{}({number})", variant.name);
                let fix = Fix::new(format!("Write {written}"), node.span(), written.clone());
                let message = format!(
                    "`{}` is a number of points, without a sign.",
                    short(node.text())
                );
                self.wrong(
                    node,
                    node.span(),
                    message,
                    format!("Write {written}."),
                    Some(fix),
                );
                self.out.push_str(&written);
                return true;
            }
        }
        let said = node.value();
        if let Some(said) = said.as_deref() {
            let word = of
                .variant(said)
                .filter(|variant| self.by_looks && variant.form == Form::Word);
            if let Some(word) = word {
                self.out.push_str(&word.name);
                return true;
            }
            // "Low" for Low.
            let words = of
                .variants
                .iter()
                .filter(|variant| variant.form == Form::Word)
                .map(|variant| variant.name.as_str());
            if let Some((word, _)) =
                say::meant(said, words).filter(|(word, _)| word.eq_ignore_ascii_case(said))
            {
                let fix = Fix::new("Take the quotation marks away", node.span(), word);
                let message = format!("`{word}` is a word, and stands without quotation marks.");
                self.wrong(
                    node,
                    node.span(),
                    message,
                    format!("Write {word}."),
                    Some(fix),
                );
                self.out.push_str(word);
                return true;
            }
        }
        // 40 for At(40), and "corridor" for Goto("corridor").
        let wrapped = match node.kind() {
            Kind::Number => wraps(|shape| matches!(shape, Shape::Whole(..))),
            Kind::Text if said.as_deref().is_some_and(id::is_valid) => {
                wraps(|shape| matches!(shape, Shape::Text(says) if says.means == Means::Scene))
            }
            Kind::Text => {
                wraps(|shape| matches!(shape, Shape::Text(says) if says.means == Means::Script))
            }
            _ => None,
        };
        if let Some(variant) = wrapped {
            let name = &variant.name;
            let written = format!("{name}({})", node.text());
            let message = format!(
                "Expected {}, found {}.",
                say::expected(self.schema, shape),
                say::found(node)
            );
            let fix = Fix::new(format!("Write {name}(…)"), node.span(), written.clone());
            self.wrong(
                node,
                node.span(),
                message,
                format!("Write {}.", short(&written)),
                Some(fix),
            );
            let Form::Values(values) = &variant.form else {
                return false;
            };
            self.out.push_str(&format!("{name}("));
            let read = values
                .first()
                .is_some_and(|only| self.value(node, only, depth + 1));
            self.out.push(')');
            return read;
        }
        // (text: …) for After(…), where there is only one thing that can be meant.
        if let [only] = of.variants.as_slice()
            && matches!(node.kind(), Kind::Struct | Kind::Tuple | Kind::Map)
            && let Some(open) = node.open()
        {
            let at = open.span().start;
            let fix = (node.kind() != Kind::Map)
                .then(|| Fix::new(format!("Write {}(…)", only.name), at..at, only.name.clone()));
            let message = format!("Before this bracket `{}` is missing.", only.name);
            self.wrong(
                node,
                open.span(),
                message,
                format!("Write {}(…).", only.name),
                fix,
            );
            self.out.push_str(&only.name);
            return self.form(node, only, depth + 1);
        }
        self.unexpected(node, shape, None)
    }

    /// One of several things, told apart by how they look. The strict reader takes words in quotation marks for words there.
    pub fn either(&mut self, node: Node<'t>, shape: &Shape, of: &Either, depth: usize) -> bool {
        let was = std::mem::replace(&mut self.by_looks, true);
        let read = self.one_of(node, shape, of, depth);
        self.by_looks = was;
        read
    }

    /// The same where its fields stand right in `Some(…)`, which the strict reader takes for the brackets of the fields.
    pub fn either_in_some(
        &mut self,
        node: Node<'t>,
        shape: &Shape,
        of: &Either,
        depth: usize,
    ) -> bool {
        let fields = of.of.iter().find_map(|shape| match shape {
            Shape::Named(name) => match self.schema.thing(name) {
                Some(Thing::Struct(of)) => Some(of),
                _ => None,
            },
            _ => None,
        });
        let Some(of) = fields else {
            return self.unexpected(node, shape, None);
        };
        let was = std::mem::replace(&mut self.by_looks, true);
        let read = self.fields(node, &of.name, &of.fields, depth);
        self.by_looks = was;
        read
    }

    fn one_of(&mut self, node: Node<'t>, shape: &Shape, of: &Either, depth: usize) -> bool {
        let named = |shape: &Shape| match shape {
            Shape::Named(name) => self.schema.thing(name),
            _ => None,
        };
        let things: Vec<(&Shape, &Thing)> = of
            .of
            .iter()
            .filter_map(|shape| Some((shape, named(shape)?)))
            .collect();
        let unnamed = node.name().is_none()
            && matches!(
                node.kind(),
                Kind::Struct | Kind::Map | Kind::Tuple | Kind::List
            );
        for (shape, thing) in things {
            match thing {
                Thing::Enum(of)
                    if (!unnamed && !matches!(node.kind(), Kind::Unit | Kind::Struct))
                        || node.name().is_some_and(|name| of.variant(name).is_some()) =>
                {
                    return self.word(node, shape, of, depth);
                }
                Thing::Struct(of) if unnamed || node.kind() == Kind::Struct => {
                    return self.struct_of(node, shape, of, depth, true);
                }
                _ => {}
            }
        }
        self.unexpected(node, shape, None)
    }
}
