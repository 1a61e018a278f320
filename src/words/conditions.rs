//! A condition taken apart for whoever writes: each part as an author writes it, whether it holds, and what is there instead.

use super::{say, say_with};
use crate::scenario::{effect::POINT, expression::written, model::Condition};
use crate::simulation::{Stage, State};

/// A part of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// How deep it stands within others, from 0.
    pub depth: usize,
    /// What it asks, in the author's words.
    pub asks: String,
    /// Whether it holds as far as the player's character knows: what is open and locked goes by that.
    pub seems: bool,
    /// Whether it holds in truth.
    pub holds: bool,
    /// What is there: a level or a day, and what the player believes where that differs.
    pub is: Option<String>,
}

/// All parts of a condition in their order, those that hold others before these; none of one that always holds.
pub fn parts(stage: &Stage, state: &State, condition: &Condition) -> Vec<Part> {
    let mut all = Vec::new();
    match condition {
        Condition::Always => {}
        // At the top it goes without saying that all of it is asked.
        Condition::All(parts) => {
            for part in parts {
                take_apart(stage, state, part, 0, &mut all);
            }
        }
        part => take_apart(stage, state, part, 0, &mut all),
    }
    all
}

fn take_apart(
    stage: &Stage,
    state: &State,
    condition: &Condition,
    depth: usize,
    all: &mut Vec<Part>,
) {
    let (asks, inside) = match condition {
        Condition::All(parts) if parts.len() > 1 => (say("inspect-all-of"), parts.as_slice()),
        Condition::Any(parts) if parts.len() > 1 => (say("inspect-one-of"), parts.as_slice()),
        leaf => (written(stage.scenario(), leaf), &[][..]),
    };
    all.push(Part {
        depth,
        asks,
        seems: state.seems_to_hold(stage, condition),
        holds: state.holds(stage, condition),
        is: is(stage, state, condition),
    });
    for part in inside {
        take_apart(stage, state, part, depth + 1, all);
    }
}

fn is(stage: &Stage, state: &State, condition: &Condition) -> Option<String> {
    let scenario = stage.scenario();
    match condition {
        Condition::Not(inner) => is(stage, state, inner),
        Condition::Meter(meter, ..) => {
            let (truth, belief) = (
                state.level(scenario, *meter),
                state.belief(scenario, *meter),
            );
            let values = [("truth", points(truth)), ("belief", points(belief))];
            let key = if truth == belief {
                "inspect-is"
            } else {
                "inspect-is-otherwise"
            };
            Some(say_with(key, &values))
        }
        Condition::Day(..) => Some(say_with("inspect-is", &[("truth", state.day.to_string())])),
        Condition::Left(..) => {
            let left = state.left(scenario).to_string();
            Some(say_with("inspect-is", &[("truth", left)]))
        }
        _ => None,
    }
}

/// A level in points, from hundredths: whole where it is, otherwise with as many places as it needs.
pub fn points(level: i32) -> String {
    let (whole, part) = (level / POINT, (level % POINT).abs());
    match part {
        0 => whole.to_string(),
        part if part % 10 == 0 => format!("{whole}.{}", part / 10),
        part => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::read;
    use crate::simulation::{Rules, Run};
    use std::sync::Arc;

    #[test]
    fn a_level_is_told_with_as_many_places_as_it_needs() {
        let told = [0, 4_000, 4_050, 4_005, 10_000].map(points);
        assert_eq!(told, ["0", "40", "40.5", "40.05", "100"]);
    }

    #[test]
    fn every_part_says_whether_it_holds_in_truth_and_as_far_as_the_player_knows() {
        let story = r#"Scenario(format: 1, id: "s", title: "S", summary: "S", minutes: 5,
            clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "a", flags: ["told"],
            cast: {
                "victor": Manager(name: "Victor Krane", role: "Head", trust: At(72)),
                "priya": Teammate(name: "Priya Raman", role: "Engineer"),
            },
            scenes: { "a": Scene(place: "P", script: "Told.", choices: [Choice(id: "ask", text: "Ask.", then: End,
                when: "trust.victor >= 70 and (flag.told or clock.day < 3) and not flag.told")], then: End) },
            endings: { "e": Ending(title: "E", script: "") })"#;
        let (scenario, found) = read(story.as_bytes());
        let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{found:?}")));
        let run = Run::begin(scenario.clone(), Arc::new(Rules::shipped()), 1, &[]);
        let when = &scenario.passages[0].choices[0].when;
        let parts = parts(run.stage(), run.state(), when);
        let told: Vec<_> = parts
            .iter()
            .map(|part| (part.depth, part.asks.as_str(), part.seems, part.holds))
            .collect();
        assert_eq!(
            told,
            [
                (0, "trust.victor >= 70", false, true),
                (0, "one of these:", true, true),
                (1, "flag.told", false, false),
                (1, "clock.day < 3", true, true),
                (0, "not flag.told", true, true),
            ]
        );
        assert_eq!(
            parts[0].is.as_deref(),
            Some("is 72, the player believes 50")
        );
        assert_eq!(parts[3].is.as_deref(), Some("is 1"));
    }
}
