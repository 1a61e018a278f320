//! L020: many scenes in a row in which there is nothing to decide.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code, Scenario,
        manual::{Base, Example, Page},
        model::{Passage, PassageIndex, Then},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L020,
        text: "Several scenes follow each other with one choice each or none: the player presses Next and watches. Whoever \
               does not decide for some minutes stops leading. Join the scenes, or let something be decided on the way.",
        example: Example {
            base: Base::Story,
            at: "        \"friday\": Scene(",
            poor: r#"        "lift": Scene(place: "The lift", script: "It stops.", choices: [Choice(id: "out", text: "Step out.")]),
        "hall": Scene(place: "The hall", script: "Somebody has left a plant.", choices: [Choice(id: "on", text: "Walk on.")]),
        "stairs": Scene(place: "The stairs", script: "It smells of paint.", choices: [Choice(id: "up", text: "Go up.")]),
        "door": Scene(place: "The door", script: "It is shut.", choices: [Choice(id: "open", text: "Open it.")]),
        "friday": Scene("#,
            better: r#"        "lift": Scene(place: "The lift", script: "It stops between two floors, and smells of paint.", choices: [Choice(id: "out", text: "Step out.")]),
        "friday": Scene("#,
        },
    },
    check,
};

/// Three are a road from here to there; more are a corridor.
const MANY: usize = 4;
/// Nobody counts further, and a circle has no end.
const LONGEST: usize = 1_000;

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    let scenes = scenario.passages.get(..scenario.scenes).unwrap_or_default();
    let next: Vec<Option<PassageIndex>> =
        scenes.iter().map(|scene| leads(scenario, scene)).collect();
    let mut is_led_to = vec![false; scenes.len()];
    for to in next.iter().flatten() {
        if let Some(led) = is_led_to.get_mut(*to) {
            *led = true;
        }
    }
    for (place, scene) in scenes.iter().enumerate() {
        // A corridor is told where it begins; one that bites its own tail has no beginning, and is told by nobody's place.
        if is_led_to.get(place) == Some(&true) {
            continue;
        }
        let mut count = 0;
        let mut here = Some(place);
        while let Some(onward) = here.and_then(|here| next.get(here).copied().flatten()) {
            count += 1;
            here = Some(onward);
            if count > LONGEST {
                break;
            }
        }
        if count >= MANY {
            let message =
                format!("From here on there is nothing to decide in {count} scenes in a row.");
            let help = "Join them, or let something be decided on the way.";
            found.say(format_args!("scenes.{}", scene.id), message, help);
        }
    }
}

/// The scene to which a scene leads where there is nothing to decide.
fn leads(scenario: &Scenario, scene: &Passage) -> Option<PassageIndex> {
    let standing = scene.standing && !scene.offered().is_empty() && !scenario.standing.is_empty();
    if scene.offered().len() > 1 || standing {
        return None;
    }
    let by_itself = only(&scene.then);
    match scene.offered().first() {
        None => by_itself,
        Some(choice) => match end(&choice.then)? {
            Then::Goto(to) => Some(*to),
            Then::On | Then::Stay => by_itself,
            _ => None,
        },
    }
}

fn only(then: &Then) -> Option<PassageIndex> {
    match end(then)? {
        Then::Goto(to) => Some(*to),
        _ => None,
    }
}

/// Where a way leads, if it does not part.
fn end(then: &Then) -> Option<&Then> {
    match then {
        Then::Outcome(outcome) => end(&outcome.then),
        Then::Attempt(_) | Then::Branch(_) => None,
        Then::On | Then::Goto(_) | Then::Stay | Then::End => Some(then),
    }
}
