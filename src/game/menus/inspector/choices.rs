//! Why each choice is open or locked, part by part of its condition; and what happened in the last turn.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::nothing;
use crate::game::accessibility::Kind;
use crate::game::page::{Asked, Fired, Inspected};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::text::{ink, soft, text};
use crate::words::{say, say_with};

/// How far a part stands in under another, in pixels of the design.
const STEP: f32 = 24.0;

pub(super) fn lay(part: &mut ChildSpawnerCommands, choices: &[Inspected]) {
    if choices.is_empty() {
        nothing(part, "inspect-no-choices");
    }
    for choice in choices {
        part.spawn((
            Kind::Item,
            AccessibleLabel::new(said(choice)),
            column(spacing::HAIR),
        ))
        .with_children(|entry| {
            entry.spawn(line()).with_children(|line| {
                let (fill, colour) = if choice.open {
                    (Role::GoodSoft, Role::Good)
                } else {
                    (Role::WatchSoft, Role::Ink)
                };
                line.spawn(chip(choice.why.clone(), fill, colour));
                line.spawn(ink(Style::Strong, choice.id.clone()));
                line.spawn((
                    shrinking(),
                    children![soft(Style::Body, choice.text.clone())],
                ));
            });
            for asked in &choice.parts {
                spawn_part(entry, asked);
            }
        });
    }
}

fn spawn_part(entry: &mut ChildSpawnerCommands, asked: &Asked) {
    let (sign, colour) = if asked.holds {
        ("✓", Role::Good)
    } else {
        ("✗", Role::Bad)
    };
    let style = if asked.holds {
        Style::Body
    } else {
        Style::Strong
    };
    let mut row = line();
    let deep = (asked.depth + 1) as f32;
    row.padding = UiRect::left(Val::Px(STEP * deep));
    entry.spawn(row).with_children(|line| {
        line.spawn((text(Style::Strong, sign), Ink(colour)));
        line.spawn((
            text(style, asked.asks.clone()),
            Ink(if asked.holds { Role::Ink } else { Role::Bad }),
        ));
        for is in &asked.is {
            line.spawn(soft(Style::Small, is.clone()));
        }
    });
}

/// All of it, for a listener.
fn said(choice: &Inspected) -> String {
    let mut words = format!("{}: {}. {}", choice.id, choice.why, choice.text);
    for asked in &choice.parts {
        let key = if asked.holds {
            "inspect-holds"
        } else {
            "inspect-fails"
        };
        let part = say_with(key, &[("asks", asked.asks.clone())]);
        words = format!("{words} {part}");
        for is in &asked.is {
            words = format!("{words}, {is}");
        }
        words.push('.');
    }
    words
}

pub(super) fn lay_fired(part: &mut ChildSpawnerCommands, fired: &[Fired]) {
    if fired.is_empty() {
        nothing(part, "inspect-nothing-happened");
    }
    part.spawn(column(spacing::HAIR)).with_children(|list| {
        for event in fired {
            spawn_fired(list, event);
        }
    });
    part.spawn(soft(Style::Small, say("inspect-turn-note")));
}

fn spawn_fired(list: &mut ChildSpawnerCommands, event: &Fired) {
    let change = event.change.as_deref().unwrap_or_default();
    list.spawn((
        Kind::Item,
        AccessibleLabel::new(format!("{} {change}. {}", event.what, event.why)),
        line(),
    ))
    .with_children(|row| {
        let Some(change) = &event.change else {
            row.spawn(ink(Style::Strong, event.what.clone()));
            row.spawn((
                shrinking(),
                children![soft(Style::Small, event.why.clone())],
            ));
            return;
        };
        let (sign, colour) = match event.up {
            Some(true) => ("▲", Role::Good),
            _ => ("▼", Role::Bad),
        };
        row.spawn((
            Sized::wide(15.0),
            Node::default(),
            children![ink(Style::Body, event.what.clone())],
        ));
        row.spawn((
            Sized::wide(10.0),
            Node::default(),
            children![(text(Style::Body, format!("{sign} {change}")), Ink(colour))],
        ));
        row.spawn((
            shrinking(),
            children![soft(Style::Small, event.why.clone())],
        ));
    });
}

/// Things side by side, which wrap where there is no room.
pub(super) fn line() -> Node {
    Node {
        column_gap: spacing::SNUG,
        row_gap: spacing::HAIR,
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Baseline,
        flex_shrink: 0.0,
        ..default()
    }
}

/// Things one below the other.
pub(super) fn column(gap: Val) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: gap,
        flex_shrink: 0.0,
        ..default()
    }
}

/// Text that takes what is left of its line.
fn shrinking() -> Node {
    Node {
        flex_shrink: 1.0,
        min_width: Val::Px(0.0),
        ..default()
    }
}
