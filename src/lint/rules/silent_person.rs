//! L011: somebody in the cast who never says a word.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L011,
        text: "Somebody is in the cast, with a face and levels that move, and says nothing from the first scene to the last \
               ending. People whom a player never hears they do not care about. Give them a line where it costs them \
               something to say it, or take them out of the cast: who is only spoken of needs no place there.",
        example: Example {
            base: Base::Story,
            at: "                priya (low): It isn't ready.\n",
            poor: "                Priya says that it isn't ready.\n",
            better: "                priya (low): It isn't ready.\n",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (who, person) in ground.scenario.people.iter().enumerate() {
        if !ground.facts.speak.contains(&who) {
            let message = format!("{} never says a word.", person.name);
            let help = format!(
                "Give them a line, `{}: …`, or take them out of the cast.",
                person.id
            );
            found.say(format_args!("cast.{}", person.id), message, help);
        }
    }
}
