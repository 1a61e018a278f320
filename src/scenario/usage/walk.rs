//! Goes through the tree of a file and gathers every name, by what the fields around it mean.

use super::{Kind, Occurrence, Role, condition, text::Said};
use crate::scenario::{
    compile::choice_ids,
    script::parts,
    syntax::{Kind as Is, Node, Tree},
};
use std::{borrow::Cow, ops::Range};

/// Every occurrence of every name.
pub(super) fn walk(tree: &Tree) -> Vec<Occurrence> {
    let mut found = Walk(Vec::new());
    if let Some(main) = tree.main() {
        found.fields(main, "", Walk::of_file);
    }
    found.0
}

struct Walk(Vec<Occurrence>);

/// What is written behind `Some(…)`, which may be left out.
fn bare(node: Node) -> Node {
    match node.name() {
        Some("Some") if node.kind() == Is::Tuple => node.items().next().map_or(node, bare),
        _ => node,
    }
}

/// What a field of a choice says.
fn said<'t>(choice: &Node<'t>, name: &str) -> Option<Cow<'t, str>> {
    bare(choice.field(name)?.content()?).value()
}

/// A path and one part more.
fn join(path: &str, part: &str) -> String {
    match path.is_empty() {
        true => part.into(),
        false => format!("{path}.{part}"),
    }
}

impl Walk {
    fn add(&mut self, kind: Kind, id: &str, role: Role, span: Range<usize>, path: &str) {
        if !id.is_empty() {
            self.0.push(Occurrence {
                kind,
                id: id.into(),
                role,
                span,
                path: path.into(),
            });
        }
    }

    /// Each field in the brackets of a node, by its name. What is wrapped without a name is looked through.
    fn fields(&mut self, node: Node, path: &str, each: fn(&mut Walk, &str, Node, Node, &str)) {
        for item in bare(node).items() {
            match (item.key_text(), item.key(), item.content()) {
                (Some(name), Some(key), Some(value)) if item.kind() == Is::Field => {
                    each(self, &name, key, bare(value), &join(path, &name));
                }
                (None, ..) if item.kind() == Is::Struct => self.fields(item, path, each),
                _ => {}
            }
        }
    }

    /// Each entry of a map: its key as a name, and what stands behind it.
    fn entries(
        &mut self,
        map: Node,
        path: &str,
        of: Option<(Kind, Role)>,
        mut each: impl FnMut(&mut Walk, Node, &str),
    ) {
        for entry in map.items().filter(|item| item.kind() == Is::Entry) {
            let (Some(id), Some(key)) = (entry.key_text(), entry.key()) else {
                continue;
            };
            let path = join(path, &id);
            if let Some((kind, role)) = of {
                self.name(key, kind, role, &path);
            }
            if let Some(value) = entry.content() {
                each(self, bare(value), &path);
            }
        }
    }

    /// A text that is a name and nothing else.
    fn name(&mut self, node: Node, kind: Kind, role: Role, path: &str) {
        if let Some(said) = Said::of(bare(node)) {
            let span = said.span(0..said.value.len());
            self.add(kind, &said.value, role, span, path);
        }
    }

    /// A list of names, which are a part of their own paths, or stand there by their places.
    fn names(&mut self, list: Node, kind: Kind, role: Role, path: &str, by_name: bool) {
        for (place, item) in list.items().enumerate() {
            let part = match item.value() {
                Some(value) if by_name => value,
                _ => place.to_string().into(),
            };
            self.name(item, kind, role, &join(path, &part));
        }
    }

    fn condition(&mut self, node: Node, path: &str) {
        if let Some(said) = Said::of(node) {
            self.asked(&said, 0..said.value.len(), path);
        }
    }

    fn asked(&mut self, said: &Said, piece: Range<usize>, path: &str) {
        let text = said.value.get(piece.clone()).unwrap_or_default();
        for found in condition::asked(text) {
            let span = said.span(piece.start + found.span.start..piece.start + found.span.end);
            self.add(found.kind, &found.id, Role::Reads, span, path);
        }
    }

    fn script(&mut self, node: Node, path: &str) {
        let Some(said) = Said::of(node) else {
            return;
        };
        for line in parts::lines(&said.value) {
            if let Some(when) = line.when {
                self.asked(&said, when.at..when.at + when.text.len(), path);
            }
            if let Some(who) = line.speaker {
                let span = said.span(who.at..who.at + who.text.len());
                self.add(Kind::Person, who.text, Role::Speaks, span, path);
            }
        }
    }

    /// The scripts of a map of them, each called after somebody.
    fn scripts(&mut self, map: Node, path: &str) {
        let of = Some((Kind::Person, Role::Names));
        self.entries(map, path, of, |walk, script, path| {
            walk.script(script, path)
        });
    }

    /// The outermost fields of a scenario or a campaign.
    fn of_file(&mut self, name: &str, _: Node, value: Node, path: &str) {
        let defines = |kind| Some((kind, Role::Defines));
        match name {
            "start" => self.name(value, Kind::Scene, Role::Leads, path),
            "clock" => self.fields(value, path, |walk, name, _, value, path| {
                if name == "then" {
                    walk.name(value, Kind::Scene, Role::Leads, path);
                }
            }),
            "team" | "you" => self.shared(name, value, path),
            "cast" => self.entries(value, path, defines(Kind::Person), Walk::person),
            "flags" | "remembers" => self.names(value, Kind::Flag, Role::Defines, path, true),
            "work" => self.names(value, Kind::Work, Role::Defines, path, true),
            "without_rules" => self.names(value, Kind::Rule, Role::Names, path, true),
            "promises" => self.entries(value, path, defines(Kind::Promise), Walk::held),
            "confidences" => self.entries(value, path, defines(Kind::Confidence), Walk::held),
            "windows" => self.entries(value, path, defines(Kind::Window), Walk::held),
            "happenings" => {
                let of = Some((Kind::Rule, Role::Names));
                self.entries(value, path, of, |walk, script, path| {
                    walk.script(script, path)
                });
            }
            "abusive" => self.condition(value, path),
            "roles" => self.entries(value, path, defines(Kind::Role), |_, _, _| {}),
            "variants" => self.entries(value, path, defines(Kind::Variant), Walk::variant),
            "scenes" => self.entries(value, path, defines(Kind::Scene), Walk::passage),
            "events" => self.entries(value, path, defines(Kind::Event), Walk::passage),
            "standing" => self.choices(value, path),
            "endings" => self.entries(value, path, defines(Kind::Ending), Walk::passage),
            "epilogue" => self.scripts(value, path),
            "scenarios" => self.names(value, Kind::Story, Role::Names, path, false),
            "weeks" => self.weeks(value, path),
            "closing" => self.script(value, path),
            _ => {}
        }
    }

    /// The levels that are not about one person.
    fn shared(&mut self, whose: &str, value: Node, path: &str) {
        for item in value.items().filter(|item| item.kind() == Is::Field) {
            if let (Some(name), Some(key)) = (item.key_text(), item.key())
                && name != "role"
            {
                let id = format!("{whose}.{name}");
                self.add(
                    Kind::Meter,
                    &id,
                    Role::Defines,
                    key.span(),
                    &join(path, &name),
                );
            }
        }
    }

    fn person(&mut self, value: Node, path: &str) {
        let who = path.rsplit('.').next().unwrap_or_default().to_owned();
        for item in inside(value) {
            let (Some(name), Some(key), Some(value)) =
                (item.key_text(), item.key(), item.content())
            else {
                continue;
            };
            let (path, value) = (join(path, &name), bare(value));
            match &*name {
                "morale" | "grip" | "pressure" | "ease" | "insight" | "trust" => {
                    let id = format!("{name}.{who}");
                    self.add(Kind::Meter, &id, Role::Defines, key.span(), &path);
                    self.facets(&id, value, &path);
                }
                "trusts" => {
                    for entry in value.items().filter(|item| item.kind() == Is::Entry) {
                        if let (Some(key), Some(to)) = (entry.key(), entry.key_text()) {
                            let path = join(&path, &to);
                            self.name(key, Kind::Person, Role::Names, &path);
                            let id = format!("trust.{who}>{to}");
                            let span = Said::of(key).map(|said| said.span(0..to.len()));
                            let span = span.unwrap_or_else(|| key.span());
                            self.add(Kind::Meter, &id, Role::Defines, span, &path);
                            if let Some(value) = entry.content() {
                                self.facets(&id, bare(value), &path);
                            }
                        }
                    }
                }
                "fits" => {
                    let of = Some((Kind::Work, Role::Names));
                    self.entries(value, &path, of, |_, _, _| {});
                }
                "ties" => self.names(value, Kind::Person, Role::Names, &path, false),
                _ => {}
            }
        }
    }

    /// The facets in which trust may be given.
    fn facets(&mut self, meter: &str, value: Node, path: &str) {
        for item in value.items().filter(|item| item.kind() == Is::Field) {
            if let (Some(name), Some(key)) = (item.key_text(), item.key()) {
                let id = format!("{meter}.{name}");
                self.add(
                    Kind::Meter,
                    &id,
                    Role::Defines,
                    key.span(),
                    &join(path, &name),
                );
            }
        }
    }

    /// A promise, a confidence or a window.
    fn held(&mut self, value: Node, path: &str) {
        self.fields(value, path, |walk, name, _, value, path| match name {
            "to" | "of" if value.kind() == Is::List => {
                walk.names(value, Kind::Person, Role::Names, path, false);
            }
            "to" | "of" => walk.name(value, Kind::Person, Role::Names, path),
            "when" | "until" => walk.condition(value, path),
            _ => {}
        });
    }

    fn variant(&mut self, value: Node, path: &str) {
        let axis = path.rsplit('.').next().unwrap_or_default().to_owned();
        for entry in value.items().filter(|item| item.kind() == Is::Entry) {
            let (Some(option), Some(key)) = (entry.key_text(), entry.key()) else {
                continue;
            };
            let path = join(path, &option);
            if let Some(said) = Said::of(key) {
                let span = said.span(0..said.value.len());
                let id = format!("{axis}.{option}");
                self.add(Kind::Option, &id, Role::Defines, span, &path);
            }
            if let Some(value) = entry.content() {
                self.fields(value, &path, |walk, name, _, value, path| match name {
                    "needs" => {
                        let of = Some((Kind::Person, Role::Names));
                        walk.entries(value, path, of, |_, _, _| {});
                    }
                    "effects" => walk.effects(value, path),
                    _ => {}
                });
            }
        }
    }

    /// A scene, an event or an ending.
    fn passage(&mut self, value: Node, path: &str) {
        self.fields(value, path, |walk, name, _, value, path| match name {
            "when" => walk.condition(value, path),
            "script" | "about" | "why" => walk.script(value, path),
            "effects" => walk.effects(value, path),
            "choices" => walk.choices(value, path),
            "cards" => {
                let of = Some((Kind::Role, Role::Names));
                walk.entries(value, path, of, |_, _, _| {});
            }
            "then" => walk.way(value, path),
            "epilogue" => walk.scripts(value, path),
            "because" => walk.because(value, path),
            _ => {}
        });
    }

    /// Whose reasons are told.
    fn because(&mut self, value: Node, path: &str) {
        let of = Some((Kind::Person, Role::Names));
        self.entries(value, path, of, |_, _, _| {});
    }

    fn choices(&mut self, list: Node, path: &str) {
        let items: Vec<Node> = list.items().map(bare).collect();
        let written: Vec<(Option<Cow<str>>, Cow<str>)> = items
            .iter()
            .map(|item| (said(item, "id"), said(item, "text").unwrap_or_default()))
            .collect();
        let written = written.iter().map(|(id, text)| (id.as_deref(), &**text));
        for (id, item) in choice_ids(written, &[]).iter().zip(&items) {
            self.fields(
                *item,
                &join(path, id),
                |walk, name, _, value, path| match name {
                    "id" => walk.name(value, Kind::Choice, Role::Defines, path),
                    "when" => walk.condition(value, path),
                    "toward" => walk.name(value, Kind::Person, Role::Names, path),
                    "work" => walk.name(value, Kind::Work, Role::Names, path),
                    "effects" => walk.effects(value, path),
                    "because" => walk.because(value, path),
                    "later" => walk.later(value, path),
                    "then" => walk.way(value, path),
                    _ => {}
                },
            );
        }
    }

    fn way(&mut self, node: Node, path: &str) {
        let node = bare(node);
        let first = || node.items().next().map(bare);
        match node.name() {
            Some("Goto") => {
                if let Some(scene) = first() {
                    self.name(scene, Kind::Scene, Role::Leads, path);
                }
            }
            Some("React") => {
                if let Some(script) = first() {
                    self.script(script, path);
                }
            }
            _ => self.fields(node, path, |walk, name, _, value, path| match name {
                "react" => walk.script(value, path),
                "effects" => walk.effects(value, path),
                "because" => walk.because(value, path),
                "later" => walk.later(value, path),
                "goto" => walk.name(value, Kind::Scene, Role::Leads, path),
                "when" => walk.condition(value, path),
                "commitment" | "compliance" | "resistance" | "yes" | "no" => walk.way(value, path),
                _ => {}
            }),
        }
    }

    fn later(&mut self, list: Node, path: &str) {
        for (place, item) in list.items().enumerate() {
            self.fields(
                item,
                &join(path, &place.to_string()),
                |walk, name, _, value, path| {
                    if name == "event" {
                        walk.name(value, Kind::Event, Role::Leads, path);
                    }
                },
            );
        }
    }

    fn effects(&mut self, list: Node, path: &str) {
        for (place, effect) in list.items().enumerate() {
            let path = join(path, &place.to_string());
            let Some(target) = effect.items().next() else {
                continue;
            };
            let kind = match effect.name() {
                Some("Set" | "Clear") => Kind::Flag,
                Some("Promise" | "Keep" | "Break") => Kind::Promise,
                Some("Confide" | "Tell" | "Release") => Kind::Confidence,
                Some("Open" | "Close") => Kind::Window,
                Some("Learn") => Kind::Person,
                Some("Up" | "Down") => {
                    if let Some(said) = Said::of(target) {
                        for found in condition::meter(&said.value, 0) {
                            let span = said.span(found.span);
                            self.add(found.kind, &found.id, Role::Writes, span, &path);
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            self.name(target, kind, Role::Writes, &path);
        }
    }

    fn weeks(&mut self, list: Node, path: &str) {
        for (place, week) in list.items().enumerate() {
            self.fields(
                week,
                &join(path, &place.to_string()),
                |walk, name, _, value, path| match name {
                    "script" => walk.script(value, path),
                    "acts" => walk.entries(value, path, None, Walk::act),
                    _ => {}
                },
            );
        }
    }

    fn act(&mut self, value: Node, path: &str) {
        self.fields(value, path, |walk, name, _, value, path| match name {
            "told" => walk.script(value, path),
            "to" => walk.scripts(value, path),
            _ => {}
        });
    }
}

/// The fields of a person, whose brackets may stand in others: `Manager((name: …))`.
fn inside(value: Node) -> Vec<Node> {
    let mut fields = Vec::new();
    for item in value.items() {
        match item.kind() {
            Is::Field => fields.push(item),
            Is::Struct if item.name().is_none() => fields.extend(item.items()),
            _ => {}
        }
    }
    fields
}
