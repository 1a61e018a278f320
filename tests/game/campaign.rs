//! A campaign through the screens: its first story, the debrief, the week with three of nine acts, and the next story.

use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::page::{Brief, Outcome, Page, Week};
use groundswell::game::screens::Screen;
use groundswell::game::session::Intent;
use groundswell::game::wake::Wake;
use groundswell::library::{Library, Places};
use groundswell::storage::{Settings, Store};

use crate::rig::Rig;

const CAMPAIGN: &str = r#"Campaign(
    format: 1,
    id: "two-stories",
    title: "Two stories",
    summary: "A Friday, and what comes after it.",
    scenarios: ["friday-deploy", "quiet-queue"],
)"#;

fn opening(store: Option<Store>) -> Opening {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("two-stories.ron"), CAMPAIGN).expect("it can be written");
    let library = Library::open(&Places {
        folders: vec![folder.path().to_owned()],
        ..Places::default()
    });
    let place = library
        .campaigns
        .iter()
        .position(|found| found.stem == "two-stories");
    let campaign = library.campaigns[place.expect("it was found")].clone();
    assert!(campaign.campaign.is_some(), "{:#?}", campaign.diagnostics);
    Opening {
        stories: library.stories,
        campaigns: vec![campaign],
        store,
        seed: Some(1),
        settings: Settings {
            reduced_motion: true,
            whole_passages: true,
            ..Settings::default()
        },
        ..Opening::default()
    }
}

fn screen(rig: &mut Rig) -> Screen {
    *rig.world().resource::<State<Screen>>().get()
}

fn week(rig: &mut Rig) -> Week {
    rig.world().resource::<Week>().clone()
}

fn want(rig: &mut Rig, intent: Intent) {
    rig.world().write_message(intent);
    rig.world().resource_mut::<Wake>().settle();
    rig.settle();
}

/// Begins the campaign from the library, by keyboard.
fn begin(rig: &mut Rig) {
    rig.walk_to("Play");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(rig), Screen::Library);
    rig.walk_to("Two stories. ");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(rig), Screen::Briefing);
    assert_eq!(rig.world().resource::<Brief>().title, "Two stories");
    rig.walk_to("Begin");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(rig), Screen::Play);
}

/// Plays the story on the page to its end.
fn play(rig: &mut Rig) {
    for _ in 0..200 {
        let page = rig.world().resource::<Page>().clone();
        if page.ended {
            return;
        }
        let open = page.offers.iter().position(|offer| offer.locked.is_none());
        want(rig, Intent::Choose(open.expect("there is always a way on")));
    }
    panic!("the story does not end");
}

fn to_the_week(rig: &mut Rig) {
    begin(rig);
    play(rig);
    want(rig, Intent::Finish);
    assert_eq!(screen(rig), Screen::Debrief);
    rig.walk_to("On to the week");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(rig), Screen::Week);
}

#[test]
fn a_campaign_goes_from_story_to_debrief_to_week_to_story_by_keyboard() {
    let mut rig = Rig::start(opening(None));
    to_the_week(&mut rig);
    let now = week(&mut rig);
    let acts: usize = now.groups.iter().map(|group| group.acts.len()).sum();
    assert_eq!((now.groups.len(), acts, now.done.len()), (4, 9, 0));
    let tree = rig.tree();
    for group in &now.groups {
        assert!(tree.contains(&group.name), "{tree}");
        for act in &group.acts {
            let card = format!("{:?}", format!("{}. {}", act.place + 1, act.text));
            assert!(
                tree.contains(card.trim_matches('"')),
                "{card} is not in\n{tree}"
            );
            assert!(act.costs.iter().all(|cost| tree.contains(cost)));
        }
    }
    // A number, the card itself, and Tab and Enter.
    rig.press(&[KeyCode::Digit1]);
    let card = rig
        .focus_order()
        .into_iter()
        .find(|name| name.starts_with("5. "));
    rig.click(&card.expect("the fifth card is open"));
    rig.walk_to("8. ");
    rig.press(&[KeyCode::Enter]);
    let full = week(&mut rig);
    assert_eq!(full.done.len(), 3);
    let tree = rig.tree();
    for told in full.done.iter().flat_map(|done| &done.told) {
        let told = format!("{told:?}");
        assert!(tree.contains(told.trim_matches('"')), "{told}");
    }
    // More does not fit, and the way on holds the keyboard.
    rig.press(&[KeyCode::Digit3]);
    assert_eq!(week(&mut rig).done.len(), 3);
    assert_eq!(rig.focused(), full.go_on);
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Briefing);
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Play);
    assert_ne!(rig.world().resource::<Page>().title, "The Friday deploy");
    play(&mut rig);
    want(&mut rig, Intent::Finish);
    let outcome = rig.world().resource::<Outcome>().clone();
    assert!(!outcome.week_follows);
    assert!(
        outcome
            .closing
            .iter()
            .any(|told| told.contains("How you spent your weeks"))
    );
    let tree = rig.tree();
    assert!(tree.contains("That was the last story of"), "{tree}");
}

#[test]
fn an_act_can_be_turned_toward_somebody_else_and_taken_back() {
    let mut rig = Rig::start(opening(None));
    to_the_week(&mut rig);
    let acts = |rig: &mut Rig| {
        let groups = week(rig).groups;
        groups
            .into_iter()
            .flat_map(|group| group.acts)
            .collect::<Vec<_>>()
    };
    let before = acts(&mut rig);
    let act = before
        .iter()
        .find(|act| !act.others.is_empty())
        .expect("somebody else");
    let other = act.others[0].1.clone();
    let whom = rig
        .focus_order()
        .into_iter()
        .find(|name| name.contains(&other) && !name.starts_with(char::is_numeric));
    rig.walk_to(&whom.expect("it can be turned"));
    rig.press(&[KeyCode::Enter]);
    let after = acts(&mut rig);
    let turned = &after[act.place];
    assert_eq!(
        turned.toward.as_ref().map(|who| who.name.clone()),
        Some(other)
    );
    let keys = [
        KeyCode::Digit1,
        KeyCode::Digit2,
        KeyCode::Digit3,
        KeyCode::Digit4,
        KeyCode::Digit5,
        KeyCode::Digit6,
        KeyCode::Digit7,
        KeyCode::Digit8,
        KeyCode::Digit9,
    ];
    rig.press(&[keys[act.place]]);
    let done = week(&mut rig).done;
    assert_eq!((done.len(), &done[0].text), (1, &turned.text));
    assert!(
        rig.announced()
            .last()
            .is_some_and(|said| said.contains(&done[0].told[0]))
    );
    rig.press(&[KeyCode::KeyZ]);
    assert_eq!(week(&mut rig).done.len(), 0);
}

#[test]
fn a_campaign_is_kept_in_the_middle_of_a_week_and_goes_on_there() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(opening(Some(store.clone())));
    to_the_week(&mut rig);
    rig.press(&[KeyCode::Digit2]);
    let left = week(&mut rig);
    drop(rig);
    let mut rig = Rig::start(opening(Some(store)));
    assert_eq!(rig.focused().as_deref(), Some("Continue: Two stories"));
    rig.press(&[KeyCode::Enter]);
    assert_eq!(screen(&mut rig), Screen::Week);
    let now = week(&mut rig);
    assert_eq!(now.done.len(), 1);
    assert_eq!(
        (now.done[0].text.clone(), now.left),
        (left.done[0].text.clone(), left.left)
    );
}

#[test]
fn at_three_times_the_text_size_every_act_can_still_be_reached() {
    let mut start = opening(None);
    start.settings.text_percent = 300;
    let mut rig = Rig::start(start);
    to_the_week(&mut rig);
    for place in 1..=9 {
        rig.walk_to(&format!("{place}. "));
    }
}
