//! The title: the name of the game, and where to go from here.

use bevy::prelude::*;
use bevy::ui::UiRect;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::menus::Menu;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::text::{ink, soft};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), spawn);
}

fn spawn(mut commands: Commands) {
    commands.spawn((
        DespawnOnExit(Screen::Title),
        Node {
            width: Val::Percent(100.0),
            height: Val::Percent(100.0),
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::Center,
            padding: UiRect::all(Val::Px(96.0)),
            row_gap: spacing::WIDE,
            ..default()
        },
        Fill(Role::Paper),
        children![
            ink(Style::Masthead, "Groundswell"),
            soft(Style::Narration, "Lead without the title."),
            (
                Node {
                    column_gap: spacing::ROOM,
                    flex_wrap: FlexWrap::Wrap,
                    ..default()
                },
                children![
                    (button("Play", Weight::Main), observe(play)),
                    (button("Settings", Weight::Plain), observe(settings)),
                    (button("Quit", Weight::Plain), observe(quit)),
                ],
            ),
        ],
    ));
}

fn play(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Library);
}

fn settings(_: On<Activate>, mut next: ResMut<NextState<Menu>>) {
    next.set(Menu::Settings);
}

fn quit(_: On<Activate>, mut exit: MessageWriter<AppExit>) {
    exit.write(AppExit::Success);
}
