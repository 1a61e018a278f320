//! What the player sees: the only folder that knows Bevy.
//!
//! [`plugin`] is all of it; [`run`] opens the window, [`picture::take`] draws without one.
//!
//! | plugin | what it does |
//! |---|---|
//! | `accessibility` | keeps the screen reader's tree, answers its requests, announces what happens |
//! | `controls` | keys to [`controls::Action`]s, and the focus that follows them |
//! | `pointer` | hands on clicks and touches one step a frame, so that none is lost |
//! | `settings` | how the player wants to see the game, kept for the next time |
//! | `wake` | redraws only when something changed |
//! | `theme` | colours, letters, spacing, motion, widgets |
//! | `screens` | what fills the window, one at a time |
//! | `session` | the run: the only place that moves the story; keeps it after every choice |
//! | `menus` | what lies over a screen |
//! | `window` | full screen, and life after the projector is unplugged |
//! | `workshop` | a room that plays together: the projector, the console, its keys, a second window |
//!
//! | system set | in | what happens |
//! |---|---|---|
//! | [`controls::Input::Read`] | `Update` | keys become actions |
//! | [`controls::Input::Answer`] | `Update` | screens, menus and the focus answer actions |
//! | [`controls::Input::Close`] | `Update` | an open menu closes |

#![warn(missing_docs)]
#![allow(
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "a system says what it needs by its arguments; an alias or a struct for each would only hide it"
)]
#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    reason = "the bans keep the core pure; the window is where clocks and files are"
)]

pub mod accessibility;
pub mod controls;
mod errand;
pub mod menus;
pub mod page;
pub mod picture;
mod pointer;
pub mod probe;
pub mod screens;
pub mod session;
pub mod settings;
mod telling;
pub mod theme;
pub mod wake;
mod window;
pub mod workshop;

use std::path::PathBuf;
use std::sync::Arc;
use std::task::Waker;

use bevy::prelude::*;
use bevy::ui::IsDefaultUiCamera;

use crate::library::{Found, FoundCampaign, FoundTranslation, Places};
use crate::scenario::translation::Language;
use crate::simulation::Journal;
use crate::simulation::campaign::CampaignJournal;
use crate::storage::{self, Store};
use menus::Menu;
use screens::Screen;

/// Where the game starts, with what, and where it keeps things.
#[derive(Resource, Clone, Debug, Default)]
pub struct Opening {
    /// The screen shown first. One that needs a story shows the first that can be played, unless `story` names another.
    pub screen: Screen,
    /// What lies over it at first.
    pub menu: Menu,
    /// The stories on the shelf, in order.
    pub stories: Vec<Found>,
    /// The campaigns on the shelf, in order.
    pub campaigns: Vec<FoundCampaign>,
    /// Where these were found, if the shelf and what is played are to follow whoever writes there.
    pub watched: Option<Places>,
    /// A campaign to open as it stands, of those on the shelf.
    pub campaign: Option<CampaignJournal>,
    /// A run to open as it stands, of the story that `story` names.
    pub run: Option<Journal>,
    /// The place on the shelf of the story to open.
    pub story: Option<usize>,
    /// Of its variants, the options that are not left to luck: axis and option.
    pub picks: Vec<(String, String)>,
    /// The seed of its first run; drawn if there is none.
    pub seed: Option<u64>,
    /// Choices taken at once, by their ids; taking ends at the first that is not open.
    pub choices: Vec<String>,
    /// The translations of these.
    pub translations: Vec<Arc<FoundTranslation>>,
    /// The language in which they are told, as far as they are translated; `None` for their own.
    pub language: Option<Language>,
    /// How the player wants to see the game.
    pub settings: storage::Settings,
    /// Where runs and settings are kept; nothing is kept if there is no such place.
    pub store: Option<Store>,
    /// Where the player keeps documents, for what they take along; without it that is kept beside the runs.
    pub documents: Option<PathBuf>,
    /// Who is woken, besides the window, when something is there that was worked out beside the frames; for whoever draws the
    /// frames without a window.
    pub waker: Option<Waker>,
    /// A workshop to lead from the window; its screen is [`Screen::Workshop`].
    pub workshop: Option<workshop::Hosted>,
    /// What went wrong before the game began, each with what to do; told on the title.
    pub notes: Vec<String>,
}

/// The whole game, on top of Bevy's own plugins.
pub fn plugin(app: &mut App) {
    app.init_resource::<Opening>();
    app.add_plugins((
        wake::plugin,
        theme::plugin,
        settings::plugin,
        controls::plugin,
        pointer::plugin,
        accessibility::plugin,
        session::plugin,
        screens::plugin,
        menus::plugin,
        window::plugin,
        workshop::plugin,
    ));
    app.add_systems(PreStartup, spawn_camera);
}

fn spawn_camera(mut commands: Commands, cameras: Query<(), With<Camera>>) {
    if cameras.is_empty() {
        commands.spawn((Camera2d, IsDefaultUiCamera));
    }
}

/// Opens the window and plays until it is closed. Ask [`probe::rendering`] first: where there is no desktop or no
/// driver, this cannot work.
pub fn run(opening: Opening) -> AppExit {
    let window = Window {
        title: "Groundswell".to_owned(),
        name: Some("groundswell".to_owned()),
        resolution: (1280, 720).into(),
        resize_constraints: bevy::window::WindowResizeConstraints {
            min_width: 640.0,
            min_height: 400.0,
            ..default()
        },
        ..default()
    };
    App::new()
        .add_plugins(DefaultPlugins.set(WindowPlugin {
            primary_window: Some(window),
            // Whoever closes the window on a room by mistake is asked.
            close_when_requested: opening.workshop.is_none(),
            ..default()
        }))
        .insert_resource(opening)
        .add_plugins(plugin)
        .run()
}
