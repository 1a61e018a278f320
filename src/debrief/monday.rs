//! One thing for Monday: plans of the form "When …, I will …", each tied to a moment of the run that it comes from.

use super::{
    Decision, Way, decisions,
    practice::{kept_quiet, openly_upward, word},
    reason::{self, Reason},
    settled,
    wrong::{self, Wrong},
};
use crate::{
    scenario::{
        effect::{
            FULL, Setting,
            Tactic::{
                self, Apprising, Assign, Challenge, Coach, Coalition, Collaboration, Consultation,
                Empower, HandOver, InspirationalAppeal, Listen, RationalPersuasion, Support,
                TakeOver,
            },
        },
        model::{Held, Landing, Meter, PersonIndex, Promised, Role},
    },
    simulation::{Run, Today},
};

/// A plan to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// What it is about.
    pub about: About,
    /// The turn of the moment it comes from; `None` if it comes from what was never done.
    pub from: Option<u32>,
    /// Whom it was with.
    pub who: Option<PersonIndex>,
    /// How often the run showed it.
    pub times: u32,
}

/// What a plan is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// The story went from overbearing to abusive: tell somebody.
    TellSomebody,
    /// A word was broken: know what keeping it takes.
    KeepAWord,
    /// Something was done at the cost of somebody it was not done to: ask them first.
    AskWhoseItIs,
    /// A disagreement upward before others was refused or cost trust, and nothing that was tried alone failed: say it alone
    /// first.
    SayItAlone,
    /// Reasons were refused by somebody who had not been asked: ask first.
    AskFirst,
    /// The work was taken over where somebody could have grown by it.
    LetThemDoIt,
    /// Nobody outside was asked.
    GoOutside,
    /// Nobody was asked or listened to, though there was occasion.
    TryAsking,
    /// Nobody was given the work and the means, though there was occasion.
    TryHandingOver,
    /// Nothing was said, more than once.
    OneSentence,
    /// An idea was refused and never brought back.
    BringItBack,
    /// Little strength was left.
    Rest,
    /// Asking or listening moved somebody: again.
    AskAgain,
    /// Standing by somebody lifted them: again.
    StandBy,
    /// Giving somebody the work and the means lifted them: again.
    HandItOver,
    /// Open disagreement lifted the others: again, with a number and without a name.
    NameTheNumber,
    /// A word was kept: say so early.
    SayItStands,
}

/// How many plans are offered at most.
const MOST: usize = 5;
/// Below this energy somebody has worn themselves out, in hundredths: where the screen calls them drained, too.
const WORN_OUT: i32 = FULL / 5;

/// To come to somebody in one of these ways is to come with something of one's own.
const IDEAS: &[Tactic] = &[
    RationalPersuasion,
    Apprising,
    InspirationalAppeal,
    Collaboration,
    Coalition,
    Challenge,
];

/// The plans that the run suggests, at most five: what it would have needed and what went well by turns.
pub fn plans(run: &Run) -> Vec<Plan> {
    let decisions = decisions(run);
    if decisions.is_empty() {
        return Vec::new();
    }
    let needed = needed(run, &decisions);
    let went_well = went_well(run, &decisions);
    let mut plans = Vec::new();
    let (mut needed, mut went_well) = (needed.into_iter(), went_well.into_iter());
    while plans.len() < MOST {
        let before = plans.len();
        plans.extend(needed.next());
        plans.extend(went_well.next());
        if plans.len() == before {
            break;
        }
    }
    plans.truncate(MOST);
    plans
}

/// What a plan weighs that nothing may come before.
const FIRST: u32 = u32::MAX;
/// What once counts that others feel for long: a word that was broken, somebody refused before others.
const GRAVE: u32 = 3;

/// What the run would have needed, the commonest and gravest first: by how often it was shown, and what once of it weighs.
fn needed(run: &Run, decisions: &[Decision]) -> Vec<Plan> {
    let mut faults = faults(run, decisions);
    faults.extend(missed(run, decisions));
    // Of equals in the order in which they are listed.
    faults.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    faults.into_iter().map(|(_, plan)| plan).collect()
}

/// A plan that comes from some decisions: from the one of them that did most harm.
fn of(run: &Run, about: About, weight: u32, of: &[&Decision]) -> Option<(u32, Plan)> {
    let worst = of.iter().min_by_key(|decision| {
        let settled = settled::settled(run, decision.turn);
        let to_people = settled
            .iter()
            .filter(|(meter, _)| matches!(meter, Meter::Trust(_) | Meter::Morale(_)));
        to_people.map(|(_, by)| *by).sum::<i32>()
    })?;
    let times = u32::try_from(of.len()).unwrap_or(0);
    let plan = Plan {
        about,
        from: Some(worst.turn),
        who: worst.choice.toward,
        times,
    };
    Some((weight.saturating_mul(times), plan))
}

/// What was done that would better have been done otherwise, each with its weight.
fn faults(run: &Run, decisions: &[Decision]) -> Vec<(u32, Plan)> {
    let scenario = run.scenario();
    let up = |decision: &Decision| Way::of(scenario, decision.choice) == Some(Way::Up);
    let refused = |decision: &Decision| decision.landing == Some(Landing::Resistance);
    let those = |wanted: &dyn Fn(&Decision) -> bool| -> Vec<&Decision> {
        decisions
            .iter()
            .filter(|decision| wanted(decision))
            .collect()
    };
    let mut faults = Vec::new();
    // Where it went too far nothing is asked of the player but to look after themselves.
    let abusive = super::abusive(run);
    let tell = Plan {
        about: About::TellSomebody,
        from: None,
        who: None,
        times: 1,
    };
    faults.extend(abusive.then_some((FIRST, tell)));
    let broken = word(run, Promised::Broken);
    faults.extend(broken.first().map(|turn| {
        let times = u32::try_from(broken.len()).unwrap_or(0);
        let plan = Plan {
            about: About::KeepAWord,
            from: Some(*turn),
            who: broken_to(run),
            times,
        };
        (GRAVE * times, plan)
    }));
    let cost = |decision: &Decision| {
        settled::settled(run, decision.turn)
            .iter()
            .any(|(meter, by)| {
                *by < 0 && matches!(meter, Meter::Trust(who) if decision.toward(*who))
            })
    };
    let wrongs = wrong::wrongs(run, decisions);
    let at_a_cost = |decision: &Decision| {
        let of_it = |(turn, wrong): &(u32, Wrong)| {
            *turn == decision.turn && !matches!(wrong, Wrong::Broke(_))
        };
        wrongs.iter().any(of_it)
    };
    faults.extend(dearest(run, &wrongs, decisions).map(|plan| (GRAVE + 1, plan)));
    let openly = those(&|one| openly_upward(run, one) && (refused(one) || cost(one)));
    // To whoever has refused alone as well that is no advice, nor where saying it openly was what ended the story.
    let openly: Vec<&Decision> = openly
        .into_iter()
        .filter(|one| {
            let alone = |other: &&Decision| {
                other.choice.toward == one.choice.toward && !other.public() && refused(other)
            };
            !decisions.iter().any(|other| alone(&other))
                && !reason::reasons(run).contains(&Reason::Turn(one.turn))
        })
        .collect();
    faults.extend(of(run, About::SayItAlone, GRAVE, &openly));
    let unasked = those(&|one| {
        refused(one)
            && up(one)
            && one.is(IDEAS)
            && !at_a_cost(one)
            && !one.is(&[Listen, Consultation])
            && !decisions.iter().any(|before| {
                before.turn < one.turn
                    && before.choice.toward == one.choice.toward
                    && before.is(&[Listen, Consultation])
            })
    });
    faults.extend(of(run, About::AskFirst, GRAVE, &unasked));
    let taken = those(&|one| {
        one.is(&[TakeOver])
            && one
                .left_open(&[Coach, Empower, Assign, Collaboration])
                .is_some()
    });
    faults.extend(of(run, About::LetThemDoIt, 1, &taken));
    let quiet = those(&|one| kept_quiet(one));
    let spoke = decisions
        .iter()
        .any(|decision| up(decision) && decision.is(&[Challenge, RationalPersuasion]));
    if quiet.len() >= 2 && !spoke && !abusive {
        faults.extend(of(run, About::OneSentence, 1, &quiet));
    }
    let dropped = those(&|one| {
        // A question that was turned away was no idea of the player's, and when it was over there was no other time.
        refused(one)
            && matches!(one.day, Today::Day(_))
            && one.is(IDEAS)
            && !decisions.iter().any(|after| {
                after.turn > one.turn
                    && after.act().is_some()
                    && !kept_quiet(after)
                    && after.choice.toward == one.choice.toward
            })
    });
    faults.extend(of(run, About::BringItBack, 1, &dropped));
    if run.state().level(scenario, Meter::Energy) < WORN_OUT {
        let dearest = decisions
            .iter()
            .min_by_key(|decision| energy_of(run, decisions, decision.turn));
        faults.extend(dearest.and_then(|one| of(run, About::Rest, 2, &[one])));
    }
    faults
}

/// The plan that comes from what was not the player's to use: what somebody had confided, or else what cost somebody most
/// toward whom it was not done.
fn dearest(run: &Run, wrongs: &[(u32, Wrong)], decisions: &[Decision]) -> Option<Plan> {
    let passed_on = wrongs.iter().find_map(|(turn, wrong)| match wrong {
        Wrong::PassedOn(held) => Some((*turn, run.scenario().promises.get(*held)?.to)),
        _ => None,
    });
    // Who is over the player and takes something amiss was not used.
    let manager = |who: PersonIndex| {
        let person = run.scenario().people.get(who);
        person.is_some_and(|person| person.kind == Role::Manager)
    };
    let used = || wrong::dearest(run, decisions).filter(|(_, who)| !manager(*who));
    let (turn, who) = passed_on.or_else(used)?;
    Some(Plan {
        about: About::AskWhoseItIs,
        from: Some(turn),
        who: Some(who),
        times: 1,
    })
}

/// What was never done though there was occasion, each with its weight.
fn missed(run: &Run, decisions: &[Decision]) -> Vec<(u32, Plan)> {
    let scenario = run.scenario();
    let mut missed = Vec::new();
    let outside = (0..scenario.people.len()).find(|who| {
        scenario
            .people
            .get(*who)
            .is_some_and(|person| person.kind == Role::Stakeholder)
            && !decisions.iter().any(|decision| decision.toward(*who))
    });
    missed.extend(outside.map(|who| {
        let plan = Plan {
            about: About::GoOutside,
            from: None,
            who: Some(who),
            times: 1,
        };
        (1, plan)
    }));
    for (about, acts) in [
        (About::TryAsking, &[Listen, Consultation][..]),
        (
            About::TryHandingOver,
            &[Coach, Empower, Assign, HandOver][..],
        ),
    ] {
        let never = !decisions.iter().any(|decision| decision.is(acts));
        let first = decisions.iter().find_map(|decision| {
            let door = decision.left_open(acts)?;
            Some(Plan {
                about,
                from: Some(decision.turn),
                who: door.choice.toward,
                times: 1,
            })
        });
        missed.extend(first.filter(|_| never).map(|plan| (1, plan)));
    }
    missed
}

/// What went well, the weightiest first.
fn went_well(run: &Run, decisions: &[Decision]) -> Vec<Plan> {
    let scenario = run.scenario();
    let gain = |decision: &Decision| -> i32 {
        settled::settled(run, decision.turn)
            .iter()
            .map(|(meter, by)| match meter {
                Meter::Grip(_) => -by,
                Meter::Energy | Meter::Credit => 0,
                _ => *by,
            })
            .sum()
    };
    let about = |decision: &Decision| {
        let up = Way::of(scenario, decision.choice) == Some(Way::Up);
        if decision.landing == Some(Landing::Resistance) {
            None
        } else if decision.is(&[Listen, Consultation]) && decision.choice.text.contains('?') {
            Some(About::AskAgain)
        } else if decision.is(&[Support]) && !up {
            Some(About::StandBy)
        } else if decision.is(&[Empower, Coach, Assign, HandOver]) {
            Some(About::HandItOver)
        } else if decision.is(&[Challenge]) && up && decision.choice.setting == Setting::Public {
            Some(About::NameTheNumber)
        } else {
            None
        }
    };
    // What was done when it was over shows little of what it does.
    let in_time = |decision: &&Decision| matches!(decision.day, Today::Day(_));
    let mut good: Vec<(i32, Plan)> = decisions
        .iter()
        .filter(in_time)
        .filter_map(|decision| {
            let gain = gain(decision);
            let plan = Plan {
                about: about(decision)?,
                from: Some(decision.turn),
                who: decision.choice.toward,
                times: 1,
            };
            (gain > 0).then_some((gain, plan))
        })
        .collect();
    if let Some(turn) = word(run, Promised::Kept).first() {
        let who = kept_to(run);
        good.push((
            0,
            Plan {
                about: About::SayItStands,
                from: Some(*turn),
                who,
                times: 1,
            },
        ));
    }
    good.sort_by_key(|(gain, _)| std::cmp::Reverse(*gain));
    let mut plans: Vec<Plan> = Vec::new();
    for (_, plan) in good {
        if plans.iter().all(|known| known.about != plan.about) {
            plans.push(plan);
        }
    }
    plans
}

fn broken_to(run: &Run) -> Option<PersonIndex> {
    to(run, Promised::Broken)
}

fn kept_to(run: &Run) -> Option<PersonIndex> {
    to(run, Promised::Kept)
}

/// To whom the first word was that became this.
fn to(run: &Run, became: Promised) -> Option<PersonIndex> {
    use crate::simulation::Event;
    run.events().find_map(|(_, event)| match event {
        Event::Promised(promise, state) if *state == became => run
            .scenario()
            .promises
            .get(*promise)
            .filter(|promise| promise.kind == Held::Promise)
            .map(|promise| promise.to),
        _ => None,
    })
}

/// What a decision did to the player's own energy, in hundredths.
fn energy_of(run: &Run, decisions: &[Decision], turn: u32) -> i32 {
    run.ledger()
        .filter(|entry| entry.meter == Meter::Energy)
        .filter(|entry| settled::owed(run, decisions, entry) == Some(turn))
        .map(|entry| entry.after - entry.before)
        .sum()
}
