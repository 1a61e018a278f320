//! A road: a run of the story as the room took it, with the decisions on it. Going back leaves what was voted aside, and
//! coming to the same place again brings it back.

use super::{
    Phase,
    decision::{Decision, Settled},
};
use crate::simulation::{Offer, Run};
use std::collections::BTreeMap;

/// A road.
#[derive(Debug, Clone)]
pub struct Road {
    /// Its place among the roads, from 0.
    place: usize,
    run: Run,
    /// The choices that were taken, going on among them.
    path: Vec<String>,
    /// From which road it parts, and at which of its decisions; none for the first.
    from: Option<(usize, usize)>,
    decisions: Vec<Decision>,
    open: Option<Decision>,
    /// Decisions that were voted on and then gone back from, by their keys.
    aside: BTreeMap<u64, Decision>,
    /// Where it stood when it was last on the projector.
    pub(super) left: Phase,
}

impl PartialEq for Road {
    fn eq(&self, other: &Road) -> bool {
        (
            self.place,
            self.from,
            self.left,
            &self.path,
            &self.decisions,
        ) == (
            other.place,
            other.from,
            other.left,
            &other.path,
            &other.decisions,
        ) && (&self.open, &self.aside) == (&other.open, &other.aside)
            && self.run.seed() == other.run.seed()
            && self.run.state() == other.run.state()
    }
}

impl Road {
    pub(super) fn first(run: Run) -> Road {
        let mut road = Road {
            place: 0,
            run,
            path: Vec::new(),
            from: None,
            decisions: Vec::new(),
            open: None,
            aside: BTreeMap::new(),
            left: Phase::Reading { leaf: 0 },
        };
        road.stand(0);
        road
    }

    /// A road that parts from this one at one of its decisions, which stands open on it again.
    pub(super) fn part(&self, decision: usize, place: usize, at: u64) -> Option<Road> {
        let turn = self.decisions.get(decision)?.turn;
        let mut run = self.run.clone();
        run.rewind(turn);
        let mut road = Road {
            place,
            run,
            path: self.path.get(..turn as usize)?.to_vec(),
            from: Some((self.place, decision)),
            decisions: self.decisions.get(..decision)?.to_vec(),
            open: None,
            aside: BTreeMap::new(),
            left: Phase::Deciding,
        };
        road.stand(at);
        Some(road)
    }

    /// Its place among the roads, from 0.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// From which road it parts, and at which of its decisions, from 0; none for the first.
    pub fn from(&self) -> Option<(usize, usize)> {
        self.from
    }

    /// The decisions that were played, in order; those before it parted are the other road's.
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The decision that stands open; none between decisions and at the end.
    pub fn open(&self) -> Option<&Decision> {
        self.open.as_ref()
    }

    pub(super) fn open_mut(&mut self) -> Option<&mut Decision> {
        self.open.as_mut()
    }

    /// The decision that was played last.
    pub(super) fn last_mut(&mut self) -> Option<&mut Decision> {
        self.decisions.last_mut()
    }

    /// Decisions that were voted on, and then gone back from and not come to again.
    pub fn aside(&self) -> impl Iterator<Item = &Decision> {
        self.aside.values()
    }

    /// Whether nothing was played, cast or written down on it since it parted.
    pub fn is_bare(&self) -> bool {
        let shared = self.from.map_or(0, |(_, decision)| decision);
        self.decisions.len() <= shared
            && self.aside.is_empty()
            && !self.open.as_ref().is_some_and(Decision::has_traces)
    }

    /// Plays an option of the open decision.
    pub(super) fn play(&mut self, settled: Settled) {
        let at = settled.at;
        let Some(mut decision) = self.open.take() else {
            return;
        };
        if let Some(offer) = decision.playable(&settled.choice).map(|it| it.offer) {
            self.path.push(settled.choice.clone());
            self.run.take(offer);
            decision.settled = Some(settled);
            self.decisions.push(decision);
            self.stand(at);
        } else {
            self.open = Some(decision);
        }
    }

    /// Takes the single way on.
    pub(super) fn go_on(&mut self, at: u64) {
        if let Some(offer) = self.single() {
            let name = offer.name(self.run.scenario(), self.run.state().passage);
            self.path.push(name.id);
            self.run.take(offer);
            self.stand(at);
        }
    }

    /// The single way on, where there is nothing to decide.
    fn single(&self) -> Option<Offer> {
        if self.run.ended().is_some() || self.open.is_some() {
            return None;
        }
        let offers = self.run.offers();
        let on = offers.iter().find(|offer| **offer == Offer::GO_ON);
        on.or(offers.first()).copied()
    }

    /// Takes choices back until so many are left. What was voted on meanwhile is left aside.
    pub(super) fn back_to(&mut self, turn: u32) {
        while self.run.turn() > turn && self.run.undo() {
            self.path.pop();
            let open = self.open.take();
            let voted = open.filter(Decision::has_traces);
            self.aside.extend(voted.map(|it| (it.key, it)));
            let before = self.run.turn();
            if self.decisions.last().is_some_and(|it| it.turn == before) {
                self.open = self.decisions.pop();
            }
            if let Some(decision) = &mut self.open {
                decision.settled = None;
            }
        }
    }

    /// Opens the decision at which the run has come to stand: the one that was left aside here, if there is one.
    fn stand(&mut self, at: u64) {
        let path = format!("{}\u{1f}{}", self.place, self.path.join("\u{1f}"));
        let fresh = Decision::at(&self.run, &path, at);
        let aside = fresh.as_ref().and_then(|it| self.aside.remove(&it.key));
        self.open = aside.or(fresh);
    }
}
