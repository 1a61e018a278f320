//! A level from 0 to 100 on a track: a bar up to where it is, and a mark where somebody believes it to be.

use bevy::prelude::*;

use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::Sized;

/// How long the track is and how high, in rem.
const LONG: f32 = 7.0;
const HIGH: f32 = 0.5;

/// The track of a level, with the level and a belief in hundredths, 0 to 10,000. It says nothing by itself: put the numbers
/// beside it.
pub fn gauge(level: i32, belief: i32) -> impl Bundle {
    (
        Node {
            border: UiRect::all(Val::Px(1.0)),
            border_radius: spacing::CORNER,
            flex_shrink: 0.0,
            ..default()
        },
        Sized {
            width: Some(LONG),
            height: Some(HIGH),
            ..default()
        },
        Fill(Role::Raised),
        Edge(Role::Edge),
        Pickable::IGNORE,
        children![
            (
                Node {
                    width: Val::Percent(percent(level)),
                    height: Val::Percent(100.0),
                    ..default()
                },
                Fill(Role::Accent),
                Pickable::IGNORE,
            ),
            (
                Node {
                    position_type: PositionType::Absolute,
                    left: Val::Percent(percent(belief)),
                    top: Val::Px(-4.0),
                    bottom: Val::Px(-4.0),
                    width: Val::Px(3.0),
                    margin: UiRect::left(Val::Px(-1.5)),
                    ..default()
                },
                Fill(Role::Ink),
                Pickable::IGNORE,
            ),
        ],
    )
}

fn percent(level: i32) -> f32 {
    level.clamp(0, 10_000) as f32 / 100.0
}
