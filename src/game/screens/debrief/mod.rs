//! The debrief: how it ended, three beats at once, and parts that unfold when somebody asks for them.

mod beats;
mod ending;
mod had_you;
mod ledger;
mod monday;
mod parts;
mod practice;
mod road;
mod save;
mod time;

use bevy::prelude::*;

use super::Screen;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::{Commitment, Outcome};
use crate::game::theme::room::{Column, Columns};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::widgets::scroll::{self, ScrollRegion};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        beats::plugin,
        ending::plugin,
        had_you::plugin,
        ledger::plugin,
        monday::plugin,
        parts::plugin,
        save::plugin,
    ));
    app.add_systems(
        OnEnter(Screen::Debrief),
        (parts::forget_unless_back, spawn).chain(),
    );
    app.add_systems(
        Update,
        leave
            .in_set(Input::Answer)
            .run_if(in_state(Screen::Debrief)),
    );
}

fn spawn(
    mut commands: Commands,
    outcome: Res<Outcome>,
    plans: Res<Commitment>,
    open: Res<parts::Open>,
) {
    commands
        .spawn((
            DespawnOnExit(Screen::Debrief),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                ..default()
            },
            Columns,
            ScrollRegion,
            Fill(Role::Paper),
        ))
        .with_children(|page| {
            page.spawn((
                Column {
                    width: Val::Percent(36.0),
                    grows: false,
                },
                scroll::column(),
                ScrollRegion,
                Fill(Role::Sunken),
            ))
            .with_children(|column| ending::spawn(column, &outcome));
            page.spawn((
                Column {
                    width: Val::Auto,
                    grows: true,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(48.0),
                        right: Val::Px(56.0),
                        top: Val::Px(28.0),
                        bottom: spacing::PAGE,
                    },
                    row_gap: spacing::ROOM,
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|column| {
                beats::people(column, &outcome);
                beats::turned(column, &outcome);
                monday::spawn(column, &plans);
                parts::spawn(column, &open);
            });
        });
}

fn leave(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Screen>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() == Menu::None {
        next.set(Screen::Library);
    }
}
