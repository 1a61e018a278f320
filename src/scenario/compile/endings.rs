//! The endings, and what became of each person.

use super::ground::{Ground, Path};
use crate::scenario::{
    diagnostic::{Code, Diagnostic},
    id::Ordered,
    model::{Condition, Ending},
    script::Line,
};

/// The endings.
pub(super) fn endings(ground: &mut Ground) -> Vec<Ending> {
    let written = ground.written;
    ground.ids("endings", written.endings.ids());
    let common = epilogue(ground, format_args!("epilogue"), &written.epilogue);
    let mut endings: Vec<Ending> = Vec::new();
    for (id, ending) in written.endings.iter() {
        let path = format_args!("endings.{id}");
        // One whose condition cannot be read is none that always holds.
        let mut before = written.endings.iter().take(endings.len());
        if let Some((before, _)) = before.find(|(_, before)| before.when.is_none()) {
            let message =
                format!("This is never told: `{before}` stands before it and always holds.");
            ground.wrong(
                Code::W003,
                path,
                message,
                "Move the ending without `when` to the end.",
            );
        }
        let title = ground.text(format_args!("{path}.title"), &ending.title);
        let when = ground.condition(format_args!("{path}.when"), ending.when.as_deref());
        let script = ground.script(format_args!("{path}.script"), &ending.script);
        let mut for_others = |name: &str, script: &Option<String>| {
            let script = script.as_deref();
            script.map_or_else(Vec::new, |script| {
                ground.script(format_args!("{path}.{name}"), script)
            })
        };
        let about = for_others("about", &ending.about);
        let why = for_others("why", &ending.why);
        let own = epilogue(ground, format_args!("{path}.epilogue"), &ending.epilogue);
        let is_own = own.iter().map(Option::is_some).collect();
        let fates = own
            .into_iter()
            .zip(&common)
            .map(|(own, common)| own.or_else(|| common.clone()));
        let epilogue = fates.map(Option::unwrap_or_default).collect();
        endings.push(Ending {
            id: id.into(),
            title,
            when,
            script,
            about,
            why,
            epilogue,
            own: is_own,
        });
    }
    match written.endings.0.last() {
        None => ground.wrong(
            Code::E018,
            "endings",
            "There are no endings.",
            "Write at least one, without `when`.",
        ),
        Some((id, last)) if last.when.is_some() => {
            let message = "The last ending has a condition, so that a story may end without one.";
            ground.wrong(
                Code::E018,
                format_args!("endings.{id}.when"),
                message,
                "Take the condition out, or add an ending without one.",
            );
        }
        Some(_) => {}
    }
    untold(ground, &endings);
    endings
}

/// For each person, what became of them.
fn epilogue(ground: &mut Ground, path: Path, written: &Ordered<String>) -> Vec<Option<Vec<Line>>> {
    ground.ids(path, written.ids());
    let mut fates: Vec<Option<Vec<Line>>> = ground.written.cast.iter().map(|_| None).collect();
    for (who, script) in written.iter() {
        let at = format_args!("{path}.{who}");
        let errors = ground.errors();
        let lines = ground.script(at, script);
        let is_read = ground.errors() == errors;
        let Some(person) = ground.person(at, who) else {
            continue;
        };
        if !is_read {
            // Which of its lines holds is not known.
        } else if let Some(always) = lines.iter().position(|line| line.when == Condition::Always)
            && always + 1 < lines.len()
        {
            let message = "The first line that holds is told; those after the one that always holds never are.";
            ground.wrong(
                Code::W003,
                at,
                message,
                "Put a condition before it, such as `{morale.priya >= fair}`, or join the lines.",
            );
        } else if lines
            .last()
            .is_some_and(|line| line.when != Condition::Always)
        {
            let message = format!(
                "The last line about `{who}` has a condition, so that nothing may be told of them."
            );
            ground.wrong(
                Code::W002,
                at,
                message,
                "End with a line that always holds.",
            );
        }
        if let Some(place) = fates.get_mut(person) {
            *place = Some(lines);
        }
    }
    fates
}

/// Warns of people of whom nothing is told.
fn untold(ground: &mut Ground, endings: &[Ending]) {
    for (person, (id, _)) in ground.written.cast.iter().enumerate() {
        let silent = |ending: &&Ending| ending.epilogue.get(person).is_none_or(Vec::is_empty);
        let silent: Vec<&str> = endings
            .iter()
            .filter(silent)
            .map(|ending| ending.id.as_str())
            .collect();
        let Some(first) = silent.first() else {
            continue;
        };
        let message = if silent.len() == endings.len() {
            format!("What became of `{id}` is never told.")
        } else {
            format!(
                "What became of `{id}` is not told in: {}.",
                silent.join(", ")
            )
        };
        let path = if silent.len() == endings.len() {
            "epilogue".into()
        } else {
            format!("endings.{first}.epilogue")
        };
        ground.report(
            Diagnostic::new(Code::W002, path, message)
                .help(format!("Add \"{id}\": \"…\" to the epilogue.")),
        );
    }
}
