//! `play --from … --with … --choices …`: a story tried out from any place, which touches nothing that is kept.

use super::place::{Place, STORY};
use std::fs;

/// The first line with these words.
fn line(text: &str, words: &str) -> String {
    let line = text.lines().find(|line| line.contains(words));
    line.unwrap_or_else(|| panic!("no {words:?} in\n{text}"))
        .to_owned()
}

#[test]
fn a_story_is_tried_from_a_scene_with_values() {
    let place = Place::new();
    let arguments = ["play", "small-story", "--terminal", "--from", "standup"];
    let try_with = |with: &[&str], input: &str| {
        let with = with.iter().flat_map(|value| ["--with", value]);
        let all: Vec<&str> = arguments.into_iter().chain(with).collect();
        place.run(&all, input)
    };
    let locked = try_with(&[], "");
    locked.code(0).says("it is not kept");
    assert!(line(&locked.out(), "Lean on Priya").contains("3."));
    locked.says("Priya would have to trust you more.");
    let open = try_with(&["trust.priya=96", "clock.day=3"], "lean\nq\n");
    open.code(0).says("> Lean on Priya.").says("Wednesday");
    // The scene is the last, so the trial begins where the other never passed.
    let evening = place.run(
        &[
            "play",
            "small-story",
            "--from",
            "evening",
            "--choices",
            "home",
        ],
        "",
    );
    evening
        .code(0)
        .says("== That evening ==")
        .says("== Done ==");
    assert!(!evening.out().contains("Nobody sits."));
    let values_alone = place.run(&["play", "small-story", "--with", "you.energy=0"], "");
    values_alone.code(0).says("Nobody sits.").says("not kept");
}

#[test]
fn a_trial_takes_no_real_runs_place() {
    let place = Place::new();
    place.run(&["play", "small-story"], "look\n").code(0);
    let kept = place.path("home/runs/small-story.ron");
    let before = fs::read_to_string(&kept).unwrap();
    let trial = place.run(&["play", "small-story", "--from", "evening"], "home\n");
    trial.code(0).says("== Done ==");
    assert!(!trial.err().contains("takes its place"), "{}", trial.err());
    assert_eq!(fs::read_to_string(&kept).unwrap(), before);
    assert!(!fs::exists(place.path("home/ended")).unwrap());
    place
        .run(&["play", "small-story"], "")
        .says("Going on where you left off");
}

#[test]
fn a_trial_that_is_left_says_how_to_come_back() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    let trial = [
        "play",
        &file,
        "--terminal",
        "--from",
        "standup",
        "--with",
        "trust.priya>victor=20",
        "--variant",
        "mandate=vain",
        "--seed",
        "9",
    ];
    let left = place.run(&trial, "look\nchallenge\nq\n");
    let again = line(left.code(0).out().as_str(), "groundswell play");
    let command = again.split("groundswell ").nth(1).unwrap();
    assert!(
        command.contains("--variant mandate=vain --seed 9 --choices look,challenge"),
        "{command}"
    );
    if !cfg!(windows) {
        assert!(command.contains("--with 'trust.priya>victor=20'"));
        let words = command.replace('\'', "");
        let words: Vec<&str> = words.split_whitespace().collect();
        place
            .follow(&words)
            .code(0)
            .says("> Tell Victor that it is a mistake.")
            .says("== That evening ==");
    }
}

#[test]
fn a_trial_can_be_kept_in_a_file_and_told_again() {
    let place = Place::new();
    let file = place.path("trial.ron");
    place
        .run(
            &[
                "play",
                "small-story",
                "--from",
                "evening",
                "--with",
                "morale.priya=20",
                "--save",
                &file,
                "--choices",
                "home",
            ],
            "",
        )
        .code(0);
    assert!(fs::read_to_string(&file).unwrap().contains("From("));
    place
        .run(&["replay", &file], "")
        .code(0)
        .says("== That evening ==")
        .says("> Go home.");
    place
        .run(&["report", &file, "--format", "csv", "--replays", "0"], "")
        .code(0)
        .says("Set where this trial began");
}

#[test]
fn what_cannot_be_tried_is_told_before_anything_begins() {
    let place = Place::new();
    let refused = |more: &[&str]| {
        let mut arguments = vec!["play", "small-story"];
        arguments.extend(more);
        let done = place.run(&arguments, "");
        assert!(done.code(2).out().is_empty(), "{}", done.out());
        done.err()
    };
    assert!(refused(&["--from", "evning"]).contains("Did you mean `evening`?"));
    let both = refused(&["--from", "evning", "--with", "morale.pria=20"]);
    assert!(
        both.contains("evening") && both.contains("Did you mean `priya`?"),
        "{both}"
    );
    assert!(refused(&["--with", "morale.priya=101"]).contains("Levels go from 0 to 100."));
    place
        .run(&["play", "--from", "evening"], "")
        .code(2)
        .warns("<NAME|FILE>");
}

#[test]
fn a_campaign_is_tried_by_its_stories() {
    let place = Place::new();
    let other = STORY.replace("\"small-story\"", "\"other-story\"");
    fs::write(place.path("stories/other-story.ron"), other).unwrap();
    let campaign = r#"Campaign(format: 1, id: "both", title: "Both", summary: "Two.", scenarios: ["small-story", "other-story"])"#;
    fs::write(place.path("stories/both.ron"), campaign).unwrap();
    place
        .run(&["play", "both", "--from", "evening"], "")
        .code(2)
        .warns("small-story, other-story");
}
