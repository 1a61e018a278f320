//! Exploring as a person or a script meets it: what is told, in which forms, and with which exit code.

use super::place::{Place, STORY};
use std::fs;

/// Explores the short story, in which one choice asks for more trust than anybody ever has.
fn explore(place: &Place, more: &[&str]) -> super::Done {
    let arguments = [
        &["explore", "small-story", "--runs", "20", "--seed", "7"],
        more,
    ]
    .concat();
    place.run(&arguments, "")
}

#[test]
fn explore_tells_the_verdict_first_and_can_be_repeated() {
    let place = Place::new();
    let first = explore(&place, &[]);
    first
        .code(1)
        .says("A small story\n=============\n20 runs by each of 10 ways of playing, from seed 7 on")
        .says("One scene, event, choice or ending is never reached.")
        .says("A  Done (done)")
        .says("100 %")
        .says("The choice standup/lean is never taken.")
        .says("It needs trust.priya >= 95; it was")
        .says("To see it: groundswell play small-story --seed ")
        .warns("It fails on something that is never reached (never-reached).");
    assert_eq!(first.out(), explore(&place, &[]).out());
    for line in first
        .out()
        .lines()
        .filter(|line| !line.contains("To see it"))
    {
        assert!(line.chars().count() <= 100, "{line}");
    }
}

#[test]
fn explore_fails_on_what_it_is_told_to() {
    let place = Place::new();
    explore(&place, &["--fail-on", "none"]).code(0);
    explore(&place, &["--fail-on", "endless,luck"]).code(0);
    explore(&place, &["--fail-on", "endless,never-reached"]).code(1);
    explore(&place, &["--fail-on", "ugly"])
        .code(2)
        .warns("there is no finding “ugly”; there are: never-reached, never-lands");
}

#[test]
fn explore_writes_for_programs_for_pages_and_for_people() {
    let place = Place::new();
    let json = explore(&place, &["--format", "json"]).code(1).out();
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(found["format"], 1);
    assert_eq!(found["story"], "small-story");
    assert_eq!(found["findings"]["never-reached"], 1);
    assert_eq!(found["never"][0]["id"], "standup/lean");
    let policies = found["policies"].as_array().unwrap();
    assert_eq!(policies.len(), 10);
    for policy in policies {
        assert_eq!(policy["endings"]["done"], 20, "{policy:#}");
    }
    let markdown = explore(&place, &["--format", "markdown"]).code(1).out();
    assert!(
        markdown.starts_with("**A small story**. 20 runs"),
        "{markdown}"
    );
    assert!(markdown.contains("| comply | 100 % |"), "{markdown}");

    let page = place.path("balance.html");
    explore(&place, &["--format", "html", "--output", &page])
        .code(1)
        .says("What was found is in");
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.starts_with("<!doctype html>") && html.ends_with("</html>\n"));
    assert!(!html.contains("<script") && !html.contains("http://") || html.contains("www.w3.org"));
    for part in [
        "aria-label",
        "standup/lean: never taken",
        "prefers-color-scheme",
        "@media print",
    ] {
        assert!(html.contains(part), "{part}");
    }
    // Again over its own page, and never over somebody else's file.
    explore(&place, &["--format", "html", "--output", &page]).code(1);
    let story = place.path("stories/small-story.ron");
    explore(&place, &["--output", &story]).code(2);
    assert!(fs::read_to_string(&story).unwrap().contains("small-story"));
}

#[test]
fn what_lies_behind_something_is_named_and_nothing_is_counted_that_is_not_there() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    let story = STORY
        .replace(
            r#"when: "trust.priya >= 95""#,
            r#"when: "trust.priya >= 95", then: Goto("vault")"#,
        )
        .replace(
            "    },\n    endings: {",
            r#"        "vault": Scene(place: "A vault", script: "It is dark.", choices: [
            Choice(id: "grope", text: "Grope about.", then: Goto("evening")),
            Choice(id: "shout", text: "Shout.", then: Goto("evening")),
        ]),
    },
    endings: {"#,
        );
    fs::write(&file, story).unwrap();
    let told = explore(&place, &["--format", "markdown"]);
    let told = told.out();
    assert!(!told.contains('–') && !told.contains("1 endings"), "{told}");
    let behind = told.lines().find(|line| line.contains("behind that."));
    let behind = behind.unwrap_or_else(|| panic!("{told}"));
    assert!(
        behind.contains("vault/grope") && behind.contains("vault/shout"),
        "{behind}"
    );
}

#[test]
fn one_ending_is_one_ending() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    fs::write(&file, STORY.replace(">= 95", ">= 5")).unwrap();
    let told = explore(&place, &["--format", "markdown"]).out();
    assert!(told.contains("choices, one ending."), "{told}");
    assert!(!told.contains("how differently it ends"), "{told}");
    assert!(!told.contains('–'), "{told}");
}
