//! What lies over a screen, one at a time; Escape closes it.

mod history;
mod inspector;
mod pause;
mod problems;
mod settings;
mod why;

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Opening;
use super::accessibility::Kind;
use super::controls::{Action, HoldsFocus, Input};
use super::theme::motion::Arrive;
use super::theme::spacing;
use super::theme::tokens::{Edge, Fill, Role};
use super::theme::typography::{Sized, Style};
use super::theme::widgets::button::{Weight, button};
use super::theme::widgets::scroll::{self, ScrollRegion};
use super::theme::widgets::text::ink;
use crate::words::say;

/// What lies over the screen.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Nothing.
    #[default]
    None,
    /// Stop for a moment, or leave.
    Pause,
    /// What was said and done so far.
    History,
    /// Why people reacted as they did.
    Why,
    /// How things stand in truth, for whoever writes the story.
    Inspector,
    /// How the player wants to see the game.
    Settings,
    /// What is wrong with a story that does not load.
    Problems,
}

pub(super) fn plugin(app: &mut App) {
    let first = app.world().resource::<Opening>().menu;
    app.insert_state(first);
    // Screens answer Escape only while no menu is open; closing must come after they looked.
    app.add_systems(Update, close_on_escape.in_set(Input::Close));
    app.add_plugins((
        history::plugin,
        inspector::plugin,
        pause::plugin,
        problems::plugin,
        settings::plugin,
        why::plugin,
    ));
}

fn close_on_escape(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Menu>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() != Menu::None {
        next.set(Menu::None);
    }
}

fn close(_: On<Activate>, mut next: ResMut<NextState<Menu>>) {
    next.set(Menu::None);
}

/// Lays a sheet over the screen, with a title, a way to close it, and whatever the menu puts on it.
fn sheet(
    commands: &mut Commands,
    menu: Menu,
    title: String,
    wide: f32,
    fill: impl FnOnce(&mut ChildSpawnerCommands),
) {
    commands
        .spawn((
            DespawnOnExit(menu),
            HoldsFocus,
            GlobalZIndex(10),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                position_type: PositionType::Absolute,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::Center,
                padding: UiRect::all(spacing::WIDE),
                ..default()
            },
            Fill(Role::Veil),
        ))
        .with_children(|veil| {
            veil.spawn((
                Node {
                    flex_direction: FlexDirection::Column,
                    flex_shrink: 1.0,
                    max_height: Val::Percent(100.0),
                    min_height: Val::Px(0.0),
                    border: UiRect::all(Val::Px(1.0)),
                    border_radius: spacing::CARD_CORNER,
                    ..default()
                },
                Sized {
                    width: Some(wide),
                    ..default()
                },
                Arrive::default(),
                Fill(Role::Paper),
                Edge(Role::Edge),
                Kind::Region,
                AccessibleLabel::new(title.clone()),
            ))
            .with_children(|sheet| {
                sheet.spawn((
                    Node {
                        justify_content: JustifyContent::SpaceBetween,
                        align_items: AlignItems::Center,
                        column_gap: spacing::WIDE,
                        padding: UiRect {
                            left: Val::Px(32.0),
                            right: Val::Px(20.0),
                            top: spacing::WIDE,
                            bottom: spacing::SNUG,
                        },
                        flex_shrink: 0.0,
                        ..default()
                    },
                    children![
                        (
                            Node {
                                flex_shrink: 1.0,
                                min_width: Val::Px(0.0),
                                ..default()
                            },
                            children![(ink(Style::Title, title), Kind::Heading)],
                        ),
                        (button(say("menu-close"), Weight::Quiet), observe(close)),
                    ],
                ));
                sheet
                    .spawn((
                        Node {
                            flex_shrink: 1.0,
                            row_gap: spacing::SNUG,
                            padding: UiRect {
                                left: Val::Px(32.0),
                                right: Val::Px(32.0),
                                top: spacing::TIGHT,
                                bottom: Val::Px(32.0),
                            },
                            ..scroll::column()
                        },
                        ScrollRegion,
                    ))
                    .with_children(fill);
            });
        });
}
