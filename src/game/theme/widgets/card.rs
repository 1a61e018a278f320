//! A card that can be chosen: a number to press, words, and small facts below.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::control::Look;
use super::text::text;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};

/// How a card may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may be chosen.
    Open,
    /// It may be chosen here and elsewhere; it is marked as one that waits.
    Waiting,
    /// It cannot be chosen now, and says why.
    Locked,
}

/// The look of a card.
pub fn look(standing: Standing) -> Look {
    let edge = if standing == Standing::Waiting {
        Role::Good
    } else {
        Role::Edge
    };
    Look {
        rest: (Role::Raised, edge),
        hovered: (Role::Hovered, Role::Accent),
        pressed: (Role::Pressed, Role::Accent),
        locked: (Role::Sunken, Role::Line),
    }
}

/// The node of a card: a row with its number and then whatever is on it; tighter where many share the page.
pub fn node(crowded: bool) -> Node {
    Node {
        column_gap: spacing::SNUG,
        align_items: AlignItems::FlexStart,
        padding: if crowded {
            UiRect::axes(Val::Px(10.0), Val::Px(8.0))
        } else {
            UiRect::axes(Val::Px(14.0), Val::Px(12.0))
        },
        border: UiRect::all(Val::Px(2.0)),
        border_radius: spacing::CARD_CORNER,
        ..default()
    }
}

/// The number on a card, as the key that chooses it.
pub fn number(number: usize, standing: Standing) -> impl Bundle {
    let (fill, ink, edge) = match standing {
        Standing::Locked => (Role::Clear, Role::InkLocked, Role::Edge),
        _ => (Role::Accent, Role::OnAccent, Role::Accent),
    };
    (
        Node {
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border: UiRect::all(Val::Px(if standing == Standing::Locked {
                2.0
            } else {
                0.0
            })),
            border_radius: spacing::CORNER,
            flex_shrink: 0.0,
            ..default()
        },
        Sized::square(1.625),
        Fill(fill),
        Edge(edge),
        Pickable::IGNORE,
        children![(text(Style::Strong, number.to_string()), Ink(ink))],
    )
}
