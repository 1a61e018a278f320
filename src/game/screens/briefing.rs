//! The briefing: the situation, who you are, who is who, how long there is, and which telling it will be.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::{Brief, Person};
use crate::game::session::Intent;
use crate::game::theme::room::{Column, Columns};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::meter::{Meter, Unit, meter};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Briefing), spawn);
    app.add_systems(
        Update,
        (
            leave.in_set(Input::Answer),
            ask.after(Input::Close)
                .run_if(resource_changed::<Brief>.or_else(just_opened)),
        )
            .run_if(in_state(Screen::Briefing)),
    );
}

/// Where the questions stand of which telling it will be, and which answer the keyboard was on.
#[derive(Component, Clone, Copy, Debug, Default)]
struct Questions {
    held: Option<Answer>,
}

/// An answer to one of the questions, by their places.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
struct Answer {
    axis: usize,
    option: usize,
}

fn just_opened(questions: Query<(), Added<Questions>>) -> bool {
    !questions.is_empty()
}

fn spawn(mut commands: Commands, brief: Res<Brief>) {
    commands
        .spawn((
            DespawnOnExit(Screen::Briefing),
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
                    width: Val::Auto,
                    grows: true,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(96.0),
                        right: Val::Px(56.0),
                        top: Val::Px(64.0),
                        bottom: spacing::PAGE,
                    },
                    row_gap: spacing::WIDE,
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|column| situation(column, &brief));
            page.spawn((
                Column {
                    width: Val::Percent(42.0),
                    grows: false,
                },
                Node {
                    padding: UiRect::axes(spacing::PAGE, Val::Px(64.0)),
                    row_gap: Val::Px(20.0),
                    ..scroll::column()
                },
                Fill(Role::Sunken),
                ScrollRegion,
                Kind::Region,
                AccessibleLabel::new(say("briefing-people")),
            ))
            .with_children(|column| {
                column.spawn((label(say("briefing-people")), Kind::Heading));
                for person in &brief.people {
                    spawn_person(column, person);
                }
            });
        });
}

fn situation(column: &mut ChildSpawnerCommands, brief: &Brief) {
    column.spawn((ink(Style::Title, brief.title.clone()), Kind::Heading));
    column.spawn((
        Node {
            flex_shrink: 0.0,
            ..default()
        },
        Sized::at_most(38.0),
        children![ink(Style::Reading, brief.situation.clone())],
    ));
    if !brief.you.is_empty() {
        column.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                flex_shrink: 0.0,
                ..default()
            },
            Sized::at_most(38.0),
            children![
                label(say("briefing-you")),
                ink(Style::Body, brief.you.clone())
            ],
        ));
    }
    if brief.waiting.is_none() {
        column.spawn(meter(Meter {
            name: brief.clock.today.clone(),
            words: brief.clock.left.clone(),
            unit: Unit::Day,
            full: brief.clock.of.saturating_sub(brief.clock.gone + 1),
            of: brief.clock.of,
            role: Role::Accent,
        }));
        spawn_questions(column, brief);
    }
    for words in &brief.notes {
        column.spawn(note(words.clone()));
    }
    if let Some(waiting) = &brief.waiting {
        column.spawn(ink(Style::Body, waiting.clone()));
    }
    column
        .spawn(Node {
            column_gap: spacing::ROOM,
            row_gap: spacing::SNUG,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|buttons| {
            let begins = if brief.waiting.is_some() {
                buttons.spawn((
                    button(say("briefing-continue"), Weight::Main),
                    AutoFocus,
                    observe(go_on),
                ));
                button(say("briefing-again"), Weight::Plain)
            } else {
                button(say("briefing-begin"), Weight::Main)
            };
            let mut begins = buttons.spawn((begins, observe(begin)));
            if brief.waiting.is_none() {
                begins.insert(AutoFocus);
            }
            buttons.spawn((button(say("briefing-back"), Weight::Plain), observe(back)));
        });
    // Who can go on is asked only below for what would be another beginning.
    if brief.waiting.is_some() {
        spawn_questions(column, brief);
    }
}

/// A place for the questions of which telling it will be, where there are any.
fn spawn_questions(column: &mut ChildSpawnerCommands, brief: &Brief) {
    if !brief.axes.is_empty() {
        column.spawn((
            Questions::default(),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                flex_shrink: 0.0,
                ..default()
            },
        ));
    }
}

/// Lays out the questions of which telling it will be, each with its answers in a row.
fn ask(mut commands: Commands, brief: Res<Brief>, questions: Query<(Entity, &Questions)>) {
    for (entity, Questions { held }) in &questions {
        let mut list = commands.entity(entity);
        list.despawn_children();
        list.with_children(|list| {
            for (index, axis) in brief.axes.iter().enumerate() {
                list.spawn((
                    Node {
                        margin: UiRect::top(if index > 0 { spacing::TIGHT } else { Val::ZERO }),
                        flex_shrink: 0.0,
                        ..default()
                    },
                    children![label(axis.question.clone())],
                ));
                list.spawn((
                    Kind::List,
                    AccessibleLabel::new(axis.question.clone()),
                    Node {
                        column_gap: spacing::TIGHT,
                        row_gap: spacing::HAIR,
                        flex_wrap: FlexWrap::Wrap,
                        flex_shrink: 0.0,
                        // So that the words, and not the edges of the buttons, stand in line.
                        margin: UiRect::left(Val::Px(-14.0)),
                        ..default()
                    },
                ))
                .with_children(|row| {
                    for (option, words) in axis.options.iter().enumerate() {
                        let answer = Answer {
                            axis: index,
                            option,
                        };
                        // What is picked is told by a mark, not by its colour alone.
                        let words = if option == axis.picked {
                            format!("✓ {words}")
                        } else {
                            words.clone()
                        };
                        let mut button =
                            row.spawn((button(words, Weight::Quiet), answer, observe(answered)));
                        if *held == Some(answer) {
                            button.insert(AutoFocus);
                        }
                    }
                });
            }
            list.spawn(soft(Style::Small, say("briefing-tellings")));
        });
    }
}

fn answered(
    activated: On<Activate>,
    answers: Query<&Answer>,
    mut questions: Query<&mut Questions>,
    mut intents: MessageWriter<Intent>,
) {
    let Ok(answer) = answers.get(activated.entity) else {
        return;
    };
    for mut questions in &mut questions {
        questions.held = Some(*answer);
    }
    intents.write(Intent::Pick {
        axis: answer.axis,
        option: answer.option,
    });
}

fn spawn_person(column: &mut ChildSpawnerCommands, person: &Person) {
    column.spawn((
        Kind::Item,
        Node {
            column_gap: Val::Px(20.0),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            face(person.portrait, person.expression, 5.5),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    row_gap: Val::Px(2.0),
                    ..default()
                },
                Children::spawn((
                    Spawn(ink(Style::Strong, person.name.clone())),
                    Spawn(soft(Style::Small, person.role.clone())),
                    SpawnIter(
                        (!person.about.is_empty())
                            .then(|| ink(Style::Small, person.about.clone()))
                            .into_iter(),
                    ),
                )),
            ),
        ],
    ));
}

fn go_on(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::GoOn);
}

fn begin(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::Begin);
}

fn back(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
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
