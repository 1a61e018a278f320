//! The second column of the console: notes, the options with where each leads, reasons to let through, what was said aloud.

use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::UiRect;
use bevy::ui_widgets::{Activate, observe};

use super::{Facts, act, does, over, row};
use crate::game::accessibility::Kind;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::Style;
use crate::game::theme::widgets::button::{Weight, button};
use crate::game::theme::widgets::field::{Field, field, written};
use crate::game::theme::widgets::text::{ink, soft};
use crate::game::workshop::wishes::Wish;
use crate::workshop::faces::{Console, Led};
use crate::workshop::room::{Command as Deed, Phase};

/// Whether this is the time to write down what the minority says.
pub(in crate::game::workshop) fn hears(seen: &Console) -> bool {
    matches!(
        seen.phase,
        Phase::Revealed { .. } | Phase::Discussing { .. } | Phase::Chosen
    )
}

/// The field for what the minority says.
#[derive(Component)]
pub(in crate::game::workshop) struct Aloud;

impl Facts<'_> {
    pub(super) fn notes(&self, part: &mut ChildSpawnerCommands) {
        let notes = &self.seen.notes;
        over(part, self.say("console-page-notes"));
        part.spawn(ink(Style::Reading, notes.advice.clone()));
        if !notes.note.is_empty() {
            part.spawn(ink(Style::Body, notes.note.clone()));
        }
        for prompt in &notes.prompts {
            part.spawn(ink(Style::Body, format!("· {prompt}")));
        }
        if !notes.variants.is_empty() {
            over(part, self.say("console-page-variants"));
            for variant in &notes.variants {
                part.spawn(soft(Style::Small, variant.clone()));
            }
        }
    }

    pub(super) fn options(&self, part: &mut ChildSpawnerCommands) {
        if self.seen.options.is_empty() {
            return;
        }
        over(part, self.say("console-page-options"));
        for option in &self.seen.options {
            self.option(part, option);
        }
    }

    fn option(&self, part: &mut ChildSpawnerCommands, option: &Led) {
        let plays = self.seen.acts.iter().filter(|it| {
            it.why_not.is_empty()
                && matches!(&it.command, Deed::Play { choice, .. } if *choice == option.choice)
                && it.key == option.letter
        });
        part.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: spacing::HAIR,
                padding: UiRect::axes(spacing::SNUG, spacing::TIGHT),
                border: UiRect::all(Val::Px(1.0)),
                border_radius: spacing::CARD_CORNER,
                flex_shrink: 0.0,
                ..default()
            },
            Fill(if option.locked.is_empty() {
                Role::Raised
            } else {
                Role::Sunken
            }),
            Edge(Role::Line),
        ))
        .with_children(|card| {
            let title = match option.letter.is_empty() {
                true => option.text.clone(),
                false => format!("{} · {}", option.letter, option.text),
            };
            card.spawn((ink(Style::Strong, title), Kind::Heading));
            for fact in [&option.kind, &option.locked] {
                if !fact.is_empty() {
                    card.spawn(soft(Style::Small, fact.clone()));
                }
            }
            for lead in &option.leads {
                let words = match lead.landing.is_empty() {
                    true => format!("→ {}", lead.to),
                    false => format!("{} → {}", lead.landing, lead.to),
                };
                card.spawn(ink(Style::Small, words));
            }
            card.spawn(row()).with_children(|row| {
                for play in plays {
                    row.spawn(act(
                        play.label.clone(),
                        play,
                        Some(&play.key),
                        Weight::Plain,
                    ));
                }
            });
        });
    }

    pub(super) fn reasons(&self, part: &mut ChildSpawnerCommands) {
        if self.seen.reasons.is_empty() {
            return;
        }
        over(part, self.say("console-page-reasons"));
        part.spawn(soft(Style::Small, self.say("console-page-reasons-note")));
        for reason in &self.seen.reasons {
            let key = match reason.shown {
                true => "console-page-reason-hide",
                false => "console-page-reason-show",
            };
            let deed = Deed::Reason {
                number: reason.number,
                shown: !reason.shown,
            };
            let weight = if reason.shown {
                Weight::Main
            } else {
                Weight::Plain
            };
            part.spawn(Node {
                column_gap: spacing::SNUG,
                align_items: AlignItems::Center,
                flex_shrink: 0.0,
                ..default()
            })
            .with_children(|line| {
                line.spawn((
                    Node {
                        flex_grow: 1.0,
                        flex_basis: Val::Px(0.0),
                        min_width: Val::Px(0.0),
                        ..default()
                    },
                    children![ink(
                        Style::Body,
                        format!("{}: {}", reason.letter, reason.text)
                    )],
                ));
                line.spawn(does(self.say(key), Wish::Do(deed), weight));
            });
        }
    }

    pub(super) fn heard(&self, part: &mut ChildSpawnerCommands) {
        if !hears(self.seen) {
            return;
        }
        let name = self.say("console-page-heard");
        over(part, name.clone());
        part.spawn((field(name, "", 2.0), Aloud));
        part.spawn(row()).with_children(|row| {
            row.spawn((
                button(self.say("console-page-heard-keep"), Weight::Plain),
                observe(keep),
            ));
            if !self.desk.done.is_empty() {
                row.spawn(soft(Style::Small, self.desk.done.clone()));
            }
        });
    }
}

/// Keeps what stands in the field; the part is drawn anew with an empty one once it is kept.
fn keep(
    _: On<Activate>,
    fields: Query<&EditableText, (With<Field>, With<Aloud>)>,
    mut wishes: MessageWriter<Wish>,
) {
    for field in &fields {
        let text = written(field);
        if !text.is_empty() {
            wishes.write(Wish::Heard(text));
        }
    }
}
