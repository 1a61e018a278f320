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

pub mod chart;
mod story;

pub use story::{Debrief, Fate, Move, tell};
