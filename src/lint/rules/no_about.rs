//! L032: an ending of which the debrief cannot say what it is to somebody who did not play.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::Condition,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L032,
        text: "The debrief goes to people who did not play, and tells them why this ending came and not another. For that it \
               needs a sentence or two on what each is: what ships, what breaks, what holds, and for whom: `about: \"Everything \
               goes live on Friday. It breaks the same night, and nobody can bring it back.\"`. Of an ending that did not come, \
               the lines without a condition are told: write those so that they are true of it in every run, in the present. \
               Lines with a condition may say what it was in this one: `{flag.warned} The quay had been told.`. A story with \
               one ending needs none.",
        example: Example {
            base: Base::Story,
            at: "script: \"It ships.\", about: \"It ships on Friday, and breaks on Saturday, with nobody there.\"",
            poor: "script: \"It ships.\"",
            better: "script: \"It ships.\", about: \"It ships on Friday as promised. On Saturday the phones ring.\"",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let endings = &ground.scenario.endings;
    if endings.len() < 2 {
        return;
    }
    for ending in endings {
        if ending
            .about
            .iter()
            .all(|line| line.when != Condition::Always)
        {
            let message = format!(
                "The debrief cannot tell what `{}` is to anybody who did not play.",
                ending.id
            );
            let help = "Add a line that always holds: about: \"…\"; say what ships, what breaks or what holds.";
            found.say(format_args!("endings.{}", ending.id), message, help);
        }
    }
}
