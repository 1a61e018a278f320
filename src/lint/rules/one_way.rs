//! L009: a level that the story moves one way only, and the rules not the other.

use crate::{
    lint::{Found, Ground, Rule, moved},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L009,
        text: "The effects of the story move this level several times, always the same way, and no rule of the program that \
               works here moves it back. A level that can only rise says how long somebody has played and not how: let \
               something that is worth doing cost some of it.",
        example: Example {
            base: Base::Story,
            at: r#"commitment: Outcome(react: "victor (wary): Shut the door.", effects: [Confide("past")]),
                        compliance: React("victor: Walk with me."),
                        resistance: React("victor (stern): Friday is for shipping."),
"#,
            poor: r#"commitment: Outcome(react: "victor (wary): Shut the door.", effects: [Confide("past"), Up("team.direction", Strongly)]),
                        compliance: Outcome(react: "victor: Walk with me.", effects: [Up("team.direction", Clearly)]),
                        resistance: Outcome(react: "victor: Friday is for shipping.", effects: [Up("team.direction", Slightly)]),
"#,
            better: r#"commitment: Outcome(react: "victor (wary): Shut the door.", effects: [Confide("past"), Up("team.direction", Strongly)]),
                        compliance: Outcome(react: "victor: Walk with me.", effects: [Up("team.direction", Clearly)]),
                        resistance: Outcome(react: "victor: Friday is for shipping.", effects: [Down("team.direction", Slightly)]),
"#,
        },
    },
    check,
};

/// From so many moves on it is a habit and no turn of the story.
const MANY: u32 = 3;

fn check(ground: &Ground, found: &mut Found) {
    let moved = &ground.facts.moved;
    for (meter, moves) in moved {
        let (up, down) = (moves.up, moves.down);
        let counter = if up >= MANY && down == 0 {
            moved::by_rules(ground, *meter).1
        } else if down >= MANY && up == 0 {
            moved::by_rules(ground, *meter).0
        } else {
            continue;
        };
        if counter {
            continue;
        }
        let name = ground.scenario.meter_name(*meter);
        let (way, back, count) = if up > 0 {
            ("rises", "lower", up)
        } else {
            ("falls", "raise", down)
        };
        let message = format!("`{name}` only {way}: {count} effects, and nothing moves it back.");
        found.say(
            &moves.at,
            message,
            format!("Let something {back} it, or move it less often."),
        );
    }
}
