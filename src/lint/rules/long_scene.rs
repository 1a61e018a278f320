//! L027: a scene far longer than the others.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

/// Five hundred words of canteen talk.
macro_rules! many_words {
    () => {
        concat!(
            many_words!(50), many_words!(50), many_words!(50), many_words!(50), many_words!(50),
            many_words!(50), many_words!(50), many_words!(50), many_words!(50), many_words!(50),
        )
    };
    (50) => {
        "And then he said that she had said that there would be cake, and there was, but not for us, because we had come up \
         by the stairs, and the cake had come up in the lift, which is where it stayed, all night, with the light on. "
    };
}

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L027,
        text: "This scene has several times as many words as the scenes around it, its choices and what people say to them \
               counted. A room gets restless, and a player has forgotten the beginning when the choices come. Break it in \
               two where something could be decided, or let people say less.",
        example: Example {
            base: Base::Story,
            at: "        \"friday\": Scene(\n",
            poor: concat!(
                "        \"talk\": Scene(place: \"The canteen\", choices: [Choice(id: \"on\", text: \"Go.\")], script: \"",
                many_words!(),
                "\"),\n",
                "        \"lift\": Scene(place: \"The lift\", script: \"It stops.\", choices: [Choice(id: \"out\", text: \"Step out.\")]),\n",
                "        \"hall\": Scene(place: \"The hall\", script: \"It is empty.\", choices: [Choice(id: \"on\", text: \"Walk on.\")]),\n",
                "        \"friday\": Scene(\n",
            ),
            better: concat!(
                "        \"talk\": Scene(place: \"The canteen\", choices: [Choice(id: \"on\", text: \"Go.\")], script: \"Cake.\"),\n",
                "        \"lift\": Scene(place: \"The lift\", script: \"It stops.\", choices: [Choice(id: \"out\", text: \"Step out.\")]),\n",
                "        \"hall\": Scene(place: \"The hall\", script: \"It is empty.\", choices: [Choice(id: \"on\", text: \"Walk on.\")]),\n",
                "        \"friday\": Scene(\n",
            ),
        },
    },
    check,
};

/// Fewer scenes have no measure.
const ENOUGH: usize = 5;
/// So many times the words of the scene in the middle...
const TIMES: u32 = 5;
/// ...and so many at least, two minutes of reading and more: short scenes may differ as they like.
const LEAST: u32 = 450;

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    let words = ground
        .facts
        .words
        .get(..scenario.scenes)
        .unwrap_or_default();
    let mut sorted = words.to_vec();
    sorted.sort_unstable();
    let middle = sorted.get(sorted.len() / 2).copied().unwrap_or(0);
    if sorted.len() < ENOUGH {
        return;
    }
    for (scene, words) in scenario.passages.iter().zip(words) {
        if *words >= LEAST && *words > middle * TIMES {
            let message =
                format!("This scene has {words} words; the scene in the middle has {middle}.");
            let help = "Break it in two where something could be decided, or let people say less.";
            found.say(format_args!("scenes.{}", scene.id), message, help);
        }
    }
}
