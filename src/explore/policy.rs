//! Simple ways to play, each of them consistent: what a person would do who always did the same kind of thing, and one who
//! looks before choosing.

mod mixed;

use crate::{
    scenario::effect::Tactic,
    simulation::{
        Offer, Stage, State,
        chance::{self, Purpose},
    },
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
    /// Says nothing where it can.
    Silent,
    /// Whatever the moment asks for: listens first, speaks where it is heard, gives way where it is not, rests when tired.
    Mixed,
    /// Anything that is open, with equal chances.
    Random,
}

impl Policy {
    /// All, in the order in which they are told.
    pub const ALL: [Policy; 6] = [
        Policy::Comply,
        Policy::Confront,
        Policy::Influence,
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
            Policy::Silent => "silent",
            Policy::Mixed => "mixed",
            Policy::Random => "random",
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
        // No more than these are ever offered at once; each is weighed only once.
        let mut likings = [i32::MIN; MOST];
        for (liking, offer) in likings.iter_mut().zip(offers) {
            *liking = self.likes(stage, state, *offer);
        }
        let best = likings.iter().copied().max().unwrap_or(i32::MIN);
        let mut equals = offers
            .iter()
            .zip(likings)
            .filter(|(_, liking)| *liking == best);
        // Among equals it is luck, so that over many seeds a policy sees more than one road.
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
            // Of standing choices a policy takes only what it is about.
            (_, None) => -i32::from(offer.standing),
            (policy, Some(tactic)) => policy.taste(tactic) - i32::from(offer.standing),
        }
    }
}

impl Policy {
    fn taste(self, tactic: Tactic) -> i32 {
        use Tactic::*;
        match (self, tactic) {
            (Policy::Comply, Comply) => 5,
            (Policy::Comply, Deliver) => 4,
            (Policy::Comply, StaySilent | Ingratiation) => 3,
            (Policy::Comply, TakeOver | Exchange) => 1,
            (Policy::Comply, Challenge | Pressure | GoOverHisHead | Coalition | Refuse) => -4,

            (Policy::Confront, Challenge | Refuse) => 5,
            (Policy::Confront, Pressure | GoOverHisHead | Coalition) => 4,
            (Policy::Confront, Legitimating) => 3,
            (Policy::Confront, RationalPersuasion) => 1,
            (Policy::Confront, Comply | StaySilent | Ingratiation | Apologise) => -4,

            (Policy::Influence, Consultation | Collaboration | Listen) => 5,
            (
                Policy::Influence,
                RationalPersuasion | Apprising | InspirationalAppeal | Empower | Coach | Support
                | Follow,
            ) => 4,
            (Policy::Influence, Exchange | PersonalAppeal | Assign | HandOver) => 2,
            (
                Policy::Influence,
                Comply | StaySilent | Challenge | Pressure | GoOverHisHead | TakeOver | Refuse,
            ) => -3,

            (Policy::Silent, StaySilent) => 5,
            (Policy::Silent, Comply | Rest) => 3,
            (Policy::Silent, Deliver | TakeOver) => 1,
            (Policy::Silent, _) => -2,
            _ => 0,
        }
    }
}
