//! Groundswell, *Lead without the title*: a game about influence on a team under an overbearing manager.
//!
//! ```text
//! scenarios/*.ron ──► scenario ──► simulation ──► debrief ──► page, Markdown, CSV
//!    (authors)        read, check    people, rules    what it meant
//!                                       ▲
//!          ┌──────────┬───────────┬─────┴─────┬──────────┐
//!        lint      explore   language_server  game    commands
//!       (craft)   (balance)    (editors)     (Bevy)   (the verbs)
//! ```
//!
//! Arrows point from what uses to what is used; nothing points back. `scenario` imports nothing of ours, `simulation` only
//! `scenario`; only `game` may say `use bevy`; the verbs live in the binary, so that no module can depend on one.
//! `ARCHITECTURE.md` walks the same map. Split into a workspace when the pure folders pass about 15,000 lines, or when an edit
//! of the interface takes more than ten idle seconds to run.

pub mod scenario;
pub mod simulation;

pub mod debrief;
pub mod explore;
pub mod lint;

pub mod graph;
pub mod language_server;
pub mod library;
pub mod portrait;
pub mod report;
pub mod starter;
pub mod storage;
pub mod words;
pub mod workshop;

#[cfg(feature = "game")]
pub mod game;
