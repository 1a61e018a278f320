//! L008: a variant that makes no difference to the story.

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
        code: Code::L008,
        text: "Variants make a second run differ from the first, so that a player has to look again and not remember. In \
               all options of this one people need the same, the same levels move at the start, and no condition asks which \
               it is: nobody can tell them apart. Give an option other `needs` or `effects`, ask for it \
               (`variant.fear == blame`), or take the variant out.",
        example: Example {
            base: Base::Story,
            at: "    variants: {\n",
            poor: "    variants: {\n        \"weather\": { \"rain\": VariantOption(note: \"It rains.\"), \"sun\": VariantOption(note: \"It does not.\") },\n",
            better: "    variants: {\n        \"weather\": { \"rain\": VariantOption(effects: [Down(\"you.energy\", Slightly)]), \"sun\": VariantOption() },\n",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    for (axis, variant) in ground.scenario.variants.iter().enumerate() {
        let same = |one: &VariantOption, other: &VariantOption| {
            one.needs == other.needs && one.effects == other.effects
        };
        let first = variant.options.first();
        let alike =
            first.is_some_and(|first| variant.options.iter().all(|option| same(first, option)));
        let only = variant.options.len() == 1;
        let asked = ground.facts.variants.contains(&axis);
        let message = if only {
            "This variant has one option, so that every telling is the same."
        } else if alike && !asked {
            "All options of this variant tell the same story."
        } else {
            continue;
        };
        let help = "Give an option other needs or effects, ask for it in a condition, or take the variant out.";
        found.say(format_args!("variants.{}", variant.id), message, help);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn a_condition_that_asks_makes_the_difference() {
        let at = "    variants: {\n";
        let weather = "    variants: {\n \"weather\": { \"rain\": VariantOption(), \"sun\": VariantOption() },\n";
        assert!(found(at, weather).contains(&Code::L008));
        let asked = format!("    abusive: \"variant.weather == rain\",\n{weather}");
        assert!(!found(at, &asked).contains(&Code::L008));
    }
}
