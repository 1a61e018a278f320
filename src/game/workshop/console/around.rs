//! The third column of the console: the time that is left, joining, roads, settings, and this window itself.

use bevy::prelude::*;

use super::{Facts, does, over, row};
use crate::game::accessibility::{Decoration, Kind};
use crate::game::theme::spacing;
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::Weight;
use crate::game::theme::widgets::drawing::Drawing;
use crate::game::theme::widgets::text::{ink, soft};
use crate::game::workshop::windows::Aside;
use crate::game::workshop::wishes::Wish;
use crate::workshop::faces::{PlanRow, RoadRow};
use crate::workshop::room::{Command as Deed, Phase};

impl Facts<'_> {
    /// So many minutes, in words.
    fn minutes(&self, minutes: String) -> String {
        self.led
            .say_with("console-page-minutes", &[("minutes", minutes)])
    }

    /// Whether the story is over for the room, so that there is something to take home.
    pub(super) fn looks_back(&self) -> bool {
        matches!(self.seen.phase, Phase::Debrief(_) | Phase::Closed)
    }

    pub(super) fn files(&self, part: &mut ChildSpawnerCommands) {
        if !self.looks_back() {
            return;
        }
        over(part, self.say("console-page-files"));
        part.spawn(row()).with_children(|row| {
            row.spawn(does(self.say("window-take"), Wish::TakeHome, Weight::Plain));
        });
        if !self.desk.taken.is_empty() {
            part.spawn(soft(Style::Small, self.desk.taken.clone()));
        }
    }

    pub(super) fn plan(&self, part: &mut ChildSpawnerCommands) {
        let plan = &self.seen.plan;
        over(part, self.say("console-page-plan"));
        for (minutes, key) in [
            (plan.until_debrief.to_string(), "console-page-until"),
            (plan.debrief.to_string(), "console-page-debrief"),
            (plan.elapsed.to_string(), "console-page-elapsed"),
        ] {
            // Of what has begun, what is left stands at the head.
            if key != "console-page-elapsed" && self.looks_back() {
                continue;
            }
            let words = format!("{} {}", self.minutes(minutes), self.say(key));
            part.spawn(ink(Style::Body, words));
        }
        for planned in &plan.rows {
            self.ahead(part, planned);
        }
    }

    fn ahead(&self, part: &mut ChildSpawnerCommands, planned: &PlanRow) {
        let tenths = planned.tenths;
        let minutes = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            part => format!("{}.{part}", tenths / 10),
        };
        let facts = [planned.pace.clone(), self.minutes(minutes)];
        // Those for which there is something to prepare stand out.
        let style = match planned.full {
            true => Style::SmallStrong,
            false => Style::Small,
        };
        part.spawn((
            Node {
                flex_direction: FlexDirection::Column,
                flex_shrink: 0.0,
                ..default()
            },
            children![
                ink(style, planned.place.clone()),
                soft(style, facts.join(" · ")),
            ],
        ));
    }

    pub(super) fn joining(&self, part: &mut ChildSpawnerCommands) {
        let join = &self.seen.join;
        let (phones, seats, people) = join.phones;
        // Without a server nobody can join.
        if join.invite.address.is_empty() && seats == 0 {
            return;
        }
        over(part, self.say("console-page-join"));
        let invite = &join.invite;
        if !invite.address.is_empty() {
            part.spawn((
                Kind::Picture,
                AccessibleLabel::new(invite.qr_words.clone()),
                Node::default(),
                BackgroundColor(Color::WHITE),
                children![(
                    Node::default(),
                    Sized::square(8.0),
                    Drawing(invite.qr.clone()),
                    Decoration,
                )],
            ));
            for (key, value) in [
                ("page-address", &invite.address),
                ("page-code", &invite.code),
            ] {
                part.spawn(ink(Style::Strong, format!("{}: {value}", self.say(key))));
            }
        }
        let values = [
            ("phones", phones.to_string()),
            ("seats", seats.to_string()),
            ("people", people.to_string()),
        ];
        part.spawn(ink(
            Style::Body,
            self.led.say_with("console-page-phones", &values),
        ));
        for line in &join.test {
            part.spawn(soft(Style::Small, line.clone()));
        }
    }

    pub(super) fn roads(&self, part: &mut ChildSpawnerCommands) {
        let any = |road: &RoadRow| !road.decisions.is_empty() || !road.played;
        if !self.seen.roads.iter().any(any) {
            return;
        }
        over(part, self.say("console-page-roads"));
        for road in &self.seen.roads {
            let name = match road.played {
                true => format!("{} · {}", road.name, self.say("console-page-road-played")),
                false => road.name.clone(),
            };
            part.spawn((ink(Style::Strong, name), Kind::Heading));
            if !road.played {
                let deed = Wish::Do(Deed::Road(road.road));
                part.spawn(row()).with_children(|row| {
                    row.spawn(does(self.say("console-page-road-go"), deed, Weight::Plain));
                });
            }
            for (decision, (place, chose)) in road.decisions.iter().enumerate() {
                part.spawn(soft(Style::Small, place.clone()));
                part.spawn(ink(Style::Small, chose.clone()));
                if road.played {
                    let back = Wish::Do(Deed::Rewind { decision });
                    let values = [("place", place.clone())];
                    let name = self.led.say_with("console-page-rewind-to", &values);
                    part.spawn(row()).with_children(|row| {
                        row.spawn(does(self.say("console-page-rewind"), back, Weight::Quiet))
                            .insert(AccessibleLabel::new(name));
                    });
                }
            }
        }
    }

    pub(super) fn settings(&self, part: &mut ChildSpawnerCommands) {
        if self.seen.settings.is_empty() {
            return;
        }
        over(part, self.say("console-page-settings"));
        for setting in &self.seen.settings {
            let words = format!("{}: {}", setting.label, setting.value);
            part.spawn((
                Kind::Region,
                AccessibleLabel::new(setting.label.clone()),
                Node {
                    flex_direction: FlexDirection::Column,
                    row_gap: spacing::HAIR,
                    flex_shrink: 0.0,
                    ..default()
                },
            ))
            .with_children(|it| {
                it.spawn(ink(Style::Small, words));
                it.spawn(row()).with_children(|row| {
                    for (step, deed) in &setting.choices {
                        let name = format!("{}: {step}", setting.label);
                        row.spawn(does(step.clone(), Wish::Do(deed.clone()), Weight::Quiet))
                            .insert(AccessibleLabel::new(name));
                    }
                });
            });
        }
    }

    pub(super) fn window(&self, part: &mut ChildSpawnerCommands) {
        over(part, self.say("window-heading"));
        part.spawn(row()).with_children(|row| {
            let (key, turn) = match self.aside {
                Aside::No => ("window-part", "window-turn"),
                Aside::Yes => ("window-join", "window-hide"),
            };
            row.spawn(does(
                format!("{} K", self.say(turn)),
                Wish::Turn,
                Weight::Plain,
            ));
            row.spawn(does(
                format!("{} W", self.say(key)),
                Wish::Part,
                Weight::Plain,
            ));
            row.spawn(does(
                self.say("pause-settings"),
                Wish::Settings,
                Weight::Plain,
            ));
            row.spawn(does(self.say("window-leave"), Wish::Leave, Weight::Quiet));
        });
    }
}
