//! The first column of the console: what comes next, the count of hands, and everything else that can be done.

use bevy::prelude::*;
use bevy::ui::UiRect;

use super::{Facts, act, does, over, row};
use crate::game::accessibility::Kind;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Edge, Fill, Role};
use crate::game::theme::typography::{Sized, Style};
use crate::game::theme::widgets::button::Weight;
use crate::game::theme::widgets::text::{ink, soft};
use crate::game::workshop::wishes::Wish;
use crate::workshop::faces::{CountNow, Entry};
use crate::workshop::room::{Command as Deed, Settle};

impl Facts<'_> {
    pub(super) fn go(&self, part: &mut ChildSpawnerCommands) {
        let find = |deed: Deed| self.seen.acts.iter().find(|act| act.command == deed);
        if let Some(next) = find(Deed::Next) {
            let key = self.say("page-key-space");
            match next.why_not.is_empty() {
                true => {
                    let words = self.seen.next.clone();
                    part.spawn(act(words, next, Some(&key), Weight::Main));
                }
                // What stands in the way is what to do instead.
                false => {
                    part.spawn(ink(Style::Strong, self.seen.next.clone()));
                }
            }
        }
        if let Some(back) = find(Deed::Back).filter(|back| back.why_not.is_empty()) {
            let key = self.say("page-key-backspace");
            part.spawn(act(back.label.clone(), back, Some(&key), Weight::Quiet));
        }
    }

    pub(super) fn vote(&self, part: &mut ChildSpawnerCommands) {
        let Some(count) = &self.seen.count else {
            return;
        };
        let (voted, there) = count.phones;
        if there > 0 || !count.totals.is_empty() || !count.say.is_empty() {
            over(part, self.say("console-page-vote"));
        }
        if there > 0 {
            let values = [("voted", voted.to_string()), ("there", there.to_string())];
            let words = self.led.say_with("console-page-voted", &values);
            part.spawn(ink(Style::Body, words));
        }
        for (letter, votes) in &count.totals {
            part.spawn(ink(Style::Strong, format!("{letter}: {votes}")));
        }
        if !count.say.is_empty() {
            part.spawn(ink(Style::Strong, count.say.clone()));
        }
        if !count.entries.is_empty() {
            over(part, self.say("console-page-hands"));
            part.spawn(soft(Style::Small, self.say("console-page-hands-note")));
            for entry in &count.entries {
                self.entry(part, count, entry);
            }
        }
    }

    /// An option to count: the one that is asked for shows what was typed.
    fn entry(&self, part: &mut ChildSpawnerCommands, count: &CountNow, entry: &Entry) {
        let asked = count.ask.as_ref() == Some(&entry.choice);
        let counted = entry.votes.map(|votes| votes.to_string());
        let number = match asked && !self.desk.digits.is_empty() {
            true => self.desk.digits.clone(),
            false => counted.unwrap_or_default(),
        };
        let values = [("letter", entry.letter.clone())];
        let name = self.led.say_with("console-page-hands-for", &values);
        part.spawn((
            Kind::Item,
            AccessibleLabel::new(format!("{name}: {number}")),
            Node {
                column_gap: spacing::SNUG,
                align_items: AlignItems::Center,
                padding: UiRect::axes(spacing::SNUG, spacing::HAIR),
                border: UiRect::left(Val::Px(if asked { 6.0 } else { 0.0 })),
                ..default()
            },
            Fill(if asked { Role::Raised } else { Role::Clear }),
            Edge(Role::Accent),
        ))
        .with_children(|well| {
            well.spawn((
                Sized::wide(2.0),
                Node::default(),
                children![ink(Style::Heading, entry.letter.clone())],
            ));
            let shown = match (asked, number.is_empty()) {
                (true, true) => "…".to_owned(),
                _ => number,
            };
            well.spawn(ink(Style::Heading, shown));
        });
    }

    pub(super) fn acts(&self, part: &mut ChildSpawnerCommands) {
        over(part, self.say("console-page-acts"));
        part.spawn(row()).with_children(|row| {
            // Those that stand elsewhere: above, or beside the option that they play.
            let placed = |deed: &Deed| match deed {
                Deed::Next | Deed::Back => true,
                Deed::Play { settled, .. } => *settled != Settle::Chance,
                _ => false,
            };
            let open = self.seen.acts.iter().filter(|act| act.why_not.is_empty());
            for it in open.filter(|it| !placed(&it.command)) {
                let key = Some(it.key.as_str()).filter(|key| !key.is_empty());
                row.spawn(act(it.label.clone(), it, key, Weight::Plain));
            }
            row.spawn(does(
                format!("{} ?", self.say("page-help")),
                Wish::Help,
                Weight::Quiet,
            ));
        });
    }
}
