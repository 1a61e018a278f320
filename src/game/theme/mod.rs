//! How everything looks and moves: palette to roles to themes, the type scale, spacing, motion and the widgets. Knows
//! nothing of the game.

pub mod fonts;
pub mod motion;
mod palette;
pub mod portraits;
pub mod room;
pub mod scale;
pub mod spacing;
pub mod tokens;
pub mod typography;
pub mod wall;
pub mod widgets;

use bevy::prelude::App;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        fonts::plugin,
        motion::plugin,
        portraits::plugin,
        room::plugin,
        scale::plugin,
        tokens::plugin,
        typography::plugin,
        wall::plugin,
        widgets::plugin,
    ));
}
