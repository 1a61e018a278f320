//! Playing as a group: a room that votes, a facilitator who leads it, and the pages for a projector, a console and phones.
//!
//! `room` is a pure state machine: commands in, a new state out, the time passed in. `faces` says what each screen shows of it,
//! in words. `host` is the one owner of a room while a workshop runs: it keeps every command on disk before it counts. `server`
//! brings the faces to browsers and the votes back.

#![warn(missing_docs)]

pub mod debrief;
pub mod faces;
pub mod host;
pub mod print;
pub mod room;
pub mod server;
pub mod takeaway;
