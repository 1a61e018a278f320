//! A button: a word or two that does something when it is activated.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::control::Look;
use super::text::text;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Ink, Role};
use crate::game::theme::typography::Style;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do on this page.
    Main,
    /// One of several things to do.
    Plain,
    /// Something to do at the edge of the page.
    Quiet,
}

/// A button with its words. Answer `Activate` on it; give it a screen reader's label with `AccessibleLabel` only where
/// the words alone do not say what it does.
pub fn button(words: impl Into<String>, weight: Weight) -> impl Bundle {
    with_key(words, None, weight)
}

/// A button that names the key which does the same.
pub fn with_key<W: Into<String>>(
    words: W,
    key: Option<&str>,
    weight: Weight,
) -> impl Bundle + use<W> {
    let words = words.into();
    let (ink, look) = match weight {
        Weight::Main => (
            Role::OnAccent,
            Look {
                rest: (Role::Accent, Role::Accent),
                hovered: (Role::AccentStrong, Role::AccentStrong),
                pressed: (Role::AccentStrong, Role::Ink),
                locked: (Role::Sunken, Role::Line),
            },
        ),
        Weight::Plain => (
            Role::Ink,
            Look {
                rest: (Role::Raised, Role::Edge),
                hovered: (Role::Hovered, Role::Ink),
                pressed: (Role::Pressed, Role::Ink),
                locked: (Role::Sunken, Role::Line),
            },
        ),
        Weight::Quiet => (
            Role::Ink,
            Look {
                rest: (Role::Clear, Role::Clear),
                hovered: (Role::Hovered, Role::Edge),
                pressed: (Role::Pressed, Role::Edge),
                locked: (Role::Clear, Role::Clear),
            },
        ),
    };
    let soft = if weight == Weight::Main {
        Role::OnAccent
    } else {
        Role::InkSoft
    };
    let cap = key.map(|key| keycap(key, soft));
    let across = if weight == Weight::Quiet { 12.0 } else { 24.0 };
    let down = if weight == Weight::Quiet { 6.0 } else { 10.0 };
    (
        look,
        Node {
            padding: UiRect::axes(Val::Px(across), Val::Px(down)),
            border: UiRect::all(Val::Px(2.0)),
            border_radius: spacing::CORNER,
            column_gap: spacing::TIGHT,
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            flex_shrink: 0.0,
            // Words that are longer than their column is wide break into lines.
            max_width: Val::Percent(100.0),
            ..default()
        },
        AccessibleLabel::new(words.clone()),
        Children::spawn((
            Spawn((text(Style::Strong, words), Ink(ink))),
            SpawnIter(cap.into_iter()),
        )),
    )
}

fn keycap(key: &str, role: Role) -> impl Bundle + use<> {
    (
        Node {
            padding: UiRect::axes(Val::Px(5.0), Val::Px(0.0)),
            border: UiRect::all(Val::Px(1.0)),
            border_radius: spacing::CORNER,
            ..default()
        },
        Edge(role),
        Pickable::IGNORE,
        children![(text(Style::Small, key.to_owned()), Ink(role))],
    )
}
