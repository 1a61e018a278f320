//! What is poor about the craft of a scenario that can be played: advice, each with a code of its own.
//!
//! One rule, one file: the page of the manual, the check, its tests; [`RULES`] is the ordered table of them. Every check is
//! a single pass over the checked model. What it says of conditions is sound: "this can never hold" is said only of what no
//! run, with whatever an earlier story left behind, can make hold.
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

use crate::{
    scenario::{Diagnostic, Scenario},
    simulation::Rules,
};

/// All advice on a scenario under these rules.
pub fn lint(scenario: &Scenario, rules: &Rules) -> Vec<Diagnostic> {
    let _ = (scenario, rules);
    Vec::new()
}
