//! Why a choice cannot be taken now, as far as the player can know.

use super::{names, say, say_with};
use crate::scenario::{
    Scenario,
    model::{Compare, Condition, Fit, Held, Meter, PersonIndex, Promised, Standing},
};
use crate::simulation::view::Lock;

/// Why a choice is locked, as a sentence.
pub fn why(scenario: &Scenario, lock: &Lock) -> String {
    match lock {
        Lock::NoTime => say("lock-time"),
        Lock::Needs(condition) => unmet(scenario, condition),
    }
}

/// What would have to be otherwise.
fn unmet(scenario: &Scenario, condition: &Condition) -> String {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts
            .first()
            .map_or_else(|| say("lock-story"), |part| unmet(scenario, part)),
        Condition::Not(inner) => not(scenario, inner),
        Condition::Meter(meter, compare, _) => {
            level(scenario, *meter, matches!(compare, Compare::AtLeast))
        }
        Condition::Day(Compare::AtLeast, _) | Condition::Left(Compare::Below, _) => {
            say("lock-early")
        }
        Condition::Day(Compare::Below, _) | Condition::Left(Compare::AtLeast, _) => {
            say("lock-late")
        }
        Condition::Day(..) | Condition::Left(..) => say("lock-day"),
        Condition::Made(held) => holds(scenario, *held, Promised::Open),
        Condition::Promise(held, state) => holds(scenario, *held, *state),
        Condition::Window(window) => open(scenario, *window),
        Condition::Dares(who) => about(scenario, "lock-dares", *who),
        Condition::Ready(who) => about(scenario, "lock-ready", *who),
        Condition::Standing(who, Standing::Present) => about(scenario, "lock-withdrawn", *who),
        Condition::Fits(who, work, fit) => fits(scenario, *who, *work, *fit != Fit::Fit),
        Condition::Standing(..)
        | Condition::Struck(_)
        | Condition::Always
        | Condition::Flag(_)
        | Condition::Variant(..)
        | Condition::Visited(_) => say("lock-story"),
    }
}

/// What would have to be otherwise so that a condition does not hold.
fn not(scenario: &Scenario, condition: &Condition) -> String {
    match condition {
        Condition::Not(inner) => unmet(scenario, inner),
        Condition::Meter(meter, compare, _) => {
            level(scenario, *meter, !matches!(compare, Compare::AtLeast))
        }
        Condition::Made(held) => holds(scenario, *held, Promised::Unmade),
        Condition::Promise(held, Promised::Told | Promised::Broken) => lost(scenario, *held),
        Condition::Standing(who, Standing::Withdrawn) => about(scenario, "lock-withdrawn", *who),
        Condition::Standing(who, Standing::Resigned) => about(scenario, "lock-resigned", *who),
        Condition::Fits(who, work, fit) => fits(scenario, *who, *work, *fit == Fit::Fit),
        Condition::Day(Compare::AtLeast, _) | Condition::Left(Compare::Below, _) => {
            say("lock-late")
        }
        Condition::Day(Compare::Below, _) | Condition::Left(Compare::AtLeast, _) => {
            say("lock-early")
        }
        Condition::Day(..) | Condition::Left(..) => say("lock-day"),
        _ => say("lock-late"),
    }
}

fn level(scenario: &Scenario, meter: Meter, more: bool) -> String {
    let about = |key, who| about(scenario, key, who);
    match (meter, more) {
        (Meter::Trust(who) | Meter::TrustFacet(who, _), true) => about("lock-trust", who),
        (Meter::Trust(who) | Meter::TrustFacet(who, _), false) => about("lock-trust-less", who),
        (Meter::Morale(who), true) => about("lock-morale", who),
        (Meter::Morale(who), false) => about("lock-morale-less", who),
        (Meter::Grip(who), true) => about("lock-grip-less", who),
        (Meter::Grip(who), false) => about("lock-grip", who),
        (Meter::Pressure(who), false) => about("lock-pressure", who),
        (Meter::Insight(who), true) => about("lock-insight", who),
        (Meter::Ease(who), true) => about("lock-ease", who),
        (Meter::TrustBetween(who, whom) | Meter::TrustBetweenFacet(who, whom, _), true) => {
            say_with(
                "lock-ties",
                &[
                    ("who", names::name_of(scenario, who)),
                    ("whom", names::name_of(scenario, whom)),
                ],
            )
        }
        (Meter::Safety, true) => say("lock-safety"),
        (Meter::Delivery, true) => say("lock-delivery"),
        (Meter::Capability, true) => say("lock-capability"),
        (Meter::Direction, true) => say("lock-direction"),
        (Meter::Credit, true) => say("lock-credit"),
        (Meter::Energy, true) => say("lock-energy"),
        (Meter::Essential, false) => say("lock-essential"),
        _ => say("lock-story"),
    }
}

fn about(scenario: &Scenario, key: &str, who: PersonIndex) -> String {
    say_with(key, &[("who", names::name_of(scenario, who))])
}

/// What the player would have to hold toward somebody.
fn holds(scenario: &Scenario, held: usize, state: Promised) -> String {
    let Some(promise) = scenario.promises.get(held) else {
        return say("lock-story");
    };
    let key = match (promise.kind, state) {
        (Held::Promise, Promised::Open) => "lock-promise-to",
        (Held::Promise, Promised::Unmade) => "lock-promised",
        (Held::Promise, _) => return say("lock-promise"),
        (Held::Confidence, Promised::Open) => "lock-confidence",
        (Held::Confidence, Promised::Unmade) => "lock-confided",
        (Held::Confidence, Promised::Kept) => "lock-confidence-kept",
        (Held::Confidence, Promised::Told | Promised::Broken) => return say("lock-story"),
    };
    about(scenario, key, promise.to)
}

/// A word that the player has not kept.
fn lost(scenario: &Scenario, held: usize) -> String {
    match scenario.promises.get(held) {
        Some(promise) if promise.kind == Held::Confidence => {
            about(scenario, "lock-confidence-told", promise.to)
        }
        _ => say("lock-promise"),
    }
}

/// Whom a window would have to find open to change.
fn open(scenario: &Scenario, window: usize) -> String {
    let of = scenario
        .windows
        .get(window)
        .map(|window| window.of.as_slice());
    match of {
        Some([who]) => about(scenario, "lock-window-of", *who),
        _ => say("lock-window"),
    }
}

/// How a kind of work would have to suit somebody: less well than it does, or better.
fn fits(scenario: &Scenario, who: PersonIndex, work: usize, less: bool) -> String {
    let key = if less { "lock-fit-less" } else { "lock-fit" };
    say_with(
        key,
        &[
            ("who", names::name_of(scenario, who)),
            ("work", names::work(scenario, work)),
        ],
    )
}
