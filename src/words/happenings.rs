//! What happens by itself, in the program's own words: as it is told where a scenario has none, and as it is named afterwards.

use super::{names, say_with};
use crate::scenario::model::PersonIndex;
use crate::simulation::{Event, Run, Stage};

/// A line on what happened: who did it, and whom it struck.
pub fn tell(
    stage: &Stage,
    rule: usize,
    by: Option<PersonIndex>,
    struck: Option<PersonIndex>,
) -> String {
    sentence("happens-", stage, rule, by, struck)
}

/// The same as a debrief names it: who did what to whom.
pub fn named(
    stage: &Stage,
    rule: usize,
    by: Option<PersonIndex>,
    struck: Option<PersonIndex>,
) -> String {
    sentence("happened-", stage, rule, by, struck)
}

/// What happened by a rule in a turn, named; where it happened to several at once, to this one. `None` if it did not.
pub fn named_in(run: &Run, turn: u32, rule: usize, whose: Option<PersonIndex>) -> Option<String> {
    let all = || {
        run.events().filter_map(move |(at, event)| match event {
            Event::Happened {
                rule: of,
                by,
                struck,
                ..
            } if (at, *of) == (turn, rule) => Some((*by, *struck)),
            _ => None,
        })
    };
    let theirs = all().find(|(by, struck)| whose.is_some() && [*by, *struck].contains(&whose));
    let (by, struck) = theirs.or_else(|| all().next())?;
    Some(named(run.stage(), rule, by, struck))
}

fn sentence(
    opening: &str,
    stage: &Stage,
    rule: usize,
    by: Option<PersonIndex>,
    struck: Option<PersonIndex>,
) -> String {
    let scenario = stage.scenario();
    let id = stage
        .rules()
        .rules
        .get(rule)
        .map_or("", |rule| rule.id.as_str());
    let name =
        |who: Option<PersonIndex>| who.map_or(String::new(), |who| names::name_of(scenario, who));
    say_with(
        &format!("{opening}{id}"),
        &[("who", name(by)), ("whom", name(struck))],
    )
}
