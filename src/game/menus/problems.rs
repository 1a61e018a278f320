//! The problems of a story that does not load, each with its place, the line itself and what to do about it. It follows the
//! file, and closes by itself when that is mended.

use bevy::prelude::*;
use bevy::text::Underline;
use bevy::ui::UiRect;

use super::{Menu, sheet};
use crate::game::accessibility::{Announce, Kind};
use crate::game::page::{Excerpt, Problem, Shelf, Story};
use crate::game::session::{Opened, Telling};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{say, say_with};

/// The problems that are on the sheet.
#[derive(Resource, Default)]
struct Laid(Vec<Problem>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Laid>();
    app.add_systems(OnEnter(Menu::Problems), spawn);
    app.add_systems(
        Update,
        follow
            .after(Telling)
            .run_if(in_state(Menu::Problems))
            .run_if(resource_changed::<Shelf>),
    );
}

fn spawn(
    mut commands: Commands,
    shelf: Res<Shelf>,
    opened: Res<Opened>,
    mut laid: ResMut<Laid>,
    mut announce: MessageWriter<Announce>,
) {
    let story = opened.0.and_then(|place| shelf.at(place));
    laid.0 = story.map_or_else(Vec::new, |story| story.problems.clone());
    if let Some(first) = story.and_then(|story| story.problems.first()) {
        announce.write(Announce(said(first)));
    }
    lay(&mut commands, story);
}

fn lay(commands: &mut Commands, story: Option<&Story>) {
    sheet(
        commands,
        Menu::Problems,
        say("problems-title"),
        56.0,
        |sheet| {
            let Some(story) = story else { return };
            let files = story.problems.iter().map(|problem| &problem.file);
            if let Some(file) = files.into_iter().find(|file| !file.is_empty()) {
                sheet.spawn(soft(Style::Strong, file.clone()));
            }
            sheet.spawn(soft(Style::Small, say("problems-closes")));
            for problem in &story.problems {
                spawn_problem(sheet, problem);
            }
        },
    );
}

/// What changed in the file shows at once; when all is mended, nothing is left to show.
fn follow(
    mut commands: Commands,
    shelf: Res<Shelf>,
    opened: Res<Opened>,
    sheets: Query<Entity, With<DespawnOnExit<Menu>>>,
    mut laid: ResMut<Laid>,
    mut menu: ResMut<NextState<Menu>>,
) {
    let story = opened.0.and_then(|place| shelf.at(place));
    let problems = story.map_or(&[][..], |story| &story.problems);
    if problems.is_empty() {
        menu.set(Menu::None);
    } else if laid.0 != problems {
        laid.0 = problems.to_vec();
        for sheet in &sheets {
            commands.entity(sheet).despawn();
        }
        lay(&mut commands, story);
    }
}

fn spawn_problem(sheet: &mut ChildSpawnerCommands, problem: &Problem) {
    sheet
        .spawn((
            Kind::Item,
            AccessibleLabel::new(said(problem)),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                padding: UiRect::vertical(spacing::TIGHT),
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|entry| {
            if let Some(place) = place(problem) {
                entry.spawn(label(place));
            }
            entry.spawn(ink(Style::Strong, problem.message.clone()));
            if let Some(excerpt) = &problem.excerpt {
                entry.spawn(quoted(excerpt));
            }
            if let Some(help) = &problem.help {
                entry.spawn(ink(Style::Body, help.clone()));
            }
        });
}

/// The line of the file, with the place that matters underlined.
fn quoted(excerpt: &Excerpt) -> impl Bundle {
    (
        Node {
            padding: UiRect::axes(spacing::SNUG, Val::Px(6.0)),
            border_radius: spacing::CORNER,
            min_width: Val::Px(0.0),
            ..default()
        },
        Fill(Role::Sunken),
        Pickable::IGNORE,
        children![(
            text(Style::Body, excerpt.before.clone()),
            Ink(Role::InkSoft),
            children![
                (
                    TextSpan::new(excerpt.marked.clone()),
                    Style::Strong,
                    Ink(Role::Bad),
                    Underline,
                ),
                (
                    TextSpan::new(excerpt.after.clone()),
                    Style::Body,
                    Ink(Role::InkSoft),
                ),
            ],
        )],
    )
}

fn place(problem: &Problem) -> Option<String> {
    (problem.line > 0).then(|| {
        say_with(
            "problems-place",
            &[
                ("line", problem.line.to_string()),
                ("column", problem.column.to_string()),
            ],
        )
    })
}

/// All of it, for a listener.
fn said(problem: &Problem) -> String {
    let quoted = problem.excerpt.as_ref().map(|excerpt| {
        let line = format!("{}{}{}", excerpt.before, excerpt.marked, excerpt.after);
        say_with("problems-line-says", &[("line", line)])
    });
    let parts = place(problem)
        .map(|place| format!("{place}."))
        .into_iter()
        .chain([problem.message.clone()])
        .chain(problem.help.clone())
        .chain(quoted);
    parts.collect::<Vec<_>>().join(" ")
}
