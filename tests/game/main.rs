//! The game as a player, a keyboard and a screen reader meet it, without a GPU.

mod campaign;
mod debrief;
mod menus;
mod pictures;
mod play;
mod rig;
mod rules;
mod sample;
mod story;
mod title;
mod window;
