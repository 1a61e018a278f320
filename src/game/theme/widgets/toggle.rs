//! A switch with its name and its state in words, never by colour alone.

use bevy::prelude::*;

use super::control::Look;
use super::text::{ink, soft};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};

/// A switch. Answer `Activate` on it.
pub fn toggle(name: impl Into<String>, state: impl Into<String>, on: bool) -> impl Bundle {
    let (name, state) = (name.into(), state.into());
    (
        Look {
            rest: (Role::Clear, Role::Line),
            hovered: (Role::Hovered, Role::Edge),
            pressed: (Role::Pressed, Role::Edge),
            locked: (Role::Clear, Role::Line),
        },
        Node {
            padding: UiRect::axes(Val::Px(16.0), Val::Px(10.0)),
            border: UiRect::all(Val::Px(2.0)),
            border_radius: spacing::CORNER,
            column_gap: spacing::SNUG,
            align_items: AlignItems::Center,
            ..default()
        },
        AccessibleLabel::new(format!("{name}: {state}")),
        children![
            (
                Node {
                    border: UiRect::all(Val::Px(2.0)),
                    border_radius: spacing::ROUND,
                    align_items: AlignItems::Center,
                    justify_content: if on {
                        JustifyContent::FlexEnd
                    } else {
                        JustifyContent::FlexStart
                    },
                    padding: UiRect::horizontal(Val::Px(2.0)),
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized {
                    width: Some(2.5),
                    height: Some(1.375),
                    ..default()
                },
                Fill(if on { Role::Accent } else { Role::Raised }),
                Edge(if on { Role::Accent } else { Role::Edge }),
                Pickable::IGNORE,
                children![(
                    Node {
                        border_radius: spacing::ROUND,
                        ..default()
                    },
                    Sized::square(0.875),
                    Fill(if on { Role::OnAccent } else { Role::Edge }),
                    Pickable::IGNORE,
                )],
            ),
            (
                Node {
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Pickable::IGNORE,
                children![ink(Style::Strong, name)],
            ),
            soft(Style::Body, state),
        ],
    )
}
