//! L030: a line that is told, signs and all, because it is written a little otherwise than a condition or a speaker.

use crate::{
    lint::{
        Found, Ground, Rule,
        walk::{Path, Walk, walk},
    },
    scenario::{
        Code, id,
        manual::{Base, Example, Page},
        model::Person,
        script::{Line, Mood, OTHERS, Speaker},
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L030,
        text: "A line that nobody says is told as it stands. This one looks as though it was meant to have a condition or a \
               speaker, and players would read its signs: a condition stands in braces at the beginning of a line, who speaks \
               is called by their id, and how they look stands in round brackets behind it, `{flag.told} priya (low): …`.",
        example: Example {
            base: Base::Story,
            at: "                priya (low): It isn't ready.\n",
            poor: "                priya (low): It isn't ready.\n                priya [low]: It won't be.\n",
            better: "                priya (low): It isn't ready.\n                priya (low): It won't be.\n",
        },
    },
    check,
};

fn check(ground: &Ground, found: &mut Found) {
    let people = &ground.scenario.people;
    walk(ground.scenario, &mut Told { people, found });
}

struct Told<'f> {
    people: &'f [Person],
    found: &'f mut Found,
}

impl Walk for Told<'_> {
    fn line(&mut self, at: Path, line: &Line) {
        let told = line.speaker == Speaker::Narrator;
        let help = if asks(&line.text) && (told || line.text.starts_with('{')) {
            "Put the condition in braces at the beginning of the line: `{flag.told} …`.".to_owned()
        } else if let Some((name, id)) = Some(&line.text)
            .filter(|_| told)
            .and_then(|text| meant(text, self.people))
        {
            format!("If {name} says it, write `{id}: …` or `{id} (low): …`.")
        } else {
            return;
        };
        let message = "Players read this line with its signs, as it stands.";
        self.found
            .say(format_args!("{at}:{}:1", line.at), message, help);
    }
}

/// Whether a told text has a condition in it.
fn asks(text: &str) -> bool {
    let compares = [
        "==", "!=", ">=", "<=", "flag.", "morale.", "trust.", "visited.",
    ];
    let bracketed = text.starts_with(['[', '(']);
    text.contains(['{', '}']) || bracketed && compares.iter().any(|sign| text.contains(sign))
}

/// Who seems to be meant to say a told text, by name and id: one before a colon, perhaps with a dash before it, and with a
/// mood or something in brackets behind it.
fn meant<'p>(text: &str, people: &'p [Person]) -> Option<(&'p str, &'p str)> {
    /// A name is no longer than this, in bytes.
    const LONGEST: usize = 48;
    let (head, _) = text
        .split_once(':')
        .filter(|(head, _)| head.len() <= LONGEST)?;
    let named = head.split(['(', '[']).next().unwrap_or_default();
    let listed =
        |letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '*' | '•');
    let named = named.trim_start_matches(listed).trim_end();
    let mood = |word: &str| Mood::ALL.iter().any(|(_, known)| *known == word);
    let named = named
        .rsplit_once(' ')
        .filter(|(_, last)| mood(&last.to_lowercase()))
        .map_or(named, |(name, _)| name.trim_end());
    let word = named.to_lowercase();
    let by_name = people.iter().find(|person| {
        let first = person.name.split(' ').next().unwrap_or_default();
        [person.id.as_str(), first, &person.name]
            .iter()
            .any(|name| name.to_lowercase() == word)
    });
    let by_name = by_name.or_else(|| {
        let ids = people.iter().map(|person| person.id.as_str());
        let near = id::nearest(&word, ids).filter(|_| !word.contains(' '))?;
        people.iter().find(|person| person.id == near)
    });
    let person = by_name.map(|person| (person.name.as_str(), person.id.as_str()));
    // The voices are written small, like the ids of people.
    let mut others = OTHERS.iter().map(|(other, _)| (*other, *other));
    person.or_else(|| others.find(|(other, _)| *other == word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{manual::STORY, read};

    fn told(line: &str) -> bool {
        let story = STORY.replacen("priya (low): It isn't ready.", line, 1);
        let (story, found) = read(story.as_bytes());
        let story = story.unwrap_or_else(|| panic!("{line}: {found:?}"));
        let found = crate::lint::lint(&story, &crate::simulation::Rules::shipped());
        found.iter().any(|found| found.code == Code::L030)
    }

    #[test]
    fn what_looks_like_a_sign_is_told_of_and_prose_is_not() {
        for line in [
            "priya [low]: It isn't ready.",
            "Priya Raman (low): It isn't ready.",
            "Pryia: It isn't ready.",
            "[flag.asked == true] Nobody moves.",
            "(morale.priya >= fair) Nobody moves.",
            "Nobody moves. {flag.asked}",
            "priya low: It isn't ready.",
            "Priya Tired: It isn't ready.",
            "- priya: It isn't ready.",
            "Mortgage: Say nothing.",
            "priya (low): {flag.asked} It isn't ready.",
        ] {
            assert!(told(line), "{line}");
        }
        for line in [
            "priya (low): It isn't ready.",
            "Two things: a list, and a pen.",
            "It says: “Priya”.",
            "(Nobody had asked.)",
            "Low: the lift is out of order.",
            "- A list: of things.",
            "Nobody moves, and Priya least of all.",
        ] {
            assert!(!told(line), "{line}");
        }
    }
}
