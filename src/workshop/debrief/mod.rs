//! The debrief of a room as data: where it was divided, what the minority saw, how it moved, which prompts belong to what
//! happened in this very run, how its roads differ, and in which order to tell it. The story itself is told by the debrief of
//! its runs. Pure.
//!
//! What could identify somebody is not in here: [`votes::tellable`] says which votes may be told with numbers, and of the
//! others only that the room was divided, or that it moved.
#![deny(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::float_arithmetic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic
)]

pub mod divided;
pub mod guide;
pub mod prompts;
pub mod roads;
pub mod screens;
pub mod shift;
mod stops;
pub mod votes;

pub use stops::stops;
