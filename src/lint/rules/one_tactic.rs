//! L017: a scene in which every choice is the same act.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Passage, PassageIndex},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L017,
        text: "All choices of this scene use the same tactic toward the same person in the same setting. The rules take them \
               alike, so that the player chooses words and not a way to lead. Let one comply, one confront, one ask; or \
               let them turn to different people.",
        example: Example {
            base: Base::Story,
            at: r#"                Choice(id: "object", text: "Say before everyone that it isn't ready.",
                    tactic: Challenge, toward: "victor", setting: Public, days: 4,
                    later: [After(scenes: 1, event: "call")]),
                Choice(id: "promise", text: "Promise Priya her Saturday.",
                    tactic: Support, toward: "priya", effects: [Promise("rest"), Down("you.energy", Slightly)]),
"#,
            poor: r#"                Choice(id: "object", text: "Ask him what the board was told.",
                    tactic: Consultation, toward: "victor",
                    later: [After(scenes: 1, event: "call")]),
                Choice(id: "promise", text: "Ask him who carries the phone on Saturday.",
                    tactic: Consultation, toward: "victor", effects: [Promise("rest"), Down("you.energy", Slightly)]),
"#,
            better: r#"                Choice(id: "object", text: "Ask him what the board was told.",
                    tactic: RationalPersuasion, toward: "victor", days: 4,
                    later: [After(scenes: 1, event: "call")]),
                Choice(id: "promise", text: "Say that Priya will have her Saturday.",
                    tactic: Support, toward: "priya", effects: [Promise("rest"), Down("you.energy", Slightly)]),
"#,
        },
    },
    check,
};

/// Two may well be a choice of words, once; three are a habit.
const MANY: usize = 3;

fn check(ground: &Ground, found: &mut Found) {
    walk(ground.scenario, &mut Same(found));
}

struct Same<'f>(&'f mut Found);

impl Walk for Same<'_> {
    fn passage(&mut self, at: Path, _place: PassageIndex, passage: &Passage) {
        let mut acts = passage
            .offered()
            .iter()
            .map(|choice| (choice.tactic, choice.toward, choice.setting));
        let first = acts.next();
        let tactic = first.and_then(|(tactic, ..)| tactic);
        if passage.offered().len() >= MANY && tactic.is_some() && acts.all(|act| Some(act) == first)
        {
            let message = "All choices here are the same act toward the same person.";
            let help =
                "Let one be another tactic, turn to somebody else, or be done in another setting.";
            self.0.say(format_args!("{at}.choices"), message, help);
        }
    }
}
