//! L025: a text that does not fit on the projector.
//!
//! The numbers follow from how the window draws at 1920 by 1080 with the text size at which body text is 32 pixels high (one
//! rem): the page is laid out for 1280 by 720 and enlarged by 1.5, so that one rem is 21.3 of its pixels. Widths of letters
//! are those of the bundled fonts, measured over the lines and cards of the shipped stories.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code,
        manual::{Base, Example, Page},
        model::Choice,
        script::{Line, Speaker},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L025,
        text: "On a projector with 1920 by 1080 pixels and text of 32 pixels, this is cut off and has to be scrolled. A line \
               that somebody says may have 460 characters, eleven lines beside a face; a line that is told 600; a card 125, \
               four lines on each of four cards; a title 50, two lines over the briefing. Break a line in two, which also \
               lets the room breathe; say a card in fewer words.",
        example: Example {
            base: Base::Story,
            at: "text: \"Go home on time.\"",
            poor: "text: \"Go home on time, because your brother has driven four hundred kilometres with a cheese that needs the window open, and because you can.\"",
            better: "text: \"Go home on time. There is a cheese.\"",
        },
    },
    check,
};

/// What somebody says. The passage has 532 pixels for it (720 less the margins, the place, the name and the button to go on)
/// and a line is 46.8 high: 11 lines. Beside the face and the rail 685 pixels are left, a letter of the serif at 1.625 rem is
/// 15.5 wide, and one word in five lines breaks early: 42 to a line.
const SAID: usize = 11 * 42;
/// What is told: without a name over it 13 lines of 43.2, and of the narrower italic at 1.5 rem 48 to a line. Fewer, because
/// nobody reads that much at once.
const TOLD: usize = 600;
/// What is on a card: two columns leave 334 pixels for words, a bold letter is 10 wide: 31 to a line; beside the 11 rem that
/// the passage keeps, two rows of cards have four lines each.
const CARD: usize = 4 * 31 + 1;
/// A title at 2.25 rem: 590 pixels over the briefing, a letter is 22.6 wide: 25 to a line.
const TITLE: usize = 2 * 25;

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    let title = |found: &mut Found, at: Path, title: &str| {
        let length = title.chars().count();
        if length > TITLE {
            long(found, at, "title", length, TITLE);
        }
    };
    title(found, format_args!("title"), &scenario.title);
    for ending in &scenario.endings {
        title(
            found,
            format_args!("endings.{}.title", ending.id),
            &ending.title,
        );
    }
    walk(scenario, &mut Long(found));
}

fn long(found: &mut Found, at: Path, what: &str, length: usize, limit: usize) {
    let message = format!("This {what} has {length} characters; a projector shows {limit}.");
    let help = if limit == SAID || limit == TOLD {
        "Break it into two lines."
    } else {
        "Say it in fewer words."
    };
    found.say(at, message, help);
}

struct Long<'f>(&'f mut Found);

impl Walk for Long<'_> {
    fn choice(&mut self, at: Path, choice: &Choice) {
        // Most are shorter in bytes already.
        if choice.text.len() > CARD {
            let length = choice.text.chars().count();
            if length > CARD {
                long(self.0, format_args!("{at}.text"), "card", length, CARD);
            }
        }
    }

    fn line(&mut self, at: Path, line: &Line) {
        let limit = match line.speaker {
            Speaker::Narrator => TOLD,
            Speaker::Person(_) | Speaker::You | Speaker::Voice(_) => SAID,
        };
        if line.text.len() > limit {
            let length = line.text.chars().count();
            if length > limit {
                long(
                    self.0,
                    format_args!("{at}:{}:1", line.at),
                    "line",
                    length,
                    limit,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::tests::{found, said};

    #[test]
    fn each_sort_of_text_has_its_limit() {
        let words =
            |count: usize| "wörd ".repeat(count / 5).trim().to_owned() + &"e".repeat(count % 5 + 1);
        for (at, limit) in [
            ("It is my name on the slide.", SAID),
            ("The lift smells of cake.", TOLD),
            ("Go home on time.", CARD),
            ("The small release", TITLE),
        ] {
            assert_eq!(words(limit).chars().count(), limit, "the test itself");
            assert!(!found(at, &words(limit)).contains(&Code::L025), "{at}");
            let told = said(at, &words(limit + 1), Code::L025);
            assert!(
                told.contains(&format!("a projector shows {limit}")),
                "{told}"
            );
        }
    }
}
