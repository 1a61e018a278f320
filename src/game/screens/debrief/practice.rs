//! What the player practised: by which acts and which way, which courages, what people see in a leader, what the story is about.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::{Decoration, Kind};
use crate::game::page::{Practice, Practised};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::{say, say_with};

pub(super) fn led(part: &mut ChildSpawnerCommands, practice: Option<&Practice>) {
    let Some(practice) = practice else { return };
    let decided: u32 = practice.ways.iter().map(|(_, count, _)| count).sum();
    part.spawn((label(say("report-ways")), Kind::Heading));
    for (name, count, proposed) in &practice.ways {
        let percent = (count * 100 + decided / 2)
            .checked_div(decided)
            .unwrap_or(0);
        let words = say_with(
            "report-way",
            &[
                ("count", count.to_string()),
                ("percent", percent.to_string()),
                ("proposed", proposed.to_string()),
            ],
        );
        bar(part, name, &words, percent, Some(*proposed));
    }
    part.spawn(soft(Style::Small, practice.proposal.clone()));
    part.spawn((label(say("report-acts")), Kind::Heading));
    let most = practice.acts.iter().map(|(_, count)| *count).max();
    for (name, count) in &practice.acts {
        let length = (count * 100).checked_div(most.unwrap_or(0)).unwrap_or(0);
        bar(part, name, &count.to_string(), length, None);
    }
}

pub(super) fn courages(part: &mut ChildSpawnerCommands, practice: Option<&Practice>) {
    let Some(practice) = practice else { return };
    list(part, &practice.courages);
    part.spawn((label(say("report-traits")), Kind::Heading));
    list(part, &practice.traits);
}

pub(super) fn principles(part: &mut ChildSpawnerCommands, practice: Option<&Practice>) {
    let Some(practice) = practice else { return };
    list(part, &practice.principles);
}

/// A name, a bar of so many per cent, perhaps a mark on it, and words that say the same.
fn bar(part: &mut ChildSpawnerCommands, name: &str, words: &str, percent: u32, mark: Option<u32>) {
    let share = |percent: u32| Val::Percent(percent.min(100) as f32);
    part.spawn((
        Kind::Item,
        AccessibleLabel::new(format!("{name}: {words}")),
        Node {
            column_gap: spacing::SNUG,
            row_gap: Val::Px(2.0),
            flex_wrap: FlexWrap::Wrap,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
    ))
    .with_children(|row| {
        row.spawn((
            Node {
                flex_shrink: 0.0,
                ..default()
            },
            Sized::wide(10.0),
            children![ink(Style::SmallStrong, name)],
        ));
        row.spawn((
            Node {
                border: UiRect::bottom(Val::Px(1.0)),
                flex_shrink: 1.0,
                ..default()
            },
            Sized {
                width: Some(14.0),
                height: Some(0.875),
                ..default()
            },
            Edge(Role::Line),
            Decoration,
        ))
        .with_children(|track| {
            track.spawn((
                Node {
                    width: share(percent),
                    height: Val::Percent(100.0),
                    ..default()
                },
                Fill(Role::Good),
            ));
            if let Some(mark) = mark {
                track.spawn((
                    Node {
                        position_type: PositionType::Absolute,
                        left: share(mark),
                        width: Val::Px(3.0),
                        top: Val::Px(-3.0),
                        bottom: Val::Px(-3.0),
                        ..default()
                    },
                    Fill(Role::Accent),
                ));
            }
        });
        row.spawn(soft(Style::Small, words));
    });
}

fn list(part: &mut ChildSpawnerCommands, practised: &[Practised]) {
    for one in practised {
        part.spawn((
            Kind::Item,
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: Val::Px(2.0),
                padding: UiRect::left(spacing::SNUG),
                border: UiRect::left(Val::Px(4.0)),
                flex_shrink: 0.0,
                ..default()
            },
            Sized::at_most(42.0),
            Edge(if one.shown { Role::Good } else { Role::Line }),
        ))
        .with_children(|block| {
            block.spawn((ink(Style::Strong, one.name.clone()), Kind::Heading));
            if !one.means.is_empty() {
                block.spawn(soft(Style::Small, one.means.clone()));
            }
            block.spawn(ink(Style::Body, one.verdict.clone()));
            for moment in &one.moments {
                block.spawn(ink(Style::Small, format!("✓  {moment}")));
            }
            for moment in &one.against {
                block.spawn(soft(Style::Small, format!("✗  {moment}")));
            }
        });
    }
}
