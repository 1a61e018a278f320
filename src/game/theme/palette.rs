//! The raw colours: every colour the program draws is here, by what it looks like and never by what it is for.

use bevy::prelude::Color;

/// Builds an opaque colour from the usual six hexadecimal digits.
const fn hex(rgb: u32) -> Color {
    let red = ((rgb >> 16) & 0xff) as f32 / 255.0;
    let green = ((rgb >> 8) & 0xff) as f32 / 255.0;
    let blue = (rgb & 0xff) as f32 / 255.0;
    Color::srgb(red, green, blue)
}

pub(super) const WHITE: Color = Color::WHITE;
pub(super) const BLACK: Color = Color::BLACK;
pub(super) const CLEAR: Color = Color::NONE;

pub(super) const CREAM: Color = hex(0xF7F1E6);
pub(super) const IVORY: Color = hex(0xFFFCF6);
pub(super) const OATMEAL: Color = hex(0xEDE4D3);
pub(super) const SAND: Color = hex(0xDDD0B8);
pub(super) const DRIFTWOOD: Color = hex(0x8A7A63);
pub(super) const BARK: Color = hex(0x5C5142);
pub(super) const INK: Color = hex(0x231F1A);

pub(super) const BRICK: Color = hex(0xAE3F26);
pub(super) const BRICK_DARK: Color = hex(0x8C2F1A);
pub(super) const BLUSH: Color = hex(0xF6E0D5);

pub(super) const PINE: Color = hex(0x2B6355);
pub(super) const PINE_PALE: Color = hex(0xDDE9E0);
pub(super) const HONEY: Color = hex(0xC98A1B);
pub(super) const HONEY_PALE: Color = hex(0xF8E9C9);
pub(super) const PLUM: Color = hex(0x5E3A63);
pub(super) const COBALT: Color = hex(0x1F4E9E);
pub(super) const SHADE: Color = Color::srgba(0.14, 0.12, 0.10, 0.55);

pub(super) const YELLOW: Color = hex(0xFFE14D);
pub(super) const CHARCOAL: Color = hex(0x1C1C1C);
pub(super) const GRAPHITE: Color = hex(0x383838);
pub(super) const SILVER: Color = hex(0xE2E2E2);
pub(super) const MINT: Color = hex(0x7FE3B5);
pub(super) const CORAL: Color = hex(0xFF9F80);
pub(super) const LILAC: Color = hex(0xDDB5F0);
pub(super) const NIGHT: Color = Color::srgba(0.0, 0.0, 0.0, 0.8);
