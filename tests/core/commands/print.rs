//! `print`: the sheets for a workshop without phones, and how many of them.

use super::place::Place;
use std::fs;

#[test]
fn the_sheets_are_one_page_with_as_many_letters_as_the_story_needs() {
    let place = Place::new();
    let page = place.run(&["print", "small-story"], "").code(0).out();
    assert!(page.starts_with("<!doctype html>"));
    // Four choices in one scene: A to D, four times each.
    for letter in ["A", "B", "C", "D"] {
        assert_eq!(page.matches(&format!(">{letter}</text>")).count(), 4);
    }
    assert!(!page.contains(">E</text>"));
    assert_eq!(page.matches("class=\"card plan\"").count(), 4);
    assert!(
        page.contains("one copy for every 4 people") || page.contains("one for every 4 people")
    );
    // Nothing runs, nothing is fetched.
    for outside in ["<script", "http", "src=", "url(", "@import", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn parts_are_printed_alone() {
    let place = Place::new();
    let cards = place.run(&["print", "small-story", "cards", "--letters", "2"], "");
    let page = cards.code(0).out();
    assert!(page.contains(">B</text>") && !page.contains(">C</text>"));
    assert!(!page.contains("class=\"card plan\""));
    let plans = place.run(&["print", "small-story", "commitments", "--each", "2"], "");
    let page = plans.code(0).out();
    assert_eq!(page.matches("class=\"card plan\"").count(), 2);
    assert!(!page.contains("class=\"card vote\""));
    place
        .run(&["print", "small-story", "roles"], "")
        .code(2)
        .warns("no roles");
    place
        .run(&["print", "small-story", "cards", "--each", "3"], "")
        .code(2);
}

#[test]
fn it_says_how_many_sheets_so_many_people_need() {
    let place = Place::new();
    let file = place.path("cards.html");
    let told = |people: &str| {
        place.run(
            &["print", "small-story", "--people", people, "-o", &file],
            "",
        )
    };
    // Four sheets make four sets; one sheet makes four plans.
    told("30")
        .code(0)
        .says("pages 1 to 4, 8 copies, 32 sheets")
        .says("page 5, 8 copies, 8 sheets")
        .says("40 sheets of paper in all");
    told("4")
        .code(0)
        .says("one copy")
        .says("5 sheets of paper in all");
    told("0").code(2);
    let page = fs::read_to_string(&file).unwrap();
    assert!(
        page.contains("<td>1–4</td><td>1</td><td>4</td>"),
        "the page says so, too"
    );
    fs::write(&file, "something else").unwrap();
    told("4").code(2).warns("cards.html");
}

#[test]
fn an_odd_title_stays_a_title() {
    let place = Place::new();
    let story = super::place::STORY.replace("A small story", "<b>& \\\"co\\\"</b>");
    fs::write(place.path("stories/small-story.ron"), story).unwrap();
    let page = place.run(&["print", "small-story"], "").code(0).out();
    assert!(page.contains("&lt;b&gt;&amp; &quot;co&quot;&lt;/b&gt;"));
    assert!(!page.contains("<b>&"));
}
