//! What stands beside each other at the end: the cards of the debrief, and the roads.

use bevy::prelude::*;

use super::pen::{Pen, column, grid, words};
use crate::game::accessibility::Kind;
use crate::game::theme::tokens::Role;
use crate::game::theme::wall::Cut;
use crate::workshop::faces::{Card, Road, RoadStep};

impl Pen<'_> {
    /// Draws cards, in as many columns as leave no hole and at most so many. Where they do not all fit, the last are left out.
    pub fn cards(&self, page: &mut ChildSpawnerCommands, cards: &[Card], most: u16) {
        let left = cards.len().saturating_sub(usize::from(self.wall.shorter));
        let cards = cards.get(..left.max(1)).unwrap_or(cards);
        let columns = match cards.len() {
            0 => return,
            1 => 1,
            2 | 4 => 2,
            _ => 3,
        };
        let columns = columns.min(most);
        page.spawn((
            grid(columns, self.wall.ems(0.6)),
            Kind::List,
            Pickable::IGNORE,
        ))
        .with_children(|list| {
            for card in cards {
                let said = match card.heading.is_empty() {
                    true => card.text.clone(),
                    false => format!("{}: {}", card.heading, card.text),
                };
                list.spawn((self.card(), Kind::Item, AccessibleLabel::new(said)))
                    .with_children(|it| {
                        if card.who.is_some() {
                            self.face(it, card.who, "");
                        }
                        it.spawn((self.rest(), Pickable::IGNORE))
                            .with_children(|rest| {
                                self.text(rest, Cut::Bold, Role::Ink, &card.heading);
                                self.text(rest, Cut::Plain, Role::Ink, &card.text);
                            });
                    });
            }
        });
    }

    /// Draws roads beside each other. Where not all of it fits, their beginning is left out, which they are most likely to
    /// share, and a sign stands for it.
    pub fn roads(&self, page: &mut ChildSpawnerCommands, roads: &[Road]) {
        let columns = u16::try_from(roads.len().clamp(1, 4)).unwrap_or(1);
        page.spawn((grid(columns, self.wall.ems(0.8)), Pickable::IGNORE))
            .with_children(|list| {
                for road in roads {
                    self.road(list, road);
                }
            });
    }

    fn road(&self, list: &mut ChildSpawnerCommands, road: &Road) {
        let name = match road.played {
            true => format!("✓ {}", road.name),
            false => road.name.clone(),
        };
        list.spawn((
            column(self.wall.ems(0.5)),
            Kind::List,
            AccessibleLabel::new(road.name.clone()),
            Pickable::IGNORE,
        ))
        .with_children(|side| {
            side.spawn((words(1.1, Cut::Title, Role::Ink, name), Kind::Heading));
            self.text(side, Cut::Plain, Role::InkSoft, &road.end);
            let out = usize::from(self.wall.shorter).min(road.steps.len().saturating_sub(1));
            if out > 0 {
                let values = [("count", out.to_string())];
                let before = self.led.say_with("window-road-before", &values);
                self.small(side, Cut::Plain, Role::InkSoft, &before);
            }
            for step in road.steps.iter().skip(out) {
                self.step(side, step);
            }
        });
    }

    /// A decision; what is the same as on the road before it stands back.
    fn step(&self, side: &mut ChildSpawnerCommands, step: &RoadStep) {
        let (cut, role) = match step.shared {
            true => (Cut::Plain, Role::InkSoft),
            false => (Cut::Bold, Role::Ink),
        };
        let parts = [&step.place, &step.chose, &step.vote];
        let said: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        side.spawn((
            column(Val::Px(0.0)),
            Kind::Item,
            AccessibleLabel::new(said.join(". ")),
            Pickable::IGNORE,
        ))
        .with_children(|it| {
            self.small(it, Cut::Plain, Role::InkSoft, &step.place);
            self.small(it, cut, role, &step.chose);
            self.small(it, Cut::Plain, Role::InkSoft, &step.vote);
        });
    }
}
