//! The inspector's view: reads the truth of a run, which the player's view never does.

use super::fired::fired;
use crate::game::page::{Asked, Entry, Facts, Gauge, Inspected, Inspection, Levels};
use crate::scenario::model::{Choice, Facet, Held, Meter, Promised, Role, Scenario};
use crate::simulation::Run;
use crate::words::conditions::{self, points};
use crate::words::{command, list, names, say, say_with};

/// How things stand in a run, in truth and as the player believes. `story` is the name or the file of the story.
pub fn inspection(run: &Run, story: &str, written: bool, number: u32) -> Inspection {
    let scenario = run.scenario();
    let state = run.state();
    let scene = scenario.passage(state.passage);
    Inspection {
        number,
        written,
        stands: say_with(
            "inspect-stands",
            &[
                (
                    "scene",
                    scene.map_or(String::new(), |scene| scene.id.clone()),
                ),
                ("day", state.day.to_string()),
                ("of", scenario.clock.of.to_string()),
                ("turn", state.turn.to_string()),
                ("seed", format!("#{}", run.seed())),
            ],
        ),
        choices: choices(run),
        fired: fired(run),
        levels: levels(run),
        facts: facts(run),
        passages: passages(run),
        command: command::play(&run.journal(), story),
    }
}

/// Everything that the scene offers: also what is hidden, used up, or waits for its time.
fn choices(run: &Run) -> Vec<Inspected> {
    let (scenario, state) = (run.scenario(), run.state());
    let Some(scene) = scenario
        .passage(state.passage)
        .filter(|_| state.ended.is_none())
    else {
        return Vec::new();
    };
    let own = scene.choices.iter().enumerate();
    let own = own.map(|(place, choice)| inspected(run, choice, state.used.contains(&place), false));
    let everywhere = scene.standing && scene.event.is_none() && !scene.choices.is_empty();
    let standing = scenario.standing.iter().enumerate().filter(|_| everywhere);
    let standing = standing
        .map(|(place, choice)| inspected(run, choice, state.used_standing.contains(&place), true));
    own.chain(standing).collect()
}

fn inspected(run: &Run, choice: &Choice, used: bool, standing: bool) -> Inspected {
    let (stage, state) = (run.stage(), run.state());
    let left = state.left(stage.scenario());
    let seems = state.seems_to_hold(stage, &choice.when);
    let why = if used {
        say("inspect-used")
    } else if choice.days > left {
        let values = [
            ("days", choice.days.to_string()),
            ("left", left.to_string()),
        ];
        say_with("inspect-no-time", &values)
    } else if seems {
        say("inspect-open")
    } else if choice.hidden || standing {
        say("inspect-locked-unseen")
    } else {
        say("inspect-locked")
    };
    let parts = conditions::parts(stage, state, &choice.when);
    Inspected {
        id: choice.id.clone(),
        text: choice.text.clone(),
        open: seems && !used && choice.days <= left,
        why,
        parts: parts
            .into_iter()
            .map(|part| {
                let differs = part.seems != part.holds;
                let key = if part.holds {
                    "inspect-in-truth"
                } else {
                    "inspect-not-in-truth"
                };
                Asked {
                    depth: part.depth,
                    asks: part.asks,
                    holds: part.seems,
                    is: part
                        .is
                        .into_iter()
                        .chain(differs.then(|| say(key)))
                        .collect(),
                }
            })
            .collect(),
    }
}

fn levels(run: &Run) -> Vec<Levels> {
    let scenario = run.scenario();
    let facets = |who| Facet::ALL.map(|facet| Meter::TrustFacet(who, facet));
    let mut all: Vec<Levels> = Vec::new();
    for (who, person) in scenario.people.iter().enumerate() {
        let mut meters = Vec::new();
        match person.kind {
            Role::Teammate => meters.push(Meter::Morale(who)),
            Role::Manager => {
                meters.extend([Meter::Grip(who), Meter::Pressure(who), Meter::Ease(who)])
            }
            Role::Stakeholder => {}
        }
        meters.extend(facets(who));
        meters.push(Meter::Insight(who));
        all.push(Levels {
            whose: person.name.clone(),
            levels: meters.into_iter().map(|meter| gauge(run, meter)).collect(),
            beside: beside(run, who),
        });
    }
    let shared = [
        Meter::Safety,
        Meter::Delivery,
        Meter::Capability,
        Meter::Direction,
        Meter::Credit,
        Meter::Energy,
        Meter::Essential,
    ];
    all.push(Levels {
        whose: say("inspect-shared"),
        levels: shared.into_iter().map(|meter| gauge(run, meter)).collect(),
        beside: Vec::new(),
    });
    all
}

fn gauge(run: &Run, meter: Meter) -> Gauge {
    let (scenario, state) = (run.scenario(), run.state());
    let (truth, belief) = (state.level(scenario, meter), state.belief(scenario, meter));
    let values = [("truth", points(truth)), ("belief", points(belief))];
    let key = if truth == belief {
        "inspect-level"
    } else {
        "inspect-level-otherwise"
    };
    Gauge {
        name: scenario.meter_name(meter),
        truth,
        belief,
        told: say_with(key, &values),
    }
}

/// What else there is to somebody: what they need, how they stand to the work, whom they trust.
fn beside(run: &Run, who: usize) -> Vec<String> {
    let (scenario, state) = (run.scenario(), run.state());
    let mut told = Vec::new();
    if let Some(mind) = state.people.get(who) {
        let needs: Vec<String> = mind.needs.iter().map(names::need).collect();
        if !needs.is_empty() {
            let key = if mind.learned {
                "inspect-needs-known"
            } else {
                "inspect-needs"
            };
            told.push(say_with(key, &[("needs", list(&needs))]));
        }
        told.extend(names::standing(mind.standing));
        if mind.expects > 0 {
            told.push(say_with(
                "inspect-expects",
                &[("day", mind.expects.to_string())],
            ));
        }
    }
    let others = scenario
        .people
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != who);
    let ties = others.map(|(other, person)| {
        let level = state.level(scenario, Meter::TrustBetween(who, other));
        format!("{} {}", person.id, points(level))
    });
    let ties: Vec<String> = ties.collect();
    if !ties.is_empty() {
        told.push(say_with("inspect-trusts", &[("whom", ties.join(", "))]));
    }
    told
}

fn facts(run: &Run) -> Vec<Facts> {
    let (scenario, state) = (run.scenario(), run.state());
    let flags = scenario.flags.iter().zip(&state.flags);
    let flags = flags
        .map(|(flag, set)| (format!("flag.{flag}"), *set))
        .collect();
    let held = scenario.promises.iter().zip(&state.promises);
    let held = held
        .map(|(promise, became)| {
            let (kind, open) = match promise.kind {
                Held::Promise => ("promise", "open"),
                Held::Confidence => ("confidence", "held"),
            };
            let became_so = match became {
                Promised::Unmade => "unmade",
                Promised::Open => open,
                Promised::Told => "told",
                Promised::Kept => "kept",
                Promised::Broken => "broken",
            };
            let due = promise.due.filter(|_| *became == Promised::Open);
            let due = due.map(|day| say_with("inspect-due", &[("day", day.to_string())]));
            let name = format!("{kind}.{} == {became_so}", promise.id);
            let told = std::iter::once(name)
                .chain(due)
                .collect::<Vec<_>>()
                .join(", ");
            (told, *became == Promised::Open)
        })
        .collect();
    let windows = scenario.windows.iter().zip(&state.windows);
    let windows = windows
        .map(|(window, opening)| {
            let since = opening.since.to_string();
            let told = match opening.open {
                true => say_with(
                    "inspect-since",
                    &[("window", window.id.clone()), ("day", since)],
                ),
                false => format!("window.{}", window.id),
            };
            (told, opening.open)
        })
        .collect();
    let variants = scenario.variants.iter().zip(&state.variant);
    let variants = variants
        .filter_map(|(axis, drawn)| {
            let option = axis.options.get(*drawn)?;
            Some((format!("variant.{} == {}", axis.id, option.id), true))
        })
        .collect();
    let planted = state.planted.iter().filter_map(|planted| {
        let event = scenario.passage(planted.event)?.id.clone();
        let (key, at) = match (planted.at_day, planted.at_scene) {
            (Some(day), _) => ("inspect-planted-day", day),
            (None, scene) => (
                "inspect-planted-scenes",
                scene?.saturating_sub(state.scenes),
            ),
        };
        let turn = planted.turn.to_string();
        let values = [("event", event), ("at", at.to_string()), ("turn", turn)];
        Some((say_with(key, &values), true))
    });
    let kinds: [(&str, Vec<(String, bool)>); 5] = [
        ("inspect-flags", flags),
        ("inspect-held", held),
        ("inspect-windows", windows),
        ("inspect-variants", variants),
        ("inspect-planted", planted.collect()),
    ];
    let kinds = kinds.into_iter().filter(|(_, all)| !all.is_empty());
    kinds
        .map(|(title, all)| Facts {
            title: say(title),
            all,
        })
        .collect()
}

fn passages(run: &Run) -> Vec<Entry> {
    let scenario: &Scenario = run.scenario();
    let entry = |(index, passage): (usize, &crate::scenario::model::Passage)| {
        let visits = run.state().visits.of(index);
        let kind = passage.event.is_some().then(|| say("inspect-event"));
        let place = Some(passage.place.clone()).filter(|place| !place.is_empty());
        let visits =
            (visits > 0).then(|| say_with("inspect-visits", &[("count", visits.to_string())]));
        let about: Vec<String> = kind.into_iter().chain(place).chain(visits).collect();
        Entry {
            id: passage.id.clone(),
            about: about.join(" · "),
        }
    };
    scenario.passages.iter().enumerate().map(entry).collect()
}
