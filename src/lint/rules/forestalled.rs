//! L003: an ending, or a line of an epilogue, that those before it always forestall.

use crate::{
    lint::{
        Found, Ground, Rule,
        logic::{World, forestalled},
    },
    scenario::{
        Code,
        expression::written,
        manual::{Base, Example, Page},
        model::Condition,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L003,
        text: "Of endings the first whose condition holds is told, and of somebody's epilogue the first line. This one can \
               hold, but whenever it does, one of those before it holds as well, so that nobody ever reads it. Put the \
               narrower one first.",
        example: Example {
            base: Base::Story,
            at: r#"            {promise.rest == kept} Priya hears her daughter play.
"#,
            poor: r#"            {morale.priya >= fair} Priya hears her daughter play.
            {morale.priya >= high} Priya buys a clarinet of her own.
"#,
            better: r#"            {morale.priya >= high} Priya buys a clarinet of her own.
            {morale.priya >= fair} Priya hears her daughter play.
"#,
        },
    },
    check,
};

const HELP: &str = "Put the narrower one first, or take it out.";

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    let world = World::of(scenario);
    let whens: Vec<&Condition> = scenario.endings.iter().map(|ending| &ending.when).collect();
    for (place, ending) in scenario.endings.iter().enumerate() {
        if is_forestalled(&world, whens.get(..place).unwrap_or_default(), &ending.when) {
            let message = format!(
                "This ending is never told: whenever `{}` holds, so does the condition of one before it.",
                written(scenario, &ending.when)
            );
            found.say(format_args!("endings.{}.when", ending.id), message, HELP);
        }
    }
    for (who, person) in scenario.people.iter().enumerate() {
        let mut common = false;
        for ending in &scenario.endings {
            let own = ending.own.get(who).copied().unwrap_or(false);
            // What all endings share is looked at once.
            if !own && std::mem::replace(&mut common, true) {
                continue;
            }
            let lines = ending.epilogue.get(who).map_or(&[][..], Vec::as_slice);
            let whens: Vec<&Condition> = lines.iter().map(|line| &line.when).collect();
            for (place, line) in lines.iter().enumerate() {
                if is_forestalled(&world, whens.get(..place).unwrap_or_default(), &line.when) {
                    let message = format!(
                        "This line is never told: whenever `{}` holds, so does the condition of a line before it.",
                        written(scenario, &line.when)
                    );
                    let (id, at) = (&person.id, line.at);
                    if own {
                        let ending = &ending.id;
                        found.say(
                            format_args!("endings.{ending}.epilogue.{id}:{at}:1"),
                            message,
                            HELP,
                        );
                    } else {
                        found.say(format_args!("epilogue.{id}:{at}:1"), message, HELP);
                    }
                }
            }
        }
    }
}

/// What stands behind something without a condition is told as that; so is what can never hold at all.
fn is_forestalled(world: &World, before: &[&Condition], when: &Condition) -> bool {
    !before.is_empty()
        && !before.contains(&&Condition::Always)
        && *when != Condition::Always
        && forestalled(world, before, when)
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    #[test]
    fn two_together_may_forestall_a_third() {
        let at = "        \"shipped\": Ending(";
        let endings = |third: &str| {
            format!(
                "        \"low\": Ending(title: \"Low\", when: \"team.safety < fair\", script: \"Hm.\"),\n        \
                 \"third\": Ending(title: \"Third\", when: \"{third}\", script: \"Hm.\"),\n{at}"
            )
        };
        assert!(
            found(at, &endings("team.safety < low or team.safety >= 70")).contains(&Code::L003)
        );
        assert!(
            !found(at, &endings("team.safety < low or team.safety >= 50")).contains(&Code::L003)
        );
    }
}
