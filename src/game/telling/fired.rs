//! What happened in the last turn, for whoever writes: every event, every change of a level with its cause and its rule.

use crate::game::page::Fired;
use crate::scenario::model::Scenario;
use crate::simulation::Run;
use crate::simulation::event::{Entry, Event};
use crate::words::conditions::points;
use crate::words::ledger::{self, Grounds};
use crate::words::{happenings, names, say_with, transcript};

/// All of it in order; what was only said and seen is on the page.
pub(super) fn fired(run: &Run) -> Vec<Fired> {
    let turn = run.turn();
    let events = run.events().filter(|(at, _)| *at == turn);
    events.filter_map(|(_, event)| told(run, event)).collect()
}

fn told(run: &Run, event: &Event) -> Option<Fired> {
    let scenario: &Scenario = run.scenario();
    let plain = |what: String| Fired {
        what,
        change: None,
        up: None,
        why: String::new(),
    };
    Some(match event {
        Event::Entered(passage) => {
            let passage = scenario.passage(*passage)?;
            let key = match passage.event {
                Some(_) => "inspect-entered-event",
                None => "inspect-entered-scene",
            };
            plain(say_with(key, &[("id", passage.id.clone())]))
        }
        Event::Chose(choice) => {
            let values = [("id", choice.id.clone()), ("text", choice.text.clone())];
            plain(say_with("inspect-chose", &values))
        }
        Event::Landed(_) => landed(run)?,
        Event::Changed(entry) => changed(run, entry),
        Event::Day(day) => plain(say_with(
            "inspect-day",
            &[("day", names::day(&scenario.clock, *day))],
        )),
        Event::Happened {
            rule, by, struck, ..
        } => Fired {
            why: ruled(ledger::grounds(run, *rule)),
            ..plain(happenings::tell(run.stage(), *rule, *by, *struck))
        },
        Event::Window(window, open) => {
            let id = scenario.windows.get(*window)?.id.clone();
            let key = if *open {
                "inspect-opens"
            } else {
                "inspect-closes"
            };
            plain(say_with(key, &[("window", id)]))
        }
        Event::Promised(..) | Event::Learned(_) => plain(transcript::news(run, event)?),
        Event::Ended(ending) => {
            let ending = scenario.endings.get(*ending)?;
            plain(say_with("inspect-ended", &[("id", ending.id.clone())]))
        }
        Event::Said(_) | Event::Noticed(_) => return None,
    })
}

/// How an attempt landed: the rules with what each of them added, and luck.
fn landed(run: &Run) -> Option<Fired> {
    let attempt = ledger::attempt(run, run.turn())?;
    let signed = |by: i32| {
        let sign = if by < 0 { "−" } else { "+" };
        format!("{sign}{}", points(by.abs()))
    };
    let parts = attempt.parts.into_iter();
    let parts = parts.map(|(grounds, by)| format!("{} {}", grounds.id, signed(by)));
    let luck = say_with("inspect-luck", &[("luck", signed(attempt.luck * 100))]);
    let because: Vec<String> = parts.chain([luck, attempt.means]).collect();
    Some(Fired {
        what: attempt.landed,
        change: None,
        up: None,
        why: because.join(" · "),
    })
}

fn changed(run: &Run, entry: &Entry) -> Fired {
    let cause = ledger::why(run, entry.turn, entry.cause);
    let rule = ruled(ledger::rule_behind(run, entry.cause));
    let parts = [cause, rule].into_iter().filter(|part| !part.is_empty());
    Fired {
        what: run.scenario().meter_name(entry.meter),
        change: Some(say_with(
            "inspect-change",
            &[
                ("before", points(entry.before)),
                ("after", points(entry.after)),
            ],
        )),
        up: Some(entry.after > entry.before),
        why: parts.collect::<Vec<_>>().join(" · "),
    }
}

/// A rule by its id, with its grade.
fn ruled(grounds: Option<Grounds>) -> String {
    grounds.map_or_else(String::new, |grounds| {
        let values = [("rule", grounds.id), ("grade", grounds.grade.to_string())];
        say_with("inspect-rule", &values)
    })
}
