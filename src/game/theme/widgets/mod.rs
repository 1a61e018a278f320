//! The parts from which every page is built, one file each; behaviour from `bevy::ui_widgets`, looks from here.

pub mod button;
pub mod card;
pub mod chip;
pub mod control;
pub mod meter;
pub mod panel;
pub mod scroll;
pub mod text;

use bevy::prelude::App;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((control::plugin, scroll::plugin));
}
