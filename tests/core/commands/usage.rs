//! Where names stand, as a person and as a program asks for it.

use super::place::{Place, STORY};
use std::fs;

#[test]
fn a_name_is_told_with_its_places() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    let line = |what: &str| 1 + STORY.lines().position(|line| line.contains(what)).unwrap();
    let column = |what: &str, name: &str| {
        let line = STORY.lines().find(|line| line.contains(what)).unwrap();
        1 + line.find(what).unwrap() + what.find(name).unwrap()
    };
    let at = |what: &str, name: &str| format!("{file}:{}:{}: ", line(what), column(what, name));
    place
        .run(&["usage", &file, "priya"], "")
        .code(0)
        .says("person priya")
        .says("declared")
        .says(&at("\"priya\": Teammate", "priya"))
        .says("asked for in conditions")
        .says(&at("trust.priya >= 95", "priya"))
        .says("scenes.standup.choices.lean.when")
        .says("speaks")
        .says(&at("priya (warm)", "priya"));
    place
        .run(&["usage", "small-story", "trust.priya"], "")
        .code(0)
        .says("level trust.priya");
    place
        .run(&["usage", "small-story", "scene.evening"], "")
        .code(0)
        .says("scene evening");
    place
        .run(&["usage", "small-story", "pria"], "")
        .code(2)
        .warns("“priya”");
}

#[test]
fn without_a_name_all_are_told() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    let flags = "flags: [\"told\", \"idle\"],\n    start: \"standup\"";
    let story = STORY.replace("start: \"standup\"", flags).replace(
        "text: \"Look around.\"",
        "effects: [Set(\"told\")], text: \"Look around.\"",
    );
    fs::write(&file, story).unwrap();
    place
        .run(&["usage", &file], "")
        .code(0)
        .says("told  ")
        .says("declared 1, changed by effects 1; nothing asks for it")
        .says("declared 1; never used");
    let done = place.run(&["usage", &file, "--format", "json"], "");
    let rows: serde_json::Value = serde_json::from_str(&done.out()).unwrap();
    let told = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == "told")
        .unwrap();
    assert_eq!(
        (&told["kind"], &told["writes"], &told["reads"]),
        (&"flag".into(), &1.into(), &0.into())
    );
    let done = place.run(&["usage", &file, "told", "--format", "json"], "");
    let places: serde_json::Value = serde_json::from_str(&done.out()).unwrap();
    assert_eq!(places[1]["role"], "writes");
    assert_eq!(places[1]["path"], "scenes.standup.choices.look.effects.0");
    // A file that does not load is searched all the same.
    fs::write(
        &file,
        "Scenario(flags: [\"told\"], scenes: { \"a\": Scene(script: \"{flag.told} Hm",
    )
    .unwrap();
    place
        .run(&["usage", &file, "told"], "")
        .code(0)
        .says("asked for");
}
