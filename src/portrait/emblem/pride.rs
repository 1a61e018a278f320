//! The Pride: a cockerel with a crown, looking at itself in a hand mirror.

use super::{BRICK, DEEP, MID, PALE, brows, lean, look};
use crate::portrait::expression::{Acting, Mouth};
use crate::portrait::palette::{GOLD, PLUM, WHITE};
use crate::portrait::pen::Pen;

pub(super) fn draw(pen: &mut Pen, acting: &Acting) {
    let plume = PALE.lighter(0.55);
    pen.group(&format!("translate(0 {:.1})", acting.shoulders), |pen| {
        pen.fill("M22,262 C24,210 60,190 84,150 H150 C176,190 214,210 218,262 Z", PLUM);
        // The ruff: pointed feathers in two rows.
        pen.fill("M84,150 C70,176 56,190 44,200 L62,204 L56,222 L80,214 L84,236 L104,220 L120,240 L136,220 L156,236 L160,214 L184,222 L178,204 L196,200 C184,190 170,176 154,150 Z", MID);
        pen.fill("M88,146 C78,170 70,180 62,186 L80,190 L78,204 L98,196 L108,214 L120,200 L134,214 L142,196 L162,204 L160,190 L178,186 C168,178 160,168 150,146 Z", plume);
    });
    pen.group(&lean(acting), |pen| {
        // Comb and crown.
        pen.fill("M-30,-40 C-44,-62 -26,-78 -14,-66 C-12,-88 14,-90 16,-68 C28,-82 46,-66 34,-42 Z", BRICK);
        pen.fill("M-38,-10 C-40,-42 -22,-56 4,-56 C30,-56 44,-40 42,-8 C41,20 36,44 6,50 C-24,46 -36,20 -38,-10 Z", plume);
        pen.fill("M-38,-10 C-39,-34 -30,-47 -18,-52 C-26,-20 -24,28 6,50 C-24,46 -36,20 -38,-10 Z", plume.mix(PLUM, 0.2));
        pen.fill("M-24,-44 L-28,-66 L-12,-56 L4,-74 L20,-56 L36,-66 L31,-43 Q4,-52 -24,-44 Z", GOLD);
        pen.line("M-23,-46 Q4,-54 30,-45", GOLD.darker(0.3), 3.2);
        for (x, y) in [(-28.0, -67.0), (4.0, -76.0), (36.0, -67.0)] {
            pen.dot(x, y, 4.0, GOLD.lighter(0.3));
        }
        pen.group(&format!("translate({:.1} {:.1})", acting.turn.0, acting.turn.1), |pen| {
            pen.ellipse(-13.0, -3.0, 17.0, 16.0, BRICK.mix(plume, 0.55));
            pen.ellipse(24.0, -3.0, 15.0, 16.0, BRICK.mix(plume, 0.55));
            look(pen, acting, plume);
            beak(pen, acting.mouth);
            brows(pen, acting, plume, DEEP);
        });
    });
    // The mirror, held up by a wing.
    pen.group(
        &format!("translate(188 {:.1}) rotate(12)", 170.0 + acting.shoulders),
        |pen| {
            pen.line("M0,26 V70", GOLD.darker(0.2), 9.0);
            pen.ellipse(0.0, 0.0, 23.0, 29.0, GOLD);
            pen.ellipse(0.0, 0.0, 17.5, 23.5, WHITE);
            pen.line("M-8,6 L6,-12 M-3,12 L9,-3", PALE.mix(MID, 0.4), 3.6);
        },
    );
    pen.fill(&format!("M226,262 C224,232 212,{y:.1} 190,{y:.1} C182,{:.1} 178,{:.1} 186,{:.1} C180,240 176,250 178,262 Z", 224.0 + acting.shoulders, 232.0 + acting.shoulders, 236.0 + acting.shoulders, y = 216.0 + acting.shoulders), PLUM.lighter(0.12));
}

/// A beak is a mouth with three positions.
fn beak(pen: &mut Pen, mouth: Mouth) {
    let dark = GOLD.darker(0.35);
    let wattle = |pen: &mut Pen, y: f32| {
        pen.ellipse(0.0, y, 7.0, 11.0, BRICK);
        pen.ellipse(14.0, y, 6.5, 10.0, BRICK.darker(0.12));
    };
    match mouth {
        Mouth::Shout | Mouth::Laugh | Mouth::Gasp | Mouth::Sigh | Mouth::Smirk => {
            wattle(pen, 50.0);
            pen.fill("M-6,20 Q8,26 22,19 Q22,38 8,43 Q-5,38 -6,20 Z", DEEP);
            pen.fill("M-4,28 Q8,42 20,28 Q20,42 8,45 Q-3,42 -4,28 Z", dark);
            pen.fill(
                "M-10,16 Q0,-2 8,0 Q18,-2 26,15 Q34,24 30,32 Q20,21 8,21 Q-2,22 -10,16 Z",
                GOLD,
            );
        }
        Mouth::Droop | Mouth::Wobble | Mouth::Slack | Mouth::Pressed | Mouth::Gritted => {
            wattle(pen, 45.0);
            pen.fill("M-6,22 Q8,18 24,26 Q18,36 8,36 Q-2,34 -6,22 Z", dark);
            pen.fill(
                "M-10,26 Q-6,0 8,1 Q22,1 29,24 Q32,36 26,38 Q22,26 8,24 Q-4,22 -10,26 Z",
                GOLD,
            );
        }
        _ => {
            wattle(pen, 46.0);
            pen.fill("M-6,20 Q8,26 24,19 Q20,36 8,37 Q-4,34 -6,20 Z", dark);
            pen.fill(
                "M-12,16 Q-2,-2 8,0 Q20,-2 28,15 Q34,26 27,34 Q20,25 8,26 Q-4,26 -12,16 Z",
                GOLD,
            );
        }
    }
    pen.line("M1,10 q2,-2 4,-1 M13,9 q2,-1 3,1", dark, 2.4);
}
