#[cfg(feature = "game")]
pub mod game;
