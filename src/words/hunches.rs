//! What somebody thinks of a choice beforehand, in one short line: with it which way they lean, so that one can allow for it.

use super::{names, say_with};
use crate::scenario::{
    Scenario,
    model::Landing,
    script::{Speaker, Voice},
};
use crate::simulation::{Adviser, Hunch, Lean};

/// A hunch as the card tells it on which this stands: one and the same card always in the same way, and others in others.
pub fn tell(scenario: &Scenario, hunch: &Hunch, card: &str) -> String {
    let who = match hunch.of {
        Adviser::Person(who) => names::name_of(scenario, who),
        Adviser::Voice(voice) => {
            names::speaker(scenario, Speaker::Voice(voice)).unwrap_or_default()
        }
    };
    let key = match (hunch.of, hunch.leans) {
        (_, Lean::Neither) => "hunch-plain",
        (Adviser::Person(_), Lean::Hopeful) => "hunch-person-hopeful",
        (Adviser::Person(_), Lean::Gloomy) => "hunch-person-gloomy",
        (Adviser::Voice(Voice::Engineer), Lean::Hopeful) => "hunch-engineer-hopeful",
        (Adviser::Voice(Voice::Engineer), Lean::Gloomy) => "hunch-engineer-gloomy",
        (Adviser::Voice(Voice::Mortgage), Lean::Hopeful) => "hunch-mortgage-hopeful",
        (Adviser::Voice(Voice::Mortgage), Lean::Gloomy) => "hunch-mortgage-gloomy",
        (Adviser::Voice(Voice::Pride), Lean::Hopeful) => "hunch-pride-hopeful",
        (Adviser::Voice(Voice::Pride), Lean::Gloomy) => "hunch-pride-gloomy",
    };
    let way = match card.chars().count() % 3 {
        0 => "other",
        1 => "one",
        _ => "two",
    };
    let expects = match hunch.expects {
        Landing::Commitment => "commitment",
        Landing::Compliance => "compliance",
        Landing::Resistance => "resistance",
    };
    let values = [
        ("who", who),
        ("whom", names::name_of(scenario, hunch.on)),
        ("expects", expects.to_owned()),
        ("way", way.to_owned()),
    ];
    say_with(key, &values)
}
