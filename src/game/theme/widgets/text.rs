//! Text in one of the styles of the type scale.

use bevy::prelude::*;

use crate::game::accessibility::Spoken;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::Style;

/// Text without a colour of its own choosing; add an `Ink`.
pub fn text(style: Style, words: impl Into<String>) -> impl Bundle {
    // The pointer passes through text to what lies under it: otherwise a card would lose its hover over its own words.
    (Text::new(words), style, Pickable::IGNORE)
}

/// Text in the colour of things to read.
pub fn ink(style: Style, words: impl Into<String>) -> impl Bundle {
    (text(style, words), Ink(Role::Ink))
}

/// Text in the colour of things that support.
pub fn soft(style: Style, words: impl Into<String>) -> impl Bundle {
    (text(style, words), Ink(Role::InkSoft))
}

/// A small label in capitals, set apart from what it labels.
pub fn label(words: impl Into<String>) -> impl Bundle {
    let words = words.into();
    (
        text(Style::Label, words.to_uppercase()),
        // Some screen readers spell capitals.
        Spoken(words),
        Ink(Role::InkSoft),
        bevy::text::LetterSpacing::Rem(0.06),
    )
}
