//! L007: a kind of work that no choice is about.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L007,
        text: "A kind of work is declared, and people may fit it or not, but no choice gives it to anybody, teaches it or \
               takes it over. Let a choice be about it: `tactic: Assign, toward: \"priya\", work: \"import\"`; or take it \
               out of `work` and of the cast's `fits`.",
        example: Example {
            base: Base::Story,
            at: "work: [\"import\"],",
            poor: "work: [\"import\", \"phones\"],",
            better: "work: [\"import\"],",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (place, work) in ground.scenario.work.iter().enumerate() {
        if !ground.facts.work.contains(&place) {
            let message = format!("No choice is about `{work}`.");
            let help =
                format!("Let a choice give it to somebody: `work: \"{work}\"`; or take it out.");
            found.say(format_args!("work.{work}"), message, help);
        }
    }
}
