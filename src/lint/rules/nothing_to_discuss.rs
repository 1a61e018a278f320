//! L023: a decision for a room with nothing to discuss.

use crate::{
    lint::{Found, Ground, Rule, facts::is_for_a_room},
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::Passage,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L023,
        text: "This decision is taken at the pace of a room: vote, reveal, discuss, vote again. Between the two votes people \
               talk, and a good question makes the difference: `discuss: [\"What did each person in that room hear you \
               say?\"]`. A scene that needs no talk is `pace: Quick`, one that the facilitator tells is `pace: Told`.",
        example: Example {
            base: Base::Story,
            at: "            discuss: [\"Who in the room was heard?\"],\n",
            poor: "",
            better: "            discuss: [\"Who was heard, and who was not?\"],\n",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let help = "Add a question: discuss: [\"…\"]; or say `pace: Quick` or `pace: Told`.";
    missing(ground, found, "a question to discuss", help, |scene| {
        scene.discuss.is_empty()
    });
}

/// Tells each decision for a room to which something is missing; where it is missing everywhere, once.
pub(super) fn missing(
    ground: &Ground,
    found: &mut Found,
    what: &str,
    help: &str,
    is_missing: fn(&Passage) -> bool,
) {
    let decisions = || {
        ground
            .scenario
            .passages
            .iter()
            .filter(|scene| is_for_a_room(scene))
    };
    let (all, without) = (
        decisions().count(),
        decisions().filter(|scene| is_missing(scene)).count(),
    );
    if without > 1 && without == all {
        let message = format!("None of the {all} decisions for a room has {what}.");
        found.say("scenes", message, help);
        return;
    }
    for scene in decisions().filter(|scene| is_missing(scene)) {
        let message = format!("A room takes this decision without {what}.");
        found.say(format_args!("scenes.{}", scene.id), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{found, said, story_with};
    use crate::scenario::Code;

    const DISCUSS: &str = "            discuss: [\"Who in the room was heard?\"],\n";

    #[test]
    fn a_quick_scene_needs_none() {
        assert!(!found(DISCUSS, "            pace: Quick,\n").contains(&Code::L023));
    }

    #[test]
    fn a_story_without_any_is_told_so_once() {
        let without = story_with(DISCUSS, "").replace(
            "            discuss: [\"What would you have risked?\"],\n",
            "",
        );
        let told = crate::lint::tests::lint_of(&without);
        let told: Vec<_> = told.iter().filter(|one| one.code == Code::L023).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!(
            told[0].message,
            "None of the 2 decisions for a room has a question to discuss."
        );
        assert!(said(DISCUSS, "", Code::L023).contains("A room takes this decision"));
    }
}
