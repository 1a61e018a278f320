//! What the player can tell of themselves: what was promised, learned or passed on, and what became of their strength and credit.

use super::{Reaction, because, chosen, of_the_card};
use crate::debrief::decisions;
use crate::scenario::{
    effect::{POINT, Setting},
    model::{Meter, Promised},
};
use crate::simulation::{
    Run,
    event::{Cause, Entry, Event},
    rules::Does,
};
use crate::words::{names, say, say_with, transcript};

/// What the player can tell of themselves since a turn in which nothing showed in anybody: what was promised or learned, and
/// what it did to their strength and their credit.
pub(super) fn told(run: &Run, since: u32) -> Vec<Reaction> {
    let events = || run.events().filter(|(at, _)| *at >= since);
    let news = events().filter_map(|(_, event)| news(run, since, event));
    let levels = [
        (Meter::Energy, "why-energy-up", "why-energy-down"),
        (Meter::Credit, "why-credit-up", "why-credit-down"),
    ];
    let levels = levels.into_iter().filter_map(|(meter, up, down)| {
        let moved: Vec<&Entry> = events()
            .filter_map(|(_, event)| match event {
                Event::Changed(entry) if entry.meter == meter => Some(entry),
                _ => None,
            })
            .collect();
        let by: i32 = moved.iter().map(|entry| entry.after - entry.before).sum();
        let told = (by.abs() >= POINT).then(|| {
            let key = if by > 0 { up } else { down };
            own_level(run, since, say(key), by > 0, &moved)
        });
        // What came of nothing that was chosen, nor of a rule, the story tells itself.
        told.filter(|one| !one.because.is_empty() || has_a_card(run, since))
    });
    news.chain(levels).collect()
}

/// What was promised or learned, told or passed on; of what was passed on, that it has not got back.
pub(super) fn news(run: &Run, turn: u32, event: &Event) -> Option<Reaction> {
    let what = transcript::news(run, event)?;
    Some(Reaction {
        who: None,
        up: None,
        what,
        because: Vec::new(),
        otherwise: unaware(run, turn, event),
    })
}

/// Whether something was chosen in a turn, and not only gone on.
fn has_a_card(run: &Run, turn: u32) -> bool {
    chosen(run, turn).is_some_and(|card| !card.is_empty())
}

/// That somebody does not know yet that the player passed on what they had confided, where it was done behind their back.
fn unaware(run: &Run, turn: u32, event: &Event) -> Option<String> {
    let Event::Promised(held, Promised::Told) = event else {
        return None;
    };
    let of = run.scenario().promises.get(*held)?.to;
    let decisions = decisions(run);
    let choice = decisions.iter().find(|one| one.turn == turn)?.choice;
    let is = run.state().promises.get(*held);
    let who = names::name_of(run.scenario(), of);
    let behind = choice.setting == Setting::Private && is == Some(&Promised::Told);
    behind.then(|| say_with("why-not-yet-known", &[("who", who)]))
}

/// How a level of the player's own moved, with the rules that moved it that way whatever others feel; else it came of the card.
fn own_level(run: &Run, turn: u32, what: String, up: bool, moved: &[&Entry]) -> Reaction {
    let that_way = moved
        .iter()
        .filter(|entry| (entry.after > entry.before) == up);
    let plain = |rule: &usize| match run.stage().rules().rules.get(*rule) {
        Some(rule) => match &rule.does {
            Does::Moves { when, .. } => when.is_plain(),
            Does::Night { when, .. } => when.is_empty(),
            _ => false,
        },
        None => false,
    };
    let mut rules: Vec<usize> = Vec::new();
    for entry in that_way {
        if let Cause::Rule(rule) = entry.cause
            && plain(&rule)
            && !rules.contains(&rule)
        {
            rules.push(rule);
        }
    }
    let because = because(run, &rules, |rule| names::rule(&rule.id));
    Reaction {
        who: None,
        up: Some(up),
        what,
        otherwise: because.is_empty().then(|| of_the_card(run, turn)),
        because,
    }
}
