//! Morale, trust and grip over time, a chart for each person, with the moment that it turned.

use bevy::prelude::*;

use crate::game::accessibility::Kind;
use crate::game::page::{LevelKind, LevelOverTime, OverTime};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::chart::{Chart, Series};
use crate::game::theme::widgets::text::{ink, text};
use crate::words::say_with;

pub(super) fn spawn(part: &mut ChildSpawnerCommands, people: Option<&[OverTime]>) {
    let people = people.unwrap_or_default();
    if let Some((_, turned)) = people.iter().find_map(|person| person.marks.first()) {
        let mark = say_with("unfold-mark", &[("what", turned.clone())]);
        part.spawn(ink(Style::Body, mark));
    }
    part.spawn(Node {
        column_gap: Val::Px(28.0),
        row_gap: spacing::WIDE,
        flex_wrap: FlexWrap::Wrap,
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|grid| {
        for person in people {
            spawn_person(grid, person);
        }
    });
}

fn look(kind: LevelKind) -> (Role, bool) {
    match kind {
        LevelKind::Morale => (Role::Good, false),
        LevelKind::Trust => (Role::Accent, true),
        LevelKind::Grip => (Role::Ink, false),
    }
}

/// A level's first and last value, in words.
fn change(level: &LevelOverTime) -> Option<String> {
    let (from, to) = (level.values.first()?, level.values.last()?);
    Some(say_with(
        "debrief-over-time",
        &[("from", from.to_string()), ("to", to.to_string())],
    ))
}

fn spawn_person(grid: &mut ChildSpawnerCommands, person: &OverTime) {
    let told: Vec<String> = person
        .lines
        .iter()
        .filter_map(|level| Some(format!("{}: {}", level.name, change(level)?)))
        .collect();
    let said = format!("{}. {}", person.person.name, told.join(", "));
    grid.spawn((
        Kind::Picture,
        AccessibleLabel::new(said),
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            flex_shrink: 0.0,
            max_width: Val::Percent(100.0),
            ..default()
        },
        Sized::wide(17.0),
    ))
    .with_children(|chart| {
        chart.spawn(ink(Style::Strong, person.person.name.clone()));
        chart.spawn((
            Chart {
                series: person
                    .lines
                    .iter()
                    .map(|level| {
                        let (role, dashed) = look(level.kind);
                        Series {
                            values: level.values.clone(),
                            role,
                            dashed,
                        }
                    })
                    .collect(),
                marks: person.marks.iter().map(|(turn, _)| *turn).collect(),
            },
            Node {
                width: Val::Percent(100.0),
                ..default()
            },
            Sized {
                height: Some(6.0),
                ..default()
            },
        ));
        for level in &person.lines {
            let (role, dashed) = look(level.kind);
            let sign = if dashed { "– –" } else { "——" };
            let change = change(level).unwrap_or_default();
            chart.spawn((
                text(Style::Small, format!("{sign} {}: {change}", level.name)),
                Ink(role),
            ));
        }
    });
}
