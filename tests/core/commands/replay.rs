//! `replay`: a run that was kept is told again, and where it no longer plays as it did is said.

use super::place::{Place, STORY};
use std::fs;

#[test]
fn a_kept_run_is_replayed_until_it_differs() {
    let place = Place::new();
    let file = place.path("run.ron");
    place
        .run(
            &[
                "play",
                "small-story",
                "--choices",
                "listen,home",
                "--save",
                &file,
            ],
            "",
        )
        .code(0);
    place
        .run(&["replay", &file], "")
        .code(0)
        .says("Nobody sits.")
        .says("> Go home.")
        .says("Priya stays.");
    let recorded = fs::read_to_string(&file).unwrap();
    fs::write(&file, recorded.replace("\"home\"", "\"abroad\"")).unwrap();
    place
        .run(&["replay", &file], "")
        .code(1)
        .says("Ask Priya")
        .says("Step 2")
        .says("abroad");
    fs::write(&file, "nonsense").unwrap();
    place.run(&["replay", &file], "").code(2).warns("damaged");
    place
        .run(&["replay", &place.path("none.ron")], "")
        .code(2)
        .warns("none.ron could not be read");
}

#[test]
fn of_a_story_of_ones_own_it_is_said_how_to_name_it() {
    let place = Place::new();
    let (run, story) = (place.path("run.ron"), place.path("own.ron"));
    fs::write(&story, STORY.replace("\"small-story\"", "\"my-own\"")).unwrap();
    let play = ["play", &story, "--choices", "listen,home", "--save", &run];
    place.run(&play, "").code(0);
    for verb in ["replay", "report"] {
        place
            .run(&[verb, &run], "")
            .code(2)
            .warns("This is a run of “my-own”")
            .warns("my-story.ron");
    }
    place
        .run(&["replay", &run, "--against", &story], "")
        .code(0);
}

/// A run of the small story that is kept, and what it is played against once the story has been edited so.
fn edited(place: &Place, edit: impl FnOnce(&str) -> String) -> (String, String) {
    let (run, story) = (place.path("run.ron"), place.path("edited.ron"));
    place
        .run(
            &[
                "play",
                "small-story",
                "--choices",
                "look,listen,home",
                "--seed",
                "1",
                "--save",
                &run,
            ],
            "",
        )
        .code(0);
    let edited = edit(STORY);
    assert_ne!(edited, STORY, "the edit changes something");
    fs::write(&story, edited).unwrap();
    (run, story)
}

#[test]
fn the_first_step_that_an_edit_changes_is_named_with_its_reason() {
    let edits: [(&str, &str, &[&str]); 6] = [
        (
            r#"id: "listen""#,
            r#"id: "listens""#,
            &[
                "Step 2 ",
                "Recorded: “listen”, reaching “evening”.",
                "In “standup”",
                "Is it “listens” now?",
                "Open there: listens, challenge",
                "The step before it plays as it did.",
            ],
        ),
        (
            r#"Choice(id: "listen","#,
            r#"Choice(id: "listen", when: "trust.priya >= high","#,
            &[
                "Step 2 ",
                "It is locked: trust.priya >= 60 does not hold; as far as the player knows, it is 50.",
                "Open there: challenge",
            ],
        ),
        (
            r#"Choice(id: "listen","#,
            r#"Choice(id: "listen", hidden: true, when: "visited.evening","#,
            &["It is locked: visited.evening does not hold."],
        ),
        (
            r#""evening": Scene("#,
            r#""evenings": Scene("#,
            &[
                "Step 2 ",
                "Now: “listen”, reaching “evenings”.",
                "There is no scene or event “evening” any more. Is it “evenings” now?",
            ],
        ),
        (
            r#"text: "Look around.", then: Stay"#,
            r#"text: "Look around.", then: End"#,
            &[
                "Step 1 ",
                "Now: “look”, reaching the end.",
                "The same choice leads elsewhere.",
                "It is the first",
            ],
        ),
        (
            r#"Choice(id: "home", text: "Go home.", then: End)"#,
            r#"Choice(id: "stay", text: "Stay.", then: End)"#,
            &[
                "Step 3 ",
                "In “evening”",
                "Open there: stay",
                "The 2 steps before it",
            ],
        ),
    ];
    for (from, to, told) in edits {
        let place = Place::new();
        let (run, story) = edited(&place, |text| text.replace(from, to));
        let done = place.run(&["replay", &run, "--against", &story, "--brief"], "");
        done.code(1);
        let out = done.out().replace('\n', " ");
        for words in told {
            assert!(out.contains(words), "{to}: expected {words:?} in\n{out}");
        }
        assert!(!out.contains("Nobody sits."), "brief is brief");
        place
            .run(&["replay", &run], "")
            .code(0)
            .says("All its 3 steps play as they did.");
    }
}

#[test]
fn an_edit_of_the_words_changes_nothing() {
    let place = Place::new();
    let (run, story) = edited(&place, |text| {
        text.replace("Nobody sits.", "All of them sit.")
    });
    let done = place.run(&["replay", &run, "--against", &story], "");
    done.code(0)
        .says("All of them sit.")
        .says("All its 3 steps");
    assert!(done.err().is_empty(), "{}", done.err());
}

#[test]
fn an_attempt_that_lands_otherwise_is_named() {
    let place = Place::new();
    let attempt = |outcome: &str| {
        STORY.replace(
            "Choice(id: \"look\"",
            &format!(
                "Choice(id: \"ask\", text: \"Ask.\", tactic: Pressure, toward: \"victor\", {outcome} then: Attempt(commitment: Goto(\"evening\"), compliance: Stay, resistance: Stay)),\n Choice(id: \"look\""
            ),
        )
    };
    let story = place.path("stories/small-story.ron");
    fs::write(&story, attempt("")).unwrap();
    let run = place.path("run.ron");
    place
        .run(
            &[
                "play",
                "small-story",
                "--seed",
                "3",
                "--choices",
                "ask",
                "--save",
                &run,
            ],
            "",
        )
        .code(0);
    let kept = fs::read_to_string(&run).unwrap();
    assert!(kept.contains("Resistance"), "pressing him fails: {kept}");
    let eager = attempt("").replace(
        "trust: Low, grip: High, pressure: High",
        "trust: VeryHigh, grip: VeryLow, pressure: VeryLow",
    );
    let eager = eager.replace("tactic: Pressure", "tactic: Consultation");
    fs::write(&story, eager).unwrap();
    place
        .run(&["replay", &run, "--brief"], "")
        .code(1)
        .says("“ask” (resistance)")
        .says("The attempt lands otherwise.")
        .warns("The story has changed");
}

#[test]
fn findings_are_written_for_programs() {
    let place = Place::new();
    let (run, story) = edited(&place, |text| {
        text.replace(r#"id: "listen""#, r#"id: "listens""#)
    });
    let read = |arguments: &[&str], code: i32| -> serde_json::Value {
        let done = place.run(arguments, "");
        serde_json::from_str(&done.code(code).out()).unwrap()
    };
    let fine = read(&["replay", &run, "--format", "json"], 0);
    assert_eq!(
        (&fine["kept"], &fine["divergence"]),
        (&3.into(), &serde_json::Value::Null)
    );
    let found = read(
        &["replay", &run, "--against", &story, "--format", "json"],
        1,
    );
    assert_eq!(found["story_changed"], true);
    let divergence = &found["divergence"];
    assert_eq!(divergence["step"], 2);
    assert_eq!(divergence["why"], "gone");
    assert_eq!(divergence["nearest"], "listens");
    assert_eq!(divergence["recorded"]["choice"], "listen");
    assert_eq!(divergence["open"][0], "listens");
}

#[test]
fn a_trial_whose_place_is_gone_says_so() {
    let place = Place::new();
    let run = place.path("trial.ron");
    place
        .run(
            &[
                "play",
                "small-story",
                "--from",
                "evening",
                "--with",
                "you.energy=3",
                "--choices",
                "home",
                "--save",
                &run,
            ],
            "",
        )
        .code(0);
    place.run(&["replay", &run], "").code(0);
    let story = place.path("edited.ron");
    fs::write(&story, STORY.replace("\"evening\"", "\"evenings\"")).unwrap();
    place
        .run(&["replay", &run, "--against", &story, "--brief"], "")
        .code(1)
        .says("It cannot begin any more as it did, at “evening”.")
        .says("Did you mean `evenings`?")
        .says("None of its steps is kept.");
}
