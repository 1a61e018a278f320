//! The briefing: what a player knows before a story begins, the run of it that waits, and which telling it will be.

use super::clock;
use super::people::introduced;
use crate::game::page::{Axis, Brief};
use crate::scenario::model::{PersonIndex, Scenario, Variant};
use crate::simulation::{Run, Today};
use crate::words::{names, say, say_with};

/// What a player knows before the story begins. `picks` are the options of variants that are not left to luck, axis and
/// option.
pub fn brief(scenario: &Scenario, waiting: Option<&Run>, picks: &[(String, String)]) -> Brief {
    let situation = if scenario.briefing.is_empty() {
        &scenario.summary
    } else {
        &scenario.briefing
    };
    Brief {
        title: scenario.title.clone(),
        situation: situation.clone(),
        you: scenario.you.clone(),
        clock: clock(scenario, Today::Day(1), scenario.clock.of.saturating_sub(1)),
        people: scenario
            .people
            .iter()
            .map(|who| crate::game::page::Person {
                name: who.name.clone(),
                ..introduced(who)
            })
            .collect(),
        waiting: waiting.map(waits),
        axes: scenario
            .variants
            .iter()
            .filter(|variant| variant.options.len() > 1)
            .map(|variant| axis(scenario, variant, picks))
            .collect(),
        notes: Vec::new(),
    }
}

/// Where a run stands that waits to go on.
fn waits(run: &Run) -> String {
    let (scenario, view) = (run.scenario(), run.look());
    say_with(
        "briefing-waiting",
        &[("when", names::clock(scenario, view.today, view.left))],
    )
}

/// A question and its answers, luck first. What the options hold is for the player to find out, so they are only counted.
fn axis(scenario: &Scenario, variant: &Variant, picks: &[(String, String)]) -> Axis {
    let question = match whose(variant) {
        Some(who) => say_with("briefing-which", &[("who", names::name_of(scenario, who))]),
        None => say("briefing-which-telling"),
    };
    let numbered = (1..=variant.options.len())
        .map(|number| say_with("briefing-telling", &[("number", number.to_string())]));
    let picked = picks
        .iter()
        .find(|(axis, _)| *axis == variant.id)
        .and_then(|(_, picked)| {
            variant
                .options
                .iter()
                .position(|option| option.id == *picked)
        });
    Axis {
        id: variant.id.clone(),
        question,
        options: std::iter::once(say("briefing-luck"))
            .chain(numbered)
            .collect(),
        picked: picked.map_or(0, |option| option + 1),
    }
}

/// The one person whose needs differ from option to option, if there is one.
fn whose(variant: &Variant) -> Option<PersonIndex> {
    let mut people = variant
        .options
        .iter()
        .flat_map(|option| option.needs.iter().map(|(who, _)| *who));
    let first = people.next()?;
    people.all(|who| who == first).then_some(first)
}
