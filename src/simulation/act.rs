//! What an act moves by the rules, and what it leaves behind: wear, an expectation, somebody who has grown.

use super::{
    attempt::Act,
    ear::Ear,
    event::Cause,
    rules::{Level, Whose},
    stage::{Deed, Facts, Moves},
    turn::Turn,
};
use crate::scenario::{
    effect::{POINT, Tactic},
    model::{Fit, Landing, PersonIndex},
};

/// Whom the rules may mean besides the player and the team.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Those {
    /// Of whom the act is toward.
    pub(super) target: Option<PersonIndex>,
    /// Whether others see it.
    pub(super) public: bool,
    /// Who does what happens.
    pub(super) doer: Option<PersonIndex>,
    /// Whom it strikes.
    pub(super) struck: Option<PersonIndex>,
}

impl<E: Ear> Turn<'_, E> {
    /// Moves what the rules move after an act. The deed was looked at before anything moved, so that the order of the rules
    /// changes nothing.
    pub(super) fn act(&mut self, act: Act, mut deed: Deed, landing: Option<Landing>) {
        let stage = self.stage;
        if let Some(landing) = landing {
            deed.facts = deed.facts.and(Facts::landed(landing));
        }
        let times = i32::try_from(deed.times).unwrap_or(0);
        let fades = stage
            .wears
            .map_or(100, |wears| (100 - wears.fades * times).max(0));
        for pushes in stage.doings.pushes(act.doing, landing) {
            if pushes.when.hold(&deed) {
                // What is repeated does less good, and no less harm; a percent of a point is a hundredth.
                let left = if pushes.points > 0 { fades } else { POINT };
                self.pull(pushes.gauge, pushes.points * left, Cause::Rule(pushes.rule));
            }
        }
        self.leave_behind(act, deed.times, landing);
    }

    /// Moves a level of all whom a rule means. People who have no such level are passed over.
    pub(super) fn move_all(&mut self, moves: &Moves, those: Those, points: i32, cause: Cause) {
        self.move_level(moves.whose, moves.level, those, points, cause);
    }

    /// Moves a level of all who are meant.
    pub(super) fn move_level(
        &mut self,
        whose: Whose,
        level: Level,
        those: Those,
        points: i32,
        cause: Cause,
    ) {
        let stage = self.stage;
        match whose {
            Whose::Shared => {
                if let Some(gauge) = stage.gauges.shared(level) {
                    self.pull(gauge, points, cause);
                }
            }
            Whose::Target => self.move_own(level, those.target, points, cause),
            Whose::Doer => self.move_own(level, those.doer, points, cause),
            Whose::Struck => self.move_own(level, those.struck, points, cause),
            Whose::Manager => {
                for who in &stage.managers {
                    self.move_own(level, Some(*who), points, cause);
                }
            }
            Whose::Teammates => {
                for who in &stage.teammates {
                    self.move_own(level, Some(*who), points, cause);
                }
            }
            Whose::Witnesses => {
                if those.public {
                    for who in &stage.teammates {
                        if Some(*who) != those.target {
                            self.move_own(level, Some(*who), points, cause);
                        }
                    }
                }
            }
            Whose::TeamTowardTarget => {
                for who in &stage.teammates {
                    self.move_tie(level, Some(*who), those.target, points, cause);
                }
            }
            Whose::StruckTowardDoer => {
                self.move_tie(level, those.struck, those.doer, points, cause);
            }
        }
    }

    fn move_own(&mut self, level: Level, who: Option<PersonIndex>, points: i32, cause: Cause) {
        if let Some(gauge) = who.and_then(|who| self.stage.gauges.own(level, who)) {
            self.pull(gauge, points, cause);
        }
    }

    fn move_tie(
        &mut self,
        level: Level,
        from: Option<PersonIndex>,
        to: Option<PersonIndex>,
        points: i32,
        cause: Cause,
    ) {
        let tie = from
            .zip(to)
            .and_then(|(from, to)| self.stage.tie(level, from, to));
        if let Some(gauge) = tie {
            self.pull(gauge, points, cause);
        }
    }

    fn leave_behind(&mut self, act: Act, times: u32, landing: Option<Landing>) {
        let doing = act.doing;
        let Some(who) = doing.toward else { return };
        let (stage, scene, day) = (self.stage, self.state.scenes, self.state.day);
        if let Some(wears) = stage.wears
            && let Some(wear) = self
                .state
                .wear
                .get_mut(who * Tactic::COUNT + doing.tactic as usize)
        {
            // More often than counts is not remembered, or it would take for ever to be forgotten.
            wear.times = (times + 1).min(wears.most);
            wear.scene = scene;
        }
        let Some(mind) = self.state.people.get_mut(who) else {
            return;
        };
        mind.last = Some((doing.tactic, scene));
        let tactic = 1 << doing.tactic as u32;
        for expects in stage.doings.expects(doing) {
            let answered = expects.answered & tactic != 0 && landing != Some(Landing::Resistance);
            let listened = expects.listened & tactic != 0 && mind.expects == 0;
            if answered || listened {
                mind.expects = if answered { 0 } else { day + expects.days };
            }
        }
        if doing.grows
            && act.cover
            && landing != Some(Landing::Resistance)
            && let Some(work) = act.work
            && let Some(fit) = self
                .state
                .fits
                .get_mut(who * self.scenario.work.len() + work)
        {
            *fit = match fit {
                Fit::Gap => Fit::Stretch,
                Fit::Stretch | Fit::Fit => Fit::Fit,
            };
        }
    }
}
