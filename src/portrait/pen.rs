//! Writes SVG: shapes, strokes, groups and clips, and the mixing of flat colours.

use std::fmt::Write;

/// An opaque colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From the usual six hexadecimal digits.
    pub const fn hex(rgb: u32) -> Rgb {
        Rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
    }

    /// This colour with a share (0 to 1) of another.
    pub fn mix(self, other: Rgb, share: f32) -> Rgb {
        let blend = |a: u8, b: u8| {
            (f32::from(a) + (f32::from(b) - f32::from(a)) * share)
                .round()
                .clamp(0.0, 255.0) as u8
        };
        Rgb(
            blend(self.0, other.0),
            blend(self.1, other.1),
            blend(self.2, other.2),
        )
    }

    /// Darker and a little cooler.
    pub fn darker(self, share: f32) -> Rgb {
        self.mix(Rgb(0x24, 0x16, 0x2A), share)
    }

    /// Lighter and a little warmer.
    pub fn lighter(self, share: f32) -> Rgb {
        self.mix(Rgb(0xFF, 0xF6, 0xE6), share)
    }

    /// How light it looks, 0 to 1.
    pub fn light(self) -> f32 {
        (0.299 * f32::from(self.0) + 0.587 * f32::from(self.1) + 0.114 * f32::from(self.2)) / 255.0
    }

    fn text(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// A drawing under way.
pub(super) struct Pen {
    out: String,
    name: String,
    clips: u32,
}

impl Pen {
    /// Starts a square drawing of 240 units. The name keeps its clips apart from those of other drawings on a page.
    pub fn new(name: String) -> Pen {
        let out = String::from(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">"#,
        );
        Pen {
            out,
            name,
            clips: 0,
        }
    }

    /// Ends the drawing.
    pub fn finish(mut self) -> String {
        self.out.push_str("</svg>");
        self.out
    }

    /// A filled path.
    pub fn fill(&mut self, path: &str, colour: Rgb) {
        let _ = write!(self.out, r#"<path d="{path}" fill="{}"/>"#, colour.text());
    }

    /// A filled path that what lies under it shows through; opacity 0 to 1.
    pub fn wash(&mut self, path: &str, colour: Rgb, opacity: f32) {
        let _ = write!(
            self.out,
            r#"<path d="{path}" fill="{}" fill-opacity="{opacity:.2}"/>"#,
            colour.text()
        );
    }

    /// A stroke with round ends.
    pub fn line(&mut self, path: &str, colour: Rgb, width: f32) {
        let _ = write!(
            self.out,
            r#"<path d="{path}" fill="none" stroke="{}" stroke-width="{width:.1}" stroke-linecap="round" stroke-linejoin="round"/>"#,
            colour.text()
        );
    }

    /// A filled ellipse.
    pub fn ellipse(&mut self, x: f32, y: f32, rx: f32, ry: f32, colour: Rgb) {
        let _ = write!(
            self.out,
            r#"<ellipse cx="{x:.1}" cy="{y:.1}" rx="{rx:.1}" ry="{ry:.1}" fill="{}"/>"#,
            colour.text()
        );
    }

    /// A filled ellipse that what lies under it shows through.
    pub fn tint(&mut self, x: f32, y: f32, rx: f32, ry: f32, colour: Rgb, opacity: f32) {
        let _ = write!(
            self.out,
            r#"<ellipse cx="{x:.1}" cy="{y:.1}" rx="{rx:.1}" ry="{ry:.1}" fill="{}" fill-opacity="{opacity:.2}"/>"#,
            colour.text()
        );
    }

    /// A filled circle.
    pub fn dot(&mut self, x: f32, y: f32, r: f32, colour: Rgb) {
        self.ellipse(x, y, r, r, colour);
    }

    /// Draws inside a transform.
    pub fn group(&mut self, transform: &str, draw: impl FnOnce(&mut Pen)) {
        let _ = write!(self.out, r#"<g transform="{transform}">"#);
        draw(self);
        self.out.push_str("</g>");
    }

    /// Draws only inside a path.
    pub fn inside(&mut self, path: &str, draw: impl FnOnce(&mut Pen)) {
        self.clips += 1;
        let id = format!("{}-{}", self.name, self.clips);
        let _ = write!(
            self.out,
            r##"<clipPath id="{id}"><path d="{path}"/></clipPath><g clip-path="url(#{id})">"##
        );
        draw(self);
        self.out.push_str("</g>");
    }
}
