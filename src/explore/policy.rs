//! Simple ways to play, each of them consistent: what a person would do who always did the same kind of thing, one who
//! looks before choosing, and three who know too much.

mod ahead;
mod listen;
mod mixed;
mod taste;

use super::Measure;
use crate::simulation::{
    EvenWalk, Offer, Stage, State,
    chance::{self, Purpose},
};

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Policy {
    /// Does as told.
    Comply,
    /// Says openly what is wrong, and goes over heads.
    Confront,
    /// Listens, reasons, consults, empowers.
    Influence,
    /// Listens to everybody before anything else; then does what will probably be taken well.
    ListenFirst,
    /// Says nothing where it can.
    Silent,
    /// Whatever the moment asks for: listens first, speaks where it is heard, gives way where it is not, rests when tired.
    Mixed,
    /// Anything that is open, with equal chances.
    Random,
    /// Tries every option one choice ahead, and takes the best for the team.
    ForTeam,
    /// The same for the manager's endorsement.
    ForBoss,
    /// The same for the player's own strength.
    ForSelf,
}

impl Policy {
    /// All, in the order in which they are told.
    pub const ALL: [Policy; 10] = [
        Policy::Comply,
        Policy::Confront,
        Policy::Influence,
        Policy::ListenFirst,
        Policy::Silent,
        Policy::Mixed,
        Policy::Random,
        Policy::ForTeam,
        Policy::ForBoss,
        Policy::ForSelf,
    ];

    /// Those that know no more than the player's character does.
    pub const LIKE_PEOPLE: [Policy; 7] = [
        Policy::Comply,
        Policy::Confront,
        Policy::Influence,
        Policy::ListenFirst,
        Policy::Silent,
        Policy::Mixed,
        Policy::Random,
    ];

    /// The three that do one thing only: as told, against, or by influence.
    pub const ONE_SIDED: [Policy; 3] = [Policy::Comply, Policy::Confront, Policy::Influence];

    /// A stable word for it, for tables and keys.
    pub fn word(self) -> &'static str {
        match self {
            Policy::Comply => "comply",
            Policy::Confront => "confront",
            Policy::Influence => "influence",
            Policy::ListenFirst => "listen-first",
            Policy::Silent => "silent",
            Policy::Mixed => "mixed",
            Policy::Random => "random",
            Policy::ForTeam => "for-team",
            Policy::ForBoss => "for-boss",
            Policy::ForSelf => "for-self",
        }
    }

    /// The ledger of which a policy wants the most after its next choice. It tries every option on a copy of the state, with
    /// luck that favours nobody: it knows how people really feel, as no player does, and not how the dice will fall.
    pub fn wants(self) -> Option<Measure> {
        match self {
            Policy::ForTeam => Some(Measure::Team),
            Policy::ForBoss => Some(Measure::Endorsement),
            Policy::ForSelf => Some(Measure::Energy),
            _ => None,
        }
    }

    /// A player of this kind, with the luck of a seed.
    pub fn player(self, seed: u64) -> Player {
        Player {
            policy: self,
            seed,
            key: chance::key(Purpose::Policy, self.word(), ""),
        }
    }
}

/// The most choices that are weighed at once; the language allows nine.
const MOST: usize = 16;

/// Somebody who plays by a policy.
#[derive(Debug, Clone, Copy)]
pub struct Player {
    policy: Policy,
    seed: u64,
    key: u64,
}

impl Player {
    /// The same player with other luck.
    pub fn with_seed(self, seed: u64) -> Player {
        Player { seed, ..self }
    }

    /// Which of the offers is taken. They must not be empty; of nothing, going on is taken.
    pub fn pick(&self, stage: &Stage, state: &State, offers: &[Offer]) -> Offer {
        match self.policy.wants() {
            Some(measure) => {
                let mut ahead = EvenWalk::even(stage, state);
                let likes = |offer| ahead::likes(&mut ahead, state, offer, measure);
                self.best(state, offers, likes)
            }
            None => self.best(state, offers, |offer| self.likes(stage, state, offer)),
        }
    }

    /// The same, trying options in memory that is there.
    pub(super) fn pick_in(
        &self,
        memory: &mut EvenWalk,
        stage: &Stage,
        state: &State,
        offers: &[Offer],
    ) -> Offer {
        match (self.policy.wants(), offers) {
            (_, [only]) => *only,
            (Some(measure), _) => self.best(state, offers, |offer| {
                ahead::likes(memory, state, offer, measure)
            }),
            (None, _) => self.best(state, offers, |offer| self.likes(stage, state, offer)),
        }
    }

    /// The offer that is liked best; among equals it is luck, so that over many seeds a policy sees more than one road.
    fn best(&self, state: &State, offers: &[Offer], mut likes: impl FnMut(Offer) -> i32) -> Offer {
        // No more than these are ever offered at once; each is weighed only once.
        let mut likings = [i32::MIN; MOST];
        for (liking, offer) in likings.iter_mut().zip(offers) {
            *liking = likes(*offer);
        }
        let best = likings.iter().copied().max().unwrap_or(i32::MIN);
        let mut equals = offers
            .iter()
            .zip(likings)
            .filter(|(_, liking)| *liking == best);
        let count = u32::try_from(equals.clone().count()).unwrap_or(u32::MAX);
        let drawn = match count {
            0 | 1 => 0,
            _ => chance::draw(self.seed, self.key, state.turn, count),
        };
        equals
            .nth(drawn as usize)
            .map_or(Offer::GO_ON, |(offer, _)| *offer)
    }

    fn likes(&self, stage: &Stage, state: &State, offer: Offer) -> i32 {
        let choice = offer.choice(stage.scenario(), state);
        match (self.policy, choice.and_then(|choice| choice.tactic)) {
            (Policy::Random, _) => 0,
            (Policy::Mixed, _) => {
                choice.map_or(0, |choice| mixed::likes(stage, state, choice))
                    - i32::from(offer.standing)
            }
            (Policy::ListenFirst, _) => {
                choice.map_or(0, |choice| listen::likes(stage, state, choice))
                    - i32::from(offer.standing)
            }
            // Of standing choices a policy takes only what it is about.
            (_, None) => -i32::from(offer.standing),
            (policy, Some(tactic)) => policy.taste(tactic) - i32::from(offer.standing),
        }
    }
}
