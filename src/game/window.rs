//! The window itself: full screen with F11, and alive after the projector is unplugged.

use bevy::input::common_conditions::input_just_pressed;
use bevy::prelude::*;
use bevy::window::{MonitorSelection, OnMonitor, PrimaryWindow, WindowMode};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        fill_the_screen.run_if(input_just_pressed(KeyCode::F11)),
    );
    app.add_observer(outlive_the_monitor);
}

fn fill_the_screen(mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    for mut window in &mut windows {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}

/// Bevy closes the windows of a monitor that is unplugged; a window that belongs to none stays open, and the system
/// moves it to the next screen.
fn outlive_the_monitor(placed: On<Insert, OnMonitor>, mut commands: Commands) {
    commands.entity(placed.entity).remove::<OnMonitor>();
}
