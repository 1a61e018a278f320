//! What somebody thinks of a choice beforehand, in one short line.

use super::{names, say_with};
use crate::scenario::{Scenario, model::Landing, script::Speaker};
use crate::simulation::{Adviser, Hunch};

/// A hunch as a card tells it.
pub fn tell(scenario: &Scenario, hunch: &Hunch) -> String {
    let (who, key) = match hunch.of {
        Adviser::Person(who) => (
            Some(names::name_of(scenario, who)),
            match hunch.expects {
                Landing::Commitment => "hunch-person-commitment",
                Landing::Compliance => "hunch-person-compliance",
                Landing::Resistance => "hunch-person-resistance",
            },
        ),
        Adviser::Voice(voice) => (
            names::speaker(scenario, Speaker::Voice(voice)),
            match hunch.expects {
                Landing::Commitment => "hunch-voice-commitment",
                Landing::Compliance => "hunch-voice-compliance",
                Landing::Resistance => "hunch-voice-resistance",
            },
        ),
    };
    say_with(key, &[("who", who.unwrap_or_default())])
}
