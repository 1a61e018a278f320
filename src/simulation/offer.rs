//! What can be chosen now, and why not: the one place that decides it, for those who look and for those who only play.

use super::{
    event::ChoiceName,
    stage::Stage,
    state::State,
    view::{GO_ON, Lock},
};
use crate::scenario::{
    Scenario,
    model::{Choice, PassageIndex},
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

    fn choice_at(self, scenario: &Scenario, passage: PassageIndex) -> Option<&Choice> {
        let choices = if self.standing {
            &scenario.standing
        } else {
            &scenario.passages.get(passage)?.choices
        };
        choices.get(self.place?)
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
    let mut offers = Vec::new();
    let mut open = false;
    each(stage, state, |offer, choice| {
        let locked = if choice.days > state.left(stage.scenario()) {
            Some(Lock::NoTime)
        } else if !state.seems_to_hold(stage, &choice.when) {
            Some(Lock::Needs(state.failing(stage, &choice.when).clone()))
        } else {
            None
        };
        // A standing choice waits out of sight until its time comes.
        if locked.is_none() || !(choice.hidden || offer.standing) {
            open |= locked.is_none() && !offer.standing;
            offers.push((offer, locked));
        }
    });
    // There is always a way on.
    if !open && state.ended.is_none() {
        offers.insert(0, (Offer::GO_ON, None));
    }
    offers
}

/// What is open, into memory that is there.
pub(super) fn open(stage: &Stage, state: &State, offers: &mut Vec<Offer>) {
    offers.clear();
    each(stage, state, |offer, choice| {
        if choice.days <= state.left(stage.scenario()) && state.seems_to_hold(stage, &choice.when) {
            offers.push(offer);
        }
    });
    if state.ended.is_none() && offers.iter().all(|offer| offer.standing) {
        offers.insert(0, Offer::GO_ON);
    }
}

/// Everything that the passage offers and that is not used up.
fn each<'s>(stage: &'s Stage, state: &State, mut take: impl FnMut(Offer, &'s Choice)) {
    let scenario = stage.scenario();
    let Some(passage) = scenario.passages.get(state.passage) else {
        return;
    };
    if state.ended.is_some() {
        return;
    }
    for (place, choice) in passage.choices.iter().enumerate() {
        if !state.used.contains(&place) {
            let offer = Offer {
                standing: false,
                place: Some(place),
            };
            take(offer, choice);
        }
    }
    if passage.standing && passage.event.is_none() && !passage.choices.is_empty() {
        for (place, choice) in scenario.standing.iter().enumerate() {
            if !state.used_standing.contains(&place) {
                let offer = Offer {
                    standing: true,
                    place: Some(place),
                };
                take(offer, choice);
            }
        }
    }
}
