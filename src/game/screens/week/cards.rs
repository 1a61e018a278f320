//! The nine acts as cards with the numbers that pick them, by whom the time is spent on; and the way on.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::Activate;

use super::Held;
use crate::game::accessibility::Kind;
use crate::game::page::{Act, Group, Week};
use crate::game::session::Intent;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::card::{self, Standing};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::text::{ink, label, text};
use crate::words::{say, say_with};

/// Something that can be pressed.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    /// An act, by its place.
    Act(usize),
    /// Toward whom an act goes, by its place.
    Whom(usize),
    /// The last act is taken back.
    Undo,
    /// On to the next story.
    GoOn,
}

/// Whether an act can still be picked.
pub(super) fn is_open(week: &Week, place: usize) -> bool {
    let mut acts = week.groups.iter().flat_map(|group| &group.acts);
    week.go_on.is_none() && acts.any(|act| act.place == place && !act.picked)
}

pub(super) fn press(
    activated: On<Activate>,
    controls: Query<&Control>,
    mut held: ResMut<Held>,
    mut intents: MessageWriter<Intent>,
) {
    let Ok(control) = controls.get(activated.entity) else {
        return;
    };
    held.0 = Some(*control);
    intents.write(match *control {
        Control::Act(place) => Intent::Spend(place),
        Control::Whom(place) => Intent::Aim(place),
        Control::Undo => Intent::Undo,
        Control::GoOn => Intent::NextStory,
    });
}

pub(super) fn spawn(column: &mut ChildSpawnerCommands, week: &Week, held: Option<Control>) {
    let full = week.go_on.is_some();
    // What was held may be done now: then the next thing that can be.
    let first = week
        .groups
        .iter()
        .flat_map(|group| &group.acts)
        .find(|act| is_open(week, act.place))
        .map(|act| Control::Act(act.place));
    let wanted = match held {
        _ if full => Some(Control::GoOn),
        Some(Control::Act(place)) if !is_open(week, place) => first,
        Some(held) if held != Control::Undo || !week.done.is_empty() => Some(held),
        _ => first,
    };
    column.spawn((ink(Style::Heading, week.left.clone()), Kind::Heading));
    if let Some(words) = &week.go_on {
        spawn_button(column, words.clone(), Weight::Main, Control::GoOn, wanted);
    }
    for group in &week.groups {
        spawn_group(column, week, group, wanted);
    }
    if !week.done.is_empty() {
        spawn_button(
            column,
            say("play-undo"),
            Weight::Quiet,
            Control::Undo,
            wanted,
        );
    }
}

fn spawn_button(
    column: &mut ChildSpawnerCommands,
    words: String,
    weight: Weight,
    control: Control,
    wanted: Option<Control>,
) {
    column
        .spawn(Node {
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|row| {
            let mut spawned = row.spawn((button(words, weight), control));
            if wanted == Some(control) {
                spawned.insert(AutoFocus);
            }
        });
}

fn spawn_group(
    column: &mut ChildSpawnerCommands,
    week: &Week,
    group: &Group,
    wanted: Option<Control>,
) {
    column
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: Val::Px(6.0),
                flex_shrink: 0.0,
                ..default()
            },
            Kind::Region,
            AccessibleLabel::new(group.name.clone()),
        ))
        .with_children(|block| {
            block.spawn((label(group.name.clone()), Kind::Heading));
            block
                .spawn(Node {
                    column_gap: spacing::SNUG,
                    row_gap: spacing::SNUG,
                    flex_wrap: FlexWrap::Wrap,
                    align_items: AlignItems::FlexStart,
                    ..default()
                })
                .with_children(|cards| {
                    for act in &group.acts {
                        spawn_act(cards, week, act, wanted);
                    }
                });
        });
}

fn spawn_act(cards: &mut ChildSpawnerCommands, week: &Week, act: &Act, wanted: Option<Control>) {
    let open = is_open(week, act.place);
    let standing = if open {
        Standing::Open
    } else {
        Standing::Locked
    };
    let number = act.place + 1;
    let facts: Vec<String> = act
        .picked
        .then(|| format!("✓ {}", say("week-done")))
        .into_iter()
        .chain(act.costs.iter().cloned())
        .chain(act.less.clone())
        .collect();
    let said = format!("{number}. {} {}", act.text, facts.join(". "));
    cards
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: Val::Px(2.0),
                flex_grow: 1.0,
                flex_shrink: 1.0,
                min_width: Val::Px(0.0),
                ..default()
            },
            Sized {
                basis: Some(14.0),
                ..default()
            },
        ))
        .with_children(|wrapper| {
            let mut spawned = wrapper.spawn((
                card::look(standing),
                Node {
                    flex_grow: 1.0,
                    ..card::node(true)
                },
                Control::Act(act.place),
                AccessibleLabel::new(said.trim().to_owned()),
            ));
            if !open {
                spawned.insert(InteractionDisabled);
            }
            if wanted == Some(Control::Act(act.place)) {
                spawned.insert(AutoFocus);
            }
            spawned.with_children(|card| {
                card.spawn(card::number(number, standing));
                card.spawn((
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: spacing::HAIR,
                        flex_grow: 1.0,
                        flex_basis: Val::Px(0.0),
                        min_width: Val::Px(0.0),
                        ..default()
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|words| {
                    let role = if open { Role::Ink } else { Role::InkLocked };
                    words.spawn((text(Style::Small, act.text.clone()), Ink(role)));
                    words
                        .spawn((
                            Node {
                                column_gap: spacing::HAIR,
                                row_gap: spacing::HAIR,
                                flex_wrap: FlexWrap::Wrap,
                                ..default()
                            },
                            Pickable::IGNORE,
                        ))
                        .with_children(|chips| {
                            for fact in &facts {
                                chips.spawn(chip(fact.clone(), Role::Sunken, Role::InkSoft));
                            }
                        });
                });
                if let Some(person) = &act.toward {
                    card.spawn(face(person.portrait, person.expression, 2.25));
                }
            });
            if open && !act.others.is_empty() {
                let names: Vec<String> = act.others.iter().map(|(_, name)| name.clone()).collect();
                let words = say_with("week-also", &[("people", names.join(", "))]);
                spawn_button(
                    wrapper,
                    words,
                    Weight::Quiet,
                    Control::Whom(act.place),
                    wanted,
                );
            }
        });
}
