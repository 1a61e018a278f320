//! The head without hair: outline, ear, shading, nose, and the marks that years and freckles leave.

use super::expression::Acting;
use super::palette::{GOLD, INK, Tones};
use super::pen::Pen;
use super::words::{Age, Beard, Detail, Face, Nose};

/// What makes one outline differ from another, below the temples; the skull is the same for all, so that all hair fits.
pub(super) struct Jaw {
    near: f32,
    far: f32,
    at: f32,
    chin_half: f32,
    /// How far the chin reaches down.
    pub chin: f32,
}

pub(super) fn jaw(face: Face) -> Jaw {
    let (near, far, at, chin_half, chin) = match face {
        Face::Oval => (-38.0, 37.0, 24.0, 7.0, 59.0),
        Face::Round => (-43.0, 42.0, 24.0, 10.0, 55.0),
        Face::Long => (-36.5, 35.5, 32.0, 9.0, 66.0),
        Face::Square => (-41.0, 40.0, 35.0, 19.0, 59.0),
        Face::Heart => (-34.5, 34.0, 24.0, 3.5, 60.0),
        Face::Broad => (-46.0, 45.0, 30.0, 14.0, 58.0),
    };
    Jaw {
        near,
        far,
        at,
        chin_half,
        chin,
    }
}

/// The outline of the head.
pub(super) fn outline(face: Face) -> String {
    let Jaw {
        near,
        far,
        at,
        chin_half,
        chin,
    } = jaw(face);
    let mid = 4.5;
    format!(
        "M-42,-12 C-44,-42 -24,-57 2,-57 C28,-57 43,-40 42,-12 C42.5,-1 {:.1},{:.1} {far:.1},{at:.1} \
         C{:.1},{:.1} {:.1},{chin:.1} {:.1},{chin:.1} L{:.1},{chin:.1} C{:.1},{chin:.1} {:.1},{:.1} {near:.1},{at:.1} \
         C{:.1},{:.1} -42.5,-1 -42,-12 Z",
        far + 2.5,
        at - 14.0,
        far - 2.0,
        at + 14.0,
        mid + chin_half + 10.0,
        mid + chin_half,
        mid - chin_half,
        mid - chin_half - 12.0,
        near + 2.0,
        at + 14.0,
        near - 2.5,
        at - 14.0,
    )
}

/// The bare head, without features.
pub(super) fn bare(pen: &mut Pen, face: Face, tones: Tones, acting: &Acting) {
    let shape = outline(face);
    pen.ellipse(42.0 - acting.turn.0 * 0.4, 3.0, 5.5, 11.0, tones.shade);
    pen.fill(&shape, tones.base);
    pen.inside(&shape, |pen| {
        // Light falls from where the face looks: the near cheek and jaw lie in shade.
        pen.fill(
            "M-50,-62 L-33,-62 C-42,-22 -37,22 -16,44 C-8,52 4,56 18,60 L18,74 L-50,74 Z",
            tones.shade,
        );
        if acting.gloom > 0.0 {
            pen.wash(
                "M-50,-62 H50 V-9 Q30,-16 8,-7 Q-20,-16 -50,-8 Z",
                tones.shade,
                acting.gloom,
            );
        }
        if acting.blush > 0.0 {
            let (x, y) = (acting.turn.0, acting.turn.1);
            pen.tint(
                -17.0 + x,
                17.0 + y,
                12.0,
                7.5,
                tones.blush,
                0.42 * acting.blush,
            );
            pen.tint(
                31.0 + x,
                16.0 + y,
                10.0,
                7.0,
                tones.blush,
                0.42 * acting.blush,
            );
        }
    });
    pen.ellipse(-42.0, 3.0, 9.0, 13.0, tones.base);
    pen.line(
        "M-46,-1 Q-41,-6 -38.5,1 Q-40,5 -43,5",
        tones.line.mix(tones.shade, 0.35),
        2.8,
    );
}

pub(super) fn nose(pen: &mut Pen, kind: Nose, tones: Tones) {
    let (side, line) = match kind {
        Nose::Straight => (
            "M6,-8 L12,14 Q15,21 8,22 L0,21 Q3,8 4,-8 Z",
            "M8,-7 L14,14 Q16.5,21.5 9,22 Q4,22.5 0,20.5",
        ),
        Nose::Button => (
            "M6,0 Q16,8 15,15 Q14,21 7,20.5 L1,19 Q3,10 4,0 Z",
            "M10,3 Q18,11 15.5,17 Q13,21 7,20.5 Q3.5,20.5 1,18.5",
        ),
        Nose::Aquiline => (
            "M5,-9 Q17,-2 16,10 L18,18 Q16,23 8,22.5 L1,21 Q4,6 3,-8 Z",
            "M7,-9 Q17,-5 16.5,8 L19,17 Q18,22.5 9,22.5 Q4,22.5 0,20.5",
        ),
        Nose::Wide => (
            "M5,-6 L11,10 Q19,17 13,22.5 L-6,22 Q-5,14 1,10 Z",
            "M8,-5 L12,9 Q20.5,15 15.5,21.5 Q12,24.5 6,22.5 Q0,25 -6,20.5",
        ),
        Nose::Long => (
            "M5,-10 L14,17 Q16,26 8,26.5 L0,24.5 Q4,8 3,-10 Z",
            "M7,-9 L15.5,17 Q18,26 9,26.5 Q3.5,26.5 0,23.5",
        ),
    };
    pen.fill(side, tones.shade);
    pen.line(line, tones.line, 3.4);
}

pub(super) fn marks(pen: &mut Pen, age: Age, detail: Detail, beard: Beard, tones: Tones) {
    if age != Age::Young && !matches!(beard, Beard::Full | Beard::Trimmed) {
        pen.line("M-9,21 Q-15,27 -15.5,34", tones.shade, 2.6);
        pen.line("M24,20 Q28.5,26 28.5,32", tones.shade, 2.6);
    }
    if age == Age::Older {
        pen.line("M-14,-34 Q6,-38 27,-33", tones.shade, 2.2);
        pen.line("M-8,-40 Q6,-43 20,-39.5", tones.shade, 2.2);
    }
    match detail {
        Detail::Freckles => {
            for (x, y) in [
                (-20.0, 12.0),
                (-13.0, 15.5),
                (-7.0, 11.0),
                (-24.0, 17.5),
                (-16.0, 20.5),
                (22.0, 12.0),
                (28.0, 15.5),
                (33.0, 11.0),
                (25.0, 19.5),
            ] {
                pen.dot(x, y, 1.5, tones.shade.mix(tones.line, 0.25));
            }
        }
        Detail::Mole => pen.dot(24.0, 22.0, 2.2, tones.line),
        _ => {}
    }
}

/// What is worn on the ear: drawn last, over hair.
pub(super) fn ear(pen: &mut Pen, detail: Detail) {
    match detail {
        Detail::Earrings => {
            pen.dot(-43.0, 20.0, 4.6, GOLD);
            pen.dot(-43.0, 29.5, 3.0, GOLD);
        }
        Detail::Headset => {
            pen.line(
                "M-43,-4 C-46,-50 -22,-67 2,-67 C20,-67 34,-60 41,-44",
                INK,
                5.0,
            );
            pen.ellipse(-43.0, 3.0, 10.0, 14.0, INK);
            pen.ellipse(-41.0, 3.0, 5.5, 9.0, INK.lighter(0.25));
            pen.line("M-43,14 Q-40,38 -14,42", INK, 3.2);
            pen.ellipse(-11.0, 42.0, 5.0, 3.8, INK);
        }
        _ => {}
    }
}
