//! What the one-sided ways to play like: a number for each act, whatever the moment.

use super::Policy;
use crate::scenario::effect::Tactic;

impl Policy {
    pub(super) fn taste(self, tactic: Tactic) -> i32 {
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
