//! Why people reacted as they did to the last choice, as far as the player's character can know.

use super::{debrief::quoted, happenings, names, rules, say, say_with};
use crate::scenario::model::{Facet, Meter, PersonIndex};
use crate::simulation::{
    Run,
    event::{Event, Seen},
    rules::{Does, Grade, Rule},
};
use std::collections::BTreeMap;

/// A reaction, with what lies behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// Whose it is, if it is somebody's.
    pub who: Option<PersonIndex>,
    /// Whether it is for the better; `None` where something simply happened.
    pub up: Option<bool>,
    /// What could be seen, in a few words.
    pub what: String,
    /// The rules behind it, weightiest first.
    pub because: Vec<Because>,
    /// What stands in their place where the player knows of none.
    pub otherwise: Option<String>,
}

/// A rule behind a reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// What it says.
    pub rule: String,
    /// How well it is supported, and who found it.
    pub support: String,
}

/// The reactions to the last choice, in order: what happened by itself, and what moved somebody. What followed on its own
/// from that choice, without another, belongs to it.
pub fn last(run: &Run) -> Vec<Reaction> {
    let chose = run.events().filter_map(|(turn, event)| match event {
        Event::Chose(choice) if !choice.text.is_empty() => Some(turn),
        _ => None,
    });
    let since = chose.last().unwrap_or(0);
    run.events()
        .filter(|(at, _)| *at >= since)
        .filter_map(|(turn, event)| reaction(run, turn, event))
        .collect()
}

fn reaction(run: &Run, turn: u32, event: &Event) -> Option<Reaction> {
    let (who, up, what, behind, otherwise) = match event {
        Event::Happened {
            rule, by, struck, ..
        } => {
            let what = happenings::tell(run.stage(), *rule, *by, *struck);
            (*by, None, what, vec![*rule], say("why-unknown"))
        }
        Event::Noticed(notice) => {
            let otherwise = match notice.why {
                Seen::Choice => of_the_card(run, turn),
                Seen::Event => of_the_place(run, turn),
                _ => say("why-unknown"),
            };
            let what = names::seen(notice);
            let behind = notice.because.clone();
            (Some(notice.who), Some(notice.up), what, behind, otherwise)
        }
        _ => return None,
    };
    let landed = match event {
        Event::Noticed(notice) => matches!(notice.why, Seen::Landed(_)).then_some(notice.up),
        _ => None,
    };
    let because: Vec<Because> = behind
        .into_iter()
        .filter_map(|rule| run.stage().rules().rules.get(rule))
        .map(|rule| Because {
            rule: match landed {
                Some(up) => spoke(run, turn, who, rule, up),
                None => names::rule(&rule.id),
            },
            support: match rule.grade {
                // Such a source says itself that it is the designers' choice.
                Grade::D => rule.source.clone(),
                grade => format!("{} · {}", rules::graded(grade), rule.source),
            },
        })
        .collect();
    Some(Reaction {
        who,
        up,
        what,
        otherwise: because.is_empty().then_some(otherwise),
        because,
    })
}

/// What a rule says of how an attempt on somebody landed. Where trust that broke weighs on it, the choice is named by which it
/// broke.
fn spoke(run: &Run, turn: u32, who: Option<PersonIndex>, rule: &Rule, up: bool) -> String {
    let says = names::rule_for(&rule.id, up);
    let broken = match &rule.does {
        Does::Lands { when, .. } => when.breach,
        _ => None,
    };
    let card = broken
        .zip(who)
        .and_then(|(facet, who)| broke(run, turn, who, facet));
    match card {
        Some((day, card)) => {
            let values = [("says", says), ("day", day), ("card", quoted(&card))];
            say_with("why-broken-by", &values)
        }
        None => says,
    }
}

/// The choice before a turn by which a part of somebody's trust fell furthest: its day and its card.
fn broke(run: &Run, turn: u32, who: PersonIndex, facet: Facet) -> Option<(String, String)> {
    let mut fell: BTreeMap<u32, i32> = BTreeMap::new();
    let of_it = run.ledger().filter(|entry| {
        entry.meter == Meter::TrustFacet(who, facet) && (1..turn).contains(&entry.turn)
    });
    for entry in of_it {
        *fell.entry(entry.turn).or_default() += entry.after - entry.before;
    }
    let (turn, by) = fell.into_iter().min_by_key(|(_, by)| *by)?;
    let card = chosen(run, turn).filter(|card| by < 0 && !card.is_empty())?;
    let day = names::today(run.scenario(), run.today_after(turn.saturating_sub(1)));
    Some((day, card))
}

/// What the card said that was taken in a turn.
fn chosen(run: &Run, turn: u32) -> Option<String> {
    run.events().find_map(|(at, event)| match event {
        Event::Chose(choice) if at == turn => Some(choice.text.clone()),
        _ => None,
    })
}

/// That it came of what was chosen, with the words of the card.
fn of_the_card(run: &Run, turn: u32) -> String {
    match chosen(run, turn).filter(|card| !card.is_empty()) {
        Some(card) => say_with("why-card", &[("card", quoted(&card))]),
        None => say("why-story"),
    }
}

/// That it came of what happened, with the place where it did.
fn of_the_place(run: &Run, turn: u32) -> String {
    let place = run
        .events()
        .filter_map(|(at, event)| match event {
            Event::Entered(passage) if at == turn => run.scenario().passage(*passage),
            _ => None,
        })
        .map(|passage| passage.place.clone())
        .filter(|place| !place.is_empty())
        .last();
    match place {
        Some(place) => say_with("why-place", &[("place", place)]),
        None => say("why-story"),
    }
}
