//! L019: an act that needs somebody, and is toward nobody.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        effect::Tactic,
        manual::{Base, Example, Page},
        model::Choice,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L019,
        text: "This tactic moves somebody, and the choice does not say whom: no trust grows, nobody is asked, and the rules \
               pass over it. Add `toward: \"…\"`. Of acts that can be done alone, such as Deliver, Rest, Comply, \
               StaySilent, Refuse or TakeOver, nothing is said.",
        example: Example {
            base: Base::Story,
            at: "tactic: Support, toward: \"priya\", effects:",
            poor: "tactic: Support, effects:",
            better: "tactic: Support, toward: \"priya\", effects:",
        },
    },
    check,
};

/// The acts that are nothing without somebody.
const NEEDS_SOMEBODY: [Tactic; 19] = [
    Tactic::RationalPersuasion,
    Tactic::Apprising,
    Tactic::InspirationalAppeal,
    Tactic::Consultation,
    Tactic::Collaboration,
    Tactic::Ingratiation,
    Tactic::PersonalAppeal,
    Tactic::Exchange,
    Tactic::Coalition,
    Tactic::Legitimating,
    Tactic::Pressure,
    Tactic::Challenge,
    Tactic::Listen,
    Tactic::Support,
    Tactic::Coach,
    Tactic::Empower,
    Tactic::Assign,
    Tactic::Apologise,
    Tactic::HandOver,
];

fn check(ground: &Ground, found: &mut Found) {
    walk(ground.scenario, &mut Nobody(found));
}

struct Nobody<'f>(&'f mut Found);

impl Walk for Nobody<'_> {
    fn choice(&mut self, at: Path, choice: &Choice) {
        if let (Some(tactic), None) = (choice.tactic, choice.toward)
            && NEEDS_SOMEBODY.contains(&tactic)
        {
            let message = format!("{tactic:?} moves somebody, and whom is not said.");
            self.0
                .say(format_args!("{at}.tactic"), message, "Add `toward: \"…\"`.");
        }
    }
}
