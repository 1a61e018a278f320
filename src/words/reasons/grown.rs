//! That somebody can do more than before, because the player helped them with it.

use super::{Because, Reaction};
use crate::debrief::decisions;
use crate::scenario::model::Fit;
use crate::simulation::Run;
use crate::words::{names, say_with};

/// Adds to the reactions what somebody has grown into by what the player did in a turn: to their own, if they have shown one.
pub(super) fn add(run: &Run, turn: u32, reactions: &mut Vec<Reaction>) {
    let Some(grown) = grown(run, turn) else {
        return;
    };
    let mut shown = reactions.iter_mut();
    match shown.find(|reaction| reaction.who == grown.who && reaction.up == grown.up) {
        Some(reaction) => {
            let told = [reaction.otherwise.take(), grown.otherwise];
            let told = told.into_iter().flatten();
            reaction.because.extend(told.map(|rule| Because {
                rule,
                support: String::new(),
            }));
        }
        None => reactions.push(grown),
    }
}

fn grown(run: &Run, turn: u32) -> Option<Reaction> {
    let decisions = decisions(run);
    let choice = decisions.iter().find(|one| one.turn == turn)?.choice;
    let (who, work, tactic) = (choice.toward?, choice.work?, choice.tactic?);
    let place = who * run.scenario().work.len() + work;
    let fit = |turn: u32| run.state_after(turn)?.fits.get(place).copied();
    let (before, now) = (fit(turn.checked_sub(1)?)?, fit(turn)?);
    let key = match now {
        Fit::Fit => "why-grown-alone",
        Fit::Stretch | Fit::Gap => "why-grown-with-help",
    };
    let values = [
        ("who", names::name_of(run.scenario(), who)),
        ("work", names::work(run.scenario(), work)),
    ];
    (before != now).then(|| Reaction {
        who: Some(who),
        up: Some(true),
        what: names::act(tactic),
        because: Vec::new(),
        otherwise: Some(say_with(key, &values)),
    })
}
