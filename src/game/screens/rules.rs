//! The rules by which people react, in words: when each holds, how much it does, and who says so.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui::UiRect;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::accessibility::{Decoration, Kind};
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::fold::{Body, fold};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, text};
use crate::simulation::{Rules, rules::Grade};
use crate::words::rules::{self, Book, Explained, Table};
use crate::words::{say, say_with};

/// The rules, explained.
#[derive(Resource)]
struct Shown(Book);

impl Default for Shown {
    fn default() -> Self {
        Shown(rules::book(&Rules::shipped()))
    }
}

/// The screen from which the player came, and to which they go back.
#[derive(Resource, Clone, Copy, Default)]
struct CameFrom(Screen);

/// A part of the rules, by its place: first the groups, then what stands beside them.
#[derive(Component, Clone, Copy)]
struct Part(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>();
    app.init_resource::<CameFrom>();
    app.add_systems(OnEnter(Screen::Rules), (remember, spawn));
    app.add_systems(
        Update,
        (leave.in_set(Input::Answer), fill).run_if(in_state(Screen::Rules)),
    );
}

fn remember(
    mut transitions: MessageReader<StateTransitionEvent<Screen>>,
    mut from: ResMut<CameFrom>,
) {
    if let Some(last) = transitions.read().last() {
        from.0 = last
            .exited
            .filter(|from| *from != Screen::Rules)
            .unwrap_or_default();
    }
}

fn spawn(mut commands: Commands, shown: Res<Shown>) {
    commands
        .spawn((
            DespawnOnExit(Screen::Rules),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                flex_direction: FlexDirection::Column,
                ..default()
            },
            Fill(Role::Paper),
        ))
        .with_children(|page| {
            page.spawn((
                Node {
                    justify_content: JustifyContent::SpaceBetween,
                    align_items: AlignItems::Center,
                    column_gap: spacing::WIDE,
                    padding: UiRect::axes(Val::Px(96.0), spacing::WIDE),
                    flex_shrink: 0.0,
                    ..default()
                },
                children![
                    (
                        Node {
                            flex_shrink: 1.0,
                            min_width: Val::Px(0.0),
                            ..default()
                        },
                        children![(ink(Style::Title, say("rules-title")), Kind::Heading)],
                    ),
                    (
                        button(say("rules-back"), Weight::Plain),
                        AutoFocus,
                        observe(back)
                    ),
                ],
            ));
            page.spawn((
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    row_gap: spacing::ROOM,
                    padding: UiRect {
                        left: Val::Px(96.0),
                        right: Val::Px(96.0),
                        top: spacing::TIGHT,
                        bottom: spacing::PAGE,
                    },
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|column| contents(column, &shown.0));
        });
}

fn contents(column: &mut ChildSpawnerCommands, book: &Book) {
    column.spawn(measured(ink(Style::Reading, book.intro.clone())));
    for words in &book.notes {
        column.spawn(note(words.clone()));
    }
    column
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::TIGHT,
                padding: UiRect::vertical(spacing::SNUG),
                flex_shrink: 0.0,
                ..default()
            },
            Kind::List,
            AccessibleLabel::new(say("rules-grades")),
        ))
        .with_children(|grades| {
            for (grade, what, means) in &book.grades {
                let letter = rules::letter(*grade);
                grades.spawn((
                    row(),
                    Kind::Item,
                    AccessibleLabel::new(format!("{letter}: {what}. {means}")),
                    children![
                        badge(*grade),
                        words((
                            text(Style::SmallStrong, what.clone()),
                            Ink(Role::Ink),
                            children![(
                                TextSpan::new(format!("  {means}")),
                                Style::Small,
                                Ink(Role::InkSoft)
                            )],
                        )),
                    ],
                ));
            }
        });
    let groups = book
        .groups
        .iter()
        .map(|group| (&group.title, &group.about, group.rules.len()));
    let tables = book
        .beside
        .iter()
        .map(|table| (&table.title, &table.about, table.rows.len()));
    for (place, (title, about, count)) in groups.chain(tables).enumerate() {
        let titled = say_with(
            "rules-counted",
            &[("title", title.clone()), ("count", count.to_string())],
        );
        fold(column, titled, about.clone(), false, Part(place));
    }
}

/// Fills a part when it is opened for the first time.
fn fill(
    mut commands: Commands,
    shown: Res<Shown>,
    opened: Query<(Entity, &Part, &Body, Option<&Children>), Changed<Body>>,
) {
    for (entity, Part(place), body, children) in &opened {
        if !body.open || children.is_some_and(|children| !children.is_empty()) {
            continue;
        }
        let book = &shown.0;
        commands.entity(entity).with_children(|list| {
            if let Some(group) = book.groups.get(*place) {
                for rule in &group.rules {
                    spawn_rule(list, rule);
                }
            } else if let Some(table) = book.beside.get(place - book.groups.len()) {
                spawn_table(list, table);
            }
        });
    }
}

fn spawn_rule(list: &mut ChildSpawnerCommands, rule: &Explained) {
    let source = format!("{}. {}", rule.graded, rule.source);
    list.spawn((
        row(),
        Kind::Item,
        children![
            badge(rule.grade),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: Val::Px(2.0),
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized::at_most(50.0),
                children![
                    ink(Style::Strong, rule.sentence.clone()),
                    line(say("rules-label-holds"), rule.holds.clone()),
                    line(say("rules-label-does"), rule.does.clone()),
                    line(
                        say("rules-label-source"),
                        format!("{}, {source}", rules::letter(rule.grade))
                    ),
                ],
            ),
        ],
    ));
}

fn spawn_table(list: &mut ChildSpawnerCommands, table: &Table) {
    for (what, how) in &table.rows {
        list.spawn((
            Node {
                column_gap: spacing::ROOM,
                flex_wrap: FlexWrap::Wrap,
                flex_shrink: 0.0,
                ..default()
            },
            Kind::Item,
            AccessibleLabel::new(format!("{what}: {how}")),
            children![
                (
                    Node {
                        flex_shrink: 0.0,
                        ..default()
                    },
                    Sized::wide(13.0),
                    children![ink(Style::SmallStrong, what.clone())],
                ),
                (
                    Node {
                        flex_grow: 1.0,
                        flex_shrink: 1.0,
                        min_width: Val::Px(0.0),
                        ..default()
                    },
                    Sized {
                        basis: Some(20.0),
                        max_width: Some(36.0),
                        ..default()
                    },
                    children![ink(Style::Small, how.clone())],
                ),
            ],
        ));
    }
}

/// A row whose first thing is as wide as it is, and whose second takes the rest.
fn row() -> impl Bundle {
    Node {
        column_gap: spacing::SNUG,
        align_items: AlignItems::FlexStart,
        flex_shrink: 0.0,
        ..default()
    }
}

/// Words that take what is left of their row.
fn words(bundle: impl Bundle) -> impl Bundle {
    (
        Node {
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            min_width: Val::Px(0.0),
            ..default()
        },
        children![bundle],
    )
}

fn measured(bundle: impl Bundle) -> impl Bundle {
    (
        Node {
            flex_shrink: 0.0,
            ..default()
        },
        Sized::at_most(42.0),
        children![bundle],
    )
}

/// A label and what it labels, in one paragraph.
fn line(label: String, words: String) -> impl Bundle {
    (
        text(Style::SmallStrong, format!("{label}  ")),
        Ink(Role::InkSoft),
        children![(TextSpan::new(words), Style::Small, Ink(Role::Ink))],
    )
}

/// The letter of a grade. What no study backs has an edge of its own.
fn badge(grade: Grade) -> impl Bundle {
    let (fill, edge, letters) = match grade {
        Grade::D => (Role::Clear, Role::Accent, Role::Accent),
        _ => (Role::Good, Role::Good, Role::OnAccent),
    };
    (
        Node {
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border: UiRect::all(Val::Px(2.0)),
            border_radius: spacing::CORNER,
            flex_shrink: 0.0,
            ..default()
        },
        Sized::square(1.625),
        Fill(fill),
        Edge(edge),
        Decoration,
        Pickable::IGNORE,
        children![(text(Style::SmallStrong, rules::letter(grade)), Ink(letters))],
    )
}

fn back(_: On<Activate>, from: Res<CameFrom>, mut next: ResMut<NextState<Screen>>) {
    next.set(from.0);
}

fn leave(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    from: Res<CameFrom>,
    mut next: ResMut<NextState<Screen>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() == Menu::None {
        next.set(from.0);
    }
}
