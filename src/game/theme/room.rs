//! What gives way when text is large: columns become one below the other, decoration goes.

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::ui::IsDefaultUiCamera;

use super::scale::DESIGNED_FOR;

/// Two or more columns, which become one column that scrolls as a whole when text is large.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Columns;

/// One of several columns; it scrolls by itself while it stands beside others.
#[derive(Component, Clone, Copy, Debug)]
pub struct Column {
    /// How wide it is beside others.
    pub width: Val,
    /// Whether it takes what others leave.
    pub grows: bool,
}

/// Something that scrolls by itself while there is room, and is shown whole when text is large.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct Whole;

/// Decoration for which there is room only while text is small.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct WithRoom;

/// A page narrower than this, in rem, has no room for two columns of text.
const COLUMNS: f32 = 50.0;
/// A page narrower than this, in rem, has no room for decoration.
const DECORATION: f32 = 76.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, give_way.before(bevy::ui::UiSystems::Prepare));
}

type Kinds = (
    Entity,
    Option<&'static Columns>,
    Option<&'static Column>,
    Option<&'static Whole>,
    Option<&'static WithRoom>,
);

fn give_way(
    rem: Res<RemSize>,
    scale: Res<UiScale>,
    cameras: Query<&Camera, With<IsDefaultUiCamera>>,
    mut last: Local<f32>,
    kinds: Query<Kinds, Or<(With<Columns>, With<Column>, With<Whole>, With<WithRoom>)>>,
    fresh: Query<(), Or<(Added<Columns>, Added<Column>, Added<Whole>, Added<WithRoom>)>>,
    mut nodes: Query<&mut Node>,
) {
    let page = cameras
        .iter()
        .find_map(Camera::logical_target_size)
        .unwrap_or(DESIGNED_FOR);
    let wide = page.x / (scale.0 * rem.0);
    if *last == wide && fresh.is_empty() {
        return;
    }
    *last = wide;
    let large = wide < COLUMNS;
    for (entity, columns, column, whole, with_room) in &kinds {
        let Ok(mut node) = nodes.get_mut(entity) else {
            continue;
        };
        if columns.is_some() {
            node.flex_direction = if large {
                FlexDirection::Column
            } else {
                FlexDirection::Row
            };
            node.overflow = if large {
                Overflow::scroll_y()
            } else {
                Overflow::visible()
            };
        }
        if let Some(column) = column {
            node.width = if large {
                Val::Percent(100.0)
            } else {
                column.width
            };
            node.overflow = if large {
                Overflow::visible()
            } else {
                Overflow::scroll_y()
            };
            node.flex_shrink = if large { 0.0 } else { 1.0 };
            node.flex_grow = if column.grows { 1.0 } else { 0.0 };
            node.flex_basis = if column.grows && !large {
                Val::Px(0.0)
            } else {
                Val::Auto
            };
        }
        if whole.is_some() {
            node.overflow = if large {
                Overflow::visible()
            } else {
                Overflow::scroll_y()
            };
            node.flex_basis = if large { Val::Auto } else { Val::Px(0.0) };
            node.flex_shrink = if large { 0.0 } else { 1.0 };
        }
        if with_room.is_some() {
            node.display = if wide < DECORATION {
                Display::None
            } else {
                Display::Flex
            };
        }
    }
}
