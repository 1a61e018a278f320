//! A surface that lies on the page.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};

/// A column on a surface of its own.
pub fn panel() -> impl Bundle {
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::SNUG,
            padding: UiRect::all(spacing::WIDE),
            border: UiRect::all(Val::Px(1.0)),
            border_radius: spacing::CARD_CORNER,
            ..default()
        },
        Fill(Role::Raised),
        Edge(Role::Line),
    )
}

/// A hairline across.
pub fn rule() -> impl Bundle {
    (
        Node {
            height: Val::Px(1.0),
            width: Val::Percent(100.0),
            flex_shrink: 0.0,
            ..default()
        },
        Fill(Role::Line),
    )
}
