//! Holds the run and is its only writer: intents in, pages out.

use bevy::prelude::*;

use super::menus::Menu;
use super::page::{Brief, Outcome, Page, Past, Shelf};

/// What the player wants of the story.
#[derive(Message, Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Look at the story at this place on the shelf.
    Open(usize),
    /// Begin the open story, or begin it again.
    Begin,
    /// Go on where a story was left.
    Resume,
    /// Take the choice at this place on the page.
    Choose(usize),
    /// Take the last choice back.
    Undo,
}

/// The place on the shelf of the story that the player looked at last.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub struct Opened(pub Option<usize>);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Intent>();
    app.init_resource::<Opened>();
    app.init_resource::<Shelf>();
    app.init_resource::<Brief>();
    app.init_resource::<Page>();
    app.init_resource::<Past>();
    app.init_resource::<Outcome>();
    app.add_systems(Update, open.after(super::controls::Input::Close));
}

fn open(
    mut intents: MessageReader<Intent>,
    shelf: Res<Shelf>,
    mut opened: ResMut<Opened>,
    mut menu: ResMut<NextState<Menu>>,
) {
    for intent in intents.read() {
        let Intent::Open(index) = intent else {
            continue;
        };
        opened.0 = Some(*index);
        if shelf
            .stories
            .get(*index)
            .is_some_and(|story| !story.problems.is_empty())
        {
            menu.set(Menu::Problems);
        }
    }
}
