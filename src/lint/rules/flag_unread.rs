//! L004: a flag for which nothing asks.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L004,
        text: "A flag is declared, perhaps set, and no condition of this story asks for it: what the player did leaves no \
               trace. Let something later depend on it, a line at least, or take it out. Where a later story of a campaign \
               `remembers` the flag, say so: `allow: [Allow(code: \"L004\", at: \"flags.asked\", because: \"…\")]`.",
        example: Example {
            base: Base::Story,
            at: "flags: [\"asked\"],",
            poor: "flags: [\"asked\", \"left-early\"],",
            better: "flags: [\"asked\"],",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (flag, id) in ground.scenario.flags.iter().enumerate() {
        if ground.facts.asked.contains_key(&flag) {
            continue;
        }
        let message = if ground.facts.touched.contains(&flag) {
            format!("`{id}` is set, and nothing ever asks for it.")
        } else {
            format!("`{id}` is neither set nor asked for.")
        };
        let help = format!("Let a line or a choice depend on `flag.{id}`, or take it out.");
        found.say(format_args!("flags.{id}"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{found, said};
    use crate::scenario::Code;

    #[test]
    fn a_flag_that_is_only_set_is_told() {
        let words = said(
            "flag.asked and confidence.past",
            "confidence.past",
            Code::L004,
        );
        assert!(words.contains("is set, and nothing"), "{words}");
    }

    #[test]
    fn a_flag_asked_for_in_a_line_is_read() {
        let story = found(
            "priya (low): It isn't ready.",
            "{not flag.asked} priya (low): It isn't ready.",
        );
        assert!(!story.contains(&Code::L004));
    }
}
