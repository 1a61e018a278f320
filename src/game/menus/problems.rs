//! The problems of a story that does not load, each with its line and what to do about it.

use bevy::prelude::*;

use super::{Menu, sheet};
use crate::game::page::{Problem, Shelf};
use crate::game::session::Opened;
use crate::game::theme::spacing;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::{say, say_with};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Problems), spawn);
}

fn spawn(mut commands: Commands, shelf: Res<Shelf>, opened: Res<Opened>) {
    let story = opened.0.and_then(|place| shelf.at(place));
    sheet(
        &mut commands,
        Menu::Problems,
        say("problems-title"),
        48.0,
        |sheet| {
            let Some(story) = story else { return };
            sheet.spawn(soft(Style::Strong, story.title.clone()));
            for problem in &story.problems {
                spawn_problem(sheet, problem);
            }
        },
    );
}

fn spawn_problem(sheet: &mut ChildSpawnerCommands, problem: &Problem) {
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            padding: UiRect::top(spacing::TIGHT),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|entry| {
            if problem.line > 0 {
                entry.spawn(label(say_with(
                    "problems-line",
                    &[("line", problem.line.to_string())],
                )));
            }
            entry.spawn(ink(Style::Body, problem.message.clone()));
        });
}
