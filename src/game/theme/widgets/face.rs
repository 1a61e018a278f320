//! A face: the portrait of somebody in a mood, as large as so many rem.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::text::text;
use crate::game::accessibility::Decoration;
use crate::game::theme::portraits::Portrait;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::portrait::{Expression, Subject};

/// The portrait of somebody in a mood, of one size whatever the text size: where it is large enough for everybody.
pub fn fixed(who: Subject, expression: Expression, size: Val) -> impl Bundle {
    (
        Node {
            width: size,
            height: size,
            flex_shrink: 0.0,
            ..default()
        },
        Portrait { who, expression },
        Decoration,
        Pickable::IGNORE,
    )
}

/// The portrait of somebody in a mood. A screen reader passes over it: words beside it say who and how.
pub fn face(who: Subject, expression: Expression, rem: f32) -> impl Bundle {
    (
        Node {
            flex_shrink: 0.0,
            ..default()
        },
        Sized::square(rem),
        Portrait { who, expression },
        Decoration,
        Pickable::IGNORE,
    )
}

/// A face with what is uncertain about it: a mark on one that is only guessed at, and one that fades where somebody is no
/// longer with the work. Words beside it say the same.
pub fn uncertain(
    who: Subject,
    expression: Expression,
    rem: f32,
    guessed: bool,
    away: bool,
) -> impl Bundle {
    let colour = if away {
        Color::WHITE.with_alpha(FADED)
    } else {
        Color::WHITE
    };
    (
        face(who, expression, rem),
        ImageNode {
            color: colour,
            ..default()
        },
        Children::spawn(SpawnIter(guessed.then(mark).into_iter())),
    )
}

/// How much is left to see of somebody who is no longer with the work.
const FADED: f32 = 0.4;

fn mark() -> impl Bundle {
    (
        Node {
            position_type: PositionType::Absolute,
            right: Val::Px(0.0),
            bottom: Val::Px(0.0),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border: UiRect::all(Val::Px(1.0)),
            border_radius: spacing::ROUND,
            ..default()
        },
        Sized::square(1.125),
        Fill(Role::Raised),
        Edge(Role::Edge),
        Pickable::IGNORE,
        children![(text(Style::Label, "?"), Ink(Role::InkSoft))],
    )
}
