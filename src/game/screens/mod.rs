//! What fills the window, one at a time. A screen never imports another: it names the next one and is gone.

mod briefing;
mod debrief;
mod library;
mod play;
mod rules;
mod title;
mod week;

use bevy::prelude::*;

use super::Opening;

/// What fills the window.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The name of the game, and where to go.
    #[default]
    Title,
    /// The stories there are.
    Library,
    /// Who is who, before a story begins.
    Briefing,
    /// The story.
    Play,
    /// What became of everybody, and why.
    Debrief,
    /// By which rules people react, and who says so.
    Rules,
    /// The week between two stories of a campaign.
    Week,
    /// A room plays together: the projector, and the console that leads it.
    Workshop,
}

pub(super) fn plugin(app: &mut App) {
    let first = app.world().resource::<Opening>().screen;
    app.insert_state(first);
    app.add_plugins((
        briefing::plugin,
        debrief::plugin,
        library::plugin,
        play::plugin,
        rules::plugin,
        title::plugin,
        week::plugin,
    ));
}
