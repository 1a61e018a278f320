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
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, soft};
use crate::portrait::{Expression, Subject};
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
            spawn_wave(page, &shelf.faces);
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
                buttons.spawn((button(say("rules-open"), Weight::Plain), observe(rules)));
                buttons.spawn((button(say("title-quit"), Weight::Plain), observe(quit)));
            });
            page.spawn(Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::TIGHT,
                margin: UiRect::top(spacing::WIDE),
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|notes| {
                for words in &shelf.notes {
                    notes.spawn(note(words.clone()));
                }
            });
            page.spawn(Node {
                flex_grow: 4.0,
                ..default()
            });
        });
}

/// Where the people of the stories rise like a swell, a manager first: with what face, how far from the right and from
/// below, and how large, in pixels of the design.
const WAVE: [(Expression, f32, f32, f32); 6] = [
    (Expression::Stern, 100.0, 452.0, 128.0),
    (Expression::Thoughtful, 72.0, 268.0, 152.0),
    (Expression::Warm, 216.0, 148.0, 176.0),
    (Expression::Bright, 40.0, 64.0, 208.0),
    (Expression::Calm, 372.0, 72.0, 136.0),
    (Expression::Wary, 252.0, 332.0, 112.0),
];

fn spawn_wave(page: &mut ChildSpawnerCommands, faces: &[Subject]) {
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
        for (face, (mood, right, bottom, size)) in faces.iter().zip(WAVE) {
            wave.spawn((
                Node {
                    position_type: PositionType::Absolute,
                    right: Val::Px(right),
                    bottom: Val::Px(bottom),
                    ..default()
                },
                children![fixed(*face, mood, Val::Px(size))],
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

fn rules(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Rules);
}

fn quit(_: On<Activate>, mut exit: MessageWriter<AppExit>) {
    exit.write(AppExit::Success);
}
