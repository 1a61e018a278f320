//! L001: a condition that can never hold, so that something an author wrote is never seen.

use crate::{
    lint::{
        Found, Ground, Rule,
        logic::{Eyes, World, never, why_never},
        walk::{Decides, Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Choice, Condition, Passage, PassageIndex},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L001,
        text: "Something is written that nobody will ever see: a choice that cannot be open, a line that is never heard, an \
               event or an ending that never comes, a way that is never taken. This is said only of what can be shown: two \
               parts that exclude each other, a day that the story does not have, a choice that takes more days than there \
               are, a passage that asks whether it has been visited, or a level that no player can see. For choices open \
               by what the player takes a level to be, and they see other people only in five steps: 10, 30, 50, 70 and 90. \
               Mend the part that is named, or take the thing out.",
        example: Example {
            base: Base::Story,
            at: "when: \"flag.asked and confidence.past\"",
            poor: "when: \"flag.asked and trust.victor >= 95\"",
            better: "when: \"flag.asked and trust.victor >= very-high\"",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let world = World::of(ground.scenario);
    walk(ground.scenario, &mut Search { world, found });
}

struct Search<'s, 'f> {
    world: World<'s>,
    found: &'f mut Found,
}

impl Walk for Search<'_, '_> {
    fn passage(&mut self, _at: Path, place: PassageIndex, _passage: &Passage) {
        self.world.here = Some(place);
    }

    fn leave(&mut self) {
        self.world.here = None;
    }

    fn choice(&mut self, at: Path, choice: &Choice) {
        let of = self.world.scenario.clock.of;
        if choice.days >= of {
            let message = format!(
                "This choice can never be open, because it takes {} days, and on the first day of {of} only {} are left.",
                choice.days,
                of.saturating_sub(1)
            );
            let help = "Let it take fewer days, or give the story more.";
            self.found.say(format_args!("{at}.days"), message, help);
        }
    }

    fn condition(&mut self, at: Path, condition: &Condition, decides: Decides) {
        let mut world = self.world;
        let what = match decides {
            Decides::Choice(days) => {
                // That it takes too long is said of the choice.
                if days >= world.scenario.clock.of {
                    return;
                }
                world.takes = days;
                world.eyes = Eyes::Belief;
                "This choice can never be open"
            }
            Decides::Line => "This line is never heard",
            Decides::Event => {
                world.here = None;
                "This event never happens by itself"
            }
            Decides::Branch => "The first of these two ways is never taken",
            Decides::Opens => "This window never opens by itself",
            Decides::Closes => "This window is never closed by this",
            Decides::Abuse => "The story never counts as abusive",
            Decides::Ending => "This ending is never told",
        };
        if never(&world, condition) {
            let message = format!("{what}, because {}.", why_never(&world, condition));
            self.found.say(
                at,
                message,
                "Ask for something that can be, or take it out.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::{found, said};
    use crate::scenario::Code;

    const WHEN: &str = "when: \"flag.asked and confidence.past\"";

    #[test]
    fn names_the_part_that_fails() {
        for (condition, because) in [
            (
                "morale.priya < low and morale.priya > fair",
                "exclude each other",
            ),
            (
                "flag.asked and clock.day >= 6",
                "`clock.day >= 6` never holds while 1 of 5 days",
            ),
            (
                "variant.fear == blame and variant.fear == neglect",
                "exclude each other",
            ),
            (
                "visited.standup and not visited.friday",
                "within that very passage",
            ),
            (
                "trust.priya == 45 and trust.priya < 40",
                "exclude each other",
            ),
            ("morale.priya == 45", "only 10, 30, 50, 70 or 90"),
            ("not (flag.asked or not flag.asked)", "cannot be"),
            ("clock.day > 5 or clock.day < 1", "no part of"),
            (
                "promise.rest == kept and promise.rest == broken",
                "exclude each other",
            ),
        ] {
            let words = said(WHEN, &format!("when: \"{condition}\""), Code::L001);
            assert!(words.contains(because), "{condition}: {words:?}");
        }
    }

    #[test]
    fn says_nothing_of_what_could_be() {
        for condition in [
            "clock.day >= 4",
            "clock.left >= 4",
            "morale.priya >= 90 and morale.priya < 91",
            "you.energy >= 99",
            "trust.priya == 36",
            "not variant.fear == blame",
            "promise.rest != kept",
            "resigned.priya or withdrawn.priya",
        ] {
            let codes = found(WHEN, &format!("when: \"{condition}\""));
            assert!(!codes.contains(&Code::L001), "{condition}");
        }
    }

    #[test]
    fn a_choice_of_too_many_days_is_never_open() {
        let words = said(
            "covers: Deciding, days: 1",
            "covers: Deciding, days: 5",
            Code::L001,
        );
        assert!(words.contains("only 4 are left"), "{words}");
        assert!(
            !found("covers: Deciding, days: 1", "covers: Deciding, days: 4").contains(&Code::L001)
        );
    }
}
