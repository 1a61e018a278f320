//! Drifts gathered: what a rule moved day by day, with no act behind it, is one row with its days and its sum.

use super::Move;
use crate::simulation::{Run, event::Cause, rules::Does};

/// A change, or all changes of one level by one drift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The first of them, by as much as all together.
    pub change: Move,
    /// The turn of the last of them.
    pub until: u32,
}

/// The changes with every drift gathered where it began; together they move every level as far as the changes do.
pub fn gathered(run: &Run, moves: &[Move]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for change in moves {
        let drifts = match change.cause {
            Cause::Rule(rule) => {
                let rule = run.rules().rules.get(rule);
                rule.is_some_and(|rule| matches!(rule.does, Does::Between(_) | Does::Night { .. }))
            }
            _ => false,
        };
        let begun = rows.iter_mut().find(|row| {
            drifts && (row.change.meter, row.change.cause) == (change.meter, change.cause)
        });
        match begun {
            Some(row) => {
                row.change.by += change.by;
                row.until = change.turn;
            }
            None => rows.push(Row {
                change: *change,
                until: change.turn,
            }),
        }
    }
    rows
}
