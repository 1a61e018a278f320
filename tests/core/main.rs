//! What the program promises without a window, in one fast binary: house rules first.

mod commands;
mod simulation;
mod tidy;
