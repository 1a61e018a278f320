//! How the story goes on: from one passage to the next, to what happens between them, and to the end.

use super::{
    chance::Luck,
    ear::Ear,
    event::{Cause, Event},
    state::{Planted, State},
    turn::Turn,
};
use crate::scenario::model::{Passage, PassageIndex, Then};

impl<'a, E: Ear> Turn<'a, E> {
    /// The scene to which the open passage leads by itself; `None` is the end.
    pub(super) fn leads_to(&mut self) -> Option<PassageIndex> {
        if let Some(after) = self.state.after {
            return Some(after);
        }
        let passage: &'a Passage = self.scenario.passages.get(self.state.passage)?;
        let mut then = &passage.then;
        loop {
            match then {
                Then::Goto(scene) => return Some(*scene),
                Then::Branch(branch) => {
                    let (when, yes, no) = &**branch;
                    then = if self.state.holds(self.stage, when) {
                        yes
                    } else {
                        no
                    };
                }
                Then::Outcome(outcome) => {
                    self.effects(&outcome.effects, Cause::Choice, None);
                    self.plant(&outcome.later);
                    self.say(&outcome.react);
                    then = &outcome.then;
                }
                Then::On | Then::Stay | Then::Attempt(_) | Then::End => return None,
            }
        }
    }

    /// Between two scenes: the rules work, planted and ripe events happen, the deadline comes, the next scene opens.
    pub(super) fn move_on(&mut self, mut scene: PassageIndex) {
        let leaving_event = self.state.after.take().is_some();
        if !leaving_event {
            self.between();
            self.windows();
            if self.state.over.is_none() {
                self.happen();
            }
        }
        if let Some(deadline) = self.scenario.clock.then
            && self.state.day >= self.scenario.clock.of
            && !self.state.visits.has(deadline)
        {
            scene = deadline;
        }
        // One event between two scenes: after an event the story goes on.
        match (!leaving_event).then(|| self.ripe()).flatten() {
            Some((event, planted)) => {
                self.state.after = Some(scene);
                self.enter(event, planted);
            }
            None => self.enter(scene, None),
        }
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
            if self.can_happen(planted.event, true) {
                return Some((planted.event, Some(planted.turn)));
            }
        }
        // In memory that is there: a turn of which nobody hears allocates nothing.
        let mut ready = std::mem::take(&mut self.ready);
        ready.clear();
        for event in scenario.scenes..scenario.passages.len() {
            if self.can_happen(event, false)
                && let Some(fact) = scenario
                    .passages
                    .get(event)
                    .and_then(|passage| passage.event.as_ref())
            {
                ready.push((event, fact.weight));
            }
        }
        let total: u32 = ready.iter().map(|(_, weight)| weight).sum();
        let happens = (total > 0).then(|| {
            let key = self.stage.event_key(self.state.passage);
            let event = |mut drawn: u32| {
                ready.iter().find_map(|(event, weight)| {
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
        });
        self.ready = ready;
        happens.flatten()
    }

    fn can_happen(&self, event: PassageIndex, planted: bool) -> bool {
        let Some(fact) = self
            .scenario
            .passages
            .get(event)
            .and_then(|passage| passage.event.as_ref())
        else {
            return false;
        };
        let fresh = !fact.once || !self.state.visits.has(event);
        fresh
            && match &fact.when {
                None => planted,
                Some(when) => self.state.holds(self.stage, when),
            }
    }

    pub(super) fn enter(&mut self, index: PassageIndex, planted: Option<u32>) {
        let Some(passage): Option<&'a Passage> = self.scenario.passages.get(index) else {
            return;
        };
        self.state.passage = index;
        self.state.used.clear();
        self.state.visits.add(index);
        if !passage.place.is_empty() {
            self.state.place = index;
        }
        self.ear.hear(|| Event::Entered(index));
        match &passage.event {
            Some(event) => self.effects(&event.effects, Cause::Event(index, planted), None),
            None => {
                self.state.scenes += 1;
                self.state.over = passage.over.then_some(index);
            }
        }
        if E::LINES || self.stage.peopled.get(index) != Some(&false) {
            self.say(&passage.script);
        }
    }

    pub(super) fn end(&mut self) {
        self.settle_all();
        let ending = self
            .scenario
            .endings
            .iter()
            .position(|ending| self.state.holds(self.stage, &ending.when))
            .unwrap_or_else(|| self.scenario.endings.len().saturating_sub(1));
        self.state.ended = Some(ending);
        self.ear.hear(|| Event::Ended(ending));
        if let Some(ending) = self.scenario.endings.get(ending) {
            self.say(&ending.script);
        }
    }
}
