//! Whether a condition can hold at all, and whether it can fail: reasoning over intervals of levels and sets of states.
//!
//! A condition is opened into the ways in which it can hold, each a list of what it would ask of levels, days, flags and so
//! on; a way in which something would have to be two things at once is none. What is not known counts as possible, and what
//! would take too many ways is not answered: so "never" is said only of what can never be.

mod why;
mod world;

pub(super) use why::why_never;
pub(super) use world::{Eyes, World};

use crate::scenario::model::{Compare, Condition, Promised, Standing};

/// More ways than this are not looked through; conditions that people write have a handful.
const MOST: usize = 256;

/// Something of which a condition asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Meter(crate::scenario::model::Meter),
    Day,
    Flag(usize),
    Promise(usize),
    Variant(usize),
    Visited(usize),
    Window(usize),
    Dares(usize),
    Ready(usize),
    Standing(usize),
    Struck,
    Fit(usize, usize),
}

/// What something can be: of a number, from and to; of anything else, a set of states as bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Can {
    Range(i32, i32),
    Bits(u32),
}

/// A way in which a condition can hold: what it asks of each thing.
type Way = Vec<(Thing, Can)>;

/// Whether a condition can never hold. `None` where that would take too long to say.
pub(super) fn never(world: &World, condition: &Condition) -> bool {
    ways(world, condition, true).is_some_and(|ways| ways.is_empty())
}

/// Whether a condition always holds.
pub(super) fn always(world: &World, condition: &Condition) -> bool {
    ways(world, condition, false).is_some_and(|ways| ways.is_empty())
}

/// Whether a condition can never hold where all those before it do not.
pub(super) fn forestalled(world: &World, before: &[&Condition], condition: &Condition) -> bool {
    let mut open = match ways(world, condition, true) {
        Some(ways) if !ways.is_empty() => ways,
        // What can never hold at all is told elsewhere.
        _ => return false,
    };
    for earlier in before {
        match narrow(world, open, earlier, false) {
            Some(ways) => open = ways,
            None => return false,
        }
    }
    open.is_empty()
}

/// The ways in which a condition can hold, or fail; `None` if there are too many.
fn ways(world: &World, condition: &Condition, holds: bool) -> Option<Vec<Way>> {
    narrow(world, vec![world.given()], condition, holds)
}

/// Of some ways, those in which a condition holds, or fails, as well.
fn narrow(world: &World, ways: Vec<Way>, condition: &Condition, holds: bool) -> Option<Vec<Way>> {
    let all = |parts: &[Condition]| {
        let mut open = Some(ways.clone());
        for part in parts {
            open = narrow(world, open?, part, holds);
        }
        open
    };
    let any = |parts: &[Condition]| {
        let mut found = Vec::new();
        for part in parts {
            found.extend(narrow(world, ways.clone(), part, holds)?);
            if found.len() > MOST {
                return None;
            }
        }
        Some(found)
    };
    match condition {
        Condition::Always => Some(if holds { ways } else { Vec::new() }),
        Condition::All(parts) if holds => all(parts),
        Condition::All(parts) => any(parts),
        Condition::Any(parts) if holds => any(parts),
        Condition::Any(parts) => all(parts),
        Condition::Not(part) => narrow(world, ways, part, !holds),
        _ => {
            let mut found = Vec::new();
            for (thing, can) in asked(world, condition, holds) {
                found.extend(ways.iter().filter_map(|way| with(world, way, thing, can)));
            }
            (found.len() <= MOST).then_some(found)
        }
    }
}

/// A way that asks for one thing more; `None` if that cannot be.
fn with(world: &World, way: &Way, thing: Thing, can: Can) -> Option<Way> {
    let mut way = way.clone();
    let place = way.iter().position(|(known, _)| *known == thing);
    let before = match place.and_then(|place| way.get(place)) {
        Some((_, before)) => *before,
        None => world.can(thing),
    };
    let both = match (before, can) {
        (Can::Range(from, to), Can::Range(least, most)) => {
            let (from, to) = world.on_the_scale(thing, from.max(least), to.min(most));
            (from <= to).then_some(Can::Range(from, to))
        }
        (Can::Bits(before), Can::Bits(now)) => {
            (before & now != 0).then_some(Can::Bits(before & now))
        }
        // One thing is never both; if it were, nothing would be said.
        (before, _) => Some(before),
    }?;
    match place.and_then(|place| way.get_mut(place)) {
        Some(known) => known.1 = both,
        None => way.push((thing, both)),
    }
    Some(way)
}

/// What one question asks for, to hold or to fail: any of these.
fn asked(world: &World, condition: &Condition, holds: bool) -> Vec<(Thing, Can)> {
    let yes = |thing: Thing| vec![(thing, Can::Bits(if holds { 0b10 } else { 0b01 }))];
    let state = |thing: Thing, bit: u32| {
        vec![(thing, Can::Bits(if holds { 1 << bit } else { !(1 << bit) }))]
    };
    match condition {
        Condition::Meter(meter, compare, number) => {
            compared(Thing::Meter(*meter), *compare, *number, holds)
        }
        Condition::Day(compare, number) => compared(Thing::Day, *compare, *number, holds),
        Condition::Left(compare, number) => {
            // So many days left is so many days gone.
            let of = world.days();
            let (compare, number) = match compare {
                Compare::AtLeast => (Compare::Below, of - number + 1),
                Compare::Below => (Compare::AtLeast, of - number + 1),
                Compare::Within(upper) => (Compare::Within(of - number), of - upper),
                Compare::Outside(upper) => (Compare::Outside(of - number), of - upper),
            };
            compared(Thing::Day, compare, number, holds)
        }
        Condition::Flag(flag) => yes(Thing::Flag(*flag)),
        Condition::Made(held) => {
            let unmade = 1 << Promised::Unmade as u32;
            let bits = if holds { !unmade } else { unmade };
            vec![(Thing::Promise(*held), Can::Bits(bits))]
        }
        Condition::Promise(held, promised) => state(Thing::Promise(*held), *promised as u32),
        Condition::Variant(axis, option) => state(
            Thing::Variant(*axis),
            u32::try_from(*option).unwrap_or(31).min(31),
        ),
        Condition::Visited(passage) => yes(Thing::Visited(*passage)),
        Condition::Window(window) => yes(Thing::Window(*window)),
        Condition::Dares(who) => yes(Thing::Dares(*who)),
        Condition::Ready(who) => yes(Thing::Ready(*who)),
        Condition::Standing(who, standing) => state(
            Thing::Standing(*who),
            match standing {
                Standing::Present => 0,
                Standing::Withdrawn => 1,
                Standing::Resigned => 2,
            },
        ),
        Condition::Struck(who) => state(Thing::Struck, u32::try_from(*who).unwrap_or(30).min(30)),
        Condition::Fits(who, work, fit) => state(Thing::Fit(*who, *work), *fit as u32),
        Condition::Always | Condition::All(_) | Condition::Any(_) | Condition::Not(_) => Vec::new(),
    }
}

fn compared(thing: Thing, compare: Compare, number: i32, holds: bool) -> Vec<(Thing, Can)> {
    let up = |from: i32| (thing, Can::Range(from, i32::MAX));
    let down = |below: i32| (thing, Can::Range(i32::MIN, below - 1));
    match (compare, holds) {
        (Compare::AtLeast, true) | (Compare::Below, false) => vec![up(number)],
        (Compare::Below, true) | (Compare::AtLeast, false) => vec![down(number)],
        (Compare::Within(upper), true) | (Compare::Outside(upper), false) => {
            vec![(thing, Can::Range(number, upper))]
        }
        (Compare::Outside(upper), true) | (Compare::Within(upper), false) => {
            vec![down(number), up(upper + 1)]
        }
    }
}

#[cfg(test)]
mod tests;
