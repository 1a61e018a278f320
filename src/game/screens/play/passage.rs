//! The passage: the line being said, large and beside its speaker, and what was said before it, small.

use bevy::input_focus::AutoFocus;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::prelude::*;
use bevy::ui::UiGlobalTransform;
use bevy::ui_widgets::{Activate, observe};

use super::{Laid, Part, Reading};
use crate::game::accessibility::Announce;
use crate::game::controls::Advances;
use crate::game::page::{Line, Page, Speaker};
use crate::game::theme::motion::Arrive;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::control::Ring;
use crate::game::theme::widgets::face::fixed;
use crate::game::theme::widgets::text::{soft, text};
use crate::words::{say, say_with};

/// The line being said.
#[derive(Component)]
struct Newest;

/// Wide enough for the large face, so that all text begins on one edge.
const FACES: Val = Val::Px(128.0);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        show_newest.after(bevy::ui::UiSystems::PostLayout),
    );
}

pub(super) fn rebuild(
    mut commands: Commands,
    page: Res<Page>,
    reading: Res<Reading>,
    laid: Res<Laid>,
    parts: Query<(Entity, &Part)>,
    mut heard: Local<String>,
    mut announce: MessageWriter<Announce>,
) {
    let anew = laid.anew(*reading);
    let Some((region, _)) = parts.iter().find(|(_, part)| **part == Part::Passage) else {
        return;
    };
    let shown = &page.lines[..reading.shown.min(page.lines.len())];
    let mut region = commands.entity(region);
    region.despawn_children();
    region.insert(AccessibleLabel::new(page.place_at(reading.shown)));
    region.with_children(|region| {
        let Some((newest, before)) = shown.split_last() else {
            return;
        };
        for line in before {
            region.spawn(said(line));
        }
        let mut row = region.spawn(saying(newest));
        if anew {
            row.insert(Arrive::default());
        }
        if reading.finished(&page) {
            // The keyboard rests on what was said, not on a choice: one Enter too many must not choose.
            row.insert((TabIndex(0), Ring, AccessibleLabel::new(spoken(newest))));
            if anew {
                row.insert(AutoFocus);
            }
        } else {
            let left = page.lines.len() - shown.len();
            region.spawn(go_on(left));
        }
    });
    if let Some(newest) = shown.last() {
        let now = spoken(newest);
        if anew || *heard != now {
            announce.write(Announce(now.clone()));
            *heard = now;
        }
    }
}

fn spoken(line: &Line) -> String {
    match &line.speaker {
        Speaker::Narrator => line.text.clone(),
        Speaker::Somebody {
            name, expression, ..
        } => format!("{name}, {}: {}", expression.word(), line.text),
        Speaker::Inner { name, .. } => format!("{name}: {}", line.text),
    }
}

fn row(align: AlignItems, below: f32) -> Node {
    Node {
        column_gap: spacing::WIDE,
        align_items: align,
        padding: UiRect::bottom(Val::Px(below)),
        flex_shrink: 0.0,
        ..default()
    }
}

/// A line that was said a moment ago.
fn said(line: &Line) -> impl Bundle {
    let (name, ink) = name_of(line);
    let prefix = name.map(|name| format!("{name}  ")).unwrap_or_default();
    let style = if matches!(line.speaker, Speaker::Narrator) {
        Style::AsideTold
    } else {
        Style::Aside
    };
    (
        row(AlignItems::FlexStart, 8.0),
        children![
            (
                Node {
                    width: FACES,
                    flex_shrink: 0.0,
                    justify_content: JustifyContent::FlexEnd,
                    ..default()
                },
                Children::spawn(SpawnIter(portrait_of(line, Val::Px(32.0)).into_iter())),
            ),
            (
                Node {
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    ..default()
                },
                Sized::at_most(42.0),
                children![(
                    text(Style::AsideName, prefix),
                    Ink(ink),
                    children![(TextSpan::new(line.text.clone()), style, Ink(Role::InkSoft))],
                )],
            ),
        ],
    )
}

/// The line being said.
fn saying(line: &Line) -> impl Bundle {
    let (name, ink) = name_of(line);
    let (style, colour) = match line.speaker {
        Speaker::Narrator => (Style::Narration, Role::Ink),
        Speaker::Somebody { .. } => (Style::Speech, Role::Ink),
        Speaker::Inner { .. } => (Style::Narration, Role::Inner),
    };
    let heading = name.map(|name| (text(Style::Strong, name), Ink(ink)));
    (
        Newest,
        row(AlignItems::FlexStart, 12.0),
        children![
            (
                Node {
                    width: FACES,
                    flex_shrink: 0.0,
                    justify_content: JustifyContent::FlexEnd,
                    ..default()
                },
                Children::spawn(SpawnIter(portrait_of(line, FACES).into_iter())),
            ),
            (
                Node {
                    flex_direction: FlexDirection::Column,
                    flex_grow: 1.0,
                    flex_basis: Val::Px(0.0),
                    min_width: Val::Px(0.0),
                    padding: UiRect::top(Val::Px(6.0)),
                    row_gap: spacing::HAIR,
                    ..default()
                },
                Sized::at_most(46.0),
                Children::spawn((
                    SpawnIter(heading.into_iter()),
                    Spawn((text(style, line.text.clone()), Ink(colour))),
                )),
            ),
        ],
    )
}

fn name_of(line: &Line) -> (Option<String>, Role) {
    match &line.speaker {
        Speaker::Narrator => (None, Role::InkSoft),
        Speaker::Somebody { name, .. } => (Some(name.clone()), Role::Accent),
        Speaker::Inner { name, .. } => (Some(name.clone()), Role::Inner),
    }
}

fn portrait_of(line: &Line, size: Val) -> Option<impl Bundle + use<>> {
    match &line.speaker {
        Speaker::Narrator => None,
        Speaker::Somebody {
            portrait,
            expression,
            ..
        } => Some(fixed(*portrait, *expression, size)),
        Speaker::Inner { portrait, .. } => Some(fixed(*portrait, default(), size)),
    }
}

fn go_on(left: usize) -> impl Bundle {
    (
        Node {
            column_gap: spacing::WIDE,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        children![
            Node {
                width: FACES,
                flex_shrink: 0.0,
                ..default()
            },
            (
                button(say("play-go-on"), Weight::Main),
                Advances,
                AutoFocus,
                observe(advance)
            ),
            soft(
                Style::Small,
                if left == 1 {
                    say("play-one-more")
                } else {
                    say_with("play-more", &[("count", left.to_string())])
                }
            ),
        ],
    )
}

fn advance(_: On<Activate>, page: Res<Page>, mut reading: ResMut<Reading>) {
    if !reading.finished(&page) {
        reading.shown += 1;
    }
}

/// Keeps the line being said in view, its beginning before its end.
fn show_newest(
    newest: Query<
        (Entity, &ComputedNode, &UiGlobalTransform),
        (With<Newest>, Changed<ComputedNode>),
    >,
    parents: Query<&ChildOf>,
    mut regions: Query<(&ComputedNode, &UiGlobalTransform, &mut ScrollPosition), Without<Newest>>,
) {
    for (entity, line, line_at) in &newest {
        for above in parents.iter_ancestors(entity) {
            let Ok((region, region_at, mut position)) = regions.get_mut(above) else {
                continue;
            };
            let end = (region.content_size().y - region.size().y) * region.inverse_scale_factor();
            if end < 1.0 {
                continue;
            }
            let apart = line_at.translation.y - region_at.translation.y
                + (region.size().y - line.size().y) / 2.0;
            let top = apart * region.inverse_scale_factor() + position.y;
            position.y = end.min(top).max(0.0);
            break;
        }
    }
}
