//! The end of a story in the terminal: the debrief in short, and how to keep the whole of it.

use super::place::{Place, STORY};
use std::fs;

/// The command that the end of a story names, in words.
fn command(out: &str) -> Vec<String> {
    let line = out
        .lines()
        .rev()
        .find(|line| line.starts_with("groundswell "));
    let line = line.unwrap_or_else(|| panic!("no command in\n{out}"));
    let words = line.replace('\'', "");
    words
        .split_whitespace()
        .skip(1)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_end_tells_why_and_where_it_turned_and_what_to_take_from_it() {
    let place = Place::new();
    let done = place.run(&["play", "small-story", "--seed", "1"], "challenge\nhome\n");
    let out = done.code(0).out();
    let parts = [
        "== Done ==",
        "== What became of everybody ==",
        "== Why it ended so ==",
        "== The moment it turned ==",
        "== One thing for Monday ==\nWhen ",
        "groundswell report ",
    ];
    let at: Vec<usize> = parts
        .iter()
        .map(|part| {
            out.find(part)
                .unwrap_or_else(|| panic!("no {part:?} in\n{out}"))
        })
        .collect();
    assert!(at.is_sorted(), "{out}");
    assert!(!out.contains("What moved whom\n"), "{out}");
}

#[test]
fn the_command_that_the_end_names_writes_the_whole_debrief() {
    let place = Place::new();
    let mine = place.path("mine.ron");
    fs::write(&mine, STORY.replace("small-story", "mine")).unwrap();
    let saved = place.path("saved.ron");
    for arguments in [
        &["play", "small-story", "--terminal"] as &[&str],
        &["play", &mine, "--terminal"],
        &["play", &mine, "--save", &saved],
    ] {
        let done = place.run(arguments, "challenge\nhome\n");
        let mut words = command(&done.code(0).out());
        // Another run has begun by then.
        place.run(&arguments[..2], "look\n").code(0);
        let page = words.pop().expect("the page to write");
        assert!(page.ends_with(".html"), "{page}");
        let page = place.path(&page);
        words.push(page.clone());
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        place.follow(&words).code(0);
        let page = fs::read_to_string(page).expect("it was written");
        assert!(page.contains("Tell Victor that it is a mistake."));
        assert!(page.contains("What moved whom"));
    }
}

#[test]
fn the_end_of_a_story_in_a_campaign_names_that_story() {
    let place = Place::new();
    let other = STORY.replace("\"small-story\"", "\"other-story\"");
    fs::write(place.path("stories/other-story.ron"), other).unwrap();
    let campaign = r#"Campaign(format: 1, id: "both", title: "Both", summary: "Two.", scenarios: ["small-story", "other-story"])"#;
    fs::write(place.path("stories/both.ron"), campaign).unwrap();
    let done = place.run(&["play", "both", "--terminal"], "listen\nhome\nq\n");
    let words = command(done.code(0).out().split("A week lies").next().unwrap());
    let chapter = words.iter().position(|word| word == "--chapter");
    assert_eq!(chapter.map(|at| words[at + 1].as_str()), Some("1"));
    place
        .run(
            &["report", &words[1], "--chapter", "1", "--format", "md"],
            "",
        )
        .code(0)
        .says("# A small story: Done");
}

#[test]
fn the_end_of_a_trial_says_how_to_play_it_again_and_keep_it() {
    let place = Place::new();
    let trial = [
        "play",
        "small-story",
        "--from",
        "evening",
        "--with",
        "morale.priya=20",
    ];
    let done = place.run(&trial, "home\n");
    done.code(0).says("A trial is not kept");
    let mut words = command(&done.out());
    let file = place.path(&words.pop().expect("the file to keep it in"));
    words.push(file.clone());
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    place.follow(&words).code(0).says("== Done ==");
    assert!(fs::read_to_string(file).unwrap().contains("From("));
}
