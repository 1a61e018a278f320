//! Prompts for the talk, each tied to something that happened in this workshop: a passage that was played, a vote, a word that
//! was given, somebody who refused or left.

use super::{divided::Divided, shift::Moved, votes::Taken};
use crate::{
    debrief::{self, Decision, decisions},
    scenario::{
        effect::Tactic::{
            self, Assign, Challenge, Coach, Comply, Consultation, Empower, GoOverHisHead, HandOver,
            Listen, Pressure, Refuse, StaySilent, Support, TakeOver,
        },
        model::{Landing, PassageIndex, PersonIndex, Promised, Standing},
    },
    simulation::{Event, Run},
    workshop::room::{Room, Settle},
};

/// A prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// The road on which it happened, by its place.
    pub road: usize,
    /// The turn of that road's run, from 1.
    pub turn: u32,
    /// The passage that was played then.
    pub passage: PassageIndex,
    /// What it asks about.
    pub about: About,
}

/// What a prompt asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// What the author asks of the passage, by its place among the passage's prompts.
    Author(usize),
    /// The room was divided here.
    Divided,
    /// The room changed its mind here.
    Moved,
    /// The facilitator chose against the vote.
    Overruled,
    /// The room could not agree.
    Undecided,
    /// A word that was given was broken, by its place in the scenario.
    Broken(usize),
    /// A word was kept.
    Kept(usize),
    /// Somebody refused.
    Refused(PersonIndex),
    /// Somebody made it their own.
    Won(PersonIndex),
    /// Somebody left, or does only what they are told.
    Left(PersonIndex),
    /// What was done was of a kind that many know from their own work.
    Act(Kind),
}

/// Kinds of act that a room can recognise from its own work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Saying nothing, or doing as told.
    Quiet,
    /// Saying openly that somebody is wrong, or pressing.
    Open,
    /// Asking and listening.
    Asking,
    /// Doing it oneself.
    Oneself,
    /// Giving somebody the work, the means or the skill.
    Giving,
    /// Standing by somebody.
    Standing,
    /// To the manager's manager.
    Above,
    /// Not doing what is wrong.
    No,
}

impl Kind {
    fn of(act: Tactic) -> Option<Kind> {
        Some(match act {
            StaySilent | Comply => Kind::Quiet,
            Challenge | Pressure => Kind::Open,
            Listen | Consultation => Kind::Asking,
            TakeOver => Kind::Oneself,
            Assign | Coach | Empower | HandOver => Kind::Giving,
            Support => Kind::Standing,
            GoOverHisHead => Kind::Above,
            Refuse => Kind::No,
            _ => return None,
        })
    }
}

/// So many prompts may come from one passage.
const OF_ONE_PASSAGE: usize = 2;

/// The prompts, the weightiest first, no more than a few of one passage. Of the road that is played, and of others what was
/// voted there.
pub fn prompts(room: &Room, divided: &[Divided], moved: &[Moved]) -> Vec<Prompt> {
    let road = room.road();
    let mut found: Vec<(u32, Prompt)> = Vec::new();
    let mut add = |weight: u32, road: usize, turn: u32, passage: PassageIndex, about: About| {
        found.push((
            weight,
            Prompt {
                road,
                turn,
                passage,
                about,
            },
        ));
    };
    for (place, one) in (0..).zip(divided.iter().take(2)) {
        let (road, turn, passage) = spot(&one.taken);
        add(80 - 20 * place, road, turn, passage, About::Divided);
        // What the author asks there is asked of a room that has something to say.
        for (asked, _) in discuss(room, passage).iter().enumerate().take(1) {
            add(72 - 20 * place, road, turn, passage, About::Author(asked));
        }
    }
    if let Some(one) = moved.iter().find(|one| one.changed > 0) {
        let (road, turn, passage) = spot(&one.taken);
        add(58, road, turn, passage, About::Moved);
    }
    for taken in super::votes::taken(room) {
        let (road, turn, passage) = spot(&taken);
        match taken.decision.settled.as_ref().map(|settled| settled.how) {
            Some(Settle::Overruled) => add(90, road, turn, passage, About::Overruled),
            Some(Settle::Undecided) => add(85, road, turn, passage, About::Undecided),
            _ => {}
        }
    }
    let run = road.run();
    for (weight, turn, about) in happened(run) {
        if let Some(passage) = played_in(run, turn) {
            add(weight, road.place(), turn, passage, about);
        }
    }
    for decision in road.decisions() {
        for (asked, _) in discuss(room, decision.passage).iter().enumerate() {
            add(
                20,
                road.place(),
                decision.turn + 1,
                decision.passage,
                About::Author(asked),
            );
        }
    }
    found.sort_by_key(|(weight, prompt)| (std::cmp::Reverse(*weight), prompt.turn));
    let mut prompts: Vec<Prompt> = Vec::new();
    for (_, prompt) in found {
        let of_it = prompts.iter().filter(|one| one.passage == prompt.passage);
        if !prompts.iter().any(|one| same(one, &prompt)) && of_it.count() < OF_ONE_PASSAGE {
            prompts.push(prompt);
        }
    }
    prompts
}

/// Whether two prompts ask the same.
fn same(one: &Prompt, other: &Prompt) -> bool {
    one.about == other.about
        && match one.about {
            // The first prompt of an author is another in each passage; all else would be the same question again.
            About::Author(_) => one.passage == other.passage,
            _ => true,
        }
}

fn spot(taken: &Taken) -> (usize, u32, PassageIndex) {
    (taken.road.place(), taken.turn(), taken.decision.passage)
}

/// What the author asks of a passage.
pub fn discuss(room: &Room, passage: PassageIndex) -> &[String] {
    let passage = room.run().scenario().passages.get(passage);
    passage.map_or(&[], |passage| &passage.discuss)
}

/// What happened in a run that a room can be asked about: how much it weighs, in which turn, and what.
fn happened(run: &Run) -> Vec<(u32, u32, About)> {
    let mut happened = Vec::new();
    let abusive = debrief::abusive(run);
    for (turn, event) in run.events() {
        match event {
            Event::Promised(promise, Promised::Broken) => {
                happened.push((88, turn, About::Broken(*promise)));
            }
            Event::Promised(promise, Promised::Kept) => {
                happened.push((40, turn, About::Kept(*promise)));
            }
            _ => {}
        }
    }
    let all = decisions(run);
    for decision in &all {
        happened.extend(tried(decision));
        let kind = decision.act().and_then(Kind::of);
        // Where a story went too far, nobody is asked why they kept silent in it.
        if let Some(kind) = kind.filter(|kind| !(abusive && *kind == Kind::Quiet)) {
            happened.push((45, decision.turn, About::Act(kind)));
        }
    }
    for who in 0..run.scenario().people.len() {
        let turns = 1..=run.turn();
        let gone = |turn: &u32| {
            let state = run.state_after(*turn);
            state.is_some_and(|state| state.standing(who) != Standing::Present)
        };
        if gone(&run.turn())
            && let Some(turn) = turns.into_iter().find(gone)
        {
            happened.push((76, turn, About::Left(who)));
        }
    }
    happened
}

/// How an attempt landed, where it says something.
fn tried(decision: &Decision) -> Option<(u32, u32, About)> {
    let who = decision.choice.toward?;
    match decision.landing? {
        Landing::Resistance => Some((64, decision.turn, About::Refused(who))),
        Landing::Commitment => Some((42, decision.turn, About::Won(who))),
        Landing::Compliance => None,
    }
}

/// The passage in which a turn was played: where its choice stood.
fn played_in(run: &Run, turn: u32) -> Option<PassageIndex> {
    Some(run.state_after(turn.checked_sub(1)?)?.passage)
}
