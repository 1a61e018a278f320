//! A face: the portrait of somebody in a mood, as large as so many rem.

use bevy::prelude::*;

use crate::game::accessibility::Decoration;
use crate::game::theme::portraits::Portrait;
use crate::game::theme::typography::Sized;
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
