//! The schema says what the types say.

use super::{Expected, Form, Means, Says, Schema, Shape, Thing, expected_at, shape_at};
use crate::scenario::{
    campaign::format::Campaign,
    format::Scenario,
    syntax::{Kind, Tree},
};

const SAMPLE: &str = include_str!("../compile/tests/sample.ron");

fn all_shapes<'s>(shape: &'s Shape, out: &mut Vec<&'s Shape>) {
    out.push(shape);
    match shape {
        Shape::List(inner) | Shape::Maybe(inner) | Shape::Map { values: inner, .. } => {
            all_shapes(inner, out)
        }
        _ => {}
    }
}

fn parts(thing: &Thing) -> (Vec<&super::Field>, Vec<&Shape>) {
    match thing {
        Thing::Struct(of) => (of.fields.iter().collect(), Vec::new()),
        Thing::Either(of) => (Vec::new(), of.of.iter().collect()),
        Thing::Enum(of) => {
            let (mut fields, mut values) = (Vec::new(), Vec::new());
            for variant in &of.variants {
                match &variant.form {
                    Form::Fields(all) => fields.extend(all),
                    Form::Values(all) => values.extend(all),
                    Form::Word | Form::Wraps(_) => {}
                }
            }
            (fields, values)
        }
    }
}

#[test]
fn everything_is_said_and_leads_somewhere() {
    for schema in Schema::all() {
        for thing in schema.things() {
            assert!(!thing.doc().is_empty(), "{}", thing.name());
            let (fields, mut values) = parts(thing);
            for field in &fields {
                assert!(!field.doc.is_empty(), "{}.{}", thing.name(), field.name);
                assert!(
                    !field.doc.contains(['[', ']']) || field.doc.contains('`'),
                    "{}",
                    field.doc
                );
                assert_eq!(
                    field.required,
                    field.default.is_none(),
                    "{}.{}",
                    thing.name(),
                    field.name
                );
                values.push(&field.shape);
            }
            let mut shapes = Vec::new();
            for value in values {
                all_shapes(value, &mut shapes);
            }
            for shape in shapes {
                if let Shape::Named(name) = shape {
                    assert!(schema.thing(name).is_some(), "{name}");
                }
            }
        }
    }
}

#[test]
fn every_type_is_asked_for_its_order() {
    let orders = super::order::orders();
    for schema in Schema::all() {
        for thing in schema.things() {
            let named: Vec<(String, Vec<&str>)> = match thing {
                Thing::Struct(of) => vec![(
                    of.name.clone(),
                    of.fields.iter().map(|field| field.name.as_str()).collect(),
                )],
                Thing::Enum(of) => {
                    let words = of
                        .variants
                        .iter()
                        .map(|variant| variant.name.as_str())
                        .collect();
                    let mut named = vec![(of.name.clone(), words)];
                    for variant in &of.variants {
                        if let Form::Fields(fields) = &variant.form {
                            let fields = fields.iter().map(|field| field.name.as_str()).collect();
                            named.push((format!("{}.{}", of.name, variant.name), fields));
                        }
                    }
                    named
                }
                Thing::Either(_) => Vec::new(),
            };
            for (name, words) in named {
                assert_eq!(orders.get(&name).copied(), Some(words.as_slice()), "{name}");
            }
        }
    }
}

#[test]
fn texts_are_said_to_mean_something() {
    let field = |thing: &str, name: &str| {
        let Some(Thing::Struct(of)) = Schema::scenario().thing(thing) else {
            panic!("{thing}")
        };
        of.fields
            .iter()
            .find(|field| field.name == name)
            .unwrap()
            .shape
            .clone()
    };
    let text = |means, declares| Shape::Text(Says { means, declares });
    assert_eq!(
        field("Choice", "toward"),
        Shape::Maybe(Box::new(text(Means::Person, false)))
    );
    assert_eq!(
        field("Scenario", "flags"),
        Shape::List(Box::new(text(Means::Flag, true)))
    );
    assert_eq!(field("Scene", "script"), text(Means::Script, false));
    assert_eq!(field("Scene", "place"), Shape::Text(Says::PROSE));
    assert_eq!(
        field("Scenario", "minutes"),
        Shape::Whole(0, i64::from(u32::MAX))
    );
    let Shape::Map { keys, values } = field("Scenario", "variants") else {
        panic!()
    };
    assert_eq!(
        keys,
        Says {
            means: Means::Variant,
            declares: true
        }
    );
    let Shape::Map { keys, .. } = *values else {
        panic!()
    };
    assert_eq!(
        keys,
        Says {
            means: Means::Option,
            declares: true
        }
    );
    let Shape::Map { keys, values } = field("Scenario", "epilogue") else {
        panic!()
    };
    assert_eq!(
        (keys.means, *values),
        (Means::Person, text(Means::Script, false))
    );
    let Some(Thing::Enum(then)) = Schema::scenario().thing("Then") else {
        panic!()
    };
    assert_eq!(
        then.variant("Goto").unwrap().form,
        Form::Values(vec![text(Means::Scene, false)])
    );
    let Some(Thing::Enum(person)) = Schema::scenario().thing("Person") else {
        panic!()
    };
    assert_eq!(
        person.variant("Manager").unwrap().form,
        Form::Wraps("PersonFields".into())
    );
    assert!(
        matches!(Schema::scenario().thing("Trust"), Some(Thing::Either(either)) if either.of.len() == 2)
    );
}

#[test]
fn every_value_of_a_right_file_has_a_shape_that_it_fits() {
    for text in [
        SAMPLE,
        include_str!("../../../scenarios/friday-deploy.ron"),
        include_str!("../../../scenarios/northholm.ron"),
    ] {
        let tree = Tree::parse(text);
        let mut count = 0;
        for index in 1.. {
            let Some(node) = tree.node(index) else { break };
            if node.ancestors().any(|node| node.kind() == Kind::Header) {
                continue;
            }
            let key = node
                .parent()
                .is_some_and(|parent| parent.key() == Some(node));
            if node.kind().is_value() && !key {
                let shape = shape_at(&tree, node);
                let inner = match shape {
                    Some(Shape::Maybe(inner)) => inner,
                    Some(shape) => shape,
                    None => panic!("{node:?}"),
                };
                let fits = match node.kind() {
                    Kind::Text => matches!(inner, Shape::Text(_)),
                    Kind::Number => matches!(inner, Shape::Whole(..)),
                    Kind::Bool => matches!(inner, Shape::Bool),
                    Kind::List => matches!(inner, Shape::List(_)),
                    Kind::Map => matches!(inner, Shape::Map { .. }),
                    _ => matches!(inner, Shape::Named(_)),
                };
                assert!(fits, "{node:?} is no {shape:?}");
                count += 1;
            } else if matches!(node.kind(), Kind::Name | Kind::Field | Kind::Entry) {
                assert!(expected_at(&tree, node).is_some(), "{node:?}");
            }
        }
        assert!(count > 20);
    }
}

#[test]
fn between_values_it_is_said_what_can_stand_there() {
    let text = r#"Scenario(cast: { "ada": Manager( ) }, scenes: { "a": Scene(choices: [ Choice(then: Attempt(commitment: ), effects: [Up("x", )]) ]) })"#;
    let tree = Tree::parse(text);
    let at = |what: &str| {
        expected_at(
            &tree,
            tree.node_at(text.find(what).unwrap() + what.len() - 1),
        )
        .unwrap()
    };
    let named = |expected: Expected| match expected {
        Expected::Fields { name, .. } => name.to_owned(),
        Expected::Item(shape) | Expected::Value(shape) => format!("{shape:?}"),
        Expected::Key(_) => "key".into(),
        Expected::Word(of) => of.name.clone(),
        Expected::Field(field) => field.name.clone(),
        Expected::Name(of) => of.name.clone(),
    };
    assert_eq!(named(at("Manager( ")), "Manager");
    assert_eq!(named(at("Manager")), "Person");
    assert_eq!(named(at("cast")), "cast");
    assert_eq!(named(at("cast: { ")), "key");
    assert_eq!(named(at("\"ada\"")), "key");
    assert_eq!(named(at("[ ")), "Named(\"Choice\")");
    assert_eq!(named(at("commitment: ")), "Named(\"Then\")");
    assert_eq!(named(at("\"x\", ")), "Named(\"Amount\")");
}

/// A value of a shape, as it is written: `seed` says which.
pub(crate) fn written(schema: &Schema, shape: &Shape, seed: &mut u64, depth: usize) -> String {
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
                let words: Vec<&super::Variant> = of
                    .variants
                    .iter()
                    .filter(|variant| depth > 0 || variant.form == Form::Word)
                    .collect();
                let all: Vec<&super::Variant> = of.variants.iter().collect();
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

fn fields(schema: &Schema, fields: &[super::Field], seed: &mut u64, depth: usize) -> String {
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

#[test]
fn what_the_schema_allows_serde_reads() {
    let options = || {
        use ron::extensions::Extensions;
        ron::Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
    };
    for number in 0..300_u64 {
        let mut seed = number;
        let schema = Schema::scenario();
        let text = written(schema, schema.shape(), &mut seed, 5);
        if let Err(error) = options().from_str::<Scenario>(&text) {
            panic!("{error}: {text}");
        }
        assert_eq!(Tree::parse(&text).errors(), [], "{text}");
        let schema = Schema::campaign();
        let text = written(schema, schema.shape(), &mut seed, 5);
        options().from_str::<Campaign>(&text).unwrap();
        let schema = Schema::translation();
        let text = written(schema, schema.shape(), &mut seed, 5);
        options()
            .from_str::<crate::scenario::translation::Translation>(&text)
            .unwrap();
    }
}

#[test]
fn what_may_be_left_out_reads_as_if_it_were_written() {
    let Some(Thing::Struct(of)) = Schema::scenario().thing("Choice") else {
        panic!()
    };
    let defaults: Vec<String> = of
        .fields
        .iter()
        .filter_map(|field| Some(format!("{}: {}", field.name, field.default.as_ref()?)))
        .collect();
    let read = |text: &str| ron::from_str::<crate::scenario::format::Choice>(text).unwrap();
    assert_eq!(
        read("(text: \"x\")"),
        read(&format!("(text: \"x\", {})", defaults.join(", ")))
    );
}
