//! What lay behind something: how things stood when it happened by itself, and what had brought a level to where it stood.

use super::settled;
use crate::{
    scenario::{
        effect::POINT,
        model::{Facet, Meter, PersonIndex, Role},
    },
    simulation::{
        Run,
        event::Cause,
        rules::{Does, Level, Test, Trigger},
    },
};

/// What moved a level furthest one way, of what lasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Brought {
    /// The turn of the decision that it is owed to; `None` if it is owed to none.
    pub chosen: Option<u32>,
    /// The last turn in which it did.
    pub turn: u32,
    /// Why.
    pub cause: Cause,
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
    let mut all: Vec<Brought> = Vec::new();
    for one in settled::lasting_until(run, until) {
        let moved = one.meter == meter
            || matches!((one.meter, meter), (Meter::TrustFacet(of, _), Meter::Trust(who)) if of == who);
        if !moved || (one.by > 0) != up || Some(one.cause) == but {
            continue;
        }
        let same = |known: &&mut Brought| match one.owed {
            Some(_) => known.chosen == one.owed,
            None => known.chosen.is_none() && known.cause == one.cause,
        };
        match all.iter_mut().find(same) {
            Some(known) => {
                known.by += one.by;
                known.turn = one.turn;
            }
            None => all.push(Brought {
                chosen: one.owed,
                turn: one.turn,
                cause: one.cause,
                by: one.by,
            }),
        }
    }
    if let Meter::Trust(_) = meter {
        let facets = i32::try_from(Facet::ALL.len()).unwrap_or(1);
        all.iter_mut().for_each(|one| one.by /= facets);
    }
    all.retain(|one| one.by.abs() >= WORTH_NAMING);
    // Of equals the first.
    all.into_iter()
        .min_by_key(|one| std::cmp::Reverse(one.by.abs()))
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
}
