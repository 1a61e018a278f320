//! The inspector: the truth for whoever writes, why a choice is locked, a way to any scene, the run as a command line.

use bevy::prelude::*;
use groundswell::game::menus::Menu;
use groundswell::game::page::Page;
use groundswell::storage::Store;

use crate::writing::{Writing, menu};

/// In the second scene, with the inspector open.
fn inspecting() -> Writing {
    let mut writing = Writing::playing();
    writing.choose(KeyCode::Digit1);
    writing.rig.press(&[KeyCode::KeyI]);
    assert_eq!(menu(&mut writing.rig), Menu::Inspector);
    writing
}

/// Opens a part of the inspector.
fn unfold(writing: &mut Writing, part: &str) {
    writing.rig.walk_to(part);
    writing.rig.press(&[KeyCode::Enter]);
}

fn shows(writing: &mut Writing, words: &[&str]) {
    let tree = writing.rig.tree();
    for words in words {
        assert!(tree.contains(words), "{words:?} is missing in\n{tree}");
    }
}

#[test]
fn one_key_opens_and_closes_it_and_it_says_what_it_is() {
    let mut writing = inspecting();
    shows(
        &mut writing,
        &[
            "it tells what no player can know",
            "second · day 1 of 5 · after 1 choice",
        ],
    );
    writing.rig.press(&[KeyCode::KeyI]);
    assert_eq!(menu(&mut writing.rig), Menu::None);
    writing.rig.press(&[KeyCode::Escape]);
    writing.rig.walk_to("Inspector");
    writing.rig.press(&[KeyCode::Enter]);
    assert_eq!(menu(&mut writing.rig), Menu::Inspector);
    writing.rig.press(&[KeyCode::Escape]);
    assert_eq!(menu(&mut writing.rig), Menu::None);
}

#[test]
fn a_locked_choice_says_which_part_of_its_condition_fails() {
    let mut writing = inspecting();
    shows(
        &mut writing,
        &[
            "boast: locked. Boast. Fails: trust.victor >= 90, is ",
            "Holds: flag.told.",
            "leave: open. Leave again.",
        ],
    );
}

#[test]
fn it_tells_levels_flags_and_what_just_happened() {
    let mut writing = inspecting();
    unfold(&mut writing, "Levels");
    shows(
        &mut writing,
        &[
            "Victor Krane",
            "trust.victor.ability: ",
            "grip.victor: ",
            "morale.priya: ",
            "needs certainty",
        ],
    );
    unfold(&mut writing, "Flags");
    shows(&mut writing, &["flag.told: yes"]);
    unfold(&mut writing, "This turn");
    shows(
        &mut writing,
        &["Chosen: knock. Knock on his door.", "To the scene second"],
    );
}

#[test]
fn it_leads_to_any_scene_with_people_as_one_says() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut writing = Writing::begin(
        groundswell::game::screens::Screen::Play,
        Some(store.clone()),
    );
    writing.choose(KeyCode::Digit1);
    writing.choose(KeyCode::Digit2);
    let kept = store.load("mine").expect("it can be read");
    writing.rig.press(&[KeyCode::KeyI]);
    unfold(&mut writing, "Go to a scene");
    writing.rig.walk_to("With");
    writing.rig.write("trust.nobody=3");
    writing.rig.walk_to("Go to second");
    writing.rig.press(&[KeyCode::Enter]);
    assert_eq!(menu(&mut writing.rig), Menu::Inspector, "that cannot be");
    shows(&mut writing, &["trust.nobody=3"]);
    // As one would: all of it is taken out and written anew.
    writing.rig.press(&[KeyCode::KeyI]);
    writing.rig.press(&[KeyCode::KeyI]);
    writing.rig.walk_to("With");
    writing.rig.write("trust.victor=95, flag.told=true");
    writing.rig.walk_to("Go to second");
    writing.rig.press(&[KeyCode::Enter]);
    assert_eq!(menu(&mut writing.rig), Menu::None);
    let page = writing.page();
    assert_eq!(page.place, "The office");
    let boast = page.offers.iter().find(|offer| offer.text == "Boast.");
    assert!(
        boast.is_some_and(|offer| offer.locked.is_none()),
        "{:?}",
        page.offers
    );
    assert!(
        page.notes
            .iter()
            .any(|note| note.contains("A trial from second")),
        "{:?}",
        page.notes
    );
    // A trial follows its file too, and is not kept in the place of what was played.
    writing.save(&[("Boast.", "Boast a little.")]);
    writing.until("the new words", |rig| {
        let page = rig.world().resource::<Page>();
        page.offers
            .iter()
            .any(|offer| offer.text == "Boast a little." && offer.locked.is_none())
    });
    writing.choose(KeyCode::Digit2);
    assert_eq!(store.load("mine").expect("it can be read"), kept);
}

#[test]
fn the_run_is_told_as_a_command_line_and_written_down() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut writing = Writing::begin(groundswell::game::screens::Screen::Play, Some(store));
    writing.choose(KeyCode::Digit1);
    writing.rig.press(&[KeyCode::KeyI]);
    unfold(&mut writing, "Command line");
    shows(
        &mut writing,
        &["groundswell play", "mine.ron", "--seed 1 --choices knock"],
    );
    unfold(&mut writing, "Write it down");
    shows(&mut writing, &["written to", "command.txt"]);
    let written = std::fs::read_to_string(home.path().join("command.txt")).unwrap_or_default();
    assert!(written.ends_with("--seed 1 --choices knock\n"), "{written}");
}

#[test]
fn it_follows_the_file_while_it_is_open() {
    let mut writing = inspecting();
    writing.save(&[("trust.victor >= 90", "trust.victor >= 35")]);
    writing.until("the new condition", |rig| {
        rig.tree().contains("boast: open")
    });
    assert_eq!(menu(&mut writing.rig), Menu::Inspector);
}
