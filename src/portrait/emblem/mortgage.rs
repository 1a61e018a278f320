//! The Mortgage: a house for a head, a keyhole for a nose, the key on a chain, a coin for a button.

use super::{BRICK, DEEP, MID, PALE, brows, lean, look, speak, turned};
use crate::portrait::expression::Acting;
use crate::portrait::palette::{GOLD, PLUM};
use crate::portrait::pen::Pen;

pub(super) fn draw(pen: &mut Pen, acting: &Acting) {
    let wall = PALE.lighter(0.5);
    pen.group(&format!("translate(0 {:.1})", acting.shoulders - 10.0), |pen| {
        pen.fill("M102,150 H140 V200 H102 Z", wall.mix(PLUM, 0.3));
        pen.fill("M14,262 C16,222 36,206 76,198 L98,188 L120,214 L144,188 L164,198 C204,206 224,222 226,276 H14 Z", PLUM);
        pen.fill("M98,188 L120,214 L104,226 L88,194 Z M144,188 L120,214 L136,226 L154,194 Z", MID);
        pen.line("M92,200 Q104,226 119,226 Q136,226 148,200", GOLD, 2.8);
        // The key.
        pen.dot(120.0, 229.0, 7.5, GOLD);
        pen.dot(120.0, 229.0, 3.0, PLUM);
        pen.line("M120,236 V258 M120,246 h6 M120,252 h5", GOLD, 4.0);
    });
    pen.group(&lean(acting), |pen| {
        pen.fill("M22,-72 h16 v40 h-16 Z", BRICK);
        pen.fill("M20,-76 h20 v7 h-20 Z", BRICK.darker(0.25));
        pen.fill(
            "M-42,-32 L4,-66 L44,-32 V48 Q44,57 35,57 H-33 Q-42,57 -42,48 Z",
            wall,
        );
        pen.fill(
            "M-42,-32 L-22,-46 V57 H-33 Q-42,57 -42,48 Z",
            wall.mix(PLUM, 0.22),
        );
        pen.line("M-52,-25 L4,-67 L54,-25", DEEP, 10.0);
        pen.line("M-40,-32 L4,-65", PLUM, 3.0);
        pen.group(&turned(acting), |pen| {
            for (x, w) in [(-13.0_f32, 15.5_f32), (24.0, 14.0)] {
                let (left, width) = (x - w, 2.0 * w);
                pen.fill(
                    &format!("M{left:.1},-17 h{width:.1} v28 h-{width:.1} Z"),
                    GOLD.lighter(0.55),
                );
                pen.line(
                    &format!("M{left:.1},-17 h{width:.1} v28 h-{width:.1} Z"),
                    PLUM,
                    3.4,
                );
                pen.line(
                    &format!("M{:.1},12.5 h{:.1}", left - 3.0, width + 6.0),
                    PLUM,
                    4.4,
                );
            }
            look(pen, acting, wall);
            pen.dot(6.0, 17.0, 4.6, DEEP);
            pen.fill("M6,16 L10,28 H2 Z", DEEP);
            pen.group("translate(0 3)", |pen| speak(pen, acting, wall));
            pen.group("translate(0 -5)", |pen| brows(pen, acting, wall, DEEP));
        });
        pen.line(
            "M-38,30 h9 M-34,40 h8 M-38,50 h9",
            wall.mix(PLUM, 0.45),
            2.2,
        );
    });
}
