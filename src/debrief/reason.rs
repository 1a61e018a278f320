//! Why the story ended as it did: the parts of the ending's own condition that held, traced to what made them so.

use super::{Decision, decisions, settled::leads_to};
use crate::{
    scenario::{
        model::{Choice, Compare, Condition, Effect, Meter, PassageIndex, Promised, Then},
        script::Line,
    },
    simulation::{Event, Run, State},
};

/// A part of why a run ended as it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Something that was done or happened in this turn.
    Turn(u32),
    /// What was done in this turn, where something else could have been done, opened a choice that ended it so.
    Opened(u32),
    /// An event that came by itself in this turn, and that no choice had planted.
    Came(PassageIndex, u32),
    /// A promise was kept or broken in this turn.
    Promise(usize, Promised, u32),
    /// A level was high enough (`true`) or low enough.
    Level(Meter, bool),
}

/// What came to be so in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Goal {
    /// A flag, by its place.
    Flag(usize),
    /// The story had come to a passage.
    At(PassageIndex),
}

/// A part of a condition that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Became(Goal, u32),
    Promise(usize, Promised, u32),
    Level(Meter, bool),
}

/// Why a run ended as it did, in the order in which it came about, levels last. Empty while it goes on, and where the ending
/// is the one that comes when no other does.
pub fn reasons(run: &Run) -> Vec<Reason> {
    let Some(ending) = run
        .ended()
        .and_then(|ending| run.scenario().endings.get(ending))
    else {
        return Vec::new();
    };
    let decisions = decisions(run);
    let held = parts(run, run.state(), &ending.when);
    let mut reasons: Vec<Reason> = held
        .iter()
        .copied()
        .flat_map(|part| match part {
            Part::Became(goal, turn) => match made(run, &decisions, goal, turn) {
                Reason::Turn(turn) if at(&decisions, turn).is_none() => {
                    behind(run, &decisions, goal, turn)
                }
                made => vec![made],
            },
            Part::Promise(promise, became, turn) => vec![Reason::Promise(promise, became, turn)],
            Part::Level(meter, high) => vec![Reason::Level(meter, high)],
        })
        .collect();
    let ended_it: Vec<&Decision> = decisions
        .iter()
        .filter(|decision| reasons.contains(&Reason::Turn(decision.turn)))
        .collect();
    let open_to = ended_it
        .iter()
        .flat_map(|decision| parts(run, run.state(), &decision.choice.when));
    let led_there = held.iter().flat_map(|part| match part {
        Part::Became(goal, turn) => led_there(run, &decisions, *goal, *turn),
        _ => Vec::new(),
    });
    for part in open_to.chain(led_there) {
        if let Part::Became(goal, turn) = part
            && let Some(opened) = opened(run, &decisions, goal, turn)
            && !reasons.contains(&opened)
        {
            reasons.push(opened);
        }
    }
    reasons.sort_by_key(|reason| match reason {
        Reason::Turn(turn)
        | Reason::Opened(turn)
        | Reason::Came(_, turn)
        | Reason::Promise(_, _, turn) => *turn,
        Reason::Level(..) => u32::MAX,
    });
    reasons.dedup();
    reasons
}

/// The turns of the decisions of which the author's own words speak on why it ended so: what the lines that held asked for, in
/// the order of the lines.
pub fn told_of(run: &Run) -> Vec<u32> {
    let turns = named(run).into_iter().filter_map(|reason| match reason {
        Reason::Turn(turn) => Some(turn),
        _ => None,
    });
    turns.collect()
}

/// What the author's own words on why it ended so ask for: each decision that brought it, and each event that did, in the order
/// of the lines.
pub fn named(run: &Run) -> Vec<Reason> {
    let ending = run.ended().and_then(|at| run.scenario().endings.get(at));
    asked_for(run, ending.map_or(&[][..], |ending| &ending.why))
}

/// The same of their words on what came of it.
pub fn named_of_what_came(run: &Run) -> Vec<Reason> {
    let ending = run.ended().and_then(|at| run.scenario().endings.get(at));
    asked_for(run, ending.map_or(&[][..], |ending| &ending.about))
}

/// What the lines that held asked for and something brought.
fn asked_for(run: &Run, lines: &[Line]) -> Vec<Reason> {
    let decisions = decisions(run);
    let held = lines
        .iter()
        .flat_map(|line| parts(run, run.state(), &line.when));
    let mut named: Vec<Reason> = Vec::new();
    for part in held {
        let reason = match part {
            Part::Became(goal, turn) => match made(run, &decisions, goal, turn) {
                // Where the story had come to was not chosen, unless the choice itself led there.
                Reason::Turn(by) if by == turn => {
                    let chosen = at(&decisions, turn).filter(|one| brings(one.choice, goal));
                    chosen.map(|_| Reason::Turn(turn))
                }
                reason => Some(reason),
            },
            Part::Promise(_, _, turn) => at(&decisions, turn).map(|_| Reason::Turn(turn)),
            Part::Level(..) => None,
        };
        named.extend(reason.filter(|reason| !named.contains(reason)));
    }
    named
}

/// Which of the choices that made an ending possible lay open only because of another before it: the turn of that one, and of
/// the one that it opened, in order.
pub fn unlocked(run: &Run) -> Vec<(u32, u32)> {
    let decisions = decisions(run);
    let mut unlocked = Vec::new();
    for reason in reasons(run) {
        let (Reason::Turn(turn) | Reason::Opened(turn)) = reason else {
            continue;
        };
        let before = turn.checked_sub(1).and_then(|turn| run.state_after(turn));
        let (Some(decision), Some(before)) = (at(&decisions, turn), before) else {
            continue;
        };
        for part in parts(run, before, &decision.choice.when) {
            if let Part::Became(goal, by) = part
                && let Some(Reason::Opened(by)) = opened(run, &decisions, goal, by)
                && !unlocked.contains(&(by, turn))
            {
                unlocked.push((by, turn));
            }
        }
    }
    unlocked.sort_unstable();
    unlocked
}

/// What held where the choice of a turn had made something so, and would not have in any case.
fn led_there(run: &Run, decisions: &[Decision], goal: Goal, turn: u32) -> Vec<Part> {
    let before = turn.checked_sub(1).and_then(|turn| run.state_after(turn));
    let (Some(before), Some(decision)) = (before, at(decisions, turn)) else {
        return Vec::new();
    };
    let mut way = Vec::new();
    way_to(run, before, &decision.choice.then, goal, &mut way);
    let held = way.into_iter();
    held.flat_map(|when| parts(run, before, when)).collect()
}

/// What made something so in a turn.
fn made(run: &Run, decisions: &[Decision], goal: Goal, turn: u32) -> Reason {
    let chosen = at(decisions, turn).is_some_and(|decision| brings(decision.choice, goal));
    match event(run, goal, turn).filter(|_| !chosen) {
        Some(event) => match planted(run, event, turn) {
            Some(by) => Reason::Turn(by),
            None => Reason::Came(event, turn),
        },
        None => Reason::Turn(turn),
    }
}

/// The same of what opened a later choice: only what was chosen where another choice would not have done it, or what came by
/// itself. Where the story would have gone in any case, nothing was opened by it.
fn opened(run: &Run, decisions: &[Decision], goal: Goal, turn: u32) -> Option<Reason> {
    match made(run, decisions, goal, turn) {
        Reason::Turn(by) if by == turn => {
            let decision = at(decisions, turn)?;
            let otherwise = || {
                let mut doors = decision.doors().into_iter();
                doors.any(|door| door.locked.is_none() && !surely(door.choice, goal))
            };
            (brings(decision.choice, goal) && otherwise()).then_some(Reason::Opened(turn))
        }
        Reason::Turn(by) => Some(Reason::Opened(by)),
        came => Some(came),
    }
}

/// Where the story made something so by itself, when it went on: what had opened the way on which it went.
fn behind(run: &Run, decisions: &[Decision], goal: Goal, turn: u32) -> Vec<Reason> {
    let Some(before) = turn.checked_sub(1).and_then(|turn| run.state_after(turn)) else {
        return Vec::new();
    };
    let entered = run.events().take_while(|(at, _)| *at < turn);
    let passage = entered.filter_map(|(_, event)| match event {
        Event::Entered(passage) => run.scenario().passage(*passage),
        _ => None,
    });
    let mut way = Vec::new();
    if let Some(passage) = passage.last() {
        way_to(run, before, &passage.then, goal, &mut way);
    }
    let parts = way.into_iter().flat_map(|when| parts(run, before, when));
    parts
        .filter_map(|part| match part {
            Part::Became(goal, turn) => opened(run, decisions, goal, turn),
            Part::Promise(promise, became, turn) => Some(Reason::Promise(promise, became, turn)),
            Part::Level(meter, high) => Some(Reason::Level(meter, high)),
        })
        .collect()
}

/// Gathers what held on the way to where something is made so, as things stood; whether that way leads there.
fn way_to<'a>(
    run: &Run,
    state: &State,
    then: &'a Then,
    goal: Goal,
    way: &mut Vec<&'a Condition>,
) -> bool {
    match then {
        Then::Outcome(outcome) => {
            let sets = matches!(goal, Goal::Flag(flag) if outcome.effects.contains(&Effect::Flag(flag, true)));
            sets || way_to(run, state, &outcome.then, goal, way)
        }
        Then::Branch(branch) if state.holds(run.stage(), &branch.0) => {
            way.push(&branch.0);
            let leads = way_to(run, state, &branch.1, goal, way);
            if !leads {
                way.pop();
            }
            leads
        }
        Then::Branch(branch) => way_to(run, state, &branch.2, goal, way),
        Then::Attempt(outcomes) => outcomes
            .iter()
            .any(|then| way_to(run, state, then, goal, way)),
        Then::Goto(to) => goal == Goal::At(*to),
        Then::On | Then::Stay | Then::End => false,
    }
}

fn at<'a, 'b>(decisions: &'a [Decision<'b>], turn: u32) -> Option<&'a Decision<'b>> {
    decisions.iter().find(|decision| decision.turn == turn)
}

/// Whether a choice can make something so.
fn brings(choice: &Choice, goal: Goal) -> bool {
    match goal {
        Goal::Flag(flag) => {
            let effect = Effect::Flag(flag, true);
            choice.effects.contains(&effect) || leads_to(&choice.then, &effect)
        }
        Goal::At(passage) => goes_to(&choice.then, passage),
    }
}

/// Whether it makes it so however it comes out.
fn surely(choice: &Choice, goal: Goal) -> bool {
    fn every(then: &Then, goal: Goal) -> bool {
        match then {
            Then::Outcome(outcome) => {
                let sets = matches!(goal, Goal::Flag(flag) if outcome.effects.contains(&Effect::Flag(flag, true)));
                sets || every(&outcome.then, goal)
            }
            Then::Attempt(outcomes) => outcomes.iter().all(|then| every(then, goal)),
            Then::Branch(branch) => every(&branch.1, goal) && every(&branch.2, goal),
            Then::Goto(to) => goal == Goal::At(*to),
            Then::On | Then::Stay | Then::End => false,
        }
    }
    let sets =
        matches!(goal, Goal::Flag(flag) if choice.effects.contains(&Effect::Flag(flag, true)));
    sets || every(&choice.then, goal)
}

/// Whether a choice can lead to a passage at once.
pub(super) fn goes_to(then: &Then, passage: PassageIndex) -> bool {
    match then {
        Then::Outcome(outcome) => goes_to(&outcome.then, passage),
        Then::Attempt(outcomes) => outcomes.iter().any(|then| goes_to(then, passage)),
        Then::Branch(branch) => goes_to(&branch.1, passage) || goes_to(&branch.2, passage),
        Then::Goto(to) => *to == passage,
        Then::On | Then::Stay | Then::End => false,
    }
}

/// The event of a turn that made something so.
fn event(run: &Run, goal: Goal, turn: u32) -> Option<PassageIndex> {
    run.events()
        .filter(|(at, _)| *at == turn)
        .find_map(|(_, event)| {
            let Event::Entered(entered) = event else {
                return None;
            };
            let came = run.scenario().passage(*entered)?.event.as_ref()?;
            let makes = match goal {
                Goal::Flag(flag) => came.effects.contains(&Effect::Flag(flag, true)),
                Goal::At(passage) => passage == *entered,
            };
            makes.then_some(*entered)
        })
}

/// The turn of the choice that had planted an event, if one had.
fn planted(run: &Run, event: PassageIndex, turn: u32) -> Option<u32> {
    let before = run.state_after(turn.checked_sub(1)?)?;
    let planted = before.planted.iter().find(|one| one.event == event)?;
    Some(planted.turn)
}

/// The parts of a condition that held as things stood, and that something made so.
fn parts(run: &Run, state: &State, condition: &Condition) -> Vec<Part> {
    if !state.holds(run.stage(), condition) {
        return Vec::new();
    }
    let part = match condition {
        Condition::All(all) | Condition::Any(all) => {
            return all
                .iter()
                .flat_map(|part| parts(run, state, part))
                .collect();
        }
        Condition::Flag(flag) => {
            set(run, *flag, run.turn() + 1).map(|turn| Part::Became(Goal::Flag(*flag), turn))
        }
        Condition::Made(promise) => became(run, *promise, Promised::Open),
        Condition::Promise(promise, promised) => became(run, *promise, *promised),
        Condition::Visited(passage) => run
            .events()
            .find(|(_, event)| matches!(event, Event::Entered(entered) if entered == passage))
            .map(|(turn, _)| Part::Became(Goal::At(*passage), turn)),
        Condition::Meter(meter, Compare::AtLeast, _) => Some(Part::Level(*meter, true)),
        Condition::Meter(meter, Compare::Below, _) => Some(Part::Level(*meter, false)),
        // What did not happen has no turn, and the calendar is nobody's doing.
        _ => None,
    };
    part.into_iter().collect()
}

/// The last turn before one in which a flag was set.
pub(super) fn set(run: &Run, flag: usize, before: u32) -> Option<u32> {
    let at = |turn: u32| {
        run.state_after(turn)
            .and_then(|state| state.flags.get(flag).copied())
            .unwrap_or(false)
    };
    (1..before).rev().find(|turn| at(*turn) && !at(turn - 1))
}

fn became(run: &Run, promise: usize, promised: Promised) -> Option<Part> {
    run.events().find_map(|(turn, event)| match event {
        Event::Promised(of, state) if *of == promise && *state == promised => {
            Some(Part::Promise(promise, promised, turn))
        }
        _ => None,
    })
}
