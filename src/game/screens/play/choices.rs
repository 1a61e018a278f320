//! What the player can do: cards numbered for the keys 1 to 9, each with where it happens and what it costs.

use std::time::Duration;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::text::RemSize;
use bevy::time::Real;
use bevy::ui::InteractionDisabled;
use bevy::ui_widgets::{Activate, observe};

use super::{Laid, Part, Reading};
use crate::game::accessibility::Announce;
use crate::game::controls::{Action, Advances, Input};
use crate::game::menus::Menu;
use crate::game::page::{Offer, Page};
use crate::game::session::Intent;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{REM, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::card::{self, Standing};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::text::text;
use crate::words::{say, say_with};

/// When the cards came to the table.
#[derive(Resource, Clone, Copy, Debug, Default)]
pub(super) struct Dealt(Duration);

/// Cards that came this short a time ago have not been read: what seems to choose among them is the second half of a double
/// click, or a key that is held.
const UNREAD: Duration = Duration::from_millis(500);

impl Dealt {
    fn unread(self, time: &Time<Real>) -> bool {
        time.elapsed() < self.0 + UNREAD
    }
}

/// A card, by the place of its offer on the page.
#[derive(Component, Clone, Copy)]
struct Card(usize);

/// The button of a page on which there is nothing to decide, and what it does.
#[derive(Component, Clone)]
struct Onward(Intent);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Dealt>();
    app.add_systems(
        Update,
        choose_by_number
            .in_set(Input::Answer)
            .run_if(in_state(super::Screen::Play).and_then(in_state(Menu::None))),
    );
    app.add_observer(choose);
}

pub(super) fn rebuild(
    mut commands: Commands,
    page: Res<Page>,
    reading: Res<Reading>,
    laid: Res<Laid>,
    parts: Query<(Entity, &Part)>,
    rem: Res<RemSize>,
    time: Res<Time<Real>>,
    mut dealt: ResMut<Dealt>,
    mut announce: MessageWriter<Announce>,
) {
    let Some((list, _)) = parts.iter().find(|(_, part)| **part == Part::Choices) else {
        return;
    };
    let mut list = commands.entity(list);
    list.despawn_children();
    if !reading.finished(&page) {
        list.insert(Node {
            display: Display::None,
            ..default()
        });
        return;
    }
    // A change of text size or of words lays the cards again too, but it is no news and must not take the keyboard.
    let turned = laid.anew(*reading);
    // Where there is nothing to decide, there is a button and no card.
    let onward = match page.offers.as_slice() {
        _ if page.ended => Some((say("play-finish"), Intent::Finish)),
        [only] if only.goes_on => Some((only.text.clone(), Intent::Choose(0))),
        _ => None,
    };
    if let Some((words, intent)) = onward {
        list.insert(Node {
            flex_shrink: 0.0,
            ..default()
        });
        list.with_children(|list| {
            let mut onward = list.spawn((
                button(words, Weight::Main),
                Onward(intent),
                Advances,
                observe(go_on),
            ));
            if turned {
                onward.insert(AutoFocus);
            }
        });
        return;
    }
    if turned {
        dealt.0 = time.elapsed();
        for news in &page.news {
            announce.write(Announce(news.clone()));
        }
        announce.write(Announce(say_with(
            "play-choices-count",
            &[("count", page.offers.len().to_string())],
        )));
    }
    let wanted = match page.offers.len() {
        0..=1 => 1,
        2..=4 => 2,
        _ => 3,
    };
    // A card narrower than a line of a few words helps nobody.
    let room = match rem.0 / REM {
        ..1.3 => 3,
        1.3..1.6 => 2,
        _ => 1,
    };
    let columns = wanted.min(room);
    list.insert((
        AccessibleLabel::new(say("play-choices")),
        Node {
            display: Display::Grid,
            grid_template_columns: RepeatedGridTrack::flex(columns, 1.0),
            column_gap: spacing::SNUG,
            row_gap: spacing::SNUG,
            flex_shrink: 0.0,
            ..default()
        },
    ));
    list.with_children(|list| {
        for (index, offer) in page.offers.iter().enumerate() {
            spawn_card(list, index, offer, page.offers.len() > 6);
        }
    });
}

fn spawn_card(list: &mut ChildSpawnerCommands, index: usize, offer: &Offer, crowded: bool) {
    let standing = match (&offer.locked, &offer.waiting) {
        (Some(_), _) => Standing::Locked,
        (None, Some(_)) => Standing::Waiting,
        (None, None) => Standing::Open,
    };
    let ink = if standing == Standing::Locked {
        Role::InkLocked
    } else {
        Role::Ink
    };
    let mut card = list.spawn((
        card::look(standing),
        card::node(crowded),
        Card(index),
        AccessibleLabel::new(described(index, offer)),
        children![card::number(index + 1, standing)],
    ));
    if standing == Standing::Locked {
        card.insert(InteractionDisabled);
    }
    card.with_children(|card| {
        card.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: Val::Px(6.0),
                flex_shrink: 1.0,
                min_width: Val::Px(0.0),
                padding: UiRect::top(Val::Px(2.0)),
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|column| {
            let style = if crowded {
                Style::SmallStrong
            } else {
                Style::Strong
            };
            column.spawn((text(style, offer.text.clone()), Ink(ink)));
            if let Some(why) = &offer.locked {
                column.spawn((text(Style::Small, why.clone()), Ink(ink)));
            }
            column
                .spawn((
                    Node {
                        flex_wrap: FlexWrap::Wrap,
                        column_gap: Val::Px(6.0),
                        row_gap: spacing::HAIR,
                        ..default()
                    },
                    Pickable::IGNORE,
                ))
                .with_children(|facts| {
                    if let Some(waiting) = &offer.waiting {
                        facts.spawn(chip(waiting.clone(), Role::GoodSoft, Role::Good));
                    }
                    if let Some(setting) = &offer.setting {
                        facts.spawn(chip(setting.clone(), Role::Paper, Role::InkSoft));
                    }
                    for cost in &offer.costs {
                        facts.spawn(chip(cost.clone(), Role::WatchSoft, Role::Ink));
                    }
                    if let Some(hunch) = &offer.hunch {
                        facts.spawn((text(Style::Small, hunch.clone()), Ink(Role::Inner)));
                    }
                });
        });
    });
}

/// Everything on a card, as one sentence for a screen reader.
fn described(index: usize, offer: &Offer) -> String {
    let facts = offer
        .waiting
        .iter()
        .chain(&offer.setting)
        .chain(&offer.costs)
        .chain(&offer.hunch)
        .chain(&offer.locked);
    let mut words = format!("{}. {}", index + 1, offer.text);
    for fact in facts {
        if !words.ends_with(['.', '!', '?']) {
            words.push('.');
        }
        words.push(' ');
        words.push_str(fact);
    }
    words
}

fn go_on(activated: On<Activate>, buttons: Query<&Onward>, mut intents: MessageWriter<Intent>) {
    if let Ok(Onward(intent)) = buttons.get(activated.entity) {
        intents.write(intent.clone());
    }
}

fn choose(
    activated: On<Activate>,
    cards: Query<&Card>,
    dealt: Res<Dealt>,
    time: Res<Time<Real>>,
    mut intents: MessageWriter<Intent>,
) {
    if let Ok(Card(index)) = cards.get(activated.entity)
        && !dealt.unread(&time)
    {
        intents.write(Intent::Choose(*index));
    }
}

/// A number chooses at once, however much of the passage has been read; a locked choice says why.
fn choose_by_number(
    mut actions: MessageReader<Action>,
    page: Res<Page>,
    mut reading: ResMut<Reading>,
    dealt: Res<Dealt>,
    time: Res<Time<Real>>,
    mut intents: MessageWriter<Intent>,
    mut announce: MessageWriter<Announce>,
) {
    for action in actions.read() {
        let Action::Choose(number) = action else {
            continue;
        };
        if !reading.finished(&page) {
            // Nobody chooses among cards they have not seen: the first press shows them.
            reading.shown = page.lines.len();
            continue;
        }
        let index = usize::from(*number).saturating_sub(1);
        let Some(offer) = page.offers.get(index) else {
            continue;
        };
        match &offer.locked {
            Some(why) => {
                announce.write(Announce(why.clone()));
            }
            None if dealt.unread(&time) => {}
            None => {
                intents.write(Intent::Choose(index));
            }
        }
    }
}
