//! The verbs as a person or a script meets them: the real program, in a folder of its own.

mod campaign;
mod check;
mod ending;
mod explore;
mod format;
mod graph;
mod new;
pub mod place;
mod print;
mod replay;
mod report;
mod strings;
mod trial;
mod usage;

use place::{Done, Place, STORY};
use std::{fs, io::Write as _, path::Path, process::Stdio};

#[test]
fn the_help_names_every_verb() {
    let place = Place::new();
    let help = place.run(&["--help"], "");
    help.code(0);
    for verb in [
        "play",
        "check",
        "replay",
        "explore",
        "format",
        "usage",
        "strings",
        "GROUNDSWELL_HOME",
    ] {
        help.says(verb);
    }
    place.run(&["sing"], "").code(2);
}

#[test]
fn a_story_is_played_by_numbers_from_a_pipe() {
    let place = Place::new();
    place
        .run(&["play", "small-story", "--seed", "1"], "1\n1\n")
        .code(0)
        .says("== Monday stand-up ==")
        .says("Nobody sits.")
        .says("Victor (stern): Friday. It ships.")
        .says("The Mortgage: Say nothing.")
        .says("1. Ask Priya what she sees. [alone with Priya, 1 day")
        .says("2. Tell Victor that it is a mistake. [in front of everyone")
        .says("Priya would have to trust you more.")
        .says("> Ask Priya what she sees.")
        .says("Priya (warm): Since when do you ask?")
        .says("Tuesday")
        .says("== Done ==")
        .says("It is over.")
        .says("Priya stays.");
}

#[test]
fn a_story_is_played_by_ids_and_by_file() {
    let place = Place::new();
    place
        .run(
            &[
                "play",
                &place.path("stories/small-story.ron"),
                "--choices",
                "look,challenge,home",
            ],
            "",
        )
        .code(0)
        .says("> Look around.")
        .says("== Done ==");
}

#[test]
fn why_and_what_one_holds_are_told_on_request() {
    let place = Place::new();
    let more = r#"promises: { "walk": Promise(to: "priya", what: "a walk around the block", due: 3) },
    confidences: { "past": Confidence(of: "victor", what: "that he once failed") },
    windows: { "after": Window(of: ["victor"], days: 2) },
    start: "standup""#;
    let story = STORY
        .replace("start: \"standup\"", more)
        .replace(
            "text: \"Look around.\", then: Stay",
            "text: \"Look around.\", effects: [Promise(\"walk\"), Confide(\"past\"), Open(\"after\")], then: Stay",
        );
    fs::write(place.path("stories/small-story.ron"), story).unwrap();
    let done = place.run(
        &["play", "--terminal", "small-story", "--seed", "1"],
        "w\nk\nlook\nw\nk\nlisten\nw\n",
    );
    done.code(0)
        .says("k: what you hold and know")
        .says("nothing that lasts has changed in anybody.")
        .says("You guess that Priya needs ")
        .says("Priya: low, has your word: Wednesday")
        .says("Victor is easier to win over just now than usual.")
        .says("== What you hold and know ==")
        .says("You promised Priya a walk around the block. Until Wednesday.")
        .says("Victor told you that he once failed. It stays between you.")
        .says("+ Priya: you listened.")
        .says("    Being listened to, supported or coached warms.")
        .says("    (small or indirect · ");
    // What is asked is answered, and nothing else.
    let out = done.out();
    let answers = out.split("> w\n").skip(1);
    let answers: Vec<&str> = answers
        .filter_map(|rest| rest.split("\n> ").next())
        .collect();
    assert_eq!(answers.len(), 3, "{out}");
    assert!(answers[1].contains("You promised Priya"), "{out}");
    for answer in answers {
        assert!(!answer.contains("You guess"), "{answer}");
    }
}

#[test]
fn a_choice_that_is_not_open_stops_a_script() {
    let place = Place::new();
    for choice in ["fly", "lean", "9"] {
        let done = place.run(&["play", "small-story", "--choices", choice], "");
        done.code(2).warns("listen, challenge, look");
    }
    place
        .run(
            &["play", "small-story", "--choices", "listen,home,home"],
            "",
        )
        .code(2)
        .warns("ended");
}

#[test]
fn answers_that_cannot_be_taken_are_explained() {
    let place = Place::new();
    place
        .run(
            &["play", "small-story"],
            "3\n77\n\nu\nlook\nu\nh\nlook\nq\n",
        )
        .code(0)
        .says("Not open. Priya would have to trust you more.")
        .says("Open now: 1, 2, 4")
        .says("There is nothing to take back.")
        .says("Taken back.")
        .says("groundswell play small-story");
}

#[test]
fn a_run_that_was_left_goes_on() {
    let place = Place::new();
    place
        .run(&["play", "small-story"], "1\n")
        .code(0)
        .says("The story is kept.");
    let on = place.run(&["play", "small-story"], "1\n");
    on.code(0)
        .says("Going on where you left off")
        .says("== Done ==");
    assert!(
        !place
            .run(&["play", "small-story"], "")
            .out()
            .contains("Going on"),
        "an ended run does not wait"
    );
    place.run(&["play", "small-story"], "1\n").code(0);
    let new = place.run(&["play", "small-story", "--new"], "");
    new.says("Nobody sits.").warns("takes its place");
    assert!(!new.out().contains("Going on"));
}

#[test]
fn how_to_go_on_is_said_as_the_story_was_asked_for() {
    let place = Place::new();
    let file = place.path("my own.ron");
    fs::write(&file, STORY.replace("small-story", "mine")).unwrap();
    let again = format!("Go on with: groundswell play '{file}'");
    place
        .run(&["play", &file, "--terminal"], "1\n")
        .code(0)
        .says(&again);
    place
        .run(&["play", &file, "--terminal"], "q\n")
        .says("Going on where you left off");
    // Picked from the list, it is called by its name.
    place
        .run(&["play", "--terminal"], "small-story\n1\n")
        .says("Go on with: groundswell play small-story")
        .says(&format!("--scenarios {}", place.path("stories")));
}

#[test]
fn a_run_that_waits_is_never_set_aside_without_a_word() {
    let place = Place::new();
    place.run(&["play", "small-story"], "1\n").code(0);
    for anew in [
        &["--new"] as &[&str],
        &["--seed", "3"],
        &["--variant", "mandate=fearful"],
        &["--choices", "look"],
    ] {
        let mut arguments = vec!["play", "--terminal", "small-story"];
        arguments.extend(anew);
        let done = place.run(&arguments, "");
        done.code(0).warns("takes its place");
    }
    let file = place.path("elsewhere.ron");
    let beside = place.run(&["play", "--terminal", "small-story", "--save", &file], "");
    assert!(
        beside.code(0).err().is_empty(),
        "a run in a file of its own takes nobody's place: {}",
        beside.err()
    );
}

#[test]
fn a_telling_can_be_picked() {
    let place = Place::new();
    let file = place.path("run.ron");
    for option in ["fearful", "vain"] {
        let variant = format!("mandate={option}");
        place
            .run(
                &[
                    "play",
                    "small-story",
                    "--variant",
                    &variant,
                    "--save",
                    &file,
                ],
                "1\n",
            )
            .code(0);
        let run = fs::read_to_string(&file).unwrap();
        assert!(
            run.contains(&format!("(\"mandate\", \"{option}\")")),
            "{run}"
        );
    }
    let play = |variant: &str| place.run(&["play", "small-story", "--variant", variant], "");
    play("mandate=brave")
        .code(2)
        .warns("Options: fearful, vain");
    play("mandate").code(2).warns("Options: fearful, vain");
    play("weather=fine").code(2).warns("What differs: mandate");
}

#[test]
fn a_damaged_save_is_kept_aside_and_the_story_begins() {
    let place = Place::new();
    place.run(&["play", "small-story"], "1\n").code(0);
    fs::write(
        place.path("home/runs/small-story.ron"),
        "(version: 1, half a fi",
    )
    .unwrap();
    place
        .run(&["play", "small-story"], "")
        .code(0)
        .warns("damaged")
        .says("Nobody sits.");
    assert!(Path::new(&place.path("home/runs/small-story.damaged-1.ron")).exists());
}

#[test]
fn a_home_that_cannot_be_written_does_not_stop_a_story() {
    let place = Place::new();
    fs::write(place.path("home"), "a file in the way").unwrap();
    let done = place.run(&["play", "small-story"], "1\n1\n");
    done.code(0).says("== Done ==").warns("could not be kept");
    assert_eq!(
        done.err().matches("could not be kept").count(),
        1,
        "it is said once"
    );
}

#[test]
fn without_a_name_the_stories_are_listed() {
    let place = Place::new();
    fs::write(place.path("stories/broken.ron"), "Scenario(").unwrap();
    let done = place.run(&["play", "--terminal"], "");
    done.code(0)
        .says("A small story (5 minutes)")
        .says("broken: does not load");
    assert!(done.err().is_empty());
}

#[test]
fn without_a_window_the_game_is_played_in_the_terminal_and_says_why() {
    let place = Place::new();
    for (arguments, input) in [
        (&[] as &[&str], "small-story\n1\n1\n"),
        (&["play"], "small-story\n1\n1\n"),
        (&["play", "small-story"], "1\n1\n"),
    ] {
        let done = place.run(arguments, input);
        done.code(0).says("A small story").says("== Done ==");
        if cfg!(any(not(feature = "game"), target_os = "linux")) {
            done.warns("Playing in the terminal");
            assert_eq!(done.err().lines().count(), 1, "{}", done.err());
        }
    }
    let asked = place.run(&["play", "small-story", "--terminal"], "1\n1\n");
    assert!(asked.code(0).err().is_empty(), "{}", asked.err());
}

#[test]
fn a_misspelt_name_is_guessed() {
    let place = Place::new();
    place
        .run(&["play", "smal-story"], "")
        .code(2)
        .warns("Did you mean “small-story”?");
    place
        .run(&["play", "nothing-like-it"], "")
        .code(2)
        .warns("small-story");
    place
        .run(&["play", "missing.ron"], "")
        .code(2)
        .warns("missing.ron");
}

#[test]
fn a_reader_who_has_gone_is_no_failure() {
    let place = Place::new();
    for arguments in [
        &["explore", "small-story", "--runs", "20"] as &[&str],
        &["play", "small-story"],
        &["--help"],
    ] {
        let mut child = place.command(arguments).spawn().unwrap();
        drop(child.stdout.take());
        drop(child.stdin.take());
        let done = Done(child.wait_with_output().unwrap());
        assert!(!done.err().contains("panicked"), "{}", done.err());
        assert!(
            matches!(done.0.status.code(), Some(0 | 1)),
            "{arguments:?}: {:?}",
            done.0.status
        );
    }
}

#[test]
fn a_broken_file_does_not_hide_a_working_one() {
    let place = Place::new();
    fs::create_dir_all(place.path("home/scenarios")).unwrap();
    fs::write(place.path("home/scenarios/small-story.ron"), STORY).unwrap();
    fs::write(
        place.path("stories/small-story.ron"),
        STORY.replace("format: 1", "format: one"),
    )
    .unwrap();
    let done = place.run(&["play"], "1\nq\n");
    done.code(0)
        .says("small-story: does not load")
        .says("1. A small story")
        .says("Nobody sits.");
    place
        .run(&["play", "small-story", "--choices", "listen,home"], "")
        .code(0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let place = Place::new();
    let mut command = place.command(&["play", "small-story"]);
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let done = Done(command.stdout(full).stdin(Stdio::null()).output().unwrap());
    done.code(2).warns("groundswell: ");
    assert!(!done.err().contains("panicked"), "{}", done.err());
}

#[test]
fn noise_for_answers_is_survived() {
    let place = Place::new();
    let mut child = place.command(&["play", "small-story"]).spawn().unwrap();
    let noise: Vec<u8> = (0..20_000_u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    let mut to = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        let _ = to.write_all(&noise);
    });
    let done = Done(child.wait_with_output().unwrap());
    writer.join().unwrap();
    assert_eq!(done.0.status.code(), Some(0), "{}", done.err());
}

#[cfg(feature = "game")]
#[test]
fn a_picture_that_cannot_be_drawn_is_explained() {
    let place = Place::new();
    let file = place.path("picture.png");
    let picture = |more: &[&str]| {
        let mut arguments = vec![
            "picture",
            "--screen",
            "play",
            "--story",
            "small-story",
            &file,
        ];
        arguments.extend(more);
        place.run(&arguments, "")
    };
    picture(&["--choices", "fly"])
        .code(2)
        .warns("open are: listen, challenge, look");
    picture(&["--size", "wide"]).code(2).warns("1280x720");
    picture(&["--keys", "Any"])
        .code(2)
        .warns("no key is called");
    picture(&["--size", "1x1"]).code(2).warns("a picture is");
}
