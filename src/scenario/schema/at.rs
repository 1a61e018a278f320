//! What is expected at a place in a tree.

use super::{Enum, Field, Form, Schema, Shape, Struct, Thing};
use crate::scenario::syntax::{Kind, Node, Tree};

/// What is expected at a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Expected<'s> {
    /// A value of this shape.
    Value(&'s Shape),
    /// The key of an entry; the shape is that of its map.
    Key(&'s Shape),
    /// The field with this declaration, or its name.
    Field(&'s Field),
    /// Between the fields of something: one of these.
    Fields {
        /// What stands before the brackets: the name of a struct or a word of an enum.
        name: &'s str,
        /// What can stand in them.
        fields: &'s [Field],
    },
    /// Between the items of a list or the values behind a word: one of this shape.
    Item(&'s Shape),
    /// The name before brackets, or a word: one of these.
    Word(&'s Enum),
    /// The name before the brackets of this.
    Name(&'s Struct),
}

/// The shape of the value that is expected where a node stands; of a field or an entry, of its value. Nothing where nothing
/// of the sort is expected, as in brackets that have no such field.
pub fn shape_at(tree: &Tree, node: Node) -> Option<&'static Shape> {
    Schema::of(tree).shape_at(node)
}

/// What is expected where a node stands, also between values and on names; see [`Expected`].
pub fn expected_at(tree: &Tree, node: Node) -> Option<Expected<'static>> {
    Schema::of(tree).expected_at(node)
}

impl Schema {
    /// See [`shape_at`].
    pub fn shape_at(&self, node: Node) -> Option<&Shape> {
        let mut way: Vec<Node> = node.ancestors().collect();
        way.reverse();
        way.push(node);
        // From the file's value on, each node is asked what it expects of the next.
        let mut way = way.into_iter().skip(1).peekable();
        let main = way.next()?;
        let mut shape = self.shape();
        let mut whole = main;
        for next in way {
            shape = match next.kind() {
                Kind::Field | Kind::Entry => self.within(shape, whole, next)?,
                // The value of a field or an entry has been asked for already.
                _ if matches!(whole.kind(), Kind::Field | Kind::Entry) => {
                    (next == whole.content()?).then_some(shape)?
                }
                kind if kind.is_value() => self.within(shape, whole, next)?,
                _ => return None,
            };
            whole = next;
        }
        (main.kind().is_value()).then_some(shape)
    }

    /// See [`expected_at`].
    pub fn expected_at(&self, node: Node) -> Option<Expected<'_>> {
        let parent = node.parent()?;
        match (node.kind(), parent.kind()) {
            (Kind::Name, Kind::Field) | (Kind::Field, _) => {
                let field = if node.kind() == Kind::Field {
                    node
                } else {
                    parent
                };
                let whole = field.parent()?;
                let fields = self.fields_at(whole)?;
                let name = field.key_text()?;
                let declared = fields.1.iter().find(|declared| declared.name == name);
                Some(declared.map_or(
                    Expected::Fields {
                        name: fields.0,
                        fields: fields.1,
                    },
                    Expected::Field,
                ))
            }
            (Kind::Entry, _) => self.shape_at(parent).map(Expected::Key),
            (_, Kind::Entry) if parent.key() == Some(node) => {
                self.shape_at(parent.parent()?).map(Expected::Key)
            }
            (Kind::Name, _) | (Kind::Word, _) => {
                let value = if node.kind() == Kind::Name {
                    parent
                } else {
                    node
                };
                let shape = self.shape_at(value)?;
                self.words(shape).or(Some(Expected::Value(shape)))
            }
            (kind, _) if kind.is_value() => self.shape_at(node).map(Expected::Value),
            // Spaces, commas and brackets.
            (_, Kind::Field | Kind::Entry) => self.shape_at(parent).map(Expected::Value),
            _ => match self.fields_at(parent) {
                Some((name, fields)) => Some(Expected::Fields { name, fields }),
                None => self.item(parent, node),
            },
        }
    }

    /// The fields that can stand in the brackets of a node, and the name of what has them.
    pub fn fields_at(&self, node: Node) -> Option<(&str, &[Field])> {
        let shape = self.shape_at(node)?;
        self.fields(shape, node)
    }

    fn words<'s>(&'s self, shape: &'s Shape) -> Option<Expected<'s>> {
        match shape {
            Shape::Maybe(inner) => self.words(inner),
            Shape::Named(name) => match self.thing(name)? {
                Thing::Enum(of) => Some(Expected::Word(of)),
                Thing::Struct(of) => Some(Expected::Name(of)),
                Thing::Either(of) => of.of.iter().find_map(|shape| self.words(shape)),
            },
            _ => None,
        }
    }

    /// What can stand beside a node between the items of its whole.
    fn item<'s>(&'s self, whole: Node, node: Node) -> Option<Expected<'s>> {
        let shape = self.shape_at(whole)?;
        let place = whole
            .items()
            .take_while(|item| item.index() < node.index())
            .count();
        match self.value_at(shape, whole, place) {
            Some(shape) => Some(Expected::Item(shape)),
            None => match inner(shape) {
                shape @ Shape::Map { .. } => Some(Expected::Key(shape)),
                _ => None,
            },
        }
    }

    /// The fields of something of a shape, as it is written.
    pub fn fields<'s>(&'s self, shape: &'s Shape, written: Node) -> Option<(&'s str, &'s [Field])> {
        match inner(shape) {
            Shape::Named(name) => match self.thing(name)? {
                Thing::Struct(of) => Some((&of.name, &of.fields)),
                Thing::Enum(of) => {
                    let variant = of.variant(written.name()?)?;
                    Some((&variant.name, self.fields_of(&variant.form)?))
                }
                Thing::Either(of) => of.of.iter().find_map(|shape| self.fields(shape, written)),
            },
            _ => None,
        }
    }

    /// What a part of something of a shape is expected to be.
    fn within<'s>(&'s self, shape: &'s Shape, whole: Node, part: Node) -> Option<&'s Shape> {
        if part.kind() == Kind::Field
            || (part.kind() == Kind::Entry && self.fields(shape, whole).is_some())
        {
            let (_, fields) = self.fields(shape, whole)?;
            let name = part.key_text()?;
            return fields
                .iter()
                .find(|field| field.name == name)
                .map(|field| &field.shape);
        }
        if part.kind() == Kind::Entry {
            return match inner(shape) {
                Shape::Map { values, .. } => Some(values),
                _ => None,
            };
        }
        let place = whole.items().position(|item| item == part)?;
        self.value_at(shape, whole, place)
    }

    /// What the value at a place in brackets is expected to be.
    fn value_at<'s>(&'s self, shape: &'s Shape, whole: Node, place: usize) -> Option<&'s Shape> {
        match shape {
            Shape::List(of) => Some(of),
            Shape::Maybe(of) if whole.name() == Some("Some") => Some(of),
            Shape::Maybe(of) => self.value_at(of, whole, place),
            Shape::Named(name) => match self.thing(name)? {
                Thing::Enum(of) => match &of.variant(whole.name()?)?.form {
                    Form::Values(values) => values.get(place),
                    _ => None,
                },
                Thing::Struct(_) => None,
                Thing::Either(of) => of
                    .of
                    .iter()
                    .find_map(|shape| self.value_at(shape, whole, place)),
            },
            _ => None,
        }
    }
}

/// What may be left out, without that.
fn inner(shape: &Shape) -> &Shape {
    match shape {
        Shape::Maybe(inner) => inner,
        other => other,
    }
}
