//! The sixteen mouths, in the coordinates of the head.

use super::expression::Mouth;
use super::palette::{Tones, WHITE};
use super::pen::{Pen, Rgb};

pub(super) fn mouth(pen: &mut Pen, kind: Mouth, tones: Tones) {
    let line = tones.line;
    let inside = Rgb::hex(0x4A1A22);
    let tongue = Rgb::hex(0xD0605A);
    // The lower lip: one short stroke under the line.
    let lip = |pen: &mut Pen, path: &str| pen.line(path, tones.lip, 3.2);
    match kind {
        Mouth::Level => {
            pen.line("M-8,33 Q6,35.5 20,32.5", line, 4.0);
            lip(pen, "M1,40 Q6,41.5 12,40");
        }
        Mouth::Pressed => {
            pen.line("M-9,35 Q5,30 21,34.5", line, 4.6);
            pen.line(
                "M-11,31.5 Q-13.5,35 -11.5,39.5 M23,31 Q25,35 23,39.5",
                tones.shade,
                2.8,
            );
            pen.line("M0,42.5 Q6,40.5 12,42.5", tones.shade, 3.0);
        }
        Mouth::Skewed => {
            pen.line("M-7,35 Q4,35.5 12,32.5 Q17,31 20,28.5", line, 4.2);
            pen.line("M22.5,25.5 Q25.5,28 24.5,32", tones.shade, 2.8);
            lip(pen, "M-1,41 Q4,41.5 9,39.5");
        }
        Mouth::Smile => {
            pen.line("M-13,29.5 Q6,46 24,28.5", line, 4.4);
            pen.line(
                "M-16,26.5 Q-14,30.5 -12.5,30 M27,25.5 Q25,29.5 23.5,29",
                line,
                2.8,
            );
            lip(pen, "M0,44.5 Q6,47 12,44");
        }
        Mouth::Droop => {
            pen.line("M-7,38 Q6,29 19,38", line, 4.2);
            lip(pen, "M1,42 Q6,40.5 11,42");
        }
        Mouth::Slack => {
            pen.fill(
                "M-6,34.5 Q6,30 18,35 Q13,42.5 5,42 Q-3,42 -6,34.5 Z",
                inside,
            );
            pen.line("M-9,36 Q-4,32.5 6,32.5 Q15,32.5 20,37", line, 3.8);
            lip(pen, "M1,46 Q6,47 11,45.5");
        }
        Mouth::Gritted => {
            let bite = "M-7,33 Q6,29.5 19,32 Q22,35.5 19,39 Q6,41 -6,39.5 Q-10,36.5 -7,33 Z";
            pen.fill(bite, WHITE);
            pen.line("M-7,36 L19,35.4", line.lighter(0.15), 1.8);
            pen.line(
                "M-12,31.5 Q-8,34 -6,32.8 Q6,29.5 19,32 Q22,33 25,29.5",
                line,
                3.8,
            );
            pen.line("M-6,39.5 Q6,41.5 19,39", line, 3.0);
            pen.line(
                "M-15.5,29 Q-18,35 -15,41 M28.5,27 Q31,33 28,39",
                tones.shade,
                3.0,
            );
        }
        Mouth::Shout => {
            let open = "M-10,31 Q-2,27 6,29.5 Q14,26.5 23,30 Q24,38 19,46 Q6,42.5 -6,46.5 Q-11,39 -10,31 Z";
            pen.fill(open, inside);
            pen.inside(open, |pen| {
                pen.fill("M-12,25 H25 V35 Q6,31.5 -12,35.5 Z", WHITE);
                pen.ellipse(6.0, 48.0, 10.0, 6.0, tongue);
            });
            pen.line(open, line, 3.8);
            pen.line(
                "M-14.5,22 Q-20,29 -17,39 M26,21 Q30,28 28,37",
                tones.shade,
                3.2,
            );
        }
        Mouth::Gasp => {
            let open = "M-3,46 Q-6.5,35 -1,31.5 Q6,28.5 13,31 Q18,35 15.5,45.5 Q6,41.5 -3,46 Z";
            pen.fill(open, inside);
            pen.inside(open, |pen| pen.fill("M-4,26 H18 V34 Q6,32 -4,34 Z", WHITE));
            pen.line(open, line, 3.6);
        }
        Mouth::Smirk => {
            let open = "M-6,34.5 Q10,35.5 25,24.5 Q24,41 9,41.5 Q0,41 -6,34.5 Z";
            pen.fill(open, inside);
            pen.inside(open, |pen| {
                pen.fill("M-8,30 Q10,36 27,22 L27,30 Q14,39.5 -4,38 Z", WHITE)
            });
            pen.line("M-8,34 Q10,36 26,23.5", line, 4.0);
            pen.line("M26,23.5 Q25,41 9,41.5 Q0,41 -6,34.5", line, 2.6);
            pen.line("M29,19.5 Q32,24 29.5,29", tones.shade, 3.0);
        }
        Mouth::Pleased => {
            pen.line("M-13,30 Q4,41 24,27.5", line, 4.6);
            pen.line(
                "M-16.5,28.5 Q-14,28.5 -12.5,31.5 M27.5,24.5 Q25.5,25.5 24.5,29",
                line,
                3.0,
            );
            pen.line("M-1,43.5 Q6,40.5 13,42.5", tones.shade, 3.0);
        }
        Mouth::Sigh => {
            let open = "M-8,32 Q6,36 20,31 Q19,43 6,43.5 Q-5,43 -8,32 Z";
            pen.fill(open, inside);
            pen.inside(open, |pen| pen.ellipse(6.0, 43.0, 8.0, 4.5, tongue));
            pen.line(open, line, 3.4);
            pen.line("M-11,30 Q-9,31 -8,33 M23,29 Q21,30 20,32", line, 3.0);
        }
        Mouth::Wobble => {
            pen.line(
                "M-7,37 Q-2,30 3,34.5 Q8,38.5 12,33.5 Q16,30.5 20,37.5",
                line,
                4.2,
            );
            pen.line("M0,43.5 Q6,40.5 12,43.5", tones.shade, 3.2);
        }
        Mouth::Pursed => {
            pen.line("M1,34.5 Q8,35 13,33.5 Q17,32.5 20,33.5", line, 4.4);
            lip(pen, "M6,40.5 Q12,42.5 17,39.5");
            pen.line("M24,29 Q27,32.5 25,37", tones.shade, 2.8);
        }
        Mouth::Soft => {
            pen.line("M-9,32.5 Q6,39 21,31.5", line, 4.0);
            lip(pen, "M1,42 Q6,43.5 11,41.8");
        }
        Mouth::Laugh => {
            let open = "M-14,28 Q6,34 26,27 Q25,48 6,48.5 Q-12,48 -14,28 Z";
            pen.fill(open, inside);
            pen.inside(open, |pen| {
                pen.ellipse(6.0, 48.0, 11.0, 7.0, tongue);
                pen.fill("M-16,24 H28 L26,34 Q6,39 -13,35 Z", WHITE);
            });
            pen.line(open, line, 3.6);
            pen.line(
                "M-18,25.5 Q-15.5,26.5 -14,29 M30,24.5 Q27.5,25.5 26,28",
                line,
                3.0,
            );
        }
    }
}
