//! The map as an SVG of its own: scenes in layers from above, choices on the ways between them, events and standing choices
//! beside, endings below.
//!
//! What is reached often, rarely or never differs by colour, by the width of lines, by dashes and by words.

mod aside;
mod items;
mod pen;
mod ways;

use super::{Graph, reach::Class};
use crate::words::{say, say_with};
use items::{Drawing, GAP};
use pen::{INK, Pen, Style};

/// The margin around everything, in pixels.
const MARGIN: i64 = 48;
/// How wide the column beside the map is.
const BESIDE: i64 = 330;

/// The map as SVG text.
pub fn svg(graph: &Graph) -> String {
    let drawing = Drawing::of(graph);
    let has_beside = !graph.events.is_empty() || !graph.standing.is_empty();
    let wide = drawing.width.max(aside::least_width(graph)).max(640);
    let mut pen = Pen::new();
    let top = head(
        &mut pen,
        graph,
        wide + if has_beside { BESIDE + GAP * 3 } else { 0 },
    );
    let left = MARGIN + (wide - drawing.width) / 2;
    ways::draw(&mut pen, graph, &drawing, (left, top));
    items::draw(&mut pen, graph, &drawing, (left, top));
    let mut bottom = top + drawing.height;
    if !graph.endings.is_empty() {
        let end = drawing.end().map(|(x, y)| (left + x, top + y));
        bottom = aside::endings(&mut pen, graph, end, (MARGIN, bottom), wide);
    }
    let mut width = wide + 2 * MARGIN;
    if has_beside {
        let x = MARGIN + wide + GAP * 3;
        let y = aside::beside(&mut pen, graph, (x, top), BESIDE);
        bottom = bottom.max(y);
        width += BESIDE + GAP * 3;
    }
    pen.page(width, bottom + MARGIN, &graph.title)
}

/// The title, what is on the map, and how to read it. Returns where the map begins.
fn head(pen: &mut Pen, graph: &Graph, wide: i64) -> i64 {
    let mut y = MARGIN + 34;
    pen.text((MARGIN, y), &graph.title, &Style::bold(34).serif());
    let count = |nodes: usize| nodes.to_string();
    let scenes = graph
        .nodes
        .iter()
        .filter(|node| matches!(node.kind, super::Kind::First | super::Kind::Scene));
    let events = graph
        .nodes
        .iter()
        .filter(|node| node.kind == super::Kind::Event);
    let is = say_with(
        "graph-is",
        &[
            ("scenes", count(scenes.count())),
            ("events", count(graph.events.len() + events.count())),
            ("endings", count(graph.endings.len())),
        ],
    );
    let played = match graph.runs {
        0 => String::new(),
        runs => say_with("graph-played", &[("runs", runs.to_string())]),
    };
    y += 26;
    pen.text((MARGIN, y), &format!("{is} {played}"), &Style::plain(15));
    y += 34;
    legend(pen, graph, (MARGIN, y), wide) + 44
}

/// How to read it, in one or more rows.
fn legend(pen: &mut Pen, graph: &Graph, (left, top): (i64, i64), wide: i64) -> i64 {
    let (mut x, mut y) = (left, top);
    let mut entry = |pen: &mut Pen, line: Option<Class>, words: &str| {
        let needs = super::text::width(words, 14) + 28 + if line.is_some() { 56 } else { 0 };
        if x + needs > left + wide && x > left {
            (x, y) = (left, y + 24);
        }
        if let Some(class) = line {
            let weight = if class == Class::Often { 5 } else { 2 };
            pen.line(&format!("M{x} {}h44", y - 5), class, weight);
            x += 56;
        }
        pen.text((x, y), words, &Style::plain(14));
        x += needs - if line.is_some() { 56 } else { 0 };
    };
    if graph.runs > 0 {
        for (class, key) in [
            (Class::Often, "graph-often"),
            (Class::Rarely, "graph-rarely"),
            (Class::Never, "graph-never"),
        ] {
            entry(pen, Some(class), &say(key));
        }
    }
    let labels = || graph.ways.iter().flat_map(|way| &way.labels);
    if labels().any(|label| !label.landings.is_empty()) {
        entry(pen, None, &say("graph-landings"));
    }
    if graph.nodes.iter().any(|node| !node.stays.is_empty()) {
        entry(pen, None, &say("graph-stays"));
    }
    y
}

/// The colour of a class; where nothing was played, of everything.
fn colour(class: Option<Class>) -> &'static str {
    match class {
        None => INK,
        Some(Class::Often) => "#2B6355",
        Some(Class::Rarely) => "#A8741A",
        Some(Class::Never) => "#AE3F26",
    }
}
