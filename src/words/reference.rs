//! The reference of the scenario language, as Markdown: every part of a file, from the types that read it.

use super::{say, say_with};
use crate::scenario::schema::{Field, Form, Means, Says, Schema, Shape, Thing, Variant};
use std::{collections::BTreeSet, fmt::Write as _};

/// The reference of all sorts of files: each part once, in the order in which one meets it from the outermost bracket in.
pub fn markdown() -> String {
    let mut told = BTreeSet::new();
    let mut out = String::new();
    for schema in Schema::all() {
        for thing in met(schema) {
            if told.insert(thing.name()) {
                self::thing(&mut out, thing);
            }
        }
    }
    out.trim_end().to_owned() + "\n"
}

/// Everything that a file can hold, in the order in which one meets it.
fn met(schema: &Schema) -> Vec<&Thing> {
    let mut names: Vec<&str> = Vec::new();
    named(schema.shape(), &mut names);
    let mut place = 0;
    while let Some(thing) = names.get(place).and_then(|name| schema.thing(name)) {
        match thing {
            Thing::Struct(of) => fields_named(&of.fields, &mut names),
            Thing::Enum(of) => {
                for variant in &of.variants {
                    match &variant.form {
                        Form::Word => {}
                        Form::Values(values) => {
                            for value in values {
                                named(value, &mut names);
                            }
                        }
                        Form::Fields(fields) => fields_named(fields, &mut names),
                        Form::Wraps(name) => meet(name, &mut names),
                    }
                }
            }
            Thing::Either(of) => {
                for shape in &of.of {
                    named(shape, &mut names);
                }
            }
        }
        place += 1;
    }
    names
        .into_iter()
        .filter_map(|name| schema.thing(name))
        .collect()
}

fn fields_named<'s>(fields: &'s [Field], names: &mut Vec<&'s str>) {
    for field in fields {
        named(&field.shape, names);
    }
}

fn named<'s>(shape: &'s Shape, names: &mut Vec<&'s str>) {
    match shape {
        Shape::Named(name) => meet(name, names),
        Shape::List(inner) | Shape::Maybe(inner) => named(inner, names),
        Shape::Map { values, .. } => named(values, names),
        Shape::Text(_) | Shape::Whole(..) | Shape::Bool => {}
    }
}

fn meet<'s>(name: &'s str, names: &mut Vec<&'s str>) {
    if !names.contains(&name) {
        names.push(name);
    }
}

fn thing(out: &mut String, thing: &Thing) {
    let _ = write!(out, "### {}\n\n{}\n\n", thing.name(), thing.doc().trim());
    match thing {
        Thing::Struct(of) => fields(out, &of.fields),
        Thing::Enum(of) => {
            head(out, &["reference-word", "reference-says"]);
            for variant in &of.variants {
                row(out, &[&written(variant), &variant.doc]);
            }
            out.push('\n');
            for variant in &of.variants {
                if let Form::Fields(inner) = &variant.form {
                    let _ = write!(
                        out,
                        "{}\n\n",
                        say_with("reference-in", &[("word", variant.name.clone())])
                    );
                    fields(out, inner);
                }
            }
        }
        Thing::Either(of) => {
            for shape in &of.of {
                let _ = writeln!(out, "- {}", kind(shape));
            }
            out.push('\n');
        }
    }
}

fn fields(out: &mut String, fields: &[Field]) {
    head(
        out,
        &[
            "reference-field",
            "reference-holds",
            "reference-says",
            "reference-left-out",
        ],
    );
    for field in fields {
        let left_out = match (&field.default, field.required) {
            (_, true) => say("reference-required"),
            (Some(default), false) if default != "None" => format!("`{default}`"),
            _ => String::new(),
        };
        let name = format!("`{}`", field.name);
        row(out, &[&name, &kind(&field.shape), &field.doc, &left_out]);
    }
    out.push('\n');
}

/// A word with what stands in its brackets.
fn written(variant: &Variant) -> String {
    match &variant.form {
        Form::Word => format!("`{}`", variant.name),
        Form::Values(values) => {
            let values: Vec<String> = values.iter().map(kind).collect();
            format!("`{}(`{}`)`", variant.name, values.join(", "))
        }
        Form::Fields(_) => format!("`{}(…)`", variant.name),
        Form::Wraps(name) => format!("`{}(…)`, {}", variant.name, link(name)),
    }
}

/// What a value is, in words.
fn kind(shape: &Shape) -> String {
    match shape {
        Shape::Text(says) => text(*says),
        Shape::Bool => say("reference-bool"),
        Shape::Whole(from, to) if i64::from(i32::MIN) < *from || *to < i64::from(i32::MAX) => {
            let values = [("from", from.to_string()), ("to", to.to_string())];
            match *to < i64::from(i32::MAX) {
                true => say_with("reference-whole-from-to", &values),
                false => say("reference-whole"),
            }
        }
        Shape::Whole(..) => say("reference-whole"),
        Shape::List(inner) => say_with("reference-list", &[("of", kind(inner))]),
        Shape::Map { keys, values } => say_with(
            "reference-map",
            &[("keys", text(*keys)), ("values", kind(values))],
        ),
        Shape::Named(name) => link(name),
        Shape::Maybe(inner) => kind(inner),
    }
}

fn text(says: Says) -> String {
    let values = [("what", say(&format!("means-{}", says.means.word())))];
    match says.means {
        Means::Prose | Means::Script | Means::Condition | Means::Meter => {
            say(&format!("means-{}", says.means.word()))
        }
        _ if says.declares => say_with("reference-new", &values),
        _ => say_with("reference-name", &values),
    }
}

fn link(name: &str) -> String {
    format!("[`{name}`](#{})", name.to_lowercase())
}

fn head(out: &mut String, keys: &[&str]) {
    let heads: Vec<String> = keys.iter().map(|key| say(key)).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    row(out, &heads);
    let _ = writeln!(out, "|{}", "---|".repeat(keys.len()));
}

/// A row of a table; what is on several lines goes on one.
fn row(out: &mut String, cells: &[&str]) {
    for cell in cells {
        let words: Vec<&str> = cell.split_whitespace().collect();
        let _ = write!(out, "| {} ", words.join(" ").replace('|', "\\|"));
    }
    out.push_str("|\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_every_file_is_told_once_and_every_link_leads_somewhere() {
        let told = markdown();
        for schema in Schema::all() {
            for thing in schema.things() {
                let head = format!("### {}\n", thing.name());
                assert_eq!(told.matches(&head).count(), 1, "{head}");
            }
        }
        for link in told.split("](#").skip(1) {
            let to = link.split(')').next().unwrap_or_default();
            let heads = told.lines().filter_map(|line| line.strip_prefix("### "));
            assert!(heads.map(str::to_lowercase).any(|head| head == to), "{to}");
        }
        assert!(
            !told.contains("means-") && !told.contains("reference-"),
            "{told}"
        );
    }
}
