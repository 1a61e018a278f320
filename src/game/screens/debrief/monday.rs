//! The third beat: one thing for Monday, a plan in two halves that can be rewritten or changed for another.

use bevy::prelude::*;
use bevy::text::{EditableText, TextEditChange};
use bevy::ui::UiRect;
use bevy::ui_widgets::{Activate, observe};

use super::beats::beat;
use crate::game::accessibility::{Announce, Kind};
use crate::game::page::{Commitment, Plan};
use crate::game::screens::Screen;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::field::{field, written};
use crate::game::theme::widgets::text::{label, soft};
use crate::words::{say, say_with};

/// A half of the plan.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    When,
    Will,
}

/// What the plan comes from.
#[derive(Component)]
struct Comes;

/// How many there are to choose from, and which this is.
#[derive(Component)]
struct Which;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(write_down);
    app.add_systems(Update, show.run_if(in_state(Screen::Debrief)));
}

pub(super) fn spawn(column: &mut ChildSpawnerCommands, plans: &Commitment) {
    let plan = plans.plans.get(plans.chosen).cloned().unwrap_or_default();
    column.spawn(beat()).with_children(|beat| {
        beat.spawn((label(say("report-monday")), Kind::Heading));
        beat.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::TIGHT,
                padding: UiRect::axes(spacing::ROOM, spacing::SNUG),
                border: UiRect::all(Val::Px(1.0)),
                border_radius: spacing::CARD_CORNER,
                flex_shrink: 0.0,
                ..default()
            },
            Fill(Role::Raised),
            Edge(Role::Line),
            Kind::Region,
            AccessibleLabel::new(say("report-monday")),
        ))
        .with_children(|card| {
            // One beside the other, as they are read, so that the three beats stand on one screen; one below the other where
            // there is no room for that.
            card.spawn(Node {
                column_gap: spacing::SNUG,
                row_gap: spacing::TIGHT,
                flex_wrap: FlexWrap::Wrap,
                ..default()
            })
            .with_children(|halves| {
                for (half, name, words) in [
                    (Half::When, "report-when-label", &plan.when),
                    (Half::Will, "report-will-label", &plan.will),
                ] {
                    halves
                        .spawn(half_column())
                        .with_child((field(say(name), words, 3.0), half));
                }
            });
            card.spawn(Node {
                column_gap: spacing::ROOM,
                row_gap: spacing::TIGHT,
                flex_wrap: FlexWrap::Wrap,
                align_items: AlignItems::Center,
                justify_content: JustifyContent::SpaceBetween,
                ..default()
            })
            .with_children(|row| {
                row.spawn((
                    Node {
                        flex_grow: 1.0,
                        flex_shrink: 1.0,
                        min_width: Val::Px(0.0),
                        ..default()
                    },
                    Sized {
                        basis: Some(18.0),
                        ..default()
                    },
                    children![(soft(Style::Small, plan.from.clone()), Comes)],
                ));
                if plans.plans.len() > 1 {
                    row.spawn((
                        button(another(plans), Weight::Quiet),
                        Which,
                        observe(take_another),
                    ));
                }
            });
        });
    });
}

/// Takes half of the card, or all of it where half is too narrow to write in.
fn half_column() -> impl Bundle {
    (
        Node {
            flex_grow: 1.0,
            min_width: Val::Px(0.0),
            max_width: Val::Percent(100.0),
            ..default()
        },
        Sized {
            basis: Some(18.0),
            ..default()
        },
    )
}

fn another(plans: &Commitment) -> String {
    say_with(
        "unfold-another-plan",
        &[
            ("number", (plans.chosen + 1).to_string()),
            ("of", plans.plans.len().to_string()),
        ],
    )
}

/// What is written stays with the plan that it changes.
fn write_down(
    changed: On<TextEditChange>,
    fields: Query<(&EditableText, &Half)>,
    mut plans: ResMut<Commitment>,
) {
    let Ok((editable, half)) = fields.get(changed.event_target()) else {
        return;
    };
    let (words, place) = (written(editable), plans.chosen);
    let known = plans.plans.get(place).map(|plan| match half {
        Half::When => plan.when.trim() == words,
        Half::Will => plan.will.trim() == words,
    });
    // A cursor that moves changes nothing.
    if known != Some(false) {
        return;
    }
    if let Some(plan) = plans.bypass_change_detection().plans.get_mut(place) {
        match half {
            Half::When => plan.when = words,
            Half::Will => plan.will = words,
        }
    }
}

fn take_another(
    _: On<Activate>,
    mut plans: ResMut<Commitment>,
    mut announce: MessageWriter<Announce>,
) {
    plans.chosen = (plans.chosen + 1) % plans.plans.len().max(1);
    if let Some(Plan { when, will, .. }) = plans.plans.get(plans.chosen) {
        announce.write(Announce(format!("{when} {will}")));
    }
}

/// Puts another plan on the card.
fn show(
    mut commands: Commands,
    plans: Res<Commitment>,
    mut fields: Query<(&mut EditableText, &Half)>,
    mut comes: Query<&mut Text, With<Comes>>,
    which: Query<(Entity, &Children), With<Which>>,
    mut words: Query<&mut Text, Without<Comes>>,
) {
    if !plans.is_changed() || plans.is_added() {
        return;
    }
    let Some(plan) = plans.plans.get(plans.chosen) else {
        return;
    };
    for (mut editable, half) in &mut fields {
        let now = match half {
            Half::When => &plan.when,
            Half::Will => &plan.will,
        };
        if editable.value().to_string() != *now {
            editable.editor_mut().set_text(now);
        }
    }
    for mut text in &mut comes {
        text.0.clone_from(&plan.from);
    }
    for (entity, children) in &which {
        let told = another(&plans);
        for child in children {
            if let Ok(mut text) = words.get_mut(*child) {
                text.0.clone_from(&told);
            }
        }
        commands.entity(entity).insert(AccessibleLabel::new(told));
    }
}
