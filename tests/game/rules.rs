//! The rules in words, as a player unfolds them.

use bevy::prelude::*;
use groundswell::game::Opening;
use groundswell::game::screens::Screen;
use groundswell::game::theme::widgets::fold::Head;
use groundswell::simulation::Rules;
use groundswell::storage::Settings;
use groundswell::words::rules;

use crate::rig::Rig;

fn reading() -> Rig {
    let settings = Settings {
        reduced_motion: true,
        ..default()
    };
    let mut rig = Rig::start(Opening {
        settings,
        ..default()
    });
    rig.click("How people react");
    rig
}

fn screen(rig: &mut Rig) -> Screen {
    *rig.world().resource::<State<Screen>>().get()
}

fn open_parts(rig: &mut Rig) -> usize {
    let world = rig.world();
    let mut heads = world.query::<&Head>();
    heads.iter(world).filter(|head| head.open).count()
}

#[test]
fn it_says_first_whose_choice_the_numbers_are_and_goes_back_to_where_one_came_from() {
    let mut rig = reading();
    assert_eq!(screen(&mut rig), Screen::Rules);
    let tree = rig.tree();
    let choice = tree.find("Every number on this page is the designers’ choice");
    let correlation = tree.find("A correlation is not the effect of one act");
    let parts = tree.find("How an attempt lands");
    assert!(
        choice.is_some() && choice < correlation && correlation < parts,
        "{tree}"
    );
    rig.press(&[KeyCode::Escape]);
    assert_eq!(screen(&mut rig), Screen::Title);
}

#[test]
fn every_rule_is_reached_with_one_button_and_with_the_keyboard() {
    let book = rules::book(&Rules::shipped());
    for key in [KeyCode::PageDown, KeyCode::Enter] {
        let mut rig = reading();
        let parts = book.groups.len() + book.beside.len();
        for _ in 0..400 {
            rig.press(&[key]);
            if key == KeyCode::Enter {
                rig.press(&[KeyCode::Tab]);
            }
            if screen(&mut rig) != Screen::Rules {
                // Back holds the keyboard first.
                rig.click("How people react");
                rig.press(&[KeyCode::Tab]);
            }
            if open_parts(&mut rig) == parts {
                break;
            }
        }
        let tree = rig.tree();
        for rule in book.groups.iter().flat_map(|group| &group.rules) {
            for words in [&rule.sentence, &rule.holds, &rule.does, &rule.source] {
                assert!(tree.contains(words.as_str()), "{key:?}: {words}");
            }
        }
    }
}

#[test]
fn a_clicker_passes_over_nothing_unread() {
    let mut rig = reading();
    let scrolled = |rig: &mut Rig| {
        let world = rig.world();
        let mut regions = world.query::<&ScrollPosition>();
        regions
            .iter(world)
            .map(|position| position.y)
            .fold(0.0, f32::max)
    };
    let mut last = 0.0;
    for _ in 0..60 {
        rig.press(&[KeyCode::PageDown]);
        let now = scrolled(&mut rig);
        assert!(now - last < 720.0, "from {last} to {now} in one press");
        last = now;
    }
    assert!(last > 720.0, "it never came past the first page");
}
