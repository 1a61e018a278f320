//! L006: a promise that the player can make and never keep.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::Held,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L006,
        text: "A choice makes a promise, and nothing in the story keeps it. With a day by which it is due, it is broken \
               whatever the player does; without one, it stays open and is forgotten. Offer a way to keep it, and let \
               keeping it cost something: `effects: [Keep(\"rest\")]`.",
        example: Example {
            base: Base::Story,
            at: "cover: true, effects: [Keep(\"rest\")],",
            poor: "cover: true,",
            better: "cover: true, effects: [Keep(\"rest\")],",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (place, promise) in ground.scenario.promises.iter().enumerate() {
        let made = ground.facts.made.contains(&place);
        if promise.kind == Held::Confidence || !made || ground.facts.kept.contains(&place) {
            continue;
        }
        let id = &promise.id;
        let message = match promise.due {
            Some(due) => format!(
                "Nothing keeps this promise: on the evening of day {due} it is broken, whatever the player does."
            ),
            None => "Nothing keeps this promise: it stays open for ever.".into(),
        };
        let help = format!("Let a choice keep it: effects: [Keep(\"{id}\")].");
        found.say(format_args!("promises.{id}"), message, help);
    }
}
