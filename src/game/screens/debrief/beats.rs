//! The first two beats: what became of each person, and the moment that it turned.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::Kind;
use crate::game::page::{Fate, Outcome, Turned, Unfolded};
use crate::game::screens::Screen;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{names, say};

pub(super) fn people(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    column.spawn(beat()).with_children(|beat| {
        beat.spawn((label(say("debrief-people")), Kind::Heading));
        for fate in &outcome.fates {
            spawn_fate(beat, fate);
        }
    });
}

/// What tells of the moment that it turned, and which telling of it stands there.
#[derive(Component)]
struct Turn(usize);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, tell_anew.run_if(in_state(Screen::Debrief)));
}

pub(super) fn turned(column: &mut ChildSpawnerCommands, outcome: &Outcome) {
    column.spawn(beat()).with_children(|beat| {
        beat.spawn((label(say("report-turned")), Kind::Heading));
        beat.spawn((
            Turn(0),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                padding: UiRect::left(spacing::ROOM),
                border: UiRect::left(Val::Px(4.0)),
                ..default()
            },
            Edge(Role::Accent),
        ))
        .with_children(|moment| tell_turned(moment, &outcome.why.turned));
    });
}

fn tell_turned(moment: &mut ChildSpawnerCommands, turned: &Turned) {
    moment.spawn(ink(Style::Reading, turned.what.clone()));
    if !turned.settled.is_empty() {
        moment.spawn(soft(Style::Small, turned.settled.clone()));
    }
}

/// What else there is to say of it, for whoever asks: the moments that came next, and how this one was found.
pub(super) fn turned_more(part: &mut ChildSpawnerCommands, turned: &Turned) {
    for moment in turned.named.iter().chain(&turned.also) {
        part.spawn(ink(Style::Body, moment.clone()));
    }
    for found in [&turned.fits, &turned.how] {
        if !found.is_empty() {
            part.spawn(soft(Style::Small, found.clone()));
        }
    }
}

/// Tells it by the replays when those are there.
fn tell_anew(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    mut turns: Query<(Entity, &mut Turn)>,
) {
    let Some(why) = &unfolded.why else { return };
    for (entity, mut turn) in &mut turns {
        if turn.0 != unfolded.anew {
            turn.0 = unfolded.anew;
            let mut moment = commands.entity(entity);
            moment.despawn_children();
            moment.with_children(|moment| tell_turned(moment, &why.turned));
        }
    }
}

/// The column of a beat.
pub(super) fn beat() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: Val::Px(6.0),
        flex_shrink: 0.0,
        ..default()
    }
}

fn spawn_fate(beat: &mut ChildSpawnerCommands, fate: &Fate) {
    let person = &fate.person;
    let short = names::first(&person.name);
    let begins = |name: &str| Some((name.to_owned(), fate.text.strip_prefix(name)?.to_owned()));
    // Most fates begin with the name; before the others it is set.
    let (name, rest) = begins(&person.name)
        .or_else(|| begins(short))
        .unwrap_or_else(|| (format!("{short}: "), fate.text.clone()));
    beat.spawn((
        Kind::Item,
        AccessibleLabel::new(format!("{}, {}. {}", person.name, person.role, fate.text)),
        Node {
            column_gap: spacing::ROOM,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            face(person.portrait, person.expression, 3.0),
            (
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                children![(
                    text(Style::Strong, name),
                    Ink(Role::Ink),
                    children![(TextSpan::new(rest), Style::Body, Ink(Role::Ink))],
                )],
            ),
        ],
    ));
}
