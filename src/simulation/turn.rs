//! One turn: everything that happens between one choice of the player and the next, in order.

use super::{
    act::Act,
    chance::{self, Purpose},
    event::{Cause, ChoiceName, Entry, Event, Said},
    rules::{Rules, Thresholds},
    state::{Planted, State},
};
use crate::scenario::{
    Scenario,
    effect::FULL,
    model::{
        Choice, Effect, Facet, Landing, Later, Meter, Passage, PassageIndex, PersonIndex, Promised,
        Then,
    },
    script::Line,
};

/// The state at work, and what has happened so far in this turn.
pub(super) struct Turn<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) rules: &'a Rules,
    pub(super) seed: u64,
    pub(super) state: State,
    pub(super) events: Vec<Event>,
}

/// Where the story goes after a choice.
enum Next {
    On,
    Stay,
    Goto(PassageIndex),
    End,
}

impl<'a> Turn<'a> {
    pub(super) fn new(scenario: &'a Scenario, rules: &'a Rules, seed: u64, state: State) -> Self {
        Self {
            scenario,
            rules,
            seed,
            state,
            events: Vec::new(),
        }
    }

    pub(super) fn level(&self, meter: Meter) -> i32 {
        self.state.level(self.scenario, meter)
    }

    pub(super) fn happened(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Moves a level and writes it into the ledger: the only road to a level.
    pub(super) fn change(&mut self, meter: Meter, by: i32, cause: Cause) {
        if let Meter::Trust(who) = meter {
            for facet in [Facet::Ability, Facet::Benevolence, Facet::Integrity] {
                self.change(Meter::TrustFacet(who, facet), by, cause);
            }
            return;
        }
        let slot = self.scenario.slot(meter);
        if let Some(level) = self.state.levels.get_mut(slot) {
            let before = *level;
            let after = before.saturating_add(by).clamp(0, FULL);
            if after != before {
                *level = after;
                self.events.push(Event::Changed(Entry {
                    turn: self.state.turn,
                    meter,
                    before,
                    after,
                    cause,
                }));
            }
        }
    }

    /// Opens the story: draws the variants (or takes those picked) and tells the first scene.
    pub(super) fn open(&mut self, picks: &[(String, String)]) {
        let scenario = self.scenario;
        for (axis, variant) in scenario.variants.iter().enumerate() {
            let picked = picks
                .iter()
                .find(|(id, _)| *id == variant.id)
                .and_then(|(_, option)| {
                    variant.options.iter().position(|known| known.id == *option)
                });
            let count = u32::try_from(variant.options.len()).unwrap_or(u32::MAX);
            let option = picked.unwrap_or_else(|| {
                chance::draw(self.seed, Purpose::Variant, &variant.id, "", 0, count) as usize
            });
            if let Some(slot) = self.state.variant.get_mut(axis) {
                *slot = option;
            }
            let Some(option) = variant.options.get(option) else {
                continue;
            };
            for (who, needs) in &option.needs {
                if let Some(slot) = self.state.needs.get_mut(*who) {
                    slot.clone_from(needs);
                }
            }
            self.effects(&option.effects, Cause::Variant);
        }
        self.enter(scenario.start, None);
        self.perceive(None);
    }

    /// Plays a choice to the next decision. `None` is going on where there is nothing to choose.
    pub(super) fn play(&mut self, name: ChoiceName, choice: Option<&'a Choice>) -> Option<Landing> {
        let before = self.state.beliefs.clone();
        self.state.turn += 1;
        self.happened(Event::Chose(name));
        let mut landed = None;
        let mut act = None;
        let next = match choice {
            None => Next::On,
            Some(choice) => {
                act = choice.tactic.map(|tactic| Act {
                    tactic,
                    toward: choice.toward,
                    setting: choice.setting,
                });
                let then = self.decide(&choice.then, choice, &mut landed);
                if let (Some(landing), Some(act)) = (landed, act)
                    && let Some(who) = act.toward
                {
                    self.happened(Event::Landed {
                        who,
                        tactic: act.tactic,
                        landing,
                    });
                }
                if let Some(act) = act {
                    self.act(act, landed);
                }
                self.effects(&choice.effects, Cause::Choice);
                self.plant(&choice.later);
                let next = self.follow(then);
                for _ in 0..choice.days {
                    self.night();
                }
                next
            }
        };
        match next {
            Next::Stay => {}
            Next::End => self.end(),
            Next::Goto(scene) => self.move_on(Some(scene)),
            Next::On => match self.leads_to() {
                Some(scene) => self.move_on(Some(scene)),
                None => self.end(),
            },
        }
        self.perceive(act);
        self.notice(&before, act, landed);
        landed
    }

    /// Follows conditions and draws how an attempt lands.
    fn decide(
        &mut self,
        then: &'a Then,
        choice: &Choice,
        landed: &mut Option<Landing>,
    ) -> &'a Then {
        match then {
            Then::Branch(branch) => {
                let (when, yes, no) = &**branch;
                let road = if self.state.holds(self.scenario, when) {
                    yes
                } else {
                    no
                };
                self.decide(road, choice, landed)
            }
            Then::Attempt(outcomes) => {
                let landing = self.land(choice);
                *landed = Some(landing);
                let [commitment, compliance, resistance] = &**outcomes;
                let road = match landing {
                    Landing::Commitment => commitment,
                    Landing::Compliance => compliance,
                    Landing::Resistance => resistance,
                };
                // An attempt within an attempt would land twice; the checker refuses it, and so does this.
                if matches!(road, Then::Attempt(_)) {
                    &Then::On
                } else {
                    self.decide(road, choice, landed)
                }
            }
            other => other,
        }
    }

    fn land(&self, choice: &Choice) -> Landing {
        let Some(tactic) = choice.tactic else {
            return Landing::Compliance;
        };
        let score = self.score(Act {
            tactic,
            toward: choice.toward,
            setting: choice.setting,
        });
        let Thresholds {
            commitment,
            compliance,
            luck,
        } = self.rules.landing;
        let luck = luck.max(0);
        let passage = self.scenario.passages.get(self.state.passage);
        let visit = self
            .state
            .visits
            .get(self.state.passage)
            .copied()
            .unwrap_or(0);
        let range = u32::try_from(2 * luck + 1).unwrap_or(1);
        let drawn = chance::draw(
            self.seed,
            Purpose::Attempt,
            passage.map_or("", |passage| passage.id.as_str()),
            &choice.id,
            visit,
            range,
        );
        let score = score + i32::try_from(drawn).unwrap_or(0) - luck;
        if score >= commitment {
            Landing::Commitment
        } else if score >= compliance {
            Landing::Compliance
        } else {
            Landing::Resistance
        }
    }

    fn follow(&mut self, then: &Then) -> Next {
        match then {
            Then::On | Then::Attempt(_) | Then::Branch(_) => Next::On,
            Then::Goto(scene) => Next::Goto(*scene),
            Then::Stay => Next::Stay,
            Then::End => Next::End,
            Then::Outcome(outcome) => {
                self.effects(&outcome.effects, Cause::Choice);
                self.plant(&outcome.later);
                self.say(&outcome.react);
                self.follow(&outcome.then)
            }
        }
    }

    /// The scene to which the open passage leads by itself; `None` is the end.
    fn leads_to(&mut self) -> Option<PassageIndex> {
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
                    then = if self.state.holds(self.scenario, when) {
                        yes
                    } else {
                        no
                    };
                }
                Then::Outcome(outcome) => {
                    self.effects(&outcome.effects, Cause::Choice);
                    self.plant(&outcome.later);
                    self.say(&outcome.react);
                    then = &outcome.then;
                }
                Then::On | Then::Stay | Then::Attempt(_) | Then::End => return None,
            }
        }
    }

    /// Between two scenes: the rules work, planted and ripe events happen, the deadline comes, the next scene opens.
    fn move_on(&mut self, scene: Option<PassageIndex>) {
        let Some(mut scene) = scene else { return };
        let leaving_event = self.state.after.take().is_some();
        if !leaving_event {
            self.between();
        }
        if let Some(deadline) = self.scenario.clock.then
            && self.state.day >= self.scenario.clock.of
            && self.state.visits.get(deadline) == Some(&0)
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
        let ready: Vec<(PassageIndex, u32)> = (scenario.scenes..scenario.passages.len())
            .filter(|event| self.can_happen(*event, false))
            .filter_map(|event| Some((event, scenario.passages.get(event)?.event.as_ref()?.weight)))
            .collect();
        let total: u32 = ready.iter().map(|(_, weight)| weight).sum();
        let from = scenario
            .passages
            .get(self.state.passage)
            .map_or("", |passage| passage.id.as_str());
        let mut drawn = chance::draw(
            self.seed,
            Purpose::Event,
            from,
            "",
            self.state.scenes,
            total,
        );
        for (event, weight) in ready {
            if drawn < weight {
                return Some((event, None));
            }
            drawn -= weight;
        }
        None
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
        let fresh = !fact.once || self.state.visits.get(event) == Some(&0);
        fresh
            && match &fact.when {
                None => planted,
                Some(when) => self.state.holds(self.scenario, when),
            }
    }

    fn enter(&mut self, index: PassageIndex, planted: Option<u32>) {
        let Some(passage): Option<&'a Passage> = self.scenario.passages.get(index) else {
            return;
        };
        self.state.passage = index;
        self.state.used.clear();
        if let Some(visits) = self.state.visits.get_mut(index) {
            *visits += 1;
        }
        if !passage.place.is_empty() {
            self.state.place = index;
        }
        self.happened(Event::Entered(index));
        match &passage.event {
            Some(event) => self.effects(&event.effects, Cause::Event(index, planted)),
            None => self.state.scenes += 1,
        }
        self.say(&passage.script);
    }

    fn end(&mut self) {
        let ending = self
            .scenario
            .endings
            .iter()
            .position(|ending| self.state.holds(self.scenario, &ending.when))
            .unwrap_or_else(|| self.scenario.endings.len().saturating_sub(1));
        self.state.ended = Some(ending);
        self.happened(Event::Ended(ending));
        if let Some(ending) = self.scenario.endings.get(ending) {
            self.say(&ending.script);
        }
    }

    fn say(&mut self, lines: &[Line]) {
        for line in lines {
            if self.state.holds(self.scenario, &line.when) {
                self.events.push(Event::Said(Said {
                    speaker: line.speaker,
                    mood: line.mood,
                    text: line.text.clone(),
                }));
            }
        }
    }

    fn effects(&mut self, effects: &[Effect], cause: Cause) {
        for effect in effects {
            match effect {
                Effect::Move(meter, by) => self.change(*meter, *by, cause),
                Effect::Flag(flag, value) => {
                    if let Some(slot) = self.state.flags.get_mut(*flag) {
                        *slot = *value;
                    }
                }
                Effect::Promise(promise) => self.promise(*promise, Promised::Open),
                Effect::Keep(promise) => self.promise(*promise, Promised::Kept),
                Effect::Break(promise) => self.promise(*promise, Promised::Broken),
                Effect::Learn(who) => self.learn(*who),
                Effect::Tell(_) | Effect::Window(..) => {}
            }
        }
    }

    pub(super) fn learn(&mut self, who: PersonIndex) {
        if let Some(learned) = self.state.learned.get_mut(who)
            && !*learned
        {
            *learned = true;
            self.happened(Event::Learned(who));
        }
    }

    fn plant(&mut self, later: &[Later]) {
        for later in later {
            self.state.planted.push(Planted {
                event: later.event,
                at_scene: later.scenes.map(|scenes| self.state.scenes + scenes),
                at_day: later.days.map(|days| self.state.day + days),
                turn: self.state.turn,
            });
        }
    }
}
