//! How attempts land: tactics, directions, settings, combinations, needs, moments.

use super::{
    bench::{ADA, INES, PRIYA, VICTOR, World, always, goodwill, on, one_need, still, try_on},
    findings::{Broken, below, finding},
};
use Tactic::{
    Apprising, Challenge, Coalition, Collaboration, Consultation, Exchange, Ingratiation,
    InspirationalAppeal, Legitimating, Listen, PersonalAppeal, Pressure, RationalPersuasion,
};
use groundswell::scenario::{
    effect::{Setting, Tactic},
    format::{Need, Weakness},
    model::Landing,
};

/// Ways to move somebody that are positive on the whole.
const SOFT: [Tactic; 4] = [InspirationalAppeal, Apprising, Collaboration, Consultation];
/// Those without a reliable effect.
const UNSURE: [Tactic; 4] = [Exchange, PersonalAppeal, Legitimating, Coalition];
/// All eleven.
const TACTICS: [Tactic; 11] = [
    RationalPersuasion,
    Apprising,
    InspirationalAppeal,
    Consultation,
    Collaboration,
    Ingratiation,
    PersonalAppeal,
    Exchange,
    Coalition,
    Legitimating,
    Pressure,
];
const EVERYBODY: [usize; 4] = [VICTOR, PRIYA, INES, ADA];

#[test]
fn public_upward_lands_worse_than_private_and_worst_where_trust_is_weak() {
    finding(
        |world, rules| {
            for tactic in TACTICS.into_iter().chain([Challenge]) {
                let loss = |trust: i32| {
                    let world = World {
                        trust: [trust; 3],
                        ..world.clone()
                    };
                    let private = world.of(rules, try_on(tactic, VICTOR));
                    let public = world.of(rules, try_on(tactic, VICTOR).in_public());
                    private.score - public.score
                };
                let (weak, strong) = (loss(30), loss(60));
                below(&format!("{tactic:?} in public costs"), 0, strong)?;
                below(&format!("{tactic:?} where trust is weak"), strong, weak)?;
            }
            Ok(())
        },
        &[
            Broken::Without("public-upward-costs"),
            Broken::Without("public-and-distant-costs-more"),
        ],
    );
}

#[test]
fn public_dissent_upward_costs_more_goodwill_than_the_same_words_in_private() {
    finding(
        |world, rules| {
            for landing in [
                Landing::Commitment,
                Landing::Compliance,
                Landing::Resistance,
            ] {
                let rules = always(rules, landing);
                for tactic in [Challenge, Pressure, Coalition] {
                    let act = try_on(tactic, VICTOR);
                    let public = world.of(&rules, act.clone().in_public());
                    let private = world.of(&rules, act);
                    below(
                        &format!("{tactic:?}"),
                        public.moved(goodwill(VICTOR)),
                        private.moved(goodwill(VICTOR)),
                    )?;
                }
            }
            Ok(())
        },
        &[Broken::Without("public-challenge-humiliates")],
    );
}

#[test]
fn reasons_help_under_every_condition() {
    finding(
        |world, rules| {
            let rules = one_need(rules);
            for who in EVERYBODY {
                for setting in [Setting::Private, Setting::Public] {
                    let score = |tactic| {
                        let mut act = try_on(tactic, who);
                        act.setting = setting;
                        world.score(&rules, act)
                    };
                    for other in UNSURE.into_iter().chain([Pressure]) {
                        below(
                            &format!("{other:?} and reasons toward {who}"),
                            score(other),
                            score(RationalPersuasion),
                        )?;
                    }
                }
            }
            Ok(())
        },
        &[Broken::Points("reasons-persuade", -8)],
    );
}

#[test]
fn soft_tactics_are_better_than_those_without_a_reliable_effect() {
    finding(
        |world, rules| {
            // Toward somebody who wants what is spoken of.
            let rules = one_need(rules);
            let mut world = world.clone();
            world.needs = vec![Need::Growth];
            for who in EVERYBODY {
                for soft in SOFT {
                    for unsure in UNSURE {
                        below(
                            &format!("{unsure:?} and {soft:?} toward {who}"),
                            world.score(&rules, try_on(unsure, who)),
                            world.score(&rules, try_on(soft, who)),
                        )?;
                    }
                }
            }
            Ok(())
        },
        &[
            Broken::Points("soft-tactics-help", -4),
            Broken::Points("crowds-and-rules-are-weak", 6),
            Broken::Points("favours-and-friendship-are-uncertain", 6),
        ],
    );
}

#[test]
fn pressure_never_beats_a_soft_tactic() {
    finding(
        |world, rules| {
            for who in EVERYBODY {
                for soft in SOFT.into_iter().chain([RationalPersuasion, Ingratiation]) {
                    below(
                        &format!("pressure and {soft:?} toward {who}"),
                        world.score(rules, try_on(Pressure, who)),
                        world.score(rules, try_on(soft, who)),
                    )?;
                }
            }
            Ok(())
        },
        &[Broken::Points("pressure-backfires", 0)],
    );
}

#[test]
fn praise_and_exchange_do_less_upward_than_sideways() {
    finding(
        |world, rules| {
            let rules = one_need(rules);
            // Beside the same plain asking in the same direction, so that only the tactic counts.
            let gain = |tactic, who| {
                world.score(&rules, try_on(tactic, who))
                    - world.score(&rules, try_on(PersonalAppeal, who))
            };
            for tactic in [Ingratiation, Exchange] {
                below(
                    &format!("{tactic:?}"),
                    gain(tactic, VICTOR),
                    gain(tactic, PRIYA),
                )?;
            }
            Ok(())
        },
        &[Broken::Without("praise-does-little-upward")],
    );
}

#[test]
fn crowds_and_rules_are_among_the_weakest() {
    finding(
        |world, rules| {
            let rules = one_need(rules);
            for who in EVERYBODY {
                for weak in [Coalition, Legitimating] {
                    for other in SOFT.into_iter().chain([RationalPersuasion, PersonalAppeal]) {
                        // Whoever hears of gains that they do not want hears nothing: that is its own finding.
                        if other == Apprising && !world.needs.contains(&Need::Growth) {
                            continue;
                        }
                        below(
                            &format!("{weak:?} and {other:?} toward {who}"),
                            world.score(&rules, try_on(weak, who)),
                            world.score(&rules, try_on(other, who)),
                        )?;
                    }
                }
            }
            Ok(())
        },
        &[Broken::Points("crowds-and-rules-are-weak", 0)],
    );
}

#[test]
fn warmth_and_reason_together_beat_either_alone() {
    finding(
        |world, rules| {
            let rules = still(&one_need(rules));
            for soft in [InspirationalAppeal, Collaboration, Consultation] {
                for (first, second) in [(soft, RationalPersuasion), (RationalPersuasion, soft)] {
                    for who in EVERYBODY {
                        let acts = [try_on(first, who), try_on(second, who)];
                        let both = world.after(&rules, &acts)[1].score;
                        let alone = world.score(&rules, try_on(second, who));
                        below(&format!("{second:?} after {first:?}"), alone, both)?;
                    }
                }
            }
            Ok(())
        },
        &[
            Broken::Without("reason-and-warmth-together"),
            Broken::Without("warmth-and-reason-together"),
        ],
    );
}

#[test]
fn pushing_after_pushing_is_worst() {
    finding(
        |world, rules| {
            let rules = still(&one_need(rules));
            let hard = [Pressure, Legitimating, Coalition, Challenge];
            for second in hard {
                let after = |first| {
                    let acts = [try_on(first, VICTOR), try_on(second, VICTOR)];
                    world.after(&rules, &acts)[1].score
                };
                let alone = world.score(&rules, try_on(second, VICTOR));
                for first in hard.into_iter().filter(|first| *first != second) {
                    below(&format!("{second:?} after {first:?}"), after(first), alone)?;
                    for soft in SOFT.into_iter().chain([RationalPersuasion, Listen]) {
                        below(
                            &format!("{second:?} after {first:?} and after {soft:?}"),
                            after(first),
                            after(soft),
                        )?;
                    }
                }
            }
            Ok(())
        },
        &[Broken::Without("pushing-twice-is-worst")],
    );
}

#[test]
fn plain_words_pay_above_the_threshold_of_credit_and_not_below() {
    finding(
        |world, rules| {
            let rules = one_need(rules);
            // What plain words gain beside the same request without them.
            let gain = |tactic, credit| {
                let world = World {
                    credit,
                    ..world.clone()
                };
                world.score(&rules, try_on(tactic, VICTOR))
                    - world.score(&rules, try_on(PersonalAppeal, VICTOR))
            };
            for tactic in [Challenge, RationalPersuasion] {
                for (less, more) in [(10, 39), (39, 54), (54, 55), (55, 95)] {
                    if gain(tactic, less) > gain(tactic, more) {
                        return Err(format!("{tactic:?} pays less with credit {more}"));
                    }
                }
                below(&format!("{tactic:?}"), gain(tactic, 54), gain(tactic, 55))?;
            }
            below("open dissent at 54", gain(Challenge, 54), 0)?;
            below("open dissent at 55", 0, gain(Challenge, 55))?;
            below("without credit", gain(Challenge, 39), gain(Challenge, 40))
        },
        &[
            Broken::Without("direct-when-credible"),
            Broken::Without("without-credit-plain-words-cost"),
            Broken::Without("challenge-threatens"),
        ],
    );
}

#[test]
fn an_exchange_works_only_in_a_currency_that_is_wanted() {
    finding(
        |world, rules| {
            for who in EVERYBODY {
                let score = |tactic, needs: &[Need]| {
                    let world = World {
                        needs: needs.to_vec(),
                        ..world.clone()
                    };
                    world.score(rules, try_on(tactic, who))
                };
                // Recognition and rest can be traded; growth cannot.
                let (wanted, unwanted) = ([Need::Recognition], [Need::Growth]);
                let plain = score(PersonalAppeal, &unwanted);
                below("a wrong currency", score(Exchange, &unwanted), plain)?;
                below("the right one", plain, score(Exchange, &wanted))?;
                for tactic in [RationalPersuasion, Collaboration, Consultation] {
                    let speaks = score(tactic, &[Need::Certainty, Need::Respect]);
                    below("what is not needed", score(tactic, &[]), speaks)?;
                }
            }
            Ok(())
        },
        &[
            Broken::Without("misses-the-need"),
            Broken::Without("speaks-to-a-need"),
        ],
    );
}

#[test]
fn whoever_knows_the_others_world_lands_better() {
    finding(
        |world, rules| {
            let score = |insight| {
                let world = World {
                    insight,
                    ..world.clone()
                };
                world.score(rules, try_on(Consultation, VICTOR))
            };
            below("insight", score(20), score(80))
        },
        &[Broken::Points("insight-helps", 0)],
    );
}

#[test]
fn a_good_time_helps_those_who_are_open_and_nobody_else() {
    finding(
        |world, rules| {
            let score = |window, who| {
                let world = World {
                    window,
                    ..world.clone()
                };
                world.score(rules, try_on(RationalPersuasion, who))
            };
            for who in [VICTOR, PRIYA] {
                below("an open window", score(false, who), score(true, who))?;
            }
            match score(true, ADA) == score(false, ADA) {
                true => Ok(()),
                false => Err("a window that is not hers moves her".into()),
            }
        },
        &[Broken::Points("a-good-time", 0)],
    );
}

#[test]
fn an_offer_that_balances_a_weakness_works_and_help_that_nobody_lacks_does_not() {
    finding(
        |world, rules| {
            let offer = |covers| {
                let mut act = try_on(Collaboration, VICTOR);
                act.covers = covers;
                world.score(rules, act)
            };
            let (right, wrong) = (Some(Weakness::Deciding), Some(Weakness::Technology));
            below("an offer", offer(None), offer(right))?;
            below("help that nobody lacks", offer(wrong), offer(None))
        },
        &[
            Broken::Without("balances-a-weakness"),
            Broken::Without("mends-what-is-not-broken"),
        ],
    );
}

#[test]
fn what_is_repeated_wears_out_and_returns_slowly() {
    finding(
        |world, rules| {
            let same = || try_on(Consultation, PRIYA);
            let scores: Vec<i32> = world
                .after(
                    &still(rules),
                    &[same(), same(), same(), same(), same(), same()],
                )
                .iter()
                .map(|done| done.score)
                .collect();
            for times in 1..=3 {
                below("once more", scores[times], scores[times - 1])?;
            }
            if scores[4] != scores[3] || scores[5] != scores[3] {
                return Err(format!("there is no end to it: {scores:?}"));
            }
            // The good that it does wears out too.
            let listens = || on(Listen, ADA);
            let done = world.after(rules, &[listens(), listens()]);
            below(
                "warmth",
                done[1].moved(goodwill(ADA)),
                done[0].moved(goodwill(ADA)),
            )?;
            // Six times worn out, then so many scenes of rest: the scores come back one by one, and wholly in the end.
            let rested = |scenes: usize| {
                let mut acts: Vec<_> = (0..6).map(|_| same()).collect();
                acts.extend((0..scenes).map(|_| on(Tactic::Deliver, VICTOR).and_on()));
                acts.push(same());
                world.after(&still(rules), &acts)[acts.len() - 1].score
            };
            below("two scenes later", rested(2), rested(3))?;
            below("five scenes later", rested(3), rested(6))?;
            match rested(9) == scores[0] {
                true => Ok(()),
                false => Err(format!("{} is not {} again", rested(9), scores[0])),
            }
        },
        &[Broken::Without("what-is-repeated-wears-out")],
    );
}
