//! A run as plain lines: what a terminal prints, what a replay shows, what a test compares.

use super::{happenings, list, names, say, say_with};
use crate::debrief;
use crate::scenario::{
    Scenario,
    model::{Held, Landing, Promised},
    script::Mood,
};
use crate::simulation::{
    Run,
    event::{Event, Said, Seen},
    view::GO_ON,
};

/// What happened, as lines; an empty line parts one passage from the next. Levels are not told: the player cannot see them.
pub fn lines<'a>(run: &Run, events: impl IntoIterator<Item = &'a Event>) -> Vec<String> {
    let scenario: &Scenario = run.scenario();
    let mut lines = Vec::new();
    let mut ended = false;
    // What is promised and learned is told after the lines in which it is said.
    let mut said_first: Vec<String> = Vec::new();
    for event in events {
        if !matches!(
            event,
            Event::Said(_)
                | Event::Landed(_)
                | Event::Changed(_)
                | Event::Promised(..)
                | Event::Learned(_)
        ) {
            lines.append(&mut said_first);
        }
        match event {
            Event::Entered(passage) => {
                let place = scenario
                    .passages
                    .get(*passage)
                    .map(|passage| passage.place.as_str())
                    .unwrap_or_default();
                lines.push(String::new());
                if !place.is_empty() {
                    lines.push(format!("== {place} =="));
                }
            }
            Event::Said(said) => lines.push(line(scenario, said)),
            Event::Chose(choice) if choice.id == GO_ON && choice.text.is_empty() => {}
            Event::Chose(choice) => {
                lines.push(String::new());
                lines.push(format!("> {}", choice.text));
            }
            Event::Landed(landed) => {
                let key = match landed.landing {
                    Landing::Commitment => "landed-commitment",
                    Landing::Compliance => "landed-compliance",
                    Landing::Resistance => "landed-resistance",
                };
                lines.push(say_with(
                    key,
                    &[("who", names::name_of(scenario, landed.who))],
                ));
            }
            Event::Changed(_) | Event::Window(..) | Event::Happened { told: true, .. } => {}
            Event::Happened {
                rule, by, struck, ..
            } => lines.push(happenings::tell(run.stage(), *rule, *by, *struck)),
            // How an attempt landed has just been said, and after the end it is too late to see.
            Event::Noticed(notice) if ended || matches!(notice.why, Seen::Landed(_)) => {}
            Event::Noticed(notice) => {
                let sign = if notice.up { "+" } else { "-" };
                lines.push(format!(
                    "  {sign} {}: {}",
                    names::name_of(scenario, notice.who),
                    names::seen(notice)
                ));
            }
            Event::Day(day) => {
                lines.push(String::new());
                lines.push(say_with(
                    "transcript-day",
                    &[
                        ("day", names::day(&scenario.clock, *day)),
                        (
                            "left",
                            names::left(&scenario.clock, scenario.clock.of.saturating_sub(*day)),
                        ),
                    ],
                ));
            }
            Event::Promised(..) | Event::Learned(_) => said_first.extend(news(run, event)),
            Event::Ended(ending) => {
                ended = true;
                let title = scenario
                    .endings
                    .get(*ending)
                    .map(|ending| ending.title.as_str())
                    .unwrap_or_default();
                lines.push(String::new());
                lines.push(format!("== {title} =="));
            }
        }
    }
    lines.append(&mut said_first);
    lines
}

/// The whole run, from its opening; after an ending, what became of everybody.
pub fn of(run: &Run) -> Vec<String> {
    let mut all = vec![run.scenario().title.clone()];
    all.extend(lines(run, run.events().map(|(_, event)| event)));
    all.extend(epilogue(run));
    all
}

/// A line as people read it aloud.
pub fn line(scenario: &Scenario, said: &Said) -> String {
    match names::speaker(scenario, said.speaker) {
        None => said.text.clone(),
        Some(name) if said.mood == Mood::Neutral => format!("{name}: {}", said.text),
        Some(name) => format!("{name} ({}): {}", said.mood.word(), said.text),
    }
}

/// What was promised, kept or broken, told in confidence or learned, as a sentence; nothing of any other event.
pub fn news(run: &Run, event: &Event) -> Option<String> {
    let scenario: &Scenario = run.scenario();
    match event {
        Event::Promised(promise, became) => promised(scenario, *promise, *became),
        Event::Learned(who) => {
            let mind = run.state().people.get(*who);
            let needs: Vec<String> = mind.map_or(Vec::new(), |mind| {
                mind.needs.iter().map(names::need).collect()
            });
            let name = ("who", names::name_of(scenario, *who));
            Some(if needs.is_empty() {
                say_with("learned-nothing", &[name])
            } else {
                say_with("learned", &[name, ("needs", list(&needs))])
            })
        }
        _ => None,
    }
}

fn promised(scenario: &Scenario, promise: usize, became: Promised) -> Option<String> {
    let promise = scenario.promises.get(promise)?;
    let key = match (promise.kind, became) {
        (_, Promised::Unmade) | (Held::Promise, Promised::Told) => return None,
        (Held::Promise, Promised::Open) => "promise-made",
        (Held::Promise, Promised::Kept) => "promise-kept",
        (Held::Promise, Promised::Broken) => "promise-broken",
        (Held::Confidence, Promised::Open) => "confidence-held",
        (Held::Confidence, Promised::Kept) => "confidence-kept",
        (Held::Confidence, Promised::Told) => "confidence-told",
        (Held::Confidence, Promised::Broken) => "confidence-broken",
    };
    Some(say_with(
        key,
        &[
            ("who", names::name_of(scenario, promise.to)),
            ("what", promise.what.clone()),
        ],
    ))
}

/// What became of each person, once the story has ended and where it tells it.
pub fn epilogue(run: &Run) -> Vec<String> {
    let fates = debrief::tell(run)
        .fates
        .into_iter()
        .filter(|fate| !fate.text.is_empty());
    let told: Vec<String> = fates
        .map(|fate| {
            let name = names::name_of(run.scenario(), fate.who);
            // Most say the name themselves.
            if fate.text.starts_with(&name) {
                fate.text
            } else {
                format!("{name}: {}", fate.text)
            }
        })
        .collect();
    if told.is_empty() {
        return told;
    }
    [String::new(), format!("== {} ==", say("debrief-people"))]
        .into_iter()
        .chain(told)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::promised;
    use crate::scenario::{model::Promised, read};

    #[test]
    fn a_promise_is_made_and_a_confidence_is_held() {
        let story = r#"Scenario(format: 1, id: "s", title: "S", summary: "S", minutes: 5,
            clock: Days(from: "Monday", deadline: "Friday", of: 5), start: "a",
            cast: { "victor": Manager(name: "Victor Krane", role: "Head") },
            promises: { "report": (to: "victor", what: "a report") },
            confidences: { "past": (of: "victor", what: "that he signed") },
            scenes: { "a": Scene(place: "P", script: "Told.", then: End) },
            endings: { "e": Ending(title: "E", script: "") })"#;
        let story = read(story.as_bytes()).0.unwrap();
        let told = |held, became| promised(&story, held, became).unwrap_or_default();
        assert_eq!(told(0, Promised::Open), "You promised Victor a report.");
        assert_eq!(told(0, Promised::Told), "", "a promise is not passed on");
        for (became, expected) in [
            (Promised::Unmade, ""),
            (
                Promised::Open,
                "Victor told you that he signed. It stays between you.",
            ),
            (
                Promised::Told,
                "You passed on what Victor told you: that he signed.",
            ),
            (
                Promised::Broken,
                "Victor knows that you passed it on: that he signed.",
            ),
            (
                Promised::Kept,
                "You never passed on what Victor told you: that he signed.",
            ),
        ] {
            assert_eq!(told(1, became), expected, "{became:?}");
        }
    }
}
