//! A shipped story, played through the screens with a keyboard, kept and gone on with.

use std::path::Path;

use bevy::input::ButtonState;
use bevy::prelude::*;
use groundswell::game::page::{Page, Past, Shelf};
use groundswell::game::screens::Screen;
use groundswell::game::{Opening, controls};
use groundswell::library::{Found, read_file};
use groundswell::storage::{Settings, Store};

use crate::rig::Rig;

fn friday() -> Found {
    let found =
        read_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/friday-deploy.ron"));
    assert!(found.scenario.is_some(), "{:#?}", found.diagnostics);
    found
}

fn opening(store: Option<Store>) -> Opening {
    let settings = Settings {
        reduced_motion: true,
        whole_passages: true,
        ..Settings::default()
    };
    Opening {
        stories: vec![friday()],
        settings,
        store,
        ..Opening::default()
    }
}

fn playing() -> Rig {
    Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        ..opening(None)
    })
}

/// At the first decision, after the page that only tells.
fn deciding() -> Rig {
    let mut rig = playing();
    rig.press(&[KeyCode::Digit1]);
    rig
}

fn screen(rig: &mut Rig) -> Screen {
    *rig.world().resource::<State<Screen>>().get()
}

fn page(rig: &mut Rig) -> Page {
    rig.world().resource::<Page>().clone()
}

#[test]
fn a_story_is_found_read_and_played_to_its_end_with_the_keyboard_alone() {
    let mut rig = Rig::start(opening(None));
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Library);
    rig.press(&[
        KeyCode::ArrowDown,
        KeyCode::ArrowUp,
        KeyCode::Tab,
        KeyCode::Enter,
    ]);
    if screen(&mut rig) == Screen::Title {
        rig.press(&[KeyCode::Enter, KeyCode::Enter]);
    }
    assert_eq!(screen(&mut rig), Screen::Briefing);
    assert_eq!(rig.focused().as_deref(), Some("Begin"));
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Play);
    for _ in 0..200 {
        let now = page(&mut rig);
        if now.ended {
            break;
        }
        let open = now
            .offers
            .iter()
            .position(|offer| offer.locked.is_none())
            .expect("there is always a way on");
        let keys = [
            KeyCode::Digit1,
            KeyCode::Digit2,
            KeyCode::Digit3,
            KeyCode::Digit4,
            KeyCode::Digit5,
        ];
        rig.press(&[keys[open]]);
        assert_ne!(page(&mut rig).number, now.number, "the story stands still");
    }
    assert!(page(&mut rig).ended);
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Debrief);
    let tree = rig.tree();
    assert!(
        tree.contains("What became of everybody") && tree.contains("Priya"),
        "{tree}"
    );
}

#[test]
fn undo_brings_the_page_back_as_it_was() {
    let mut rig = playing();
    let before = page(&mut rig);
    rig.press(&[KeyCode::Digit1]);
    assert_ne!(page(&mut rig).place, before.place);
    rig.press(&[KeyCode::KeyZ]);
    let after = page(&mut rig);
    assert_eq!(
        (after.place, after.lines.len(), after.can_undo),
        (before.place, before.lines.len(), false)
    );
    assert!(
        rig.announced()
            .iter()
            .any(|said| said.contains("Taken back."))
    );
}

#[test]
fn the_history_holds_what_was_chosen() {
    let mut rig = deciding();
    let chosen = page(&mut rig).offers[0].text.clone();
    rig.press(&[KeyCode::Digit1]);
    let past = rig.world().resource::<Past>().0.clone();
    assert_eq!(past[1].chosen.as_deref(), Some(chosen.as_str()));
    rig.press(&[KeyCode::KeyH]);
    assert!(rig.tree().contains(&chosen));
}

#[test]
fn a_run_is_kept_after_every_choice_and_goes_on_where_it_was_left() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        ..opening(Some(store.clone()))
    });
    rig.press(&[KeyCode::Digit1, KeyCode::Digit1]);
    let left = page(&mut rig);
    drop(rig);

    let mut rig = Rig::start(opening(Some(store)));
    assert_eq!(
        rig.world().resource::<Shelf>().open.as_deref(),
        Some("The Friday deploy")
    );
    assert_eq!(
        rig.focused().as_deref(),
        Some("Continue: The Friday deploy")
    );
    rig.press(&[KeyCode::Enter]);
    let now = page(&mut rig);
    assert_eq!(screen(&mut rig), Screen::Play);
    assert_eq!(
        (now.place, now.lines.len(), now.offers.len()),
        (left.place, left.lines.len(), left.offers.len())
    );
}

#[test]
fn what_followed_from_a_choice_stands_under_the_place_where_it_was_taken() {
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
        ..opening(None)
    });
    let advance = |rig: &mut Rig| {
        for _ in 0..page(rig).lines.len() {
            rig.press(&[KeyCode::Enter]);
        }
        page(rig).place
    };
    advance(&mut rig);
    rig.press(&[KeyCode::Digit1]);
    let decided = advance(&mut rig);
    rig.press(&[KeyCode::Digit1]);
    let next = page(&mut rig).place;
    assert_ne!(next, decided);
    let (told, tree) = (page(&mut rig).passed[0].0, rig.tree());
    assert!(tree.contains(&decided) && !tree.contains(&next), "{tree}");
    for _ in 0..told {
        rig.press(&[KeyCode::Enter]);
    }
    let tree = rig.tree();
    assert!(tree.contains(&next) && !tree.contains(&decided), "{tree}");
}

#[test]
fn a_double_click_and_a_key_that_is_held_choose_once() {
    let mut rig = deciding();
    let card = rig.focus_order();
    let card = card.iter().find(|name| name.starts_with("1. "));
    let card = card.expect("there is a first choice").clone();
    rig.pause();
    rig.point_at(&card);
    for _ in 0..2 {
        rig.mouse(ButtonState::Pressed);
        rig.mouse(ButtonState::Released);
    }
    rig.settle();
    assert_eq!(rig.world().resource::<Past>().0.len(), 3, "one choice");
    rig.press(&[KeyCode::KeyZ]);
    rig.pause();
    for _ in 0..5 {
        // As a remote desktop repeats a key: without saying that it does.
        controls::press(rig.world(), KeyCode::Digit1);
        rig.step();
    }
    rig.settle();
    assert_eq!(rig.world().resource::<Past>().0.len(), 3, "one choice");
}

#[test]
fn a_story_that_is_opened_by_name_offers_the_run_that_waits() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        ..opening(Some(store.clone()))
    });
    rig.press(&[KeyCode::Digit1, KeyCode::Digit1]);
    let left = page(&mut rig);
    drop(rig);

    let at_its_name = |store| Opening {
        screen: Screen::Briefing,
        story: Some(0),
        ..opening(Some(store))
    };
    let mut rig = Rig::start(at_its_name(store.clone()));
    assert_eq!(rig.focused().as_deref(), Some("Continue"));
    assert!(
        rig.tree().contains("You are in the middle of this story"),
        "{}",
        rig.tree()
    );
    rig.press(&[KeyCode::Enter]);
    assert_eq!(page(&mut rig).place, left.place);
    drop(rig);

    let told = |store: &Store| {
        let kept = store.load("friday-deploy").expect("it can be read");
        kept.expect("a run is kept").variant[0].clone()
    };
    let before = told(&store);
    let mut rig = Rig::start(at_its_name(store.clone()));
    assert_eq!(scrolling(&mut rig), 0, "all of it is on one screen");
    rig.click("Begin again");
    assert_ne!(told(&store), before, "the same Victor again");
    assert_eq!(screen(&mut rig), Screen::Play);
    assert!(!page(&mut rig).can_undo, "a new run");
    assert!(
        home.path().join("runs/friday-deploy.before.ron").exists(),
        "and the one before is not lost"
    );
}

/// How many regions of the page have more than they can show.
fn scrolling(rig: &mut Rig) -> usize {
    use bevy::input_focus::tab_navigation::TabIndex;
    use groundswell::game::theme::widgets::scroll::ScrollRegion;
    let world = rig.world();
    let mut regions = world.query_filtered::<&TabIndex, With<ScrollRegion>>();
    regions.iter(world).filter(|index| index.0 >= 0).count()
}

#[test]
fn a_telling_can_be_picked_and_is_not_given_away() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(Opening {
        screen: Screen::Briefing,
        ..opening(Some(store.clone()))
    });
    assert_eq!(rig.focused().as_deref(), Some("Begin"));
    assert_eq!(scrolling(&mut rig), 0, "all of it is on one screen");
    let tree = rig.tree();
    assert!(tree.contains("Which Victor?"), "{tree}");
    assert!(!tree.contains("irrelevance"), "{tree}");
    for (answer, option) in [
        ("Second telling", "irrelevance"),
        ("First telling", "blame"),
    ] {
        rig.click(answer);
        assert_eq!(rig.focused().as_deref(), Some(&*format!("✓ {answer}")));
        rig.click("Begin");
        let kept = store.load("friday-deploy").expect("a run is kept");
        let picked = ("victor-fears".to_owned(), option.to_owned());
        let kept = kept.expect("a run is kept").variant;
        assert!(kept.contains(&picked), "{kept:?}");
        rig.press(&[KeyCode::Escape]);
        rig.click("Leave for the stories");
        let card = rig.focused().expect("the story holds the keyboard");
        rig.click(&card);
    }
}

#[test]
fn a_story_that_cannot_be_kept_says_so_and_goes_on() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let blocked = home.path().join("a-file-in-the-way");
    std::fs::write(&blocked, "").expect("it can be written");
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        ..opening(Some(Store::at(&blocked)))
    });
    rig.press(&[KeyCode::Digit1]);
    let tree = rig.tree();
    assert!(tree.contains("Not kept: "), "{tree}");
    assert!(tree.contains("every choice tries again"), "{tree}");
    let told = |rig: &Rig| {
        let heard = rig.announced();
        heard
            .iter()
            .filter(|heard| heard.contains("Not kept"))
            .count()
    };
    assert_eq!(told(&rig), 1, "{:?}", rig.announced());
    rig.press(&[KeyCode::Digit1]);
    assert_eq!(told(&rig), 1, "it is said once");
    std::fs::remove_file(&blocked).expect("it can be removed");
    rig.press(&[KeyCode::Digit1]);
    assert!(page(&mut rig).notes.is_empty());
    assert!(
        rig.announced()
            .iter()
            .any(|heard| heard.contains("The story is kept again."))
    );
}

#[test]
fn settings_are_kept_when_they_change() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(opening(Some(store.clone())));
    assert_eq!(
        store.settings().expect("nothing is damaged"),
        Settings::default(),
        "looking changes nothing"
    );
    rig.click("Settings");
    rig.click("High contrast: off");
    assert!(store.settings().expect("they were kept").high_contrast);
}

#[test]
fn every_page_of_a_story_fits_on_one_screen() {
    use bevy::input_focus::tab_navigation::TabIndex;
    use groundswell::game::theme::widgets::scroll::ScrollRegion;
    let mut rig = playing();
    for step in 0..40 {
        if page(&mut rig).ended {
            break;
        }
        let world = rig.world();
        let mut regions = world.query_filtered::<(
            &TabIndex,
            &Children,
            Has<groundswell::game::theme::room::Whole>,
        ), With<ScrollRegion>>();
        // Only what was said before may scroll out of sight.
        let cut = regions
            .iter(world)
            .filter(|(index, _, passage)| index.0 >= 0 && !passage)
            .count();
        assert_eq!(
            cut,
            0,
            "page {step} does not fit: {:?}",
            page(&mut rig).place
        );
        let open = page(&mut rig)
            .offers
            .iter()
            .position(|offer| offer.locked.is_none())
            .unwrap_or(0);
        rig.press(&[[KeyCode::Digit1, KeyCode::Digit2, KeyCode::Digit3][open.min(2)]]);
    }
}
