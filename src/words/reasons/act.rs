//! A reaction to what the player did, where no rule tells it: the act toward whoever reacts, or else the card, and what it
//! changed in them.

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

/// What the player did in a turn, and what it changed in somebody who reacted: told where the author says what it does, and no
/// rule. The act is named to whom it was done; whoever else it moved, it moved by more than that, which the card says better.
pub(super) fn told(run: &Run, turn: u32, notice: &Notice) -> String {
    let card = || super::of_the_card(run, turn);
    let Some(changed) = changed(run, turn, notice) else {
        return card();
    };
    let decisions = decisions(run);
    let decision = decisions.iter().find(|one| one.turn == turn);
    let toward_them = decision.filter(|one| one.choice.toward == Some(notice.who));
    let Some((act, choice)) = toward_them.and_then(|one| one.choice.tactic.zip(Some(one.choice)))
    else {
        return format!("{} {changed}", card());
    };
    let public = choice.setting == Setting::Public;
    let values = [
        ("act", act_word(act).to_owned()),
        ("toward", names::name_of(run.scenario(), notice.who)),
        ("public", u8::from(public).to_string()),
        ("changed", changed),
    ];
    say_with("why-did", &values)
}

/// What the author's effects of a turn changed most in somebody, of what shows in them and that way: how they feel, how tightly
/// they hold, what they think of the player.
fn changed(run: &Run, turn: u32, notice: &Notice) -> Option<String> {
    let of_it = run
        .ledger()
        .filter(|entry| entry.turn == turn && entry.cause == Cause::Choice);
    let shown: Vec<(Meter, i32)> = of_it
        .filter(|entry| is_shown(entry.meter, notice.who))
        .map(|entry| (entry.meter, entry.after - entry.before))
        .filter(|(meter, by)| *by != 0 && for_the_better(*meter, *by) == notice.up)
        .collect();
    let (meter, by) = shown.iter().max_by_key(|(_, by)| by.abs())?;
    // What moved in all of trust is no matter of one part of it.
    let moved = |facet: &Facet| {
        let of = Meter::TrustFacet(notice.who, *facet);
        shown.iter().any(|(meter, _)| *meter == of)
    };
    let key = match meter {
        Meter::TrustFacet(..) if Facet::ALL.iter().all(moved) => "why-changed-trust",
        Meter::TrustFacet(_, Facet::Ability) => "why-changed-ability",
        Meter::TrustFacet(_, Facet::Benevolence) => "why-changed-benevolence",
        Meter::TrustFacet(_, Facet::Integrity) => "why-changed-integrity",
        Meter::Grip(_) => "why-changed-grip",
        _ => "why-changed-morale",
    };
    let values = [
        ("who", names::name_of(run.scenario(), notice.who)),
        ("up", u8::from(*by > 0).to_string()),
    ];
    Some(say_with(key, &values))
}

/// Whether a level shows in how somebody is toward the player. What they think of each other, or what weighs on them from above,
/// is no reason for that.
fn is_shown(meter: Meter, who: PersonIndex) -> bool {
    let shows = matches!(
        meter,
        Meter::Morale(_) | Meter::TrustFacet(..) | Meter::Grip(_)
    );
    shows && meter.owner() == Some(who)
}

/// Whether it is good news that a level moved so.
fn for_the_better(meter: Meter, by: i32) -> bool {
    (by > 0) != matches!(meter, Meter::Grip(_))
}
