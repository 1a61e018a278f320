//! How people seem, in faces and in words, and why that just changed.

use super::{expression_of, portrait_of};
use crate::game::page::{Change, Level, Person};
use crate::portrait::Expression;
use crate::scenario::model::{self, Role, Scenario};
use crate::simulation::belief::Band;
use crate::simulation::view::{PersonView, View};
use crate::words::{holdings, names};

/// Somebody as the player can read them now.
pub(super) fn person(scenario: &Scenario, seen: &PersonView, view: &View) -> Option<Person> {
    let who = scenario.people.get(seen.who)?;
    let away = names::standing(seen.standing);
    let mut mood = away
        .clone()
        .unwrap_or_else(|| names::seems(seen.kind, seen.seems));
    if let Some(trust) = seen.trust {
        mood = format!("{mood}, {}", names::trust(trust));
    }
    let change = view
        .noticed
        .iter()
        .find(|notice| notice.who == seen.who)
        .map(|notice| Change {
            up: notice.up,
            why: names::seen(notice),
        });
    Some(Person {
        mood,
        change,
        beside: holdings::beside(scenario, view, seen),
        guess: holdings::guess(seen),
        known: holdings::about(scenario, view, seen),
        away: away.is_some(),
        expression: face(seen.kind, seen.seems),
        ..introduced(who)
    })
}

/// Somebody as everybody knows them.
pub(super) fn introduced(who: &model::Person) -> Person {
    Person {
        name: names::short_name(who),
        role: who.role.clone(),
        about: who.about.clone(),
        portrait: portrait_of(who),
        expression: Expression::Neutral,
        mood: String::new(),
        change: None,
        beside: None,
        guess: None,
        known: Vec::new(),
        away: false,
    }
}

/// The face that goes with how somebody seems.
pub(super) fn face(kind: Role, seems: Band) -> Expression {
    expression_of(names::face(kind, seems))
}

/// A level of the player's own, with its words.
pub(super) fn own(level: i32, words: String) -> Level {
    Level {
        words,
        fifths: Band::of(level) as usize + 1,
    }
}
