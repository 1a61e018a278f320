//! `report`: the debrief of a run as files, as a person or a script asks for it.

use super::place::{Place, STORY};
use std::fs;

/// A place in which a run has been kept as `run.ron`.
fn kept(choices: &str) -> Place {
    let place = Place::new();
    let run = place.path("run.ron");
    place
        .run(
            &["play", "small-story", "--choices", choices, "--save", &run],
            "",
        )
        .code(0);
    place
}

#[test]
fn a_run_becomes_a_page_a_text_and_a_table() {
    let place = kept("listen,home");
    let (run, page) = (place.path("run.ron"), place.path("page.html"));
    place
        .run(&["report", &run, "--replays", "5", "--output", &page], "")
        .code(0)
        .says("page.html");
    let page = fs::read_to_string(page).expect("it was written");
    assert!(page.starts_with("<!doctype html>") && page.contains("Ask Priya what she sees."));
    place
        .run(&["report", &run, "--format", "md", "--replays", "0"], "")
        .code(0)
        .says("# A small story: Done");
    place
        .run(&["report", &run, "--format", "csv"], "")
        .code(0)
        .says("turn,day,meter,before,after,cause,rule,grade,source")
        .says("insight.priya");
}

#[test]
fn two_runs_are_laid_beside_each_other_and_other_stories_are_not() {
    let place = kept("listen,home");
    let (run, other) = (place.path("run.ron"), place.path("other.ron"));
    place
        .run(
            &[
                "play",
                "small-story",
                "--choices",
                "challenge,home",
                "--save",
                &other,
            ],
            "",
        )
        .code(0);
    let beside = [
        "report",
        &run,
        "--format",
        "md",
        "--replays",
        "0",
        "--compare",
        &other,
    ];
    place.run(&beside, "").code(0).says("Beside another run");
    place
        .run(
            &[
                "play",
                "friday-deploy",
                "--seed",
                "1",
                "--choices",
                "go-on,say-it",
                "--save",
                &other,
            ],
            "",
        )
        .code(0);
    place
        .run(&beside, "")
        .code(2)
        .warns("Give two runs of one story");
    place
        .run(&["report", &place.path("none.ron")], "")
        .code(2)
        .warns("none.ron");
}

#[test]
fn nothing_of_somebody_elses_is_written_over() {
    let place = kept("listen,home");
    let (run, notes) = (place.path("run.ron"), place.path("notes.txt"));
    fs::write(&notes, "my notes").unwrap();
    let journal = fs::read(&run).unwrap();
    for arguments in [
        &["report", &run, "--replays", "0", "--output", &notes] as &[&str],
        &["report", &run, "--replays", "0", "--output", &run],
        &["play", "--terminal", "small-story", "--save", &notes],
    ] {
        place.run(arguments, "q\n").code(2).warns("left alone");
    }
    assert_eq!(fs::read_to_string(&notes).unwrap(), "my notes");
    assert_eq!(fs::read(&run).unwrap(), journal);
    let page = place.path("page.html");
    for _ in 0..2 {
        let again = ["report", &run, "--replays", "0", "--output", &page];
        place.run(&again, "").code(0);
    }
}

#[test]
fn the_nights_of_one_choice_are_told_in_one_row() {
    let place = Place::new();
    let story = STORY.replace("toward: \"priya\", days: 1", "toward: \"priya\", days: 3");
    fs::write(place.path("stories/small-story.ron"), story).unwrap();
    let run = place.path("run.ron");
    let play = [
        "play",
        "small-story",
        "--choices",
        "listen,home",
        "--save",
        &run,
    ];
    place.run(&play, "").code(0);
    let told = place.run(&["report", &run, "--format", "md", "--replays", "0"], "");
    let told = told.code(0).out();
    let nights = "A night’s sleep helps. your energy: Monday +";
    assert_eq!(told.matches(nights).count(), 1, "{told}");
}
