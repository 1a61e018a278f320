//! Lines over time, drawn sharp at whatever size they are shown; each line differs by its stroke and not only by colour.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::{tiny_skia, usvg};

use crate::debrief::chart;
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
#[derive(Component, Clone, Debug, Default, PartialEq)]
#[require(ImageNode = stretched())]
pub struct Chart {
    /// The lines, the most important last.
    pub series: Vec<Series>,
    /// The turns that are marked; words beside the chart say why.
    pub marks: Vec<u32>,
}

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
        if let Some(image) = render(&svg(&chart, *theme, (width, height)), width, height) {
            shown.image = images.add(image);
        }
    }
}

fn colour(theme: Theme, role: Role) -> String {
    theme.colour(role).to_srgba().to_hex()
}

/// The chart as an SVG text. Its words stand beside it, where they grow with the reader's text size.
fn svg(shown: &Chart, theme: Theme, size: (u32, u32)) -> String {
    let series = shown.series.iter().map(|series| chart::Series {
        name: String::new(),
        points: (0..).zip(series.values.iter().copied()).collect(),
        colour: colour(theme, series.role),
        dash: if series.dashed {
            chart::Dash::Long
        } else {
            chart::Dash::Solid
        },
    });
    chart::svg(&chart::Chart {
        series: series.collect(),
        marks: shown
            .marks
            .iter()
            .map(|turn| chart::Mark {
                turn: *turn,
                name: String::new(),
            })
            .collect(),
        size,
        labels: false,
        ink: chart::Ink {
            text: colour(theme, Role::InkSoft),
            grid: colour(theme, Role::Line),
            paper: colour(theme, Role::Paper),
        },
    })
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
