//! Hair and what covers it, in two layers: what lies behind head and body, and what lies over the face.

mod covered;
mod long;
mod short;

use super::palette::{self, Tones};
use super::pen::{Pen, Rgb};
use super::words::{Cloth, Hair, HairColour};

/// The tones of one head of hair.
#[derive(Clone, Copy)]
struct Strands {
    base: Rgb,
    shade: Rgb,
    shine: Rgb,
}

fn strands(colour: HairColour) -> Strands {
    let base = palette::hair(colour);
    // Light hair is shaded warm, or it would look dirty.
    let shade = if matches!(colour, HairColour::Grey | HairColour::White) {
        base.mix(Rgb::hex(0x5C5A6B), 0.34)
    } else if base.light() > 0.45 {
        base.mix(Rgb::hex(0x7A4A2A), 0.26)
    } else {
        base.darker(0.28)
    };
    Strands {
        base,
        shade,
        shine: base.lighter(if base.light() < 0.3 { 0.2 } else { 0.35 }),
    }
}

/// What lies behind the head.
pub(super) fn behind(pen: &mut Pen, hair: Hair, colour: HairColour, cloth: Cloth) {
    let tones = strands(colour);
    match hair {
        Hair::Bob
        | Hair::Long
        | Hair::Wavy
        | Hair::Bun
        | Hair::Ponytail
        | Hair::Braids
        | Hair::Locs
        | Hair::Afro => long::behind(pen, hair, tones),
        Hair::Headscarf | Hair::Hijab | Hair::Turban => {
            covered::behind(pen, hair, palette::accent(cloth))
        }
        _ => {}
    }
}

/// What lies over the forehead and the sides of the face.
pub(super) fn before(pen: &mut Pen, hair: Hair, colour: HairColour, cloth: Cloth, skin: Tones) {
    let tones = strands(colour);
    match hair {
        Hair::Bald
        | Hair::Cropped
        | Hair::Parted
        | Hair::Quiff
        | Hair::Pixie
        | Hair::Receding
        | Hair::Curly => short::before(pen, hair, tones, skin),
        Hair::Bob
        | Hair::Long
        | Hair::Wavy
        | Hair::Bun
        | Hair::Ponytail
        | Hair::Braids
        | Hair::Locs
        | Hair::Afro => long::before(pen, hair, tones),
        Hair::Headscarf | Hair::Hijab | Hair::Turban => {
            covered::before(pen, hair, palette::accent(cloth), skin)
        }
    }
}
