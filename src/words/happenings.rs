//! What happens by itself, in the program's own words: where a scenario has none.

use super::{names, say_with};
use crate::scenario::model::PersonIndex;
use crate::simulation::Stage;

/// A line on what happened: who did it, and whom it struck.
pub fn tell(
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
        &format!("happens-{id}"),
        &[("who", name(by)), ("whom", name(struck))],
    )
}
