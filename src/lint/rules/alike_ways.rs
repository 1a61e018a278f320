//! L016: ways that part, by how an attempt lands or by a condition, and are alike.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::Then,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L016,
        text: "An attempt has the same outcome whether the other is won over, goes along or refuses, or both ways of a \
               branch are the same: the player is asked to try, and it does not matter how it goes. Let at least the \
               refusal sound different, and open something that success never shows.",
        example: Example {
            base: Base::Story,
            at: r#"commitment: Outcome(react: "victor (wary): Shut the door.", effects: [Confide("past")]),
                        compliance: React("victor: Walk with me."),
                        resistance: React("victor (stern): Friday is for shipping."),
"#,
            poor: r#"commitment: Outcome(react: "victor: Walk with me.", effects: [Confide("past")]),
                        compliance: Outcome(react: "victor: Walk with me.", effects: [Confide("past")]),
                        resistance: Outcome(react: "victor: Walk with me.", effects: [Confide("past")]),
"#,
            better: r#"commitment: Outcome(react: "victor: Walk with me.", effects: [Confide("past")]),
                        compliance: React("victor: Walk with me."),
                        resistance: React("victor (stern): Friday is for shipping."),
"#,
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    walk(ground.scenario, &mut Alike(found));
}

struct Alike<'f>(&'f mut Found);

impl Walk for Alike<'_> {
    fn way(&mut self, at: Path, way: &Then) {
        let message = match way {
            Then::Attempt(ways) => {
                let [commitment, compliance, resistance] = ways.as_ref();
                if commitment != compliance || compliance != resistance {
                    return;
                }
                "Whether they are won over, go along or refuse, the same happens."
            }
            Then::Branch(branch) if branch.1 == branch.2 => {
                "Both ways of this branch are the same."
            }
            _ => return,
        };
        self.0
            .say(at, message, "Let the ways differ, or say it once.");
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn branches_are_compared_as_well() {
        let at = "text: \"Go home on time.\", tactic: Rest, then: End";
        let branch = |no: &str| {
            format!(
                "text: \"Go home.\", tactic: Rest, then: Branch(when: \"flag.asked\", yes: End, no: {no})"
            )
        };
        assert!(found(at, &branch("End")).contains(&Code::L016));
        assert!(!found(at, &branch("Goto(\"standup\")")).contains(&Code::L016));
    }
}
