//! L034: an event planted for a day that the story does not have.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Choice, Later, Then},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L034,
        text: "An event that is planted for so many days later comes when so many nights have passed, and a story has one night \
               less than it has days. This one would come after the last day, and never does. Plant it for sooner, give the \
               clock more days, or count scenes instead: `After(scenes: 2, event: \"call\")`.",
        example: Example {
            base: Base::Story,
            at: "later: [After(scenes: 1, event: \"call\")]",
            poor: "later: [After(days: 9, event: \"call\")]",
            better: "later: [After(days: 1, event: \"call\")]",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let of = ground.scenario.clock.of;
    walk(ground.scenario, &mut Planted { of, found });
}

struct Planted<'f> {
    of: u32,
    found: &'f mut Found,
}

impl Planted<'_> {
    fn planted(&mut self, at: Path, later: &[Later]) {
        for (place, later) in later.iter().enumerate() {
            let Some(days) = later.days.filter(|days| *days >= self.of) else {
                continue;
            };
            let message = format!(
                "This comes {days} days later, and the story has {} in all.",
                self.of
            );
            let help = match self.of {
                0 | 1 => "Count scenes: `After(scenes: …, event: …)`.".to_owned(),
                of => format!("Write `days: {}` or less, or count scenes.", of - 1),
            };
            self.found
                .say(format_args!("{at}.later.{place}"), message, help);
        }
    }
}

impl Walk for Planted<'_> {
    fn choice(&mut self, at: Path, choice: &Choice) {
        self.planted(at, &choice.later);
    }

    fn way(&mut self, at: Path, way: &Then) {
        if let Then::Outcome(outcome) = way {
            self.planted(at, &outcome.later);
        }
    }
}
