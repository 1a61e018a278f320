//! Had you …: every decision replayed with each choice that was open, the turning one first, shown as it is worked out.

use bevy::prelude::*;
use bevy::ui::UiRect;

use crate::game::accessibility::{Decoration, Kind};
use crate::game::page::{HadYou, HadYous, Played, Unfolded};
use crate::game::screens::Screen;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::chip::chip;
use crate::game::theme::widgets::fold::{About, Body, fold};
use crate::game::theme::widgets::note::note;
use crate::game::theme::widgets::text::{ink, soft, text};
use crate::words::{say, say_with};

/// The list of decisions, and how far it shows what has been worked out.
#[derive(Component, Default)]
struct Decisions {
    news: usize,
    of: Option<usize>,
}

/// How far the replaying has come, in words.
#[derive(Component)]
struct Progress;

/// The head of a decision, by its turn, with the edition whose verdict it tells.
#[derive(Component)]
struct HeadOf {
    turn: u32,
    edition: usize,
}

/// What a decision holds, by its turn, and which edition of it is shown.
#[derive(Component)]
struct BodyOf {
    turn: u32,
    edition: Option<usize>,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (list, fill).chain().run_if(in_state(Screen::Debrief)),
    );
}

pub(super) fn spawn(part: &mut ChildSpawnerCommands) {
    part.spawn(note(say("unfold-opinion")));
    part.spawn((soft(Style::Small, say("unfold-working")), Progress));
    part.spawn((
        Node {
            flex_direction: FlexDirection::Column,
            flex_shrink: 0.0,
            ..default()
        },
        Decisions::default(),
    ));
}

/// Adds the decisions that have been replayed, and tells anew those that have been replayed more often.
fn list(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    mut lists: Query<(Entity, &mut Decisions)>,
    mut heads: Query<(Entity, &mut HeadOf)>,
    mut progress: Query<&mut Text, (With<Progress>, Without<About>)>,
    mut abouts: Query<&mut Text, With<About>>,
    children: Query<&Children>,
) {
    let known = &unfolded.had_you;
    for (entity, mut shown) in &mut lists {
        if (shown.news, shown.of) == (known.news, known.of) {
            continue;
        }
        (shown.news, shown.of) = (known.news, known.of);
        for mut words in &mut progress {
            words.0 = how_far(known);
        }
        for (place, decision) in known.decisions.iter().enumerate() {
            let Some((head, mut of)) = heads
                .iter_mut()
                .find(|(_, head)| head.turn == decision.turn)
            else {
                add(&mut commands, entity, decision, place == 0);
                continue;
            };
            if of.edition == decision.edition {
                continue;
            }
            of.edition = decision.edition;
            for child in children.iter_descendants(head) {
                if let Ok(mut about) = abouts.get_mut(child) {
                    about.0.clone_from(&decision.verdict);
                }
            }
            let said = format!("{}. {}", decision.what, decision.verdict);
            commands.entity(head).insert(AccessibleLabel::new(said));
        }
    }
}

fn how_far(known: &HadYous) -> String {
    match known.of {
        None => say("unfold-working"),
        Some(0) => say("unfold-no-decisions"),
        Some(of) if known.decisions.len() < of => say_with(
            "unfold-replayed",
            &[
                ("done", known.decisions.len().to_string()),
                ("of", of.to_string()),
            ],
        ),
        // All of them have been replayed at least as often as the one that comes last.
        Some(_) => known
            .decisions
            .last()
            .map(|last| last.opinion.clone())
            .unwrap_or_default(),
    }
}

fn add(commands: &mut Commands, list: Entity, decision: &HadYou, open: bool) {
    let turn = decision.turn;
    commands.entity(list).with_children(|list| {
        let mark = BodyOf {
            turn,
            edition: None,
        };
        let head = fold(
            list,
            decision.what.clone(),
            decision.verdict.clone(),
            open,
            mark,
        );
        list.commands_mut().entity(head).insert(HeadOf {
            turn,
            edition: decision.edition,
        });
    });
}

/// Shows what each choice came to, for the decisions that are open.
fn fill(
    mut commands: Commands,
    unfolded: Res<Unfolded>,
    mut bodies: Query<(Entity, &Body, &mut BodyOf)>,
) {
    for (entity, body, mut of) in &mut bodies {
        let decisions = &unfolded.had_you.decisions;
        let Some(decision) = decisions.iter().find(|known| known.turn == of.turn) else {
            continue;
        };
        if !body.open || of.edition == Some(decision.edition) {
            continue;
        }
        of.edition = Some(decision.edition);
        let mut part = commands.entity(entity);
        part.despawn_children();
        part.with_children(|part| {
            for option in &decision.options {
                spawn_option(part, option);
            }
        });
    }
}

fn spawn_option(part: &mut ChildSpawnerCommands, option: &Played) {
    let (low, middle, high) = option.whole;
    let spread = say_with(
        "unfold-whole",
        &[
            ("low", low.to_string()),
            ("middle", middle.to_string()),
            ("high", high.to_string()),
        ],
    );
    let measures: Vec<String> = option
        .measures
        .iter()
        .map(|(name, half)| format!("{name} {half}"))
        .collect();
    part.spawn((
        Kind::Item,
        Node {
            flex_direction: FlexDirection::Column,
            row_gap: spacing::HAIR,
            flex_shrink: 0.0,
            ..default()
        },
    ))
    .with_children(|block| {
        block
            .spawn(Node {
                column_gap: spacing::SNUG,
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::Center,
                ..default()
            })
            .with_children(|row| {
                row.spawn(ink(Style::Strong, option.card.clone()));
                if option.taken {
                    row.spawn(chip(say("report-taken"), Role::AccentSoft, Role::Ink));
                }
            });
        block.spawn(bar(option));
        block.spawn((
            text(Style::SmallStrong, spread),
            Ink(Role::Ink),
            children![(
                TextSpan::new(format!("  {}", option.endings)),
                Style::Small,
                Ink(Role::Ink)
            )],
        ));
        block.spawn(soft(Style::Small, measures.join(" · ")));
    });
}

/// Where the middle half of the replays lies between 0 and 100, and the middle one.
fn bar(option: &Played) -> impl Bundle {
    let (low, middle, high) = option.whole;
    let role = if option.taken {
        Role::Accent
    } else {
        Role::Good
    };
    let percent = |value: u8| Val::Percent(f32::from(value));
    (
        Node {
            width: Val::Percent(100.0),
            border: UiRect::bottom(Val::Px(1.0)),
            ..default()
        },
        Sized {
            height: Some(0.875),
            max_width: Some(34.0),
            ..default()
        },
        Edge(Role::Line),
        Decoration,
        children![
            (
                Node {
                    position_type: PositionType::Absolute,
                    left: percent(low),
                    width: percent(high.saturating_sub(low).max(1)),
                    top: Val::Percent(25.0),
                    bottom: Val::Percent(25.0),
                    border: UiRect::all(Val::Px(1.0)),
                    border_radius: spacing::CORNER,
                    ..default()
                },
                Fill(Role::Sunken),
                Edge(role),
            ),
            (
                Node {
                    position_type: PositionType::Absolute,
                    left: percent(middle),
                    width: Val::Px(4.0),
                    top: Val::Px(0.0),
                    bottom: Val::Px(0.0),
                    ..default()
                },
                Fill(role),
            ),
        ],
    )
}
