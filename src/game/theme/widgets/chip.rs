//! A small fact beside something: what a choice costs, where it happens.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::text::text;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Ink, Role};
use crate::game::theme::typography::Style;

/// A fact in a pill.
pub fn chip(words: impl Into<String>, fill: Role, ink: Role) -> impl Bundle {
    (
        Node {
            padding: UiRect::axes(Val::Px(8.0), Val::Px(1.0)),
            border_radius: spacing::CORNER,
            align_items: AlignItems::Center,
            ..default()
        },
        Fill(fill),
        Pickable::IGNORE,
        children![(text(Style::Small, words), Ink(ink))],
    )
}
