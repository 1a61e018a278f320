//! What the program promises without a window, in one fast binary: house rules first.

mod allocation;
mod by_luck;
mod campaign;
mod commands;
mod debrief;
mod explored;
mod generated;
mod handbook;
mod hunches;
mod language_server;
mod orderings;
mod pages;
mod reading;
mod scenario;
mod shipped;
mod simulation;
mod starter;
mod tidy;
mod transcripts;
mod watch;
mod workshop;
