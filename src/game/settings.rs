//! How a player wants to see the game: what follows from it for the theme, and that it is kept for the next time.

use bevy::prelude::*;
use bevy::text::RemSize;

use super::Opening;
use super::theme::fonts::Typeface;
use super::theme::motion::Motion;
use super::theme::tokens::Theme;
use super::theme::typography::REM;
use crate::storage;

/// How a player wants to see the game.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq, Deref, DerefMut)]
pub struct Settings(pub storage::Settings);

/// The text sizes on offer, in per cent.
pub const TEXT_PERCENTS: [u16; 6] = [100, 125, 150, 200, 250, 300];

pub(super) fn plugin(app: &mut App) {
    let settings = app.world().resource::<Opening>().settings;
    app.insert_resource(Settings(settings));
    app.add_systems(PreUpdate, apply.run_if(resource_changed::<Settings>));
    app.add_systems(Update, keep.run_if(resource_changed::<Settings>));
}

fn apply(
    settings: Res<Settings>,
    mut rem: ResMut<RemSize>,
    mut theme: ResMut<Theme>,
    mut motion: ResMut<Motion>,
    mut typeface: ResMut<Typeface>,
) {
    let percent = settings.text_percent.clamp(100, 300);
    rem.set_if_neq(RemSize(REM * f32::from(percent) / 100.0));
    theme.set_if_neq(if settings.high_contrast {
        Theme::HighContrast
    } else {
        Theme::Paper
    });
    motion.set_if_neq(if settings.reduced_motion {
        Motion::Reduced
    } else {
        Motion::Full
    });
    typeface.set_if_neq(if settings.dyslexic_letters {
        Typeface::Dyslexic
    } else {
        Typeface::Editorial
    });
}

fn keep(settings: Res<Settings>, opening: Res<Opening>) {
    let Some(store) = opening.store.as_ref().filter(|_| !settings.is_added()) else {
        return;
    };
    if let Err(error) = store.keep_settings(&settings.0) {
        warn!("The settings are not kept: {error}");
    }
}
