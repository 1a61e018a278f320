//! A silent run: nothing is written down, and once it has memory, nothing is allocated. For policies and what-ifs.

use super::{
    offer::{self, Offer},
    stage::Stage,
    state::State,
    turn::{Deaf, Played, Turn},
};
use crate::scenario::model::Landing;

/// A silent run over a stage.
pub struct Walk<'a> {
    turn: Turn<'a, Deaf>,
    offers: Vec<Offer>,
}

/// Memory for the lists that grow in a run, in entries; longer runs take more when they need it.
const ROOM: usize = 64;

impl<'a> Walk<'a> {
    /// Begins at the opening of the story, as [`super::Run::on`] does.
    pub fn begin(stage: &'a Stage, seed: u64, picks: &[(String, String)]) -> Walk<'a> {
        let mut walk = Walk::from(stage, seed, &State::new(stage, seed));
        walk.turn.open(picks, None);
        walk
    }

    /// Goes on from a state, with the luck of a seed.
    pub fn from(stage: &'a Stage, seed: u64, state: &State) -> Walk<'a> {
        let mut state = state.clone();
        state.make_room(ROOM);
        Walk {
            turn: Turn::new(stage, seed, state, Deaf),
            offers: Vec::new(),
        }
    }

    /// Goes on from another state of the same scenario, in the memory that is there.
    pub fn reset(&mut self, seed: u64, state: &State) {
        self.turn.seed = seed;
        self.turn.state.clone_from(state);
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

    /// The ending, by its place in the scenario, once it is told.
    pub fn ended(&self) -> Option<usize> {
        self.turn.state.ended
    }

    /// The stage.
    pub fn stage(&self) -> &'a Stage {
        self.turn.stage
    }
}

impl<'a, E: super::turn::Ear> Turn<'a, E> {
    /// Takes an offer: it is used up, and the turn is played.
    pub(super) fn take(&mut self, offer: Offer) -> Option<Landing> {
        let scenario = self.scenario;
        let passage = self.state.passage;
        let choice = offer.choice(scenario, &self.state);
        let played = offer.place.zip(choice).map(|(place, choice)| Played {
            standing: offer.standing,
            place,
            choice,
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
