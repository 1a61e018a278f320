//! Neck, shoulders and what is worn, in the coordinates of the whole picture.

use super::palette::{self, GOLD, INK, Tones, WHITE};
use super::pen::{Pen, Rgb};
use super::words::{Cloth, Clothes, Detail};

/// The neck, with the shadow that the head throws on it.
pub(super) fn neck(pen: &mut Pen, tones: Tones, lean: f32) {
    let x = lean * 0.4;
    let shape = format!(
        "M{:.1},140 L97,186 C90,196 80,200 74,204 L120,236 L168,204 C160,200 148,196 143,186 L{:.1},140 Z",
        97.0 + x,
        143.0 + x
    );
    pen.fill(&shape, tones.base);
    pen.inside(&shape, |pen| {
        pen.fill(
            &format!("M80,130 H160 V{:.1} Q{:.1},206 84,182 Z", 166.0, 124.0 + x),
            tones.shade,
        );
    });
}

/// A hand at the chin, its sleeve coming up from below.
pub(super) fn hand(pen: &mut Pen, kind: Clothes, colour: Cloth, tones: Tones) {
    let sleeve = match kind {
        Clothes::ShirtAndTie => WHITE.mix(palette::cloth(colour), 0.16),
        _ => palette::cloth(colour).darker(0.1),
    };
    pen.line("M143,226 L158,272", sleeve.darker(0.25), 34.0);
    pen.line("M143,228 L157,272", sleeve, 30.0);
    // The forefinger along the cheek, the fist under the chin.
    pen.line("M148,190 C153,180 157,172 157,162", tones.shade, 14.0);
    pen.line("M148,190 C152,180 156,172 156,163", tones.base, 10.5);
    pen.fill("M111,184 C108,175 118,171 131,173 C147,174 157,183 154,199 C151,215 142,222 130,220 C118,217 113,198 111,184 Z", tones.base);
    pen.fill(
        "M154,199 C151,215 142,222 130,220 C124,219 120,214 117,206 C130,213 146,211 154,199 Z",
        tones.shade,
    );
    pen.line(
        "M112,186 q8,-3 15,2 M115,196 q7,-3 13,2",
        tones.line.mix(tones.shade, 0.4),
        2.4,
    );
    pen.line("M114,174 Q130,168 146,180", tones.shade, 3.0);
}

const TORSO: &str = "M14,262 C16,222 34,208 72,199 C84,196 92,192 97,187 C100,206 140,206 143,187 C148,192 156,196 168,199 C206,208 224,222 226,262 Z";

pub(super) fn clothes(pen: &mut Pen, kind: Clothes, colour: Cloth, detail: Detail, skin: Tones) {
    let cloth = palette::cloth(colour);
    let accent = palette::accent(colour);
    let (shade, light) = (cloth.darker(0.24), cloth.lighter(0.22));
    let body = |pen: &mut Pen, main: Rgb| {
        pen.fill(TORSO, main);
        pen.inside(TORSO, |pen| {
            pen.fill("M0,262 V196 H72 C52,212 46,236 52,262 Z", main.darker(0.2));
        });
    };
    let opening = |pen: &mut Pen, path: &str| pen.fill(path, skin.base);
    match kind {
        Clothes::ShirtAndTie => {
            let shirt = if colour == Cloth::Linen {
                Rgb::hex(0xBFD3DC)
            } else {
                WHITE.mix(cloth, 0.1)
            };
            body(pen, shirt);
            pen.fill(
                "M112,204 L128,204 L132,214 L124,222 L116,222 L108,214 Z",
                cloth.darker(0.12),
            );
            pen.fill("M115,220 L125,220 L134,262 L106,262 Z", cloth);
            pen.line("M113,236 L128,230 M111,250 L131,243", accent, 3.6);
            pen.fill("M97,184 L119,207 L104,224 L86,196 Z", shirt.lighter(0.5));
            pen.fill("M143,184 L121,207 L136,224 L154,196 Z", shirt.lighter(0.5));
            pen.line(
                "M97,184 L119,207 L104,224 L86,196 M143,184 L121,207 L136,224 L154,196",
                shirt.darker(0.32),
                2.4,
            );
        }
        Clothes::Hoodie => {
            body(pen, cloth);
            pen.fill("M98,180 C72,184 60,202 70,216 C88,232 152,232 170,216 C180,202 168,184 142,180 C146,200 136,212 120,214 C104,212 94,200 98,180 Z", shade);
            pen.fill(
                "M98,180 C72,186 66,204 78,214 C94,224 108,222 120,220 C106,212 96,198 98,180 Z",
                light,
            );
            pen.fill("M142,180 C168,186 174,204 162,214 C146,224 132,222 120,220 C134,212 144,198 142,180 Z", light);
            pen.line("M104,218 L101,246 M136,218 L140,240", WHITE, 3.6);
            pen.dot(101.0, 248.0, 3.0, WHITE);
            pen.dot(140.0, 242.0, 3.0, WHITE);
        }
        Clothes::Blazer => {
            body(pen, cloth);
            pen.fill(
                "M96,187 L120,262 L144,187 C140,204 100,204 96,187 Z",
                if cloth.light() > 0.75 { accent } else { WHITE },
            );
            opening(
                pen,
                "M97,185 C100,206 112,212 120,213 C128,212 140,206 143,185 Z",
            );
            pen.fill("M94,188 L78,198 L74,222 L86,226 L82,234 L118,262 L120,256 C110,236 98,212 94,188 Z", shade);
            pen.fill("M146,188 L162,198 L166,222 L154,226 L158,234 L122,262 L120,256 C130,236 142,212 146,188 Z", light.mix(cloth, 0.5));
        }
        Clothes::Jumper => {
            body(pen, cloth);
            pen.fill(
                "M97,184 L119,206 L106,218 L88,196 Z M143,184 L121,206 L134,218 L152,196 Z",
                WHITE,
            );
            pen.line("M87,194 C92,214 148,214 153,194", shade, 8.0);
            pen.line(
                "M97,184 L119,206 L106,217 M143,184 L121,206 L134,217",
                WHITE.darker(0.28),
                2.2,
            );
            pen.line("M50,230 C90,240 150,240 192,230", accent, 6.0);
        }
        Clothes::Blouse => {
            body(pen, cloth);
            opening(pen, "M96,186 L120,226 L144,186 Z");
            pen.fill(
                "M96,184 C84,190 74,200 76,214 C92,220 108,218 120,228 C112,214 102,202 96,184 Z",
                light,
            );
            pen.fill("M144,184 C156,190 166,200 164,214 C148,220 132,218 120,228 C128,214 138,202 144,184 Z", light);
            pen.line("M120,228 V262", shade, 2.8);
            pen.dot(120.0, 240.0, 3.0, accent);
        }
        Clothes::Polo => {
            body(pen, cloth);
            opening(pen, "M98,186 L120,216 L142,186 Z");
            pen.fill("M96,183 L120,214 L108,226 L84,198 Z", light);
            pen.fill("M144,183 L120,214 L132,226 L156,198 Z", light);
            pen.line("M88,200 L108,221 M152,200 L132,221", accent, 3.0);
            pen.line("M120,216 V244", shade, 3.0);
            pen.dot(125.0, 230.0, 2.4, WHITE);
        }
        Clothes::Rollneck => {
            body(pen, cloth);
            pen.fill(
                "M93,172 C100,180 140,180 147,172 L152,200 C140,210 100,210 88,200 Z",
                cloth,
            );
            pen.fill(
                "M93,172 C100,180 112,182 118,182 L116,208 C104,208 94,205 88,200 Z",
                shade,
            );
            pen.line("M91,187 C102,195 138,195 149,187", light, 3.0);
        }
        Clothes::Cardigan => {
            body(pen, cloth);
            pen.fill(
                "M94,187 L110,262 H130 L146,187 C140,208 100,208 94,187 Z",
                accent.lighter(0.72),
            );
            opening(pen, "M97,185 C100,208 140,208 143,185 Z");
            pen.line(
                "M94,189 C98,214 106,240 109,262 M146,189 C142,214 134,240 131,262",
                shade,
                6.5,
            );
            pen.dot(133.0, 238.0, 3.0, GOLD);
        }
        Clothes::Shirt => {
            body(pen, cloth);
            pen.fill("M97,186 L120,240 L143,186 Z", WHITE);
            opening(pen, "M97,184 C100,208 140,208 143,184 Z");
            pen.fill("M96,182 L116,232 L92,222 L80,198 Z", light);
            pen.fill("M144,182 L124,232 L148,222 L160,198 Z", light);
            pen.line("M120,236 V262", shade, 3.0);
            pen.line("M150,240 h24 v22", shade, 2.6);
        }
    }
    if detail == Detail::Lanyard {
        let ribbon = if (accent.light() - cloth.light()).abs() < 0.15 {
            GOLD
        } else {
            accent
        };
        pen.line(
            "M92,194 Q100,214 118,224 M148,194 Q140,214 122,224",
            ribbon,
            4.4,
        );
        pen.fill("M107,223 h26 v30 h-26 Z", WHITE);
        pen.fill("M107,223 h26 v6 h-26 Z", ribbon);
        pen.dot(114.5, 237.0, 4.4, INK.lighter(0.4));
    }
}
