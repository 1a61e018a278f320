//! From a scenario to its map: where every choice leads, by which outcome and under which condition.

use super::{Aside, Graph, Kind, Label, Node, Reach, Share, Way};
use crate::scenario::{
    Scenario, expression,
    model::{Choice, Condition, Landing, Later, Passage, PassageIndex, Then},
};

/// Where something leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum To {
    Passage(PassageIndex),
    End,
    Stay,
}

/// A way of a choice: where to, under which conditions, by which landing.
type Road = (To, Vec<String>, Option<Landing>);

const LANDINGS: [Landing; 3] = [
    Landing::Commitment,
    Landing::Compliance,
    Landing::Resistance,
];

impl Graph {
    /// The map of a story; with what many runs came to, if that is known.
    pub fn of(scenario: &Scenario, reach: Option<&Reach>) -> Graph {
        let leads = |passage: &Passage| {
            let roads = passage
                .choices
                .iter()
                .flat_map(|choice| roads(scenario, passage, &choice.then));
            roads
                .into_iter()
                .any(|(to, ..)| matches!(to, To::Passage(_) | To::End))
        };
        let mut shown: Vec<PassageIndex> = Vec::new();
        for (index, passage) in scenario.passages.iter().enumerate() {
            // After an event the story goes on where it was going: only where a choice in it leads elsewhere, it is on the map.
            if passage.event.is_none() || leads_away(scenario, passage) && leads(passage) {
                shown.push(index);
            }
        }
        // The opening stands first.
        shown.sort_by_key(|index| (*index != scenario.start, *index));
        let mut graph = Graph {
            title: scenario.title.clone(),
            nodes: shown
                .iter()
                .map(|index| node(scenario, *index, reach))
                .collect(),
            ways: Vec::new(),
            endings: endings(scenario, reach),
            events: Vec::new(),
            standing: Vec::new(),
            runs: reach.map_or(0, |reach| reach.runs),
        };
        let end = graph.nodes.len();
        graph.nodes.push(Node {
            kind: Kind::End,
            id: String::new(),
            place: String::new(),
            deadline: false,
            stays: Vec::new(),
            share: None,
        });
        for (from, index) in shown.iter().enumerate() {
            let place = |to: To| match to {
                To::Passage(index) => shown.iter().position(|known| *known == index),
                To::End => Some(end),
                To::Stay => Some(from),
            };
            graph.leave(scenario, *index, from, place, reach);
        }
        for (index, passage) in scenario.passages.iter().enumerate() {
            if passage.event.is_some() && !shown.contains(&index) {
                graph.events.push(event(scenario, index, passage, reach));
            }
        }
        graph.standing = scenario
            .standing
            .iter()
            .enumerate()
            .map(|(place, choice)| Aside {
                id: choice.id.clone(),
                text: choice.text.clone(),
                when: when(scenario, &choice.when),
                planted: Vec::new(),
                choices: Vec::new(),
                share: reach.map(|reach| reach.standing(place)),
            })
            .collect();
        graph
    }

    /// Adds all ways that leave a passage.
    fn leave(
        &mut self,
        scenario: &Scenario,
        index: PassageIndex,
        from: usize,
        place: impl Fn(To) -> Option<usize>,
        reach: Option<&Reach>,
    ) {
        let Some(passage) = scenario.passages.get(index) else {
            return;
        };
        let taken = reach.map(|reach| reach.taken(index));
        let share = |of: u64| taken.map(|whole| Share { of, whole });
        for (choice_place, choice) in passage.choices.iter().enumerate() {
            for (to, label, of) in labels(scenario, passage, choice, |landings| {
                reach.map_or(0, |reach| reach.choice(index, choice_place, landings))
            }) {
                let label = Label {
                    share: share(of),
                    ..label
                };
                match (to, place(to)) {
                    // Whoever comes back to where they were has stayed.
                    (_, Some(to)) if to == from => {
                        if let Some(node) = self.nodes.get_mut(from) {
                            node.stays.push(label);
                        }
                    }
                    (_, Some(to)) => self.way(from, to, Some(label), of, reach),
                    (_, None) => {}
                }
            }
        }
        if passage.choices.is_empty() {
            let opened = reach.map_or(0, |reach| reach.passage(index).of);
            for (to, conditions, _) in roads(scenario, passage, &Then::On) {
                let Some(to) = place(to).filter(|to| *to != from) else {
                    continue;
                };
                let label = (!conditions.is_empty()).then(|| Label {
                    id: String::new(),
                    text: String::new(),
                    landings: Vec::new(),
                    when: conditions.join(" and "),
                    share: None,
                });
                self.way(from, to, label, opened, reach);
            }
        }
    }

    fn way(
        &mut self,
        from: usize,
        to: usize,
        label: Option<Label>,
        of: u64,
        reach: Option<&Reach>,
    ) {
        let known = self
            .ways
            .iter()
            .position(|way| (way.from, way.to) == (from, to));
        let known = known.unwrap_or_else(|| {
            self.ways.push(Way {
                from,
                to,
                labels: Vec::new(),
                share: reach.map(|reach| reach.share(None)),
            });
            self.ways.len() - 1
        });
        if let Some(way) = self.ways.get_mut(known) {
            way.labels.extend(label);
            if let Some(share) = &mut way.share {
                share.of += of;
            }
        }
    }
}

fn node(scenario: &Scenario, index: PassageIndex, reach: Option<&Reach>) -> Node {
    let passage = scenario.passages.get(index);
    Node {
        kind: match passage {
            _ if index == scenario.start => Kind::First,
            Some(passage) if passage.event.is_some() => Kind::Event,
            _ => Kind::Scene,
        },
        id: passage.map_or(String::new(), |passage| passage.id.clone()),
        place: passage.map_or(String::new(), |passage| passage.place.clone()),
        deadline: scenario.clock.then == Some(index),
        stays: Vec::new(),
        share: reach.map(|reach| reach.passage(index)),
    }
}

fn endings(scenario: &Scenario, reach: Option<&Reach>) -> Vec<Aside> {
    let endings = scenario.endings.iter().enumerate();
    let aside = |(place, ending): (usize, &crate::scenario::model::Ending)| Aside {
        id: ending.id.clone(),
        text: ending.title.clone(),
        when: when(scenario, &ending.when),
        planted: Vec::new(),
        choices: Vec::new(),
        share: reach.map(|reach| reach.ending(place)),
    };
    endings.map(aside).collect()
}

fn event(
    scenario: &Scenario,
    index: PassageIndex,
    passage: &Passage,
    reach: Option<&Reach>,
) -> Aside {
    let taken = reach.map(|reach| reach.taken(index));
    let choices = passage
        .choices
        .iter()
        .enumerate()
        .map(|(place, choice)| Label {
            id: choice.id.clone(),
            text: choice.text.clone(),
            landings: Vec::new(),
            when: when(scenario, &choice.when),
            share: taken.map(|whole| Share {
                of: reach.map_or(0, |reach| reach.choice(index, place, &[])),
                whole,
            }),
        });
    let asked = passage.event.as_ref().and_then(|event| event.when.as_ref());
    Aside {
        id: passage.id.clone(),
        text: passage.place.clone(),
        when: asked.map_or(String::new(), |asked| when(scenario, asked)),
        planted: planted(scenario, index),
        choices: choices.collect(),
        share: reach.map(|reach| reach.passage(index)),
    }
}

/// The choices that plant an event: of which passage (a standing one: of none), and which.
fn planted(scenario: &Scenario, event: PassageIndex) -> Vec<(String, String)> {
    let plants = |choice: &Choice| {
        choice
            .later
            .iter()
            .chain(outcomes(&choice.then))
            .any(|later| later.event == event)
    };
    let mut planted = Vec::new();
    for passage in &scenario.passages {
        for choice in passage.choices.iter().filter(|choice| plants(choice)) {
            planted.push((passage.id.clone(), choice.id.clone()));
        }
    }
    for choice in scenario.standing.iter().filter(|choice| plants(choice)) {
        planted.push((String::new(), choice.id.clone()));
    }
    planted
}

/// All that the outcomes of a choice plant.
fn outcomes(then: &Then) -> Vec<&Later> {
    match then {
        Then::Outcome(outcome) => outcome
            .later
            .iter()
            .chain(outcomes(&outcome.then))
            .collect(),
        Then::Attempt(three) => three.iter().flat_map(outcomes).collect(),
        Then::Branch(branch) => outcomes(&branch.1)
            .into_iter()
            .chain(outcomes(&branch.2))
            .collect(),
        Then::On | Then::Goto(_) | Then::Stay | Then::End => Vec::new(),
    }
}

/// A condition as an author writes it; nothing where nothing is asked.
fn when(scenario: &Scenario, condition: &Condition) -> String {
    match condition {
        Condition::Always => String::new(),
        asked => expression::written(scenario, asked),
    }
}

/// Whether a choice of an event leads elsewhere than back.
fn leads_away(scenario: &Scenario, passage: &Passage) -> bool {
    passage.choices.iter().any(|choice| {
        let roads = bare(scenario, &choice.then);
        roads
            .iter()
            .any(|(to, ..)| to.is_some_and(|to| to != To::Stay))
    })
}

/// Every way of what follows a choice; `None` leads on.
fn bare(scenario: &Scenario, then: &Then) -> Vec<(Option<To>, Vec<String>, Option<Landing>)> {
    match then {
        Then::On => vec![(None, Vec::new(), None)],
        Then::Goto(scene) => vec![(Some(To::Passage(*scene)), Vec::new(), None)],
        Then::Stay => vec![(Some(To::Stay), Vec::new(), None)],
        Then::End => vec![(Some(To::End), Vec::new(), None)],
        Then::Outcome(outcome) => bare(scenario, &outcome.then),
        Then::Attempt(three) => three
            .iter()
            .zip(LANDINGS)
            .flat_map(|(then, landing)| {
                let roads = bare(scenario, then).into_iter();
                roads.map(move |(to, when, _)| (to, when, Some(landing)))
            })
            .collect(),
        Then::Branch(branch) => {
            let (asked, yes, no) = &**branch;
            let not = Condition::Not(Box::new(asked.clone()));
            let with = |then: &Then, condition: String| {
                let mut roads = bare(scenario, then);
                for (_, when, _) in &mut roads {
                    when.insert(0, condition.clone());
                }
                roads
            };
            let mut roads = with(yes, when(scenario, asked));
            roads.extend(with(no, when(scenario, &not)));
            roads
        }
    }
}

/// Every way of what follows a choice in a passage; leading on is where the passage leads.
fn roads(scenario: &Scenario, passage: &Passage, then: &Then) -> Vec<Road> {
    let on = |conditions: &[String], landing: Option<Landing>| {
        let own = bare(scenario, &passage.then).into_iter();
        let road = move |(to, when, _): (Option<To>, Vec<String>, _)| {
            let conditions = conditions.iter().cloned().chain(when).collect();
            (to.unwrap_or(To::End), conditions, landing)
        };
        own.map(road).collect::<Vec<Road>>()
    };
    let roads = bare(scenario, then).into_iter();
    roads
        .flat_map(|(to, conditions, landing)| match to {
            Some(to) => vec![(to, conditions, landing)],
            None if passage.event.is_some() => Vec::new(),
            None => on(&conditions, landing),
        })
        .collect()
}

/// A choice on each way that it can lead, and how often it went there.
fn labels(
    scenario: &Scenario,
    passage: &Passage,
    choice: &Choice,
    taken: impl Fn(&[usize]) -> u64,
) -> Vec<(To, Label, u64)> {
    let roads = roads(scenario, passage, &choice.then);
    let mut places: Vec<To> = roads.iter().map(|(to, ..)| *to).collect();
    places.sort_unstable();
    places.dedup();
    // Where the scene leads on by a condition, that is no condition of the choice.
    let mut labels: Vec<(To, Label, u64)> = Vec::new();
    for to in &places {
        let there = || roads.iter().filter(|(road, ..)| road == to);
        let mut landings: Vec<Landing> = there().filter_map(|(.., landing)| *landing).collect();
        landings.sort_unstable();
        landings.dedup();
        if landings.len() == LANDINGS.len() {
            landings.clear();
        }
        let mut conditions: Vec<String> = there()
            .map(|(_, conditions, _)| conditions.join(" and "))
            .collect();
        conditions.sort_unstable();
        conditions.dedup();
        let always = places.len() == 1 || conditions.iter().any(String::is_empty);
        let numbers: Vec<usize> = landings
            .iter()
            .filter_map(|landing| LANDINGS.iter().position(|known| known == landing))
            .collect();
        let label = Label {
            id: choice.id.clone(),
            text: choice.text.clone(),
            landings,
            when: if always {
                String::new()
            } else {
                conditions.join(" or ")
            },
            share: None,
        };
        labels.push((*to, label, taken(&numbers)));
    }
    labels
}
