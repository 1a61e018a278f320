//! What the facilitator does besides leading: noting down, taking home, leaving.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowCloseRequested};
use groundswell::game::controls;
use groundswell::simulation::Rules;
use groundswell::storage::Store;
use groundswell::workshop::faces::Act;
use groundswell::workshop::host::Host;
use groundswell::workshop::room::{By, Command, Phase};

use super::{Desk, pages};
use crate::rig::Rig;

#[test]
fn closing_the_projector_is_asked_and_the_workshop_waits() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    rig.press(&[KeyCode::Space]);
    let world = rig.world();
    let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
    let window = windows.single(world).expect("there is a window");
    world.write_message(WindowCloseRequested { window });
    rig.step();
    rig.settle();
    assert!(
        pages(&mut rig).contains("Nothing is lost"),
        "{}",
        pages(&mut rig)
    );
    rig.walk_to("Do it");
    controls::press(rig.world(), KeyCode::Enter);
    rig.step();
    let left = rig.world().resource::<Messages<AppExit>>();
    assert!(!left.is_empty(), "the window was not closed");
    drop(rig);

    let path = desk.host.path();
    let host = desk.host.look(|room, _| room.run().scenario().clone());
    let rules = Arc::new(Rules::shipped());
    drop(desk.host);
    let (again, _) = Host::resume(&path, host, rules).expect("it goes on");
    assert!(again.look(|room, _| matches!(room.phase(), Phase::Reading { .. })));
    drop(desk.home);
}

#[test]
fn the_window_is_left_by_keys_alone_and_at_once_when_the_workshop_is_over() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    rig.press(&[KeyCode::Space]);
    let hold = |rig: &mut Rig| {
        rig.world()
            .resource_mut::<ButtonInput<KeyCode>>()
            .press(KeyCode::ControlLeft)
    };
    let let_go = |rig: &mut Rig| {
        rig.world()
            .resource_mut::<ButtonInput<KeyCode>>()
            .release(KeyCode::ControlLeft)
    };
    hold(&mut rig);
    rig.press(&[KeyCode::KeyQ]);
    let_go(&mut rig);
    assert!(pages(&mut rig).contains("Nothing is lost"));
    rig.press(&[KeyCode::Escape]);
    assert!(!pages(&mut rig).contains("Nothing is lost"));
    let left = |rig: &mut Rig| !rig.world().resource::<Messages<AppExit>>().is_empty();
    assert!(!left(&mut rig), "it was only asked");

    let done = desk.host.act(By::Facilitator, Command::Close);
    done.expect("it can be closed");
    rig.settle();
    assert!(pages(&mut rig).contains("The workshop is over"));
    controls::press(rig.world(), KeyCode::Escape);
    rig.step();
    assert!(left(&mut rig), "nothing is left to lead");
}

#[test]
fn what_is_taken_home_is_written_from_the_console() {
    let desk = Desk::open();
    let mut opening = desk.opening();
    opening.store = Some(Store::at(desk.home.path()));
    let mut rig = Rig::start(opening);
    rig.press(&[KeyCode::Space, KeyCode::KeyD, KeyCode::KeyK]);
    assert!(matches!(desk.phase(), Phase::Debrief(_)));
    rig.click("Keep a page, plain text and a table of the votes");
    for _ in 0..400 {
        if pages(&mut rig).contains("Written to") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        rig.step();
        rig.settle();
    }
    let tree = pages(&mut rig);
    assert!(tree.contains("Written to"), "{tree}");
    let folder = std::fs::read_dir(desk.home.path().join("debriefs")).expect("it is there");
    let mut endings: Vec<String> = folder
        .filter_map(|file| {
            Some(
                file.ok()?
                    .path()
                    .extension()?
                    .to_string_lossy()
                    .into_owned(),
            )
        })
        .collect();
    endings.sort();
    assert_eq!(endings, ["csv", "html", "md"]);
}

#[test]
fn what_the_minority_said_is_kept_though_nobody_pressed_keep() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, |phase| matches!(phase, Phase::Revealed { .. }));
    rig.press(&[KeyCode::KeyK]);
    rig.walk_to("What those in the minority said aloud");
    rig.write("She has a child at home.");
    rig.walk_to("Keep it");
    rig.press(&[KeyCode::PageDown]);
    let heard = desk
        .host
        .look(|room, _| room.decision().map(|it| it.heard.clone()));
    assert_eq!(heard.unwrap_or_default(), ["She has a child at home."]);
}

#[test]
fn where_an_option_is_called_d_the_debrief_has_a_key_of_its_own() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, |phase| phase == Phase::Deciding);
    let acts = desk.console().acts;
    let debrief = |act: &&Act| matches!(act.command, Command::Debrief(_));
    let key = acts.iter().find(debrief).map(|act| act.key.clone());
    assert_eq!(key.as_deref(), Some("End"), "this story offers a D here");
    rig.press(&[KeyCode::End]);
    assert!(matches!(desk.phase(), Phase::Debrief(_)));
}
