//! What lay behind something: how things stood when it happened by itself, and what had brought a level to where it stood.

use super::{decisions, heard, settled};
use crate::{
    scenario::{
        effect::POINT,
        model::{Facet, Meter, PassageIndex, PersonIndex, Role},
        script::Speaker,
    },
    simulation::{
        Run,
        event::{Cause, Said},
        rules::{Does, Level, Test, Trigger},
    },
};

/// What moved a level furthest one way, of what lasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// The level.
    pub meter: Meter,
    /// The turn of the decision that it is owed to; `None` if it is owed to none.
    pub chosen: Option<u32>,
    /// The last turn in which it did.
    pub turn: u32,
    /// Why.
    pub cause: Cause,
    /// The event by which most of it came about, and the turn of that, where it was not done by the choice itself.
    pub through: Option<(PassageIndex, u32)>,
    /// How far, in hundredths; not zero.
    pub by: i32,
}

/// From how many hundredths on something is said to have brought a level somewhere.
const WORTH_NAMING: i32 = 3 * POINT;

/// What had moved a level furthest up, or down, until the end of a turn; `but` is left out. `None` if nothing moved it far.
pub fn brought(
    run: &Run,
    meter: Meter,
    up: bool,
    until: u32,
    but: Option<Cause>,
) -> Option<Brought> {
    // Each with the most that came of it at once.
    let mut all: Vec<(Brought, i32)> = Vec::new();
    for one in settled::lasting_until(run, until) {
        let moved = one.meter == meter
            || matches!((one.meter, meter), (Meter::TrustFacet(of, _), Meter::Trust(who)) if of == who);
        if !moved || (one.by > 0) != up || Some(one.cause) == but {
            continue;
        }
        let same = |(known, _): &&mut (Brought, i32)| match one.owed {
            Some(_) => known.chosen == one.owed,
            None => known.chosen.is_none() && known.cause == one.cause,
        };
        let through = match one.cause {
            Cause::Event(event, Some(_)) => Some((event, one.turn)),
            _ => None,
        };
        match all.iter_mut().find(same) {
            Some((known, most)) => {
                known.by += one.by;
                known.turn = one.turn;
                if one.by.abs() > *most {
                    known.through = through;
                    *most = one.by.abs();
                }
            }
            None => {
                let brought = Brought {
                    meter,
                    chosen: one.owed,
                    turn: one.turn,
                    cause: one.cause,
                    through,
                    by: one.by,
                };
                all.push((brought, one.by.abs()));
            }
        }
    }
    let mut all: Vec<Brought> = all.into_iter().map(|(brought, _)| brought).collect();
    if let Meter::Trust(_) = meter {
        let facets = i32::try_from(Facet::ALL.len()).unwrap_or(1);
        all.iter_mut().for_each(|one| one.by /= facets);
    }
    all.retain(|one| one.by.abs() >= WORTH_NAMING);
    // Of equals the first.
    all.into_iter()
        .min_by_key(|one| std::cmp::Reverse(one.by.abs()))
}

/// Whether it can be told how a choice came to bring somebody there: it was done to them or before them, or an event carried it.
/// Else a link is missing, and it would read as if it were false.
pub fn can_be_told(run: &Run, brought: &Brought) -> bool {
    let (Some(who), Some(turn), None) = (brought.meter.owner(), brought.chosen, brought.through)
    else {
        return true;
    };
    let decisions = decisions(run);
    let decision = decisions.iter().find(|one| one.turn == turn);
    let there = decision.is_none_or(|one| one.toward(who) || one.public());
    let answered = |said: &&Said| said.speaker == Speaker::Person(who);
    there || heard::after(run, turn).iter().any(answered)
}

/// How things stood that made something happen by itself: each level for which its rule waits, and whether it was high.
pub fn stood(run: &Run, rule: usize, by: Option<PersonIndex>) -> Vec<(Meter, bool)> {
    let rule = run.rules().rules.get(rule);
    let Some(Does::Happens(happening)) = rule.map(|rule| &rule.does) else {
        return Vec::new();
    };
    let Trigger::State { when, .. } = &happening.trigger else {
        return Vec::new();
    };
    let tests = when.iter().map(|test| match test {
        Test::AtLeast(level, _) => (*level, true),
        Test::Below(level, _) => (*level, false),
    });
    tests
        .filter_map(|(level, high)| Some((meter(run, level, by)?, high)))
        .collect()
}

/// The level of a happening's rule: of who did it, or shared; of a teammate, grip and pressure are the manager's.
fn meter(run: &Run, level: Level, by: Option<PersonIndex>) -> Option<Meter> {
    let people = || run.scenario().people.iter();
    let is_manager = |who: PersonIndex| {
        let person = run.scenario().people.get(who);
        person.is_some_and(|person| person.kind == Role::Manager)
    };
    let first = || people().position(|person| person.kind == Role::Manager);
    let boss = || by.filter(|who| is_manager(*who)).or_else(first);
    Some(match level {
        Level::Morale => Meter::Morale(by?),
        Level::Trust => Meter::Trust(by?),
        Level::Grip => Meter::Grip(boss()?),
        Level::Pressure => Meter::Pressure(boss()?),
        Level::Safety => Meter::Safety,
        Level::Delivery => Meter::Delivery,
        Level::Energy => Meter::Energy,
        Level::Essential => Meter::Essential,
        _ => return None,
    })
}

/// Of how things stood when something happened by itself, what had been brought about the furthest, and by what.
pub fn brought_there(
    run: &Run,
    turn: u32,
    rule: usize,
    by: Option<PersonIndex>,
) -> Option<Brought> {
    let itself = Cause::Happening(rule);
    stood(run, rule, by)
        .into_iter()
        .filter_map(|(meter, high)| brought(run, meter, high, turn, Some(itself)))
        .min_by_key(|one| std::cmp::Reverse(one.by.abs()))
        .filter(|one| can_be_told(run, one))
}
