//! A way to any scene with chosen values, and the run so far as a command line.

use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui_widgets::{Activate, observe};

use super::choices::{column, line};
use super::nothing;
use crate::game::accessibility::Announce;
use crate::game::menus::Menu;
use crate::game::page::{Entry, Inspection, Refusals, Written};
use crate::game::session::Intent;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::field::{field, written};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::text::{ink, label, soft};
use crate::words::{say, say_with};

/// No more scenes are listed at once: a list without an end helps nobody.
const MOST: usize = 40;

/// The field with part of a scene's name.
#[derive(Component)]
struct Sought;
/// The field with the values.
#[derive(Component)]
struct Values;
/// Where the scenes are listed, and for what they were sought.
#[derive(Component, Default)]
struct Found(Option<String>);
/// Where is told what cannot be.
#[derive(Component)]
struct Refused;
/// A scene to go to.
#[derive(Component)]
struct To(String);
/// Where is told where something was written.
#[derive(Component)]
struct Kept;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (seek, refuse, kept).run_if(in_state(Menu::Inspector)),
    );
}

pub(super) fn lay(part: &mut ChildSpawnerCommands) {
    part.spawn(wide(spacing::HAIR)).with_children(|part| {
        part.spawn(label(say("inspect-values")));
        part.spawn((field(say("inspect-values"), "", 1.0), Values));
        part.spawn(soft(Style::Small, say("inspect-values-help")));
    });
    part.spawn((Refused, column(spacing::HAIR)));
    part.spawn(wide(spacing::HAIR)).with_children(|part| {
        part.spawn(label(say("inspect-seek")));
        part.spawn((field(say("inspect-seek"), "", 1.0), Sought));
    });
    part.spawn((Found::default(), column(spacing::HAIR)));
}

fn wide(gap: Val) -> impl Bundle {
    (column(gap), Sized::at_most(44.0))
}

/// Lists the scenes whose name or place has what is written in the field.
fn seek(
    mut commands: Commands,
    inspection: Res<Inspection>,
    sought: Query<&EditableText, With<Sought>>,
    mut lists: Query<(Entity, &mut Found)>,
) {
    let Ok(field) = sought.single() else { return };
    let now = written(field).to_lowercase();
    for (entity, mut found) in &mut lists {
        if found.0.as_ref() == Some(&now) && !inspection.is_changed() {
            continue;
        }
        found.0 = Some(now.clone());
        let fits =
            |entry: &&Entry| entry.id.contains(&now) || entry.about.to_lowercase().contains(&now);
        let all: Vec<&Entry> = inspection.passages.iter().filter(fits).collect();
        let mut list = commands.entity(entity);
        list.despawn_children();
        list.with_children(|list| {
            if all.is_empty() {
                nothing(list, "inspect-no-scenes");
            }
            for entry in all.iter().take(MOST) {
                spawn_entry(list, entry);
            }
            if let Some(more) = all.len().checked_sub(MOST).filter(|more| *more > 0) {
                let more = say_with("inspect-more-scenes", &[("count", more.to_string())]);
                list.spawn(soft(Style::Small, more));
            }
        });
    }
}

fn spawn_entry(list: &mut ChildSpawnerCommands, entry: &Entry) {
    let mut row = line();
    row.align_items = AlignItems::Center;
    list.spawn(row).with_children(|row| {
        let called = say_with("inspect-go", &[("id", entry.id.clone())]);
        row.spawn((
            button(entry.id.clone(), Weight::Plain),
            To(entry.id.clone()),
            observe(go),
        ))
        .insert(AccessibleLabel::new(called));
        row.spawn(soft(Style::Small, entry.about.clone()));
    });
}

fn go(
    activated: On<Activate>,
    targets: Query<&To>,
    values: Query<&EditableText, With<Values>>,
    mut intents: MessageWriter<Intent>,
) {
    let Ok(To(scene)) = targets.get(activated.entity) else {
        return;
    };
    let with = values.single().map(written).unwrap_or_default();
    intents.write(Intent::Jump {
        scene: scene.clone(),
        with: pairs(&with),
    });
}

/// `trust.victor=20, flag.told=true` as pairs; what has no value is set to yes.
fn pairs(text: &str) -> Vec<(String, String)> {
    let parts = text.split([',', ';', '\n']).map(str::trim);
    let parts = parts.filter(|part| !part.is_empty());
    let pair = |part: &str| match part.split_once('=') {
        Some((name, value)) => (name.trim().to_owned(), value.trim().to_owned()),
        None => (part.to_owned(), "true".to_owned()),
    };
    parts.map(pair).collect()
}

fn refuse(
    mut commands: Commands,
    refusals: Res<Refusals>,
    places: Query<(Entity, Ref<Refused>)>,
    mut announce: MessageWriter<Announce>,
) {
    for (entity, fresh) in &places {
        if !(refusals.is_changed() || fresh.is_added()) {
            continue;
        }
        let mut place = commands.entity(entity);
        place.despawn_children();
        place.with_children(|place| {
            for words in &refusals.0 {
                announce.write(Announce(words.clone()));
                place.spawn(note(words.clone()));
            }
        });
    }
}

pub(super) fn lay_command(part: &mut ChildSpawnerCommands, command: Option<&str>) {
    let Some(command) = command else {
        nothing(part, "inspect-no-command");
        return;
    };
    part.spawn((
        Node {
            padding: UiRect::all(spacing::SNUG),
            border_radius: spacing::CORNER,
            min_width: Val::Px(0.0),
            flex_shrink: 0.0,
            ..default()
        },
        Fill(Role::Sunken),
        children![ink(Style::Body, command)],
    ));
    part.spawn(Node {
        justify_content: JustifyContent::FlexStart,
        ..default()
    })
    .with_child((
        button(say("inspect-keep-command"), Weight::Plain),
        observe(|_: On<Activate>, mut intents: MessageWriter<Intent>| {
            intents.write(Intent::KeepCommand);
        }),
    ));
    part.spawn((Kept, column(spacing::HAIR)));
}

/// Says where the command line was written to.
fn kept(mut commands: Commands, told: Res<Written>, places: Query<(Entity, Ref<Kept>)>) {
    for (entity, fresh) in &places {
        if !told.is_changed() || fresh.is_added() {
            continue;
        }
        let mut place = commands.entity(entity);
        place.despawn_children();
        if let Some(words) = told.0.last() {
            place.with_child(note(words.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn values_are_read_as_people_write_them() {
        let read = |text| {
            let pairs = pairs(text).into_iter();
            pairs
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            read("trust.victor = 20, flag.told;; morale.priya=low "),
            ["trust.victor=20", "flag.told=true", "morale.priya=low"]
        );
        assert!(read("  ").is_empty());
    }
}
