//! The debrief of a run as data: how it ended, what became of each person, and what moved whom, when and why.

use crate::{
    scenario::{
        effect::POINT,
        model::{Meter, PersonIndex, Role},
        script::Line,
    },
    simulation::{
        Event, Run, State,
        event::{Cause, Entry},
    },
};

/// The debrief of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debrief {
    /// The ending, by its place in the scenario; `None` while the run goes on.
    pub ending: Option<usize>,
    /// What became of each person, in the order of the cast.
    pub fates: Vec<Fate>,
    /// What moved the player's own levels and the team's, in order.
    pub shared: Vec<Move>,
    /// What the player chose, each turn from 1: the text of the card; empty for going on.
    pub chosen: Vec<String>,
}

/// What became of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fate {
    /// Who.
    pub who: PersonIndex,
    /// The epilogue; empty if the story tells none.
    pub text: String,
    /// Morale after each turn from 0, in whole points; empty for those who have none.
    pub morale: Vec<u8>,
    /// Trust in the player after each turn from 0, in whole points.
    pub trust: Vec<u8>,
    /// A manager's grip after each turn from 0, in whole points; empty for others.
    pub grip: Vec<u8>,
    /// What moved them, in order.
    pub moves: Vec<Move>,
}

/// A change told once: what one cause moved of the three facets of trust in one turn is one move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The turn; 0 is before the first choice.
    pub turn: u32,
    /// Which level; of trust never a facet, always [`Meter::Trust`].
    pub meter: Meter,
    /// By how much, in hundredths; of trust as a whole, the mean of its facets.
    pub by: i32,
    /// Why.
    pub cause: Cause,
}

/// Tells the debrief of a run.
pub fn tell(run: &Run) -> Debrief {
    let scenario = run.scenario();
    let entries: Vec<Entry> = run.ledger().copied().collect();
    let over_time = |meter: Meter| over_time(run, meter);
    let fates = scenario
        .people
        .iter()
        .enumerate()
        .map(|(who, person)| Fate {
            who,
            text: epilogue(run, who),
            morale: if person.kind == Role::Teammate {
                over_time(Meter::Morale(who))
            } else {
                Vec::new()
            },
            trust: over_time(Meter::Trust(who)),
            grip: if person.kind == Role::Manager {
                over_time(Meter::Grip(who))
            } else {
                Vec::new()
            },
            moves: moves(&entries, |meter| meter.owner() == Some(who)),
        })
        .collect();
    Debrief {
        ending: run.ended(),
        fates,
        shared: moves(&entries, |meter| meter.owner().is_none()),
        chosen: run
            .events()
            .filter_map(|(_, event)| match event {
                Event::Chose(name) => Some(name.text.clone()),
                _ => None,
            })
            .collect(),
    }
}

/// A level after each turn from 0, in whole points.
pub fn over_time(run: &Run, meter: Meter) -> Vec<u8> {
    (0..=run.turn())
        .filter_map(|turn| run.state_after(turn))
        .map(|state: &State| u8::try_from(state.level(run.scenario(), meter) / POINT).unwrap_or(0))
        .collect()
}

/// The first line of somebody's epilogue that holds.
fn epilogue(run: &Run, who: PersonIndex) -> String {
    let scenario = run.scenario();
    let lines: &[Line] = run
        .ended()
        .and_then(|ending| scenario.endings.get(ending)?.epilogue.get(who))
        .map_or(&[], Vec::as_slice);
    lines
        .iter()
        .find(|line| run.state().holds(run.stage(), &line.when))
        .map_or(String::new(), |line| line.text.clone())
}

fn moves(entries: &[Entry], wanted: impl Fn(Meter) -> bool) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    let mut entries = entries
        .iter()
        .filter(|entry| wanted(entry.meter))
        .peekable();
    while let Some(entry) = entries.next() {
        let by = entry.after - entry.before;
        let mut told = Move {
            turn: entry.turn,
            meter: entry.meter,
            by,
            cause: entry.cause,
        };
        // An effect on trust as a whole writes its facets one after the other.
        if let Meter::TrustFacet(who, _) = entry.meter {
            let mut sum = by;
            let mut last = entry.meter;
            while let Some(next) = entries.peek()
                && matches!(next.meter, Meter::TrustFacet(other, _) if other == who)
                && (next.turn, next.cause) == (entry.turn, entry.cause)
                && next.meter > last
            {
                sum += next.after - next.before;
                last = next.meter;
                entries.next();
            }
            // Trust is told as one, whichever part of it moved: the mean of its facets.
            told = Move {
                meter: Meter::Trust(who),
                by: sum / 3,
                ..told
            };
        }
        moves.push(told);
    }
    moves
}
