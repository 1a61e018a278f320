//! The debrief of a run of a shipped story: what is there at once, what unfolds, what is written, what is taken along.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use groundswell::game::Opening;
use groundswell::game::menus::Menu;
use groundswell::game::page::{Commitment, Outcome, Unfolded};
use groundswell::game::screens::Screen;
use groundswell::game::theme::widgets::fold::Head;
use groundswell::library::{Found, read_file};
use groundswell::simulation::{Rules, Run};
use groundswell::storage::{Settings, Store};

use crate::rig::Rig;

fn friday() -> Found {
    read_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/friday-deploy.ron"))
}

/// A whole run: at each decision the choice at this place among those that are open, from the first again after the last.
fn choices(place: usize) -> Vec<String> {
    let scenario = friday().scenario.expect("the story loads");
    let mut run = Run::begin(scenario, Arc::new(Rules::shipped()), 1, &[]);
    let mut taken = Vec::new();
    while run.ended().is_none() {
        let view = run.look();
        let open: Vec<&str> = view
            .choices
            .iter()
            .filter(|choice| choice.locked.is_none() && !choice.name.standing)
            .map(|choice| choice.name.id.as_str())
            .collect();
        let open = if open.is_empty() {
            vec![view.choices[0].name.id.as_str()]
        } else {
            open
        };
        let id = open[place % open.len()].to_owned();
        run.choose(&id).expect("it is open");
        taken.push(id);
    }
    taken
}

fn opening(place: usize) -> Opening {
    Opening {
        screen: Screen::Debrief,
        stories: vec![friday()],
        seed: Some(1),
        choices: choices(place),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
        ..Opening::default()
    }
}

fn debrief() -> Rig {
    Rig::start(opening(0))
}

const PARTS: [&str; 11] = [
    "As each of them tells it",
    "What else it hung on",
    "Morale and trust over time",
    "What moved whom",
    "The map of your road",
    "Had you …",
    "How you led",
    "Five courages",
    "What this story is about",
    "Beside another run",
    "Take it with you",
];

fn unfold(rig: &mut Rig, part: &str) {
    rig.walk_to(part);
    rig.press(&[KeyCode::Enter]);
}

#[test]
fn three_beats_are_there_at_once_whatever_is_still_worked_out() {
    let mut rig = debrief();
    let tree = rig.tree();
    let beats = [
        "What became of everybody",
        "The moment it turned",
        "One thing for Monday",
        PARTS[0],
    ];
    let places: Vec<Option<usize>> = beats.iter().map(|beat| tree.find(beat)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{tree}"
    );
    let outcome = rig.world().resource::<Outcome>().clone();
    assert!(outcome.fates.len() >= 4);
    for fate in &outcome.fates {
        assert!(
            tree.contains(&format!("{:?}", fate.text).trim_matches('"').to_owned()),
            "{}",
            fate.text
        );
    }
    assert!(tree.contains(&outcome.plans[0].when), "{tree}");
}

#[test]
fn three_beats_stand_on_one_screen_and_nothing_of_them_is_lost() {
    for place in 0..3 {
        let mut rig = Rig::start(opening(place));
        for by_replays in [false, true] {
            if by_replays {
                rig.wait();
            }
            let (top, bottom) = edges(&mut rig, "One thing for Monday");
            assert!(
                top > 0.0 && bottom <= 720.0,
                "run {place}: the last beat stands from {top} to {bottom}"
            );
        }
        unfold(&mut rig, "What else it hung on");
        let tree = rig.tree();
        let why = rig.world().resource::<Unfolded>().clone().why;
        let turned = why.expect("it was replayed").turned;
        for told in turned.also.iter().chain([&turned.fits, &turned.how]) {
            assert!(
                tree.contains(format!("{told:?}").trim_matches('"')),
                "{told}"
            );
        }
    }
}

/// Where what has this name begins and ends on the screen, from above.
fn edges(rig: &mut Rig, name: &str) -> (f32, f32) {
    let world = rig.world();
    let mut nodes = world.query::<(&AccessibleLabel, &ComputedNode, &UiGlobalTransform)>();
    let (_, node, at) = nodes
        .iter(world)
        .find(|(label, ..)| label.0 == name)
        .expect("it is there");
    let half = node.size().y / 2.0;
    (at.translation.y - half, at.translation.y + half)
}

#[test]
fn every_part_unfolds_by_keyboard_and_says_what_it_promised() {
    let mut rig = debrief();
    rig.wait();
    for part in PARTS {
        unfold(&mut rig, part);
    }
    let tree = rig.tree();
    let unfolded = rig.world().resource::<Unfolded>().clone();
    assert!(!tree.contains("being worked out"), "{tree}");
    let quoted = |words: &str| tree.contains(format!("{words:?}").trim_matches('"'));
    for account in unfolded.accounts.as_deref().unwrap_or_default() {
        assert!(account.paragraphs.iter().all(|told| quoted(told)), "{tree}");
    }
    for stop in unfolded.road.as_deref().unwrap_or_default() {
        assert!(quoted(&stop.chosen), "{}", stop.chosen);
        assert!(stop.doors.iter().all(|(card, _)| quoted(card)));
    }
    let first = unfolded
        .had_you
        .decisions
        .first()
        .expect("something was decided");
    assert!(quoted(&first.verdict) && first.options.iter().all(|option| quoted(&option.card)));
    assert!(quoted(
        "This is the model’s opinion, and not a fact about life."
    ));
    let practice = unfolded.practice.expect("it is worked out");
    assert_eq!((practice.courages.len(), practice.ways.len()), (5, 4));
    assert!(
        practice
            .courages
            .iter()
            .all(|courage| quoted(&courage.name))
    );
    assert!(
        practice
            .principles
            .iter()
            .all(|principle| quoted(&principle.verdict))
    );
    assert!(quoted("No earlier run of this story is kept."));
}

#[test]
fn each_entry_of_the_ledger_says_why_how_well_that_is_backed_and_by_whom() {
    let mut rig = debrief();
    rig.wait();
    unfold(&mut rig, "What moved whom");
    let unfolded = rig.world().resource::<Unfolded>().clone();
    let ledgers = unfolded.ledger.unwrap_or_default();
    assert!(ledgers.len() >= 5);
    for ledger in ledgers {
        unfold(&mut rig, &ledger.name);
        let tree = rig.tree();
        for entry in ledger.turns.iter().flat_map(|turn| &turn.moves) {
            assert!(!entry.why.is_empty());
            for words in [&entry.why, &entry.backed] {
                let words = format!("{words:?}");
                assert!(tree.contains(words.trim_matches('"')), "{words}");
            }
        }
        let backed = ledger.turns.iter().flat_map(|turn| &turn.moves);
        let backed: Vec<_> = backed.filter(|entry| !entry.backed.is_empty()).collect();
        assert!(!backed.is_empty(), "no rule ever moved {}", ledger.name);
        assert!(backed.iter().all(|entry| {
            [
                ("A, ", "meta-analysis"),
                ("B, ", "good studies"),
                ("C, ", "small"),
                ("D, ", "choice"),
            ]
            .iter()
            .any(|(letter, words)| entry.backed.starts_with(letter) && entry.backed.contains(words))
        }));
    }
}

#[test]
fn a_clicker_with_one_button_unfolds_everything() {
    let mut rig = debrief();
    rig.wait();
    let open = |rig: &mut Rig| {
        let world = rig.world();
        let mut heads = world.query::<&Head>();
        heads.iter(world).filter(|head| head.open).count()
    };
    for _ in 0..600 {
        rig.press(&[KeyCode::PageDown]);
        if open(&mut rig) > PARTS.len() + 5 {
            return;
        }
    }
    panic!("only {} parts came open", open(&mut rig));
}

#[test]
fn letters_written_on_the_plan_are_letters_and_stay() {
    let mut rig = debrief();
    rig.walk_to("When: you can change this line");
    rig.write("zh1 ");
    let plans = rig.world().resource::<Commitment>().clone();
    assert!(plans.plans[0].when.ends_with("zh1"), "{:?}", plans.plans[0]);
    assert_eq!(*rig.world().resource::<State<Menu>>().get(), Menu::None);
    assert!(rig.tree().contains("zh1"), "{}", rig.tree());
    // Enter leads on to the other half, and another plan leaves this one as it was written.
    rig.press(&[KeyCode::Enter]);
    assert!(
        rig.focused()
            .is_some_and(|held| held.starts_with("I will: "))
    );
    rig.walk_to("Take another (1 of ");
    rig.press(&[KeyCode::Enter]);
    let now = rig.world().resource::<Commitment>().clone();
    assert_eq!((now.chosen, &now.plans[0].when), (1, &plans.plans[0].when));
    assert!(rig.tree().contains(&now.plans[1].will), "{}", rig.tree());
}

#[test]
fn it_is_taken_along_with_the_plan_as_written_and_says_where() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut rig = Rig::start(Opening {
        documents: Some(folder.path().to_owned()),
        ..opening(0)
    });
    rig.wait();
    rig.walk_to("I will: you can change this line");
    rig.write("zzz");
    unfold(&mut rig, "Take it with you");
    for (button, file, holds) in [
        ("As a page (HTML)", "friday-deploy.html", "zzz"),
        ("As text (Markdown)", "friday-deploy.md", "zzz"),
        ("As a table (CSV)", "friday-deploy.csv", "turn,day,meter"),
    ] {
        rig.walk_to(button);
        rig.press(&[KeyCode::Enter]);
        let path = folder.path().join("Groundswell").join(file);
        let text = std::fs::read_to_string(&path).expect("it was written");
        assert!(text.contains(holds), "{file} does not hold {holds}");
        let told = format!("{:?}", path.display().to_string());
        assert!(
            rig.tree().contains(told.trim_matches('"')),
            "{}",
            rig.tree()
        );
        assert!(
            rig.announced()
                .last()
                .is_some_and(|said| said.contains(file))
        );
    }
}

#[test]
fn where_nothing_can_be_written_it_says_why() {
    let mut rig = debrief();
    unfold(&mut rig, "Take it with you");
    rig.walk_to("As text (Markdown)");
    rig.press(&[KeyCode::Enter]);
    assert!(
        rig.tree()
            .contains("The debrief could not be written. no folder for your files"),
        "{}",
        rig.tree()
    );
}

#[test]
fn a_second_run_is_laid_over_the_first() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let store = Store::at(home.path());
    let scenario = friday().scenario.expect("the story loads");
    let mut earlier = Run::begin(scenario, Arc::new(Rules::shipped()), 1, &[]);
    for id in choices(1) {
        earlier.choose(&id).expect("it is open");
    }
    store.save(&earlier.journal()).expect("it is kept");
    let mut all = choices(0);
    let last = all.pop().expect("there are choices");
    let mut rig = Rig::start(Opening {
        screen: Screen::Play,
        choices: all,
        store: Some(store),
        ..opening(0)
    });
    let page = rig
        .world()
        .resource::<groundswell::game::page::Page>()
        .clone();
    let scenario = friday().scenario.expect("the story loads");
    let mut run = Run::begin(scenario, Arc::new(Rules::shipped()), 1, &[]);
    for id in &choices(0)[..choices(0).len() - 1] {
        run.choose(id).expect("it is open");
    }
    let place = run
        .look()
        .choices
        .iter()
        .position(|choice| choice.name.id == last);
    assert_eq!(run.look().choices.len(), page.offers.len());
    let intent = groundswell::game::session::Intent::Choose(place.expect("it is open"));
    for intent in [intent, groundswell::game::session::Intent::Finish] {
        rig.world().write_message(intent);
        rig.world()
            .resource_mut::<groundswell::game::wake::Wake>()
            .settle();
        rig.settle();
    }
    rig.wait();
    unfold(&mut rig, "Beside another run");
    let tree = rig.tree();
    assert!(
        tree.contains("The run before ended with") && tree.contains("This is where they parted"),
        "{tree}"
    );
}

#[test]
fn what_was_open_is_open_again_after_looking_up_a_rule() {
    let mut rig = debrief();
    rig.wait();
    unfold(&mut rig, "The map of your road");
    let before = rig.tree();
    rig.walk_to("How people react");
    rig.press(&[KeyCode::Enter, KeyCode::Escape]);
    assert_eq!(
        *rig.world().resource::<State<Screen>>().get(),
        Screen::Debrief
    );
    assert_eq!(rig.tree(), before);
}

#[test]
fn at_three_times_the_text_size_every_part_can_still_be_opened() {
    let mut start = opening(0);
    start.settings.text_percent = 300;
    let mut rig = Rig::start(start);
    rig.wait();
    for part in PARTS {
        unfold(&mut rig, part);
    }
    let world = rig.world();
    let mut texts = world.query::<(&Text, &ComputedNode, &UiGlobalTransform)>();
    let cut: Vec<&str> = texts
        .iter(world)
        .filter(|(_, node, at)| at.translation.x + node.size().x / 2.0 > 1281.0)
        .map(|(text, ..)| text.0.as_str())
        .collect();
    assert!(cut.is_empty(), "cut off at the side: {cut:#?}");
}

#[test]
fn a_debrief_that_nobody_touches_is_not_drawn_again() {
    let mut rig = debrief();
    rig.wait();
    for part in PARTS {
        unfold(&mut rig, part);
    }
    // The closer replays may still come in; what is on the page then changes, and nothing else does.
    let unchanged = |rig: &mut Rig| {
        let before = rig.world().resource::<Unfolded>().had_you.news;
        rig.step();
        let settled = rig
            .world()
            .resource::<groundswell::game::wake::Wake>()
            .settled();
        settled || rig.world().resource::<Unfolded>().had_you.news != before
    };
    let quiet = (0..40).filter(|_| unchanged(&mut rig)).count();
    assert!(quiet > 20, "only {quiet} of 40 frames were quiet");
}
