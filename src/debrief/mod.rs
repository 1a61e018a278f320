//! What it meant: a run told from its ledger, and the pictures beside it. Pure.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]
#![warn(missing_docs)]

pub mod account;
pub mod behind;
pub mod chart;
pub mod compare;
pub mod decision;
pub mod drift;
pub mod heard;
pub mod hidden;
pub mod in_short;
pub mod mattered;
pub mod missed;
pub mod monday;
pub mod practice;
pub mod reason;
pub mod road;
pub mod settled;
pub mod spoken;
mod story;
pub mod told_why;
pub mod took;
pub mod unseen;
pub mod way;
pub mod what_if;
pub mod wrong;

pub use decision::{Decision, Door, Way, decisions};
pub use story::{Debrief, Fate, Move, over_time, tell};

use crate::simulation::Run;

/// Whether the story went from overbearing to abusive: then silence is not scored, and it is said where help is found.
pub fn abusive(run: &Run) -> bool {
    run.state().holds(run.stage(), &run.scenario().abusive)
}
