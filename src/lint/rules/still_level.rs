//! L010: a level that is asked for, and that nothing moves.

use crate::{
    lint::{Found, Ground, Rule, moved},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L010,
        text: "A condition asks how high a level is, but no effect of this story moves it, and no rule of the program that \
               works here does: it stays as it was at the start. Move it by something that the player does, or ask for \
               something else.",
        example: Example {
            base: Base::Story,
            at: "when: \"team.safety >= high\"",
            poor: "when: \"trust.victor>priya >= high\"",
            better: "when: \"team.safety >= high\"",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (meter, at) in &ground.facts.levels {
        if ground.facts.moved.contains_key(&moved::whole(*meter)) {
            continue;
        }
        if moved::by_rules(ground, *meter) == (false, false) {
            let name = ground.scenario.meter_name(*meter);
            let message = format!("`{name}` is asked for, and nothing in this story moves it.");
            found.say(
                at,
                message,
                "Move it by something that the player does, or ask for something else.",
            );
        }
    }
}
