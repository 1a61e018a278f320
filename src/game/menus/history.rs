//! The history: what the player holds and knows by now, then what was said and chosen, the newest first.

use bevy::prelude::*;

use super::{Menu, sheet};
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::page::{Line, Page, Passed, Past, Speaker};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{say, say_with};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::History), spawn);
    app.add_systems(
        Update,
        close.in_set(Input::Answer).run_if(in_state(Menu::History)),
    );
}

fn spawn(mut commands: Commands, past: Res<Past>, page: Res<Page>) {
    sheet(
        &mut commands,
        Menu::History,
        say("history-title"),
        52.0,
        |sheet| {
            if !page.held.is_empty() {
                spawn_held(sheet, &page.held);
            }
            if past.0.is_empty() {
                sheet.spawn(soft(Style::Body, say("history-empty")));
            }
            for passed in past.0.iter().rev() {
                spawn_page(sheet, passed);
            }
        },
    );
}

fn spawn_held(sheet: &mut ChildSpawnerCommands, held: &[String]) {
    sheet
        .spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                padding: UiRect::all(spacing::ROOM),
                margin: UiRect::bottom(spacing::ROOM),
                border_radius: spacing::CORNER,
                flex_shrink: 0.0,
                ..default()
            },
            Fill(Role::Sunken),
        ))
        .with_children(|list| {
            list.spawn((label(say("holds-title")), Kind::Heading));
            for words in held {
                list.spawn(ink(Style::Body, words.clone()));
            }
        });
}

fn spawn_page(sheet: &mut ChildSpawnerCommands, passed: &Passed) {
    sheet
        .spawn(Node {
            flex_direction: FlexDirection::Column,
            row_gap: Val::Px(6.0),
            padding: UiRect::bottom(spacing::ROOM),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|page| {
            page.spawn((label(passed.place.clone()), Kind::Heading));
            for line in &passed.lines {
                page.spawn(said(line));
            }
            if let Some(chosen) = &passed.chosen {
                page.spawn((
                    Node {
                        padding: UiRect::axes(spacing::SNUG, spacing::TIGHT),
                        border: UiRect::left(Val::Px(4.0)),
                        ..default()
                    },
                    Fill(Role::AccentSoft),
                    Edge(Role::Accent),
                    children![ink(
                        Style::Strong,
                        say_with("history-you", &[("what", chosen.clone())])
                    )],
                ));
            }
        });
}

fn said(line: &Line) -> impl Bundle {
    let (name, role) = match &line.speaker {
        Speaker::Narrator => (String::new(), Role::InkSoft),
        Speaker::Somebody { name, .. } => (format!("{name}  "), Role::Accent),
        Speaker::Inner { name, .. } => (format!("{name}  "), Role::Inner),
    };
    let style = if name.is_empty() {
        Style::AsideTold
    } else {
        Style::Aside
    };
    (
        text(Style::AsideName, name),
        Ink(role),
        children![(TextSpan::new(line.text.clone()), style, Ink(Role::Ink))],
    )
}

/// The key that opens the history also closes it.
fn close(mut actions: MessageReader<Action>, mut menu: ResMut<NextState<Menu>>) {
    if actions.read().any(|action| *action == Action::History) {
        menu.set(Menu::None);
    }
}
