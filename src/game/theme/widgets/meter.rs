//! How much there is of something, as a picture of whole things and in words, never by colour alone.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::text::{label, text};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};

/// The shape of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A leaf of a calendar.
    Day,
    /// A cell of a battery.
    Cell,
    /// A coin.
    Coin,
}

/// How much there is of something.
#[derive(Clone, Debug)]
pub struct Meter {
    /// What it is.
    pub name: String,
    /// How much, in words.
    pub words: String,
    /// The shape of one unit.
    pub unit: Unit,
    /// How many units are full.
    pub full: usize,
    /// How many units there are.
    pub of: usize,
    /// The colour of a full unit.
    pub role: Role,
}

/// The picture and the words of a meter, one line each.
pub fn meter(meter: Meter) -> impl Bundle {
    let said = format!("{}: {}", meter.name, meter.words);
    let Meter {
        name,
        words,
        unit,
        full,
        of,
        role,
    } = meter;
    (
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            ..default()
        },
        AccessibleLabel::new(said),
        children![
            label(name),
            (
                Node {
                    column_gap: Val::Px(3.0),
                    row_gap: Val::Px(3.0),
                    flex_wrap: FlexWrap::Wrap,
                    align_items: AlignItems::Center,
                    ..default()
                },
                Children::spawn(SpawnIter((0..of).map(move |index| one(
                    unit,
                    index < full,
                    role
                )))),
            ),
            (text(Style::SmallStrong, words), Ink(Role::Ink)),
        ],
    )
}

fn one(unit: Unit, full: bool, role: Role) -> impl Bundle {
    let (wide, high, corner, top) = match unit {
        Unit::Day => (0.875, 1.0, BorderRadius::all(Val::Px(2.0)), 4.0),
        Unit::Cell => (0.625, 1.0, BorderRadius::all(Val::Px(1.0)), 1.5),
        Unit::Coin => (0.875, 0.875, spacing::ROUND, 1.5),
    };
    (
        Node {
            border: if full {
                UiRect::ZERO
            } else {
                UiRect {
                    top: Val::Px(top),
                    ..UiRect::all(Val::Px(1.5))
                }
            },
            border_radius: corner,
            ..default()
        },
        Sized {
            width: Some(wide),
            height: Some(high),
            ..default()
        },
        Fill(if full { role } else { Role::Clear }),
        Edge(if full { role } else { Role::Edge }),
    )
}
