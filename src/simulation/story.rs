//! How the story goes on: from one passage to the next, to what happens between them, and to the end.

use super::{
    chance::Luck,
    ear::Ear,
    event::{Cause, Event},
    hold::Eyes,
    stage::{Ripe, Road},
    state::{Planted, State},
    turn::Turn,
};
use crate::scenario::model::PassageIndex;

impl<'a, E: Ear> Turn<'a, E> {
    /// The scene to which the open passage leads by itself; `None` is the end.
    pub(super) fn leads_to(&mut self) -> Option<PassageIndex> {
        if let Some(after) = self.state.after {
            return Some(after);
        }
        let (stage, passage) = (self.stage, self.state.passage);
        let mut road = stage.book.spot_of(passage)?.then;
        loop {
            road = match road {
                Road::Goto(scene) => return Some(scene as usize),
                Road::Branch(branch) => self.branch(branch),
                Road::Outcome(outcome) => {
                    let reached = stage.book.outcome(outcome)?;
                    self.steps(reached.steps, Cause::Choice, None);
                    let scenario = self.scenario;
                    self.say(reached.cast, || {
                        let passage = scenario.passages.get(passage);
                        passage.map_or(&[], |passage| reached.told(&passage.then))
                    });
                    reached.then
                }
                Road::On | Road::Stay | Road::Attempt(_) | Road::End => return None,
            }
        }
    }

    /// Between two scenes: the rules work, planted and ripe events happen, the deadline comes, the next scene opens. Only the
    /// last of these where it follows at once.
    pub(super) fn move_on(&mut self, mut scene: PassageIndex) {
        let mut planted = None;
        let spot = self.stage.book.spot_of(self.state.passage);
        if !spot.is_some_and(|spot| spot.at_once) {
            let leaving_event = self.state.after.take().is_some();
            if !leaving_event {
                // It takes a while to be drawn: meanwhile time works.
                let luck = self.luck_together();
                self.between();
                self.windows();
                if self.state.over.is_none() {
                    self.happen(luck);
                }
            }
            if let Some(deadline) = self.scenario.clock.then
                && self.state.day >= self.scenario.clock.of
                && !self.state.visits.has(deadline)
            {
                scene = deadline;
            }
            // One event between two scenes: after an event the story goes on.
            if !leaving_event && let Some((event, by)) = self.ripe() {
                self.state.after = Some(scene);
                (scene, planted) = (event, by);
            }
        }
        self.enter(scene, planted);
    }

    /// The event that happens now: a planted one that is due, or one drawn among those whose condition holds.
    fn ripe(&mut self) -> Option<(PassageIndex, Option<u32>)> {
        let scenario = self.scenario;
        let due = |planted: &Planted, state: &State| {
            planted.at_scene.is_none_or(|at| state.scenes >= at)
                && planted.at_day.is_none_or(|at| state.day >= at)
        };
        while let Some(place) = self
            .state
            .planted
            .iter()
            .position(|planted| due(planted, &self.state))
        {
            let planted = self.state.planted.remove(place);
            let event = planted.event.checked_sub(scenario.scenes);
            let ripe = event.and_then(|event| self.stage.book.events.get(event));
            if ripe.is_some_and(|ripe| self.can_happen(planted.event, ripe, true)) {
                return Some((planted.event, Some(planted.turn)));
            }
        }
        // In memory that is there: a turn of which nobody hears allocates nothing.
        self.ready.clear();
        for (event, ripe) in (scenario.scenes..).zip(&self.stage.book.events) {
            if self.can_happen(event, ripe, false) {
                self.ready.push((event, ripe.weight));
            }
        }
        let total: u32 = self.ready.iter().map(|(_, weight)| weight).sum();
        if total == 0 {
            return None;
        }
        let key = self.stage.event_key(self.state.passage);
        let event = |mut drawn: u32| {
            self.ready.iter().find_map(|(event, weight)| {
                if drawn < *weight {
                    return Some(*event);
                }
                drawn -= weight;
                None
            })
        };
        let becomes = |drawn: u32| event(drawn).map_or(0, |event| event as u32);
        let drawn = self.luck.draw(key, self.state.scenes, total, becomes);
        event(drawn).map(|event| (event, None))
    }

    fn can_happen(&self, event: PassageIndex, ripe: &Ripe, planted: bool) -> bool {
        let fresh = !ripe.once || !self.state.visits.has(event);
        fresh
            && match &ripe.when {
                None => planted,
                Some(when) => self.state.asks(Eyes::Truth, self.stage, when),
            }
    }

    pub(super) fn enter(&mut self, index: PassageIndex, planted: Option<u32>) {
        let (stage, scenario) = (self.stage, self.scenario);
        let Some(spot) = stage.book.spot_of(index) else {
            return;
        };
        self.state.passage = index;
        self.state.used.clear();
        self.state.visits.add(index);
        if spot.placed {
            self.state.place = index;
        }
        self.ear.hear(|| Event::Entered(index));
        if spot.event {
            self.steps(spot.steps, Cause::Event(index, planted), None);
        } else {
            self.state.scenes += 1;
            let card = |place: usize| stage.book.standing().get(place);
            let stays = |place: &usize| card(*place).is_none_or(|card| !card.again);
            self.state.used_standing.retain(stays);
            self.state.over = spot.over.then_some(index);
        }
        self.say(spot.cast, || {
            let passage = scenario.passages.get(index);
            passage.map_or(&[], |passage| &passage.script)
        });
    }

    pub(super) fn end(&mut self) {
        self.settle_all();
        let (stage, scenario) = (self.stage, self.scenario);
        let endings = &stage.book.endings;
        let ending = endings
            .iter()
            .position(|(when, _)| self.state.asks(Eyes::Truth, stage, when))
            .unwrap_or_else(|| endings.len().saturating_sub(1));
        self.state.ended = Some(ending);
        self.ear.hear(|| Event::Ended(ending));
        if let Some((_, cast)) = endings.get(ending) {
            self.say(*cast, || {
                let ending = scenario.endings.get(ending);
                ending.map_or(&[], |ending| &ending.script)
            });
        }
    }
}
