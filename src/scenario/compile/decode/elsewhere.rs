//! What is right elsewhere: fields and values that stand in the brackets of something that does not have them.

use super::{mend::Mender, say};
use crate::scenario::{
    diagnostic::Fix,
    schema::{Field, Shape, Thing, mend},
    syntax::{Kind, Node},
};

impl<'t> Mender<'t> {
    /// What to do about a field that a thing does not have and another has, and what does it where that is certain; nothing
    /// if no thing has it.
    pub fn misplaced(
        &self,
        item: Node<'t>,
        said: &str,
        owner: &str,
        fields: &[Field],
    ) -> Option<(String, Option<Fix>)> {
        if owner == "Outcome"
            && let Some(found) = self.within_outcome(item, fields)
        {
            return Some(found);
        }
        let Some(mend) = mend(owner, said) else {
            let home = self
                .home_of(item, said)
                .or_else(|| self.belongs(said, item.content()));
            return home.map(|help| (help, None));
        };
        if mend.write.is_empty() {
            return Some((mend.help.to_owned(), None));
        }
        let text = item
            .content()
            .filter(|content| content.kind() == Kind::Text);
        let fix = text.filter(|_| mend.write.contains('…')).map(|text| {
            let written = mend.write.replace('…', text.text());
            Fix::new(format!("Write `{}`", mend.write), item.span(), written)
        });
        let shown = text.map_or("…".into(), say::brief);
        let help = format!("Write `{}`.", mend.write.replace('…', &shown));
        Some((help, fix))
    }

    /// Of an entry that stands among fields: where such entries are, as a sentence.
    fn home_of(&self, item: Node, said: &str) -> Option<String> {
        let name = item
            .content()
            .filter(|_| item.kind() == Kind::Entry)?
            .name()?;
        let home = self.home(name)?;
        Some(format!(
            "`{said}` belongs into `{home}`: move it between its braces."
        ))
    }

    /// Whether something is known to belong somewhere else, so that nothing else need be said of it.
    pub fn is_placed(&self, item: Node) -> bool {
        item.content()
            .and_then(Node::name)
            .and_then(|name| self.home(name))
            .is_some()
    }

    /// The field that holds things of a name, such as `scenes` of `Scene`, if there is one only.
    pub fn home(&self, name: &str) -> Option<&'static str> {
        let is_of = |shape: &Shape| match shape {
            Shape::List(inner) | Shape::Map { values: inner, .. } => match inner.as_ref() {
                Shape::Named(of) => match self.schema.thing(of) {
                    Some(Thing::Enum(of)) => of.variant(name).is_some(),
                    _ => of == name,
                },
                _ => false,
            },
            _ => false,
        };
        let mut found: Option<&str> = None;
        for thing in self.schema.things() {
            let Thing::Struct(of) = thing else { continue };
            for field in of.fields.iter().filter(|field| is_of(&field.shape)) {
                // What a choice can be a part of is more than one thing, and most often a scene.
                if found.is_none_or(|found| found == field.name || field.name == "choices") {
                    found = Some(&field.name);
                } else if found != Some("choices") {
                    return None;
                }
            }
        }
        found
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
}
