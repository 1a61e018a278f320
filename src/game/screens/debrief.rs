//! The debrief: how it ended, what became of everybody, and what moved whom over time.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::{Fate, Move, Outcome};
use crate::game::session::Intent;
use crate::game::theme::room::{Column, Columns};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::chart::{Chart, Series};
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::panel::rule;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{say, say_with};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Debrief), spawn);
    app.add_systems(
        Update,
        leave
            .in_set(Input::Answer)
            .run_if(in_state(Screen::Debrief)),
    );
}

fn spawn(mut commands: Commands, outcome: Res<Outcome>) {
    commands
        .spawn((
            DespawnOnExit(Screen::Debrief),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                ..default()
            },
            Columns,
            ScrollRegion,
            Fill(Role::Paper),
        ))
        .with_children(|page| {
            page.spawn((
                Column {
                    width: Val::Percent(38.0),
                    grows: false,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(72.0),
                        right: spacing::PAGE,
                        top: Val::Px(64.0),
                        bottom: spacing::PAGE,
                    },
                    row_gap: spacing::WIDE,
                    ..scroll::column()
                },
                ScrollRegion,
                Fill(Role::Sunken),
            ))
            .with_children(|column| ending(column, &outcome));
            page.spawn((
                Column {
                    width: Val::Auto,
                    grows: true,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(56.0),
                        right: Val::Px(72.0),
                        top: Val::Px(64.0),
                        bottom: spacing::PAGE,
                    },
                    row_gap: spacing::WIDE,
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|column| {
                column.spawn((label(say("debrief-people")), Kind::Heading));
                for fate in &outcome.fates {
                    spawn_fate(column, fate);
                }
                if outcome.fates.iter().any(|fate| !fate.moves.is_empty()) {
                    column.spawn(rule());
                    column.spawn((label(say("debrief-ledger")), Kind::Heading));
                }
                for fate in outcome.fates.iter().filter(|fate| !fate.moves.is_empty()) {
                    spawn_ledger(column, fate);
                }
            });
        });
}

fn ending(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    column.spawn(label(outcome.story.clone()));
    column.spawn((ink(Style::Title, outcome.title.clone()), Kind::Heading));
    column.spawn((
        Node {
            flex_shrink: 0.0,
            ..default()
        },
        Sized::at_most(34.0),
        children![ink(Style::Reading, outcome.text.clone())],
    ));
    column.spawn((
        Node {
            column_gap: spacing::ROOM,
            row_gap: spacing::SNUG,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            (
                button(say("debrief-again"), Weight::Main),
                AutoFocus,
                observe(again)
            ),
            (
                button(say("debrief-library"), Weight::Plain),
                observe(library)
            ),
        ],
    ));
}

/// One line of a person's chart: its values, its name, its colour, dashed or not.
fn lines(fate: &Fate) -> Vec<(&[u8], String, Role, bool)> {
    [
        (
            fate.morale.as_slice(),
            say("debrief-morale"),
            Role::Good,
            false,
        ),
        (
            fate.trust.as_slice(),
            say("debrief-trust"),
            Role::Accent,
            true,
        ),
    ]
    .into_iter()
    .filter(|(values, ..)| !values.is_empty())
    .collect()
}

fn spawn_fate(column: &mut ChildSpawnerCommands, fate: &Fate) {
    let person = &fate.person;
    column
        .spawn((
            Kind::Item,
            Node {
                column_gap: Val::Px(20.0),
                row_gap: spacing::SNUG,
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::FlexStart,
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|row| {
            row.spawn((
                Node {
                    column_gap: Val::Px(20.0),
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized {
                    basis: Some(21.0),
                    ..default()
                },
                children![
                    face(person.portrait, person.expression, 5.0),
                    (
                        Node {
                            flex_direction: FlexDirection::Column,
                            flex_grow: 1.0,
                            flex_basis: Val::Px(0.0),
                            min_width: Val::Px(0.0),
                            row_gap: Val::Px(2.0),
                            ..default()
                        },
                        children![
                            ink(Style::Strong, person.name.clone()),
                            soft(Style::Small, person.role.clone()),
                            ink(Style::Body, fate.text.clone()),
                        ],
                    ),
                ],
            ));
            if !lines(fate).is_empty() {
                spawn_chart(row, fate);
            }
        });
}

fn spawn_chart(row: &mut ChildSpawnerCommands, fate: &Fate) {
    let series = lines(fate)
        .into_iter()
        .map(|(values, _, role, dashed)| Series {
            values: values.to_vec(),
            role,
            dashed,
        })
        .collect();
    row.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            flex_shrink: 0.0,
            ..default()
        },
        Sized::wide(14.0),
    ))
    .with_children(|chart| {
        chart.spawn((
            Chart(series),
            Node {
                width: Val::Percent(100.0),
                ..default()
            },
            Sized {
                height: Some(4.5),
                ..default()
            },
        ));
        for (values, name, role, dashed) in lines(fate) {
            let (Some(from), Some(to)) = (values.first(), values.last()) else {
                continue;
            };
            let change = say_with(
                "debrief-over-time",
                &[("from", from.to_string()), ("to", to.to_string())],
            );
            let sign = if dashed { "– –" } else { "——" };
            chart.spawn((
                text(Style::Small, format!("{sign} {name}: {change}")),
                Ink(role),
            ));
        }
    });
}

fn spawn_ledger(column: &mut ChildSpawnerCommands, fate: &Fate) {
    column
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|list| {
            list.spawn((ink(Style::Heading, fate.person.name.clone()), Kind::Heading));
            for entry in &fate.moves {
                spawn_move(list, entry);
            }
        });
}

fn spawn_move(list: &mut ChildSpawnerCommands, entry: &Move) {
    let sign = if entry.by < 0 { "▼" } else { "▲" };
    let role = if entry.better { Role::Good } else { Role::Bad };
    list.spawn((
        Node {
            column_gap: spacing::SNUG,
            flex_wrap: FlexWrap::Wrap,
            ..default()
        },
        children![
            (
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized::wide(6.5),
                children![soft(Style::Small, entry.when.clone())]
            ),
            (
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized::wide(9.5),
                children![(
                    text(
                        Style::SmallStrong,
                        format!("{sign} {:+} {}", entry.by, entry.what)
                    ),
                    Ink(role)
                )],
            ),
            (
                Node {
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized {
                    basis: Some(16.0),
                    ..default()
                },
                children![ink(Style::Small, entry.why.clone())],
            ),
        ],
    ));
}

fn again(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::Begin);
}

fn library(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Library);
}

fn leave(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Screen>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() == Menu::None {
        next.set(Screen::Library);
    }
}
