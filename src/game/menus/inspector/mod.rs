//! The inspector, for whoever writes a story: how things stand in truth, why each choice is open or locked, what happened in
//! the last turn, and a way to any scene. It follows the story and its file while it is open.

mod choices;
mod jump;
mod levels;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;

use super::{Menu, sheet};
use crate::game::controls::{Action, Input};
use crate::game::page::{Inspection, Page, Refusals};
use crate::game::session::Telling;
use crate::game::theme::spacing;
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::fold::{Body, fold};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::text::{ink, soft};
use crate::words::say;

/// A part of the inspector.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Choices,
    Turn,
    Levels,
    Facts,
    Jump,
    Command,
}

/// Each part with its title and what it holds, and whether it is open at first for whoever writes.
const SECTIONS: [(Section, &str, &str, bool); 6] = [
    (
        Section::Choices,
        "inspect-choices",
        "inspect-choices-about",
        true,
    ),
    (Section::Turn, "inspect-turn", "inspect-turn-about", false),
    (
        Section::Levels,
        "inspect-levels",
        "inspect-levels-about",
        false,
    ),
    (
        Section::Facts,
        "inspect-facts",
        "inspect-facts-about",
        false,
    ),
    (Section::Jump, "inspect-jump", "inspect-jump-about", false),
    (
        Section::Command,
        "inspect-command",
        "inspect-command-about",
        false,
    ),
];

/// Which parts are open, for the next time.
#[derive(Resource, Clone, Debug, Default)]
struct Open(Option<Vec<Section>>);

/// Whether a part has ever been filled, and whether it shows how things stand now.
#[derive(Component, Clone, Copy, Debug, Default)]
struct Shows {
    ever: bool,
    now: bool,
}

/// Where the scene, the day and the turn stand.
#[derive(Component)]
struct Stands;

/// The sheet of the inspector.
#[derive(Component)]
struct Laid;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Open>();
    app.add_systems(
        Update,
        (
            close.in_set(Input::Answer),
            (lay, remember, stale, fill).chain().after(Telling),
        )
            .run_if(in_state(Menu::Inspector)),
    );
    app.add_plugins(jump::plugin);
}

/// Lays the sheet as soon as there is something to show on it.
fn lay(
    mut commands: Commands,
    inspection: Res<Inspection>,
    page: Res<Page>,
    laid: Query<(), With<Laid>>,
    mut open: ResMut<Open>,
    mut refusals: ResMut<Refusals>,
) {
    if !laid.is_empty() || inspection.number != page.number {
        return;
    }
    refusals.0.clear();
    let written = inspection.written;
    // A story from inside the program gives nothing away to who came here by chance.
    let begins = SECTIONS.iter().filter(|section| section.3 && written);
    let open = open
        .0
        .get_or_insert_with(|| begins.map(|section| section.0).collect())
        .clone();
    sheet(
        &mut commands,
        Menu::Inspector,
        say("inspect-title"),
        74.0,
        |sheet| {
            sheet.spawn((
                Laid,
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: spacing::TIGHT,
                    flex_shrink: 0.0,
                    ..default()
                },
                children![note(say("inspect-note")), (Stands, Node::default())],
            ));
            for (section, title, about, _) in SECTIONS {
                let mark = (section, Shows::default());
                let head = fold(sheet, say(title), say(about), open.contains(&section), mark);
                if section == Section::Choices {
                    sheet.commands_mut().entity(head).insert(AutoFocus);
                }
            }
        },
    );
}

fn remember(mut open: ResMut<Open>, changed: Query<(&Section, &Body), Changed<Body>>) {
    for (section, body) in &changed {
        let open = open.0.get_or_insert_default();
        open.retain(|known| known != section);
        if body.open {
            open.push(*section);
        }
    }
}

/// What is shown is filled again when the story has moved or its file has changed.
fn stale(inspection: Res<Inspection>, mut parts: Query<&mut Shows>) {
    if inspection.is_changed() {
        for mut shows in &mut parts {
            shows.now = false;
        }
    }
}

fn fill(
    mut commands: Commands,
    inspection: Res<Inspection>,
    mut bodies: Query<(Entity, &Section, &Body, &mut Shows)>,
    stands: Query<(Entity, Ref<Stands>)>,
) {
    for (entity, fresh) in &stands {
        if fresh.is_added() || inspection.is_changed() {
            let mut part = commands.entity(entity);
            part.despawn_children();
            part.with_child(ink(Style::Strong, inspection.stands.clone()));
        }
    }
    for (entity, section, body, mut shows) in &mut bodies {
        if !body.open || shows.now {
            continue;
        }
        let filled = std::mem::replace(
            &mut *shows,
            Shows {
                ever: true,
                now: true,
            },
        );
        let mut part = commands.entity(entity);
        // What is being written there stays; its list looks after itself.
        if *section == Section::Jump && filled.ever {
            continue;
        }
        part.despawn_children();
        part.with_children(|part| match section {
            Section::Choices => choices::lay(part, &inspection.choices),
            Section::Turn => choices::lay_fired(part, &inspection.fired),
            Section::Levels => levels::lay(part, &inspection.levels),
            Section::Facts => levels::lay_facts(part, &inspection.facts),
            Section::Command => jump::lay_command(part, inspection.command.as_deref()),
            Section::Jump => jump::lay(part),
        });
    }
}

/// Says that a part has nothing to show.
fn nothing(part: &mut ChildSpawnerCommands, key: &str) {
    part.spawn(soft(Style::Body, say(key)));
}

/// The key that opens it also closes it.
fn close(mut actions: MessageReader<Action>, mut menu: ResMut<NextState<Menu>>) {
    if actions.read().any(|action| *action == Action::Inspect) {
        menu.set(Menu::None);
    }
}
