//! Headscarf, hijab and turban.

use crate::portrait::palette::Tones;
use crate::portrait::pen::{Pen, Rgb};
use crate::portrait::words::Hair;

pub(super) fn behind(pen: &mut Pen, hair: Hair, cloth: Rgb) {
    let shade = cloth.darker(0.25);
    match hair {
        Hair::Hijab => pen.fill("M-54,10 C-60,-44 -34,-74 4,-74 C44,-74 60,-44 54,10 C52,40 66,66 70,92 L-74,92 C-68,66 -52,42 -54,10 Z", shade),
        Hair::Headscarf => {
            pen.fill("M-34,-40 C-62,-62 -74,-34 -56,-22 C-72,-14 -76,10 -68,26 C-56,14 -46,-4 -36,-16 Z", shade);
            pen.line("M-54,-20 Q-62,-4 -64,12", cloth, 3.0);
        }
        _ => {}
    }
}

pub(super) fn before(pen: &mut Pen, hair: Hair, cloth: Rgb, skin: Tones) {
    let (shade, light) = (cloth.darker(0.22), cloth.lighter(0.3));
    match hair {
        Hair::Hijab => {
            // A cloth with an opening for the face: the rim lies close on forehead, cheeks and under the chin.
            pen.fill(
                "M4,-73 C44,-73 59,-44 53,6 C52,34 62,60 76,96 C40,150 -40,150 -80,96 C-68,62 -52,40 -54,6 C-59,-44 -34,-73 4,-73 Z \
                 M5,-44 C-22,-44 -37,-26 -37,0 C-37,32 -18,58 7,58 C28,58 39,30 40,0 C41,-26 30,-44 5,-44 Z",
                cloth,
            );
            pen.fill("M-37,0 C-37,32 -18,58 7,58 C-6,66 -20,66 -34,60 C-50,52 -56,30 -54,6 C-59,-44 -34,-73 4,-73 C-28,-62 -46,-34 -37,0 Z", shade);
            pen.line(
                "M-30,54 C-6,72 26,70 44,40 M-40,70 C-8,92 34,88 58,62",
                shade,
                3.4,
            );
            pen.line(
                "M14,-64 C36,-58 47,-36 46,-8 M-6,-54 C16,-58 36,-46 42,-24",
                light,
                3.2,
            );
            pen.line(
                "M-37,-8 C-36,-28 -22,-44 5,-44 C28,-44 39,-28 40,-6",
                skin.shade.mix(shade, 0.5),
                3.0,
            );
        }
        Hair::Headscarf => {
            pen.fill("M-47,2 C-56,-42 -30,-72 4,-72 C40,-72 54,-44 46,-14 C42,-26 36,-34 28,-38 C10,-44 -14,-40 -28,-30 C-34,-22 -37,-8 -38,4 Z", cloth);
            pen.fill(
                "M-47,2 C-56,-42 -30,-72 4,-72 C-24,-62 -36,-44 -28,-30 C-34,-22 -37,-8 -38,4 Z",
                shade,
            );
            pen.line(
                "M-32,-40 C-14,-52 20,-54 40,-38 M-26,-52 C-8,-62 20,-64 38,-52",
                light,
                3.2,
            );
            pen.ellipse(-44.0, -30.0, 10.0, 12.0, cloth);
            pen.line("M-50,-36 Q-42,-32 -40,-22", shade, 3.0);
        }
        Hair::Turban => {
            pen.fill("M-47,-8 C-62,-40 -40,-84 4,-86 C46,-86 64,-46 48,-12 C40,-28 24,-38 6,-42 C-12,-38 -32,-28 -47,-8 Z", cloth);
            pen.fill(
                "M-47,-8 C-62,-40 -40,-84 4,-86 C-22,-74 -30,-54 6,-42 C-12,-38 -32,-28 -47,-8 Z",
                shade,
            );
            pen.fill(
                "M6,-42 C-6,-50 -12,-62 -6,-74 C6,-64 22,-62 34,-66 C32,-54 22,-44 6,-42 Z",
                cloth.lighter(0.14),
            );
            pen.line("M-44,-18 C-30,-40 -14,-46 2,-48 M-50,-36 C-40,-54 -26,-62 -10,-64 M48,-20 C38,-38 24,-46 10,-46 M53,-38 C46,-52 36,-58 26,-58", light, 3.0);
        }
        _ => {}
    }
}
