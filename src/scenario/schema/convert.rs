//! From the JSON schema of a type to the shapes of this program, once.

use super::{Either, Enum, Field, Form, Means, Says, Schema, Shape, Struct, Thing, Variant, order};
use schemars::{JsonSchema, schema_for};
use serde_json::Value;
use std::collections::BTreeMap;

/// The schema of a type.
pub(super) fn schema<T: JsonSchema>() -> Schema {
    let written = schema_for!(T).to_value();
    let orders = order::orders();
    let root = string(&written, "title").to_owned();
    let mut things = BTreeMap::new();
    let named = written
        .get("$defs")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let named = named.map(|(name, of)| (name.as_str(), of));
    for (name, of) in named.chain([(root.as_str(), &written)]) {
        things.insert(name.to_owned(), thing(name, of, &orders));
    }
    // What wraps the fields of a struct has no brackets of its own around them.
    let structs: Vec<String> = things
        .values()
        .filter(|thing| matches!(thing, Thing::Struct(_)))
        .map(|thing| thing.name().to_owned())
        .collect();
    for thing in things.values_mut() {
        let Thing::Enum(of) = thing else { continue };
        for variant in &mut of.variants {
            if let Form::Values(values) = &variant.form
                && let [Shape::Named(name)] = values.as_slice()
                && structs.contains(name)
            {
                variant.form = Form::Wraps(name.clone());
            }
        }
    }
    Schema {
        root_shape: Box::new(Shape::Named(root.clone())),
        root,
        things,
    }
}

fn string<'v>(of: &'v Value, key: &str) -> &'v str {
    of.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn array<'v>(of: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    of.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// A comment as one paragraph, without links.
fn doc(of: &Value) -> String {
    let words: Vec<&str> = string(of, "description").split_whitespace().collect();
    words.join(" ").replace("[`", "`").replace("`]", "`")
}

fn thing(name: &str, of: &Value, orders: &order::Orders) -> Thing {
    let (name, doc) = (name.to_owned(), doc(of));
    if of.get("properties").is_some() {
        let fields = fields(of, orders.get(&name).copied().unwrap_or_default());
        return Thing::Struct(Struct { name, doc, fields });
    }
    if of.get("anyOf").is_some() {
        return Thing::Either(Either {
            name,
            doc,
            of: array(of, "anyOf").map(shape).collect(),
        });
    }
    // Words without comments stand together in one `enum`.
    let single = [of];
    let cases: Vec<&Value> = if of.get("oneOf").is_some() {
        array(of, "oneOf").collect()
    } else {
        single.to_vec()
    };
    let mut variants: Vec<Variant> = cases
        .into_iter()
        .flat_map(|case| words(&name, case, orders))
        .collect();
    let order = orders.get(&name).copied().unwrap_or_default();
    variants.sort_by_key(|variant| order.iter().position(|word| *word == variant.name));
    Thing::Enum(Enum {
        name,
        doc,
        variants,
    })
}

/// The words that one case of an enum stands for.
fn words(of: &str, case: &Value, orders: &order::Orders) -> Vec<Variant> {
    let doc = doc(case);
    let word = |name: &str| Variant {
        name: name.to_owned(),
        doc: doc.clone(),
        form: Form::Word,
    };
    if let Some(name) = case.get("const").and_then(Value::as_str) {
        return vec![word(name)];
    }
    if case.get("enum").is_some() {
        return array(case, "enum")
            .filter_map(Value::as_str)
            .map(word)
            .collect();
    }
    let held = case
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let variants = held.map(|(name, held)| {
        let form = if held.get("prefixItems").is_some() {
            Form::Values(array(held, "prefixItems").map(shape).collect())
        } else if held.get("properties").is_some() {
            let order = orders
                .get(&format!("{of}.{name}"))
                .copied()
                .unwrap_or_default();
            Form::Fields(fields(held, order))
        } else {
            Form::Values(vec![shape(held)])
        };
        Variant { form, ..word(name) }
    });
    variants.collect()
}

fn fields(of: &Value, order: &[&str]) -> Vec<Field> {
    let required: Vec<&str> = array(of, "required").filter_map(Value::as_str).collect();
    let held = of
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let fields = held.map(|(name, held)| {
        let shape = shape(held);
        Field {
            name: name.clone(),
            doc: doc(held),
            required: required.contains(&name.as_str()),
            default: held.get("default").and_then(|value| default(value, &shape)),
            shape,
        }
    });
    let mut fields: Vec<Field> = fields.collect();
    fields.sort_by_key(|field| order.iter().position(|name| *name == field.name));
    fields
}

fn shape(of: &Value) -> Shape {
    let named = |of: &Value| {
        string(of, "$ref")
            .rsplit_once('/')
            .map(|(_, name)| Shape::Named(name.to_owned()))
    };
    if let Some(named) = named(of) {
        return named;
    }
    let is = |word: &str| {
        string(of, "type") == word || array(of, "type").any(|one| one.as_str() == Some(word))
    };
    let maybe = |shape: Shape| {
        if is("null") {
            Shape::Maybe(Box::new(shape))
        } else {
            shape
        }
    };
    if let Some(named) = array(of, "anyOf").find_map(named) {
        return Shape::Maybe(Box::new(named));
    }
    let inner = |key: &str| of.get(key).unwrap_or(&Value::Null);
    maybe(if is("string") {
        Shape::Text(says(string(of, "x-means")))
    } else if is("integer") {
        let signed = string(of, "format") == "int32";
        if signed {
            Shape::Whole(i64::from(i32::MIN), i64::from(i32::MAX))
        } else {
            Shape::Whole(0, i64::from(u32::MAX))
        }
    } else if is("boolean") {
        Shape::Bool
    } else if is("array") {
        Shape::List(Box::new(about(shape(inner("items")), of)))
    } else {
        let mut values = about(shape(inner("additionalProperties")), of);
        if let Shape::Map { keys, .. } = &mut values {
            *keys = says(string(of, "x-inner-keys"));
        }
        Shape::Map {
            keys: says(string(of, "x-keys")),
            values: Box::new(values),
        }
    })
}

/// What is said of a list or a map as a whole is meant of the texts in it.
fn about(shape: Shape, of: &Value) -> Shape {
    match shape {
        Shape::Text(_) => Shape::Text(says(string(of, "x-means"))),
        other => other,
    }
}

fn says(word: &str) -> Says {
    let (word, declares) = match word.strip_prefix("new-") {
        Some(word) => (word, true),
        None => (word, false),
    };
    let means = Means::ALL.iter().find(|means| means.word() == word);
    Says {
        means: means.copied().unwrap_or(Means::Prose),
        declares,
    }
}

/// A value that holds where none is written, as it would be written.
fn default(value: &Value, shape: &Shape) -> Option<String> {
    Some(match (value, shape) {
        (Value::Null, Shape::Maybe(_)) => "None".into(),
        (Value::Bool(truth), _) => truth.to_string(),
        (Value::Number(number), _) => number.to_string(),
        (Value::String(word), Shape::Named(_)) => word.clone(),
        (Value::String(text), _) => format!("{text:?}"),
        (Value::Array(items), _) if items.is_empty() => "[]".into(),
        (Value::Object(entries), Shape::Map { .. }) if entries.is_empty() => "{}".into(),
        (Value::Object(_), Shape::Named(_)) => "()".into(),
        _ => return None,
    })
}
