//! The play screen, over a page that is made up.

use bevy::input::ButtonState;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::screens::Screen;
use groundswell::game::session::Intent;
use groundswell::game::theme::widgets::scroll::ScrollRegion;
use groundswell::storage::Settings;

use crate::rig::Rig;
use crate::sample;

fn playing(choices: usize) -> Rig {
    playing_as(choices, still())
}

fn still() -> Settings {
    Settings {
        reduced_motion: true,
        ..default()
    }
}

fn playing_as(choices: usize, settings: Settings) -> Rig {
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        settings,
        ..default()
    });
    rig.world().insert_resource(sample::page(choices));
    rig.step();
    rig.settle();
    rig
}

fn menu(rig: &mut Rig) -> Menu {
    *rig.world().resource::<State<Menu>>().get()
}

#[test]
fn enter_goes_on_line_by_line_and_then_rests() {
    let mut rig = playing(3);
    assert_eq!(rig.focused().as_deref(), Some("Go on"));
    rig.press(&[KeyCode::Enter, KeyCode::Enter]);
    assert_eq!(
        rig.announced().last().map(String::as_str),
        Some("Priya, low: You know it isn't ready. You can do 3 things.")
    );
    rig.press(&[KeyCode::Enter, KeyCode::Enter, KeyCode::Space]);
    assert_eq!(rig.intents(), [], "one press too many must not choose");
}

#[test]
fn a_clicker_with_one_button_reads_the_story_and_reaches_the_choices() {
    let mut rig = playing(3);
    rig.press(&[KeyCode::PageDown, KeyCode::PageDown, KeyCode::PageDown]);
    let focused = rig.focused().unwrap_or_default();
    assert!(focused.starts_with("1. Say it"), "{focused}");
}

#[test]
fn a_number_first_shows_the_choices_and_then_chooses() {
    let mut rig = playing(3);
    rig.press(&[KeyCode::Digit2]);
    assert_eq!(rig.intents(), []);
    rig.press(&[KeyCode::Numpad2]);
    assert_eq!(rig.intents(), [Intent::Choose(1)]);
}

#[test]
fn a_locked_choice_is_read_out_focused_and_refused_with_its_reason() {
    let mut rig = playing(3);
    rig.press(&[KeyCode::Digit3, KeyCode::Digit3]);
    assert_eq!(rig.intents(), []);
    let why = "Priya does not trust you enough to stand up for this.";
    assert_eq!(rig.announced().last().map(String::as_str), Some(why));
    let locked = rig
        .focus_order()
        .into_iter()
        .find(|name| name.starts_with("3. "));
    assert!(locked.is_some_and(|name| name.ends_with(why)));
    assert!(rig.tree().contains("(locked)"));
}

#[test]
fn a_click_chooses() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Digit1]);
    let card = card(&mut rig, 2);
    rig.click(&card);
    assert_eq!(rig.intents(), [Intent::Choose(1)]);
}

/// The card with this number, by its name.
fn card(rig: &mut Rig, number: usize) -> String {
    let beginning = format!("{number}. ");
    let order = rig.focus_order();
    let found = order.iter().find(|name| name.starts_with(&beginning));
    found
        .cloned()
        .unwrap_or_else(|| panic!("no {number} in {order:#?}"))
}

#[test]
fn a_click_that_arrives_with_the_pointer_chooses() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Digit1]);
    rig.pause();
    let card = card(&mut rig, 2);
    // A remote desktop sends all of it at once.
    rig.point_at(&card);
    rig.mouse(ButtonState::Pressed);
    rig.mouse(ButtonState::Released);
    rig.settle();
    assert_eq!(rig.intents(), [Intent::Choose(1)]);
    rig.pause();
    rig.mouse(ButtonState::Pressed);
    rig.mouse(ButtonState::Released);
    rig.settle();
    assert_eq!(rig.intents(), [Intent::Choose(1)], "and so does the next");
}

#[test]
fn a_touch_as_short_as_a_frame_chooses() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Digit1]);
    rig.pause();
    let card = card(&mut rig, 1);
    rig.touch(&card);
    rig.settle();
    assert_eq!(rig.intents(), [Intent::Choose(0)]);
}

#[test]
fn a_press_that_is_dragged_off_a_card_does_not_choose() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Digit1]);
    rig.pause();
    let (one, other) = (card(&mut rig, 1), card(&mut rig, 2));
    rig.point_at(&one);
    rig.mouse(ButtonState::Pressed);
    rig.point_at(&other);
    rig.mouse(ButtonState::Released);
    rig.settle();
    assert_eq!(rig.intents(), []);
}

#[test]
fn everything_that_is_shown_is_also_said() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Enter, KeyCode::Enter]);
    let tree = rig.tree();
    assert!(!tree.contains("Unknown"), "{tree}");
    for words in [
        "Priya, Engineer: running on empty. you asked first. You guess that Priya needs rest.",
        "Monday: 4 days left",
        "Energy: tired",
        "Credit: some",
        "Label \"Nobody sits.\"",
        "Label \"Victor: Friday. It ships.\"",
        "Group \"Priya, low: You know it isn't ready.\"",
        "Heading \"Monday stand-up\"",
    ] {
        assert!(tree.contains(words), "{words} is missing from\n{tree}");
    }
}

#[test]
fn the_history_opens_and_closes_with_one_key_and_holds_the_keyboard_meanwhile() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::KeyH]);
    assert_eq!(menu(&mut rig), Menu::History);
    rig.press(&[KeyCode::Tab, KeyCode::Tab, KeyCode::ArrowDown]);
    assert_eq!(rig.focused().as_deref(), Some("Close"));
    rig.press(&[KeyCode::KeyH]);
    assert_eq!(menu(&mut rig), Menu::None);
    assert_eq!(rig.focused().as_deref(), Some("Go on"));
}

#[test]
fn one_key_says_why_with_what_was_seen_before_the_rule_and_its_source() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::KeyW]);
    assert_eq!(menu(&mut rig), Menu::Why);
    assert_eq!(rig.focused().as_deref(), Some("Close"));
    let said = "ListItem \"Priya: you asked first. Good reasons persuade. well established · somebody 2017\"";
    assert!(rig.tree().contains(said), "{}", rig.tree());
    rig.press(&[KeyCode::KeyW]);
    assert_eq!(menu(&mut rig), Menu::None);
    rig.click("Why?");
    assert_eq!(menu(&mut rig), Menu::Why);
    rig.press(&[KeyCode::Escape]);
    let nothing = groundswell::game::page::Page {
        reactions: Vec::new(),
        ..sample::page(2)
    };
    rig.world().insert_resource(nothing);
    rig.press(&[KeyCode::KeyW]);
    let tree = rig.tree();
    assert!(tree.contains("nothing that lasts has changed"), "{tree}");
}

#[test]
fn what_one_holds_is_in_the_history_and_beside_whom_it_is_owed() {
    let mut rig = playing(2);
    let tree = rig.tree();
    for words in [
        "Victor, Engineer: holding tight. You guess that Victor needs rest.",
        "Victor is easier to win over just now than usual.",
    ] {
        assert!(tree.contains(words), "{words} is missing from\n{tree}");
    }
    rig.press(&[KeyCode::KeyH]);
    let held = "You promised Priya an evening off. Until Friday.";
    assert!(rig.tree().contains(held), "{}", rig.tree());
}

#[test]
fn a_hunch_is_on_the_card_and_in_its_name() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Digit1]);
    let card = card(&mut rig, 1);
    assert!(card.ends_with("1 day. Priya doubts it."), "{card}");
}

#[test]
fn escape_pauses_and_goes_back() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::Escape]);
    assert_eq!(menu(&mut rig), Menu::Pause);
    rig.press(&[KeyCode::Digit1, KeyCode::Digit1, KeyCode::KeyZ]);
    assert_eq!(
        rig.intents(),
        [],
        "a menu must keep the keys from the story under it"
    );
    rig.press(&[KeyCode::Escape]);
    assert_eq!(menu(&mut rig), Menu::None);
}

#[test]
fn undo_has_a_key() {
    let mut rig = playing(2);
    rig.press(&[KeyCode::KeyZ, KeyCode::Backspace]);
    assert_eq!(rig.intents(), [Intent::Undo, Intent::Undo]);
}

#[test]
fn one_screen_holds_even_nine_choices_without_scrolling() {
    for choices in [1, 2, 4, 6, 9] {
        let mut rig = playing(choices);
        rig.press(&[KeyCode::Digit1]);
        let world = rig.world();
        let mut regions = world.query_filtered::<&TabIndex, With<ScrollRegion>>();
        let scrolling = regions.iter(world).filter(|index| index.0 >= 0).count();
        assert_eq!(scrolling, 0, "{choices} choices");
    }
}

#[test]
fn at_three_times_the_text_size_every_choice_can_still_be_reached() {
    let mut rig = playing_as(
        9,
        Settings {
            text_percent: 300,
            reduced_motion: true,
            ..default()
        },
    );
    rig.press(&[KeyCode::Digit1]);
    for _ in 0..40 {
        rig.press(&[KeyCode::Tab]);
        if rig.focused().is_some_and(|name| name.starts_with("9. ")) {
            let card = rig.focused().unwrap_or_default();
            rig.click(&card);
            assert_eq!(rig.intents(), [Intent::Choose(8)]);
            return;
        }
    }
    panic!("the ninth choice is not in\n{:#?}", rig.focus_order());
}

#[test]
fn a_passage_can_be_shown_at_once() {
    let mut rig = playing_as(
        2,
        Settings {
            whole_passages: true,
            reduced_motion: true,
            ..default()
        },
    );
    assert!(!rig.focus_order().contains(&"Go on".to_owned()));
    rig.press(&[KeyCode::Digit1]);
    assert_eq!(rig.intents(), [Intent::Choose(0)]);
}

#[test]
fn a_page_that_nobody_touches_is_not_drawn_again() {
    let mut rig = playing(4);
    for _ in 0..20 {
        rig.step();
        assert!(
            rig.world()
                .resource::<groundswell::game::wake::Wake>()
                .settled()
        );
    }
}

#[test]
fn changing_the_text_size_while_playing_leaves_the_keyboard_in_the_menu() {
    let mut rig = playing(4);
    rig.press(&[KeyCode::Digit1, KeyCode::Escape]);
    rig.click("Settings");
    rig.click("200 %");
    assert_eq!(rig.focused().as_deref(), Some("✓ 200 %"));
}
