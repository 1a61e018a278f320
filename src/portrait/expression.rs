//! The moods that a face can show, and how each is acted: posture, brows, eyes, mouth.

use super::words::words;

words! {
    /// A mood, by the word that a script writes beside a speaker's name.
    Expression {
        /// Nothing in particular.
        Neutral = "neutral",
        /// Disapproving, closed.
        Stern = "stern",
        /// Not convinced, on guard.
        Wary = "wary",
        /// Kind, open.
        Warm = "warm",
        /// Down.
        Low = "low",
        /// Worn out.
        Tired = "tired",
        /// Under pressure.
        Tense = "tense",
        /// Furious.
        Angry = "angry",
        /// Frightened.
        Afraid = "afraid",
        /// Entertained, wry.
        Amused = "amused",
        /// Pleased with themselves or with you.
        Proud = "proud",
        /// It is over, and it went well.
        Relieved = "relieved",
        /// Wounded by what was said.
        Hurt = "hurt",
        /// Weighing it up.
        Thoughtful = "thoughtful",
        /// At ease.
        Calm = "calm",
        /// Lit up, eager.
        Bright = "bright",
    }
}

/// One brow: how far its ends lie below (or, negative, above) where they rest, and how much it bows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Brow {
    pub inner: f32,
    pub outer: f32,
    pub arch: f32,
}

/// One eye: how far the lids are from its middle. At rest 7 and 4.5.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Eye {
    pub upper: f32,
    pub lower: f32,
}

/// The shapes of the mouth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mouth {
    Level,
    Pressed,
    Skewed,
    Smile,
    Droop,
    Slack,
    Gritted,
    Shout,
    Gasp,
    Smirk,
    Pleased,
    Sigh,
    Wobble,
    Pursed,
    Soft,
    Laugh,
}

/// How a mood is acted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Acting {
    /// Degrees that the head leans, clockwise.
    pub tilt: f32,
    /// How far the head is carried forward (the way it faces) and down.
    pub head: (f32, f32),
    /// How far the face is turned on the head: forward and down.
    pub turn: (f32, f32),
    /// How far the shoulders hang; negative is raised.
    pub shoulders: f32,
    /// The brows: near the viewer's side, and far.
    pub brows: (Brow, Brow),
    /// The eyes: near and far.
    pub eyes: (Eye, Eye),
    /// How much the upper lids slant down towards the nose.
    pub slant: f32,
    /// Where the eyes look: forward and down.
    pub gaze: (f32, f32),
    /// The size of the iris; 1 at rest.
    pub iris: f32,
    /// The mouth.
    pub mouth: Mouth,
    /// Lines between the brows.
    pub frown: bool,
    /// Lines across the forehead.
    pub furrows: bool,
    /// Shadows under the eyes.
    pub bags: bool,
    /// Wet lower lids.
    pub tears: bool,
    /// A hand at the chin.
    pub hand: bool,
    /// Colour in the cheeks, 0 to 1.
    pub blush: f32,
    /// Shadow over the upper face, 0 to 1.
    pub gloom: f32,
}

const fn brow(inner: f32, outer: f32, arch: f32) -> Brow {
    Brow { inner, outer, arch }
}

const fn eye(upper: f32, lower: f32) -> Eye {
    Eye { upper, lower }
}

const REST: Acting = Acting {
    tilt: 0.0,
    head: (0.0, 0.0),
    turn: (0.0, 0.0),
    shoulders: 0.0,
    brows: (brow(0.0, 0.0, 4.0), brow(0.0, 0.0, 4.0)),
    eyes: (eye(7.0, 4.5), eye(7.0, 4.5)),
    slant: 0.0,
    gaze: (1.0, 0.0),
    iris: 1.0,
    mouth: Mouth::Level,
    frown: false,
    furrows: false,
    bags: false,
    tears: false,
    hand: false,
    blush: 0.0,
    gloom: 0.0,
};

impl Expression {
    pub(super) fn acting(self) -> Acting {
        match self {
            Expression::Neutral => REST,
            Expression::Stern => Acting {
                head: (2.0, 3.0),
                turn: (1.0, 4.0),
                shoulders: -2.0,
                brows: (brow(7.0, 0.0, 1.0), brow(7.0, 0.0, 1.0)),
                eyes: (eye(4.6, 4.0), eye(4.6, 4.0)),
                slant: 1.5,
                mouth: Mouth::Pressed,
                frown: true,
                gloom: 0.25,
                ..REST
            },
            Expression::Wary => Acting {
                tilt: -5.0,
                head: (-4.0, 0.0),
                turn: (-5.0, 0.0),
                brows: (brow(5.0, 2.0, 1.0), brow(-6.0, -7.0, 4.0)),
                eyes: (eye(3.6, 3.0), eye(6.0, 3.4)),
                gaze: (5.0, 0.0),
                mouth: Mouth::Skewed,
                ..REST
            },
            Expression::Warm => Acting {
                tilt: 5.0,
                head: (3.0, 0.0),
                brows: (brow(-4.0, -1.0, 6.0), brow(-4.0, -1.0, 6.0)),
                eyes: (eye(5.6, 1.6), eye(5.6, 1.6)),
                mouth: Mouth::Smile,
                blush: 0.8,
                ..REST
            },
            Expression::Low => Acting {
                tilt: 7.0,
                head: (4.0, 9.0),
                turn: (1.0, 8.0),
                shoulders: 7.0,
                brows: (brow(-5.0, 6.0, 1.0), brow(-5.0, 6.0, 1.0)),
                eyes: (eye(2.6, 5.0), eye(2.6, 5.0)),
                slant: -2.5,
                gaze: (1.0, 4.0),
                mouth: Mouth::Droop,
                gloom: 0.3,
                ..REST
            },
            Expression::Tired => Acting {
                tilt: -8.0,
                head: (-2.0, 7.0),
                turn: (0.0, 3.0),
                shoulders: 6.0,
                brows: (brow(1.0, 5.0, 2.0), brow(-1.0, 4.0, 3.0)),
                eyes: (eye(0.6, 4.8), eye(1.6, 4.8)),
                gaze: (0.0, 2.0),
                mouth: Mouth::Slack,
                bags: true,
                ..REST
            },
            Expression::Tense => Acting {
                head: (0.0, 3.0),
                shoulders: -13.0,
                brows: (brow(-1.0, -4.0, 1.0), brow(-1.0, -4.0, 1.0)),
                eyes: (eye(7.6, 6.0), eye(7.6, 6.0)),
                gaze: (3.5, 0.0),
                iris: 0.78,
                mouth: Mouth::Gritted,
                frown: true,
                furrows: true,
                ..REST
            },
            Expression::Angry => Acting {
                tilt: 3.0,
                head: (7.0, 5.0),
                turn: (3.0, 5.0),
                shoulders: -8.0,
                brows: (brow(11.0, -6.0, -1.0), brow(11.0, -6.0, -1.0)),
                eyes: (eye(5.4, 4.2), eye(5.4, 4.2)),
                slant: 4.5,
                iris: 0.88,
                mouth: Mouth::Shout,
                frown: true,
                blush: 0.9,
                gloom: 0.35,
                ..REST
            },
            Expression::Afraid => Acting {
                tilt: -6.0,
                head: (-8.0, 2.0),
                turn: (-3.0, -1.0),
                shoulders: -15.0,
                brows: (brow(-12.0, -4.0, 3.0), brow(-12.0, -4.0, 3.0)),
                eyes: (eye(9.6, 7.0), eye(9.6, 7.0)),
                gaze: (2.0, 0.0),
                iris: 0.66,
                mouth: Mouth::Gasp,
                furrows: true,
                ..REST
            },
            Expression::Amused => Acting {
                tilt: -7.0,
                head: (0.0, 0.0),
                turn: (2.0, -1.0),
                brows: (brow(1.0, 0.0, 4.0), brow(-8.0, -7.0, 4.5)),
                eyes: (eye(4.0, 1.4), eye(5.6, 2.0)),
                gaze: (4.0, -0.5),
                mouth: Mouth::Smirk,
                blush: 0.3,
                ..REST
            },
            Expression::Proud => Acting {
                tilt: -7.0,
                head: (4.0, -5.0),
                turn: (4.0, -10.0),
                shoulders: -3.0,
                brows: (brow(-5.0, -6.0, 7.0), brow(-5.0, -6.0, 7.0)),
                eyes: (eye(3.2, 2.4), eye(3.2, 2.4)),
                gaze: (3.5, 1.5),
                mouth: Mouth::Pleased,
                blush: 0.4,
                ..REST
            },
            Expression::Relieved => Acting {
                tilt: 7.0,
                head: (0.0, 3.0),
                turn: (0.0, -4.0),
                shoulders: 7.0,
                brows: (brow(-9.0, 0.0, 4.0), brow(-9.0, 0.0, 4.0)),
                eyes: (eye(-3.0, 3.5), eye(-3.0, 3.5)),
                mouth: Mouth::Sigh,
                blush: 0.4,
                ..REST
            },
            Expression::Hurt => Acting {
                tilt: -8.0,
                head: (-5.0, 4.0),
                turn: (-7.0, 3.0),
                shoulders: 3.0,
                brows: (brow(-10.0, 4.0, 1.0), brow(-10.0, 4.0, 1.0)),
                eyes: (eye(5.2, 5.2), eye(5.2, 5.2)),
                slant: -2.0,
                gaze: (-3.5, 2.0),
                mouth: Mouth::Wobble,
                tears: true,
                blush: 0.5,
                ..REST
            },
            Expression::Thoughtful => Acting {
                tilt: 5.0,
                head: (1.0, -1.0),
                turn: (2.0, -4.0),
                brows: (brow(2.0, -1.0, 3.0), brow(-5.0, -6.0, 5.0)),
                eyes: (eye(6.6, 3.6), eye(7.0, 3.6)),
                gaze: (4.0, -4.5),
                mouth: Mouth::Pursed,
                hand: true,
                ..REST
            },
            Expression::Calm => Acting {
                head: (0.0, 1.0),
                turn: (0.0, 1.0),
                shoulders: 4.0,
                brows: (brow(-1.0, 1.0, 6.0), brow(-1.0, 1.0, 6.0)),
                eyes: (eye(3.0, 3.2), eye(3.0, 3.2)),
                gaze: (0.5, 0.5),
                mouth: Mouth::Soft,
                ..REST
            },
            Expression::Bright => Acting {
                tilt: 4.0,
                head: (4.0, -4.0),
                turn: (2.0, -3.0),
                shoulders: -3.0,
                brows: (brow(-8.0, -6.0, 7.0), brow(-8.0, -6.0, 7.0)),
                eyes: (eye(8.4, 3.0), eye(8.4, 3.0)),
                iris: 1.08,
                mouth: Mouth::Laugh,
                blush: 0.9,
                ..REST
            },
        }
    }
}
