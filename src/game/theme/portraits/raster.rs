//! From an SVG text to an image.

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// No picture is drawn larger; it is stretched instead.
const LARGEST: u32 = 1536;

/// The size at which a picture is really drawn: a little larger, so that a window being resized draws few sizes.
pub(in crate::game::theme) fn step(pixels: u32) -> u32 {
    pixels.clamp(16, LARGEST).next_multiple_of(8)
}

/// Draws an SVG text into a square image. A text that cannot be drawn gives an empty image and a line in the log.
pub(in crate::game::theme) fn image(svg: &str, pixels: u32) -> Image {
    match drawn(svg, pixels) {
        Ok(image) => image,
        Err(reason) => {
            error!("A portrait could not be drawn: {reason}");
            Image::transparent()
        }
    }
}

fn drawn(svg: &str, pixels: u32) -> Result<Image, String> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let mut pixmap = Pixmap::new(pixels, pixels).ok_or("it has no size")?;
    let (across, down) = (tree.size().width(), tree.size().height());
    let scale = pixels as f32 / across.max(down);
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    // Bevy wants colours that alpha has not been multiplied into.
    let data = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect();
    Ok(Image::new(
        Extent3d {
            width: pixels,
            height: pixels,
            depth_or_array_layers: 1,
        },
        TextureDimension::D2,
        data,
        TextureFormat::Rgba8UnormSrgb,
        RenderAssetUsages::default(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portrait::{Description, Emblem, Expression, Sketch, Subject, vocabulary};

    #[test]
    fn everything_that_can_be_described_can_be_drawn() {
        let words = vocabulary().into_iter().flat_map(|(_, words)| words);
        let people = words.map(|word| Sketch::read(word).0.complete(word));
        for (at, person) in people.enumerate() {
            let mood = Expression::ALL[at % Expression::ALL.len()];
            assert_drawn(Subject::Person(person), mood);
        }
        for mood in Expression::ALL {
            assert_drawn(Subject::Person(Description::from_id("victor")), *mood);
            for emblem in Emblem::ALL {
                assert_drawn(Subject::Emblem(*emblem), *mood);
            }
        }
    }

    fn assert_drawn(who: Subject, mood: Expression) {
        let image =
            drawn(&who.svg(mood), 48).unwrap_or_else(|error| panic!("{who:?} {mood:?}: {error}"));
        let data = image.data.unwrap();
        let opaque = data.chunks(4).filter(|pixel| pixel[3] == 255).count();
        assert!(opaque > 48 * 48 / 2, "{who:?} {mood:?} is mostly empty");
        let middle = &data[(48 * 26 + 24) * 4..][..4];
        assert_ne!(
            middle,
            &data[(48 * 26 + 5) * 4..][..4],
            "{who:?} {mood:?} has no face"
        );
    }

    #[test]
    fn what_cannot_be_drawn_is_empty() {
        assert_eq!(image("<svg", 32).width(), 1);
        assert_eq!(step(0), 16);
        assert_eq!(step(9_999_999), LARGEST);
    }
}
