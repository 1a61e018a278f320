//! The grid: every gap, padding and corner in the program is one of these.

use bevy::prelude::{BorderRadius, Val};

/// Between things that belong to one word: an icon and its label.
pub const HAIR: Val = Val::Px(4.0);
/// Between things that belong to one line.
pub const TIGHT: Val = Val::Px(8.0);
/// Between things that belong to one group.
pub const SNUG: Val = Val::Px(12.0);
/// Between groups.
pub const ROOM: Val = Val::Px(16.0);
/// Between parts of a page.
pub const WIDE: Val = Val::Px(24.0);
/// Around a page.
pub const PAGE: Val = Val::Px(40.0);

/// The corners of small things.
pub const CORNER: BorderRadius = BorderRadius::all(Val::Px(4.0));
/// The corners of cards and panels.
pub const CARD_CORNER: BorderRadius = BorderRadius::all(Val::Px(8.0));
/// The corners of pills and dots.
pub const ROUND: BorderRadius = BorderRadius::all(Val::Px(999.0));
