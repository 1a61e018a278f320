//! L028: a principle that the story says it teaches, and of which nothing can be felt in it.

use crate::{
    lint::{Found, Ground, Rule, facts::Facts},
    scenario::{
        Code, Scenario,
        effect::Tactic,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L028,
        text: "`teaches` names a principle that the player should be able to feel, and the story has nothing by which they \
               could: no window for *good time, not perfect*, no offer that covers a weakness for *lead up*, nobody to \
               listen to for *trusted adviser*. Build it in, or take the principle out of `teaches`. Of principles that no \
               program can see, such as *chaordic*, nothing is said.",
        example: Example {
            base: Base::Story,
            at: "teaches: [\"lead-up\"],",
            poor: "teaches: [\"lead-up\", \"dance\"],",
            better: "teaches: [\"lead-up\", \"fit-stretch-gap\"],",
        },
    },
    check,
};

/// A principle, whether something in the story lets it be felt, and what would.
type Sign = (&'static str, fn(&Scenario, &Facts) -> bool, &'static str);

fn any(facts: &Facts, tactics: &[Tactic]) -> bool {
    tactics.iter().any(|tactic| facts.tactics.contains(tactic))
}

/// What a program can see of a principle.
const SIGNS: &[Sign] = &[
    (
        "position-vs-influence",
        |_, facts| {
            any(
                facts,
                &[
                    Tactic::Comply,
                    Tactic::StaySilent,
                    Tactic::Challenge,
                    Tactic::Pressure,
                ],
            ) && any(
                facts,
                &[
                    Tactic::RationalPersuasion,
                    Tactic::Consultation,
                    Tactic::Collaboration,
                    Tactic::Apprising,
                    Tactic::InspirationalAppeal,
                    Tactic::Listen,
                ],
            )
        },
        "Let the player influence as well as comply or confront.",
    ),
    (
        "support-not-usurp",
        |_, facts| {
            any(facts, &[Tactic::TakeOver])
                && any(
                    facts,
                    &[
                        Tactic::Support,
                        Tactic::Coach,
                        Tactic::Empower,
                        Tactic::Collaboration,
                        Tactic::Follow,
                    ],
                )
        },
        "Offer to take over (TakeOver) beside ways to support.",
    ),
    (
        "decide-to-lead",
        |_, facts| {
            any(
                facts,
                &[
                    Tactic::HandOver,
                    Tactic::Coach,
                    Tactic::Empower,
                    Tactic::Assign,
                ],
            )
        },
        "Let the player hand something over: HandOver, Coach, Empower or Assign.",
    ),
    (
        "trusted-adviser",
        |_, facts| any(facts, &[Tactic::Listen, Tactic::Consultation]),
        "Let somebody be listened to: Listen or Consultation.",
    ),
    (
        "good-time-not-perfect",
        |scenario, _| !scenario.windows.is_empty(),
        "Add a window in which people are open to change.",
    ),
    (
        "dance",
        |_, facts| facts.ready || any(facts, &[Tactic::Follow]),
        "Let a colleague step forward: ask `ready.priya`, and offer to Follow.",
    ),
    (
        "not-what-you-can-do",
        |_, facts| any(facts, &[Tactic::TakeOver, Tactic::Deliver]),
        "Offer to do it oneself: TakeOver or Deliver.",
    ),
    (
        "fit-stretch-gap",
        |_, facts| !facts.work.is_empty(),
        "Declare `work`, and let a choice give it to somebody.",
    ),
    (
        "lead-up",
        |_, facts| facts.covers,
        "Let a choice toward the manager balance a weakness: `covers: Deciding`.",
    ),
];

fn check(ground: &Ground, found: &mut Found) {
    let (scenario, facts) = (ground.scenario, &ground.facts);
    for (place, principle) in scenario.teaches.iter().enumerate() {
        let sign = SIGNS.iter().find(|(known, ..)| known == principle);
        if let Some((_, felt, help)) = sign.filter(|(_, felt, _)| !felt(scenario, facts)) {
            let _ = felt;
            let message = format!("Nothing in this story lets `{principle}` be felt.");
            found.say(format_args!("teaches.{place}"), message, *help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::compile::PRINCIPLES;

    #[test]
    fn signs_are_of_principles_that_there_are() {
        for (principle, ..) in SIGNS {
            assert!(PRINCIPLES.contains(principle), "{principle}");
        }
    }
}
