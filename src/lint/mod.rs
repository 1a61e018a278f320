//! What is poor about the craft of a scenario that can be played: advice, each with a code of its own.
//!
//! One rule, one file in `rules/`: the page of the manual, the check, its tests; [`RULES`] is the ordered table of them.
//! Every check is a pass over the checked model. What is said of conditions is sound: "this can never hold" is said only of
//! what no run, with whatever an earlier story left behind, can make hold.
//!
//! Pure: no files, clock, floats, unordered maps or panics.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]
#![warn(missing_docs)]

mod facts;
mod logic;
mod moved;
mod rules;
mod walk;

use crate::{
    scenario::{
        Code, Diagnostic, Scenario,
        manual::{self, Page},
        model::Allowed,
    },
    simulation::Rules,
};
use facts::Facts;
pub use rules::RULES;
use std::fmt::Display;

/// A piece of advice: its page of the manual, and the check.
pub struct Rule {
    /// What it means, with an example.
    pub page: Page,
    check: fn(&Ground, &mut Found),
}

/// Of one rule no more findings than this are told in a file, and how many more there are.
const MOST: usize = 100;

/// What the checks stand on.
struct Ground<'s> {
    scenario: &'s Scenario,
    rules: &'s Rules,
    facts: Facts,
}

/// What a rule has found so far.
struct Found {
    code: Code,
    found: Vec<Diagnostic>,
}

impl Found {
    /// Keeps a finding at a path.
    fn say(&mut self, at: impl Display, message: impl Into<String>, help: impl Into<String>) {
        self.found
            .push(Diagnostic::new(self.code, at.to_string(), message).help(help));
    }
}

/// All advice on a scenario under these rules, without what its author allows, in the order of [`RULES`].
pub fn lint(scenario: &Scenario, rules: &Rules) -> Vec<Diagnostic> {
    let ground = Ground {
        scenario,
        rules,
        facts: Facts::of(scenario),
    };
    let mut used = vec![false; scenario.allowed.len()];
    let mut all = Vec::new();
    for rule in RULES {
        let mut found = Found {
            code: rule.page.code,
            found: Vec::new(),
        };
        (rule.check)(&ground, &mut found);
        let mut found = found.found;
        found.retain(|one| !is_allowed(scenario, one, &mut used));
        let more = found.len().saturating_sub(MOST);
        found.truncate(MOST);
        if more > 0 {
            let message = format!("There are {more} more of these.");
            found.push(Diagnostic::new(rule.page.code, "", message));
        }
        all.extend(found);
    }
    let idle = scenario
        .allowed
        .iter()
        .zip(&used)
        .filter(|(_, used)| !**used);
    all.extend(idle.map(|(allowed, _)| rules::idle_allowance::told(allowed)));
    all
}

/// Whether the author allows a finding; notes which allowances do.
fn is_allowed(scenario: &Scenario, found: &Diagnostic, used: &mut [bool]) -> bool {
    let mut allowed = false;
    for (allowance, used) in scenario.allowed.iter().zip(used) {
        if allowance.code == found.code && is_within(allowance, &found.path) {
            *used = true;
            allowed = true;
        }
    }
    allowed
}

/// Whether a path is that of an allowance, or leads on from it.
fn is_within(allowed: &Allowed, path: &str) -> bool {
    path.strip_prefix(allowed.at.as_str()).is_some_and(|rest| {
        allowed.at.is_empty() || rest.is_empty() || rest.starts_with(['.', ':'])
    })
}

/// The page of the manual about a code, whatever sort it is of.
pub fn page(code: Code) -> Option<&'static Page> {
    let advice = RULES.iter().map(|rule| &rule.page);
    manual::pages().chain(advice).find(|page| page.code == code)
}

#[cfg(test)]
mod tests;
