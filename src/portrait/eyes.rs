//! Eyes, brows and glasses, in the coordinates of the head.

use super::expression::{Acting, Brow, Eye};
use super::palette::{INK, Tones, WHITE};
use super::pen::{Pen, Rgb};
use super::words::{Age, Brows, Eyes, Glasses};

/// The middles of the near and the far eye, and half their widths.
pub(super) const NEAR: (f32, f32, f32) = (-13.0, -3.0, 11.0);
pub(super) const FAR: (f32, f32, f32) = (24.0, -3.0, 9.6);

pub(super) fn eyes(pen: &mut Pen, kind: Eyes, acting: &Acting, tones: Tones, age: Age) {
    one(pen, kind, NEAR, acting.eyes.0, acting, tones, 1.0);
    one(pen, kind, FAR, acting.eyes.1, acting, tones, -1.0);
    if acting.bags || age == Age::Older {
        let width = if acting.bags { 3.0 } else { 2.2 };
        pen.line("M-22,9 Q-13,15 -4,10", tones.shade, width);
        pen.line("M16,10 Q24,15 32,9", tones.shade, width);
    }
    if age != Age::Young && acting.eyes.0.lower < 3.0 {
        pen.line("M-28,-4 L-33,-7 M-28,0 L-34,1", tones.shade, 2.2);
    }
}

/// One eye; `side` is 1 where the nose lies to the right of it and -1 where it lies to the left.
fn one(
    pen: &mut Pen,
    kind: Eyes,
    (x, y, w): (f32, f32, f32),
    eye: Eye,
    acting: &Acting,
    tones: Tones,
    side: f32,
) {
    let (left, right) = (x - w, x + w);
    let slant = acting.slant * side;
    let (open, raised) = match kind {
        Eyes::Almond => (1.0, 1.8),
        Eyes::Round => (1.1, 0.0),
        Eyes::Hooded => (0.88, -0.8),
        Eyes::Monolid => (0.8, 2.2),
    };
    // The outer corner; the inner one stays where it is.
    let corner = |at_left: bool| {
        if at_left == (side > 0.0) {
            y + 1.5 - raised
        } else {
            y + 1.5
        }
    };
    if eye.upper < 0.0 {
        // Closed: one heavy line that hangs, with lashes at the outer end.
        let low = y + eye.lower + 3.0;
        pen.line(
            &format!(
                "M{left:.1},{y:.1} Q{x:.1},{:.1} {right:.1},{y:.1}",
                low + 3.0
            ),
            INK,
            4.2,
        );
        let outer = if side > 0.0 { left } else { right };
        pen.line(
            &format!("M{outer:.1},{y:.1} l{:.1},2.5", -4.0 * side),
            INK,
            3.0,
        );
        return;
    }
    let lid = y - eye.upper * 1.4 * open;
    let upper = format!(
        "M{left:.1},{:.1} C{:.1},{:.1} {:.1},{:.1} {right:.1},{:.1}",
        corner(true),
        x - w * 0.55,
        lid - slant,
        x + w * 0.55,
        lid + slant,
        corner(false),
    );
    let lower = format!(
        "C{:.1},{:.1} {:.1},{:.1} {left:.1},{:.1}",
        x + w * 0.6,
        y + eye.lower * 1.5,
        x - w * 0.6,
        y + eye.lower * 1.5,
        corner(true)
    );
    let shape = format!("{upper} {lower} Z");
    let white = WHITE.mix(tones.shade, 0.06);
    pen.fill(&shape, white);
    let (gx, gy) = acting.gaze;
    let r = 6.4 * acting.iris;
    pen.inside(&shape, |pen| {
        pen.dot(x + gx, y - 0.8 + gy, r, INK);
        pen.dot(x + gx + 2.2, y - 3.2 + gy, r * 0.27, WHITE);
        if acting.tears {
            pen.tint(
                x,
                y + eye.lower * 1.15,
                w * 0.7,
                1.8,
                Rgb::hex(0xA9D6E2),
                0.9,
            );
        }
    });
    pen.line(&upper, INK, 3.8);
    if acting.tears && side > 0.0 {
        pen.fill(
            &format!(
                "M{:.1},{:.1} q-4.4,8.5 0,11 q4.4,-2.5 0,-11 Z",
                x - 4.0,
                y + 7.5
            ),
            Rgb::hex(0xCBE9EF),
        );
    }
    if kind != Eyes::Monolid && eye.upper > 2.0 {
        let crease = lid - if kind == Eyes::Hooded { 0.6 } else { 2.6 };
        pen.line(
            &format!(
                "M{:.1},{:.1} Q{x:.1},{:.1} {:.1},{:.1}",
                left + 2.5,
                crease + 3.5 - slant * 0.6,
                crease - 2.0,
                right - 2.5,
                crease + 3.5 + slant * 0.6
            ),
            tones.shade,
            2.2,
        );
    }
    if eye.lower < 2.5 {
        // Cheeks push up: a fold under the eye, which tells a real smile from a polite one.
        pen.line(
            &format!(
                "M{:.1},{:.1} Q{x:.1},{:.1} {:.1},{:.1}",
                left + 2.0,
                y + 7.0,
                y + 10.0,
                right - 2.0,
                y + 7.0
            ),
            tones.shade,
            2.6,
        );
    }
}

pub(super) fn brows(
    pen: &mut Pen,
    kind: Brows,
    acting: &Acting,
    colour: Rgb,
    tones: Tones,
    fringe: bool,
) {
    // Light hair would vanish on light skin, and dark on dark: brows keep a distance from the skin.
    let mut ink = if colour.light() > 0.45 {
        colour.darker(0.42)
    } else {
        colour
    };
    if (ink.light() - tones.base.light()).abs() < 0.17 {
        ink = tones.line;
    }
    let (near, far) = (
        brow(NEAR, acting.brows.0, kind, 1.0),
        brow(FAR, acting.brows.1, kind, -1.0),
    );
    for path in [&near, &far] {
        if fringe && acting.gloom == 0.0 {
            // A rim of skin keeps a raised brow apart from the hair it meets.
            pen.line(path, tones.base, 3.6);
        }
        pen.fill(path, ink);
    }
}

/// The lines that a mood draws on the forehead; under the hair, unlike the brows.
pub(super) fn worry(pen: &mut Pen, acting: &Acting, tones: Tones) {
    if acting.frown {
        pen.line("M3,-16 q2.5,3 1.6,7 M11,-16 q-1,3 0.4,6", tones.line, 2.4);
    }
    if acting.furrows {
        pen.line(
            "M-16,-33 Q4,-37 26,-33 M-10,-39.5 Q4,-42.5 20,-39.5",
            tones.shade,
            2.4,
        );
    }
}

fn brow((x, y, w): (f32, f32, f32), brow: Brow, kind: Brows, side: f32) -> String {
    let (thick, arch, lift) = match kind {
        Brows::Soft => (5.4, 0.0, 0.0),
        Brows::Thick => (7.8, -0.5, 0.5),
        Brows::Fine => (3.9, 1.5, -1.5),
        Brows::Arched => (4.8, 3.5, -1.0),
        Brows::Straight => (6.2, -2.5, 0.5),
    };
    let base = y - 16.0 + lift;
    let inner = (x + side * (w * 0.86), base + brow.inner);
    let outer = (x - side * (w * 1.18), base + brow.outer + 1.5);
    let bow = brow.arch + arch;
    let mid = (x - side * w * 0.25, (inner.1 + outer.1) / 2.0 - bow * 1.3);
    // Thick at the nose, thin at the temple.
    let (a, b) = (thick * 0.5, thick * 0.22);
    format!(
        "M{:.1},{:.1} Q{:.1},{:.1} {:.1},{:.1} Q{:.1},{:.1} {:.1},{:.1} Q{:.1},{:.1} {:.1},{:.1} Q{:.1},{:.1} {:.1},{:.1} Z",
        inner.0,
        inner.1 - a,
        mid.0,
        mid.1 - a,
        outer.0,
        outer.1 - b,
        outer.0 - side * b * 2.0,
        outer.1,
        outer.0,
        outer.1 + b,
        mid.0,
        mid.1 + a,
        inner.0,
        inner.1 + a,
        inner.0 + side * a,
        inner.1,
        inner.0,
        inner.1 - a,
    )
}

pub(super) fn glasses(pen: &mut Pen, kind: Glasses, frame: Rgb) {
    let ((nx, ny, _), (fx, fy, _)) = (NEAR, FAR);
    let mut pair = |near: String, far: String, width: f32| {
        for lens in [&near, &far] {
            pen.line(lens, frame, width);
        }
        let (ny, nx) = (ny - 2.0, nx);
        pen.line(
            &format!(
                "M{:.1},{ny:.1} Q5.5,{:.1} {:.1},{ny:.1}",
                nx + 15.5,
                ny - 5.0,
                fx - 14.0
            ),
            frame,
            width,
        );
        pen.line(
            &format!("M{:.1},{ny:.1} L-41,{:.1}", nx - 16.0, ny - 1.5),
            frame,
            width,
        );
        for x in [NEAR.0 - 10.0, FAR.0 - 8.5] {
            pen.wash(&format!("M{x:.1},6 l8,-16 l4,0 l-8,16 Z"), WHITE, 0.2);
        }
    };
    match kind {
        Glasses::None => {}
        Glasses::Round => pair(circle(nx, ny, 16.0, 16.0), circle(fx, fy, 14.4, 16.0), 3.2),
        Glasses::Square => pair(
            format!(
                "M{:.1},{:.1} h32 q2,0 2,3 l-2,19 q-1,6 -7,6 h-18 q-6,0 -7,-6 l-2,-19 q0,-3 2,-3 Z",
                nx - 16.0,
                ny - 14.0
            ),
            format!(
                "M{:.1},{:.1} h27 q2,0 2,3 l-2,19 q-1,6 -6,6 h-15 q-5,0 -6,-6 l-2,-19 q0,-3 2,-3 Z",
                fx - 13.5,
                fy - 14.0
            ),
            4.2,
        ),
        Glasses::CatEye => pair(
            format!(
                "M{:.1},{:.1} q-3,-6 -6,-7 q18,-5 36,1 q2,26 -16,25 q-14,0 -14,-19 Z",
                nx - 14.0,
                ny - 4.0
            ),
            format!(
                "M{:.1},{:.1} q3,-6 5,-7 q-16,-5 -32,1 q-2,26 14,25 q13,0 13,-19 Z",
                fx + 12.0,
                fy - 4.0
            ),
            4.0,
        ),
        Glasses::HalfRim => {
            pair(circle(nx, ny, 16.0, 13.0), circle(fx, fy, 14.0, 13.0), 2.0);
            pen.line(
                &format!(
                    "M{:.1},{:.1} q1,-12 15,-12 q14,0 16,12",
                    nx - 16.0,
                    ny - 1.0
                ),
                frame,
                4.6,
            );
            pen.line(
                &format!(
                    "M{:.1},{:.1} q1,-12 13,-12 q13,0 14,12",
                    fx - 14.0,
                    fy - 1.0
                ),
                frame,
                4.6,
            );
        }
    }
}

fn circle(x: f32, y: f32, rx: f32, ry: f32) -> String {
    format!(
        "M{:.1},{y:.1} a{rx:.1},{ry:.1} 0 1 0 {:.1},0 a{rx:.1},{ry:.1} 0 1 0 {:.1},0 Z",
        x - rx,
        2.0 * rx,
        -2.0 * rx
    )
}
