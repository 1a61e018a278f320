//! The game as a player, a keyboard and a screen reader meet it, without a GPU.

mod campaign;
mod debrief;
mod inspector;
mod live;
mod menus;
mod pictures;
mod play;
mod rig;
mod rules;
mod sample;
mod soon;
mod story;
mod title;
mod trial;
mod window;
mod workshop;
mod writing;

/// The made-up stories on which the program is measured.
#[path = "../benches/stories.rs"]
#[allow(dead_code, reason = "only the longest cast is played here")]
mod stories;
