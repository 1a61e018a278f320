//! What a scenario says of the rules, beside the rules that there are. The rules are not this folder's: the caller names them.

use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    model::Scenario,
    names::{Table, Unknown},
};

/// Warns of rules that a scenario switches off or tells in its own words, and that are none of those known.
pub fn unknown_rules(scenario: &Scenario, known: &[&str]) -> Vec<Diagnostic> {
    let known: Table = known.iter().copied().collect();
    let happenings = scenario.happenings.iter().map(|(id, _)| id);
    let said = scenario
        .without_rules
        .iter()
        .map(|id| ("without_rules", id))
        .chain(happenings.map(|id| ("happenings", id)));
    let unknown = said.filter(|(_, id)| known.place(id).is_none());
    unknown
        .map(|(path, id)| {
            let Unknown {
                message,
                help,
                meant,
                ..
            } = Unknown::of(Code::W007, "rule", id, known.nearest(id), &known.ids);
            Diagnostic {
                help,
                meant,
                ..Diagnostic::new(Code::W007, format!("{path}.{id}"), message)
            }
        })
        .collect()
}
