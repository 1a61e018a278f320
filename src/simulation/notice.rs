//! What the player notices of a turn: faces, and for each that moved the weightiest reason that can be seen.

use super::{
    act::Act,
    event::{Cause, Event, Notice, Said, Seen},
    rules::Does,
    turn::Turn,
};
use crate::scenario::{
    effect::{POINT, Setting},
    model::{Facet, Landing, Meter, PersonIndex, Role},
    script::Speaker,
};

impl Turn<'_> {
    /// The player looks around: faces of those who spoke, of those who were addressed, of those who saw a public act.
    pub(super) fn perceive(&mut self, act: Option<Act>) {
        let spoke: Vec<PersonIndex> = self
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Said(Said {
                    speaker: Speaker::Person(who),
                    ..
                }) => Some(*who),
                _ => None,
            })
            .collect();
        let addressed = act.and_then(|act| act.toward);
        let public = act.is_some_and(|act| act.setting == Setting::Public);
        for who in 0..self.scenario.people.len() {
            if public || spoke.contains(&who) || addressed == Some(who) {
                self.state.see_face(self.scenario, who);
            }
            // From here on the player understands what somebody needs: listening did it, or years together.
            if self.level(Meter::Insight(who)) >= 40 * POINT && addressed == Some(who) {
                self.learn(who);
            }
        }
        let landed = self
            .events
            .iter()
            .any(|event| matches!(event, Event::Landed { .. }));
        if landed && let Some(who) = addressed {
            self.state.see_trust(self.scenario, who);
        }
        self.state.know_oneself(self.scenario);
    }

    /// What the player saw move, with the weightiest reason that can be seen.
    pub(super) fn notice(&mut self, before: &[i32], act: Option<Act>, landed: Option<Landing>) {
        for who in 0..self.scenario.people.len() {
            let meters: &[(Meter, i32)] = match self.kind(who) {
                Some(Role::Teammate) => &[(Meter::Morale(who), 1)],
                Some(Role::Manager) => &[(Meter::Grip(who), -1)],
                _ => &[],
            };
            let trust = [Facet::Ability, Facet::Benevolence, Facet::Integrity]
                .map(|facet| (Meter::TrustFacet(who, facet), 1));
            let moved: i32 = meters
                .iter()
                .chain(&trust)
                .map(|(meter, sign)| {
                    let slot = self.scenario.slot(*meter);
                    let difference =
                        self.state.beliefs.get(slot).unwrap_or(&0) - before.get(slot).unwrap_or(&0);
                    difference * sign
                })
                .sum();
            let addressed = act.is_some_and(|act| act.toward == Some(who));
            let shown = match (landed, addressed) {
                (Some(landing), true) => {
                    Some((landing != Landing::Resistance, Seen::Landed(landing)))
                }
                _ if moved != 0 => Some((moved > 0, self.reason(who, moved > 0, act))),
                _ => None,
            };
            if let Some((up, why)) = shown {
                self.happened(Event::Noticed(Notice { who, up, why }));
            }
        }
    }

    fn reason(&self, who: PersonIndex, up: bool, act: Option<Act>) -> Seen {
        // For each reason that can be seen, how much it moved this person that way in this turn.
        let mut best = (0, Seen::Mood);
        for event in &self.events {
            let Event::Changed(entry) = event else {
                continue;
            };
            let sign = match entry.meter {
                Meter::Morale(whose) if whose == who => 1,
                Meter::TrustFacet(whose, _) if whose == who => 1,
                Meter::Grip(whose) if whose == who => -1,
                _ => continue,
            };
            let weight = (entry.after - entry.before) * sign * if up { 1 } else { -1 };
            let why = match (entry.cause, act) {
                (Cause::Rule(rule), Some(act)) if self.is_about_acts(rule) => Seen::Act(act.tactic),
                (Cause::Rule(_) | Cause::Variant, _) => Seen::Mood,
                (Cause::Choice, _) => Seen::Choice,
                (Cause::Event(..), _) => Seen::Event,
                (Cause::Promise(..), _) => Seen::Promise,
            };
            if weight > best.0 {
                best = (weight, why);
            }
        }
        best.1
    }

    fn is_about_acts(&self, rule: usize) -> bool {
        self.rules
            .rules
            .get(rule)
            .is_some_and(|rule| matches!(rule.does, Does::Moves { .. }))
    }
}
