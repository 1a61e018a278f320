//! The prompt book: what a turn needs of passages, choices and outcomes, apart from their words, small and side by side, so
//! that a long story is waited for as little as can be. The words are looked up where somebody hears them.

use super::ask::{Ask, Asks, Stretch, short};
use crate::{
    scenario::{
        Scenario,
        effect::Setting,
        model::{Choice, Effect, Later, Meter, Outcome, Passage, PersonIndex, Then, Weakness},
        script::{Line, Speaker},
    },
    simulation::gauge::Gauge,
};

/// What a turn needs of a story.
#[derive(Debug, Default)]
pub(in crate::simulation) struct Book {
    /// By the place of the passage.
    spots: Vec<Spot>,
    /// The choices, passage by passage; the standing ones come last.
    cards: Vec<Card>,
    standing: Stretch,
    steps: Vec<Step>,
    effects: Vec<Effect>,
    laters: Vec<Later>,
    casts: Vec<Speaks>,
    outcomes: Vec<Reached>,
    attempts: Vec<[Road; 3]>,
    branches: Vec<(Ask, Road, Road)>,
    /// The events, in the order of the passages.
    pub(in crate::simulation) events: Vec<Ripe>,
    /// By the place of the ending, when it is told and who speaks in it.
    pub(in crate::simulation) endings: Vec<(Ask, Stretch)>,
    /// By the place of a happening with words of the scenario's own, who speaks in them.
    pub(in crate::simulation) happenings: Vec<Stretch>,
    pub(in crate::simulation) asks: Asks,
}

/// A scene or an event.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Spot {
    cards: Stretch,
    /// What an event changes.
    pub(in crate::simulation) steps: Stretch,
    /// Who speaks.
    pub(in crate::simulation) cast: Stretch,
    /// Where it leads by itself.
    pub(in crate::simulation) then: Road,
    /// Whether what follows comes at once.
    pub(in crate::simulation) at_once: bool,
    /// Whether standing choices are offered.
    pub(in crate::simulation) standing: bool,
    /// Whether it is an event.
    pub(in crate::simulation) event: bool,
    /// Whether it is in a place of its own.
    pub(in crate::simulation) placed: bool,
    /// Whether the days of the story are over.
    pub(in crate::simulation) over: bool,
}

/// A choice: as large as what the processor reads from memory at once, and none lies across two of these.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(in crate::simulation) struct Card {
    /// When it is open.
    pub(in crate::simulation) when: Ask,
    /// What it changes and plants besides the rules.
    pub(in crate::simulation) steps: Stretch,
    /// Where it leads.
    pub(in crate::simulation) then: Road,
    /// Days it takes.
    pub(in crate::simulation) days: u32,
    /// Which act of the story it is, by its place; none if the rules see no act in it.
    act: Option<u16>,
    pub(in crate::simulation) setting: Setting,
    pub(in crate::simulation) covers: Option<Weakness>,
    pub(in crate::simulation) cover: bool,
    /// Whether it is not shown while locked.
    pub(in crate::simulation) hidden: bool,
    /// Whether it is what happens when a room cannot agree, and is never offered.
    pub(in crate::simulation) undecided: bool,
    /// Whether, as a standing choice that was taken, it is offered again from the next scene on.
    pub(in crate::simulation) again: bool,
    toward: Option<u16>,
    work: Option<u16>,
}

impl Card {
    /// Whom it is toward.
    #[inline]
    pub(in crate::simulation) fn toward(&self) -> Option<PersonIndex> {
        self.toward.map(usize::from)
    }

    /// Which act of the story it is, by its place.
    #[inline]
    pub(in crate::simulation) fn act(&self) -> Option<usize> {
        self.act.map(usize::from)
    }

    /// The work that it is about.
    #[inline]
    pub(in crate::simulation) fn work(&self) -> Option<usize> {
        self.work.map(usize::from)
    }
}

/// Where something leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::simulation) enum Road {
    /// To where the passage leads by itself.
    On,
    /// Back to the choices that are left.
    Stay,
    /// The story ends.
    End,
    /// To a scene.
    Goto(u32),
    /// Past an outcome.
    Outcome(u32),
    /// The rules decide how the attempt lands.
    Attempt(u32),
    /// By a condition.
    Branch(u32),
}

/// An outcome.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Reached {
    pub(in crate::simulation) steps: Stretch,
    pub(in crate::simulation) cast: Stretch,
    pub(in crate::simulation) then: Road,
    /// Which of the outcomes of its choice or passage it is.
    nth: u32,
}

/// Something that is changed or planted.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) enum Step {
    /// A level moves, in hundredths.
    Move(Gauge, i32),
    /// A flag is set or taken down.
    Flag(u32, bool),
    /// An event is planted: its place.
    Plant(u32),
    /// Somebody to whom the act was not toward had something of it: what they may have waited for has come.
    Helps(u32),
    /// Everything else: the place of an effect.
    Else(u32),
}

/// Somebody of the cast speaks.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Speaks {
    pub(in crate::simulation) who: PersonIndex,
    pub(in crate::simulation) when: Ask,
}

/// When an event happens.
#[derive(Debug, Clone, Copy)]
pub(in crate::simulation) struct Ripe {
    /// When it can happen by itself; none if only a choice can plant it.
    pub(in crate::simulation) when: Option<Ask>,
    pub(in crate::simulation) weight: u32,
    pub(in crate::simulation) once: bool,
}

impl Book {
    /// Makes a story ready.
    pub(super) fn of(scenario: &Scenario) -> Book {
        let mut book = Book::default();
        for passage in &scenario.passages {
            let spot = book.spot(scenario, passage);
            book.spots.push(spot);
            if let Some(event) = &passage.event {
                let when = event.when.as_ref();
                let when = when.map(|when| book.asks.ready(scenario, when));
                book.events.push(Ripe {
                    when,
                    weight: event.weight,
                    once: event.once,
                });
            }
        }
        book.standing = book.cards(scenario, &scenario.standing);
        for ending in &scenario.endings {
            let when = book.asks.ready(scenario, &ending.when);
            let cast = book.cast(scenario, &ending.script);
            book.endings.push((when, cast));
        }
        for (_, script) in &scenario.happenings {
            let cast = book.cast(scenario, script);
            book.happenings.push(cast);
        }
        book
    }

    fn spot(&mut self, scenario: &Scenario, passage: &Passage) -> Spot {
        let effects = passage
            .event
            .as_ref()
            .map_or(&[][..], |event| &event.effects);
        Spot {
            cards: self.cards(scenario, &passage.choices),
            steps: self.steps(scenario, effects, &[], None),
            cast: self.cast(scenario, &passage.script),
            then: self.road(scenario, &passage.then, &mut 0, None),
            at_once: passage.at_once,
            standing: passage.standing && passage.event.is_none() && !passage.choices.is_empty(),
            event: passage.event.is_some(),
            placed: !passage.place.is_empty(),
            over: passage.over,
        }
    }

    fn cards(&mut self, scenario: &Scenario, choices: &[Choice]) -> Stretch {
        let cards: Vec<Card> = choices
            .iter()
            .map(|choice| self.card(scenario, choice))
            .collect();
        Stretch::push(&mut self.cards, cards)
    }

    fn card(&mut self, scenario: &Scenario, choice: &Choice) -> Card {
        let shorter = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        Card {
            when: self.asks.ready(scenario, &choice.when),
            steps: self.steps(scenario, &choice.effects, &choice.later, Some(choice)),
            then: self.road(scenario, &choice.then, &mut 0, Some(choice)),
            days: choice.days,
            act: None,
            setting: choice.setting,
            covers: choice.covers,
            cover: choice.cover,
            hidden: choice.hidden,
            undecided: choice.undecided,
            again: choice.again,
            toward: choice.toward.map(shorter),
            work: choice.work.map(shorter),
        }
    }

    /// What is changed and planted; `by` is the choice that did it and was not refused.
    fn steps(
        &mut self,
        scenario: &Scenario,
        effects: &[Effect],
        later: &[Later],
        by: Option<&Choice>,
    ) -> Stretch {
        let (others, laters) = (&mut self.effects, &mut self.laters);
        let changed = effects.iter().map(|effect| match effect {
            Effect::Move(meter, by) => Step::Move(Gauge::of(scenario, *meter), *by),
            Effect::Flag(flag, value) => Step::Flag(short(*flag), *value),
            other => {
                others.push(other.clone());
                Step::Else(short(others.len() - 1))
            }
        });
        let planted = later.iter().map(|later| {
            laters.push(later.clone());
            Step::Plant(short(laters.len() - 1))
        });
        // Of an act toward somebody, its tactic tells whether it answers what they hoped for.
        let helped = effects.iter().filter_map(|effect| match effect {
            Effect::Move(Meter::Morale(who), 1..) if by?.toward != Some(*who) => {
                Some(Step::Helps(short(*who)))
            }
            _ => None,
        });
        Stretch::push(&mut self.steps, changed.chain(planted).chain(helped))
    }

    fn cast(&mut self, scenario: &Scenario, script: &[Line]) -> Stretch {
        let asks = &mut self.asks;
        let spoken = script.iter().filter_map(|line| match line.speaker {
            Speaker::Person(who) => Some(Speaks {
                who,
                when: asks.ready(scenario, &line.when),
            }),
            _ => None,
        });
        Stretch::push(&mut self.casts, spoken)
    }

    fn road(
        &mut self,
        scenario: &Scenario,
        then: &Then,
        outcomes: &mut u32,
        by: Option<&Choice>,
    ) -> Road {
        match then {
            Then::On => Road::On,
            Then::Stay => Road::Stay,
            Then::End => Road::End,
            Then::Goto(scene) => Road::Goto(short(*scene)),
            Then::Outcome(outcome) => {
                let nth = *outcomes;
                *outcomes += 1;
                let reached = Reached {
                    steps: self.steps(scenario, &outcome.effects, &outcome.later, by),
                    cast: self.cast(scenario, &outcome.react),
                    then: self.road(scenario, &outcome.then, outcomes, by),
                    nth,
                };
                self.outcomes.push(reached);
                Road::Outcome(short(self.outcomes.len() - 1))
            }
            Then::Attempt(ways) => {
                let [commitment, compliance, resistance] = &**ways;
                let roads = [
                    self.road(scenario, commitment, outcomes, by),
                    self.road(scenario, compliance, outcomes, by),
                    self.road(scenario, resistance, outcomes, None),
                ];
                self.attempts.push(roads);
                Road::Attempt(short(self.attempts.len() - 1))
            }
            Then::Branch(branch) => {
                let (when, yes, no) = &**branch;
                let when = self.asks.ready(scenario, when);
                let yes = self.road(scenario, yes, outcomes, by);
                let no = self.road(scenario, no, outcomes, by);
                self.branches.push((when, yes, no));
                Road::Branch(short(self.branches.len() - 1))
            }
        }
    }

    /// Takes the acts that the choices are, in order, the standing ones last.
    pub(super) fn take_acts(&mut self, acts: impl IntoIterator<Item = Option<u16>>) {
        for (card, act) in self.cards.iter_mut().zip(acts) {
            card.act = act;
        }
    }

    /// A passage.
    #[inline]
    pub(in crate::simulation) fn spot_of(&self, passage: usize) -> Option<&Spot> {
        self.spots.get(passage)
    }

    /// The choices of a passage.
    #[inline]
    pub(in crate::simulation) fn cards_of(&self, spot: &Spot) -> &[Card] {
        spot.cards.of(&self.cards)
    }

    /// The place of a choice among all: of one that is taken in a passage, by its place there or among the standing ones.
    #[inline]
    pub(super) fn choice(&self, passage: usize, standing: bool, place: usize) -> usize {
        let own = || {
            self.spot_of(passage)
                .map_or(Stretch::default(), |spot| spot.cards)
        };
        let choices = if standing { self.standing } else { own() };
        choices.first() + place
    }

    /// The standing choices.
    #[inline]
    pub(in crate::simulation) fn standing(&self) -> &[Card] {
        self.standing.of(&self.cards)
    }

    /// What is changed and planted.
    #[inline]
    pub(in crate::simulation) fn steps_of(&self, steps: Stretch) -> &[Step] {
        steps.of(&self.steps)
    }

    /// An effect that is no move of a level.
    pub(in crate::simulation) fn effect(&self, place: u32) -> Option<&Effect> {
        self.effects.get(place as usize)
    }

    /// What is planted.
    pub(in crate::simulation) fn later(&self, place: u32) -> Option<&Later> {
        self.laters.get(place as usize)
    }

    /// Who speaks.
    #[inline]
    pub(in crate::simulation) fn cast_of(&self, cast: Stretch) -> &[Speaks] {
        cast.of(&self.casts)
    }

    /// An outcome.
    #[inline]
    pub(in crate::simulation) fn outcome(&self, place: u32) -> Option<&Reached> {
        self.outcomes.get(place as usize)
    }

    /// The three ways of an attempt: commitment, compliance, resistance.
    #[inline]
    pub(in crate::simulation) fn attempt(&self, place: u32) -> [Road; 3] {
        let attempt = self.attempts.get(place as usize);
        attempt.copied().unwrap_or([Road::On; 3])
    }

    /// A condition with the roads for when it holds and for when not.
    #[inline]
    pub(in crate::simulation) fn branch(&self, place: u32) -> Option<&(Ask, Road, Road)> {
        self.branches.get(place as usize)
    }
}

impl Reached {
    /// What is told of it, found again where the choice or the passage leads.
    pub(in crate::simulation) fn told<'s>(&self, then: &'s Then) -> &'s [Line] {
        find(then, &mut { self.nth }).map_or(&[], |outcome| &outcome.react)
    }
}

/// Counts down to an outcome, in the order in which the book was written.
fn find<'s>(then: &'s Then, nth: &mut u32) -> Option<&'s Outcome> {
    match then {
        Then::Outcome(outcome) => {
            if *nth == 0 {
                return Some(outcome);
            }
            *nth -= 1;
            find(&outcome.then, nth)
        }
        Then::Attempt(ways) => ways.iter().find_map(|way| find(way, nth)),
        Then::Branch(branch) => find(&branch.1, nth).or_else(|| find(&branch.2, nth)),
        Then::On | Then::Stay | Then::End | Then::Goto(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_played_is_small() {
        assert!(size_of::<Card>() <= 64, "{}", size_of::<Card>());
        assert!(size_of::<Spot>() <= 64, "{}", size_of::<Spot>());
    }

    /// The outcomes of a road, in the order in which the book was written.
    fn reached<'b>(book: &'b Book, road: Road, all: &mut Vec<&'b Reached>) {
        match road {
            Road::Outcome(place) => {
                let outcome = book.outcome(place).unwrap();
                all.push(outcome);
                reached(book, outcome.then, all);
            }
            Road::Attempt(place) => {
                for road in book.attempt(place) {
                    reached(book, road, all);
                }
            }
            Road::Branch(place) => {
                let (_, yes, no) = book.branch(place).unwrap();
                reached(book, *yes, all);
                reached(book, *no, all);
            }
            Road::On | Road::Stay | Road::End | Road::Goto(_) => {}
        }
    }

    #[test]
    fn the_words_of_every_outcome_are_found_again() {
        let story = include_bytes!("../../../scenarios/friday-deploy.ron");
        let scenario = crate::scenario::read(story).0.unwrap();
        let book = Book::of(&scenario);
        let mut found = 0;
        for (place, passage) in scenario.passages.iter().enumerate() {
            let cards = book.cards_of(book.spot_of(place).unwrap());
            assert_eq!(cards.len(), passage.choices.len());
            for (card, choice) in cards.iter().zip(&passage.choices) {
                let mut all = Vec::new();
                reached(&book, card.then, &mut all);
                let mut spoken = Vec::new();
                for outcome in &all {
                    let told = outcome.told(&choice.then);
                    let people = told
                        .iter()
                        .filter(|line| matches!(line.speaker, Speaker::Person(_)));
                    assert_eq!(people.count(), book.cast_of(outcome.cast).len());
                    assert!(!spoken.contains(&told.as_ptr()) || told.is_empty());
                    spoken.push(told.as_ptr());
                    found += usize::from(!told.is_empty());
                }
            }
        }
        assert!(found > 20, "too few outcomes to tell: {found}");
    }
}
