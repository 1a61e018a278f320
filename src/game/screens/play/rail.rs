//! The rail beside the story: time, energy and credit, and how everybody is.

use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::{Laid, Part, Reading};
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::{Page, Person};
use crate::game::session::Intent;
use crate::game::theme::motion::Arrive;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, with_key};
use crate::game::theme::widgets::face::uncertain;
use crate::game::theme::widgets::meter::{Meter, Unit, meter};
use crate::game::theme::widgets::panel::rule;
use crate::game::theme::widgets::text::{ink, soft, text};
use crate::words::say;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        keys.in_set(Input::Answer)
            .run_if(in_state(super::Screen::Play)),
    );
}

/// For so many people there is room beside the story, each with three lines.
const ROOM_FOR: usize = 5;

pub(super) fn rebuild(
    mut commands: Commands,
    page: Res<Page>,
    reading: Res<Reading>,
    laid: Res<Laid>,
    parts: Query<(Entity, Ref<Part>)>,
) {
    let Some((rail, part)) = parts.iter().find(|(_, part)| **part == Part::Rail) else {
        return;
    };
    if !(page.is_changed() || part.is_added()) {
        return;
    }
    let crowded = page.people.len() > ROOM_FOR;
    let anew = laid.anew(*reading);
    let mut rail = commands.entity(rail);
    rail.despawn_children();
    rail.insert(AccessibleLabel::new(say("play-standing")));
    rail.with_children(|rail| {
        rail.spawn(meter(Meter {
            name: page.clock.today.clone(),
            words: page.clock.left.clone(),
            unit: Unit::Day,
            full: page.clock.of.saturating_sub(page.clock.gone + 1),
            of: page.clock.of,
            role: Role::Accent,
        }));
        rail.spawn((
            Node {
                column_gap: spacing::WIDE,
                row_gap: spacing::ROOM,
                flex_wrap: FlexWrap::Wrap,
                flex_shrink: 0.0,
                ..default()
            },
            children![
                meter(Meter {
                    name: say("play-energy"),
                    words: page.energy.words.clone(),
                    unit: Unit::Cell,
                    full: page.energy.fifths,
                    of: 5,
                    role: Role::Good,
                }),
                meter(Meter {
                    name: say("play-credit"),
                    words: page.credit.words.clone(),
                    unit: Unit::Coin,
                    full: page.credit.fifths,
                    of: 5,
                    role: Role::Watch,
                }),
            ],
        ));
        rail.spawn(rule());
        rail.spawn((
            Kind::List,
            AccessibleLabel::new(say("play-people")),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: if crowded {
                    spacing::HAIR
                } else {
                    spacing::TIGHT
                },
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|list| {
            for person in &page.people {
                spawn_person(list, person, crowded, anew);
            }
        });
        rail.spawn(Node {
            flex_grow: 1.0,
            ..default()
        });
        rail.spawn((Node {
            column_gap: spacing::HAIR,
            row_gap: spacing::HAIR,
            flex_wrap: FlexWrap::Wrap,
            flex_shrink: 0.0,
            margin: UiRect::left(Val::Px(-12.0)),
            ..default()
        },))
            .with_children(|buttons| {
                buttons.spawn((
                    with_key(say("play-history"), Some("H"), Weight::Quiet),
                    observe(history),
                ));
                buttons.spawn((
                    with_key(say("play-why"), Some("W"), Weight::Quiet),
                    observe(why),
                ));
                if page.can_undo {
                    buttons.spawn((
                        with_key(say("play-undo"), Some("Z"), Weight::Quiet),
                        observe(undo),
                    ));
                }
                buttons.spawn((
                    with_key(say("play-pause"), Some("Esc"), Weight::Quiet),
                    observe(pause),
                ));
            });
    });
}

fn spawn_person(list: &mut ChildSpawnerCommands, person: &Person, crowded: bool, anew: bool) {
    let mut said = format!("{}, {}: {}", person.name, person.role, person.mood);
    if let Some(change) = &person.change {
        said = format!("{said}. {}", change.why);
    }
    for words in &person.known {
        said = format!("{said}. {words}");
    }
    list.spawn((
        Kind::Item,
        AccessibleLabel::new(said),
        Node {
            column_gap: spacing::SNUG,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        children![uncertain(
            person.portrait,
            person.expression,
            if crowded { 2.75 } else { 3.5 },
            person.guess.is_some(),
            person.away
        )],
    ))
    .with_children(|row| {
        row.spawn(Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 1.0,
            min_width: Val::Px(0.0),
            ..default()
        })
        .with_children(|column| {
            column.spawn(ink(Style::Strong, person.name.clone()));
            column.spawn(soft(Style::Small, person.mood.clone()));
            // What just changed comes first; what is owed and known waits, and stands in the history. Where many share the
            // page, a guess is only a mark.
            let guess = person.guess.as_ref().filter(|_| !crowded);
            let quiet = person.beside.as_ref().or(guess);
            if let Some(change) = &person.change {
                let (sign, colour) = if change.up {
                    ("▲", Role::Good)
                } else {
                    ("▼", Role::Bad)
                };
                let mut told = column.spawn((
                    text(Style::SmallStrong, format!("{sign} {}", change.why)),
                    Ink(colour),
                ));
                if anew {
                    told.insert(Arrive::default());
                }
            } else if let Some(words) = quiet {
                column.spawn(soft(Style::Small, words.clone()));
            }
        });
    });
}

fn history(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::History);
}

fn why(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::Why);
}

fn undo(_: On<Activate>, mut intents: MessageWriter<Intent>) {
    intents.write(Intent::Undo);
}

fn pause(_: On<Activate>, mut menu: ResMut<NextState<Menu>>) {
    menu.set(Menu::Pause);
}

fn keys(
    mut actions: MessageReader<Action>,
    page: Res<Page>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Menu>>,
    mut intents: MessageWriter<Intent>,
) {
    for action in actions.read() {
        match (action, menu.get()) {
            (Action::History, Menu::None) => next.set(Menu::History),
            (Action::Why, Menu::None) => next.set(Menu::Why),
            (Action::Inspect, Menu::None) => next.set(Menu::Inspector),
            (Action::Back, Menu::None) => next.set(Menu::Pause),
            (Action::Undo, Menu::None) if page.can_undo => {
                intents.write(Intent::Undo);
            }
            _ => {}
        }
    }
}
