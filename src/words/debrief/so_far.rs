//! Where a run stands that has not ended: what was done so far and how everybody seems, as far as the player can tell.

use super::{beats, moment, say, say_with};
use crate::debrief::decisions;
use crate::simulation::Run;
use crate::words::names;

/// Where the run stands: that it is not over and what was done, a sentence each.
pub fn so_far(run: &Run) -> Vec<String> {
    let seen = run.look();
    let mut told = vec![
        say("debrief-not-over"),
        say_with(
            "debrief-stands-at",
            &[("when", names::clock(run.scenario(), seen.today, seen.left))],
        ),
        beats::what_you_did(run),
    ];
    if let Some(last) = decisions(run).last() {
        let last = moment(run, last.turn);
        told.push(say_with("debrief-last", &[("moment", last)]));
    }
    told.push(say_with(
        "debrief-stands-you",
        &[
            ("energy", names::energy(seen.energy)),
            ("credit", names::credit(seen.credit)),
        ],
    ));
    told
}

/// How everybody seems, in the order of the cast: the name, and what can be seen of them.
pub fn how_they_seem(run: &Run) -> Vec<(String, String)> {
    let people = run.look().people;
    people
        .into_iter()
        .map(|person| {
            let seems = names::standing(person.standing)
                .unwrap_or_else(|| names::seems(person.kind, person.seems));
            let all: Vec<String> = [Some(seems), person.trust.map(names::trust)]
                .into_iter()
                .flatten()
                .collect();
            let name = names::name_of(run.scenario(), person.who);
            (name, crate::words::list(&all))
        })
        .collect()
}
