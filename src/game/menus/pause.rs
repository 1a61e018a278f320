//! The pause menu: stop for a moment, or leave; nothing is lost.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Menu, close, sheet};
use crate::game::screens::Screen;
use crate::game::session::Intent;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::text::soft;
use crate::words::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Pause), spawn);
}

fn spawn(mut commands: Commands) {
    sheet(
        &mut commands,
        Menu::Pause,
        say("pause-title"),
        26.0,
        |sheet| {
            sheet.spawn(soft(Style::Body, say("pause-kept")));
            sheet.spawn((
                button(say("pause-resume"), Weight::Main),
                AutoFocus,
                observe(close),
            ));
            sheet.spawn((
                button(say("pause-history"), Weight::Plain),
                observe(history),
            ));
            sheet.spawn((
                button(say("pause-settings"), Weight::Plain),
                observe(settings),
            ));
            sheet.spawn((
                button(say("pause-restart"), Weight::Plain),
                observe(restart),
            ));
            sheet.spawn((button(say("pause-library"), Weight::Plain), observe(leave)));
            sheet.spawn((button(say("pause-quit"), Weight::Plain), observe(quit)));
        },
    );
}

fn history(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::History);
}

fn settings(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::Settings);
}

fn restart(_: On<Activate>, mut menu: ResMut<NextState<Menu>>, mut intents: MessageWriter<Intent>) {
    menu.set(Menu::None);
    intents.write(Intent::Begin);
}

fn leave(
    _: On<Activate>,
    mut menu: ResMut<NextState<Menu>>,
    mut screen: ResMut<NextState<Screen>>,
) {
    menu.set(Menu::None);
    screen.set(Screen::Library);
}

fn quit(_: On<Activate>, mut exit: MessageWriter<AppExit>) {
    exit.write(AppExit::Success);
}
