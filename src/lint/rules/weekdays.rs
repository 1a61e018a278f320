//! L033: a weekday in the text that the clock contradicts.

use std::collections::BTreeSet;

use crate::{
    lint::{Found, Ground, Rule},
    scenario::{
        Code, Scenario,
        compile::WEEKDAYS,
        manual::{Base, Example, Page},
        model::{Choice, Then},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L033,
        text: "Where a scene says on which weekday it is, and where the last day is called by one, players read it beside the \
               clock, which counts the days from `from` on. Here the two say different things, however the story is played: \
               count the nights that the choices before it take, and name the day that comes out; or leave the weekday out, \
               since the clock stands above each scene anyway. Of a scene after the end, `after` says when it is.",
        example: Example {
            base: Base::Story,
            at: "deadline: \"Friday\"",
            poor: "deadline: \"Thursday\"",
            better: "deadline: \"The release\"",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let story = ground.scenario;
    let clock = &story.clock;
    let last = clock.from + clock.of.saturating_sub(1) as usize;
    if let Some(said) = weekday_in(&clock.deadline).filter(|said| *said != last % 7) {
        let (said, last) = (name(said), name(last));
        let message = format!(
            "The last day is called `{said}`; {} days from {} on, it is a {last}.",
            clock.of,
            name(clock.from)
        );
        found.say(
            "clock.deadline",
            message,
            format!("Write {last}, or mend `from` or `of`."),
        );
    }
    let scenes = story.passages.get(..story.scenes).unwrap_or_default();
    let said: Vec<Option<usize>> = scenes
        .iter()
        .map(|scene| weekday_in(&scene.place).filter(|_| !scene.over))
        .collect();
    if said.iter().all(Option::is_none) {
        return;
    }
    let reached = Days::of(story).reached;
    for ((scene, said), days) in scenes.iter().zip(said).zip(reached) {
        let on: Vec<usize> = (0..60)
            .filter(|day| days >> day & 1 == 1)
            .map(|day| (clock.from + day) % 7)
            .collect();
        let Some(said) = said.filter(|said| !on.is_empty() && !on.contains(said)) else {
            continue;
        };
        let mut on: Vec<&str> = on.into_iter().map(name).collect();
        on.truncate(7);
        on.dedup();
        let message = format!(
            "This scene says that it is {}, and the story comes here on {}.",
            name(said),
            on.join(" or ")
        );
        let help = "Name the day that the clock has then, leave the weekday out, or let the choices before it take other days.";
        found.say(format_args!("scenes.{}.place", scene.id), message, help);
    }
}

/// A weekday by its number from Monday on.
fn name(day: usize) -> &'static str {
    WEEKDAYS.get(day % 7).copied().unwrap_or_default()
}

/// The only weekday that a text names.
fn weekday_in(text: &str) -> Option<usize> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let mut days = words.filter_map(|word| WEEKDAYS.iter().position(|day| *day == word));
    let first = days.next()?;
    days.all(|other| other == first).then_some(first)
}

/// On which days each scene can be entered, whatever holds: more than what any run does, and never less. A day is a bit.
struct Days<'s> {
    story: &'s Scenario,
    /// The nights that choices of events take, each number once: an event may come between any two scenes.
    between: BTreeSet<u32>,
    reached: Vec<u64>,
    /// The days on which any scene is left.
    anywhere: u64,
    todo: Vec<usize>,
}

impl<'s> Days<'s> {
    fn of(story: &'s Scenario) -> Self {
        let events = || story.passages.iter().skip(story.scenes);
        let choices = || events().flat_map(|event| &event.choices);
        let mut days = Self {
            story,
            between: choices().map(|choice| choice.days).collect(),
            reached: vec![0; story.scenes],
            anywhere: 0,
            todo: Vec::new(),
        };
        days.enter(story.start, 1);
        while let Some(scene) = days.todo.pop() {
            days.leave(scene);
            // Where events lead is looked at once for all scenes, and again only when there are more days: at most 60 times.
            if days.todo.is_empty() {
                for choice in choices() {
                    let then = days.after(days.anywhere, choice.days);
                    days.ways(On::Back, &choice.then, then);
                }
            }
        }
        days
    }

    /// A scene is entered on these days; or, where something comes between, on later ones.
    fn enter(&mut self, scene: usize, days: u64) {
        let later = self.later(days);
        if let Some(reached) = self.reached.get_mut(scene)
            && *reached | later != *reached
        {
            *reached |= later;
            self.todo.push(scene);
        }
    }

    /// Days, and those after an event.
    fn later(&self, days: u64) -> u64 {
        let nights = self.between.iter();
        nights.fold(days, |all, nights| all | self.after(days, *nights))
    }

    /// Days and so many nights later; the last day has no night.
    fn after(&self, days: u64, nights: u32) -> u64 {
        let last = self.story.clock.of.clamp(1, 60) - 1;
        let all = (1_u64 << last) | ((1_u64 << last) - 1);
        let moved = u128::from(days) << nights.min(60);
        let beyond = moved >> last != 0;
        let within = u64::try_from(moved & u128::from(all)).unwrap_or_default();
        within | if beyond { 1 << last } else { 0 }
    }

    fn leave(&mut self, scene: usize) {
        let story = self.story;
        let Some(passage) = story.passages.get(scene) else {
            return;
        };
        let mut here = self.reached.get(scene).copied().unwrap_or_default();
        let standing: &[Choice] = if passage.standing {
            &story.standing
        } else {
            &[]
        };
        let own = || passage.choices.iter().chain(standing);
        // Whoever stays may choose again, until no more days are added.
        loop {
            let stays = own().filter(|choice| holds(&choice.then, &|way| *way == Then::Stay));
            let more = stays.fold(here, |all, choice| all | self.after(here, choice.days));
            if more == here {
                break;
            }
            here = more;
        }
        here = self.later(here);
        self.anywhere |= here;
        let next = scene + 1;
        self.ways(On::Next(next), &passage.then, here);
        for choice in own() {
            let then = self.after(here, choice.days);
            self.ways(On::As(&passage.then, next), &choice.then, then);
        }
        if let Some(deadline) = story.clock.then {
            self.enter(deadline, here | self.after(here, 60));
        }
    }

    /// A way on, on these days.
    fn ways(&mut self, on: On, then: &Then, days: u64) {
        match then {
            Then::Goto(to) => self.enter(*to, days),
            Then::On => match on {
                On::Next(scene) => self.enter(scene, days),
                On::As(then, next) => self.ways(On::Next(next), then, days),
                On::Back => {}
            },
            Then::Outcome(outcome) => self.ways(on, &outcome.then, days),
            Then::Attempt(landings) => {
                for landing in landings.iter() {
                    self.ways(on, landing, days);
                }
            }
            Then::Branch(branch) => {
                self.ways(on, &branch.1, days);
                self.ways(on, &branch.2, days);
            }
            Then::Stay | Then::End => {}
        }
    }
}

/// Where the story goes on if nothing says where.
#[derive(Clone, Copy)]
enum On<'t> {
    /// In this scene.
    Next(usize),
    /// As a choice's scene says, and if that says nothing either, in this scene.
    As(&'t Then, usize),
    /// Where it was, before an event came between.
    Back,
}

/// Whether a way can lead to something.
fn holds(then: &Then, is: &impl Fn(&Then) -> bool) -> bool {
    is(then)
        || match then {
            Then::Outcome(outcome) => holds(&outcome.then, is),
            Then::Attempt(landings) => landings.iter().any(|landing| holds(landing, is)),
            Then::Branch(branch) => holds(&branch.1, is) || holds(&branch.2, is),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{manual::STORY, read};

    fn told(changes: &[(&str, &str)]) -> Vec<String> {
        let text = changes.iter().fold(STORY.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        });
        let (story, found) = read(text.as_bytes());
        let story = story.unwrap_or_else(|| panic!("{found:?}"));
        let found = crate::lint::lint(&story, &crate::simulation::Rules::shipped());
        let own = found.into_iter().filter(|found| found.code == Code::L033);
        own.map(|found| found.message).collect()
    }

    #[test]
    fn days_that_the_clock_has_are_right_and_others_are_told() {
        let place = "place: \"Monday, nine o'clock\"";
        assert!(told(&[]).is_empty());
        for (at, right) in [
            ("Monday, nine", true),
            ("Nine o'clock", true),
            ("Sunday, nine", false),
            ("Tuesday", false),
        ] {
            let found = told(&[(place, &format!("place: \"{at}\""))]);
            assert_eq!(found.is_empty(), right, "{at}: {found:?}");
        }
        let found = told(&[("deadline: \"Friday\"", "deadline: \"Thursday\"")]);
        assert_eq!(
            found,
            ["The last day is called `Thursday`; 5 days from Monday on, it is a Friday."]
        );
        // Two days in one text say nothing for certain.
        assert!(told(&[(place, "place: \"Between Saturday and Sunday\"")]).is_empty());
    }

    #[test]
    fn all_that_can_take_days_is_counted() {
        let place = "place: \"Friday, five o'clock\"";
        let tuesday = (
            "place: \"Friday, five o'clock\"",
            "place: \"Thursday, five o'clock\"",
        );
        assert_eq!(told(&[tuesday]).len(), 1);
        let standing = "standing: [Choice(id: \"rest-now\", text: \"Sleep.\", tactic: Rest, days: 1)],\n    endings: {";
        assert!(told(&[tuesday, ("endings: {", standing)]).is_empty());
        let event =
            "choices: [Choice(id: \"go\", text: \"Go.\", days: 3)], script: \"victor (tense)";
        assert!(told(&[tuesday, ("script: \"victor (tense)", event)]).is_empty());
        assert!(told(&[(place, "place: \"Saturday\", after: \"Saturday\"")]).is_empty());
    }
}
