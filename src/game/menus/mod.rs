//! What lies over a screen, one at a time; Escape closes it.

use bevy::prelude::*;

use super::controls::{Action, Input};

/// What lies over the screen.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Nothing.
    #[default]
    None,
    /// What was said and done so far.
    History,
    /// How the player wants to see the game.
    Settings,
    /// What is wrong with a story that does not load.
    Problems,
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Menu>();
    app.add_systems(Update, close.in_set(Input::Answer));
}

fn close(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Menu>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() != Menu::None {
        next.set(Menu::None);
    }
}
