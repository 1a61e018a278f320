//! The title: the name of the game, and where to go from here.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::accessibility::{Decoration, Kind};
use crate::game::menus::Menu;
use crate::game::page::Shelf;
use crate::game::session::Intent;
use crate::game::theme::room::WithRoom;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::face::fixed;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, soft};
use crate::portrait::{Description, Expression, Subject};
use crate::words::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), spawn);
}

fn spawn(mut commands: Commands, shelf: Res<Shelf>) {
    let open = shelf.open.clone();
    commands
        .spawn((
            DespawnOnExit(Screen::Title),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                padding: UiRect::axes(Val::Px(96.0), spacing::PAGE),
                ..scroll::column()
            },
            ScrollRegion,
            Fill(Role::Paper),
        ))
        .with_children(|page| {
            spawn_wave(page);
            page.spawn(Node {
                flex_grow: 3.0,
                ..default()
            });
            page.spawn((ink(Style::Masthead, say("game-title")), Kind::Heading));
            page.spawn((
                Node {
                    margin: UiRect::top(spacing::ROOM),
                    flex_shrink: 0.0,
                    ..default()
                },
                children![soft(Style::Narration, say("game-subtitle"))],
            ));
            // The one stroke of colour on the page.
            page.spawn((
                Node {
                    width: Val::Px(72.0),
                    height: Val::Px(4.0),
                    margin: UiRect::vertical(Val::Px(28.0)),
                    flex_shrink: 0.0,
                    ..default()
                },
                Fill(Role::Accent),
            ));
            page.spawn((
                Node {
                    margin: UiRect::bottom(Val::Px(32.0)),
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized::at_most(34.0),
                children![ink(Style::Body, say("title-promise"))],
            ));
            page.spawn(Node {
                column_gap: spacing::ROOM,
                row_gap: spacing::SNUG,
                flex_wrap: FlexWrap::Wrap,
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|buttons| {
                let (play_weight, words) = match open {
                    Some(title) => {
                        let words = format!("{}: {title}", say("title-continue"));
                        buttons.spawn((button(words, Weight::Main), AutoFocus, observe(go_on)));
                        (Weight::Plain, say("title-play"))
                    }
                    None => (Weight::Main, say("title-play")),
                };
                buttons.spawn((button(words, play_weight), observe(play)));
                buttons.spawn((
                    button(say("title-settings"), Weight::Plain),
                    observe(settings),
                ));
                buttons.spawn((button(say("title-quit"), Weight::Plain), observe(quit)));
            });
            page.spawn(Node {
                flex_grow: 4.0,
                ..default()
            });
        });
}

/// The people of the stories, rising like a swell: height on the page and size, both in design pixels from the right.
const WAVE: [(&str, Expression, f32, f32, f32); 6] = [
    ("june", Expression::Bright, 40.0, 64.0, 208.0),
    ("tomas", Expression::Warm, 216.0, 148.0, 176.0),
    ("priya", Expression::Thoughtful, 72.0, 268.0, 152.0),
    ("amara", Expression::Calm, 372.0, 72.0, 136.0),
    ("ilse", Expression::Wary, 252.0, 332.0, 112.0),
    ("victor", Expression::Stern, 100.0, 452.0, 128.0),
];

fn spawn_wave(page: &mut ChildSpawnerCommands) {
    page.spawn((
        Node {
            position_type: PositionType::Absolute,
            right: Val::Px(0.0),
            top: Val::Px(0.0),
            bottom: Val::Px(0.0),
            width: Val::Px(560.0),
            ..default()
        },
        WithRoom,
        Decoration,
        Pickable::IGNORE,
    ))
    .with_children(|wave| {
        for (id, mood, right, bottom, size) in WAVE {
            wave.spawn((
                Node {
                    position_type: PositionType::Absolute,
                    right: Val::Px(right),
                    bottom: Val::Px(bottom),
                    ..default()
                },
                children![fixed(
                    Subject::Person(Description::from_id(id)),
                    mood,
                    Val::Px(size)
                )],
            ));
        }
    });
}

fn go_on(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::Resume);
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
