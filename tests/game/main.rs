//! The game as a player, a keyboard and a screen reader meet it, without a GPU.

mod pictures;
mod rig;
mod title;
