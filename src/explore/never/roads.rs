//! The ways that lead to scenes and events, so that it can be said what was missing on the nearest of them.

use super::{Missed, Need, Spot, Target, Targets};
use crate::{
    explore::{places::Place, seen::Seen},
    scenario::{
        Scenario,
        model::{Choice, Compare, Condition, Landing, Later, PassageIndex, Then},
    },
};
use std::borrow::Cow;

/// So many passages are told one by one; to each, the ways are looked for in the whole story.
const MOST: usize = 200;

/// A way to a passage.
struct Road<'s> {
    spot: Spot,
    needs: Vec<Need<'s>>,
    lands: Option<(&'s Choice, Landing)>,
}

impl<'s> Targets<'s> {
    /// Scenes that never opened and events that never happened. Those that only lie behind other such ones are not told.
    pub(super) fn passages(&mut self, scenario: &'s Scenario, seen: &Seen) {
        for (passage, never) in scenario.passages.iter().enumerate() {
            if seen.passage(passage) > 0 {
                continue;
            }
            if self.missed.len() >= MOST {
                self.behind.push(Missed::Place(Place::Passage(passage)));
                continue;
            }
            let mut roads = roads(scenario, passage);
            if let Some(event) = &never.event
                && let Some(when) = &event.when
            {
                roads.push(Road {
                    spot: Spot::Always,
                    needs: vec![Need::truly(when)],
                    lands: None,
                });
            }
            let reached = |road: &Road| match road.spot {
                Spot::Open(from) => seen.passage(from) > 0,
                Spot::Always | Spot::End => true,
            };
            let there_are = !roads.is_empty();
            roads.retain(reached);
            if there_are && roads.is_empty() {
                self.behind.push(Missed::Place(Place::Passage(passage)));
                continue;
            }
            self.add(Missed::Place(Place::Passage(passage)), |missed| {
                roads
                    .into_iter()
                    .map(|road| Target {
                        missed,
                        spot: road.spot,
                        needs: road.needs,
                        lands: road.lands,
                        ending: None,
                    })
                    .collect()
            });
        }
    }
}

/// The ways to a passage: by choices, by where passages lead by themselves, by the clock.
fn roads(scenario: &Scenario, to: PassageIndex) -> Vec<Road<'_>> {
    let mut all = Vec::new();
    for (from, passage) in scenario.passages.iter().enumerate() {
        let spot = Spot::Open(from);
        for choice in passage.offered() {
            by_choice(choice, spot, to, &mut all);
        }
        if passage.event.is_none() {
            follow(&passage.then, to, &[], spot, None, None, &mut all);
        }
    }
    for choice in &scenario.standing {
        by_choice(choice, Spot::Always, to, &mut all);
    }
    if scenario.clock.then == Some(to) {
        let last = i32::try_from(scenario.clock.of).unwrap_or(i32::MAX);
        all.push(Road {
            spot: Spot::Always,
            needs: vec![Need {
                condition: Cow::Owned(Condition::Day(Compare::AtLeast, last)),
                wanted: true,
                believed: false,
            }],
            lands: None,
        });
    }
    all
}

fn by_choice<'s>(choice: &'s Choice, spot: Spot, to: PassageIndex, all: &mut Vec<Road<'s>>) {
    let needs = vec![Need::seemingly(&choice.when)];
    if plants(&choice.later, to) {
        all.push(Road {
            spot,
            needs: needs.clone(),
            lands: None,
        });
    }
    follow(&choice.then, to, &needs, spot, Some(choice), None, all);
}

fn follow<'s>(
    then: &'s Then,
    to: PassageIndex,
    needs: &[Need<'s>],
    spot: Spot,
    choice: Option<&'s Choice>,
    lands: Option<Landing>,
    all: &mut Vec<Road<'s>>,
) {
    let mut found = |needs: &[Need<'s>]| {
        all.push(Road {
            spot,
            needs: needs.to_vec(),
            lands: choice.zip(lands),
        });
    };
    match then {
        Then::Goto(scene) if *scene == to => found(needs),
        Then::Outcome(outcome) => {
            if plants(&outcome.later, to) {
                found(needs);
            }
            follow(&outcome.then, to, needs, spot, choice, lands, all);
        }
        Then::Attempt(outcomes) => {
            let landings = [
                Landing::Commitment,
                Landing::Compliance,
                Landing::Resistance,
            ];
            for (outcome, landing) in outcomes.iter().zip(landings) {
                follow(outcome, to, needs, spot, choice, Some(landing), all);
            }
        }
        Then::Branch(branch) => {
            let (when, yes, no) = &**branch;
            for (road, wanted) in [(yes, true), (no, false)] {
                let mut needs = needs.to_vec();
                needs.push(Need {
                    wanted,
                    ..Need::truly(when)
                });
                follow(road, to, &needs, spot, choice, lands, all);
            }
        }
        Then::Goto(_) | Then::On | Then::Stay | Then::End => {}
    }
}

fn plants(later: &[Later], event: PassageIndex) -> bool {
    later.iter().any(|later| later.event == event)
}
