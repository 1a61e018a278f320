//! The schema says what the types say.

use super::{Expected, Form, Means, Says, Schema, Shape, Thing, expected_at, shape_at};
use crate::scenario::syntax::{Kind, Tree};

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
