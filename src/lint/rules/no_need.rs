//! L012: a person who needs nothing, so that there is nothing to find out about them.

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::VariantOption,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L012,
        text: "Everybody wants something from work, and influence begins with finding out what. Whoever has no `needs` can \
               be listened to without anything to hear, and no tactic speaks to them. Give them one or two: Recognition, \
               Certainty, Respect, Autonomy, Growth, Purpose, Belonging, Rest.",
        example: Example {
            base: Base::Story,
            at: "role: \"Engineer\", needs: [Respect],",
            poor: "role: \"Engineer\",",
            better: "role: \"Engineer\", needs: [Respect],",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    for (who, person) in scenario.people.iter().enumerate() {
        let gives = |option: &VariantOption| {
            let mut needs = option.needs.iter();
            needs.any(|(whose, needs)| *whose == who && !needs.is_empty())
        };
        let varied = scenario
            .variants
            .iter()
            .any(|variant| variant.options.iter().all(gives));
        if person.needs.is_empty() && !varied {
            let message = format!("{} needs nothing.", person.name);
            let help = "Give them a need that listening can find: needs: [Respect].";
            found.say(format_args!("cast.{}", person.id), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn needs_may_come_with_every_option_of_a_variant() {
        let at = "role: \"Head of operations\", needs: [Certainty],";
        assert!(!found(at, "role: \"Head of operations\",").contains(&Code::L012));
    }
}
