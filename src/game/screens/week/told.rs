//! What is told of the week: how it begins, who remembers what, and what came of the acts that were picked.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::Kind;
use crate::game::page::{Line, Speaker, Week};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::text::{ink, label, soft, text};

pub(super) fn spawn(column: &mut ChildSpawnerCommands, week: &Week) {
    column.spawn(label(week.campaign.clone()));
    column.spawn((ink(Style::Title, week.title.clone()), Kind::Heading));
    // What was done last is what one wants to read.
    for done in week.done.iter().rev() {
        column
            .spawn((
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: spacing::HAIR,
                    padding: UiRect::left(spacing::SNUG),
                    border: UiRect::left(Val::Px(4.0)),
                    flex_shrink: 0.0,
                    ..default()
                },
                Edge(Role::Good),
            ))
            .with_children(|block| {
                block.spawn((ink(Style::SmallStrong, done.text.clone()), Kind::Heading));
                for told in &done.told {
                    block.spawn(ink(Style::Aside, told.clone()));
                }
            });
    }
    for line in &week.lines {
        column.spawn(said(line));
    }
    for memory in &week.remembered {
        column.spawn(soft(Style::Small, memory.clone()));
    }
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
