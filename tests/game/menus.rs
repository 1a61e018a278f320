//! The menus.

use bevy::prelude::*;
use bevy::text::RemSize;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::page::{Problem, Shelf, Story};
use groundswell::game::screens::Screen;
use groundswell::game::settings::Settings;

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
fn a_story_that_does_not_load_says_why_and_leaves_the_others_alone() {
    let mut rig = Rig::start(Opening {
        screen: Screen::Library,
        ..default()
    });
    let problem = Problem {
        line: 14,
        message: "There is no `pria`. Did you mean `priya`?".to_owned(),
    };
    let broken = Story {
        title: "night-shift.ron".to_owned(),
        problems: vec![problem],
        ..default()
    };
    let fine = Story {
        title: "The Friday deploy".to_owned(),
        minutes: 15,
        ..default()
    };
    rig.world().insert_resource(Shelf {
        stories: vec![broken, fine],
        open: None,
    });
    rig.world()
        .resource_mut::<NextState<Screen>>()
        .set(Screen::Library);
    rig.step();
    rig.settle();
    let order = rig.focus_order();
    assert!(
        order.iter().any(|name| name.contains("The Friday deploy")),
        "{order:?}"
    );
    let card = order
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
