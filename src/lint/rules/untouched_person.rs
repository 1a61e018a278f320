//! L013: a person toward whom nothing can be done.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L013,
        text: "No choice of the story is `toward` this person: the player can neither listen to them nor ask, help or \
               anger them, so that they are scenery. Let something be done toward them, or take them out of the cast.",
        example: Example {
            base: Base::Story,
            at: "        \"priya\": Teammate(name",
            poor: "        \"tomasz\": Teammate(name: \"Tomasz Wilk\", role: \"Service desk\", needs: [Rest]),\n        \"priya\": Teammate(name",
            better: "        \"priya\": Teammate(name",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (who, person) in ground.scenario.people.iter().enumerate() {
        if !ground.facts.toward.contains(&who) {
            let message = format!("Nothing can be done toward {}.", person.name);
            let help = format!(
                "Let a choice be `toward: \"{}\"`, or take them out of the cast.",
                person.id
            );
            found.say(format_args!("cast.{}", person.id), message, help);
        }
    }
}
