//! A reaction to what the player did, where no rule tells it: the act, before whom, and what it changed in whoever saw it.

use crate::debrief::decisions;
use crate::scenario::{
    effect::Setting,
    model::{Facet, Meter, PersonIndex},
};
use crate::simulation::{
    Run,
    event::{Cause, Notice},
};
use crate::words::{debrief::act_word, names, say_with};

/// What the player did in a turn, before whom, and what it changed in somebody who saw it: told where the author says what it
/// does, and no rule. `None` where the choice is no act toward anybody.
pub(super) fn told(run: &Run, turn: u32, notice: &Notice) -> Option<String> {
    let of_it = run
        .ledger()
        .filter(|entry| entry.turn == turn && entry.cause == Cause::Choice);
    let moved = of_it
        .filter(|entry| entry.meter.owner() == Some(notice.who))
        .map(|entry| (entry.meter, entry.after - entry.before))
        .filter(|(_, by)| *by != 0)
        .max_by_key(|(meter, by)| (for_the_better(*meter, *by) == notice.up, by.abs()));
    let decisions = decisions(run);
    let choice = decisions.iter().find(|one| one.turn == turn);
    let act = choice.and_then(|one| {
        one.choice
            .tactic
            .zip(one.choice.toward)
            .zip(Some(one.choice))
    });
    let ((act, toward), choice) = act?;
    let (meter, by) = moved?;
    let changed = changed(run, notice.who, meter, by)?;
    let values = [
        ("act", act_word(act).to_owned()),
        ("toward", names::name_of(run.scenario(), toward)),
        (
            "public",
            u8::from(choice.setting == Setting::Public).to_string(),
        ),
        ("changed", changed),
    ];
    Some(say_with("why-did", &values))
}

/// Whether it is good news that a level moved so.
fn for_the_better(meter: Meter, by: i32) -> bool {
    (by > 0) != matches!(meter, Meter::Grip(_) | Meter::Pressure(_))
}

/// What it means for somebody that a level of theirs moved so; nothing of what nobody could see in them.
fn changed(run: &Run, who: PersonIndex, meter: Meter, by: i32) -> Option<String> {
    let (key, other) = match meter {
        Meter::Morale(_) => ("why-changed-morale", None),
        Meter::Trust(_) => ("why-changed-trust", None),
        Meter::TrustFacet(_, Facet::Ability) => ("why-changed-ability", None),
        Meter::TrustFacet(_, Facet::Benevolence) => ("why-changed-benevolence", None),
        Meter::TrustFacet(_, Facet::Integrity) => ("why-changed-integrity", None),
        Meter::TrustBetween(_, other) | Meter::TrustBetweenFacet(_, other, _) => {
            ("why-changed-between", Some(other))
        }
        Meter::Grip(_) => ("why-changed-grip", None),
        Meter::Pressure(_) => ("why-changed-pressure", None),
        _ => return None,
    };
    let other = other.map_or_else(String::new, |other| names::name_of(run.scenario(), other));
    let values = [
        ("who", names::name_of(run.scenario(), who)),
        ("other", other),
        ("up", u8::from(by > 0).to_string()),
    ];
    Some(say_with(key, &values))
}
