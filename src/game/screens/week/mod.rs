//! The week between two stories of a campaign: three of nine acts, in four directions, and what came of each.

mod cards;
mod told;

use bevy::prelude::*;

use super::Screen;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::Week;
use crate::game::session::Intent;
use crate::game::theme::room::{Column, Columns};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use cards::Control;

/// What the keyboard held last, to hold it again when the page is laid anew.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Held(Option<Control>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Held>();
    app.add_systems(OnEnter(Screen::Week), lay);
    app.add_systems(
        Update,
        (
            answer.in_set(Input::Answer),
            lay_anew.run_if(resource_changed::<Week>),
        )
            .run_if(in_state(Screen::Week)),
    );
    app.add_observer(cards::press);
}

fn lay(mut commands: Commands, week: Res<Week>, mut held: ResMut<Held>) {
    held.0 = None;
    spawn(&mut commands, &week, None);
}

/// The page is small: it is laid anew when something was done, with the keyboard where it was.
fn lay_anew(
    mut commands: Commands,
    week: Res<Week>,
    held: Res<Held>,
    pages: Query<Entity, With<DespawnOnExit<Screen>>>,
    mut last: Local<u32>,
) {
    if pages.is_empty() || *last == week.number {
        return;
    }
    *last = week.number;
    for page in &pages {
        commands.entity(page).despawn();
    }
    spawn(&mut commands, &week, held.0);
}

fn spawn(commands: &mut Commands, week: &Week, held: Option<Control>) {
    commands
        .spawn((
            DespawnOnExit(Screen::Week),
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
                    width: Val::Percent(34.0),
                    grows: false,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(64.0),
                        right: spacing::PAGE,
                        top: Val::Px(48.0),
                        bottom: spacing::PAGE,
                    },
                    row_gap: spacing::ROOM,
                    ..scroll::column()
                },
                ScrollRegion,
                Fill(Role::Sunken),
            ))
            .with_children(|column| told::spawn(column, week));
            page.spawn((
                Column {
                    width: Val::Auto,
                    grows: true,
                },
                Node {
                    padding: UiRect {
                        left: Val::Px(40.0),
                        right: Val::Px(48.0),
                        top: Val::Px(32.0),
                        bottom: spacing::WIDE,
                    },
                    row_gap: spacing::SNUG,
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|column| cards::spawn(column, week, held));
        });
}

fn answer(
    mut actions: MessageReader<Action>,
    week: Res<Week>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Menu>>,
    mut held: ResMut<Held>,
    mut intents: MessageWriter<Intent>,
) {
    for action in actions.read() {
        if *menu.get() != Menu::None {
            continue;
        }
        match action {
            Action::Back => next.set(Menu::Pause),
            Action::History => next.set(Menu::History),
            Action::Undo => {
                intents.write(Intent::Undo);
            }
            Action::Choose(number) => {
                let place = usize::from(*number).saturating_sub(1);
                if cards::is_open(&week, place) {
                    held.0 = Some(Control::Act(place));
                    intents.write(Intent::Spend(place));
                }
            }
            _ => {}
        }
    }
}
