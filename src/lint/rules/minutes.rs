//! L026: minutes that are far from the time that a first run takes to read.

use crate::{
    lint::{Found, Ground, Rule, facts::words_in},
    scenario::{
        Code, Scenario,
        manual::{Base, Example, Page},
        model::{Choice, Passage, Then},
        script::Line,
    },
};

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::L026,
        text: "`minutes` says how long a first run takes, and whoever plans an evening or a workshop believes it. Counted \
               are the words that a run meets on average, whichever way is taken, at 200 a minute, and a quarter of a minute \
               for each decision. What is stated is less than half of that, or more than twice as much. Write the number \
               that is named. What a room needs to talk comes on top, and is planned by the facilitator.",
        example: Example {
            base: Base::Story,
            at: "minutes: 3,",
            poor: "minutes: 30,",
            better: "minutes: 2,",
        },
    },
    check,
};

/// Words that people read in a minute.
const PACE: u64 = 200;
/// Seconds that a decision takes besides reading the cards.
const DECISION: u64 = 15;
/// Scenes on the longest road that is counted; a story that is longer goes round in circles.
const ROAD: usize = 60;

fn check(ground: &Ground, found: &mut Found) {
    let scenario = ground.scenario;
    let seconds = seconds(scenario);
    let stated = u64::from(scenario.minutes) * 60;
    // A minute or two either way is nothing to plan by.
    if stated * 2 + 60 < seconds || stated > seconds * 2 + 120 {
        let minutes = (seconds + 30) / 60;
        let message = format!(
            "A first run takes about {} to read, and {} are stated.",
            counted(minutes.max(1)),
            scenario.minutes
        );
        found.say(
            "minutes",
            message,
            format!("Write `minutes: {}`.", minutes.max(1)),
        );
    }
}

fn counted(minutes: u64) -> String {
    if minutes == 1 {
        "1 minute".into()
    } else {
        format!("{minutes} minutes")
    }
}

/// How many seconds a run takes on average, where each choice is as likely as any other.
fn seconds(scenario: &Scenario) -> u64 {
    let count = scenario.passages.len();
    let scenes: Vec<Stop> = scenario.passages.iter().map(Stop::of).collect();
    // From each scene on, in milliseconds, with so many scenes still to come: the last is where the story would be cut off.
    let mut onward = vec![0_u64; count];
    let mut before = vec![0_u64; count];
    for _ in 0..ROAD {
        std::mem::swap(&mut onward, &mut before);
        for (stop, onward) in scenes.iter().zip(&mut onward) {
            let ways: u64 = stop
                .ways
                .iter()
                .map(|(to, weight)| weight * before.get(*to).copied().unwrap_or(0))
                .sum();
            *onward = stop.time + ways / WHOLE;
        }
        if onward == before {
            break;
        }
    }
    let story = onward.get(scenario.start).copied().unwrap_or(0);
    let ending = scenario
        .endings
        .iter()
        .map(|ending| told(&ending.script))
        .max()
        .unwrap_or(0);
    let epilogue = scenario.endings.first().map_or(0, |ending| {
        ending
            .epilogue
            .iter()
            .map(|fate| {
                fate.first()
                    .map_or(0, |line| u64::from(words_in(&line.text)))
            })
            .sum()
    });
    let briefing = u64::from(words_in(&scenario.briefing))
        + scenario
            .people
            .iter()
            .map(|person| u64::from(words_in(&person.about)))
            .sum::<u64>();
    (story + reading(ending + epilogue + briefing)) / 1000
}

/// A whole way, in parts: weights are shares of it.
const WHOLE: u64 = 1 << 20;

/// A scene on the road: how long it takes on average, and where it leads with which weights.
struct Stop {
    time: u64,
    ways: Vec<(usize, u64)>,
}

impl Stop {
    fn of(passage: &Passage) -> Stop {
        let cards: u64 = passage
            .offered()
            .iter()
            .map(|choice| u64::from(words_in(&choice.text)))
            .sum();
        let mut stop = Stop {
            time: reading(told(&passage.script) + cards),
            ways: Vec::new(),
        };
        if passage.offered().is_empty() {
            stop.go(&passage.then, passage, WHOLE);
            return stop;
        }
        if passage.offered().len() > 1 {
            stop.time += DECISION * 1000;
        }
        // What is only looked at is not where one goes on.
        let count = u64::try_from(passage.offered().len()).unwrap_or(1);
        for choice in passage.offered() {
            stop.choose(choice, passage, WHOLE / count);
        }
        stop
    }

    fn choose(&mut self, choice: &Choice, passage: &Passage, weight: u64) {
        self.go(&choice.then, passage, weight);
    }

    fn go(&mut self, then: &Then, passage: &Passage, weight: u64) {
        match then {
            Then::Goto(to) => self.ways.push((*to, weight)),
            Then::Outcome(outcome) => {
                self.time += reading(told(&outcome.react)) * weight / WHOLE;
                self.go(&outcome.then, passage, weight);
            }
            Then::Attempt(ways) => ways
                .iter()
                .for_each(|way| self.go(way, passage, weight / 3)),
            Then::Branch(branch) => {
                self.go(&branch.1, passage, weight / 2);
                self.go(&branch.2, passage, weight / 2);
            }
            // Where the scene leads by itself; whoever stays goes on a little later.
            Then::On | Then::Stay => match &passage.then {
                Then::On | Then::Stay => {}
                onward => self.go(onward, passage, weight),
            },
            Then::End => {}
        }
    }
}

/// The words of a script. Of lines with a condition about half are heard.
fn told(script: &[Line]) -> u64 {
    use crate::scenario::model::Condition;
    let halves: u64 = script
        .iter()
        .map(|line| {
            u64::from(words_in(&line.text)) * if line.when == Condition::Always { 2 } else { 1 }
        })
        .sum();
    halves / 2
}

/// How long so many words take to read, in milliseconds.
fn reading(words: u64) -> u64 {
    words * 60_000 / PACE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::tests::{said, story_with};

    #[test]
    fn a_run_is_as_long_as_its_words_and_decisions() {
        let scenario = crate::scenario::read(story_with("", "").as_bytes())
            .0
            .unwrap();
        let before = seconds(&scenario);
        let longer = story_with("The lift smells of cake.", &"cake ".repeat(204));
        let after = seconds(&crate::scenario::read(longer.as_bytes()).0.unwrap());
        assert_eq!(after - before, 60 - 1, "199 words more are a minute");
        assert!((30..180).contains(&before), "{before}");
    }

    #[test]
    fn a_story_in_circles_comes_to_an_end() {
        let circle = story_with(
            "tactic: Rest, then: End",
            "tactic: Rest, then: Goto(\"standup\")",
        );
        let scenario = crate::scenario::read(circle.as_bytes()).0.unwrap();
        assert!(seconds(&scenario) < 600);
        assert!(said("minutes: 3,", "minutes: 240,", Code::L026).contains("240 are stated"));
    }
}
