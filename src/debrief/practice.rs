//! What the player practised: the split over acts and ways, five courages, the traits of a leader, and what each principle
//! that the story teaches looked like. Everything is credited by behaviour, nothing by how it turned out.

use super::{
    Decision, Way, decisions,
    wrong::{Wrong, wrongs},
};
use crate::{
    scenario::{
        effect::{
            Setting,
            Tactic::{
                self, Apologise, Apprising, Assign, Challenge, Coach, Coalition, Collaboration,
                Comply, Consultation, Deliver, Empower, Exchange, Follow, GoOverHisHead, HandOver,
                InspirationalAppeal, Legitimating, Listen, PersonalAppeal, Pressure,
                RationalPersuasion, Refuse, StaySilent, Support, TakeOver,
            },
        },
        model::{Held, Meter, Promised, Role},
    },
    simulation::{Event, Run},
};
use std::collections::BTreeMap;

/// How often each act was taken, the most frequent first; of equals, in the order of the first.
pub fn acts(run: &Run) -> Vec<(Tactic, u32)> {
    let mut counts: Vec<(Tactic, u32)> = Vec::new();
    for act in decisions(run).iter().filter_map(Decision::act) {
        match counts.iter_mut().find(|(known, _)| *known == act) {
            Some((_, count)) => *count += 1,
            None => counts.push((act, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// How many decisions in which something was done went each way, and how many days they took. To look for somebody, or to go
/// somewhere, is no act.
pub fn ways(run: &Run) -> BTreeMap<Way, (u32, u32)> {
    let mut ways = BTreeMap::new();
    let decisions = decisions(run).into_iter();
    for decision in decisions.filter(|decision| decision.act().is_some()) {
        if let Some(way) = Way::of(run.scenario(), decision.choice) {
            let (count, days) = ways.entry(way).or_insert((0, 0));
            *count += 1;
            *days += decision.choice.days;
        }
    }
    ways
}

/// The five courages of those who follow and lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Courage {
    /// To take responsibility.
    Responsibility,
    /// To serve.
    Serve,
    /// To challenge.
    Challenge,
    /// To take part in change.
    Change,
    /// To refuse what is wrong.
    Refuse,
}

impl Courage {
    /// All, in the order in which they are told.
    pub const ALL: [Courage; 5] = [
        Courage::Responsibility,
        Courage::Serve,
        Courage::Challenge,
        Courage::Change,
        Courage::Refuse,
    ];

    fn acts(self) -> &'static [Tactic] {
        match self {
            Courage::Responsibility => &[Deliver, Assign, Apologise],
            Courage::Serve => &[Support, Listen, Coach, Collaboration, Follow],
            Courage::Challenge => &[Challenge, RationalPersuasion, Legitimating],
            Courage::Change => &[
                Consultation,
                InspirationalAppeal,
                Apprising,
                Empower,
                HandOver,
                Coalition,
            ],
            Courage::Refuse => &[Refuse],
        }
    }

    /// Whether a decision shows it: what was done, whatever came of it.
    fn shown(self, run: &Run, decision: &Decision) -> bool {
        let up = Way::of(run.scenario(), decision.choice) == Some(Way::Up);
        match self {
            Courage::Challenge => up && decision.is(self.acts()),
            // Who says no aloud where going along lay open has refused, by whatever name the act goes.
            Courage::Refuse => {
                let no = up && decision.is(&[Challenge]);
                decision.is(self.acts())
                    || no && decision.left_open(&[Comply, StaySilent]).is_some()
            }
            _ => decision.is(self.acts()),
        }
    }
}

/// Where something was shown, and where it stood open and was not taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The turns in which it was shown.
    pub turns: Vec<u32>,
    /// The turns in which the opposite was.
    pub against: Vec<u32>,
    /// The turns in which a card of that kind was open and another was taken; told only where nothing was shown.
    pub open: Vec<u32>,
}

/// What the player showed of each courage.
pub fn courages(run: &Run) -> Vec<(Courage, Shown)> {
    let decisions = decisions(run);
    let clean = clean(run, &decisions);
    Courage::ALL
        .into_iter()
        .map(|courage| {
            let mut shown = Shown::default();
            for decision in &decisions {
                if courage.shown(run, decision) {
                    if clean(decision.turn) {
                        shown.turns.push(decision.turn);
                    }
                } else if decision.left_open(courage.acts()).is_some() {
                    shown.open.push(decision.turn);
                }
            }
            if courage == Courage::Responsibility {
                shown.turns.extend(word(run, Promised::Kept));
                shown
                    .turns
                    .retain(|turn| speaks_for(&decisions, *turn) && clean(*turn));
                shown.turns.sort_unstable();
                shown.turns.dedup();
            }
            (courage, shown)
        })
        .collect()
}

/// What people see in a leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trait {
    /// Knows the work, and goes to find out.
    Knowledgeable,
    /// Thinks of who can do it next month.
    FutureMinded,
    /// Listens, asks, says it plainly.
    Communicator,
    /// Keeps a word.
    Trustworthy,
    /// Gives others the means and the room.
    Empowering,
    /// Lifts people.
    Positive,
}

impl Trait {
    /// All, in the order in which they are told.
    pub const ALL: [Trait; 6] = [
        Trait::Knowledgeable,
        Trait::FutureMinded,
        Trait::Communicator,
        Trait::Trustworthy,
        Trait::Empowering,
        Trait::Positive,
    ];
}

/// What the player showed of each trait.
pub fn traits(run: &Run) -> Vec<(Trait, Shown)> {
    let decisions = decisions(run);
    let wrongs = wrongs(run, &decisions);
    let clean = clean(run, &decisions);
    let outside = |decision: &Decision| {
        decision
            .choice
            .toward
            .and_then(|who| run.scenario().people.get(who))
            .is_some_and(|who| who.kind == Role::Stakeholder)
    };
    Trait::ALL
        .into_iter()
        .map(|what| {
            let mut shown = Shown::default();
            for decision in &decisions {
                let moved = |meter: fn(&Meter) -> bool| net(run, &decisions, decision.turn, meter);
                // By which acts it could have been shown; what is kept or lifted is no act of its own.
                let acts: &[Tactic] = match what {
                    Trait::Knowledgeable => &[RationalPersuasion, Deliver],
                    Trait::FutureMinded | Trait::Empowering => &[Empower, Coach, Assign, HandOver],
                    Trait::Communicator => &[Listen, Consultation, Apprising, InspirationalAppeal],
                    Trait::Trustworthy => &[],
                    Trait::Positive => &[Support, Listen, Coach],
                };
                let (did, against) = match what {
                    Trait::Knowledgeable => (
                        decision.is(&[RationalPersuasion, Deliver])
                            || outside(decision) && decision.is(&[Listen, Consultation]),
                        false,
                    ),
                    Trait::FutureMinded => {
                        let later = moved(|meter| *meter == Meter::Capability);
                        (later > 0, later < 0)
                    }
                    Trait::Communicator => (
                        decision.is(&[Listen, Consultation, Apprising, InspirationalAppeal]),
                        decision.is(&[Pressure]),
                    ),
                    Trait::Trustworthy => (false, false),
                    Trait::Empowering => (
                        decision.is(&[Empower, Coach, Assign, HandOver]),
                        decision.is(&[TakeOver]),
                    ),
                    Trait::Positive => {
                        let lift = moved(|meter| matches!(meter, Meter::Morale(_)));
                        (lift > 0, lift < 0)
                    }
                };
                if did && speaks_for(&decisions, decision.turn) && clean(decision.turn) {
                    shown.turns.push(decision.turn);
                }
                if against {
                    shown.against.push(decision.turn);
                }
                if !did && decision.left_open(acts).is_some() {
                    shown.open.push(decision.turn);
                }
            }
            if what == Trait::Trustworthy {
                shown.turns = word(run, Promised::Kept);
                shown.turns.extend(kept_to_oneself(run, &decisions));
                shown
                    .turns
                    .retain(|turn| speaks_for(&decisions, *turn) && clean(*turn));
                shown.turns.sort_unstable();
                shown.turns.dedup();
                shown.against = word(run, Promised::Broken);
                shown.against.extend(wrongs.iter().map(|(turn, _)| *turn));
                shown.against.sort_unstable();
                shown.against.dedup();
            }
            (what, shown)
        })
        .collect()
}

/// What a principle that the story teaches looked like; a principle that is not known shows nothing.
pub fn principle(run: &Run, id: &str) -> Shown {
    /// Those that live by trust: what was done against a word or at the cost of somebody absent shows their opposite.
    const BY_TRUST: &[&str] = &["position-vs-influence", "lead-up", "trusted-adviser"];
    let decisions = decisions(run);
    let clean = clean(run, &decisions);
    let mut shown = Shown::default();
    let way = |decision: &Decision| Way::of(run.scenario(), decision.choice);
    let outside = |decision: &Decision| {
        decision
            .choice
            .toward
            .and_then(|who| run.scenario().people.get(who))
            .is_some_and(|who| who.kind == Role::Stakeholder)
    };
    const ASKING: &[Tactic] = &[
        RationalPersuasion,
        Apprising,
        InspirationalAppeal,
        Consultation,
        Collaboration,
    ];
    const GROWING: &[Tactic] = &[Coach, Empower, Assign, HandOver];
    for decision in &decisions {
        let up = way(decision) == Some(Way::Up);
        let is = |acts: &[Tactic]| decision.is(acts);
        let later = || {
            net(run, &decisions, decision.turn, |meter| {
                *meter == Meter::Capability
            })
        };
        let (did, against, acts): (bool, bool, &[Tactic]) = match id {
            "position-vs-influence" => (is(ASKING), is(&[Pressure, Legitimating]), ASKING),
            "bottom-up" => (
                !up && is(&[Support, Coach, Empower, InspirationalAppeal]),
                is(&[TakeOver]),
                &[Support, Coach, Empower],
            ),
            "dance" => (
                is(&[Follow, Empower, Assign]),
                is(&[TakeOver]),
                &[Follow, Empower, Assign],
            ),
            "support-not-usurp" => (
                is(&[Support, Collaboration]),
                is(&[TakeOver, GoOverHisHead]),
                &[Support, Collaboration],
            ),
            "decide-to-lead" => (is(GROWING) || outside(decision), is(&[TakeOver]), GROWING),
            "influence-not-control" => (
                is(&[Consultation, Collaboration, Empower, Listen]),
                is(&[Pressure, TakeOver]),
                &[Consultation, Collaboration, Empower],
            ),
            "trusted-adviser" => (is(&[Listen, Consultation]), false, &[Listen, Consultation]),
            "not-what-you-can-do" | "fit-stretch-gap" => (is(GROWING), is(&[TakeOver]), GROWING),
            "long-view" => (later() > 0, later() < 0, GROWING),
            "lead-up" => (
                up && is(&[Listen, Support, Consultation, Collaboration, Apprising]),
                up && is(&[Pressure]),
                &[Listen, Consultation, Collaboration],
            ),
            "choosing-leaders" => (
                up && is(ASKING) || outside(decision) && is(ASKING),
                false,
                ASKING,
            ),
            "many-leaders" => (
                Courage::ALL
                    .iter()
                    .any(|courage| courage.shown(run, decision)),
                false,
                &[],
            ),
            "self-empowered-7" => (
                is(&[
                    Listen,
                    Consultation,
                    Empower,
                    Coach,
                    InspirationalAppeal,
                    Deliver,
                ]),
                is(&[Pressure]),
                &[Listen, Consultation, Empower],
            ),
            "leader-traits" => (
                is(&[Listen, Support, Coach, Empower, RationalPersuasion]),
                false,
                &[],
            ),
            "chaordic" => (way(decision) == Some(Way::Oneself), false, &[]),
            "good-time-not-perfect" => (again(&decisions, decision), false, &[]),
            _ => (false, false, &[]),
        };
        let clean = clean(decision.turn);
        if did && clean {
            shown.turns.push(decision.turn);
        }
        if against || did && !clean && BY_TRUST.contains(&id) {
            shown.against.push(decision.turn);
        }
        if !did && decision.left_open(acts).is_some() {
            shown.open.push(decision.turn);
        }
    }
    if id == "trusted-adviser" {
        let passed_on = |(turn, wrong): (u32, Wrong)| match wrong {
            Wrong::PassedOn(_) => Some(turn),
            Wrong::Broke(_) | Wrong::Cost(_) => None,
        };
        let passed_on = wrongs(run, &decisions).into_iter().filter_map(passed_on);
        shown.against.extend(passed_on);
        shown.against.sort_unstable();
        shown.against.dedup();
    }
    shown
}

/// Whether what was done in a turn can be credited: no wrong was done with it.
fn clean(run: &Run, decisions: &[Decision]) -> impl Fn(u32) -> bool + use<> {
    let wrongs = wrongs(run, decisions);
    move |turn| wrongs.iter().all(|(of, _)| *of != turn)
}

/// Whether what was done in a turn can speak for anybody: taking work from others, keeping quiet and pressing do not,
/// whatever good came along with them.
fn speaks_for(decisions: &[Decision], turn: u32) -> bool {
    decisions
        .iter()
        .find(|decision| decision.turn == turn)
        .is_none_or(|decision| !decision.is(&[TakeOver, StaySilent, Comply, Pressure]))
}

/// Whether this was an attempt on somebody who had refused one before, and this time went along.
fn again(decisions: &[Decision], this: &Decision) -> bool {
    use crate::scenario::model::Landing;
    this.landing
        .is_some_and(|landing| landing != Landing::Resistance)
        && decisions.iter().any(|before| {
            before.turn < this.turn
                && before.choice.toward == this.choice.toward
                && before.landing == Some(Landing::Resistance)
        })
}

/// The turns in which a promise was kept, or broken.
pub(super) fn word(run: &Run, became: Promised) -> Vec<u32> {
    held(run, Held::Promise, became)
}

/// The turns in which a promise or a confidence became this.
fn held(run: &Run, kind: Held, became: Promised) -> Vec<u32> {
    let of_kind = |promise: usize| {
        let promise = run.scenario().promises.get(promise);
        promise.is_some_and(|promise| promise.kind == kind)
    };
    let mut turns: Vec<u32> = run
        .events()
        .filter_map(|(turn, event)| match event {
            Event::Promised(promise, state) if *state == became && of_kind(*promise) => Some(turn),
            _ => None,
        })
        .collect();
    turns.dedup();
    turns
}

/// The turns in which somebody confided what the player then kept: that it was never passed on is owed to no turn of its own.
fn kept_to_oneself(run: &Run, decisions: &[Decision]) -> Vec<u32> {
    let confidences = run.scenario().promises.iter().enumerate();
    let kept = confidences.filter(|(place, held)| {
        held.kind == Held::Confidence && run.state().promises.get(*place) == Some(&Promised::Kept)
    });
    let confided = |place: usize| {
        run.events().find_map(|(turn, event)| match event {
            Event::Promised(of, Promised::Open) if *of == place => Some(turn),
            _ => None,
        })
    };
    kept.filter_map(|(place, _)| confided(place))
        .filter(|turn| decisions.iter().any(|one| one.turn == *turn))
        .collect()
}

/// By how much a decision moved some levels by itself, in hundredths.
fn net(run: &Run, decisions: &[Decision], turn: u32, wanted: fn(&Meter) -> bool) -> i32 {
    run.ledger()
        .filter(|entry| wanted(&entry.meter))
        .filter(|entry| super::settled::owed(run, decisions, entry) == Some(turn))
        .map(|entry| entry.after - entry.before)
        .sum()
}

/// Whether somebody kept silent or did as told.
pub(super) fn kept_quiet(decision: &Decision) -> bool {
    decision.is(&[StaySilent, Comply])
}

/// Whether it was said openly to somebody above, before others.
pub(super) fn openly_upward(run: &Run, decision: &Decision) -> bool {
    Way::of(run.scenario(), decision.choice) == Some(Way::Up)
        && decision.choice.setting == Setting::Public
        && !decision.is(&[
            Comply,
            StaySilent,
            Support,
            Deliver,
            Exchange,
            PersonalAppeal,
        ])
}
