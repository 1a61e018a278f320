//! A condition as it is asked: of levels, days, flags and people, by their places.

use super::{Fit, Meter, PassageIndex, PersonIndex};
use serde::Serialize;

/// How a number is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Compare {
    /// At least.
    AtLeast,
    /// Below.
    Below,
    /// Between two, both counted: a band, or one number.
    Within(i32),
    /// Outside two.
    Outside(i32),
}

/// What a promise or a confidence can be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
pub enum Promised {
    /// Not made.
    Unmade,
    /// Made, and not yet kept or broken; told in confidence, and not passed on.
    Open,
    /// A confidence: passed on, and its owner does not know.
    Told,
    /// Kept.
    Kept,
    /// Broken; of a confidence: it got back to its owner.
    Broken,
}

/// How somebody on the team stands to the work.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, serde::Deserialize,
)]
pub enum Standing {
    /// They do it.
    #[default]
    Present,
    /// They do what they are told, and no more.
    Withdrawn,
    /// They have handed in their notice.
    Resigned,
}

/// A condition, resolved. Numbers are hundredths for meters, days for the clock.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Condition {
    /// Always holds.
    Always,
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Does not hold.
    Not(Box<Condition>),
    /// A meter compares so with a number.
    Meter(Meter, Compare, i32),
    /// The day, from 1, compares so with a number.
    Day(Compare, i32),
    /// The days left compare so with a number.
    Left(Compare, i32),
    /// A flag is set.
    Flag(usize),
    /// A promise has been made, whatever became of it.
    Made(usize),
    /// A promise is in a state.
    Promise(usize, Promised),
    /// A variant has an option.
    Variant(usize, usize),
    /// A scene has been visited, or an event has happened.
    Visited(PassageIndex),
    /// A window is open.
    Window(usize),
    /// Somebody dares to speak, by the rules.
    Dares(PersonIndex),
    /// Somebody would step forward, by the rules.
    Ready(PersonIndex),
    /// Somebody stands so to the work.
    Standing(PersonIndex, Standing),
    /// What happens strikes somebody.
    Struck(PersonIndex),
    /// A kind of work, by its place, suits somebody so by now.
    Fits(PersonIndex, usize, Fit),
}

impl Condition {
    /// Never holds: none of nothing does.
    pub const NEVER: Condition = Condition::Any(Vec::new());
}
