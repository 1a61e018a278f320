//! The map of the road: what was chosen runs straight down, and beside it the doors that were not taken.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::{Decoration, Kind};
use crate::game::page::Stop;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::{say, say_with};

/// How wide a stop's disc and a door's ring are, and how thick the road is, in pixels of the design.
const DISC: f32 = 18.0;
const RING: f32 = 12.0;
const ROAD: f32 = 4.0;

pub(super) fn spawn(part: &mut ChildSpawnerCommands, stops: Option<&[Stop]>) {
    part.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            margin: UiRect::left(Val::Px(DISC / 2.0)),
            border: UiRect::left(Val::Px(ROAD)),
            flex_shrink: 0.0,
            row_gap: spacing::ROOM,
            ..default()
        },
        Edge(Role::Accent),
        Kind::List,
        AccessibleLabel::new(say("report-map")),
    ))
    .with_children(|road| {
        for stop in stops.unwrap_or_default() {
            spawn_stop(road, stop);
        }
    });
}

fn spawn_stop(road: &mut ChildSpawnerCommands, stop: &Stop) {
    let place = match (stop.day.is_empty(), stop.place.is_empty()) {
        (false, false) => say_with(
            "report-where",
            &[("day", stop.day.clone()), ("place", stop.place.clone())],
        ),
        _ => format!("{}{}", stop.day, stop.place),
    };
    road.spawn((
        Kind::Item,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: Val::Px(2.0),
            padding: UiRect::left(spacing::WIDE),
            flex_shrink: 0.0,
            ..default()
        },
    ))
    .with_children(|column| {
        if !place.is_empty() {
            column.spawn(label(place));
        }
        column
            .spawn(Node {
                column_gap: spacing::SNUG,
                row_gap: Val::Px(2.0),
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::Center,
                ..default()
            })
            .with_children(|chosen| {
                let fill = if stop.turned {
                    Role::Accent
                } else {
                    Role::Paper
                };
                chosen.spawn(dot(DISC, 24.0 + (ROAD + DISC) / 2.0, fill, Role::Accent));
                chosen.spawn(ink(Style::Strong, stop.chosen.clone()));
                if !stop.landed.is_empty() {
                    chosen.spawn(soft(Style::Small, stop.landed.clone()));
                }
                if stop.turned {
                    chosen.spawn(chip(
                        say("report-it-turned-here"),
                        Role::AccentSoft,
                        Role::Ink,
                    ));
                }
            });
        for (card, locked) in &stop.doors {
            spawn_door(column, card, *locked);
        }
    });
}

fn spawn_door(column: &mut ChildSpawnerCommands, card: &str, locked: bool) {
    let key = if locked {
        "report-door-locked"
    } else {
        "report-door"
    };
    column.spawn((
        Node {
            padding: UiRect::left(spacing::WIDE),
            ..default()
        },
        children![
            dot(RING, -4.0, Role::Paper, Role::Edge),
            soft(Style::Small, say_with(key, &[("card", card.to_owned())])),
        ],
    ));
}

/// A round sign, so far left of where its row begins.
fn dot(size: f32, left: f32, fill: Role, edge: Role) -> impl Bundle {
    (
        Node {
            position_type: PositionType::Absolute,
            left: Val::Px(-left),
            top: Val::Px(4.0),
            width: Val::Px(size),
            height: Val::Px(size),
            border: UiRect::all(Val::Px(3.0)),
            border_radius: spacing::ROUND,
            ..default()
        },
        Fill(fill),
        Edge(edge),
        Decoration,
        Pickable::IGNORE,
    )
}
