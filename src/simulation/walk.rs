//! A silent run: nothing is written down, and once it has memory, nothing is allocated. For policies and what-ifs.

use super::{
    chance::{Drawn, Enumerated, Even},
    ear::{Deaf, Ear, Lines},
    offer::{self, Offer},
    stage::Stage,
    state::State,
    turn::{Played, Turn},
};
use crate::scenario::model::Landing;

/// A silent run over a stage. Its luck is drawn by a seed, unless it is one of those that try.
pub struct Walk<'a, E: Ear = Deaf> {
    turn: Turn<'a, E>,
    offers: Vec<Offer>,
}

/// A walk on which luck favours nobody: what a choice would come to, as far as it can be said beforehand.
pub type EvenWalk<'a> = Walk<'a, Deaf<Even>>;

/// A walk of which the lines are heard.
pub type HeardWalk<'a> = Walk<'a, Lines>;

/// A walk on which luck is tried in every way: [`Walk::each`].
pub type EveryWalk<'a> = Walk<'a, Lines<Enumerated>>;

/// Memory for the lists that grow in a run, in entries; longer runs take more when they need it.
const ROOM: usize = 64;

impl<'a> Walk<'a> {
    /// Begins at the opening of the story, as [`super::Run::on`] does.
    pub fn begin(stage: &'a Stage, seed: u64, picks: &[(String, String)]) -> Walk<'a> {
        let mut luck = Drawn(seed);
        let state = State::new(stage, &mut luck);
        let mut walk = Walk::with(stage, luck, &state, Deaf::default());
        walk.turn.open(picks, None);
        walk
    }

    /// Goes on from a state, with the luck of a seed.
    pub fn from(stage: &'a Stage, seed: u64, state: &State) -> Walk<'a> {
        Walk::with(stage, Drawn(seed), state, Deaf::default())
    }
}

impl<'a> HeardWalk<'a> {
    /// Goes on from a state, with the luck of a seed; the lines are heard.
    pub fn heard(stage: &'a Stage, seed: u64, state: &State) -> HeardWalk<'a> {
        Walk::with(stage, Drawn(seed), state, Lines::default())
    }
}

impl<E: Ear<Luck = Drawn>> Walk<'_, E> {
    /// Goes on from another state of the same scenario, in the memory that is there.
    pub fn reset(&mut self, seed: u64, state: &State) {
        self.turn.luck = Drawn(seed);
        self.turn.state.clone_from(state);
    }
}

impl<'a> EvenWalk<'a> {
    /// A walk that tries from a state on.
    pub fn even(stage: &'a Stage, state: &State) -> EvenWalk<'a> {
        Walk::with(stage, Even, state, Deaf::default())
    }

    /// How things would stand after a choice in a state, if luck favoured nobody.
    pub fn after(&mut self, state: &State, offer: Offer) -> &State {
        self.turn.state.clone_from(state);
        self.take(offer);
        &self.turn.state
    }
}

impl<'a> EveryWalk<'a> {
    /// A walk that tries all ways; it begins nowhere.
    pub fn every(stage: &'a Stage) -> EveryWalk<'a> {
        let (nowhere, ear) = (State::default(), Lines::default());
        Walk::with(stage, Enumerated::new(), &nowhere, ear)
    }

    /// Every way in which a choice in a state can turn out, how it landed, and the names of the lines that were said. Going
    /// on is a choice as well.
    pub fn each(
        &mut self,
        state: &State,
        offer: Offer,
        mut each: impl FnMut(&State, Option<Landing>, &[usize]),
    ) {
        loop {
            self.turn.state.clone_from(state);
            self.turn.ear.forget();
            let landed = self.take(offer);
            each(&self.turn.state, landed, self.turn.ear.said());
            if !self.turn.luck.go_on() {
                return;
            }
        }
    }

    /// What can be chosen in a state.
    pub fn offers_in(&mut self, state: &State) -> &[Offer] {
        offer::open(self.turn.stage, state, &mut self.offers);
        &self.offers
    }
}

impl<'a, E: Ear> Walk<'a, E> {
    /// Goes on from a state, by some luck, and somebody hears of it.
    fn with(stage: &'a Stage, luck: E::Luck, state: &State, ear: E) -> Walk<'a, E> {
        let mut state = state.clone();
        state.make_room(ROOM);
        Walk {
            turn: Turn::new(stage, luck, state, ear),
            offers: Vec::new(),
        }
    }

    /// What can be chosen now; never empty until the story has ended.
    pub fn offers(&mut self) -> &[Offer] {
        offer::open(self.turn.stage, &self.turn.state, &mut self.offers);
        &self.offers
    }

    /// Asks somebody which of the offers to take.
    pub fn pick(&mut self, pick: impl FnOnce(&Stage, &State, &[Offer]) -> Offer) -> Offer {
        offer::open(self.turn.stage, &self.turn.state, &mut self.offers);
        pick(self.turn.stage, &self.turn.state, &self.offers)
    }

    /// Takes one of the offers, as [`Walk::offers`] gave them: whether it is open is not asked again. An offer of a choice
    /// that is not there goes on.
    pub fn take(&mut self, offer: Offer) -> Option<Landing> {
        if self.turn.state.ended.is_some() {
            return None;
        }
        self.turn.take(offer)
    }

    /// How things stand.
    pub fn state(&self) -> &State {
        &self.turn.state
    }

    /// Who hears of it.
    pub fn ear(&mut self) -> &mut E {
        &mut self.turn.ear
    }

    /// The ending, by its place in the scenario, once it is told.
    pub fn ended(&self) -> Option<usize> {
        self.turn.state.ended
    }

    /// The stage.
    pub fn stage(&self) -> &'a Stage {
        self.turn.stage
    }
}

impl<'a, E: Ear> Turn<'a, E> {
    /// Takes an offer: it is used up, and the turn is played.
    pub(super) fn take(&mut self, offer: Offer) -> Option<Landing> {
        let scenario = self.scenario;
        let passage = self.state.passage;
        let card = offer.card(self.stage, &self.state);
        let played = offer.place.zip(card).map(|(place, card)| Played {
            standing: offer.standing,
            place,
            card,
        });
        if let Some(played) = &played {
            if played.standing {
                self.state.used_standing.push(played.place);
            } else {
                self.state.used.push(played.place);
            }
        }
        let name = || offer.name(scenario, passage);
        self.play(name, played)
    }
}
