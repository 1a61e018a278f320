//! The debrief's data in words: how it ended, what became of each person, their levels over time, what moved them.

use super::expression_of;
use super::people::{face, introduced};
use crate::debrief;
use crate::game::page::{Fate, Move, Outcome, Person};
use crate::scenario::model::Meter;
use crate::simulation::Run;
use crate::words::{ledger, names};

/// How a run ended, and why; empty while it has not.
pub fn outcome(run: &Run) -> Outcome {
    let scenario = run.scenario();
    let told = debrief::tell(run);
    let Some(ending) = told.ending.and_then(|index| scenario.endings.get(index)) else {
        return Outcome::default();
    };
    let heard = ending
        .script
        .iter()
        .filter(|line| run.state().holds(run.stage(), &line.when));
    let told_lines: Vec<String> = heard
        .map(|line| match names::speaker(scenario, line.speaker) {
            Some(name) => format!("{name}: {}", line.text),
            None => line.text.clone(),
        })
        .collect();
    Outcome {
        story: scenario.title.clone(),
        title: ending.title.clone(),
        text: told_lines.join("\n\n"),
        fates: told
            .fates
            .iter()
            .filter_map(|fate| fate_of(run, fate))
            .collect(),
    }
}

fn fate_of(run: &Run, fate: &debrief::Fate) -> Option<Fate> {
    let person = run.scenario().people.get(fate.who)?;
    let at_the_end = run
        .look()
        .people
        .iter()
        .find(|seen| seen.who == fate.who)
        .map(|seen| seen.seems);
    let expression = at_the_end.map_or_else(
        || expression_of("neutral"),
        |seems| face(person.kind, seems),
    );
    Some(Fate {
        person: Person {
            name: person.name.clone(),
            expression,
            ..introduced(person)
        },
        text: fate.text.clone(),
        morale: fate.morale.clone(),
        trust: fate.trust.clone(),
        moves: fate
            .moves
            .iter()
            .filter_map(|change| told_move(run, change))
            .collect(),
    })
}

/// A change in words; nothing if it is too small to speak of.
fn told_move(run: &Run, change: &debrief::Move) -> Option<Move> {
    let told = ledger::tell(run, change);
    // A manager who holds tighter or is pressed harder is no better off.
    let burdens = matches!(change.meter, Meter::Grip(_) | Meter::Pressure(_));
    (told.by != 0).then_some(Move {
        better: (told.by > 0) != burdens,
        when: told.when,
        what: told.what,
        by: told.by,
        why: told.why,
    })
}
