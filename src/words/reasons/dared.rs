//! That somebody did not dare to, where what the player did went as it did because of that.

use crate::debrief::decisions;
use crate::scenario::model::{Condition, PersonIndex, Then};
use crate::simulation::{
    Run, State,
    rules::{Does, Readiness},
};

/// The rule by which people dare to speak, if what was chosen in a turn hung on somebody's daring to, and they did not.
pub(super) fn shied(run: &Run, turn: u32, who: PersonIndex) -> Option<usize> {
    let state = run.state_after(turn.checked_sub(1)?)?;
    let before = Before { run, state, who };
    let decisions = decisions(run);
    let decision = decisions.iter().find(|one| one.turn == turn)?;
    if before.holds(&Condition::Dares(who)) || !before.hung(&decision.choice.then) {
        return None;
    }
    let rules = &run.stage().rules().rules;
    rules.iter().position(
        |rule| matches!(rule.does, Does::Readiness { what, .. } if what == Readiness::Speak),
    )
}

/// How things stood before a choice, and whose courage is asked for.
struct Before<'r> {
    run: &'r Run,
    state: &'r State,
    who: PersonIndex,
}

impl Before<'_> {
    fn holds(&self, condition: &Condition) -> bool {
        self.state.holds(self.run.stage(), condition)
    }

    /// Whether the way that was taken would have been another one if they had dared to.
    fn hung(&self, then: &Then) -> bool {
        let Then::Branch(branch) = then else {
            return false;
        };
        let (when, yes, no) = branch.as_ref();
        let held = self.holds(when);
        self.if_they_dared(when) != held || self.hung(if held { yes } else { no })
    }

    /// Whether a condition would hold if they dared to.
    fn if_they_dared(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.if_they_dared(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.if_they_dared(part)),
            Condition::Not(inner) => !self.if_they_dared(inner),
            Condition::Dares(who) if *who == self.who => true,
            other => self.holds(other),
        }
    }
}
