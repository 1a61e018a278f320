//! Lines over time, drawn sharp at whatever size they are shown; each line differs by its stroke and not only by colour.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::{tiny_skia, usvg};

use crate::game::theme::tokens::{Role, Theme};

/// One line of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The values in order, each 0 to 100.
    pub values: Vec<u8>,
    /// Its colour.
    pub role: Role,
    /// Drawn in dashes.
    pub dashed: bool,
}

/// Lines over time on a common scale of 0 to 100. Give the node a size, and its parent a label that says the same.
#[derive(Component, Clone, Debug, PartialEq)]
#[require(ImageNode = stretched())]
pub struct Chart(pub Vec<Series>);

/// The picture fills its node: its own size must not push the page about.
fn stretched() -> ImageNode {
    ImageNode {
        image_mode: NodeImageMode::Stretch,
        ..default()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, draw.after(bevy::ui::UiSystems::PostLayout));
}

type Stale = (
    Ref<'static, Chart>,
    Ref<'static, ComputedNode>,
    &'static mut ImageNode,
);

fn draw(theme: Res<Theme>, mut images: ResMut<Assets<Image>>, mut charts: Query<Stale>) {
    for (chart, node, mut shown) in &mut charts {
        let (width, height) = (node.size().x.round() as u32, node.size().y.round() as u32);
        let drawn = images
            .get(&shown.image)
            .map(|image| (image.width(), image.height()));
        let fits = drawn == Some((width, height));
        if width == 0 || height == 0 || (fits && !theme.is_changed() && !chart.is_changed()) {
            continue;
        }
        if let Some(image) = render(&svg(&chart, *theme, width, height), width, height) {
            shown.image = images.add(image);
        }
    }
}

fn colour(theme: Theme, role: Role) -> String {
    theme.colour(role).to_srgba().to_hex()
}

/// The chart as an SVG text.
fn svg(chart: &Chart, theme: Theme, width: u32, height: u32) -> String {
    let (wide, high) = (width as f32, height as f32);
    let stroke = (high / 28.0).max(1.5);
    let inset = stroke * 2.5;
    let y = |value: u8| inset + (high - 2.0 * inset) * (1.0 - f32::from(value.min(100)) / 100.0);
    let mut out =
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}'>");
    for level in [0, 50, 100] {
        let line = colour(theme, Role::Line);
        out.push_str(&format!(
            "<path d='M0 {0:.1} H{wide:.1}' stroke='{line}' stroke-width='{1:.1}'/>",
            y(level),
            stroke / 2.0
        ));
    }
    for series in &chart.0 {
        let steps = series.values.len().saturating_sub(1).max(1) as f32;
        let x = |index: usize| inset + (wide - 2.0 * inset) * index as f32 / steps;
        let points: Vec<String> = series
            .values
            .iter()
            .enumerate()
            .map(|(index, value)| format!("{:.1} {:.1}", x(index), y(*value)))
            .collect();
        let dash = if series.dashed {
            format!(" stroke-dasharray='{0:.1} {0:.1}'", stroke * 2.0)
        } else {
            String::new()
        };
        let ink = colour(theme, series.role);
        out.push_str(&format!(
            "<path d='M{}' fill='none' stroke='{ink}' stroke-width='{stroke:.1}' stroke-linejoin='round'{dash}/>",
            points.join(" L")
        ));
        if let (Some(last), Some(value)) =
            (series.values.len().checked_sub(1), series.values.last())
        {
            out.push_str(&format!(
                "<circle cx='{:.1}' cy='{:.1}' r='{:.1}' fill='{ink}'/>",
                x(last),
                y(*value),
                stroke * 1.6
            ));
        }
    }
    out.push_str("</svg>");
    out
}

fn render(svg: &str, width: u32, height: u32) -> Option<Image> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).ok()?;
    let mut pixels = tiny_skia::Pixmap::new(width, height)?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut pixels.as_mut(),
    );
    let bytes = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Some(Image::new(
        Extent3d {
            width,
            height,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        bytes.collect(),
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::default(),
    ))
}
