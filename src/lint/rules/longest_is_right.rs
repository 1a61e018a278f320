//! L021: the choice that reads as the right one is mostly the longest, so that length gives it away.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        effect::Tactic,
        manual::{Base, Example, Page},
        model::Choice,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L021,
        text: "In three decisions out of four, where listening, asking, helping or reasoning stand beside other acts, the \
               longest card is one of those: players learn to pick the long one without reading it. Give the others as many \
               words and as good a reason. No option is labelled right, by its length either.",
        example: Example {
            base: Base::Story,
            at: "        \"friday\": Scene(\n",
            poor: r#"        "a": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do, and write it down.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "Comply.", tactic: Comply, toward: "victor")]),
        "b": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do, and write it down.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "Comply.", tactic: Comply, toward: "victor")]),
        "c": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do, and write it down.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "Comply.", tactic: Comply, toward: "victor")]),
        "d": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do, and write it down.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "Comply.", tactic: Comply, toward: "victor")]),
        "e": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do, and write it down.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "Comply.", tactic: Comply, toward: "victor")]),
        "friday": Scene(
"#,
            better: r#"        "a": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "“You'll have it by five, Victor.”", tactic: Comply, toward: "victor")]),
        "b": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "“You'll have it by five, Victor.”", tactic: Comply, toward: "victor")]),
        "c": Scene(place: "A desk", script: "It rings.", discuss: ["Why?"], facilitator: "Wait.", choices: [
            Choice(text: "Ask Priya what she would do.", tactic: Consultation, toward: "priya", days: 1), Choice(text: "“You'll have it by five, Victor.”", tactic: Comply, toward: "victor")]),
        "friday": Scene(
"#,
        },
    },
    check,
};

/// Fewer decisions than this say nothing about a habit.
const ENOUGH: usize = 6;

/// What reads as the right thing to do in a story about influence.
const READS_AS_RIGHT: [Tactic; 11] = [
    Tactic::RationalPersuasion,
    Tactic::Apprising,
    Tactic::InspirationalAppeal,
    Tactic::Consultation,
    Tactic::Collaboration,
    Tactic::Listen,
    Tactic::Support,
    Tactic::Coach,
    Tactic::Empower,
    Tactic::Follow,
    Tactic::HandOver,
];

fn check(ground: &Ground, found: &mut Found) {
    let (mut decisions, mut longest, mut expected) = (0, 0, 0);
    for passage in &ground.scenario.passages {
        let right = |choice: &&Choice| {
            choice
                .tactic
                .is_some_and(|tactic| READS_AS_RIGHT.contains(&tactic))
        };
        let rights = passage.offered().iter().filter(right).count();
        if rights == 0 || rights == passage.offered().len() {
            continue;
        }
        decisions += 1;
        // In hundredths of a decision: how often it would be so if length meant nothing.
        expected += 100 * rights / passage.offered().len();
        let by_length = |choice: &&Choice| choice.text.chars().count();
        if passage
            .offered()
            .iter()
            .max_by_key(by_length)
            .as_ref()
            .is_some_and(right)
        {
            longest += 1;
        }
    }
    let often = longest * 4 >= decisions * 3;
    // Where most choices are of that sort, the longest mostly is too.
    let oftener = 100 * longest >= expected * 3 / 2;
    if decisions >= ENOUGH && often && oftener {
        let message = format!(
            "In {longest} of {decisions} decisions the longest choice is one that reads as the right one."
        );
        let help = "Give the others as many words and as good a reason, here and there more.";
        found.say("scenes", message, help);
    }
}
