//! The decisions of a run: what was chosen, toward whom, how it landed, and which doors stood open besides.

use super::settled::leads_to;
use crate::{
    scenario::{
        Scenario,
        effect::{Setting, Tactic},
        model::{Choice, Effect, Landing, PassageIndex, PersonIndex, Promised, Role},
    },
    simulation::{
        Event, Run, Today,
        event::ChoiceName,
        view::{self, Lock},
    },
};

/// A turn in which the player took a card. Where there was nothing but going on, there was no decision.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    run: &'a Run,
    /// The turn, from 1.
    pub turn: u32,
    /// When it was.
    pub day: Today,
    /// The scene or event in which it was taken.
    pub passage: PassageIndex,
    /// Whether it was a standing choice.
    pub standing: bool,
    /// What was chosen.
    pub choice: &'a Choice,
    /// How it landed, if it was an attempt to move somebody.
    pub landing: Option<Landing>,
}

/// Something that was on the table and was not taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Door<'a> {
    /// What it was.
    pub choice: &'a Choice,
    /// Whether it was a standing choice.
    pub standing: bool,
    /// Why it could not be taken then; `None` if it could.
    pub locked: Option<Lock>,
}

/// Where somebody leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Oneself.
    Oneself,
    /// Those with authority over the player.
    Up,
    /// Peers, and people outside the team.
    Across,
    /// Those who look to the player.
    Down,
}

impl Way {
    /// All, in the order in which the author of the idea put them.
    pub const ALL: [Way; 4] = [Way::Oneself, Way::Up, Way::Across, Way::Down];

    /// The way of a choice; `None` if it is no act of anybody toward anybody.
    pub fn of(scenario: &Scenario, choice: &Choice) -> Option<Way> {
        match choice.toward.and_then(|who| scenario.people.get(who)) {
            Some(person) => Some(match person.kind {
                Role::Manager => Way::Up,
                Role::Teammate if person.junior => Way::Down,
                Role::Teammate | Role::Stakeholder => Way::Across,
            }),
            None => choice.tactic.map(|_| Way::Oneself),
        }
    }
}

impl<'a> Decision<'a> {
    /// What else was on the table, in its order. Looked up anew each time: ask once.
    pub fn doors(&self) -> Vec<Door<'a>> {
        let scenario: &Scenario = self.run.scenario();
        let before = self
            .turn
            .checked_sub(1)
            .and_then(|turn| self.run.state_after(turn));
        let Some(before) = before else {
            return Vec::new();
        };
        view::of(self.run.stage(), before, &[])
            .choices
            .into_iter()
            .filter(|offer| {
                (offer.name.standing, &offer.name.id) != (self.standing, &self.choice.id)
            })
            .filter_map(|offer| {
                Some(Door {
                    choice: found(scenario, &offer.name)?,
                    standing: offer.name.standing,
                    locked: offer.locked,
                })
            })
            .collect()
    }

    /// The act, if the author said which.
    pub fn act(&self) -> Option<Tactic> {
        self.choice.tactic
    }

    /// Whether it was one of these acts.
    pub fn is(&self, acts: &[Tactic]) -> bool {
        self.choice.tactic.is_some_and(|act| acts.contains(&act))
    }

    /// Whether it was toward somebody.
    pub fn toward(&self, who: PersonIndex) -> bool {
        self.choice.toward == Some(who)
    }

    /// Whether others saw it.
    pub fn public(&self) -> bool {
        self.choice.setting == Setting::Public && self.choice.tactic.is_some()
    }

    /// Whether a choice of this moment would certainly or possibly break a word that was given and still open then.
    pub fn would_break_a_word(&self, choice: &Choice) -> bool {
        let before = self
            .turn
            .checked_sub(1)
            .and_then(|turn| self.run.state_after(turn));
        before.is_some_and(|before| {
            before.promises.iter().enumerate().any(|(place, is)| {
                let effect = Effect::Break(place);
                *is == Promised::Open
                    && (choice.effects.contains(&effect) || leads_to(&choice.then, &effect))
            })
        })
    }

    /// The first of these acts that stood open and was not taken.
    pub fn left_open(&self, acts: &[Tactic]) -> Option<Door<'a>> {
        self.doors().into_iter().find(|door| {
            door.locked.is_none() && door.choice.tactic.is_some_and(|act| acts.contains(&act))
        })
    }
}

/// The decisions of a run, in order.
pub fn decisions(run: &Run) -> Vec<Decision<'_>> {
    let scenario: &Scenario = run.scenario();
    let mut decisions: Vec<Decision> = Vec::new();
    for (turn, event) in run.events() {
        match event {
            Event::Chose(name) => {
                let Some(choice) = found(scenario, name) else {
                    continue;
                };
                decisions.push(Decision {
                    run,
                    turn,
                    day: run.today_after(turn.saturating_sub(1)),
                    passage: name.passage,
                    standing: name.standing,
                    choice,
                    landing: None,
                });
            }
            Event::Landed(landed) => {
                if let Some(decision) = decisions.last_mut().filter(|last| last.turn == turn) {
                    decision.landing = Some(landed.landing);
                }
            }
            _ => {}
        }
    }
    decisions
}

fn found<'a>(scenario: &'a Scenario, name: &ChoiceName) -> Option<&'a Choice> {
    name.find(scenario).map(|(_, choice)| choice)
}
