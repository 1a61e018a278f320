//! The console in a window of its own, with its own scale, and what happens when a window is closed.
//!
//! The wall is measured in parts of its window, and everything else follows the camera that is the default: whichever window
//! has the console. So each of the two windows has a scale of its own.

use bevy::camera::RenderTarget;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::ui::IsDefaultUiCamera;
use bevy::window::{PrimaryWindow, WindowCloseRequested, WindowRef};

use super::wishes::Wish;
use super::{Led, View};
use crate::game::controls::Input;
use crate::game::theme::wall::WallCamera;
use crate::game::wake::Wake;

/// Whether the console has a window of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// It shares the window on the room.
    No,
    /// It has one.
    Yes,
}

/// Marks the console's own window.
#[derive(Component)]
pub(super) struct ConsoleWindow;

/// Marks the camera of the console's own window.
#[derive(Component)]
struct ConsoleCamera;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (mark_the_wall, hear_who_closes)
            .before(Input::Read)
            .run_if(resource_exists::<Led>),
    );
    app.add_observer(come_back);
}

/// The windows of a workshop.
#[derive(SystemParam)]
pub(super) struct Windows<'w, 's> {
    commands: Commands<'w, 's>,
    consoles: Query<'w, 's, Entity, With<ConsoleWindow>>,
    walls: Query<'w, 's, Entity, With<WallCamera>>,
    cameras: Query<'w, 's, (Entity, &'static mut Camera), With<ConsoleCamera>>,
}

impl Windows<'_, '_> {
    /// Whether the console has a window of its own.
    pub(super) fn aside(&self) -> Aside {
        match self.consoles.is_empty() {
            true => Aside::No,
            false => Aside::Yes,
        }
    }

    /// Gives the console a window of its own, or takes that away.
    pub(super) fn part_or_join(&mut self, led: &Led) {
        if let Some(window) = self.consoles.iter().next() {
            self.commands.entity(window).despawn();
            return;
        }
        let window = Window {
            title: led.say("window-console-title"),
            name: Some("groundswell-console".to_owned()),
            resolution: (1280, 720).into(),
            ..default()
        };
        let window = self.commands.spawn((window, ConsoleWindow)).id();
        // The camera of a window that was closed waits for the next one.
        let camera = match self.cameras.iter_mut().next() {
            Some((camera, mut there)) => {
                there.is_active = true;
                camera
            }
            None => self.commands.spawn((Camera2d, ConsoleCamera)).id(),
        };
        self.commands.entity(camera).insert((
            RenderTarget::Window(WindowRef::Entity(window)),
            IsDefaultUiCamera,
        ));
        for wall in &self.walls {
            self.commands.entity(wall).remove::<IsDefaultUiCamera>();
        }
    }
}

/// The camera that was there first shows the wall.
fn mark_the_wall(
    mut commands: Commands,
    cameras: Query<
        Entity,
        (
            With<IsDefaultUiCamera>,
            Without<ConsoleCamera>,
            Without<WallCamera>,
        ),
    >,
) {
    for camera in &cameras {
        commands.entity(camera).insert(WallCamera);
    }
}

/// The console's own window may be closed at any time; whoever closes the window on the room is asked.
fn hear_who_closes(
    mut closed: MessageReader<WindowCloseRequested>,
    rooms: Query<(), With<PrimaryWindow>>,
    mut wishes: MessageWriter<Wish>,
    mut commands: Commands,
) {
    for closed in closed.read() {
        if rooms.contains(closed.window) {
            wishes.write(Wish::Leave);
        } else {
            commands.entity(closed.window).try_despawn();
        }
    }
}

/// However the console's window went, by K, by its cross or with its screen, the console comes back to the window on the room,
/// behind the projector.
fn come_back(
    gone: On<Remove, ConsoleWindow>,
    mut commands: Commands,
    mut cameras: Query<(Entity, &mut Camera), With<ConsoleCamera>>,
    walls: Query<Entity, With<WallCamera>>,
    mut view: ResMut<View>,
    mut wake: ResMut<Wake>,
) {
    let _ = gone;
    for mut camera in &mut cameras {
        camera.1.is_active = false;
        commands.entity(camera.0).try_remove::<IsDefaultUiCamera>();
    }
    for wall in &walls {
        commands.entity(wall).try_insert(IsDefaultUiCamera);
    }
    *view = View::Projector;
    wake.settle();
}
