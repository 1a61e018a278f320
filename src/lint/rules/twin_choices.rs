//! L015: two choices of a scene that do the same, so that choosing between them is none.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Choice, Outcome, Passage, PassageIndex, Then},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L015,
        text: "Two choices that are open under the same condition are the same act toward the same person, with the same \
               effects, and lead the same way: only their words differ. Players notice that it did not matter. Let one \
               cost what the other does not, let somebody take it differently, or leave one out. Choices after which one \
               chooses again are left alone: whoever looks around loses nothing.",
        example: Example {
            base: Base::Story,
            at: "                Choice(id: \"home\",",
            poor: "                Choice(id: \"leave\", text: \"Leave the building.\", tactic: Rest, then: End),\n                Choice(id: \"home\",",
            better: "                Choice(id: \"leave\", text: \"Leave, but call at nine.\", tactic: Rest, effects: [Down(\"you.energy\", Slightly)], then: End),\n                Choice(id: \"home\",",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    walk(ground.scenario, &mut Twins(found));
}

struct Twins<'f>(&'f mut Found);

impl Walk for Twins<'_> {
    fn passage(&mut self, at: Path, _place: PassageIndex, passage: &Passage) {
        for (place, choice) in passage.choices.iter().enumerate() {
            let mut before = passage.choices.iter().take(place);
            let twin = before.find(|other| alike(other, choice));
            if let Some(twin) = twin.filter(|_| !only_stays(&choice.then)) {
                let message = format!("This choice does the same as `{}`.", twin.id);
                let help = "Let them differ in what they cost, in how they are taken or in where they lead; or leave one out.";
                self.0
                    .say(format_args!("{at}.choices.{}", choice.id), message, help);
            }
        }
    }
}

/// Whether two choices do the same, whatever their words.
fn alike(one: &Choice, other: &Choice) -> bool {
    let said = |choice: &Choice| {
        (
            (choice.tactic, choice.toward, choice.setting, choice.covers),
            (choice.work, choice.cover, choice.days),
        )
    };
    said(one) == said(other)
        && one.when == other.when
        && one.effects == other.effects
        && one.later == other.later
        && same_way(&one.then, &other.then)
}

/// Whether two ways lead the same way with the same effects, whatever is said on them.
fn same_way(one: &Then, other: &Then) -> bool {
    match (one, other) {
        (Then::Outcome(one), Then::Outcome(other)) => {
            one.effects == other.effects
                && one.later == other.later
                && same_way(&one.then, &other.then)
        }
        (Then::Outcome(outcome), plain) | (plain, Then::Outcome(outcome)) => {
            let Outcome {
                effects,
                later,
                then,
                ..
            } = outcome.as_ref();
            effects.is_empty() && later.is_empty() && same_way(then, plain)
        }
        (Then::Attempt(one), Then::Attempt(other)) => one
            .iter()
            .zip(other.iter())
            .all(|(one, other)| same_way(one, other)),
        (Then::Branch(one), Then::Branch(other)) => {
            one.0 == other.0 && same_way(&one.1, &other.1) && same_way(&one.2, &other.2)
        }
        (one, other) => one == other,
    }
}

/// Whether one chooses again after it, however it goes.
fn only_stays(then: &Then) -> bool {
    match then {
        Then::Stay => true,
        Then::Outcome(outcome) => only_stays(&outcome.then),
        Then::Attempt(ways) => ways.iter().all(only_stays),
        Then::Branch(branch) => only_stays(&branch.1) && only_stays(&branch.2),
        Then::On | Then::Goto(_) | Then::End => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn words_alone_make_no_difference_and_conditions_do() {
        let at = "                Choice(id: \"home\",";
        let leave = |more: &str| {
            format!(
                "Choice(id: \"leave\", text: \"Leave.\", {more}),\n                Choice(id: \"home\","
            )
        };
        for (more, twin) in [
            (
                "tactic: Rest, then: Outcome(react: \"The door closes.\", goto: \"standup\")",
                false,
            ),
            ("tactic: Rest, then: End", true),
            ("tactic: Rest, then: End, when: \"flag.asked\"", false),
            ("tactic: Rest, then: Stay", false),
            ("tactic: Deliver, then: End", false),
        ] {
            assert_eq!(
                found(at, &leave(more)).contains(&Code::L015),
                twin,
                "{more}"
            );
        }
    }
}
