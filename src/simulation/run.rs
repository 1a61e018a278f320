//! A run: two verbs, look and choose; and undo, rewind and replay. Everything else is computed from its journal.

use super::{
    carried::Carried,
    chance::Drawn,
    elsewhere::{self, Unfit},
    event::{Entry, Event},
    journal::{Journal, Start, Step, VERSION},
    offer::{self, Offer},
    rules::Rules,
    stage::Stage,
    state::{State, Today},
    turn::Turn,
    view::{self, View},
};
use crate::scenario::Scenario;
use std::sync::Arc;

/// A run of a scenario.
#[derive(Debug, Clone)]
pub struct Run {
    stage: Arc<Stage>,
    seed: u64,
    start: Start,
    /// The opening, then one record for each choice.
    records: Vec<Record>,
}

/// What a turn did, and how things stood after it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Record {
    /// The step that led here; `None` for the opening.
    step: Option<Step>,
    events: Vec<Event>,
    state: State,
}

/// Why a choice was not taken. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The story has ended.
    #[error("the story has ended; nothing can be chosen any more")]
    Ended,
    /// There is no such choice here.
    #[error("there is no choice \"{id}\" here; open are: {}", open.join(", "))]
    Unknown {
        /// What was asked for.
        id: String,
        /// What is open.
        open: Vec<String>,
    },
    /// The choice is locked.
    #[error("the choice \"{id}\" is locked; open are: {}", open.join(", "))]
    Locked {
        /// What was asked for.
        id: String,
        /// What is open.
        open: Vec<String>,
    },
}

impl Run {
    /// Begins a run. `picks` names options of variants, axis and option; an axis not named, or an option not known, is drawn
    /// by the seed.
    pub fn begin(
        scenario: Arc<Scenario>,
        rules: Arc<Rules>,
        seed: u64,
        picks: &[(String, String)],
    ) -> Run {
        Run::on(&Stage::new(scenario, rules), seed, picks)
    }

    /// Begins a run on a stage that is there.
    pub fn on(stage: &Arc<Stage>, seed: u64, picks: &[(String, String)]) -> Run {
        Run::begin_from(stage, seed, picks, Start::Fresh).0
    }

    /// Begins a trial at a scene or an event, by its id, with chosen values: [`Start::From`] says which. What was chosen, the
    /// player knows. After an event follows the opening.
    ///
    /// # Errors
    /// All that cannot be.
    pub fn from_scene(
        stage: &Arc<Stage>,
        seed: u64,
        picks: &[(String, String)],
        scene: &str,
        with: &[(String, String)],
    ) -> Result<Run, Vec<Unfit>> {
        let start = Start::From {
            scene: scene.to_owned(),
            with: with.to_vec(),
        };
        match Run::begin_from(stage, seed, picks, start) {
            (run, unfit) if unfit.is_empty() => Ok(run),
            (_, unfit) => Err(unfit),
        }
    }

    /// Begins a run with what was brought from an earlier story of a campaign.
    pub fn begin_carried(
        stage: &Arc<Stage>,
        seed: u64,
        picks: &[(String, String)],
        carried: Carried,
    ) -> Run {
        Run::begin_from(stage, seed, picks, Start::Carried(carried)).0
    }

    /// Begins a run. Where it cannot begin as it should, it begins with as much as can be: its start says with what.
    pub(super) fn begin_from(
        stage: &Arc<Stage>,
        seed: u64,
        picks: &[(String, String)],
        mut start: Start,
    ) -> (Run, Vec<Unfit>) {
        let mut luck = Drawn(seed);
        let state = State::new(stage, &mut luck);
        let mut turn = Turn::new(stage, luck, state, Vec::new());
        let (mut elsewhere, mut unfit) = (None, Vec::new());
        match &start {
            Start::Fresh => {}
            Start::Carried(carried) => turn.arrive(carried),
            Start::From { scene, with } => {
                let reading = elsewhere::read(stage.scenario(), scene, with);
                start = match &reading.elsewhere {
                    Some(_) => Start::From {
                        scene: scene.clone(),
                        with: reading.left,
                    },
                    None => Start::Fresh,
                };
                (elsewhere, unfit) = (reading.elsewhere, reading.unfit);
            }
        }
        turn.open(picks, elsewhere.as_ref());
        let record = Record {
            step: None,
            events: turn.ear,
            state: turn.state,
        };
        let run = Run {
            stage: stage.clone(),
            seed,
            start,
            records: vec![record],
        };
        (run, unfit)
    }

    /// What the player can see and do now.
    pub fn look(&self) -> View {
        let events: &[Event] = self.records.last().map_or(&[], |record| &record.events);
        view::of(&self.stage, self.state(), events)
    }

    /// Takes a choice by its id and plays on to the next decision. Returns what happened. What happens when a room cannot
    /// agree is taken by its id too, though it is not offered.
    ///
    /// # Errors
    /// [`Refused`] if it is not open; then nothing has changed.
    pub fn choose(&mut self, id: &str) -> Result<&[Event], Refused> {
        if self.ended().is_some() {
            return Err(Refused::Ended);
        }
        let state = self.state();
        let scenario = self.stage.scenario();
        let offers = offer::all(&self.stage, state);
        let called = |offer: &Offer| offer.name(scenario, state.passage).id;
        let open = || {
            let open = offers.iter().filter(|(_, locked)| locked.is_none());
            open.map(|(offer, _)| called(offer)).collect()
        };
        if let Some(undecided) = offer::undecided(&self.stage, state)
            && called(&undecided) == id
        {
            return Ok(self.take(undecided));
        }
        let Some((offer, locked)) = offers.iter().find(|(offer, _)| called(offer) == id) else {
            return Err(Refused::Unknown {
                id: id.into(),
                open: open(),
            });
        };
        if locked.is_some() {
            return Err(Refused::Locked {
                id: id.into(),
                open: open(),
            });
        }
        let offer = *offer;
        Ok(self.take(offer))
    }

    /// What happens here when a room cannot agree, if the author says.
    pub fn undecided(&self) -> Option<Offer> {
        offer::undecided(&self.stage, self.state())
    }

    /// What can be chosen now, without what is locked; never empty until the story has ended.
    pub fn offers(&self) -> Vec<Offer> {
        let mut offers = Vec::new();
        offer::open(&self.stage, self.state(), &mut offers);
        offers
    }

    /// Takes one of the offers and plays on to the next decision, as [`Run::choose`] does by its id. Returns what happened:
    /// nothing once the story has ended.
    pub fn take(&mut self, offer: Offer) -> &[Event] {
        if self.ended().is_some() {
            return &[];
        }
        let scenario = self.stage.scenario();
        let choice = offer.name(scenario, self.state().passage).id;
        let luck = Drawn(self.seed);
        let mut turn = Turn::new(&self.stage, luck, self.state().clone(), Vec::new());
        let landing = turn.take(offer);
        let reached = match turn.state.ended {
            Some(_) => String::new(),
            None => scenario
                .passages
                .get(turn.state.passage)
                .map_or(String::new(), |passage| passage.id.clone()),
        };
        let record = Record {
            step: Some(Step {
                choice,
                landing,
                reached,
            }),
            events: turn.ear,
            state: turn.state,
        };
        self.records.push(record);
        self.records.last().map_or(&[], |record| &record.events)
    }

    /// Takes the last choice back. `false` if there is none.
    pub fn undo(&mut self) -> bool {
        self.records.len() > 1 && self.records.pop().is_some()
    }

    /// Goes back to how things stood after so many choices. `false` if there have not been so many.
    pub fn rewind(&mut self, turn: u32) -> bool {
        let keep = turn as usize + 1;
        if keep > self.records.len() {
            return false;
        }
        self.records.truncate(keep);
        true
    }

    /// How many choices have been taken.
    pub fn turn(&self) -> u32 {
        self.state().turn
    }

    /// The ending, by its place in the scenario, once it is told.
    pub fn ended(&self) -> Option<usize> {
        self.state().ended
    }

    /// How things stand.
    pub fn state(&self) -> &State {
        // There is always the opening: `begin` puts it there, and `undo` and `rewind` leave it.
        &self.records[self.records.len() - 1].state
    }

    /// What the clock showed after a turn; before the first, and for a turn that was not, the first day.
    pub fn today_after(&self, turn: u32) -> Today {
        self.state_after(turn).map_or(Today::Day(1), State::today)
    }

    /// How things stood after so many choices.
    pub fn state_after(&self, turn: u32) -> Option<&State> {
        self.records.get(turn as usize).map(|record| &record.state)
    }

    /// Everything that happened, with its turn; turn 0 is the opening.
    pub fn events(&self) -> impl Iterator<Item = (u32, &Event)> {
        self.records
            .iter()
            .flat_map(|record| record.events.iter().map(|event| (record.state.turn, event)))
    }

    /// The last choice and what came of it; `None` at the opening.
    pub fn last_step(&self) -> Option<&Step> {
        self.records.last()?.step.as_ref()
    }

    /// Every change of every level, in order.
    pub fn ledger(&self) -> impl Iterator<Item = &Entry> {
        self.events().filter_map(|(_, event)| match event {
            Event::Changed(entry) => Some(entry),
            _ => None,
        })
    }

    /// The scenario and the rules, compiled together.
    pub fn stage(&self) -> &Arc<Stage> {
        &self.stage
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.stage.scenario()
    }

    /// The rules.
    pub fn rules(&self) -> &Arc<Rules> {
        self.stage.rules()
    }

    /// Where it began.
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The save: everything needed to play this run again.
    pub fn journal(&self) -> Journal {
        let variant = self.scenario().variants.iter().zip(&self.state().variant);
        Journal {
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").into(),
            scenario: self.scenario().id.clone(),
            story: self.scenario().hash,
            rules: self.rules().hash,
            seed: self.seed,
            variant: variant
                .filter_map(|(axis, option)| {
                    Some((axis.id.clone(), axis.options.get(*option)?.id.clone()))
                })
                .collect(),
            start: self.start.clone(),
            steps: self
                .records
                .iter()
                .filter_map(|record| record.step.clone())
                .collect(),
        }
    }
}
