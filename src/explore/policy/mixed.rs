//! A way to play that looks before choosing: what the moment asks for, as far as the player's character can tell.

use crate::{
    scenario::{
        effect::{POINT, Setting, Tactic},
        model::{Choice, Landing, Meter, Role},
    },
    simulation::{Stage, State, hunch},
};

/// How much a choice is liked now, from beliefs only.
pub(super) fn likes(stage: &Stage, state: &State, choice: &Choice) -> i32 {
    let scenario = stage.scenario();
    let believed = |meter| state.belief(scenario, meter) / POINT;
    let Some(tactic) = choice.tactic else {
        return 0;
    };
    let up = choice
        .toward
        .and_then(|who| scenario.people.get(who))
        .is_some_and(|who| who.kind == Role::Manager);
    let known = choice
        .toward
        .is_none_or(|who| state.people.get(who).is_some_and(|mind| mind.learned));
    let tired = believed(Meter::Energy) < 35;
    let mut likes = base(tactic);
    // Listen first; once is enough.
    if matches!(tactic, Tactic::Listen | Tactic::Consultation) {
        likes += if known { -3 } else { 4 };
    }
    // Rest when tired, and then leave out what tires.
    if tired {
        likes += match tactic {
            Tactic::Rest => 8,
            Tactic::Follow | Tactic::HandOver | Tactic::Challenge => 3,
            Tactic::TakeOver | Tactic::Deliver | Tactic::Listen | Tactic::Coach => -4,
            _ => 0,
        };
    }
    // In front of others one backs the manager, and tells him otherwise alone.
    if up {
        likes += match (choice.setting, tactic) {
            (Setting::Public, Tactic::Comply | Tactic::Support | Tactic::Ingratiation) => 4,
            (Setting::Public, _) => -3,
            (Setting::Private, _) => 2,
        };
    }
    // Whoever hangs their head comes first.
    if let Some(who) = choice.toward
        && !up
        && believed(Meter::Morale(who)) < 50
        && matches!(
            tactic,
            Tactic::Support | Tactic::Listen | Tactic::Coach | Tactic::Empower | Tactic::Follow
        )
    {
        likes += 4;
    }
    likes += i32::from(choice.cover) * 3 + i32::from(choice.covers.is_some() && known) * 4;
    // What will hardly land is left for a better day.
    likes += match hunch::unbiased(stage, state, choice) {
        Some(Landing::Commitment) => 6,
        Some(Landing::Compliance) => 2,
        Some(Landing::Resistance) => -6,
        None => 0,
    };
    likes
}

/// How much a tactic is liked on an ordinary day.
fn base(tactic: Tactic) -> i32 {
    use Tactic::*;
    match tactic {
        Follow => 7,
        Coach | Empower | HandOver | Assign => 5,
        Consultation | Collaboration | Listen | Support | Apologise => 4,
        RationalPersuasion | Apprising | InspirationalAppeal | Deliver => 3,
        Exchange | PersonalAppeal | Rest | Comply | Refuse => 2,
        Challenge | Coalition | Legitimating | Ingratiation => 0,
        StaySilent => -1,
        TakeOver => -3,
        Pressure | GoOverHisHead => -5,
    }
}
