//! A story in another language: taken out for a translator, merged, listed, checked and played.

use super::place::{Place, STORY};
use std::fs;

/// Fills the translation of one text in.
fn fill_in(file: &str, key: &str, words: &str) {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().map(|line| {
        let here = line.trim_start().starts_with(&format!("\"{key}\""));
        let (before, _) = line.split_once("is: ").unwrap_or((line, ""));
        match here {
            true => format!("{before}is: \"{words}\"),\n"),
            false => format!("{line}\n"),
        }
    });
    let lines: String = lines.collect();
    assert_ne!(lines, text, "there is no {key} in\n{text}");
    fs::write(file, lines).unwrap();
}

/// A place in which the story is translated in part.
fn translated() -> (Place, String) {
    let place = Place::new();
    let extract = ["strings", "extract", "small-story", "--language", "de"];
    place.run(&extract, "").code(0).says("2 translated");
    let file = place.path("stories/small-story.de.ron");
    fill_in(&file, "title", "Eine kleine Geschichte");
    fill_in(&file, "scenes.standup.script.2", "Freitag. Es geht raus.");
    fill_in(&file, "scenes.standup.choices.look.text", "Sich umsehen.");
    fill_in(
        &file,
        "scenes.standup.choices.listen.then.1",
        "Seit wann fragst du?",
    );
    (place, file)
}

#[test]
fn a_story_is_played_in_the_language_that_is_asked_for() {
    let (place, _) = translated();
    let play = [
        "play",
        "small-story",
        "--terminal",
        "--seed",
        "1",
        "--language",
        "de",
    ];
    let done = place.run(&play, "look\nlisten\nhome\n");
    done.code(0)
        .says("Eine kleine Geschichte")
        .says("Victor (stern): Freitag. Es geht raus.")
        .says("Sich umsehen.")
        .says("Priya (warm): Seit wann fragst du?")
        // What is not translated is told as it was written, and that it is so.
        .says("Nobody sits.")
        .warns("are not translated into de");
    // Without the language, or by a language that there is not, it is the story as it was written.
    place
        .run(&["play", "small-story", "--terminal", "--new"], "")
        .says("Friday. It ships.");
    place
        .run(
            &[
                "play",
                "small-story",
                "--terminal",
                "--new",
                "--language",
                "fr",
            ],
            "",
        )
        .says("Friday. It ships.")
        .warns("not translated into fr")
        .warns("There are translations into: de.");
    // A region is served by the language as a whole.
    place
        .run(
            &[
                "play",
                "small-story",
                "--terminal",
                "--new",
                "--language",
                "de-CH",
            ],
            "",
        )
        .says("Es geht raus.");
    place
        .run(&["play", "small-story", "--language", "no language"], "")
        .code(2)
        .warns("pt-BR");
}

#[test]
fn a_run_goes_on_in_another_language() {
    let (place, _) = translated();
    let save = place.path("run.ron");
    let play = [
        "play",
        "small-story",
        "--seed",
        "1",
        "--save",
        &save,
        "--choices",
        "look,listen",
    ];
    place.run(&play, "").code(0);
    place
        .run(&["replay", &save, "--language", "de"], "")
        .code(0)
        .says("Seit wann fragst du?");
    place
        .run(&["replay", &save], "")
        .code(0)
        .says("Since when do you ask?");
}

#[test]
fn the_settings_know_the_language_too() {
    let (place, _) = translated();
    fs::create_dir_all(place.path("home")).unwrap();
    fs::write(
        place.path("home/settings.ron"),
        "(version: 1, language: Some(\"de\"))",
    )
    .unwrap();
    place
        .run(&["play", "small-story", "--terminal"], "")
        .says("Es geht raus.");
    place
        .run(
            &["play", "small-story", "--terminal", "--language", "en"],
            "",
        )
        .says("Friday. It ships.");
}

#[test]
fn an_edit_of_the_story_marks_what_was_translated() {
    let (place, file) = translated();
    let list = [
        "strings",
        "list",
        "small-story",
        "--language",
        "de",
        "--stale",
    ];
    place.run(&list, "").code(0);
    place
        .run(&["strings", "list", &file, "--missing"], "")
        .code(1)
        .says("missing scenes.standup.script.1: Nobody sits.");
    let story = STORY
        .replace("Friday. It ships.", "Thursday. It ships.")
        .replace(
            "                Nobody sits.",
            "                Rain.\n                Nobody sits.",
        )
        .replace("Choice(id: \"look\"", "Choice(id: \"gaze\"");
    fs::write(place.path("stories/small-story.ron"), story).unwrap();
    place
        .run(&list, "")
        .code(1)
        .says("stale scenes.standup.script.3: Thursday. It ships.");
    // What is stale is not told.
    let play = ["play", "small-story", "--terminal", "--language", "de"];
    place.run(&play, "").says("Thursday. It ships.");
    place
        .run(&["strings", "merge", &file], "")
        .code(0)
        .says("1 changed in the story since");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("was: \"Friday. It ships.\", is: \"Freitag. Es geht raus.\""),
        "{text}"
    );
    // A text whose key has changed, but not its words, is found again.
    assert!(text.contains("choices.gaze.text\""), "{text}");
    place.run(&play, "").says("Sich umsehen.");
    // Mended, and the mark taken out, it is told.
    fs::write(
        &file,
        text.replace(
            "was: \"Friday. It ships.\", is: \"Freitag",
            "is: \"Donnerstag",
        ),
    )
    .unwrap();
    place.run(&list, "").code(0);
    place.run(&play, "").says("Donnerstag. Es geht raus.");
    // Merged again it stays as it is.
    let before = fs::read_to_string(&file).unwrap();
    place.run(&["strings", "merge", &file], "").code(0);
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
}

#[test]
fn what_a_list_names_can_be_read_by_programs() {
    let (place, file) = translated();
    let done = place.run(&["strings", "list", &file, "--format", "json"], "");
    done.code(1);
    let listed: serde_json::Value = serde_json::from_str(&done.out()).unwrap();
    let listed = listed.as_array().unwrap();
    assert!(listed.iter().all(|text| text["state"] == "missing"));
    assert!(
        listed
            .iter()
            .any(|text| text["key"] == "summary" && text["source"] == "Two people, two days.")
    );
    for text in listed {
        fill_in(&file, text["key"].as_str().unwrap(), "x");
    }
    place
        .run(&["strings", "list", &file, "--format", "json"], "")
        .code(0)
        .says("[]");
}

#[test]
fn a_check_tells_of_translations() {
    let (place, file) = translated();
    place
        .run(&["check", &place.path("stories")], "")
        .code(0)
        .says("W052");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("\"title\"", "\"tilte\"")).unwrap();
    place
        .run(&["check", &file], "")
        .says("W050")
        .says("Did you mean `title`?");
    fs::write(&file, text.replace("language: \"de\"", "language: \"fr\"")).unwrap();
    place.run(&["check", &file], "").code(1).says("E051");
    fs::write(
        &file,
        text.replace("of: \"small-story\"", "of: \"another\""),
    )
    .unwrap();
    place.run(&["check", &file], "").code(1).says("E050");
    fs::write(&file, "Translation(").unwrap();
    place.run(&["check", &file], "").code(1).says("E001");
    // A file that cannot be read is left alone.
    let extract = ["strings", "extract", "small-story", "--language", "de"];
    place.run(&extract, "").code(2).warns("E001");
    assert_eq!(fs::read_to_string(&file).unwrap(), "Translation(");
    fs::remove_file(place.path("stories/small-story.ron")).unwrap();
    fs::write(&file, text).unwrap();
    place
        .run(&["check", &file], "")
        .code(1)
        .says("There is no small-story.ron.");
}

#[test]
fn what_cannot_be_done_is_said() {
    let place = Place::new();
    place
        .run(&["strings", "extract", "small-story"], "")
        .code(2)
        .warns("--language de");
    place
        .run(&["strings", "list", "small-story", "--language", "de"], "")
        .code(2)
        .warns("strings extract small-story --language de");
    place
        .run(
            &["strings", "extract", "smal-story", "--language", "de"],
            "",
        )
        .code(2)
        .warns("small-story");
    let other = place.path("stories/northholm.de.ron");
    let extract = [
        "strings",
        "extract",
        "northholm",
        "--language",
        "de",
        "--output",
        &other,
    ];
    place.run(&extract, "").code(0);
    let mixed = [
        "strings",
        "extract",
        "small-story",
        "--language",
        "de",
        "--output",
        &other,
    ];
    place.run(&mixed, "").code(2).warns("northholm");
}

#[test]
fn a_translation_that_does_not_load_is_named_and_not_said_to_be_missing() {
    let (place, file) = translated();
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("texts: {", "texts {", 1)).unwrap();
    for story in [
        "small-story".to_owned(),
        place.path("stories/small-story.ron"),
    ] {
        let done = place.run(
            &["play", &story, "--terminal", "--new", "--language", "de"],
            "",
        );
        done.says("Friday. It ships.")
            .warns("E001")
            .warns("is shown as it was written, for ")
            .warns("small-story.de.ron does not load");
        assert!(
            !done.err().contains("There are translations"),
            "{}",
            done.err()
        );
    }
    for verb in ["merge", "list"] {
        let done = place.run(&["strings", verb, &file], "");
        done.code(2).warns("E001").warns("groundswell check ");
        assert!(!done.err().contains("Give the path"), "{}", done.err());
    }
}

#[test]
fn a_language_is_asked_for_by_its_tag() {
    let place = Place::new();
    place
        .run(
            &["strings", "extract", "small-story", "--language", "German"],
            "",
        )
        .code(2)
        .warns("Write de.");
    place
        .run(
            &["strings", "extract", "small-story", "--language", "klingon"],
            "",
        )
        .code(2)
        .warns("such as de, fr or pt-BR");
    let files = fs::read_dir(place.path("stories")).unwrap();
    assert_eq!(files.count(), 1, "nothing was written");
}
