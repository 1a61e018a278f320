//! The title screen.

use bevy::prelude::KeyCode;
use groundswell::game::Opening;

use crate::rig::Rig;

#[test]
fn a_screen_reader_finds_every_control_by_its_name() {
    let mut rig = Rig::start(Opening::default());
    let tree = rig.tree();
    for name in ["Button \"Play\"", "Button \"Settings\"", "Button \"Quit\""] {
        assert!(tree.contains(name), "{tree}");
    }
}

#[test]
fn the_first_control_holds_the_keyboard_and_tab_goes_round() {
    let mut rig = Rig::start(Opening::default());
    let order = rig.focus_order();
    assert_eq!(rig.focused().as_ref(), order.first());
    rig.press(&vec![KeyCode::Tab; order.len()]);
    assert_eq!(rig.focused().as_ref(), order.first());
    rig.press(&[KeyCode::ArrowRight]);
    assert_eq!(rig.focused().as_ref(), order.get(1));
}
