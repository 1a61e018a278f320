//! `explore`: where a story leads when it is played many times, each time in one consistent way.

use super::{Failure, Out, Surroundings, Verdict, find};
use clap::Args;
use groundswell::{
    explore::{self, Fared, Policy, Report},
    scenario::{Scenario, effect::POINT},
    simulation::{Rules, Stage},
    words::{names, say, say_with},
};
use std::{io, sync::Arc};

/// Play a story many times in different ways, and count where it leads
#[derive(Debug, Args)]
pub struct Explore {
    /// The name of a story or its file
    #[arg(value_name = "NAME|FILE")]
    story: String,
    /// How many times each way of playing
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    runs: u32,
    /// The number that decides all chance
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

impl Explore {
    pub fn run(self, around: &Surroundings, out: &mut Out) -> Result<Verdict, Failure> {
        let scenario = find::story(around, &self.story)?;
        let stage = Stage::new(scenario.clone(), Arc::new(Rules::shipped()));
        let workers = std::thread::available_parallelism().map_or(1, usize::from);
        let report = explore::explore(&stage, self.runs, self.seed, workers);
        out.exactly(&say_with(
            "explore-title",
            &[
                ("title", scenario.title.clone()),
                ("runs", report.runs.to_string()),
                ("seed", self.seed.to_string()),
            ],
        ))?;
        endings(&scenario, &report, out)?;
        levels(&report, out)?;
        ledgers(&report, out)?;
        let found = dead_ends(&scenario, &report, out)?;
        Ok(if found {
            Verdict::Findings
        } else {
            Verdict::Fine
        })
    }
}

/// How often each way of playing reached each ending.
fn endings(scenario: &Scenario, report: &Report, out: &mut Out) -> io::Result<()> {
    let mut rows = vec![heads(&say("explore-endings"), report)];
    for (index, ending) in scenario.endings.iter().enumerate() {
        let share =
            |fared: &Fared| percent(fared.endings.get(index).copied().unwrap_or(0), report.runs);
        rows.push(row(ending.title.clone(), report, share));
    }
    if report.policies.iter().any(|fared| fared.endless > 0) {
        rows.push(row(say("explore-endless"), report, |fared| {
            percent(fared.endless, report.runs)
        }));
    }
    rows.push(row(say("explore-choices"), report, |fared| {
        decimal(fared.choices)
    }));
    table(&rows, out)
}

/// The mean levels with which each way of playing ended.
fn levels(report: &Report, out: &mut Out) -> io::Result<()> {
    let mut rows = vec![heads(&say("explore-levels"), report)];
    for measure in explore::Measure::ALL {
        let mean = |fared: &Fared| points(fared.level(measure));
        rows.push(row(names::measure(measure), report, mean));
    }
    table(&rows, out)
}

/// Which of the one-sided ways wins and loses each ledger, and who does best on all of them together.
fn ledgers(report: &Report, out: &mut Out) -> io::Result<()> {
    out.exactly("")?;
    for ledger in report.ledgers() {
        out.line(&say_with(
            "explore-ledger",
            &[
                ("ledger", names::measure(ledger.measure)),
                ("wins", names::policy(ledger.wins)),
                ("loses", names::policy(ledger.loses)),
            ],
        ))?;
    }
    let ways: Vec<String> = report
        .by_whole()
        .into_iter()
        .map(|fared| {
            let whole = points(fared.level(explore::Measure::Whole));
            format!("{} {whole}", names::policy(fared.policy))
        })
        .collect();
    out.line(&say_with("explore-whole", &[("ways", ways.join(", "))]))
}

/// A level in whole points.
fn points(level: i32) -> String {
    ((level + POINT / 2) / POINT).to_string()
}

/// What no run reached; true if there is any.
fn dead_ends(scenario: &Scenario, report: &Report, out: &mut Out) -> io::Result<bool> {
    let choices: Vec<String> = report
        .never_chosen
        .iter()
        .map(|(passage, choice)| format!("{passage}/{choice}"))
        .collect();
    let endings: Vec<String> = report
        .never_ended
        .iter()
        .map(|id| {
            scenario
                .endings
                .iter()
                .find(|ending| ending.id == *id)
                .map_or(id.clone(), |ending| ending.id.clone())
        })
        .collect();
    let lists = [
        ("explore-never-opened", report.never_opened.clone()),
        ("explore-never-chosen", choices),
        ("explore-never-ended", endings),
    ];
    let mut found = false;
    for (key, ids) in lists {
        if !ids.is_empty() {
            found = true;
            out.line("")?;
            out.line(&say_with(key, &[("what", ids.join(", "))]))?;
        }
    }
    Ok(found)
}

fn heads(first: &str, report: &Report) -> Vec<String> {
    row(first.to_owned(), report, |fared| policy(fared.policy))
}

fn row(first: String, report: &Report, cell: impl Fn(&Fared) -> String) -> Vec<String> {
    std::iter::once(first)
        .chain(report.policies.iter().map(cell))
        .collect()
}

fn policy(policy: Policy) -> String {
    names::policy(policy)
}

/// Rows of cells, the first column to the left, the others to the right.
fn table(rows: &[Vec<String>], out: &mut Out) -> io::Result<()> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    out.exactly("")?;
    for row in rows {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let padding = " ".repeat(width.saturating_sub(cell.chars().count()));
            match column {
                0 => line.extend([cell.as_str(), &padding]),
                _ => line.extend(["  ", &padding, cell]),
            }
        }
        out.exactly(line.trim_end())?;
    }
    Ok(())
}

fn percent(count: u32, of: u32) -> String {
    let of = u64::from(of.max(1));
    format!("{} %", (u64::from(count) * 100 + of / 2) / of)
}

/// Hundredths with one digit after the point.
fn decimal(hundredths: i32) -> String {
    let tenths = (hundredths + 5) / 10;
    format!("{}.{}", tenths / 10, tenths % 10)
}
