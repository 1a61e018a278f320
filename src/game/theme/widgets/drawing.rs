//! A drawing: an SVG text as a picture, drawn sharp at the size of its node.

use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::ui::widget::NodeImageMode;

use crate::game::theme::portraits::raster;

/// A square drawing as an SVG text. Give the node a size, and its parent a label that says what it shows.
#[derive(Component, Clone, Debug, Default, PartialEq, Eq)]
#[require(ImageNode)]
pub struct Drawing(pub String);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, draw.after(UiSystems::Layout));
}

fn draw(
    mut images: ResMut<Assets<Image>>,
    mut nodes: Query<(Ref<Drawing>, &ComputedNode, &mut ImageNode)>,
) {
    for (drawing, node, mut shown) in &mut nodes {
        let side = node.size.min_element();
        if side < 1.0 {
            continue;
        }
        let pixels = raster::step(side.ceil() as u32);
        let drawn = images.get(&shown.image).map(Image::width);
        if drawn != Some(pixels) || drawing.is_changed() {
            shown.image = images.add(raster::image(&drawing.0, pixels));
            // The node decides its size, never the image.
            shown.image_mode = NodeImageMode::Stretch;
        }
    }
}
