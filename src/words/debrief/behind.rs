//! What lay behind something, in words: how things stood when it happened by itself, and what had brought a level there.

use super::{at, beats, card_of, ledger, names, quoted, say, say_with};
use crate::debrief::{
    behind::{Brought, brought_there, stood},
    told_why::gist,
};
use crate::scenario::model::{Meter, PersonIndex};
use crate::simulation::Run;
use crate::words::list;

/// How to say what was done in a turn.
type Did = fn(&Run, u32) -> String;

/// How to say it to whoever did not play, or to whoever did.
pub fn did(for_others: bool) -> Did {
    if for_others { by_gist } else { by_card }
}

/// As it stood on the card, for whoever chose it.
fn by_card(run: &Run, turn: u32) -> String {
    quoted(&card_of(run, turn))
}

/// In the author's plain words, where there are any: what is on the card often does not say how the one led to the other.
fn by_gist(run: &Run, turn: u32) -> String {
    Some(gist(run, turn))
        .filter(|gist| !gist.is_empty())
        .unwrap_or_else(|| by_card(run, turn))
}

/// Why something happened by itself: how things stood, and what had brought it there; empty where its rule does not say.
pub fn happening(
    run: &Run,
    turn: u32,
    rule: usize,
    by: Option<PersonIndex>,
    did: Did,
) -> Vec<String> {
    let stood: Vec<String> = stood(run, rule, by)
        .into_iter()
        .filter_map(|(meter, high)| stands(run, meter, high))
        .collect();
    if stood.is_empty() {
        return Vec::new();
    }
    let because = say_with("behind", &[("stood", list(&stood))]);
    let brought = brought_there(run, turn, rule, by).map(|it| brought(run, &it, did));
    [because].into_iter().chain(brought).collect()
}

/// What had brought a level to where it stood, in a sentence.
pub fn brought(run: &Run, it: &Brought, did: Did) -> String {
    let cause = match it.chosen {
        Some(turn) => {
            let values = [("day", at(run, turn)), ("card", did(run, turn))];
            say_with("debrief-moment", &values)
        }
        None => ledger::why(run, it.turn, it.cause),
    };
    let cause = match it.through {
        Some((event, turn)) => {
            let (at, told) = beats::came(run, event, turn);
            say_with(
                "behind-through",
                &[("cause", cause), ("at", at), ("told", told)],
            )
        }
        None => cause,
    };
    // What somebody was pressed by, or made to hold on by, says itself how the one led to the other.
    let (key, who) = match it.meter {
        Meter::Pressure(who) if it.by > 0 => ("debrief-why-pressed", Some(who)),
        Meter::Grip(who) if it.by > 0 => ("debrief-why-held", Some(who)),
        _ => ("debrief-why-brought", None),
    };
    let who = who.map_or(String::new(), |who| names::name_of(run.scenario(), who));
    let chosen = it.chosen.is_some().to_string();
    say_with(key, &[("cause", cause), ("who", who), ("chosen", chosen)])
}

/// How somebody stood, or the team, as part of a sentence; `None` for what nobody would say so.
fn stands(run: &Run, meter: Meter, high: bool) -> Option<String> {
    let key = match (meter, high) {
        (Meter::Pressure(_), true) => "behind-pressure",
        (Meter::Grip(_), true) => "behind-tight",
        (Meter::Grip(_), false) => "behind-loose",
        (Meter::Trust(_), true) => "behind-trusted",
        (Meter::Morale(_), false) => "behind-worn",
        (Meter::Morale(_), true) => "behind-heart",
        (Meter::Safety, false) => "behind-unsafe",
        (Meter::Safety, true) => "behind-safe",
        (Meter::Energy, false) => "behind-tired",
        (Meter::Delivery, true) => "behind-much-done",
        (Meter::Essential, true) => "behind-essential",
        _ => return None,
    };
    Some(match meter.owner() {
        Some(who) => say_with(key, &[("who", names::name_of(run.scenario(), who))]),
        None => say(key),
    })
}
