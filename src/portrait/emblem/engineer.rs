//! The Engineer: goggles, a spanner behind the ear, a circuit on the overalls.

use super::{DEEP, MID, PALE, brows, lean, look, speak, turned};
use crate::portrait::expression::Acting;
use crate::portrait::palette::{GOLD, PLUM, WHITE};
use crate::portrait::pen::Pen;

pub(super) fn draw(pen: &mut Pen, acting: &Acting) {
    let face = PALE.lighter(0.45);
    pen.group(&lean(acting), |pen| {
        // The spanner, head up, tucked behind.
        pen.group("translate(-34 -34) rotate(-28)", |pen| {
            pen.fill("M-8,60 V-16 C-20,-24 -22,-42 -10,-52 L-10,-34 L0,-27 L10,-34 L10,-52 C22,-42 20,-24 8,-16 V60 Z", GOLD);
            pen.line("M-3,40 V-10", GOLD.lighter(0.5), 3.0);
        });
    });
    pen.group(&format!("translate(0 {:.1})", acting.shoulders - 12.0), |pen| {
        pen.fill("M99,150 H141 V212 H99 Z", face.mix(PLUM, 0.28));
        pen.fill("M18,262 C20,222 40,206 76,198 L96,190 Q120,206 144,190 L164,198 C202,206 220,222 222,296 H18 Z", MID);
        pen.fill("M76,198 L96,190 L104,224 H138 L144,190 L164,198 L160,296 H80 Z", PLUM);
        pen.line("M96,246 H108 L116,236 H130 L138,246 H146 M116,236 V226", GOLD, 3.2);
        pen.dot(116.0, 225.0, 3.6, GOLD);
        pen.dot(147.0, 246.0, 3.6, GOLD);
    });
    pen.group(&lean(acting), |pen| {
        pen.fill("M-42,-14 C-44,-44 -26,-58 2,-58 C30,-58 44,-44 42,-14 L40,26 C38,46 28,56 18,57 H-8 C-24,56 -38,44 -40,26 Z", face);
        pen.fill("M-42,-14 C-43,-36 -36,-48 -24,-54 C-32,-20 -34,30 -8,57 C-24,56 -38,44 -40,26 Z", face.mix(PLUM, 0.22));
        pen.ellipse(-41.0, 6.0, 8.0, 11.0, face);
        // Hair that has not been looked at for days.
        pen.fill("M-46,-8 C-56,-30 -44,-42 -46,-54 L-30,-50 L-28,-70 L-8,-56 L4,-76 L16,-57 L38,-66 L36,-48 L52,-40 C46,-30 46,-18 43,-8 C40,-26 32,-36 22,-38 C6,-44 -16,-42 -28,-34 C-36,-26 -40,-18 -46,-8 Z", DEEP);
        pen.group(&turned(acting), |pen| {
            pen.line("M-48,-4 L-30,-4 M40,-4 L46,-4", DEEP, 8.0);
            for (x, r) in [(-13.0, 20.5), (24.0, 18.5)] {
                pen.ellipse(x, -3.0, r, 20.5, GOLD);
                pen.ellipse(x, -3.0, r - 4.0, 16.5, WHITE.mix(PALE, 0.35));
            }
            pen.line("M5,-6 Q6.5,-9 7,-6", DEEP, 4.0);
            look(pen, acting, PALE);
            pen.line("M8,14 Q15,21 8,23 Q4,24 0,22", DEEP, 3.4);
            speak(pen, acting, face);
            pen.group("translate(0 -8)", |pen| brows(pen, acting, face, DEEP));
        });
    });
}
