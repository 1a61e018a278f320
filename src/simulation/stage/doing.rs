//! The acts that the choices of a story are, each made ready once: what the rules weigh for and against it, what they move
//! after it, and whose levels those are.

use super::{
    Stage,
    ask::Stretch,
    ready::{Checks, Expects, Weighs},
};
use crate::{
    scenario::{
        effect::{POINT, Setting, Tactic},
        model::{Choice, Landing, PersonIndex, Weakness},
    },
    simulation::{
        gauge::Gauge,
        needs::Needs,
        rules::{Direction, Does, Level, Whose},
        stage::ready::Pushes,
    },
};

/// An act: how, toward whom, and who sees it.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Doing {
    pub(in crate::simulation) tactic: Tactic,
    pub(in crate::simulation) toward: Option<PersonIndex>,
    pub(in crate::simulation) setting: Setting,
    /// The needs to which it speaks.
    pub(in crate::simulation) speaks: Needs,
    /// What the other is bad at.
    pub(in crate::simulation) weakness: Option<Weakness>,
    /// The other's trust in the player.
    pub(in crate::simulation) trust: Option<Gauge>,
    /// Whether people grow by it into their work.
    pub(in crate::simulation) grows: bool,
    weighs: Stretch,
    /// By how it lands; the last where it is no attempt.
    pushes: [Stretch; 4],
    expects: Stretch,
    windows: Stretch,
}

/// All acts of a story.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Doings {
    doings: Vec<Doing>,
    weighs: Vec<Weighs>,
    pushes: Vec<Pushes>,
    expects: Vec<Expects>,
    windows: Vec<usize>,
    /// By tactic, person (nobody is the last) and setting, the place of the act.
    places: Vec<Option<u16>>,
}

/// How acts land; the last is for those that are no attempts.
const LANDINGS: [Option<Landing>; 4] = [
    Some(Landing::Commitment),
    Some(Landing::Compliance),
    Some(Landing::Resistance),
    None,
];

/// Where an act stands among all that there could be.
fn sort(people: usize, tactic: Tactic, toward: Option<PersonIndex>, setting: Setting) -> usize {
    (tactic as usize * (people + 1) + toward.unwrap_or(people)) * 2 + setting as usize
}

impl Stage {
    /// The acts of a story, in the order in which its choices first are them.
    pub(super) fn take_doings(&mut self) {
        let scenario = self.scenario.clone();
        let people = scenario.people.len();
        let mut doings = Doings {
            places: vec![None; Tactic::COUNT * (people + 1) * 2],
            ..Doings::default()
        };
        let passages = scenario.passages.iter();
        let choices = passages.flat_map(|passage| &passage.choices);
        let acts: Vec<Option<u16>> = choices
            .chain(&scenario.standing)
            .map(|choice| {
                let tactic = choice.tactic?;
                let place = sort(people, tactic, choice.toward, choice.setting);
                let next = u16::try_from(doings.doings.len()).ok();
                let known = doings.places.get_mut(place)?;
                if known.is_none() {
                    *known = next;
                    self.take_doing(&mut doings, tactic, choice);
                }
                doings.places.get(place).copied().flatten()
            })
            .collect();
        self.doings = doings;
        self.book.take_acts(acts);
    }

    fn take_doing(&self, doings: &mut Doings, tactic: Tactic, choice: &Choice) {
        let (toward, setting) = (choice.toward, choice.setting);
        let target = toward.and_then(|who| self.scenario.people.get(who));
        let direction = target.map(|target| Direction::toward(target.kind, target.junior));
        let rules = self.rules.rules.iter().enumerate();
        let here = rules.filter(|(_, rule)| !self.scenario.without_rules.contains(&rule.id));
        let (mut weighs, mut pushes) = (Vec::new(), Vec::new());
        for (rule, known) in here {
            match &known.does {
                Does::Lands { when, points, per } if when.fits(tactic, direction, setting) => {
                    let when = Checks::of(when);
                    weighs.push(match per {
                        None => Weighs {
                            rule,
                            when,
                            points: points * POINT,
                            per: None,
                        },
                        // Who has no such level stands in the middle, where it weighs nothing.
                        Some(per) => {
                            let shared = self.gauges.shared(per.level());
                            let per = shared.or_else(|| self.gauges.own(per.level(), toward?));
                            Weighs {
                                rule,
                                when,
                                points: per.map_or(0, |_| *points),
                                per,
                            }
                        }
                    });
                }
                Does::Moves {
                    when,
                    whose,
                    level,
                    points,
                } if when.fits(tactic, direction, setting) => {
                    let checks = Checks::of(when);
                    let public = setting == Setting::Public;
                    pushes.extend(self.meant(*whose, *level, toward, public).into_iter().map(
                        |gauge| {
                            let pushes = Pushes {
                                rule,
                                when: checks,
                                gauge,
                                points: *points,
                            };
                            (when.landing, pushes)
                        },
                    ));
                }
                _ => {}
            }
        }
        let expects = self.expects.iter().map(|expects| match setting {
            Setting::Private => Expects {
                listened: expects.listened | expects.asked,
                ..*expects
            },
            Setting::Public => *expects,
        });
        let expects = expects.filter(|expects| {
            (expects.listened | expects.answered) & 1 << tactic as u32 != 0
                && toward.is_some_and(|who| self.doers(expects.who).contains(&who))
        });
        let windows = (0..).zip(&self.scenario.windows);
        let windows = windows.filter(|(_, window)| {
            toward.is_some_and(|who| window.of.is_empty() || window.of.contains(&who))
        });
        doings.doings.push(Doing {
            tactic,
            toward,
            setting,
            speaks: self.speaks(tactic),
            weakness: target.and_then(|target| target.weakness),
            trust: toward.and_then(|who| self.gauges.own(Level::Trust, who)),
            grows: self.grows & 1 << tactic as u32 != 0,
            weighs: Stretch::push(&mut doings.weighs, weighs),
            pushes: LANDINGS.map(|landed| {
                let after = pushes
                    .iter()
                    .filter(|(landing, _)| landing.is_none() || *landing == landed);
                Stretch::push(&mut doings.pushes, after.map(|(_, pushes)| *pushes))
            }),
            expects: Stretch::push(&mut doings.expects, expects),
            windows: Stretch::push(&mut doings.windows, windows.map(|(window, _)| window)),
        });
    }

    /// The levels of all whom a rule about acts means, in order. People who have no such level are passed over.
    fn meant(
        &self,
        whose: Whose,
        level: Level,
        target: Option<PersonIndex>,
        public: bool,
    ) -> Vec<Gauge> {
        let own = |who: &PersonIndex| self.gauges.own(level, *who);
        match whose {
            Whose::Shared => self.gauges.shared(level).into_iter().collect(),
            Whose::Target => target.iter().filter_map(own).collect(),
            Whose::Manager => self.managers.iter().filter_map(own).collect(),
            Whose::Teammates => self.teammates.iter().filter_map(own).collect(),
            Whose::Witnesses => {
                let saw = |who: &&PersonIndex| public && Some(**who) != target;
                self.teammates.iter().filter(saw).filter_map(own).collect()
            }
            Whose::TeamTowardTarget => {
                let tie = |from: &PersonIndex| self.tie(level, *from, target?);
                self.teammates.iter().filter_map(tie).collect()
            }
            // Nobody does and nobody is struck where the player acts.
            Whose::Doer | Whose::Struck | Whose::StruckTowardDoer => Vec::new(),
        }
    }

    /// An act of the story; none if no choice is it.
    pub(in crate::simulation) fn doing(
        &self,
        tactic: Tactic,
        toward: Option<PersonIndex>,
        setting: Setting,
    ) -> Option<&Doing> {
        let place = sort(self.scenario.people.len(), tactic, toward, setting);
        let place = self.doings.places.get(place).copied().flatten()?;
        self.doings.doings.get(usize::from(place))
    }
}

impl Doings {
    /// An act of the story, by its place.
    #[inline]
    pub(in crate::simulation) fn get(&self, place: usize) -> Option<&Doing> {
        self.doings.get(place)
    }

    /// What the rules weigh of it.
    #[inline]
    pub(in crate::simulation) fn weighs(&self, doing: &Doing) -> &[Weighs] {
        doing.weighs.of(&self.weighs)
    }

    /// What the rules move after it has landed so.
    #[inline]
    pub(in crate::simulation) fn pushes(
        &self,
        doing: &Doing,
        landing: Option<Landing>,
    ) -> &[Pushes] {
        let [commitment, compliance, resistance, none] = doing.pushes;
        match landing {
            Some(Landing::Commitment) => commitment,
            Some(Landing::Compliance) => compliance,
            Some(Landing::Resistance) => resistance,
            None => none,
        }
        .of(&self.pushes)
    }

    /// What it makes people expect or answers.
    #[inline]
    pub(in crate::simulation) fn expects(&self, doing: &Doing) -> &[Expects] {
        doing.expects.of(&self.expects)
    }

    /// The windows in which the other is open to change.
    #[inline]
    pub(in crate::simulation) fn windows(&self, doing: &Doing) -> &[usize] {
        doing.windows.of(&self.windows)
    }
}
