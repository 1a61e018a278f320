//! The map in the language of Graphviz.

use super::{Aside, Graph, Kind, Share, reach::Class, text};
use crate::words::say;
use std::fmt::Write;

/// How wide labels are, in tenths of a letter.
const WIDE: i64 = 240;

/// The map for `dot -Tsvg` and whatever else reads Graphviz.
pub fn dot(graph: &Graph) -> String {
    let mut out = format!(
        "digraph {} {{\n  label={}; labelloc=t; fontname=\"sans-serif\"; fontsize=20;\n  node [shape=box, style=\"rounded,filled\", fillcolor=white, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n",
        quoted("story"),
        quoted(&graph.title)
    );
    for (place, node) in graph.nodes.iter().enumerate() {
        let (words, shape) = match node.kind {
            Kind::End => (say("graph-end"), ", shape=oval"),
            Kind::Beyond => (format!("{} …", node.id), ", shape=oval"),
            Kind::First => (named(&node.id, &node.place), ", peripheries=2"),
            Kind::Event => (named(&node.id, &node.place), ", shape=note"),
            Kind::Scene => (named(&node.id, &node.place), ""),
        };
        let stays = node
            .stays
            .iter()
            .map(|label| format!("↺ {}", text::in_words(label, WIDE)));
        let words = std::iter::once(words)
            .chain(stays)
            .collect::<Vec<_>>()
            .join("\n");
        let _ = writeln!(
            out,
            "  n{place} [label={}{shape}{}];",
            quoted(&told(&words, node.share)),
            look(node.share)
        );
    }
    for way in &graph.ways {
        let labels: Vec<String> = way
            .labels
            .iter()
            .map(|label| text::in_words(label, WIDE))
            .collect();
        let _ = writeln!(
            out,
            "  n{} -> n{} [label={}{}];",
            way.from,
            way.to,
            quoted(&labels.join("\n")),
            look(way.share)
        );
    }
    let end = graph.nodes.iter().position(|node| node.kind == Kind::End);
    for (place, ending) in graph.endings.iter().enumerate() {
        aside(&mut out, &format!("ending{place}"), ending);
        if let Some(end) = end {
            let _ = writeln!(out, "  n{end} -> ending{place} [arrowhead=none];");
        }
    }
    for (name, heading, all) in [
        ("event", "graph-events", &graph.events),
        ("standing", "graph-standing", &graph.standing),
    ] {
        if all.is_empty() {
            continue;
        }
        let _ = writeln!(
            out,
            "  subgraph cluster_{name} {{\n  label={}; style=rounded;",
            quoted(&say(heading))
        );
        for (place, one) in all.iter().enumerate() {
            aside(&mut out, &format!("{name}{place}"), one);
        }
        out.push_str("  }\n");
    }
    out.push_str("}\n");
    out
}

fn aside(out: &mut String, name: &str, aside: &Aside) {
    let mut words = named(&aside.id, &aside.text);
    if !aside.when.is_empty() {
        let when = [("when", aside.when.clone())];
        let _ = write!(words, "\n{}", crate::words::say_with("graph-if", &when));
    }
    for label in &aside.choices {
        let _ = write!(words, "\n• {}", text::in_words(label, WIDE));
    }
    let _ = writeln!(
        out,
        "  {name} [label={}{}];",
        quoted(&told(&words, aside.share)),
        look(aside.share)
    );
}

fn named(id: &str, place: &str) -> String {
    match place.is_empty() {
        true => id.to_owned(),
        false => format!("{id}\n{}", text::short(place, WIDE, 10)),
    }
}

/// Words with how often it is reached.
fn told(words: &str, share: Option<Share>) -> String {
    match share {
        Some(share) => format!("{words}\n{} %", share.percent()),
        None => words.to_owned(),
    }
}

/// How often something is reached, in colour and line.
fn look(share: Option<Share>) -> &'static str {
    match share.map(Share::class) {
        None => "",
        Some(Class::Often) => ", color=\"#2B6355\", penwidth=3",
        Some(Class::Rarely) => ", color=\"#A8741A\", penwidth=1.5",
        Some(Class::Never) => ", color=\"#AE3F26\", penwidth=1.5, style=dashed",
    }
}

/// A text in quotes, as Graphviz reads it: nothing in it can end it, and its lines stay lines.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_ends_a_text_early() {
        assert_eq!(quoted("a \"b\" \\ c\nd\te"), r#""a \"b\" \\ c\nd e""#);
    }
}
