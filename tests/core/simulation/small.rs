//! Small stories made for a test: one room that leads to itself, two managers' worth of state, and a few things to do.

use groundswell::{
    scenario::{
        self, Scenario,
        effect::POINT,
        model::{Meter, PersonIndex},
    },
    simulation::{Event, Rules, Run, Stage},
};
use std::sync::{Arc, LazyLock};

pub const VICTOR: PersonIndex = 0;
pub const PRIYA: PersonIndex = 1;
pub const TOMASZ: PersonIndex = 2;

/// A small story: what stands beside the cast, the fields of the three people, and what can be done.
pub fn story(beside: &str, people: [&str; 3], choices: &str) -> Arc<Scenario> {
    let [victor, priya, tomasz] = people;
    let text = format!(
        r#"Scenario(
    format: 1, id: "small", title: "Small", summary: "Made for a test.", minutes: 1,
    clock: Days(from: "Monday", deadline: "the end", of: 5),
    cast: {{
        "victor": Manager(name: "Victor Krane", role: "Head", {victor}),
        "priya": Teammate(name: "Priya Raman", role: "Engineer", {priya}),
        "tomasz": Teammate(name: "Tomasz Zielinski", role: "Engineer", {tomasz}),
    }},
    {beside}
    start: "room",
    scenes: {{ "room": Scene(place: "A room", script: "Time passes.", then: Goto("room"), choices: [
        Choice(id: "wait", text: "Wait."),
        {choices}
    ]) }},
    endings: {{ "over": Ending(title: "Over", script: "It is over.") }},
)"#
    );
    let (scenario, found) = scenario::read(text.as_bytes());
    Arc::new(scenario.unwrap_or_else(|| panic!("{found:#?}\n{text}")))
}

pub fn rules() -> &'static Arc<Rules> {
    static RULES: LazyLock<Arc<Rules>> = LazyLock::new(|| Arc::new(Rules::shipped()));
    &RULES
}

/// The place of a rule among the rules.
pub fn rule(id: &str) -> usize {
    let place = rules().rules.iter().position(|rule| rule.id == id);
    place.unwrap_or_else(|| panic!("there is no rule {id}"))
}

/// A run in which these choices have been taken.
pub fn run(story: &Arc<Scenario>, seed: u64, choices: &[&str]) -> Run {
    let mut run = Run::on(&Stage::new(story.clone(), rules().clone()), seed, &[]);
    for choice in choices {
        run.choose(choice)
            .unwrap_or_else(|refused| panic!("{refused}"));
    }
    run
}

/// What happened in the last turn.
pub fn last(run: &Run) -> Vec<Event> {
    let events = run.events().filter(|(turn, _)| *turn == run.turn());
    events.map(|(_, event)| event.clone()).collect()
}

/// A level as it is, in points.
pub fn points(run: &Run, meter: Meter) -> i32 {
    run.state().level(run.scenario(), meter) / POINT
}
