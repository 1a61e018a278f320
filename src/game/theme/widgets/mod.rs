//! The parts from which every page is built, one file each; behaviour from `bevy::ui_widgets`, looks from here.

pub mod button;
pub mod card;
pub mod chart;
pub mod chip;
pub mod control;
pub mod drawing;
pub mod face;
pub mod field;
pub mod fold;
pub mod gauge;
pub mod meter;
pub mod note;
pub mod panel;
pub mod scroll;
pub mod text;
pub mod toggle;

use bevy::prelude::App;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        chart::plugin,
        control::plugin,
        drawing::plugin,
        field::plugin,
        fold::plugin,
        scroll::plugin,
    ));
}
