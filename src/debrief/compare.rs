//! A second run laid over the first: where they parted, and how everything stood at the end of each.

use super::{decisions, settled::lasting};
use crate::{
    scenario::model::{Meter, Role},
    simulation::Run,
};

/// Two runs of one story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Where they parted; `None` if one is the beginning of the other.
    pub parted: Option<Parting>,
    /// Every level that is told, with its value at the end of the first and of the second, in hundredths.
    pub levels: Vec<(Meter, i32, i32)>,
}

/// Where two runs parted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Parting {
    /// At the start: the story was dealt differently (its variants).
    Dealt,
    /// At this turn something else was chosen: the texts of the two cards.
    Chose(u32, String, String),
    /// The same was chosen, and it came out differently, in this turn: luck, or people who felt differently.
    Landed(u32, String),
}

/// Lays a second run over the first. `None` if they are not runs of the same story.
pub fn compare(first: &Run, second: &Run) -> Option<Comparison> {
    let scenario = first.scenario();
    if scenario.hash != second.scenario().hash || scenario.id != second.scenario().id {
        return None;
    }
    let everybody = scenario.people.iter().enumerate();
    let of_people = everybody.flat_map(|(who, person)| {
        let own = match person.kind {
            Role::Teammate => Some(Meter::Morale(who)),
            Role::Manager => Some(Meter::Grip(who)),
            Role::Stakeholder => None,
        };
        own.into_iter().chain([Meter::Trust(who)])
    });
    let shared = [
        Meter::Safety,
        Meter::Delivery,
        Meter::Capability,
        Meter::Direction,
        Meter::Credit,
        Meter::Energy,
    ];
    Some(Comparison {
        parted: parted(first, second),
        levels: of_people
            .chain(shared)
            .map(|meter| {
                let of = |run: &Run| run.state().level(scenario, meter);
                (meter, of(first), of(second))
            })
            .collect(),
    })
}

/// What moved a level in a run and lasted: the turn of the decision that it is owed to, or none, and by how much in hundredths;
/// the weightiest first. Of trust as a whole it is the mean of its facets.
pub fn movers(run: &Run, meter: Meter) -> Vec<(Option<u32>, i32)> {
    let mut movers: Vec<(Option<u32>, i32)> = Vec::new();
    for lasting in lasting(run) {
        let by = match (lasting.meter, meter) {
            (Meter::TrustFacet(of, _), Meter::Trust(who)) if of == who => lasting.by,
            (of, wanted) if of == wanted => lasting.by * 3,
            _ => continue,
        };
        match movers.iter_mut().find(|(owed, _)| *owed == lasting.owed) {
            Some((_, sum)) => *sum += by,
            None => movers.push((lasting.owed, by)),
        }
    }
    for (_, by) in &mut movers {
        *by /= 3;
    }
    movers.sort_by_key(|(owed, by)| (std::cmp::Reverse(by.abs()), *owed));
    movers
}

fn parted(first: &Run, second: &Run) -> Option<Parting> {
    if first.state().variant != second.state().variant {
        return Some(Parting::Dealt);
    }
    let text = |run: &Run, turn: u32| {
        decisions(run)
            .iter()
            .find(|decision| decision.turn == turn)
            .map_or(String::new(), |decision| decision.choice.text.clone())
    };
    let (one, other) = (first.journal(), second.journal());
    for (turn, (step, beside)) in (1..).zip(one.steps.iter().zip(&other.steps)) {
        if step.choice != beside.choice {
            return Some(Parting::Chose(turn, text(first, turn), text(second, turn)));
        }
        if step != beside {
            return Some(Parting::Landed(turn, text(first, turn)));
        }
    }
    None
}
