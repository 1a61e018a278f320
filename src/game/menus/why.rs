//! Why?: how people reacted to the last choice; what one can see first, then the rules behind it with their sources.

use bevy::prelude::*;

use super::{Menu, sheet};
use crate::game::accessibility::Kind;
use crate::game::controls::{Action, Input};
use crate::game::page::{Page, Reaction};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Ink, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::face::face;
use crate::game::theme::widgets::text::{ink, soft, text};
use crate::words::{say, say_with};

/// How large a face is, in rem.
const FACE: f32 = 3.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Why), spawn);
    app.add_systems(
        Update,
        close.in_set(Input::Answer).run_if(in_state(Menu::Why)),
    );
}

fn spawn(mut commands: Commands, page: Res<Page>) {
    sheet(&mut commands, Menu::Why, say("why-title"), 44.0, |sheet| {
        if page.reactions.is_empty() {
            sheet.spawn(soft(Style::Body, say("why-nothing")));
            return;
        }
        for reaction in &page.reactions {
            spawn_reaction(sheet, reaction);
        }
        sheet.spawn(soft(Style::Small, say("why-note")));
    });
}

fn spawn_reaction(sheet: &mut ChildSpawnerCommands, reaction: &Reaction) {
    let what = match &reaction.who {
        // What happened by itself names its people.
        Some((name, ..)) if reaction.up.is_some() => say_with(
            "why-what",
            &[("who", name.clone()), ("what", reaction.what.clone())],
        ),
        _ => reaction.what.clone(),
    };
    let (sign, colour) = match reaction.up {
        Some(true) => ("▲ ", Role::Good),
        Some(false) => ("▼ ", Role::Bad),
        None => ("", Role::Ink),
    };
    let mut said = what.clone();
    for (rule, support) in &reaction.because {
        said = format!("{said} {rule} {support}");
    }
    sheet
        .spawn((
            Kind::Item,
            AccessibleLabel::new(said),
            Node {
                column_gap: spacing::ROOM,
                padding: UiRect::bottom(spacing::TIGHT),
                flex_shrink: 0.0,
                ..default()
            },
        ))
        .with_children(|row| {
            match &reaction.who {
                Some((_, portrait, expression)) => {
                    row.spawn(face(*portrait, *expression, FACE));
                }
                None => {
                    row.spawn((Node::default(), Sized::square(FACE)));
                }
            }
            row.spawn(Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 1.0,
                min_width: Val::Px(0.0),
                row_gap: spacing::HAIR,
                ..default()
            })
            .with_children(|column| {
                column.spawn((text(Style::Strong, format!("{sign}{what}")), Ink(colour)));
                for (rule, support) in &reaction.because {
                    column.spawn(ink(Style::Body, rule.clone()));
                    if !support.is_empty() {
                        column.spawn(soft(Style::Small, support.clone()));
                    }
                }
            });
        });
}

/// The key that opens it also closes it.
fn close(mut actions: MessageReader<Action>, mut menu: ResMut<NextState<Menu>>) {
    if actions.read().any(|action| *action == Action::Why) {
        menu.set(Menu::None);
    }
}
