//! Takes the debrief along: writes it into a file, and says where that is, or why there is none.

use bevy::prelude::*;
use bevy::ui_widgets::Activate;

use crate::game::page::Written;
use crate::game::screens::Screen;
use crate::game::session::{Form, Intent};
use crate::game::theme::spacing;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::text::soft;
use crate::words::say;

/// As what a button writes the debrief.
#[derive(Component, Clone, Copy)]
struct As(Form);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(save);
    app.add_systems(Update, tell.run_if(in_state(Screen::Debrief)));
}

pub(super) fn spawn(part: &mut ChildSpawnerCommands) {
    part.spawn(soft(Style::Body, say("unfold-save-where")));
    part.spawn(Node {
        column_gap: spacing::SNUG,
        row_gap: spacing::SNUG,
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|buttons| {
        for (form, words) in [
            (Form::Html, say("unfold-save-html")),
            (Form::Markdown, say("unfold-save-markdown")),
            (Form::Csv, say("unfold-save-csv")),
        ] {
            buttons.spawn((button(words, Weight::Plain), As(form)));
        }
    });
    part.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::TIGHT,
            flex_shrink: 0.0,
            ..default()
        },
        Notes(0),
    ));
}

/// What has been said about files so far, by how many.
#[derive(Component)]
struct Notes(usize);

/// Tells of each file that was written since, or was not.
fn tell(mut commands: Commands, written: Res<Written>, mut notes: Query<(Entity, &mut Notes)>) {
    for (entity, mut told) in &mut notes {
        for words in written.0.iter().skip(told.0) {
            commands.entity(entity).with_child(note(words.clone()));
        }
        told.0 = written.0.len();
    }
}

fn save(activated: On<Activate>, forms: Query<&As>, mut intents: MessageWriter<Intent>) {
    if let Ok(As(form)) = forms.get(activated.entity) {
        intents.write(Intent::Save(*form));
    }
}
