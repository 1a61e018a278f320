//! Why a choice cannot be taken now, as far as the player can know.

use super::{names, say, say_with};
use crate::scenario::{
    Scenario,
    model::{Compare, Condition, Meter, PersonIndex, Promised},
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
        Condition::Made(promise) | Condition::Promise(promise, Promised::Open) => {
            promised(scenario, "lock-promise-to", *promise)
        }
        Condition::Promise(promise, Promised::Unmade) => {
            promised(scenario, "lock-promised", *promise)
        }
        Condition::Promise(..) => say("lock-promise"),
        Condition::Always | Condition::Flag(_) | Condition::Variant(..) | Condition::Visited(_) => {
            say("lock-story")
        }
    }
}

/// What would have to be otherwise so that a condition does not hold.
fn not(scenario: &Scenario, condition: &Condition) -> String {
    match condition {
        Condition::Not(inner) => unmet(scenario, inner),
        Condition::Meter(meter, compare, _) => {
            level(scenario, *meter, !matches!(compare, Compare::AtLeast))
        }
        Condition::Made(promise) => promised(scenario, "lock-promised", *promise),
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
    let about = |key, who: PersonIndex| say_with(key, &[("who", names::name_of(scenario, who))]);
    match (meter, more) {
        (Meter::Trust(who) | Meter::TrustFacet(who, _), true) => about("lock-trust", who),
        (Meter::Trust(who) | Meter::TrustFacet(who, _), false) => about("lock-trust-less", who),
        (Meter::Morale(who), true) => about("lock-morale", who),
        (Meter::Morale(who), false) => about("lock-morale-less", who),
        (Meter::Grip(who), true) => about("lock-grip-less", who),
        (Meter::Grip(who), false) => about("lock-grip", who),
        (Meter::Pressure(who), false) => about("lock-pressure", who),
        (Meter::Insight(who), true) => about("lock-insight", who),
        (Meter::TrustBetween(who, whom), true) => say_with(
            "lock-ties",
            &[
                ("who", names::name_of(scenario, who)),
                ("whom", names::name_of(scenario, whom)),
            ],
        ),
        (Meter::Safety, true) => say("lock-safety"),
        (Meter::Delivery, true) => say("lock-delivery"),
        (Meter::Capability, true) => say("lock-capability"),
        (Meter::Direction, true) => say("lock-direction"),
        (Meter::Credit, true) => say("lock-credit"),
        (Meter::Energy, true) => say("lock-energy"),
        _ => say("lock-story"),
    }
}

fn promised(scenario: &Scenario, key: &str, promise: usize) -> String {
    match scenario.promises.get(promise) {
        Some(promise) => say_with(key, &[("who", names::name_of(scenario, promise.to))]),
        None => say("lock-promise"),
    }
}
