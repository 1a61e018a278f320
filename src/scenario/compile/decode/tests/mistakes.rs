//! Mistakes of authors who have never seen the language: one finding each, of what they wrote and not of what the reader made
//! of it.

use super::*;
use crate::scenario::diagnostic::Code;

/// With one place of the sample changed, a single error is found, and nothing that follows from it: of this code, saying this
/// in message or help.
#[track_caller]
fn one(from: &str, to: &str, code: Code, says: &str) {
    let found = read(with(from, to).as_bytes()).1;
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{told:#?}");
    assert_eq!(found[0].code, code, "{told:#?}");
    assert!(told[0].contains(says), "{told:#?}");
}

/// The same for the condition of an ending.
#[track_caller]
fn asked(condition: &str, code: Code, says: &str) {
    one("promise.cover-shift == kept", condition, code, says);
}

#[test]
fn levels_are_named_the_right_way_round() {
    let up = "Up(\"morale.raman\", Clearly)";
    one(
        up,
        "Up(\"morale\", Clearly)",
        Code::E009,
        "Write `morale.raman`.",
    );
    one(
        up,
        "Up(\"raman.morale\", Clearly)",
        Code::E009,
        "Write `morale.raman`",
    );
    asked("krane.insight >= high", Code::E015, "Write `insight.krane`");
    asked(
        "raman.trust.ability >= high",
        Code::E015,
        "Write `trust.raman.ability`",
    );
    asked("Raman.ready", Code::E015, "Write `ready.raman`");
    asked("grip >= high", Code::E015, "`grip` needs a name.");
}

#[test]
fn names_are_told_apart_from_those_of_another_sort() {
    let goto = "commitment: Goto(\"corridor\")";
    one(
        goto,
        "commitment: Goto(\"kept\")",
        Code::E006,
        "That is an ending",
    );
    one(
        goto,
        "commitment: Goto(\"ticket-check\")",
        Code::E006,
        "is an event",
    );
    let set = "Set(\"knows-why\")";
    one(
        set,
        "Set(\"flag.knows-why\")",
        Code::E008,
        "Write `knows-why`.",
    );
    one(
        set,
        "Set(\"krane\")",
        Code::E008,
        "`krane` is a person, and no flag.",
    );
    let keep = "Keep(\"cover-shift\")";
    one(
        keep,
        "Kept(\"cover-shift\")",
        Code::E001,
        "Did you mean `Keep`?",
    );
    one(
        keep,
        "Keep(\"old-letter\")",
        Code::E011,
        "`old-letter` is a confidence, and no promise.",
    );
    one(
        "Up(\"you.energy\"",
        "Up(\"energy\"",
        Code::E009,
        "Write `you.energy`.",
    );
}

#[test]
fn signs_and_words_of_elsewhere() {
    asked("trust.raman => fair", Code::E015, "Write `>=`.");
    asked("trust.raman =< fair", Code::E015, "Write `<=`.");
    asked("trust.raman >= At(50)", Code::E015, "Write `>= 50`.");
    asked(
        "promise.cover-shift = kept",
        Code::E015,
        "Write `promise.cover-shift == kept`",
    );
    asked("day >= 2", Code::E015, "Did you mean `clock.day`?");
    asked("safety >= high", Code::E015, "Did you mean `team.safety`?");
}

#[test]
fn what_is_asked_says_what_it_is() {
    asked("knows-why", Code::E015, "Did you mean `flag.knows-why`?");
    asked("left-early", Code::E015, "write `flag.left-early`");
    asked("knows_why", Code::E015, "Did you mean `flag.knows-why`?");
    asked("corridor", Code::E015, "Did you mean `visited.corridor`?");
    asked(
        "ticket-check",
        Code::E015,
        "Did you mean `happened.ticket-check`?",
    );
    asked(
        "flag.knows-why is true",
        Code::E015,
        "Write `flag.knows-why` alone.",
    );
    asked(
        "flag.knows-why is not true",
        Code::E015,
        "Write `not flag.knows-why`.",
    );
    asked(
        "flag.knows-why == false",
        Code::E015,
        "Write `not flag.knows-why`.",
    );
    asked(
        "flag.knows-why = true",
        Code::E015,
        "Write `flag.knows-why` alone.",
    );
    asked(
        "trust.raman is high",
        Code::E015,
        "Write `trust.raman == high`",
    );
    asked(
        "trust.raman = high",
        Code::E015,
        "Write `trust.raman == high`",
    );
    asked(
        "variant.mandate is fearful",
        Code::E015,
        "Write `variant.mandate == fearful`",
    );
}

#[test]
fn names_are_found_however_they_are_written() {
    asked("morale.RAMAN >= high", Code::E007, "Did you mean `raman`?");
    one(
        "Learn(\"krane\")",
        "Learn(\"Victor\")",
        Code::E007,
        "did you mean `krane`?",
    );
    one(
        "Goto(\"corridor\")",
        "Goto(\"CORRIDOR\")",
        Code::E006,
        "Did you mean `corridor`?",
    );
    // Of an id that is none and those who use it as it should be, one is wrong.
    one(
        "\"sato\": Teammate",
        "\"Sato\": Teammate",
        Code::E004,
        "such as `sato`",
    );
    one(
        "flags: [\"knows-why\"",
        "flags: [\"knows_why\"",
        Code::E004,
        "such as `knows-why`",
    );
}

#[test]
fn a_field_is_told_where_it_belongs() {
    let other = "\"other\": Ending(title: \"Other\",";
    one(
        other,
        &format!("{other} then: End,"),
        Code::E001,
        "Take it out: with an ending the story is over.",
    );
    one(
        "Event(weight: 2,",
        "Event(weight: 2, then: End,",
        Code::E001,
        "Take it out: after an event the story goes on",
    );
    one(
        "text: \"Ask him.\",",
        "text: \"Ask him.\", commitment: End,",
        Code::E001,
        "belongs into Attempt",
    );
    one(
        "minutes: 15,",
        "minutes: 15, discuss: [\"x\"],",
        Code::E001,
        "`discuss` belongs into Scene",
    );
    mended(
        "\"It is over.\", then: End)",
        "\"It is over.\", End)",
        "Write `then: End`.",
        "End",
    );
    one(
        "\"It is over.\", then: End)",
        "\"It is over.\"), then: End",
        Code::E001,
        "Move that `)` behind",
    );
    one(
        "text: \"Ask him.\",",
        "text: \"Ask him.\", End,",
        Code::E001,
        "each value has a name",
    );
    mended("    format: 1,\n", "", "Add `format: 1`.", "Scenario");
}

#[test]
fn scripts_are_closed_as_they_are_opened() {
    let from = SAMPLE.find("script: r#\"").unwrap() + "script: ".len();
    let to = from + SAMPLE[from..].find("\"#").unwrap() + 2;
    let script = &SAMPLE[from..to];
    let (inside, last) = (
        &script[3..script.len() - 2],
        script[..script.len() - 2].trim_end(),
    );
    for wrong in [
        format!("r#\"{inside}\""),
        format!("{last}\""),
        format!("\"{inside}\"#"),
        format!("r\"{inside}\"#"),
        format!("r#“{inside}\"#"),
        format!("r#“{inside}”#"),
        format!("r#\"{inside}”#"),
        format!("r#\"{inside}”"),
    ] {
        let text = SAMPLE.replacen(script, &wrong, 1);
        let found = only(&text);
        let mended = found
            .fix
            .unwrap_or_else(|| panic!("{}", found.message))
            .apply(&text);
        let left = read(mended.as_bytes()).1;
        assert!(left.is_empty(), "{left:#?}\n{mended}");
    }
    // Also where another script follows, and a file comes of it that can be read.
    let other = "script: \"raman (low): So?\"";
    let two = with(other, "script: r#\"raman (low): So?\"#");
    let text = two.replacen(script, &format!("{last}\""), 1);
    let mut found = read(text.as_bytes()).1;
    crate::scenario::syntax::place(text.as_bytes(), &mut found);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].to_string().contains("Close it by `\"#`."));
    let left = read(found[0].fix.as_ref().unwrap().apply(&text).as_bytes()).1;
    assert!(left.is_empty(), "{left:#?}");
    mended(
        other,
        "script: r#\"raman (low): So?\"",
        "is closed by `\"`",
        "r#\"raman (low): So?\"",
    );
    mended(
        other,
        "script: \"raman (low): So?\"#",
        "is closed by `\"#`",
        "\"",
    );
    mended(
        other,
        "script: r\"raman (low): So?\"#",
        "is closed by `\"#`",
        "r\"",
    );
}

#[test]
fn brackets_and_notes() {
    mended(
        "Choice(\n                    id: \"ask-him\"",
        "Choice[\n                    id: \"ask-him\"",
        "Write (…) for […].",
        "[",
    );
    mended(
        "Goto(\"corridor\")",
        "Goto[\"corridor\"]",
        "Behind a name stand round brackets",
        "[",
    );
    for (note, sign) in [
        ("# mine", "#"),
        ("/ mine, (my) \"own", "/"),
        ("-- mine", "--"),
        ("### mine", "###"),
    ] {
        mended(
            "    minutes: 15,",
            &format!("    {note}\n    minutes: 15,"),
            "Notes begin by `//`.",
            sign,
        );
        mended(
            "    minutes: 15,",
            &format!("    minutes: 15, {note}"),
            "Notes begin by `//`.",
            sign,
        );
    }
}

#[test]
fn lists_and_single_values() {
    mended(
        "flags: [\"knows-why\"],",
        "flags: \"knows-why\", \"another\",",
        "Put `[` before the first",
        "\"knows-why\"",
    );
    told(
        "tactic: Challenge, toward: \"krane\"",
        "tactic: Challenge, toward: [\"krane\", \"raman\"]",
        "Write one of them, such as \"krane\".",
        "[",
    );
    mended("ease: Low", "ease: Very Low", "Write VeryLow.", "Very Low");
    mended(
        "pressure: VeryHigh",
        "pressure: very high",
        "Write VeryHigh.",
        "very high",
    );
    mended(
        "commitment: Goto(\"corridor\")",
        "commitment: Goto(corridor)",
        "in quotation marks",
        "corridor",
    );
}

#[test]
fn numbers_and_days() {
    mended(
        "due: 3",
        "due: \"Friday\"",
        "Write 5: 1 is the first day of the story",
        "\"Friday\"",
    );
    mended("due: 3", "due: wed", "Write 3: 1 is the first day", "wed");
    let days = "setting: Private, days: 1";
    told(
        days,
        "setting: Private, days: -1",
        "Write a whole number, 0 or more.",
        "-1",
    );
    told(
        days,
        "setting: Private, days: 0.5",
        "Only whole numbers stand here: write 0 or 1.",
        "0.5",
    );
}

#[test]
fn a_file_that_is_no_text_is_called_what_it_is() {
    for (source, what) in [
        (&b"{\\rtf1\\ansi Scenario(format: 1)}"[..], "(RTF)"),
        (b"PK\x03\x04\x14\0word/document.xml", "(DOCX)"),
        (
            b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text",
            "(ODT)",
        ),
        (b"%PDF-1.7", "a PDF"),
        (b"\n<html><body>Scenario(", "(HTML)"),
        (b"\xFF\xFES\0c\0", "UTF-16"),
        (b"Scenario(\xFF", "not UTF-8"),
    ] {
        let found = read(source).1;
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].message.contains(what), "{found:#?}");
        assert!(
            found[0]
                .help
                .as_ref()
                .is_some_and(|help| help.contains("UTF-8"))
        );
    }
}

#[test]
fn a_finding_has_one_place_and_a_fix_says_more_than_the_help() {
    let mut found = read(with("krane (stern)", "krane (stren)").as_bytes()).1;
    crate::scenario::syntax::place(
        with("krane (stern)", "krane (stren)").as_bytes(),
        &mut found,
    );
    let told = found[0].to_string();
    assert_eq!(
        told,
        "error[E016] line 48, column 24 scenes.standup.script: There is no mood `stren`. (Did you mean `stern`?)"
    );
    let found = only(&with("minutes: 15,", "minutes: 15"));
    assert_eq!(found.fix_told(), None, "{found:?}");
    let found = only(&with("title: \"The sample\"", "title: The sample"));
    assert_eq!(found.fix_told(), Some("Put it in quotation marks"));
}

#[test]
fn two_people_of_one_name_and_a_story_without_an_end() {
    one(
        "name: \"Jun S.\"",
        "name: \"Priya R.\"",
        Code::W009,
        "are both called “Priya R.”.",
    );
    let endless = SAMPLE
        .replace("then: End", "then: Goto(\"standup\")")
        .replace("no: End", "no: Goto(\"standup\")");
    let found = read(endless.as_bytes()).1;
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{told:#?}");
    assert!(
        told[0].contains("warning[W010] scenes.standup: No way in this story leads to an end."),
        "{told:#?}"
    );
}
