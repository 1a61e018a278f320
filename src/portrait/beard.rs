//! Beards, in the coordinates of the turned face.

use super::head::{jaw, outline};
use super::palette::Tones;
use super::pen::{Pen, Rgb};
use super::words::{Beard, Face};

/// What lies on the jaw, under the mouth's own drawing.
pub(super) fn beard(
    pen: &mut Pen,
    kind: Beard,
    face: Face,
    colour: Rgb,
    tones: Tones,
    turn: (f32, f32),
) {
    let chin = jaw(face).chin;
    let shape = outline(face);
    let (dx, dy) = turn;
    // Room for the mouth, which moves with the turn of the face.
    let frame = |top: f32| {
        format!(
            "M-50,-6 L-37,-6 C-35,12 -30,20 {:.1},{:.1} Q{:.1},{top:.1} {:.1},{:.1} C36,18 40,8 40,-6 L52,-6 L52,80 L-52,80 Z",
            -17.0 + dx,
            24.0 + dy,
            6.0 + dx,
            28.0 + dx,
            23.0 + dy,
        )
    };
    match kind {
        Beard::None => {}
        Beard::Stubble => pen.inside(&shape, |pen| {
            pen.wash(&frame(20.0 + dy), colour.mix(tones.shade, 0.35), 0.42)
        }),
        Beard::Moustache => moustache(pen, colour, turn),
        Beard::Goatee => {
            moustache(pen, colour, turn);
            pen.inside(&shape, |pen| {
                pen.fill(
                    &format!(
                        "M{:.1},{:.1} Q6,{:.1} {:.1},{:.1} L24,80 L-10,80 Z",
                        -8.0 + dx,
                        44.0 + dy,
                        49.0 + dy,
                        21.0 + dx,
                        44.0 + dy
                    ),
                    colour,
                );
            });
        }
        Beard::Trimmed => {
            pen.inside(&shape, |pen| pen.fill(&frame(17.0 + dy), colour));
            lips_room(pen, tones, turn);
            moustache(pen, colour, turn);
        }
        Beard::Full => {
            pen.fill(
                &format!(
                    "M-43,-4 C-50,30 -42,{:.1} -14,{:.1} Q6,{:.1} 26,{:.1} C46,{:.1} 50,30 42,-4 C40,8 36,18 {:.1},{:.1} Q{:.1},{:.1} {:.1},{:.1} C-30,20 -36,12 -43,-4 Z",
                    chin - 2.0, chin + 9.0, chin + 17.0, chin + 9.0, chin - 2.0,
                    28.0 + dx, 23.0 + dy, 6.0 + dx, 17.0 + dy, -17.0 + dx, 24.0 + dy,
                ),
                colour,
            );
            pen.line(
                &format!(
                    "M-26,{:.1} Q-16,{:.1} -8,{:.1} M24,{:.1} Q18,{:.1} 14,{:.1}",
                    chin - 10.0,
                    chin,
                    chin + 4.0,
                    chin - 8.0,
                    chin,
                    chin + 5.0
                ),
                colour.lighter(0.22),
                3.0,
            );
            lips_room(pen, tones, turn);
            moustache(pen, colour, turn);
        }
    }
}

/// The tones that the mouth is drawn with: folds beside it lie on the beard where there is one.
pub(super) fn under_mouth(kind: Beard, colour: Rgb, tones: Tones) -> Tones {
    match kind {
        Beard::Trimmed | Beard::Full => Tones {
            shade: colour.darker(0.18),
            ..tones
        },
        _ => tones,
    }
}

fn moustache(pen: &mut Pen, colour: Rgb, (dx, dy): (f32, f32)) {
    pen.group(&format!("translate({dx:.1} {dy:.1})"), |pen| {
        pen.fill("M7,24.5 C-2,22 -12,25 -18,34 C-10,33.5 2,33 7,30 C12,33 22,33 29,33 C24,24.5 15,22 7,24.5 Z", colour);
    });
}

fn lips_room(pen: &mut Pen, tones: Tones, (dx, dy): (f32, f32)) {
    pen.ellipse(6.0 + dx, 37.0 + dy, 15.5, 7.0, tones.base);
}
