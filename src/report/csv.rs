//! The ledger as CSV: one line for each change of a level, with its cause, rule, grade and source.

use super::Report;
use crate::scenario::effect::POINT;
use crate::words::{debrief::day_of, ledger};

/// What stands in the first line.
const HEADS: [&str; 9] = [
    "turn", "day", "meter", "before", "after", "cause", "rule", "grade", "source",
];

/// The ledger of the run. Levels are points of a hundred, with two digits after the point; entries of a meter follow on one
/// another, the first from where it began.
pub fn csv(report: &Report) -> String {
    let run = report.run;
    let scenario = run.scenario();
    let mut out = HEADS.join(",");
    out.push_str("\r\n");
    for entry in run.ledger() {
        let rule = ledger::rule_behind(run, entry.cause);
        let of_rule =
            |part: fn(&ledger::Grounds) -> String| rule.as_ref().map_or(String::new(), part);
        let cells = [
            entry.turn.to_string(),
            day_of(run, entry.turn),
            scenario.meter_name(entry.meter),
            decimal(entry.before),
            decimal(entry.after),
            ledger::why(run, entry.turn, entry.cause),
            of_rule(|rule| rule.id.clone()),
            of_rule(|rule| rule.grade.to_string()),
            of_rule(|rule| rule.source.clone()),
        ];
        let line: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        out.push_str(&line.join(","));
        out.push_str("\r\n");
    }
    out
}

/// Hundredths of a point as points.
fn decimal(hundredths: i32) -> String {
    format!("{}.{:02}", hundredths / POINT, hundredths % POINT)
}

/// A cell: in quotation marks where it must be, and never a formula to a spreadsheet.
pub fn cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{cell, decimal};

    #[test]
    fn a_cell_is_one_cell_and_no_formula() {
        assert_eq!(cell("plain"), "plain");
        assert_eq!(cell("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(cell("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(cell("a\nb"), "\"a\nb\"");
    }

    #[test]
    fn levels_have_two_digits() {
        assert_eq!(
            (decimal(4_205), decimal(10_000), decimal(7)),
            ("42.05".into(), "100.00".into(), "0.07".into())
        );
    }
}
