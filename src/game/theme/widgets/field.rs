//! A field in which something can be written: with its name, an edge that shows where one writes, and its words for a
//! screen reader.

use std::time::Duration;

use accesskit::{Node as AccessNode, Role as AccessRole};
use bevy::a11y::AccessibilityNode;
use bevy::input_focus::InputFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::text::{EditableText, TextCursorStyle};
use bevy::ui::UiRect;

use super::control::Ring;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role, Theme};
use crate::game::theme::typography::Style;

/// Marks a field.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Field;

/// Longer than anybody would write on a card.
const LONGEST: usize = 300;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (speak, mark, paint).before(bevy::ui::UiSystems::Prepare),
    );
}

/// A field with a name for a screen reader and what stands in it, so many lines high.
pub fn field(name: impl Into<String>, words: &str, lines: f32) -> impl Bundle {
    let mut access = AccessNode::new(AccessRole::MultilineTextInput);
    access.set_label(name.into());
    access.set_value(words);
    let mut editable = EditableText::new(words);
    editable.max_characters = Some(LONGEST);
    editable.visible_lines = Some(lines);
    // A cursor that blinks would have to wake the window for nothing.
    editable.cursor_blink_period = Duration::MAX;
    (
        Field,
        editable,
        Style::Body,
        Ink(Role::Ink),
        TabIndex(0),
        Ring,
        AccessibilityNode(access),
        Node {
            width: Val::Percent(100.0),
            padding: UiRect::axes(spacing::TIGHT, Val::Px(6.0)),
            border: UiRect::all(Val::Px(2.0)),
            border_radius: spacing::CORNER,
            flex_shrink: 0.0,
            // What is written may be longer than the field, and must not push the page aside.
            overflow: Overflow::clip(),
            ..default()
        },
        Fill(Role::Raised),
        Edge(Role::Edge),
    )
}

/// What stands in a field.
pub fn written(field: &EditableText) -> String {
    field.value().to_string().trim().to_owned()
}

fn speak(mut fields: Query<(&EditableText, &mut AccessibilityNode), With<Field>>) {
    for (editable, mut access) in &mut fields {
        let words = editable.value().to_string();
        if access.value() != Some(words.as_str()) {
            access.set_value(words);
        }
    }
}

/// Where one writes is marked however one came there.
fn mark(focus: Res<InputFocus>, mut fields: Query<(Entity, &mut Edge), With<Field>>) {
    for (entity, mut edge) in &mut fields {
        let role = if focus.get() == Some(entity) {
            Role::Focus
        } else {
            Role::Edge
        };
        edge.set_if_neq(Edge(role));
    }
}

fn paint(
    mut commands: Commands,
    theme: Res<Theme>,
    fields: Query<Entity, With<Field>>,
    fresh: Query<Entity, Added<Field>>,
) {
    let style = TextCursorStyle {
        color: theme.colour(Role::Accent),
        selection_color: theme.colour(Role::Pressed),
        unfocused_selection_color: Color::NONE,
        selected_text_color: Some(theme.colour(Role::Ink)),
    };
    let all = theme.is_changed();
    for entity in fields.iter().filter(|_| all).chain(&fresh) {
        commands.entity(entity).try_insert(style);
    }
}
