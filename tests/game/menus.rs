//! The menus.

use bevy::prelude::*;
use bevy::text::RemSize;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::screens::Screen;
use groundswell::game::settings::Settings;
use groundswell::library::{Found, Origin};
use groundswell::scenario::{Code, Diagnostic};

use crate::rig::Rig;

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
