//! The balance of a story as a small piece of Markdown, to be put into a page of one's own: no heading, two tables.

use super::table;
use crate::words::{explored::Explored, say};

/// The balance of a story in Markdown, line by line.
pub fn markdown(explored: &Explored) -> Vec<String> {
    let (scenario, report) = (explored.scenario, explored.report);
    let mut lines = vec![
        format!("**{}**. {}", scenario.title, explored.played()),
        String::new(),
    ];
    lines.extend(table::endings(scenario, report).markdown());
    lines.push(String::new());
    let legend = table::legend(scenario);
    let legend: Vec<String> = legend
        .iter()
        .map(|(letter, ending)| format!("{letter}: {ending}"))
        .collect();
    lines.push(format!("{}.", legend.join("; ")));
    lines.push(String::new());
    lines.extend(table::means(report).markdown());
    lines.push(String::new());
    lines.push(say("explore-levels-is"));
    lines.push(String::new());
    let verdict = explored.verdict();
    lines.extend(verdict.iter().map(|sentence| format!("- {sentence}")));
    lines
}
