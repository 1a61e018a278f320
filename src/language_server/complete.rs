//! What could stand at a place: fields, words, names of the story, parts of conditions, speakers and their moods.

use super::{
    document::{self, Document},
    findings::RULES,
    places,
};
use crate::{
    library::Library,
    scenario::{
        campaign,
        compile::PRINCIPLES,
        expression::{HEADS, answers},
        meter::NAMED,
        schema::{Expected, Field, Form, Means, Says, Schema, Shape, Thing},
        script::Mood,
        syntax::{Kind, Node, Tree},
        usage::{self, Index},
    },
};
use lsp_types::{CompletionItem, CompletionItemKind, CompletionTextEdit, Position, TextEdit};
use std::ops::Range;

/// Something that could stand there.
struct Offer {
    label: String,
    /// What is put in, where that is more than the label.
    text: Option<String>,
    kind: CompletionItemKind,
    about: String,
}

impl Offer {
    fn new(label: impl Into<String>, kind: CompletionItemKind, about: impl Into<String>) -> Offer {
        Offer {
            label: label.into(),
            text: None,
            kind,
            about: about.into(),
        }
    }

    fn puts(mut self, text: impl Into<String>) -> Offer {
        self.text = Some(text.into());
        self
    }
}

/// What could stand at a place. The editor shows those that fit what has been typed.
pub fn complete(document: &Document, library: &Library, at: Position) -> Vec<CompletionItem> {
    let (tree, lines) = (document.tree(), document.lines());
    let offset = document::offset(&lines, at);
    let here = Here {
        tree: &tree,
        schema: Schema::of(&tree),
        index: Index::of(&tree),
        library,
    };
    let (typed, offers) = here.offers(offset);
    let range = document::range(&lines, typed);
    let item = |offer: Offer| CompletionItem {
        kind: Some(offer.kind),
        detail: Some(offer.about).filter(|about| !about.is_empty()),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(
            range,
            offer.text.unwrap_or_else(|| offer.label.clone()),
        ))),
        filter_text: Some(offer.label.clone()),
        label: offer.label,
        ..CompletionItem::default()
    };
    offers.into_iter().map(item).collect()
}

/// A file, and what is known to be nameable in it.
struct Here<'a> {
    tree: &'a Tree,
    schema: &'a Schema,
    index: Index,
    library: &'a Library,
}

impl Here<'_> {
    /// The bytes that have been typed of what is offered, and the offers.
    fn offers(&self, offset: usize) -> (Range<usize>, Vec<Offer>) {
        let nothing = (offset..offset, Vec::new());
        let leaf = leaf(self.tree, offset);
        if let Some((inside, _)) = leaf.inside()
            && inside.start <= offset
            && offset <= inside.end
        {
            let Some(says) = self.says(leaf) else {
                return nothing;
            };
            let typed = self.tree.text().get(inside.start..offset);
            let (length, offers) = self.in_text(says, typed.unwrap_or_default());
            return (offset - length..offset, offers);
        }
        if leaf.kind() == Kind::Comment {
            return nothing;
        }
        let typed = match leaf.kind() {
            Kind::Word | Kind::Name | Kind::Bool => leaf.span().start..offset,
            _ => offset..offset,
        };
        (typed.clone(), self.between(typed.start, leaf))
    }

    /// What a text means, by where it stands.
    fn says(&self, text: Node) -> Option<Says> {
        match self.schema.expected_at(text)? {
            Expected::Value(shape) | Expected::Item(shape) => self.text_of(shape),
            Expected::Key(Shape::Map { keys, .. }) => Some(*keys),
            _ => None,
        }
    }

    /// What a text of a shape means, if it can be a text.
    fn text_of(&self, shape: &Shape) -> Option<Says> {
        match shape {
            Shape::Text(says) => Some(*says),
            Shape::Maybe(inner) => self.text_of(inner),
            Shape::Named(name) => match self.schema.thing(name)? {
                Thing::Either(of) => of.of.iter().find_map(|shape| self.text_of(shape)),
                _ => None,
            },
            _ => None,
        }
    }

    /// What could stand in a text behind what has been typed of it: how many bytes of that are typed of an offer, and the
    /// offers.
    fn in_text(&self, says: Says, typed: &str) -> (usize, Vec<Offer>) {
        match says.means {
            Means::Condition => self.condition(typed),
            Means::Script => {
                let line = typed.rsplit('\n').next().unwrap_or_default().trim_start();
                self.line(line)
            }
            Means::Meter => {
                let (length, offers) = self.condition(typed);
                let levels = |offer: &Offer| offer.kind != CompletionItemKind::KEYWORD;
                (length, offers.into_iter().filter(levels).collect())
            }
            _ if says.declares => (0, Vec::new()),
            means => (typed.len(), self.names(means)),
        }
    }

    /// The names of a sort that a text can have.
    fn names(&self, means: Means) -> Vec<Offer> {
        let words = |words: &[&str]| {
            let offer = |word: &&str| Offer::new(*word, CompletionItemKind::CONSTANT, "");
            words.iter().map(offer).collect()
        };
        match means {
            Means::Principle => words(&PRINCIPLES),
            Means::Weekday => words(&[
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ]),
            Means::Act => words(&campaign::ACTS),
            Means::Rule => RULES
                .rules
                .iter()
                .map(|rule| {
                    let says = crate::words::names::rule(&rule.id);
                    Offer::new(&rule.id, CompletionItemKind::CONSTANT, says)
                })
                .collect(),
            Means::Story => self
                .library
                .stories
                .iter()
                .filter_map(|found| found.scenario.as_ref())
                .map(|story| Offer::new(&story.id, CompletionItemKind::FILE, &story.title))
                .collect(),
            _ => kind_of(means).map_or_else(Vec::new, |kind| self.declared(kind)),
        }
    }

    /// The names of a kind that the file declares.
    fn declared(&self, kind: usage::Kind) -> Vec<Offer> {
        let mut seen = std::collections::BTreeSet::new();
        self.index
            .occurrences
            .iter()
            .filter(|found| found.kind == kind && found.role == usage::Role::Defines)
            .filter(|found| seen.insert(&found.id))
            .map(|found| Offer::new(&found.id, item_kind(kind), places::kind(kind)))
            .collect()
    }

    /// What could go on a condition: behind a dot what the word before it is of, behind a comparison what can be compared,
    /// else the words with which all begins.
    fn condition(&self, typed: &str) -> (usize, Vec<Offer>) {
        let part_of_word =
            |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | '>');
        let word = last_part(typed, |letter| !part_of_word(letter));
        let before = typed.strip_suffix(word).unwrap_or_default();
        let last = last_part(word, |letter| matches!(letter, '.' | '>'));
        let head = word.split('.').next().unwrap_or_default();
        if last.len() == word.len() {
            return (last.len(), self.opens(before.trim_end()));
        }
        let offers = match (head, word.matches(['.', '>']).count()) {
            ("flag", 1) => self.declared(usage::Kind::Flag),
            ("visited", 1) => {
                let mut all = self.declared(usage::Kind::Scene);
                all.extend(self.declared(usage::Kind::Event));
                all
            }
            ("happened", 1) => self.declared(usage::Kind::Event),
            ("promise", 1) => self.declared(usage::Kind::Promise),
            ("confidence", 1) => self.declared(usage::Kind::Confidence),
            ("window", 1) => self.declared(usage::Kind::Window),
            ("variant", 1) => self.declared(usage::Kind::Variant),
            ("fit", 2) => self.declared(usage::Kind::Work),
            ("team" | "you", 1) => NAMED
                .iter()
                .filter(|(of, _, _)| *of == head)
                .map(|(_, level, _)| Offer::new(*level, CompletionItemKind::PROPERTY, ""))
                .collect(),
            ("clock", 1) => ["day", "left"]
                .map(|word| Offer::new(word, CompletionItemKind::PROPERTY, ""))
                .into(),
            ("trust", count) if count >= 2 && !word.ends_with('>') => {
                ["ability", "benevolence", "integrity"]
                    .map(|facet| Offer::new(facet, CompletionItemKind::PROPERTY, ""))
                    .into()
            }
            _ => self.declared(usage::Kind::Person),
        };
        (last.len(), offers)
    }

    /// The words that can follow what stands before: values behind a comparison, otherwise a new question.
    fn opens(&self, before: &str) -> Vec<Offer> {
        let keyword = |word: &&str| Offer::new(*word, CompletionItemKind::KEYWORD, "");
        let compared = before.strip_suffix(['=', '<', '>']);
        let Some(left) = compared else {
            let more = ["not", "and", "or"];
            return HEADS
                .iter()
                .map(|head| Offer::new(format!("{head}."), CompletionItemKind::PROPERTY, ""))
                .chain(more.iter().map(keyword))
                .collect();
        };
        let left = left.trim_end_matches(['=', '<', '>', '!']).trim_end();
        let path = left
            .rsplit(|letter: char| letter.is_whitespace() || letter == '(')
            .next()
            .unwrap_or_default();
        if let Some(axis) = path.strip_prefix("variant.") {
            let options = self.declared(usage::Kind::Option);
            let within = format!("{axis}.");
            return options
                .into_iter()
                .filter_map(|mut offer| {
                    offer.label = offer.label.strip_prefix(&within)?.to_owned();
                    Some(offer)
                })
                .collect();
        }
        let head = path.split('.').next().unwrap_or_default();
        answers(head).iter().map(keyword).collect()
    }

    /// What could go on a line of a script: its condition, who says it, how.
    fn line(&self, typed: &str) -> (usize, Vec<Offer>) {
        let rest = match typed.strip_prefix('{') {
            Some(inside) => match inside.split_once('}') {
                Some((_, rest)) => rest.trim_start(),
                None => return self.condition(inside),
            },
            None => typed,
        };
        let in_id = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        if rest.chars().all(in_id) {
            let mut offers: Vec<Offer> = self
                .declared(usage::Kind::Person)
                .into_iter()
                .map(|offer| {
                    let text = format!("{}: ", offer.label);
                    offer.puts(text)
                })
                .collect();
            offers.extend(["you", "engineer", "mortgage", "pride"].map(|voice| {
                Offer::new(voice, CompletionItemKind::VARIABLE, "").puts(format!("{voice}: "))
            }));
            return (rest.len(), offers);
        }
        if let Some((speaker, mood)) = rest.split_once('(')
            && speaker.trim_end().chars().all(in_id)
            && !mood.contains(')')
        {
            let moods =
                Mood::ALL.map(|(_, word)| Offer::new(word, CompletionItemKind::ENUM_MEMBER, ""));
            return (mood.len(), moods.into());
        }
        (0, Vec::new())
    }

    /// What could stand where there is no text, told by what stands before: behind a colon a value, behind a bracket or a
    /// comma a field, an entry or an item.
    fn between(&self, start: usize, typed: Node) -> Vec<Offer> {
        let Some(before) = before(self.tree, start) else {
            return self.values(self.schema.shape());
        };
        let Some(whole) = before.parent() else {
            return Vec::new();
        };
        match before.kind() {
            Kind::Colon => {
                let shape = self.schema.shape_at(whole);
                shape.map_or_else(Vec::new, |shape| self.values(shape))
            }
            Kind::Open | Kind::Comma => match self.schema.expected_at(before) {
                Some(Expected::Fields { fields, .. }) => fields_of(whole, fields, typed),
                Some(Expected::Item(shape)) => self.values(shape),
                Some(Expected::Key(Shape::Map { keys, .. })) if !keys.declares => {
                    quoted(self.names(keys.means), ": ")
                }
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }

    /// The values of a shape that can be told beforehand.
    fn values(&self, shape: &Shape) -> Vec<Offer> {
        match shape {
            Shape::Text(says) if !says.declares => quoted(self.names(says.means), ""),
            Shape::Bool => ["true", "false"]
                .map(|word| Offer::new(word, CompletionItemKind::VALUE, ""))
                .into(),
            Shape::Maybe(inner) => self.values(inner),
            Shape::Named(name) => match self.schema.thing(name) {
                Some(Thing::Enum(of)) => of
                    .variants
                    .iter()
                    .map(|variant| {
                        let offer = Offer::new(
                            &variant.name,
                            CompletionItemKind::ENUM_MEMBER,
                            &variant.doc,
                        );
                        match variant.form {
                            Form::Word => offer,
                            _ => offer.puts(format!("{}(", variant.name)),
                        }
                    })
                    .collect(),
                Some(Thing::Struct(of)) => {
                    vec![
                        Offer::new(&of.name, CompletionItemKind::STRUCT, &of.doc)
                            .puts(format!("{}(", of.name)),
                    ]
                }
                Some(Thing::Either(of)) => {
                    of.of.iter().flat_map(|shape| self.values(shape)).collect()
                }
                None => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}

/// What stands behind the last of certain letters.
fn last_part(text: &str, cuts: impl Fn(char) -> bool) -> &str {
    text.rsplit(cuts).next().unwrap_or_default()
}

/// The leaf that is being typed at a byte: what ends there counts before what begins there.
fn leaf(tree: &Tree, offset: usize) -> Node<'_> {
    if let Some(before) = offset.checked_sub(1) {
        let leaf = tree.node_at(before);
        let typed = match leaf.kind() {
            Kind::Word | Kind::Name | Kind::Bool | Kind::Number => true,
            Kind::Text => leaf
                .inside()
                .is_some_and(|(inside, _)| offset <= inside.end),
            Kind::Comment => leaf.span().end > offset || leaf.text().starts_with("//"),
            _ => false,
        };
        if typed {
            return leaf;
        }
    }
    tree.node_at(offset)
}

/// The fields that are not there yet, but for the one that is being typed; those that must be, first.
fn fields_of(whole: Node, fields: &[Field], typed: Node) -> Vec<Offer> {
    let is_there = |field: &Field| {
        let there = whole.field(&field.name).and_then(Node::key);
        there.is_some_and(|key| key != typed)
    };
    let mut missing: Vec<&Field> = fields.iter().filter(|field| !is_there(field)).collect();
    missing.sort_by_key(|field| !field.required);
    let offer = |field: &Field| {
        Offer::new(&field.name, CompletionItemKind::FIELD, &field.doc)
            .puts(format!("{}: ", field.name))
    };
    missing.into_iter().map(offer).collect()
}

/// The last leaf before a byte that is more than space.
fn before(tree: &Tree, offset: usize) -> Option<Node<'_>> {
    let mut end = offset;
    loop {
        let leaf = tree.node_at(end.checked_sub(1)?);
        if !leaf.kind().is_trivia() {
            return Some(leaf);
        }
        end = leaf.span().start.min(end - 1);
    }
}

/// Names as texts of the file.
fn quoted(offers: Vec<Offer>, behind: &str) -> Vec<Offer> {
    offers
        .into_iter()
        .map(|offer| {
            let text = format!("\"{}\"{behind}", offer.label);
            offer.puts(text)
        })
        .collect()
}

/// The kind of thing that a meaning names, where the file itself declares it.
fn kind_of(means: Means) -> Option<usage::Kind> {
    Some(match means {
        Means::Scene => usage::Kind::Scene,
        Means::Event => usage::Kind::Event,
        Means::Ending => usage::Kind::Ending,
        Means::Choice => usage::Kind::Choice,
        Means::Person => usage::Kind::Person,
        Means::Flag => usage::Kind::Flag,
        Means::Promise => usage::Kind::Promise,
        Means::Confidence => usage::Kind::Confidence,
        Means::Window => usage::Kind::Window,
        Means::Work => usage::Kind::Work,
        Means::Role => usage::Kind::Role,
        Means::Variant => usage::Kind::Variant,
        Means::Option => usage::Kind::Option,
        _ => return None,
    })
}

fn item_kind(kind: usage::Kind) -> CompletionItemKind {
    match kind {
        usage::Kind::Person => CompletionItemKind::VARIABLE,
        usage::Kind::Scene | usage::Kind::Event | usage::Kind::Ending => CompletionItemKind::METHOD,
        _ => CompletionItemKind::VALUE,
    }
}
