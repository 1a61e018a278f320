//! The first two beats: what became of each person, and the moment that it turned.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::Kind;
use crate::game::page::{Fate, Outcome};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{names, say};

pub(super) fn people(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    column.spawn(beat()).with_children(|beat| {
        beat.spawn((label(say("debrief-people")), Kind::Heading));
        for fate in &outcome.fates {
            spawn_fate(beat, fate);
        }
    });
}

pub(super) fn turned(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    let turned = &outcome.turned;
    column.spawn(beat()).with_children(|beat| {
        beat.spawn((label(say("report-turned")), Kind::Heading));
        beat.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                padding: UiRect::left(spacing::ROOM),
                border: UiRect::left(Val::Px(4.0)),
                ..default()
            },
            Edge(Role::Accent),
        ))
        .with_children(|moment| {
            moment.spawn(ink(Style::Reading, turned.what.clone()));
            if !turned.settled.is_empty() {
                moment.spawn(soft(Style::Small, turned.settled.clone()));
            }
        });
    });
}

/// The column of a beat.
pub(super) fn beat() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: Val::Px(6.0),
        flex_shrink: 0.0,
        ..default()
    }
}

fn spawn_fate(beat: &mut ChildSpawnerCommands, fate: &Fate) {
    let person = &fate.person;
    let short = names::first(&person.name);
    // Most fates begin with the name; before the others it is set.
    let (name, rest) = match fate.text.strip_prefix(short) {
        Some(rest) => (short.to_owned(), rest.to_owned()),
        None => (format!("{short}: "), fate.text.clone()),
    };
    beat.spawn((
        Kind::Item,
        AccessibleLabel::new(format!("{}, {}. {}", person.name, person.role, fate.text)),
        Node {
            column_gap: spacing::ROOM,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            face(person.portrait, person.expression, 3.0),
            (
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                children![(
                    text(Style::Strong, name),
                    Ink(Role::Ink),
                    children![(TextSpan::new(rest), Style::Body, Ink(Role::Ink))],
                )],
            ),
        ],
    ));
}
