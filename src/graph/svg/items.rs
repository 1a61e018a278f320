//! Everything that has a place of its own in the layers: cards of scenes, words on ways, and the bends of long ways.

use super::{
    super::{
        Graph, Kind, Label, Node,
        layers::layers,
        order::Ranks,
        places::{Pull, places},
        text::{bold, called, lines, short, signs, width},
    },
    colour,
    pen::{Edge, FAINT, HAIR, PAPER, Pen, Style},
};
use crate::words::{say, say_with};

/// How far two that stand side by side are kept apart.
pub(super) const GAP: i64 = 26;
/// How far one row is from the next.
const FALL: i64 = 30;
/// How wide a card is, and the words in it.
const CARD: i64 = 224;
const INSIDE: i64 = CARD - 28;
/// How wide the words on a way may be.
const LABEL: i64 = 232;
/// How many choices are told on one way, and in one card.
const TOLD: usize = 6;
/// The height of letters on ways.
pub(super) const SMALL: i64 = 12;
/// The height of a line of them.
const LINE: i64 = 17;

/// What stands somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// A node, by its place.
    Node(usize),
    /// The words on a way, by its place.
    Words(usize),
    /// A bend of a way.
    Bend,
}

/// Something with a place of its own.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub what: What,
    pub size: (i64, i64),
    /// Its middle, and its upper edge.
    pub at: (i64, i64),
    row: usize,
}

/// A map with everything in its place.
pub(super) struct Drawing {
    pub items: Vec<Item>,
    /// For each way, the items from its upper end to its lower, its nodes included.
    pub chains: Vec<Vec<usize>>,
    /// Which ways lead back up.
    pub back: Vec<bool>,
    /// What is written on each way.
    pub words: Vec<Vec<Words>>,
    pub width: i64,
    pub height: i64,
}

/// A line of what is written on a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    /// A choice: its words, its landings, and its share.
    Choice(String, Option<super::Class>),
    /// What is asked, or what else is said.
    Aside(String),
}

impl Drawing {
    pub fn of(graph: &Graph) -> Drawing {
        let layers = layers(graph);
        let words: Vec<Vec<Words>> = (0..graph.ways.len())
            .map(|way| on_way(graph, way))
            .collect();
        let rows = layers.of.iter().max().map_or(1, |last| last * 2 + 1);
        let mut items: Vec<Item> = graph
            .nodes
            .iter()
            .enumerate()
            .map(|(place, node)| Item {
                what: What::Node(place),
                size: size(node),
                at: (0, 0),
                row: layers.of[place] * 2,
            })
            .collect();
        let mut chains = Vec::new();
        let mut ranks = Ranks {
            rows: vec![Vec::new(); rows],
            joins: Vec::new(),
        };
        for (place, way) in graph.ways.iter().enumerate() {
            let back = layers.back[place];
            let (upper, lower) = if back {
                (way.to, way.from)
            } else {
                (way.from, way.to)
            };
            let between = layers.of[upper] * 2 + 1..layers.of[lower] * 2;
            // The words stand beside the scene where the choice is taken.
            let spoken = if back {
                between.end.saturating_sub(1)
            } else {
                between.start
            };
            let mut chain = vec![upper];
            for row in between {
                let said = row == spoken && !words[place].is_empty();
                items.push(Item {
                    what: if said { What::Words(place) } else { What::Bend },
                    size: if said {
                        words_size(&words[place])
                    } else {
                        (10, 0)
                    },
                    at: (0, 0),
                    row,
                });
                chain.push(items.len() - 1);
            }
            chain.push(lower);
            ranks
                .joins
                .extend(chain.windows(2).map(|pair| (pair[0], pair[1])));
            chains.push(chain);
        }
        for (place, item) in items.iter().enumerate() {
            ranks.rows[item.row].push(place);
        }
        ranks.untangle();
        let mut drawing = Drawing {
            items,
            chains,
            back: layers.back,
            words,
            width: 0,
            height: 0,
        };
        drawing.place(&ranks);
        drawing
    }

    /// Gives everything its place.
    fn place(&mut self, ranks: &Ranks) {
        let bend = |one: usize| self.items[one].what == What::Bend;
        let words = |one: usize| matches!(self.items[one].what, What::Words(_));
        // Long ways are to be straight before all else.
        let strength = |one: usize, other: usize| match (bend(one), bend(other)) {
            (true, true) => 8,
            _ if words(one) || words(other) => 3,
            (false, false) => 1,
            _ => 2,
        };
        let (above, below) = ranks.neighbours();
        let pulls = |of: Vec<Vec<usize>>| -> Vec<Vec<(usize, i64)>> {
            let strong = |(one, others): (usize, Vec<usize>)| {
                let others = others
                    .into_iter()
                    .map(|other| (other, strength(one, other)));
                others.collect()
            };
            of.into_iter().enumerate().map(strong).collect()
        };
        let widths: Vec<i64> = self.items.iter().map(|item| item.size.0).collect();
        let middles = places(&Pull {
            rows: &ranks.rows,
            above: &pulls(above),
            below: &pulls(below),
            widths: &widths,
            gap: GAP,
        });
        let mut y = 0;
        for row in &ranks.rows {
            let high = row
                .iter()
                .map(|one| self.items[*one].size.1)
                .max()
                .unwrap_or(0);
            for one in row {
                let item = &mut self.items[*one];
                // Cards hang from the top of their row, words stand in the middle.
                let lower = match item.what {
                    What::Node(_) => 0,
                    What::Words(_) | What::Bend => (high - item.size.1) / 2,
                };
                item.at = (middles[*one], y + lower);
            }
            if high > 0 {
                y += high + FALL;
            }
        }
        self.height = y;
        let right = self.items.iter().map(|item| item.at.0 + item.size.0 / 2);
        self.width = right.max().unwrap_or(0);
    }

    /// The lower edge of where the story ends.
    pub fn end(&self) -> Option<(i64, i64)> {
        let end = self
            .items
            .iter()
            .filter(|item| matches!(item.what, What::Node(_)));
        end.map(|item| (item.at.0, item.at.1 + item.size.1))
            .max_by_key(|(_, y)| *y)
    }
}

/// What is written on a way. A condition that all its choices share is said once; choices that have been told on another way
/// of the same scene are not told again.
fn on_way(graph: &Graph, place: usize) -> Vec<Words> {
    let Some(way) = graph.ways.get(place) else {
        return Vec::new();
    };
    let same =
        |one: &Label, other: &Label| (&one.id, &one.landings) == (&other.id, &other.landings);
    let told = graph.ways.iter().take(place).any(|earlier| {
        earlier.from == way.from
            && earlier.labels.len() == way.labels.len()
            && earlier
                .labels
                .iter()
                .zip(&way.labels)
                .all(|(one, other)| same(one, other))
    });
    let shared = way
        .labels
        .first()
        .map(|label| label.when.clone())
        .unwrap_or_default();
    let shares = !shared.is_empty() && way.labels.iter().all(|label| label.when == shared);
    let asked = |when: &str| {
        let when = ("when", short(when, LABEL - 40, SMALL));
        Words::Aside(say_with("graph-if", &[when]))
    };
    let mut words = Vec::new();
    if shares {
        words.push(asked(&shared));
    }
    if told && shares && way.labels.iter().any(|label| !label.id.is_empty()) {
        words.push(Words::Aside(say("graph-same")));
        return words;
    }
    let named = || way.labels.iter().filter(|label| !label.id.is_empty());
    for label in named().take(TOLD) {
        words.push(Words::Choice(
            on_label(label, LABEL),
            label.share.map(|share| share.class()),
        ));
        if !shares && !label.when.is_empty() {
            words.push(asked(&label.when));
        }
    }
    words.extend(more(named().count()));
    words
}

fn more(count: usize) -> Option<Words> {
    let more = count.checked_sub(TOLD).filter(|more| *more > 0)?;
    Some(Words::Aside(say_with(
        "graph-more",
        &[("count", more.to_string())],
    )))
}

/// A choice as it is written, with the signs of its landings.
fn on_label(label: &Label, most: i64) -> String {
    let signs = signs(label);
    let room = most - if signs.is_empty() { 0 } else { 44 };
    let words = short(called(label), room, SMALL);
    format!("{words} {signs}").trim_end().to_owned()
}

fn words_size(words: &[Words]) -> (i64, i64) {
    let wide = words.iter().map(|line| match line {
        Words::Choice(text, _) => width(text, SMALL) + 14,
        Words::Aside(text) => width(text, SMALL),
    });
    let lines = i64::try_from(words.len()).unwrap_or(0);
    (wide.max().unwrap_or(0) + 18, lines * LINE + 8)
}

/// The lines of a card under its name.
fn inside(node: &Node) -> Vec<(String, Style)> {
    let mut inside: Vec<(String, Style)> = lines(&node.place, INSIDE, 13, 2)
        .into_iter()
        .map(|line| (line, Style::italic(13)))
        .collect();
    let stays = node.stays.iter().take(TOLD);
    inside.extend(stays.map(|label| {
        let words = format!("↺ {}", on_label(label, INSIDE - 20));
        (words, Style::plain(SMALL))
    }));
    if let Some(Words::Aside(more)) = more(node.stays.len()) {
        inside.push((more, Style::italic(SMALL)));
    }
    inside
}

/// What is written over a card.
fn flag(node: &Node) -> Vec<String> {
    let key = match node.kind {
        Kind::First => "graph-begins",
        _ if node.deadline => "graph-last-day",
        _ => return Vec::new(),
    };
    lines(&say(key), INSIDE, bold(SMALL), 2)
}

fn size(node: &Node) -> (i64, i64) {
    match node.kind {
        Kind::End => (width(&say("graph-end"), bold(16)) + 48, 40),
        Kind::Beyond => (width(&node.id, 14) + 60, 32),
        Kind::First | Kind::Scene | Kind::Event => {
            let lines = i64::try_from(inside(node).len()).unwrap_or(0);
            let flags = i64::try_from(flag(node).len()).unwrap_or(0);
            (CARD, 38 + lines * LINE + flags * 18)
        }
    }
}

/// Draws all cards, and all words on ways.
pub(super) fn draw(pen: &mut Pen, graph: &Graph, drawing: &Drawing, (left, top): (i64, i64)) {
    for item in &drawing.items {
        let at = (left + item.at.0 - item.size.0 / 2, top + item.at.1);
        match item.what {
            What::Node(place) => {
                if let Some(node) = graph.nodes.get(place) {
                    card(pen, node, at, item.size);
                }
            }
            What::Words(way) => {
                let words = drawing.words.get(way).map_or(&[][..], Vec::as_slice);
                let told = graph.ways.get(way).map_or(&[][..], |way| &way.labels);
                written(pen, words, told, at, item.size);
            }
            What::Bend => {}
        }
    }
}

fn written(pen: &mut Pen, words: &[Words], labels: &[Label], (x, y): (i64, i64), size: (i64, i64)) {
    let title: Vec<String> = labels.iter().map(whole).collect();
    pen.group(&title.join("\n"), |pen| {
        let edge = Edge {
            fill: PAPER,
            colour: HAIR,
            weight: 1,
            dashed: false,
            round: 5,
        };
        pen.card((x, y), size, &edge);
        let mut line = y + LINE - 1;
        for words in words {
            match words {
                Words::Choice(text, class) => {
                    mark(pen, (x + 12, line - 4), *class);
                    pen.text(
                        (x + 22, line),
                        text,
                        &Style::plain(SMALL).colour(ink(*class)),
                    );
                }
                Words::Aside(text) => pen.text((x + 9, line), text, &Style::italic(SMALL)),
            }
            line += LINE;
        }
    });
}

fn ink(class: Option<super::Class>) -> &'static str {
    match class {
        Some(super::Class::Never) => colour(class),
        _ => super::INK,
    }
}

/// The mark of a choice: a disc, a ring, or a cross where nobody took it.
pub(super) fn mark(pen: &mut Pen, (x, y): (i64, i64), class: Option<super::Class>) {
    match class {
        Some(super::Class::Never) => {
            pen.line(&format!("M{} {}l7 7m0 -7l-7 7", x - 4, y - 4), None, 2);
        }
        Some(super::Class::Rarely) => {
            let edge = Edge {
                fill: PAPER,
                round: 4,
                weight: 2,
                ..Edge::of(class)
            };
            pen.card((x - 4, y - 4), (7, 7), &edge);
        }
        Some(super::Class::Often) | None => {
            pen.bar((x - 4, y - 4), (8, 8), colour(class));
        }
    }
}

/// All that is known of a choice, for whoever points at it.
pub(super) fn whole(label: &Label) -> String {
    let mut whole = match label.text.is_empty() {
        true => label.id.clone(),
        false => format!("{}: {}", label.id, label.text),
    };
    if !label.landings.is_empty() {
        let landings = label
            .landings
            .iter()
            .copied()
            .map(super::super::text::landing);
        whole = format!("{whole} ({})", landings.collect::<Vec<_>>().join(", "));
    }
    if !label.when.is_empty() {
        let when = ("when", label.when.clone());
        whole = format!("{whole}; {}", say_with("graph-if", &[when]));
    }
    if let Some(share) = label.share {
        let percent = ("percent", share.percent().to_string());
        whole = format!("{whole}; {}", say_with("graph-taken", &[percent]));
    }
    whole
}

fn card(pen: &mut Pen, node: &Node, (x, y): (i64, i64), (wide, high): (i64, i64)) {
    let class = node.share.map(|share| share.class());
    let middle = (x + wide / 2, y + high / 2 + 5);
    match node.kind {
        Kind::End => {
            let edge = Edge {
                fill: super::INK,
                round: high / 2,
                ..Edge::of(None)
            };
            pen.card((x, y), (wide, high), &edge);
            let style = Style::bold(16).colour(PAPER).anchor("middle");
            pen.text(middle, &say("graph-end"), &style);
        }
        Kind::Beyond => {
            let edge = Edge {
                fill: PAPER,
                round: high / 2,
                colour: FAINT,
                dashed: true,
                ..Edge::of(None)
            };
            pen.card((x, y), (wide, high), &edge);
            let style = Style::italic(14).anchor("middle");
            pen.text(middle, &format!("{} …", node.id), &style);
        }
        Kind::First | Kind::Scene | Kind::Event => {
            pen.group(&format!("{}: {}", node.id, node.place), |pen| {
                let fill = if node.kind == Kind::Event {
                    "#F6EFE0"
                } else {
                    Edge::of(class).fill
                };
                pen.card(
                    (x, y),
                    (wide, high),
                    &Edge {
                        fill,
                        ..Edge::of(class)
                    },
                );
                let mut line = y + 24;
                for flag in flag(node) {
                    let style = Style::bold(SMALL).colour("#AE3F26");
                    pen.text((x + 14, line - 2), &flag, &style);
                    line += 18;
                }
                let percent = node.share.map(|share| (share, share.percent().to_string()));
                let room = INSIDE - if percent.is_some() { 48 } else { 0 };
                let id = short(&node.id, room, bold(16));
                pen.text((x + 14, line), &id, &Style::bold(16));
                if let Some((_, percent)) = &percent {
                    let percent = say_with("graph-percent", &[("percent", percent.clone())]);
                    let style = Style::bold(13).colour(colour(class)).anchor("end");
                    pen.text((x + wide - 12, line), &percent, &style);
                }
                line += LINE;
                for (text, style) in inside(node) {
                    pen.text((x + 14, line), &text, &style);
                    line += LINE;
                }
                if let Some((share, _)) = percent {
                    let full = wide - 28;
                    let part = full * i64::try_from(share.percent()).unwrap_or(0) / 100;
                    pen.bar((x + 14, y + high - 8), (full, 3), HAIR);
                    pen.bar((x + 14, y + high - 8), (part, 3), colour(class));
                }
            });
        }
    }
}
