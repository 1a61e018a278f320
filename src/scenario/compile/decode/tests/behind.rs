//! Brackets closed too early, never opened, or in the wrong place: one finding each, and the rest is understood.

use super::*;

/// The sample with a part of it moved before another.
fn moved(part: &str, before: &str) -> String {
    let without = with(part, "");
    assert!(without.contains(before));
    without.replacen(before, &format!("{part}{before}"), 1)
}

/// A single thing is found in a text, which says this and points at that; its fix, if it has one, mends it.
#[track_caller]
fn says(text: &str, says: &str, points: &str) {
    let found = only(text);
    assert!(found.to_string().contains(says), "{found}");
    assert_eq!(&text[found.span.clone().unwrap()], points, "{found}");
    if let Some(fix) = &found.fix {
        let left = read(fix.apply(text).as_bytes()).1;
        assert!(left.is_empty(), "{left:#?}");
    }
}

const SATO: &str =
    "        \"sato\": Teammate(name: \"Jun S.\", role: \"In the first month\", junior: true),\n";
const RECKONING: &str =
    "        \"reckoning\": Scene(place: \"Friday\", script: \"It is over.\", then: End),\n";

#[test]
fn what_stands_behind_its_brackets_is_understood_and_told_once() {
    let sato = moved(SATO, "    flags:");
    says(
        &sato,
        "stands behind the `}` on line 21, which closes `cast`",
        "\"sato\"",
    );
    let scene = moved(RECKONING, "    events:");
    says(
        &scene,
        "which closes `scenes`. (Move it before that `}`.)",
        "\"reckoning\"",
    );
    // Also several, and where more follows.
    let two = moved(SATO, "    flags:").replacen(
        SATO,
        &format!("{SATO}{}", SATO.replace("sato", "other")),
        1,
    );
    let found = only(&two);
    assert!(found.to_string().contains("which closes `cast`"), "{found}");
    // What belongs there is told apart from a field of the wrong name, wherever it stands.
    let late = moved(SATO, "    start:");
    says(&late, "`sato` belongs into `cast`", "\"sato\"");
}

#[test]
fn brackets_closed_too_early_are_told_once() {
    mended(
        "        \"sato\": Teammate",
        "    },\n        \"sato\": Teammate",
        "This `}` closes `cast` too early: `sato` still belongs to it.",
        "}",
    );
    mended(
        "        \"reckoning\": Scene(",
        "    },\n        \"reckoning\": Scene(",
        "This `}` closes `scenes` too early",
        "}",
    );
    mended(
        "text: \"Ask him.\",",
        "text: \"Ask him.\"),",
        "This `)` closes `Choice` too early: `tactic` still belongs to it.",
        ")",
    );
    mended(
        "            discuss: [\"Who spoke?\"],",
        "        ),\n            discuss: [\"Who spoke?\"],",
        "This `)` closes `standup` too early",
        ")",
    );
    mended(
        "    endings: {",
        "    ),\n    endings: {",
        "This `)` closes `Scenario` too early",
        ")",
    );
}

#[test]
fn brackets_that_are_never_opened_are_told_once() {
    mended(
        "Choice(\n                    id: \"ask-him\"",
        "Choice\n                    id: \"ask-him\"",
        "Behind `Choice` the `(` is missing.",
        "Choice",
    );
    mended(
        "commitment: Goto(\"corridor\")",
        "commitment: Goto: \"corridor\"",
        "Write Goto(\"corridor\").",
        ":",
    );
    mended(
        "text: \"Ask him.\",",
        "text: \"Ask him.\".",
        "Write `,` for `.`.",
        ".",
    );
    mended("minutes: 15,", "minutes： 15,", "Write `:` for `：`.", "：");
    mended("minutes: 15,", "minutes: 15，", "Write `,` for `，`.", "，");
}

#[test]
fn a_file_without_its_beginning_is_said_to_lack_it() {
    let start = SAMPLE.find("    format: 1").unwrap();
    let body = SAMPLE[start..].trim_end();
    for text in [body, body.strip_suffix(')').unwrap()] {
        says(text, "The beginning of this file is missing", "format");
    }
    for line in [3, 20, 33, 50, 70] {
        let rest: Vec<&str> = SAMPLE.lines().skip(line).collect();
        let found = only(&rest.join("\n"));
        assert!(
            found
                .to_string()
                .contains("The beginning of this file is missing"),
            "{line}: {found}"
        );
    }
    let twice = format!("{SAMPLE}{SAMPLE}");
    says(&twice, "Here `Scenario(…)` begins once more", "Scenario");
    let comment = with("    start: ", "    /* mine\n    start: ");
    let found = only(&comment);
    assert!(found.message.contains("by `/*` never ends"), "{found}");
}

#[test]
fn quotation_marks_missing_on_one_side() {
    mended(
        "place: \"Nine o'clock\",",
        "place: Nine o'clock\",",
        "Before this text its quotation mark is missing.",
        "Nine o'clock\"",
    );
    mended(
        "\"corridor\": Scene(",
        "corridor\": Scene(",
        "Before this text",
        "corridor\"",
    );
    mended(
        "teaches: [\"position",
        "teaches: [position",
        "Before this text",
        "position-vs-influence\"",
    );
    mended(
        "place: \"Nine o'clock\",\n",
        "place: \"Nine o'clock,\n",
        "This text is never closed.",
        "\"Nine o'clock",
    );
    mended(
        "teaches: [\"position-vs-influence\", ",
        "teaches: [\"position-vs-influence, ",
        "This text is never closed.",
        "\"position-vs-influence",
    );
    mended(
        "text: \"Ask him.\"",
        "text: \"“Ask him.\" And wait.\"",
        "Put a backslash before each",
        "\"“Ask him.\" And wait.\"",
    );
    mended(
        "teaches: [\"position-vs-influence\", \"lead-up\"]",
        "teaches: \"position-vs-influence, lead-up\"",
        "each in its own quotation marks",
        "\"position-vs-influence, lead-up\"",
    );
    mended(
        "tactic: Challenge, toward: \"krane\"",
        "tactic: Challenge, toward \"krane\"",
        "Expected a colon.",
        "",
    );
    for mark in ["”", "“"] {
        let text = SAMPLE.replace('"', mark);
        let found = only(&text);
        assert!(found.message.contains("other places"), "{found}");
        let left = read(found.fix.unwrap().apply(&text).as_bytes()).1;
        assert!(left.is_empty(), "{left:#?}");
    }
}
