//! Story files laid out: in place, to look at, and for an editor.

use super::place::{Place, STORY};
use std::fs;

#[test]
fn a_file_is_laid_out_in_place_and_says_the_same() {
    let place = Place::new();
    let file = place.path("stories/small-story.ron");
    let untidy = STORY
        .replace("\n    ", "\r\n\t")
        .replace("Choice(id: \"home\", ", "Choice(");
    fs::write(&file, format!("\u{feff}{untidy}")).unwrap();
    place
        .run(&["format", &file, "--check"], "")
        .code(1)
        .says("small-story.ron: not laid out.");
    place.run(&["format", &file], "").code(0).says("laid out");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("#![enable(implicit_some)]\nScenario(\n    format: 1,\n"),
        "{text}"
    );
    assert!(
        text.contains("id: \"go-home\", text: \"Go home.\""),
        "{text}"
    );
    assert!(!text.contains('\r') && !text.contains('\t'));
    place.run(&["format", &file, "--check"], "").code(0);
    place
        .run(&["format", &place.path("stories"), "--check"], "")
        .code(0);
    place.run(&["check", &file], "").code(0);
    // Nothing to do is no writing: the file stays the very same one.
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    place.run(&["format", &file], "").code(0);
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
}

#[test]
fn an_editor_reads_and_writes_the_text() {
    let place = Place::new();
    let laid_out = place.run(&["format", "-"], "Scenario(a:1 , // why\n)");
    laid_out.code(0);
    assert_eq!(laid_out.out(), "Scenario(\n    a: 1, // why\n)\n");
    let file = place.path("other.ron");
    fs::write(&file, "Scenario(a:1)").unwrap();
    place
        .run(&["format", &file, "--stdout"], "")
        .code(0)
        .says("Scenario(a: 1)");
    assert_eq!(fs::read_to_string(&file).unwrap(), "Scenario(a:1)");
}

#[test]
fn what_cannot_be_read_is_left_with_a_word_on_why() {
    let place = Place::new();
    let file = place.path("broken.ron");
    fs::write(&file, "Scenario(\n    title: \"x\n)").unwrap();
    place
        .run(&["format", &file], "")
        .code(1)
        .warns("E001")
        .warns("line 2")
        .warns("left as it is");
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        "Scenario(\n    title: \"x\n)"
    );
    fs::write(&file, b"Scenario(\xff)").unwrap();
    place.run(&["format", &file], "").code(1).warns("UTF-8");
    place.run(&["format", &place.path("none.ron")], "").code(2);
}
