//! Why somebody took a choice as they did: what weighed most in how it landed, or in what it moved in them. Whoever reads a
//! debrief may know all of it, also what could not be seen in play.

use super::{Decision, decisions, heard};
use crate::{
    scenario::{
        effect::POINT,
        format::Need,
        model::{Condition, Facet, Landing, Meter, PersonIndex, Role, Then},
        script::Speaker,
    },
    simulation::{
        Band, Event, Run, State,
        event::{Cause, Landed},
        rules::{Does, Level, Readiness},
    },
};

/// How somebody took what was chosen, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Took {
    /// Who.
    pub who: PersonIndex,
    /// How.
    pub how: How,
    /// What weighed most in it comes first.
    pub because: Vec<Ground>,
}

/// How somebody took it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It was an attempt on them, and landed so.
    Landed(Landing),
    /// It moved them, for the better (`true`) or the worse.
    Moved(bool),
    /// It hung on whether they dared to, and they did (`true`) or did not.
    Dared(bool),
}

/// Something that weighed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A rule spoke for an attempt (`true`) or against it.
    Spoke(usize, bool),
    /// An attempt met something that they need.
    Met(Need),
    /// There was nothing in an attempt of what they need.
    Unmet(Need),
    /// A rule moved a level of theirs.
    Moved(usize, Meter),
    /// The author moved a level of theirs up (`true`) or down; all of their trust counts as [`Meter::Trust`].
    Changed(Meter, bool),
    /// A level stood high (`true`) or low.
    Stood(Meter, bool),
}

impl Ground {
    /// The level that a rule moved, if one did.
    fn ruled(&self) -> Option<Meter> {
        match self {
            Ground::Moved(_, meter) => Some(*meter),
            _ => None,
        }
    }

    /// Whether another ground has said all that this one would: the author moved what a rule moved, too.
    pub fn is_said_by(&self, other: &Ground) -> bool {
        matches!((self, other.ruled()), (Ground::Changed(meter, _), Some(ruled)) if *meter == ruled)
    }
}

/// From so many hundredths on something weighs in how an attempt landed, and in what moved somebody.
const WEIGHS: i32 = 3 * POINT;
/// So much must have moved in somebody, all in all, for it to be told why.
const MOVES: i32 = 3 * POINT;
/// So much must a choice have taken from somebody whom it was not toward and who said nothing, for it to be told.
const PAID: i32 = 6 * POINT;

/// How those took a choice whose part in it is told: whom it was toward, then whoever answered, then whoever paid for it and
/// was not heard.
pub fn took(run: &Run, turn: u32) -> Vec<Took> {
    let decisions = decisions(run);
    let Some(decision) = decisions.iter().find(|one| one.turn == turn) else {
        return Vec::new();
    };
    let mut people: Vec<PersonIndex> = decision.choice.toward.into_iter().collect();
    for said in heard::after(run, turn) {
        if let Speaker::Person(who) = said.speaker
            && !people.contains(&who)
        {
            people.push(who);
        }
    }
    let dared = dared(run, decision);
    let others = 0..run.scenario().people.len();
    let paid = others
        .filter(|who| !people.contains(who))
        .filter_map(|who| moved(run, turn, who).filter(|it| it.how == How::Moved(false)))
        .filter(|it| paid(run, turn, it.who) >= PAID);
    people
        .clone()
        .into_iter()
        .filter_map(|who| match landed(run, turn).filter(|it| it.who == who) {
            Some(landed) => Some(landing(run, landed)),
            None => dared
                .filter(|(of, _)| *of == who)
                .map(|(who, dared)| daring(run, turn, who, dared))
                .or_else(|| moved(run, turn, who)),
        })
        .chain(paid)
        .collect()
}

/// What a choice took from somebody by the author's own word, in hundredths: of their spirits and of their trust in the player.
fn paid(run: &Run, turn: u32, who: PersonIndex) -> i32 {
    let entries = run.ledger().filter(|entry| entry.turn == turn);
    let of_it = entries.filter(|entry| {
        let theirs =
            matches!(entry.meter, Meter::Morale(of) | Meter::TrustFacet(of, _) if of == who);
        theirs && entry.cause == Cause::Choice
    });
    of_it.map(|entry| entry.before - entry.after).sum()
}

fn landed(run: &Run, turn: u32) -> Option<&Landed> {
    run.events().find_map(|(at, event)| match event {
        Event::Landed(landed) if at == turn => Some(landed),
        _ => None,
    })
}

/// What weighed in how an attempt landed: what spoke for one that won somebody over, what spoke against one that was refused,
/// and both, first what spoke for it, of one that was gone along with.
fn landing(run: &Run, landed: &Landed) -> Took {
    let needs = run.state().people.get(landed.who).map(|mind| mind.needs);
    let speaks = run.rules().speaks_to.iter();
    let speaks = speaks.filter(|(tactic, _)| *tactic == landed.tactic);
    let offered: Vec<Need> = speaks
        .flat_map(|(_, needs)| needs.iter().copied())
        .collect();
    let needed = || needs.into_iter().flat_map(|needs| needs.iter());
    let met = needed().find(|need| offered.contains(need));
    let asks_for_a_need = |rule: usize| {
        let rule = run.rules().rules.get(rule).map(|rule| &rule.does);
        matches!(rule, Some(Does::Lands { when, .. }) if when.need == Some(true))
    };
    // Where a story does without that rule, needs have no part in it.
    let mut rules = run.rules().rules.iter().enumerate();
    let needs_count = rules.any(|(place, rule)| {
        asks_for_a_need(place) && !run.scenario().without_rules.contains(&rule.id)
    });
    let side = |up: bool| {
        let mut side: Vec<(usize, i32)> = landed.because.clone();
        side.retain(|(_, by)| (*by > 0) == up && by.abs() >= WEIGHS);
        side.sort_by_key(|(_, by)| std::cmp::Reverse(by.abs()));
        let side = side.into_iter();
        side.map(
            move |(rule, _)| match met.filter(|_| asks_for_a_need(rule)) {
                Some(need) => Ground::Met(need),
                None => Ground::Spoke(rule, up),
            },
        )
    };
    let unmet = needed()
        .next()
        .filter(|_| needs_count && met.is_none() && !offered.is_empty());
    let against = side(false).chain(unmet.map(Ground::Unmet));
    Took {
        who: landed.who,
        how: How::Landed(landed.landing),
        because: match landed.landing {
            Landing::Commitment => side(true).collect(),
            Landing::Compliance => side(true).chain(against).collect(),
            Landing::Resistance => against.collect(),
        },
    }
}

/// What moved somebody in a turn, at once and by what was chosen: the rules of the act and the author's own effects.
fn moved(run: &Run, turn: u32, who: PersonIndex) -> Option<Took> {
    let mut grounds: Vec<(Ground, i32)> = Vec::new();
    let mut trust = [0; Facet::ALL.len()];
    for entry in run.ledger().filter(|entry| entry.turn == turn) {
        let by = entry.after - entry.before;
        let better = match entry.meter {
            Meter::Morale(of) | Meter::TrustFacet(of, _) if of == who => by,
            Meter::Grip(of) if of == who => -by,
            _ => continue,
        };
        let ground = match entry.cause {
            Cause::Rule(rule) | Cause::Promise(_, rule) if is_of_an_act(run, rule) => {
                Ground::Moved(rule, entry.meter)
            }
            Cause::Choice => match entry.meter {
                Meter::TrustFacet(_, facet) => {
                    if let Some(moved) = trust.get_mut(facet as usize) {
                        *moved += by;
                    }
                    Ground::Changed(entry.meter, by > 0)
                }
                meter => Ground::Changed(meter, by > 0),
            },
            _ => continue,
        };
        match grounds.iter_mut().find(|(known, _)| *known == ground) {
            Some((_, sum)) => *sum += better,
            None => grounds.push((ground, better)),
        }
    }
    as_one(&mut grounds, who, trust);
    let wears = grounds
        .iter()
        .any(|(ground, by)| *by < 0 && is_about_more_than_trust(ground));
    // Where some of it was for the better and some for the worse, the weightier side tells how they took it.
    let side = |up: bool| {
        grounds
            .iter()
            .map(|(_, by)| *by)
            .filter(move |by| (*by > 0) == up)
    };
    let (better, worse): (i32, i32) = (side(true).sum(), side(false).sum());
    let all = if better > -worse { better } else { worse };
    grounds.retain(|(_, by)| (*by > 0) == (all > 0));
    // Where a rule says why a level moved, that comes before the author's moving it.
    let ruled: Vec<Meter> = grounds
        .iter()
        .filter_map(|(ground, _)| ground.ruled())
        .collect();
    grounds.sort_by_key(|(ground, by)| {
        let bare = matches!(ground, Ground::Changed(meter, _) if ruled.contains(meter));
        (bare, std::cmp::Reverse(by.abs()))
    });
    let mut because: Vec<Ground> = grounds.into_iter().map(|(ground, _)| ground).collect();
    let before = turn.checked_sub(1).and_then(|turn| run.state_after(turn));
    if let Some(stood) = before
        .and_then(|before| stood(run, before, who))
        .filter(|_| all < 0 && wears)
    {
        because.insert(0, stood);
    }
    (all.abs() >= MOVES).then_some(Took {
        who,
        how: How::Moved(all > 0),
        because,
    })
}

/// Whether a rule says what an act moves, and not what goes on all the time.
fn is_of_an_act(run: &Run, rule: usize) -> bool {
    let rule = run.rules().rules.get(rule);
    rule.is_some_and(|rule| matches!(rule.does, Does::Moves { .. }))
}

/// Where the author moved all parts of somebody's trust one way, that is one thing.
fn as_one(grounds: &mut Vec<(Ground, i32)>, who: PersonIndex, trust: [i32; Facet::ALL.len()]) {
    let [first, ..] = trust;
    if first == 0 || trust.iter().any(|by| by.signum() != first.signum()) {
        return;
    }
    let is_part = |ground: &Ground| matches!(ground, Ground::Changed(Meter::TrustFacet(..), _));
    let sum = grounds.iter().filter(|(ground, _)| is_part(ground));
    let sum = sum.map(|(_, by)| by).sum();
    grounds.retain(|(ground, _)| !is_part(ground));
    grounds.push((Ground::Changed(Meter::Trust(who), first > 0), sum));
}

/// Whether something moves how somebody is, and not only what they think of the player.
fn is_about_more_than_trust(ground: &Ground) -> bool {
    match ground {
        Ground::Changed(meter, _) => matches!(meter, Meter::Morale(_) | Meter::Grip(_)),
        _ => true,
    }
}

/// How somebody stood who took it ill: pressed from above, or worn down.
fn stood(run: &Run, before: &State, who: PersonIndex) -> Option<Ground> {
    let kind = run.scenario().people.get(who)?.kind;
    let (meter, high) = match kind {
        Role::Manager => (Meter::Pressure(who), true),
        Role::Teammate => (Meter::Morale(who), false),
        Role::Stakeholder => return None,
    };
    let band = Band::of(before.level(run.scenario(), meter));
    let far = if high {
        band >= Band::High
    } else {
        band <= Band::Low
    };
    far.then_some(Ground::Stood(meter, high))
}

/// Who had to dare to speak for a choice to go as it did, and whether they dared.
fn dared(run: &Run, decision: &Decision) -> Option<(PersonIndex, bool)> {
    let before = run.state_after(decision.turn.checked_sub(1)?)?;
    let holds = |condition: &Condition| before.holds(run.stage(), condition);
    let mut then = &decision.choice.then;
    while let Then::Branch(branch) = then {
        let (when, yes, no) = branch.as_ref();
        let held = holds(when);
        let people = 0..run.scenario().people.len();
        let hung = people.map(|who| (who, holds(&Condition::Dares(who))));
        let mut hung = hung.filter(|(who, dared)| otherwise(when, *who, !dared, &holds) != held);
        if let Some(found) = hung.next() {
            return Some(found);
        }
        then = if held { yes } else { no };
    }
    None
}

/// Whether a condition would hold if somebody dared to speak, or did not.
fn otherwise(
    condition: &Condition,
    who: PersonIndex,
    dares: bool,
    holds: &impl Fn(&Condition) -> bool,
) -> bool {
    let part = |part: &Condition| otherwise(part, who, dares, holds);
    match condition {
        Condition::All(parts) => parts.iter().all(part),
        Condition::Any(parts) => parts.iter().any(part),
        Condition::Not(inner) => !part(inner),
        Condition::Dares(of) if *of == who => dares,
        other => holds(other),
    }
}

/// That somebody dared to speak, or did not, and what of what that takes was there or was missing.
fn daring(run: &Run, turn: u32, who: PersonIndex, dared: bool) -> Took {
    let needs = run.rules().rules.iter().find_map(|rule| match &rule.does {
        Does::Readiness { what, needs } if *what == Readiness::Speak => Some(needs),
        _ => None,
    });
    let before = turn.checked_sub(1).and_then(|turn| run.state_after(turn));
    let stood = |(level, least): &(Level, i32)| {
        let meter = match level {
            Level::Safety => Meter::Safety,
            Level::Morale => Meter::Morale(who),
            _ => return None,
        };
        let there = before?.level(run.scenario(), meter) >= least * POINT;
        (there == dared).then_some(Ground::Stood(meter, there))
    };
    Took {
        who,
        how: How::Dared(dared),
        because: needs.into_iter().flatten().filter_map(stood).collect(),
    }
}
