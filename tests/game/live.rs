//! Whoever writes a story sees the game follow its file: the page, the choices, the mistakes, the shelf.

use std::fs;

use bevy::prelude::*;
use groundswell::game::menus::Menu;
use groundswell::game::page::{Page, Shelf};
use groundswell::game::screens::Screen;
use groundswell::game::session::Intent;
use groundswell::storage::Store;

use crate::rig::Rig;
use crate::writing::{STORY, Writing, menu, says};

fn notes(rig: &mut Rig, words: &str) -> bool {
    let notes = &rig.world().resource::<Page>().notes;
    notes.iter().any(|note| note.contains(words))
}

#[test]
fn what_is_told_changes_on_the_page_and_the_keyboard_stays_where_it_was() {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.rig.walk_to("2. Leave again.");
    let before = writing.page();
    let heard = writing.rig.announced().len();
    writing.save(&[("Yes?", "Come in, since you are here.")]);
    writing.until("the new line", |rig| says(rig, "Come in"));
    let after = writing.page();
    assert_eq!(
        (after.number, &after.place),
        (before.number, &before.place),
        "it is no new page"
    );
    let held = writing.rig.focused();
    assert!(
        held.as_ref()
            .is_some_and(|held| held.starts_with("2. Leave again.")),
        "{held:?}"
    );
    assert!(writing.rig.tree().contains("Come in, since you are here."));
    let heard = writing.rig.announced().split_off(heard);
    let counted = heard.iter().any(|words| words.contains("You can do"));
    assert!(!counted, "the choices were counted out again: {heard:?}");
    // The card can be taken at once: it has been read.
    writing.choose(KeyCode::Digit2);
    assert_eq!(writing.page().place, "The stairs");
}

#[test]
fn the_choices_are_kept_through_a_change_and_through_another_way_to_land() {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.choose(KeyCode::Digit2);
    assert_eq!(writing.page().place, "The stairs");
    writing.save(&[
        ("The stairs", "The dark stairs"),
        ("role: \"Head\"", "role: \"Head\", trust: High"),
    ]);
    writing.until("the new place", |rig| {
        rig.world().resource::<Page>().place == "The dark stairs"
    });
    assert!(
        writing.page().notes.is_empty(),
        "{:?}",
        writing.page().notes
    );
    assert!(writing.page().can_undo);
}

#[test]
fn a_choice_that_is_gone_is_named_and_comes_back_with_the_file() {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.choose(KeyCode::Digit2);
    writing.save(&[("id: \"leave\"", "id: \"go-out\"")]);
    writing.until("a word on the lost choice", |rig| {
        notes(rig, "“Leave again.”")
    });
    assert_eq!(
        writing.page().place,
        "The office",
        "it stands where the choice was taken"
    );
    assert!(notes(&mut writing.rig, "choice 2"));
    assert!(
        writing
            .rig
            .announced()
            .iter()
            .any(|words| words.contains("“Leave again.”"))
    );
    writing.save(&[]);
    writing.until("the choice taken again", |rig| {
        rig.world().resource::<Page>().place == "The stairs"
    });
    assert!(writing.page().notes.is_empty());
}

#[test]
fn a_choice_that_leads_elsewhere_is_followed_there() {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.choose(KeyCode::Digit2);
    writing.save(&[(
        "effects: [Set(\"told\")], then: Goto(\"second\")",
        "then: Goto(\"third\")",
    )]);
    writing.until("a word on the choice", |rig| notes(rig, "leads elsewhere"));
    assert_eq!(writing.page().place, "The stairs");
    assert!(notes(&mut writing.rig, "“Knock on his door.”"));
}

#[test]
fn a_mistake_is_shown_over_the_scene_and_goes_when_it_is_mended() {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.save(&[("Goto(\"third\")", "Goto(\"thrid\")")]);
    writing.until("the problems", |rig| menu(rig) == Menu::Problems);
    let tree = writing.rig.tree();
    for words in [
        "thrid",
        "third",
        "line 14, column",
        "mine.ron",
        "The line says",
    ] {
        assert!(tree.contains(words), "{words:?} is missing in\n{tree}");
    }
    // Another mistake shows at once, in the place of the first.
    writing.save(&[("flag.told", "flag.tolled")]);
    writing.until("the other problem", |rig| rig.tree().contains("tolled"));
    assert!(!writing.rig.tree().contains("thrid"));
    writing.save(&[("Ask him.", "Ask him about it.")]);
    writing.until("nothing wrong", |rig| menu(rig) == Menu::None);
    let page = writing.page();
    assert_eq!(
        (page.place.as_str(), page.offers[0].text.as_str()),
        ("The office", "Ask him about it.")
    );
    assert!(page.notes.is_empty(), "{:?}", page.notes);
}

#[test]
fn the_last_version_that_loads_stays_in_play() {
    let mut writing = Writing::playing();
    writing.save(&[("Goto(\"third\")", "Goto(")]);
    writing.until("the problems", |rig| menu(rig) == Menu::Problems);
    writing.rig.press(&[KeyCode::Escape]);
    assert_eq!(menu(&mut writing.rig), Menu::None);
    assert!(notes(&mut writing.rig, "does not load"));
    writing.choose(KeyCode::Digit1);
    assert_eq!(writing.page().place, "The office");
    assert!(notes(&mut writing.rig, "does not load"), "it is still so");
    // What is wrong can be looked up again.
    writing.rig.press(&[KeyCode::Escape]);
    writing.rig.walk_to("Problems in the file");
    writing.rig.press(&[KeyCode::Enter]);
    assert_eq!(menu(&mut writing.rig), Menu::Problems);
    writing.rig.press(&[KeyCode::Escape, KeyCode::Escape]);
    // And it can be begun again.
    writing.rig.walk_to("Start again");
    writing.rig.press(&[KeyCode::Enter]);
    assert_eq!(writing.page().place, "The corridor");
}

#[test]
fn a_file_that_goes_leaves_the_story_in_play() {
    let mut writing = Writing::playing();
    fs::remove_file(&writing.file).expect("it can be removed");
    writing.until("a word on it", |rig| notes(rig, "is gone"));
    writing.choose(KeyCode::Digit1);
    assert_eq!(writing.page().place, "The office");
    // Renamed, it is found again by its id.
    let renamed = writing.folder.path().join("another-name.ron");
    fs::write(renamed, STORY.replace("Yes?", "Now what?")).expect("it can be written");
    writing.until("the renamed story", |rig| says(rig, "Now what?"));
    assert!(writing.page().notes.is_empty());
}

#[test]
fn a_run_is_kept_as_it_was_until_the_next_choice() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut writing = Writing::begin(Screen::Play, Some(store.clone()));
    writing.choose(KeyCode::Digit1);
    writing.choose(KeyCode::Digit2);
    let kept = || {
        store
            .load("mine")
            .ok()
            .flatten()
            .map_or(0, |journal| journal.steps.len())
    };
    assert_eq!(kept(), 2);
    writing.save(&[("id: \"leave\"", "id: \"go-out\"")]);
    writing.until("a word on the lost choice", |rig| {
        notes(rig, "“Leave again.”")
    });
    assert_eq!(
        kept(),
        2,
        "a change of the file takes nothing from what is kept"
    );
}

#[test]
fn the_shelf_follows_the_folder() {
    let mut writing = Writing::begin(Screen::Library, None);
    let titles = |rig: &mut Rig| {
        let shelf = rig.world().resource::<Shelf>();
        shelf
            .stories
            .iter()
            .map(|story| story.title.clone())
            .collect::<Vec<_>>()
    };
    let there = |rig: &mut Rig, title: &str| titles(rig).iter().any(|found| found == title);
    assert!(there(&mut writing.rig, "Mine"));
    writing.rig.walk_to("Back");
    let other = writing.folder.path().join("other.ron");
    let text = STORY
        .replace("\"mine\"", "\"other\"")
        .replace("\"Mine\"", "\"A second one\"");
    fs::write(&other, text).expect("it can be written");
    writing.until("the new story", |rig| rig.tree().contains("A second one"));
    assert_eq!(
        writing.rig.focused().as_deref(),
        Some("Back"),
        "the keyboard stays where it was"
    );
    fs::remove_file(&other).expect("it can be removed");
    writing.until("the story gone", |rig| !rig.tree().contains("A second one"));
    writing.save(&[("start: \"first\"", "start: \"frist\"")]);
    writing.until("the mistake on its card", |rig| {
        rig.tree().contains("1 problem")
    });
    writing.save(&[("title: \"Mine\"", "title: \"Mended\"")]);
    writing.until("the mended story", |rig| rig.tree().contains("Mended"));
}

#[test]
fn a_briefing_follows_too() {
    let mut writing = Writing::begin(Screen::Briefing, None);
    writing.save(&[("Priya Raman", "Petra Rahm")]);
    writing.until("the new name", |rig| rig.tree().contains("Petra Rahm"));
    writing.rig.press(&[KeyCode::Enter]);
    assert!(writing.rig.intents().contains(&Intent::Begin));
    assert_eq!(writing.page().people[1].name, "Petra");
}
