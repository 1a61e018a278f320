//! The map in the language of Mermaid, which wikis and code hosts draw.

use super::{Aside, Graph, Kind, Share, reach::Class, text};
use crate::words::say;
use std::fmt::Write;

/// How wide labels are, in tenths of a letter.
const WIDE: i64 = 240;

/// The map as a flowchart.
pub fn mermaid(graph: &Graph) -> String {
    let mut out = format!("---\ntitle: {}\n---\nflowchart TD\n", title(&graph.title));
    for (place, node) in graph.nodes.iter().enumerate() {
        let words = quoted(&text::node(node, WIDE));
        let (open, close) = match node.kind {
            Kind::First => ("[[", "]]"),
            Kind::End | Kind::Beyond => ("([", "])"),
            Kind::Event => ("[/", "/]"),
            Kind::Scene => ("[", "]"),
        };
        let _ = writeln!(out, "  n{place}{open}{words}{close}{}", class(node.share));
    }
    for way in &graph.ways {
        let labels = text::way(way, WIDE);
        let arrow = match way.share.map(Share::class) {
            Some(Class::Never) => "-.->",
            Some(Class::Often) => "==>",
            Some(Class::Rarely) | None => "-->",
        };
        let _ = match labels.is_empty() {
            true => writeln!(out, "  n{} {arrow} n{}", way.from, way.to),
            false => writeln!(
                out,
                "  n{} {arrow}|{}| n{}",
                way.from,
                quoted(&labels),
                way.to
            ),
        };
    }
    let end = graph.nodes.iter().position(|node| node.kind == Kind::End);
    for (place, ending) in graph.endings.iter().enumerate() {
        aside(&mut out, &format!("ending{place}"), ending);
        if let Some(end) = end {
            let _ = writeln!(out, "  n{end} --- ending{place}");
        }
    }
    for (name, heading, all) in [
        ("event", "graph-events", &graph.events),
        ("standing", "graph-standing", &graph.standing),
    ] {
        if all.is_empty() {
            continue;
        }
        let _ = writeln!(out, "  subgraph {name}s [{}]", quoted(&say(heading)));
        for (place, one) in all.iter().enumerate() {
            aside(&mut out, &format!("{name}{place}"), one);
        }
        out.push_str("  end\n");
    }
    if graph.runs > 0 {
        out.push_str("  classDef often stroke:#2B6355,stroke-width:4px\n  classDef rarely stroke:#A8741A,stroke-width:2px\n  classDef never stroke:#AE3F26,stroke-width:2px,stroke-dasharray:6 5\n");
    }
    out
}

fn aside(out: &mut String, name: &str, aside: &Aside) {
    let words = quoted(&text::aside(aside, WIDE));
    let _ = writeln!(out, "  {name}[{words}]{}", class(aside.share));
}

fn class(share: Option<Share>) -> &'static str {
    match share.map(Share::class) {
        None => "",
        Some(Class::Often) => ":::often",
        Some(Class::Rarely) => ":::rarely",
        Some(Class::Never) => ":::never",
    }
}

/// A text in quotes: whatever Mermaid could take for something else is written by its number.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '\n' => quoted.push_str("<br/>"),
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '{' | '}' | '[' | ']' | '|' | ';' => {
                let _ = write!(quoted, "#{};", u32::from(letter));
            }
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

/// A title as YAML, which stands before the chart.
fn title(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
    let plain: String = escaped
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    format!("\"{plain}\"")
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_is_taken_for_something_else() {
        assert_eq!(
            quoted("a \"b\"|c\n<d>"),
            "\"a #34;b#34;#124;c<br/>#60;d#62;\""
        );
    }
}
