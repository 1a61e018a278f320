//! One turn: everything that happens between one choice of the player and the next, in order.

use super::{
    attempt::{Act, rounded},
    belief::Belief,
    chance::{self, Luck},
    ear::Ear,
    elsewhere::Elsewhere,
    event::{Cause, ChoiceName, Event, Landed, Said},
    gauge::{Gauge, Kind},
    hold::Eyes,
    ledger::Ledger,
    needs::Needs,
    offer::Offer,
    stage::{Card, Deed, Road, Stage, Step, Stretch},
    state::{Planted, State},
};
use crate::scenario::{
    Scenario,
    effect::{POINT, Setting},
    model::{Effect, Facet, Landing, Later, Meter, PassageIndex, PersonIndex, Promised},
    script::{Line, Speaker},
};
use std::slice;

/// The state at work, and who hears of it.
pub(super) struct Turn<'a, E: Ear> {
    pub(super) stage: &'a Stage,
    pub(super) scenario: &'a Scenario,
    pub(super) luck: E::Luck,
    pub(super) state: State,
    pub(super) ear: E,
    /// Who has been seen since the last choice, a bit for each person of the cast.
    pub(super) seen: u32,
    /// Memory for the events that could happen now, with their weights.
    pub(super) ready: Vec<(PassageIndex, u32)>,
}

/// A choice that is played.
#[derive(Clone, Copy)]
pub(super) struct Played<'a> {
    /// Whether it is a standing choice.
    pub(super) standing: bool,
    /// Its place in the open passage, or among the standing ones.
    pub(super) place: usize,
    pub(super) card: &'a Card,
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
            ready: Vec::new(),
        }
    }

    pub(super) fn level(&self, meter: Meter) -> i32 {
        self.state.level(self.scenario, meter)
    }

    /// The player sees somebody before the turn is over.
    pub(super) fn saw(&mut self, who: PersonIndex) {
        // A cast has at most 24.
        self.seen |= 1_u32.wrapping_shl(who as u32);
    }

    /// Moves a level and writes it into the ledger: the only road to a level.
    pub(super) fn change(&mut self, meter: Meter, by: i32, cause: Cause) {
        self.pull(Gauge::of(self.scenario, meter), by, cause);
    }

    /// Moves the level of a meter that has been made ready.
    #[inline]
    pub(super) fn pull(&mut self, gauge: Gauge, by: i32, cause: Cause) {
        match gauge.kind {
            Kind::Plain => _ = self.shift_at(gauge.slot as usize, by, cause),
            Kind::Known => self.pull_known(gauge.slot as usize, by, cause),
            _ => self.pull_trusts(gauge, by, cause),
        }
    }

    /// Moves a level that the player knows.
    #[cold]
    fn pull_known(&mut self, slot: usize, by: i32, cause: Cause) {
        if let Some((_, after)) = self.shift_at(slot, by, cause)
            && let Some(belief) = self.state.beliefs.get_mut(slot)
        {
            *belief = Belief::known(after);
        }
    }

    /// Moves trust, which is gained slowly; in the player a deep fall is remembered as a breach until it is whole again.
    #[inline(never)]
    fn pull_trusts(&mut self, gauge: Gauge, by: i32, cause: Cause) {
        let (who, facets) = match gauge.kind {
            Kind::Plain | Kind::Known => return,
            Kind::Trust(who, ref facet) => (who, slice::from_ref(facet)),
            Kind::Trusts(who) => (who, &Facet::ALL[..]),
        };
        // How things stand at the start has not been gained or broken.
        let given = matches!(cause, Cause::Variant | Cause::Carried | Cause::Set);
        for (slot, facet) in (gauge.slot as usize..).zip(facets) {
            let facet = *facet as usize;
            let left = if by > 0 && !given {
                by * self.stage.slows[facet] / 100
            } else {
                by
            };
            let Some((before, after)) = self.shift_at(slot, left, cause) else {
                continue;
            };
            if let Some(mind) = self.state.people.get_mut(usize::from(who)) {
                let breach = &mut mind.breach[facet];
                if !given && before - after >= BREACH {
                    *breach = before.max(*breach);
                } else if after + WHOLE >= *breach {
                    *breach = 0;
                }
            }
        }
    }

    /// Moves a level at a place; of trust, nothing is slowed and no breach remembered.
    #[inline]
    pub(super) fn shift_at(&mut self, slot: usize, by: i32, cause: Cause) -> Option<(i32, i32)> {
        self.ledger().shift(slot, by, cause)
    }

    /// The levels, and who hears how they change.
    #[inline]
    pub(super) fn ledger(&mut self) -> Ledger<'_, E> {
        let (turn, scenario) = (self.state.turn, self.scenario);
        Ledger::new(&mut self.state.levels, turn, scenario, &mut self.ear)
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
            let count = variant.options.len();
            let option =
                picked.unwrap_or_else(|| chance::option(&mut self.luck, &variant.id, count));
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
            for effect in &option.effects {
                self.effect(effect, Cause::Variant, None);
            }
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
            None => Road::On,
            Some(played) => {
                let card = played.card;
                act = Act::of_card(self.stage, card);
                let act = act.map(|act| (act, self.stage.deed(&self.state, act, Eyes::Truth)));
                let (road, lands) = self.decide(card.then, &played, act.as_ref());
                landed = lands;
                if let Some((act, deed)) = act {
                    self.act(act, deed, landed);
                }
                self.steps(card.steps, Cause::Choice, Some(card));
                let next = self.follow(road, &played);
                for _ in 0..card.days {
                    self.night();
                }
                next
            }
        };
        let to = match next {
            Road::Stay | Road::End => None,
            Road::Goto(scene) => Some(scene as usize),
            _ => self.leads_to(),
        };
        match to {
            Some(scene) => self.move_on(scene),
            None if next == Road::Stay => {}
            None => self.end(),
        }
        self.perceive(act, landed);
        if E::OPEN {
            self.notice(&before, act, landed);
        }
        landed
    }

    /// Follows conditions and draws how an attempt lands.
    #[inline]
    fn decide(
        &mut self,
        mut road: Road,
        played: &Played<'a>,
        act: Option<&(Act<'a>, Deed)>,
    ) -> (Road, Option<Landing>) {
        let mut landed = None;
        loop {
            road = match road {
                Road::Branch(branch) => self.branch(branch),
                // An attempt within an attempt would land twice; the checker refuses it, and so does this.
                Road::Attempt(_) if landed.is_some() => Road::On,
                Road::Attempt(attempt) => {
                    let landing = self.land(played, act);
                    landed = Some(landing);
                    let [commitment, compliance, resistance] = self.stage.book.attempt(attempt);
                    match landing {
                        Landing::Commitment => commitment,
                        Landing::Compliance => compliance,
                        Landing::Resistance => resistance,
                    }
                }
                other => return (other, landed),
            };
        }
    }

    /// Which of two roads it is.
    pub(super) fn branch(&self, branch: u32) -> Road {
        match self.stage.book.branch(branch) {
            Some((when, yes, no)) => {
                if self.state.asks(Eyes::Truth, self.stage, when) {
                    *yes
                } else {
                    *no
                }
            }
            None => Road::On,
        }
    }

    fn land(&mut self, played: &Played<'a>, act: Option<&(Act<'a>, Deed)>) -> Landing {
        let Some(&(act, deed)) = act else {
            return Landing::Compliance;
        };
        let (stage, passage) = (self.stage, self.state.passage);
        // It takes a while to be drawn: meanwhile the rules are weighed.
        let key = stage.attempt_key(passage, played.standing, played.place);
        let base = self.luck.base(key, self.state.visits.of(passage));
        let weights = stage.weights_of(&self.state, act, deed, Eyes::Truth);
        let score = rounded(weights.map(|(_, points)| points).sum(), POINT);
        let most = stage.rules().landing.luck.max(0);
        let lands = |drawn: u32| stage.landing(score + i32::try_from(drawn).unwrap_or(0) - most);
        let below = u32::try_from(2 * most + 1).unwrap_or(1);
        let drawn = self.luck.among(base, below, |drawn| lands(drawn) as u32);
        let (luck, landing) = (i32::try_from(drawn).unwrap_or(0) - most, lands(drawn));
        if let Some(who) = act.doing.toward {
            let state = &self.state;
            self.ear.hear(|| {
                Event::Landed(Landed {
                    who,
                    tactic: act.doing.tactic,
                    landing,
                    because: stage.weights(state, act, Eyes::Truth).collect(),
                    luck,
                    known: stage.weights(state, act, Eyes::Belief).collect(),
                })
            });
        }
        landing
    }

    /// Goes past what a road does of itself, to where it leads: on, back, to a scene or to the end.
    fn follow(&mut self, road: Road, played: &Played<'a>) -> Road {
        match road {
            Road::Attempt(_) | Road::Branch(_) => Road::On,
            Road::Outcome(place) => {
                let Some(reached) = self.stage.book.outcome(place) else {
                    return Road::On;
                };
                self.steps(reached.steps, Cause::Choice, Some(played.card));
                let (scenario, passage) = (self.scenario, self.state.passage);
                let offer = Offer {
                    standing: played.standing,
                    place: Some(played.place),
                };
                self.say(reached.cast, || {
                    let choice = offer.choice_at(scenario, passage);
                    choice.map_or(&[], |choice| reached.told(&choice.then))
                });
                self.follow(reached.then, played)
            }
            other => other,
        }
    }

    /// Tells the lines that hold. Who speaks is seen; whoever hears nothing asks only for that.
    pub(super) fn say(&mut self, cast: Stretch, lines: impl FnOnce() -> &'a [Line]) {
        let stage = self.stage;
        if !E::LINES {
            for speaks in stage.book.cast_of(cast) {
                if self.state.asks(Eyes::Truth, stage, &speaks.when) {
                    self.saw(speaks.who);
                }
            }
            return;
        }
        for line in lines() {
            if !self.state.holds(stage, &line.when) {
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

    /// Changes and plants what an author wrote down; `card` is the choice that it belongs to.
    #[inline]
    pub(super) fn steps(&mut self, steps: Stretch, cause: Cause, card: Option<&Card>) {
        for step in self.stage.book.steps_of(steps) {
            // Mostly a level moves.
            if let Step::Move(gauge, by) = *step {
                self.pull(gauge, by, cause);
            } else {
                self.step(step, cause, card);
            }
        }
    }

    fn step(&mut self, step: &Step, cause: Cause, card: Option<&Card>) {
        let book = &self.stage.book;
        match *step {
            Step::Move(gauge, by) => self.pull(gauge, by, cause),
            Step::Flag(flag, value) => self.flag(flag as usize, value),
            Step::Plant(later) => {
                if let Some(later) = book.later(later) {
                    self.plant(later);
                }
            }
            Step::Helps(who) => {
                if let Some(mind) = self.state.people.get_mut(who as usize) {
                    mind.expects = 0;
                }
            }
            Step::Else(effect) => {
                if let Some(effect) = book.effect(effect) {
                    self.effect(effect, cause, card);
                }
            }
        }
    }

    fn flag(&mut self, flag: usize, value: bool) {
        if let Some(slot) = self.state.flags.get_mut(flag) {
            *slot = value;
        }
    }

    fn effect(&mut self, effect: &Effect, cause: Cause, card: Option<&Card>) {
        let public = card.is_some_and(|card| card.setting == Setting::Public);
        match effect {
            Effect::Move(meter, by) => self.change(*meter, *by, cause),
            Effect::Flag(flag, value) => self.flag(*flag, *value),
            Effect::Promise(held) => self.hold(*held, Promised::Open, public),
            Effect::Keep(held) => self.hold(*held, Promised::Kept, public),
            Effect::Break(held) => self.hold(*held, Promised::Broken, public),
            Effect::Tell(held) => self.tell(*held, card.and_then(Card::toward)),
            Effect::Learn(who) => self.learn(*who),
            Effect::Window(window, open) => self.open_window(*window, *open),
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

    fn plant(&mut self, later: &Later) {
        self.state.planted.push(Planted {
            event: later.event,
            at_scene: later.scenes.map(|scenes| self.state.scenes + scenes),
            at_day: later.days.map(|days| self.state.day + days),
            turn: self.state.turn,
        });
    }
}
