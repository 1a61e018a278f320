//! A trial in the window: a run that begins at any scene with chosen values, and takes no real run's place.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::page::{Page, Shelf};
use groundswell::game::screens::Screen;
use groundswell::library::read_file;
use groundswell::simulation::{Rules, Run, Stage};
use groundswell::storage::Store;

use crate::rig::Rig;

fn opening(store: &Store) -> Opening {
    let story = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/friday-deploy.ron");
    Opening {
        stories: vec![read_file(&story)],
        store: Some(store.clone()),
        ..Opening::default()
    }
}

#[test]
fn the_window_opens_at_a_scene_and_keeps_the_run_that_waits() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        seed: Some(1),
        ..opening(&store)
    });
    rig.press(&[KeyCode::Digit1, KeyCode::Digit1]);
    drop(rig);
    let waits = store.load("friday-deploy").expect("it can be read");
    assert!(waits.is_some());

    let scenario = opening(&store).stories[0].scenario.clone();
    let scenario = scenario.expect("the story loads");
    let stage = Stage::new(scenario, Arc::new(Rules::shipped()));
    let with = [("morale.priya".to_owned(), "5".to_owned())];
    let mut run = Run::from_scene(&stage, 7, &[], "the-list", &with).expect("it can begin there");
    let first = run.look().choices[0].name.id.clone();
    run.choose(&first).expect("the first choice is open");
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        story: Some(0),
        run: Some(run.journal()),
        ..opening(&store)
    });
    let page = rig.world().resource::<Page>().clone();
    assert!(page.can_undo, "the choice that was given has been taken");
    let told = page.notes.iter().any(|note| note.contains("A trial"));
    assert!(told, "{:?}", page.notes);
    rig.press(&[KeyCode::Digit1]);
    assert_eq!(store.load("friday-deploy").expect("it can be read"), waits);
    drop(rig);

    let rig = &mut Rig::start(opening(&store));
    let open = rig.world().resource::<Shelf>().open.clone();
    assert_eq!(open.as_deref(), Some("The Friday deploy"));
}
