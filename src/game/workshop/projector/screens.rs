//! Each screen of the projector, from what it says.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::pen::{Pen, column, grid, words};
use crate::game::accessibility::{Decoration, Kind};
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Role};
use crate::game::theme::wall::Cut;
use crate::game::theme::widgets::drawing::Drawing;
use crate::workshop::faces::{Invite, Lettered, Line, Screen, Tally};

impl Pen<'_> {
    /// Draws a screen.
    pub fn screen(&self, page: &mut ChildSpawnerCommands, screen: &Screen) {
        match screen {
            Screen::Join(invite) => self.join(page, invite),
            Screen::Story { lines, chose, .. } => self.story(page, lines, chose.as_deref()),
            Screen::Options {
                heading,
                say,
                options,
                voted,
            } => {
                self.heading(page, heading, say);
                self.options(page, options, 2);
                self.text(page, Cut::Bold, Role::Ink, voted);
            }
            Screen::Tally(tally) => self.tally(page, tally),
            Screen::Discuss {
                heading,
                prompts,
                tally,
            } => self.discuss(page, heading, prompts, tally),
            Screen::Chosen {
                heading,
                option,
                how,
            } => {
                self.heading(page, heading, "");
                if let Some(option) = option {
                    self.options(page, std::slice::from_ref(option), 1);
                }
                self.text(page, Cut::Plain, Role::InkSoft, how);
            }
            Screen::Roads { heading, roads } => {
                self.heading(page, heading, "");
                self.roads(page, roads);
            }
            Screen::Debrief {
                heading,
                say,
                cards,
                tally,
                ..
            } => {
                self.heading(page, heading, say);
                match tally {
                    Some(tally) if !cards.is_empty() => self.sides(
                        page,
                        |side| self.half_tally(side, tally),
                        |side| self.cards(side, cards, 1),
                    ),
                    Some(tally) => self.tally(page, tally),
                    None => self.cards(page, cards, 3),
                }
            }
            Screen::Closed { heading, say } => self.heading(page, heading, say),
        }
    }

    /// A heading with a sentence below it.
    fn heading(&self, page: &mut ChildSpawnerCommands, heading: &str, say: &str) {
        page.spawn((column(self.wall.ems(0.2)), Pickable::IGNORE))
            .with_children(|page| {
                if !heading.is_empty() {
                    page.spawn((words(1.5, Cut::Title, Role::Ink, heading), Kind::Heading));
                }
                self.text(page, Cut::Plain, Role::InkSoft, say);
            });
    }

    fn join(&self, page: &mut ChildSpawnerCommands, invite: &Invite) {
        let row = Node {
            column_gap: self.wall.units(2.0),
            align_items: AlignItems::Center,
            ..default()
        };
        page.spawn((row, Pickable::IGNORE)).with_children(|row| {
            row.spawn((
                Node {
                    row_gap: self.wall.ems(0.7),
                    ..self.rest()
                },
                Pickable::IGNORE,
            ))
            .with_children(|column| {
                self.heading(column, &invite.heading, "");
                for (number, step) in (1..).zip(&invite.steps) {
                    self.text(column, Cut::Plain, Role::Ink, &format!("{number}. {step}"));
                }
                self.place_and_code(column, invite);
                self.text(column, Cut::Bold, Role::Ink, &invite.joined);
                self.small(column, Cut::Plain, Role::InkSoft, &invite.kept);
            });
            if !invite.qr.is_empty() {
                let side = self.wall.units(19.0);
                row.spawn((
                    Kind::Picture,
                    AccessibleLabel::new(invite.qr_words.clone()),
                    Node {
                        padding: UiRect::all(self.wall.units(0.5)),
                        border_radius: spacing::CARD_CORNER,
                        flex_shrink: 0.0,
                        ..default()
                    },
                    // A camera reads dark on white, in every theme.
                    BackgroundColor(Color::WHITE),
                    Pickable::IGNORE,
                    children![(
                        Node {
                            width: side,
                            height: side,
                            ..default()
                        },
                        Drawing(invite.qr.clone()),
                        Decoration,
                        Pickable::IGNORE,
                    )],
                ));
            }
        });
    }

    fn place_and_code(&self, page: &mut ChildSpawnerCommands, invite: &Invite) {
        if invite.address.is_empty() {
            return;
        }
        let row = Node {
            column_gap: self.wall.ems(2.0),
            flex_wrap: FlexWrap::Wrap,
            ..default()
        };
        page.spawn((row, Pickable::IGNORE)).with_children(|row| {
            for (key, value) in [
                ("page-address", &invite.address),
                ("page-code", &invite.code),
            ] {
                row.spawn((column(Val::Px(0.0)), Pickable::IGNORE))
                    .with_children(|column| {
                        self.small(column, Cut::Bold, Role::InkSoft, &self.led.say(key));
                        column.spawn(words(1.5, Cut::Bold, Role::Ink, value.clone()));
                    });
            }
        });
    }

    fn story(&self, page: &mut ChildSpawnerCommands, lines: &[Line], chose: Option<&str>) {
        if let Some(chose) = chose {
            page.spawn((
                Node {
                    padding: UiRect::left(self.wall.ems(0.7)),
                    border: UiRect::left(self.wall.ems(0.15)),
                    ..default()
                },
                Edge(Role::Accent),
                Pickable::IGNORE,
                children![words(1.0, Cut::Bold, Role::InkSoft, chose)],
            ));
        }
        for line in lines {
            if line.speaker.is_empty() {
                self.text(page, Cut::Told, Role::Ink, &line.text);
                continue;
            }
            let said = format!("{}: {}", line.speaker, line.text);
            page.spawn((
                Kind::Item,
                AccessibleLabel::new(said),
                Node {
                    column_gap: self.wall.ems(0.7),
                    align_items: AlignItems::Center,
                    ..default()
                },
                Pickable::IGNORE,
            ))
            .with_children(|row| {
                self.face(row, line.who, &line.mood);
                row.spawn((self.rest(), Pickable::IGNORE))
                    .with_children(|column| {
                        let role = match line.voice.is_empty() {
                            true => Role::Ink,
                            false => Role::Inner,
                        };
                        column.spawn(words(0.75, Cut::Bold, Role::InkSoft, line.speaker.clone()));
                        self.text(column, Cut::Spoken, role, &line.text);
                    });
            });
        }
    }

    fn options(&self, page: &mut ChildSpawnerCommands, options: &[Lettered], columns: u16) {
        let list = grid(columns, self.wall.ems(0.6));
        page.spawn((list, Kind::List, Pickable::IGNORE))
            .with_children(|list| {
                for option in options {
                    let mut said = format!("{}: {}", option.letter, option.text);
                    if !option.note.is_empty() {
                        said = format!("{said} {}", option.note);
                    }
                    list.spawn((self.card(), Kind::Item, AccessibleLabel::new(said)))
                        .with_children(|card| {
                            self.letter(card, &option.letter);
                            card.spawn((self.rest(), Pickable::IGNORE))
                                .with_children(|column| {
                                    self.text(column, Cut::Plain, Role::Ink, &option.text);
                                    if !option.note.is_empty() {
                                        let note = option.note.clone();
                                        column.spawn(words(0.75, Cut::Plain, Role::InkSoft, note));
                                    }
                                });
                        });
                }
            });
    }

    /// Two things side by side.
    fn sides(
        &self,
        page: &mut ChildSpawnerCommands,
        left: impl FnOnce(&mut ChildSpawnerCommands),
        right: impl FnOnce(&mut ChildSpawnerCommands),
    ) {
        let sides = Node {
            align_items: AlignItems::Center,
            ..grid(2, self.wall.ems(1.6))
        };
        page.spawn((sides, Pickable::IGNORE))
            .with_children(|sides| {
                sides
                    .spawn((column(self.wall.ems(0.6)), Pickable::IGNORE))
                    .with_children(left);
                sides
                    .spawn((column(self.wall.ems(0.6)), Pickable::IGNORE))
                    .with_children(right);
            });
    }

    fn discuss(
        &self,
        page: &mut ChildSpawnerCommands,
        heading: &str,
        prompts: &[String],
        tally: &Tally,
    ) {
        let sides = Node {
            align_items: AlignItems::Center,
            ..grid(2, self.wall.ems(1.6))
        };
        page.spawn((sides, Pickable::IGNORE))
            .with_children(|sides| {
                sides
                    .spawn((column(self.wall.ems(0.8)), Pickable::IGNORE))
                    .with_children(|column| {
                        self.heading(column, heading, "");
                        for prompt in prompts {
                            column.spawn((
                                Node {
                                    padding: UiRect::left(self.wall.ems(0.7)),
                                    border: UiRect::left(self.wall.ems(0.15)),
                                    ..default()
                                },
                                Edge(Role::Accent),
                                Pickable::IGNORE,
                                children![words(1.0, Cut::Spoken, Role::Ink, prompt.clone())],
                            ));
                        }
                        self.reasons(column, &tally.reasons, 1);
                    });
                sides
                    .spawn((column(self.wall.ems(0.6)), Pickable::IGNORE))
                    .with_children(|column| self.half_tally(column, tally));
            });
    }
}
