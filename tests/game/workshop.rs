//! A room led from the window, by keys alone: the projector, the console, and what stands between them.

mod besides;

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::ui::{CalculatedClip, UiGlobalTransform};
use bevy::window::{PrimaryWindow, WindowCloseRequested};
use groundswell::game::Opening;
use groundswell::game::picture::{self, PictureError, Request};
use groundswell::game::screens::Screen;
use groundswell::game::workshop::{Hosted, OnTheWall};
use groundswell::library::read_file;
use groundswell::simulation::Rules;
use groundswell::storage::Store;
use groundswell::workshop::faces::{self, Console};
use groundswell::workshop::host::Host;
use groundswell::workshop::room::{By, Command, Groups, Phase, Setup, Stop};

use crate::rig::Rig;

/// A workshop in a home of its own.
struct Desk {
    host: Arc<Host>,
    home: tempfile::TempDir,
}

impl Desk {
    fn open() -> Desk {
        Desk::of("friday-deploy", 480)
    }

    fn of(story: &str, minutes: u32) -> Desk {
        let file = format!("scenarios/{story}.ron");
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let scenario = read_file(&file).scenario.expect("the story loads");
        let rules = Arc::new(Rules::shipped());
        let setup = Setup {
            scenario: scenario.id.clone(),
            story: scenario.hash,
            rules: rules.hash,
            seed: 7,
            picks: Vec::new(),
            language: "en".to_owned(),
            minutes,
            people: 24,
            manager_present: false,
            groups: Groups::None,
        };
        let home = tempfile::tempdir().expect("a temporary folder");
        let host = Host::begin(&Store::at(home.path()), setup, scenario, rules);
        Desk {
            host: host.expect("the workshop begins"),
            home,
        }
    }

    fn opening(&self) -> Opening {
        Opening {
            screen: Screen::Workshop,
            workshop: Some(Hosted(self.host.clone())),
            ..Opening::default()
        }
    }

    fn console(&self) -> Console {
        let around = self.host.around();
        self.host
            .look(|room, now| faces::console(room, &around, now))
    }

    fn phase(&self) -> Phase {
        self.console().phase
    }

    /// Presses what leads on from here, whatever the phase asks for; the room votes twice where it talks.
    fn lead_on(&self, rig: &mut Rig) {
        let console = self.console();
        match console.phase {
            Phase::Voting { .. } => {
                let count = console.count.expect("a vote is open");
                for place in 0..count.entries.len() {
                    let keys = match place {
                        0 => vec![KeyCode::Digit1, KeyCode::Numpad4, KeyCode::Enter],
                        1 => vec![KeyCode::Digit6, KeyCode::Enter],
                        _ => vec![KeyCode::Digit0, KeyCode::NumpadEnter],
                    };
                    rig.press(&keys);
                }
                rig.press(&[KeyCode::PageDown]);
            }
            Phase::Discussing { round: 1 } => rig.press(&[KeyCode::KeyV]),
            _ => {
                let next = console.acts.iter().find(|act| act.command == Command::Next);
                let told = next.is_some_and(|next| !next.why_not.is_empty());
                let key = if told { KeyCode::KeyA } else { KeyCode::Space };
                rig.press(&[key]);
            }
        }
    }

    /// Leads on until this holds of the phase.
    fn lead_to(&self, rig: &mut Rig, holds: impl Fn(Phase) -> bool) {
        for _ in 0..400 {
            if holds(self.phase()) {
                return;
            }
            self.lead_on(rig);
        }
        panic!(
            "it was never reached; the workshop stands at {:?}",
            self.phase()
        );
    }
}

/// What is on the pages, without what a screen reader was told last.
fn pages(rig: &mut Rig) -> String {
    let tree = rig.tree();
    let lines = tree.lines().filter(|line| !line.starts_with("Label"));
    lines.collect::<Vec<_>>().join("\n")
}

fn to_vote(phase: Phase) -> bool {
    matches!(phase, Phase::Voting { .. })
}

/// Everything that is written on the wall, as it stands there.
fn on_the_wall(rig: &mut Rig) -> Vec<(String, f32, Rect, Option<Rect>)> {
    let world = rig.world();
    let mut roots = world.query_filtered::<(Entity, &Node), With<OnTheWall>>();
    let roots: Vec<Entity> = roots
        .iter(world)
        .filter(|(_, node)| node.display != Display::None)
        .map(|(entity, _)| entity)
        .collect();
    let mut windows = world.query_filtered::<&Window, With<PrimaryWindow>>();
    let window = windows.single(world).expect("there is a window").size();
    let mut texts = world.query::<(
        Entity,
        &Text,
        &TextFont,
        &ComputedNode,
        &UiGlobalTransform,
        Option<&CalculatedClip>,
    )>();
    let mut parents = world.query::<&ChildOf>();
    let parents = parents.query(world);
    texts
        .iter(world)
        .filter(|(entity, ..)| {
            parents
                .iter_ancestors(*entity)
                .any(|above| roots.contains(&above))
        })
        .map(|(_, text, font, node, place, clip)| {
            let pixels = match font.font_size {
                bevy::text::FontSize::Vh(part) => part * window.y / 100.0,
                bevy::text::FontSize::Vw(part) => part * window.x / 100.0,
                other => panic!("{other:?} does not follow the window"),
            };
            let rect = Rect::from_center_size(place.translation, node.size());
            (text.0.clone(), pixels, rect, clip.map(|clip| clip.clip))
        })
        .collect()
}

/// Everything is large enough for the back row, and whole.
fn assert_readable(rig: &mut Rig, size: (u32, u32), at: &str) {
    let least = (size.1 as f32 / 1080.0).min(size.0 as f32 / 1920.0) * 32.0;
    let page = Rect::from_corners(Vec2::ZERO, Vec2::new(size.0 as f32, size.1 as f32));
    for (text, pixels, rect, clip) in on_the_wall(rig) {
        assert!(
            pixels >= least - 0.1,
            "{at}, {size:?}: {pixels} pixels are too few for {text:?}"
        );
        let seen = clip.unwrap_or(page).inflate(1.5);
        assert!(
            seen.contains(rect.min) && seen.contains(rect.max),
            "{at}, {size:?}: {text:?} at {rect:?} does not fit into {seen:?}"
        );
    }
}

#[test]
fn a_story_is_led_from_the_lobby_to_the_debrief_by_keys_alone() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    assert!(
        pages(&mut rig).contains("Take part with your card"),
        "{}",
        pages(&mut rig)
    );

    desk.lead_to(&mut rig, to_vote);
    rig.press(&[KeyCode::Digit7, KeyCode::Enter, KeyCode::KeyU]);
    let count = desk.console().count.expect("a vote is open");
    assert!(count.entries.iter().all(|entry| entry.votes.is_none()));

    desk.lead_to(&mut rig, |phase| matches!(phase, Phase::Revealed { .. }));
    let leader = desk.console().count.expect("a vote was counted").totals;
    assert!(leader.iter().any(|(_, votes)| *votes == 14), "{leader:?}");
    assert!(pages(&mut rig).contains("14 of 20"), "{}", pages(&mut rig));

    desk.lead_to(&mut rig, |phase| {
        matches!(phase, Phase::Voting { round: 2 })
    });
    desk.lead_to(&mut rig, |phase| phase == Phase::Chosen);
    desk.lead_to(&mut rig, to_vote);
    desk.lead_to(&mut rig, |phase| phase == Phase::Chosen);

    // Back to the first decision, with Tab and Enter, and on another road to the end.
    rig.press(&[KeyCode::KeyK]);
    rig.walk_to("Back to here: Monday stand-up: a picture");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(desk.console().roads.len(), 2);
    assert_eq!(desk.host.look(|room, _| room.decisions().len()), 0);
    rig.press(&[KeyCode::KeyK]);
    desk.lead_to(&mut rig, to_vote);
    rig.press(&[KeyCode::KeyR]);
    assert_eq!(desk.phase(), Phase::Roads);
    assert!(pages(&mut rig).contains("Road 2"), "{}", pages(&mut rig));
    rig.press(&[KeyCode::Backspace]);
    desk.lead_to(&mut rig, |phase| matches!(phase, Phase::Debrief(_)));
    desk.lead_to(&mut rig, |phase| phase == Phase::Debrief(Stop::Monday));
    assert!(
        pages(&mut rig).contains("One thing for Monday"),
        "{}",
        pages(&mut rig)
    );
}

#[test]
fn a_refusal_stands_at_the_foot_of_the_window_from_which_the_room_is_led() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    let why = "There is nothing to leave out here.";
    let times = |rig: &mut Rig| pages(rig).matches(why).count();
    rig.press(&[KeyCode::KeyS]);
    assert_eq!(times(&mut rig), 1, "on the only screen there is");
    assert!(rig.announced().iter().any(|said| said.contains(why)));
    rig.press(&[KeyCode::KeyK]);
    assert!(times(&mut rig) > 0, "{}", pages(&mut rig));
    rig.press(&[KeyCode::KeyK, KeyCode::Space]);
    assert_eq!(times(&mut rig), 0, "what can be done clears it");
    rig.press(&[KeyCode::Backspace, KeyCode::KeyS]);
    let with_the_wall = times(&mut rig);
    rig.press(&[KeyCode::KeyW]);
    assert!(with_the_wall > 0 && times(&mut rig) > 0);
    let wall = on_the_wall(&mut rig);
    assert!(
        !wall.iter().any(|(text, ..)| text.contains(why)),
        "the console has a window of its own: {wall:?}"
    );
}

#[test]
fn the_list_of_keys_closes_by_the_key_that_opened_it_and_by_any_other() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    let open = |rig: &mut Rig| pages(rig).contains("take the last count back");
    rig.write("?");
    assert!(open(&mut rig));
    rig.write("?");
    assert!(!open(&mut rig));
    rig.write("?");
    rig.press(&[KeyCode::KeyP]);
    assert!(!open(&mut rig), "{}", pages(&mut rig));
    assert!(desk.host.look(|room, _| room.clock().is_paused()));
}

#[test]
fn on_one_screen_the_wall_shows_that_digits_arrive_and_not_which() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, to_vote);
    rig.press(&[KeyCode::Digit1, KeyCode::Digit7]);
    let shown = |rig: &mut Rig| -> Vec<String> {
        let wall = on_the_wall(rig).into_iter();
        wall.map(|(text, ..)| text).collect()
    };
    let wall = shown(&mut rig);
    assert!(wall.iter().any(|text| text.ends_with(": ••")), "{wall:?}");
    assert!(!wall.iter().any(|text| text.contains("17")), "{wall:?}");
    rig.press(&[KeyCode::Enter]);
    let wall = shown(&mut rig);
    assert!(!wall.iter().any(|text| text.contains('•')), "{wall:?}");
}

#[test]
fn letters_go_where_they_were_meant_and_what_cuts_off_talk_is_asked_first() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, |phase| matches!(phase, Phase::Revealed { .. }));
    let stands = desk.phase();
    // A key that was meant for a field.
    rig.press(&[KeyCode::KeyS]);
    assert_eq!(desk.phase(), stands);
    assert!(
        pages(&mut rig).contains("leaves out the talk"),
        "{}",
        pages(&mut rig)
    );
    rig.press(&[KeyCode::Escape, KeyCode::KeyM]);
    assert_eq!(
        rig.focused().as_deref(),
        Some("What those in the minority said aloud")
    );
    rig.press(&[KeyCode::KeyS, KeyCode::KeyA]);
    assert_eq!(desk.phase(), stands, "it is written and not done");
}

#[test]
fn nothing_private_stands_before_the_room() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, to_vote);
    let console = desk.console();
    let private = [console.notes.advice.clone(), console.plan.say.clone()]
        .into_iter()
        .chain(console.options.iter().flat_map(|option| {
            let leads = option.leads.iter().map(|lead| format!("→ {}", lead.to));
            leads.chain([option.kind.clone()])
        }))
        .filter(|private| !private.is_empty());
    let private: Vec<String> = private.collect();
    assert!(private.len() > 5, "{private:?}");
    rig.press(&[KeyCode::Digit1, KeyCode::Digit9]);
    let projector = pages(&mut rig);
    for words in &private {
        assert!(!projector.contains(words.as_str()), "{words}\n{projector}");
    }
    assert!(
        !projector.contains("19"),
        "a count is seen while it is typed"
    );
    rig.press(&[KeyCode::KeyK]);
    let tree = pages(&mut rig);
    assert!(tree.contains("Region \"Console\""), "{tree}");
    assert!(!tree.contains("Region \"Projector\""), "{tree}");
    assert!(tree.contains(": 19\""), "{tree}");
    assert!(tree.contains(&private[0]), "{tree}");
}

#[test]
fn what_cannot_be_taken_back_is_asked_before_it_is_done_and_only_in_private() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.lead_to(&mut rig, |phase| matches!(phase, Phase::Revealed { .. }));
    let lost = desk
        .console()
        .acts
        .into_iter()
        .find(|act| !act.asks.is_empty() && matches!(act.command, Command::Play { .. }));
    let lost = lost.expect("an option that lost can be played against the vote");
    let key = match lost.key.as_str() {
        "A" => KeyCode::KeyA,
        "B" => KeyCode::KeyB,
        _ => KeyCode::KeyC,
    };
    rig.press(&[key]);
    let tree = pages(&mut rig);
    assert!(
        tree.contains(&lost.label) && !tree.contains("Region \"Projector\""),
        "{tree}"
    );
    assert!(matches!(desk.phase(), Phase::Revealed { .. }));
    rig.press(&[KeyCode::Escape]);
    assert!(matches!(desk.phase(), Phase::Revealed { .. }));
    let tree = pages(&mut rig);
    assert!(
        tree.contains("Region \"Projector\""),
        "the room sees what it saw: {tree}"
    );
    rig.press(&[key]);
    rig.walk_to("Do it");
    rig.press(&[KeyCode::Enter]);
    assert_eq!(desk.phase(), Phase::Chosen);
}

#[test]
fn the_console_has_a_window_of_its_own_and_comes_back_when_that_is_closed() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    rig.press(&[KeyCode::KeyW]);
    let tree = pages(&mut rig);
    assert!(
        tree.contains("Region \"Console\"") && tree.contains("Region \"Projector\""),
        "{tree}"
    );
    // K draws a curtain before the room.
    rig.press(&[KeyCode::KeyK]);
    assert!(pages(&mut rig).contains("One moment"));
    assert!(!pages(&mut rig).contains("Take part with your card"));
    rig.press(&[KeyCode::KeyK, KeyCode::Space]);
    assert!(matches!(desk.phase(), Phase::Reading { .. }));

    let world = rig.world();
    let mut windows = world.query_filtered::<Entity, (With<Window>, Without<PrimaryWindow>)>();
    let window = windows.single(world).expect("there is a second window");
    world.write_message(WindowCloseRequested { window });
    rig.step();
    rig.settle();
    let tree = pages(&mut rig);
    assert!(
        !tree.contains("Region \"Console\"") && tree.contains("Region \"Projector\""),
        "{tree}"
    );
    rig.press(&[KeyCode::KeyK]);
    assert!(
        pages(&mut rig).contains("Region \"Console\""),
        "{}",
        pages(&mut rig)
    );
}

#[test]
fn what_somebody_else_does_is_seen_here() {
    let desk = Desk::open();
    let mut rig = Rig::start(desk.opening());
    desk.host
        .act(By::Facilitator, Command::Next)
        .expect("the story begins");
    rig.step();
    rig.settle();
    assert!(
        !pages(&mut rig).contains("Take part with your card"),
        "{}",
        pages(&mut rig)
    );
}

#[test]
fn every_screen_fits_every_wall_and_can_be_read_from_the_back_row() {
    for size in [(1280, 720), (1920, 1080), (1024, 768)] {
        let desk = Desk::of("friday-deploy", 90);
        let mut rig = Rig::start_at(desk.opening(), size);
        assert_readable(&mut rig, size, "the lobby");
        for _ in 0..400 {
            if desk.phase() == Phase::Debrief(Stop::Monday) {
                break;
            }
            desk.lead_on(&mut rig);
            let at = format!("{:?}", desk.phase());
            assert_readable(&mut rig, size, &at);
        }
        assert_eq!(desk.phase(), Phase::Debrief(Stop::Monday));
    }
}

#[test]
fn a_picture_of_the_projector_can_be_drawn() {
    let desk = Desk::open();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("projector.png");
    let drawn = picture::take(Request {
        opening: desk.opening(),
        keys: vec![KeyCode::Space],
        size: (1280, 720),
        file: file.clone(),
    });
    match drawn {
        Ok(()) => {
            let png = std::fs::read(file).expect("the picture was written");
            assert!(png.len() > 4000, "the picture is all but empty");
        }
        Err(PictureError::NoDriver) => eprintln!("SKIPPED a picture: {}", PictureError::NoDriver),
        Err(error) => panic!("{error}"),
    }
}
