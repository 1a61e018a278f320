//! Lines that were never heard although what they belong to was reached.

use super::{Missed, Need, Spot, Target, Targets};
use crate::{
    explore::{
        places::{Place, Places, Script},
        seen::Seen,
    },
    scenario::{
        Scenario,
        model::{Choice, Landing, Then},
        script::Line,
    },
};
use std::{borrow::Cow, collections::BTreeMap};

/// What must be so that a line of a reaction is heard: how the attempt lands, if it is one, and what must hold.
type Way<'s> = (Option<Landing>, Vec<Need<'s>>);

impl<'s> Targets<'s> {
    pub(super) fn lines(&mut self, scenario: &'s Scenario, places: &Places<'s>, seen: &Seen) {
        let mut numbers: BTreeMap<Script, usize> = BTreeMap::new();
        let heard_of = |script: Script| {
            let lines = places.lines().iter().zip(&seen.lines);
            let mut here = lines.filter(|((known, _), _)| *known == script);
            here.any(|(_, heard)| *heard > 0)
        };
        for ((script, line), heard) in places.lines().iter().zip(&seen.lines) {
            let next = numbers.entry(*script).or_default();
            let number = *next;
            *next += 1;
            if *heard > 0 {
                continue;
            }
            let what = Missed::Line(*script, number);
            let found = match *script {
                Script::Passage(passage) => {
                    let spot = Spot::Open(passage);
                    (seen.passage(passage) > 0).then(|| (spot, vec![], None))
                }
                Script::Reaction(passage, None) => {
                    let own = scenario.passages.get(passage).map(|passage| &passage.then);
                    let way = own.and_then(|then| way(then, line));
                    let needs = way.map_or(Vec::new(), |(_, needs)| needs);
                    (seen.passage(passage) > 0).then_some((Spot::Open(passage), needs, None))
                }
                Script::Reaction(passage, Some(place)) => {
                    let (place, spot) = (Place::Choice(passage, place), Spot::Open(passage));
                    reaction(scenario, place, line, seen).map(|(lands, needs)| (spot, needs, lands))
                }
                Script::Standing(place) => {
                    let place = Place::Standing(place);
                    reaction(scenario, place, line, seen)
                        .map(|(lands, needs)| (Spot::Always, needs, lands))
                }
                // Whom it strikes is known only when it happens: how near it was cannot be said.
                Script::Happening(_) => {
                    if number == 0 || heard_of(*script) {
                        self.add(what, |_| Vec::new());
                    } else {
                        self.behind.push(what);
                    }
                    continue;
                }
                Script::Ending(ending) => {
                    (seen.ending(ending) > 0).then(|| (Spot::End, vec![], None))
                }
                Script::Epilogue(_) => Some((Spot::End, before(scenario, line), None)),
            };
            let Some((spot, mut needs, lands)) = found else {
                self.behind.push(what);
                continue;
            };
            needs.push(Need::truly(&line.when));
            self.add(what, |missed| {
                vec![Target {
                    missed,
                    spot,
                    needs,
                    lands,
                    ending: None,
                }]
            });
        }
    }
}

/// What a line that follows a choice needs; none if what it follows never came about, which is told by itself.
#[expect(
    clippy::type_complexity,
    reason = "two parts of a target, used at once"
)]
fn reaction<'s>(
    scenario: &'s Scenario,
    place: Place,
    line: &Line,
    seen: &Seen,
) -> Option<(Option<(&'s Choice, Landing)>, Vec<Need<'s>>)> {
    let choice = place.choice(scenario)?;
    let taken = seen.taken(place);
    let (lands, mut needs) = way(&choice.then, line)?;
    let came = lands.is_none_or(|landing| {
        let count = taken.landed.get(landing as usize);
        count.is_some_and(|count| *count > 0)
    });
    needs.push(Need::seemingly(&choice.when));
    (taken.taken > 0 && came).then(|| (lands.map(|landing| (choice, landing)), needs))
}

/// The way through an outcome to a line.
fn way<'s>(then: &'s Then, line: &Line) -> Option<Way<'s>> {
    match then {
        Then::Outcome(outcome) => {
            if outcome.react.iter().any(|known| std::ptr::eq(known, line)) {
                return Some((None, Vec::new()));
            }
            way(&outcome.then, line)
        }
        Then::Branch(branch) => {
            let (when, yes, no) = &**branch;
            let roads = [(yes, true), (no, false)];
            roads.into_iter().find_map(|(road, wanted)| {
                let (lands, mut needs) = way(road, line)?;
                needs.push(Need {
                    wanted,
                    ..Need::truly(when)
                });
                Some((lands, needs))
            })
        }
        Then::Attempt(outcomes) => {
            let landings = [
                Landing::Commitment,
                Landing::Compliance,
                Landing::Resistance,
            ];
            landings
                .into_iter()
                .zip(&**outcomes)
                .find_map(|(landing, outcome)| {
                    let (_, needs) = way(outcome, line)?;
                    Some((Some(landing), needs))
                })
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::End => None,
    }
}

/// What each attempt in an outcome needs to be made.
pub(super) fn attempts(then: &Then) -> Vec<Vec<Need<'_>>> {
    match then {
        Then::Attempt(_) => vec![Vec::new()],
        Then::Branch(branch) => {
            let (when, yes, no) = &**branch;
            let mut all = Vec::new();
            for (road, wanted) in [(yes, true), (no, false)] {
                for mut needs in attempts(road) {
                    needs.push(Need {
                        wanted,
                        ..Need::truly(when)
                    });
                    all.push(needs);
                }
            }
            all
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::Outcome(_) | Then::End => Vec::new(),
    }
}

/// Of what is told of somebody at the end, the first line that holds is heard: those before it must not.
fn before<'s>(scenario: &'s Scenario, line: &Line) -> Vec<Need<'s>> {
    let lists = scenario.endings.iter().flat_map(|ending| &ending.epilogue);
    let list = lists
        .filter_map(|lines| {
            let place = lines.iter().position(|known| std::ptr::eq(known, line))?;
            lines.get(..place)
        })
        .next();
    let earlier = list.unwrap_or_default().iter();
    earlier
        .map(|earlier| Need {
            condition: Cow::Borrowed(&earlier.when),
            wanted: false,
            believed: false,
        })
        .collect()
}
