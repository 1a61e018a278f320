//! What an author writes: the scenario language, read and checked into a model that the simulation runs.
//!
//! The road of a file: bytes → [`format`] (as typed) → [`compile`] → [`model`] (checked, ids as indices). Reading cannot
//! fail otherwise than by [`Diagnostic`]s: [`compile::read`] gives a scenario if nothing was wrong with it, and everything
//! that was wrong or doubtful in any case.
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

pub mod called;
pub mod campaign;
pub mod code;
pub mod compile;
pub mod diagnostic;
pub mod effect;
pub mod expression;
pub mod format;
pub mod formatter;
pub mod id;
pub mod manual;
pub mod meter;
pub mod model;
pub mod names;
pub mod schema;
pub mod script;
pub mod syntax;
pub mod translation;
pub mod usage;

pub use campaign::Campaign;
pub use compile::read;
pub use diagnostic::{Code, Diagnostic, Fix, Severity};
pub use model::Scenario;
