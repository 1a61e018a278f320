//! L002: a condition that always holds, so that it decides nothing.

use crate::{
    lint::{
        Found, Ground, Rule,
        logic::{Eyes, World, always},
        walk::{Decides, Path, Walk, walk},
    },
    scenario::{
        Code,
        expression::written,
        manual::{Base, Example, Page},
        model::{Condition, Passage, PassageIndex},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L002,
        text: "A choice, a line, an ending or a way has a condition, and it always holds: either it is not needed, or it \
               does not ask what it was meant to ask. Often an `or` stands where an `and` was meant, or the days that a \
               choice takes already say what the condition says again. Of events and windows nothing is said: a condition \
               that always holds is how they happen at any time.",
        example: Example {
            base: Base::Story,
            at: "when: \"flag.asked and confidence.past\"",
            poor: "when: \"trust.victor < high or trust.victor >= fair\"",
            better: "when: \"flag.asked and trust.victor < high and trust.victor >= fair\"",
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

    fn condition(&mut self, at: Path, condition: &Condition, decides: Decides) {
        let mut world = self.world;
        let so = match decides {
            Decides::Choice(days) => {
                world.takes = days;
                world.eyes = Eyes::Belief;
                "so that this choice is always open"
            }
            Decides::Line => "so that this line is always heard",
            Decides::Branch => "so that the second of these two ways is never taken",
            Decides::Abuse => "so that the story is abusive from its first line",
            Decides::Ending => "so that no ending after this one is ever told",
            Decides::Closes => "so that this window never stays open",
            Decides::Event | Decides::Opens => return,
        };
        // A choice that can never be open is told as that.
        let days = world.scenario.clock.of;
        if world.takes < days && always(&world, condition) {
            let message = format!(
                "`{}` always holds, {so}.",
                written(world.scenario, condition)
            );
            self.found.say(
                at,
                message,
                "Take the condition out, or ask for something that may not be.",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::tests::found;
    use crate::scenario::Code;

    const WHEN: &str = "when: \"flag.asked and confidence.past\"";

    #[test]
    fn is_said_of_what_cannot_fail() {
        for condition in [
            "clock.left >= 1",
            "visited.friday",
            "morale.priya >= 5",
            "variant.fear == blame or variant.fear == neglect",
            "flag.asked or not flag.asked",
            "clock.day != 5 or clock.left == 0",
        ] {
            let codes = found(WHEN, &format!("when: \"{condition}\""));
            assert!(codes.contains(&Code::L002), "{condition}: {codes:?}");
        }
        for condition in [
            "clock.left >= 2",
            "visited.standup",
            "you.energy >= 5",
            "team.safety < 90",
        ] {
            let codes = found(WHEN, &format!("when: \"{condition}\""));
            assert!(!codes.contains(&Code::L002), "{condition}: {codes:?}");
        }
    }
}
