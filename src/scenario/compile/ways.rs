//! Whether there is a way on from every scene.

use super::ground::Ground;
use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    model::{Choice, Passage, Scenario, Then},
};

/// The places to which a way can lead.
pub(super) fn leaves<'t>(then: &'t Then, found: &mut Vec<&'t Then>) {
    match then {
        Then::Outcome(outcome) => leaves(&outcome.then, found),
        Then::Attempt(ways) => ways.iter().for_each(|way| leaves(way, found)),
        Then::Branch(branch) => {
            leaves(&branch.1, found);
            leaves(&branch.2, found);
        }
        Then::On | Then::Goto(_) | Then::Stay | Then::End => found.push(then),
    }
}

/// The places to which a way can lead.
pub(super) fn ends(then: &Then) -> Vec<&Then> {
    let mut found = Vec::new();
    leaves(then, &mut found);
    found
}

/// Checks every scene; and makes a scene that falls off the end of the file end the story, so that none can hang.
pub(super) fn check(ground: &mut Ground, scenario: &Scenario) {
    let scenes = scenario.passages.get(..scenario.scenes).unwrap_or_default();
    let errors = ground.errors();
    for scene in scenes {
        falls_off(ground, scene);
    }
    circles(ground, scenes);
    if ground.errors() == errors {
        trapped(ground, scenario, scenes);
    }
}

/// Whether something goes on from a scene from which nothing follows.
fn falls_off(ground: &mut Ground, scene: &Passage) {
    let path = format_args!("scenes.{}", scene.id);
    let then = ends(&scene.then);
    if then.contains(&&Then::Stay) {
        let message = "A scene cannot stay where it is by itself.";
        ground.wrong(
            Code::E017,
            format_args!("{path}.then"),
            message,
            "Only a choice can stay; go to a scene or end the story.",
        );
    }
    if !then.contains(&&Then::On) {
        return;
    }
    let help = "Write `then: End` or `then: Goto(\"…\")`.";
    let stays_only = |choices: &[Choice]| {
        choices
            .iter()
            .all(|choice| ends(&choice.then).iter().all(|end| **end == Then::Stay))
    };
    if stays_only(&scene.choices) {
        ground.wrong(
            Code::E017,
            path,
            "This is the last scene, and nothing leads on from it.",
            help,
        );
        return;
    }
    let own = scene
        .choices
        .iter()
        .map(|choice| (format!("{path}.choices.{}.then", choice.id), choice));
    let mut lost = false;
    for (at, choice) in own {
        if ends(&choice.then).contains(&&Then::On) {
            lost = true;
            let message = format!(
                "This goes on from `{}`, the last scene, after which nothing comes.",
                scene.id
            );
            ground.wrong(Code::E017, at, message, help);
        }
    }
    if !lost
        && scene
            .choices
            .iter()
            .all(|choice| choice.when != crate::scenario::model::Condition::Always)
    {
        let message =
            "This is the last scene; when none of its choices is open, nothing leads on from it.";
        ground.wrong(Code::E017, path, message, help);
    }
}

/// Scenes without choices that lead only to each other: a story that enters them never comes to a choice or to an end.
fn circles(ground: &mut Ground, scenes: &[Passage]) {
    let mut out = vec![false; scenes.len()];
    let mut from: Vec<Vec<usize>> = vec![Vec::new(); scenes.len()];
    let mut todo = Vec::new();
    for (place, scene) in scenes.iter().enumerate() {
        let ends = ends(&scene.then);
        // What falls off or stays has been reported.
        let free =
            !scene.choices.is_empty() || ends.iter().any(|end| !matches!(end, Then::Goto(_)));
        if free {
            todo.push(place);
        }
        for end in ends {
            if let Then::Goto(to) = end
                && let Some(from) = from.get_mut(*to)
            {
                from.push(place);
            }
        }
    }
    while let Some(place) = todo.pop() {
        if let Some(is_out) = out.get_mut(place)
            && !*is_out
        {
            *is_out = true;
            todo.extend(from.get(place).into_iter().flatten());
        }
    }
    for (scene, _) in scenes.iter().zip(out).filter(|(_, out)| !out) {
        let message = "No choice and no end can be reached from here: scenes without choices lead in a circle.";
        ground.wrong(
            Code::E017,
            format_args!("scenes.{}.then", scene.id),
            message,
            "Give a scene a choice, or lead out of the circle.",
        );
    }
}

/// Warns of scenes from which no way leads to an end, whatever holds and whoever is met: a story that enters them never ends.
fn trapped(ground: &mut Ground, scenario: &Scenario, scenes: &[Passage]) {
    // What can come between any two scenes may lead anywhere that it leads from any of them.
    let events = scenario.passages.iter().skip(scenes.len());
    let events = events.flat_map(|event| &event.choices);
    let mut anywhere: Vec<&Then> = Vec::new();
    for choice in events.chain(&scenario.standing) {
        leaves(&choice.then, &mut anywhere);
    }
    let deadline = scenario.clock.then.map(Then::Goto);
    anywhere.extend(&deadline);
    let mut out = vec![false; scenes.len()];
    let mut from: Vec<Vec<usize>> = vec![Vec::new(); scenes.len()];
    let mut todo = Vec::new();
    for (place, scene) in scenes.iter().enumerate() {
        let mut ways = ends(&scene.then);
        for choice in &scene.choices {
            leaves(&choice.then, &mut ways);
        }
        for way in ways.into_iter().chain(anywhere.iter().copied()) {
            match way {
                Then::Goto(to) => {
                    if let Some(from) = from.get_mut(*to) {
                        from.push(place);
                    }
                }
                Then::End => todo.push(place),
                _ => {}
            }
        }
    }
    while let Some(place) = todo.pop() {
        if let Some(is_out) = out.get_mut(place)
            && !*is_out
        {
            *is_out = true;
            todo.extend(from.get(place).into_iter().flatten());
        }
    }
    let mut caught = scenes.iter().zip(&out).filter(|(_, out)| !**out);
    let Some((first, _)) = caught.next() else {
        return;
    };
    let others = caught.count();
    let message = match others {
        _ if others + 1 == scenes.len() => "No way in this story leads to an end.".to_owned(),
        0 => "From here no way leads to an end of the story.".to_owned(),
        _ => format!(
            "From here, and from {others} more scenes, no way leads to an end of the story."
        ),
    };
    ground.report(
        Diagnostic::new(Code::W010, format!("scenes.{}", first.id), message)
            .help("Let a choice or a scene end it: `then: End`."),
    );
}
