//! The library: the stories there are, how long they take, what they teach, how they ended last time.

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui_widgets::{Activate, observe};

use super::Screen;
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::menus::Menu;
use crate::game::page::{Place, Shelf, Story};
use crate::game::session::{Intent, Telling};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::card::{self, Standing};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::scroll::{self, ScrollRegion};
use crate::game::theme::widgets::text::{ink, label, soft, text};
use crate::words::{say, say_with};

/// A story's card, by its place on the shelf.
#[derive(Component, Clone, Copy)]
struct OnShelf(Place);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Library), spawn);
    app.add_systems(
        Update,
        (
            leave.in_set(Input::Answer),
            follow.after(Telling).run_if(resource_changed::<Shelf>),
        )
            .run_if(in_state(Screen::Library)),
    );
    app.add_observer(open);
}

/// Where the cards lie.
#[derive(Component)]
struct Cards;

/// What was found since shows at once; the keyboard stays where it was.
fn follow(mut commands: Commands, shelf: Res<Shelf>, cards: Query<(Entity, Ref<Cards>)>) {
    for (list, cards) in &cards {
        if !cards.is_added() {
            let mut list = commands.entity(list);
            list.despawn_children();
            list.with_children(|list| spawn_cards(list, &shelf, false));
        }
    }
}

fn spawn(mut commands: Commands, shelf: Res<Shelf>) {
    commands
        .spawn((
            DespawnOnExit(Screen::Library),
            Node {
                width: Val::Percent(100.0),
                height: Val::Percent(100.0),
                flex_direction: FlexDirection::Column,
                ..default()
            },
            Fill(Role::Paper),
        ))
        .with_children(|page| {
            page.spawn((
                Node {
                    justify_content: JustifyContent::SpaceBetween,
                    align_items: AlignItems::Center,
                    padding: UiRect::axes(Val::Px(96.0), spacing::WIDE),
                    flex_shrink: 0.0,
                    ..default()
                },
                children![
                    (ink(Style::Title, say("library-title")), Kind::Heading),
                    (button(say("library-back"), Weight::Plain), observe(back)),
                ],
            ));
            page.spawn((
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    padding: UiRect {
                        left: Val::Px(96.0),
                        right: Val::Px(96.0),
                        top: spacing::TIGHT,
                        bottom: spacing::PAGE,
                    },
                    ..scroll::column()
                },
                ScrollRegion,
            ))
            .with_children(|region| {
                region
                    .spawn((
                        Cards,
                        Node {
                            flex_direction: FlexDirection::Column,
                            row_gap: spacing::ROOM,
                            flex_shrink: 0.0,
                            ..default()
                        },
                    ))
                    .with_children(|list| spawn_cards(list, &shelf, true));
            });
        });
}

/// All cards; the first takes the keyboard where the screen has just opened.
fn spawn_cards(list: &mut ChildSpawnerCommands, shelf: &Shelf, fresh: bool) {
    if shelf.stories.is_empty() && shelf.campaigns.is_empty() {
        list.spawn(soft(Style::Body, say("library-empty")));
    }
    if !shelf.campaigns.is_empty() {
        list.spawn((label(say("library-campaigns")), Kind::Heading));
    }
    for (index, campaign) in shelf.campaigns.iter().enumerate() {
        spawn_story(list, Place::Campaign(index), campaign, fresh && index == 0);
    }
    if !shelf.campaigns.is_empty() {
        list.spawn((label(say("library-title")), Kind::Heading));
    }
    for (index, story) in shelf.stories.iter().enumerate() {
        let first = fresh && index == 0 && shelf.campaigns.is_empty();
        spawn_story(list, Place::Story(index), story, first);
    }
}

fn spawn_story(list: &mut ChildSpawnerCommands, place: Place, story: &Story, first: bool) {
    let broken = !story.problems.is_empty();
    let standing = if broken {
        Standing::Locked
    } else {
        Standing::Open
    };
    let facts = facts(place, story);
    let said = format!("{}. {} {}", story.title, story.summary, facts.join(". "));
    let mut card = list.spawn((
        card::look(standing),
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::TIGHT,
            padding: UiRect::axes(spacing::WIDE, Val::Px(20.0)),
            flex_shrink: 0.0,
            align_items: AlignItems::Stretch,
            ..card::node(false)
        },
        OnShelf(place),
        AccessibleLabel::new(said),
        children![(text(Style::Heading, story.title.clone()), Ink(Role::Ink)),],
    ));
    if first {
        card.insert(AutoFocus);
    }
    card.with_children(|card| {
        if !story.summary.is_empty() {
            card.spawn((
                Node {
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized::at_most(44.0),
                Pickable::IGNORE,
                children![ink(Style::Body, story.summary.clone())],
            ));
        }
        card.spawn((
            Node {
                column_gap: spacing::TIGHT,
                row_gap: spacing::HAIR,
                flex_wrap: FlexWrap::Wrap,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|row| {
            for (at, fact) in facts.into_iter().enumerate() {
                let (fill, ink) = match (broken, at) {
                    (true, _) => (Role::WatchSoft, Role::Ink),
                    (false, 0) => (Role::AccentSoft, Role::Ink),
                    _ => (Role::Sunken, Role::InkSoft),
                };
                row.spawn(chip(fact, fill, ink));
            }
        });
    });
}

fn facts(place: Place, story: &Story) -> Vec<String> {
    if !story.problems.is_empty() {
        return vec![say_with(
            "library-broken",
            &[("count", story.problems.len().to_string())],
        )];
    }
    let mut facts = vec![say_with(
        "library-minutes",
        &[("minutes", story.minutes.to_string())],
    )];
    facts.extend(story.teaches.iter().cloned());
    facts.push(match &story.last {
        Some(stands) if matches!(place, Place::Campaign(_)) => stands.clone(),
        Some(ending) => say_with("library-last", &[("ending", ending.clone())]),
        None => say("library-new"),
    });
    facts
}

fn open(activated: On<Activate>, cards: Query<&OnShelf>, mut intents: MessageWriter<Intent>) {
    if let Ok(OnShelf(place)) = cards.get(activated.entity) {
        intents.write(Intent::Open(*place));
    }
}

fn back(_: On<Activate>, mut next: ResMut<NextState<Screen>>) {
    next.set(Screen::Title);
}

fn leave(
    mut actions: MessageReader<Action>,
    menu: Res<State<Menu>>,
    mut next: ResMut<NextState<Screen>>,
) {
    if actions.read().any(|action| *action == Action::Back) && *menu.get() == Menu::None {
        next.set(Screen::Title);
    }
}
