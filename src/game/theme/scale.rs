//! Fits the page to the window: everything is laid out for 1280 by 720 and enlarged in steps, so that a projector shows
//! the same page and not a smaller one.

use bevy::prelude::*;
use bevy::ui::IsDefaultUiCamera;

/// The steps of enlargement. Few, because each one makes its own set of letters.
const STEPS: [f32; 8] = [1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0];
/// The page that everything is laid out for, in pixels.
pub(super) const DESIGNED_FOR: Vec2 = Vec2::new(1280.0, 720.0);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, fit);
}

/// The largest step at which a page designed for 1280 by 720 still fits.
fn step_for(size: Vec2) -> f32 {
    let room = (size / DESIGNED_FOR).min_element() + 0.01;
    STEPS
        .into_iter()
        .rev()
        .find(|step| *step <= room)
        .unwrap_or(STEPS[0])
}

fn fit(cameras: Query<&Camera, With<IsDefaultUiCamera>>, mut scale: ResMut<UiScale>) {
    let Some(size) = cameras.iter().find_map(Camera::logical_target_size) else {
        return;
    };
    let step = step_for(size);
    if scale.0 != step {
        scale.0 = step;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enlarges_by_the_largest_step_that_fits() {
        for (width, height, step) in [
            (1280.0, 720.0, 1.0),
            (1366.0, 768.0, 1.0),
            (1920.0, 1080.0, 1.5),
            (2560.0, 1440.0, 2.0),
            (3840.0, 2160.0, 3.0),
            (3840.0, 1080.0, 1.5),
            (800.0, 600.0, 1.0),
        ] {
            assert_eq!(
                step_for(Vec2::new(width, height)),
                step,
                "{width} by {height}"
            );
        }
    }
}
