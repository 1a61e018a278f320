//! What stands in place of something that cannot be understood, so that the rest of a file can be checked.

use crate::scenario::schema::{Form, Means, Schema, Shape, Thing};

/// How deep things are filled in; no shape needs more.
const DEEPEST: usize = 6;

/// A value of a shape that says as little as it can, as it is written.
pub(super) fn harmless(schema: &Schema, shape: &Shape) -> String {
    value(schema, shape, DEEPEST)
}

fn value(schema: &Schema, shape: &Shape, depth: usize) -> String {
    match shape {
        Shape::Text(says) => match says.means {
            Means::Weekday => "\"Monday\"".into(),
            _ => "\"…\"".into(),
        },
        Shape::Whole(..) => "1".into(),
        Shape::Bool => "false".into(),
        Shape::List(_) => "[]".into(),
        Shape::Map { .. } => "{}".into(),
        Shape::Maybe(_) => "None".into(),
        Shape::Named(name) => match schema.thing(name) {
            Some(Thing::Struct(of)) => format!("({})", fields(schema, &of.fields, depth)),
            Some(Thing::Either(of)) => of
                .of
                .first()
                .map_or_else(String::new, |first| value(schema, first, depth)),
            Some(Thing::Enum(of)) => {
                // A way on that ends is harmless, as is the first of any other words.
                let words = || {
                    of.variants
                        .iter()
                        .filter(|variant| variant.form == Form::Word)
                };
                let word = of.variant("End").or_else(|| words().next());
                // A stakeholder has fewer levels than anybody else.
                let Some(variant) = word.or(of.variants.last()).filter(|_| depth > 0) else {
                    return String::new();
                };
                match &variant.form {
                    Form::Word => variant.name.clone(),
                    Form::Values(values) => {
                        let values: Vec<String> = values
                            .iter()
                            .map(|of| value(schema, of, depth - 1))
                            .collect();
                        format!("{}({})", variant.name, values.join(", "))
                    }
                    form => {
                        let all = schema.fields_of(form).unwrap_or_default();
                        format!("{}({})", variant.name, fields(schema, all, depth - 1))
                    }
                }
            }
            None => "()".into(),
        },
    }
}

/// The fields that must be there.
fn fields(schema: &Schema, fields: &[crate::scenario::schema::Field], depth: usize) -> String {
    let required = fields.iter().filter(|field| field.required);
    let written = required.map(|field| {
        format!(
            "{}: {}",
            field.name,
            value(schema, &field.shape, depth.saturating_sub(1))
        )
    });
    written.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::harmless;
    use crate::scenario::{compile::decode::strict, format::Scenario, schema::Schema};

    #[test]
    fn everything_can_be_replaced() {
        for schema in Schema::all() {
            for thing in schema.things() {
                let shape = crate::scenario::schema::Shape::Named(thing.name().into());
                let text = harmless(schema, &shape);
                assert!(ron::from_str::<ron::Value>(&text).is_ok(), "{text}");
            }
        }
        let text = harmless(Schema::scenario(), Schema::scenario().shape());
        assert!(strict::<Scenario>(&text).is_ok(), "{text}");
    }
}
