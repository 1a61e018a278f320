//! What it costs oneself to speak, to comply and to be silent: strength, credit, and what the manager thinks of it.

use super::{
    bench::{Act, PRIYA, VICTOR, always, goodwill, on, try_on},
    findings::{Broken, Held, below, finding},
};
use Tactic::{
    Challenge, Coalition, Comply, Consultation, Deliver, GoOverHisHead, Legitimating, Listen,
    Pressure, RationalPersuasion, Refuse, Rest, StaySilent, Support,
};
use groundswell::scenario::{
    effect::{Setting, Tactic},
    model::{Facet, Landing, Meter},
};

const LANDINGS: [Landing; 3] = [
    Landing::Commitment,
    Landing::Compliance,
    Landing::Resistance,
];

#[test]
fn open_dissent_upward_costs_more_goodwill_than_support_or_asking() {
    finding(
        |world, rules| {
            for landing in LANDINGS {
                let rules = always(rules, landing);
                for setting in [Setting::Private, Setting::Public] {
                    let moved = |tactic| {
                        let mut act = try_on(tactic, VICTOR);
                        act.setting = setting;
                        world.of(&rules, act).moved(goodwill(VICTOR))
                    };
                    for gentle in [Support, Consultation] {
                        below(&format!("{gentle:?}"), moved(Challenge), moved(gentle))?;
                    }
                }
            }
            Ok(())
        },
        &[Broken::Points("challenge-doubts-loyalty", 6)],
    );
}

#[test]
fn credit_is_earned_by_fitting_in_and_delivering_and_spent_by_deviating() {
    finding(
        |world, rules| {
            let moved = |tactic| world.of(rules, on(tactic, VICTOR)).moved(Meter::Credit);
            for earns in [Comply, Deliver] {
                below(&format!("{earns:?}"), 0, moved(earns))?;
            }
            for spends in [
                Challenge,
                Pressure,
                Coalition,
                GoOverHisHead,
                Legitimating,
                Refuse,
            ] {
                below(&format!("{spends:?}"), moved(spends), 0)?;
            }
            for neither in [RationalPersuasion, Consultation, Listen, Support] {
                if moved(neither) != 0 {
                    return Err(format!("{neither:?} moves credit"));
                }
            }
            Ok(())
        },
        &[
            Broken::Without("fitting-in-earns-credit"),
            Broken::Without("deviating-spends-credit"),
            Broken::Without("refusing-spends-credit"),
        ],
    );
}

#[test]
fn complying_and_silence_strain_and_honest_talk_relieves_although_the_boss_likes_it_less() {
    finding(
        |world, rules| {
            let masks = [
                on(Comply, VICTOR),
                on(StaySilent, VICTOR),
                on(StaySilent, VICTOR).in_public(),
            ];
            let talks = [
                on(RationalPersuasion, VICTOR),
                on(Consultation, VICTOR),
                on(Challenge, VICTOR),
            ];
            for mask in masks {
                below(
                    &format!("{mask:?}"),
                    world.of(rules, mask).moved(Meter::Energy),
                    0,
                )?;
            }
            let obeys = world.of(rules, on(Comply, VICTOR)).moved(goodwill(VICTOR));
            for talk in talks {
                let done = world.of(rules, talk.clone());
                below(&format!("{talk:?}"), 0, done.moved(Meter::Energy))?;
                below(&format!("{talk:?}"), done.moved(goodwill(VICTOR)), obeys)?;
            }
            Ok(())
        },
        &[
            Broken::Without("masking-strains"),
            Broken::Without("honest-talk-relieves"),
            Broken::Without("standing-up-gives-dignity"),
            Broken::Without("compliance-pleases"),
        ],
    );
}

#[test]
fn hitting_back_keeps_ones_own_strength_and_costs_endorsement() {
    finding(
        |world, rules| {
            let of = |act: Act, meter| world.of(rules, act).moved(meter);
            for back in [
                on(Challenge, VICTOR),
                on(Challenge, VICTOR).in_public(),
                on(Refuse, VICTOR),
            ] {
                below(
                    &format!("{back:?} beside going along"),
                    of(on(Comply, VICTOR), Meter::Energy),
                    of(back.clone(), Meter::Energy),
                )?;
                below("strength", 0, of(back.clone(), Meter::Energy))?;
                below("endorsement", of(back, Meter::Trust(VICTOR)), 0)?;
            }
            Ok(())
        },
        &[
            Broken::Points("standing-up-gives-dignity", -6),
            Broken::Without("challenge-doubts-loyalty"),
            Broken::Without("refusing-costs-the-manager"),
            Broken::Without("refusing-keeps-you-whole"),
        ],
    );
}

#[test]
fn work_takes_strength_and_rest_gives_it_back() {
    finding(
        |world, rules| {
            let energy = |tactic| world.of(rules, on(tactic, PRIYA)).moved(Meter::Energy);
            for work in [Deliver, Tactic::TakeOver, Listen, Support, Tactic::Coach] {
                below(&format!("{work:?}"), energy(work), 0)?;
            }
            below(
                "one's own hands beside an ear",
                energy(Tactic::TakeOver),
                energy(Listen),
            )?;
            below("rest", 0, energy(Rest))
        },
        &[
            Broken::Without("rest-restores"),
            Broken::Without("taking-over-exhausts"),
            Broken::Without("delivering-tires"),
        ],
    );
}

#[test]
fn going_over_his_head_betrays_and_taking_over_tightens() {
    finding(
        |world, rules| -> Held {
            let moved = |tactic, meter| world.of(rules, on(tactic, PRIYA)).moved(meter);
            let word = Meter::TrustFacet(VICTOR, Facet::Integrity);
            below(
                "his trust in the player's word",
                moved(GoOverHisHead, word),
                -500,
            )?;
            for usurps in [GoOverHisHead, Tactic::TakeOver] {
                below(
                    &format!("{usurps:?}"),
                    0,
                    moved(usurps, Meter::Grip(VICTOR)),
                )?;
            }
            Ok(())
        },
        &[
            Broken::Without("going-over-betrays"),
            Broken::Without("taking-over-tightens"),
        ],
    );
}
