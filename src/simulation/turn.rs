//! One turn: everything that happens between one choice of the player and the next, in order.

use super::{
    attempt::{Act, rounded},
    chance::{self, Luck, Purpose},
    ear::Ear,
    elsewhere::Elsewhere,
    event::{Cause, ChoiceName, Entry, Event, Landed, Said},
    hold::Eyes,
    needs::Needs,
    stage::Stage,
    state::{Planted, State},
};
use crate::scenario::{
    Scenario,
    effect::{FULL, POINT, Setting},
    model::{
        Choice, Effect, Facet, Landing, Later, Meter, PassageIndex, PersonIndex, Promised, Then,
    },
    script::{Line, Speaker},
};

/// The state at work, and who hears of it.
pub(super) struct Turn<'a, E: Ear> {
    pub(super) stage: &'a Stage,
    pub(super) scenario: &'a Scenario,
    pub(super) luck: E::Luck,
    pub(super) state: State,
    pub(super) ear: E,
    /// Who has been seen since the last choice, a bit for each person of the cast.
    pub(super) seen: u32,
    /// Memory for the levels that the rules between scenes read.
    pub(super) snapshot: Vec<i32>,
    /// Memory for the events that could happen now, with their weights.
    pub(super) ready: Vec<(PassageIndex, u32)>,
}

/// A choice that is played.
pub(super) struct Played<'a> {
    /// Whether it is a standing choice.
    pub(super) standing: bool,
    /// Its place in the open passage, or among the standing ones.
    pub(super) place: usize,
    pub(super) choice: &'a Choice,
}

/// Where the story goes after a choice.
enum Next {
    On,
    Stay,
    Goto(PassageIndex),
    End,
}

/// From how deep a fall on trust is broken in a facet, in hundredths.
const BREACH: i32 = 7 * POINT;
/// So near to what it was, it is whole again, in hundredths.
const WHOLE: i32 = 2 * POINT;

impl<'a, E: Ear> Turn<'a, E> {
    pub(super) fn new(stage: &'a Stage, luck: E::Luck, state: State, ear: E) -> Self {
        Self {
            stage,
            scenario: stage.scenario(),
            luck,
            state,
            ear,
            seen: 0,
            snapshot: Vec::new(),
            ready: Vec::new(),
        }
    }

    pub(super) fn level(&self, meter: Meter) -> i32 {
        self.state.level(self.scenario, meter)
    }

    /// The player sees somebody before the turn is over.
    pub(super) fn saw(&mut self, who: PersonIndex) {
        self.seen |= 1_u32
            .checked_shl(u32::try_from(who).unwrap_or(32))
            .unwrap_or(0);
    }

    /// Moves a level and writes it into the ledger: the only road to a level.
    #[inline]
    pub(super) fn change(&mut self, meter: Meter, by: i32, cause: Cause) {
        match meter {
            Meter::Trust(who) => {
                for facet in Facet::ALL {
                    self.change_trust(who, facet, by, cause);
                }
            }
            Meter::TrustFacet(who, facet) => self.change_trust(who, facet, by, cause),
            Meter::TrustBetween(from, to) => {
                for facet in Facet::ALL {
                    let by = self.slowed(facet, by, cause);
                    self.shift(Meter::TrustBetweenFacet(from, to, facet), by, cause);
                }
            }
            Meter::TrustBetweenFacet(.., facet) => {
                let by = self.slowed(facet, by, cause);
                self.shift(meter, by, cause);
            }
            _ => _ = self.shift(meter, by, cause),
        }
    }

    /// A facet of trust in the player; a deep fall is remembered as a breach until it is whole again.
    fn change_trust(&mut self, who: PersonIndex, facet: Facet, by: i32, cause: Cause) {
        let by = self.slowed(facet, by, cause);
        let meter = Meter::TrustFacet(who, facet);
        if let Some((before, after)) = self.shift(meter, by, cause)
            && let Some(mind) = self.state.people.get_mut(who)
        {
            let breach = &mut mind.breach[facet as usize];
            if !is_given(cause) && before - after >= BREACH {
                *breach = before.max(*breach);
            } else if after + WHOLE >= *breach {
                *breach = 0;
            }
        }
    }

    /// What is left of a gain of trust. How things stand at the start has not been gained.
    fn slowed(&self, facet: Facet, by: i32, cause: Cause) -> i32 {
        if by > 0 && !is_given(cause) {
            by * self.stage.slows[facet as usize] / 100
        } else {
            by
        }
    }

    #[inline]
    fn shift(&mut self, meter: Meter, by: i32, cause: Cause) -> Option<(i32, i32)> {
        self.shift_at(self.scenario.slot(meter), by, cause)
    }

    /// Moves a level at a place; of trust, nothing is slowed and no breach remembered.
    #[inline]
    pub(super) fn shift_at(&mut self, slot: usize, by: i32, cause: Cause) -> Option<(i32, i32)> {
        let level = self.state.levels.get_mut(slot)?;
        let before = *level;
        let after = before.saturating_add(by).clamp(0, FULL);
        *level = after;
        if after == before {
            return None;
        }
        let (turn, scenario) = (self.state.turn, self.scenario);
        self.ear.hear(|| {
            Event::Changed(Entry {
                turn,
                meter: scenario.meter(slot),
                before,
                after,
                cause,
            })
        });
        Some((before, after))
    }

    /// Opens the story: draws the variants (or takes those picked), sets what was chosen, and tells the first scene.
    pub(super) fn open(&mut self, picks: &[(String, String)], elsewhere: Option<&Elsewhere>) {
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
                let key = chance::key(Purpose::Variant, &variant.id, "");
                self.luck.draw(key, 0, count, |option| option) as usize
            });
            if let Some(slot) = self.state.variant.get_mut(axis) {
                *slot = option;
            }
            let Some(option) = variant.options.get(option) else {
                continue;
            };
            for (who, needs) in &option.needs {
                if let Some(mind) = self.state.people.get_mut(*who) {
                    let needs = Needs::of(needs);
                    // What an earlier story taught is true no more.
                    mind.learned &= mind.needs == needs;
                    mind.needs = needs;
                }
            }
            self.effects(&option.effects, Cause::Variant, None);
        }
        if let Some(elsewhere) = elsewhere {
            self.set(elsewhere);
        }
        self.windows();
        self.enter(elsewhere.map_or(scenario.start, |at| at.passage), None);
        self.perceive(None, None);
    }

    /// Plays a choice to the next decision. `None` is going on where there is nothing to choose.
    pub(super) fn play(
        &mut self,
        name: impl FnOnce() -> ChoiceName,
        played: Option<Played<'a>>,
    ) -> Option<Landing> {
        let before = if E::OPEN {
            self.state.beliefs.clone()
        } else {
            Vec::new()
        };
        self.state.turn += 1;
        self.ear.hear(|| Event::Chose(name()));
        let mut landed = None;
        let mut act = None;
        let next = match played {
            None => Next::On,
            Some(played) => {
                let choice = played.choice;
                act = Act::of(choice);
                let then = self.decide(&choice.then, &played, &mut landed);
                if let Some(act) = act {
                    self.act(act, landed);
                }
                self.effects(&choice.effects, Cause::Choice, Some(choice));
                self.plant(&choice.later);
                let next = self.follow(then, Some(choice));
                for _ in 0..choice.days {
                    self.night();
                }
                next
            }
        };
        match next {
            Next::Stay => {}
            Next::End => self.end(),
            Next::Goto(scene) => self.move_on(scene),
            Next::On => match self.leads_to() {
                Some(scene) => self.move_on(scene),
                None => self.end(),
            },
        }
        self.perceive(act, landed);
        if E::OPEN {
            self.notice(&before, act, landed);
        }
        landed
    }

    /// Follows conditions and draws how an attempt lands.
    fn decide(
        &mut self,
        then: &'a Then,
        played: &Played<'a>,
        landed: &mut Option<Landing>,
    ) -> &'a Then {
        match then {
            Then::Branch(branch) => {
                let (when, yes, no) = &**branch;
                let road = if self.state.holds(self.stage, when) {
                    yes
                } else {
                    no
                };
                self.decide(road, played, landed)
            }
            Then::Attempt(outcomes) => {
                let landing = self.land(played);
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
                    self.decide(road, played, landed)
                }
            }
            other => other,
        }
    }

    fn land(&mut self, played: &Played<'a>) -> Landing {
        let Some(act) = Act::of(played.choice) else {
            return Landing::Compliance;
        };
        let (stage, passage) = (self.stage, self.state.passage);
        let weights = stage.weights(&self.state, act, Eyes::Truth);
        let score = rounded(weights.map(|(_, points)| points).sum(), POINT);
        let most = stage.rules().landing.luck.max(0);
        let lands = |drawn: u32| stage.landing(score + i32::try_from(drawn).unwrap_or(0) - most);
        let drawn = self.luck.draw(
            stage.attempt_key(passage, played.standing, played.place),
            self.state.visits.of(passage),
            u32::try_from(2 * most + 1).unwrap_or(1),
            |drawn| lands(drawn) as u32,
        );
        let (luck, landing) = (i32::try_from(drawn).unwrap_or(0) - most, lands(drawn));
        if let Some(who) = act.toward {
            let state = &self.state;
            self.ear.hear(|| {
                Event::Landed(Landed {
                    who,
                    tactic: act.tactic,
                    landing,
                    because: stage.weights(state, act, Eyes::Truth).collect(),
                    luck,
                    known: stage.weights(state, act, Eyes::Belief).collect(),
                })
            });
        }
        landing
    }

    fn follow(&mut self, then: &'a Then, choice: Option<&Choice>) -> Next {
        match then {
            Then::On | Then::Attempt(_) | Then::Branch(_) => Next::On,
            Then::Goto(scene) => Next::Goto(*scene),
            Then::Stay => Next::Stay,
            Then::End => Next::End,
            Then::Outcome(outcome) => {
                self.effects(&outcome.effects, Cause::Choice, choice);
                self.plant(&outcome.later);
                self.say(&outcome.react);
                self.follow(&outcome.then, choice)
            }
        }
    }

    /// Tells the lines that hold. Who speaks is seen.
    pub(super) fn say(&mut self, lines: &[Line]) {
        for line in lines {
            // Whoever hears nothing still sees who speaks.
            if !E::LINES && !matches!(line.speaker, Speaker::Person(_)) {
                continue;
            }
            if !self.state.holds(self.stage, &line.when) {
                continue;
            }
            if let Speaker::Person(who) = line.speaker {
                self.saw(who);
            }
            self.ear.line(line);
            self.ear.hear(|| {
                Event::Said(Said {
                    speaker: line.speaker,
                    mood: line.mood,
                    text: line.text.clone(),
                })
            });
        }
    }

    /// Changes what an author wrote down; `choice` is the one that it belongs to.
    pub(super) fn effects(&mut self, effects: &[Effect], cause: Cause, choice: Option<&Choice>) {
        let public = choice.is_some_and(|choice| choice.setting == Setting::Public);
        for effect in effects {
            match effect {
                Effect::Move(meter, by) => self.change(*meter, *by, cause),
                Effect::Flag(flag, value) => {
                    if let Some(slot) = self.state.flags.get_mut(*flag) {
                        *slot = *value;
                    }
                }
                Effect::Promise(held) => self.hold(*held, Promised::Open, public),
                Effect::Keep(held) => self.hold(*held, Promised::Kept, public),
                Effect::Break(held) => self.hold(*held, Promised::Broken, public),
                Effect::Tell(held) => self.tell(*held, choice.and_then(|choice| choice.toward)),
                Effect::Learn(who) => self.learn(*who),
                Effect::Window(window, open) => self.open_window(*window, *open),
            }
        }
    }

    /// A confidence is passed on; to its owner's face it is broken at once.
    fn tell(&mut self, held: usize, to: Option<PersonIndex>) {
        let owner = self.scenario.promises.get(held).map(|held| held.to);
        let becomes = if to.is_some() && to == owner {
            Promised::Broken
        } else {
            Promised::Told
        };
        self.hold(held, becomes, false);
    }

    pub(super) fn learn(&mut self, who: PersonIndex) {
        if let Some(mind) = self.state.people.get_mut(who)
            && !mind.learned
        {
            mind.learned = true;
            self.ear.hear(|| Event::Learned(who));
        }
    }

    pub(super) fn plant(&mut self, later: &[Later]) {
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

/// Whether a level was so before the story began: then nothing has been gained or broken by it.
fn is_given(cause: Cause) -> bool {
    matches!(cause, Cause::Variant | Cause::Carried | Cause::Set)
}
