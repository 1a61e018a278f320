//! What rules make happen by themselves: what a manager does in his state, and what follows for a team.

use super::{Level, Whose};
use crate::scenario::{effect::Tactic, model::Standing};
use serde::{Deserialize, Serialize};

/// Something that happens by itself, told with the line `happens-ID` of the words or with the scenario's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Happening {
    /// Who does it.
    pub who: Whom,
    /// What sets it off.
    pub trigger: Trigger,
    /// It happens at most once in a run, to each who does it.
    #[serde(default)]
    pub once: bool,
    /// Scenes that must pass before it happens again.
    #[serde(default)]
    pub rests: u32,
    /// Whom it strikes.
    #[serde(default)]
    pub strikes: Strikes,
    /// What it moves: whose level, by how many points.
    #[serde(default)]
    pub moves: Vec<(Whose, Level, i32)>,
    /// How who does it stands to the work from then on.
    #[serde(default)]
    pub becomes: Option<Standing>,
}

/// Who does what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// A manager: at most one thing between two scenes, however many there are.
    Manager,
    /// A teammate who has not resigned.
    Teammate,
    /// Nobody by name.
    Team,
}

/// What sets it off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trigger {
    /// A state: all of these hold, and luck will have it.
    State {
        /// What holds.
        when: Vec<Test>,
        /// How they stand to the work (teammates).
        #[serde(default)]
        standing: Option<Standing>,
        /// How likely it is between two scenes, in percent.
        percent: u32,
    },
    /// The player listened, and did nothing for them in time. A kept promise answers it, and so does whatever the player did
    /// with somebody else that did them good.
    Disappointed {
        /// What makes somebody expect.
        listened: Vec<Tactic>,
        /// What does so where nobody else is there: who asks a whole room owes no single one of them an answer.
        asked: Vec<Tactic>,
        /// What answers it.
        answered: Vec<Tactic>,
        /// How many days they wait.
        days: u32,
    },
    /// What the player passed on gets back to whose it was.
    Overheard {
        /// How likely it is between two scenes, in percent.
        percent: u32,
    },
}

/// A level against a number of points: of who does it, or shared; of a teammate, grip and pressure are the manager's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Test {
    /// At least so high.
    AtLeast(Level, i32),
    /// Lower than that.
    Below(Level, i32),
}

/// Whom it strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Strikes {
    /// Nobody in particular.
    #[default]
    Nobody,
    /// A teammate, drawn.
    Drawn,
    /// The teammate whose morale is lowest.
    Lowest,
}
