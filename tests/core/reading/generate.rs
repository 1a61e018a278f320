//! Files made up from the schema: everything that it allows, in every way of writing it.

use groundswell::scenario::{
    schema::{Field, Form, Schema, Shape, Thing, Variant},
    syntax::Tree,
};

/// A value of a shape, as it is written: `seed` says which.
pub fn written(schema: &Schema, shape: &Shape, seed: &mut u64, depth: usize) -> String {
    let mut pick = |of: usize| {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) as usize % of.max(1)
    };
    match shape {
        Shape::Text(_) => [
            "\"some words\"",
            "r#\"a \"b\" \\ c\"#",
            "\"a \\\"b\\\" \\u{e9} \\\\\"",
            "\"\"",
        ][pick(4)]
        .into(),
        Shape::Whole(from, to) => [
            from.to_string(),
            to.to_string(),
            "7".into(),
            "0x1F".into(),
            "1_0".into(),
        ][pick(5)]
        .clone(),
        Shape::Bool => ["true", "false"][pick(2)].into(),
        Shape::Maybe(inner) => match pick(4) {
            0 => "None".into(),
            _ => written(schema, inner, seed, depth),
        },
        Shape::List(inner) => {
            let count = if depth == 0 { 0 } else { pick(3) };
            let items: Vec<String> = (0..count)
                .map(|_| written(schema, inner, seed, depth - 1))
                .collect();
            format!("[{}]", items.join(", "))
        }
        Shape::Map { values, .. } => {
            let count = if depth == 0 { 0 } else { pick(3) };
            let items: Vec<String> = (0..count)
                .map(|place| {
                    format!(
                        "\"id-{place}\": {}",
                        written(schema, values, seed, depth - 1)
                    )
                })
                .collect();
            format!("{{{}}}", items.join(", "))
        }
        Shape::Named(name) => match schema.thing(name).unwrap() {
            Thing::Struct(of) => {
                let name = [of.name.as_str(), ""][pick(2)];
                format!("{name}({})", fields(schema, &of.fields, seed, depth))
            }
            Thing::Either(of) => {
                let one = &of.of[pick(of.of.len())];
                let text = written(schema, one, seed, depth);
                // What is told apart by its looks has no name before its brackets.
                text.strip_prefix("Facets")
                    .map_or(text.clone(), String::from)
            }
            Thing::Enum(of) => {
                let words: Vec<&Variant> = of
                    .variants
                    .iter()
                    .filter(|variant| depth > 0 || variant.form == Form::Word)
                    .collect();
                let all: Vec<&Variant> = of.variants.iter().collect();
                let from = if words.is_empty() { &all } else { &words };
                let variant = from[pick(from.len())];
                let depth = depth.saturating_sub(1);
                match &variant.form {
                    Form::Word => variant.name.clone(),
                    Form::Values(values) => {
                        let values: Vec<String> = values
                            .iter()
                            .map(|value| written(schema, value, seed, depth))
                            .collect();
                        format!("{}({})", variant.name, values.join(", "))
                    }
                    form => format!(
                        "{}({})",
                        variant.name,
                        fields(schema, schema.fields_of(form).unwrap(), seed, depth)
                    ),
                }
            }
        },
    }
}

fn fields(schema: &Schema, fields: &[Field], seed: &mut u64, depth: usize) -> String {
    let mut out = Vec::new();
    for field in fields {
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        if field.required || (depth > 0 && (*seed >> 40).is_multiple_of(2)) {
            out.push(format!(
                "{}: {}",
                field.name,
                written(schema, &field.shape, seed, depth.saturating_sub(1))
            ));
        }
    }
    out.join(", ")
}

/// The text with comments, odd spaces and ends of lines wherever they may stand.
pub fn spaced(text: &str, seed: &mut u64) -> String {
    const BETWEEN: [&str; 12] = [
        "",
        "",
        "",
        " ",
        "\n",
        "\r\n\t",
        "/* a /* b */ \" ( */",
        "// ) \" '\n",
        "\u{85}",
        "\u{200e} ",
        "/**/",
        "\x0b\x0c",
    ];
    let tree = Tree::parse(text);
    let mut out = String::new();
    for index in 0.. {
        let Some(node) = tree.node(index) else { break };
        if node.kind().is_leaf() {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            out.push_str(BETWEEN[(*seed >> 33) as usize % BETWEEN.len()]);
            out.push_str(node.text());
        }
    }
    out
}
