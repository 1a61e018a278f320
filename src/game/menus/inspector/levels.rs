//! The levels, each with its truth and what the player believes; and what is set, held, open and planted.

use bevy::prelude::*;

use super::choices::{column, line};
use super::nothing;
use crate::game::accessibility::Kind;
use crate::game::page::{Facts, Gauge, Levels};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::gauge::gauge;
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{say, say_with};

/// How wide the levels of one person are, in rem.
const WIDE: f32 = 32.0;

pub(super) fn lay(part: &mut ChildSpawnerCommands, levels: &[Levels]) {
    part.spawn(soft(Style::Small, say("inspect-levels-note")));
    part.spawn(Node {
        flex_wrap: FlexWrap::Wrap,
        column_gap: spacing::WIDE,
        row_gap: spacing::WIDE,
        align_items: AlignItems::FlexStart,
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|all| {
        for group in levels {
            all.spawn((
                column(Val::Px(6.0)),
                Sized {
                    basis: Some(WIDE),
                    ..default()
                },
                Kind::List,
                AccessibleLabel::new(group.whose.clone()),
            ))
            .with_children(|list| {
                list.spawn((label(group.whose.clone()), Kind::Heading));
                for level in &group.levels {
                    spawn_level(list, level);
                }
                for words in &group.beside {
                    list.spawn(soft(Style::Small, words.clone()));
                }
            });
        }
    });
}

fn spawn_level(list: &mut ChildSpawnerCommands, level: &Gauge) {
    let mut row = line();
    row.align_items = AlignItems::Center;
    list.spawn((
        row,
        Kind::Item,
        AccessibleLabel::new(format!("{}: {}", level.name, level.told)),
    ))
    .with_children(|row| {
        row.spawn((
            Node::default(),
            Sized::wide(13.5),
            children![ink(Style::Small, level.name.clone())],
        ));
        row.spawn(gauge(level.truth, level.belief));
        row.spawn(ink(Style::SmallStrong, level.told.clone()));
    });
}

pub(super) fn lay_facts(part: &mut ChildSpawnerCommands, facts: &[Facts]) {
    if facts.is_empty() {
        nothing(part, "inspect-no-facts");
    }
    for kind in facts {
        part.spawn((
            column(spacing::HAIR),
            Kind::List,
            AccessibleLabel::new(kind.title.clone()),
        ))
        .with_children(|list| {
            list.spawn((label(kind.title.clone()), Kind::Heading));
            for (fact, so) in &kind.all {
                let (sign, colour) = if *so {
                    ("✓", Role::Good)
                } else {
                    ("–", Role::InkSoft)
                };
                let key = if *so { "inspect-so" } else { "inspect-not-so" };
                list.spawn((
                    line(),
                    Kind::Item,
                    AccessibleLabel::new(say_with(key, &[("fact", fact.clone())])),
                ))
                .with_children(|row| {
                    row.spawn((text(Style::Strong, sign), Ink(colour)));
                    row.spawn(ink(
                        if *so { Style::Strong } else { Style::Body },
                        fact.clone(),
                    ));
                });
            }
        });
    }
}
