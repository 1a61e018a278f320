//! The player: seen from behind, looking at a swell that rises.

use crate::portrait::expression::Acting;
use crate::portrait::palette::GOLD;
use crate::portrait::pen::{Pen, Rgb};

pub(super) fn draw(pen: &mut Pen, acting: &Acting) {
    let (sky, far, mid, near, dark, coat, rim) = (
        Rgb::hex(0xF3D9A4),
        Rgb::hex(0x8DB4A4),
        Rgb::hex(0x4F8A7C),
        Rgb::hex(0x2B6355),
        Rgb::hex(0x24343A),
        Rgb::hex(0x3A2F45),
        Rgb::hex(0xE9B765),
    );
    let card = "M20,136 A100,100 0 0 1 220,136 V170 A66,66 0 0 1 154,236 H86 A66,66 0 0 1 20,170 Z";
    pen.fill(card, sky);
    pen.inside(card, |pen| {
        pen.dot(176.0, 92.0, 25.0, GOLD);
        pen.fill(
            "M0,160 C40,150 70,142 110,146 C150,150 176,116 250,104 V250 H0 Z",
            far,
        );
        pen.fill(
            "M0,178 C50,160 84,168 124,168 C164,168 196,136 250,130 V250 H0 Z",
            mid,
        );
        pen.fill(
            "M0,200 C50,184 90,192 130,190 C170,188 204,160 250,154 V250 H0 Z",
            near,
        );
    });
    pen.inside("M-40,-60 H280 V136 H220 V170 A66,66 0 0 1 154,236 H86 A66,66 0 0 1 20,170 V136 H-40 Z", |pen| {
        pen.group(&format!("translate(-16 {:.1})", 6.0 + acting.shoulders * 0.8), |pen| {
            pen.fill("M-6,272 C0,222 34,204 76,195 C90,191 97,184 99,174 H141 C143,184 150,191 164,195 C206,204 232,222 238,272 Z", coat);
            pen.fill("M88,190 C98,206 142,206 152,190 L158,200 C144,216 96,216 82,200 Z", coat.lighter(0.16));
            pen.line("M166,197 C202,205 224,222 230,256", rim, 4.0);
        });
        pen.group(&format!("translate({:.1} {:.1}) rotate({:.1} 0 52)", 104.0 + acting.head.0, 124.0 + acting.head.1, acting.tilt * 0.8), |pen| {
            pen.fill("M-21,30 H21 V66 H-21 Z", dark.lighter(0.16));
            pen.ellipse(-43.0, 10.0, 7.0, 11.0, dark.lighter(0.2));
            pen.ellipse(43.0, 10.0, 7.0, 11.0, rim);
            // Hair that ends in a ragged line at the nape, with a whorl at the crown.
            pen.fill("M-44,14 C-52,-40 -34,-62 -6,-64 L2,-72 L8,-63 C36,-60 52,-38 44,14 C42,26 36,34 30,40 L24,52 L16,45 L8,56 L0,47 L-8,56 L-16,45 L-24,52 L-30,40 C-36,34 -42,26 -44,14 Z", dark);
            pen.line("M16,-58 C36,-50 44,-28 41,6 C40,16 37,24 33,31", rim, 4.0);
            pen.line("M-2,-34 C-10,-42 -18,-32 -12,-24 C-4,-14 14,-22 12,-36 C8,-52 -24,-50 -28,-28 C-30,-10 -22,0 -20,18 M12,-30 C22,-14 18,6 18,22 M-4,-14 C-4,4 0,14 0,30", dark.lighter(0.2), 3.2);
        });
    });
}
