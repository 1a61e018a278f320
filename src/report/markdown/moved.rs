//! What moved whom, a row for each cause, with the rules behind it named once; and the run laid beside another.

use super::{Report, heading, items, plain};
use crate::debrief::{self, compare, drift};
use crate::words::{
    debrief::{compare as beside, signed},
    ledger::{self, Grounds, Line},
    names, say, say_with,
};
use std::{collections::BTreeMap, fmt::Write};

/// The ledger by person, and the rules behind it.
pub fn moved(out: &mut String, report: &Report) {
    let run = report.run;
    let told = debrief::tell(run);
    heading(out, 2, "debrief-ledger");
    let owners = told
        .fates
        .iter()
        .map(|fate| (names::name_of(run.scenario(), fate.who), &fate.moves))
        .chain([(say("report-shared"), &told.shared)]);
    let mut rules: BTreeMap<String, Grounds> = BTreeMap::new();
    for (owner, moves) in owners {
        let lines = ledger::lines(run, &drift::gathered(run, moves));
        if lines.is_empty() {
            continue;
        }
        let _ = write!(out, "### {}\n\n", plain(&owner));
        items(out, &by_cause(&lines));
        for rule in lines.into_iter().filter_map(|line| line.rule) {
            rules.insert(rule.says.clone(), rule);
        }
    }
    if rules.is_empty() {
        return;
    }
    heading(out, 3, "report-rules");
    items(out, &by_source(rules.into_values()));
}

/// A row for each cause: what it was, then each level that it moved, when and by how much.
fn by_cause(lines: &[Line]) -> Vec<String> {
    type Levels<'a> = Vec<(&'a str, Vec<String>)>;
    let mut causes: Vec<(&str, Levels)> = Vec::new();
    for line in lines {
        // What had no rule behind it is told by itself: two cards may say the same.
        let known = causes
            .iter()
            .position(|(why, _)| line.rule.is_some() && *why == line.why);
        let place = known.unwrap_or_else(|| {
            causes.push((&line.why, Vec::new()));
            causes.len() - 1
        });
        let Some((_, levels)) = causes.get_mut(place) else {
            continue;
        };
        for (what, by, _) in &line.moved {
            let told = format!("{} {}", line.when, signed(*by));
            match levels.iter_mut().find(|(known, _)| known == what) {
                Some((_, all)) => all.push(told),
                None => levels.push((what, vec![told])),
            }
        }
    }
    let tell = |(what, all): (&str, Vec<String>)| {
        let values = [("day", what.to_owned()), ("card", all.join(", "))];
        say_with("debrief-moment", &values)
    };
    causes
        .into_iter()
        .map(|(why, levels)| {
            let levels: Vec<String> = levels.into_iter().map(tell).collect();
            let stop = if why.ends_with(['.', '?', '!', '”']) {
                ""
            } else {
                "."
            };
            format!("{why}{stop} {}.", levels.join("; "))
        })
        .collect()
}

/// The rules, each with its grade; those that rest on one source in a row.
fn by_source(rules: impl Iterator<Item = Grounds>) -> Vec<String> {
    let mut sources: BTreeMap<(char, String), Vec<String>> = BTreeMap::new();
    for rule in rules {
        let source = if rule.grade == 'D' {
            String::new()
        } else {
            rule.source
        };
        sources
            .entry((rule.grade, source))
            .or_default()
            .push(rule.says);
    }
    let tell = |((grade, source), says): ((char, String), Vec<String>)| {
        let key = if grade == 'D' {
            "report-rules-designed"
        } else {
            "report-rules-backed"
        };
        let values = [
            ("grade", grade.to_string()),
            ("source", source),
            ("rules", says.join(" ")),
        ];
        say_with(key, &values)
    };
    sources.into_iter().map(tell).collect()
}

/// The run beside another of the same story.
pub fn laid_beside(out: &mut String, report: &Report) {
    let Some(other) = report.beside else { return };
    let Some(comparison) = compare::compare(report.run, other) else {
        return;
    };
    heading(out, 2, "report-beside");
    let _ = write!(
        out,
        "{}\n\n",
        plain(&beside::parted(report.run, &comparison))
    );
    let _ = write!(
        out,
        "| | {} | {} | ± |\n|---|---:|---:|---:|\n",
        plain(&say("report-this-run")),
        plain(&say("report-other-run"))
    );
    for [what, here, there, by] in beside::levels(report.run.scenario(), &comparison) {
        let _ = writeln!(out, "| {} | {here} | {there} | {by} |", plain(&what));
    }
    out.push('\n');
    let reasons = beside::reasons(report.run, other, &comparison);
    if !reasons.is_empty() {
        let _ = write!(out, "{}\n\n", plain(&say("beside-whys")));
        for reason in reasons {
            let _ = writeln!(out, "- {}", plain(&reason));
        }
        out.push('\n');
    }
}
