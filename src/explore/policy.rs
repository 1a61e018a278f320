//! Simple ways to play, each of them consistent: what a person would do who always did the same kind of thing.

use crate::{
    scenario::{Scenario, effect::Tactic},
    simulation::{
        View,
        chance::{self, Purpose},
        event::ChoiceName,
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
    /// Anything that is open, with equal chances.
    Random,
}

impl Policy {
    /// All, in the order in which they are told.
    pub const ALL: [Policy; 5] = [
        Policy::Comply,
        Policy::Confront,
        Policy::Influence,
        Policy::Silent,
        Policy::Random,
    ];

    /// A stable word for it, for tables and keys.
    pub fn word(self) -> &'static str {
        match self {
            Policy::Comply => "comply",
            Policy::Confront => "confront",
            Policy::Influence => "influence",
            Policy::Silent => "silent",
            Policy::Random => "random",
        }
    }

    /// The id of the choice that it takes; `None` if nothing is open.
    pub fn pick(self, scenario: &Scenario, view: &View, seed: u64) -> Option<String> {
        let open: Vec<&ChoiceName> = view
            .choices
            .iter()
            .filter(|choice| choice.locked.is_none())
            .map(|choice| &choice.name)
            .collect();
        let liking =
            |name: &ChoiceName| match name.find(scenario).and_then(|(_, choice)| choice.tactic) {
                _ if self == Policy::Random => 0,
                // Of standing choices a policy takes only what it is about.
                None => {
                    if name.standing {
                        -1
                    } else {
                        0
                    }
                }
                Some(tactic) => self.likes(tactic) - i32::from(name.standing),
            };
        let best = open.iter().map(|name| liking(name)).max()?;
        let best: Vec<&&ChoiceName> = open.iter().filter(|name| liking(name) == best).collect();
        // Among equals it is luck, so that over many seeds a policy sees more than one road.
        let count = u32::try_from(best.len()).unwrap_or(u32::MAX);
        let drawn = chance::draw(seed, Purpose::Policy, self.word(), "", view.turn, count);
        best.get(drawn as usize).map(|name| name.id.clone())
    }

    fn likes(self, tactic: Tactic) -> i32 {
        use Tactic::{
            Apprising, Assign, Challenge, Coach, Coalition, Collaboration, Comply, Consultation,
            Deliver, Empower, Exchange, GoOverHisHead, Ingratiation, InspirationalAppeal,
            Legitimating, Listen, PersonalAppeal, Pressure, RationalPersuasion, StaySilent,
            Support, TakeOver,
        };
        match (self, tactic) {
            (Policy::Comply, Comply) => 5,
            (Policy::Comply, Deliver) => 4,
            (Policy::Comply, StaySilent | Ingratiation) => 3,
            (Policy::Comply, TakeOver | Exchange) => 1,
            (Policy::Comply, Challenge | Pressure | GoOverHisHead | Coalition) => -4,

            (Policy::Confront, Challenge) => 5,
            (Policy::Confront, Pressure | GoOverHisHead | Coalition) => 4,
            (Policy::Confront, Legitimating) => 3,
            (Policy::Confront, RationalPersuasion) => 1,
            (Policy::Confront, Comply | StaySilent | Ingratiation) => -4,

            (Policy::Influence, Consultation | Collaboration | Listen) => 5,
            (
                Policy::Influence,
                RationalPersuasion | Apprising | InspirationalAppeal | Empower | Coach | Support,
            ) => 4,
            (Policy::Influence, Exchange | PersonalAppeal | Assign) => 2,
            (
                Policy::Influence,
                Comply | StaySilent | Challenge | Pressure | GoOverHisHead | TakeOver,
            ) => -3,

            (Policy::Silent, StaySilent) => 5,
            (Policy::Silent, Comply) => 3,
            (Policy::Silent, Deliver | TakeOver) => 1,
            (Policy::Silent, _) => -2,
            _ => 0,
        }
    }
}
