//! On what a way through a choice hung: the conditions on it as things stood then, and what had settled each of them.

use super::{
    Decision,
    reason::{goes_to, set},
    settled::leads_to,
};
use crate::{
    scenario::model::{Choice, Condition, Effect, Landing, PassageIndex, PersonIndex, Then},
    simulation::{Run, State},
};

/// A part of why a choice did not lead where it can lead.
#[derive(Debug, Clone, PartialEq)]
pub enum Hung {
    /// It would have taken this card before it, which lay open in this turn: what the card says.
    Card(u32, String),
    /// It would have taken this card, which never lay open in this run: its passage, and what it says; and where one choice
    /// would have opened it, that: the turn in which it lay open, and what it says.
    NeverOpen(PassageIndex, String, Option<(u32, String)>),
    /// What was chosen in this turn can bring what it took, and came out otherwise.
    CameOut(u32),
    /// What was chosen in this turn had closed it.
    Closed(u32),
    /// Somebody would have had to take it so.
    Landing(PersonIndex, Landing),
    /// This would have had to hold, and no one choice had settled it.
    Is(Condition),
    /// It went only so where the story was dealt otherwise.
    Dealt,
}

/// What a choice is to lead to: one of these effects, or one of these passages.
#[derive(Debug, Clone, Copy)]
pub(super) struct Goal<'a> {
    /// The effects.
    pub effects: &'a [Effect],
    /// The passages.
    pub places: &'a [PassageIndex],
}

/// What a way asks for.
#[derive(Debug, Clone, Copy)]
enum Step<'a> {
    /// That a condition holds, or does not.
    If(&'a Condition, bool),
    /// That an attempt lands so.
    Lands(Landing),
}

/// A condition without parts, and whether it would have had to hold.
type Lack<'a> = (&'a Condition, bool);

/// A choice as it lay open in a turn.
pub(super) struct Open<'a> {
    /// The run.
    pub run: &'a Run,
    /// Its decisions.
    pub decisions: &'a [Decision<'a>],
    /// The turn.
    pub turn: u32,
    /// The choice.
    pub choice: &'a Choice,
    /// How it landed, if it was taken and was an attempt.
    pub landing: Option<Landing>,
}

impl Open<'_> {
    /// On what it hung that this choice did not lead to a goal to which it can lead: of the ways there the one that lacked
    /// least. Empty where nothing can be said of it.
    pub(super) fn hung(&self, goal: Goal) -> Vec<Hung> {
        let before = self.turn.checked_sub(1);
        let Some(before) = before.and_then(|turn| self.run.state_after(turn)) else {
            return Vec::new();
        };
        let mut ways = Vec::new();
        gather(&self.choice.then, goal, &mut Vec::new(), &mut ways);
        let lacking = ways.iter().map(|way| self.lacking(before, way));
        let Some((lacks, landing)) =
            lacking.min_by_key(|(lacks, landing)| cost(lacks) + usize::from(landing.is_some()))
        else {
            return Vec::new();
        };
        let mut hung: Vec<Hung> = Vec::new();
        let who = self.choice.toward;
        hung.extend(who.zip(landing).map(|(who, as_)| Hung::Landing(who, as_)));
        for lack in lacks {
            if let Some(one) = self.traced(lack)
                && !hung.contains(&one)
            {
                hung.push(one);
            }
        }
        hung
    }

    /// What a way lacked as things stood, and how the attempt on it would have had to land.
    fn lacking<'c>(&self, before: &State, way: &[Step<'c>]) -> (Vec<Lack<'c>>, Option<Landing>) {
        let (mut lacks, mut lands) = (Vec::new(), None);
        for step in way {
            match step {
                Step::If(condition, wanted) => {
                    lacks.extend(self.lacks(before, condition, *wanted));
                }
                Step::Lands(landing) if self.landing.is_some_and(|is| is != *landing) => {
                    lands = Some(*landing);
                }
                Step::Lands(_) => {}
            }
        }
        (lacks, lands)
    }

    /// The fewest parts of a condition that would have had to be otherwise for it to hold, or not to hold.
    fn lacks<'c>(&self, before: &State, condition: &'c Condition, wanted: bool) -> Vec<Lack<'c>> {
        let every = |parts: &'c [Condition]| {
            let each = parts.iter();
            each.flat_map(|part| self.lacks(before, part, wanted))
                .collect()
        };
        let any = |parts: &'c [Condition]| {
            let each = parts.iter().map(|part| self.lacks(before, part, wanted));
            each.min_by_key(|lacks| cost(lacks)).unwrap_or_default()
        };
        match (condition, wanted) {
            (Condition::All(parts), true) | (Condition::Any(parts), false) => every(parts),
            (Condition::Any(parts), true) | (Condition::All(parts), false) => any(parts),
            (Condition::Not(inner), _) => self.lacks(before, inner, !wanted),
            _ if self.holds(before, condition) == wanted => Vec::new(),
            _ => vec![(condition, wanted)],
        }
    }

    /// Whether it held once the choice itself had been taken.
    fn holds(&self, before: &State, condition: &Condition) -> bool {
        if let Condition::Flag(flag) = condition {
            for (is, effect) in [true, false].map(|is| (is, Effect::Flag(*flag, is))) {
                if self.choice.effects.contains(&effect) {
                    return is;
                }
            }
        }
        before.holds(self.run.stage(), condition)
    }

    /// What had settled a part that was not as it would have had to be.
    fn traced(&self, (condition, wanted): Lack) -> Option<Hung> {
        match (condition, wanted) {
            (Condition::Flag(flag), false) => {
                let turn = set(self.run, *flag, self.turn)?;
                let chosen = self.decisions.iter().any(|one| one.turn == turn);
                chosen.then_some(Hung::Closed(turn))
            }
            (Condition::Flag(_) | Condition::Visited(_), true) => self.would_have(condition),
            (Condition::Variant(..), _) => Some(Hung::Dealt),
            (condition, true) => Some(Hung::Is(condition.clone())),
            (condition, false) => Some(Hung::Is(Condition::Not(Box::new(condition.clone())))),
        }
    }

    /// The last moment before at which something could have come about: what was taken there, if it can bring it, or a card
    /// that lay open; failing that, the first card of the story that brings it.
    fn would_have(&self, condition: &Condition) -> Option<Hung> {
        let never = || {
            let passages = self.run.scenario().passages.iter().enumerate();
            let cards = passages.flat_map(|(place, passage)| {
                let choices = passage.choices.iter();
                choices.map(move |choice| (place, choice))
            });
            let mut cards = cards.filter(|(_, choice)| !choice.text.is_empty());
            let (place, choice) = cards.find(|(_, choice)| brings(choice, condition))?;
            let first = self.would_have_opened(&choice.when);
            Some(Hung::NeverOpen(place, choice.text.clone(), first))
        };
        self.nearest(condition).or_else(never)
    }

    /// The one card that lay open and would have opened another, if only that was missing for it.
    fn would_have_opened(&self, when: &Condition) -> Option<(u32, String)> {
        let before = self.run.state_after(self.turn.checked_sub(1)?)?;
        match self.lacks(before, when, true).as_slice() {
            [(condition, true)] => match self.nearest(condition)? {
                Hung::Card(turn, card) => Some((turn, card)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The last moment before at which something could have come about: what was taken there, if it can bring it, or a card
    /// that lay open.
    fn nearest(&self, condition: &Condition) -> Option<Hung> {
        let before = self.decisions.iter().filter(|one| one.turn < self.turn);
        before.rev().find_map(|decision| {
            if brings(decision.choice, condition) {
                return Some(Hung::CameOut(decision.turn));
            }
            let mut doors = decision.doors().into_iter();
            let open = |choice: &Choice| brings(choice, condition);
            let door = doors.find(|door| door.locked.is_none() && open(door.choice))?;
            Some(Hung::Card(decision.turn, door.choice.text.clone()))
        })
    }
}

/// Whether a choice can make it so that a flag is set, or that the story has come to a passage.
fn brings(choice: &Choice, condition: &Condition) -> bool {
    match condition {
        Condition::Flag(flag) => {
            let effect = Effect::Flag(*flag, true);
            choice.effects.contains(&effect) || leads_to(&choice.then, &effect)
        }
        Condition::Visited(passage) => goes_to(&choice.then, *passage),
        _ => false,
    }
}

/// How hard something would have been to come by: nobody chooses how the story is dealt, nor the day.
fn cost(lacks: &[Lack]) -> usize {
    /// More than any way asks for.
    const OUT_OF_REACH: usize = 100;
    let cost = |(condition, _): &Lack| match condition {
        Condition::Variant(..) | Condition::Day(..) | Condition::Left(..) => OUT_OF_REACH,
        _ => 1,
    };
    lacks.iter().map(cost).sum()
}

/// Gathers every way through a choice to a goal.
fn gather<'a>(
    then: &'a Then,
    goal: Goal,
    so_far: &mut Vec<Step<'a>>,
    ways: &mut Vec<Vec<Step<'a>>>,
) {
    /// In the order of [`Then::Attempt`].
    const LANDINGS: [Landing; 3] = [
        Landing::Commitment,
        Landing::Compliance,
        Landing::Resistance,
    ];
    let mut on = |step: Step<'a>, then: &'a Then| {
        so_far.push(step);
        gather(then, goal, so_far, ways);
        so_far.pop();
    };
    match then {
        Then::Outcome(outcome) => {
            if outcome.effects.iter().any(|one| goal.effects.contains(one)) {
                ways.push(so_far.clone());
            } else {
                gather(&outcome.then, goal, so_far, ways);
            }
        }
        Then::Attempt(outcomes) => {
            for (landing, then) in LANDINGS.into_iter().zip(outcomes.iter()) {
                on(Step::Lands(landing), then);
            }
        }
        Then::Branch(branch) => {
            on(Step::If(&branch.0, true), &branch.1);
            on(Step::If(&branch.0, false), &branch.2);
        }
        Then::Goto(to) if goal.places.contains(to) => ways.push(so_far.clone()),
        Then::Goto(_) | Then::On | Then::Stay | Then::End => {}
    }
}
