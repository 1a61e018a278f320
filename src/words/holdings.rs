//! What the player holds and knows: promises, confidences, who is open to change, what people need or seem to.

use super::{list, names, say, say_with};
use crate::scenario::{
    Scenario,
    model::{Held, PersonIndex, Promised},
};
use crate::simulation::view::{PersonView, View};

/// Everything that is held and known, a sentence each: what is owed first, then who is open, then what people need.
pub fn all(scenario: &Scenario, view: &View) -> Vec<String> {
    let owed = open(view).filter_map(|held| owed(scenario, held));
    let expected = view.people.iter().filter_map(|seen| {
        let day = seen.expects?;
        let who = names::name_of(scenario, seen.who);
        let day = names::day(&scenario.clock, day);
        Some(say_with("holds-expects", &[("who", who), ("day", day)]))
    });
    owed.chain(expected)
        .chain(windows(scenario, view))
        .chain(essential(view))
        .chain(view.people.iter().flat_map(|seen| known(scenario, seen)))
        .collect()
}

/// The promises and confidences that stand, by their places.
fn open(view: &View) -> impl Iterator<Item = usize> {
    view.promises
        .iter()
        .filter(|(_, state)| *state == Promised::Open)
        .map(|(held, _)| *held)
}

/// What is owed, and until when.
fn owed(scenario: &Scenario, held: usize) -> Option<String> {
    let promise = scenario.promises.get(held)?;
    let key = match (promise.kind, promise.due) {
        (Held::Promise, None) => "promise-made",
        (Held::Promise, Some(_)) => "holds-promise-until",
        (Held::Confidence, None) => "confidence-held",
        (Held::Confidence, Some(_)) => "holds-confidence-until",
    };
    let day = promise
        .due
        .map_or(String::new(), |day| names::day(&scenario.clock, day));
    Some(say_with(
        key,
        &[
            ("who", names::name_of(scenario, promise.to)),
            ("what", promise.what.clone()),
            ("day", day),
        ],
    ))
}

/// Who is open to change just now, a sentence for each window.
pub fn windows(scenario: &Scenario, view: &View) -> Vec<String> {
    view.windows
        .iter()
        .filter_map(|window| scenario.windows.get(*window))
        .map(|window| {
            let who: Vec<String> = window
                .of
                .iter()
                .map(|who| names::name_of(scenario, *who))
                .collect();
            if who.is_empty() {
                say("window-open")
            } else {
                let count = who.len().to_string();
                say_with("window-open-of", &[("who", list(&who)), ("count", count)])
            }
        })
        .collect()
}

/// How much stops without the player, where it is worth a word.
pub fn essential(view: &View) -> Option<String> {
    /// In hundredths.
    const MUCH: i32 = 6_000;
    const ALL: i32 = 8_000;
    const LITTLE: i32 = 2_000;
    match view.essential {
        ALL.. => Some(say("essential-all")),
        MUCH.. => Some(say("essential-much")),
        ..LITTLE => Some(say("essential-little")),
        _ => None,
    }
}

/// What the player has learned of somebody, or guesses until then; a sentence each.
pub fn known(scenario: &Scenario, seen: &PersonView) -> Vec<String> {
    let who = || ("who", names::name_of(scenario, seen.who));
    let mut known = Vec::new();
    let needs: Vec<String> = seen.needs.iter().map(|need| names::need(*need)).collect();
    if !needs.is_empty() {
        known.push(say_with("knows-needs", &[who(), ("needs", list(&needs))]));
    }
    if let Some(weakness) = seen.weakness {
        let what = names::weakness(weakness);
        known.push(say_with("knows-weakness", &[who(), ("what", what)]));
    }
    if let Some(need) = seen.guess {
        let need = names::need(need);
        known.push(say_with("knows-guess", &[who(), ("need", need)]));
    }
    known
}

/// The one thing to remember of somebody, in the few words for which there is room beside a face: what is owed before what
/// is known.
pub fn beside(scenario: &Scenario, view: &View, seen: &PersonView) -> Option<String> {
    let day = |day: u32| ("day", names::day(&scenario.clock, day));
    let to = |who: PersonIndex, kind: Held| {
        open(view)
            .filter_map(|held| scenario.promises.get(held))
            .find(|held| held.to == who && held.kind == kind)
    };
    if let Some(promise) = to(seen.who, Held::Promise) {
        return Some(match promise.due {
            Some(due) => say_with("beside-word-until", &[day(due)]),
            None => say("beside-word"),
        });
    }
    if let Some(expects) = seen.expects {
        return Some(say_with("beside-expects", &[day(expects)]));
    }
    if to(seen.who, Held::Confidence).is_some() {
        return Some(say("beside-confidence"));
    }
    let needs: Vec<String> = seen.needs.iter().map(|need| names::need(*need)).collect();
    if !needs.is_empty() {
        return Some(say_with("beside-needs", &[("needs", list(&needs))]));
    }
    seen.guess
        .map(|need| say_with("beside-guess", &[("need", names::need(need))]))
}
