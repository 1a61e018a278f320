//! The few colours that all portraits share.

use super::pen::Rgb;
use super::words::{Backdrop, Cloth, HairColour, Skin};

/// Lines, pupils, lashes.
pub(super) const INK: Rgb = Rgb::hex(0x2A2129);
/// Whites of eyes and teeth, shirts.
pub(super) const WHITE: Rgb = Rgb::hex(0xFFF8EC);
/// Warm metal and small accents.
pub(super) const GOLD: Rgb = Rgb::hex(0xE2A63B);
/// The plum of the voices in one's own head.
pub(super) const PLUM: Rgb = Rgb::hex(0x5E3A63);

/// Tones of one skin: lit, shaded, lines upon it, lips and blush.
#[derive(Clone, Copy)]
pub(super) struct Tones {
    pub base: Rgb,
    pub shade: Rgb,
    pub line: Rgb,
    pub lip: Rgb,
    pub blush: Rgb,
}

pub(super) fn skin(skin: Skin) -> Tones {
    let (base, shade, line, lip, blush) = match skin {
        Skin::Porcelain => (0xFBDDC9, 0xEDBBA2, 0x6E372D, 0xC8665A, 0xF08A78),
        Skin::Fair => (0xF6CDB0, 0xE3A686, 0x6B3527, 0xBF5D50, 0xEA7F69),
        Skin::Peach => (0xEDB98F, 0xD69468, 0x653120, 0xB35346, 0xE27456),
        Skin::Honey => (0xDDA06C, 0xC07F4C, 0x5C2B18, 0xA44838, 0xD4633F),
        Skin::Olive => (0xCB9A68, 0xA97747, 0x5E331B, 0x984737, 0xC4603B),
        Skin::Tan => (0xB87B4E, 0x955B36, 0x4F2614, 0x87392D, 0xB94F33),
        Skin::Brown => (0x9A5F3D, 0x784328, 0x3C1B10, 0x702D26, 0xA34230),
        Skin::Umber => (0x7D4A33, 0x5E3223, 0x2B130D, 0x5C2522, 0x8F3A2E),
        Skin::Ebony => (0x623A2C, 0x47271E, 0x1E0D0B, 0x491E1D, 0x7A302A),
    };
    Tones {
        base: Rgb::hex(base),
        shade: Rgb::hex(shade),
        line: Rgb::hex(line),
        lip: Rgb::hex(lip),
        blush: Rgb::hex(blush),
    }
}

pub(super) fn hair(colour: HairColour) -> Rgb {
    Rgb::hex(match colour {
        HairColour::Black => 0x2B2530,
        HairColour::Espresso => 0x432D2A,
        HairColour::Chestnut => 0x6F4430,
        HairColour::Auburn => 0x8A3F25,
        HairColour::Copper => 0xC8652B,
        HairColour::Blond => 0xE0AE5C,
        HairColour::Grey => 0x9B9894,
        HairColour::White => 0xEAE4D9,
        HairColour::Plum => 0x73406B,
        HairColour::Teal => 0x2F7F83,
    })
}

pub(super) fn cloth(colour: Cloth) -> Rgb {
    Rgb::hex(match colour {
        Cloth::Brick => 0xB9482C,
        Cloth::Pine => 0x2F6656,
        Cloth::Ochre => 0xD9992B,
        Cloth::Navy => 0x2C3E63,
        Cloth::Mulberry => 0x6D3B5E,
        Cloth::Lagoon => 0x2E8089,
        Cloth::Slate => 0x62778A,
        Cloth::Rose => 0xCF7F7A,
        Cloth::Linen => 0xF0E4CE,
        Cloth::Coal => 0x37343C,
    })
}

/// The second colour that goes with a cloth: ties, scarves, ribbons, linings.
pub(super) fn accent(colour: Cloth) -> Rgb {
    Rgb::hex(match colour {
        Cloth::Brick => 0x2C3E63,
        Cloth::Pine => 0xE2A63B,
        Cloth::Ochre => 0x6D3B5E,
        Cloth::Navy => 0xC9573A,
        Cloth::Mulberry => 0xE8B04B,
        Cloth::Lagoon => 0xF0C46A,
        Cloth::Slate => 0xB9482C,
        Cloth::Rose => 0x2F6656,
        Cloth::Linen => 0x2E8089,
        Cloth::Coal => 0xD26B3F,
    })
}

/// Frames of glasses: dark on light skin; on deep skin a colour that stands out.
pub(super) fn frame(colour: Cloth, tones: Tones) -> Rgb {
    let accent = accent(colour);
    match (tones.base.light() > 0.5, accent.light() > 0.5) {
        (true, true) => INK.mix(accent, 0.12),
        (true, false) => accent.darker(0.35),
        (false, true) => accent,
        (false, false) => GOLD,
    }
}

pub(super) fn backdrop(colour: Backdrop) -> Rgb {
    Rgb::hex(match colour {
        Backdrop::Sage => 0xB9D1BD,
        Backdrop::Butter => 0xF3D58A,
        Backdrop::Sky => 0xB4D0DC,
        Backdrop::Lilac => 0xCBC0DD,
        Backdrop::Apricot => 0xF2BC8F,
        Backdrop::Blossom => 0xEDB7AC,
    })
}
