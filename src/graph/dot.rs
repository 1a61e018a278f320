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
        let shape = match node.kind {
            Kind::End | Kind::Beyond => ", shape=oval",
            Kind::First => ", peripheries=2",
            Kind::Event => ", shape=note",
            Kind::Scene => "",
        };
        let _ = writeln!(
            out,
            "  n{place} [label={}{shape}{}];",
            quoted(&text::node(node, WIDE)),
            look(node.share)
        );
    }
    for way in &graph.ways {
        let labels = text::way(way, WIDE);
        let _ = writeln!(
            out,
            "  n{} -> n{} [label={}{}];",
            way.from,
            way.to,
            quoted(&labels),
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
    let _ = writeln!(
        out,
        "  {name} [label={}{}];",
        quoted(&text::aside(aside, WIDE)),
        look(aside.share)
    );
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
