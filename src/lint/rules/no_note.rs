//! L024: a decision for a room without a note for the facilitator.

use super::nothing_to_discuss::missing;
use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L024,
        text: "Whoever leads a room through this decision stands before it for eight minutes, and the story leaves them \
               alone. Say what to watch for, whom to let speak first, or what usually comes up: `facilitator: \"Let the \
               quiet half of the room answer first.\"`. A scene that is `pace: Quick` or `pace: Told` needs none.",
        example: Example {
            base: Base::Story,
            at: "            facilitator: \"Let the quiet half answer first.\",\n",
            poor: "",
            better: "            facilitator: \"Ask those who said nothing.\",\n",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let help = "Add a line: facilitator: \"…\"; or say `pace: Quick` or `pace: Told`.";
    missing(ground, found, "a note for the facilitator", help, |scene| {
        scene.facilitator.is_empty()
    });
}
