//! `graph`: a story as a map, in three languages, whole or in part, with odd texts and with none.

use super::place::{Place, STORY};
use std::fs;

#[test]
fn a_story_is_drawn_in_three_languages() {
    let place = Place::new();
    let draw = |more: &[&str]| {
        let mut arguments = vec!["graph", "small-story"];
        arguments.extend(more);
        place.run(&arguments, "").code(0).out()
    };
    let svg = draw(&["--runs", "20"]);
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    for told in [
        "A small story",
        "standup",
        "Monday stand-up",
        "Ask Priya what she sees.",
        "↺ Look around.",
        "1. Done",
        "100 %",
    ] {
        assert!(svg.contains(told), "{told}");
    }
    assert!(
        svg.contains("stroke-dasharray"),
        "what is never reached has broken lines"
    );
    let dot = draw(&["--runs", "20", "--format", "dot"]);
    assert!(
        dot.starts_with("digraph") && dot.contains("n0 -> n1") && dot.trim_end().ends_with('}')
    );
    let mermaid = draw(&["--runs", "20", "--format", "mermaid"]);
    assert!(
        mermaid.starts_with("---\ntitle:")
            && mermaid.contains("flowchart TD")
            && mermaid.contains("n0 ==>|")
    );
    let plain = draw(&["--runs", "0"]);
    assert!(
        !plain.contains("100 %") && !plain.contains("never"),
        "nothing was played"
    );
    assert_eq!(
        svg,
        draw(&["--runs", "20"]),
        "the same story gives the same map"
    );
}

#[test]
fn a_part_is_cut_out_and_a_wrong_scene_is_named() {
    let place = Place::new();
    let part = |from: &str, depth: &str| {
        place.run(
            &[
                "graph",
                "small-story",
                "--runs",
                "0",
                "--format",
                "dot",
                "--from",
                from,
                "--depth",
                depth,
            ],
            "",
        )
    };
    let near = part("standup", "0").code(0).out();
    assert!(
        near.contains("evening …") && !near.contains("That evening"),
        "{near}"
    );
    let further = part("standup", "1").code(0).out();
    assert!(further.contains("That evening"), "{further}");
    part("evning", "1").code(2).warns("Did you mean “evening”?");
    place
        .run(&["graph", "small-story", "--depth", "2"], "")
        .code(2);
}

#[test]
fn odd_texts_break_no_language_and_no_file_of_others_is_written_over() {
    let place = Place::new();
    let odd = STORY
        .replace("Ask Priya what she sees.", r#"</text><script>\"|#;`{}[]"#)
        .replace("A small story", r#"\" & <b> \\"#)
        .replace("That evening", "東京の夜");
    fs::write(place.path("stories/small-story.ron"), odd).unwrap();
    let draw = |format: &str| {
        place
            .run(
                &["graph", "small-story", "--runs", "0", "--format", format],
                "",
            )
            .code(0)
            .out()
    };
    let svg = draw("svg");
    assert!(!svg.contains("<script") && svg.contains("&lt;/text&gt;") && svg.contains("東京の夜"));
    assert!(draw("dot").contains(r#"</text><script>\"|#;`{}[]"#));
    assert!(!draw("mermaid").contains("<script>"));
    let file = place.path("map.svg");
    fs::write(&file, "my notes").unwrap();
    let arguments = ["graph", "small-story", "--runs", "0", "--output", &file];
    place.run(&arguments, "").code(2).warns("map.svg");
    fs::remove_file(&file).unwrap();
    for _ in 0..2 {
        place.run(&arguments, "").code(0).says("The map is in");
    }
}

#[test]
fn a_map_is_written_as_its_file_is_called() {
    let place = Place::new();
    let draw = |file: &str| {
        let file = place.path(file);
        let args = ["graph", "small-story", "--runs", "0", "--output", &file];
        place.run(&args, "")
    };
    draw("map.dot").code(0);
    let written = std::fs::read_to_string(place.path("map.dot")).expect("it was written");
    assert!(written.starts_with("digraph"));
    draw("map.png").code(2).warns(".png");
}
