//! What a manager's doing does to a team: safety, learning, morale, and who dares to speak.

use super::{
    bench::{PRIYA, TOMASZ, VICTOR, World, always, on, only, try_on},
    findings::{Broken, below, finding},
};
use groundswell::{
    scenario::{
        effect::Tactic,
        model::{Condition, Effect, Facet, Landing, Meter},
        script::Voice,
    },
    simulation::{Adviser, Event, Run, event::Cause, hunch, rules::Does},
};

fn level(run: &Run, meter: Meter) -> i32 {
    run.state().level(run.scenario(), meter)
}

fn by_itself(does: &Does) -> bool {
    !matches!(does, Does::Happens(_))
}

#[test]
fn what_the_leader_does_moves_safety() {
    finding(
        |world, rules| {
            let quiet = only(rules, by_itself);
            let after = |grip, pressure| {
                let world = World {
                    grip,
                    pressure,
                    ..world.clone()
                };
                level(&world.waits(&quiet, 5), Meter::Safety)
            };
            below(
                "a tight grip beside a loose one",
                after(70, 70),
                after(30, 30),
            )?;
            let start = world.safety * 100;
            below("under a tight grip", after(70, 70), start)?;
            below("under a loose one", start, after(20, 20))?;
            // And others learn from who speaks, and from who does not.
            let moved = |tactic| {
                let act = on(tactic, VICTOR).in_public();
                world.of(rules, act).moved(Meter::Safety)
            };
            below("speaking before others", 0, moved(Tactic::Consultation))?;
            below("silence before others", moved(Tactic::StaySilent), 0)
        },
        &[
            Broken::Without("grip-lowers-safety"),
            Broken::Without("speaking-makes-it-safer"),
            Broken::Without("silence-teaches-silence"),
        ],
    );
}

#[test]
fn safety_moves_what_is_learned_more_than_what_is_delivered() {
    finding(
        |world, rules| {
            let rules = only(rules, by_itself);
            let after = |safety| {
                let world = World {
                    safety,
                    ..world.clone()
                };
                world.waits(&rules, 6)
            };
            let (low, high) = (after(20), after(80));
            let gain = |meter| level(&high, meter) - level(&low, meter);
            below("learning", 0, gain(Meter::Capability))?;
            below(
                "delivery beside learning",
                3 * gain(Meter::Delivery),
                gain(Meter::Capability),
            )
        },
        &[Broken::Without("safety-teaches")],
    );
}

#[test]
fn hostile_acts_lower_morale_and_have_consequences_later() {
    finding(
        |world, rules| {
            // Long enough for what is rare; the luck is that of the world's seed.
            let after = |grip, pressure| {
                let world = World {
                    grip,
                    pressure,
                    morale: 40,
                    between: 40,
                    trust: [40; 3],
                    safety: 40,
                    ..world.clone()
                };
                world.waits(rules, 40)
            };
            let (hostile, kind) = (after(95, 95), after(20, 20));
            below(
                "morale",
                level(&hostile, Meter::Morale(PRIYA)),
                level(&kind, Meter::Morale(PRIYA)),
            )?;
            let happened = |run: &Run, ids: &[&str]| {
                let is_meant = |rule: &usize| ids.contains(&rules.rules[*rule].id.as_str());
                let happened = run.events().filter(
                    |(_, event)| matches!(event, Event::Happened { rule, .. } if is_meant(rule)),
                );
                happened.count() as i32
            };
            let acts = ["snaps", "blames-in-public", "checks-everything"];
            let later = ["quiet-quitting", "an-error", "a-resignation"];
            below("hostile acts", 0, happened(&hostile, &acts))?;
            below(
                "what follows",
                happened(&kind, &later),
                happened(&hostile, &later),
            )?;
            // Whom it strikes is hurt there and then, and thinks less of him.
            for (_, event) in hostile.events() {
                let Event::Changed(entry) = event else {
                    continue;
                };
                if let (Cause::Happening(rule), Meter::Morale(_)) = (entry.cause, entry.meter)
                    && acts.contains(&rules.rules[rule].id.as_str())
                {
                    below("morale", entry.after, entry.before)?;
                }
            }
            Ok(())
        },
        &[
            Broken::Without("grip-wears-morale"),
            Broken::Without("quiet-quitting"),
        ],
    );
}

#[test]
fn moods_and_a_word_spread_along_ties() {
    finding(
        |world, rules| {
            let rules = only(rules, by_itself);
            for meter in [
                Meter::Morale(TOMASZ),
                Meter::TrustFacet(TOMASZ, Facet::Integrity),
            ] {
                let other = match meter {
                    Meter::Morale(_) => Meter::Morale(PRIYA),
                    _ => Meter::TrustFacet(PRIYA, Facet::Integrity),
                };
                let after = |by: i32| {
                    let act = on(Tactic::Rest, VICTOR)
                        .with(Effect::Move(other, by))
                        .and_on();
                    let mut run = world.run(&rules, &[act]);
                    run.choose("act-0").expect("it is open");
                    level(&run, meter)
                };
                below(&format!("{meter:?}"), after(-3_000), after(3_000))?;
            }
            Ok(())
        },
        &[
            Broken::Without("moods-spread"),
            Broken::Without("a-word-is-passed-on"),
        ],
    );
}

#[test]
fn safety_decides_who_dares_to_speak_and_who_would_step_forward() {
    finding(
        |world, rules| {
            let holds = |condition, safety, morale, trust| {
                let world = World {
                    safety,
                    morale,
                    trust: [trust; 3],
                    ..world.clone()
                };
                let run = world.run(rules, &[]);
                run.state().holds(run.stage(), &condition)
            };
            let (dares, ready) = (Condition::Dares(PRIYA), Condition::Ready(PRIYA));
            let wrong = [
                (
                    "who is safe and well dares",
                    !holds(dares.clone(), 60, 60, 10),
                ),
                (
                    "who is not safe does not dare",
                    holds(dares.clone(), 20, 60, 90),
                ),
                (
                    "who is worn out does not dare",
                    holds(dares.clone(), 60, 15, 90),
                ),
                (
                    "safe, well and trusting steps forward",
                    !holds(ready.clone(), 60, 60, 70),
                ),
                (
                    "not safe does not step forward",
                    holds(ready.clone(), 15, 60, 70),
                ),
                (
                    "worn out does not step forward",
                    holds(ready.clone(), 60, 30, 70),
                ),
                (
                    "without trust does not step forward",
                    holds(ready.clone(), 60, 60, 40),
                ),
            ];
            match wrong.iter().find(|(_, wrong)| *wrong) {
                None => Ok(()),
                Some((what, _)) => Err((*what).into()),
            }
        },
        &[
            Broken::Without("safety-lets-people-speak"),
            Broken::Without("morale-trust-and-safety-let-people-lead"),
        ],
    );
}

#[test]
fn silence_has_its_reasons_and_says_them() {
    // The voice that warns of labels and of punishment expects worse of what endangers than is due, whoever is there.
    let worse = std::cell::Cell::new(0);
    finding(
        |world, rules| {
            for tactic in [Tactic::Coalition, Tactic::Refuse, Tactic::GoOverHisHead] {
                let world = World {
                    insight: 10,
                    ..world.clone()
                };
                let run = world.run(rules, &[try_on(tactic, VICTOR)]);
                let choice = &run.scenario().passages[0].choices[0];
                let Some(hunch) = run.look().choices[0].hunch else {
                    return Err(format!("nobody says a word of {tactic:?}"));
                };
                if hunch.of != Adviser::Voice(Voice::Mortgage) {
                    return Err(format!("{:?} speaks of {tactic:?}", hunch.of));
                }
                let due =
                    hunch::unbiased(run.stage(), run.state(), choice).expect("it is an attempt");
                // Landings are ordered from the best to the worst.
                if hunch.expects < due {
                    return Err(format!(
                        "of {tactic:?} it expects {:?}, better than {due:?}",
                        hunch.expects
                    ));
                }
                worse.set(worse.get() + i32::from(hunch.expects > due));
            }
            Ok(())
        },
        &[],
    );
    assert!(worse.get() > 10, "it warned only {} times", worse.get());
}

#[test]
fn seeing_somebody_stand_up_lifts_and_being_told_off_before_others_shames() {
    finding(
        |world, rules| {
            let of = |tactic, who, meter| world.of(rules, on(tactic, who).in_public()).moved(meter);
            below(
                "an ally",
                0,
                of(Tactic::Challenge, VICTOR, Meter::Morale(TOMASZ)),
            )?;
            below(
                "told off",
                of(Tactic::Pressure, PRIYA, Meter::Morale(PRIYA)),
                0,
            )?;
            below(
                "thanked",
                0,
                of(Tactic::Support, PRIYA, Meter::Morale(PRIYA)),
            )?;
            let private = world
                .of(rules, on(Tactic::Support, PRIYA))
                .moved(Meter::Morale(PRIYA));
            below(
                "before others",
                private,
                of(Tactic::Support, PRIYA, Meter::Morale(PRIYA)),
            )
        },
        &[
            Broken::Without("being-stood-up-for"),
            Broken::Without("public-pressure-on-others-shames"),
            Broken::Without("support-in-public-lifts"),
        ],
    );
}

#[test]
fn a_partner_is_watched_less() {
    finding(
        |world, rules| {
            let of = |landing| {
                let rules = always(rules, landing);
                world.of(&rules, try_on(Tactic::Consultation, VICTOR))
            };
            let (won, lost) = (of(Landing::Commitment), of(Landing::Resistance));
            below(
                "grip",
                won.moved(Meter::Grip(VICTOR)),
                lost.moved(Meter::Grip(VICTOR)),
            )?;
            below(
                "ease",
                lost.moved(Meter::Ease(VICTOR)),
                won.moved(Meter::Ease(VICTOR)),
            )?;
            below(
                "trust",
                lost.moved(Meter::Trust(VICTOR)),
                won.moved(Meter::Trust(VICTOR)),
            )
        },
        &[
            Broken::Without("commitment-loosens-grip"),
            Broken::Without("partners-teach-letting-go"),
        ],
    );
}
