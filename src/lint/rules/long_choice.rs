//! L022: a choice much longer than those beside it.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::{Passage, PassageIndex},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L022,
        text: "One card says far more than every other beside it. It draws the eye before anybody has read the rest, and in \
               a room the vote. Say it in fewer words, or let the others say why somebody would do that.",
        example: Example {
            base: Base::Story,
            at: "text: \"Give Priya the import, and stay beside her.\"",
            poor: "text: \"Give Priya the import, tell her how you would go about it, and stay beside her all evening.\"",
            better: "text: \"Give Priya the import, and stay beside her.\"",
        },
    },
    check,
};

/// So many more characters than the next longest, about a line of a card, are seen at once...
const MORE: usize = 40;
/// ...where it is also so many times as long as the next longest.
const TIMES: usize = 2;

fn check(ground: &Ground, found: &mut Found) {
    walk(ground.scenario, &mut Long(found));
}

struct Long<'f>(&'f mut Found);

impl Walk for Long<'_> {
    fn passage(&mut self, at: Path, _place: PassageIndex, passage: &Passage) {
        let length = |place: usize| {
            let choice = passage.offered().get(place);
            choice.map_or(0, |choice| choice.text.chars().count())
        };
        let mut by_length: Vec<usize> = (0..passage.offered().len()).collect();
        by_length.sort_by_key(|place| std::cmp::Reverse(length(*place)));
        let [first, second, ..] = by_length.as_slice() else {
            return;
        };
        let (longest, next) = (length(*first), length(*second));
        if longest >= next + MORE && longest >= next * TIMES {
            let id = passage
                .offered()
                .get(*first)
                .map_or("", |choice| &choice.id);
            let message =
                format!("This choice has {longest} characters, the next longest beside it {next}.");
            let help = "Say it in fewer words, or let the others say more.";
            self.0
                .say(format_args!("{at}.choices.{id}.text"), message, help);
        }
    }
}
