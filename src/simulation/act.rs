//! What an act moves by the rules, and what it leaves behind: wear, an expectation, somebody who has grown.

use super::{
    attempt::Act,
    ear::Ear,
    event::Cause,
    hold::Eyes,
    rules::{Level, Trigger, Whose},
    stage::{self, Moves},
    turn::Turn,
};
use crate::scenario::{
    effect::{Setting, Tactic},
    model::{Fit, Landing, Meter, PersonIndex},
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
    /// Moves what the rules move after an act.
    pub(super) fn act(&mut self, act: Act, landing: Option<Landing>) {
        let stage = self.stage;
        let deed = stage.deed(&self.state, act, Eyes::Truth);
        let times = i32::try_from(stage.times(&self.state, act)).unwrap_or(0);
        let fades = stage
            .wears
            .map_or(100, |wears| (100 - wears.fades * times).max(0));
        let those = Those {
            target: act.toward,
            public: act.setting == Setting::Public,
            ..Those::default()
        };
        // The deed is looked at before anything moves, so that the order of the rules changes nothing.
        let met = stage.moves_of(act.tactic, act.toward, act.setting);
        let met = met
            .iter()
            .filter_map(|place| stage.moves.get(usize::from(*place)));
        for moves in met.filter(|moves| moves.when.hold(&deed, landing)) {
            // What is repeated does less good, and no less harm.
            let good = moves.points > 0;
            let points = if good {
                moves.points * fades / 100
            } else {
                moves.points
            };
            self.move_all(moves, those, points, Cause::Rule(moves.rule));
        }
        self.leave_behind(act, landing);
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
                if let Some(meter) = stage::shared(level) {
                    self.change(meter, points, cause);
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
        if let Some(meter) = who.and_then(|who| stage::own(level, who, self.stage.kind(who)?)) {
            self.change(meter, points, cause);
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
        let (Some(from), Some(to)) = (from, to) else {
            return;
        };
        if from == to {
            return;
        }
        match (stage::facet(level), level) {
            (Some(facet), _) => {
                self.change(Meter::TrustBetweenFacet(from, to, facet), points, cause);
            }
            (None, Level::Trust) => self.change(Meter::TrustBetween(from, to), points, cause),
            _ => {}
        }
    }

    fn leave_behind(&mut self, act: Act, landing: Option<Landing>) {
        let Some(who) = act.toward else { return };
        let (stage, scene, day) = (self.stage, self.state.scenes, self.state.day);
        if let Some(wears) = stage.wears
            && let Some(wear) = self
                .state
                .wear
                .get_mut(who * Tactic::COUNT + act.tactic as usize)
        {
            // More often than counts is not remembered, or it would take for ever to be forgotten.
            wear.times = (wear.left(scene, wears.recovers) + 1).min(wears.most);
            wear.scene = scene;
        }
        let Some(mind) = self.state.people.get_mut(who) else {
            return;
        };
        mind.last = Some((act.tactic, scene));
        for happens in &stage.happenings {
            if let Trigger::Disappointed {
                listened,
                answered,
                days,
            } = &happens.does.trigger
                && stage.doers(happens.does.who).contains(&who)
            {
                if answered.contains(&act.tactic) && landing != Some(Landing::Resistance) {
                    mind.expects = 0;
                } else if mind.expects == 0 && listened.contains(&act.tactic) {
                    mind.expects = day + days;
                }
            }
        }
        if stage.grows.contains(&act.tactic)
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
