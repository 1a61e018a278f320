//! What the player notices of a turn: faces, and for each that moved the weightiest reason that can be seen.

use super::{
    attempt::Act,
    belief::Belief,
    ear::Ear,
    event::{Cause, Event, Landed, Notice, Seen},
    hold::Eyes,
    perceive::READS_TRUST,
    rules::{Between, Does, Per},
    state::read,
    turn::Turn,
};
use crate::scenario::{
    effect::{POINT, Setting},
    model::{Facet, Held, Landing, Meter, PersonIndex, Role},
    script::Speaker,
};
use std::cmp::Reverse;

/// From which insight on the player understands what somebody needs who is spoken to.
const UNDERSTANDS: i32 = 40 * POINT;
/// How much must have moved in somebody who is spoken to before it shows, in hundredths.
const SHOWN: i32 = 2 * POINT;
/// Up to this part of what it can add, a level has added little: one that is no more than fair.
const LITTLE: i32 = 5;
/// How many rules are named as reasons at most.
const REASONS: usize = 3;

impl<E: Ear> Turn<'_, E> {
    /// The player looks around: faces of those who spoke, of those who were addressed, of those who saw a public act.
    pub(super) fn perceive(&mut self, act: Option<Act>, landed: Option<Landing>) {
        let addressed = act.and_then(|act| act.doing.toward);
        let public = act.is_some_and(|act| act.doing.setting == Setting::Public);
        if let Some(who) = addressed {
            self.saw(who);
            // From here on the player understands what somebody needs: listening did it, or years together.
            if self.level(Meter::Insight(who)) >= UNDERSTANDS {
                self.learn(who);
            }
            // Who was asked for something has shown where they stand.
            if landed.is_some() {
                self.state.see_trust(self.scenario, who);
            }
        }
        let people = self.scenario.people.len();
        let mut seen = std::mem::take(&mut self.seen);
        if public {
            seen = u32::MAX;
        }
        while seen != 0 {
            let who = seen.trailing_zeros() as usize;
            if who >= people {
                break;
            }
            self.state.see_face(self.scenario, who);
            seen &= seen - 1;
        }
        self.state.know_oneself(self.scenario);
    }

    /// What the player saw move, with the weightiest reason that can be seen.
    pub(super) fn notice(&mut self, before: &[Belief], act: Option<Act>, landed: Option<Landing>) {
        for who in 0..self.scenario.people.len() {
            let meters: &[(Meter, i32)] = match self.stage.kind(who) {
                Some(Role::Teammate) => &[(Meter::Morale(who), 1)],
                Some(Role::Manager) => &[(Meter::Grip(who), -1)],
                _ => &[],
            };
            let trust = Facet::ALL.map(|facet| (Meter::TrustFacet(who, facet), 1));
            let moved: i32 = meters
                .iter()
                .chain(&trust)
                .map(|(meter, sign)| {
                    let now = self.state.belief(self.scenario, *meter);
                    (now - read(before, self.scenario, *meter)) * sign
                })
                .sum();
            let addressed = act.is_some_and(|act| act.doing.toward == Some(who));
            let notice = match (landed, addressed) {
                (Some(landing), true) => Some(self.landed(before, who, landing, act)),
                _ if moved != 0 => Some(self.moved(before, who, moved > 0, act)),
                // Who is spoken to shows also what does not change how they are; whoever only answers, what they answer to.
                _ if addressed || self.answered(who) => {
                    let felt = self
                        .felt(who)
                        .filter(|(_, cause)| addressed || self.is_of_the_choice(*cause));
                    let felt = felt.map(|(by, _)| by).sum::<i32>();
                    let notice =
                        (felt.abs() >= SHOWN).then(|| self.moved(before, who, felt > 0, act));
                    let of_the_choice =
                        |why| matches!(why, Seen::Choice | Seen::Act(_) | Seen::Held(..));
                    notice.filter(|notice| addressed || of_the_choice(notice.why))
                }
                _ => None,
            };
            if let Some(notice) = notice {
                self.ear.hear(|| Event::Noticed(notice));
            }
        }
    }

    /// How an attempt landed, with the rules that the player could know to have carried it and to have held it back.
    fn landed(
        &self,
        before: &[Belief],
        who: PersonIndex,
        landing: Landing,
        act: Option<Act>,
    ) -> Notice {
        let held_back = self.spoke(false);
        let fell_short = landing != Landing::Commitment && held_back.is_empty();
        let missing = act.filter(|_| fell_short);
        let missing = missing.and_then(|act| self.missing(who, act));
        let (because, against) = match landing {
            Landing::Commitment => {
                let mut known = self.spoke(true);
                // Where nothing that the player knows of spoke for it, there may still be what it did for them.
                if known.is_empty() {
                    known = self.moved(before, who, true, act).because;
                    known.retain(|rule| !self.is_of_landing(*rule));
                }
                (known, Vec::new())
            }
            Landing::Compliance => (self.spoke(true), held_back),
            Landing::Resistance => (held_back, Vec::new()),
        };
        Notice {
            who,
            up: landing != Landing::Resistance,
            why: Seen::Landed(landing),
            because,
            against,
            missing,
        }
    }

    /// The rules that the player could know to speak for an attempt, or against it, the weightiest first.
    fn spoke(&self, up: bool) -> Vec<usize> {
        let mut known: Vec<(usize, i32)> = self
            .ear
            .heard()
            .iter()
            .filter_map(|event| match event {
                Event::Landed(Landed { known, .. }) => Some(known),
                _ => None,
            })
            .flatten()
            .filter(|(_, points)| (*points > 0) == up && *points != 0)
            .copied()
            .collect();
        known.sort_by_key(|(_, points)| -points.abs());
        let rules = known.into_iter().take(REASONS);
        rules.map(|(rule, _)| rule).collect()
    }

    /// The rule of what an attempt lacked most, as far as the player knows now that it has landed: of what they can tell for
    /// certain, a level that carried little of what it can, or something needed to which nothing in it spoke.
    fn missing(&self, who: PersonIndex, act: Act) -> Option<usize> {
        let learned = self.state.people.get(who).is_some_and(|mind| mind.learned);
        let held: Vec<(usize, i32)> = self.stage.weights(&self.state, act, Eyes::Belief).collect();
        let added = |rule| held.iter().find(|(of, _)| *of == rule).map(|(_, by)| *by);
        let rules = self.stage.rules().rules.iter().enumerate();
        let lacked = rules.filter_map(|(place, rule)| {
            let Does::Lands { when, points, per } = &rule.does else {
                return None;
            };
            let most = points * POINT;
            match (per, added(place)) {
                (Some(Per::Trust | Per::Credit | Per::Insight), Some(by)) => {
                    (by <= most / LITTLE).then_some((place, most - by))
                }
                (None, None) => {
                    let there = !self.scenario.without_rules.contains(&rule.id);
                    (when.need == Some(true) && learned && there).then_some((place, most))
                }
                _ => None,
            }
        });
        lacked
            .max_by_key(|(place, by)| (*by, Reverse(*place)))
            .map(|(place, _)| place)
    }

    /// Whether somebody said something to what was chosen, before the story went elsewhere.
    fn answered(&self, who: PersonIndex) -> bool {
        let mut heard = self
            .ear
            .heard()
            .iter()
            .take_while(|event| !event.goes_elsewhere());
        heard
            .any(|event| matches!(event, Event::Said(said) if said.speaker == Speaker::Person(who)))
    }

    /// What moved somebody in this turn, for the better or the worse, and why.
    fn felt(&self, who: PersonIndex) -> impl Iterator<Item = (i32, Cause)> {
        self.ear.heard().iter().filter_map(move |event| {
            let Event::Changed(entry) = event else {
                return None;
            };
            let sign = match entry.meter {
                Meter::Morale(whose) | Meter::TrustFacet(whose, _) if whose == who => 1,
                Meter::Grip(whose) if whose == who => -1,
                _ => return None,
            };
            Some(((entry.after - entry.before) * sign, entry.cause))
        })
    }

    fn moved(&self, before: &[Belief], who: PersonIndex, up: bool, act: Option<Act>) -> Notice {
        // For each reason that can be seen, how much it moved this person that way in this turn.
        let mut reasons: Vec<(i32, Seen, Option<usize>)> = Vec::new();
        for (by, cause) in self.felt(who) {
            let weight = if up { by } else { -by };
            if weight <= 0 {
                continue;
            }
            let why = match (cause, act) {
                (Cause::Rule(rule), Some(act)) if self.is_about_acts(rule) => {
                    Seen::Act(act.doing.tactic)
                }
                (
                    Cause::Rule(_) | Cause::Variant | Cause::Carried | Cause::Week(_) | Cause::Set,
                    _,
                ) => Seen::Mood,
                (Cause::Choice, _) => Seen::Choice,
                (Cause::Event(..), _) => Seen::Event,
                (Cause::Promise(_, rule), _) => self.of_what_is_held(rule),
                (Cause::Happening(rule), _) => Seen::Happened(rule),
            };
            let rule = match cause {
                Cause::Rule(rule) | Cause::Promise(_, rule) | Cause::Happening(rule) => Some(rule),
                _ => None,
            };
            reasons.push((
                weight,
                why,
                rule.filter(|rule| self.can_be_known(*rule, who)),
            ));
        }
        // What goes on all the time explains a moment only where it weighs more than twice as much as what the moment brought.
        let of_the_moment = |why: &Seen| 1 + i32::from(*why != Seen::Mood);
        reasons.sort_by_key(|(weight, why, _)| -weight * of_the_moment(why));
        let why = match reasons.first() {
            Some((_, why, _)) if *why != Seen::Mood => *why,
            // Whoever has opened up shows what was there before.
            _ if self.came_closer(before, who) => Seen::Closer,
            Some(_) => Seen::Mood,
            None => Seen::Earlier,
        };
        // What goes on all the time would read as if the moment had brought it, and has no part in what was there before.
        reasons.retain(|(_, reason, _)| match why {
            Seen::Closer => false,
            Seen::Mood => *reason == Seen::Mood,
            _ => *reason != Seen::Mood,
        });
        let mut because = Vec::new();
        for rule in reasons.iter().filter_map(|(.., rule)| *rule) {
            if !because.contains(&rule) && because.len() < REASONS {
                because.push(rule);
            }
        }
        Notice {
            who,
            up,
            why,
            because,
            against: Vec::new(),
            missing: None,
        }
    }

    /// Whether the player has come to read somebody who showed them no more than a face before.
    fn came_closer(&self, before: &[Belief], who: PersonIndex) -> bool {
        let insight = |beliefs: &[Belief]| read(beliefs, self.scenario, Meter::Insight(who));
        insight(before) < READS_TRUST && insight(&self.state.beliefs) >= READS_TRUST
    }

    /// Whether a rule says what comes of how an attempt landed.
    fn is_of_landing(&self, rule: usize) -> bool {
        let rule = self.stage.rules().rules.get(rule);
        rule.is_some_and(
            |rule| matches!(&rule.does, Does::Moves { when, .. } if when.landing.is_some()),
        )
    }

    /// Whether something moved because of what the player chose.
    fn is_of_the_choice(&self, cause: Cause) -> bool {
        match cause {
            Cause::Choice | Cause::Promise(..) => true,
            Cause::Rule(rule) => self.is_about_acts(rule),
            _ => false,
        }
    }

    /// Of what becomes of a promise or a confidence a rule tells.
    fn of_what_is_held(&self, rule: usize) -> Seen {
        let rule = self.stage.rules().rules.get(rule);
        let when = rule.and_then(|rule| match &rule.does {
            Does::Moves { when, .. } => Some(when),
            _ => None,
        });
        let promise = when.and_then(|when| Some(Seen::Held(Held::Promise, when.promise?)));
        let confidence = when.and_then(|when| Some(Seen::Held(Held::Confidence, when.confidence?)));
        promise.or(confidence).unwrap_or(Seen::Choice)
    }

    fn is_about_acts(&self, rule: usize) -> bool {
        self.stage
            .rules()
            .rules
            .get(rule)
            .is_some_and(|rule| matches!(rule.does, Does::Moves { .. }))
    }

    /// Whether the player can know that a rule was at work on somebody: what it asks for is on the card, was seen, or is
    /// believed to be so.
    fn can_be_known(&self, rule: usize, who: PersonIndex) -> bool {
        let believed = |meter| self.state.belief(self.scenario, meter);
        let learned = self.state.people.get(who).is_some_and(|mind| mind.learned);
        match self.stage.rules().rules.get(rule).map(|rule| &rule.does) {
            Some(Does::Moves { when, .. }) => {
                !when.is_about_acts()
                    || (when.trust_at_least.is_none()
                        && when.trust_below.is_none()
                        && when.credit_at_least.is_none()
                        && when.credit_below.is_none()
                        && (learned || (when.need.is_none() && when.covers.is_none())))
            }
            Some(Does::Between(Between::MoodsSpread { .. } | Between::WordSpreads { .. }))
            | Some(Does::Happens(_)) => true,
            Some(Does::Between(Between::GripWearsMorale { above, .. })) => self
                .stage
                .managers
                .iter()
                .any(|boss| believed(Meter::Grip(*boss)) >= above * POINT),
            _ => false,
        }
    }
}
