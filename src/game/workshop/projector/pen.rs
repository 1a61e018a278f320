//! What everything on the wall is drawn with: text, lines, letters in their squares, faces.

use bevy::prelude::*;
use bevy::ui::{LayoutConfig, UiRect};

use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::wall::{Cut, OnWall, Wall};
use crate::game::theme::widgets::face::fixed;
use crate::game::workshop::Led;
use crate::portrait::Expression;

/// Draws on the wall.
pub(super) struct Pen<'a> {
    /// The measures.
    pub wall: Wall,
    /// The cast and the words.
    pub led: &'a Led,
}

/// Text, so many letters large.
pub(super) fn words(size: f32, cut: Cut, role: Role, words: impl Into<String>) -> impl Bundle {
    (
        Text::new(words),
        // Rounded to whole pixels, text may be a hair narrower than it was measured, and break into one line more than it has
        // room for.
        LayoutConfig {
            use_rounding: false,
        },
        OnWall(size, cut),
        Ink(role),
        Pickable::IGNORE,
    )
}

/// A column that may be as narrow as it has to.
pub(super) fn column(gap: Val) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: gap,
        min_width: Val::Px(0.0),
        ..default()
    }
}

/// So many columns of the same width.
pub(super) fn grid(columns: u16, gap: Val) -> Node {
    Node {
        display: Display::Grid,
        grid_template_columns: RepeatedGridTrack::minmax(
            columns,
            MinTrackSizingFunction::Px(0.0),
            MaxTrackSizingFunction::Fraction(1.0),
        ),
        column_gap: gap,
        row_gap: gap,
        min_width: Val::Px(0.0),
        ..default()
    }
}

impl Pen<'_> {
    /// A line across, at the head or the foot.
    pub fn line(
        &self,
        page: &mut ChildSpawnerCommands,
        fill: impl FnOnce(&mut ChildSpawnerCommands),
    ) {
        let line = Node {
            column_gap: self.wall.units(2.0),
            min_height: self.wall.units(1.35),
            align_items: AlignItems::Baseline,
            flex_shrink: 0.0,
            ..default()
        };
        page.spawn((line, Pickable::IGNORE)).with_children(fill);
    }

    /// The smallest text that the back row can read; nothing if there is none.
    pub fn small(&self, page: &mut ChildSpawnerCommands, cut: Cut, role: Role, text: &str) {
        if !text.is_empty() {
            page.spawn(words(0.0, cut, role, text));
        }
    }

    /// The same on one line, whatever stands beside it.
    pub fn unbroken(&self, page: &mut ChildSpawnerCommands, cut: Cut, role: Role, text: &str) {
        if !text.is_empty() {
            let keeps = Node {
                flex_shrink: 0.0,
                ..default()
            };
            page.spawn((words(0.0, cut, role, text), TextLayout::no_wrap(), keeps));
        }
    }

    /// Text to read; nothing if there is none.
    pub fn text(&self, page: &mut ChildSpawnerCommands, cut: Cut, role: Role, text: &str) {
        if !text.is_empty() {
            page.spawn(words(1.0, cut, role, text));
        }
    }

    /// A letter in its square, as on the cards.
    pub fn letter(&self, page: &mut ChildSpawnerCommands, letter: &str) {
        let side = self.wall.ems(1.7);
        page.spawn((
            Node {
                width: side,
                height: side,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                border_radius: spacing::CORNER,
                flex_shrink: 0.0,
                ..default()
            },
            Fill(Role::Accent),
            Pickable::IGNORE,
            children![words(1.15, Cut::Bold, Role::OnAccent, letter)],
        ));
    }

    /// A face of the cast in a mood; room for one where there is none.
    pub fn face(&self, page: &mut ChildSpawnerCommands, who: Option<usize>, mood: &str) {
        let size = self.wall.ems(2.4);
        let mood = Expression::from_word(mood).unwrap_or_default();
        match who.and_then(|who| self.led.cast.get(who)) {
            Some(face) => {
                page.spawn(fixed(*face, mood, size));
            }
            None => {
                page.spawn(Node {
                    width: size,
                    flex_shrink: 0.0,
                    ..default()
                });
            }
        }
    }

    /// A surface that lies on the wall.
    pub fn card(&self) -> impl Bundle {
        (
            Node {
                column_gap: self.wall.ems(0.6),
                padding: UiRect::axes(self.wall.ems(0.7), self.wall.ems(0.5)),
                border: UiRect::all(self.wall.units(0.06)),
                border_radius: spacing::CARD_CORNER,
                align_items: AlignItems::FlexStart,
                min_width: Val::Px(0.0),
                ..default()
            },
            Fill(Role::Raised),
            Edge(Role::Edge),
            Pickable::IGNORE,
        )
    }

    /// What takes the rest of a row.
    pub fn rest(&self) -> Node {
        Node {
            flex_grow: 1.0,
            flex_basis: Val::Px(0.0),
            ..column(self.wall.ems(0.15))
        }
    }
}
