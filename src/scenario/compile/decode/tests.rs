//! What is said to an author of a typical mistake, and that it is mended by the fix.

use crate::scenario::{
    compile::read,
    diagnostic::{Diagnostic, Severity},
};

mod behind;
mod elsewhere;
mod mistakes;

const SAMPLE: &str = include_str!("../tests/sample.ron");

fn with(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "the sample has no {from}");
    SAMPLE.replacen(from, to, 1)
}

/// With one place of the sample changed, a single thing is found: it says this, points at that, and its fix gives the sample
/// back, or a text that is read without a word.
#[track_caller]
fn mended(from: &str, to: &str, says: &str, points: &str) {
    let text = with(from, to);
    let found = only(&text);
    assert!(found.to_string().contains(says), "{found}");
    let span = found.span.clone().unwrap();
    assert_eq!(&text[span], points, "{found}");
    let fix = found
        .fix
        .as_ref()
        .unwrap_or_else(|| panic!("no fix: {found}"));
    let mended = fix.apply(&text);
    let left = read(mended.as_bytes()).1;
    assert!(left.is_empty(), "{left:#?}\n{mended}");
}

/// With one place of the sample changed, a single thing is found, which says this and points at that.
#[track_caller]
fn told(from: &str, to: &str, says: &str, points: &str) {
    let text = with(from, to);
    let found = only(&text);
    assert!(found.to_string().contains(says), "{found}");
    assert_eq!(&text[found.span.clone().unwrap()], points, "{found}");
}

#[track_caller]
fn only(text: &str) -> Diagnostic {
    let (scenario, found) = read(text.as_bytes());
    assert!(scenario.is_none());
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{told:#?}");
    found.into_iter().next().unwrap()
}

#[test]
fn commas_colons_and_brackets() {
    mended("minutes: 15,", "minutes: 15", "Expected a comma.", "");
    mended("minutes: 15,", "minutes = 15,", "Write `:` for `=`.", "=");
    mended("minutes: 15,", "minutes 15,", "Expected a colon.", "");
    mended(
        "minutes: 15,",
        "minutes: 15,,",
        "This comma separates nothing.",
        ",",
    );
    mended(
        "team: (",
        "team: {",
        "What `{` opens is closed by `)`.",
        "{",
    );
    mended(
        "flags: [",
        "flags: (",
        "What `(` opens is closed by `]`.",
        "(",
    );
    mended(
        "needs: [Recognition, Certainty]",
        "needs: {Recognition, Certainty}",
        "Expected a list",
        "{",
    );
}

#[test]
fn words() {
    mended(
        "\"krane\": Manager(",
        "\"krane\": manager(",
        "Did you mean `Manager`?",
        "manager",
    );
    mended("grip: High", "grip: high", "Did you mean `High`?", "high");
    mended(
        "pressure: VeryHigh",
        "pressure: very_high",
        "Did you mean `VeryHigh`?",
        "very_high",
    );
    mended(
        "grip: High",
        "grip: \"High\"",
        "without quotation marks",
        "\"High\"",
    );
    mended(
        "tactic: Consultation",
        "tactic: Consultatoin",
        "Did you mean `Consultation`?",
        "Consultatoin",
    );
    mended("morale: Low", "morale: 40", "Write At(40).", "40");
    mended("junior: true", "junior: True", "Write `true`.", "True");
    mended("junior: true", "junior: yes", "Write `true`.", "yes");
    mended(
        "minutes: 15",
        "minutes: \"15\"",
        "Expected a whole number, found a text.",
        "\"15\"",
    );
    told(
        "minutes: 15",
        "minutes: many",
        "Expected a whole number, found `many`.",
        "many",
    );
    told(
        "minutes: 15",
        "minutes: 99999999999",
        "is too small or too large",
        "99999999999",
    );
    told("grip: High", "grip: At", "Write At(40).", "At");
    mended(
        "then: End",
        "then: End()",
        "Behind `End` stand no brackets.",
        "(",
    );
}

#[test]
fn texts() {
    mended(
        "start: \"standup\"",
        "start: standup",
        "Expected a text in quotation marks",
        "standup",
    );
    mended(
        "start: \"standup\"",
        "start: “standup”",
        "straight quotation marks",
        "“standup”",
    );
    mended(
        "start: \"standup\"",
        "start: 'standup'",
        "Write \"…\".",
        "'standup'",
    );
    mended(
        "start: \"standup\"",
        "start: \"standup",
        "This text is never closed.",
        "\"standup",
    );
    mended(
        "title: \"The sample\"",
        "title: The sample",
        "without its quotation marks",
        "The sample",
    );
    mended(
        "title: \"The sample\"",
        "title: \"The \"sample\"\"",
        "Put a backslash before each",
        "\"The \"sample\"\"",
    );
    mended(
        "yes: Goto(\"reckoning\")",
        "yes: \"reckoning\"",
        "Write Goto(\"reckoning\").",
        "\"reckoning\"",
    );
    mended(
        "discuss: [\"Who spoke?\"]",
        "discuss: \"Who spoke?\"",
        "Expected a list",
        "\"Who spoke?\"",
    );
}

#[test]
fn fields() {
    mended(
        "title: \"The",
        "titel: \"The",
        "Did you mean `title`?",
        "titel",
    );
    told(
        "title: \"The sample\",",
        "",
        "The field `title` of Scenario is missing.",
        "Scenario",
    );
    told(
        "minutes: 15,",
        "minutes: 15, minutes: 16,",
        "stands here twice",
        "minutes",
    );
    told(
        "minutes: 15,",
        "minutes: 15, wholly_else: 16,",
        "There is no field `wholly_else` of Scenario.",
        "wholly_else",
    );
    mended(
        "minutes: 15,",
        "\"minutes\": 15,",
        "Take the quotation marks away.",
        "\"minutes\"",
    );
    mended(
        "\"standup\": Scene(",
        "standup: Scene(",
        "An id stands in quotation marks",
        "standup",
    );
    mended(
        "\"standup\": Scene(",
        "\"standup\": Scen(",
        "Expected `Scene(…)`, found `Scen`.",
        "Scen",
    );
}

/// What is found in a text, as codes and paths.
#[track_caller]
fn finds(text: &str, expected: &[&str]) {
    let (scenario, found) = read(text.as_bytes());
    assert!(scenario.is_none());
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    let short: Vec<String> = found
        .iter()
        .map(|one| format!("{} {}", one.code, one.path))
        .collect();
    assert_eq!(short, expected, "{told:#?}");
    for one in &found {
        let span = one
            .span
            .clone()
            .unwrap_or_else(|| panic!("{one} has no span"));
        assert!(one.position.is_some() && text.get(span).is_some());
    }
}

#[test]
fn everything_is_told_at_once_and_what_it_means_as_well() {
    let text = with("minutes: 15,", "minutes: 15")
        .replace("grip: High", "grip: Hihg")
        .replace("Goto(\"corridor\")", "Goto(\"coridor\")")
        .replace("Set(\"knows-why\")", "Set(\"knows-wy\")");
    let standup = "scenes.standup.choices.ask-him.then";
    finds(
        &text,
        &[
            "E001 minutes",
            "E001 cast.krane.grip",
            &format!("E006 {standup}.commitment"),
            &format!("E008 {standup}.resistance.effects.0"),
        ],
    );
}

#[test]
fn nothing_is_found_that_only_follows_from_what_was_left_out() {
    // Whom, what and where it was about is not known any more, and nobody is told that it is missing.
    finds(
        &with("\"krane\": Manager(", "\"krane\": Wizard("),
        &["E001 cast.krane"],
    );
    finds(
        &with("flags: [\"knows-why\"", "flags: [(3)"),
        &["E001 flags.0"],
    );
    finds(
        &with("scenes: {", "scenes: [{").replace("    events: {", "    ], events: {"),
        &["E001 scenes"],
    );
    finds(
        &with(
            "when: \"visited.standup and happened.ticket-check\"",
            "when: [3]",
        ),
        &["E001 scenes.corridor.then.when"],
    );
    finds(
        &with("tactic: Consultation,", "tactic: Wobbling,"),
        &["E001 scenes.standup.choices.ask-him.tactic"],
    );
    finds(
        &with(
            "then: End),\n    },\n    events",
            "then: 5),\n    },\n    events",
        ),
        &["E001 scenes.reckoning.then"],
    );
    finds(&with("clock: Days(", "clock: Weeks("), &["E001 clock"]);
    // One that was left out of a list does not move the places of the others.
    finds(
        &with(
            "effects: [Up(\"morale.raman\", Clearly), Down(\"trust.raman>krane\", Slightly)",
            "effects: [Up(3), Down(\"trust.raman>kran\", Slightly)",
        ),
        &[
            "E001 scenes.standup.choices.say-it-before-everyone.effects.0",
            "E007 scenes.standup.choices.say-it-before-everyone.effects.1",
        ],
    );
}

#[test]
fn a_file_that_breaks_off_is_said_to() {
    for end in (100..SAMPLE.len()).step_by(97) {
        let Some(text) = SAMPLE.get(..end) else {
            continue;
        };
        let (_, found) = read(text.as_bytes());
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(
            found.iter().any(|one| one.message.contains("never closed")),
            "{told:#?}"
        );
        // What is not there yet is not said to be missing.
        assert!(found.len() < 6, "{end}: {told:#?}");
    }
}

#[test]
fn another_sort_of_file_is_said_to_be_one() {
    finds("Campaign(format: 1)", &["E001 "]);
    finds("[1, 2]", &["E001 "]);
    finds("Scenari(format: 1)", &["E001 ", "E001 "]);
    finds("Scenario", &["E001 "]);
    finds("", &["E001 "]);
    finds("Scenario(format: 1) and more", &["E001 "]);
}

/// With one name of the sample misspelt, a single thing is found, which points at it, and whose fix gives the sample back.
#[track_caller]
fn renamed(from: &str, to: &str, code: &str, points: &str) {
    let text = with(from, to);
    let (_, mut found) = read(text.as_bytes());
    crate::scenario::syntax::place(text.as_bytes(), &mut found);
    found.retain(|one| one.severity == Severity::Error);
    let [found] = found.as_slice() else {
        panic!("{found:#?}")
    };
    assert_eq!(found.code.to_string(), code, "{found}");
    assert_eq!(&text[found.span.clone().unwrap()], points, "{found}");
    let fix = found
        .fix
        .as_ref()
        .unwrap_or_else(|| panic!("no fix: {found}"));
    assert_eq!(fix.apply(&text), SAMPLE);
}

#[test]
fn a_misspelt_name_is_mended_where_it_stands() {
    renamed(
        "start: \"standup\"",
        "start: \"standpu\"",
        "E006",
        "start: \"standpu\"",
    );
    renamed(
        "Learn(\"krane\")",
        "Learn(\"krnae\")",
        "E007",
        "Learn(\"krnae\")",
    );
    renamed(
        "Set(\"knows-why\")",
        "Set(\"knows-wy\")",
        "E008",
        "Set(\"knows-wy\")",
    );
    renamed(
        "commitment: Goto(\"corridor\")",
        "commitment: Goto(\"coridor\")",
        "E006",
        "commitment",
    );
    renamed(
        "visited.standup and",
        "visited.standupp and",
        "E006",
        "standupp",
    );
    renamed("krane (thoughtful)", "krnae (thoughtful)", "E016", "krnae");
    renamed("id: \"show-her\"", "id: \"Show-her\"", "E004", "Choice");
    renamed(
        "work: \"night-run\"",
        "work: \"nigth-run\"",
        "E023",
        "work: \"nigth-run\"",
    );
}
