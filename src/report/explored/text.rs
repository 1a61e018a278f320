//! What exploring found as plain text: the verdict first, then tables of at most a hundred columns.

use super::table::{self, Table};
use crate::{
    explore::Measure,
    words::{explored::Explored, names, say, say_with},
};

/// How wide prose is at most.
const WIDTH: usize = 96;

/// What was found about a story as lines of text.
pub fn text(explored: &Explored) -> Vec<String> {
    let mut text = Text(Vec::new());
    let report = explored.report;
    text.title(&explored.scenario.title, '=');
    text.prose("", &explored.played());
    text.head(&say("explore-verdict"));
    for sentence in explored.verdict() {
        text.prose("- ", &sentence);
    }
    text.prose("- ", &explored.certainty());
    if !report.policies.is_empty() {
        text.tables(explored);
    }
    text.findings(explored);
    text.0
}

struct Text(Vec<String>);

impl Text {
    fn title(&mut self, title: &str, line: char) {
        self.0.push(title.to_owned());
        self.0
            .push(std::iter::repeat_n(line, title.chars().count()).collect());
    }

    fn head(&mut self, title: &str) {
        self.0.push(String::new());
        self.title(title, '-');
    }

    /// Prose, the further lines as far in as the first is behind its mark.
    fn prose(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.chars().count());
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(mark)
            .subsequent_indent(&indent);
        let lines = textwrap::wrap(text, options);
        self.0.extend(lines.iter().map(|line| line.to_string()));
    }

    fn table(&mut self, table: &Table) {
        self.0.extend(table.text());
    }

    fn tables(&mut self, explored: &Explored) {
        let (scenario, report) = (explored.scenario, explored.report);
        self.head(&say("explore-endings"));
        self.table(&table::endings(scenario, report));
        self.0.push(String::new());
        for (letter, ending) in table::legend(scenario) {
            self.prose(&format!("{letter}  "), &ending);
        }
        self.head(&say("explore-levels"));
        self.table(&table::means(report));
        for measure in Measure::LEDGERS {
            let measured = ("measure", names::measure(measure));
            self.head(&say_with("explore-spread", &[measured]));
            self.table(&table::spread(report, measure));
        }
        self.0.push(String::new());
        self.prose("", &say("explore-spread-is"));
        self.prose("", &say("explore-policies-is"));
    }

    fn findings(&mut self, explored: &Explored) {
        let report = explored.report;
        if !report.never.is_empty() {
            self.head(&say("explore-never"));
        }
        for never in &report.never {
            let (what, near) = explored.never(never);
            self.prose("- ", &what);
            self.prose("  ", &near);
            let near = never.nearest.as_ref();
            self.see(explored, near.and_then(|near| near.witness.as_ref()));
        }
        let compared = &report.compared;
        if !compared.dominated.is_empty() || !compared.same.is_empty() {
            self.head(&say("explore-worse"));
            self.prose("", &say("explore-worse-is"));
        }
        for one in &compared.dominated {
            self.prose("- ", &explored.dominated(one));
            self.see(explored, one.witness.as_ref());
        }
        for same in &compared.same {
            self.prose("- ", &explored.same(same));
        }
        if !compared.splits.is_empty() {
            self.head(&say("explore-parted"));
        }
        for split in &compared.splits {
            let (head, picks) = explored.split(split);
            self.prose("- ", &head);
            for pick in picks {
                self.prose("  ", &pick);
            }
        }
    }

    /// A command stands on a line of its own, so that it can be copied.
    fn see(&mut self, explored: &Explored, witness: Option<&crate::explore::Witness>) {
        if let Some(witness) = witness {
            let command = explored.command(witness);
            let see = say_with("explore-see", &[("command", command)]);
            self.0.push(format!("  {see}"));
        }
    }
}
