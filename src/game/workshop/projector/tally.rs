//! A tally: a bar for each option, with its numbers, and what they say in words. Never by colour alone.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::pen::{Pen, column, grid, words};
use crate::game::accessibility::Kind;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::wall::Cut;
use crate::workshop::faces::{Bar, GroupBars, Tally};

/// So many letters of an option stand on one line of half a wall.
const LINE: usize = 46;

/// Its beginning, as far as it fits into so many letters; all of it stands on the screen of the vote.
fn one_line(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    let cut: String = text.chars().take(most - 1).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':']))
}

impl Pen<'_> {
    /// Draws a tally in half of the wall, beside something else: the numbers stand beside the bars, and reasons elsewhere.
    pub fn half_tally(&self, page: &mut ChildSpawnerCommands, tally: &Tally) {
        self.text(page, Cut::Bold, Role::Ink, &tally.say);
        // Where it is too much, what the bars say too is left out first.
        if self.wall.shorter < 2 {
            self.small(page, Cut::Plain, Role::InkSoft, &tally.shift);
        }
        self.bars(page, &tally.bars, true);
    }

    /// What some wrote, as far as it may be seen.
    pub fn reasons(&self, page: &mut ChildSpawnerCommands, reasons: &[String], columns: u16) {
        if reasons.is_empty() {
            return;
        }
        page.spawn((
            grid(columns, self.wall.ems(0.5)),
            Kind::List,
            Pickable::IGNORE,
        ))
        .with_children(|list| {
            for reason in reasons {
                list.spawn((
                    self.card(),
                    Kind::Item,
                    AccessibleLabel::new(reason.clone()),
                ))
                .with_children(|card| {
                    card.spawn((self.rest(), Pickable::IGNORE))
                        .with_children(|rest| self.text(rest, Cut::Spoken, Role::Ink, reason));
                });
            }
        });
    }

    /// Draws a tally.
    pub fn tally(&self, page: &mut ChildSpawnerCommands, tally: &Tally) {
        if !tally.say.is_empty() {
            page.spawn((
                words(1.2, Cut::Title, Role::Ink, tally.say.clone()),
                Kind::Heading,
            ));
        }
        self.text(page, Cut::Plain, Role::InkSoft, &tally.shift);
        if tally.groups.is_empty() {
            self.bars(page, &tally.bars, false);
        } else {
            page.spawn((grid(2, self.wall.ems(1.6)), Pickable::IGNORE))
                .with_children(|sides| {
                    sides
                        .spawn((column(Val::Px(0.0)), Pickable::IGNORE))
                        .with_children(|side| self.bars(side, &tally.bars, true));
                    sides
                        .spawn((column(self.wall.ems(0.3)), Kind::List, Pickable::IGNORE))
                        .with_children(|side| {
                            self.small(
                                side,
                                Cut::Bold,
                                Role::InkSoft,
                                &self.led.say("page-groups"),
                            );
                            for group in &tally.groups {
                                self.group(side, group);
                            }
                        });
                });
        }
        self.reasons(page, &tally.reasons, 2);
    }

    fn bars(&self, page: &mut ChildSpawnerCommands, bars: &[Bar], half: bool) {
        let gap = if half && self.wall.shorter > 1 {
            0.2
        } else {
            0.6
        };
        page.spawn((column(self.wall.ems(gap)), Kind::List, Pickable::IGNORE))
            .with_children(|list| {
                for bar in bars {
                    self.bar(list, bar, half);
                }
            });
    }

    fn bar(&self, list: &mut ChildSpawnerCommands, bar: &Bar, half: bool) {
        let cut = if bar.leads { Cut::Bold } else { Cut::Plain };
        list.spawn((
            Kind::Item,
            AccessibleLabel::new(bar.words.clone()),
            Node {
                column_gap: self.wall.ems(0.6),
                align_items: AlignItems::Center,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|row| {
            self.letter(row, &bar.letter);
            row.spawn((self.rest(), Pickable::IGNORE))
                .with_children(|column| {
                    // Without numbers, a mark says what leads; weight alone is seen from near.
                    let text = match (bar.leads, bar.votes) {
                        (true, None) => format!("✓ {}", bar.text),
                        _ => bar.text.clone(),
                    };
                    if half {
                        // Many options that fit in no other way are told on a line each, by their numbers alone.
                        if self.wall.shorter > 2 && bar.share.is_some() {
                            self.beside(column, AlignItems::Baseline, |line| {
                                line.spawn((self.rest(), Pickable::IGNORE))
                                    .with_children(|rest| {
                                        self.text(rest, cut, Role::Ink, &one_line(text, LINE / 2));
                                    });
                                self.numbers(line, bar, cut, 5.5);
                            });
                            return;
                        }
                        let text = match self.wall.shorter {
                            0 => text,
                            _ => one_line(text, LINE),
                        };
                        self.text(column, cut, Role::Ink, &text);
                        self.beside(column, AlignItems::Center, |line| {
                            line.spawn((self.rest(), Pickable::IGNORE))
                                .with_children(|rest| self.track(rest, bar, 0.7));
                            let least = if bar.before.is_some() { 10.0 } else { 5.5 };
                            self.numbers(line, bar, cut, least);
                        });
                    } else {
                        self.beside(column, AlignItems::FlexEnd, |line| {
                            line.spawn((self.rest(), Pickable::IGNORE))
                                .with_children(|rest| self.text(rest, cut, Role::Ink, &text));
                            self.numbers(line, bar, cut, 0.0);
                        });
                        self.track(column, bar, 0.7);
                    }
                });
        });
    }

    /// Things beside each other.
    fn beside(
        &self,
        page: &mut ChildSpawnerCommands,
        align_items: AlignItems,
        fill: impl FnOnce(&mut ChildSpawnerCommands),
    ) {
        let line = Node {
            column_gap: self.wall.ems(0.8),
            align_items,
            ..default()
        };
        page.spawn((line, Pickable::IGNORE)).with_children(fill);
    }

    /// The numbers of a bar, at least so many letters wide: where bars stand beside them, all bars are to be of one length.
    fn numbers(&self, line: &mut ChildSpawnerCommands, bar: &Bar, cut: Cut, least: f32) {
        let (Some(votes), Some(share)) = (bar.votes, bar.share) else {
            return;
        };
        let numbers = Node {
            column_gap: self.wall.ems(0.5),
            align_items: AlignItems::Baseline,
            justify_content: JustifyContent::FlexEnd,
            min_width: self.wall.ems(least),
            flex_shrink: 0.0,
            ..default()
        };
        line.spawn((numbers, Pickable::IGNORE))
            .with_children(|line| {
                if let Some(before) = bar.before {
                    let values = [("votes", before.to_string())];
                    let before = self.led.say_with("page-before", &values);
                    self.small(line, Cut::Plain, Role::InkSoft, &before);
                }
                self.text(line, cut, Role::Ink, &format!("{votes} · {share} %"));
            });
    }

    /// A bar on its track: full of the accent where it leads, paler where it does not.
    fn track(&self, page: &mut ChildSpawnerCommands, bar: &Bar, high: f32) {
        let Some(share) = bar.share else { return };
        let fill = if bar.leads { Role::Accent } else { Role::Edge };
        page.spawn((
            Node {
                width: Val::Percent(100.0),
                height: self.wall.ems(high),
                border: UiRect::all(self.wall.units(0.05)),
                border_radius: spacing::CORNER,
                flex_shrink: 0.0,
                ..default()
            },
            Fill(Role::Raised),
            Edge(Role::Edge),
            Pickable::IGNORE,
            children![(
                Node {
                    width: Val::Percent(share.min(100) as f32),
                    height: Val::Percent(100.0),
                    ..default()
                },
                Fill(fill),
                Pickable::IGNORE,
            )],
        ));
    }

    fn group(&self, page: &mut ChildSpawnerCommands, group: &GroupBars) {
        let said: Vec<&str> = group.bars.iter().map(|bar| bar.words.as_str()).collect();
        let said = format!("{}: {}", group.name, said.join(" "));
        page.spawn((
            Kind::Item,
            AccessibleLabel::new(said),
            Node {
                column_gap: self.wall.ems(0.5),
                align_items: AlignItems::Center,
                ..default()
            },
            Pickable::IGNORE,
        ))
        .with_children(|row| {
            row.spawn((self.rest(), Pickable::IGNORE))
                .with_children(|name| self.small(name, Cut::Bold, Role::Ink, &group.name));
            for bar in &group.bars {
                let cut = if bar.leads { Cut::Bold } else { Cut::Plain };
                let share = bar.share.unwrap_or_default();
                row.spawn((self.rest(), Pickable::IGNORE))
                    .with_children(|cell| {
                        let text = format!("{} {share} %", bar.letter);
                        self.small(cell, cut, Role::Ink, &text);
                        self.track(cell, bar, 0.35);
                    });
            }
        });
    }
}
