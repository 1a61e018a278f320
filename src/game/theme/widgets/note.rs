//! A note: something to know about the program itself, quietly, beside what the page is about.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::text::ink;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};

/// A note with a bar at its side, as wide as its column.
pub fn note(words: impl Into<String>) -> impl Bundle {
    (
        Node {
            padding: UiRect::axes(spacing::SNUG, Val::Px(6.0)),
            border: UiRect::left(Val::Px(4.0)),
            flex_shrink: 0.0,
            min_width: Val::Px(0.0),
            ..default()
        },
        Sized::at_most(48.0),
        Fill(Role::WatchSoft),
        Edge(Role::Watch),
        Pickable::IGNORE,
        children![ink(Style::Small, words)],
    )
}
