//! A strip: where the middle half of many replays lies between 0 and 100, for two ways of playing on, as SVG text.

use std::fmt::Write;

use super::Ink;
use super::text::{escape, safe};
use crate::debrief::what_if::Quartiles;
use crate::scenario::effect::FULL;

/// Draws a strip, 120 units wide and 20 high, that fills whatever it is put into: the upper bar for playing on as the player
/// plays, in `colour`; the lower for the best policy, hollow. `title` says the same in words.
pub fn strip(own: Quartiles, best: Quartiles, colour: &str, ink: &Ink, title: &str) -> String {
    let (colour, grid, text) = (safe(colour), safe(&ink.grid), safe(&ink.text));
    let mut out = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 20" role="img" aria-label="{}"><path d="M0 10H120M60 2V18" stroke="{grid}" stroke-width="1"/>"#,
        escape(title)
    );
    let x = |level: i32| level.clamp(0, FULL) * 120 / FULL;
    let width = |bar: Quartiles| (x(bar.high) - x(bar.low)).max(2);
    let _ = write!(
        out,
        r#"<rect x="{}" y="3" width="{}" height="6" rx="1" fill="{colour}" fill-opacity="0.45"/><path d="M{} 1v10" stroke="{colour}" stroke-width="3"/>"#,
        x(own.low),
        width(own),
        x(own.middle)
    );
    let _ = write!(
        out,
        r#"<rect x="{}" y="12.5" width="{}" height="5" rx="1" fill="none" stroke="{text}" stroke-width="1"/><path d="M{} 11v8" stroke="{text}" stroke-width="2"/></svg>"#,
        x(best.low),
        width(best),
        x(best.middle)
    );
    out
}
