//! A run in a few points: how it began, the words that were given, what was done over and over, the decisions that made the
//! ending and the gravest of the others, what others did. Each is at a turn, and together they are in order.

use super::{
    Decision, decisions,
    mattered::{Mattered, mattered},
    reason::{Reason, named, named_of_what_came, reasons, unlocked},
    settled::shares,
    what_if::HadYou,
    wrong::dearest,
};
use crate::{
    scenario::{
        effect::Tactic,
        model::{Held, Meter, PassageIndex, PersonIndex, Promised, Standing},
    },
    simulation::{Event, Run, Today, event::Cause},
};

/// A point of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Point {
    /// How it began: the first decision.
    Began,
    /// A word that was given, by its place, what became of it, and in which turn; 0 if it stood open to the end.
    Word(usize, Promised, u32),
    /// What was told in confidence and passed on by a choice, by its place, and whether it came back to whose it was.
    PassedOn(usize, bool),
    /// An act that was taken more often than any other: how often, and toward whom, the most often first.
    Habit(Tactic, u32, Vec<PersonIndex>),
    /// A decision on which much hung.
    Decided,
    /// A decision on which the ending hung, that made it, or of the last hours: what was at hand and what came of it is told
    /// in full.
    Crisis,
    /// Something that others did by themselves: the rule's place, who did it, whom it struck.
    Happened(usize, Option<PersonIndex>, Option<PersonIndex>),
    /// An event that came by itself and made the ending possible, by its passage.
    Came(PassageIndex),
}

/// How many points a run has at most.
const MOST: usize = 10;
/// So many decisions are told of beside the first, at least.
const DECISIONS: usize = 3;
/// By so many points of a hundred a choice must have moved the ending for the story to have hung on it; so many are told of.
const HINGE: u32 = 20;
const HINGES: usize = 5;
/// So many decisions that made the ending are told of.
const MADE_IT: usize = 2;
/// So many decisions of the last day are told of.
const LAST_HOURS: usize = 2;
/// So many words, and so much that others did, are told of.
const WORDS: usize = 3;
const HAPPENED: usize = 1;
/// An act that was taken as often is a habit.
const HABIT: u32 = 3;

/// The points of a run that has ended, each with its turn, in order; empty while it goes on.
pub fn points(run: &Run, replayed: &[HadYou]) -> Vec<(u32, Point)> {
    if run.ended().is_none() {
        return Vec::new();
    }
    let decisions = decisions(run);
    let mut points = Vec::new();
    let began = decisions.first().map(|first| first.turn);
    points.extend(began.map(|turn| (turn, Point::Began)));
    let words = words(run);
    let told: Vec<u32> = words
        .iter()
        .flat_map(|(made, point)| match point {
            Point::Word(_, _, turn) => [*made, *turn],
            _ => [*made, 0],
        })
        .collect();
    points.extend(words);
    points.extend(passed_on(run, &decisions));
    let named = named(run);
    points.extend(came(run, &named));
    points.extend(happened(run));
    if points.len() + DECISIONS < MOST {
        points.extend(habit(run, &decisions));
    }
    let gravest = gravest(run, &decisions, replayed);
    let hinges = hinges(&mattered(run, replayed));
    let mut crises = crisis(run, &decisions, &gravest);
    // What somebody paid for is not left out because the ending hung on something else.
    crises.extend(dearest(run, &decisions).map(|(turn, _)| turn));
    crises.extend(opened(run));
    // What the author's own words speak of has to be known to whoever reads them.
    let named = named.into_iter().chain(named_of_what_came(run));
    let named: Vec<u32> = named
        .filter_map(|reason| match reason {
            Reason::Turn(turn) if !told.contains(&turn) => Some(turn),
            _ => None,
        })
        .collect();
    let mut grave: Vec<u32> = Vec::new();
    let add = |grave: &mut Vec<u32>, turns: &[u32]| {
        for turn in turns {
            if !grave.contains(turn) && Some(*turn) != began {
                grave.push(*turn);
            }
        }
    };
    add(&mut grave, &crises);
    add(&mut grave, &named);
    let at_least = DECISIONS.max(grave.len());
    add(&mut grave, &hinges);
    let untold = gravest.iter().filter(|turn| !told.contains(turn));
    add(&mut grave, &untold.copied().collect::<Vec<u32>>());
    let room = MOST.saturating_sub(points.len()).max(at_least);
    points.extend(grave.into_iter().take(room).map(|turn| {
        if crises.contains(&turn) || hinges.contains(&turn) {
            (turn, Point::Crisis)
        } else {
            (turn, Point::Decided)
        }
    }));
    points.extend(days_left_out(run, &decisions, &gravest, &points));
    points.sort_by_key(|(turn, point)| (*turn, rank(point)));
    points
}

/// For each day of the story of which nothing is told, the gravest decision of it.
fn days_left_out(
    run: &Run,
    decisions: &[Decision],
    gravest: &[u32],
    points: &[(u32, Point)],
) -> Vec<(u32, Point)> {
    let day_of = |turn: u32| {
        let decision = decisions.iter().find(|one| one.turn == turn);
        decision.map_or_else(|| run.today_after(turn), |one| one.day)
    };
    let told = |day: Today| points.iter().any(|(turn, _)| day_of(*turn) == day);
    let mut days: Vec<Today> = decisions.iter().map(|one| one.day).collect();
    days.dedup();
    days.retain(|day| matches!(day, Today::Day(_)) && !told(*day));
    let of = |day: Today| {
        let of_it = || decisions.iter().filter(move |one| one.day == day);
        let grave = gravest.iter().copied();
        grave
            .filter(|turn| of_it().any(|one| one.turn == *turn))
            .chain(of_it().map(|one| one.turn))
            .next()
    };
    let left_out = days.into_iter().filter_map(of);
    left_out.map(|turn| (turn, Point::Decided)).collect()
}

/// The order within a turn: what was decided comes first, then what is said of it, then what others did.
fn rank(point: &Point) -> u8 {
    match point {
        Point::Began | Point::Decided | Point::Crisis => 0,
        Point::Habit(..) => 1,
        Point::Word(..) | Point::PassedOn(..) => 2,
        Point::Happened(..) | Point::Came(_) => 3,
    }
}

/// The turns of the decisions that made the ending, the last first, and of the gravest of the last hours.
fn crisis(run: &Run, decisions: &[Decision], gravest: &[u32]) -> Vec<u32> {
    let mut turns: Vec<u32> = reasons(run)
        .iter()
        .rev()
        .filter_map(|reason| match reason {
            Reason::Turn(turn) | Reason::Promise(_, _, turn) => Some(*turn),
            Reason::Opened(_) | Reason::Came(..) | Reason::Level(..) => None,
        })
        .filter(|turn| decisions.iter().any(|one| one.turn == *turn))
        .take(MADE_IT)
        .collect();
    let last_day = run.scenario().clock.of;
    let of_the_last_day = |turn: &&u32| {
        let decision = decisions.iter().find(|one| one.turn == **turn);
        decision.is_some_and(|one| matches!(one.day, Today::Day(day) if day >= last_day))
    };
    turns.extend(gravest.iter().filter(of_the_last_day).take(LAST_HOURS));
    turns
}

/// The turns of the decisions on which the ending hung in the replays, those on which it hung most.
fn hinges(mattered: &[Mattered]) -> Vec<u32> {
    let moved = |one: &Mattered| one.ending.0.abs_diff(one.ending.1);
    let mut hinges: Vec<&Mattered> = mattered
        .iter()
        .filter(|one| one.by_ending && moved(one) >= HINGE)
        .collect();
    hinges.sort_by_key(|one| (std::cmp::Reverse(moved(one)), one.turn));
    hinges.iter().take(HINGES).map(|one| one.turn).collect()
}

/// The turns of the decisions that opened the way to the ending.
fn opened(run: &Run) -> Vec<u32> {
    let opened = reasons(run).into_iter().filter_map(|reason| match reason {
        Reason::Opened(turn) => Some(turn),
        _ => None,
    });
    let unlocked = unlocked(run).into_iter().map(|(turn, _)| turn);
    let mut opened: Vec<u32> = opened.chain(unlocked).collect();
    opened.sort_unstable();
    opened.dedup();
    opened
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

/// What was told in confidence and passed on by a choice: the first of it.
fn passed_on(run: &Run, decisions: &[Decision]) -> Option<(u32, Point)> {
    let became = |held: usize, wanted: Promised| move |(_, event): &(u32, &Event)| matches!(event, Event::Promised(of, is) if (*of, *is) == (held, wanted));
    let confidences = run.scenario().promises.iter().enumerate();
    let confidences = confidences.filter(|(_, held)| held.kind == Held::Confidence);
    let passed_on = confidences.filter_map(|(held, _)| {
        let (turn, _) = run.events().find(became(held, Promised::Told))?;
        let chosen = decisions.iter().any(|one| one.turn == turn);
        let back = run
            .events()
            .any(|event| became(held, Promised::Broken)(&event));
        chosen.then_some((turn, Point::PassedOn(held, back)))
    });
    passed_on.min_by_key(|(turn, _)| *turn)
}

/// The act that was taken more often than any other, from when on.
fn habit(run: &Run, decisions: &[Decision]) -> Option<(u32, Point)> {
    let acts = super::practice::acts(run);
    let count = |place: usize| acts.get(place).map_or(0, |(_, count)| *count);
    let (act, times) = *acts.first()?;
    if times < HABIT || times == count(1) {
        return None;
    }
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
fn gravest(run: &Run, decisions: &[Decision], replayed: &[HadYou]) -> Vec<u32> {
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
    // What was done when it was over decided least of what came.
    let over = |turn: &u32| matches!(day(*turn), Some(Today::After(_)));
    first.sort_by_key(over);
    first
}

/// The last event that came by itself and had its part in the ending, and those of which the author speaks.
fn came(run: &Run, named: &[Reason]) -> Vec<(u32, Point)> {
    let came = |reason: &Reason| match reason {
        Reason::Came(event, turn) => Some((*turn, Point::Came(*event))),
        _ => None,
    };
    let mut all: Vec<(u32, Point)> = named.iter().filter_map(came).collect();
    let last = reasons(run).iter().rev().find_map(came);
    all.extend(last.filter(|last| !all.contains(last)));
    all
}

/// What others did by themselves that made somebody leave, or struck somebody: what moved them most.
fn happened(run: &Run) -> Vec<(u32, Point)> {
    let mut happened = what_others_did(run);
    happened.truncate(HAPPENED);
    happened
}

/// All that others did by themselves to somebody, or somebody by themselves, each with its turn: what weighed most comes first.
pub fn what_others_did(run: &Run) -> Vec<(u32, Point)> {
    let mut happened: Vec<(bool, i32, u32, Point)> = run
        .events()
        .filter_map(|(turn, event)| match event {
            // What nobody did and what struck nobody belongs to the place.
            Event::Happened {
                rule, by, struck, ..
            } if by.or(*struck).is_some() => {
                let left = struck.is_none()
                    && by.is_some_and(|who| run.state().standing(who) != Standing::Present);
                // What others did when it was over had no part in it, unless somebody went.
                if !left && matches!(run.today_after(turn), Today::After(_)) {
                    return None;
                }
                let moved = struck.map_or(0, |who| moved(run, turn, *rule, who));
                let point = Point::Happened(*rule, *by, *struck);
                Some((left, moved, turn, point))
            }
            _ => None,
        })
        .collect();
    happened.sort_by_key(|(left, moved, turn, _)| (!left, std::cmp::Reverse(*moved), *turn));
    let told = happened
        .into_iter()
        .map(|(_, _, turn, point)| (turn, point));
    told.collect()
}

/// By how much something that happened moved whom it struck, in hundredths.
fn moved(run: &Run, turn: u32, rule: usize, who: PersonIndex) -> i32 {
    let theirs = |meter: Meter| matches!(meter, Meter::Morale(of) | Meter::TrustFacet(of, _) | Meter::TrustBetween(of, _) if of == who);
    run.ledger()
        .filter(|entry| entry.turn == turn && entry.cause == Cause::Happening(rule))
        .filter(|entry| theirs(entry.meter))
        .map(|entry| (entry.after - entry.before).abs())
        .sum()
}
