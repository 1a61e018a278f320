//! A run in a few points: how it began, the words that were given, what was done over and over, the gravest decisions, the
//! last day, what others did, how it ended. Each is at a turn, and together they are in order.

use super::{decision::decisions, mattered::mattered, settled::shares, what_if::HadYou};
use crate::{
    scenario::{
        effect::Tactic,
        model::{Held, PersonIndex, Promised},
    },
    simulation::{Event, Run, Today},
};

/// A point of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// How it began.
    Began,
    /// A word that was given, by its place, what became of it, and in which turn; 0 if it stood open to the end.
    Word(usize, Promised, u32),
    /// An act that was taken more often than any other: how often, and toward whom, the most often first.
    Habit(Tactic, u32, Vec<PersonIndex>),
    /// A decision on which much hung.
    Decided,
    /// The last day of the clock and what came after it: how many decisions fell there, and the turn of the last.
    LastDay(u32, u32),
    /// Something that others did by themselves: the rule's place, who did it, whom it struck.
    Happened(usize, Option<PersonIndex>, Option<PersonIndex>),
    /// How it ended.
    Ended,
}

/// How many points a run has at most.
const MOST: usize = 8;
/// So many words, and so much that others did, are told of.
const WORDS: usize = 2;
const HAPPENED: usize = 1;
/// An act that was taken as often is a habit.
const HABIT: u32 = 3;

/// The points of a run that has ended, each with its turn, in order; empty while it goes on.
pub fn points(run: &Run, replayed: &[HadYou]) -> Vec<(u32, Point)> {
    if run.ended().is_none() {
        return Vec::new();
    }
    let mut points = vec![(0, Point::Began), (run.turn(), Point::Ended)];
    let words = words(run);
    let told: Vec<u32> = words
        .iter()
        .flat_map(|(made, point)| match point {
            Point::Word(_, _, turn) => [*made, *turn],
            _ => [*made, 0],
        })
        .collect();
    points.extend(words);
    points.extend(habit(run));
    points.extend(last_day(run));
    points.extend(happened(run));
    let room = MOST.saturating_sub(points.len()).max(1);
    let gravest = gravest(run, replayed);
    let grave = gravest.into_iter().filter(|turn| !told.contains(turn));
    points.extend(grave.take(room).map(|turn| (turn, Point::Decided)));
    points.sort_by_key(|(turn, point)| (*turn, rank(point)));
    points
}

/// The order within a turn: what began comes first, what ended last.
fn rank(point: &Point) -> u8 {
    match point {
        Point::Began => 0,
        Point::LastDay(..) => 1,
        Point::Ended => 3,
        _ => 2,
    }
}

/// The words that were given, the broken ones first.
fn words(run: &Run) -> Vec<(u32, Point)> {
    let mut words: Vec<(u32, Point)> = Vec::new();
    for (turn, event) in run.events() {
        let Event::Promised(promise, became) = event else {
            continue;
        };
        let held = run.scenario().promises.get(*promise);
        if held.is_none_or(|held| held.kind != Held::Promise) {
            continue;
        }
        let known = words
            .iter_mut()
            .find(|(_, word)| matches!(word, Point::Word(of, ..) if of == promise));
        match (known, became) {
            (None, Promised::Open) => words.push((turn, Point::Word(*promise, *became, 0))),
            (Some((_, word)), _) => *word = Point::Word(*promise, *became, turn),
            (None, _) => {}
        }
    }
    words.sort_by_key(|(turn, word)| {
        let broken = matches!(word, Point::Word(_, Promised::Broken, _));
        (!broken, *turn)
    });
    words.truncate(WORDS);
    words
}

/// The act that was taken more often than any other, from when on.
fn habit(run: &Run) -> Option<(u32, Point)> {
    let acts = super::practice::acts(run);
    let count = |place: usize| acts.get(place).map_or(0, |(_, count)| *count);
    let (act, times) = *acts.first()?;
    if times < HABIT || times == count(1) {
        return None;
    }
    let decisions = decisions(run);
    let of_it = || decisions.iter().filter(|one| one.is(&[act]));
    let mut toward: Vec<(PersonIndex, u32)> = Vec::new();
    for who in of_it().filter_map(|one| one.choice.toward) {
        match toward.iter_mut().find(|(known, _)| *known == who) {
            Some((_, count)) => *count += 1,
            None => toward.push((who, 1)),
        }
    }
    toward.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let toward = toward.into_iter().map(|(who, _)| who).collect();
    Some((of_it().next()?.turn, Point::Habit(act, times, toward)))
}

/// The turns of the decisions, the gravest first: by the replays if they are there, else by what lasted of them.
fn gravest(run: &Run, replayed: &[HadYou]) -> Vec<u32> {
    let mut hung: Vec<(u32, u32)> = mattered(run, replayed)
        .iter()
        .map(|one| (one.turn, one.weight))
        .collect();
    if hung.is_empty() {
        hung = shares(run);
    }
    hung.retain(|(_, weight)| *weight > 0);
    hung.sort_by_key(|(turn, weight)| (std::cmp::Reverse(*weight), *turn));
    // One day is not told at the cost of all others: the weightiest of each comes first.
    let decisions = decisions(run);
    let day = |turn: u32| {
        decisions
            .iter()
            .find(|one| one.turn == turn)
            .map(|one| one.day)
    };
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (turn, _) in hung {
        if first.iter().any(|known| day(*known) == day(turn)) {
            rest.push(turn);
        } else {
            first.push(turn);
        }
    }
    first.extend(rest);
    first
}

/// The last day of the clock, if it was more than a moment.
fn last_day(run: &Run) -> Option<(u32, Point)> {
    let last = run.scenario().clock.of;
    let decisions = decisions(run);
    let mut there = decisions.iter().filter(|one| match one.day {
        Today::Day(day) => day >= last,
        Today::After(_) => true,
    });
    let first = there.next()?.turn;
    let rest: Vec<u32> = there.map(|one| one.turn).collect();
    let count = u32::try_from(rest.len()).unwrap_or(0) + 1;
    let until = rest.last().copied()?;
    Some((first, Point::LastDay(count, until)))
}

/// What others did by themselves that struck somebody, or made somebody leave; the first of it.
fn happened(run: &Run) -> Vec<(u32, Point)> {
    let happened = run.events().filter_map(|(turn, event)| match event {
        // What nobody did and what struck nobody belongs to the place.
        Event::Happened {
            rule, by, struck, ..
        } if by.or(*struck).is_some() => Some((turn, Point::Happened(*rule, *by, *struck))),
        _ => None,
    });
    let mut happened: Vec<(u32, Point)> = happened.collect();
    happened.sort_by_key(|(turn, point)| {
        let struck = matches!(point, Point::Happened(_, Some(_), Some(_)));
        let left = matches!(point, Point::Happened(_, Some(who), None)
            if run.state().standing(*who) != crate::scenario::model::Standing::Present);
        (!(struck || left), *turn)
    });
    happened.truncate(HAPPENED);
    happened
}
