//! How a player wants to see the game, and what follows from it for the theme.

use bevy::prelude::*;
use bevy::text::RemSize;

use super::theme::fonts::Typeface;
use super::theme::motion::Motion;
use super::theme::tokens::Theme;
use super::theme::typography::REM;

/// How a player wants to see the game.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How large text is, in per cent of its usual size, 100 to 300.
    pub text_percent: u16,
    /// White on black instead of ink on paper.
    pub high_contrast: bool,
    /// Nothing moves.
    pub reduced_motion: bool,
    /// Everything is set in OpenDyslexic.
    pub dyslexic_letters: bool,
    /// A passage is shown at once and not line by line.
    pub whole_passages: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_percent: 100,
            high_contrast: false,
            reduced_motion: false,
            dyslexic_letters: false,
            whole_passages: false,
        }
    }
}

/// The text sizes on offer, in per cent.
pub const TEXT_PERCENTS: [u16; 6] = [100, 125, 150, 200, 250, 300];

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Settings>();
    app.add_systems(PreUpdate, apply.run_if(resource_changed::<Settings>));
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
