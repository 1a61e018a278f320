//! What the player holds and knows: promises, confidences, who is open to change, what people need or seem to.

use super::{list, names, say, say_with};
use crate::scenario::{
    Scenario,
    model::{Held, PersonIndex, Promised},
};
use crate::simulation::{
    Band,
    view::{PersonView, View},
};

/// Everything that is held and known, a sentence each: what is owed first, then who is open, then what people need.
pub fn all(scenario: &Scenario, view: &View) -> Vec<String> {
    let owed = open(view).filter_map(|held| owed(scenario, held));
    let expected = view
        .people
        .iter()
        .filter_map(|seen| expected(scenario, seen));
    owed.chain(expected)
        .chain(windows(scenario, view))
        .chain(essential(view))
        .chain(credit(scenario, view))
        .chain(view.people.iter().flat_map(|seen| known(scenario, seen)))
        .collect()
}

/// Everything that is held and known of one person, a sentence each.
pub fn about(scenario: &Scenario, view: &View, seen: &PersonView) -> Vec<String> {
    let to_them = |held: &usize| {
        let held = scenario.promises.get(*held);
        held.is_some_and(|held| held.to == seen.who)
    };
    open(view)
        .filter(to_them)
        .filter_map(|held| owed(scenario, held))
        .chain(expected(scenario, seen))
        .chain(known(scenario, seen))
        .collect()
}

/// What somebody who was listened to expects.
fn expected(scenario: &Scenario, seen: &PersonView) -> Option<String> {
    let day = names::day(&scenario.clock, seen.expects?);
    let who = names::name_of(scenario, seen.who);
    Some(say_with("holds-expects", &[("who", who), ("day", day)]))
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

/// Who is open to change just now, a sentence for each window: easier to win over than usual, which is not yet easy.
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
            let low = match window.of.as_slice() {
                [one] => view.people.iter().find(|seen| seen.who == *one),
                _ => None,
            };
            let low = low.filter(|seen| seen.seems == Band::VeryLow);
            if let Some(seen) = low {
                // A face that says the opposite is told in the same breath.
                let values = [
                    ("who", list(&who)),
                    ("mood", names::seems(seen.kind, seen.seems)),
                ];
                say_with("window-open-of-low", &values)
            } else if who.is_empty() {
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

/// What follows from too little credit, where hardly any is left: nothing is forbidden, and little is granted.
pub fn credit(scenario: &Scenario, view: &View) -> Option<String> {
    /// The rules that make it so; a story can do without them.
    const RULES: [&str; 2] = ["credit-carries", "without-credit-plain-words-cost"];
    let mut without = scenario.without_rules.iter();
    let spent = Band::of(view.credit) == Band::VeryLow
        && !without.any(|rule| RULES.contains(&rule.as_str()));
    spent.then(|| say("credit-spent"))
}

/// What the player has learned of somebody, or guesses until then; a sentence each.
fn known(scenario: &Scenario, seen: &PersonView) -> Vec<String> {
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

/// What somebody is taken to need as long as that is only a guess, in the few words for which there is room beside a face.
pub fn guess(seen: &PersonView) -> Option<String> {
    seen.guess
        .map(|need| say_with("beside-guess", &[("need", names::need(need))]))
}

/// The one thing to remember of somebody, as short: what is owed before what is known.
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
    (!needs.is_empty()).then(|| say_with("beside-needs", &[("needs", list(&needs))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Need, Role};
    use crate::simulation::{Rules, Run};
    use std::sync::Arc;

    /// A shipped story at its opening, with nothing held yet.
    fn opening() -> (Arc<Scenario>, View) {
        let source = include_bytes!("../../scenarios/friday-deploy.ron");
        let (scenario, found) = crate::scenario::read(source);
        let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:?}")));
        let run = Run::begin(scenario.clone(), Arc::new(Rules::shipped()), 1, &[]);
        let mut view = run.look();
        view.promises.clear();
        view.windows.clear();
        (scenario, view)
    }

    #[test]
    fn what_is_owed_comes_before_what_is_known() {
        let (scenario, mut view) = opening();
        let (place, promise) = (0..)
            .zip(&scenario.promises)
            .find(|(_, held)| held.kind == Held::Promise && held.due.is_some())
            .expect("a promise with a day");
        let who = promise.to;
        let short = |view: &View| beside(&scenario, view, &view.people[who]).unwrap_or_default();
        view.people[who].needs.clear();
        view.people[who].guess = Some(Need::Rest);
        assert_eq!(short(&view), "", "a guess is no knowledge");
        let guess = guess(&view.people[who]);
        assert_eq!(guess.as_deref(), Some("you guess: rest"));
        view.people[who].guess = None;
        view.people[who].needs = vec![Need::Rest, Need::Growth];
        assert_eq!(short(&view), "needs rest and growth");
        view.people[who].expects = Some(3);
        assert_eq!(short(&view), "hopes something comes of it: Wednesday");
        view.promises.push((place, Promised::Open));
        assert!(short(&view).starts_with("has your word: "));
        assert_eq!(about(&scenario, &view, &view.people[who]).len(), 3);
        view.promises[0].1 = Promised::Kept;
        assert_eq!(short(&view), "hopes something comes of it: Wednesday");
    }

    #[test]
    fn a_window_names_who_is_open_to_change() {
        let (scenario, mut view) = opening();
        assert_eq!(windows(&scenario, &view), Vec::<String>::new());
        view.windows = (0..scenario.windows.len()).collect();
        let told = windows(&scenario, &view);
        assert_eq!(told.len(), scenario.windows.len());
        let boss =
            (0..scenario.people.len()).find(|who| scenario.people[*who].kind == Role::Manager);
        let boss = names::name_of(&scenario, boss.expect("there is a manager"));
        assert!(told[0].contains(&boss), "{told:?}");
        // An open window helps whoever asks, and promises nothing: he may refuse all the same.
        assert!(
            told.iter().all(|told| told.contains("than usual")),
            "{told:?}"
        );
    }

    #[test]
    fn what_too_little_credit_means_is_said_where_hardly_any_is_left() {
        let (mut scenario, mut view) = opening();
        for (level, said) in [(0, true), (1_900, true), (2_000, false), (8_000, false)] {
            view.credit = level;
            assert_eq!(credit(&scenario, &view).is_some(), said, "{level}");
        }
        // Where a story does without the rules that make it so, it is not so.
        view.credit = 0;
        let story = Arc::make_mut(&mut scenario);
        story.without_rules.push("credit-carries".to_owned());
        assert_eq!(credit(&scenario, &view), None);
    }

    #[test]
    fn being_needed_is_worth_a_word_at_both_ends_only() {
        let (_, mut view) = opening();
        for (level, said) in [(500, true), (4_000, false), (7_000, true), (9_000, true)] {
            view.essential = level;
            assert_eq!(essential(&view).is_some(), said, "{level}");
        }
    }
}
