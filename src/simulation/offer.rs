//! What can be chosen now, and why not: the one place that decides it, for those who look and for those who only play.

use super::{
    event::ChoiceName,
    hold::Eyes,
    stage::{Card, Stage},
    state::State,
    view::{GO_ON, Lock},
};
use crate::scenario::{
    Scenario,
    model::{Choice, Condition, PassageIndex},
};

/// A choice that is on the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Whether it is a standing choice.
    pub standing: bool,
    /// Its place among the choices of the open passage, or among the standing ones; `None` for going on.
    pub place: Option<usize>,
}

impl Offer {
    /// Going on where there is nothing to choose.
    pub const GO_ON: Offer = Offer {
        standing: false,
        place: None,
    };

    /// The choice; none for going on.
    pub fn choice<'s>(self, scenario: &'s Scenario, state: &State) -> Option<&'s Choice> {
        self.choice_at(scenario, state.passage)
    }

    pub(super) fn choice_at(self, scenario: &Scenario, passage: PassageIndex) -> Option<&Choice> {
        let choices = if self.standing {
            &scenario.standing
        } else {
            &scenario.passages.get(passage)?.choices
        };
        choices.get(self.place?)
    }

    /// What a turn needs of the choice; none for going on.
    #[inline]
    pub(super) fn card<'s>(self, stage: &'s Stage, state: &State) -> Option<&'s Card> {
        let cards = if self.standing {
            stage.book.standing()
        } else {
            stage.book.cards_of(stage.book.spot_of(state.passage)?)
        };
        cards.get(self.place?)
    }

    /// Its name, as events and journals tell it, where it is taken in a passage.
    pub fn name(self, scenario: &Scenario, passage: PassageIndex) -> ChoiceName {
        let choice = self.choice_at(scenario, passage);
        ChoiceName {
            passage,
            standing: self.standing,
            id: choice.map_or(GO_ON.into(), |choice| choice.id.clone()),
            text: choice.map_or(String::new(), |choice| choice.text.clone()),
        }
    }
}

/// All that is on the table, those of the passage first, each with what locks it.
pub(super) fn all(stage: &Stage, state: &State) -> Vec<(Offer, Option<Lock>)> {
    let scenario = stage.scenario();
    let mut offers = Vec::new();
    let mut open = false;
    for (offer, card) in own(stage, state).chain(standing(stage, state)) {
        let locked = if card.days > state.left(scenario) {
            Some(Lock::NoTime)
        } else if !state.asks(Eyes::Belief, stage, &card.when) {
            let choice = offer.choice(scenario, state);
            let when = choice.map_or(&Condition::Always, |choice| &choice.when);
            Some(Lock::Needs(state.failing(stage, when).clone()))
        } else {
            None
        };
        // A standing choice waits out of sight until its time comes.
        if locked.is_none() || !(card.hidden || offer.standing) {
            open |= locked.is_none() && !offer.standing;
            offers.push((offer, locked));
        }
    }
    // There is always a way on.
    if !open && state.ended.is_none() {
        offers.insert(0, (Offer::GO_ON, None));
    }
    offers
}

/// What is open, into memory that is there.
pub(super) fn open(stage: &Stage, state: &State, offers: &mut Vec<Offer>) {
    offers.clear();
    let left = state.left(stage.scenario());
    for (offer, card) in own(stage, state) {
        if card.days <= left && state.asks(Eyes::Belief, stage, &card.when) {
            offers.push(offer);
        }
    }
    if offers.is_empty() && state.ended.is_none() {
        offers.push(Offer::GO_ON);
    }
    for (offer, card) in standing(stage, state) {
        if card.days <= left && state.asks(Eyes::Belief, stage, &card.when) {
            offers.push(offer);
        }
    }
}

/// What the open passage offers of its own and that is not used up.
#[inline]
fn own<'s>(stage: &'s Stage, state: &'s State) -> impl Iterator<Item = (Offer, &'s Card)> {
    let spot = stage.book.spot_of(state.passage);
    let spot = spot.filter(|_| state.ended.is_none());
    let cards = spot.map_or(&[][..], |spot| stage.book.cards_of(spot));
    unused(cards, &state.used, false)
}

/// The standing choices that are offered beside them and not used up.
#[inline]
fn standing<'s>(stage: &'s Stage, state: &'s State) -> impl Iterator<Item = (Offer, &'s Card)> {
    let spot = stage.book.spot_of(state.passage);
    let spot = spot.filter(|spot| spot.standing && state.ended.is_none());
    let cards = spot.map_or(&[][..], |_| stage.book.standing());
    unused(cards, &state.used_standing, true)
}

#[inline]
fn unused<'s>(
    cards: &'s [Card],
    used: &'s [usize],
    standing: bool,
) -> impl Iterator<Item = (Offer, &'s Card)> {
    let places = cards.iter().enumerate();
    let unused = places.filter(|(place, _)| used.is_empty() || !used.contains(place));
    // What happens when a room cannot agree is on no card.
    let offered = unused.filter(|(_, card)| !card.undecided);
    offered.map(move |(place, card)| {
        let place = Some(place);
        (Offer { standing, place }, card)
    })
}

/// What happens here when a room cannot agree, if the author says and it is open.
pub(super) fn undecided(stage: &Stage, state: &State) -> Option<Offer> {
    let spot = stage.book.spot_of(state.passage);
    let spot = spot.filter(|_| state.ended.is_none())?;
    let cards = stage.book.cards_of(spot);
    let (place, card) = (0..).zip(cards).find(|(_, card)| card.undecided)?;
    let open = !state.used.contains(&place)
        && card.days <= state.left(stage.scenario())
        && state.asks(Eyes::Belief, stage, &card.when);
    open.then_some(Offer {
        standing: false,
        place: Some(place),
    })
}
