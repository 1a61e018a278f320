pub mod debrief;
#[cfg(feature = "game")]
pub mod game;
pub mod portrait;
