//! The words for what a choice is: its tactic, its setting, and how much an effect moves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How somebody tries to move somebody: the field's eleven influence tactics and the acts beside them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Tactic {
    /// Facts and reasons.
    RationalPersuasion,
    /// What the other gains by it.
    Apprising,
    /// Values and a picture of what could be.
    InspirationalAppeal,
    /// Asking the other to help shape it.
    Consultation,
    /// Offering to do part of the work.
    Collaboration,
    /// Praise before asking.
    Ingratiation,
    /// For friendship's sake.
    PersonalAppeal,
    /// Something in return.
    Exchange,
    /// Others who want it too.
    Coalition,
    /// Rules and authority.
    Legitimating,
    /// Demands and threats.
    Pressure,
    /// Saying openly that somebody is wrong.
    Challenge,
    /// Doing as told.
    Comply,
    /// Saying nothing.
    StaySilent,
    /// Asking and hearing.
    Listen,
    /// Standing by somebody.
    Support,
    /// Helping somebody to grow.
    Coach,
    /// Giving somebody the means and the room.
    Empower,
    /// Giving somebody a task.
    Assign,
    /// Doing it oneself.
    TakeOver,
    /// To the manager's manager.
    GoOverHisHead,
    /// Getting the work done.
    Deliver,
    /// Saying what one did wrong, and that one is sorry.
    Apologise,
    /// Not doing what is wrong.
    Refuse,
    /// Letting a colleague lead, and following.
    Follow,
    /// Leaving on time.
    Rest,
    /// Giving a task away for good: written down, shown, let go.
    HandOver,
}

impl Tactic {
    /// How many there are.
    pub const COUNT: usize = Tactic::HandOver as usize + 1;
    /// All, in order.
    pub const ALL: [Tactic; Tactic::COUNT] = [
        Tactic::RationalPersuasion,
        Tactic::Apprising,
        Tactic::InspirationalAppeal,
        Tactic::Consultation,
        Tactic::Collaboration,
        Tactic::Ingratiation,
        Tactic::PersonalAppeal,
        Tactic::Exchange,
        Tactic::Coalition,
        Tactic::Legitimating,
        Tactic::Pressure,
        Tactic::Challenge,
        Tactic::Comply,
        Tactic::StaySilent,
        Tactic::Listen,
        Tactic::Support,
        Tactic::Coach,
        Tactic::Empower,
        Tactic::Assign,
        Tactic::TakeOver,
        Tactic::GoOverHisHead,
        Tactic::Deliver,
        Tactic::Apologise,
        Tactic::Refuse,
        Tactic::Follow,
        Tactic::Rest,
        Tactic::HandOver,
    ];
}

/// Who is there to see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Setting {
    /// Between two people.
    #[default]
    Private,
    /// Before the team.
    Public,
}

/// How much an effect moves a meter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Amount {
    /// 4 of 100.
    Slightly,
    /// 10 of 100.
    Clearly,
    /// 20 of 100.
    Strongly,
    /// A number from 1 to 100.
    By(i32),
}

/// One hundredth of a point: levels are whole numbers of these, from 0 to [`FULL`].
pub const POINT: i32 = 100;
/// The highest level, in hundredths of a point.
pub const FULL: i32 = 100 * POINT;

impl Amount {
    /// The amount in hundredths of a point.
    pub fn hundredths(self) -> i32 {
        match self {
            Amount::Slightly => 4 * POINT,
            Amount::Clearly => 10 * POINT,
            Amount::Strongly => 20 * POINT,
            Amount::By(points) => points.clamp(-100, 100) * POINT,
        }
    }
}
