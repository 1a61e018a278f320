//! Trust: its three facets, how each is broken, and what mends it.

use super::{
    bench::{INES, PRIYA, TOMASZ, VICTOR, World, on, try_on},
    findings::{Broken, below, finding},
};
use Tactic::{Apologise, Consultation, Deliver, Listen, PersonalAppeal, Rest};
use groundswell::{
    scenario::{
        effect::{POINT, Tactic},
        model::{Effect, Facet, Meter},
    },
    simulation::Run,
};

/// The same world, with room in trust to fall and to rise.
fn with_room(world: &World) -> World {
    World {
        trust: world.trust.map(|points| points.clamp(45, 70)),
        ..world.clone()
    }
}

#[test]
fn each_facet_of_trust_adds_to_how_an_act_lands() {
    finding(
        |world, rules| {
            for who in [VICTOR, PRIYA, INES] {
                for facet in Facet::ALL {
                    let score = |points| {
                        let mut world = World {
                            trust: [40; 3],
                            ..world.clone()
                        };
                        world.trust[facet as usize] = points;
                        world.score(rules, try_on(Consultation, who))
                    };
                    below(&format!("{facet:?}"), score(40), score(70))?;
                }
            }
            Ok(())
        },
        &[Broken::Points("trust-carries", 0)],
    );
}

/// How much of a fall of 20 points in a facet an act gives back, in hundredths.
fn mended(
    world: &World,
    rules: &std::sync::Arc<groundswell::simulation::Rules>,
    facet: Facet,
    by: Tactic,
) -> i32 {
    let meter = Meter::TrustFacet(PRIYA, facet);
    let acts = [
        on(Rest, VICTOR).with(Effect::Move(meter, -20 * POINT)),
        on(by, PRIYA),
    ];
    with_room(world).after(rules, &acts)[1].moved(meter)
}

#[test]
fn failures_of_competence_are_mended_by_an_apology_and_those_of_integrity_far_less() {
    finding(
        |world, rules| {
            let ability = mended(world, rules, Facet::Ability, Apologise);
            let integrity = mended(world, rules, Facet::Integrity, Apologise);
            below("an apology for a broken word", 0, integrity)?;
            below("beside one for a mistake", 3 * integrity, ability)
        },
        &[
            Broken::Without("an-apology-mends-a-failure"),
            Broken::Without("an-apology-hardly-mends-a-broken-word"),
            Broken::Points("an-apology-hardly-mends-a-broken-word", 8),
        ],
    );
}

#[test]
fn what_mends_fits_the_facet_that_was_broken() {
    finding(
        |world, rules| {
            let mended = |facet, by| mended(world, rules, facet, by);
            below(
                "good work for a mistake",
                0,
                mended(Facet::Ability, Deliver),
            )?;
            let world = with_room(world);
            let listens = world.of(rules, on(Listen, PRIYA));
            let plain = listens.moved(super::bench::goodwill(PRIYA));
            below(
                "an ear for coldness",
                plain,
                mended(Facet::Benevolence, Listen),
            )?;
            for (facet, by) in [
                (Facet::Integrity, Deliver),
                (Facet::Integrity, Listen),
                (Facet::Benevolence, Deliver),
                (Facet::Ability, Listen),
            ] {
                if mended(facet, by) != 0 {
                    return Err(format!("{by:?} mends {facet:?}"));
                }
            }
            // Where nothing is broken, there is nothing to apologise for.
            let plain = world.of(rules, on(Apologise, PRIYA));
            match plain.moved(Meter::Trust(PRIYA)) {
                0 => Ok(()),
                moved => Err(format!("an apology for nothing moves {moved}")),
            }
        },
        &[
            Broken::Without("work-well-done-mends-a-failure"),
            Broken::Without("standing-by-mends-coldness"),
        ],
    );
}

#[test]
fn a_broken_word_costs_more_than_a_kept_one_gives_and_comes_back_slowly() {
    finding(
        |world, rules| {
            let world = with_room(world);
            let word = Meter::TrustFacet(PRIYA, Facet::Integrity);
            let promise = || on(Rest, VICTOR).with(Effect::Promise(0));
            let of = |effect| {
                world
                    .after(rules, &[promise(), on(Rest, VICTOR).with(effect)])
                    .remove(1)
            };
            let (kept, broken) = (
                of(Effect::Keep(0)).moved(word),
                of(Effect::Break(0)).moved(word),
            );
            below("a kept word", 0, kept)?;
            below("falling beside rising", 2 * kept, -broken)?;
            // The same gain is worth less where it is of the player's word.
            let up = |facet| {
                let meter = Meter::TrustFacet(PRIYA, facet);
                let act = on(Rest, VICTOR).with(Effect::Move(meter, 10 * POINT));
                world.of(rules, act).moved(meter)
            };
            below(
                "a gain of the word",
                up(Facet::Integrity),
                up(Facet::Ability),
            )?;
            below(
                "a gain of the word",
                up(Facet::Integrity),
                up(Facet::Benevolence),
            )
        },
        &[
            Broken::Points("a-broken-promise", -10),
            Broken::Without("a-kept-promise"),
            Broken::Without("a-word-comes-back-slowly"),
        ],
    );
}

#[test]
fn a_word_given_before_others_is_broken_before_others() {
    finding(
        |world, rules| {
            let world = with_room(world);
            let seen = |public: bool| {
                let mut promise = on(Rest, VICTOR).with(Effect::Promise(0));
                if public {
                    promise = promise.in_public();
                }
                let acts = [promise, on(Rest, VICTOR).with(Effect::Break(0))];
                let done = world.after(rules, &acts).remove(1);
                done.moved(Meter::TrustFacet(TOMASZ, Facet::Integrity))
            };
            below("before others", seen(true), 0)?;
            match seen(false) {
                0 => Ok(()),
                moved => Err(format!("nobody heard of it, and it moved {moved}")),
            }
        },
        &[Broken::Without("a-broken-promise-is-talked-about")],
    );
}

#[test]
fn a_broken_word_weighs_on_what_is_asked_next() {
    finding(
        |world, rules| {
            let world = with_room(world);
            let score = |facet| {
                let fall = Effect::Move(Meter::TrustFacet(PRIYA, facet), -20 * POINT);
                let acts = [on(Rest, VICTOR).with(fall), try_on(PersonalAppeal, PRIYA)];
                world.after(rules, &acts)[1].score
            };
            below(
                "a broken word",
                score(Facet::Integrity),
                score(Facet::Ability),
            )
        },
        &[Broken::Without("broken-word-weighs")],
    );
}

#[test]
fn trust_in_the_direct_leader_moves_morale_more_than_delivery() {
    finding(
        |world, rules| {
            let rules = super::bench::only(rules, |does| {
                !matches!(does, groundswell::simulation::rules::Does::Happens(_))
            });
            let after = |between| {
                let world = World {
                    between,
                    ..world.clone()
                };
                world.waits(&rules, 6)
            };
            let (low, high) = (after(30), after(70));
            let gain = |meter| level(&high, meter) - level(&low, meter);
            below("morale", 0, gain(Meter::Morale(PRIYA)))?;
            below(
                "delivery beside morale",
                3 * gain(Meter::Delivery),
                gain(Meter::Morale(PRIYA)),
            )
        },
        &[Broken::Without("trust-in-the-manager-lifts")],
    );
}

fn level(run: &Run, meter: Meter) -> i32 {
    run.state().level(run.scenario(), meter)
}
