//! The menus.

use bevy::prelude::*;
use bevy::text::RemSize;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::page::Shelf;
use groundswell::game::screens::Screen;
use groundswell::game::settings::Settings;
use groundswell::library::{Found, Origin};
use groundswell::scenario::{Code, Diagnostic};

use groundswell::scenario::translation::fingerprint;

use crate::rig::Rig;
use crate::writing::{Writing, says};

#[test]
fn a_text_size_takes_effect_at_once_and_keeps_the_keyboard_where_it_was() {
    let mut rig = Rig::start(Opening::default());
    rig.click("Settings");
    rig.press(&[KeyCode::ArrowRight, KeyCode::ArrowRight, KeyCode::Enter]);
    assert_eq!(rig.world().resource::<Settings>().text_percent, 150);
    assert_eq!(rig.world().resource::<RemSize>().0, 24.0);
    assert_eq!(rig.focused().as_deref(), Some("✓ 150 %"));
}

#[test]
fn a_switch_says_what_it_is_and_how_it_stands() {
    let mut rig = Rig::start(Opening::default());
    rig.click("Settings");
    rig.click("High contrast: off");
    assert!(rig.world().resource::<Settings>().high_contrast);
    assert_eq!(rig.focused().as_deref(), Some("High contrast: on"));
}

#[test]
fn a_language_is_chosen_where_there_is_one_and_what_is_open_follows() {
    let mut writing = Writing::playing();
    let print = fingerprint("It is quiet.");
    let line = format!("\"scenes.first.script.1\": (of: \"{print}\", is: \"Es ist still.\")");
    let german =
        format!("Translation(format: 1, of: \"mine\", language: \"de\", texts: {{ {line} }})");
    std::fs::write(writing.folder.path().join("mine.de.ron"), &german).expect("it can be written");
    writing.rig.press(&[KeyCode::Escape]);
    writing.rig.click("Settings");
    writing.rig.click("Deutsch");
    let settings = *writing.rig.world().resource::<Settings>();
    assert_eq!(settings.language, "de".parse().ok());
    assert_eq!(writing.rig.focused().as_deref(), Some("✓ Deutsch"));
    writing.until("the story in German", |rig| says(rig, "Es ist still."));
    writing.rig.click("As written");
    writing.until("the story as it is written", |rig| {
        says(rig, "It is quiet.")
    });
    // A language is there as soon as somebody translates into it.
    let french = german.replace("\"de\"", "\"fr\"");
    std::fs::write(writing.folder.path().join("mine.fr.ron"), french).expect("it can be written");
    let known = "fr".parse().expect("it is a language");
    writing.until("a story in French", |rig| {
        rig.world().resource::<Shelf>().languages.contains(&known)
    });
    writing.rig.press(&[KeyCode::Escape]);
    writing.rig.press(&[KeyCode::Escape]);
    writing.rig.click("Settings");
    writing.rig.walk_to("Français");
    // Where no story is translated, nothing is to be chosen.
    let mut rig = Rig::start(Opening::default());
    rig.click("Settings");
    assert!(!rig.tree().contains("As written"), "{}", rig.tree());
}

#[test]
fn a_story_that_does_not_load_says_why() {
    let found = Diagnostic::new(
        Code::E007,
        "scenes.standup",
        "There is nobody called `pria`.",
    )
    .help("Did you mean `priya`?");
    let broken = Found {
        stem: "night-shift".to_owned(),
        origin: Origin::Embedded,
        source: Vec::new(),
        scenario: None,
        diagnostics: vec![found],
        unreadable: None,
        spoken: None,
        untranslated: None,
    };
    let mut rig = Rig::start(Opening {
        screen: Screen::Library,
        stories: vec![broken],
        ..default()
    });
    let card = rig
        .focus_order()
        .into_iter()
        .find(|name| name.contains("night-shift"))
        .unwrap_or_default();
    rig.click(&card);
    assert_eq!(*rig.world().resource::<State<Menu>>().get(), Menu::Problems);
    assert!(
        rig.tree().contains("Did you mean `priya`?"),
        "{}",
        rig.tree()
    );
}
