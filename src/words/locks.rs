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

#[cfg(test)]
mod tests {
    use super::{Lock, why};
    use crate::scenario::{
        Scenario, Severity,
        model::{Compare, Condition, Fit, Meter, Promised, Standing},
        read,
    };

    const STORY: &str = r#"Scenario(format: 1, id: "s", title: "S", summary: "S", minutes: 5,
        clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "a", work: ["night-run"],
        cast: {
            "victor": Manager(name: "Victor Krane", role: "Head"),
            "priya": Teammate(name: "Priya Raman", role: "Engineer"),
        },
        promises: { "cover": (to: "priya", what: "to cover the night") },
        confidences: { "past": (of: "victor", what: "that he signed") },
        windows: { "audit": (from: 2), "talk": (from: 3, of: ["victor"]) },
        scenes: { "a": Scene(place: "P", script: "Told.", then: End) },
        endings: { "e": Ending(title: "E", script: "") })"#;

    fn story() -> Scenario {
        let (scenario, found) = read(STORY.as_bytes());
        assert!(found.iter().all(|one| one.severity == Severity::Warning));
        scenario.unwrap()
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    #[test]
    fn a_lock_says_what_would_open_it() {
        use Condition::{Dares, Fits, Made, Promise, Ready, Standing as Stands, Window};
        let more = |meter| Condition::Meter(meter, Compare::AtLeast, 40);
        let less = |meter| Condition::Meter(meter, Compare::Below, 40);
        let story = story();
        for (condition, expected) in [
            (Window(0), "Nobody is open to this now."),
            (Window(1), "Victor is not open to this now."),
            (not(Window(1)), "It is too late for this."),
            (Dares(1), "Priya does not dare to."),
            (Ready(1), "Priya is not ready to step forward."),
            (
                not(Stands(1, Standing::Withdrawn)),
                "Priya does what is asked now, and no more.",
            ),
            (not(Stands(1, Standing::Resigned)), "Priya is leaving."),
            (
                Fits(1, 0, Fit::Fit),
                "Priya cannot do this alone yet: night run.",
            ),
            (
                not(Fits(1, 0, Fit::Fit)),
                "Priya needs no help with this any more: night run.",
            ),
            (Made(0), "You would have to have promised Priya something."),
            (Made(1), "Victor would have to confide in you."),
            (
                Promise(1, Promised::Open),
                "Victor would have to confide in you.",
            ),
            (not(Made(1)), "Victor has confided in you."),
            (
                not(Promise(1, Promised::Told)),
                "You have passed on what Victor told you.",
            ),
            (
                not(Promise(0, Promised::Broken)),
                "This depends on a promise.",
            ),
            (more(Meter::Ease(0)), "Victor has not learned to let go."),
            (less(Meter::Essential), "Too much stops without you."),
            (
                Condition::All(vec![more(Meter::TrustBetween(1, 0)), Window(0)]),
                "Priya would have to trust Victor more.",
            ),
            (Condition::Flag(0), "Something else has to happen first."),
        ] {
            let told = format!("{condition:?}");
            assert_eq!(why(&story, &Lock::Needs(condition)), expected, "{told}");
        }
    }
}
