//! L005: a flag that is asked for and never set.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L005,
        text: "A condition asks for a flag that no choice, scene or event sets, and that no earlier story leaves: it is \
               always unset. Set it where the story turns: `effects: [Set(\"asked\")]`; or, if an earlier story of a \
               campaign sets it, name it in `remembers`.",
        example: Example {
            base: Base::Story,
            at: "days: 1, effects: [Set(\"asked\")],",
            poor: "days: 1,",
            better: "days: 1, effects: [Set(\"asked\")],",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    for (flag, at) in &ground.facts.asked {
        if ground.facts.set.contains(flag) || scenario.remembers.contains(flag) {
            continue;
        }
        let id = scenario.flags.get(*flag).map_or("?", String::as_str);
        let message = format!("`flag.{id}` is asked for, and nothing ever sets it.");
        found.say(
            at,
            message,
            format!("Set it where the story turns: effects: [Set(\"{id}\")]."),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn what_an_earlier_story_leaves_may_be_set() {
        let unset = "flags: [\"asked\"],\n    remembers: [\"came-early\"],";
        let asked = found(
            "flags: [\"asked\"],",
            &format!("{unset} abusive: \"flag.came-early\","),
        );
        assert!(!asked.contains(&Code::L005), "{asked:?}");
        let asked = found(
            "flags: [\"asked\"],",
            "flags: [\"asked\", \"late\"], abusive: \"flag.late\",",
        );
        assert!(asked.contains(&Code::L005));
    }
}
