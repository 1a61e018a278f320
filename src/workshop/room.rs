//! A room: what is played, which votes were cast on which road, and what the facilitator may do next. Pure; time is passed in.

mod command;
mod phase;
mod setup;

pub use command::{By, Command, Seat, Settle, Tallied};
pub use phase::{Phase, Stop};
pub use setup::{Groups, Setup};
