//! The pause menu: stop for a moment, or leave; nothing is lost.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Menu, close, sheet};
use crate::game::page::Shelf;
use crate::game::screens::Screen;
use crate::game::session::{Intent, Opened};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button, with_key};
use crate::game::theme::widgets::text::soft;
use crate::words::{say, say_with};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Pause), spawn);
}

fn spawn(mut commands: Commands, shelf: Res<Shelf>, opened: Res<Opened>) {
    let story = opened.0.and_then(|place| shelf.at(place));
    let problems = story.map_or(0, |story| story.problems.len());
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
            if problems > 0 {
                let words = say_with("pause-problems", &[("count", problems.to_string())]);
                sheet.spawn((button(words, Weight::Plain), observe(show_problems)));
            }
            sheet.spawn((
                with_key(say("pause-inspector"), Some("I"), Weight::Plain),
                observe(inspect),
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

fn show_problems(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::Problems);
}

fn inspect(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::Inspector);
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
