//! Play: who speaks and what they say, what you can do about it, and how everybody is.

mod choices;
mod passage;
mod rail;

use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::ui::UiRect;

use super::Screen;
use crate::game::accessibility::Kind;
use crate::game::page::Page;
use crate::game::session::Telling;
use crate::game::settings::Settings;
use crate::game::theme::room::Whole;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{label, soft};

/// How much of the page has been read: the number of lines shown, at least one.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Reading {
    page: u32,
    shown: usize,
}

impl Reading {
    fn finished(self, page: &Page) -> bool {
        self.shown >= page.lines.len()
    }
}

/// What lies on the table: of which page, and how many of its lines. What is laid again as it was, because only its words
/// have changed, does not arrive again, is not read out again, and leaves the keyboard where it is.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Laid(Option<Reading>);

impl Laid {
    fn anew(self, reading: Reading) -> bool {
        self.0 != Some(reading)
    }
}

/// The parts of the screen, each rebuilt when what it shows has changed.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Place,
    Notes,
    Passage,
    Choices,
    Rail,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Reading>();
    app.init_resource::<Laid>();
    app.add_systems(OnEnter(Screen::Play), spawn);
    app.add_systems(
        Update,
        (
            turn_page,
            (place, notes, passage::rebuild)
                .chain()
                .run_if(page_has_turned),
            choices::rebuild.run_if(page_has_turned.or_else(resource_changed::<RemSize>)),
            rail::rebuild.run_if(page_has_turned),
            remember,
        )
            .chain()
            .after(Telling)
            .run_if(in_state(Screen::Play)),
    );
    app.add_plugins((passage::plugin, choices::plugin, rail::plugin));
}

fn spawn(mut commands: Commands, mut reading: ResMut<Reading>, mut laid: ResMut<Laid>) {
    // A page that was open before is read again from its start.
    *reading = Reading::default();
    laid.0 = None;
    commands.spawn((
        DespawnOnExit(Screen::Play),
        Node {
            width: Val::Percent(100.0),
            height: Val::Percent(100.0),
            ..default()
        },
        Fill(Role::Paper),
        children![
            (
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    height: Val::Percent(100.0),
                    padding: UiRect {
                        left: spacing::PAGE,
                        right: spacing::PAGE,
                        top: spacing::WIDE,
                        bottom: spacing::WIDE
                    },
                    row_gap: spacing::ROOM,
                    ..scroll::column()
                },
                ScrollRegion,
                children![
                    (
                        Part::Place,
                        Node {
                            justify_content: JustifyContent::SpaceBetween,
                            align_items: AlignItems::Baseline,
                            flex_wrap: FlexWrap::Wrap,
                            column_gap: spacing::WIDE,
                            flex_shrink: 0.0,
                            ..default()
                        },
                    ),
                    (
                        Part::Notes,
                        Node {
                            flex_direction: FlexDirection::Column,
                            row_gap: spacing::HAIR,
                            flex_shrink: 0.0,
                            ..default()
                        },
                    ),
                    (
                        Part::Passage,
                        Kind::Region,
                        Node {
                            flex_grow: 1.0,
                            ..scroll::column()
                        },
                        Sized {
                            min_height: Some(11.0),
                            ..default()
                        },
                        ScrollRegion,
                        Whole,
                    ),
                    (
                        Part::Choices,
                        Kind::List,
                        Node {
                            flex_shrink: 0.0,
                            ..default()
                        }
                    ),
                ],
            ),
            (
                Part::Rail,
                Kind::Region,
                Node {
                    height: Val::Percent(100.0),
                    max_width: Val::Percent(34.0),
                    flex_shrink: 0.0,
                    padding: UiRect {
                        left: Val::Px(20.0),
                        right: Val::Px(20.0),
                        top: spacing::WIDE,
                        bottom: spacing::ROOM,
                    },
                    row_gap: spacing::ROOM,
                    ..scroll::column()
                },
                Sized::wide(17.0),
                Fill(Role::Sunken),
                ScrollRegion,
            ),
        ],
    ));
}

/// A new page is read from its first line; a settled reader sees all of it at once.
fn turn_page(page: Res<Page>, settings: Res<Settings>, mut reading: ResMut<Reading>) {
    if reading.page != page.number || reading.shown == 0 {
        let shown = if settings.whole_passages {
            page.lines.len().max(1)
        } else {
            1
        };
        *reading = Reading {
            page: page.number,
            shown,
        };
    } else if reading.shown > page.lines.len().max(1) {
        // The page has lost lines while it lay open.
        reading.shown = page.lines.len().max(1);
    }
}

fn remember(reading: Res<Reading>, mut laid: ResMut<Laid>) {
    laid.set_if_neq(Laid(Some(*reading)));
}

fn page_has_turned(page: Res<Page>, reading: Res<Reading>, parts: Query<(), Added<Part>>) -> bool {
    page.is_changed() || reading.is_changed() || !parts.is_empty()
}

/// What went wrong with keeping the story.
fn notes(mut commands: Commands, page: Res<Page>, parts: Query<(Entity, &Part)>) {
    for (entity, _) in parts.iter().filter(|(_, part)| **part == Part::Notes) {
        let mut list = commands.entity(entity);
        list.despawn_children();
        list.entry::<Node>().and_modify({
            let display = if page.notes.is_empty() {
                Display::None
            } else {
                Display::Flex
            };
            move |mut node| node.display = display
        });
        list.with_children(|list| {
            for words in &page.notes {
                list.spawn(note(words.clone()));
            }
        });
    }
}

/// The running head: where this is, and which story.
fn place(
    mut commands: Commands,
    page: Res<Page>,
    reading: Res<Reading>,
    parts: Query<(Entity, &Part)>,
) {
    for (entity, _) in parts.iter().filter(|(_, part)| **part == Part::Place) {
        let mut head = commands.entity(entity);
        head.despawn_children();
        head.with_children(|head| {
            head.spawn((label(page.place_at(reading.shown)), Kind::Heading));
            for words in &page.windows {
                head.spawn(chip(words.clone(), Role::GoodSoft, Role::Good));
            }
            head.spawn(soft(Style::Small, page.title.clone()));
        });
    }
}
