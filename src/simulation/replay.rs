//! Plays a journal again, as far as it still goes, and says why it goes no further.

use super::{
    elsewhere::Unfit,
    journal::{Differs, Divergence, Journal, Start, Step},
    offer,
    rules::Rules,
    run::Run,
    stage::Stage,
    view::Lock,
};
use crate::scenario::{
    Scenario, expression, id,
    model::{Choice, Condition},
};
use std::sync::Arc;

impl Run {
    /// Plays a journal again, as far as it still goes: up to the first step that is not open any more or leads elsewhere,
    /// which is told. What went before it is kept. Where a trial cannot begin any more as it began, it begins with as much
    /// as can be, and no step is taken.
    pub fn replay(
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
        journal: &Journal,
    ) -> (Run, Option<Divergence>) {
        Run::replay_on(&Stage::new(scenario, rules), journal)
    }

    /// Plays a journal again on a stage that is there, as [`Run::replay`] does.
    pub fn replay_on(stage: &Arc<Stage>, journal: &Journal) -> (Run, Option<Divergence>) {
        let start = journal.start.clone();
        let (mut run, unfit) = Run::begin_from(stage, journal.seed, &journal.variant, start);
        if !unfit.is_empty() {
            let divergence = cannot_begin(journal, unfit);
            return (run, Some(divergence));
        }
        for (index, recorded) in journal.steps.iter().enumerate() {
            let differs = |now: Option<Step>, why: Differs| Divergence {
                step: index + 1,
                recorded: recorded.clone(),
                now,
                why,
            };
            if run.choose(&recorded.choice).is_err() {
                let why = run.not_open(&recorded.choice);
                return (run, Some(differs(None, why)));
            }
            let now = run.last_step().cloned();
            if let Some(step) = &now
                && step != recorded
            {
                let why = otherwise(stage.scenario(), recorded, step);
                run.undo();
                return (run, Some(differs(now, why)));
            }
        }
        (run, None)
    }

    /// Why a choice cannot be taken as things stand.
    fn not_open(&self, choice: &str) -> Differs {
        let (stage, state) = (self.stage(), self.state());
        let scenario: &Scenario = stage.scenario();
        if self.ended().is_some() {
            return Differs::Ended;
        }
        let offers = offer::all(stage, state);
        let name = |offer: offer::Offer| offer.name(scenario, state.passage).id;
        let open = offers.iter().filter(|(_, locked)| locked.is_none());
        let open: Vec<String> = open.map(|(offer, _)| name(*offer)).collect();
        let called = |known: &&Choice| known.id == choice;
        let passage = scenario.passages.get(state.passage);
        let here = passage.map_or(&[][..], |passage| &passage.choices);
        let at = passage.map_or(String::new(), |passage| passage.id.clone());
        let known = here.iter().chain(&scenario.standing).find(called);
        let offered = offers.iter().find(|(offer, _)| name(*offer) == choice);
        let lock = match (offered, known) {
            (Some((_, lock)), _) => lock.clone(),
            // What is hidden while it is locked is not on the table, and locked all the same.
            (None, Some(hidden)) if !state.seems_to_hold(stage, &hidden.when) => {
                Some(Lock::Needs(state.failing(stage, &hidden.when).clone()))
            }
            (None, Some(_)) => return Differs::NotOffered { at, open },
            (None, None) => None,
        };
        match lock {
            Some(Lock::NoTime) => Differs::NoTime,
            Some(Lock::Needs(condition)) => Differs::Locked {
                when: expression::written(scenario, &condition),
                level: match condition {
                    Condition::Meter(meter, ..) => Some(state.belief(scenario, meter)),
                    _ => None,
                },
                open,
            },
            None => {
                let mut passages = scenario.passages.iter();
                let elsewhere =
                    passages.find(|passage| passage.choices.iter().any(|known| known.id == choice));
                let ids = here.iter().map(|choice| choice.id.as_str());
                Differs::Gone {
                    at,
                    nearest: id::nearest(choice, ids).map(str::to_owned),
                    elsewhere: elsewhere.map(|passage| passage.id.clone()),
                    open,
                }
            }
        }
    }
}

fn cannot_begin(journal: &Journal, unfit: Vec<Unfit>) -> Divergence {
    let reached = match &journal.start {
        Start::From { scene, .. } => scene.clone(),
        Start::Fresh | Start::Carried(_) => String::new(),
    };
    Divergence {
        step: 0,
        recorded: Step {
            choice: String::new(),
            landing: None,
            reached,
        },
        now: None,
        why: Differs::Beginning(unfit),
    }
}

/// What is otherwise in a step that was taken.
fn otherwise(scenario: &Scenario, recorded: &Step, now: &Step) -> Differs {
    if recorded.landing != now.landing {
        return Differs::Landing;
    }
    let ids = || scenario.passages.iter().map(|passage| passage.id.as_str());
    let there = recorded.reached.is_empty() || ids().any(|id| id == recorded.reached);
    let nearest = match there {
        true => None,
        false => id::nearest(&recorded.reached, ids()),
    };
    Differs::Reached {
        there,
        nearest: nearest.map(str::to_owned),
    }
}
