//! L029: an allowance that allows nothing. Known only when all other advice has been given.

use crate::{
    lint::Rule,
    scenario::{
        Code, Diagnostic,
        manual::{Base, Example, Page},
        model::Allowed,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L029,
        text: "The story allows a piece of advice that nobody gives any more: what it was about has been mended or moved. \
               Take the allowance out, so that the next such thing is heard; or mend its `at`, which is a path as `check` \
               shows it, such as `cast.tomasz`.",
        example: Example {
            base: Base::Story,
            at: "    start: \"standup\",\n",
            poor: "    allow: [Allow(code: \"L012\", because: \"Priya is a riddle.\")],\n    start: \"standup\",\n",
            better: "    start: \"standup\",\n",
        },
    },
    check: |_, _| {},
};

/// That an allowance allows nothing.
pub(in crate::lint) fn told(allowed: &Allowed) -> Diagnostic {
    let code = allowed.code;
    let message = if allowed.at.is_empty() {
        format!("Nothing here would be told as {code}.")
    } else {
        format!("Nothing within this path would be told as {code}.")
    };
    Diagnostic::new(Code::L029, format!("allow.{}", allowed.place), message)
        .help("Take the allowance out, or mend its `at`.")
}
