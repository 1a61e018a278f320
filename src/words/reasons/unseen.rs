//! What lies between what can be seen and what cannot: whose mood it was, that somebody cannot be read yet, and what can be said
//! where no reason is known.

use crate::scenario::model::{Held, Landing, PersonIndex, Promised, Role};
use crate::simulation::{
    Run,
    event::{Notice, Seen},
    rules::{Between, Does, Per, Rule},
    view::PersonView,
};
use crate::words::{list, names, say_with};

/// What can be said of a reaction for which the player knows of no rule.
pub(super) fn told(run: &Run, notice: &Notice) -> Option<String> {
    let key = match notice.why {
        Seen::Earlier => "why-earlier",
        Seen::Mood => "why-little-by-little",
        Seen::Landed(Landing::Commitment) => "why-won-all-the-same",
        _ => return None,
    };
    let values = [
        ("who", names::name_of(run.scenario(), notice.who)),
        ("up", u8::from(notice.up).to_string()),
    ];
    Some(say_with(key, &values))
}

/// What a rule says of somebody in particular, where that is more than what it says of everybody.
pub(super) fn of_them(run: &Run, who: PersonIndex, rule: &Rule, up: bool) -> Option<String> {
    match &rule.does {
        Does::Between(Between::MoodsSpread { .. }) => caught(run, who, rule, up),
        Does::Lands {
            per: Some(Per::Insight),
            ..
        } if !up => {
            let view = run.look();
            let knows_the_need =
                (view.people.iter()).any(|seen| seen.who == who && !seen.needs.is_empty());
            let key = match (knows_the_need, has_confided(run, who)) {
                (true, _) => "why-unread-known",
                (false, true) => "why-unread-confided",
                (false, false) => "why-unread",
            };
            // It is said often: not each time in the same words.
            let which = run.state().turn % 3;
            let name = names::name_of(run.scenario(), who);
            Some(say_with(
                key,
                &[("who", name), ("which", which.to_string())],
            ))
        }
        _ => None,
    }
}

/// Whose mood it was that got into somebody: of those they are close to, whoever seems furthest from them that way; where no
/// face says so, all whose faces do not say the opposite.
fn caught(run: &Run, who: PersonIndex, rule: &Rule, up: bool) -> Option<String> {
    let scenario = run.scenario();
    let view = run.look();
    let own = view.people.iter().find(|seen| seen.who == who)?.seems;
    let ties = &scenario.people.get(who)?.ties;
    let close: Vec<&PersonView> = view
        .people
        .iter()
        .filter(|seen| seen.kind == Role::Teammate && ties.contains(&seen.who))
        .collect();
    let pulls = close
        .iter()
        .filter(|seen| seen.seems != own && (seen.seems > own) == up);
    let most = pulls.max_by_key(|seen| (seen.seems as i32 - own as i32).abs());
    let others: Vec<String> = close
        .iter()
        .filter(|seen| seen.seems == own)
        .map(|seen| names::name_of(scenario, seen.who))
        .collect();
    let values = [
        ("who", names::name_of(scenario, who)),
        ("says", names::rule(&rule.id)),
    ];
    let told = |key, more: &[(&str, String)]| say_with(key, &[&values, more].concat());
    match most {
        Some(seen) => {
            let other = names::name_of(scenario, seen.who);
            let mood = names::seems(seen.kind, seen.seems);
            Some(told("why-caught", &[("other", other), ("mood", mood)]))
        }
        None if close.is_empty() => None,
        None if others.is_empty() => Some(told("why-caught-unseen", &[])),
        None => Some(told("why-caught-from", &[("others", list(&others))])),
    }
}

/// Whether somebody has told the player something in confidence.
fn has_confided(run: &Run, who: PersonIndex) -> bool {
    let told = run.scenario().promises.iter().zip(&run.state().promises);
    let mut told = told.filter(|(held, _)| held.kind == Held::Confidence && held.to == who);
    told.any(|(_, became)| *became != Promised::Unmade)
}
