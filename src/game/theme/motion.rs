//! Movement: things that arrive slide into place, unless the reader asked for stillness.

use std::time::Duration;

use bevy::prelude::*;
use bevy::time::Real;

use crate::game::wake::Wake;

/// Whether things may move.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Motion {
    /// Things slide into place.
    #[default]
    Full,
    /// Things are where they are.
    Reduced,
}

/// Slides a node up into its place when it appears.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(UiTransform)]
pub struct Arrive {
    since: Option<Duration>,
}

const LASTS: f32 = 0.22;
const RISES: f32 = 10.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Motion>();
    app.add_systems(Update, arrive);
}

fn arrive(
    mut commands: Commands,
    time: Res<Time<Real>>,
    motion: Res<Motion>,
    mut wake: ResMut<Wake>,
    mut arriving: Query<(Entity, &mut Arrive, &mut UiTransform)>,
) {
    for (entity, mut arrive, mut transform) in &mut arriving {
        let since = *arrive.since.get_or_insert(time.elapsed());
        let part = (time.elapsed().saturating_sub(since).as_secs_f32() / LASTS).min(1.0);
        if *motion == Motion::Reduced || part >= 1.0 {
            *transform = UiTransform::IDENTITY;
            commands.entity(entity).remove::<Arrive>();
            continue;
        }
        let eased = EaseFunction::CubicOut.sample_clamped(part);
        transform.translation = Val2::px(0.0, RISES * (1.0 - eased));
        wake.settle();
    }
}
