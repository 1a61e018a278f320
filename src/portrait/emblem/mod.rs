//! The voices in the player's head, and the player: no people of the cast, so drawn apart, on a seal and in plum.

mod engineer;
mod mortgage;
mod pride;
mod you;

use serde::{Deserialize, Serialize};

use super::expression::{Acting, Expression};
use super::palette::{PLUM, Tones};
use super::pen::{Pen, Rgb};
use super::{eyes, mouth, name};
use crate::portrait::words::{Age, Brows, Eyes};

/// A speaker who is no person of the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Emblem {
    /// The voice that would rather fix it itself.
    Engineer,
    /// The voice that would rather say nothing.
    Mortgage,
    /// The voice that would rather be right.
    Pride,
    /// The player, from behind.
    You,
}

impl Emblem {
    /// All of them.
    pub const ALL: &[Emblem] = &[
        Emblem::Engineer,
        Emblem::Mortgage,
        Emblem::Pride,
        Emblem::You,
    ];

    /// The emblem of a speaker with this id, if it is one of the four.
    pub fn from_speaker(id: &str) -> Option<Emblem> {
        match id {
            "engineer" => Some(Emblem::Engineer),
            "mortgage" => Some(Emblem::Mortgage),
            "pride" => Some(Emblem::Pride),
            "you" => Some(Emblem::You),
            _ => None,
        }
    }

    /// The portrait as an SVG text, 240 units square, without a background outside its seal.
    pub fn svg(self, expression: Expression) -> String {
        let acting = expression.acting();
        let mut pen = Pen::new(name(&format!("{self:?}/{expression:?}")));
        match self {
            Emblem::Engineer => seal(&mut pen, |pen| engineer::draw(pen, &acting)),
            Emblem::Mortgage => seal(&mut pen, |pen| mortgage::draw(pen, &acting)),
            Emblem::Pride => seal(&mut pen, |pen| pride::draw(pen, &acting)),
            Emblem::You => you::draw(&mut pen, &acting),
        }
        pen.finish()
    }
}

/// The tones of all voices.
const DEEP: Rgb = Rgb::hex(0x3A2340);
const MID: Rgb = Rgb::hex(0x8E6A98);
const PALE: Rgb = Rgb::hex(0xDCCFE4);
const BRICK: Rgb = Rgb::hex(0xC0492C);

/// The scalloped seal behind a voice: a thought, where people have a card.
fn seal(pen: &mut Pen, draw: impl FnOnce(&mut Pen)) {
    let mut path = String::from("M");
    let lobes = 14_u8;
    let at = |step: f32, r: f32| {
        let angle = step / f32::from(lobes) * std::f32::consts::TAU - std::f32::consts::FRAC_PI_2;
        format!(
            "{:.1},{:.1}",
            120.0 + r * angle.cos(),
            133.0 + r * angle.sin()
        )
    };
    path.push_str(&at(-0.5, 98.0));
    for lobe in 0..lobes {
        let lobe = f32::from(lobe);
        path.push_str(&format!(" Q{} {}", at(lobe, 114.5), at(lobe + 0.5, 98.0)));
    }
    path.push('Z');
    pen.fill(&path, PALE);
    // The lower half cuts the body off at the seal; above, the figure rises out of it.
    pen.inside(&path, |pen| {
        pen.fill("M0,236 A120,120 0 0 1 240,236 Z", PALE.mix(MID, 0.22))
    });
    let below = format!("{path} M-20,-40 H260 V140 H-20 Z");
    pen.inside(&below, draw);
}

/// Places a head that leans as the mood wants.
fn lean(acting: &Acting) -> String {
    let (x, y) = acting.head;
    format!(
        "translate({:.1} {:.1}) rotate({:.1} 0 52) scale(1.14)",
        117.0 + x,
        113.0 + y,
        acting.tilt
    )
}

fn turned(acting: &Acting) -> String {
    format!("translate({:.1} {:.1})", acting.turn.0, acting.turn.1)
}

/// Tones that stand in for a skin, so that voices act with the same eyes and mouths as people.
fn tones(base: Rgb) -> Tones {
    Tones {
        base,
        shade: base.mix(PLUM, 0.28),
        line: DEEP,
        lip: base.mix(PLUM, 0.45),
        blush: BRICK,
    }
}

fn look(pen: &mut Pen, acting: &Acting, base: Rgb) {
    eyes::eyes(pen, Eyes::Round, acting, tones(base), Age::Young);
}

fn brows(pen: &mut Pen, acting: &Acting, base: Rgb, ink: Rgb) {
    eyes::worry(pen, acting, tones(base));
    eyes::brows(pen, Brows::Thick, acting, ink, tones(base), false);
}

fn speak(pen: &mut Pen, acting: &Acting, base: Rgb) {
    mouth::mouth(pen, acting.mouth, tones(base));
}
