//! The picture that a phone's camera reads: as SVG for pages, paper and the window, as blocks for a terminal.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The light border that a reader needs, in modules.
const QUIET: usize = 4;

/// The QR code of a text as an SVG of its own, dark on white whatever is around it; empty if the text is too long for one.
pub fn svg(text: &str) -> String {
    let Some((width, dark)) = modules(text) else {
        return String::new();
    };
    let size = width + 2 * QUIET;
    let mut path = String::new();
    for (place, _) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
        let (x, y) = (place % width + QUIET, place / width + QUIET);
        let _ = write!(path, "M{x} {y}h1v1h-1z");
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>"##
    )
}

/// The QR code of a text for a terminal, two rows in a line, light on dark: most terminals are dark, and phones read both.
pub fn blocks(text: &str) -> Vec<String> {
    let Some((width, dark)) = modules(text) else {
        return Vec::new();
    };
    let size = width + 2 * QUIET;
    let light = |x: usize, y: usize| {
        let inside = x >= QUIET && y >= QUIET && x < QUIET + width && y < QUIET + width;
        !inside || !dark[(y - QUIET) * width + (x - QUIET)]
    };
    let line = |y: usize| {
        let sign = |x| match (light(x, y), y + 1 < size && light(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        (0..size).map(sign).collect()
    };
    (0..size).step_by(2).map(line).collect()
}

/// How wide the code is, and which of its modules are dark, row by row.
fn modules(text: &str) -> Option<(usize, Vec<bool>)> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let dark = code.to_colors().into_iter();
    Some((
        code.width(),
        dark.map(|colour| colour == Color::Dark).collect(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_square_and_has_its_three_corners() {
        let (width, dark) = modules("http://192.168.0.7:8080/#482913").unwrap();
        assert_eq!(dark.len(), width * width);
        // A finder is a ring of seven modules around a core of three.
        for (x, y) in [(0, 0), (width - 7, 0), (0, width - 7)] {
            let at = |dx: usize, dy: usize| dark[(y + dy) * width + x + dx];
            assert!((0..7).all(|i| at(i, 0) && at(i, 6) && at(0, i) && at(6, i)));
            assert!((1..6).all(|i| !at(i, 1) && !at(i, 5) && !at(1, i) && !at(5, i)));
            assert!((2..5).all(|i| at(i, 2) && at(i, 3) && at(i, 4)));
        }
    }

    #[test]
    fn both_forms_show_the_same_and_a_text_that_is_too_long_shows_nothing() {
        let text = "http://192.168.0.7:8080/#482913";
        let (width, dark) = modules(text).unwrap();
        let drawn = svg(text).matches("h1v1h-1z").count();
        assert_eq!(drawn, dark.iter().filter(|dark| **dark).count());
        let lines = blocks(text);
        assert_eq!(lines.len(), (width + 8).div_ceil(2));
        assert!(lines.iter().all(|line| line.chars().count() == width + 8));
        let count = |sign: char, weight: usize| {
            let all = lines.iter().flat_map(|line| line.chars());
            weight * all.filter(|found| *found == sign).count()
        };
        let light = count('█', 2) + count('▀', 1) + count('▄', 1);
        assert_eq!(light, (width + 8).pow(2) - drawn);
        assert!(svg(&"long".repeat(1_000)).is_empty());
        assert!(blocks(&"long".repeat(1_000)).is_empty());
    }
}
