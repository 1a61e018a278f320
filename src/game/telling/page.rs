//! The pages: the shelf's entry, the page that is open, the pages that were turned.

use super::choices::offer;
use super::people::{own, person};
use super::problems::problems;
use super::{clock, expression_of, portrait_of};
use crate::game::page::{Line, Page, Passed, Past, Reaction, Speaker, Story};
use crate::library::Found;
use crate::portrait::{Emblem, Subject};
use crate::scenario::model::{Role, Scenario};
use crate::scenario::script::{self, Voice};
use crate::simulation::Run;
use crate::simulation::event::{Event, Said};
use crate::simulation::view::{Heard, View};
use crate::words::{happenings, holdings, names, reasons, say, transcript};

/// A story as it stands on the shelf, with the ending of its last run.
pub fn story(found: &Found, last: Option<String>) -> Story {
    let Some(scenario) = &found.scenario else {
        return Story {
            title: found.place(),
            problems: problems(
                &found.place(),
                &found.source,
                &found.diagnostics,
                found.unreadable.as_ref(),
            ),
            ..Story::default()
        };
    };
    Story {
        title: scenario.title.clone(),
        summary: scenario.summary.clone(),
        minutes: scenario.minutes,
        teaches: scenario
            .teaches
            .iter()
            .map(|id| names::principle(id))
            .collect(),
        last,
        problems: Vec::new(),
    }
}

/// The faces of a story's people, in the order of its cast.
pub fn cast(scenario: &Scenario) -> Vec<Subject> {
    scenario.people.iter().map(portrait_of).collect()
}

/// The faces of the people of some stories, a manager's first; each once.
pub fn faces(stories: &[Found]) -> Vec<Subject> {
    let people = || {
        let scenarios = stories.iter().filter_map(|found| found.scenario.as_ref());
        scenarios.flat_map(|scenario| &scenario.people)
    };
    let boss = people().find(|who| who.kind == Role::Manager);
    let mut faces = Vec::new();
    for who in boss.into_iter().chain(people()) {
        let face = portrait_of(who);
        if !faces.contains(&face) {
            faces.push(face);
        }
    }
    faces
}

/// The page that is open.
pub fn page(run: &Run, number: u32) -> Page {
    let scenario = run.scenario();
    let view = run.look();
    Page {
        number,
        title: scenario.title.clone(),
        place: view.place.clone(),
        passed: passed(run),
        lines: view
            .lines
            .iter()
            .map(|heard| match heard {
                Heard::Said(said) => line(scenario, said),
                Heard::Happened(rule, by, struck) => {
                    told(happenings::tell(run.stage(), *rule, *by, *struck))
                }
            })
            .collect(),
        offers: view
            .choices
            .iter()
            .map(|choice| offer(scenario, choice))
            .collect(),
        people: view
            .people
            .iter()
            .filter_map(|seen| person(scenario, seen, &view))
            .collect(),
        clock: clock(scenario, view.today, view.left),
        energy: own(view.energy, names::energy(view.energy)),
        credit: own(view.credit, names::credit(view.credit)),
        can_undo: view.turn > 0,
        ended: view.ended.is_some(),
        notes: Vec::new(),
        windows: holdings::windows(scenario, &view),
        held: holdings::all(scenario, &view),
        news: news(run),
        reactions: reactions(run, &view),
    }
}

/// What was promised and learned in the last turn.
fn news(run: &Run) -> Vec<String> {
    let turn = run.turn();
    run.events()
        .filter(|(at, _)| *at == turn)
        .filter_map(|(_, event)| transcript::news(run, event))
        .collect()
}

/// How people reacted to the last choice, and why.
fn reactions(run: &Run, view: &View) -> Vec<Reaction> {
    let scenario = run.scenario();
    let face = |who| {
        let seen = view.people.iter().find(|seen| seen.who == who)?;
        let person = person(scenario, seen, view)?;
        Some((person.name, person.portrait, person.expression))
    };
    reasons::last(run)
        .into_iter()
        .map(|reaction| Reaction {
            who: reaction.who.and_then(face),
            up: reaction.up,
            what: reaction.what,
            because: reaction
                .because
                .into_iter()
                .map(|because| (because.rule, because.support))
                .chain(reaction.otherwise.map(|words| (words, String::new())))
                .collect(),
        })
        .collect()
}

/// Where it was while the first lines of the page that is open were told.
fn passed(run: &Run) -> Vec<(usize, String)> {
    let scenario = run.scenario();
    let now = run.state().turn;
    let (mut here, mut told, mut passed) = (String::new(), 0, Vec::new());
    for (turn, event) in run.events() {
        match event {
            Event::Entered(passage) => {
                let place = scenario.passage(*passage).map(|passage| &passage.place);
                let Some(place) = place.filter(|place| !place.is_empty()) else {
                    continue;
                };
                let before = std::mem::replace(&mut here, place.clone());
                if told > 0 {
                    passed.push((told, before));
                }
            }
            Event::Said(_) | Event::Happened { told: false, .. } if turn == now => told += 1,
            _ => {}
        }
    }
    passed
}

/// Everything that was said and done, up to the page that is open.
pub fn past(run: &Run) -> Past {
    let scenario = run.scenario();
    let mut pages = Vec::new();
    let mut open = Passed::default();
    for (_, event) in run.events() {
        match event {
            Event::Entered(passage) => {
                if let Some(passage) = scenario
                    .passage(*passage)
                    .filter(|passage| !passage.place.is_empty())
                {
                    open.place.clone_from(&passage.place);
                }
            }
            Event::Said(said) => open.lines.push(line(scenario, said)),
            Event::Happened {
                rule,
                by,
                struck,
                told: false,
            } => open
                .lines
                .push(told(happenings::tell(run.stage(), *rule, *by, *struck))),
            event @ (Event::Promised(..) | Event::Learned(_)) => {
                let news = transcript::news(run, event);
                open.lines.extend(news.map(told));
            }
            Event::Chose(choice) => {
                let place = open.place.clone();
                open.chosen = Some(choice.text.clone()).filter(|text| !text.is_empty());
                pages.push(std::mem::replace(
                    &mut open,
                    Passed {
                        place,
                        ..Passed::default()
                    },
                ));
            }
            _ => {}
        }
    }
    if !open.lines.is_empty() {
        pages.push(open);
    }
    Past(pages)
}

/// Something that is told, by nobody.
fn told(text: String) -> Line {
    Line {
        speaker: Speaker::Narrator,
        text,
    }
}

/// A line as the screens print it.
pub(super) fn line(scenario: &Scenario, said: &Said) -> Line {
    let voice = |name, emblem| Speaker::Inner {
        name: say(name),
        portrait: Subject::Emblem(emblem),
    };
    let expression = expression_of(said.mood.word());
    let speaker = match said.speaker {
        script::Speaker::Narrator => Speaker::Narrator,
        script::Speaker::Person(who) => match scenario.people.get(who) {
            Some(who) => Speaker::Somebody {
                name: names::short_name(who),
                portrait: portrait_of(who),
                expression,
            },
            None => Speaker::Narrator,
        },
        script::Speaker::You => Speaker::Somebody {
            name: say("voice-you"),
            portrait: Subject::Emblem(Emblem::You),
            expression,
        },
        script::Speaker::Voice(Voice::Engineer) => voice("voice-engineer", Emblem::Engineer),
        script::Speaker::Voice(Voice::Mortgage) => voice("voice-mortgage", Emblem::Mortgage),
        script::Speaker::Voice(Voice::Pride) => voice("voice-pride", Emblem::Pride),
    };
    Line {
        speaker,
        text: said.text.clone(),
    }
}
