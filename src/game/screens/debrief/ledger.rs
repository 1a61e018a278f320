//! What moved whom: a part for each person, turn by turn, each change with its reason, the grade of that reason and its source.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::Kind;
use crate::game::page::{Ledger, Moment, Move, Unfolded};
use crate::game::screens::Screen;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::fold::{Body, fold};
use crate::game::theme::widgets::text::{ink, soft, text};
use crate::words::debrief::signed;
use crate::words::{say, say_with};

/// The ledger of somebody, by its place.
#[derive(Component, Clone, Copy)]
struct Whose(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, fill.run_if(in_state(Screen::Debrief)));
}

pub(super) fn spawn(part: &mut ChildSpawnerCommands, ledgers: Option<&[Ledger]>) {
    part.spawn(soft(Style::Small, say("report-grades")));
    part.spawn((Node {
        flex_direction: FlexDirection::Column,
        flex_shrink: 0.0,
        ..default()
    },))
        .with_children(|list| {
            for (place, ledger) in ledgers.unwrap_or_default().iter().enumerate() {
                let count: usize = ledger.turns.iter().map(|turn| turn.moves.len()).sum();
                let about = say_with("unfold-changes", &[("count", count.to_string())]);
                fold(list, ledger.name.clone(), about, false, Whose(place));
            }
        });
}

fn fill(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    opened: Query<(Entity, &Whose, &Body, Option<&Children>), Changed<Body>>,
) {
    for (entity, Whose(place), body, children) in &opened {
        if !body.open || children.is_some_and(|children| !children.is_empty()) {
            continue;
        }
        let ledgers = unfolded.ledger.as_deref().unwrap_or_default();
        let Some(ledger) = ledgers.get(*place) else {
            continue;
        };
        commands.entity(entity).with_children(|list| {
            for turn in &ledger.turns {
                spawn_turn(list, turn);
            }
        });
    }
}

fn spawn_turn(list: &mut ChildSpawnerCommands, turn: &Moment) {
    list.spawn(Node {
        flex_direction: FlexDirection::Column,
        row_gap: spacing::HAIR,
        flex_shrink: 0.0,
        ..default()
    })
    .with_children(|block| {
        block.spawn((ink(Style::SmallStrong, turn.what.clone()), Kind::Heading));
        block
            .spawn((
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: Val::Px(6.0),
                    padding: UiRect::left(spacing::SNUG),
                    border: UiRect::left(Val::Px(2.0)),
                    ..default()
                },
                Edge(Role::Line),
            ))
            .with_children(|moves| {
                for entry in &turn.moves {
                    spawn_move(moves, entry);
                }
            });
    });
}

fn spawn_move(list: &mut ChildSpawnerCommands, entry: &Move) {
    let sign = if entry.by < 0 { "▼" } else { "▲" };
    let role = if entry.better { Role::Good } else { Role::Bad };
    let what = format!("{sign} {} {}", signed(entry.by), entry.what);
    let said = format!(
        "{} {}. {} {}",
        signed(entry.by),
        entry.what,
        entry.why,
        entry.backed
    );
    let backed = if entry.backed.is_empty() {
        String::new()
    } else {
        format!("  {}", entry.backed)
    };
    list.spawn((
        Kind::Item,
        AccessibleLabel::new(said),
        Node {
            column_gap: spacing::SNUG,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            (
                Node {
                    flex_shrink: 0.0,
                    ..default()
                },
                Sized::wide(10.5),
                children![(text(Style::SmallStrong, what), Ink(role))],
            ),
            (
                Node {
                    flex_grow: 1.0,
                    flex_shrink: 1.0,
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized {
                    basis: Some(15.0),
                    ..default()
                },
                children![(
                    text(Style::Small, entry.why.clone()),
                    Ink(Role::Ink),
                    children![(TextSpan::new(backed), Style::Small, Ink(Role::InkSoft))],
                )],
            ),
        ],
    ));
}
