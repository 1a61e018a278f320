//! Work given, taken and taught: fit, stretch and gap, and what is left for later.

use super::{
    bench::{Act, INES, PRIYA, World, on, try_on},
    findings::{Broken, below, finding},
};
use Tactic::{Assign, Coach, Empower, Follow, HandOver, Support, TakeOver};
use groundswell::scenario::{
    effect::Tactic,
    model::{Facet, Fit, Meter},
};

fn suited(world: &World, fit: Fit) -> World {
    World {
        fit,
        ..world.clone()
    }
}

#[test]
fn a_fit_delivers_now_a_covered_stretch_grows_and_a_bare_gap_fails_and_hurts() {
    finding(
        |world, rules| {
            for tactic in [Assign, HandOver] {
                let of = |fit, cover, meter| {
                    let act = on(tactic, PRIYA).about_the_import(cover);
                    suited(world, fit).of(rules, act).moved(meter)
                };
                let morale = Meter::Morale(PRIYA);
                let (delivery, capability) = (Meter::Delivery, Meter::Capability);
                for other in [Fit::Stretch, Fit::Gap] {
                    for cover in [false, true] {
                        below(
                            &format!("a fit delivers more than a {other:?}"),
                            of(other, cover, delivery),
                            of(Fit::Fit, cover, delivery),
                        )?;
                    }
                }
                below("a covered stretch lifts", 0, of(Fit::Stretch, true, morale))?;
                below(
                    "more than a fit",
                    of(Fit::Fit, true, morale),
                    of(Fit::Stretch, true, morale),
                )?;
                below(
                    "and builds more",
                    of(Fit::Fit, true, capability),
                    of(Fit::Stretch, true, capability),
                )?;
                below("a bare stretch strains", of(Fit::Stretch, false, morale), 0)?;
                below(
                    "a bare gap hurts more",
                    of(Fit::Gap, false, morale),
                    of(Fit::Stretch, false, morale),
                )?;
                below(
                    "a bare gap fails",
                    of(Fit::Gap, false, delivery),
                    of(Fit::Stretch, false, delivery),
                )?;
                below(
                    "cover mends it",
                    of(Fit::Gap, false, delivery),
                    of(Fit::Gap, true, delivery),
                )?;
                below(
                    "and takes strength",
                    of(Fit::Gap, true, Meter::Energy),
                    of(Fit::Gap, false, Meter::Energy),
                )?;
            }
            Ok(())
        },
        &[
            Broken::Without("a-fit-delivers"),
            Broken::Without("a-covered-stretch-grows"),
            Broken::Without("a-covered-stretch-builds"),
            Broken::Without("a-bare-stretch-strains"),
            Broken::Without("a-bare-gap-hurts"),
            Broken::Without("a-bare-gap-fails"),
            Broken::Without("cover-takes-strength"),
        ],
    );
}

#[test]
fn who_is_helped_to_grow_can_and_who_has_it_taken_from_them_cannot() {
    finding(
        |world, rules| {
            let grown = |act: Act, times: usize, from| {
                let acts: Vec<Act> = vec![act; times];
                let mut run = suited(world, from).run(rules, &acts);
                for place in 0..times {
                    run.choose(&format!("act-{place}")).expect("it is open");
                }
                run.state().fit(run.scenario(), PRIYA, 0)
            };
            for gives in [Assign, HandOver, Coach, Support] {
                let act = |cover| on(gives, PRIYA).about_the_import(cover);
                for (cover, times, from, to) in [
                    (true, 1, Fit::Stretch, Fit::Fit),
                    (true, 1, Fit::Gap, Fit::Stretch),
                    (true, 2, Fit::Gap, Fit::Fit),
                    (true, 1, Fit::Fit, Fit::Fit),
                    (false, 2, Fit::Stretch, Fit::Stretch),
                    (false, 2, Fit::Gap, Fit::Gap),
                ] {
                    let grown = grown(act(cover), times, from);
                    if grown != to {
                        return Err(format!(
                            "{gives:?}, cover {cover}: {from:?} became {grown:?}"
                        ));
                    }
                }
            }
            match grown(on(TakeOver, PRIYA).about_the_import(true), 1, Fit::Gap) {
                Fit::Gap => Ok(()),
                other => Err(format!("by watching it became {other:?}")),
            }
        },
        &[Broken::Without("who-is-helped-to-grow-can")],
    );
}

#[test]
fn help_makes_a_stretch_welcome_and_a_gap_frightens() {
    finding(
        |world, rules| {
            let score = |fit, cover| {
                let act = try_on(Assign, PRIYA).about_the_import(cover);
                suited(world, fit).score(rules, act)
            };
            below(
                "help",
                score(Fit::Stretch, false),
                score(Fit::Stretch, true),
            )?;
            below("a gap", score(Fit::Gap, false), score(Fit::Stretch, false))?;
            match score(Fit::Gap, true) == score(Fit::Stretch, true) {
                true => Ok(()),
                false => Err("a gap frightens although it is covered".into()),
            }
        },
        &[
            Broken::Without("help-makes-a-stretch-welcome"),
            Broken::Without("a-gap-frightens"),
        ],
    );
}

#[test]
fn doing_it_oneself_is_quick_and_starves_what_can_be_done_later() {
    finding(
        |world, rules| {
            let of = |tactic, meter| world.of(rules, on(tactic, PRIYA)).moved(meter);
            below(
                "now",
                of(Coach, Meter::Delivery),
                of(TakeOver, Meter::Delivery),
            )?;
            below("later", of(TakeOver, Meter::Capability), 0)?;
            for gives in [Assign, Coach, Empower, HandOver, Follow] {
                below("what they can", 0, of(gives, Meter::Capability))?;
                below("who is needed", of(gives, Meter::Essential), 0)?;
            }
            below("who is needed", 0, of(TakeOver, Meter::Essential))?;
            // Given away for good, it frees more than given for once.
            below(
                "for good",
                of(HandOver, Meter::Essential),
                of(Assign, Meter::Essential),
            )
        },
        &[
            Broken::Without("taking-over-delivers"),
            Broken::Without("taking-over-starves"),
            Broken::Without("doing-it-yourself-makes-you-essential"),
            Broken::Without("giving-work-frees"),
            Broken::Without("handing-over-frees"),
            Broken::Without("following-makes-you-less-essential"),
            Broken::Without("following-builds-the-team"),
        ],
    );
}

#[test]
fn who_is_followed_grows_and_is_trusted_by_the_others() {
    finding(
        |world, rules| {
            let done = world.of(rules, on(Follow, INES).in_public());
            below("morale", 0, done.moved(Meter::Morale(INES)))?;
            below("strength", 0, done.moved(Meter::Energy))?;
            let facet = Facet::Ability;
            below(
                "the others",
                0,
                done.moved(Meter::TrustBetweenFacet(PRIYA, INES, facet)),
            )?;
            let alone = world.of(rules, on(Follow, INES));
            match alone.moved(Meter::TrustBetweenFacet(PRIYA, INES, facet)) {
                0 => Ok(()),
                moved => Err(format!("nobody saw it, and it moved {moved}")),
            }
        },
        &[
            Broken::Without("following-lifts-the-leader"),
            Broken::Without("following-frees"),
            Broken::Without("following-shows-the-team-who-can"),
        ],
    );
}

#[test]
fn pressure_on_somebody_new_hurts_more_than_on_somebody_of_long_standing() {
    finding(
        |world, rules| {
            for tactic in [Tactic::Pressure, Tactic::Challenge] {
                let morale = |who| world.of(rules, on(tactic, who)).moved(Meter::Morale(who));
                below(&format!("{tactic:?}"), morale(INES), morale(PRIYA))?;
            }
            Ok(())
        },
        &[Broken::Without("juniors-take-it-harder")],
    );
}
