//! A tree held against the shape that it should have: everything that is wrong is told, and the file is written out anew with
//! what is wrong mended, left out or replaced by something harmless.

use super::{follow::Mended, harmless::harmless};
use crate::scenario::{
    diagnostic::{Code, Diagnostic, Fix},
    names::short,
    schema::{Schema, Shape, Struct, Thing},
    syntax::{DEEPEST, Kind, Node, Tree},
};
use std::{collections::BTreeSet, ops::Range};

/// How many mistakes are told.
const MOST: usize = 1_000;

/// All that is wrong with the shape of a file, in the order of the file, each with its span; and the file mended, if it is of
/// the right sort at all.
pub(super) fn mend(
    tree: Tree,
    schema: &'static Schema,
) -> (Vec<Diagnostic>, Option<(String, Mended)>) {
    let mut mender = Mender::new(&tree, schema);
    let whole = match tree.main() {
        Some(main) if main.kind() != Kind::Error => mender.value(main, schema.shape(), 0),
        _ => false,
    };
    let Mender {
        mut found,
        out,
        holes,
        left_out,
        ..
    } = mender;
    found.sort_by_key(|found| found.span.as_ref().map(|span| span.start));
    found.truncate(MOST);
    let mended = whole.then(|| (out, Mended::new(tree, left_out, holes)));
    (found, mended)
}

/// What holds a tree against a shape.
pub(super) struct Mender<'t> {
    pub tree: &'t Tree,
    pub schema: &'static Schema,
    pub found: Vec<Diagnostic>,
    /// The file as it is mended.
    pub out: String,
    pub holes: BTreeSet<String>,
    pub left_out: BTreeSet<usize>,
    /// Where something is wrong that the tree has told of.
    bad: Vec<usize>,
    /// Whether names must stand before the brackets of structs.
    names: bool,
    /// Whether this is within something that is told apart by its looks.
    pub by_looks: bool,
    too_deep: bool,
}

impl<'t> Mender<'t> {
    fn new(tree: &'t Tree, schema: &'static Schema) -> Self {
        // What is missing is missing behind what stands before it.
        let path = |span: &Range<usize>| {
            let at = if span.is_empty() {
                span.start.saturating_sub(1)
            } else {
                span.start
            };
            tree.path_of(tree.node_at(at))
        };
        let told = tree.errors().iter().map(|found| Diagnostic {
            path: found.span.as_ref().map(path).unwrap_or_default(),
            ..found.clone()
        });
        let mut headers = tree
            .root()
            .children()
            .filter(|child| child.kind() == Kind::Header);
        let starts = |found: &Diagnostic| Some(found.span.as_ref()?.start);
        let mut bad: Vec<usize> = tree.errors().iter().filter_map(starts).collect();
        // They are told in the order in which they were noticed.
        bad.sort_unstable();
        Self {
            found: told.collect(),
            bad,
            names: headers.any(|header| header.text().contains("explicit_struct_names")),
            tree,
            schema,
            out: String::new(),
            holes: BTreeSet::new(),
            left_out: BTreeSet::new(),
            by_looks: false,
            too_deep: false,
        }
    }

    /// Whether the tree has nothing to say about these bytes.
    pub fn is_clean(&self, node: Node) -> bool {
        let span = node.span();
        let first = self.bad.partition_point(|at| *at < span.start);
        // Of many curly marks the tree tells once.
        if node.kind() == Kind::Text && !is_straight(node.text()) {
            return false;
        }
        self.bad.get(first).is_none_or(|at| *at >= span.end)
    }

    /// Whether brackets are so broken that what seems to be missing in them may stand somewhere else.
    pub fn is_damaged(&self, node: Node) -> bool {
        let empty = |item: Node| {
            matches!(item.kind(), Kind::Field | Kind::Entry) && item.content().is_none()
        };
        let broken = |node: Node| {
            node.items()
                .any(|item| item.kind() == Kind::Error || empty(item))
        };
        let root = node
            .parent()
            .is_some_and(|parent| parent.kind() == Kind::Root && broken(parent));
        root || node.close().is_none() || broken(node)
    }

    /// Takes back what was said of these bytes, of which more is known now.
    pub fn unsay(&mut self, at: &Range<usize>) {
        self.found.retain(|found| found.span.as_ref() != Some(at));
    }

    /// Keeps that something is wrong.
    pub fn wrong(
        &mut self,
        node: Node,
        at: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        fix: Option<Fix>,
    ) {
        if self.found.len() < 2 * MOST {
            let found = Diagnostic::new(Code::E001, self.tree.path_of(node), message)
                .help(help)
                .at(at);
            self.found.push(Diagnostic { fix, ..found });
        }
    }

    /// What to point at in a value: its name, its opening bracket, or all of it if it is short.
    pub fn pointed(&self, node: Node) -> Range<usize> {
        match node.name_node().or(node.open()) {
            Some(part) => part.span(),
            None => node.span(),
        }
    }

    /// A value that should be of a shape. If nothing can be made of it, nothing more is written than can be taken back.
    pub fn value(&mut self, node: Node<'t>, shape: &Shape, depth: usize) -> bool {
        if depth + 2 > DEEPEST {
            if !self.too_deep {
                self.too_deep = true;
                let message = "Brackets are nested too deep.";
                let help = "Go to a scene instead of nesting one way in another.";
                self.wrong(node, self.pointed(node), message, help, None);
                if let Some(last) = self.found.last_mut() {
                    last.code = Code::E003;
                }
            }
            return false;
        }
        match shape {
            Shape::Maybe(inner) => self.maybe(node, inner, depth + 1),
            Shape::Text(says) => self.text(node, shape, *says),
            Shape::Whole(from, to) => self.whole(node, shape, *from, *to),
            Shape::Bool => self.truth(node, shape),
            Shape::List(inner) => self.list(node, shape, inner, depth + 1),
            Shape::Map { values, .. } => self.map(node, shape, values, depth + 1),
            Shape::Named(name) => match self.schema.thing(name) {
                Some(Thing::Struct(of)) => self.struct_of(node, shape, of, depth, false),
                Some(Thing::Enum(of)) => self.word(node, shape, of, depth + 1),
                Some(Thing::Either(of)) => self.either(node, shape, of, depth),
                None => false,
            },
        }
    }

    /// A value, or something harmless in its place.
    pub fn value_or_hole(
        &mut self,
        node: Option<Node<'t>>,
        path: &str,
        shape: &Shape,
        depth: usize,
    ) {
        let mark = self.out.len();
        if !node.is_some_and(|node| self.value(node, shape, depth)) {
            self.out.truncate(mark);
            self.out.push_str(&harmless(self.schema, shape));
            self.holes.insert(path.to_owned());
        }
    }

    fn maybe(&mut self, node: Node<'t>, inner: &Shape, depth: usize) -> bool {
        if node.kind() == Kind::Word && node.text() == "None" {
            self.out.push_str("None");
            return true;
        }
        // `r#Some` is a name like any other.
        if node.name_node().is_none_or(|name| name.text() != "Some") {
            return self.value(node, inner, depth);
        }
        match node.kind() {
            Kind::Tuple => {
                let mut items = node.items();
                match items.next().filter(|_| items.next().is_none()) {
                    Some(only) => self.value(only, inner, depth),
                    None => self.unexpected(node, inner, None),
                }
            }
            Kind::Struct => match inner {
                Shape::Named(name) => match self.schema.thing(name) {
                    Some(Thing::Struct(of)) => self.fields(node, &of.name, &of.fields, depth),
                    Some(Thing::Either(of)) => self.either_in_some(node, inner, of, depth),
                    _ => self.unexpected(node, inner, None),
                },
                _ => self.unexpected(node, inner, None),
            },
            _ => self.unexpected(node, inner, None),
        }
    }

    /// Fields in brackets. Where things are told apart by their looks, no name may stand before these, and the strict reader
    /// takes other brackets too.
    pub fn struct_of(
        &mut self,
        node: Node<'t>,
        shape: &Shape,
        of: &Struct,
        depth: usize,
        bare: bool,
    ) -> bool {
        if let Some(name) = node
            .name_node()
            .filter(|_| matches!(node.kind(), Kind::Struct | Kind::Tuple))
            && (bare || node.name() != Some(of.name.as_str()))
        {
            let said = short(name.text());
            if let Some(home) = self.home(name.text()).filter(|_| !bare) {
                let message = format!("Expected `{}(…)`, found `{said}`.", of.name);
                let help = format!("A `{said}(…)` belongs into `{home}`: move it there.");
                self.wrong(node, name.span(), message, help, None);
                self.holes.insert(home.to_owned());
                return false;
            }
            let (by, title) = if bare {
                (String::new(), "Take the name away".to_owned())
            } else {
                (of.name.clone(), format!("Write `{}`", of.name))
            };
            let message = format!(
                "Expected {}, found `{said}`.",
                if bare {
                    "brackets without a name".into()
                } else {
                    format!("`{}(…)`", of.name)
                }
            );
            let help = format!("Write {}(…).", if bare { "" } else { &of.name });
            let fix = Fix::new(title, name.span(), by);
            self.wrong(node, name.span(), message, help, Some(fix));
        }
        let named = matches!(node.kind(), Kind::Struct | Kind::Unit);
        let entries = node
            .items()
            .any(|item| matches!(item.kind(), Kind::Field | Kind::Entry));
        if self.names && named && !bare && node.name().is_none() {
            let at = node.span().start;
            let fix = Fix::new(format!("Write {}(…)", of.name), at..at, of.name.clone());
            let message = format!("Before this bracket `{}` is missing.", of.name);
            self.wrong(
                node,
                at..at + 1,
                message,
                "The header of this file asks for names before brackets.",
                Some(fix),
            );
        }
        match node.kind() {
            Kind::Struct | Kind::Unit => {}
            Kind::Map if bare => {}
            Kind::Tuple | Kind::List
                if bare && !entries && node.items().count() == of.fields.len() =>
            {
                return self.by_place(node, of, depth);
            }
            Kind::Map | Kind::List
                if entries || (node.kind() == Kind::Map && node.items().next().is_none()) =>
            {
                self.other_brackets(node, shape, "(", ")");
            }
            // A single value too many or without its name is told of by itself.
            Kind::Tuple => {}
            _ => return self.unexpected(node, shape, None),
        }
        self.fields(node, &of.name, &of.fields, depth)
    }

    /// Something is left out here.
    pub fn hole(&mut self, node: Node) {
        self.holes.insert(self.tree.path_of(node));
    }
}

/// Whether a text has straight marks on both sides.
fn is_straight(text: &str) -> bool {
    let opened = text
        .strip_prefix('r')
        .map_or(text, |raw| raw.trim_start_matches('#'));
    opened.starts_with('"') && text.trim_end_matches('#').ends_with('"')
}
