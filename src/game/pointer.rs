//! Lets a press reach what is under the pointer, however fast pointer, press and release arrive.
//!
//! Bevy tells a release to what the pointer was over a frame earlier. A remote desktop, a touch screen or a busy machine
//! delivers arrival, press and release in one frame, and then the click would fall into the void. So what comes too fast is
//! held back for a frame.

use bevy::ecs::message::MessageCursor;
use bevy::picking::PickingSystems;
use bevy::picking::pointer::{PointerAction, PointerId, PointerInput};
use bevy::prelude::*;

use super::wake::Wake;

/// What pointers did and the game has not been told yet, in order.
#[derive(Resource, Default)]
struct Waiting(Vec<PointerInput>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Waiting>();
    app.add_systems(First, one_step_a_frame.in_set(PickingSystems::PostInput));
}

/// Passes on what pointers did, for each pointer up to and with one press or release in a frame.
fn one_step_a_frame(
    mut inputs: ResMut<Messages<PointerInput>>,
    mut read: Local<MessageCursor<PointerInput>>,
    mut waiting: ResMut<Waiting>,
    mut wake: ResMut<Wake>,
) {
    waiting.0.extend(read.read(&inputs).cloned());
    // Whatever is left of the frame before has been heard by everybody.
    inputs.clear();
    let (now, later) = split(std::mem::take(&mut waiting.0));
    inputs.write_batch(now);
    if !later.is_empty() {
        wake.settle();
    }
    waiting.0 = later;
    // What was just written is not new to us.
    read.clear(&inputs);
}

/// What can be told now, and what has to wait for the next frame.
fn split(inputs: Vec<PointerInput>) -> (Vec<PointerInput>, Vec<PointerInput>) {
    let mut moved: Vec<PointerId> = Vec::new();
    let mut full: Vec<PointerId> = Vec::new();
    inputs.into_iter().partition(|input| {
        let id = input.pointer_id;
        let waits = full.contains(&id)
            || matches!(input.action, PointerAction::Release(_)) && moved.contains(&id);
        match input.action {
            PointerAction::Move { .. } => moved.push(id),
            PointerAction::Press(_) | PointerAction::Release(_) => full.push(id),
            PointerAction::Scroll { .. } | PointerAction::Cancel => {}
        }
        !waits
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::camera::NormalizedRenderTarget;
    use bevy::picking::pointer::{Location, PointerButton};

    fn did(action: PointerAction) -> PointerInput {
        let location = Location {
            target: NormalizedRenderTarget::None {
                width: 1,
                height: 1,
            },
            position: Vec2::ZERO,
        };
        PointerInput::new(PointerId::Mouse, location, action)
    }

    fn frames(actions: &[PointerAction]) -> Vec<usize> {
        let mut left: Vec<PointerInput> = actions.iter().map(|action| did(*action)).collect();
        let mut counts = Vec::new();
        while !left.is_empty() {
            let (now, later) = split(left);
            counts.push(now.len());
            left = later;
        }
        counts
    }

    const MOVE: PointerAction = PointerAction::Move { delta: Vec2::ONE };
    const PRESS: PointerAction = PointerAction::Press(PointerButton::Primary);
    const RELEASE: PointerAction = PointerAction::Release(PointerButton::Primary);

    #[test]
    fn a_release_waits_until_the_pointer_has_been_seen_where_it_is() {
        assert_eq!(frames(&[MOVE, PRESS, RELEASE]), [2, 1]);
        assert_eq!(frames(&[MOVE, RELEASE]), [1, 1]);
        assert_eq!(frames(&[RELEASE]), [1]);
    }

    #[test]
    fn a_double_click_is_four_frames_and_keeps_its_order() {
        assert_eq!(frames(&[PRESS, RELEASE, PRESS, RELEASE]), [1, 1, 1, 1]);
        assert_eq!(frames(&[PRESS, MOVE, RELEASE, MOVE]), [1, 1, 1, 1]);
    }
}
