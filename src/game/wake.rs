//! Redraws only when something happened: the window sleeps until a key, a click, a change or a movement wakes it.

use std::time::Duration;

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::ui::UiSystems;
use bevy::window::{RequestRedraw, WindowEvent};
use bevy::winit::{UpdateMode, WinitSettings};

/// After a change the page needs a few frames: to spawn, to lay out, to upload pictures, to draw.
const SETTLING: u8 = 4;

/// Keeps the window drawing for as long as something on it changes.
#[derive(Resource, Debug)]
pub struct Wake {
    frames: u8,
    more_to_come: bool,
}

impl Wake {
    /// Draws the next few frames, because something changed.
    pub fn settle(&mut self) {
        self.frames = SETTLING;
    }

    /// Says whether something is being worked out beside the frames that will show; it wakes the window by itself.
    pub fn await_more(&mut self, more: bool) {
        self.more_to_come = more;
    }

    /// Whether something is still being worked out that will show.
    pub fn more_to_come(&self) -> bool {
        self.more_to_come
    }

    /// Whether the last change has been drawn.
    pub fn settled(&self) -> bool {
        self.frames == 0
    }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(Wake {
        frames: SETTLING,
        more_to_come: false,
    });
    app.insert_resource(settings(false));
    app.add_systems(PostUpdate, notice.after(UiSystems::PostLayout));
    app.add_systems(Last, (listen, drive).chain());
}

fn settings(listening: bool) -> WinitSettings {
    // A screen reader's requests arrive without waking the loop, so while one listens we look often.
    let patience = if listening {
        Duration::from_millis(50)
    } else {
        Duration::from_secs(5)
    };
    WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(patience),
        unfocused_mode: UpdateMode::reactive_low_power(patience.max(Duration::from_millis(100))),
    }
}

fn listen(
    requested: Res<AccessibilityRequested>,
    mut winit: ResMut<WinitSettings>,
    mut listening: Local<bool>,
) {
    if *listening != requested.get() {
        *listening = requested.get();
        *winit = settings(*listening);
    }
}

/// What a reader can see change.
type Seen = Or<(
    Changed<Node>,
    Changed<Text>,
    Changed<TextColor>,
    Changed<TextFont>,
    Changed<BackgroundColor>,
    Changed<BorderColor>,
    Changed<Outline>,
    Changed<ImageNode>,
    Changed<ScrollPosition>,
)>;

/// What the pointer or a key does may show a frame or two later, so every input counts as a change.
fn notice(
    changed: Query<(), Seen>,
    mut inputs: MessageReader<WindowEvent>,
    mut wake: ResMut<Wake>,
) {
    if inputs.read().count() > 0 || !changed.is_empty() {
        wake.settle();
    }
}

fn drive(mut wake: ResMut<Wake>, mut redraw: MessageWriter<RequestRedraw>) {
    if wake.frames > 0 {
        wake.frames -= 1;
        redraw.write(RequestRedraw);
    }
}
